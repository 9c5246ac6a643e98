"""The window as a person uses it: clicked, typed into, and read."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QModelIndex, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel
from shiboken6 import delete

from jiaoyue import paths
from jiaoyue.jobs.keeping import is_outdated
from jiaoyue.jobs.reports import FileReport, ImportReport, Outcome
from jiaoyue.marks.catalogue import Filter, Order, Round
from jiaoyue.marks.edit import By, set_round
from jiaoyue.newspaper.page import PageError
from jiaoyue.newspaper.reading import LayerName
from jiaoyue.session.settings import (
    LANGUAGE,
    LAST_ARTICLE,
    LAYER,
    SCRIPT,
    TEXT_SIZE,
    THEME,
    Settings,
)
from jiaoyue.store.library import Library
from jiaoyue.text.script import Script
from jiaoyue.ui import browsing
from jiaoyue.ui.frame import Frame
from jiaoyue.ui.furnishing import furnish
from jiaoyue.ui.libraries import MOST_RECENT, put_first, with_suffix
from jiaoyue.ui.statusbar import StatusBar
from jiaoyue.ui.strips import MOST, Notice, Tone
from tests.store.older import make_older
from tests.ui.settle import listed, settle
from tests.ui.shelf import FERRY, NOTICE, SCHOOL, TEA, fill

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from jiaoyue.ui.appearance import Appearance
    from jiaoyue.ui.window import Window

LEFT = Qt.MouseButton.LeftButton
# Of popups, on the offscreen platform.
pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", "This plugin does not support")


def titles(window: Window) -> list[str]:
    settle(window)
    model = window.bench.articles.model
    return [model.data(model.index(i, 0)) for i in range(model.rowCount())]


def text(window: Window) -> str:
    return window.reader.text.toPlainText()


def write(words: str) -> None:
    """Type as an input method does."""
    event = QInputMethodEvent()
    event.setCommitString(words)
    QApplication.sendEvent(QApplication.focusWidget(), event)


def press(window: Window, qtbot: QtBot, key: Qt.Key, *, ctrl: bool = False) -> None:
    held = Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier
    qtbot.keyClick(QApplication.focusWidget() or window, key, held)


def test_the_first_article_is_listed_and_open(window: Window) -> None:
    assert titles(window) == [SCHOOL.body, TEA.title, FERRY.title, NOTICE.title]
    assert SCHOOL.body in text(window)
    assert window.bench.status.counts.text() == "4 篇 · 4 版"
    assert window.windowTitle() == "报 — 校阅"


def test_an_article_is_opened_by_a_click(window: Window, qtbot: QtBot) -> None:
    view = window.bench.articles.view
    at = view.visualRect(window.bench.articles.model.index(2, 0)).center()
    qtbot.mouseClick(view.viewport(), LEFT, pos=at)
    assert FERRY.title in text(window)


def test_one_goes_through_the_list_and_back(window: Window, qtbot: QtBot) -> None:
    press(window, qtbot, Qt.Key.Key_J)
    press(window, qtbot, Qt.Key.Key_J)
    assert FERRY.title in text(window)
    press(window, qtbot, Qt.Key.Key_K)
    assert TEA.title in text(window)
    qtbot.mouseClick(window.bench.topbar.back, LEFT)
    assert FERRY.title in text(window)
    qtbot.keyClick(window, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert TEA.title in text(window)
    assert not window.bench.topbar.forward.isEnabled()


@pytest.mark.parametrize("words", ["产量", "產量", "量"])
def test_the_search_finds_in_either_script(window: Window, qtbot: QtBot, words: str) -> None:
    press(window, qtbot, Qt.Key.Key_L, ctrl=True)
    write(words)
    qtbot.waitUntil(lambda: titles(window) == [TEA.title])
    assert titles(window) == [TEA.title]
    press(window, qtbot, Qt.Key.Key_Return)
    assert TEA.title in text(window)
    assert window.bench.articles.view.hasFocus()


def test_the_search_is_cleared_by_its_cross(window: Window, qtbot: QtBot) -> None:
    window.browsing.seek("渡口")
    assert len(titles(window)) == 1
    assert window.bench.topbar.search.cross.isVisible()
    window.bench.topbar.search.cross.trigger()
    qtbot.waitUntil(lambda: len(titles(window)) == 4)


def test_a_search_without_hits_offers_the_way_back(window: Window, qtbot: QtBot) -> None:
    window.browsing.seek("没有的话")
    assert titles(window) == []
    qtbot.mouseClick(window.bench.articles.clear, LEFT)
    assert len(titles(window)) == 4
    assert window.bench.topbar.search.text() == ""


def test_filters_combine_with_the_search(window: Window) -> None:
    window.browsing.list(Filter(place=("浙江省",)))
    assert titles(window) == [TEA.title, FERRY.title]
    window.browsing.seek("渡口")
    assert titles(window) == [FERRY.title]
    window.browsing.clear()
    assert len(titles(window)) == 4


def choose_order(window: Window, qtbot: QtBot, order: Order) -> None:
    qtbot.mouseClick(window.bench.articles.order, LEFT)
    orders = window.bench.articles.orders
    assert orders.isVisible()
    next(action for action in orders.actions() if action.data() is order).trigger()
    orders.close()


def test_counts_follow_the_filter_and_the_search_and_the_total_stays(window: Window) -> None:
    sidebar = window.bench.sidebar
    total = window.bench.status.counts.text()

    def counts() -> dict[str, int | None]:
        found, waiting = {}, [QModelIndex()]
        while waiting:
            above = waiting.pop()
            for row in range(sidebar.facets.rowCount(above)):
                waiting.append(sidebar.facets.index(row, 0, above))
                entry = sidebar.facets.entry(waiting[-1])
                if entry.choice is not None:
                    found[entry.full_name or entry.name] = entry.count
        return found

    before = counts()
    assert (before["浙江省"], before["福建省"], before["2023"]) == (2, 1, 2)
    window.browsing.list(Filter(place=("浙江省",)))
    settle(window)
    narrowed = counts()
    assert narrowed.keys() == before.keys()
    # Places are counted as if none were chosen, all else within the place.
    assert (narrowed["浙江省"], narrowed["福建省"], narrowed["2023"]) == (2, 1, 1)
    window.browsing.seek("渡口")
    settle(window)
    narrowed = counts()
    assert (narrowed["全部文章"], narrowed["温州市"], narrowed["杭州市"]) == (1, 1, 0)
    assert (narrowed["2022"], narrowed["2023"]) == (1, 0)
    assert window.bench.status.counts.text() == total
    window.browsing.clear()
    settle(window)
    assert counts() == before


def test_the_list_is_sorted_as_a_person_chooses(window: Window, qtbot: QtBot) -> None:
    choose_order(window, qtbot, Order.TITLE)
    # 茶 cha, 渡 du, 启 qi, 山 shan
    assert titles(window) == [TEA.title, FERRY.title, NOTICE.title, SCHOOL.body]
    assert window.bench.articles.order.text() == "按标题"
    choose_order(window, qtbot, Order.PLACE)
    # 福建 fujian, 浙江杭州 hangzhou, 浙江温州 wenzhou, nowhere
    assert titles(window) == [SCHOOL.body, TEA.title, FERRY.title, NOTICE.title]


def test_letters_typed_ahead_jump_to_a_title(window: Window, qtbot: QtBot) -> None:
    press(window, qtbot, Qt.Key.Key_G)
    field = window.bench.articles.jump_field
    assert field.hasFocus()
    qtbot.keyClicks(field, "dk")
    settle(window)
    assert FERRY.title in text(window)
    field.clear()
    write("茶农")
    settle(window)
    assert TEA.title in text(window)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert not field.isVisible()
    assert window.bench.articles.view.hasFocus()


def test_letters_that_no_title_begins_with_are_marked_and_said(
    window: Window, qtbot: QtBot
) -> None:
    press(window, qtbot, Qt.Key.Key_G)
    field = window.bench.articles.jump_field
    write("龘龘")
    settle(window)
    assert field.property("wrong")
    assert window.bench.status.counts.text() == "列表中没有以“龘龘”开头的题名"
    field.clear()
    assert not field.property("wrong")
    write("茶农")
    settle(window)
    assert not field.property("wrong")


def test_the_order_is_turned_round_and_kept(
    window: Window, qtbot: QtBot, open_window: Callable[[Path], Window], library: Path
) -> None:
    choose_order(window, qtbot, Order.OLDEST)
    assert titles(window) == [FERRY.title, TEA.title, SCHOOL.body, NOTICE.title]
    again = open_window(library)
    assert titles(again)[0] == FERRY.title


def test_the_script_is_switched_for_the_text(window: Window, qtbot: QtBot) -> None:
    window.browsing.open(listed(window)[1])
    assert "產量" in text(window)
    window.bench.topbar.scripts.buttons[1].click()
    assert "产量" in text(window)
    press(window, qtbot, Qt.Key.Key_T, ctrl=True)
    assert "採茶" in text(window)
    assert window.settings.get(SCRIPT) == Script.TRADITIONAL


def test_the_layer_is_switched(window: Window) -> None:
    window.bench.topbar.layers.buttons[0].click()
    assert window.reader.showing.view.layer is LayerName.SOURCE
    assert window.settings.get(LAYER) == "source"


def test_the_text_grows_and_shrinks_by_keys(window: Window, qtbot: QtBot) -> None:
    before = window.reader.text_size
    press(window, qtbot, Qt.Key.Key_Equal, ctrl=True)
    assert window.reader.text_size == before + 1
    press(window, qtbot, Qt.Key.Key_0, ctrl=True)
    assert window.settings.get(TEXT_SIZE) == TEXT_SIZE.default


def test_a_round_is_set_shown_counted_and_undone(window: Window, qtbot: QtBot) -> None:
    press(window, qtbot, Qt.Key.Key_1, ctrl=True)
    settle(window)
    row = window.bench.articles.model.article(0)
    assert row is not None
    assert row.round is Round.FIRST
    assert window.browsing.counting.facets.rounds[Round.FIRST] == 1
    assert window.actions_["undo"].text() == "撤销：一校"
    press(window, qtbot, Qt.Key.Key_Z, ctrl=True)
    assert window.browsing.article is not None
    assert window.browsing.article.row.round is Round.UNREAD
    assert window.actions_["redo"].isEnabled()


def test_undo_and_redo_say_where_they_have_nothing_to_do(window: Window, qtbot: QtBot) -> None:
    bench, control = window.bench, Qt.KeyboardModifier.ControlModifier
    window.bench.side.show_page(2)
    again = (Qt.Key.Key_Y, control), (Qt.Key.Key_Z, control | Qt.KeyboardModifier.ShiftModifier)
    for where in (bench.articles.view, bench.reader.text, bench.sidebar, bench.desk.bar):
        where.setFocus()
        for keys, said in (
            (((Qt.Key.Key_Z, control),), "Ctrl+H"),
            (again, "没有可重做的"),
        ):
            for key in keys:
                bench.status.hint("")
                qtbot.keyClick(where, *key)
                assert said in bench.status.counts.text()


def test_undo_says_that_all_is_undone_where_it_is(window: Window, qtbot: QtBot) -> None:
    press(window, qtbot, Qt.Key.Key_1, ctrl=True)
    press(window, qtbot, Qt.Key.Key_Z, ctrl=True)
    window.bench.articles.view.setFocus()
    press(window, qtbot, Qt.Key.Key_Z, ctrl=True)
    assert window.bench.status.counts.text().startswith("打开书库以来的操作都已撤销")


def test_the_open_article_is_remembered_only_when_no_job_may_be_writing(
    window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(browsing, "_PAUSE_MS", 0)
    third, gate = listed(window)[2], Event()
    before = window.session.recall(LAST_ARTICLE)
    job = window.session.runner.write("", lambda _: gate.wait(5))
    window.browsing.open(third)
    with qtbot.waitSignal(window.browsing._rest.timeout):
        pass
    assert window.session.recall(LAST_ARTICLE) == before
    gate.set()
    qtbot.waitUntil(lambda: window.session.recall(LAST_ARTICLE) == str(third))
    assert job not in window.session.runner.running


def test_the_open_article_is_remembered_before_the_window_closes(
    window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(browsing, "_PAUSE_MS", 0)
    third = listed(window)[2]
    window.browsing.open(third)
    qtbot.waitUntil(lambda: window.session.recall(LAST_ARTICLE) == str(third))
    window.browsing.go_back()
    before = window.browsing.article
    assert before is not None
    qtbot.waitUntil(lambda: window.session.recall(LAST_ARTICLE) == str(before.row.id))


def test_what_another_window_has_open_is_not_noted_over(
    window: Window, library: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(browsing, "_PAUSE_MS", 0)
    first, second = listed(window)[:2]
    window.browsing.open(second)
    window.browsing.open(first)
    qtbot.waitUntil(lambda: window.session.recall(LAST_ARTICLE) == str(first))
    with Library(library) as other:
        other.remember(LAST_ARTICLE, str(second))
    # Two windows that note their own in turn have each other read everything again for ever.
    window.session._look_for_others()
    qtbot.waitUntil(lambda: not window.browsing._rest.isActive())
    assert window.session.recall(LAST_ARTICLE) == str(second)


def test_nobody_is_told_that_the_open_article_could_not_be_noted(
    window: Window, library: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(browsing, "_PAUSE_MS", 0)
    third = listed(window)[2]
    told: list[str] = []
    window.session.failed.connect(told.append)
    writing = sqlite3.connect(library, isolation_level=None)
    writing.execute("BEGIN IMMEDIATE")
    window.browsing.open(third)
    qtbot.waitUntil(lambda: window.session.recall(LAST_ARTICLE) == str(third))
    writing.execute("ROLLBACK")
    writing.close()
    assert told == []
    window.session._remember_kept()
    with Library(library) as again:
        assert again.recall(LAST_ARTICLE) == str(third)


def test_undo_says_what_it_undid_and_in_which_article(window: Window) -> None:
    said = window.bench.status.counts
    window.browsing.open_at(titles(window).index(FERRY.title))
    window.actions_["second_proof"].trigger()
    settle(window)
    window.session.undo_stack.undo()
    settle(window)
    # What is counted anew meanwhile does not take its place.
    assert said.text() == f"已撤销：二校（{FERRY.title}）"
    window.browsing.open_at(titles(window).index(TEA.title))
    window.session.undo_stack.redo()
    assert said.text() == f"已重做：二校（在另一篇：{FERRY.title}）"


def test_what_another_program_changes_shows(window: Window, library: Path) -> None:
    with Library(library) as other:
        article = other.article(listed(window)[0])
        assert article is not None
        other.apply(set_round(article.row.id, Round.UNREAD, Round.FINAL, By("吴")), "吴")
    window.session._look_for_others()
    assert window.browsing.article is not None
    assert window.browsing.article.row.round is Round.FINAL


def test_the_second_start_shows_the_same_place(
    window: Window, open_window: Callable[[Path], Window], library: Path
) -> None:
    window.browsing.open(listed(window)[2])
    window.bench.columns.setSizes([240, 320, 500, 220])
    window.resize(1360, 700)
    again = open_window(library)
    assert FERRY.title in text(again)
    assert again.bench.columns.sizes()[:2] == [240, 320]


def test_where_a_text_was_scrolled_to_is_kept(
    window: Window, open_window: Callable[[Path], Window], tmp_path: Path
) -> None:
    path = tmp_path / "长.jiaoyue"
    fill(path, [replace(TEA, body="茶农上山采茶。" * 2000), FERRY])
    long = open_window(path)
    long.browsing.open(listed(long)[0])
    bar = long.reader.text.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    long.browsing.step(1)
    long.browsing.go_back()
    QApplication.processEvents()
    assert bar.value() > bar.maximum() // 3
    again = open_window(path)
    QApplication.processEvents()
    bar = again.reader.text.verticalScrollBar()
    assert bar.value() > bar.maximum() // 3


def test_an_empty_library_says_what_to_do(
    open_window: Callable[[Path], Window], tmp_path: Path
) -> None:
    window = open_window(tmp_path / "空.jiaoyue")
    assert window.bench.welcome.isVisible()
    assert window.bench.welcome.samples.text() == "打开样报"
    assert not window.actions_["find"].isEnabled()
    assert not window.actions_["next_article"].isEnabled()


@pytest.mark.parametrize("key", ["F8", "F9", "F10", "J"])
def test_keys_that_need_an_article_say_what_to_do_in_an_empty_library(
    open_window: Callable[[Path], Window], tmp_path: Path, qtbot: QtBot, key: str
) -> None:
    window = open_window(tmp_path / "空.jiaoyue")
    qtbot.keyClick(QApplication.focusWidget() or window, getattr(Qt.Key, f"Key_{key}"))
    assert window.bench.status.counts.text() == "这个书库还没有文章，请先导入报纸（Ctrl+O）。"


def test_enter_presses_the_button_that_has_the_focus_on_the_first_page(
    open_window: Callable[[Path], Window], tmp_path: Path, qtbot: QtBot
) -> None:
    welcome = open_window(tmp_path / "空.jiaoyue").bench.welcome
    for signal in (welcome.samples_requested, welcome.import_requested):
        signal.disconnect()
    for button, signal in (
        (welcome.samples, welcome.samples_requested),
        (welcome.bring, welcome.import_requested),
    ):
        button.setFocus()
        with qtbot.waitSignal(signal, timeout=100):
            qtbot.keyClick(button, Qt.Key.Key_Return)


def test_the_samples_are_opened_from_the_first_page(
    open_window: Callable[[Path], Window], tmp_path: Path, qtbot: QtBot
) -> None:
    window = open_window(tmp_path / "空.jiaoyue")
    with qtbot.waitSignal(window.libraries.noticed, timeout=30_000):
        qtbot.mouseClick(window.bench.welcome.samples, LEFT)
    assert len(titles(window)) > 20
    assert window.bench.columns.isVisible()
    assert window.bench.strips.shown[0].notice.tone is Tone.GOOD


def drop(window: Window, path: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    copy, keys = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    middle = window.rect().center()
    enter = QDragEnterEvent(middle, copy, mime, LEFT, keys)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    hint = window.childAt(middle)
    assert hint is not None
    # The veil is over the window now, so the files come in over it as well.
    QApplication.sendEvent(hint, QDragEnterEvent(middle, copy, mime, LEFT, keys))
    QApplication.sendEvent(hint, QDropEvent(QPointF(middle), copy, mime, LEFT, keys))


def test_files_are_dropped_and_each_is_accounted_for(
    window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    folder = tmp_path / "pages"
    folder.mkdir()
    (folder / "a.txt").write_text("新茶上市\n本报讯 今年的新茶昨天上市。\n", "utf-8")
    (folder / "b.txt").write_bytes(b"")
    with qtbot.waitSignal(window.libraries.noticed, timeout=20_000):
        drop(window, folder)
    strip = window.bench.strips.shown[0]
    assert strip.said.text().startswith("导入 1 版")
    assert "1 个文件读不了" in strip.said.text()
    assert not strip.details.isVisible()
    qtbot.mouseClick(strip.unfold, LEFT)
    assert strip.details.isVisible()
    assert "b.txt: " in strip.details.toPlainText()
    qtbot.mouseClick(strip.copy, LEFT)
    assert "b.txt" in QApplication.clipboard().text()
    qtbot.mouseClick(strip.close_button, LEFT)
    assert window.bench.strips.shown == ()
    assert len(titles(window)) == 5


def test_a_file_that_did_not_decode_is_read_in_the_encoding_that_is_named(
    window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_bytes("新茶上市\n本报讯 今年的新茶昨天上市。\n".encode("utf-16-le"))
    with qtbot.waitSignal(window.libraries.noticed, timeout=20_000):
        drop(window, tmp_path / "a.txt")
    (offer,) = (strip.offer for strip in window.bench.strips.shown)
    assert offer.isVisible()
    assert offer.text() == "指定编码"
    choices = {action.text(): action for action in offer.menu().actions()}
    with qtbot.waitSignal(window.libraries.noticed, timeout=20_000):
        choices["UTF-16"].trigger()
    (strip,) = window.bench.strips.shown
    assert strip.notice.tone is Tone.GOOD
    assert not strip.offer.isVisible()
    assert len(titles(window)) == 5


def test_an_empty_file_has_no_encoding_to_name(
    window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_bytes(b"")
    with qtbot.waitSignal(window.libraries.noticed, timeout=20_000):
        drop(window, tmp_path / "a.txt")
    assert not window.bench.strips.shown[0].offer.isVisible()


def test_the_undo_stack_may_go_before_the_window(window: Window) -> None:
    window.browsing.set_round(Round.FIRST)
    delete(window.session.undo_stack)
    assert window.isVisible()


def test_the_library_of_the_samples_has_a_name_in_every_language(
    window: Window, qtbot: QtBot, settings: Settings
) -> None:
    window.libraries.open(paths.sample_library())
    assert window.windowTitle() == "样报 — 校阅"
    settings.set(LANGUAGE, "zh_TW")
    qtbot.waitUntil(lambda: window.windowTitle() == "樣報 — 校閱")
    assert QApplication.applicationDisplayName() == "校閱"


def test_newspapers_are_looked_for_where_they_were_last_and_never_in_the_programs_folder(
    open_window: Callable[[Path], Window],
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[Path] = []

    def choose(_parent: object, _title: str, folder: str, _kinds: str) -> tuple[list[str], str]:
        asked.append(Path(folder))
        return [str(tmp_path / "报" / "a.txt")], ""

    monkeypatch.setattr(QFileDialog, "getOpenFileNames", choose)
    window = open_window(paths.default_library())
    for _ in range(2):
        with qtbot.waitSignal(window.libraries.noticed, timeout=20_000):
            window.libraries.ask_for_files()
    assert asked[0] != paths.data_folder()
    assert asked[1] == tmp_path / "报"


def test_words_that_are_dragged_are_no_files(window: Window) -> None:
    mime = QMimeData()
    mime.setText("字")
    enter = QDragEnterEvent(
        window.rect().center(),
        Qt.DropAction.CopyAction,
        mime,
        LEFT,
        Qt.KeyboardModifier.NoModifier,
    )
    enter.ignore()
    window.dragEnterEvent(enter)
    assert not enter.isAccepted()


def test_another_library_opens_in_the_same_window(window: Window, tmp_path: Path) -> None:
    other = tmp_path / "另.jiaoyue"
    fill(other, [FERRY])
    before = window.session.library_path
    window.browsing.seek("茶")
    assert window.libraries.open(other)
    assert titles(window) == [FERRY.title]
    assert window.windowTitle() == "另 — 校阅"
    assert window.bench.topbar.search.text() == ""
    assert window.libraries.recent() == [before]


def test_a_library_that_is_let_go_over_the_window_opens_and_takes_the_other_files(
    window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    other = tmp_path / "别的.jiaoyue"
    fill(other, [TEA])
    page = tmp_path / "a.txt"
    page.write_text("渡口通航\n本报讯 昨天渡口通航，两岸居民都来观看。", "utf-8")
    with qtbot.waitSignal(window.libraries.noticed, timeout=10_000):
        window._drop_hint.dropped.emit([page, other])
    settle(window)
    assert window.session.library_path == other
    assert TEA.title in titles(window)
    assert len(titles(window)) == 2


def test_what_was_said_of_an_import_goes_with_its_library(window: Window, tmp_path: Path) -> None:
    report = ImportReport((FileReport(tmp_path / "1.txt", Outcome.ALREADY_THERE, 0),))
    window.say(window.libraries.notice_of(report))
    assert window.bench.strips.shown
    window.libraries.open(tmp_path / "新.jiaoyue")
    settle(window)
    assert window.bench.strips.shown == ()


def test_coming_back_to_a_library_finds_the_article_that_was_open(
    window: Window, tmp_path: Path
) -> None:
    before = window.session.library_path
    last = listed(window)[-1]
    window.browsing.open(last)
    window.libraries.open(tmp_path / "另.jiaoyue")
    window.libraries.open(before)
    assert window.browsing.article is not None
    assert window.browsing.article.row.id == last


def test_a_file_that_is_no_library_is_refused_and_all_stays(window: Window, tmp_path: Path) -> None:
    wrong = tmp_path / "x.jiaoyue"
    wrong.write_text("not a library " * 100)
    assert not window.libraries.open(wrong)
    assert window.bench.strips.shown[0].notice.tone is Tone.BAD
    assert len(titles(window)) == 4
    assert wrong.read_text().startswith("not a library")


def test_an_older_library_is_brought_up_to_date_beside_the_window_and_then_opened(
    window: Window, tmp_path: Path, qtbot: QtBot
) -> None:
    older, page = tmp_path / "旧.jiaoyue", tmp_path / "页.txt"
    make_older(older)
    with sqlite3.connect(older) as connection:
        connection.execute("DELETE FROM article")
    connection.close()
    page.write_text("本报讯 渡口昨天通船。\n", encoding="utf-8")
    before = window.session.library_path
    window.libraries.take([older, page])
    assert window.session.library_path == before
    qtbot.waitUntil(lambda: window.session.library_path == older)
    qtbot.waitUntil(lambda: bool(window.session.article_ids(Filter())))


def test_an_older_library_that_is_left_so_is_not_opened(
    window: Window, tmp_path: Path, qtbot: QtBot
) -> None:
    older = tmp_path / "旧.jiaoyue"
    make_older(older)
    before = window.session.library_path
    window.session.job_started.connect(lambda ticket: ticket.cancel())
    window.libraries.open(older)
    qtbot.waitUntil(lambda: bool(window.bench.strips.shown))
    assert str(older) in window.bench.strips.shown[0].notice.said
    assert window.session.library_path == before
    assert is_outdated(older)


def test_a_backup_is_written_and_said(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    target = tmp_path / "copy.jiaoyue"
    with qtbot.waitSignal(window.libraries.noticed, timeout=10_000):
        window.libraries.back_up(target)
    assert str(target) in window.bench.strips.shown[0].said.text()
    with Library(target) as copy:
        assert copy.facets().articles == 4


def test_a_library_that_can_only_be_read_says_so_and_closes_what_writes(
    open_window: Callable[[Path], Window], library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Library(library).close()
    # Root may write everywhere, so the question itself is answered.
    monkeypatch.setattr("jiaoyue.store.file._can_write", lambda _: False)
    window = open_window(library)
    assert window.session.read_only
    strip = window.bench.strips.shown[0]
    assert "只读" in strip.said.text()
    assert not strip.close_button.isVisible()
    assert not window.actions_["import_files"].isEnabled()
    assert not window.actions_["highlight"].isEnabled()
    assert window.actions_["open_library"].isEnabled()
    assert not window.bench.tags.isEnabled()
    assert titles(window)


def test_the_theme_changes_at_once_everywhere(window: Window, settings: Settings) -> None:
    settings.set(THEME, "night")
    QApplication.processEvents()
    image = window.grab().toImage()
    bench = window.bench
    for part in (bench.sidebar, bench.articles, bench.reader, bench.side, bench.topbar):
        corner = part.mapTo(window, part.rect().bottomRight())
        colour = image.pixelColor(corner.x() - 14, corner.y() - 6)
        assert colour.lightness() < 80, part


def test_the_language_changes_at_once_and_the_place_stays(
    window: Window, settings: Settings
) -> None:
    window.browsing.open(listed(window)[2])
    window.say(Notice("留着"))
    settings.set(LANGUAGE, "zh_TW")
    QApplication.processEvents()
    settle(window)
    assert window.bench.topbar.search.placeholderText() == "搜尋書庫：一個字也能找到，簡繁不分"
    assert window.actions_["import_files"].text() == "匯入檔案…"
    assert FERRY.title in text(window)
    assert window.bench.strips.shown[0].said.text() == "留着"
    settings.set(LANGUAGE, "en")
    settle(window)
    assert window.bench.status.counts.text() == "4 articles · 4 pages"


def test_the_first_key_is_for_the_list(
    qtbot: QtBot, library: Path, settings: Settings, appearance: Appearance
) -> None:
    frame = Frame(settings, appearance.theme)
    qtbot.addWidget(frame)
    frame.show()
    window = furnish(frame, library, (), settings, appearance)
    assert window is not None
    frame.activateWindow()
    QTest.qWaitForWindowActive(frame)
    settle(window)
    press(window, qtbot, Qt.Key.Key_J)
    assert TEA.title in text(window)
    assert window.bench.topbar.search.text() == ""
    frame.close()
    window.session.close()


def test_another_language_leaves_the_side_column_as_it_was(
    window: Window, qtbot: QtBot, settings: Settings
) -> None:
    window.bench.side.show_page(3)
    settings.set(LANGUAGE, "zh_TW")
    qtbot.waitUntil(lambda: window.windowTitle().endswith("校閱"))
    assert window.bench.info.isVisible()


def test_a_strip_that_goes_leaves_the_keys_to_the_window(window: Window, qtbot: QtBot) -> None:
    strip = window.say(Notice("读过了"))
    strip.close_button.setFocus()
    qtbot.keyClick(strip.close_button, Qt.Key.Key_Space)
    assert window.bench.strips.shown == ()
    QApplication.processEvents()
    assert not window.bench.topbar.search.hasFocus()
    press(window, qtbot, Qt.Key.Key_J)
    assert TEA.title in text(window)


def test_strips_do_not_pile_up(window: Window) -> None:
    for i in range(MOST + 2):
        window.say(Notice(f"{i}"))
    assert [strip.said.text() for strip in window.bench.strips.shown] == ["4", "3", "2"]
    window.say(Notice("a", subject="import"))
    window.say(Notice("b", subject="import"))
    subjects = [strip.notice.subject for strip in window.bench.strips.shown]
    assert subjects.count("import") == 1


def test_nothing_in_the_window_is_without_a_name(window: Window) -> None:
    nameless = [
        widget
        for widget in window.findChildren(QLabel.__base__)
        if widget.isVisible()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.metaObject().className() in {"QToolButton", "QPushButton", "SearchField"}
        and not (widget.accessibleName() or getattr(widget, "text", str)())
    ]
    assert nameless == []


def test_the_panes_are_reached_one_after_another(window: Window, qtbot: QtBot) -> None:
    window.bench.articles.view.setFocus()
    seen = set()
    for _ in range(5):
        press(window, qtbot, Qt.Key.Key_F6)
        seen.add(QApplication.focusWidget())
    assert len(seen) == 5


def test_a_running_job_shows_how_far_it_is(window: Window) -> None:
    ticket = window.session.runner.write("导入", lambda _: None)
    status = window.bench.status
    status.follow(ticket)
    ticket.report(3, 5, "a.txt")
    QApplication.processEvents()
    assert status.job.text().startswith("导入 3 / 5")
    assert (status.bar.value(), status.bar.maximum()) == (3, 5)
    assert status.cancel.isVisible()
    status.cancel.click()
    assert ticket.cancelled


def test_an_import_shows_its_pace_and_what_is_left(window: Window) -> None:
    times = iter((0.0, 10.0))
    status = StatusBar(window.bench.status._theme, window, clock=lambda: next(times))
    ticket = window.session.runner.write("导入", lambda _: None, counts_pages=True)
    status.follow(ticket)
    ticket.report(600, 6000)
    assert status.job.text() == "导入 600 / 6000 · 60 版/秒 · 余 2 分"


def test_a_long_import_names_the_files_that_failed_and_not_all_the_others(window: Window) -> None:
    done = FileReport(Path("/a/1.txt"), Outcome.IMPORTED, 7)
    failed = FileReport(Path("/a/3.txt"), Outcome.FAILED, error=PageError("empty", "It is empty."))
    notice = window.libraries.notice_of(ImportReport((*[done] * 2000, failed)))
    assert notice.details[0] == "3.txt: It is empty."
    assert notice.details[-1] == "另有 1501 个"
    assert len(notice.details) == 501


def test_an_import_says_what_each_file_became(window: Window) -> None:
    report = ImportReport(
        (
            FileReport(Path("/a/1.txt"), Outcome.IMPORTED, 7),
            FileReport(Path("/a/2.txt"), Outcome.ALREADY_THERE),
            FileReport(Path("/a/3.txt"), Outcome.FAILED, error=PageError("empty", "It is empty.")),
        ),
        left=2,
    )
    notice = window.libraries.notice_of(report)
    assert notice.tone is Tone.BAD
    assert (
        notice.said
        == "导入 1 版 · 新增 7 篇 · 1 版已在书库 · 1 个文件读不了 · 已停止，还剩 2 个文件"
    )
    assert [line.split(": ")[0] for line in notice.details] == ["3.txt", "1.txt", "2.txt"]


def test_an_import_of_nothing_says_so(window: Window) -> None:
    assert window.libraries.notice_of(ImportReport()).said == "没有可以导入的文本文件。"


def test_library_names_and_recent_ones() -> None:
    assert with_suffix(Path("/a/我的书库")) == Path("/a/我的书库.jiaoyue")
    assert with_suffix(Path("/a/b.db")) == Path("/a/b.db")
    recent = put_first([f"/{i}" for i in range(20)], Path("/3"))
    assert recent[:3] == ("/3", "/0", "/1")
    assert len(recent) == MOST_RECENT
