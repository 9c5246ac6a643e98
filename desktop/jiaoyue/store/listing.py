"""Lists and counts: which articles a filter lets through, in what order, and how many of each.

Every query here is served by an index but the one for words, which reads the folded text.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from jiaoyue.marks.catalogue import (
    ArticleRow,
    Facets,
    Filter,
    MonthCount,
    PlaceCount,
    Round,
    TagCount,
)

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Sequence

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
    conditions, values = _conditions(wanted)
    where = f" WHERE {' AND '.join(conditions)}" if conditions else ""
    day = "date_first DESC" if newest_first else "date_first = '', date_first"
    rows = connection.execute(f"SELECT id FROM article{where} ORDER BY {day}, id", values)
    return [row[0] for row in rows]


def rows(connection: sqlite3.Connection, ids: Sequence[int]) -> list[ArticleRow]:
    """Return the articles of ``ids`` as a list shows them, in that order; those gone are left out."""
    marks = ",".join("?" * len(ids))
    found = {
        row[0]: _row(row) for row in connection.execute(f"{_ROW} WHERE id IN ({marks})", tuple(ids))
    }
    return [found[i] for i in ids if i in found]


def facets(connection: sqlite3.Connection) -> Facets:
    """Return what the sidebar counts over the whole library."""
    articles, pages = connection.execute(
        "SELECT (SELECT count(*) FROM article), (SELECT count(*) FROM page)"
    ).fetchone()
    return Facets(
        articles=articles,
        pages=pages,
        places=_places(connection),
        months=_months(connection),
        tags=_tags(connection),
        rounds={
            Round(number): count
            for number, count in connection.execute(
                "SELECT round, count(*) FROM article GROUP BY round"
            )
        },
    )


def _conditions(wanted: Filter) -> tuple[list[str], list[object]]:
    conditions: list[str] = []
    values: list[object] = []
    if wanted.place == ("",):
        conditions.append("province IS NULL")
    else:
        for column, name in zip(_COLUMNS, wanted.place, strict=False):
            conditions.append(f"{column} IS ?")
            values.append(name or None)
    if wanted.month is not None:
        conditions.append(
            "date_first >= ? AND date_first < ?" if wanted.month else "date_first = ?"
        )
        values.extend((wanted.month, wanted.month + "~") if wanted.month else ("",))
    if wanted.tag is not None:
        conditions.append(f"id IN ({_BELOW})")
        values.append(wanted.tag)
    if wanted.round is not None:
        conditions.append("round = ?")
        values.append(int(wanted.round))
    if words := _folded(wanted.words):
        conditions.append("id IN (SELECT article FROM article_body WHERE instr(folded, ?))")
        values.append(words)
    return conditions, values


def _folded(words: str) -> str:
    if not words:
        return ""
    # The classes of characters are not needed for the first list that the window shows.
    from jiaoyue.text.fold import fold

    return fold(words)


def _row(row: tuple[Any, ...]) -> ArticleRow:
    *shown, number, tags, annotations = row
    return ArticleRow(
        *(*shown, Round(number), tuple(tags.split(_BETWEEN)) if tags else (), annotations)
    )


def _places(connection: sqlite3.Connection) -> tuple[PlaceCount, ...]:
    counted = connection.execute(
        "SELECT province, city, county, count(*) FROM article GROUP BY 1, 2, 3"
    ).fetchall()
    return _places_within((), [(tuple(names), count) for *names, count in counted])


def _places_within(
    path: tuple[str, ...], counted: Iterable[tuple[tuple[str | None, ...], int]]
) -> tuple[PlaceCount, ...]:
    groups: dict[str, list[tuple[tuple[str | None, ...], int]]] = defaultdict(list)
    for names, count in counted:
        if names and (names[0] or not path):
            groups[names[0] or ""].append((names[1:], count))
    found = [
        PlaceCount(
            name,
            (*path, name),
            sum(count for _, count in inner),
            _places_within((*path, name), inner) if name else (),
        )
        for name, inner in groups.items()
    ]
    return tuple(sorted(found, key=lambda p: (not p.name, -p.count, p.name)))


def _months(connection: sqlite3.Connection) -> tuple[MonthCount, ...]:
    years: dict[str, list[MonthCount]] = defaultdict(list)
    for key, count in connection.execute(
        "SELECT substr(date_first, 1, 7), count(*) FROM article GROUP BY 1 ORDER BY 1"
    ):
        years[key[:4]].append(MonthCount(key, count))
    found = [
        MonthCount(year, sum(m.count for m in months), tuple(reversed(months)) if year else ())
        for year, months in years.items()
    ]
    return tuple(sorted(found, key=lambda m: m.key, reverse=True))


def _tags(connection: sqlite3.Connection) -> tuple[TagCount, ...]:
    tagged: dict[str, set[int]] = defaultdict(set)
    for tag, article in connection.execute("SELECT tag, article FROM article_tag"):
        tagged[tag].add(article)
    children: dict[str | None, list[tuple[str, str]]] = defaultdict(list)
    for tag, name, parent in connection.execute("SELECT id, name, parent FROM tag ORDER BY name"):
        children[parent].append((tag, name))

    def under(parent: str | None) -> tuple[tuple[TagCount, ...], set[int]]:
        counts: list[TagCount] = []
        every: set[int] = set()
        for tag, name in children[parent]:
            within, below = under(tag)
            articles = tagged[tag] | below
            counts.append(TagCount(tag, name, len(articles), within))
            every |= articles
        return tuple(sorted(counts, key=lambda t: (-t.count, t.name))), every

    return under(None)[0]
