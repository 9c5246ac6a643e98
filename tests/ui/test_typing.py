"""Typing into the text at the desk: corrections in place, undone by word or pause."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtWidgets import QApplication

from jiaoyue.marks.edit import Change
from jiaoyue.newspaper.reading import LayerName
from jiaoyue.session.settings import PROOFREADING, SCRIPT, Settings
from jiaoyue.store.library import Library
from tests.ui.galley import HARBOUR, STREET, use_known_faults
from tests.ui.shelf import fill

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from jiaoyue.marks.opened import OpenedArticle
    from jiaoyue.ui.window import Window

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
BODY = HARBOUR.body


@pytest.fixture
def window(
    open_window: Callable[[Path], Window],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    settings: Settings,
    qtbot: QtBot,
) -> Window:
    use_known_faults(monkeypatch)
    path = tmp_path / "校.jiaoyue"
    fill(path, (HARBOUR, STREET))
    settings.set(PROOFREADING, True)
    shown = open_window(path)
    shown.reader.text.setFocus()
    settle(shown, qtbot)
    return shown


def settle(window: Window, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not window.desk.finder.is_busy, timeout=5000)


def opened(window: Window) -> OpenedArticle:
    """Return the article as the library has it."""
    assert window.browsing.article is not None
    return window.browsing.article


def body(window: Window) -> str:
    return opened(window).reading(LayerName.CORRECTED).text.split("\n", 1)[1]


def shown(window: Window) -> str:
    assert window.reader.reading is not None
    return window.reader.reading.text.split("\n", 1)[1]


def caret_before(window: Window, words: str) -> None:
    sheet, display = window.reader.text.sheet, window.reader.display
    assert sheet is not None
    assert display is not None
    at = sheet.to_qt(display.text.index(words))
    window.reader.showing.set_cursor(at, at)


def select(window: Window, words: str) -> None:
    sheet, display = window.reader.text.sheet, window.reader.display
    assert sheet is not None
    assert display is not None
    at = display.text.index(words)
    window.reader.showing.set_cursor(sheet.to_qt(at), sheet.end_to_qt(at + len(words)))


def said(window: Window) -> list[str]:
    """Return the hints that the status bar is given from now on."""
    hints: list[str] = []
    window.desk.hint_given.connect(hints.append)
    return hints


def compose(window: Window, preedit: str, commit: str = "") -> None:
    event = QInputMethodEvent(preedit, [])
    event.setCommitString(commit)
    QApplication.sendEvent(window.reader.text, event)


def test_undo_says_once_what_was_typed_and_needs_no_sign_for_nothing(
    window: Window, qtbot: QtBot
) -> None:
    caret_before(window, "昨天")
    qtbot.keyClicks(window.reader.text, "x")
    window.desk.typing.finish()
    window.session.undo_stack.undo()
    assert window.bench.status.counts.text() == f"已撤销：补入“x”（{HARBOUR.title}）"


def test_letters_are_written_and_none_of_them_is_a_key(window: Window, qtbot: QtBot) -> None:
    caret_before(window, "昨天")
    qtbot.keyClicks(window.reader.text, "jk h1/")
    assert shown(window) == "jk h1/" + BODY
    assert body(window) == BODY
    window.desk.typing.finish()
    assert body(window) == "jk h1/" + BODY
    (correction,) = opened(window).holding
    assert correction.author == "周"
    assert window.session.undo_stack.count() == 1


def test_a_pause_keeps_what_was_typed(window: Window, qtbot: QtBot) -> None:
    caret_before(window, "昨天")
    compose(window, "", "前")
    qtbot.waitUntil(lambda: body(window) == "前" + BODY, timeout=3000)
    assert not window.desk.typing.is_typing


def test_an_input_method_writes_what_it_commits_and_shows_what_it_composes(
    window: Window, qtbot: QtBot
) -> None:
    caret_before(window, "天，")
    compose(window, "qian")
    before = window.browsing.article
    for key in (Qt.Key.Key_F8, Qt.Key.Key_Delete, Qt.Key.Key_J, Qt.Key.Key_2):
        qtbot.keyClick(window.reader.text, key)
    assert window.desk.current is None
    assert shown(window) == BODY
    assert window.browsing.article == before
    compose(window, "", "前")
    compose(window, "", "两")
    window.desk.typing.finish()
    assert body(window) == BODY.replace("昨天", "昨前两天")
    assert len(opened(window).holding) == 1


def test_selected_words_are_written_over_and_erased(window: Window, qtbot: QtBot) -> None:
    select(window, "三十")
    compose(window, "", "四十")
    qtbot.keyClick(window.reader.text, Qt.Key.Key_Backspace)
    qtbot.keyClick(window.reader.text, Qt.Key.Key_Delete)
    window.desk.typing.finish()
    assert body(window) == BODY.replace("三十条", "四")
    assert "三十条" in window.reader.text.toPlainText()
    assert len(opened(window).holding) == 1
    qtbot.keyClick(window.reader.text, Qt.Key.Key_Z, CTRL)
    assert body(window) == BODY
    qtbot.keyClick(window.reader.text, Qt.Key.Key_Z, CTRL | SHIFT)
    assert body(window) == BODY.replace("三十条", "四")


def test_each_place_is_a_step_of_its_own(window: Window, qtbot: QtBot) -> None:
    caret_before(window, "昨天")
    compose(window, "", "前")
    qtbot.keyClick(window.reader.text, Qt.Key.Key_Right)
    qtbot.keyClick(window.reader.text, Qt.Key.Key_Right)
    compose(window, "", "后")
    qtbot.keyClick(window.reader.text, Qt.Key.Key_Z, CTRL)
    assert body(window) == "前" + BODY
    qtbot.keyClick(window.reader.text, Qt.Key.Key_Z, CTRL)
    assert body(window) == BODY


def test_typing_back_what_stood_there_leaves_no_correction(window: Window, qtbot: QtBot) -> None:
    caret_before(window, "天，")
    qtbot.keyClick(window.reader.text, Qt.Key.Key_Backspace)
    compose(window, "", "昨")
    window.desk.typing.finish()
    assert body(window) == BODY
    assert opened(window).corrections == ()
    assert window.session.undo_stack.count() == 0


def test_paragraphs_are_not_typed_together(window: Window, qtbot: QtBot) -> None:
    hints = said(window)
    caret_before(window, "昨天")
    qtbot.keyClick(window.reader.text, Qt.Key.Key_Backspace)
    qtbot.keyClick(window.reader.text, Qt.Key.Key_Return)
    window.desk.typing.finish()
    assert body(window) == BODY
    assert len(hints) == 1


def test_words_are_pasted_without_their_line_ends(window: Window, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText("前\n天")
    caret_before(window, "昨天")
    qtbot.keyClick(window.reader.text, Qt.Key.Key_V, CTRL)
    window.desk.typing.finish()
    assert body(window) == "前天" + BODY


def test_what_is_typed_is_kept_when_another_article_opens_or_the_window_closes(
    window: Window, qtbot: QtBot
) -> None:
    first = opened(window).row.id
    caret_before(window, "昨天")
    compose(window, "", "前")
    window.browsing.step(1)
    assert opened(window).row.title == STREET.title
    kept = window.session.article(first)
    assert kept is not None
    assert kept.holding[0].patches[0].text.startswith("前")
    caret_before(window, "卢鸟港")
    compose(window, "", "新")
    window.close()
    with Library(window.session.library_path) as library:
        assert len(library.corrections(2)) == 1


def test_a_correction_typed_over_a_finding_says_so(window: Window, qtbot: QtBot) -> None:
    select(window, "门都")
    compose(window, "", "们都")
    window.desk.typing.finish()
    (correction,) = opened(window).holding
    assert correction.finding == "lookalike"
    settle(window, qtbot)
    assert "民门 → 民们" not in [
        window.bench.findings.model.index(i).data()
        for i in range(window.bench.findings.model.rowCount())
    ]


def test_the_caret_passes_over_struck_out_words(window: Window, qtbot: QtBot) -> None:
    select(window, "卢")
    compose(window, "", "鸬")
    window.desk.typing.finish()
    caret_before(window, "，鸬")
    for _ in range(3):
        qtbot.keyClick(window.reader.text, Qt.Key.Key_Right)
    compose(window, "", "x")
    window.desk.typing.finish()
    assert body(window).startswith("昨天，鸬x鸟港")


def test_nothing_is_typed_without_the_desk_or_in_another_script(
    window: Window, qtbot: QtBot, settings: Settings
) -> None:
    hints = said(window)
    settings.set(SCRIPT, "traditional")
    caret_before(window, "昨天")
    qtbot.keyClicks(window.reader.text, "x")
    assert shown(window) == BODY
    assert len(hints) == 1
    settings.set(SCRIPT, "simplified")
    caret_before(window, "昨天")
    qtbot.keyClicks(window.reader.text, "x")
    assert shown(window) == "x" + BODY
    window.desk.typing.finish()
    settings.set(PROOFREADING, False)
    before = body(window)
    caret_before(window, "昨天")
    qtbot.keyClick(window.reader.text, Qt.Key.Key_Y)
    assert body(window) == before


def test_a_correction_made_elsewhere_while_one_types_loses_nothing(
    window: Window, qtbot: QtBot
) -> None:
    caret_before(window, "昨天")
    compose(window, "", "前")
    window.session.changed.emit(Change(everything=True))
    assert body(window) == "前" + BODY


def test_a_key_after_a_search_in_the_article_overwrites_nothing(
    window: Window, qtbot: QtBot
) -> None:
    window.reader.find()
    window.reader.find_bar.field.setText("三十")
    qtbot.keyClick(window.reader.find_bar.field, Qt.Key.Key_Escape)

    qtbot.keyClick(window.reader.text, Qt.Key.Key_G)
    window.desk.typing.finish()

    assert body(window) == BODY.replace("三十", "三十g")


def test_words_are_marked_by_keys_as_the_empty_list_of_annotations_says(
    window: Window, qtbot: QtBot
) -> None:
    said = window.bench.annotations.empty.text()
    assert "Enter" in said
    assert "按 N" not in said
    assert "(N)" not in window.reader.marks.bar.verb("sticky-note").toolTip()

    select(window, "三十")
    qtbot.keyClick(window.reader.text, Qt.Key.Key_Return)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)

    assert [mark.anchor.quote for mark in opened(window).annotations] == ["三十"]
    assert body(window) == BODY


def test_the_empty_list_of_annotations_says_keys_where_they_are_commands(
    window: Window, qtbot: QtBot
) -> None:
    qtbot.keyClick(window.reader.text, Qt.Key.Key_F9)

    assert "按 N" in window.bench.annotations.empty.text()
    assert "(N)" in window.reader.marks.bar.verb("sticky-note").toolTip()
