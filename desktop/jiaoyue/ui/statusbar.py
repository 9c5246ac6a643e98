"""The line below: what the library holds, and how far the work beside the window is."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from jiaoyue.jobs.pace import Pace
from jiaoyue.marks.catalogue import Round
from jiaoyue.session.runner import JobTicket
from jiaoyue.ui.measures import STATUS_HEIGHT
from jiaoyue.ui.models.labels import round_name
from jiaoyue.ui.style import GRID, Theme

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


HINT_MILLISECONDS = 6_000
_MINUTES_FROM = 90
"""Seconds from which on they are said in minutes."""


class StatusBar(QWidget):
    """Counts left, the running job right. It keeps no jobs: they come and end by themselves."""

    def __init__(
        self, theme: Theme, parent: QWidget, *, clock: Callable[[], float] = monotonic
    ) -> None:
        super().__init__(parent)
        self.setFixedHeight(STATUS_HEIGHT)
        self._clock = clock
        self._tickets: list[JobTicket] = []
        self._pace = Pace(0.0)
        self._theme = theme
        self._counts = ""
        self.counts = QLabel(self)
        self.unlisted = QLabel(self.tr("The open article is not in this list"), self)
        self.unlisted.hide()
        self.round = QLabel(self)
        self.round.setTextFormat(Qt.TextFormat.RichText)
        self.round.setToolTip(self.tr("What is changed now is set in this ink"))
        self._round: Round | None = None
        self._proofreading = False
        self._passing = QTimer(self)
        self._passing.setSingleShot(True)
        self._passing.setInterval(HINT_MILLISECONDS)
        self._passing.timeout.connect(lambda: self.counts.setText(self._counts))
        self.job = QLabel(self)
        self.bar = QProgressBar(self)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.bar.setTextVisible(False)
        self.bar.setFixedSize(18 * GRID, 4)
        self.cancel = QPushButton(self.tr("Cancel"), self)
        self.cancel.setProperty("role", "plain")
        self.cancel.clicked.connect(self._on_cancel)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * GRID, 1, GRID, 0)
        row.setSpacing(2 * GRID)
        row.addWidget(self.counts)
        row.addWidget(self.unlisted)
        row.addStretch(1)
        row.addWidget(self.round)
        row.addWidget(self.job)
        row.addWidget(self.bar)
        row.addWidget(self.cancel)
        self.set_theme(theme)
        self._show_job(visible=False)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._theme = theme
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.WindowText, theme.muted)
        for label in (self.counts, self.unlisted, self.round, self.job):
            label.setPalette(palette)
        self.show_round(self._round)
        self.update()

    def show_counts(self, articles: int, pages: int) -> None:
        """Say what the library holds, when nothing is said in passing any more."""
        said = (self.tr("%n article(s)", "", articles), self.tr("%n page(s)", "", pages))
        self._counts = " · ".join(said)
        if not self._passing.isActive():
            self.counts.setText(self._counts)

    def hint(self, said: str) -> None:
        """Say something in passing, in place of the counts."""
        self.counts.setText(said)
        self._passing.start()

    def take_back(self, said: str) -> bool:
        """Say the counts again, if ``said`` is what is said in passing; return whether it was."""
        was_said = self._passing.isActive() and self.counts.text() == said
        if was_said:
            self._passing.stop()
            self.counts.setText(self._counts)
        return was_said

    def say_unlisted(self, *, is_unlisted: bool) -> None:
        """Say that the article one reads is not among those listed, or no longer."""
        self.unlisted.setVisible(is_unlisted)

    def set_proofreading(self, *, on: bool) -> None:
        """Take whether one proofreads."""
        self._proofreading = on
        self.show_round(self._round)

    def show_round(self, round_: Round | None) -> None:
        """Say which proof of the open article is under way, in the ink of its changes.

        Nothing is said to somebody who only reads.
        """
        self._round = round_
        self.round.setVisible(round_ is not None and self._proofreading)
        if round_ is None:
            return
        now = round_name(round_.under_way)
        if round_ is not Round.FINAL:
            now = self.tr("{round} under way").format(round=now)
        ink = self._theme.inks[round_.under_way].name()
        self.round.setText(f'<span style="color: {ink}">● {now}</span>')

    def follow(self, ticket: JobTicket) -> None:
        """Show how far a job is until it ends; the one begun first goes first."""
        self._tickets.append(ticket)
        # Slots of this very object: a job may outlive the window's parts.
        ticket.progressed.connect(self._on_progressed)
        ticket.finished.connect(self._on_finished)
        if len(self._tickets) == 1:
            self._begin(ticket)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the hairline above."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.sidebar)
        painter.fillRect(0, 0, self.width(), 1, self._theme.hairline)

    def _begin(self, ticket: JobTicket) -> None:
        self._pace = Pace(self._clock())
        self.cancel.setEnabled(True)
        self.bar.setRange(0, 0)
        self.job.setText(ticket.label)
        self._show_job(visible=True)

    @Slot(int, int, str)
    def _on_progressed(self, done: int, total: int, at: str) -> None:
        ticket = self.sender()
        if not isinstance(ticket, JobTicket) or self._tickets[:1] != [ticket]:
            return
        self.bar.setRange(0, max(1, total))
        self.bar.setValue(done)
        self._pace.note(done, self._clock())
        said = (f"{ticket.label} {done} / {total}", *self._pace_of(ticket, total))
        self.job.setText(" · ".join(said))
        self.job.setToolTip(at)

    def _pace_of(self, ticket: JobTicket, total: int) -> Iterator[str]:
        pace, left = self._pace.per_second, self._pace.seconds_left(total)
        if pace is not None and pace >= 1 and ticket.counts_pages:
            yield self.tr("%n page(s) a second", "", round(pace))
        if left is not None:
            yield (
                self.tr("%n second(s) left", "", left)
                if left < _MINUTES_FROM
                else self.tr("%n minute(s) left", "", round(left / 60))
            )

    @Slot()
    def _on_finished(self) -> None:
        self._tickets = [ticket for ticket in self._tickets if ticket is not self.sender()]
        if self._tickets:
            self._begin(self._tickets[0])
        else:
            self._show_job(visible=False)

    def _show_job(self, *, visible: bool) -> None:
        for part in (self.job, self.bar, self.cancel):
            part.setVisible(visible)

    @Slot()
    def _on_cancel(self) -> None:
        if self._tickets:
            self._tickets[0].cancel()
            self.cancel.setEnabled(False)
            self.job.setText(self.tr("Stopping…"))
