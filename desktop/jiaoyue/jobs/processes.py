"""Processes that read pages for one that writes, each at the end of a pipe of its own.

They are started afresh and not forked, as a program with threads must, and as all systems can.
They load neither Qt nor a library. A pipe each, instead of a queue for all, tells at which
file one has died, and a dead one leaves no lock behind.
"""

from __future__ import annotations

import logging
import multiprocessing
import signal
from collections import Counter, deque
from contextlib import contextmanager, suppress
from multiprocessing import connection
from queue import SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING, Any

from jiaoyue.jobs.readers import ReadingHere, broken_off, read_or_refuse

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from multiprocessing.connection import Connection

    from jiaoyue.jobs.readers import Became
    from jiaoyue.jobs.reading import LoadedFile
    from jiaoyue.jobs.reports import Given

IN_HAND = 8
"""Files that a process has in hand: enough to read on as long as the writer is busy writing."""
_READY = "ready"
_DEADLY = 3
"""Processes that must have died at a file for it to be the reason."""

log = logging.getLogger(__name__)


class ReadingProcesses:
    """Reads in other processes, which start with the first file.

    A file at which one died is read again, since it may have been killed for another reason, and
    one that was handed to a process already dying did not even begin. Where no process can be
    started, this one reads.
    """

    def __init__(self, count: int, given: Given) -> None:
        self._given = given
        self._count = count
        self._waiting: deque[tuple[int, LoadedFile]] = deque()
        self._processes: list[_Process] = []
        self._here = ReadingHere(given)
        self._died_at: Counter[int] = Counter()

    @property
    def room(self) -> int:
        """How many more files they would take now."""
        return IN_HAND * max(1, self._count) - len(self._waiting)

    def give(self, number: int, file: LoadedFile) -> None:
        """Have a file read."""
        self._waiting.append((number, file))

    def take(self, seconds: float) -> Sequence[Became]:
        """Return what became of files since the last time; wait so long for the first."""
        if not self._count:
            return self._read_here()
        self._hand_out()
        ready = connection.wait([process.end for process in self._processes], seconds)
        taken: list[Became] = []
        for process in tuple(self._processes):
            if process.end in ready:
                taken += process.take()
            if process.is_dead:
                taken += self._bury(process)
        return taken

    def stop(self) -> None:
        """End them all at once; they have nothing that could be lost."""
        for process in self._processes:
            process.end_now()
        self._processes.clear()
        self._waiting.clear()

    def _hand_out(self) -> None:
        while self._waiting and len(self._processes) < self._count:
            try:
                self._processes.append(_Process(self._given))
            except OSError as error:
                log.error("no process could be started to read pages: %s", error)
                self._count -= 1
        while self._waiting and (free := [p for p in self._processes if p.has_room]):
            min(free, key=lambda process: len(process.in_hand)).send(*self._waiting.popleft())

    def _bury(self, process: _Process) -> Sequence[Became]:
        """Put back what a dead process had in hand, but for a file that was the end of several."""
        self._processes.remove(process)
        status = process.end_now()
        in_hand = process.in_hand
        log.error("a process that read pages ended with status %s", status)
        fatal: list[Became] = []
        if not process.was_ready:
            self._count -= 1
        elif in_hand:
            self._died_at[in_hand[0][0]] += 1
            if self._died_at[in_hand[0][0]] == _DEADLY:
                fatal.append((in_hand.popleft()[0], broken_off(f"exit status {status}")))
        self._waiting.extendleft(reversed(in_hand))
        return fatal

    def _read_here(self) -> Sequence[Became]:
        if self._waiting:
            self._here.give(*self._waiting.popleft())
        return self._here.take(0)


class _Process:
    """One process and what it has in hand, in the order in which it reads."""

    def __init__(self, given: Given) -> None:
        context = multiprocessing.get_context("spawn")
        self.end: Connection
        self.end, theirs = context.Pipe()
        self.in_hand: deque[tuple[int, LoadedFile]] = deque()
        self.was_ready = False
        self.is_dead = False
        self._process = context.Process(target=read_for, args=(theirs, given), daemon=True)
        with _uninterrupted():
            self._process.start()
        # Only when this end is closed here does the pipe end with the process.
        theirs.close()

    @property
    def has_room(self) -> bool:
        """Whether it takes one more file now."""
        return self.was_ready and not self.is_dead and len(self.in_hand) < IN_HAND

    def send(self, number: int, file: LoadedFile) -> None:
        """Have it read one more file."""
        self.in_hand.append((number, file))
        try:
            self.end.send(file)
        except OSError:
            self.is_dead = True

    def take(self) -> Iterator[Became]:
        """Yield what it has read; without waiting for more than has begun to arrive."""
        while (said := self._received()) is not None:
            if said == _READY:
                self.was_ready = True
            else:
                number, _ = self.in_hand.popleft()
                yield number, said

    def end_now(self) -> int | None:
        """End it, if it has not ended, and return its exit status."""
        self._process.kill()
        self._process.join()
        self.end.close()
        status = self._process.exitcode
        self._process.close()
        return status

    def _received(self) -> Any:
        try:
            return self.end.recv() if self.end.poll() else None
        except (EOFError, OSError):
            self.is_dead = True
            return None


def read_for(end: Connection, given: Given) -> None:
    """Read what comes through a pipe until it ends; what a process of its own does."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    files: SimpleQueue[LoadedFile | None] = SimpleQueue()
    Thread(target=_receive, args=(end, files), daemon=True).start()
    try:
        end.send(_READY)
        while (file := files.get()) is not None:
            end.send(read_or_refuse(file, given))
    except OSError:
        # Whoever wanted them is gone.
        return


def _receive(end: Connection, files: SimpleQueue[LoadedFile | None]) -> None:
    """Take in files as they come: were both ends to send, they might wait for ever to be heard."""
    try:
        with suppress(EOFError, OSError):
            while True:
                files.put(end.recv())
    finally:
        files.put(None)


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Keep Ctrl+C, which goes to every process of a terminal, from one that is starting."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
