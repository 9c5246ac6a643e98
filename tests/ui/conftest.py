"""A window on a small library, in simplified Chinese, with nobody's own settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QSettings
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from jiaoyue.session.session import Session
from jiaoyue.session.settings import LANGUAGE, THEME, Settings
from jiaoyue.ui.appearance import Appearance
from jiaoyue.ui.window import Window
from tests.ui.settle import settle
from tests.ui.shelf import fill

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path


@pytest.fixture
def settings(tmp_path: Path, qapp: QApplication) -> Settings:
    kept = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    made = Settings(kept, qapp)
    made.set(LANGUAGE, "zh_CN")
    made.set(THEME, "paper")
    return made


@pytest.fixture
def appearance(qapp: QApplication, settings: Settings) -> Iterator[Appearance]:
    made = Appearance(qapp, settings)
    yield made
    settings.set(LANGUAGE, "en")
    settings.changed.disconnect()
    made.deleteLater()


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """The path of a library with a few articles."""
    path = tmp_path / "报.jiaoyue"
    fill(path)
    return path


@pytest.fixture
def open_window(
    tmp_path: Path, settings: Settings, appearance: Appearance
) -> Iterator[Callable[[Path], Window]]:
    """Give a way to open windows; each is closed when another opens, and at the end."""
    shown: list[Window] = []

    def shut() -> None:
        for window in shown:
            session = window.session
            window.close()
            window.deleteLater()
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
            session.close()
        shown.clear()

    def make(path: Path) -> Window:
        shut()
        window = Window(Session(path, author="周"), settings, appearance)
        window.begin()
        shown.append(window)
        window.resize(1280, 800)
        window.show()
        window.activateWindow()
        QTest.qWaitForWindowActive(window)
        settle(window)
        return window

    yield make
    shut()


@pytest.fixture
def window(open_window: Callable[[Path], Window], library: Path) -> Window:
    return open_window(library)
