"""Lists: which articles a filter lets through, in what order, and what is shown of each.

A list is looked at through windows. The first is read straight from the index that serves the
order; then the whole list is laid out, in a table of the connection's own that holds an id for
each place, so that any other window, and the place of any article, is found without counting.
Nothing of it passes through Python.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from jiaoyue.marks.catalogue import ArticleRow, Filter, Order, Round, ends_of

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Mapping, Sequence

Condition = tuple[str, tuple[object, ...]]
"""What a row of ``article`` must fulfil: SQL, and the values of its question marks."""

_OF_PAPER = (
    "page_text IN (SELECT page_text.id FROM page CROSS JOIN page_text ON page_text.page = page.id"
    " WHERE paper IS ?)"
)

FIRST = 64
"""How many rows a list begins with."""

_DAYS = "date_first DESC, page_text, ordinal, id"
_PARTS: Mapping[Order, tuple[tuple[str, str], ...]] = MappingProxyType(
    {
        Order.NEWEST: (("", _DAYS),),
        # In two parts, each of which the index serves: the undated come last.
        Order.OLDEST: (
            ("date_first > ''", "date_first, page_text, ordinal, id"),
            ("date_first = ''", "page_text, ordinal, id"),
        ),
        Order.PLACE: (("", f"place_rank.rank, {_DAYS}"),),
        Order.TITLE: (
            ("title_pinyin > ''", "title_pinyin, page_text, ordinal, id"),
            ("title_pinyin = ''", "page_text, ordinal, id"),
        ),
        Order.ROUND: tuple((f"round = {round_.value}", _DAYS) for round_ in Round),
        Order.BEST: (("", _DAYS),),
    }
)
"""An order as parts that follow each other: a further condition, and the order within."""
_FOUND_PARTS: Mapping[Order, tuple[tuple[str, str], ...]] = MappingProxyType(
    {
        Order.NEWEST: (("", "moment"),),
        Order.OLDEST: (("date_first > ''", "moment DESC"), ("date_first = ''", "moment")),
    }
)
"""What is found comes in the order of the index."""
_TABLES = """
CREATE TEMP TABLE IF NOT EXISTS shown (place INTEGER PRIMARY KEY, article INTEGER NOT NULL);
CREATE TEMP TABLE IF NOT EXISTS place_rank (
    in_province TEXT, in_city TEXT, in_county TEXT, rank INTEGER NOT NULL
);
"""
_COLUMNS = ("province", "city", "county")
_ROW = (
    "SELECT id, title, first_line, province, city, county, town, date, date_first, date_last,"
    " round, (SELECT group_concat(name, char(31)) FROM (SELECT name FROM article_tag JOIN tag"
    " ON tag.id = article_tag.tag WHERE article_tag.article = article.id ORDER BY name)),"
    " (SELECT count(*) FROM annotation WHERE annotation.article = article.id) FROM article"
)
_BETWEEN = "\x1f"
"""The unit separator: what parts tags in a row, since no name holds one."""
_BELOW = (
    "WITH RECURSIVE below(id) AS (SELECT ? UNION SELECT tag.id FROM tag JOIN below"
    " ON tag.parent = below.id) SELECT article FROM article_tag"
    " WHERE tag IN (SELECT id FROM below)"
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


def first_rows(
    connection: sqlite3.Connection, wanted: Filter, order: Order
) -> tuple[tuple[ArticleRow, ...], bool]:
    """Return the first ``FIRST`` articles of a list or fewer, and whether these are all."""
    found: list[int] = []
    for statement, values in selections(connection, wanted, order):
        room = FIRST - len(found)
        rows = connection.execute(f"{statement} LIMIT {room}", values) if room else ()
        found.extend(row[0] for row in rows)
    return tuple(rows_of(connection, found)), len(found) < FIRST


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
    """Return the articles of ``ids`` as a list shows them, in that order; those gone are left out."""
    marks = ",".join("?" * len(ids))
    found = {
        row[0]: _row(row) for row in connection.execute(f"{_ROW} WHERE id IN ({marks})", tuple(ids))
    }
    return [found[i] for i in ids if i in found]


def selections(
    connection: sqlite3.Connection, wanted: Filter, order: Order
) -> Iterator[tuple[str, tuple[object, ...]]]:
    """Give what selects the ids of a list, one statement after the other. Raises SearchError."""
    if order is Order.BEST and wanted.words.strip():
        yield from _best_first(connection, wanted)
        return
    asked = conditions(connection, wanted)
    values = tuple(value for _, own in asked for value in own)
    parts = (_FOUND_PARTS if wanted.words.strip() else _PARTS).get(order) or _PARTS[order]
    source = "article"
    if order is Order.PLACE:
        _rank_places(connection)
        source = (
            "article JOIN temp.place_rank ON province IS in_province AND city IS in_city"
            " AND county IS in_county"
        )
    for further, within in parts:
        every = [sql for sql, _ in asked] + ([further] if further else [])
        where = f" WHERE {' AND '.join(every)}" if every else ""
        yield f"SELECT article.id FROM {source}{where} ORDER BY {within}", values


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


def _rank_places(connection: sqlite3.Connection) -> None:
    """Keep the library's places in the order in which they are read."""
    # The table of readings is not needed for the lists that the window usually begins with.
    from jiaoyue.text.pinyin import sorting_key

    places = connection.execute("SELECT DISTINCT province, city, county FROM article").fetchall()
    places.sort(key=lambda names: (not names[0], [sorting_key(name or "") for name in names]))
    connection.executescript(_TABLES)
    connection.execute("DELETE FROM temp.place_rank")
    connection.executemany(
        "INSERT INTO temp.place_rank VALUES (?, ?, ?, ?)",
        ((*names, rank) for rank, names in enumerate(places)),
    )


def conditions(connection: sqlite3.Connection, wanted: Filter) -> list[Condition]:
    """Return what ``wanted`` asks of an article's row. Raises SearchError."""
    found: list[Condition] = []
    if wanted.place == ("",):
        found.append(("province IS NULL", ()))
    else:
        found.extend(
            (f"{column} IS ?", (name or None,))
            for column, name in zip(_COLUMNS, wanted.place, strict=False)
        )
    if wanted.month:
        found.append(_begun_in(wanted.month))
    elif wanted.month is not None:
        found.append(("date_first = ''", ()))
    if wanted.tag is not None:
        found.append((f"id IN ({_BELOW})", (wanted.tag,)))
    if wanted.round is not None:
        found.append(("round = ?", (int(wanted.round),)))
    if wanted.paper is not None:
        found.append((_OF_PAPER, (wanted.paper or None,)))
    if wanted.words.strip():
        found.append(_saying(connection, wanted.words))
    return found


def _begun_in(month: str) -> Condition:
    first, last = ends_of(month)
    return "date_first >= ? AND date_first < ?", (first, last + "~")


def _saying(connection: sqlite3.Connection, words: str) -> Condition:
    # What a search needs is not needed for the first list that the window shows.
    from jiaoyue.marks.search_syntax import parse_search
    from jiaoyue.store.search import condition

    return condition(connection, parse_search(words))


def _row(row: tuple[Any, ...]) -> ArticleRow:
    *shown, number, tags, annotations = row
    return ArticleRow(
        *(*shown, Round(number), tuple(tags.split(_BETWEEN)) if tags else (), annotations)
    )
