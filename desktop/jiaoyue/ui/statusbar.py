"""The line below: what the library holds, and how far the work beside the window is."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from jiaoyue.session.runner import JobTicket
from jiaoyue.ui.measures import STATUS_HEIGHT
from jiaoyue.ui.style import GRID, Theme

if TYPE_CHECKING:
    from collections.abc import Callable


HINT_MILLISECONDS = 6_000
_WORTH_SAYING = 1.0
"""Seconds of work before it makes sense to say how long the rest will take."""


def seconds_left(elapsed: float, done: int, total: int) -> int | None:
    """Return how long the rest will take at the pace so far, or ``None`` too early to tell."""
    if done <= 0 or elapsed < _WORTH_SAYING:
        return None
    return max(1, round(elapsed / done * (total - done)))


class StatusBar(QWidget):
    """Counts left, the running job right. It keeps no jobs: they come and end by themselves."""

    def __init__(
        self, theme: Theme, parent: QWidget, *, clock: Callable[[], float] = monotonic
    ) -> None:
        super().__init__(parent)
        self.setFixedHeight(STATUS_HEIGHT)
        self._clock = clock
        self._tickets: list[JobTicket] = []
        self._began = 0.0
        self._theme = theme
        self._counts = ""
        self.counts = QLabel(self)
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
        row.addStretch(1)
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
        for label in (self.counts, self.job):
            label.setPalette(palette)
        self.update()

    def show_counts(self, articles: int, pages: int) -> None:
        """Say what the library holds."""
        said = (self.tr("%n article(s)", "", articles), self.tr("%n page(s)", "", pages))
        self._counts = " · ".join(said)
        self.counts.setText(self._counts)
        self._passing.stop()

    def hint(self, said: str) -> None:
        """Say something in passing, in place of the counts."""
        self.counts.setText(said)
        self._passing.start()

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
        self._began = self._clock()
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
        said = f"{ticket.label} {done} / {total}"
        left = seconds_left(self._clock() - self._began, done, total)
        if left is not None and done < total:
            rest = (
                self.tr("%n second(s) left", "", left)
                if left < 90
                else self.tr("%n minute(s) left", "", round(left / 60))
            )
            said = f"{said} · {rest}"
        self.job.setText(said)
        self.job.setToolTip(at)

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
