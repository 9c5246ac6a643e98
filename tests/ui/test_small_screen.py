"""On a screen of 800 × 500, which is one of 1600 × 1000 at 200 %, all is within reach."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QStyle,
    QStyleOptionComboBox,
    QWidget,
)

from jiaoyue.session.settings import LANGUAGE
from jiaoyue.ui.desk.record_sheet import RecordSheet
from jiaoyue.ui.desk.sample_sheet import SampleSheet
from jiaoyue.ui.dialogs.reread import RereadSheet
from jiaoyue.ui.frame import Frame
from tests.ui.settle import settle

if TYPE_CHECKING:
    from jiaoyue.session.settings import Settings
    from jiaoyue.ui.appearance import Appearance
    from jiaoyue.ui.window import Window

WIDTH, HEIGHT = 800, 440
"""What a title bar and the bar of a desktop leave of it."""
TOUCHED = (QAbstractButton, QComboBox, QLineEdit)


def out_of_reach(top: QWidget) -> list[str]:
    """Return what is to be pressed or written in, and is not wholly in its window."""
    every = [one for kind in TOUCHED for one in top.findChildren(kind)]
    shown = [one for one in every if one.isVisible() and one.window() is top.window()]
    assert shown
    return [
        f"{type(one).__name__} {one.accessibleName() or one.objectName()}"
        for one in shown
        if not top.rect().contains(QRect(one.mapTo(top, QPoint(0, 0)), one.size()))
    ]


def shrink(top: QWidget, window: Window) -> None:
    top.resize(WIDTH, HEIGHT)
    settle(window)
    assert (top.width(), top.height()) == (WIDTH, HEIGHT)


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_every_button_of_the_window_and_of_the_carpet_is_within_reach(
    window: Window, settings: Settings, language: str
) -> None:
    settings.set(LANGUAGE, language)
    settle(window)
    window.actions_["proofread"].trigger()
    shrink(window, window)
    assert out_of_reach(window) == []
    side = window.bench.side
    assert side.mapTo(window, QPoint(side.width(), 0)).x() <= WIDTH
    window.actions_["carpet"].trigger()
    settle(window)
    carpet = window.bench.carpet
    assert carpet is not None
    carpet.page.offer("己巳已日")
    carpet.page.say(136, 92, 258, is_reading=False)
    settle(window)
    assert out_of_reach(window) == []
    assert carpet.page.said.width() > 0


def cut(window: Window) -> list[str]:
    """Return what boxes and buttons say that is not wholly to be read."""
    found = []
    for box in window.findChildren(QComboBox):
        option = QStyleOptionComboBox()
        box.initStyleOption(option)
        field = QStyle.SubControl.SC_ComboBoxEditField
        room = box.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, field, box)
        if (
            box.isVisible()
            and box.fontMetrics().horizontalAdvance(box.currentText()) > room.width()
        ):
            found.append(box.currentText())
    labels = (window.bench.articles.count, *window.bench.topbar.findChildren(QPushButton))
    for label in labels:
        if (
            label.isVisible()
            and label.fontMetrics().horizontalAdvance(label.text()) > label.width()
        ):
            found.append(label.text())
    return found


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_what_stands_in_the_columns_is_cut_nowhere(
    window: Window, settings: Settings, language: str
) -> None:
    settings.set(LANGUAGE, language)
    settle(window)
    window.actions_["proofread"].trigger()
    shrink(window, window)
    field = window.bench.topbar.search
    assert field.fontMetrics().horizontalAdvance(field.placeholderText()) < field.width() - 60
    side = window.bench.side
    for page in range(side.tabs.count()):
        side.show_page(page)
        settle(window)
        orders = window.bench.findings.order
        for order in range(orders.count()):
            orders.setCurrentIndex(order)
            assert cut(window) == []


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_what_is_said_of_reading_again_is_wholly_to_be_read(
    window: Window, settings: Settings, language: str
) -> None:
    settings.set(LANGUAGE, language)
    settle(window)
    window.actions_["reread"].trigger()
    sheet = window.findChild(RereadSheet)
    assert sheet is not None
    for label in sheet.findChildren(QLabel):
        if label.isVisible():
            assert label.height() >= label.heightForWidth(label.width())


@pytest.mark.parametrize(("action", "kind"), [("record", RecordSheet), ("sample", SampleSheet)])
def test_a_sheet_is_no_larger_than_the_screen_and_keeps_its_buttons_when_it_is_small(
    window: Window, action: str, kind: type[RecordSheet | SampleSheet]
) -> None:
    window.actions_[action].trigger()
    sheet = window.findChild(kind)
    assert sheet is not None
    room = sheet.screen().availableSize()
    assert sheet.frameSize().boundedTo(room) == sheet.frameSize()
    shrink(sheet, window)
    assert out_of_reach(sheet) == []


def test_the_window_comes_up_no_larger_than_the_screen(
    settings: Settings, appearance: Appearance
) -> None:
    frame = Frame(settings, appearance.theme)
    room = frame.screen().availableSize()
    assert frame.width() <= room.width()
    assert frame.height() <= room.height()
    assert frame.minimumWidth() <= WIDTH
    assert frame.minimumHeight() <= HEIGHT
