"""How each row of an edit is taken from the library and put there.

A row is taken away only when it is there exactly as the edit has it: what another window
changed meanwhile is never overwritten.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from typing import Any

from jiaoyue.marks.annotation import Anchor, Annotation
from jiaoyue.marks.catalogue import Round
from jiaoyue.marks.colour import Colour
from jiaoyue.marks.correction import Correction
from jiaoyue.marks.edit import NameReading, Row
from jiaoyue.marks.saved import SavedSearch
from jiaoyue.marks.tag import ArticleTag, Tag
from jiaoyue.store import compact, ledger, structure
from jiaoyue.store.compact import spans_from, spans_to
from jiaoyue.store.homes import Homes
from jiaoyue.text.layer import Patch
from jiaoyue.text.span import Span

_NO_TAGS = "[]"


def annotations_where(
    connection: sqlite3.Connection, condition: str, value: object
) -> tuple[Annotation, ...]:
    """Return the annotations for which ``condition`` holds, in the order of their making."""
    rows = connection.execute(
        "SELECT id, page_text, spans, trim_before, trim_after, quote, prefix, suffix, colour,"
        " note, author, created, modified,"
        " (SELECT json_group_array(tag) FROM (SELECT tag FROM annotation_tag"
        "  WHERE annotation = annotation.id ORDER BY ordinal))"
        f" FROM annotation WHERE {condition} ORDER BY created, id",
        (value,),
    )
    return tuple(_annotation(row) for row in rows)


def corrections_where(
    connection: sqlite3.Connection, condition: str, value: object
) -> tuple[Correction, ...]:
    """Return the corrections for which ``condition`` holds, in the order of their making."""
    rows = connection.execute(
        "SELECT id, page_text, author, made, round, reason, ended, superseded_by, finding"
        f" FROM correction WHERE {condition} ORDER BY made, id",
        (value,),
    ).fetchall()
    return tuple(
        Correction(
            id=row[0],
            page_text=row[1],
            patches=_patches(connection, row[0]),
            author=row[2],
            made=row[3],
            round=Round(row[4]),
            reason=row[5],
            ended=row[6],
            superseded_by=row[7],
            finding=row[8],
        )
        for row in rows
    )


def remove(connection: sqlite3.Connection, row: Row) -> bool:
    """Take a row away; return whether it was there as it is given."""
    return _VERBS[type(row)][0](connection, row)


def add(connection: sqlite3.Connection, row: Row) -> bool:
    """Put a row there; return whether the library could take it.

    Raises sqlite3.IntegrityError when one with its key is there already.
    """
    return _VERBS[type(row)][1](connection, row)


def _annotation(row: tuple[Any, ...]) -> Annotation:
    return Annotation(
        id=row[0],
        anchor=Anchor(
            page_text=row[1],
            spans=spans_from(row[2]),
            trim=(row[3], row[4]),
            quote=row[5],
            prefix=row[6],
            suffix=row[7],
        ),
        colour=Colour(row[8]),
        note=row[9],
        author=row[10],
        created=row[11],
        modified=row[12],
        tags=tuple(json.loads(row[13])) if row[13] != _NO_TAGS else (),
    )


def _patches(connection: sqlite3.Connection, correction: str) -> tuple[Patch, ...]:
    rows = connection.execute(
        'SELECT start, "end", text, was, leans FROM correction_patch'
        ' WHERE correction = ? ORDER BY start, "end", leans',
        (correction,),
    )
    return tuple(Patch(Span(start, end), text, was, leans) for start, end, text, was, leans in rows)


def _remove_annotation(connection: sqlite3.Connection, row: Annotation) -> bool:
    if annotations_where(connection, "id = ?", row.id) != (row,):
        return False
    connection.execute("DELETE FROM annotation WHERE id = ?", (row.id,))
    return True


def _add_annotation(connection: sqlite3.Connection, row: Annotation) -> bool:
    anchor = row.anchor
    connection.execute(
        "INSERT INTO annotation VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            row.id,
            anchor.page_text,
            Homes(connection, anchor.page_text).of(anchor.spans),
            spans_to(anchor.spans),
            *anchor.trim,
            anchor.quote,
            anchor.prefix,
            anchor.suffix,
            row.colour,
            row.note,
            row.author,
            row.created,
            row.modified,
        ),
    )
    connection.executemany(
        "INSERT INTO annotation_tag VALUES (?, ?, ?)",
        [(row.id, ordinal, tag) for ordinal, tag in enumerate(row.tags)],
    )
    return True


def _remove_correction(connection: sqlite3.Connection, row: Correction) -> bool:
    if corrections_where(connection, "id = ?", row.id) != (row,):
        return False
    connection.execute("DELETE FROM correction WHERE id = ?", (row.id,))
    return True


def _add_correction(connection: sqlite3.Connection, row: Correction) -> bool:
    if not row.ended and any(_is_taken(connection, row, patch) for patch in row.patches):
        return False
    connection.execute(
        "INSERT INTO correction VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            row.id,
            row.page_text,
            row.author,
            row.made,
            int(row.round),
            row.reason,
            row.ended,
            row.superseded_by,
            row.finding,
        ),
    )
    connection.executemany(
        "INSERT INTO correction_patch VALUES (?, ?, ?, ?, ?, ?)",
        [(row.id, p.span.start, p.span.end, p.leans, p.was, p.text) for p in row.patches],
    )
    return True


def _is_taken(connection: sqlite3.Connection, row: Correction, patch: Patch) -> bool:
    """Return whether another correction that holds patches the same words, or the same place."""
    start, end = patch.span.start, patch.span.end
    found = connection.execute(
        "SELECT 1 FROM correction_patch JOIN correction ON id = correction"
        " WHERE page_text = ? AND ended = '' AND id <> ?"
        ' AND ((start < ? AND ? < "end") OR (start = ? AND "end" = ? AND leans = ?))',
        (row.page_text, row.id, end, start, start, end, patch.leans),
    ).fetchone()
    return found is not None


def _remove_tag(connection: sqlite3.Connection, row: Tag) -> bool:
    return _one(
        connection,
        "DELETE FROM tag WHERE id = ? AND name = ? AND parent IS ?",
        (row.id, row.name, row.parent),
    )


def _add_tag(connection: sqlite3.Connection, row: Tag) -> bool:
    return _one(
        connection,
        "INSERT INTO tag (id, name, parent) VALUES (?, ?, ?)",
        (row.id, row.name, row.parent),
    )


def _remove_article_tag(connection: sqlite3.Connection, row: ArticleTag) -> bool:
    return _one(
        connection,
        "DELETE FROM article_tag WHERE tag = ? AND article = ?",
        (row.tag, row.article),
    )


def _add_article_tag(connection: sqlite3.Connection, row: ArticleTag) -> bool:
    return _one(connection, "INSERT INTO article_tag VALUES (?, ?)", (row.tag, row.article))


def _remove_name(connection: sqlite3.Connection, row: NameReading) -> bool:
    return _one(
        connection,
        "DELETE FROM name_reading WHERE script = ? AND name = ? AND shown = ?",
        (row.script, row.name, row.shown),
    )


def _add_name(connection: sqlite3.Connection, row: NameReading) -> bool:
    return _one(
        connection, "INSERT INTO name_reading VALUES (?, ?, ?)", (row.script, row.name, row.shown)
    )


def _remove_search(connection: sqlite3.Connection, row: SavedSearch) -> bool:
    return _one(
        connection,
        "DELETE FROM saved_search WHERE id = ? AND name = ? AND ordinal = ? AND wanted = ?",
        (row.id, row.name, row.ordinal, compact.filter_to(row.wanted)),
    )


def _add_search(connection: sqlite3.Connection, row: SavedSearch) -> bool:
    return _one(
        connection,
        "INSERT INTO saved_search VALUES (?, ?, ?, ?)",
        (row.id, row.name, row.ordinal, compact.filter_to(row.wanted)),
    )


def _one(connection: sqlite3.Connection, sql: str, values: tuple[object, ...]) -> bool:
    return connection.execute(sql, values).rowcount == 1


_Verb = Callable[[sqlite3.Connection, Any], bool]
_VERBS: dict[type, tuple[_Verb, _Verb]] = {
    Annotation: (_remove_annotation, _add_annotation),
    Correction: (_remove_correction, _add_correction),
    Tag: (_remove_tag, _add_tag),
    ArticleTag: (_remove_article_tag, _add_article_tag),
    NameReading: (_remove_name, _add_name),
    SavedSearch: (_remove_search, _add_search),
    **structure.VERBS,
    **ledger.VERBS,
}
