"""Cases that are like what was corrected last: looked for in the library, and corrected at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from jiaoyue.jobs.series import Mending
from jiaoyue.ui.desk.placed import change_words, shown_words
from jiaoyue.ui.desk.series_sheet import SeriesSheet

if TYPE_CHECKING:
    from jiaoyue.jobs.series import Case, Series
    from jiaoyue.session.proof_lane import ProofLane
    from jiaoyue.session.runner import JobTicket
    from jiaoyue.session.session import Session
    from jiaoyue.session.undoing import Done
    from jiaoyue.ui.reader.reader import Reader


class LikeCases(QObject):
    """What is known of the like cases of the last correction.

    Signals: ``found`` (Series) when there are any, ``forgotten`` when that correction is undone,
    ``corrected`` when they are being corrected, ``hint_given`` (a sentence for the status bar).
    """

    found = Signal(object)
    forgotten = Signal()
    corrected = Signal()
    hint_given = Signal(str)

    def __init__(self, session: Session, lane: ProofLane, reader: Reader) -> None:
        super().__init__(reader)
        self._steps = session.undo_stack
        self._lane = lane
        self._reader = reader
        self._series: Series | None = None
        self._series_text = ""
        self._looking: JobTicket | None = None
        self._step = 0
        self._steps.indexChanged.connect(self._on_step_changed)

    def show(self) -> None:
        """Offer the cases in a sheet."""
        series = self._series
        if series is None or not series.cases:
            self.hint_given.emit(self.tr("There are no like cases of what was corrected last"))
            return
        theme = self._reader.showing.typography.theme
        text = self._series_text
        sheet = SeriesSheet(series, text, theme, self._reader)
        # Something else may be corrected while it stands there, which has like cases of its own.
        sheet.apply_requested.connect(lambda cases: self._correct(cases, text))
        self.forgotten.connect(sheet.reject)
        sheet.show()

    @property
    def is_looking(self) -> bool:
        """Whether like cases of what was corrected last are still being looked for."""
        return self._looking is not None

    def look_for(self, words: str, text: str) -> None:
        """Look where else ``words`` stand, which were corrected to ``text``."""
        opened = self._reader.opened
        self._series, self._series_text, self._looking = None, text, None
        self._step = self._steps.index()
        if opened is None or not words.strip() or words == text:
            return
        ticket = self._lane.like_cases(words, opened.row.id)
        self._looking = ticket
        ticket.succeeded.connect(self._on_like_found)

    def forget_looking(self) -> None:
        """Take no notice of what is still being looked for."""
        self._looking = None

    @Slot(int)
    def _on_step_changed(self, step: int) -> None:
        """Offer nothing like a correction that is undone."""
        if step < self._step:
            self._step, self._series, self._looking = 0, None, None
            self.forgotten.emit()

    @Slot(object)
    def _on_like_found(self, series: Series) -> None:
        if self.sender() is not self._looking:
            return
        self._looking = None
        if not series.cases:
            return
        self._series = series
        self.found.emit(series)

    def _correct(self, cases: tuple[Case, ...], text: str) -> None:
        if cases:
            said = self.tr("Correct “{words}” in %n place(s)", "", len(cases))
            label = said.format(words=shown_words(cases[0].words))
            reason = change_words(cases[0].words, text)
            mendings = [Mending(case.article, case.at, case.words, text) for case in cases]
            told = self.tr("Corrected %n place(s): {what}", "", len(cases)).format(what=reason)
            ticket = self._lane.correct_series(mendings, label, reason=reason)

            def tell(done: Done | None) -> None:
                if done is not None:
                    self.hint_given.emit(told)

            ticket.succeeded.connect(tell)
            self._series = None
            self.corrected.emit()
