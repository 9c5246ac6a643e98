"""Waiting until a window shows what it asked of its library."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDeadlineTimer, QEventLoop
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jiaoyue.ui.window import Window


def settle(window: Window) -> None:
    """Wait until lists and counts are there, and what came of them."""
    deadline = QDeadlineTimer(10_000)
    for _ in range(3):
        QApplication.processEvents()
        while window.browsing.counting.is_resting or not window.session.lists.is_settled:
            assert not deadline.hasExpired()
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 100)
    QApplication.processEvents()


def listed(window: Window) -> Sequence[int]:
    """Return the articles in the list, in its order."""
    settle(window)
    rows = window.browsing.rows
    shown = [rows.article(place) for place in range(rows.rowCount())]
    return [row.id for row in shown if row is not None]
