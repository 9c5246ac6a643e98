"""Drawing the sample of a library, and keeping what it says in step with what is corrected.

Signals: ``article_wanted`` (its id), ``hint_given`` (a sentence for the status bar).
"""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from shiboken6 import isValid

from jiaoyue.formats.sample_csv import SampleWords
from jiaoyue.marks.catalogue import Filter
from jiaoyue.marks.sample import CONFIDENCE, KEPT_AS, MOST_SEED, Sample, sample_from
from jiaoyue.session.proof_lane import ProofLane
from jiaoyue.ui.desk.sample_sheet import USUAL_SIZE, SampleSheet, Wish
from jiaoyue.ui.desk.ticking import Ticked
from jiaoyue.ui.dialogs.saved_as import chosen_file
from jiaoyue.ui.reader.wording import stamp

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from jiaoyue.marks.edit import Change
    from jiaoyue.marks.sample import Rated
    from jiaoyue.session.runner import JobTicket
    from jiaoyue.session.session import Session
    from jiaoyue.ui.style import Theme

_PAUSE_MS = 400
"""Between the last of some corrections and reading the sample anew."""


class Sampling(QObject):
    """The sample of the open library. Signals: see the module."""

    article_wanted = Signal(int)
    hint_given = Signal(str)

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._room = parent
        self._lane = ProofLane(session, self)
        self._sheet: SampleSheet | None = None
        self._rated: Rated | None = None
        self._at: int | None = None
        self._rating: JobTicket | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_PAUSE_MS)
        self._soon.timeout.connect(self._on_paused)
        self._listed = Filter()
        self._listed_as = ""
        session.changed.connect(self._on_changed)
        session.remembered.connect(self._on_remembered)

    @property
    def sheet(self) -> SampleSheet | None:
        """The sheet, while it is open."""
        shown = self._sheet
        return shown if shown is not None and isValid(shown) and shown.isVisible() else None

    @property
    def sample(self) -> Sample | None:
        """The sample that is being read, if there is one."""
        return sample_from(self._session.recall(KEPT_AS))

    def show(self, theme: Theme, listed: Filter, listed_as: str) -> None:
        """Show the sample; ``listed`` is what the list lets through, ``listed_as`` in words."""
        self._listed, self._listed_as = listed, listed_as
        sheet = self.sheet
        if sheet is None:
            sample = self.sample
            size = len(sample.articles) if sample is not None else USUAL_SIZE
            can_write = not self._session.read_only
            sheet = SampleSheet(theme, self._room, size=size, can_write=can_write)
            sheet.draw_requested.connect(self._on_draw_requested)
            sheet.draw_confirmed.connect(self._draw)
            sheet.read_toggled.connect(self._on_read)
            sheet.article_chosen.connect(self._on_article_chosen)
            sheet.export_requested.connect(self._on_export)
            self._sheet = sheet
        sheet.show()
        sheet.activateWindow()
        self._rate()

    def export_to(self, path: Path) -> None:
        """Write what the sample says as a table."""
        if self._rated is not None:
            ticket = self._lane.write_sample(self._rated, self._words(self._rated), path)
            ticket.succeeded.connect(self._on_written)

    def _rate(self) -> None:
        self._soon.stop()
        if self._rating is not None:
            self._rating.cancel()
        sample = self.sample
        if sample is not None:
            ticket = self._rating = self._lane.rate_sample(sample)
            ticket.succeeded.connect(lambda rated: self._on_rated(ticket, rated))

    def _keep(self, sample: Sample) -> None:
        self._session.remember(KEPT_AS, sample.to_text())

    @Slot(object)
    def _on_draw_requested(self, wish: Wish) -> None:
        sheet, sample = self.sheet, self.sample
        if sheet is not None and sample is not None and sample.read:
            sheet.confirm_draw(wish, len(sample.read))
        else:
            self._draw(wish)

    @Slot(object)
    def _draw(self, wish: Wish) -> None:
        listed = self._listed if wish.is_listed_only else Filter()
        within = self._listed_as if wish.is_listed_only else ""
        seed = wish.seed
        ticket = self._lane.draw_sample(
            listed,
            random.SystemRandom().randint(1, MOST_SEED) if seed is None else seed,
            articles=None if wish.is_characters else wish.size,
            characters=wish.size if wish.is_characters else None,
            within=within,
        )
        ticket.succeeded.connect(self._on_drawn)

    @Slot(object)
    def _on_drawn(self, sample: Sample) -> None:
        if sample.articles:
            self._keep(sample)
        else:
            self.hint_given.emit(self.tr("There is no article to be drawn"))

    @Slot(int, bool)
    def _on_read(self, article: int, is_read: bool) -> None:
        sample = self.sample
        if sample is not None:
            label = self.tr("Article read") if is_read else self.tr("Article not read")
            self._session.undo_stack.push(
                Ticked(self._session, sample, article, label, is_read=is_read)
            )

    @Slot(str)
    def _on_remembered(self, key: str) -> None:
        # Of another window's only that something is another now is known.
        shown = self._rated.sample if self._rated is not None else None
        is_other = key == KEPT_AS or (not key and shown != self.sample)
        if is_other and self.sheet is not None:
            self._rate()

    def _on_rated(self, ticket: JobTicket, rated: Rated) -> None:
        # One that was cancelled has left articles out.
        is_whole = not ticket.cancelled and rated.sample == self.sample
        if self.sheet is not None and is_whole:
            self._rated = rated
            self.sheet.show_sample(rated, self._at)

    @Slot(int)
    def _on_article_chosen(self, article: int) -> None:
        # The sheet has made way, and is to be there again when that one is read.
        self._at = article
        self.article_wanted.emit(article)

    @Slot(object)
    def _on_changed(self, change: Change) -> None:
        if self.sheet is not None and (change.text or change.everything):
            self._soon.start()

    @Slot()
    def _on_paused(self) -> None:
        if self.sheet is not None:
            self._rate()

    @Slot()
    def _on_export(self) -> None:
        title, kinds = self.tr("Export the sample"), self.tr("Table (*.csv)")
        path = chosen_file(self._sheet, title, self.tr("sample.csv"), kinds)
        if path is not None:
            self.export_to(path)

    @Slot(object)
    def _on_written(self, path: Path) -> None:
        self.hint_given.emit(self.tr("The sample was written to {path}").format(path=path))

    def _words(self, rated: Rated) -> SampleWords:
        """Return what the table says, in the language of the interface."""
        sample, says = rated.sample, rated.says
        facts = (
            (self.tr("Rule"), "报纸期刊质量管理规定 · 报纸编校差错率计算方法"),
            (self.tr("Seed"), str(sample.seed)),
            (self.tr("Drawn from"), f"{sample.within} {sample.of}".strip()),
            (self.tr("Drawn"), f"{stamp(sample.drawn)} {sample.author}".strip()),
            (self.tr("Articles read"), f"{rated.read} / {len(rated.articles)}"),
            (self.tr("Characters"), str(says.rate.characters)),
            (self.tr("Faults"), str(says.rate.faults)),
            (self.tr("Counting"), f"{says.rate.weight:g}"),
            (self.tr("Errors in 10,000 characters"), f"{says.rate.rate:.2f}"),
            (
                self.tr("{sure} % interval").format(sure=round(CONFIDENCE * 100)),
                f"{says.low:.2f} – {says.high:.2f}",
            ),
        )
        columns = (
            self.tr("Id"),
            self.tr("Article"),
            self.tr("Paper"),
            self.tr("Date"),
            self.tr("Page"),
            self.tr("Characters"),
            self.tr("Read"),
            self.tr("Was"),
            self.tr("Now"),
            self.tr("Counting"),
        )
        return SampleWords(columns, facts, self.tr("yes"), self.tr("no"))
