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
    """That a word is right wherever it stands in the library."""

    word: str


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
    """What a library's proofreaders have settled for all of it: words and kinds not to doubt."""

    words: frozenset[str] = frozenset()
    muted: frozenset[str] = frozenset()
