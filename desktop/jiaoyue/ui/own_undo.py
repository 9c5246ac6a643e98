"""A line to write in that keeps undo and redo from the window only where it has some of its own."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit


class OwnUndoLine(QLineEdit):
    """The line. Qt's own keeps these keys even where there is nothing to undo in it."""

    def event(self, event: QEvent) -> bool:
        """Leave a key of undo to the window where it would do nothing here."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            is_undo = event.matches(QKeySequence.StandardKey.Undo)
            is_redo = event.matches(QKeySequence.StandardKey.Redo)
            if (is_undo and not self.isUndoAvailable()) or (is_redo and not self.isRedoAvailable()):
                event.ignore()
                return True
        return super().event(event)

    def settle(self) -> None:
        """Keep what is written, and have nothing to undo any more."""
        self.setText(self.text())
