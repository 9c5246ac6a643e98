"""The Chinese lunar calendar, 1850 to 2100, from a table that ships with the app.

It turns a lunar day into a day of the common calendar; it knows no solar terms and no almanac.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from jiaoyue.paths import resource


@dataclass(frozen=True, slots=True)
class LunarYear:
    """A lunar year: its first day, its leap month (0: none) and the days of each month in order."""

    new_year: date
    leap: int
    months: tuple[int, ...]


def lunar_day(year: int, month: int, day: int, *, leap: bool = False) -> date | None:
    """Return the day of the common calendar, or ``None`` where the calendar has no such day."""
    known = _years().get(year)
    if known is None or not 1 <= month <= 12 or (leap and month != known.leap):
        return None
    place = month - 1 + (leap or 0 < known.leap < month)
    if not 1 <= day <= known.months[place]:
        return None
    return known.new_year + timedelta(days=sum(known.months[:place]) + day - 1)


def leap_month(year: int) -> int:
    """Return which month of a lunar year is doubled; 0 where none is or the year is unknown."""
    known = _years().get(year)
    return known.leap if known else 0


@cache
def _years() -> dict[int, LunarYear]:
    lines = resource("lunar.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith(("#", "year\t"))]
    return {
        int(year): LunarYear(
            date.fromisoformat(new_year), int(leap), tuple(30 if m == "+" else 29 for m in months)
        )
        for year, new_year, leap, months in rows
    }
