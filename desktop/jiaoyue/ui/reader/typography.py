"""How an article is set: the font, colour and spacing of each kind of row.

All distances follow from the width of one character of the body, so a page keeps its
proportions at every size.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPixmap, QTextBlockFormat, QTextCharFormat

from jiaoyue.newspaper.article import Role
from jiaoyue.ui import style
from jiaoyue.ui.reader.sheet import RowKind, Run

MEASURE = 36
"""Characters that a line of the body holds at most."""


@dataclass(frozen=True, slots=True)
class Setting:
    """How one kind of row is set; sizes are multiples of the body's, distances of its width."""

    size: float = 1.0
    leading: float = 1.8
    above: float = 0.0
    below: float = 0.5
    indent: float = 0.0
    bold: bool = False
    sans: bool = False
    tint: str = "ink"
    justified: bool = False


_BODY = Setting(indent=2.0, justified=True)
_ROLES = {
    Role.SECTION: Setting(size=0.78, leading=1.7, below=0.3, sans=True, tint="muted"),
    Role.KICKER: Setting(size=0.94, leading=1.6, below=0.2, tint="muted"),
    Role.TITLE: Setting(size=1.68, leading=1.4, below=0.35, bold=True),
    Role.SUBTITLE: Setting(size=1.1, leading=1.6, below=0.35),
    Role.BYLINE: Setting(size=0.92, tint="muted"),
    Role.BODY: _BODY,
    Role.SUBHEAD: Setting(above=0.7, bold=True),
    Role.CAPTION: Setting(size=0.88, leading=1.7, tint="muted"),
    Role.CREDIT: Setting(size=0.82, leading=1.7, tint="muted"),
    Role.HEADER: Setting(size=0.82, leading=1.7, tint="noise"),
    Role.NOISE: Setting(size=0.94, tint="noise"),
}
_FACTS = Setting(size=0.72, leading=1.7, above=1.0, below=2.0, sans=True, tint="muted")
_FOLD = Setting(size=0.72, leading=1.8, sans=True, tint="muted")
_GAP = Setting(size=0.72, leading=1.7, indent=2.0, sans=True, tint="accent")
_FOLDED = Setting(size=0.94, tint="noise", indent=2.0)


class Typography:
    """The formats of an article in one theme at one size of type."""

    def __init__(self, theme: style.Theme, points: float) -> None:
        self.theme = theme
        self.points = points
        self._icons: dict[str, QPixmap] = {}
        self._made: dict[Setting, tuple[QTextBlockFormat, QTextCharFormat]] = {}

    @cached_property
    def body(self) -> QFont:
        """The font of running text."""
        return style.serif(self.points)

    @cached_property
    def em(self) -> float:
        """The width of one character of running text, in pixels."""
        return QFontMetricsF(self.body).horizontalAdvance("一")

    @property
    def icon_size(self) -> int:
        """The side of an icon in the row of facts, in pixels."""
        return round(self.em * 0.86)

    def icon(self, name: str) -> QPixmap:
        """Return an icon for the row of facts."""
        if name not in self._icons:
            # Drawn at three times its size, it stays sharp on every screen.
            drawn = style.pixmap(name, self.theme.muted, self.icon_size, 3.0)
            self._icons[name] = drawn
        return self._icons[name]

    def formats(
        self, kind: RowKind, role: Role | None, *, printed_lines: bool
    ) -> tuple[QTextBlockFormat, QTextCharFormat]:
        """Return how a row is set; ``printed_lines`` when its paragraphs are left in pieces."""
        setting = _setting(kind, role, printed_lines=printed_lines)
        if setting not in self._made:
            self._made[setting] = (self._block(setting), self._characters(setting))
        return self._made[setting]

    def inked(self, characters: QTextCharFormat, run: Run) -> QTextCharFormat:
        """Return how words are set that somebody changed: in ink, struck out or underlined."""
        if run.ink is None:
            return characters
        made = QTextCharFormat(characters)
        ink = QColor(self.theme.inks[run.ink.under_way])
        made.setUnderlineColor(ink)
        made.setFontUnderline(not run.is_struck)
        made.setFontStrikeOut(run.is_struck)
        if run.is_struck:
            ink.setAlphaF(0.75)
        made.setForeground(ink)
        return made

    def _block(self, setting: Setting) -> QTextBlockFormat:
        em = self.em
        made = QTextBlockFormat()
        fixed = QTextBlockFormat.LineHeightTypes.FixedHeight.value
        made.setLineHeight(round(setting.leading * setting.size * em), fixed)
        made.setTopMargin(round(setting.above * em))
        made.setBottomMargin(round(setting.below * em))
        made.setTextIndent(setting.indent * em)
        # Whole characters fill a line but for its punctuation; justifying hides the rest.
        sides = Qt.AlignmentFlag.AlignJustify if setting.justified else Qt.AlignmentFlag.AlignLeft
        made.setAlignment(sides)
        return made

    def _characters(self, setting: Setting) -> QTextCharFormat:
        face = style.sans if setting.sans else style.serif
        made = QTextCharFormat()
        made.setFont(face(self.points * setting.size, bold=setting.bold))
        # Else the locale, not the family, would choose between Simplified and Traditional forms.
        made.setFontFeatures({QFont.Tag("locl"): 0})
        tint: QColor = getattr(self.theme, setting.tint)
        made.setForeground(tint)
        return made


def _setting(kind: RowKind, role: Role | None, *, printed_lines: bool) -> Setting:
    if kind is RowKind.FACTS:
        return _FACTS
    if kind is RowKind.FOLD:
        return _FOLD
    if kind is RowKind.GAP:
        return _GAP
    if kind is RowKind.FOLDED:
        return _FOLDED
    if printed_lines and role is Role.BODY:
        return Setting(below=0.15)
    return _ROLES[role or Role.BODY]
