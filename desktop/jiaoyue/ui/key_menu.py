"""A menu whose own keys come before the shortcuts of the window."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QMenu


class KeyMenu(QMenu):
    """A menu with numbers before its entries.

    The text below an open menu keeps the focus, and so its single letters and figures would be
    taken for its shortcuts.
    """

    def event(self, event: QEvent) -> bool:
        """Take every key for the menu."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)
