"""Pages read again from the window: asked for, told of, taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from jiaoyue.jobs.reports import PageReport, RereadReport
from jiaoyue.newspaper.reader import READER_VERSION
from jiaoyue.store.library import Library
from jiaoyue.ui.dialogs.reread import RereadSheet
from jiaoyue.ui.rereading import SUBJECT
from jiaoyue.ui.strips import Tone
from tests.store.pages import busy_page

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from jiaoyue.ui.window import Window

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def library(tmp_path: Path) -> Path:
    path = tmp_path / "报.jiaoyue"
    with Library(path) as made:
        made.add_page(busy_page())
    return path


def asked(window: Window) -> RereadSheet:
    window.actions_["reread"].trigger()
    (sheet,) = window.findChildren(RereadSheet)
    return sheet


def reader(window: Window) -> str:
    article = window.session.article(window.session.articles_of(1)[0])
    assert article is not None
    return article.page.reader


def test_old_pages_are_read_again_and_taken_back(window: Window, qtbot: QtBot) -> None:
    sheet = asked(window)
    assert sheet.older.isChecked()
    with qtbot.waitSignal(window.rereading.noticed, timeout=20_000):
        QTest.mouseClick(sheet.read, Qt.MouseButton.LeftButton)
    assert reader(window) == READER_VERSION
    (strip,) = window.bench.strips.shown
    assert strip.notice.said.startswith("已重新识读 1 版")
    assert strip.notice.details[0].startswith("busy.txt: ")
    assert strip.offer.isVisible()
    with qtbot.waitSignal(window.rereading.noticed, timeout=20_000):
        strip.offer.menu().actions()[0].trigger()
    assert reader(window) == "test 1"
    assert window.bench.strips.shown[0].notice.said == "1 版已恢复原状"
    assert window.browsing.article is not None


def test_a_reading_can_still_be_taken_back_when_its_strip_is_gone(
    window: Window, qtbot: QtBot
) -> None:
    before = asked(window)
    assert not before.back.isVisible()
    QTest.keyClick(before, Qt.Key.Key_Escape)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    with qtbot.waitSignal(window.rereading.noticed, timeout=20_000):
        window.rereading.run(False)
    window.bench.strips.withdraw(SUBJECT)
    window.session.undo_stack.clear()

    sheet = asked(window)
    assert sheet.back.accessibleDescription().startswith("上次重新识读")
    with qtbot.waitSignal(window.rereading.noticed, timeout=20_000):
        QTest.mouseClick(sheet.back, Qt.MouseButton.LeftButton)

    assert reader(window) == "test 1"


def test_where_no_page_is_old_every_page_is_offered(window: Window, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.rereading.noticed, timeout=20_000):
        window.rereading.run(False)
    sheet = asked(window)
    assert not sheet.older.isEnabled()
    with qtbot.waitSignal(window.rereading.noticed, timeout=20_000):
        QTest.keyClick(sheet, Qt.Key.Key_Return)
    (strip,) = window.bench.strips.shown
    assert strip.notice.tone is Tone.PLAIN
    assert not strip.offer.isVisible()


def test_nothing_is_read_when_one_thinks_better_of_it(window: Window) -> None:
    sheet = asked(window)
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    assert not window.session.runner.running
    assert reader(window) == "test 1"


def test_the_report_says_what_was_kept_left_and_not_reached(window: Window) -> None:
    pages = (
        PageReport(1, "/a/one.txt", altered=2, made=1, gone=1, dated=True, seq=1),
        PageReport(2, "/a/two.txt", kept=3),
        PageReport(3, "/a/three.txt", left=True),
    )
    notice = window.rereading.notice_of(RereadReport(pages, left=4))
    assert notice.said == (
        "已重新识读 2 版 · 其中 1 版与以前不同 · 3 篇保持人工所定 · 1 版期间有人改动，未动"
        " · 已停止，还剩 4 版"
    )
    assert notice.details == (
        "one.txt: 改动 2 篇 · 新增 1 篇 · 减少 1 篇 · 重定日期",
        "three.txt: 期间有人改动，未动",
    )
    assert notice.tone is Tone.BAD
