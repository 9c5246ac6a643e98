"""Long work that is started for the open library: a job for each, which tells when it is done."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from jiaoyue.jobs import keeping
from jiaoyue.jobs.loading import load_dictionaries
from jiaoyue.marks.unsaid import Fact, as_read
from jiaoyue.store.library import Library

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from jiaoyue.jobs.reports import Given, ImportReport, RereadReport, TakenBack
    from jiaoyue.jobs.watching import Looked
    from jiaoyue.marks.edit import Edit
    from jiaoyue.marks.journal import Step
    from jiaoyue.marks.opened import OpenedArticle
    from jiaoyue.session.runner import JobTicket, Runner
    from jiaoyue.session.session import Session


class Jobs(QObject):
    """What starts jobs in the lanes of a session, and has announced what they changed."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session

    def import_files(self, paths: Sequence[Path], given: Given | None = None) -> JobTicket:
        """Start importing files and folders; the ticket succeeds with an ImportReport."""
        library, author = self._session.library_path, self._session.author

        def work(ticket: JobTicket) -> ImportReport:
            # What reads pages takes longer to load than the window, and loads beside it.
            from jiaoyue.jobs.datable import with_own_events
            from jiaoyue.jobs.importing import import_files

            said = with_own_events(given)
            with Library(library) as own:
                return import_files(own, paths, given=said, author=author, ticket=ticket)

        ticket = self._session.runner.write(self.tr("Importing"), work, counts_pages=True)
        ticket.succeeded.connect(self._session.announce)
        return self._session.start(ticket)

    def look_into(self, folders: Sequence[Path], before: Looked | None) -> JobTicket:
        """Start looking what has come into watched folders; the ticket succeeds with a Looked."""
        library = self._session.library_path

        def work(_: JobTicket) -> Looked:
            # What reads pages takes longer to load than the window, and loads beside it.
            from jiaoyue.jobs.watching import look_into

            return look_into(library, folders, before)

        return self._session.runner.read(self.tr("Looking into folders"), work)

    def reread(self, *, every_page: bool = False) -> JobTicket:
        """Start reading old pages again, or all; the ticket succeeds with a RereadReport."""
        library, author = self._session.library_path, self._session.author

        def work(ticket: JobTicket) -> RereadReport:
            # What reads pages takes longer to load than the window, and loads beside it.
            from jiaoyue.jobs.rereading import own_reader, reread_pages

            with Library(library) as own:
                return reread_pages(
                    own, every_page=every_page, read=own_reader(), author=author, ticket=ticket
                )

        ticket = self._session.runner.write(self.tr("Reading again"), work, counts_pages=True)
        ticket.succeeded.connect(self._session.announce)
        return self._session.start(ticket)

    def take_reading_back(self, seqs: Sequence[int]) -> JobTicket:
        """Start putting pages back as they were before; the ticket succeeds with a TakenBack."""
        library, author = self._session.library_path, self._session.author

        def work(ticket: JobTicket) -> TakenBack:
            from jiaoyue.jobs.rereading import take_back

            with Library(library) as own:
                return take_back(own, seqs, author=author, ticket=ticket)

        ticket = self._session.runner.write(self.tr("Putting pages back"), work)
        ticket.succeeded.connect(self._session.announce)
        return self._session.start(ticket)

    def take_as_read(self, opened: OpenedArticle, fact: Fact, label: str) -> JobTicket:
        """Start reading an article's page, to give up what a person said of ``fact``.

        It is done under ``label`` when the page is read, and can be undone.
        """

        def work(_: JobTicket) -> _Prepared:
            # What reads pages takes longer to load than the window, and loads beside it.
            from jiaoyue.jobs.rereading import own_reader, read_apart

            return _Prepared(as_read(opened, fact, read_apart(opened.page, own_reader())), label)

        ticket = self._session.runner.read(self.tr("Reading the page"), work)
        ticket.succeeded.connect(self._on_prepared)
        return self._session.start(ticket)

    def steps(self, before: int | None, most: int, *, only_removals: bool) -> JobTicket:
        """Start reading the latest steps before a place of the journal, or of all.

        The ticket succeeds with a tuple of Step, the last of them first.
        """
        library = self._session.library_path

        def work(_: JobTicket) -> tuple[Step, ...]:
            with Library(library, read_only=True) as own:
                return own.steps(before=before, most=most, only_removals=only_removals)

        ticket = self._session.runner.read(self.tr("Reading the history"), work)
        ticket.failed.connect(self._session.tell_of)
        return ticket

    def warm_up(self) -> JobTicket:
        """Start loading beside the window what the first use of it would otherwise wait for.

        A library that an older program made is given its index of the full text then.
        """
        path = self._session.library_path

        def work(_: JobTicket) -> _Warm:
            load_dictionaries()
            with Library(path, read_only=True) as own:
                return _Warm(path, own.is_indexed())

        ticket = self._session.runner.read(self.tr("Loading dictionaries"), work)
        ticket.succeeded.connect(self._on_warm)
        return ticket

    def build_index(self, *, anew: bool = False) -> JobTicket:
        """Start building the index of the full text, and packing it.

        The ticket succeeds with an Indexed; what is damaged is told besides.
        """
        path = self._session.library_path

        def work(ticket: JobTicket) -> keeping.Indexed:
            built = keeping.build_index(path, ticket, anew=anew)
            is_whole = built.is_whole and keeping.pack(path, ticket)
            return replace(built, is_whole=is_whole)

        ticket = self._session.runner.write(self.tr("Indexing the text"), work)
        ticket.succeeded.connect(self._on_indexed)
        return self._session.start(ticket)

    def _on_indexed(self, built: keeping.Indexed) -> None:
        if built.damaged and self._session.is_open:
            said = self.tr(
                "The text of %n page(s) is damaged and cannot be searched: {pages}. All else is in"
                " the index. Have the library checked, and use a backup.",
                "",
                len(built.damaged),
            )
            self._session.failed.emit(said.format(pages=", ".join(built.damaged)))

    def renew(self, path: Path) -> JobTicket:
        """Start bringing another library to the present format, so that it can be opened."""
        return self._session.start(renewing(self._session.runner, path))

    def back_up(self, target: Path) -> JobTicket:
        """Start writing a copy of the library to ``target``."""
        library = self._session.library_path
        ticket = self._session.runner.read(
            self.tr("Copying the library"), lambda ticket: keeping.back_up(library, target, ticket)
        )
        return self._session.start(ticket)

    def measure(self) -> JobTicket:
        """Start measuring the library; the ticket succeeds with a LibrarySize."""
        library = self._session.library_path
        return self._session.runner.read(self.tr("Measuring"), lambda _: keeping.measure(library))

    def check(self) -> JobTicket:
        """Start looking whether the library is whole; the ticket succeeds with its faults."""
        library = self._session.library_path
        return self._session.start(
            self._session.runner.read(
                self.tr("Checking"), lambda ticket: keeping.check(library, ticket)
            )
        )

    def compact(self) -> JobTicket:
        """Start making the file small; the ticket succeeds with the bytes that it spared."""
        library = self._session.library_path
        return self._session.start(
            self._session.runner.write(self.tr("Compacting"), lambda t: keeping.compact(library, t))
        )

    def _on_warm(self, warm: _Warm) -> None:
        if (
            not warm.is_indexed
            and warm.path == self._session.library_path
            and not self._session.read_only
        ):
            self.build_index()

    def _on_prepared(self, prepared: _Prepared) -> None:
        if self._session.is_open:
            self._session.perform(prepared.edit, prepared.label)


def renewing(runner: Runner, path: Path) -> JobTicket:
    """Start bringing a library to the present format, where none needs be open."""
    said = QCoreApplication.translate("Jobs", "Bringing the library to the present format")
    return runner.read(said, lambda ticket: keeping.renew(path, ticket))


@dataclass(frozen=True, slots=True)
class _Warm:
    """What was seen of a library while the dictionaries were loaded."""

    path: Path
    is_indexed: bool


@dataclass(frozen=True, slots=True)
class _Prepared:
    """An edit that a job found, and what undoing it is called."""

    edit: Edit
    label: str
