"""Reading pages again from the window: asking which, saying what became of them, taking it back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from jiaoyue.ui.dialogs.reread import RereadSheet
from jiaoyue.ui.strips import Notice, Offer, Tone

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from jiaoyue.jobs.reports import PageReport, RereadReport, TakenBack
    from jiaoyue.session.session import Session

SUBJECT = "reread"


class Rereading(QObject):
    """Signal: ``noticed(Notice)``, something to say to the person."""

    noticed = Signal(object)

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._window = window

    def ask(self) -> None:
        """Ask which pages to read again."""
        older, pages = self._session.pages_to_reread()
        last = self._session.last_reading()
        sheet = RereadSheet(older, pages, last, self._window)
        sheet.chosen.connect(self.run)
        sheet.take_back_requested.connect(lambda: self._take_back(last.seqs))
        sheet.show()

    @Slot(bool)
    def run(self, every_page: bool) -> None:
        """Read old pages again, or every page."""
        ticket = self._session.jobs.reread(every_page=every_page)
        ticket.succeeded.connect(self._on_reread)

    def notice_of(self, report: RereadReport) -> Notice:
        """Return what to say of a reading: what is other than before, what a person kept."""
        other = [page for page in report.pages if page.is_other and not page.left]
        kept = sum(page.kept for page in report.pages)
        busy = sum(page.left for page in report.pages)
        parts = (
            (True, self.tr("%n page(s) read again", "", len(report.pages) - busy)),
            (True, self.tr("%n other than before", "", len(other))),
            (kept, self.tr("%n article(s) kept as a person made them", "", kept)),
            (busy, self.tr("%n changed meanwhile and left alone", "", busy)),
            (report.left, self.tr("stopped with %n page(s) to go", "", report.left)),
        )
        said = " · ".join(part for is_there, part in parts if is_there)
        tone = Tone.BAD if busy else Tone.GOOD if other else Tone.PLAIN
        lines = tuple(
            map(self._line, (page for page in report.pages if page.is_other or page.left))
        )
        return Notice(said, tone, lines, SUBJECT, self._offer(report) if other else None)

    def _offer(self, report: RereadReport) -> Offer:
        choice = self.tr("Put the pages back as they were")
        return Offer(self.tr("Take back"), (choice,), lambda _: self._take_back(report.seqs))

    def _take_back(self, seqs: Sequence[int]) -> None:
        ticket = self._session.jobs.take_reading_back(seqs)
        ticket.succeeded.connect(self._on_taken_back)

    def _line(self, page: PageReport) -> str:
        parts = (
            (page.left, self.tr("left alone, since it was changed meanwhile")),
            (page.altered, self.tr("%n article(s) altered", "", page.altered)),
            (page.made, self.tr("%n new", "", page.made)),
            (page.gone, self.tr("%n gone", "", page.gone)),
            (page.dated, self.tr("dated anew")),
            (page.kept, self.tr("%n article(s) kept as a person made them", "", page.kept)),
        )
        said = " · ".join(part for is_there, part in parts if is_there)
        return f"{Path(page.source).name}: {said}"

    @Slot(object)
    def _on_reread(self, report: RereadReport) -> None:
        self.noticed.emit(self.notice_of(report))

    @Slot(object)
    def _on_taken_back(self, report: TakenBack) -> None:
        parts = (
            (True, self.tr("%n page(s) are as they were before", "", report.pages)),
            (report.left, self.tr("%n changed since and left alone", "", report.left)),
        )
        said = " · ".join(part for is_there, part in parts if is_there)
        tone = Tone.BAD if report.left else Tone.GOOD
        self.noticed.emit(Notice(said, tone, subject=SUBJECT))
