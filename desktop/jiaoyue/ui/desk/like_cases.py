"""Cases that are like what was corrected last: looked for in the library, and corrected at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from jiaoyue.jobs.series import Mending
from jiaoyue.ui.desk.placed import change_words, shown_words
from jiaoyue.ui.desk.series_sheet import SeriesSheet

if TYPE_CHECKING:
    from jiaoyue.jobs.series import Case, Series
    from jiaoyue.marks.edit import Change
    from jiaoyue.marks.opened import OpenedArticle
    from jiaoyue.session.proof_lane import ProofLane
    from jiaoyue.session.runner import JobTicket
    from jiaoyue.session.session import Session
    from jiaoyue.session.undoing import Done
    from jiaoyue.ui.reader.reader import Reader


class LikeCases(QObject):
    """What is known of the like cases of the last correction.

    Signals: ``found`` (Series) when there are any, ``forgotten`` when that correction is taken
    back, ``corrected`` when they are being corrected, ``hint_given`` (a sentence for the status
    bar).
    """

    found = Signal(object)
    forgotten = Signal()
    corrected = Signal()
    hint_given = Signal(str)

    def __init__(self, session: Session, lane: ProofLane, reader: Reader) -> None:
        super().__init__(reader)
        self._session = session
        self._lane = lane
        self._reader = reader
        self._series: Series | None = None
        self._series_text = ""
        self._looking: JobTicket | None = None
        self._near = 0
        self._made = ""
        session.changed.connect(self._on_session_changed)

    def show(self) -> None:
        """Offer the cases in a sheet, as they are seen from the article that is open."""
        series, opened = self._series, self._reader.opened
        if series is not None and opened is not None and opened.row.id != self._near:
            self._look_again(series, opened)
            return
        self._show(series, self._series_text)

    def _show(self, series: Series | None, text: str) -> None:
        if series is None or not series.cases:
            self.hint_given.emit(self.tr("There are no like cases of what was corrected last"))
            return
        theme = self._reader.showing.typography.theme
        sheet = SeriesSheet(series, text, theme, self._reader)
        # Something else may be corrected while it stands there, which has like cases of its own.
        sheet.apply_requested.connect(lambda cases: self._correct(cases, text))
        self.forgotten.connect(sheet.reject)
        self._reader.showing.left.connect(sheet.reject)
        sheet.show()

    @property
    def is_looking(self) -> bool:
        """Whether like cases of what was corrected last are still being looked for."""
        return self._looking is not None

    def look_for(self, words: str, text: str) -> None:
        """Look where else ``words`` stand, which were corrected to ``text``."""
        opened = self._reader.opened
        self._series, self._series_text, self._looking = None, text, None
        if opened is None:
            return
        # The correction is the newest one that holds, and ids are in the order of making.
        self._made = max((correction.id for correction in opened.holding), default="")
        self._near = opened.row.id
        if not words.strip() or words == text:
            return
        ticket = self._lane.like_cases(words, opened.row.id)
        self._looking = ticket
        ticket.succeeded.connect(self._on_like_found)

    def show_article(self, opened: OpenedArticle | None) -> None:
        """Look at what is shown now: offer nothing like a correction that holds no longer."""
        if opened is not None and opened.row.id == self._near and not self._holds_in(opened):
            self._forget()

    def forget_looking(self) -> None:
        """Take no notice of what is still being looked for."""
        self._looking = None

    def _look_again(self, known: Series, opened: OpenedArticle) -> None:
        """Look for the cases from another article, and offer them when they are found, unless
        something else was corrected meanwhile."""
        here, text = opened.row.id, self._series_text
        ticket = self._lane.like_cases(known.words, here)

        def show(series: Series) -> None:
            still = self._reader.opened
            if self._series is known and still is not None and still.row.id == here:
                self._show(series, text)

        ticket.succeeded.connect(show)

    @Slot(object)
    def _on_session_changed(self, change: Change) -> None:
        """Look at the corrected article although another is shown."""
        opened = self._reader.opened
        is_shown = opened is not None and opened.row.id == self._near
        is_concerned = change.everything or (change.text and self._near in change.articles)
        if self._near and is_concerned and not is_shown:
            corrected = self._session.article(self._near)
            if corrected is None or not self._holds_in(corrected):
                self._forget()

    def _holds_in(self, opened: OpenedArticle) -> bool:
        return any(correction.id == self._made for correction in opened.holding)

    def _forget(self) -> None:
        """Offer nothing like a correction that was taken back."""
        self._series = self._looking = None
        self._near = 0
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
