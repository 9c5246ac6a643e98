"""Lists: which articles a filter lets through, in what order, and what is shown of each.

Every query here is served by an index but the one for words, which reads the folded text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jiaoyue.marks.catalogue import ArticleRow, Filter, Round

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

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
