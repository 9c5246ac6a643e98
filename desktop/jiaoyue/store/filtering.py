"""What a filter asks of an article's row, as conditions of the database."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiaoyue.marks.catalogue import Filter, ends_of

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

Condition = tuple[str, tuple[object, ...]]
"""What a row of ``article`` must fulfil: SQL, and the values of its question marks."""

COLUMNS = ("province", "city", "county")
"""What a path of names of a filter asks of, in this order."""
BELOW = (
    "WITH RECURSIVE below(id) AS (SELECT ? UNION SELECT tag.id FROM tag JOIN below"
    " ON tag.parent = below.id)"
)
"""Begins what asks for a tag with those below it."""
TAGGED = (
    f"{BELOW} SELECT article FROM article_tag WHERE tag IN (SELECT id FROM below) UNION"
    " SELECT article FROM annotation_tag JOIN annotation ON annotation.id = annotation"
    " WHERE annotation_tag.tag IN (SELECT id FROM below) AND article IS NOT NULL"
)
"""The articles that have a tag, or one below it, themselves or in a passage."""


def conditions(connection: sqlite3.Connection, wanted: Filter) -> list[Condition]:
    """Return what ``wanted`` asks of an article's row. Raises SearchError."""
    found = [*of_place(wanted), *of_month(wanted), *of_round(wanted), *of_paper(wanted)]
    if wanted.tag is not None:
        found.append(tagged(wanted.tag))
    if wanted.words.strip():
        found.append(_saying(connection, wanted.words))
    return found


def of_place(wanted: Filter) -> list[Condition]:
    """Return what is asked of the place: nothing, or a condition for each of its names."""
    if wanted.place == ("",):
        return [("province IS NULL", ())]
    names = zip(COLUMNS, wanted.place, strict=False)
    return [(f"{column} IS ?", (name or None,)) for column, name in names]


def of_month(wanted: Filter) -> list[Condition]:
    """Return what is asked of the date."""
    if wanted.month is None:
        return []
    if not wanted.month:
        return [("date_first = ''", ())]
    first, last = ends_of(wanted.month)
    return [("date_first >= ? AND date_first < ?", (first, last + "~"))]


def of_round(wanted: Filter) -> list[Condition]:
    """Return what is asked of the round."""
    return [] if wanted.round is None else [("round = ?", (int(wanted.round),))]


def of_paper(wanted: Filter) -> list[Condition]:
    """Return what is asked of the paper."""
    return [] if wanted.paper is None else [("paper IS ?", (wanted.paper or None,))]


def tagged(tag: str) -> Condition:
    """Return the condition that an article or a passage has a tag, for where these are few."""
    return f"id IN ({TAGGED})", (tag,)


def looked_up_tagged(tag: str) -> Condition:
    """Return the same, looked up for each article."""
    return (
        f"EXISTS ({BELOW} SELECT 1 FROM article_tag WHERE article_tag.article = article.id"
        " AND article_tag.tag IN (SELECT id FROM below) UNION ALL"
        " SELECT 1 FROM annotation JOIN annotation_tag ON annotation = annotation.id"
        " WHERE annotation.article = article.id AND annotation_tag.tag IN (SELECT id FROM below))",
        (tag,),
    )


def unlisted(asked: Sequence[Condition]) -> list[Condition]:
    """Return conditions that no index is to be chosen for: see SQLite on the unary plus."""
    return [(f"+({sql})", values) for sql, values in asked]


def selected(
    asked: Sequence[Condition], source: str, further: str, within: str
) -> tuple[str, tuple[object, ...]]:
    """Return what selects the ids of what fulfils all, in the order ``within``, with its values."""
    every = [sql for sql, _ in asked] + ([further] if further else [])
    where = f" WHERE {' AND '.join(every)}" if every else ""
    values = tuple(value for _, own in asked for value in own)
    return f"SELECT article.id FROM {source}{where} ORDER BY {within}", values


def _saying(connection: sqlite3.Connection, words: str) -> Condition:
    # What a search needs is not needed for the first list that the window shows.
    from jiaoyue.marks.search_syntax import parse_search
    from jiaoyue.store.search import condition

    return condition(connection, parse_search(words))
