"""The frame shows the list first, hands over to the whole window, and ends with it."""

from __future__ import annotations

import sys
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from jiaoyue.marks.catalogue import Order
from jiaoyue.session.session import Session
from jiaoyue.session.settings import GEOMETRY, LAST_ARTICLE, Settings
from jiaoyue.store.opening import FirstLook
from jiaoyue.ui.early import do_late
from jiaoyue.ui.first_list import FirstList
from jiaoyue.ui.frame import Frame
from jiaoyue.ui.furnishing import furnish
from jiaoyue.ui.measures import USUAL_SIZE
from jiaoyue.ui.window import Window
from tests.ui.settle import settle
from tests.ui.shelf import TEA, fill

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from jiaoyue.marks.catalogue import ArticleRow
    from jiaoyue.ui.appearance import Appearance


@pytest.fixture
def frame(settings: Settings, appearance: Appearance) -> Iterator[Frame]:
    frame = Frame(settings, appearance.theme)
    # The screen of the tests is smaller.
    frame.resize(*USUAL_SIZE)
    yield frame
    frame.hide()
    frame.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def test_it_shows_the_list_before_there_is_anything_else(
    frame: Frame, library: Path, qtbot: QtBot
) -> None:
    look = FirstLook(library, Order.NEWEST, LAST_ARTICLE)
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
    look = FirstLook(broken, Order.NEWEST, LAST_ARTICLE)
    assert not look.rows
    with qtbot.waitSignal(frame.first_shown):
        frame.show_list(look.rows)
        frame.show()


@pytest.fixture
def early(frame: Frame, long_library: Path) -> Frame:
    """A frame with the first list of forty articles, and nothing else yet."""
    frame.resize(1_000, 600)
    frame.show_list(FirstLook(long_library, Order.NEWEST, LAST_ARTICLE).rows)
    frame.show()
    QTest.qWaitForWindowExposed(frame)
    return frame


@pytest.fixture
def long_library(tmp_path: Path) -> Path:
    path = tmp_path / "长.jiaoyue"
    fill(path, [replace(TEA, title=f"第{i}篇") for i in range(40)])
    return path


@pytest.fixture
def whole(
    early: Frame, long_library: Path, settings: Settings, appearance: Appearance
) -> Iterator[Callable[[], Window]]:
    """Give the way to have the rest come."""
    hook = sys.excepthook
    came: list[Window] = []

    def come() -> Window:
        window = furnish(early, long_library, (), settings, appearance)
        assert window is not None
        came.append(window)
        do_late(early.take_early(), window)
        settle(window)
        return window

    yield come
    early.close()
    for window in came:
        window.session.close()
    sys.excepthook = hook


def first_list(frame: Frame) -> FirstList:
    assert frame.list is not None
    return frame.list


