"""Lists: which articles a filter lets through, in what order, and what is shown of each.

A list is looked at through windows. The first is read straight from the index that serves the
order; then the whole list is laid out, in a table of the connection's own that holds an id for
each place, so that any other window, and the place of any article, is found without counting.
Nothing of it passes through Python.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from jiaoyue.marks.catalogue import ArticleRow, Filter, Order, Round
from jiaoyue.store.filtering import COLUMNS, conditions, selected, unlisted
from jiaoyue.store.tally import BETWEEN, weigh

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection, Iterator, Mapping, Sequence

DAYS = "date_first DESC, page_text, ordinal, id"
PARTS: Mapping[Order, tuple[tuple[str, str], ...]] = MappingProxyType(
    {
        Order.NEWEST: (("", DAYS),),
        # In two parts, each of which the index serves: the undated come last.
        Order.OLDEST: (
            ("date_first > ''", "date_first, page_text, ordinal, id"),
            ("date_first = ''", "page_text, ordinal, id"),
        ),
        Order.PLACE: (("", f"place_rank.rank, {DAYS}"),),
        Order.TITLE: (
            ("title_pinyin > ''", "title_pinyin, page_text, ordinal, id"),
            ("title_pinyin = ''", "page_text, ordinal, id"),
        ),
        Order.ROUND: tuple((f"round = {round_.value}", DAYS) for round_ in Round),
        Order.BEST: (("", DAYS),),
    }
)
"""An order as parts that follow each other: a further condition, and the order within."""
_FOUND_PARTS: Mapping[Order, tuple[tuple[str, str], ...]] = MappingProxyType(
    {
        Order.NEWEST: (("", "moment"),),
        Order.OLDEST: (("date_first > ''", "moment DESC"), ("date_first = ''", "moment")),
        Order.ROUND: tuple((f"round = {round_.value}", "moment") for round_ in Round),
    }
)
"""What is found comes in the order of the index."""
_WORTH_SORTING = 8
"""Where less than one article of so many is listed, places are not looked through."""
_TABLES = """
CREATE TEMP TABLE IF NOT EXISTS shown (place INTEGER PRIMARY KEY, article INTEGER NOT NULL);
CREATE TEMP TABLE IF NOT EXISTS place_rank (
    rank INTEGER PRIMARY KEY, in_province TEXT, in_city TEXT, in_county TEXT, name TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS temp.place_rank_of ON place_rank (in_province, in_city, in_county);
CREATE INDEX IF NOT EXISTS temp.place_rank_named ON place_rank (name);
"""
_NEW_PLACE = (
    "SELECT 1 FROM tally WHERE what = 'place' AND number > 0"
    " AND name NOT IN (SELECT name FROM temp.place_rank) LIMIT 1"
)
_RANKED = "in_province, in_city, in_county"
IN_PLACE = "province IS in_province AND city IS in_city AND county IS in_county"
_ROW = (
    "SELECT id, title, first_line, province, city, county, town, date, date_first, date_last,"
    " round, (SELECT group_concat(name, char(31)) FROM (SELECT name FROM article_tag JOIN tag"
    " ON tag.id = article_tag.tag WHERE article_tag.article = article.id ORDER BY name)),"
    " (SELECT count(*) FROM annotation WHERE annotation.article = article.id) FROM article"
)


def article_ids(
    connection: sqlite3.Connection, wanted: Filter, *, newest_first: bool
) -> Sequence[int]:
    """Return the articles that ``wanted`` lets through, by their earliest day.

    Articles of one day stand as on the page; those without a date come last.
    """
    every = conditions(connection, wanted)
    where = f" WHERE {' AND '.join(sql for sql, _ in every)}" if every else ""
    values = tuple(value for _, own in every for value in own)
    day = "date_first DESC" if newest_first else "date_first = '', date_first"
    rows = connection.execute(
        f"SELECT id FROM article{where} ORDER BY {day}, page_text, ordinal, id", values
    )
    return [row[0] for row in rows]


def lay_out(connection: sqlite3.Connection, wanted: Filter, order: Order) -> int:
    """Lay a list out for ``window`` and ``place_of``, and return how many articles it has."""
    connection.executescript(_TABLES)
    connection.execute("DELETE FROM temp.shown")
    total = 0
    for statement, values in selections(connection, wanted, order):
        total += connection.execute(
            f"INSERT INTO temp.shown (article) {statement}", values
        ).rowcount
    return total


def still_stands(
    connection: sqlite3.Connection, wanted: Filter, order: Order, changed: Collection[int]
) -> bool:
    """Return whether the list laid out is what it would be, though these articles changed.

    That is so where they and their neighbours are let through as before, in the same order.
    """
    own = ",".join(map(str, changed))
    near = (
        "SELECT DISTINCT near.place, near.article FROM temp.shown AS own CROSS JOIN temp.shown AS"
        " near ON near.place BETWEEN own.place - 1 AND own.place + 1"
        f" WHERE own.article IN ({own}) ORDER BY near.place"
    )
    before = [article for _, article in connection.execute(near)]
    among = {*before, *changed}
    now = [
        article
        for statement, values in selections(connection, wanted, order, among=among)
        for (article,) in connection.execute(statement, values)
    ]
    return now == before


def laid_out(connection: sqlite3.Connection) -> int:
    """Return how many articles the list has that is laid out."""
    (last,) = connection.execute("SELECT max(place) FROM temp.shown").fetchone()
    return int(last or 0)


def window(connection: sqlite3.Connection, start: int, stop: int) -> tuple[ArticleRow | None, ...]:
    """Return what stands in these places of the list laid out; ``None`` for what is gone."""
    ids = [
        row[0]
        for row in connection.execute(
            "SELECT article FROM temp.shown WHERE place > ? AND place <= ? ORDER BY place",
            (start, stop),
        )
    ]
    found = {row.id: row for row in rows_of(connection, ids)}
    return tuple(found.get(article) for article in ids)


def place_of(connection: sqlite3.Connection, article: int) -> int | None:
    """Return where an article stands in the list laid out, from 0, or ``None``."""
    found = connection.execute(
        "SELECT place - 1 FROM temp.shown WHERE article = ?", (article,)
    ).fetchone()
    return int(found[0]) if found else None


def place_titled(connection: sqlite3.Connection, letters: str, start: int) -> int | None:
    """Return the first place from ``start`` on, and round the end, whose title begins so.

    ``letters`` are the initials of its syllables, or the title itself as it is written.
    """
    if not letters:
        return None
    condition = (
        "title_initials >= :low AND title_initials < :low || char(0x10FFFF)"
        if letters.isascii()
        else "substr(coalesce(nullif(title, ''), first_line), 1, length(:low)) = :low"
    )
    for bounds in ("place > :start", "place <= :start"):
        (place,) = connection.execute(
            f"SELECT min(place) - 1 FROM temp.shown WHERE {bounds}"
            f" AND article IN (SELECT id FROM article WHERE {condition})",
            {"low": letters.lower(), "start": start},
        ).fetchone()
        if place is not None:
            return int(place)
    return None


def rows_of(connection: sqlite3.Connection, ids: Sequence[int]) -> list[ArticleRow]:
    """Return the articles of ``ids`` as a list shows them, in that order; those gone are left
    out."""
    marks = ",".join("?" * len(ids))
    found = {
        row[0]: _row(row) for row in connection.execute(f"{_ROW} WHERE id IN ({marks})", tuple(ids))
    }
    return [found[i] for i in ids if i in found]


def selections(
    connection: sqlite3.Connection,
    wanted: Filter,
    order: Order,
    *,
    among: Collection[int] | None = None,
) -> Iterator[tuple[str, tuple[object, ...]]]:
    """Give what selects the ids of a list, one statement after the other. Raises SearchError.

    ``among`` are the only articles that are asked about, where these are few.
    """
    if order is Order.BEST and wanted.words.strip():
        yield from _best_first(connection, wanted)
        return
    asked = conditions(connection, wanted)
    if among is not None:
        asked.append((f"article.id IN ({','.join(map(str, among))})", ()))
    if order is Order.PLACE and among is None and _fills_places(connection, wanted):
        yield from _place_by_place(connection, wanted)
    elif order is Order.PLACE:
        places_by_rank(connection)
        yield selected(asked, f"article JOIN temp.place_rank ON {IN_PLACE}", "", f"rank, {DAYS}")
    else:
        parts = (_FOUND_PARTS if wanted.words.strip() else PARTS).get(order) or PARTS[order]
        for further, within in parts:
            yield selected(asked, "article", further, within)


def _fills_places(connection: sqlite3.Connection, wanted: Filter) -> bool:
    """Tell whether nearly all of the places that are listed is: then nothing need be sorted."""
    if wanted.words.strip() or wanted.tag is not None:
        return False
    found = weigh(connection, wanted._replace(place=(), month=None))
    return found.likely * _WORTH_SORTING > found.total


def _place_by_place(
    connection: sqlite3.Connection, wanted: Filter
) -> Iterator[tuple[str, tuple[object, ...]]]:
    """Give what selects each place by itself, one after the other: its days are in order."""
    others = unlisted(conditions(connection, wanted._replace(place=(), month=None)))
    others += conditions(connection, Filter(month=wanted.month))
    names = tuple(name or None for name in wanted.place)
    in_place = " AND ".join(f"{column} IS ?" for column in COLUMNS)
    for place in places_by_rank(connection):
        if place[: len(names)] == names:
            yield selected([(in_place, place), *others], "article", "", DAYS)


def _best_first(
    connection: sqlite3.Connection, wanted: Filter
) -> Iterator[tuple[str, tuple[object, ...]]]:
    # What a search needs is not needed for the first list that the window shows.
    from jiaoyue.marks.search_syntax import parse_search
    from jiaoyue.store.search import best_conditions

    others = conditions(connection, wanted._replace(words=""))
    for part in best_conditions(connection, parse_search(wanted.words)):
        every = (*others, part)
        where = " AND ".join(sql for sql, _ in every)
        values = tuple(value for _, own in every for value in own)
        yield f"SELECT article.id FROM article WHERE {where} ORDER BY moment", values


def places_by_rank(connection: sqlite3.Connection) -> Iterator[tuple[str | None, ...]]:
    """Rank the library's places in the order in which they are read, and give them so.

    The rank is kept in ``temp.place_rank``.
    """
    # The table of readings is not needed for the lists that the window usually begins with.
    from jiaoyue.text.pinyin import sorting_key

    connection.executescript(_TABLES)
    if connection.execute(_NEW_PLACE).fetchone() is not None:
        said = connection.execute("SELECT name FROM tally WHERE what = 'place'").fetchall()
        places = [tuple(part or None for part in name.split(BETWEEN)) for (name,) in said]
        places.sort(key=lambda names: (not names[0], [sorting_key(name or "") for name in names]))
        connection.execute("DELETE FROM temp.place_rank")
        connection.executemany(
            "INSERT INTO temp.place_rank VALUES (?, ?, ?, ?, ?)",
            (
                (rank, *names, BETWEEN.join(name or "" for name in names))
                for rank, names in enumerate(places)
            ),
        )
    return connection.execute(f"SELECT {_RANKED} FROM temp.place_rank ORDER BY rank")


def _row(row: tuple[Any, ...]) -> ArticleRow:
    *shown, number, tags, annotations = row
    return ArticleRow(
        *(*shown, Round(number), tuple(tags.split(BETWEEN)) if tags else (), annotations)
    )
