"""How a list begins: its first articles, found without the rest.

Of many they are found by walking in the order of the list, with no regard to how few of all the
others are in it; few are gathered first, and then sorted. Which of both is less is told from the
library's tally. The index that is read is named outright: each has all that a filter asks of an
article, so that only what is let through is looked up.
"""

from __future__ import annotations

from math import isqrt
from typing import TYPE_CHECKING

from jiaoyue.marks.catalogue import ArticleRow, Filter, Order
from jiaoyue.store import filtering, tally
from jiaoyue.store.filtering import selected, unlisted
from jiaoyue.store.listing import DAYS, IN_PLACE, PARTS, places_by_rank, rows_of, selections

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

    from jiaoyue.store.filtering import Condition

    Statement = tuple[str, tuple[object, ...]]

FIRST = 64
"""How many rows a list begins with."""
_GATHERED, _ASKED = 6, 30
"""How many entries of an index are walked over in the time in which one article is gathered and
sorted, and in which the full text is asked for one article."""
_LOOKED_UP = 5
"""How often as long that takes where the article itself is looked up for its title."""
_BY_PATH = ("article_in_province", "article_in_city", "article_by_place")
"""The indexes for a province, a city and a county."""


def first_rows(
    connection: sqlite3.Connection, wanted: Filter, order: Order
) -> tuple[tuple[ArticleRow, ...], bool]:
    """Return the first ``FIRST`` articles of a list or fewer, and whether these are all.

    Raises SearchError.
    """
    found: list[int] = []
    if order is Order.ROUND and wanted.words.strip():
        found.extend(_found_by_round(connection, wanted))
    else:
        for statement, values in beginnings(connection, wanted, order):
            rows = connection.execute(f"{statement} LIMIT {FIRST - len(found)}", values)
            found.extend(row[0] for row in rows)
            if len(found) == FIRST:
                break
    return tuple(rows_of(connection, found)), len(found) < FIRST


def beginnings(connection: sqlite3.Connection, wanted: Filter, order: Order) -> Iterator[Statement]:
    """Give what selects the first of a list, one statement after the other. Raises SearchError.

    Together they are the whole list, in its order.
    """
    if wanted == Filter():
        yield from selections(connection, wanted, order)
    elif wanted.words.strip():
        yield from _of_a_search(connection, wanted, order)
    else:
        yield from _Begun(connection, wanted, order).statements(order)


def conditions_in_time(
    connection: sqlite3.Connection, wanted: Filter
) -> tuple[str, list[Condition]]:
    """Return where articles are read, and what is asked of them besides the words.

    It is for a search in the order of time. An index that has another order is named where those
    that it lets through are soon gathered: the database would guess how many these are.
    """
    begun = _Begun(connection, wanted, Order.NEWEST)
    if not begun.is_walked and begun.weight.each:
        return begun.driven()
    others = wanted._replace(place=(), words="")
    return "article", [
        *filtering.of_place(wanted),
        *unlisted(filtering.conditions(connection, others)),
    ]


def _of_a_search(
    connection: sqlite3.Connection, wanted: Filter, order: Order
) -> Iterator[Statement]:
    # What a search needs is not needed for the first list that the window shows.
    from jiaoyue.marks.search_syntax import parse_search
    from jiaoyue.store import search

    sought = parse_search(wanted.words)
    said = search.looked_up(connection, sought)
    if said is None or order not in (Order.PLACE, Order.TITLE):
        yield from selections(connection, wanted, order)
        return
    begun = _Begun(connection, wanted._replace(words=""), order, said)
    many = begun.many_hits()
    hits = search.hits(connection, sought, many)
    if begun.weight.likely * _ASKED < hits * begun.gathered:
        begun.is_walked = False
    elif hits < many:
        yield from selections(connection, wanted, order)
        return
    else:
        begun.is_walked = True
    yield from begun.statements(order)


def _found_by_round(connection: sqlite3.Connection, wanted: Filter) -> Iterator[int]:
    """Yield what is found in each round, as long as there are no ``FIRST`` of them."""
    from jiaoyue.marks.search_syntax import parse_search
    from jiaoyue.store import search

    sought, left = parse_search(wanted.words), FIRST
    for round_ in tally.rounds(connection) if wanted.round is None else (wanted.round,):
        source, asked = conditions_in_time(connection, wanted._replace(round=round_))
        page = search.search(
            connection, sought, asked, source=source, limit=left, month=wanted.month or ""
        )
        yield from page.articles
        left -= len(page.articles)
        if not left:
            return


