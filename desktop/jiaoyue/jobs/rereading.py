"""Reading again: pages that an older reader read become what the present one makes of them.

Each page is one edit of its own, in one transaction and one entry of the journal, so what was
read again before a cancel or a failure stays, and each page can be looked up. A second run
finds nothing to do.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from jiaoyue.jobs.datable import with_own_events
from jiaoyue.jobs.reports import LastReading, PageReport, RereadReport, TakenBack
from jiaoyue.jobs.ticket import QuietTicket, Ticket
from jiaoyue.marks.rereading import READ_AGAIN, Fresh, renewed
from jiaoyue.newspaper.reader import READER_VERSION, read_page
from jiaoyue.store.compact import blocks_to
from jiaoyue.store.errors import StaleEditError
from jiaoyue.store.identities import public_id_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jiaoyue.marks.opened import PageRecord
    from jiaoyue.newspaper.article import Block, PageReading
    from jiaoyue.store.library import Library

_LAST = "last reading again"
"""Under what a library remembers between which places of its journal the last reading is."""


class ReadPage(Protocol):
    """What reads a page, as :func:`jiaoyue.newspaper.reader.read_page` does."""

    def __call__(self, text: str, *, file_name: str, paper: str | None) -> PageReading:
        """Read a page text into articles and furniture."""
        ...


def reread_pages(
    library: Library,
    *,
    every_page: bool = False,
    read: ReadPage = read_page,
    reader: str = READER_VERSION,
    author: str = "",
    ticket: Ticket | None = None,
) -> RereadReport:
    """Read again the pages that an older reader read, or all of them.

    Raises LibraryError when the library cannot be written; what was read before stays.
    """
    ticket = ticket or QuietTicket()
    wanted = (
        [page_text for page_text, _ in library.readers()]
        if every_page
        else older_pages(library, reader)
    )
    reports: list[PageReport] = []
    try:
        for done, page_text in enumerate(wanted):
            if ticket.cancelled:
                break
            ticket.report(done, len(wanted))
            reports.append(_reread_one(library, page_text, read, reader, author))
    finally:
        report = RereadReport(tuple(reports), len(wanted) - len(reports))
        if report.seqs:
            library.remember(_LAST, f"{report.seqs[0]} {report.seqs[-1]}")
    ticket.report(len(reports), len(wanted))
    return report


def last_reading(library: Library) -> LastReading:
    """Return the last reading of pages again that was made in a library, so far as it stands."""
    kept = (library.recall(_LAST) or "").split()
    if len(kept) != 2:
        return LastReading()
    standing = library.standing(READ_AGAIN, int(kept[0]), int(kept[1]))
    return LastReading(tuple(seq for seq, _ in standing), standing[-1][1] if standing else "")


def older_pages(library: Library, reader: str = READER_VERSION) -> list[int]:
    """Return the page texts that an older reader read, as imported."""
    return [page_text for page_text, by in library.readers() if _is_older(by, reader)]


def take_back(
    library: Library, seqs: Sequence[int], *, author: str = "", ticket: Ticket | None = None
) -> TakenBack:
    """Put pages back as they were before a reading, the last one first.

    ``seqs`` are the places in the journal of what it changed, in order; with none, nothing is
    done. Raises LibraryError when the library cannot be written; what was put back before stays
    so.
    """
    ticket = ticket or QuietTicket()
    done = 0
    for at, seq in enumerate(reversed(seqs)):
        if ticket.cancelled:
            break
        ticket.report(at, len(seqs))
        try:
            library.apply(library.done(seq).edit.inverse(), author, undoes=seq)
        except StaleEditError:
            continue
        done += 1
    ticket.report(len(seqs), len(seqs))
    return TakenBack(done, len(seqs) - done)


def own_reader() -> ReadPage:
    """Return what reads a page with the person's own datable events beside those that ship.

    Raises PageError when their table cannot be read.
    """
    return partial(read_page, events=with_own_events().events)


def read_apart(page: PageRecord, read: ReadPage = read_page) -> PageReading:
    """Return what the reader makes of a page now; of the library nothing changes."""
    source = page.sources[0] if page.sources else ""
    paper = page.paper if "paper" in page.by_hand else None
    return read(page.text, file_name=Path(source).name, paper=paper)


def _reread_one(
    library: Library, page_text: int, read: ReadPage, reader: str, author: str
) -> PageReport:
    page = library.page(page_text)
    source = page.sources[0] if page.sources else ""
    reading = read_apart(page, read)
    opened = (library.article(article) for article in library.articles_of(page_text))

    def public_id(blocks: tuple[Block, ...]) -> str:
        return public_id_of(page.sha256, reader, blocks_to(blocks))

    fresh = Fresh(reader, reading, library.next_article_id(), public_id)
    found = renewed(page, [article for article in opened if article is not None], fresh)
    seq = None
    if found.edit:
        try:
            _, seq = library.apply(found.edit, author)
        except StaleEditError:
            return PageReport(page_text, source, left=True)
    return PageReport(
        page_text,
        source,
        found.altered,
        found.made,
        found.gone,
        found.kept,
        found.dated,
        seq=seq,
    )


def _is_older(version: str, reader: str) -> bool:
    """Return whether a version is another one than ``reader``, and not a newer program's."""
    if version.isdecimal() and reader.isdecimal():
        return int(version) < int(reader)
    return version != reader
