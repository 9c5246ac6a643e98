"""A random sample by which the error rate of a library is judged, and what it says.

A person reads the articles that were drawn against the print and corrects what is wrong in
them: each correction made since they were drawn is a fault that stood in the library. Only
articles that were read count. Faults weigh by the rule for newspapers, as in
:mod:`jiaoyue.marks.errata`.
"""

from __future__ import annotations

import json
import math
from dataclasses import asdict, dataclass, replace
from itertools import groupby
from statistics import NormalDist
from typing import TYPE_CHECKING

from jiaoyue.marks.errata import PASS, ErrorRate, Fault, characters_of, faults_of, weighed
from jiaoyue.marks.record import printed_in, record_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from jiaoyue.marks.opened import OpenedArticle

KEPT_AS = "proof/sample"
"""Under what a library remembers the sample that is being read."""
MOST_SEED = 999_999_999
"""The seeds that one can draw by go from 0 to this."""
CONFIDENCE = 0.95
_NORMAL = NormalDist()
_LEAST_WEIGHT = 1.0
"""What the lightest fault weighs of which one might have seen none; numerals aside."""


@dataclass(frozen=True, slots=True)
class Sample:
    """Which articles were drawn, by which seed, from how many, when (ISO 8601 in UTC).

    ``within`` is what they were drawn from, in words; ``read`` are those that a person has read.
    """

    seed: int
    articles: tuple[int, ...]
    of: int
    drawn: str
    within: str = ""
    author: str = ""
    read: tuple[int, ...] = ()

    def with_read(self, article: int, *, is_read: bool) -> Sample:
        """Return the sample with an article read, or not."""
        others = [one for one in self.read if one != article]
        return replace(self, read=(*others, article) if is_read else tuple(others))

    def to_text(self) -> str:
        """Return it as a library remembers it."""
        return json.dumps(asdict(self), ensure_ascii=False)


def sample_from(said: str | None) -> Sample | None:
    """Return a sample that a library remembers; ``None`` where there is none that can be read."""
    try:
        kept = json.loads(said or "null")
        return Sample(
            **{
                **kept,
                "articles": tuple(kept["articles"]),
                "read": tuple(kept["read"]),
            }
        )
    except (ValueError, TypeError, KeyError):
        # Nothing was drawn yet, or a later version wrote it.
        return None


@dataclass(frozen=True, slots=True)
class SampledArticle:
    """An article of a sample as it is now: its size in characters and what was wrong in it.

    ``printed`` are paper, date and page, by which the print is found to read it against.
    ``issue`` tells which issue of a paper it is from: the same error counts three times at most
    in one.
    """

    id: int
    public_id: str
    title: str
    issue: str
    characters: int
    faults: tuple[Fault, ...]
    is_read: bool
    printed: tuple[str, str, str] = ("", "", "")


@dataclass(frozen=True, slots=True)
class SampledRate:
    """What a sample says: the rate, and between which rates the library's lies (``CONFIDENCE``)."""

    rate: ErrorRate
    low: float
    high: float

    @property
    def is_sure(self) -> bool:
        """Whether enough was read to say that the library passes for a newspaper, or does not."""
        return self.high <= PASS or self.low > PASS


@dataclass(frozen=True, slots=True)
class Rated:
    """A sample with its articles, those that are gone left out, and what it says so far."""

    sample: Sample
    articles: tuple[SampledArticle, ...]
    says: SampledRate

    @property
    def read(self) -> int:
        """How many articles were read."""
        return sum(one.is_read for one in self.articles)


def sampled(opened: OpenedArticle, sample: Sample) -> SampledArticle:
    """Return an article of a sample with what was corrected in it since it was drawn."""
    entries = [
        entry
        for entry in record_of(opened).entries
        if not entry.correction.ended and entry.correction.made >= sample.drawn
    ]
    page = opened.page
    return SampledArticle(
        opened.row.id,
        opened.public_id,
        opened.row.called,
        f"{page.paper} {page.date.edtf}" if page.paper and page.date.edtf else page.sha256,
        characters_of(opened),
        faults_of(opened, entries),
        opened.row.id in sample.read,
        printed_in(opened),
    )


def rated(sample: Sample, articles: Iterable[SampledArticle]) -> Rated:
    """Return what a sample says, of the articles that were read."""
    every = tuple(articles)
    read = sorted((one for one in every if one.is_read), key=lambda one: one.issue)
    weights = [
        weighed([fault for one in issue for fault in one.faults])
        for _, issue in groupby(read, key=lambda one: one.issue)
    ]
    rate = ErrorRate(
        sum(weights), sum(one.characters for one in read), sum(len(one.faults) for one in read)
    )
    low, high = interval(weights)
    per = 10_000 / rate.characters if rate.characters else 0.0
    return Rated(sample, every, SampledRate(rate, low * per, high * per))


def interval(weights: Sequence[float]) -> tuple[float, float]:
    """Return between what the expected sum of weights lies, given what each issue weighed.

    By the gamma distribution, after Fay and Feuer (Statistics in Medicine 16, 1997, 791-801): each
    issue is one event of its weight, since faults come in clusters. Empty issues count for
    nothing; where all are, the upper end says what one may have missed.
    """
    total = sum(weights)
    spread = sum(weight**2 for weight in weights)
    most = max([_LEAST_WEIGHT, *weights])
    tail = (1 - CONFIDENCE) / 2
    low = spread / (2 * total) * _chi_squared(2 * total**2 / spread, tail) if spread else 0.0
    above, beyond = total + most, spread + most**2
    high = beyond / (2 * above) * _chi_squared(2 * above**2 / beyond, 1 - tail)
    return low, high


def _chi_squared(freedom: float, probability: float) -> float:
    """Return a quantile of the chi-squared distribution.

    By Wilson and Hilferty (1931), which is right to some hundredths from two degrees on.
    """
    part = 2 / (9 * freedom)
    root = 1 - part + _NORMAL.inv_cdf(probability) * math.sqrt(part)
    return freedom * max(0.0, root) ** 3
