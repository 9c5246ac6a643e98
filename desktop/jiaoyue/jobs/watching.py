"""Watching folders: which files have come since the last look, and are no longer being written.

It only looks, and says what is to be imported; when to look is for whoever waits. A file that
is still being copied or recognised grows, so one counts only when two looks find it alike, or
when nobody has written to it for a while.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from time import time
from types import MappingProxyType
from typing import TYPE_CHECKING, Protocol

from jiaoyue.jobs.importing import import_files
from jiaoyue.jobs.reading import page_files
from jiaoyue.jobs.ticket import Ticket
from jiaoyue.paths import readable
from jiaoyue.store.library import Library

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from jiaoyue.jobs.reports import Given, ImportReport

QUIET = 2.0
"""Seconds without a change after which a file is whole."""
LOOK_EVERY = 2.0
"""Seconds between two looks of a program that only waits."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What a look found: files to import, whether others still grow, the folders looked into."""

    whole: tuple[Path, ...] = ()
    growing: bool = False
    folders: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class _Stamp:
    """What changes when a file is written: its size and its time, in nanoseconds."""

    size: int
    modified: int


class Lookout:
    """Remembers what it has seen in some folders, and says each whole file once.

    ``imported`` says when the files that a library has were imported (ISO 8601): those are
    passed over unless they were written later. A file that is written again is said again.
    """

    def __init__(
        self,
        folders: Sequence[Path],
        imported: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        self.folders = tuple(folders)
        self._imported = imported
        self._said: dict[Path, _Stamp] = {}
        self._growing: dict[Path, _Stamp] = {}

    def look(self, now: float) -> Seen:
        """Look into the folders; ``now`` is the time of day in seconds since 1970."""
        there = [folder for folder in self.folders if folder.is_dir()]
        whole: list[Path] = []
        growing: dict[Path, _Stamp] = {}
        for path, stamp in _stamped(there):
            if self._said.get(path) == stamp:
                continue
            if now - stamp.modified / 1e9 < QUIET and self._growing.get(path) != stamp:
                growing[path] = stamp
                continue
            self._said[path] = stamp
            if not self._was_imported(path, stamp):
                whole.append(path)
        self._growing = growing
        return Seen(tuple(whole), bool(growing), tuple(_folders_below(there)))

    def _was_imported(self, path: Path, stamp: _Stamp) -> bool:
        when = self._imported.get(readable(path.absolute()))
        return when is not None and datetime.fromisoformat(when).timestamp() * 1e9 > stamp.modified


@dataclass(frozen=True, slots=True)
class Looked:
    """What a look found, and who looked, to look again."""

    lookout: Lookout
    seen: Seen


def look_into(library: Path, folders: Sequence[Path], before: Looked | None) -> Looked:
    """Look into folders for the library at ``library``; ``before`` is the last time, if any.

    Raises LibraryError when the library cannot be opened.
    """
    if before is None:
        with Library(library, read_only=True) as own:
            lookout = Lookout(folders, own.sources())
    else:
        lookout = before.lookout
    return Looked(lookout, lookout.look(time()))


class Waiting(Ticket, Protocol):
    """A ticket of somebody who has time."""

    def wait(self, seconds: float) -> None:
        """Wait so long, or until the job should stop."""
        ...


def watch(
    library: Library,
    folders: Sequence[Path],
    ticket: Waiting,
    *,
    given: Given | None = None,
    author: str = "",
) -> Iterator[ImportReport]:
    """Import what is in the folders and what comes, until ``ticket`` is cancelled.

    Yields a report for each time that something came. Raises LibraryError when the library
    cannot be written.
    """
    lookout = Lookout(folders, library.sources())
    while not ticket.cancelled:
        seen = lookout.look(time())
        if seen.whole:
            yield import_files(library, seen.whole, given=given, author=author, ticket=ticket)
        ticket.wait(LOOK_EVERY)


def _stamped(folders: Sequence[Path]) -> Iterator[tuple[Path, _Stamp]]:
    for path in page_files(folders):
        try:
            stat = path.stat()
        except OSError:
            # It has gone since it was listed, or is a folder that cannot be listed.
            continue
        if path.is_file():
            yield path, _Stamp(stat.st_size, stat.st_mtime_ns)


def _folders_below(folders: Sequence[Path]) -> Iterator[Path]:
    for folder in folders:
        yield from (Path(at) for at, _, _ in os.walk(folder))
