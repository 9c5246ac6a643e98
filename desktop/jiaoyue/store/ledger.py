"""How the rows of the desk's ledger are read, taken from the library and put there."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from typing import Any

from jiaoyue.marks.annotation import Anchor
from jiaoyue.marks.catalogue import Round
from jiaoyue.marks.ledger import (
    Checked,
    IgnoredFinding,
    IgnoredWord,
    Lexicon,
    MutedKind,
    Query,
    RoundDone,
)
from jiaoyue.store.compact import spans_from, spans_to
from jiaoyue.store.homes import Homes

_QUERY = (
    "SELECT id, reason, evidence, answer, author, asked, round, answered_by, answered,"
    " page_text, spans, quote, prefix, suffix, trim_before, trim_after FROM query"
)


def queries_where(
    connection: sqlite3.Connection, condition: str, *values: object
) -> tuple[Query, ...]:
    """Return the queries for which ``condition`` holds, in the order in which they were put."""
    rows = connection.execute(f"{_QUERY} WHERE {condition} ORDER BY asked, id", values)
    return tuple(_query(row) for row in rows)


def queries_at_home(
    connection: sqlite3.Connection, *, only_open: bool
) -> tuple[tuple[int | None, Query], ...]:
    """Return every query of the library with the article that it stands in, oldest first."""
    condition = "WHERE answered = ''" if only_open else ""
    rows = connection.execute(
        f"{_QUERY.replace(' FROM', ', article FROM')} {condition} ORDER BY asked, id"
    )
    return tuple((row[-1], _query(row[:-1])) for row in rows)


def rounds_of(connection: sqlite3.Connection, article: int) -> tuple[RoundDone, ...]:
    """Return how an article went from round to round, oldest first."""
    rows = connection.execute(
        "SELECT id, article, before, after, author, at FROM round_done WHERE article = ?"
        " ORDER BY at, rowid",
        (article,),
    )
    return tuple(
        RoundDone(id_, of, Round(before), Round(after), author, at)
        for id_, of, before, after, author, at in rows
    )


def ignored_on(connection: sqlite3.Connection, page_text: int) -> tuple[IgnoredFinding, ...]:
    """Return the findings set aside on a page, oldest first."""
    rows = connection.execute(
        "SELECT page_text, key, kind, words, author, at FROM ignored_finding WHERE page_text = ?"
        " ORDER BY at, key",
        (page_text,),
    )
    return tuple(IgnoredFinding(*row) for row in rows)


def checked_on(connection: sqlite3.Connection, page_text: int) -> tuple[Checked, ...]:
    """Return the ticks on a page's corrections."""
    rows = connection.execute(
        "SELECT correction, checked.author, at FROM checked JOIN correction ON id = correction"
        " WHERE page_text = ? ORDER BY at, correction",
        (page_text,),
    )
    return tuple(Checked(*row) for row in rows)


def lexicon(connection: sqlite3.Connection) -> Lexicon:
    """Return the words and kinds that are not to be doubted in this library."""
    words = connection.execute(
        "SELECT word, paper, since, until FROM lexicon ORDER BY word, paper, since, until"
    )
    kinds = connection.execute("SELECT kind FROM muted_kind")
    return Lexicon(tuple(IgnoredWord(*row) for row in words), frozenset(k for (k,) in kinds))


def _query(row: tuple[Any, ...]) -> Query:
    page_text, spans, quote, prefix, suffix, *trim = row[9:]
    anchor = Anchor(page_text, spans_from(spans), quote, prefix, suffix, (trim[0], trim[1]))
    return Query(
        id=row[0],
        anchor=anchor,
        reason=row[1],
        evidence=row[2],
        answer=row[3],
        author=row[4],
        asked=row[5],
        round=Round(row[6]),
        answered_by=row[7],
        answered=row[8],
    )


def _remove_query(connection: sqlite3.Connection, row: Query) -> bool:
    if queries_where(connection, "id = ?", row.id) != (row,):
        return False
    return _one(connection, "DELETE FROM query WHERE id = ?", (row.id,))


