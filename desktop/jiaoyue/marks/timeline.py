"""How many articles each month has, by city, as values; months are counted through, as numbers.

Only the cities that have most are told apart. So it stays small however many articles there are.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from jiaoyue.marks.catalogue import ends_of

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST_PLACES = 4
YEAR = 12


@dataclass(frozen=True, slots=True)
class Bar:
    """How many articles begin in a month, or in a year, whose first month stands for it.

    ``parts`` are those of each place that is told apart, and of all else in the end.
    """

    month: int
    parts: tuple[int, ...]

    @property
    def count(self) -> int:
        """How many in all."""
        return sum(self.parts)


@dataclass(frozen=True, slots=True)
class Timeline:
    """The months that have articles, ascending; ``places`` are province and city, most first."""

    places: tuple[tuple[str, str], ...] = ()
    months: tuple[Bar, ...] = ()
    undated: int = 0


def by_year(months: Sequence[Bar]) -> tuple[Bar, ...]:
    """Return the bars of the years of these months."""
    years: dict[int, list[tuple[int, ...]]] = defaultdict(list)
    for bar in months:
        years[bar.month - bar.month % YEAR].append(bar.parts)
    return tuple(
        Bar(first, tuple(map(sum, zip(*parts, strict=True)))) for first, parts in years.items()
    )


def between(months: Sequence[Bar], first: int, last: int) -> int:
    """Return how many articles begin from one month to another, both within."""
    return sum(bar.count for bar in months if first <= bar.month <= last)


def month_number(key: str) -> int:
    """Return a month (``YYYY-MM``), or the first of a year (``YYYY``), as a number."""
    return int(key[:4]) * YEAR + int(key[5:7] or 1) - 1


def month_key(number: int) -> str:
    """Return a month as ``YYYY-MM``."""
    return f"{number // YEAR:04}-{number % YEAR + 1:02}"


def months_asked(month: str | None) -> tuple[int, int] | None:
    """Return the first and the last month that ``Filter.month`` asks for, if it asks for any."""
    if not month:
        return None
    first, last = ends_of(month)
    return month_number(first), month_number(last) + (YEAR - 1 if len(last) == 4 else 0)


def asking_for(first: int, last: int) -> str:
    """Return what ``Filter.month`` is to be for these months, said by years where it can."""
    if first % YEAR == 0 and last % YEAR == YEAR - 1:
        ends = [f"{number // YEAR:04}" for number in (first, last)]
    else:
        ends = [month_key(first), month_key(last)]
    return "/".join(dict.fromkeys(ends))
