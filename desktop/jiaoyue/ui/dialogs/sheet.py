"""What the small windows share: they stand over the window and never stop it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QWidget

from jiaoyue.ui.measures import ROUND_A_WINDOW

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent


class Sheet(QDialog):
    """A window of its own that goes with Escape, and is gone when it is closed."""

    def __init__(self, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setModal(False)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def showEvent(self, event: QShowEvent) -> None:
        """Come up no larger than the screen, before Qt looks for a place on it."""
        if not event.spontaneous():
            room = self.screen().availableSize() - QSize(*ROUND_A_WINDOW)
            self.resize(self.size().boundedTo(room))
        super().showEvent(event)