def test_what_is_clicked_in_the_first_list_is_chosen_at_once_and_opened_when_all_is_there(
    early: Frame, whole: Callable[[], Window], qtbot: QtBot
) -> None:
    first = first_list(early)
    before = first.grab().toImage()
    qtbot.mouseClick(first, Qt.MouseButton.LeftButton, pos=QPoint(60, first.height() // 2))
    clicked = first.chosen
    assert clicked in [row.id for row in first.rows[1:]]
    assert first.grab().toImage() != before

    window = whole()
    assert window.browsing.article is not None
    assert window.browsing.article.row.id == clicked
    assert window.bench.articles.view.currentIndex().row() == window.browsing.place > 0


def test_the_first_list_is_gone_through_with_the_keys_of_the_list(
    early: Frame, qtbot: QtBot
) -> None:
    first = first_list(early)
    key = Qt.Key
    places = [first.rows.index(row) for row in first.rows if row.id == first.chosen]
    for pressed in (key.Key_J, key.Key_Down, key.Key_K, key.Key_PageDown, key.Key_Home):
        qtbot.keyClick(early, pressed)
        places += [i for i, row in enumerate(first.rows) if row.id == first.chosen]
    page = places[4] - 1
    assert page > 2
    assert places == [0, 1, 2, 1, 1 + page, 0]
    for _ in range(60):
        qtbot.keyClick(early, key.Key_Down)
    assert first.chosen == first.rows[-1].id
    assert early.take_early() == []


def test_the_window_goes_on_where_the_first_list_was_scrolled_to(
    early: Frame, whole: Callable[[], Window]
) -> None:
    first = first_list(early)
    turn = QWheelEvent(
        QPointF(50, 50),
        QPointF(50, 50),
        QPoint(),
        QPoint(0, -360),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(first, turn)
    QTest.mouseClick(first, Qt.MouseButton.LeftButton, pos=QPoint(60, first.height() - 5))
    scrolled, place = first.scrolled, first.rows.index(_chosen(first))
    assert scrolled > 0

    window = whole()
    view = window.bench.articles.view
    assert view.verticalScrollBar().value() == scrolled
    assert window.browsing.place == place


def _chosen(first: FirstList) -> ArticleRow:
    return next(row for row in first.rows if row.id == first.chosen)


def test_the_article_that_was_open_last_is_chosen_in_the_first_list(
    frame: Frame, content: Window, library: Path, settings: Settings, appearance: Appearance
) -> None:
    settle(content)
    content.browsing.open_at(2)
    opened = content.browsing.article
    assert opened is not None
    frame.close()

    look = FirstLook(library, Order.NEWEST, LAST_ARTICLE)
    assert look.remembered == str(opened.row.id)
    early = Frame(settings, appearance.theme)
    early.show_list(look.rows, opened.row.id)
    assert first_list(early).chosen == opened.row.id
    early.deleteLater()


def test_a_key_for_what_is_not_there_yet_waits_for_it(
    early: Frame, whole: Callable[[], Window], qtbot: QtBot
) -> None:
    # As a keyboard sends them: the modifier by itself, the key with it, and what is typed then.
    qtbot.keyClick(early, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(early, "jk 2")
    assert first_list(early).chosen == first_list(early).rows[0].id
    window = whole()
    assert window.bench.topbar.search.text() == "jk 2"
    assert window.focusWidget() is window.bench.topbar.search


def test_a_click_on_what_is_not_there_yet_waits_for_it(
    early: Frame, whole: Callable[[], Window], qtbot: QtBot
) -> None:
    qtbot.mouseClick(early, Qt.MouseButton.LeftButton, pos=QPoint(early.width() // 4, 24))
    window = whole()
    assert window.focusWidget() is window.bench.topbar.search


@pytest.fixture
def content(
    frame: Frame, library: Path, settings: Settings, appearance: Appearance
) -> Iterator[Window]:
    session = Session(library, author="周")
    window = Window(session, settings, appearance, parent=frame)
    window.begin()
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
    content.setWindowTitle("某某 — 校阅")
    assert frame.windowTitle() == "某某 — 校阅"


@pytest.mark.parametrize("size", [USUAL_SIZE, (1270, 760), (1000, 700), (800, 440)])
def test_the_first_rows_stand_where_the_list_has_them_later(
    frame: Frame, library: Path, settings: Settings, appearance: Appearance, size: tuple[int, int]
) -> None:
    frame.resize(*size)
    session = Session(library, author="周")
    content = Window(session, settings, appearance, parent=frame)
    content.begin()
    frame.furnish(content)
    frame.show()
    settle(content)
    early = Frame(settings, appearance.theme)
    early.resize(frame.size())
    early.show_list(FirstLook(library, Order.NEWEST, LAST_ARTICLE).rows)
    early.show()
    first = early.findChild(FirstList)
    view = content.bench.articles.view

    assert first is not None
    assert first.mapTo(early, QPoint()) == view.viewport().mapTo(frame, QPoint())
    assert first.width() == view.parentWidget().width()
    frame.close()
    session.close()
    early.close()
    early.deleteLater()
