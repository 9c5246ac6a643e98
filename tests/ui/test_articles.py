"""The list of articles fetches what it shows, draws it, and says what a person chose."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy

from jiaoyue.marks.catalogue import ArticleRow, Round
from jiaoyue.ui import style
from jiaoyue.ui.models.articles import CHUNK, KEPT_CHUNKS, ROW, ArticleModel
from jiaoyue.ui.panels.articles import ArticleList

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pytestqt.modeltest import ModelTester
    from pytestqt.qtbot import QtBot


class Shelf:
    """Articles by number; remembers what was asked of it."""

    def __init__(self) -> None:
        self.asked: list[list[int]] = []
        self.gone: set[int] = set()

    def rows(self, ids: Sequence[int]) -> list[ArticleRow]:
        self.asked.append(list(ids))
        return [row(number) for number in ids if number not in self.gone]


def row(number: int) -> ArticleRow:
    title = "" if number == 3 else f"第{number}篇" * (40 if number == 4 else 1)
    return ArticleRow(
        number,
        title,
        "正文的第一句。",
        "浙江省",
        "杭州市",
        "余杭区",
        None,
        "2023-05",
        "2023-05-01",
        "2023-06-30",
        Round.FIRST,
        ("茶", "农业"),
    )


@pytest.fixture
def shelf() -> Shelf:
    return Shelf()


@pytest.fixture
def articles(qtbot: QtBot, shelf: Shelf) -> ArticleList:
    made = ArticleList(shelf, style.themes["paper"])
    qtbot.addWidget(made)
    made.resize(300, 600)
    made.show_ids(range(1, 1000), newest_first=True, filtered_by=())
    made.show()
    return made


def test_the_model_keeps_the_rules_of_qt(qtmodeltester: ModelTester, shelf: Shelf) -> None:
    model = ArticleModel(shelf)
    model.show([1, 2, 3])
    qtmodeltester.check(model, force_py=True)


def test_rows_are_read_only_when_they_are_looked_at(shelf: Shelf) -> None:
    model = ArticleModel(shelf)
    model.show(range(1_000_000))
    assert shelf.asked == []
    assert model.article(500_000) == row(500_000)
    assert len(shelf.asked) == 1
    assert len(shelf.asked[0]) == CHUNK


def test_only_so_many_rows_are_kept(shelf: Shelf) -> None:
    model = ArticleModel(shelf)
    model.show(range(CHUNK * (KEPT_CHUNKS + 1)))
    for chunk in range(KEPT_CHUNKS + 1):
        model.article(chunk * CHUNK)
    asked = len(shelf.asked)
    model.article(CHUNK * KEPT_CHUNKS)
    assert len(shelf.asked) == asked
    model.article(0)
    assert len(shelf.asked) == asked + 1


def test_a_changed_article_is_read_again_and_no_other_row_is_announced(shelf: Shelf) -> None:
    model = ArticleModel(shelf)
    model.show([5, 6, 7])
    model.article(0)
    spy = QSignalSpy(model.dataChanged)
    model.forget({6, 99})
    assert spy.count() == 1
    assert spy.at(0)[0].row() == 1
    model.article(1)
    assert len(shelf.asked) == 2


def test_an_article_that_is_gone_is_an_empty_row(shelf: Shelf) -> None:
    shelf.gone = {6}
    model = ArticleModel(shelf)
    model.show([5, 6, 7])
    assert model.data(model.index(1, 0), ROW) is None
    assert model.data(model.index(2, 0)) == "第7篇"


def test_a_row_is_said_in_words(articles: ArticleList) -> None:
    said = articles.model.data(articles.model.index(0, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert said.startswith("第1篇, 杭州 · 余杭, ")
    assert "2023-05" in said


def test_an_untitled_article_is_called_by_its_first_line(articles: ArticleList) -> None:
    assert articles.model.data(articles.model.index(2, 0)) == "正文的第一句。"


@pytest.mark.parametrize("theme", style.themes)
def test_every_row_can_be_drawn(articles: ArticleList, theme: str) -> None:
    articles.set_theme(style.themes[theme])
    articles.select(2)
    image = articles.view.viewport().grab().toImage()
    first = articles.view.visualRect(articles.model.index(1, 0))
    accent = image.pixelColor(first.left() + 1, first.center().y())
    assert accent == style.themes[theme].accent
    ground = image.pixelColor(first.left() + 6, first.center().y())
    assert ground == style.themes[theme].selection


def test_a_click_opens_an_article(articles: ArticleList, qtbot: QtBot) -> None:
    spy = QSignalSpy(articles.chosen)
    at = articles.view.visualRect(articles.model.index(3, 0)).center()
    qtbot.mouseClick(articles.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert spy.at(0)[0] == 4


def test_the_arrow_keys_open_articles(articles: ArticleList, qtbot: QtBot) -> None:
    articles.select(1)
    spy = QSignalSpy(articles.chosen)
    qtbot.keyClick(articles.view, Qt.Key.Key_Down)
    assert spy.at(0)[0] == 2


def test_marking_the_open_article_opens_nothing(articles: ArticleList) -> None:
    spy = QSignalSpy(articles.chosen)
    assert articles.select(500)
    assert spy.count() == 0
    assert articles.view.visualRect(articles.model.index(499, 0)).intersects(
        articles.view.viewport().rect()
    )
    assert not articles.select(5000)


def test_the_order_is_turned_round_by_its_button(articles: ArticleList, qtbot: QtBot) -> None:
    spy = QSignalSpy(articles.order_requested)
    qtbot.mouseClick(articles.order, Qt.MouseButton.LeftButton)
    assert spy.at(0)[0] is False


def test_no_match_offers_to_clear_the_filter(articles: ArticleList, qtbot: QtBot) -> None:
    articles.show_ids([], newest_first=True, filtered_by=["杭州市"])
    assert articles.clear.isVisible()
    spy = QSignalSpy(articles.clear_requested)
    qtbot.mouseClick(articles.clear, Qt.MouseButton.LeftButton)
    assert spy.count() == 1


def test_a_long_filter_never_widens_the_list(articles: ArticleList) -> None:
    articles.show_ids([1], newest_first=True, filtered_by=["很长的条件" * 60])
    assert articles.minimumSizeHint().width() <= 300
