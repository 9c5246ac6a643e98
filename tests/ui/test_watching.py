"""Folders are watched as long as the window is open, and remembered with the library."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QToolButton

from jiaoyue.ui.dialogs.watched import WatchedFolders

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from jiaoyue.ui.window import Window

PAGE = "渡口又通船了\n本报讯 停了三年的渡口{day}重新通船，两岸的居民都来看热闹。\n"


def page(folder: Path, name: str, day: str) -> None:
    folder.mkdir(exist_ok=True)
    file = folder / name
    file.write_text(PAGE.format(day=day), "utf-8")
    os.utime(file, (1_000_000_000, 1_000_000_000))


def sheet(window: Window) -> WatchedFolders:
    window.actions_["watch_folders"].trigger()
    return next(found for found in window.findChildren(WatchedFolders) if found.isVisible())


def said(shown: WatchedFolders) -> set[str]:
    return {label.text() for label in shown.findChildren(QLabel) if label.isVisible()}


def test_what_is_in_a_watched_folder_and_what_comes_is_imported(
    window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    folder = tmp_path / "收报"
    page(folder, "1.txt", "昨天")
    before = window.browsing.counting.facets.pages
    window.watching.add(folder)
    qtbot.waitUntil(lambda: window.browsing.counting.facets.pages == before + 1, timeout=10_000)
    page(folder, "2.txt", "今天")
    qtbot.waitUntil(lambda: window.browsing.counting.facets.pages == before + 2, timeout=10_000)
    assert window.bench.strips.shown[0].notice.said == "导入 1 版 · 新增 1 篇"


def test_watched_folders_are_remembered_and_what_came_meanwhile_is_imported(
    open_window: Callable[[Path], Window], library: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    folder = tmp_path / "收报"
    folder.mkdir()
    window = open_window(library)
    window.watching.add(folder)
    before = window.browsing.counting.facets.pages
    again = open_window(library)
    page(folder, "1.txt", "昨天")
    assert again.watching.folders == (folder,)
    qtbot.waitUntil(lambda: again.browsing.counting.facets.pages == before + 1, timeout=10_000)


def test_the_sheet_shows_the_folders_and_takes_one_away(window: Window, tmp_path: Path) -> None:
    shown = sheet(window)
    assert "还没有监视的文件夹。" in said(shown)
    for name in ("收报", "补报"):
        (tmp_path / name).mkdir()
        window.watching.add(tmp_path / name)
    QApplication.processEvents()
    assert {"收报", "补报"} <= said(shown)
    (remove,) = [
        button
        for button in shown.findChildren(QToolButton)
        if button.isVisible() and "收报" in button.accessibleName()
    ]
    remove.setFocus()
    QTest.keyClick(remove, Qt.Key.Key_Space)
    QApplication.processEvents()
    assert window.watching.folders == (tmp_path / "补报",)
    assert "收报" not in said(shown)
