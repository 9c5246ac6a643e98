"""An article's place in time, as one number: in ascending order the newest come first.

Full text is indexed under this number, so that the newest articles that say something are
the first ones found. Each day has room for so many articles, the first of a month and of a year
for more, since a month or a year that is all one knows begins with them; few numbers in between
stay unused, which would make the index larger. What finds no room, stands behind all others.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

_DAY = 1 << 12
_MONTH = 1 << 14
_YEAR = 1 << 16
_NEWEST = date(2100, 1, 1)
"""Days after this one, which no newspaper has, are numbered below zero."""
_UNDATED = 1 << 33
CROWDED = 1 << 40
"""From here on stand articles of days that are full, in no order."""
_END = 1 << 62


def bounds(day: str) -> tuple[int, int]:
    """Return the first number of a day (ISO, or empty for none), and the first after it."""
    if not day:
        return _UNDATED, CROWDED
    on = date.fromisoformat(day)
    size = _DAY if on.day > 1 else _MONTH if on.month > 1 else _YEAR
    # The days, months and years that begin after this day and not after the newest one.
    days = _NEWEST.toordinal() - on.toordinal()
    months = (_NEWEST.year - on.year) * 12 + _NEWEST.month - on.month
    years = _NEWEST.year - on.year
    first = (days - months) * _DAY + (months - years) * _MONTH + years * _YEAR
    return first, first + size


def between(connection: sqlite3.Connection, first: str, last: str) -> tuple[int, int] | None:
    """Return the numbers of the days from ``first`` to ``last``; ``None`` where some are crowded.

    Either may be empty, for no bound; the undated are never among them.
    """
    (latest,) = connection.execute("SELECT max(moment) FROM article").fetchone()
    if latest is not None and latest >= CROWDED:
        return None
    low = bounds(last)[0] if last else -_END
    return low, bounds(first)[1] if first else _UNDATED


def days_of(first: str, last: str) -> tuple[str, str]:
    """Return the first and the last day of the time from one year or month to another."""
    year, _, month = last.partition("-")
    months = int(year) * 12 + int(month or 12)
    ending = date(months // 12, months % 12 + 1, 1) - timedelta(days=1)
    return f"{first}-01" if "-" in first else f"{first}-01-01", ending.isoformat()


def next_moment(connection: sqlite3.Connection, day: str) -> int:
    """Return the next free number of a day."""
    for first, end in (bounds(day), (CROWDED, _END)):
        (latest,) = connection.execute(
            "SELECT max(moment) FROM article WHERE moment >= ? AND moment < ?", (first, end)
        ).fetchone()
        if latest is None or latest + 1 < end:
            return first if latest is None else int(latest) + 1
    raise OverflowError("more articles than numbers")


def number_all(connection: sqlite3.Connection) -> None:
    """Give every article its number, in the order in which lists have them."""
    rows = connection.execute(
        "SELECT id, date_first FROM article ORDER BY date_first DESC, page_text, ordinal, id"
    ).fetchall()
    connection.executemany("UPDATE article SET moment = ? WHERE id = ?", [*_numbered(rows)])


def _numbered(rows: list[tuple[int, str]]) -> Iterator[tuple[int, int]]:
    crowded = CROWDED
    day, free, end = None, 0, 0
    for article, its_day in rows:
        if its_day != day:
            day = its_day
            free, end = bounds(day)
        if free < end:
            yield free, article
            free += 1
        else:
            yield crowded, article
            crowded += 1
