"""The words that are right: seen, bound to papers and years, taken out, each change a step."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from jiaoyue.marks import proofreading
from jiaoyue.marks.ledger import IgnoredWord
from jiaoyue.ui.dialogs.lexicon import LexiconSheet
from jiaoyue.ui.models.lexicon import PAPER, SINCE, UNTIL, WORD, LexiconModel

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.modeltest import ModelTester
    from pytestqt.qtbot import QtBot

    from jiaoyue.ui.window import Window

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", "raise")

TEA = IgnoredWord("采采茶")


def sheet_of(window: Window) -> LexiconSheet:
    window.sheets.show_lexicon()
    return next(found for found in window.findChildren(LexiconSheet) if found.isVisible())


def write(sheet: LexiconSheet, row: int, column: int, cell: str) -> bool:
    return sheet.words.setData(sheet.words.index(row, column), cell)


def words(window: Window) -> tuple[IgnoredWord, ...]:
    return window.session.lexicon().words


def test_the_model_is_sound(qtmodeltester: ModelTester) -> None:
    model = LexiconModel([TEA], QColor("grey"))
    model.add()
    qtmodeltester.check(model)


def test_a_word_set_aside_at_the_desk_can_be_doubted_again(window: Window, qtbot: QtBot) -> None:
    window.session.perform(proofreading.ignore_word("采采茶"), "")
    sheet = sheet_of(window)
    assert sheet.words.words == (TEA,)
    assert not sheet.empty.isVisible()
    sheet.view.setCurrentIndex(sheet.words.index(0, WORD))
    sheet.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is sheet)
    sheet.view.setFocus()
    QTest.keyClick(sheet.view, Qt.Key.Key_Delete)
    assert words(window) == ()
    assert sheet.empty.isVisible()
    sheet.undo.click()
    assert words(window) == (TEA,)
    assert sheet.words.rowCount() == 1


def test_a_word_is_typed_and_bound_to_a_paper_and_years(window: Window, qtbot: QtBot) -> None:
    sheet = sheet_of(window)
    sheet.add.click()
    editor = sheet.view.findChild(QLineEdit)
    assert editor is not None
    editor.setText("付食品")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: words(window) == (IgnoredWord("付食品"),))
    assert write(sheet, 0, PAPER, "浙南日报")
    assert write(sheet, 0, SINCE, "1958")
    assert write(sheet, 0, UNTIL, "1977")
    assert words(window) == (IgnoredWord("付食品", "浙南日报", 1958, 1977),)
    for _ in range(4):
        window.session.undo_stack.undo()
    assert words(window) == ()


def test_years_that_are_none_are_refused_with_a_reason(window: Window) -> None:
    window.session.perform(proofreading.learn_words([IgnoredWord("付食品", "", 1958, 1977)]), "")
    sheet = sheet_of(window)
    assert not write(sheet, 0, SINCE, "五八")
    assert "五八" in sheet.said.text()
    assert not write(sheet, 0, UNTIL, "1950")
    assert "1950" in sheet.said.text()
    assert words(window) == (IgnoredWord("付食品", "", 1958, 1977),)


def test_a_draft_without_a_word_stays_until_it_has_one(window: Window) -> None:
    sheet = sheet_of(window)
    sheet.add.click()
    assert write(sheet, 0, PAPER, "浙南日报")
    assert not write(sheet, 0, SINCE, "abc")
    assert "abc" in sheet.said.text()
    assert words(window) == ()
    window.session.perform(proofreading.learn_words([TEA]), "")
    assert sheet.words.rowCount() == 2
    assert write(sheet, 1, WORD, "付食品")
    assert words(window) == (IgnoredWord("付食品", "浙南日报"), TEA)


def test_a_word_that_is_there_already_is_said_to_be_and_no_step_is_made(window: Window) -> None:
    window.session.perform(proofreading.learn_words([TEA]), "")
    sheet = sheet_of(window)
    steps = window.session.undo_stack.count()
    sheet.add.click()
    assert write(sheet, 1, WORD, TEA.word)
    assert TEA.word in sheet.said.text()
    assert words(window) == (TEA,)
    assert window.session.undo_stack.count() == steps


def test_a_file_is_added_as_one_step_and_written_back(window: Window, tmp_path: Path) -> None:
    window.session.perform(proofreading.learn_words([TEA]), "")
    sheet = sheet_of(window)
    file = tmp_path / "词.tsv"
    file.write_text("采采茶\n付食品\t\t1958\t1977\n", "utf-8")
    sheet.take_file(file)
    assert words(window) == (IgnoredWord("付食品", "", 1958, 1977), TEA)
    sheet.save_file(tmp_path / "又.tsv")
    assert (tmp_path / "又.tsv").read_text("utf-8") == "付食品\t\t1958\t1977\n采采茶\n"
    file.write_text("好词\n坏词\t\t0\n", "utf-8")
    sheet.take_file(file)
    assert "2" in sheet.said.text()
    window.session.undo_stack.undo()
    assert words(window) == (TEA,)
