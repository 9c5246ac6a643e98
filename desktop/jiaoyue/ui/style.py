"""How the window looks: themes, fonts and tinted icons. It lays out nothing and knows no widget.

Colours reach widgets through palette roles; what no role names (hairlines, marks, rounds) is
read off the theme by whoever draws it.
"""

from __future__ import annotations

import re
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

# The list shows before there is an icon to draw; what draws those is looked up when it is used.
from PySide6 import QtCore, QtGui
from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette

from jiaoyue.marks.catalogue import Round
from jiaoyue.marks.colour import Colour
from jiaoyue.paths import resource

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QIcon, QPixmap
    from PySide6.QtSvg import QSvgRenderer

GRID = 8
"""Pixels; every distance in the window is a multiple of it, or half of it."""

_SERIFS = (
    "Source Han Serif SC",
    "Source Han Serif CN",
    "Noto Serif CJK SC",
    "Noto Serif SC",
)
_SANSES = (
    "Source Han Sans SC",
    "Source Han Sans CN",
    "Noto Sans CJK SC",
    "Noto Sans SC",
    "PingFang SC",
    "Microsoft YaHei UI",
    "Microsoft YaHei",
    "WenQuanYi Micro Hei",
)
_OURS = {
    "Jiaoyue Serif": "JiaoyueSerif-Regular.ttf",
    "Jiaoyue Title": "JiaoyueTitle-Bold.ttf",
    "Jiaoyue Sans": "JiaoyueSans-Regular.ttf",
}
_ICON_SIZES = (12, 16, 20)


class Pencil(NamedTuple):
    """How a mark colour is drawn: ``fill`` under the words, ``line`` for underline and bar."""

    fill: QColor
    line: QColor


class Theme(NamedTuple):
    """The colours of one theme.

    ``raised`` is for fields and buttons, ``selection`` for the chosen row and the switch that
    is on, ``text_selection`` for words selected in a text, ``faint`` for what may be overlooked.
    ``rounds`` are for dots and bars, ``inks`` for words written in a round.
    """

    name: str
    is_dark: bool
    ink: QColor
    paper: QColor
    sidebar: QColor
    raised: QColor
    hairline: QColor
    muted: QColor
    faint: QColor
    scroll: QColor
    accent: QColor
    accent_hover: QColor
    on_accent: QColor
    chip: QColor
    selection: QColor
    hover: QColor
    text_selection: QColor
    found: QColor
    noise: QColor
    marks: Mapping[Colour, Pencil]
    rounds: Mapping[Round, QColor]
    inks: Mapping[Round, QColor]


def _pencils(**pairs: tuple[str, str]) -> Mapping[Colour, Pencil]:
    return MappingProxyType(
        {Colour(name): Pencil(QColor(fill), QColor(line)) for name, (fill, line) in pairs.items()}
    )


def _rounds(*colours: str) -> Mapping[Round, QColor]:
    return MappingProxyType(dict(zip(Round, map(QColor, colours), strict=True)))


_DAY_PENCILS = _pencils(
    amber=("#f6d98b", "#c9961a"),
    green=("#bfe0bd", "#5a9a57"),
    blue=("#cfe0ef", "#5b8db8"),
    rose=("#f5cdd5", "#c2506e"),
)
# The proofs in the inks that proofreaders write them in: red, blue, green.
_DAY_ROUNDS = _rounds("#b3ad9f", "#b5382a", "#5b8db8", "#5a9a57", "#c9961a")
_DAY_INKS = _rounds("#6c6658", "#b5382a", "#28649c", "#2f7436", "#8a6200")

