"""One page proofread by key events alone, from the first finding to the signed proof."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication

from jiaoyue.marks.catalogue import Round
from jiaoyue.marks.record import record_of
from jiaoyue.newspaper.reading import LayerName
from jiaoyue.ui.desk.series_sheet import SeriesSheet
from tests.ui.galley import HARBOUR, STREET, use_known_faults
from tests.ui.shelf import fill

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from jiaoyue.marks.opened import OpenedArticle
    from jiaoyue.ui.window import Window

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
PLAIN = Qt.KeyboardModifier.NoModifier
MENDED = (
    HARBOUR.body.replace("卢鸟港", "鸬鸟港").replace("渔民门都", "渔民们都").replace("三十", "四十")
)


class Hands:
    """Ten fingers: they press keys wherever the focus is, and wait for the desk."""

    def __init__(self, window: Window, qtbot: QtBot) -> None:
        self.window = window
        self._qtbot = qtbot

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = PLAIN, *, times: int = 1) -> None:
        for _ in range(times):
            self._qtbot.keyClick(QApplication.focusWidget() or self.window, key, held)
            self.settle()

    def compose(self, words: str) -> None:
        for preedit, commit in (("pin", ""), ("pinyin", ""), ("", words)):
            event = QInputMethodEvent(preedit, [])
            event.setCommitString(commit)
            QApplication.sendEvent(QApplication.focusWidget(), event)

    def write(self, words: str) -> None:
        self._qtbot.keyClicks(QApplication.focusWidget(), words)

    def settle(self) -> None:
        self._qtbot.waitUntil(lambda: not self.window.desk.finder.is_busy, timeout=5000)

    def until(self, holds: Callable[[], bool]) -> None:
        self._qtbot.waitUntil(holds, timeout=5000)


@pytest.fixture
def hands(
    open_window: Callable[[Path], Window],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> Hands:
    use_known_faults(monkeypatch)
    path = tmp_path / "校.jiaoyue"
    fill(path, (HARBOUR, STREET))
    window = open_window(path)
    qtbot.waitUntil(lambda: window.browsing.rows.rowCount() == 2, timeout=3000)
    return Hands(window, qtbot)


def article(window: Window, number: int = 1) -> OpenedArticle:
    found = window.session.article(number)
    assert found is not None
    return found


def body(window: Window, number: int = 1) -> str:
    return article(window, number).reading(LayerName.CORRECTED).text.split("\n", 1)[1]


def state(window: Window) -> object:
    return article(window, 1), article(window, 2), window.session.lexicon()


def proofread(hands: Hands) -> None:
    """Read the first article from end to end."""
    window = hands.window
    hands.press(Qt.Key.Key_F9)
    # 昨天 is right: leave it. Then take the first place name, and its like.
    hands.press(Qt.Key.Key_F8)
    hands.press(Qt.Key.Key_Delete)
    hands.press(Qt.Key.Key_1)
    hands.until(window.desk.bar.series.isVisible)
    hands.press(Qt.Key.Key_R, CTRL)
    sheet = window.findChild(SeriesSheet)
    assert sheet is not None
    assert len(sheet.ticked) == 1
    with hands._qtbot.waitSignal(window.session.changed, timeout=5000):
        hands._qtbot.keyClick(sheet, Qt.Key.Key_Return)
    window.activateWindow()
    window.reader.text.setFocus()
    hands.settle()
    # The last finding by Enter.
    hands.press(Qt.Key.Key_F8)
    hands.press(Qt.Key.Key_Return)
    assert body(window) == MENDED.replace("四十", "三十")
    # What no program sees: walk there, select, and write it.
    hands.press(Qt.Key.Key_Escape)
    hands.press(Qt.Key.Key_Home, CTRL)
    sheet_ = window.reader.text.sheet
    assert sheet_ is not None
    assert window.reader.display is not None
    there = sheet_.to_qt(window.reader.display.text.index("三十"))
    while window.reader.text.textCursor().position() < there:
        hands.press(Qt.Key.Key_Right)
    hands.press(Qt.Key.Key_Right, SHIFT)
    hands.compose("四")
    hands.press(Qt.Key.Key_Return)
    # A query on the word before, then sign.
    hands.press(Qt.Key.Key_Left, SHIFT)
    hands.press(Qt.Key.Key_D, CTRL)
    hands.write("count them")
    hands.press(Qt.Key.Key_Return)
    hands.press(Qt.Key.Key_Return, CTRL)


def test_a_page_is_proofread_by_keys_alone_undone_to_the_start_and_redone(hands: Hands) -> None:
    window = hands.window
    before = state(window)
    proofread(hands)

    assert body(window) == MENDED
    done = article(window)
    assert done.row.round is Round.FIRST
    assert [(r.after, r.author) for r in done.rounds] == [(Round.FIRST, "周")]
    assert [(e.was, e.now, e.correction.finding) for e in record_of(done).entries] == [
        ("卢", "鸬", "place"),
        ("卢", "鸬", "series"),
        ("三", "四", ""),
        ("门", "们", "lookalike"),
    ]
    assert {e.correction.author for e in record_of(done).entries} == {"周"}
    assert [(q.reason, q.anchor.quote) for q in done.queries] == [("count them", "四")]
    assert [row.words for row in done.ignored] == ["昨天，"]
    hands.until(lambda: window.browsing.article == article(window, 2))

    after = state(window)
    steps = window.session.undo_stack.count()
    assert steps == 7
    window.reader.text.setFocus()
    hands.press(Qt.Key.Key_Z, CTRL, times=steps)
    assert state(window) == before
    assert not window.session.undo_stack.canUndo()
    hands.press(Qt.Key.Key_Z, CTRL | SHIFT, times=steps)
    assert state(window) == after


@pytest.mark.parametrize("goes_in", [0, 1])
def test_an_article_is_done_from_the_bar_and_from_a_button_in_it(
    hands: Hands, goes_in: int
) -> None:
    before = hands.window.browsing.article
    assert before is not None
    hands.press(Qt.Key.Key_F9)
    hands.press(Qt.Key.Key_F8)
    bar = hands.window.desk.bar
    hands.press(Qt.Key.Key_Right, times=goes_in)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert (focused is bar) == (not goes_in)
    assert focused is bar or bar.isAncestorOf(focused)
    hands.press(Qt.Key.Key_Return, CTRL)
    done = hands.window.session.article(before.row.id)
    assert done is not None
    assert done.row.round is Round.FIRST