class _Begun:
    """A list of which the first are sought; ``said`` is what else is asked of each article.

    ``is_walked`` is whether it is walked through; then the whole need not be gathered. What that
    takes is ``gathered`` for one article.
    """

    def __init__(
        self,
        connection: sqlite3.Connection,
        wanted: Filter,
        order: Order,
        said: Condition | None = None,
    ) -> None:
        self._connection = connection
        self._wanted = wanted
        self._said = [said] if said else []
        self.weight = tally.weigh(connection, wanted)
        self.gathered = _GATHERED * (_LOOKED_UP if order is Order.TITLE else 1)
        likely = self.weight.likely
        self.is_walked = likely * likely * self.gathered > FIRST * self.weight.total

    def many_hits(self) -> int:
        """Return from how many hits of a search on to walk is less than to gather them."""
        total, likely = self.weight.total, max(1.0, self.weight.likely)
        return isqrt(int(FIRST * total * (_ASKED + total / likely) / self.gathered))

    def statements(self, order: Order) -> Iterator[Statement]:
        """Give what selects the first in this order."""
        if order is Order.ROUND:
            yield from self._by_round()
        elif order is Order.TITLE:
            yield from self._by_title()
        elif order is Order.PLACE and self.is_walked:
            yield from self._place_by_place()
        elif order is Order.PLACE:
            places_by_rank(self._connection)
            source, asked = self.driven()
            ranked = f"{source} CROSS JOIN temp.place_rank ON {IN_PLACE}"
            yield selected(asked, ranked, "", f"rank, {DAYS}")
        else:
            source, asked = self.driven()
            for further, within in PARTS[order]:
                yield selected(asked, source, further, within)

    def _by_round(self) -> Iterator[Statement]:
        wanted = self._wanted
        for round_ in tally.rounds(self._connection) if wanted.round is None else (wanted.round,):
            one = _Begun(self._connection, wanted._replace(round=round_), Order.NEWEST)
            yield from one.statements(Order.NEWEST)

    def _by_title(self) -> Iterator[Statement]:
        source, asked = self.driven()
        for further, within in PARTS[Order.TITLE]:
            if self.is_walked:
                every = unlisted(self._every(self._wanted))
                yield selected(every, "article INDEXED BY article_by_title", further, within)
            else:
                yield selected([*asked, *unlisted([(further, ())])], source, "", f"+{within}")

    def _place_by_place(self) -> Iterator[Statement]:
        others = unlisted(self._every(self._wanted._replace(place=(), month=None)))
        others += filtering.of_month(self._wanted)
        names = tuple(name or None for name in self._wanted.place)
        in_place = " AND ".join(f"{column} IS ?" for column in filtering.COLUMNS)
        source = "article INDEXED BY article_by_place"
        for place in places_by_rank(self._connection):
            if place[: len(names)] == names:
                yield selected([(in_place, place), *others], source, "", DAYS)

    def driven(self) -> tuple[str, list[Condition]]:
        """Return the index of what lets the fewest through, and all that is asked."""
        wanted, each = self._wanted, self.weight.each
        if wanted.tag is not None and each["tag"] == min(each.values()):
            others = self._every(wanted._replace(tag=None))
            return "article", [filtering.tagged(wanted.tag), *unlisted(others)]
        indexes = {
            "place": (_BY_PATH[len(wanted.place) - 1], filtering.of_place(wanted)),
            "round": ("article_by_round", filtering.of_round(wanted)),
            "paper": ("article_by_paper", filtering.of_paper(wanted)),
        }
        by = min((name for name in indexes if name in each), key=each.__getitem__, default="")
        index, first = indexes.get(by, ("article_by_date", []))
        # Whatever comes first in an index, the date comes next.
        listed = [*first, *filtering.of_month(wanted)]
        others = [c for c in self._every(wanted) if c not in listed]
        return f"article INDEXED BY {index}", [*listed, *unlisted(others)]

    def _every(self, wanted: Filter) -> list[Condition]:
        """Return all that is asked of each article by itself."""
        return [
            *filtering.of_place(wanted),
            *filtering.of_month(wanted),
            *filtering.of_round(wanted),
            *filtering.of_paper(wanted),
            *([filtering.looked_up_tagged(wanted.tag)] if wanted.tag is not None else ()),
            *self._said,
        ]
