"""Lists: which articles a filter lets through, in what order, and what is shown of each.

Every query here is served by an index.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jiaoyue.marks.catalogue import ArticleRow, Filter, Round

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

Condition = tuple[str, tuple[object, ...]]
"""What a row of ``article`` must fulfil: SQL, and the values of its question marks."""

_OF_PAPER = (
    "page_text IN (SELECT page_text.id FROM page CROSS JOIN page_text ON page_text.page = page.id"
    " WHERE paper IS ?)"
)
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


def rows(connection: sqlite3.Connection, ids: Sequence[int]) -> list[ArticleRow]:
    """Return the articles of ``ids`` as a list shows them, in that order; those gone are left out."""
    marks = ",".join("?" * len(ids))
    found = {
        row[0]: _row(row) for row in connection.execute(f"{_ROW} WHERE id IN ({marks})", tuple(ids))
    }
    return [found[i] for i in ids if i in found]


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
    return "date_first >= ? AND date_first < ?", (month, month + "~")


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
