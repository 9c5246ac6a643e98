"""Doing something once what is due on the screen has been painted.

What nobody waits for, as the panels beside a text that has just been opened, is not to keep the
text from being seen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

if TYPE_CHECKING:
    from collections.abc import Callable


class AfterPainting(QObject):
    """Does ``do`` once, soon after it was last asked to."""

    def __init__(self, do: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self._do = do
        self._rounds = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_timeout)

    @property
    def is_due(self) -> bool:
        """Whether it has yet to be done."""
        return self._timer.isActive()

    def start(self) -> None:
        """Do it after the next painting."""
        self._rounds = 2
        self._timer.start(0)

    def stop(self) -> None:
        """Do it no more."""
        self._timer.stop()

    @Slot()
    def _on_timeout(self) -> None:
        # Qt paints before its timers, and what is painted then is seen when this round is over.
        self._rounds -= 1
        if self._rounds:
            self._timer.start(0)
        else:
            self._do()
