"""When a panel beside the text is filled: behind another tab not before it shows.

Nothing may stand between a person and the text, and what nobody sees can wait.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget


class Filling(QObject):
    """Calls ``fill`` for a panel, at once or as soon as it is seen."""

    def __init__(self, panel: QWidget, fill: Callable[[], None]) -> None:
        super().__init__(panel)
        self._panel = panel
        self._fill = fill
        self._is_due = False
        panel.installEventFilter(self)

    def ask(self) -> None:
        """Say that the panel shows what is no longer so."""
        self._is_due = True
        if self._panel.isVisible():
            self.catch_up()

    def catch_up(self) -> None:
        """Fill the panel now, if it was to be."""
        if self._is_due:
            self._is_due = False
            self._fill()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fill the panel when it shows."""
        if event.type() == QEvent.Type.Show:
            self.catch_up()
        return super().eventFilter(watched, event)