_PAPER = Theme(
    name="paper",
    is_dark=False,
    ink=QColor("#1f2328"),
    paper=QColor("#fbfaf6"),
    sidebar=QColor("#f3f1ea"),
    raised=QColor("#ffffff"),
    hairline=QColor("#e4e0d5"),
    muted=QColor("#6c6658"),
    faint=QColor("#979387"),
    scroll=QColor("#d6d1c5"),
    accent=QColor("#b5382a"),
    accent_hover=QColor("#9d2f22"),
    on_accent=QColor("#ffffff"),
    chip=QColor("#f3efe5"),
    selection=QColor("#efe7da"),
    hover=QColor("#f4efe5"),
    text_selection=QColor("#e6cfc0"),
    found=QColor("#ffc46b"),
    noise=QColor("#a5a197"),
    marks=_DAY_PENCILS,
    rounds=_DAY_ROUNDS,
    inks=_DAY_INKS,
)
_WHITE = Theme(
    name="white",
    is_dark=False,
    ink=QColor("#1f2328"),
    paper=QColor("#ffffff"),
    sidebar=QColor("#f5f5f5"),
    raised=QColor("#ffffff"),
    hairline=QColor("#e2e2e2"),
    muted=QColor("#686a6d"),
    faint=QColor("#95979a"),
    scroll=QColor("#d2d2d2"),
    accent=QColor("#b5382a"),
    accent_hover=QColor("#9d2f22"),
    on_accent=QColor("#ffffff"),
    chip=QColor("#f2f2f2"),
    selection=QColor("#ececec"),
    hover=QColor("#f3f3f3"),
    text_selection=QColor("#f0cfc8"),
    found=QColor("#ffc46b"),
    noise=QColor("#a3a3a3"),
    marks=_DAY_PENCILS,
    rounds=_rounds("#b0b0b0", "#b5382a", "#5b8db8", "#5a9a57", "#c9961a"),
    inks=_DAY_INKS,
)
_NIGHT = Theme(
    name="night",
    is_dark=True,
    ink=QColor("#d8d4cb"),
    paper=QColor("#1b1c1e"),
    sidebar=QColor("#222427"),
    raised=QColor("#2a2c30"),
    hairline=QColor("#33353a"),
    muted=QColor("#9f9a8b"),
    faint=QColor("#726e63"),
    scroll=QColor("#43454a"),
    accent=QColor("#e0705f"),
    accent_hover=QColor("#ea8a7b"),
    on_accent=QColor("#1b1c1e"),
    chip=QColor("#2a2c30"),
    selection=QColor("#34302b"),
    hover=QColor("#2b2a29"),
    text_selection=QColor("#5c463c"),
    found=QColor("#7b500f"),
    noise=QColor("#6b6961"),
    marks=_pencils(
        amber=("#6a5520", "#d9b04a"),
        green=("#2f5133", "#7dbb7a"),
        blue=("#2c465e", "#7fafd8"),
        rose=("#633442", "#e08aa0"),
    ),
    rounds=_rounds("#66676b", "#e0705f", "#7fafd8", "#7dbb7a", "#d9b04a"),
    inks=_rounds("#9f9a8b", "#ef8473", "#8dbbe4", "#86c583", "#d9b04a"),
)

themes: Mapping[str, Theme] = MappingProxyType(
    {theme.name: theme for theme in (_PAPER, _WHITE, _NIGHT)}
)
"""The themes by name."""


def palette(theme: Theme) -> QPalette:
    """Return the palette that makes Fusion look like ``theme``."""
    made = QPalette()
    roles = {
        QPalette.ColorRole.Window: theme.sidebar,
        QPalette.ColorRole.WindowText: theme.ink,
        QPalette.ColorRole.Base: theme.paper,
        QPalette.ColorRole.AlternateBase: theme.sidebar,
        QPalette.ColorRole.Text: theme.ink,
        QPalette.ColorRole.PlaceholderText: theme.muted,
        QPalette.ColorRole.Button: theme.raised,
        QPalette.ColorRole.ButtonText: theme.ink,
        QPalette.ColorRole.BrightText: theme.on_accent,
        QPalette.ColorRole.Light: theme.raised,
        QPalette.ColorRole.Midlight: theme.hover,
        QPalette.ColorRole.Mid: theme.hairline,
        QPalette.ColorRole.Dark: theme.faint,
        QPalette.ColorRole.Shadow: theme.hairline.darker(130),
        QPalette.ColorRole.Highlight: theme.selection,
        QPalette.ColorRole.HighlightedText: theme.ink,
        QPalette.ColorRole.Accent: theme.accent,
        QPalette.ColorRole.Link: theme.accent,
        QPalette.ColorRole.LinkVisited: theme.accent,
        QPalette.ColorRole.ToolTipBase: theme.raised,
        QPalette.ColorRole.ToolTipText: theme.ink,
    }
    for role, colour in roles.items():
        made.setColor(role, colour)
    for role in (
        QPalette.ColorRole.WindowText,
        QPalette.ColorRole.Text,
        QPalette.ColorRole.ButtonText,
    ):
        made.setColor(QPalette.ColorGroup.Disabled, role, theme.faint)
    return made


def stylesheet(theme: Theme) -> str:
    """Return what palettes cannot say: corners, hairlines, slim scroll bars.

    ``@name`` in the sheet is a colour of the theme, ``@@`` the folder of the sheet.
    """
    sheet = resource("styles/window.qss")
    return re.sub(
        r"@(\w+)",
        lambda found: _colour_named(theme, found[1]).name(),
        sheet.read_text("utf-8").replace("@@", sheet.parent.as_posix()),
    )


