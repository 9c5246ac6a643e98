"""The list of articles fetches what it shows, draws it, and says what a person chose."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QFontMetrics, QImage, QPainter
from PySide6.QtTest import QSignalSpy, QTest

from jiaoyue.marks.catalogue import ArticleRow, Order, Round
from jiaoyue.marks.search import Found, Snippet
from jiaoyue.ui import style
from jiaoyue.ui.models.articles import CHUNK, FOUND, KEPT_CHUNKS, ArticleModel
from jiaoyue.ui.panels.article_row import EDGE, RowDrawing, cut_short
from jiaoyue.ui.panels.articles import ArticleList

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.modeltest import ModelTester
    from pytestqt.qtbot import QtBot


# Of popups, on the offscreen platform.
pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", "This plugin does not support")


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


def rows(numbers: Iterable[int]) -> list[ArticleRow]:
    return [row(number) for number in numbers]


@pytest.fixture
def model(qtbot: QtBot, request: pytest.FixtureRequest) -> Iterator[ArticleModel]:
    """A million articles or as many as are asked for, each of which is read when it is wanted."""
    made = ArticleModel()
    made.rows_wanted.connect(lambda places: made.fill(places.start, rows(places)))
    made.show(rows(range(CHUNK)), CHUNK)
    made.grow(getattr(request, "param", 1_000_000))
    yield made
    made.deleteLater()


@pytest.fixture
def articles(qtbot: QtBot) -> ArticleList:
    model = ArticleModel()
    made = ArticleList(model, style.themes["paper"])
    model.setParent(made)
    qtbot.addWidget(made)
    made.resize(300, 600)
    model.show(rows(range(1, 1000)), 999)
    made.say(999, Order.NEWEST, ())
    made.show()
    return made


# What looks whether they are kept calls for the rows one by one.
@pytest.mark.parametrize("model", [2 * CHUNK + 9], indirect=True)
def test_the_model_keeps_the_rules_of_qt(qtmodeltester: ModelTester, model: ArticleModel) -> None:
    qtmodeltester.check(model, force_py=True)
    model.renew(70, 0, rows(range(64)))
    model.renew(100, 0, rows(range(64)))
    model.show(rows(range(3)), 3)
    qtmodeltester.check(model, force_py=True)


def test_rows_are_wanted_only_when_they_are_looked_at(model: ArticleModel, qtbot: QtBot) -> None:
    asked = QSignalSpy(model.rows_wanted)
    assert model.article(3) == row(3)
    QTest.qWait(0)
    assert asked.count() == 0
    assert model.article(500_000) is None
    qtbot.waitUntil(lambda: model.article(500_000) == row(500_000))
    places = asked.at(0)[0]
    assert 500_000 in places
    assert len(places) <= 2 * CHUNK


def test_rows_that_were_scrolled_past_are_not_waited_for(qtbot: QtBot) -> None:
    model = ArticleModel()
    model.show(rows(range(CHUNK)), CHUNK)
    model.grow(100_000)
    asked = QSignalSpy(model.rows_wanted)
    for place in range(1_000, 90_000, 1_000):
        model.article(place)
    qtbot.waitUntil(lambda: asked.count() == 1)
    assert 89_000 in asked.at(0)[0]
    assert len(asked.at(0)[0]) <= 2 * CHUNK


def test_only_so_many_rows_are_kept(model: ArticleModel, qtbot: QtBot) -> None:
    for chunk in range(KEPT_CHUNKS + 2):
        place = chunk * CHUNK + CHUNK // 2
        model.article(place)
        qtbot.waitUntil(lambda place=place: model.article(place) is not None)
    assert model.row_of(KEPT_CHUNKS * CHUNK) == KEPT_CHUNKS * CHUNK
    assert model.row_of(1) == -1


def test_a_changed_article_is_shown_anew_and_no_other_row_is_announced(
    model: ArticleModel,
) -> None:
    spy = QSignalSpy(model.dataChanged)
    model.replace([row(6)._replace(title="改了题"), row(999_999)])
    assert spy.count() == 1
    assert spy.at(0)[0].row() == 6
    assert model.data(model.index(6, 0)) == "改了题"


def test_an_article_that_is_gone_is_an_empty_row(model: ArticleModel) -> None:
    model.show(rows(range(3)), 3)
    model.renew(3, 0, [row(0), None, row(2)])
    assert model.article(1) is None
    assert model.data(model.index(2, 0)) == "第2篇"


def test_a_list_that_grew_is_read_to_its_new_end(qtbot: QtBot) -> None:
    model = ArticleModel()
    model.show(rows(range(3)), 3)
    places = model.looked_at()
    model.renew(4, places.start, rows(range(4)[places.start : places.stop]))
    assert [model.article(place) for place in range(4)] == rows(range(4))


def test_a_list_that_changed_stays_where_it_was_scrolled_to(articles: ArticleList) -> None:
    articles.select(500)
    at = articles.view.verticalScrollBar().value()
    spy = QSignalSpy(articles.chosen)
    articles.model.renew(990, 448, rows(range(448, 990)))
    assert articles.view.verticalScrollBar().value() == at > 0
    articles.model.renew(400, 0, rows(range(400)))
    assert spy.count() == 0


def test_what_was_found_shows_until_it_is_known_anew(qtbot: QtBot) -> None:
    model = ArticleModel()
    model.show(rows(range(3)), 3, is_search=True)
    wanted = QSignalSpy(model.found_wanted)
    old, new = (Snippet(said, ()) for said in ("从前的一句", "如今的一句"))
    model.take_found([Found(1, (), old)])
    model.renew(3, 0, rows(range(3)))
    assert model.data(model.index(1, 0), FOUND) == old
    qtbot.waitUntil(lambda: wanted.count() == 1)
    assert wanted.at(0)[0] == (1,)
    model.take_found([Found(1, (), new)])
    assert model.data(model.index(1, 0), FOUND) == new
    model.show(rows(range(3)), 3, is_search=True)
    assert model.data(model.index(1, 0), FOUND) is None
    model.deleteLater()


def test_a_row_is_said_in_words(articles: ArticleList) -> None:
    said = articles.model.data(articles.model.index(0, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert said.startswith("第1篇, 杭州 · 余杭, ")
    assert "2023-05" in said
    assert said.endswith(", First proof")


@pytest.mark.parametrize(("width", "is_said"), [(420, True), (150, False)])
def test_the_round_of_an_article_is_written_where_there_is_room(
    qapp: QApplication, width: int, is_said: bool
) -> None:
    drawing = RowDrawing(style.themes["paper"], qapp.font())

    def facts(round_: Round) -> QImage:
        image = QImage(width, drawing.height, QImage.Format.Format_RGB32)
        image.fill(0xFFFFFF)
        painter = QPainter(image)
        drawing.paint_article(painter, image.rect(), row(1)._replace(round=round_))
        painter.end()
        return image.copy(EDGE + 12, 0, width, drawing.height)

    assert (facts(Round.FIRST) != facts(Round.SECOND)) is is_said


def test_an_untitled_article_is_called_by_its_first_line(articles: ArticleList) -> None:
    assert articles.model.data(articles.model.index(2, 0)) == "正文的第一句。"


@pytest.mark.parametrize("theme", style.themes)
def test_every_row_can_be_drawn(articles: ArticleList, theme: str) -> None:
    articles.set_theme(style.themes[theme])
    articles.select(1)
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
    assert spy.at(0)[0] == 3


def test_the_arrow_keys_open_articles(articles: ArticleList, qtbot: QtBot) -> None:
    articles.select(0)
    spy = QSignalSpy(articles.chosen)
    qtbot.keyClick(articles.view, Qt.Key.Key_Down)
    assert spy.at(0)[0] == 1


def test_home_and_end_go_to_the_ends_of_the_list(articles: ArticleList, qtbot: QtBot) -> None:
    articles.select(7)
    spy = QSignalSpy(articles.chosen)
    qtbot.keyClick(articles.view, Qt.Key.Key_End)
    qtbot.keyClick(articles.view, Qt.Key.Key_Home)
    assert [spy.at(0)[0], spy.at(1)[0]] == [998, 0]


def test_marking_the_open_article_opens_nothing(articles: ArticleList) -> None:
    spy = QSignalSpy(articles.chosen)
    articles.select(499)
    assert spy.count() == 0
    assert articles.view.visualRect(articles.model.index(499, 0)).intersects(
        articles.view.viewport().rect()
    )
    articles.select(-1)
    assert not articles.view.currentIndex().isValid()


def test_an_order_is_chosen_by_its_button(articles: ArticleList, qtbot: QtBot) -> None:
    spy = QSignalSpy(articles.order_requested)
    qtbot.mouseClick(articles.order, Qt.MouseButton.LeftButton)
    (checked,) = [action for action in articles.orders.actions() if action.isChecked()]
    assert checked.data() is Order.NEWEST
    qtbot.keyClick(articles.orders, Qt.Key.Key_Down)
    qtbot.keyClick(articles.orders, Qt.Key.Key_Return)
    assert spy.at(0)[0] is Order.OLDEST


def test_no_match_offers_to_clear_the_filter(articles: ArticleList, qtbot: QtBot) -> None:
    articles.model.show([], 0)
    articles.say(0, Order.NEWEST, ["杭州市"])
    assert articles.clear.isVisible()
    spy = QSignalSpy(articles.clear_requested)
    qtbot.mouseClick(articles.clear, Qt.MouseButton.LeftButton)
    assert spy.count() == 1


def test_a_narrow_list_gives_its_room_to_the_count(articles: ArticleList) -> None:
    articles.say(12, Order.NEWEST, (), is_search=True)
    articles.resize(208, 600)
    assert articles.order.text() == ""
    assert articles.order.toolTip()
    articles.resize(400, 600)
    assert articles.order.text()


def test_a_long_filter_never_widens_the_list(articles: ArticleList) -> None:
    articles.say(1, Order.NEWEST, ["很长的条件" * 60])
    assert articles.minimumSizeHint().width() <= 300


def test_the_roles_of_a_row_have_the_numbers_that_qt_gives_them() -> None:
    model = ArticleModel()
    model.show([row(1)], 1)
    roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
    title, spoken = (model.data(model.index(0, 0), role) for role in roles)
    assert title
    assert spoken.startswith(title)
    assert model.data(model.index(0, 0), Qt.ItemDataRole.ToolTipRole) == f"{title}\nFirst proof"
    assert model.data(model.index(0, 0), Qt.ItemDataRole.DecorationRole) is None


def test_a_line_is_cut_short_where_it_does_not_fit(qapp: QApplication) -> None:
    metrics = QFontMetrics(qapp.font())
    text = "连日来，全县上下抢抓农时Spring ploughing 2023"
    for width in range(0, metrics.horizontalAdvance(text) + 5, 7):
        shown = cut_short(text, metrics, width)
        assert shown in (text, "…") or metrics.horizontalAdvance(shown) <= width
        assert text.startswith(shown.removesuffix("…"))
    assert cut_short(text, metrics, metrics.horizontalAdvance(text)) == text


def test_the_first_article_is_marked_though_the_focus_was_there_before(
    articles: ArticleList,
) -> None:
    selection = articles.view.selectionModel()
    first = articles.model.index(0, 0)
    selection.setCurrentIndex(first, QItemSelectionModel.SelectionFlag.NoUpdate)
    articles.select(0)
    assert selection.isSelected(first)
