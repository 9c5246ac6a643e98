"""Keeping a library: copies and checks, as plain functions that open it themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiaoyue.jobs.ticket import QuietTicket
from jiaoyue.store.library import Library

if TYPE_CHECKING:
    from pathlib import Path

    from jiaoyue.jobs.ticket import Ticket


def back_up(path: Path, target: Path, ticket: Ticket | None = None) -> bool:
    """Write a consistent copy of the library at ``path`` to ``target``; return whether it is whole.

    Raises LibraryError when there is none, or ``target`` exists or cannot be written.
    """
    ticket = ticket or QuietTicket()

    def proceed(done: int, total: int) -> bool:
        ticket.report(done, total)
        return not ticket.cancelled

    with Library(path, read_only=True) as library:
        return library.back_up(target, proceed)


def check(path: Path) -> tuple[str, ...]:
    """Return what is wrong with the library at ``path``, a sentence each.

    Raises LibraryError when it cannot be opened.
    """
    with Library(path, read_only=True) as library:
        return library.check()
