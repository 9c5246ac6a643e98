"""How a command shows on a terminal how far a job is, and lets it be stopped."""

from __future__ import annotations

import signal
import sys
from contextlib import contextmanager
from time import monotonic
from typing import TYPE_CHECKING

import click

from jiaoyue.jobs.pace import Pace
from jiaoyue.jobs.ticket import QuietTicket

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import FrameType

_OFTEN = 0.1
"""Seconds between two looks of the progress line."""


class TerminalTicket(QuietTicket):
    """Shows on a terminal how far a job is, in one line; elsewhere it is silent.

    It counts pages, or, where it is said what is being ``doing``, steps of that.
    """

    def __init__(self, doing: str = "") -> None:
        super().__init__()
        self._doing = doing
        self._pace = Pace(monotonic())
        self._shown = 0.0
        self._is_seen = sys.stderr.isatty()

    def report(self, done: int, total: int, at: str = "") -> None:
        """Show how far it is, if that was not just shown."""
        now = monotonic()
        self._pace.note(done, now)
        if self._is_seen and (now - self._shown >= _OFTEN or done == total):
            self._shown = now
            said = f"{self._doing}: {done} of {total}" if self._doing else ""
            said = said or progress(self._pace, done, total)
            click.echo(f"\r\x1b[K{said}", err=True, nl=False)

    def clear(self) -> None:
        """Leave the line as if nothing had stood there."""
        if self._is_seen:
            click.echo("\r\x1b[K", err=True, nl=False)


def progress(pace: Pace, done: int, total: int) -> str:
    """Return how far a job over pages is, how fast it goes and how long it will take."""
    said = [f"{done:,} of {total:,}"]
    if pace.per_second is not None:
        said.append(f"{pace.per_second:.0f} pages a second")
    left = pace.seconds_left(total)
    if left is not None:
        said.append(f"{left // 60}:{left % 60:02} left")
    return " · ".join(said)


@contextmanager
def interruptible(doing: str = "") -> Iterator[TerminalTicket]:
    """Give a ticket that Ctrl+C cancels; pressed again it ends the program as ever."""
    ticket = TerminalTicket(doing)

    def stop(_number: int, _frame: FrameType | None) -> None:
        ticket.cancel()
        signal.signal(signal.SIGINT, before)

    before = signal.signal(signal.SIGINT, stop)
    try:
        yield ticket
    finally:
        signal.signal(signal.SIGINT, before)
        ticket.clear()
