"""Questions to the library, answered beside the window in one thread with its own connection.

Whoever asks says what about. Of several questions about one thing only the latest matters: an
older one is stopped, or its answer dropped. It is for reading, and takes well under a second;
what takes longer is a job of ``runner.py``.
"""

from __future__ import annotations

import logging
import threading
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, QTimer, Signal, Slot

from jiaoyue.store.errors import StoppedError
from jiaoyue.store.library import Library

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from typing import TypeVar

    T = TypeVar("T")

log = logging.getLogger(__name__)


class Lane(QObject):
    """Signal: ``failed(Exception)``, a question that should have had an answer has none."""

    failed = Signal(object)
    _finished = Signal(object)

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = path
        self._library: Library | None = None
        self._latest: dict[str, _Question] = {}
        self._waiting = 0
        self._pool = QThreadPool(self)
        # One thread that stays: the connection, and what is laid out in it, is its own.
        self._pool.setMaxThreadCount(1)
        self._pool.setExpiryTimeout(-1)
        self._finished.connect(self._on_finished)

    @property
    def is_idle(self) -> bool:
        """Whether all that was asked has been answered or dropped."""
        return not self._waiting

    def ask(
        self,
        about: str,
        question: Callable[[Library], T],
        then: Callable[[T], object],
        otherwise: Callable[[Exception], object] | None = None,
        *,
        rest: int = 0,
    ) -> None:
        """Have ``then`` called with the answer, in this thread, unless something newer is asked.

        ``otherwise`` is called with what went wrong instead; without it ``failed`` tells. The
        question is put after so many milliseconds of ``rest``: what is asked meanwhile goes first.
        """
        self.drop(about)
        asked = _Question(self, about, question, then, otherwise)
        self._latest[about] = asked
        self._waiting += 1
        if rest:
            QTimer.singleShot(rest, self, lambda: self._put(asked))
        else:
            self._put(asked)

    def hurry(self, about: str) -> None:
        """Put what was asked about this now, if it still rests."""
        if about in self._latest:
            self._put(self._latest[about])

    def drop(self, about: str) -> None:
        """Wait no more for an answer to what was asked about this."""
        old = self._latest.pop(about, None)
        if old is not None:
            old.dropped.set()

    def turn_to(self, path: Path) -> None:
        """Ask another library from now on."""
        self.stop()
        self._path = path

    def stop(self) -> None:
        """Drop every question and close the library."""
        for about in tuple(self._latest):
            self.drop(about)
        self._pool.start(self._close)
        self._pool.waitForDone()

    def look(self, asked: _Question) -> None:
        """Answer a question; called in the lane's own thread."""
        try:
            if not asked.dropped.is_set():
                if self._library is None:
                    self._library = Library(self._path, read_only=True)
                with self._library.stopping_when(asked.dropped.is_set):
                    asked.answer = asked.question(self._library)
        except StoppedError:
            log.debug("nobody waits for this any more: %s", asked.about)
        except Exception as error:
            asked.trouble = error
        self._finished.emit(asked)

    def _put(self, asked: _Question) -> None:
        if not asked.is_put:
            asked.is_put = True
            self._pool.start(asked)

    def _close(self) -> None:
        if self._library is not None:
            self._library.close()
            self._library = None

    @Slot(object)
    def _on_finished(self, asked: _Question) -> None:
        self._waiting -= 1
        if asked.dropped.is_set():
            return
        del self._latest[asked.about]
        if asked.trouble is None:
            asked.then(asked.answer)
        elif asked.otherwise is not None:
            asked.otherwise(asked.trouble)
        else:
            log.error("a question went wrong: %s", asked.about, exc_info=asked.trouble)
            self.failed.emit(asked.trouble)


class _Question(QRunnable):
    def __init__(
        self,
        lane: Lane,
        about: str,
        question: Callable[[Library], Any],
        then: Callable[[Any], object],
        otherwise: Callable[[Exception], object] | None,
    ) -> None:
        super().__init__()
        # Python keeps it until the answer is told; Qt would delete it in the other thread.
        self.setAutoDelete(False)
        self._lane = lane
        self.about = about
        self.question = question
        self.then = then
        self.otherwise = otherwise
        self.is_put = False
        self.dropped = threading.Event()
        self.answer: Any = None
        self.trouble: Exception | None = None

    def run(self) -> None:
        """Have it answered."""
        self._lane.look(self)
