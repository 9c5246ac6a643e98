"""The error rate by which newspapers judge a proof (报纸编校差错率): weighed errors in 10,000 characters.

What a later proof corrects, an earlier one has let pass. Weights are those of the national rule
for newspapers: a wrong character 1, two to five together 2, more 4; twice that in headlines and
in names and times; the same error counts three times at most; numeral style 0.1, 1 at most.
Errors of fact, logic and grammar weigh 1, and look like wrong characters from here.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from jiaoyue.marks.finding import FindingKind
from jiaoyue.newspaper.article import HEADS
from jiaoyue.newspaper.reading import LayerName

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from jiaoyue.marks.opened import OpenedArticle
    from jiaoyue.marks.record import Entry

PASS = 3.0
"""The most in 10,000 characters with which a newspaper passes."""
_OFTENEST = 3
_STYLE, _MOST_STYLE = 0.1, 1.0
_KEY = frozenset({FindingKind.PLACE, FindingKind.NAME, FindingKind.NUMBER, FindingKind.HEADING})
_DIGITS = str.maketrans("０１２３４５６７８９〇零一二三四五六七八九", "012345678900123456789")


@dataclass(frozen=True, slots=True)
class Fault:
    """A wrong place: what stood there and what should; ``is_key`` in headlines, names and times."""

    was: str
    now: str
    is_key: bool = False

    @property
    def weight(self) -> float:
        """What it weighs by itself."""
        if self.is_style:
            return _STYLE
        size = max(len(self.was), len(self.now))
        by_size = 1 if size <= 1 else 2 if size <= 5 else 4
        return by_size * (2 if self.is_key else 1)

    @property
    def is_style(self) -> bool:
        """Whether only the style of numerals is at fault: the same number written otherwise."""
        was, now = self.was.translate(_DIGITS), self.now.translate(_DIGITS)
        return was == now and was.isdecimal() and not self.is_key


@dataclass(frozen=True, slots=True)
class ErrorRate:
    """Weighed errors in a number of characters."""

    weight: float
    characters: int
    faults: int

    @property
    def rate(self) -> float:
        """Errors in 10,000 characters; 0 where there are none to count in."""
        return 10_000 * self.weight / self.characters if self.characters else 0.0

    @property
    def passes(self) -> bool:
        """Whether a newspaper passes with it."""
        return self.rate <= PASS


def weighed(faults: Sequence[Fault]) -> float:
    """Return what the faults of one issue weigh together."""
    seen: Counter[tuple[str, str]] = Counter()
    total = style = 0.0
    for fault in faults:
        if fault.is_style:
            style += fault.weight
            continue
        seen[fault.was, fault.now] += 1
        if seen[fault.was, fault.now] <= _OFTENEST:
            total += fault.weight
    return total + min(style, _MOST_STYLE)


def faults_of(opened: OpenedArticle, entries: Iterable[Entry]) -> tuple[Fault, ...]:
    """Return what entries of an article's record mended, as faults."""
    heads = [s for b in opened.article.blocks if b.role in HEADS for s in b.spans]

    def is_key(entry: Entry) -> bool:
        in_head = any(p.span.meets(s) for p in entry.correction.patches for s in heads)
        return in_head or entry.correction.finding in _KEY

    return tuple(Fault(entry.was, entry.now, is_key(entry)) for entry in entries)


def characters_of(opened: OpenedArticle) -> int:
    """Return in how many characters of an article errors are counted, as it is corrected now.

    The rule counts what a line can hold by the number of lines (版面字数), which only the print
    knows. Nearest to it is every character that was set: punctuation too, white space not.
    """
    return sum(not c.isspace() for c in opened.reading(LayerName.CORRECTED).text)


def rate_of(faults: Sequence[Fault], characters: int) -> ErrorRate:
    """Return the error rate of faults found in so many characters of one issue."""
    return ErrorRate(weighed(faults), characters, len(faults))
