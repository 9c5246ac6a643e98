"""Clues to the day of printing, and the days that contradict the fewest of them.

A clue is a set of windows of days and a weight. Some windows stand on the calendar, others come
round every year. Nothing here reads text, and nothing raises: a clue that cannot be true with
stronger ones is outvoted.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from jiaoyue.newspaper.edtf import format_interval

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from jiaoyue.text.span import Span

Days = tuple[int, int]
"""Proleptic ordinals of the first and last day, both included."""

NEVER, FOREVER = 1, date.max.toordinal()

WIRED_DAYS = 7
"""How many days after its telegrams a paper is printed at most; a weekly has a week of them."""

FAINT, DOUBTED, WEAK, PLAIN, LIKELY, FIRM = 1, 2, 3, 8, 15, 20
MASTHEAD, AGREED, NAMED = 100, 250, 1000
"""What a clue weighs, from a habit of writing to the date in a file's name.

What is DOUBTED counts only where another clue is about the same few days.
"""


@dataclass(frozen=True, slots=True)
class Clue:
    """Words that bound the day: windows on the calendar, or windows that a year has.

    ``nearness`` is how much the words let their year be taken for that of the paper or the one
    before: 2 by themselves, 1 together with others, 0 where they only look back or ahead.
    ``picks`` says that only some years have the windows.
    """

    weight: int
    span: Span | None
    fixed: tuple[Days, ...] = ()
    yearly: Callable[[int], Iterable[Days]] | None = None
    note: str = ""
    nearness: int = 0
    picks: bool = False

    def windows(self, years: range) -> list[Days]:
        """Return the windows, joined where they overlap, in order."""
        if self.yearly is None:
            return list(self.fixed)
        joined: list[Days] = []
        for first, last in sorted(days for year in years for days in self.yearly(year)):
            if joined and first <= joined[-1][1]:
                joined[-1] = (joined[-1][0], max(joined[-1][1], last))
            else:
                joined.append((first, last))
        return joined


def least_contradicted(clues: Sequence[Clue], within: Days) -> Days:
    """Return the outer days of all days in ``within`` that contradict the least weight."""
    first, last = within
    years = range(date.fromordinal(first).year - 1, date.fromordinal(last).year + 1)
    steps: dict[int, int] = defaultdict(int)
    steps[first] += 0
    for clue in clues:
        for start, end in clue.windows(years):
            if start <= last and end >= first:
                steps[max(start, first)] += clue.weight
                steps[min(end, last) + 1] -= clue.weight
    edges = sorted(steps)
    held, best, outer = 0, -1, within
    for edge, following in zip(edges, [*edges[1:], last + 1], strict=True):
        held += steps[edge]
        if edge > last or held < best:
            continue
        start = edge if held > best else outer[0]
        best, outer = held, (start, min(following - 1, last))
    return outer


def agreeing(clues: Sequence[Clue], found: Days) -> list[tuple[Clue, Days]]:
    """Return the clues that hold on every day found, each with its window."""
    years = range(date.fromordinal(found[0]).year - 1, date.fromordinal(found[1]).year + 1)
    return [
        (clue, window)
        for clue in clues
        for window in clue.windows(years)
        if window[0] <= found[0] and found[1] <= window[1]
    ]


def described(window: Days) -> str:
    """Return in Chinese what a window says of the day of printing."""
    first, last = window
    if last == FOREVER:
        return f"不早于{date.fromordinal(first).isoformat()}"
    if first == NEVER:
        return f"不晚于{date.fromordinal(last).isoformat()}"
    return f"见报于{format_interval(date.fromordinal(first), date.fromordinal(last))}"


def grain(year: int, month: int | None = None, day: int | None = None) -> Days | None:
    """Return the days of a year, a month or a day; ``None`` where the calendar has none."""
    try:
        first = date(year, month or 1, day or 1)
    except ValueError:
        return None
    if day:
        return first.toordinal(), first.toordinal()
    if month:
        return first.toordinal(), date(year + month // 12, month % 12 + 1, 1).toordinal() - 1
    return first.toordinal(), date(year, 12, 31).toordinal()


def month_after(ordinal: int) -> int:
    """Return the last day of the month after the one of that day."""
    day = date.fromordinal(ordinal)
    months = day.year * 12 + day.month + 1
    return date(months // 12, months % 12 + 1, 1).toordinal() - 1


def month_before(ordinal: int) -> int:
    """Return the first day of the month before the one of that day."""
    day = date.fromordinal(ordinal)
    months = day.year * 12 + day.month - 2
    return date(months // 12, months % 12 + 1, 1).toordinal()
