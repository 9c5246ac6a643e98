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

    from jiaoyue.newspaper.page import PageError


@dataclass(frozen=True, slots=True)
class Given:
    """What a person says of the files beforehand; it wins over what they say themselves."""

    paper: str | None = None
    date: str | None = None
    encoding: str | None = None


class Outcome(StrEnum):
    """What became of a file."""

    IMPORTED = "imported"
    ALREADY_THERE = "already there"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class FileReport:
    """What became of one file; ``message`` and ``error`` only when it failed."""

    path: Path
    outcome: Outcome
    articles: int = 0
    error: PageError | None = None

    @property
    def message(self) -> str:
        """What went wrong and what to do; empty when nothing did."""
        return str(self.error or "")


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
