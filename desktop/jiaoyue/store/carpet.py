"""The places of a character carpet, laid out in a temporary table of one connection.

So neither Python nor the window ever holds them all: there may be a million of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiaoyue.marks.annotation import Anchor
from jiaoyue.marks.carpet import Laid, Sorting
from jiaoyue.store import compact
from jiaoyue.text.pinyin import sorting_key

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Mapping, Sequence

_TABLES = """
CREATE TEMP TABLE IF NOT EXISTS laid (
    place INTEGER PRIMARY KEY, article INTEGER NOT NULL, page_text INTEGER NOT NULL,
    spans TEXT NOT NULL, quote TEXT NOT NULL, prefix TEXT NOT NULL, suffix TEXT NOT NULL,
    from_start INTEGER NOT NULL, from_end INTEGER NOT NULL,
    backwards TEXT NOT NULL, backwards_read TEXT NOT NULL, suffix_read TEXT NOT NULL
);
CREATE TEMP TABLE IF NOT EXISTS laid_sorted (rank INTEGER PRIMARY KEY, place INTEGER NOT NULL);
"""
_KEYS = {
    Sorting.BEFORE: "backwards_read, backwards, suffix_read, suffix",
    Sorting.AFTER: "suffix_read, suffix, backwards_read, backwards",
}
"""How what stands beside a place is read, then how it is written; what is next to it first."""
_LAID = (
    "SELECT laid.place, article, page_text, spans, quote, prefix, suffix, from_start, from_end"
    " FROM laid"
)


class Carpet:
    """What is laid out in one connection; empty until something is added."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        connection.executescript(_TABLES)

    def clear(self) -> None:
        """Take everything away."""
        self._connection.execute("DELETE FROM temp.laid")
        self._connection.execute("DELETE FROM temp.laid_sorted")

    def add(self, places: Iterable[tuple[int, Anchor]]) -> int:
        """Lay places of articles behind those that are there; return how many there are now."""
        self._connection.executemany(
            "INSERT INTO temp.laid (article, page_text, spans, quote, prefix, suffix, from_start,"
            " from_end, backwards, backwards_read, suffix_read)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                (
                    article,
                    anchor.page_text,
                    compact.spans_to(anchor.spans),
                    anchor.quote,
                    anchor.prefix,
                    anchor.suffix,
                    *anchor.trim,
                    anchor.prefix[::-1],
                    sorting_key(anchor.prefix[::-1]),
                    sorting_key(anchor.suffix),
                )
                for article, anchor in places
            ),
        )
        (count,) = self._connection.execute("SELECT count(*) FROM temp.laid").fetchone()
        return int(count)

    def sort(self, sorting: Sorting) -> int:
        """Put all that is laid in an order; return how many places that are.

        What is added later stands in no place of it until it is sorted again.
        """
        self._connection.execute("DELETE FROM temp.laid_sorted")
        if sorting in _KEYS:
            self._connection.execute(
                "INSERT INTO temp.laid_sorted (place)"
                f" SELECT place FROM temp.laid ORDER BY {_KEYS[sorting]}, place"
            )
        (count,) = self._connection.execute("SELECT count(*) FROM temp.laid").fetchone()
        return int(count)

    def ranks(self, places: Iterable[int], sorting: Sorting) -> Mapping[int, int]:
        """Return where in the order, from 0, places of these numbers stand; not those unsorted."""
        if sorting not in _KEYS:
            return {place: place - 1 for place in places}
        rows = self._connection.execute(
            "SELECT place, rank - 1 FROM temp.laid_sorted"
            " WHERE place IN (SELECT value FROM json_each(?))",
            (compact.dumps([*places]),),
        )
        return dict(rows.fetchall())

    def window(self, start: int, stop: int, sorting: Sorting) -> tuple[Laid, ...]:
        """Return what lies in these places of the order, from 0."""
        if sorting in _KEYS:
            rows = self._connection.execute(
                f"{_LAID} JOIN temp.laid_sorted ON laid_sorted.place = laid.place"
                " WHERE rank > ? AND rank <= ? ORDER BY rank",
                (start, stop),
            )
        else:
            rows = self._connection.execute(
                f"{_LAID} WHERE place > ? AND place <= ? ORDER BY place", (start, stop)
            )
        return tuple(map(_laid, rows))

    def at(self, places: Sequence[int]) -> tuple[Laid, ...]:
        """Return the places of these numbers, in the order found."""
        rows = self._connection.execute(
            f"{_LAID} WHERE place IN (SELECT value FROM json_each(?)) ORDER BY place",
            (compact.dumps([*places]),),
        )
        return tuple(map(_laid, rows))


def _laid(row: tuple[int, int, int, str, str, str, str, int, int]) -> Laid:
    place, article, page_text, spans, quote, prefix, suffix, start, end = row
    spans_ = compact.spans_from(spans)
    return Laid(place, article, Anchor(page_text, spans_, quote, prefix, suffix, (start, end)))
