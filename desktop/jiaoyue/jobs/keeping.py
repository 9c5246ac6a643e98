"""Keeping a library: copies, checks, sizes and its index, as functions that open it themselves."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from jiaoyue.jobs.ticket import QuietTicket
from jiaoyue.store.errors import LibraryError, StoppedError
from jiaoyue.store.library import Library
from jiaoyue.text.errors import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from pathlib import Path

    from jiaoyue.jobs.ticket import Ticket
    from jiaoyue.marks.size import LibrarySize


_LEFT = QT_TRANSLATE_NOOP(
    "errors",
    "{path} was not brought to the present format, since you stopped that, and was not opened."
    " Nothing in it is lost. Open it again when there is time.",
)


class LeftOlderError(LibraryError):
    """A library was not brought to the present format, since a person stopped that."""


def is_outdated(path: Path) -> bool:
    """Return whether a library is there that an older program made.

    Of a file that is no library that is not said; whoever opens it says what it is.
    """
    try:
        with Library(path, read_only=True) as library:
            return library.is_outdated
    except LibraryError:
        return False


def renew(path: Path, ticket: Ticket | None = None) -> None:
    """Bring a library that an older program made to the present format.

    Raises LibraryError when it cannot be opened or written, and LeftOlderError when it was
    stopped: then what was done stays, and is gone on with the next time.
    """
    ticket = ticket or QuietTicket()

    def proceed(done: int, total: int) -> bool:
        ticket.report(done, total)
        return not ticket.cancelled

    try:
        with Library(path, proceed=proceed) as library:
            library.require_present_format()
    except StoppedError as error:
        raise LeftOlderError(_LEFT, path=path) from error


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


def check(path: Path, ticket: Ticket | None = None) -> tuple[str, ...] | None:
    """Return what is wrong with the library at ``path``, a sentence each; ``None`` if stopped.

    Raises LibraryError when it cannot be opened.
    """
    ticket = ticket or QuietTicket()
    last = -1

    def proceed(done: int, total: int) -> bool:
        nonlocal last
        if done != last:
            last = done
            ticket.report(done, total)
        return not ticket.cancelled

    with Library(path, read_only=True) as library:
        return library.check(proceed)


def measure(path: Path) -> LibrarySize:
    """Return what the library at ``path`` holds and how large its parts are.

    Raises LibraryError when it cannot be opened.
    """
    with Library(path, read_only=True) as library:
        return library.measure()


def sizes(path: Path) -> dict[str, int]:
    """Return how many bytes the library at ``path`` takes, and what for.

    Raises LibraryError when it cannot be opened.
    """
    with Library(path, read_only=True) as library:
        return library.sizes()


@dataclass(frozen=True, slots=True)
class Indexed:
    """Whether an index was built to its end, and the pages whose text is damaged, by their files.

    What such a page says cannot be read, and so not be found.
    """

    is_whole: bool
    damaged: tuple[str, ...] = ()


def build_index(path: Path, ticket: Ticket | None = None, *, anew: bool = False) -> Indexed:
    """Build the index of the full text of the library at ``path``.

    What was built before a cancel stays, and building goes on from there the next time. Between
    its steps other hands may write. Raises LibraryError when it cannot be written.
    """
    ticket = ticket or QuietTicket()
    with Library(path) as library:
        if anew:
            library.forget_index()
        total: int | None = None
        damaged: dict[str, None] = {}
        while not library.is_indexed():
            if ticket.cancelled:
                return Indexed(is_whole=False, damaged=tuple(damaged))
            left = library.build_index(lambda page: damaged.setdefault(library.name_of(page)))
            total = left if total is None else max(total, left)
            ticket.report(total - left, total)
    return Indexed(is_whole=True, damaged=tuple(damaged))


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


def compact(path: Path, ticket: Ticket | None = None) -> int | None:
    """Make the file of a library as small as it can be, and return how many bytes that spared.

    ``None`` when it was stopped: then the file is as large as before. Raises LibraryError when
    it cannot be written, or another program is writing.
    """
    ticket = ticket or QuietTicket()
    with Library(path) as library:
        before = library.measure().file
        while library.pack():
            if ticket.cancelled:
                return None
        if not library.compact(lambda: not ticket.cancelled):
            return None
        return before - library.measure().file
