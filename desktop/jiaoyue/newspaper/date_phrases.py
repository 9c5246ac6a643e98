"""Dated phrases of running text, of every kind, each place of the page read once.

Articles of one page share the day of printing, so the phrases of all of them count alike.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiaoyue.newspaper.date_calendar import calendar_clues
from jiaoyue.newspaper.date_days import day_clues, lunar_clues
from jiaoyue.newspaper.date_months import month_clues, term_clues
from jiaoyue.newspaper.date_years import named_years

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from jiaoyue.newspaper.date_clue import Clue


def phrase_clues(text: str, today: date) -> Iterator[Clue]:
    """Yield what the dated phrases of a page's folded text say, kind by kind."""
    taken: set[int] = set()
    yield from term_clues(text, taken)
    years, clues = named_years(text, today)
    for clue in clues:
        if clue.span and clue.span.start not in taken:
            yield clue
    for named in years:
        taken.update(range(named.start, named.end))
    yield from lunar_clues(text, taken)
    yield from month_clues(text, years, taken)
    yield from day_clues(text)
    yield from calendar_clues(text)
