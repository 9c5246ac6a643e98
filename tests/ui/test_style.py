"""Themes are legible, fonts have Chinese characters, icons are tinted."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QPalette, QTextLayout

from jiaoyue.marks.catalogue import Round
from jiaoyue.marks.colour import Colour
from jiaoyue.ui import style

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from jiaoyue.ui.style import Theme

EVERY = pytest.mark.parametrize("theme", style.themes.values(), ids=style.themes.keys())


def brightness(colour: QColor) -> float:
    """Return the relative luminance of WCAG 2.2."""
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    light, dark = sorted((brightness(one), brightness(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@EVERY
def test_words_can_be_read_on_every_ground(theme: Theme) -> None:
    grounds = (theme.paper, theme.sidebar, theme.raised, theme.selection, theme.hover)
    assert min(contrast(theme.ink, ground) for ground in grounds) >= 7
    assert min(contrast(theme.muted, ground) for ground in grounds) >= 4.5
    assert contrast(theme.accent, theme.paper) >= 4.5
    assert contrast(theme.on_accent, theme.accent) >= 4.5
    assert contrast(theme.ink, theme.found) >= 4.5


@EVERY
def test_words_can_be_read_on_marks_and_marks_be_seen(theme: Theme) -> None:
    for colour in Colour:
        pencil = theme.marks[colour]
        assert contrast(theme.ink, pencil.fill) >= 4.5
        assert contrast(pencil.line, theme.paper) >= 2.4


@EVERY
def test_every_round_has_a_colour_of_its_own(theme: Theme) -> None:
    assert len({theme.rounds[round_].name() for round_ in Round}) == len(Round)
    assert min(contrast(dot, theme.paper) for dot in theme.rounds.values()) >= 2


@EVERY
def test_the_palette_carries_ink_paper_and_accent(theme: Theme) -> None:
    palette = style.palette(theme)
    assert palette.color(QPalette.ColorRole.Text) == theme.ink
    assert palette.color(QPalette.ColorRole.Base) == theme.paper
    assert palette.color(QPalette.ColorRole.Accent) == theme.accent


@EVERY
def test_the_style_sheet_names_no_colour_that_is_not_the_themes(theme: Theme) -> None:
    sheet = style.stylesheet(theme)
    assert "@" not in sheet
    assert theme.accent.name() in sheet


@pytest.mark.usefixtures("qapp")
def test_the_fonts_show_characters_of_both_scripts() -> None:
    for font in (style.serif(13), style.serif(13, bold=True), style.sans(10)):
        layout = QTextLayout("阅閱校對灣湾喆堃", font)
        layout.beginLayout()
        layout.createLine()
        layout.endLayout()
        glyphs = [glyph for run in layout.glyphRuns() for glyph in run.glyphIndexes()]
        assert len(glyphs) == 8
        assert all(glyphs), font.families()


def test_an_icon_takes_its_colour_and_is_paler_where_nothing_can_be_done(
    qapp: QApplication,
) -> None:
    icon = style.icon("search", QColor("#b5382a"))
    sharp = icon.pixmap(QSize(20, 20), 1.0).toImage()
    assert sharp.width() == 20
    drawn = [sharp.pixelColor(x, y) for x in range(20) for y in range(20)]
    solid = [colour for colour in drawn if colour.alpha() > 250]
    assert {colour.name() for colour in solid} == {"#b5382a"}
    pale = icon.pixmap(QSize(20, 20), 1.0, icon.Mode.Disabled).toImage()
    alphas = [pale.pixelColor(x, y).alpha() for x in range(20) for y in range(20)]
    assert 0 < max(alphas) < 200
