"""What the desk answers for beside the corrections themselves, as rows of an edit.

Who finished which round of an article and when, what was asked and answered, which findings a
person set aside, which changes were checked against the print. Verbs stand in
:mod:`jiaoyue.marks.proofreading`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from jiaoyue.marks.catalogue import Round

if TYPE_CHECKING:
    from jiaoyue.marks.annotation import Anchor
    from jiaoyue.newspaper.article import PageDate


@dataclass(frozen=True, slots=True)
class RoundDone:
    """That somebody took an article from one round into another.

    ``article`` may be gone since: this is what happened, and stays.
    """

    id: str
    article: int
    before: Round
    after: Round
    author: str
    at: str


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked about a passage, and where one may look (may be empty)."""

    reason: str
    evidence: str


@dataclass(frozen=True, slots=True)
class Query:
    """A question put to the desk about a passage; open until it is answered.

    ``evidence`` is where one may look. Times are ISO 8601 in UTC, empty for what did not happen.
    """

    id: str
    anchor: Anchor
    reason: str
    evidence: str = ""
    answer: str = ""
    author: str = ""
    asked: str = ""
    round: Round = Round.UNREAD
    answered_by: str = ""
    answered: str = ""

    @property
    def is_open(self) -> bool:
        """Whether nobody has answered it yet."""
        return not self.answered


@dataclass(frozen=True, slots=True)
class IgnoredFinding:
    """That a finding is right as it stands; ``key`` is the finding's own.

    ``words`` and ``kind`` say what it was, for whoever looks at the list.
    """

    page_text: int
    key: str
    kind: str
    words: str
    author: str = ""
    at: str = ""


@dataclass(frozen=True, slots=True)
class IgnoredWord:
    """That a word is right as it stands: in the whole library, in one paper, or in some years.

    ``paper`` is empty for every paper. ``since`` and ``until`` are the first and the last year
    in which it was printed so, 0 where there is no such bound.
    """

    word: str
    paper: str = ""
    since: int = 0
    until: int = 0

    def holds(self, paper: str | None, date: PageDate) -> bool:
        """Return whether it counts on a page of a paper that was published then.

        On a page whose paper or date is not known, nothing speaks against it.
        """
        return (
            (not self.paper or not paper or paper == self.paper)
            and (not self.since or not date.last or int(date.last[:4]) >= self.since)
            and (not self.until or not date.first or int(date.first[:4]) <= self.until)
        )


@dataclass(frozen=True, slots=True)
class MutedKind:
    """That nobody wants to see findings of a kind in this library."""

    kind: str


@dataclass(frozen=True, slots=True)
class Checked:
    """That somebody looked whether a correction was carried out (核红)."""

    correction: str
    author: str
    at: str


LedgerRow = RoundDone | Query | IgnoredFinding | IgnoredWord | MutedKind | Checked


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What a library's proofreaders have settled: words, and kinds of findings, not to doubt.

    ``words`` are in the order of the words, then of the papers and years that they hold for.
    """

    words: tuple[IgnoredWord, ...] = ()
    muted: frozenset[str] = frozenset()

    def of(self, paper: str | None, date: PageDate) -> frozenset[str]:
        """Return the words that are right on a page of a paper that was published then."""
        return frozenset(one.word for one in self.words if one.holds(paper, date))
