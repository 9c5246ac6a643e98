"""The bar at a finding that is none any more: what it shows then, and what its keys do."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from jiaoyue.jobs import proofing
from jiaoyue.marks.finding import FindingKind
from jiaoyue.proof.detector import Detector
from jiaoyue.proof.finding import findings
from tests.ui.galley import HARBOUR, STREET, detector
from tests.ui.shelf import fill
from tests.ui.test_proof_by_keys import SHIFT, Hands, body

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from jiaoyue.marks.finding import Finding
    from jiaoyue.proof.galley import Galley
    from jiaoyue.ui.window import Window

TWICE = detector(FindingKind.PLACE, "卢鸟港", ("鸬鸟港",), 0.8)
ONCE = detector(FindingKind.SCRIPT, "卢鸟港", ("卢岛渔港",), 0.8)
MANY = detector(FindingKind.LOOKALIKE, "民门", ("民们",), 0.9)


def _find(galley: Galley) -> Iterator[Finding]:
    """Doubt a name as one thing while it stands twice, and as another when it stands once."""
    twice = any(article.text.count("卢鸟港") > 1 for article in galley.articles)
    return (TWICE if twice else ONCE).find(galley)


@pytest.fixture
def hands(
    open_window: Callable[[Path], Window],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> Hands:
    changing = Detector(FindingKind.PLACE, _find)
    monkeypatch.setattr(proofing, "findings", partial(findings, detectors=(changing, MANY)))
    path = tmp_path / "校.jiaoyue"
    fill(path, (HARBOUR, STREET))
    window = open_window(path)
    qtbot.waitUntil(lambda: window.browsing.rows.rowCount() == 2, timeout=3000)
    found = Hands(window, qtbot)
    found.press(Qt.Key.Key_F9)
    found.press(Qt.Key.Key_F8)
    assert offered(window) == ["1  鸬鸟港"]
    return found


def offered(window: Window) -> list[str]:
    return [button.text() for button in window.desk.bar.suggestions]


def test_words_that_are_never_doubted_again_are_not_offered_where_they_stand_next(
    hands: Hands,
) -> None:
    hands.press(Qt.Key.Key_Delete, SHIFT)

    assert offered(hands.window) == ["1  民们"]
    assert hands.window.desk.current is not None


def test_the_bar_goes_with_the_last_finding(hands: Hands) -> None:
    hands.press(Qt.Key.Key_Delete, SHIFT)
    hands.press(Qt.Key.Key_Delete, SHIFT)

    assert offered(hands.window) == []
    assert hands.window.desk.bar.reason.text().startswith("本篇没有疑点了")
    assert not hands.window.desk.bar.ignore.isVisible()


def test_the_bar_says_no_longer_that_nothing_is_doubtful_when_an_undo_makes_it_untrue(
    hands: Hands,
) -> None:
    window = hands.window
    hands.press(Qt.Key.Key_Delete, SHIFT)
    hands.press(Qt.Key.Key_Delete, SHIFT)
    assert window.desk.bar_popover.isVisible()

    hands.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    assert window.desk.findings.places
    assert not window.desk.bar_popover.isVisible()
    assert window.reader.text.hasFocus()
    hands.press(Qt.Key.Key_F8)
    assert offered(window) == ["1  民们"]


def test_what_is_offered_is_not_changed_under_the_hand(hands: Hands) -> None:
    window = hands.window

    hands.press(Qt.Key.Key_Return)
    once = HARBOUR.body.replace("卢鸟港", "鸬鸟港", 1)
    assert offered(window) == []
    assert window.desk.bar.reason.text().startswith("此处的疑点已变")
    assert window.desk.bar.has_keyboard

    hands.press(Qt.Key.Key_1)
    assert body(window) == once
    hands.press(Qt.Key.Key_Return)
    assert body(window) == once
    assert offered(window) == ["1  卢岛渔港"]


def test_the_bar_says_no_longer_that_a_finding_is_gone_when_an_undo_brings_it_back(
    hands: Hands,
) -> None:
    window = hands.window
    hands.press(Qt.Key.Key_Return)
    assert offered(window) == []

    hands.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    assert not window.desk.bar_popover.isVisible()
    assert window.reader.text.hasFocus()
    hands.press(Qt.Key.Key_F8)
    assert offered(window) == ["1  鸬鸟港"]


@pytest.mark.parametrize("goes_on", [False, True])
def test_the_bar_stays_inside_a_window_that_gets_narrower(hands: Hands, *, goes_on: bool) -> None:
    window, card = hands.window, hands.window.desk.bar_popover
    window.resize(1400, 800)
    hands.press(Qt.Key.Key_F8)
    if goes_on:
        hands.press(Qt.Key.Key_Return)
    card.move(window.width() - card.width(), card.y())

    window.resize(900, 600)

    assert card.isVisible()
    hands.until(lambda: window.rect().contains(card.geometry()))


def test_the_bar_stays_alive_where_the_words_above_it_change(hands: Hands) -> None:
    window = hands.window
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Return, Qt.Key.Key_1, Qt.Key.Key_F8):
        hands.press(key)
    once = HARBOUR.body.replace("卢鸟港", "鸬鸟港", 1)
    assert body(window) == once.replace("卢鸟港", "卢岛渔港")
    assert offered(window) == ["1  民们"]

    hands.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert body(window) == once
    hands.press(Qt.Key.Key_1)

    assert body(window) == once.replace("民门", "民们")
