"""The keys of the bar at a finding, where they lead: on the list of words, back, and on."""

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
from jiaoyue.text.span import Span
from tests.ui.galley import HARBOUR, STREET
from tests.ui.shelf import fill
from tests.ui.test_proof_by_keys import CTRL, SHIFT, Hands, article, body

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from jiaoyue.marks.finding import Finding
    from jiaoyue.proof.galley import Galley
    from jiaoyue.ui.window import Window


def one_character(galley: Galley) -> Iterator[Finding]:
    """Doubt 门, for 们 in a word that the reason names, and 船 for what is no word."""
    for read in galley.articles:
        for words, right, word in (("船", "舱", "舱"), ("门", "们", "民们")):
            at = read.text.find(words)
            while at >= 0:
                yield read.finding(
                    FindingKind.LOOKALIKE,
                    Span(at, at + 1),
                    "“{word}” is likelier here than “{words}”.",
                    suggestions=(right,),
                    confidence=0.8,
                    values={"word": word},
                )
                at = read.text.find(words, at + 1)


@pytest.fixture
def hands(
    open_window: Callable[[Path], Window],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> Hands:
    detectors = (Detector(FindingKind.LOOKALIKE, one_character),)
    monkeypatch.setattr(proofing, "findings", partial(findings, detectors=detectors))
    path = tmp_path / "校.jiaoyue"
    fill(path, (HARBOUR, STREET))
    window = open_window(path)
    qtbot.waitUntil(lambda: window.browsing.rows.rowCount() == 2, timeout=3000)
    made = Hands(window, qtbot)
    made.press(Qt.Key.Key_F9)
    made.press(Qt.Key.Key_F8)
    return made


def hints(hands: Hands) -> list[str]:
    said: list[str] = []
    hands.window.desk.hint_given.connect(said.append)
    return said


def learned(hands: Hands) -> list[str]:
    return [one.word for one in hands.window.session.lexicon().words]


def doubted(hands: Hands) -> list[str]:
    return [place.finding.words for place in hands.window.desk.findings.places]


def test_the_word_that_a_character_stands_in_is_learned_and_not_the_character(
    hands: Hands,
) -> None:
    said = hints(hands)
    hands.press(Qt.Key.Key_F8, SHIFT)
    assert doubted(hands) == ["船", "船", "门"]

    hands.press(Qt.Key.Key_Delete, SHIFT)
    hands.settle()

    assert learned(hands) == ["民门"]
    assert doubted(hands) == ["船", "船"]
    assert any("民门" in one for one in said)


def test_a_character_alone_is_left_as_it_is_here_and_that_is_said(hands: Hands) -> None:
    said = hints(hands)

    hands.press(Qt.Key.Key_Delete, SHIFT)
    hands.settle()

    assert learned(hands) == []
    assert doubted(hands) == ["船", "门"]
    assert said == ["“船”不是一个完整的词，不列入词表，只在此处照原文"]
    assert body(hands.window) == HARBOUR.body


def test_escape_from_the_editor_leads_back_to_the_bar_and_then_to_the_text(hands: Hands) -> None:
    desk = hands.window.desk
    place = desk.current
    hands.press(Qt.Key.Key_F2)
    hands.press(Qt.Key.Key_Escape)

    assert desk.current == place
    assert desk.bar.hasFocus()
    hands.press(Qt.Key.Key_Delete)
    hands.settle()
    assert body(hands.window) == HARBOUR.body
    assert doubted(hands) == ["船", "门"]

    hands.press(Qt.Key.Key_F2)
    hands.press(Qt.Key.Key_Escape)
    hands.press(Qt.Key.Key_Escape)
    assert hands.window.reader.text.hasFocus()
    assert not desk.bar_popover.isVisible()


def test_an_editor_that_was_opened_in_the_text_leads_back_there(hands: Hands) -> None:
    hands.press(Qt.Key.Key_F2)
    hands.press(Qt.Key.Key_Escape)
    hands.press(Qt.Key.Key_Escape)

    hands.press(Qt.Key.Key_F2)
    hands.press(Qt.Key.Key_Escape)

    assert not hands.window.desk.bar_popover.isVisible()
    assert hands.window.reader.text.hasFocus()


def test_an_article_signed_from_the_bar_leaves_the_keyboard_in_the_next(hands: Hands) -> None:
    window = hands.window
    hands.press(Qt.Key.Key_Return, CTRL)
    hands.until(lambda: window.browsing.article == article(window, 2))

    assert window.reader.text.hasFocus()
    hands.press(Qt.Key.Key_F8)
    assert window.desk.bar.hasFocus()
    hands.press(Qt.Key.Key_1)
    hands.press(Qt.Key.Key_Return, CTRL)
    assert article(window, 2).row.round is Round.FIRST
    assert "们" in body(window, 2)


@pytest.mark.parametrize(("composes", "words"), [(False, "U"), (True, "木")])
def test_what_is_typed_at_a_finding_is_written_in_its_place_once_it_is_agreed_to(
    hands: Hands, words: str, *, composes: bool
) -> None:
    def type_it() -> None:
        (hands.compose if composes else hands.write)(words)

    hands.press(Qt.Key.Key_9)
    hands.press(Qt.Key.Key_Backspace)
    assert hands.window.desk.bar.hasFocus()
    type_it()
    editor = hands.window.reader.corrections.editor
    assert editor.written == words
    assert body(hands.window) == HARBOUR.body
    hands.press(Qt.Key.Key_Escape)
    assert hands.window.desk.bar.hasFocus()

    type_it()
    hands.press(Qt.Key.Key_Return)
    assert body(hands.window) == HARBOUR.body.replace("渔船", f"渔{words}", 1)


@pytest.mark.parametrize(("composes", "words"), [(False, "U"), (True, "木")])
def test_what_is_typed_where_the_bar_only_tells_goes_into_the_text(
    hands: Hands, words: str, *, composes: bool
) -> None:
    hands.press(Qt.Key.Key_1)
    (hands.compose if composes else hands.write)(words)

    assert hands.window.reader.text.hasFocus()
    hands.window.desk.typing.finish()
    assert body(hands.window) == HARBOUR.body.replace("渔船", f"渔舱{words}", 1)


def test_a_number_that_an_input_method_commits_accepts_as_the_key_does(hands: Hands) -> None:
    hands.compose("1")

    assert body(hands.window) == HARBOUR.body.replace("渔船", "渔舱", 1)
