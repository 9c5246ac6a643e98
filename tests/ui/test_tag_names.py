"""A tag is renamed from wherever it stands, everywhere at once, and that can be undone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from jiaoyue.ui.models.facets import ENTRY
from jiaoyue.ui.tag_names import RenameDialog
from tests.ui.settle import settle

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from jiaoyue.ui.window import Window

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", "This plugin does not support")


@pytest.fixture
def tagged(window: Window) -> Window:
    """The window with an article that carries two tags."""
    window.bench.side.show_page(1)
    for name in ("茶叶", "农业"):
        window.bench.tags.add(name)
    settle(window)
    return window


def ask_menu(widget: QWidget, at: QPoint) -> QAction:
    """Ask for the menu as a right click does, and return what it offers."""
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, widget.mapToGlobal(at))
    QApplication.sendEvent(widget, event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    (rename,) = menu.actions()
    assert rename.text() == "标签改名…"
    menu.close()
    return rename


def ask_sidebar(window: Window, name: str) -> QAction:
    sidebar = window.bench.sidebar
    rows = [sidebar.facets.index(row, 0) for row in range(sidebar.facets.rowCount())]
    index = next(index for index in rows if index.data(ENTRY).name == name)
    sidebar.scrollTo(index)
    return ask_menu(sidebar.viewport(), sidebar.visualRect(index).center())


def ask_chip(window: Window, name: str) -> QAction:
    chip = next(chip for chip in window.bench.tags.field.chips() if chip.text() == name)
    return ask_menu(chip, chip.rect().center())


def dialog_of(window: Window) -> RenameDialog:
    return next(found for found in window.findChildren(RenameDialog) if found.isVisible())


def chips(window: Window) -> list[str]:
    return [chip.text() for chip in window.bench.tags.field.chips()]


def in_sidebar(window: Window) -> list[str]:
    settle(window)
    return [tag.name for tag in window.browsing.counting.facets.tags]


def test_a_tag_is_renamed_from_its_chip_and_back(tagged: Window, qtbot: QtBot) -> None:
    ask_chip(tagged, "茶叶").trigger()
    dialog = dialog_of(tagged)
    dialog.field.setText("  春茶 ")
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    assert sorted(chips(tagged)) == sorted(["农业", "春茶"])
    assert "春茶" in in_sidebar(tagged)
    tagged.session.undo_stack.undo()
    assert sorted(chips(tagged)) == sorted(["农业", "茶叶"])
    tagged.session.undo_stack.redo()
    assert "春茶" in chips(tagged)


def test_a_tag_is_renamed_from_the_sidebar(tagged: Window, qtbot: QtBot) -> None:
    ask_sidebar(tagged, "茶叶").trigger()
    dialog = dialog_of(tagged)
    dialog.field.setText("春茶")
    qtbot.mouseClick(dialog.rename, Qt.MouseButton.LeftButton)
    assert sorted(in_sidebar(tagged)) == sorted(["农业", "春茶"])


@pytest.mark.parametrize(("name", "said"), [("農業", "已经有标签“农业”。"), (" ", "新名称")])
def test_a_name_that_is_taken_or_empty_is_refused(tagged: Window, name: str, said: str) -> None:
    ask_chip(tagged, "茶叶").trigger()
    dialog = dialog_of(tagged)
    dialog.field.setText(name)
    assert not dialog.rename.isEnabled()
    assert said in dialog.said.text()


def test_where_nothing_can_be_written_no_tag_is_renamed(
    open_window: Callable[[Path], Window], library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window(library)
    window.bench.tags.add("茶叶")
    # Root may write everywhere, so the question itself is answered.
    monkeypatch.setattr("jiaoyue.store.file._can_write", lambda _: False)
    assert not ask_sidebar(open_window(library), "茶叶").isEnabled()