def _add_query(connection: sqlite3.Connection, row: Query) -> bool:
    anchor = row.anchor
    return _one(
        connection,
        "INSERT INTO query VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            row.id,
            anchor.page_text,
            Homes(connection, anchor.page_text).of(anchor.spans),
            spans_to(anchor.spans),
            *anchor.trim,
            anchor.quote,
            anchor.prefix,
            anchor.suffix,
            row.reason,
            row.evidence,
            row.answer,
            row.author,
            row.asked,
            int(row.round),
            row.answered_by,
            row.answered,
        ),
    )


def _remove_round(connection: sqlite3.Connection, row: RoundDone) -> bool:
    return _one(
        connection,
        "DELETE FROM round_done WHERE id = ? AND article = ? AND before = ? AND after = ?"
        " AND author = ? AND at = ?",
        (row.id, row.article, int(row.before), int(row.after), row.author, row.at),
    )


def _add_round(connection: sqlite3.Connection, row: RoundDone) -> bool:
    return _one(
        connection,
        "INSERT INTO round_done VALUES (?, ?, ?, ?, ?, ?)",
        (row.id, row.article, int(row.before), int(row.after), row.author, row.at),
    )


def _remove_ignored(connection: sqlite3.Connection, row: IgnoredFinding) -> bool:
    return _one(
        connection,
        "DELETE FROM ignored_finding WHERE page_text = ? AND key = ? AND kind = ? AND words = ?"
        " AND author = ? AND at = ?",
        (row.page_text, row.key, row.kind, row.words, row.author, row.at),
    )


def _add_ignored(connection: sqlite3.Connection, row: IgnoredFinding) -> bool:
    return _one(
        connection,
        "INSERT INTO ignored_finding VALUES (?, ?, ?, ?, ?, ?)",
        (row.page_text, row.key, row.kind, row.words, row.author, row.at),
    )


def _remove_word(connection: sqlite3.Connection, row: IgnoredWord) -> bool:
    return _one(
        connection,
        "DELETE FROM lexicon WHERE word = ? AND paper = ? AND since = ? AND until = ?",
        (row.word, row.paper, row.since, row.until),
    )


def _add_word(connection: sqlite3.Connection, row: IgnoredWord) -> bool:
    return _one(
        connection,
        "INSERT INTO lexicon VALUES (?, ?, ?, ?)",
        (row.word, row.paper, row.since, row.until),
    )


def _remove_kind(connection: sqlite3.Connection, row: MutedKind) -> bool:
    return _one(connection, "DELETE FROM muted_kind WHERE kind = ?", (row.kind,))


def _add_kind(connection: sqlite3.Connection, row: MutedKind) -> bool:
    return _one(connection, "INSERT INTO muted_kind VALUES (?)", (row.kind,))


def _remove_checked(connection: sqlite3.Connection, row: Checked) -> bool:
    return _one(
        connection,
        "DELETE FROM checked WHERE correction = ? AND author = ? AND at = ?",
        (row.correction, row.author, row.at),
    )


def _add_checked(connection: sqlite3.Connection, row: Checked) -> bool:
    return _one(
        connection,
        "INSERT INTO checked VALUES (?, ?, ?)",
        (row.correction, row.author, row.at),
    )


def _one(connection: sqlite3.Connection, sql: str, values: tuple[object, ...]) -> bool:
    return connection.execute(sql, values).rowcount == 1


_Verb = Callable[[sqlite3.Connection, Any], bool]
VERBS: dict[type, tuple[_Verb, _Verb]] = {
    RoundDone: (_remove_round, _add_round),
    Query: (_remove_query, _add_query),
    IgnoredFinding: (_remove_ignored, _add_ignored),
    IgnoredWord: (_remove_word, _add_word),
    MutedKind: (_remove_kind, _add_kind),
    Checked: (_remove_checked, _add_checked),
}
"""How each of these rows is removed, and added; both say whether they could."""
