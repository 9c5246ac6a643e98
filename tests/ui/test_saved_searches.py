"""Searches are saved, named, put in order and taken away, and all of it can be undone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu

from jiaoyue.marks.catalogue import Filter, Round
from jiaoyue.marks.edit import save_search
from jiaoyue.store import compact
from jiaoyue.ui.models.choices import Section
from jiaoyue.ui.models.facets import ENTRY
from jiaoyue.ui.search.saving import NameDialog
from tests.ui.settle import settle
from tests.ui.shelf import FERRY, TEA

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtCore import QModelIndex
    from pytestqt.qtbot import QtBot

    from jiaoyue.ui.window import Window

# Of popups, on the offscreen platform.
pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", "This plugin does not support")


def entries(window: Window) -> list[QModelIndex]:
    settle(window)
    model = window.bench.sidebar.facets
    indexes = [model.index(row, 0) for row in range(model.rowCount())]
    return [i for i in indexes if i.data(ENTRY).section is Section.SAVED and i.data(ENTRY).choice]


def saved(window: Window) -> list[tuple[str, int | None]]:
    """Return what the sidebar shows of the saved searches."""
    return [(i.data(ENTRY).name, i.data(ENTRY).count) for i in entries(window)]


def titles(window: Window) -> list[str]:
    settle(window)
    model = window.bench.articles.model
    return [model.data(model.index(i, 0)) for i in range(model.rowCount())]


def save(window: Window, qtbot: QtBot, wanted: Filter, name: str) -> None:
    window.browsing.list(wanted)
    settle(window)
    qtbot.mouseClick(window.bench.articles.save_button, Qt.MouseButton.LeftButton)
    dialog = next(d for d in window.findChildren(NameDialog) if d.isVisible())
    dialog.field.setText(name)
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)


def menu_of(window: Window, row: int) -> dict[str, QAction]:
    """Ask for the menu of a saved search as a right click does."""
    sidebar = window.bench.sidebar
    at = sidebar.visualRect(entries(window)[row]).center()
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Mouse, at, sidebar.viewport().mapToGlobal(at)
    )
    QApplication.sendEvent(sidebar.viewport(), event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    actions = {action.text(): action for action in menu.actions()}
    menu.close()
    return actions


@pytest.fixture
def kept(window: Window, qtbot: QtBot) -> Window:
    """A window with three saved searches."""
    save(window, qtbot, Filter(words="茶农"), "茶")
    save(window, qtbot, Filter(place=("浙江省",)), "浙江")
    save(window, qtbot, Filter(words="渡口", place=("浙江省", "温州市")), "温州渡口")
    return window


def test_a_saved_search_stands_in_the_sidebar_with_its_count(kept: Window, qtbot: QtBot) -> None:
    assert saved(kept) == [("茶", 1), ("浙江", 2), ("温州渡口", 1)]
    kept.browsing.clear()
    sidebar = kept.bench.sidebar
    at = sidebar.visualRect(entries(kept)[0]).center()
    qtbot.mouseClick(sidebar.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert titles(kept) == [TEA.title]
    assert kept.bench.topbar.search.text() == "茶农"
    qtbot.mouseClick(sidebar.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert len(titles(kept)) == 4


def test_it_is_there_again_when_the_library_is_opened_again(
    kept: Window, open_window: Callable[[Path], Window]
) -> None:
    again = open_window(kept.session.library_path)
    assert saved(again) == [("茶", 1), ("浙江", 2), ("温州渡口", 1)]
    again.browsing.list(again.session.saved_searches()[2].wanted)
    assert titles(again) == [FERRY.title]


def test_it_is_renamed_moved_and_taken_away_and_all_is_undone(kept: Window, qtbot: QtBot) -> None:
    menu_of(kept, 1)["改名…"].trigger()
    dialog = next(d for d in kept.findChildren(NameDialog) if d.isVisible())
    dialog.field.setText("茶")
    assert not dialog.done_.isEnabled()
    dialog.field.setText("全省")
    qtbot.mouseClick(dialog.done_, Qt.MouseButton.LeftButton)
    menu_of(kept, 1)["上移"].trigger()
    assert [name for name, _ in saved(kept)] == ["全省", "茶", "温州渡口"]
    menu_of(kept, 1)["下移"].trigger()
    assert [name for name, _ in saved(kept)] == ["全省", "温州渡口", "茶"]
    menu_of(kept, 0)["删除检索"].trigger()
    assert [name for name, _ in saved(kept)] == ["温州渡口", "茶"]
    for _ in range(4):
        kept.session.undo_stack.undo()
    assert [name for name, _ in saved(kept)] == ["茶", "浙江", "温州渡口"]


def test_what_cannot_go_further_is_not_offered(kept: Window) -> None:
    assert not menu_of(kept, 0)["上移"].isEnabled()
    assert not menu_of(kept, 2)["下移"].isEnabled()


def test_counts_follow_the_library(kept: Window, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "a.txt").write_text("茶农忙\n本报讯 山里的茶农昨天开始采茶。\n", "utf-8")
    with qtbot.waitSignal(kept.libraries.noticed, timeout=20_000):
        kept.libraries.bring([tmp_path / "a.txt"])
    assert saved(kept)[0] == ("茶", 2)


def test_what_cannot_be_read_has_no_count_and_hides_no_other(kept: Window) -> None:
    kept.session.perform(save_search("坏", Filter(words="(茶"), 9.0), "")
    assert saved(kept) == [("茶", 1), ("浙江", 2), ("温州渡口", 1), ("坏", None)]


def test_nothing_is_saved_where_nothing_is_searched_for(window: Window) -> None:
    assert not window.bench.articles.save_button.isVisible()
    window.seeking.save()
    assert not window.findChildren(NameDialog)


def test_the_journal_gives_a_saved_search_back() -> None:
    wanted = Filter(("浙江省",), "2023", "t", Round.SECOND, "茶 OR 水", "日报")
    edit = save_search("名", wanted, 1.0)
    assert compact.rows_from(compact.rows_to(edit.new)) == edit.new
