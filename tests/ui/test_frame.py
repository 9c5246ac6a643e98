"""The frame shows the list first, hands over to the whole window, and ends with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtWidgets import QApplication

from jiaoyue.marks.catalogue import Order
from jiaoyue.session.session import Session
from jiaoyue.session.settings import GEOMETRY, Settings
from jiaoyue.store.opening import FirstLook
from jiaoyue.ui.frame import FirstList, Frame
from jiaoyue.ui.window import Window

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from jiaoyue.ui.appearance import Appearance


@pytest.fixture
def frame(settings: Settings, appearance: Appearance) -> Iterator[Frame]:
    frame = Frame(settings, appearance.theme)
    yield frame
    frame.hide()
    frame.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def test_it_shows_the_list_before_there_is_anything_else(
    frame: Frame, library: Path, qtbot: QtBot
) -> None:
    look = FirstLook(library, Order.NEWEST)
    with qtbot.waitSignal(frame.first_shown):
        frame.show_list(look.rows)
        frame.show()
    first = frame.findChild(FirstList)
    assert first is not None
    assert first.rows is look.rows
    assert look.rows


def test_a_library_that_is_none_shows_no_list_and_waits_for_nobody(
    frame: Frame, tmp_path: Path, qtbot: QtBot
) -> None:
    broken = tmp_path / "broken.jiaoyue"
    broken.write_text("no library " * 1000)
    look = FirstLook(broken, Order.NEWEST)
    assert not look.rows
    with qtbot.waitSignal(frame.first_shown):
        frame.show_list(look.rows)
        frame.show()


@pytest.fixture
def content(
    frame: Frame, library: Path, settings: Settings, appearance: Appearance
) -> Iterator[Window]:
    session = Session(library, author="周")
    window = Window(session, settings, appearance)
    frame.furnish(window)
    frame.show()
    QApplication.processEvents()
    yield window
    frame.close()
    session.close()


def test_quitting_the_window_in_it_closes_the_frame_and_keeps_where_it_stood(
    frame: Frame, content: Window, settings: Settings
) -> None:
    frame.resize(1111, 700)
    content.actions_["quit"].trigger()
    assert not frame.isVisible()
    assert settings.get(GEOMETRY) == frame.saveGeometry()


def test_the_frame_has_the_windows_title(frame: Frame, content: Window) -> None:
    content.setWindowTitle("某某 – 校阅")
    assert frame.windowTitle() == "某某 – 校阅"


def test_the_first_rows_stand_where_the_list_has_them_later(
    frame: Frame, library: Path, settings: Settings, appearance: Appearance, content: Window
) -> None:
    early = Frame(settings, appearance.theme)
    early.resize(frame.size())
    early.show_list(FirstLook(library, Order.NEWEST).rows)
    early.show()
    first = early.findChild(FirstList)
    view = content.bench.articles.view

    assert first is not None
    assert first.mapTo(early, QPoint()) == view.viewport().mapTo(frame, QPoint())
    early.close()
    early.deleteLater()