def _colour_named(theme: Theme, name: str) -> QColor:
    colour = getattr(theme, name)
    if not isinstance(colour, QColor):
        raise TypeError(f"{name} is no colour of a theme")
    return colour


def serif(points: float, *, bold: bool = False) -> QFont:
    """Return the font that texts are set in: an installed Song of the Source Han family, or
    ours."""
    return _font(_title_families() if bold else _serif_families(), points, bold=bold)


def sans(points: float, *, bold: bool = False) -> QFont:
    """Return the font of the interface: the system's if it has Chinese characters, or ours."""
    return _font(_sans_families(), points, bold=bold)


def icon(name: str, colour: QColor) -> QIcon:
    """Return an icon of ``resources/icons`` in one colour, paler where it is disabled."""
    return _icon(name, colour.rgba())


@cache
def _icon(name: str, rgba: int) -> QIcon:
    tint = QColor.fromRgba(rgba)
    pale = QColor(tint)
    pale.setAlphaF(0.4)
    made = QtGui.QIcon()
    for mode, shade in ((QtGui.QIcon.Mode.Normal, tint), (QtGui.QIcon.Mode.Disabled, pale)):
        renderer = _renderer(_tinted(name, shade))
        for size in _pixels():
            made.addPixmap(_drawn(renderer, size), mode)
    return made


def pixmap(name: str, colour: QColor, size: int, ratio: float) -> QPixmap:
    """Return an icon ``size`` logical pixels wide for a screen of that device pixel ratio."""
    drawn = _drawn(_renderer(_tinted(name, colour)), round(size * ratio))
    drawn.setDevicePixelRatio(ratio)
    return drawn


def _pixels() -> list[int]:
    """Return the sizes in which icons are sharp on the screens that there are."""
    ratios = {1.0, *(screen.devicePixelRatio() for screen in QtGui.QGuiApplication.screens())}
    return sorted({round(size * ratio) for size in _ICON_SIZES for ratio in ratios})


def _tinted(name: str, colour: QColor) -> bytes:
    svg = resource(f"icons/{name}.svg").read_text("utf-8")
    paint = f'{colour.name()}" stroke-opacity="{colour.alphaF():.2f}'
    return (
        svg.replace('stroke="currentColor', f'stroke="{paint}')
        .replace("currentColor", colour.name())
        .encode()
    )


def _renderer(svg: bytes) -> QSvgRenderer:
    # The list shows before there is any icon to draw.
    from PySide6.QtSvg import QSvgRenderer

    return QSvgRenderer(QByteArray(svg))


def _drawn(renderer: QSvgRenderer, size: int) -> QPixmap:
    drawn = QtGui.QPixmap(size, size)
    drawn.fill(QtCore.Qt.GlobalColor.transparent)
    painter = QtGui.QPainter(drawn)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return drawn


def _font(families: tuple[str, ...], points: float, *, bold: bool) -> QFont:
    font = QFont()
    font.setFamilies(families)
    font.setPointSizeF(points)
    font.setStyleStrategy(QFont.StyleStrategy.PreferAntialias)
    # Chinese fonts carry no hints; guessing them takes longer than all else of drawing a character.
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if bold:
        font.setBold(True)
    return font


@cache
def _serif_families() -> tuple[str, ...]:
    return _installed(_SERIFS) or (_ours("Jiaoyue Serif"),)


@cache
def _title_families() -> tuple[str, ...]:
    # Ours has the bold for fewer characters; what it lacks is the plain one, thickened.
    return _installed(_SERIFS) or (_ours("Jiaoyue Title"), "Jiaoyue Serif")


@cache
def _sans_families() -> tuple[str, ...]:
    # The system's font for Latin letters, and for Chinese one that suits it, named outright:
    # left to itself Qt may take the characters from any font that has them.
    chinese = _installed(_SANSES)
    system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()
    return (system, *chinese) if chinese else (_ours("Jiaoyue Sans"),)


@cache
def _chinese() -> frozenset[str]:
    """Return the installed families with Chinese characters."""
    return frozenset(QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese))


def _installed(wanted: tuple[str, ...]) -> tuple[str, ...]:
    """Return the first of ``wanted`` that is installed, or none."""
    return tuple(name for name in wanted if name in _chinese())[:1]


def _ours(family: str) -> str:
    QFontDatabase.addApplicationFont(str(resource("fonts") / _OURS[family]))
    return family
