"""Source, clean and corrected layer stand side by side, and are edited and scrolled as one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from jiaoyue.marks.edit import correct
from jiaoyue.newspaper.article import Place
from jiaoyue.newspaper.reading import LayerName
from jiaoyue.session.settings import LAYER, SIDE_BY_SIDE
from jiaoyue.text.span import Span
from jiaoyue.ui.reader.layers import differences
from jiaoyue.ui.reader.strokes import Look
from tests.ui.settle import settle
from tests.ui.shelf import Story, fill

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from jiaoyue.ui.reader.showing import Showing
    from jiaoyue.ui.window import Window

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
PORT = Story("渔港开渔", "今天开渔,渔民说:风不大。" * 60, Place(), "2020-01-02", "2020-01-02")
ROAD = Story("修路", "路修好了,大家走。", Place(), "2020-01-01", "2020-01-01")


@pytest.fixture
def window(open_window: Callable[[Path], Window], tmp_path: Path) -> Window:
    path = tmp_path / "层.jiaoyue"
    fill(path, (PORT, ROAD))
    return open_window(path)


def spread(window: Window, qtbot: QtBot) -> tuple[Showing, Showing]:
    qtbot.keyClick(window, Qt.Key.Key_L, CTRL | SHIFT)
    settle(window)
    source, clean = window.reader.spread.others
    return source, clean


def change(window: Window, words: str, to: str) -> None:
    opened = window.reader.opened
    assert opened is not None
    reading = opened.reading(LayerName.CORRECTED)
    at = reading.text.index(words)
    span = Span(at, at + len(words))
    clean, by = opened.reading(LayerName.CLEAN), window.session.by()
    window.session.perform(correct(reading, clean, opened.holding, span, to, by), "改")
    settle(window)


def marked(showing: Showing, look: Look) -> list[str]:
    shown = showing.shown
    assert shown is not None
    return [span.of(shown.display.text) for span, kind in differences(shown) if kind is look]


def test_the_three_layers_take_the_room_of_sidebar_and_list(window: Window, qtbot: QtBot) -> None:
    source, clean = spread(window, qtbot)
    bench = window.bench
    assert source.text.isVisible()
    assert clean.text.isVisible()
    assert not bench.sidebar.isVisible()
    assert not bench.articles.isVisible()
    assert "开渔,渔民说:" in source.text.toPlainText()
    assert "开渔，渔民说：" in clean.text.toPlainText()
    qtbot.keyClick(window, Qt.Key.Key_L, CTRL | SHIFT)
    assert not source.text.isVisible()
    assert bench.sidebar.isVisible()
    assert bench.articles.isVisible()


def test_what_changed_is_marked_in_the_layers_below(window: Window, qtbot: QtBot) -> None:
    window.browsing.open(2)
    source, clean = spread(window, qtbot)
    assert marked(source, Look.CLEANED) == [","]
    assert marked(clean, Look.CLEANED) == ["，"]
    change(window, "大家", "人人")
    assert marked(source, Look.CORRECTED) == ["大家"]
    assert marked(clean, Look.CORRECTED) == ["大家"]
    assert "人人走" in window.reader.text.toPlainText()
    change(window, "，", "；")
    assert marked(source, Look.CLEANED) == []
    assert marked(source, Look.CORRECTED) == [",", "大家"]


def test_another_article_shows_in_all_of_them(window: Window, qtbot: QtBot) -> None:
    source, clean = spread(window, qtbot)
    window.browsing.open(2)
    settle(window)
    for showing in (source, clean):
        assert showing.shown is not None
        assert showing.shown.opened.row.title == ROAD.title


def top(showing: Showing) -> int | None:
    assert showing.shown is not None
    return showing.shown.place_of(showing.text.top_position())


def test_the_columns_are_scrolled_together(window: Window, qtbot: QtBot) -> None:
    source, clean = spread(window, qtbot)
    main = window.reader.showing
    main.text.verticalScrollBar().setValue(300)
    for showing in (source, clean):
        assert showing.text.verticalScrollBar().value() > 0
        assert abs((top(showing) or 0) - (top(main) or 0)) < 30
    source.text.verticalScrollBar().setValue(0)
    assert main.text.verticalScrollBar().value() == 0
    assert clean.text.verticalScrollBar().value() == 0


def test_a_click_in_a_layer_leads_to_the_same_words_of_the_text(
    window: Window, qtbot: QtBot
) -> None:
    window.browsing.open(2)
    source, _ = spread(window, qtbot)
    at = source.text.toPlainText().index("大家")
    rect = source.text.rect_of(at, at)
    qtbot.mouseClick(
        source.text.viewport(), Qt.MouseButton.LeftButton, pos=rect.center() + QPoint(6, 0)
    )
    text = window.reader.text
    assert text.toPlainText()[text.textCursor().position() :].startswith("大家")
    assert text.hasFocus()


def test_to_look_at_one_layer_ends_it(window: Window, qtbot: QtBot) -> None:
    window.settings.set(LAYER, LayerName.SOURCE.value)
    source, _ = spread(window, qtbot)
    assert window.settings.get(LAYER) == LayerName.CORRECTED.value
    window.viewing.next_layer()
    assert not window.settings.get(SIDE_BY_SIDE)
    assert not source.text.isVisible()
    assert window.bench.sidebar.isVisible()


def test_it_is_kept_for_the_next_time(
    window: Window, open_window: Callable[[Path], Window], tmp_path: Path, qtbot: QtBot
) -> None:
    spread(window, qtbot)
    again = open_window(tmp_path / "层.jiaoyue")
    assert again.reader.spread.is_spread
    assert again.bench.side.isVisible()
    QApplication.processEvents()
