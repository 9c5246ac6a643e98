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
    from collections.abc import Collection, Iterator, Mapping, Sequence

Condition = tuple[str, tuple[object, ...]]
"""What a row of ``article`` must fulfil: SQL, and the values of its question marks."""

FIRST = 64
"""How many rows a list begins with."""

_OF_PAPER = (
    "page_text IN (SELECT page_text.id FROM page CROSS JOIN page_text ON page_text.page = page.id"
    " WHERE paper IS ?)"
)
_ITS_PAPER = (
    "(SELECT paper FROM page_text AS its CROSS JOIN page ON page.id = its.page"
    " WHERE its.id = article.page_text) IS ?"
)
FEW_PAGES = 300
"""From so many pages on a paper's articles are not sought by them."""
_WORTH_SORTING = FIRST
"""To find so many, one of how many of the list is looked at on the way to each of them."""
_LAST = "\U0010ffff"

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
    rank INTEGER PRIMARY KEY, in_province TEXT, in_city TEXT, in_county TEXT, name TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS temp.place_rank_of ON place_rank (in_province, in_city, in_county);
CREATE INDEX IF NOT EXISTS temp.place_rank_named ON place_rank (name);
"""
_NEW_PLACE = (
    "SELECT 1 FROM tally WHERE what = 'place' AND number > 0"
    " AND name NOT IN (SELECT name FROM temp.place_rank) LIMIT 1"
)
_COLUMNS = ("province", "city", "county")
_RANKED = "in_province, in_city, in_county"
_IN_PLACE = "province IS in_province AND city IS in_city AND county IS in_county"
_ROW = (
    "SELECT id, title, first_line, province, city, county, town, date, date_first, date_last,"
    " round, (SELECT group_concat(name, char(31)) FROM (SELECT name FROM article_tag JOIN tag"
    " ON tag.id = article_tag.tag WHERE article_tag.article = article.id ORDER BY name)),"
    " (SELECT count(*) FROM annotation WHERE annotation.article = article.id) FROM article"
)
BETWEEN = "\x1f"
"""The unit separator: parts tags in a row, and the names of a place; no name holds one."""
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
    for statement, values in beginnings(connection, wanted, order):
        rows = connection.execute(f"{statement} LIMIT {FIRST - len(found)}", values)
        found.extend(row[0] for row in rows)
        if len(found) == FIRST:
            break
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
    """Return the articles of ``ids`` as a list shows them, in that order; those gone are left out."""
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
    begins: bool = False,
) -> Iterator[tuple[str, tuple[object, ...]]]:
    """Give what selects the ids of a list, one statement after the other. Raises SearchError.

    ``among`` are the only articles that are asked about, where these are few; ``begins`` where
    only the first are.
    """
    if order is Order.BEST and wanted.words.strip():
        yield from _best_first(connection, wanted)
        return
    asked = conditions(connection, wanted, begins=begins)
    if among is not None:
        asked.append((f"article.id IN ({','.join(map(str, among))})", ()))
    if order is Order.PLACE and (
        among is not None or wanted.words.strip() or not _are_many(connection, wanted)
    ):
        _rank_places(connection)
        yield _selected(asked, f"article JOIN temp.place_rank ON {_IN_PLACE}", "", f"rank, {_DAYS}")
    elif order is Order.PLACE:
        yield from _place_by_place(connection, wanted)
    else:
        parts = (_FOUND_PARTS if wanted.words.strip() else _PARTS).get(order) or _PARTS[order]
        for further, within in parts:
            yield _selected(asked, "article", further, within)


def _place_by_place(
    connection: sqlite3.Connection, wanted: Filter
) -> Iterator[tuple[str, tuple[object, ...]]]:
    """Give what selects each place by itself, one after the other: its days are in order."""
    _rank_places(connection)
    others = wanted._replace(place=(), month=None)
    asked = _unlisted(conditions(connection, others, begins=True))
    asked += conditions(connection, Filter(month=wanted.month))
    names = tuple(name or None for name in wanted.place)
    in_place = " AND ".join(f"{column} IS ?" for column in _COLUMNS)
    for place in connection.execute(f"SELECT {_RANKED} FROM temp.place_rank ORDER BY rank"):
        if place[: len(names)] == names:
            yield _selected([(in_place, place), *asked], "article", "", _DAYS)


def beginnings(
    connection: sqlite3.Connection, wanted: Filter, order: Order
) -> Iterator[tuple[str, tuple[object, ...]]]:
    """Give the same as ``selections``, for the first of a list.

    Of many they are found in the order of the list, with no regard to how few of all the others
    are in it; few are gathered first, and then sorted.
    """
    if order not in (Order.TITLE, Order.ROUND) or wanted.words.strip() or wanted == Filter():
        yield from selections(connection, wanted, order, begins=True)
        return
    asked = conditions(connection, wanted, begins=True)
    are_many = _are_many(connection, wanted)
    for further, within in _PARTS[order]:
        if are_many:
            yield _selected(_unlisted(asked), "article", further, within)
        else:
            yield _selected([*asked, *_unlisted([(further, ())])], "article", "", f"+{within}")


def _selected(
    asked: Sequence[Condition], source: str, further: str, within: str
) -> tuple[str, tuple[object, ...]]:
    every = [sql for sql, _ in asked] + ([further] if further else [])
    where = f" WHERE {' AND '.join(every)}" if every else ""
    values = tuple(value for _, own in asked for value in own)
    return f"SELECT article.id FROM {source}{where} ORDER BY {within}", values


def _unlisted(asked: Sequence[Condition]) -> list[Condition]:
    """Return conditions that no index is to be chosen for: see SQLite on the unary plus."""
    return [(f"+({sql})", values) for sql, values in asked]


def _are_many(connection: sqlite3.Connection, wanted: Filter) -> bool:
    """Tell from the tally whether to look through a list in its order is less than to sort it.

    The first of it are then found sooner than all that the filter lets through.
    """

    def tallied(what: str, low: str, high: str) -> int:
        (number,) = connection.execute(
            "SELECT total(number) FROM tally WHERE what = ? AND name >= ? AND name < ?",
            (what, low, high),
        ).fetchone()
        return int(number)

    total = max(1, tallied("round", "", "~"))
    likely = float(total)
    if wanted.place:
        path = BETWEEN.join(wanted.place)
        below = "" if len(wanted.place) == len(_COLUMNS) else BETWEEN
        likely *= tallied("place", path + below, path + below + _LAST) / total
    if wanted.month is not None:
        first, last = ends_of(wanted.month)
        likely *= tallied("month", first, last + "~" if last else "0") / total
    if wanted.round is not None:
        number = str(int(wanted.round))
        likely *= tallied("round", number, number + " ") / total
    if wanted.paper is not None:
        likely *= tallied("paper", wanted.paper, wanted.paper + "\0") / total
    if wanted.tag is not None:
        (tagged,) = connection.execute(f"SELECT count(*) FROM ({_BELOW})", (wanted.tag,)).fetchone()
        likely *= tagged / total
    return likely * likely > _WORTH_SORTING * total


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

    connection.executescript(_TABLES)
    if connection.execute(_NEW_PLACE).fetchone() is None:
        return
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


def conditions(
    connection: sqlite3.Connection, wanted: Filter, *, begins: bool = False
) -> list[Condition]:
    """Return what ``wanted`` asks of an article's row; ``begins`` where only the first are wanted.

    Raises SearchError.
    """
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
        paper = wanted.paper or None
        found.append(_first_of_paper(connection, paper) if begins else (_OF_PAPER, (paper,)))
    if wanted.words.strip():
        found.append(_saying(connection, wanted.words))
    return found


def _first_of_paper(connection: sqlite3.Connection, paper: str | None) -> Condition:
    """Return the condition that an article is of a paper: sought by its pages where these are few."""
    (pages,) = connection.execute(
        f"SELECT count(*) FROM (SELECT 1 FROM page WHERE paper IS ? LIMIT {FEW_PAGES})", (paper,)
    ).fetchone()
    return (_OF_PAPER if pages < FEW_PAGES else _ITS_PAPER), (paper,)


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
        *(*shown, Round(number), tuple(tags.split(BETWEEN)) if tags else (), annotations)
    )
