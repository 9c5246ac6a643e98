"""What waits until the screen has been painted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from jiaoyue.ui.after_painting import AfterPainting

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


class Painter(QWidget):
    """Says when it is painted."""

    def __init__(self, told: list[str]) -> None:
        super().__init__()
        self._told = told

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self._told.append("painted")
        return super().event(event)


def test_it_is_done_once_and_after_what_was_due_is_painted(qtbot: QtBot) -> None:
    told: list[str] = []
    widget = Painter(told)
    qtbot.addWidget(widget)
    widget.show()
    qtbot.waitUntil(lambda: bool(told))
    QApplication.processEvents()
    told.clear()
    later = AfterPainting(lambda: told.append("done"), widget)

    later.start()
    later.start()
    widget.update()
    qtbot.waitUntil(lambda: "done" in told)
    QApplication.processEvents()

    assert told == ["painted", "done"]
    assert not later.is_due


def test_it_is_not_done_where_it_was_stopped(qtbot: QtBot) -> None:
    told: list[str] = []
    owner = QObject()
    later = AfterPainting(lambda: told.append("done"), owner)
    after = AfterPainting(lambda: told.append("after"), owner)

    later.start()
    later.stop()
    after.start()
    qtbot.waitUntil(lambda: "after" in told)

    assert told == ["after"]
