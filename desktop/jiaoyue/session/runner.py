"""Long work beside the window: one lane for jobs that write, a pool for those that read.

A job is a plain function that takes a ticket; only signals cross between threads.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QObject,
    QRunnable,
    QThreadPool,
    QTimer,
    Signal,
    Slot,
)

log = logging.getLogger(__name__)

Work = Callable[["JobTicket"], object]


class JobTicket(QObject):
    """A running job as both sides see it: the worker reports, the window listens or cancels.

    ``counts_pages`` says that what it reports are pages, whose pace means something to a person.

    ``progressed`` (done, total, at): how far it is, and at what.
    ``succeeded`` (result): it came to its end, or to the place where it was cancelled.
    ``failed`` (exception): it did not; what it had written stays.
    ``finished``: after either.
    """

    progressed = Signal(int, int, str)
    succeeded = Signal(object)
    failed = Signal(object)
    finished = Signal()

    def __init__(
        self, label: str, parent: QObject | None = None, *, counts_pages: bool = False
    ) -> None:
        super().__init__(parent)
        self.label = label
        self.counts_pages = counts_pages
        self._cancel = threading.Event()

    def cancel(self) -> None:
        """Ask the job to stop at the next safe place."""
        self._cancel.set()

    @property
    def cancelled(self) -> bool:
        """Whether it was asked to stop."""
        return self._cancel.is_set()

    def report(self, done: int, total: int, at: str = "") -> None:
        """Say how far the job is; called by the worker."""
        self.progressed.emit(done, total, at)


class Runner(QObject):
    """Starts jobs and keeps them until they end."""

    _ended = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ended.connect(self._forget)
        self._writers = QThreadPool(self)
        self._writers.setMaxThreadCount(1)
        self._readers = QThreadPool(self)
        self._running: set[JobTicket] = set()
        self._waiting: dict[JobTicket, Callable[[], None]] = {}

    def write(self, label: str, work: Work, *, counts_pages: bool = False) -> JobTicket:
        """Start a job that writes, after those that wait already."""
        return self._start(self._writers, work, JobTicket(label, self, counts_pages=counts_pages))

    def read(self, label: str, work: Work) -> JobTicket:
        """Start a job that only reads."""
        return self._start(self._readers, work, JobTicket(label, self))

    @property
    def running(self) -> tuple[JobTicket, ...]:
        """The jobs that have not finished."""
        return tuple(self._running)

    def stop(self) -> None:
        """Ask every job to stop, and wait until they have.

        A job that did not begin yet never does; its ticket only says that it finished.
        """
        for ticket in tuple(self._waiting):
            del self._waiting[ticket]
            ticket.finished.emit()
            self._forget(ticket)
        for ticket in self._running:
            ticket.cancel()
        self._writers.waitForDone()
        self._readers.waitForDone()

    def end(self) -> None:
        """Stop, and let all that the jobs said be heard now, before what it is about changes."""
        self.stop()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.MetaCall.value)

    def _start(self, pool: QThreadPool, work: Work, ticket: JobTicket) -> JobTicket:
        self._running.add(ticket)
        run = _Run(work, ticket, self._ended.emit)
        # Whoever asked for the job listens to its ticket before anything can be emitted.
        self._waiting[ticket] = lambda: pool.start(run)
        QTimer.singleShot(0, self, lambda: self._begin(ticket))
        return ticket

    def _begin(self, ticket: JobTicket) -> None:
        begin = self._waiting.pop(ticket, None)
        if begin is not None:
            begin()

    @Slot(object)
    def _forget(self, ticket: JobTicket) -> None:
        self._running.discard(ticket)
        ticket.deleteLater()


class _Run(QRunnable):
    def __init__(self, work: Work, ticket: JobTicket, ended: Callable[[JobTicket], object]) -> None:
        super().__init__()
        self._work = work
        self._ticket = ticket
        self._ended = ended

    def run(self) -> None:
        try:
            result = self._work(self._ticket)
        except Exception as error:
            log.exception("the job failed: %s", self._ticket.label)
            self._ticket.failed.emit(error)
        else:
            self._ticket.succeeded.emit(result)
        self._ticket.finished.emit()
        # A ticket that is deleted while it still says that it finished is not heard by all.
        self._ended(self._ticket)
