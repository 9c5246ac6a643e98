"""Importing: files and folders become pages and articles of a library.

Each file stands by itself: what one of them is keeps no other from being imported, and what
was imported before a cancel or a failure stays. A page that the library has is not read again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiaoyue.jobs.reading import page_files, read_file, read_text
from jiaoyue.jobs.reports import FileReport, Given, ImportReport, Outcome
from jiaoyue.jobs.ticket import QuietTicket, Ticket
from jiaoyue.newspaper.page import PageError
from jiaoyue.paths import readable

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from jiaoyue.store.library import Library, Stored


def import_files(
    library: Library,
    paths: Sequence[Path],
    *,
    given: Given | None = None,
    author: str = "",
    ticket: Ticket | None = None,
) -> ImportReport:
    """Import ``paths`` into a library; a folder stands for the pages below it, in order.

    Raises LibraryError when the library cannot be written; what was imported before stays.
    """
    given, ticket = given or Given(), ticket or QuietTicket()
    files = list(page_files(paths))
    reports: list[FileReport] = []
    stored: list[int] = []
    try:
        for done, path in enumerate(files):
            if ticket.cancelled:
                break
            ticket.report(done, len(files), readable(path.name))
            try:
                page = _import_one(library, path, given)
            except PageError as error:
                reports.append(FileReport(path, Outcome.FAILED, error=error))
                continue
            outcome = Outcome.ALREADY_THERE if page.was_there else Outcome.IMPORTED
            reports.append(FileReport(path, outcome, page.articles))
            if not page.was_there:
                stored.append(page.page_text)
    finally:
        if stored:
            library.note_import(author, stored)
    ticket.report(len(reports), len(files))
    return ImportReport(tuple(reports), len(files) - len(reports))


def _import_one(library: Library, path: Path, given: Given) -> Stored:
    decoded = read_text(path, given)
    known = library.has_page(decoded.sha256, readable(path.absolute()))
    return known or library.add_page(read_file(path, decoded, given))
