"""Searching in the window: typed, read in list and text, walked through and left again."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QPushButton,
    QStyle,
    QStyleOptionFrame,
    QToolButton,
)

from jiaoyue.marks.catalogue import Filter, Order
from jiaoyue.marks.facets import Facets, MonthCount, PaperCount, PlaceCount, TagCount
from jiaoyue.marks.search_syntax import parse_search
from jiaoyue.session.settings import LANGUAGE, SEARCHES
from jiaoyue.text.script import strangers
from jiaoyue.ui.models.articles import FOUND
from jiaoyue.ui.search.completing import (
    ROUND_WORDS,
    completions,
    names_to_search_by,
    put_first,
    values_of,
)
from jiaoyue.ui.search.syntax import SyntaxSheet
from jiaoyue.ui.style import GRID
from tests.ui.settle import settle
from tests.ui.shelf import FERRY, SCHOOL, TEA, fill

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from jiaoyue.session.settings import Settings
    from jiaoyue.ui.window import Window

# Of popups, on the offscreen platform.
pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", "This plugin does not support")


def titles(window: Window) -> list[str]:
    settle(window)
    model = window.bench.articles.model
    return [model.data(model.index(i, 0)) for i in range(model.rowCount())]


def write(words: str) -> None:
    """Type as an input method does."""
    event = QInputMethodEvent()
    event.setCommitString(words)
    QApplication.sendEvent(QApplication.focusWidget(), event)


def search(window: Window, qtbot: QtBot, words: str) -> None:
    """Type a search, and wait until it is listed."""
    window.seeking.focus()
    write(words)
    qtbot.waitUntil(lambda: window.browsing.listing.wanted.words == words)
    settle(window)


def press(window: Window, qtbot: QtBot, key: Qt.Key, *, shift: bool = False) -> None:
    held = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
    qtbot.keyClick(QApplication.focusWidget() or window, key, held)
    settle(window)


def test_what_is_found_shows_where_it_stands(window: Window, qtbot: QtBot) -> None:
    search(window, qtbot, "桌椅")
    assert titles(window) == [SCHOOL.body]
    model = window.bench.articles.model
    model.data(model.index(0, 0), FOUND)
    qtbot.waitUntil(lambda: model.data(model.index(0, 0), FOUND) is not None)
    snippet = model.data(model.index(0, 0), FOUND)
    assert [span.of(snippet.text) for span in snippet.marked] == ["桌椅"]
    assert window.bench.articles.count.text() == "1 篇"
    window.grab()


def test_hits_are_walked_through_in_the_text(window: Window, qtbot: QtBot) -> None:
    search(window, qtbot, "上山 OR 茶农")
    press(window, qtbot, Qt.Key.Key_Return)
    assert TEA.title in window.reader.text.toPlainText()
    assert window.bench.status.counts.text() == "第 1 处，共 4 处 · F3 下一处"
    press(window, qtbot, Qt.Key.Key_F3)
    assert window.reader.hit == (2, 4)
    press(window, qtbot, Qt.Key.Key_F3, shift=True)
    press(window, qtbot, Qt.Key.Key_F3, shift=True)
    assert window.reader.hit == (4, 4)


def test_hits_stay_marked_in_another_script_and_layer(window: Window, qtbot: QtBot) -> None:
    search(window, qtbot, "产量")
    press(window, qtbot, Qt.Key.Key_Return)
    assert window.reader.hit == (1, 1)
    window.bench.topbar.scripts.buttons[2].click()
    window.bench.topbar.layers.buttons[0].click()
    assert window.reader.hit == (1, 1)


def test_an_article_opened_outside_of_the_search_has_no_hits(window: Window, qtbot: QtBot) -> None:
    search(window, qtbot, "渡口")
    press(window, qtbot, Qt.Key.Key_Return)
    assert window.reader.hit[1] == 2
    window.browsing.go_back()
    settle(window)
    assert SCHOOL.body in window.reader.text.toPlainText()
    assert window.reader.hit == (0, 0)


def test_escape_leaves_the_search_and_the_list_is_as_it_was(window: Window, qtbot: QtBot) -> None:
    window.browsing.list(Filter(place=("浙江省",)))
    settle(window)
    window.browsing.open_at(1)
    settle(window)
    before = window.browsing.article
    search(window, qtbot, "茶农")
    press(window, qtbot, Qt.Key.Key_Return)
    assert window.browsing.article != before
    window.seeking.focus()
    press(window, qtbot, Qt.Key.Key_Escape)
    assert window.bench.topbar.search.hasFocus()
    assert titles(window) == [TEA.title, FERRY.title]
    assert window.browsing.listing.wanted == Filter(place=("浙江省",))
    assert window.browsing.article == before
    assert window.bench.topbar.search.text() == ""
    assert window.reader.hit == (0, 0)
    press(window, qtbot, Qt.Key.Key_Escape)
    assert window.bench.articles.view.hasFocus()


def test_whoever_empties_the_field_by_habit_removes_no_article(
    window: Window, qtbot: QtBot
) -> None:
    before = titles(window)
    window.seeking.focus()
    write("NEAR 标签:")
    qtbot.waitUntil(lambda: window.bench.topbar.drop.isVisible())
    press(window, qtbot, Qt.Key.Key_Escape)
    press(window, qtbot, Qt.Key.Key_Escape)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    press(window, qtbot, Qt.Key.Key_Delete)
    assert titles(window) == before
    assert not window.bench.topbar.search.property("wrong")


def test_what_cannot_be_read_is_said_and_what_was_found_stays(window: Window, qtbot: QtBot) -> None:
    search(window, qtbot, "茶农")
    write(" (渡口")
    drop = window.bench.topbar.drop
    qtbot.waitUntil(lambda: drop.isVisible())
    assert "括号" in drop.trouble.text()
    assert titles(window) == [TEA.title]
    write(" OR 茶)")
    qtbot.waitUntil(lambda: not drop.isVisible())
    assert titles(window) == [TEA.title]


def test_the_list_says_that_it_answers_other_words_while_those_in_the_field_cannot_be_read(
    window: Window, qtbot: QtBot
) -> None:
    said, drop = window.bench.articles.count, window.bench.topbar.drop
    search(window, qtbot, "茶农")
    write(" (渡口")
    qtbot.waitUntil(lambda: drop.isVisible())
    press(window, qtbot, Qt.Key.Key_Escape)
    assert not drop.isVisible()
    assert said.text() == "检索式有误，所列仍是“茶农” · 1 篇"
    window.grab()
    assert "括号" in said.toolTip()
    window.bench.articles.view.setFocus()
    window.seeking.focus()
    assert drop.trouble.isVisible()
    assert "括号" in drop.trouble.text()
    window.bench.topbar.search.setText("茶农")
    qtbot.waitUntil(lambda: said.text() == "1 篇")
    window.grab()
    assert not said.toolTip()


def test_an_empty_list_says_why_instead_of_that_nothing_matches(
    window: Window, qtbot: QtBot
) -> None:
    search(window, qtbot, "没有的话")
    write(" OR")
    qtbot.waitUntil(lambda: window.bench.topbar.drop.isVisible())
    page = window.bench.articles.findChildren(QLabel)
    assert any(label.isVisible() and "OR" in label.text() for label in page)
    assert not any(label.isVisible() and label.text() == "没有符合的文章" for label in page)
    window.browsing.list(Filter(place=("山东省",)))
    settle(window)
    assert window.bench.articles.count.text().startswith("0 篇")


@pytest.mark.parametrize("words", ["(渡口", "ctiy:杭州", '"渡口'])
def test_why_a_search_cannot_be_read_has_just_the_room_that_its_lines_need(
    window: Window, qtbot: QtBot, words: str
) -> None:
    drop = window.bench.topbar.drop
    window.seeking.focus()
    write(words)
    qtbot.waitUntil(lambda: drop.isVisible())
    settle(window)
    need = drop.trouble.heightForWidth(drop.trouble.width())
    assert drop.trouble.height() == need


def enter(window: Window, qtbot: QtBot, words: str) -> None:
    """Type a search and go on with Enter at once."""
    window.seeking.focus()
    write(words)
    press(window, qtbot, Qt.Key.Key_Return)


def test_enter_at_once_opens_the_first_of_what_was_typed(window: Window, qtbot: QtBot) -> None:
    enter(window, qtbot, "市:温州")
    assert FERRY.title in window.reader.text.toPlainText()
    assert window.browsing.place == 0
    enter(window, qtbot, "茶农 OR 遗失")
    assert TEA.title in window.reader.text.toPlainText()
    assert window.browsing.place == 0
    assert window.bench.status.counts.text().startswith("第 1 处")


def test_enter_opens_the_first_even_where_the_open_article_is_another_of_them(
    window: Window, qtbot: QtBot
) -> None:
    enter(window, qtbot, "渡口")
    enter(window, qtbot, "茶农 OR 渡口")
    assert TEA.title in window.reader.text.toPlainText()
    # Once one has been there, one comes back to where one is.
    press(window, qtbot, Qt.Key.Key_Down)
    assert FERRY.title in window.reader.text.toPlainText()
    window.seeking.focus()
    press(window, qtbot, Qt.Key.Key_Return)
    assert FERRY.title in window.reader.text.toPlainText()


def test_enter_on_what_finds_nothing_opens_nothing(window: Window, qtbot: QtBot) -> None:
    before = window.browsing.article
    enter(window, qtbot, "桌椅渡口")
    assert titles(window) == []
    assert window.browsing.article == before


@pytest.mark.parametrize("is_pausing", [False, True])
def test_enter_on_what_cannot_be_read_says_so_and_stays(
    window: Window, qtbot: QtBot, *, is_pausing: bool
) -> None:
    bar = window.bench.topbar
    window.seeking.focus()
    write("(渡口")
    if is_pausing:
        qtbot.waitUntil(lambda: bar.drop.isVisible())
    press(window, qtbot, Qt.Key.Key_Return)
    assert "括号" in bar.drop.trouble.text()
    assert bar.drop.trouble.isVisible()
    assert bar.search.hasFocus()
    write(")")
    press(window, qtbot, Qt.Key.Key_Return)
    assert not bar.drop.isVisible()
    assert titles(window) == [FERRY.title]
    assert window.bench.articles.view.hasFocus()


def test_no_red_frame_is_left_when_a_city_is_chosen_instead(window: Window, qtbot: QtBot) -> None:
    bar = window.bench.topbar
    enter(window, qtbot, "(渡口")
    assert bar.search.property("wrong")
    window.browsing.list(Filter(place=("浙江省",)))
    assert bar.search.text() == ""
    assert not bar.search.property("wrong")


@pytest.mark.parametrize("goes_elsewhere", [False, True])
def test_no_hit_is_told_of_when_the_search_is_gone(
    window: Window, qtbot: QtBot, *, goes_elsewhere: bool
) -> None:
    said = window.bench.status.counts
    enter(window, qtbot, "上山 OR 茶农")
    assert said.text().startswith("第 1 处")
    if goes_elsewhere:
        window.browsing.list(Filter(place=("浙江省",)))
    else:
        window.bench.topbar.search.setText("")
        qtbot.waitUntil(lambda: not window.browsing.listing.wanted.words)
    settle(window)
    assert said.text() == "4 篇 · 4 版"


def test_the_hits_told_of_are_those_of_the_search_that_is_listed(
    window: Window, qtbot: QtBot
) -> None:
    enter(window, qtbot, "上山 OR 茶农")
    window.browsing.seek("产量")
    settle(window)
    assert window.bench.status.counts.text() == "第 1 处，共 1 处 · F3 下一处"


def test_no_hit_is_told_of_over_the_concordance(window: Window, qtbot: QtBot) -> None:
    enter(window, qtbot, "上山 OR 茶农")
    window.actions_["concordance"].trigger()
    settle(window)
    assert window.bench.status.counts.text() == "4 篇 · 4 版"
    window.browsing.seek("茶农")
    settle(window)
    assert window.bench.status.counts.text() == "4 篇 · 4 版"


def test_an_open_article_that_is_not_listed_is_said_to_be_so(window: Window, qtbot: QtBot) -> None:
    said = window.bench.status.unlisted
    assert not said.isVisible()
    search(window, qtbot, "渡口")
    assert SCHOOL.body in window.reader.text.toPlainText()
    assert said.isVisible()
    assert said.text() == "正在看的文章不在此列表中"
    press(window, qtbot, Qt.Key.Key_Return)
    assert not said.isVisible()
    enter(window, qtbot, "桌椅渡口")
    assert said.isVisible()
    window.browsing.clear()
    settle(window)
    assert not said.isVisible()


def test_an_article_is_said_to_be_unlisted_by_a_list_that_is_long_as_well(
    open_window: Callable[[Path], Window], tmp_path: Path
) -> None:
    many = [replace(TEA, title=f"采茶{number}") for number in range(200)]
    fill(tmp_path / "多", [*many, FERRY])
    window = open_window(tmp_path / "多")
    window.browsing.list(Filter(place=("浙江省", "温州市")))
    settle(window)
    window.browsing.open_at(0)
    assert window.browsing.place == 0
    window.browsing.list(Filter(place=("浙江省", "杭州市")))
    settle(window)
    assert window.browsing.listing.count == len(many)
    assert window.browsing.place == -1
    assert window.bench.status.unlisted.isVisible()


def test_the_best_match_comes_first_when_that_is_chosen(window: Window, qtbot: QtBot) -> None:
    orders = {action.data(): action for action in window.bench.articles.orders.actions()}
    assert not orders[Order.BEST].isVisible()
    search(window, qtbot, "山")
    assert titles(window) == [SCHOOL.body, TEA.title]
    assert orders[Order.BEST].isVisible()
    orders[Order.BEST].trigger()
    assert titles(window) == [TEA.title, SCHOOL.body]
    window.browsing.leave_search()
    assert titles(window)[0] == SCHOOL.body


def test_a_name_and_what_it_can_say_are_completed_by_keys(window: Window, qtbot: QtBot) -> None:
    window.seeking.focus()
    field, drop = window.bench.topbar.search, window.bench.topbar.drop
    write("市")
    assert drop.isVisible()
    press(window, qtbot, Qt.Key.Key_Tab)
    assert field.text() == "市:"
    write("w")
    press(window, qtbot, Qt.Key.Key_Down)
    press(window, qtbot, Qt.Key.Key_Return)
    assert field.text() == "市:温州市 "
    qtbot.waitUntil(lambda: titles(window) == [FERRY.title])
    assert field.hasFocus()


def test_what_was_searched_for_of_late_is_offered_again(
    window: Window, qtbot: QtBot, settings: Settings
) -> None:
    search(window, qtbot, "渡口")
    press(window, qtbot, Qt.Key.Key_Return)
    assert settings.get(SEARCHES) == ("渡口",)
    window.seeking.focus()
    press(window, qtbot, Qt.Key.Key_Escape)
    press(window, qtbot, Qt.Key.Key_Escape)
    window.seeking.focus()
    press(window, qtbot, Qt.Key.Key_Down)
    press(window, qtbot, Qt.Key.Key_Return)
    assert window.bench.topbar.search.text() == "渡口"


def test_the_sheet_of_examples_tries_one(window: Window, qtbot: QtBot) -> None:
    window.bench.topbar.search.help.trigger()
    sheet = window.findChild(SyntaxSheet)
    assert sheet is not None
    button = next(b for b in sheet.findChildren(QPushButton) if b.text() == "水□工程")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert window.bench.topbar.search.text() == "水□工程"
    sheet.close()


@pytest.mark.parametrize("language", ["zh_CN", "zh_TW", "en"])
def test_every_example_and_name_can_be_read(
    window: Window, settings: Settings, language: str
) -> None:
    settings.set(LANGUAGE, language)
    settle(window)
    sheet = SyntaxSheet(window._appearance.theme, window)
    for example, _ in sheet.examples():
        assert parse_search(example).root is not None
        assert not strangers(example, traditional=language == "zh_TW")
    for key, (name, _) in names_to_search_by().items():
        value = {"date": "2023", "round": "一校"}.get(key, "水")
        assert parse_search(f"{name}:{value}") == parse_search(f"{name}:{value}")
        assert parse_search(f"{name}:{value}").root == parse_search(f"{key}:{value}").root
    sheet.close()


def test_completions_take_the_place_of_the_word_at_the_caret() -> None:
    values = {"city": ("温州市", "杭州市"), "tag": ("水 利",)}
    assert [c.text for c in completions("水库 -city:h 开工", 10, values)] == [
        "水库 -city:杭州市 开工"
    ]
    assert [c.text for c in completions("tag:水", 5, values)] == ['tag:"水 利" ']
    assert completions("水库", 2, values) == ()
    assert completions("city:温州市", 8, values) == ()


@pytest.mark.parametrize("joining", ["AND", "OR", "NOT"])
def test_a_word_that_joins_others_is_not_the_beginning_of_a_name(joining: str) -> None:
    text = f"(工会 {joining}"
    assert completions(text, len(text), {}) == ()
    assert completions("not", 3, {})


def test_a_library_says_what_its_names_can_be() -> None:
    county = PlaceCount("青山县", ("浙江省", "杭州市", "青山县"), 2)
    city = PlaceCount("杭州市", ("浙江省", "杭州市"), 2, (county,))
    facets = Facets(
        places=(PlaceCount("浙江省", ("浙江省",), 2, (city,)), PlaceCount("", ("",), 1)),
        months=(MonthCount("2023", 2, (MonthCount("2023-05", 2),)), MonthCount("", 1)),
        tags=(TagCount("a", "农业", 1, (TagCount("b", "茶叶", 1),)),),
        papers=(PaperCount("青山日报", 2), PaperCount("", 1)),
    )
    values = values_of(facets)
    assert values["place"] == ["杭州市", "浙江省", "青山县"]
    assert values["tag"] == ["农业", "茶叶"]
    assert values["paper"] == ["青山日报"]
    assert values["date"] == ["2023", "2023-05"]
    assert all(parse_search(f"round:{word}").root for word in ROUND_WORDS)


def test_searches_of_late_are_kept_once_each() -> None:
    assert put_first(["a", "b", "c"], "b", most=2) == ("b", "a")


@pytest.mark.parametrize("language", ["zh_CN", "zh_TW", "en"])
def test_what_the_empty_field_says_is_not_cut(
    window: Window, settings: Settings, language: str
) -> None:
    settings.set(LANGUAGE, language)
    settle(window)
    field = window.bench.topbar.search
    option = QStyleOptionFrame()
    field.initStyleOption(option)
    contents = QStyle.SubElement.SE_LineEditContents
    room = field.style().subElementRect(contents, option, field).width()
    signs = field.findChildren(QToolButton)
    room -= sum(sign.width() for sign in signs if sign.isVisible())
    assert field.fontMetrics().horizontalAdvance(field.placeholderText()) < room - 2 * GRID
