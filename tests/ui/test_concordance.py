"""The concordance shows every place of what is searched for, sorted, copied and opened there."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication

from jiaoyue.marks.catalogue import ArticleRow, Round
from jiaoyue.marks.search import Field, Hit
from jiaoyue.session.lists import Line
from jiaoyue.text.span import Span
from jiaoyue.ui import style
from jiaoyue.ui.search.concordance import LINE, Concordance, ConcordanceModel, Sorting, as_csv
from tests.ui.settle import settle
from tests.ui.shelf import SCHOOL, TEA

if TYPE_CHECKING:
    from pytestqt.modeltest import ModelTester
    from pytestqt.qtbot import QtBot

    from jiaoyue.ui.window import Window


def line(before: str, after: str, article: int = 1) -> Line:
    row = ArticleRow(
        article, f"第{article}篇", "", "浙江省", "杭州市", None, None, None, "", "", Round.UNREAD
    )
    return Line(row, Hit(Field.BODY, (Span(3, 5),), before, "水库", after))


LINES = (line("新建的", "，昨天"), line("老的大", "边上"), line("", "白云", 2))


def befores(model: ConcordanceModel) -> list[str]:
    return [model.data(model.index(row, 0)) for row in range(model.rowCount())]


def test_the_model_keeps_the_rules_of_qt(qtmodeltester: ModelTester) -> None:
    model = ConcordanceModel()
    model.take(LINES[:2])
    qtmodeltester.check(model, force_py=True)
    model.sort_by(Sorting.AFTER)
    model.take(LINES[2:])
    qtmodeltester.check(model, force_py=True)


def test_lines_are_sorted_by_what_stands_next_to_the_words() -> None:
    model = ConcordanceModel()
    model.take(LINES[:2])
    assert befores(model) == ["新建的", "老的大"]
    model.sort_by(Sorting.BEFORE)
    model.take(LINES[2:])
    # Nothing, then 大 da, then 的 de.
    assert befores(model) == ["", "老的大", "新建的"]
    model.sort_by(Sorting.AFTER)
    # 白 bai, 边 bian, 昨 zuo: a comma is not read.
    assert befores(model) == ["", "老的大", "新建的"]
    model.sort_by(Sorting.FOUND)
    assert befores(model) == ["新建的", "老的大", ""]


def test_lines_are_copied_as_a_table(qtbot: QtBot) -> None:
    view = Concordance(style.themes["paper"])
    qtbot.addWidget(view)
    view.begin()
    assert not view.copy_button.isEnabled()
    view.take(LINES)
    view.say("水库", is_whole=True)
    qtbot.mouseClick(view.copy_button, Qt.MouseButton.LeftButton)
    head, *rows = csv.reader(io.StringIO(QApplication.clipboard().text()))
    assert len(head) == 5
    assert [row[0] for row in rows] == ["新建的", "老的大", ""]
    assert rows[0][1:4] == ["水库", "，昨天", "第1篇"]
    view.table.selectRow(1)
    qtbot.keyClick(view.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == as_csv(LINES[1:2])


@pytest.mark.parametrize("theme", style.themes)
def test_it_can_be_drawn_in_every_theme(qtbot: QtBot, theme: str) -> None:
    view = Concordance(style.themes[theme])
    qtbot.addWidget(view)
    view.resize(900, 300)
    view.take(LINES)
    view.show()
    image = view.grab().toImage()
    assert image.pixelColor(450, 280) == style.themes[theme].paper


def test_escape_goes_back_and_enter_opens(qtbot: QtBot) -> None:
    view = Concordance(style.themes["paper"])
    qtbot.addWidget(view)
    view.take(LINES)
    chosen, closed = QSignalSpy(view.chosen), QSignalSpy(view.closed)
    view.table.setCurrentIndex(view.model.index(1, 0))
    qtbot.keyClick(view.table, Qt.Key.Key_Return)
    assert chosen.at(0)[0] == LINES[1]
    qtbot.keyClick(view.table, Qt.Key.Key_Escape)
    assert closed.count() == 1


def test_every_place_of_a_search_is_listed_and_opened_where_it_stands(
    window: Window, qtbot: QtBot
) -> None:
    window.browsing.seek("山")
    settle(window)
    qtbot.mouseClick(window.bench.articles.places_button, Qt.MouseButton.LeftButton)
    settle(window)
    view = window.bench.concordance
    assert view.isVisible()
    model = view.model
    found = [model.index(row, 0).data(LINE) for row in range(model.rowCount())]
    assert [one.row.title or one.row.first_line for one in found] == [SCHOOL.body] + 3 * [TEA.title]
    assert view.said.text() == "山 · 共 4 处"
    view.table.setCurrentIndex(model.index(2, 0))
    qtbot.keyClick(view.table, Qt.Key.Key_Return)
    settle(window)
    assert not view.isVisible()
    assert TEA.title in window.reader.text.toPlainText()
    assert window.reader.hit == (3, 3)


def test_leaving_the_search_leaves_the_concordance(window: Window) -> None:
    window.browsing.seek("山")
    settle(window)
    window.actions_["concordance"].trigger()
    settle(window)
    assert window.bench.concordance.isVisible()
    window.browsing.seek("茶农")
    settle(window)
    assert window.bench.concordance.said.text() == "茶农 · 共 2 处"
    window.browsing.leave_search()
    settle(window)
    assert not window.bench.concordance.isVisible()


def test_without_a_search_there_is_no_concordance(window: Window) -> None:
    window.actions_["concordance"].trigger()
    assert not window.bench.concordance.isVisible()
    assert window.bench.status.counts.text().startswith("请先检索")
    assert not window.bench.articles.places_button.isVisible()
