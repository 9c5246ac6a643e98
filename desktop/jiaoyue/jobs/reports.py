"""What a person says of files to import, and what became of each.

These are values that the window knows too; reading pages itself takes longer to load.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from jiaoyue.marks.edit import Change

if TYPE_CHECKING:
    from pathlib import Path

    from jiaoyue.newspaper.datable import Event
    from jiaoyue.newspaper.page import PageError


@dataclass(frozen=True, slots=True)
class Given:
    """What a person says of the files beforehand; it wins over what they say themselves.

    ``events`` date pages beside those that ship with the app, and win over nothing.
    """

    paper: str | None = None
    date: str | None = None
    encoding: str | None = None
    events: tuple[Event, ...] = ()


class Outcome(StrEnum):
    """What became of a file."""

    IMPORTED = "imported"
    ALREADY_THERE = "already there"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class FileReport:
    """What became of one file; ``error`` only when it failed."""

    path: Path
    outcome: Outcome
    articles: int = 0
    error: PageError | None = None


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What became of every file, in the order of reading; ``left`` were not reached."""

    files: tuple[FileReport, ...] = ()
    left: int = 0

    def of(self, outcome: Outcome) -> tuple[FileReport, ...]:
        """Return the files that became so."""
        return tuple(file for file in self.files if file.outcome is outcome)

    @property
    def articles(self) -> int:
        """How many articles are new."""
        return sum(file.articles for file in self.of(Outcome.IMPORTED))

    @property
    def change(self) -> Change:
        """What views must look at again."""
        return Change(everything=bool(self.of(Outcome.IMPORTED)))


@dataclass(frozen=True, slots=True)
class PageReport:
    """What reading a page again did: how many articles were altered, made, taken away.

    ``kept`` are those that a person had made otherwise, and which stayed as they were.
    ``left`` says that somebody else changed the page meanwhile, and that nothing was done.
    ``seq`` is where it stands in the journal, if anything was done.
    """

    page_text: int
    source: str
    altered: int = 0
    made: int = 0
    gone: int = 0
    kept: int = 0
    dated: bool = False
    left: bool = False
    seq: int | None = None

    @property
    def is_other(self) -> bool:
        """Whether the page's articles or its date are other than before."""
        return bool(self.altered or self.made or self.gone or self.dated)


@dataclass(frozen=True, slots=True)
class TakenBack:
    """How many pages are again as they were before they were read again.

    ``left`` are those that somebody changed since, or that were not reached: they stay.
    """

    pages: int
    left: int

    @property
    def change(self) -> Change:
        """What views must look at again."""
        return Change(everything=bool(self.pages))


@dataclass(frozen=True, slots=True)
class LastReading:
    """What is left of the last reading of pages again: its places in the journal, in order.

    ``at`` is when it ended (ISO 8601). What was taken back since is not among ``seqs``, which are
    empty, as ``at`` is, where nothing is left or no page was ever read again.
    """

    seqs: tuple[int, ...] = ()
    at: str = ""


@dataclass(frozen=True, slots=True)
class RereadReport:
    """What became of every page read again, in the order of import; ``left`` were not reached."""

    pages: tuple[PageReport, ...] = ()
    left: int = 0

    @property
    def seqs(self) -> tuple[int, ...]:
        """The places in the journal of what was changed, in order."""
        return tuple(page.seq for page in self.pages if page.seq is not None)

    @property
    def change(self) -> Change:
        """What views must look at again."""
        return Change(everything=any(not page.left for page in self.pages))
