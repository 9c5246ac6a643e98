"""The history of a library in the window: what was done is listed, and taken back, by keys."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

import jiaoyue
from jiaoyue.marks.catalogue import Filter, Round
from jiaoyue.store.library import Library
from jiaoyue.text.span import Span
from jiaoyue.ui.dialogs.history import HistorySheet
from jiaoyue.ui.models.steps import ARTICLE, VERBS, WHAT, WORDS
from tests.store.desk import correct_all
from tests.store.pages import busy_page
from tests.ui.settle import settle

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from jiaoyue.ui.window import Window

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
TEA, RICE, CABBAGE = "春茶 开采", "秋收", "冬藏"


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """A library with one page: three articles, a header, a repeat, a caption in a body."""
    path = tmp_path / "报.jiaoyue"
    with Library(path) as made:
        made.add_page(busy_page())
    return path


def titles(window: Window) -> list[str]:
    settle(window)
    model = window.bench.articles.model
    return [model.data(model.index(i, 0)) for i in range(model.rowCount())]


def open_article(window: Window, title: str) -> None:
    window.browsing.open_at(titles(window).index(title))
    window.bench.articles.view.setFocus()


def history(window: Window, qtbot: QtBot) -> HistorySheet:
    QTest.keyClick(window, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    sheet = next(found for found in window.findChildren(HistorySheet) if found.isVisible())
    qtbot.waitUntil(lambda: sheet.model.rowCount() > 0 or sheet.empty.isVisible())
    return sheet


def said(sheet: HistorySheet, row: int) -> list[str]:
    columns = (WHAT, WORDS, ARTICLE)
    return [sheet.model.data(sheet.model.index(row, column)) for column in columns]


def test_an_article_is_removed_by_key_and_comes_back_by_key(window: Window) -> None:
    open_article(window, RICE)
    QTest.keyClick(window.bench.articles.view, Qt.Key.Key_Delete)
    assert titles(window) == [TEA, CABBAGE]
    (strip,) = window.bench.strips.shown
    assert strip.notice.said.startswith("《秋收》已从库中移除")
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert titles(window) == [TEA, RICE, CABBAGE]
    assert not window.bench.strips.shown


def test_the_history_makes_way_for_the_article_that_it_opens(window: Window, qtbot: QtBot) -> None:
    open_article(window, RICE)
    window.browsing.set_round(Round.FIRST)
    open_article(window, TEA)
    sheet = history(window, qtbot)
    sheet.go.click()
    assert not sheet.isVisible()
    assert window.reader.opened is not None
    assert window.reader.opened.row.title == RICE


def test_a_whole_page_is_removed_and_the_window_is_empty(window: Window) -> None:
    open_article(window, RICE)
    window.actions_["remove_page"].trigger()
    settle(window)
    assert not window.browsing.has_articles
    assert window.browsing.listing.wanted == Filter()
    window.session.undo_stack.undo()
    assert titles(window) == [TEA, RICE, CABBAGE]


def test_what_was_removed_before_the_last_start_is_brought_back_from_the_history(
    window: Window, open_window: Callable[[Path], Window], library: Path, qtbot: QtBot
) -> None:
    open_article(window, RICE)
    QTest.keyClick(window.bench.articles.view, Qt.Key.Key_Delete)
    settle(window)
    again = open_window(library)
    sheet = history(again, qtbot)
    assert said(sheet, 0)[0] == "从库中移除"
    assert said(sheet, 0)[1].startswith(RICE)
    sheet.take_back.setFocus()
    QTest.keyClick(sheet.take_back, Qt.Key.Key_Space)
    assert titles(again) == [TEA, RICE, CABBAGE]
    qtbot.waitUntil(lambda: sheet.model.rowCount() == 2)
    assert said(sheet, 0)[0] == "撤回：从库中移除"
    assert not sheet.model.step(sheet.model.index(1, 0)).can_be_taken_back  # type: ignore[union-attr]
    again.session.undo_stack.undo()
    assert titles(again) == [TEA, CABBAGE]
    again.session.undo_stack.redo()
    qtbot.waitUntil(lambda: sheet.model.rowCount() == 4)
    assert [said(sheet, row)[0] for row in range(4)] == [
        "撤回：从库中移除",
        "重做：从库中移除",
        "撤回：从库中移除",
        "从库中移除",
    ]


def test_a_step_of_many_corrections_says_how_many(window: Window, qtbot: QtBot) -> None:
    open_article(window, TEA)
    opened = window.browsing.article
    assert opened is not None
    spans = (Span(0, 1), Span(1, 2))
    window.session.perform(correct_all(opened, spans, "某", window.session.by()), "x")
    assert said(history(window, qtbot), 0)[1].endswith("，共 2 处")


def test_enter_goes_to_the_article_of_a_step(window: Window, qtbot: QtBot) -> None:
    open_article(window, RICE)
    window.browsing.set_round(Round.FIRST)
    open_article(window, TEA)
    sheet = history(window, qtbot)
    assert said(sheet, 0) == ["设定校次", "一校", RICE]
    QTest.keyClick(sheet.list, Qt.Key.Key_Return)
    settle(window)
    assert window.browsing.article is not None
    assert window.browsing.article.row.title == RICE


def test_what_is_chosen_stays_chosen_when_more_is_done(window: Window, qtbot: QtBot) -> None:
    open_article(window, RICE)
    window.browsing.set_round(Round.FIRST)
    window.browsing.set_round(Round.SECOND)
    sheet = history(window, qtbot)
    sheet.list.setCurrentIndex(sheet.model.index(1, WHAT))
    window.browsing.set_round(Round.THIRD)
    qtbot.waitUntil(lambda: sheet.model.rowCount() == 3)
    chosen = sheet.model.step(sheet.list.currentIndex())
    assert chosen is not None
    assert chosen.seq == 1


def test_a_library_in_which_nothing_was_done_says_so(window: Window, qtbot: QtBot) -> None:
    sheet = history(window, qtbot)
    assert sheet.empty.isVisible()
    assert sheet.empty.text() == "这个库还没有任何改动。"
    assert not sheet.take_back.isEnabled()
    QTest.keyClick(sheet.only_removals, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: sheet.empty.text() == "这个库没有移除过内容。")


def test_every_verb_has_a_name_in_the_window() -> None:
    makers = {"Edit", "_altered", "correct_each", "in_turn", "together"}
    used = {
        call.args[0].value
        for file in Path(jiaoyue.__file__).parent.rglob("*.py")
        for call in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Name | ast.Attribute)
        and getattr(call.func, "id", getattr(call.func, "attr", "")) in makers
        and call.args
        and isinstance(call.args[0], ast.Constant)
    }
    assert len(used) > 30
    assert used <= set(VERBS)
