"""Looking for findings beside the window, again whenever the page may read otherwise.

Only what was asked last counts: an answer to an earlier question is dropped.

Signals: ``found`` (a tuple of Finding, of the whole page), ``busy_changed`` (bool): ``has_failed``
is known by then.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

if TYPE_CHECKING:
    from jiaoyue.jobs.proofing import Proof
    from jiaoyue.marks.finding import Finding
    from jiaoyue.session.proof_lane import ProofLane
    from jiaoyue.session.runner import JobTicket

PAUSE = 60
"""Milliseconds in which several changes count as one."""


class Finder(QObject):
    """What is doubtful on one page. Signals: see the module."""

    found = Signal(object)
    busy_changed = Signal(bool)

    def __init__(self, lane: ProofLane, parent: QObject) -> None:
        super().__init__(parent)
        self._lane = lane
        self._page: int | None = None
        self._asked: JobTicket | None = None
        self._findings: tuple[Finding, ...] = ()
        self._has_failed = False
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

    @property
    def has_failed(self) -> bool:
        """Whether the last look at the page did not get through: there may be more to find."""
        return self._has_failed

    def look_at(self, page: int | None) -> None:
        """Look at a page, or at none; what was found on another is forgotten."""
        if page == self._page:
            return
        self._page = page
        self._findings = ()
        self._has_failed = False
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
        ticket = self._lane.proofread(self._page)
        self._asked = ticket
        # A lambda would outlive this object; a slot is let go with it.
        ticket.succeeded.connect(self._on_answered)
        ticket.failed.connect(self._on_failed)

    @Slot(object)
    def _on_answered(self, proof: Proof) -> None:
        if self.sender() is not self._asked:
            return
        self._asked = None
        self._findings = proof.findings
        self._has_failed = bool(proof.failures)
        self.found.emit(proof.findings)
        self.busy_changed.emit(False)

    @Slot(object)
    def _on_failed(self, _error: Exception) -> None:
        if self.sender() is self._asked:
            self._asked = None
            self._has_failed = True
            # Of the text as it reads now nothing is known.
            self._findings = ()
            self.found.emit(())
            self.busy_changed.emit(False)
