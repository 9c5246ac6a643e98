"""The jobs of the proofreading desk: each runs beside the window and yields to its ticket."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from jiaoyue.session.session import sentence
from jiaoyue.text.errors import UserFacingError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from jiaoyue.formats.queries import QueryWords
    from jiaoyue.formats.record_words import RecordWords
    from jiaoyue.formats.sample_csv import SampleWords
    from jiaoyue.jobs.proofing import Proof
    from jiaoyue.jobs.series import Mending, Series
    from jiaoyue.marks.carpet import Tile
    from jiaoyue.marks.catalogue import Filter
    from jiaoyue.marks.edit import Edit
    from jiaoyue.marks.ledger import Question
    from jiaoyue.marks.record import Record
    from jiaoyue.marks.sample import Rated, Sample
    from jiaoyue.session.runner import JobTicket
    from jiaoyue.session.session import Session


class ProofLane(QObject):
    """What the desk has done for it. Each method returns the ticket of a job that has begun."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session

    def proofread(self, page_text: int) -> JobTicket:
        """Start looking for what is doubtful on a page; the ticket succeeds with a Proof."""
        library = self._session.library_path

        def work(_ticket: JobTicket) -> Proof:
            # Detectors take longer to load than the window, and load beside it.
            from jiaoyue.jobs.proofing import proofread_page

            return proofread_page(library, page_text)

        return self._begun(self._session.runner.read(self.tr("Proofreading"), work))

    def like_cases(self, words: str, near: int) -> JobTicket:
        """Start looking where else words stand, from article ``near`` on; it yields a Series."""
        library = self._session.library_path

        def work(ticket: JobTicket) -> Series:
            from jiaoyue.jobs.series import like_cases

            return like_cases(library, words, near, ticket)

        return self._begun(self._session.runner.read(self.tr("Looking for like cases"), work))

    def correct_series(
        self, mendings: Sequence[Mending], label: str, *, reason: str = ""
    ) -> JobTicket:
        """Start making all mendings, as one step to undo under ``label``."""
        by = self._session.by()

        def find(library: Path, ticket: JobTicket) -> Edit:
            from jiaoyue.jobs.series import series_edit

            return series_edit(library, mendings, by, reason, ticket)

        return self._session.perform_beside(self.tr("Correcting like cases"), find, label)

    def ignore_places(self, ticked: Sequence[Tile], label: str) -> JobTicket:
        """Start leaving places as they are, as one step to undo under ``label``."""
        by = self._session.by()

        def find(library: Path, ticket: JobTicket) -> Edit:
            from jiaoyue.jobs.carpet import ignore_edit

            return ignore_edit(library, ticked, by, ticket)

        return self._session.perform_beside(self.tr("Leaving places as they are"), find, label)

    def query_places(self, ticked: Sequence[Tile], asked: Question, label: str) -> JobTicket:
        """Start putting a query about each place, as one step to undo under ``label``."""
        by = self._session.by()

        def find(library: Path, ticket: JobTicket) -> Edit:
            from jiaoyue.jobs.carpet import query_edit

            return query_edit(library, ticked, by, asked, ticket)

        return self._session.perform_beside(self.tr("Putting queries"), find, label)

    def draw_sample(
        self,
        wanted: Filter,
        seed: int,
        *,
        articles: int | None,
        characters: int | None,
        within: str,
    ) -> JobTicket:
        """Start drawing a sample; the ticket succeeds with a Sample."""
        path, author = self._session.library_path, self._session.author

        def work(_: JobTicket) -> Sample:
            from jiaoyue.jobs.sampling import draw
            from jiaoyue.store.library import Library

            with Library(path, read_only=True) as own:
                return draw(
                    own,
                    wanted,
                    seed,
                    articles=articles,
                    characters=characters,
                    within=within,
                    author=author,
                )

        ticket = self._begun(self._session.runner.read(self.tr("Drawing a sample"), work))
        self._session.job_started.emit(ticket)
        return ticket

    def rate_sample(self, sample: Sample) -> JobTicket:
        """Start reading what a sample says; the ticket succeeds with a Rated."""
        path = self._session.library_path

        def work(ticket: JobTicket) -> Rated:
            from jiaoyue.jobs.sampling import rate_sample
            from jiaoyue.store.library import Library

            with Library(path, read_only=True) as own:
                return rate_sample(own, sample, ticket)

        return self._begun(self._session.runner.read(self.tr("Reading the sample"), work))

    def write_sample(self, rated: Rated, words: SampleWords, path: Path) -> JobTicket:
        """Start writing what a sample says to a file; the ticket succeeds with the path."""

        def work(_: JobTicket) -> Path:
            from jiaoyue.jobs.recording import write_sample

            write_sample(rated, words, path)
            return path

        ticket = self._begun(self._session.runner.read(self.tr("Writing the sample"), work))
        self._session.job_started.emit(ticket)
        return ticket

    def write_record(self, record: Record, words: RecordWords, path: Path) -> JobTicket:
        """Start writing an article's record to a file of the format that its suffix names.

        The ticket succeeds with the path.
        """

        def work(_: JobTicket) -> Path:
            # Formats are rarely needed, and loaded when they are.
            from jiaoyue.jobs.recording import write_record

            write_record(record, words, path)
            return path

        ticket = self._begun(self._session.runner.read(self.tr("Writing the record"), work))
        self._session.job_started.emit(ticket)
        return ticket

    def write_queries(self, words: QueryWords, path: Path, *, only_open: bool) -> JobTicket:
        """Start writing the library's queries to a file of the format that its suffix names.

        The ticket succeeds with the path.
        """
        library = self._session.library_path

        def work(_: JobTicket) -> Path:
            from jiaoyue.jobs.recording import write_queries

            write_queries(library, words, path, only_open=only_open)
            return path

        ticket = self._begun(self._session.runner.read(self.tr("Writing the queries"), work))
        self._session.job_started.emit(ticket)
        return ticket

    def _begun(self, ticket: JobTicket) -> JobTicket:
        ticket.failed.connect(self._on_failed)
        return ticket

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, UserFacingError):
            self._session.failed.emit(sentence(error))
            return
        said = self.tr("Something went wrong in the program: {why}")
        self._session.failed.emit(said.format(why=error))
