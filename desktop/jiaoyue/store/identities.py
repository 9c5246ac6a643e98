"""By which ids articles are known, and in what order they stand on their page."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from jiaoyue.marks.opened import Room

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence


def public_id_of(sha: str, reader: str, blocks: str) -> str:
    """Return the public id of an article that the reader made: alike wherever it is read.

    ``blocks`` are its blocks as they are kept.
    """
    return sha256(f"{sha}\n{reader}\n{blocks}".encode()).hexdigest()[:16]


def public_id(connection: sqlite3.Connection, article_id: int) -> str:
    """Return the id by which other programs may know an article. Raises KeyError."""
    found = connection.execute(
        "SELECT public_id FROM article WHERE id = ?", (article_id,)
    ).fetchone()
    if found is None:
        raise KeyError(article_id)
    return str(found[0])


def find(connection: sqlite3.Connection, public_id: str) -> int | None:
    """Return the one article whose public id begins so, or ``None``."""
    found = connection.execute(
        "SELECT id FROM article WHERE public_id >= ? AND public_id < ? LIMIT 2",
        (public_id, public_id + "~"),
    ).fetchall()
    return int(found[0][0]) if len(found) == 1 and public_id else None


def articles_of(connection: sqlite3.Connection, page_text: int) -> Sequence[int]:
    """Return the articles of a page in the order of the page."""
    rows = connection.execute(
        "SELECT id FROM article WHERE page_text = ? ORDER BY ordinal, id", (page_text,)
    )
    return [row[0] for row in rows]


def next_article_id(connection: sqlite3.Connection) -> int:
    """Return the id that the next article is to have; no id is ever given twice."""
    found = connection.execute("SELECT seq FROM sqlite_sequence WHERE name = 'article'").fetchone()
    return (int(found[0]) if found else 0) + 1


def room_after(connection: sqlite3.Connection, article_id: int) -> Room:
    """Return what an article made just after this one on its page is to have.

    Raises KeyError when there is no such article.
    """
    found = connection.execute(
        "SELECT ordinal, (SELECT min(ordinal) FROM article AS later"
        "  WHERE later.page_text = article.page_text AND later.ordinal > article.ordinal)"
        " FROM article WHERE id = ?",
        (article_id,),
    ).fetchone()
    if found is None:
        raise KeyError(article_id)
    own, later = found
    return Room(next_article_id(connection), own + 1 if later is None else (own + later) / 2)
