"""Who reads pages for an import: this process, other processes of this machine, or a cluster.

Readers take loaded files and give back, in any order, what became of each. They touch no
library and no disk. None of them ever holds more than a few files, so that memory stays level
however many there are. One that dies at a file costs that file alone.
"""

from __future__ import annotations

import os
from collections import deque
from typing import TYPE_CHECKING, Protocol

from jiaoyue.jobs.reading import read_loaded
from jiaoyue.newspaper.page import PageError
from jiaoyue.store.page_rows import rows_of
from jiaoyue.text.errors import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import TypeAlias

    from jiaoyue.jobs.reading import LoadedFile
    from jiaoyue.jobs.reports import Given
    from jiaoyue.store.page_rows import PageRows

    Became: TypeAlias = tuple[int, PageRows | PageError]

MOST_PROCESSES = 8
"""More than these read faster than one process writes."""

_BROKEN_OFF = QT_TRANSLATE_NOOP(
    "errors",
    "The program itself failed at this file ({why}), and nothing of it was imported. Please"
    " report it with the file.",
)


class Readers(Protocol):
    """Who reads files; each is known by the number it was given with."""

    @property
    def room(self) -> int:
        """How many more files they would take now."""
        ...

    def give(self, number: int, file: LoadedFile) -> None:
        """Have a file read."""
        ...

    def take(self, seconds: float) -> Sequence[Became]:
        """Return what became of files since the last time; wait so long for the first."""
        ...

    def stop(self) -> None:
        """Read no more; what was not taken is lost."""
        ...


class ReadingHere:
    """Reads in this very process, one file at a time."""

    def __init__(self, given: Given) -> None:
        self._given = given
        self._files: deque[tuple[int, LoadedFile]] = deque()

    @property
    def room(self) -> int:
        """How many more files it would take now."""
        return 1 - len(self._files)

    def give(self, number: int, file: LoadedFile) -> None:
        """Have a file read, when it is asked for."""
        self._files.append((number, file))

    def take(self, seconds: float) -> Sequence[Became]:
        """Read one file and return what became of it."""
        del seconds
        if not self._files:
            return ()
        number, file = self._files.popleft()
        return ((number, read_or_refuse(file, self._given)),)

    def stop(self) -> None:
        """Forget what was not read."""
        self._files.clear()


def read_or_refuse(file: LoadedFile, given: Given) -> PageRows | PageError:
    """Return what is to be stored of the page that a file holds, or why it holds none."""
    try:
        return rows_of(read_loaded(file, given))
    except PageError as error:
        return error


def broken_off(why: str) -> PageError:
    """Return what to say of a file at which the program itself failed."""
    return PageError("broken-off", _BROKEN_OFF, why=why)


def processors() -> int:
    """Return how many processes this program may run at once."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
