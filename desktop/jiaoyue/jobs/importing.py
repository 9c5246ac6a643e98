"""Importing: files and folders become pages and articles of a library.

Many may read, one writes. Each file stands by itself: what one of them is keeps no other from
being imported. Reports come in the order of the files, whoever reads fastest. What was
reported as done is in the library for good, whatever happens next. A page that the library
has is known by its SHA-256 and not read again, so that going on where an import was stopped
costs little more than looking at the files.
"""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING

from jiaoyue.jobs.processes import ReadingProcesses
from jiaoyue.jobs.readers import MOST_PROCESSES, ReadingHere, processors
from jiaoyue.jobs.reading import load_bytes, load_file, page_files
from jiaoyue.jobs.reports import FileReport, Given, ImportReport, Outcome
from jiaoyue.jobs.ticket import QuietTicket, Ticket
from jiaoyue.newspaper.page import PageError, sha256_of
from jiaoyue.paths import readable
from jiaoyue.store.storing import Copy

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from jiaoyue.jobs.readers import Readers
    from jiaoyue.store.library import Library
    from jiaoyue.store.page_rows import PageRows

FEW = 20
"""Files that are read sooner than other processes are there to read them."""
TOGETHER = 16
"""Pages stored in one transaction; it must not keep a hand waiting that writes too."""
AT_LATEST = 0.5
"""Seconds that a page which was read waits to be stored."""
AHEAD = 256
"""Files read beyond one that takes long; they wait in memory for their turn."""
_PATIENCE = 0.1
"""Seconds to wait for readers before looking whether to stop."""


def import_files(
    library: Library,
    paths: Sequence[Path],
    *,
    given: Given | None = None,
    author: str = "",
    ticket: Ticket | None = None,
    processes: int | None = None,
) -> ImportReport:
    """Import ``paths`` into a library; a folder stands for the pages below it, in order.

    ``processes`` read, as many as there are processors when not said, and none but this one
    where it is not worth it. Raises LibraryError when the library cannot be written; what was
    imported before stays.
    """
    given = given or Given()
    files = tuple(page_files(paths))
    if processes is None:
        processes = 1 if len(files) < FEW else min(processors(), MOST_PROCESSES)
    readers = ReadingHere(given) if processes == 1 else ReadingProcesses(processes, given)
    return import_with(readers, library, files, author=author, ticket=ticket)


def import_with(
    readers: Readers,
    library: Library,
    files: Sequence[Path],
    *,
    author: str = "",
    ticket: Ticket | None = None,
) -> ImportReport:
    """Import files that ``readers`` read; they are stopped at the end. Raises LibraryError."""
    run = _Import(readers, library, files, ticket or QuietTicket())
    try:
        return run.carry_through()
    finally:
        readers.stop()
        if run.stored:
            library.note_import(author, run.stored)


class _Import:
    """An import on its way: which files are handed out, which have come back, which are stored."""

    def __init__(
        self, readers: Readers, library: Library, files: Sequence[Path], ticket: Ticket
    ) -> None:
        self.stored: list[int] = []
        self._readers = readers
        self._library = library
        self._files = files
        self._ticket = ticket
        self._reports: list[FileReport] = []
        self._handed = 0
        self._came_back: dict[int, PageRows | Copy | PageError] = {}
        self._last = monotonic()

    def carry_through(self) -> ImportReport:
        """Import until all is stored or the ticket says to stop."""
        total = len(self._files)
        self._ticket.report(0, total)
        while (self._handed < total or self._being_read) and not self._ticket.cancelled:
            self._hand_out()
            self._came_back.update(self._readers.take(self._time_to_wait()))
            self._store_what_is_due()
        self._store(self._in_order())
        self._ticket.report(len(self._reports), total)
        return ImportReport(tuple(self._reports), total - len(self._reports))

    def _hand_out(self) -> None:
        """Give the readers what they have room for; what needs no reading comes back at once."""
        end = min(len(self._files), len(self._reports) + AHEAD)
        while self._readers.room > 0 and self._handed < end and not self._ticket.cancelled:
            number = self._handed
            self._handed += 1
            path = self._files[number]
            try:
                data = load_bytes(path)
                sha = sha256_of(data)
                if self._library.has_page(sha):
                    self._came_back[number] = Copy(readable(path.absolute()), sha)
                else:
                    self._readers.give(number, load_file(path, data))
            except PageError as error:
                self._came_back[number] = error

    @property
    def _being_read(self) -> int:
        return self._handed - len(self._reports) - len(self._came_back)

    def _time_to_wait(self) -> float:
        """Return how long nothing is to be done but to wait for readers."""
        if not self._being_read or len(self._in_order()) >= TOGETHER:
            return 0
        if len(self._reports) not in self._came_back:
            return _PATIENCE
        return min(_PATIENCE, max(0, self._last + AT_LATEST - monotonic()))

    def _store_what_is_due(self) -> None:
        ready = self._in_order()
        if not ready:
            # The first page that comes waits for others from then on.
            self._last = monotonic()
        elif len(ready) >= TOGETHER or monotonic() - self._last >= AT_LATEST:
            self._store(ready)

    def _in_order(self) -> list[PageRows | Copy | PageError]:
        """Return what is known of the files that come next, without a gap."""
        ready: list[PageRows | Copy | PageError] = []
        while len(self._reports) + len(ready) in self._came_back:
            ready.append(self._came_back[len(self._reports) + len(ready)])
        return ready

    def _store(self, ready: Sequence[PageRows | Copy | PageError]) -> None:
        for at in range(0, len(ready), TOGETHER):
            self._store_together(ready[at : at + TOGETHER])
        self._last = monotonic()

    def _store_together(self, ready: Sequence[PageRows | Copy | PageError]) -> None:
        pages = [page for page in ready if not isinstance(page, PageError)]
        stored = iter(self._library.add_pages(pages) if pages else ())
        for became in ready:
            path = self._files[len(self._reports)]
            del self._came_back[len(self._reports)]
            if isinstance(became, PageError):
                self._reports.append(FileReport(path, Outcome.FAILED, error=became))
                continue
            page = next(stored)
            outcome = Outcome.ALREADY_THERE if page.was_there else Outcome.IMPORTED
            self._reports.append(FileReport(path, outcome, page.articles))
            if not page.was_there:
                self.stored.append(page.page_text)
        at = readable(self._files[len(self._reports) - 1].name)
        self._ticket.report(len(self._reports), len(self._files), at)
