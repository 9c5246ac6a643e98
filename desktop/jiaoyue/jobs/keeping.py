"""Keeping a library: copies, checks and its index, as plain functions that open it themselves."""

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


def sizes(path: Path) -> dict[str, int]:
    """Return how many bytes the library at ``path`` takes, and what for.

    Raises LibraryError when it cannot be opened.
    """
    with Library(path, read_only=True) as library:
        return library.sizes()


def build_index(path: Path, ticket: Ticket | None = None, *, anew: bool = False) -> bool:
    """Build the index of the full text of the library at ``path``; return whether it is whole.

    What was built before a cancel stays, and building goes on from there the next time. Between
    its steps other hands may write. Raises LibraryError when it cannot be written.
    """
    ticket = ticket or QuietTicket()
    with Library(path) as library:
        if anew:
            library.forget_index()
        total: int | None = None
        while not library.is_indexed():
            if ticket.cancelled:
                return False
            left = library.build_index()
            total = left if total is None else max(total, left)
            ticket.report(total - left, total)
    return True


def pack(path: Path, ticket: Ticket | None = None) -> bool:
    """Make the library at ``path`` small and fast after many changes; return whether it is done.

    Raises LibraryError when it cannot be written.
    """
    ticket = ticket or QuietTicket()
    with Library(path) as library:
        while library.pack():
            if ticket.cancelled:
                return False
            ticket.report(0, 0)
    return True
