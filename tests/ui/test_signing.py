"""What a signature stands for: a check that got through, findings settled, and what is still open."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from jiaoyue.jobs import proofing
from jiaoyue.marks.catalogue import Round
from jiaoyue.marks.finding import FindingKind
from jiaoyue.proof.detector import Detector
from jiaoyue.proof.finding import findings
from jiaoyue.ui.desk.placed import Order
from tests.ui.galley import HARBOUR, STREET, detector
from tests.ui.shelf import fill
from tests.ui.test_proof_by_keys import CTRL, Hands, article, body
from tests.ui.test_proof_desk import opened

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from jiaoyue.marks.finding import Finding
    from jiaoyue.proof.galley import Galley
    from jiaoyue.ui.window import Window

NAMES = detector(FindingKind.PLACE, "卢鸟港", ("鸬鸟港",), 0.8)
MANY = detector(FindingKind.LOOKALIKE, "民门", ("民们",), 0.9)


class Stumbling:
    """A detector that fails until it is mended."""

    def __init__(self) -> None:
        self.is_broken = True
        self.detector = Detector(FindingKind.PLACE, self._find)

    def _find(self, galley: Galley) -> Iterator[Finding]:
        if self.is_broken:
            raise AttributeError("parts_of")
        return NAMES.find(galley)


@pytest.fixture
def stumbling() -> Stumbling:
    return Stumbling()


@pytest.fixture
def open_desk(
    open_window: Callable[[Path], Window],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> Callable[..., Hands]:
    def begun(*detectors: Detector) -> Hands:
        monkeypatch.setattr(proofing, "findings", partial(findings, detectors=detectors))
        path = tmp_path / "校.jiaoyue"
        fill(path, (HARBOUR, STREET))
        window = open_window(path)
        qtbot.waitUntil(lambda: window.browsing.rows.rowCount() == 2, timeout=3000)
        hands = Hands(window, qtbot)
        hands.press(Qt.Key.Key_F9)
        hands.settle()
        return hands

    return begun


def test_a_check_that_failed_is_not_an_article_without_findings(
    open_desk: Callable[..., Hands], stumbling: Stumbling
) -> None:
    hands = open_desk(stumbling.detector)
    panel = hands.window.bench.findings

    assert "没有查成" in panel.empty.text()
    hands.press(Qt.Key.Key_F8)
    hands.settle()
    assert "没有查成" in hands.window.desk.bar.reason.text()
    assert "签校" not in hands.window.desk.bar.reason.text()

    stumbling.is_broken = False
    panel.again.click()
    hands.settle()
    assert panel.model.rowCount() == 2
    assert not panel.again.isVisible()


def test_f8_looks_again_where_the_check_failed(
    open_desk: Callable[..., Hands], stumbling: Stumbling
) -> None:
    hands = open_desk(stumbling.detector)
    stumbling.is_broken = False

    hands.press(Qt.Key.Key_F8)
    hands.settle()

    assert hands.window.desk.current is not None


def test_what_others_find_shows_where_one_detector_failed(
    open_desk: Callable[..., Hands], stumbling: Stumbling
) -> None:
    hands = open_desk(stumbling.detector, MANY)
    panel = hands.window.bench.findings

    assert panel.model.rowCount() == 1
    assert "有一部分没有查成" in panel.empty.text()
    assert panel.empty.isVisible()
    assert panel.again.isVisible()


def put_query(hands: Hands, why: str = "原报是否如此") -> None:
    hands.press(Qt.Key.Key_D, CTRL)
    hands.window.desk.queries.card.reason.setText(why)
    hands.press(Qt.Key.Key_Return)


def test_a_query_about_a_finding_settles_it_until_it_is_taken_back(
    open_desk: Callable[..., Hands],
) -> None:
    hands = open_desk(NAMES, MANY)
    desk, panel = hands.window.desk, hands.window.bench.findings
    hands.press(Qt.Key.Key_F8)
    first = desk.current

    put_query(hands)
    second = desk.current
    assert second is not None
    assert second != first

    def listed() -> list[str]:
        return [panel.model.index(i, 0).data() for i in range(3)]

    assert listed() == ["卢鸟港", "卢鸟港 → 鸬鸟港", "民门 → 民们"]
    panel.order.setCurrentIndex(panel.order.findData(Order.KIND))
    assert listed()[2] == "卢鸟港"
    assert first not in desk.findings.places

    hands.window.session.undo_stack.undo()
    hands.settle()
    assert first in desk.findings.places
    assert panel.model.rowCount() == 3


def test_an_answered_query_settles_its_finding_too_and_reads_as_answered(
    open_desk: Callable[..., Hands],
) -> None:
    hands = open_desk(MANY)
    desk, panel = hands.window.desk, hands.window.bench.findings
    counts: list[int] = []
    panel.count_changed.connect(counts.append)
    hands.press(Qt.Key.Key_F8)
    put_query(hands)
    assert desk.bar.reason.text().startswith("本篇没有疑点了")

    opened = hands.window.browsing.article
    assert opened is not None
    desk.queries.show(opened.queries[0])
    desk.queries.card.answer.setText("原报如此")
    desk.queries.card.save.click()
    hands.settle()

    assert desk.findings.places == ()
    assert counts[-1] == 0
    said = panel.model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "已答复: 民门; 原报是否如此\n答：原报如此"


def test_an_answer_corrects_the_words_in_one_step(open_desk: Callable[..., Hands]) -> None:
    hands = open_desk(MANY)
    window, card = hands.window, hands.window.desk.queries.card
    before = article(window)
    hands.press(Qt.Key.Key_F8)
    put_query(hands)

    window.desk.queries.show(opened(window).queries[0])
    assert "民门" in card.instead.placeholderText()
    hands.compose("是们")
    hands.press(Qt.Key.Key_Tab)
    assert card.instead.hasFocus()
    hands.compose("民们")
    hands.press(Qt.Key.Key_Return)

    (query,) = opened(window).queries
    assert query.answer == "是们"
    (made,) = opened(window).holding
    assert made.reason == query.reason
    assert "渔民们都" in body(window)
    assert "民门 → 民们" in window.desk.bar.reason.text()

    window.session.undo_stack.undo()
    (query,) = opened(window).queries
    assert query.is_open
    assert article(window).holding == before.holding


def test_what_the_words_are_to_read_is_answer_enough(open_desk: Callable[..., Hands]) -> None:
    hands = open_desk(MANY)
    window, card = hands.window, hands.window.desk.queries.card
    hands.press(Qt.Key.Key_F8)
    put_query(hands)

    window.desk.queries.show(opened(window).queries[0])
    card.instead.setText("民们")
    card.save.click()

    (query,) = opened(window).queries
    assert query.answer == "民们"
    window.desk.queries.show(query)
    assert card.instead.text() == ""
    assert "民们" in card.instead.placeholderText()


def test_an_answer_that_leaves_the_words_as_they_were_says_so(
    open_desk: Callable[..., Hands], qtbot: QtBot
) -> None:
    hands = open_desk(MANY)
    window, queries = hands.window, hands.window.desk.queries
    hands.press(Qt.Key.Key_F8)
    put_query(hands)

    queries.show(opened(window).queries[0])
    queries.card.answer.setText("原报如此")
    with qtbot.waitSignal(queries.hint_given) as said:
        queries.card.save.click()

    assert said.args == ["已答复。正文仍是“民门”，没有改动"]


def strips(hands: Hands) -> list[str]:
    return [strip.said.text() for strip in hands.window.bench.strips.shown]


def test_what_a_signature_leaves_open_is_said_with_a_way_there_and_a_way_back(
    open_desk: Callable[..., Hands],
) -> None:
    hands = open_desk(NAMES, MANY)
    window = hands.window
    hands.press(Qt.Key.Key_F8)
    put_query(hands)

    hands.press(Qt.Key.Key_Return, CTRL)
    said = "《鸬鸟港开渔了》已签校，现为：一校。尚有：2 处疑点 · 1 处存疑未答复"
    assert strips(hands) == [said]
    assert article(window, 2).row.id == opened(window).row.id

    window.bench.strips.shown[0].offer.click()
    hands.settle()
    assert opened(window).row.id == 1
    assert window.desk.current is not None

    window.bench.strips.shown[0].also[0].click()
    assert opened(window).row.round is Round.UNREAD
    assert strips(hands) == []


def test_changes_of_an_earlier_proof_are_to_be_checked_before_the_next_is_signed(
    open_desk: Callable[..., Hands],
) -> None:
    hands = open_desk(NAMES)
    window = hands.window
    hands.press(Qt.Key.Key_F8)
    hands.press(Qt.Key.Key_Return, times=2)
    hands.press(Qt.Key.Key_1, CTRL)
    assert strips(hands) == []

    hands.press(Qt.Key.Key_2, CTRL)
    assert strips(hands) == ["《鸬鸟港开渔了》已签校，现为：二校。尚有：2 处改动未核红"]

    window.session.undo_stack.undo()
    assert strips(hands) == []


def test_the_first_change_of_a_final_text_is_told_and_can_be_taken_back(
    open_desk: Callable[..., Hands],
) -> None:
    hands = open_desk(NAMES)
    window = hands.window
    hands.press(Qt.Key.Key_4, CTRL)
    window.bench.strips.withdraw("signed")
    hands.press(Qt.Key.Key_F8)
    hands.press(Qt.Key.Key_1)

    assert strips(hands) == ["《鸬鸟港开渔了》已是定稿，刚才改动了它。"]
    window.bench.strips.shown[0].offer.click()
    hands.settle()
    assert not opened(window).holding
    assert strips(hands) == []

    hands.press(Qt.Key.Key_F8)
    hands.press(Qt.Key.Key_1)
    window.bench.strips.shown[0].also[0].click()
    assert opened(window).row.round is Round.THIRD
    assert len(opened(window).holding) == 1
    assert strips(hands) == []


def test_the_proof_under_way_is_named(open_desk: Callable[..., Hands]) -> None:
    hands = open_desk(NAMES)
    said = hands.window.bench.status.round

    assert "正在一校" in said.text()
    hands.press(Qt.Key.Key_1, CTRL)
    assert "正在二校" in said.text()
    hands.press(Qt.Key.Key_4, CTRL)
    assert "定稿" in said.text()
    assert "正在" not in said.text()
    assert said.isVisible()
    # Who only reads is not told.
    hands.press(Qt.Key.Key_F9)
    assert not said.isVisible()


def test_a_round_that_is_chosen_in_the_panel_is_signed_the_same_way(
    open_desk: Callable[..., Hands],
) -> None:
    hands = open_desk(NAMES)
    box = hands.window.bench.info.round

    box.activated.emit(box.findData(Round.FIRST))

    assert strips(hands) == ["《鸬鸟港开渔了》已签校，现为：一校。尚有：2 处疑点"]


@pytest.mark.parametrize("key", [Qt.Key.Key_1, Qt.Key.Key_F8])
def test_a_name_is_asked_for_once_when_something_is_signed(
    open_desk: Callable[..., Hands], monkeypatch: pytest.MonkeyPatch, key: Qt.Key
) -> None:
    monkeypatch.setattr("getpass.getuser", lambda: "周")
    hands = open_desk(NAMES)
    window = hands.window
    assert strips(hands) == []

    if key == Qt.Key.Key_F8:
        hands.press(key)
        hands.press(Qt.Key.Key_1)
    else:
        window.signing.sign(Round.FIRST)
    asked = [strip for strip in window.bench.strips.shown if "署名为“周”" in strip.said.text()]
    assert len(asked) == 1

    asked[0].offer.click()
    assert window.naming.dialog is not None
    assert window.naming.dialog.textValue() == "周"
    window.naming.dialog.setTextValue("周小舟")
    window.naming.dialog.accept()
    assert window.session.by().author == "周小舟"
    assert not [said for said in strips(hands) if "署名" in said]
    window.signing.sign(Round.SECOND)
    assert not [said for said in strips(hands) if "署名" in said]
