"""The sheet about the library counts, measures, and says what came of keeping it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from jiaoyue.ui.dialogs.library import LibrarySheet

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import pytest
    from pytestqt.qtbot import QtBot

    from jiaoyue.ui.window import Window


def sheet(window: Window, qtbot: QtBot) -> LibrarySheet:
    window.actions_["about_library"].trigger()
    shown = next(found for found in window.findChildren(LibrarySheet) if found.isVisible())
    qtbot.waitUntil(lambda: "文件" in said(shown))
    return shown


def said(shown: LibrarySheet) -> list[str]:
    return [label.text() for label in shown.findChildren(QLabel)]


def test_it_counts_what_the_library_holds(window: Window, qtbot: QtBot) -> None:
    shown = sheet(window, qtbot)
    words = said(shown)
    assert words[words.index("版面") + 1] == "4"
    assert {"检索索引", "版面文本"} <= set(words)
    assert str(window.session.library_path) == shown.where.toolTip()


def test_checking_compacting_and_indexing_by_key_say_what_came_of_it(
    window: Window, qtbot: QtBot
) -> None:
    shown = sheet(window, qtbot)
    for button, answer in (
        (shown.check, "一切正常。"),
        (shown.rebuild, "索引完整。"),
        (shown.compact, "已腾出"),
    ):
        qtbot.waitUntil(button.isEnabled)
        button.setFocus()
        QTest.keyClick(button, Qt.Key.Key_Space)
        assert not button.isEnabled()
        qtbot.waitUntil(lambda answer=answer: answer in shown.said.text())  # type: ignore[misc]


def test_a_library_that_can_only_be_read_is_measured_and_not_changed(
    open_window: Callable[[Path], Window],
    library: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("jiaoyue.store.file._can_write", lambda path: path != library)
    shown = sheet(open_window(library), qtbot)
    assert shown.check.isEnabled()
    assert not shown.compact.isEnabled()
    assert not shown.rebuild.isEnabled()
