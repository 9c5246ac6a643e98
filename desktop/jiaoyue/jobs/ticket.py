"""What a job and whoever started it share: a word on how far it is, and a wish to stop."""

from __future__ import annotations

import threading
from typing import Protocol


class Ticket(Protocol):
    """What a job is given. The window's also emits signals; the command line's prints."""

    @property
    def cancelled(self) -> bool:
        """Whether the job should stop at the next safe place."""
        ...

    def report(self, done: int, total: int, at: str = "") -> None:
        """Say how far the job is, and at what."""
        ...


class QuietTicket:
    """A ticket for a caller that neither watches nor stops the job."""

    def __init__(self) -> None:
        self._cancel = threading.Event()

    @property
    def cancelled(self) -> bool:
        """Whether ``cancel`` was called."""
        return self._cancel.is_set()

    def cancel(self) -> None:
        """Ask the job to stop."""
        self._cancel.set()

    def wait(self, seconds: float) -> None:
        """Wait so long, or until ``cancel`` is called."""
        self._cancel.wait(seconds)

    def report(self, done: int, total: int, at: str = "") -> None:
        """Say nothing."""
