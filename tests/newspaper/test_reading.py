"""Readings join what the page broke, and know where each word came from."""

from __future__ import annotations

from jiaoyue.newspaper.article import Block, Role
from jiaoyue.newspaper.display import Display
from jiaoyue.newspaper.reading import LayerName, Reading, read
from jiaoyue.text.layer import Patch
from jiaoyue.text.script import Script
from jiaoyue.text.span import Span

PAGE = "题目\n一进一出,台州的软件\n图说。\n和鼠标。\n一进一出,台州的软件\n完。"
BODY = Block(Role.BODY, (Span(3, 13), Span(18, 22)))
BLOCKS = (
    Block(Role.TITLE, (Span(0, 2),)),
    BODY,
    Block(Role.CAPTION, (Span(14, 17),)),
    Block(Role.BODY, (Span(34, 36),)),
)
NOISE = (Block(Role.NOISE, (Span(23, 33),), "repeats line 2"),)


def reading(layer: LayerName, *corrections: Patch) -> Reading:
    return read(7, PAGE, BLOCKS, NOISE, corrections, layer)


def test_the_clean_layer_joins_columns_and_folds_noise() -> None:
    clean = reading(LayerName.CLEAN)
    assert clean.text == "题目\n一进一出，台州的软件和鼠标。\n图说。\n完。"
    assert [(fold.block, fold.before) for fold in clean.folds] == [(NOISE[0], 3)]


def test_the_source_layer_shows_lines_as_they_stand_with_noise_in_its_place() -> None:
    source = reading(LayerName.SOURCE)
    assert source.text == PAGE
    assert [p.block.role for p in source.paragraphs][4] is Role.NOISE


def test_a_correction_shows_in_the_corrected_layer_alone() -> None:
    correction = Patch(Span(8, 10), "台洲", "台州")
    assert "台洲" in reading(LayerName.CORRECTED, correction).text
    assert "台洲" not in reading(LayerName.CLEAN, correction).text
    assert "出，台洲" in reading(LayerName.CORRECTED, correction).text


def test_a_passage_over_a_column_break_is_several_spans_and_comes_back_as_one() -> None:
    clean = reading(LayerName.CLEAN)
    start = clean.text.index("软件和鼠标")
    spans = clean.down(Span(start, start + 5))
    assert [span.of(PAGE) for span in spans] == ["软件", "和鼠标"]
    assert [part.of(clean.text) for part in clean.up(spans)] == ["软件和鼠标"]


def test_a_passage_over_paragraphs_is_found_in_each() -> None:
    clean = reading(LayerName.CLEAN)
    spans = clean.down(Span(0, 4))
    assert [part.of(clean.text) for part in clean.up(spans)] == ["题目", "一"]


def test_what_is_folded_away_shows_nowhere() -> None:
    assert reading(LayerName.CLEAN).up((Span(24, 26),)) == ()


def test_a_display_maps_words_that_change_their_length() -> None:
    clean = reading(LayerName.CLEAN)
    display = Display(clean, Script.TAIWAN_WORDS)
    assert "軟體和滑鼠" in display.text
    start = clean.text.index("鼠标")
    shown = display.from_reading(Span(start, start + 2))
    assert shown.of(display.text) == "滑鼠"
    assert display.to_reading(shown) == Span(start, start + 2)


def test_a_settled_name_is_shown_as_settled() -> None:
    display = Display(reading(LayerName.CLEAN), Script.TRADITIONAL, {"一出": "一出"})
    assert "一進一出" in display.text
    assert "一進一齣" in Display(reading(LayerName.CLEAN), Script.TRADITIONAL).text


def test_the_original_script_is_the_reading_itself() -> None:
    clean = reading(LayerName.CLEAN)
    assert Display(clean, Script.ORIGINAL).text == clean.text
