"""The field to jump to a title: letters typed there move the list on, as a person types ahead.

Single letters are keys of the window, so typing ahead has a field of its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent
    from PySide6.QtWidgets import QWidget


class JumpField(QLineEdit):
    """Signals: ``jump_requested(str)`` to the first title that begins so, ``next_requested(str)``
    to the one after, ``closed()``."""

    jump_requested = Signal(str)
    next_requested = Signal(str)
    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setPlaceholderText(self.tr("Pinyin initials or first characters of a title"))
        self.setAccessibleName(self.tr("Jump to a title"))
        self.textEdited.connect(self.jump_requested)
        self.textChanged.connect(lambda said: self.show_found(is_found=True) if not said else None)
        self.returnPressed.connect(self.closed)

    def show_found(self, *, is_found: bool) -> None:
        """Show whether any title begins as it is written here."""
        said = "" if is_found else self.tr("No title begins so")
        self.setProperty("wrong", not is_found)
        self.setToolTip(said)
        self.setAccessibleDescription(said)
        self.style().polish(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on to the next title with Down, and leave with Escape."""
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Tab):
            self.next_requested.emit(self.text())
        elif event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leave when something else is clicked."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.closed.emit()
