"""Looking for findings beside the window, again whenever the page may read otherwise.

Only what was asked last counts: an answer to an earlier question is dropped.

Signals: ``found`` (a tuple of Finding, of the whole page), ``busy_changed`` (bool).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

if TYPE_CHECKING:
    from jiaoyue.jobs.proofing import Proof
    from jiaoyue.marks.finding import Finding
    from jiaoyue.session.runner import JobTicket
    from jiaoyue.session.session import Session

PAUSE = 60
"""Milliseconds in which several changes count as one."""


class Finder(QObject):
    """What is doubtful on one page. Signals: see the module."""

    found = Signal(object)
    busy_changed = Signal(bool)

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._page: int | None = None
        self._asked: JobTicket | None = None
        self._findings: tuple[Finding, ...] = ()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._ask)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What was found last on the page."""
        return self._findings

    @property
    def is_busy(self) -> bool:
        """Whether an answer is still to come."""
        return self._asked is not None or self._pause.isActive()

    def look_at(self, page: int | None) -> None:
        """Look at a page, or at none; what was found on another is forgotten."""
        if page == self._page:
            return
        self._page = page
        self._findings = ()
        self.look_again()

    def look_again(self) -> None:
        """Look at the same page again, a moment from now."""
        self._asked = None
        if self._page is None:
            self._pause.stop()
        else:
            self._pause.start()
        self.busy_changed.emit(self.is_busy)

    @Slot()
    def _ask(self) -> None:
        if self._page is None:
            return
        ticket = self._session.proofread(self._page)
        self._asked = ticket
        ticket.succeeded.connect(lambda proof: self._on_answered(ticket, proof))
        ticket.failed.connect(lambda _: self._on_failed(ticket))

    def _on_answered(self, ticket: JobTicket, proof: Proof) -> None:
        if ticket is not self._asked:
            return
        self._asked = None
        self._findings = proof.findings
        self.found.emit(proof.findings)
        self.busy_changed.emit(False)

    def _on_failed(self, ticket: JobTicket) -> None:
        if ticket is self._asked:
            self._asked = None
            self.busy_changed.emit(False)
