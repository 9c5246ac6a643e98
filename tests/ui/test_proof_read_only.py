"""The proofreading desk in a library that can only be read: it says so, and the truth of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from jiaoyue.store.library import Library
from jiaoyue.ui.desk.queries_sheet import QueriesSheet
from tests.ui.galley import HARBOUR, STREET, use_known_faults
from tests.ui.shelf import fill
from tests.ui.test_proof_by_keys import CTRL, PLAIN, SHIFT, Hands

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from jiaoyue.ui.window import Window

WHY = "这个书库是只读的"
WRITING = (
    (Qt.Key.Key_1, PLAIN),
    (Qt.Key.Key_Delete, PLAIN),
    (Qt.Key.Key_Delete, SHIFT),
    (Qt.Key.Key_F2, PLAIN),
    (Qt.Key.Key_D, CTRL),
    (Qt.Key.Key_Return, CTRL),
)


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
    Library(path).close()
    # Root may write everywhere, so the question itself is answered.
    monkeypatch.setattr("jiaoyue.store.file._can_write", lambda _: False)
    found = Hands(open_window(path), qtbot)
    found.press(Qt.Key.Key_F9)
    found.press(Qt.Key.Key_F8)
    found.press(Qt.Key.Key_F8)
    return found


def test_every_key_of_the_bar_that_writes_says_why_it_does_not(hands: Hands) -> None:
    window = hands.window
    at = window.desk.current
    strips = [strip.notice for strip in window.bench.strips.shown]
    assert at is not None
    for key, held in WRITING:
        said: list[str] = []
        window.desk.hint_given.connect(said.append)
        hands.press(key, held)
        window.desk.hint_given.disconnect(said.append)
        assert said == [WHY], key
    assert window.desk.current == at
    assert [strip.notice for strip in window.bench.strips.shown] == strips


def test_the_bar_looks_as_if_nothing_can_be_written(hands: Hands) -> None:
    bar = hands.window.desk.bar
    for button in (*bar.suggestions, bar.write, bar.ignore, bar.ignore_word, bar.query):
        assert button.isVisible()
        assert not button.isEnabled()
        assert button.toolTip() == WHY
    colours = {button.palette().buttonText().color().name() for button in (bar.write, bar.ignore)}
    assert colours == {bar.suggestions[1].palette().buttonText().color().name()}


def test_keys_in_the_list_of_findings_say_why_they_do_nothing(hands: Hands) -> None:
    window = hands.window
    strips = [strip.notice for strip in window.bench.strips.shown]
    said: list[str] = []
    window.desk.hint_given.connect(said.append)
    window.bench.findings.view.setFocus()
    hands.press(Qt.Key.Key_Delete)
    hands.press(Qt.Key.Key_Delete, SHIFT)
    assert said == [WHY, WHY]
    assert [strip.notice for strip in window.bench.strips.shown] == strips


def test_enter_still_goes_on_to_the_next_finding(hands: Hands) -> None:
    before = hands.window.desk.current
    hands.press(Qt.Key.Key_Return)
    assert hands.window.desk.current not in (None, before)


def test_typing_into_the_text_says_why_nothing_is_written(hands: Hands) -> None:
    window = hands.window
    hands.press(Qt.Key.Key_Escape)
    window.reader.text.setFocus()
    for key in (Qt.Key.Key_A, Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
        window.bench.status.hint("")
        hands.press(key)
        assert window.bench.status.counts.text() == WHY, key


def test_no_proof_is_advised_to_be_signed(hands: Hands) -> None:
    findings = hands.window.desk.findings
    findings.drop(*findings.places)
    hands.press(Qt.Key.Key_F8)
    assert hands.window.desk.bar.reason.text() == "本篇没有疑点了。Esc 回到正文。"
    hands.window.records.show_queries()
    sheet = hands.window.findChild(QueriesSheet)
    assert sheet is not None
    assert sheet.empty.text() == "没有存疑。"
    sheet.close()


def test_keys_of_commands_that_write_say_why_they_do_nothing(hands: Hands) -> None:
    window = hands.window
    window.reader.text.setFocus()
    for key, held in ((Qt.Key.Key_D, CTRL), (Qt.Key.Key_Return, CTRL)):
        window.bench.status.hint("")
        hands.press(key, held)
        assert window.bench.status.counts.text() == WHY, key
