"""How many articles each thing that a filter asks for has, told from the library's tally.

The tally is kept by the library whoever changes it, see :mod:`jiaoyue.store.schema`; it is read
in no time, and says how many a filter lets through as far as its parts know nothing of each other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from jiaoyue.marks.catalogue import Filter, Round, ends_of
from jiaoyue.store.filtering import COLUMNS, TAGGED

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Mapping, Sequence

BETWEEN = "\x1f"
"""The unit separator: parts the names of a place, and tags in a row; no name holds one."""
_LAST = "\U0010ffff"


class Weight(NamedTuple):
    """How many articles there are, and how many each thing has that a filter asks for.

    ``each`` is by the name of the filter's field, for the fields that ask for something.
    """

    total: int
    each: Mapping[str, int]

    @property
    def likely(self) -> float:
        """How many articles are let through by all of it, likely."""
        found = float(self.total)
        for number in self.each.values():
            found *= number / self.total
        return found


def weigh(connection: sqlite3.Connection, wanted: Filter) -> Weight:
    """Return how many articles each thing has that a filter asks for; its words do not count."""
    each: dict[str, int] = {}
    if wanted.place:
        path = BETWEEN.join(wanted.place)
        below = "" if len(wanted.place) == len(COLUMNS) else BETWEEN
        each["place"] = _tallied(connection, "place", path + below, path + below + _LAST)
    if wanted.month is not None:
        first, last = ends_of(wanted.month)
        each["month"] = _tallied(connection, "month", first, last + "~" if last else "0")
    if wanted.round is not None:
        number = str(int(wanted.round))
        each["round"] = _tallied(connection, "round", number, number + " ")
    if wanted.paper is not None:
        each["paper"] = _tallied(connection, "paper", wanted.paper, wanted.paper + "\0")
    if wanted.tag is not None:
        (each["tag"],) = connection.execute(
            f"SELECT count(*) FROM ({TAGGED})", (wanted.tag,)
        ).fetchone()
    return Weight(max(1, total(connection)), each)


def total(connection: sqlite3.Connection) -> int:
    """Return how many articles there are."""
    return _tallied(connection, "round", "", "~")


def rounds(connection: sqlite3.Connection) -> Sequence[Round]:
    """Return the rounds in which there are articles, in order."""
    return sorted(Round(int(name)) for name in _names(connection, "round"))


def names_of_places(connection: sqlite3.Connection) -> dict[str, set[str]]:
    """Return what each of ``COLUMNS`` says of articles."""
    paths = [name.split(BETWEEN) for name in _names(connection, "place")]
    return {column: {path[at] for path in paths} - {""} for at, column in enumerate(COLUMNS)}


def _names(connection: sqlite3.Connection, what: str) -> Iterator[str]:
    for (name,) in connection.execute(
        "SELECT name FROM tally WHERE what = ? AND number > 0", (what,)
    ):
        yield name


def _tallied(connection: sqlite3.Connection, what: str, low: str, high: str) -> int:
    (number,) = connection.execute(
        "SELECT total(number) FROM tally WHERE what = ? AND name >= ? AND name < ?",
        (what, low, high),
    ).fetchone()
    return int(number)
