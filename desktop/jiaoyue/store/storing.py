"""Pages that were read, and how they are put into the library."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from jiaoyue.marks.edit import now
from jiaoyue.store import full_text, identities, moments, page_rows
from jiaoyue.store.page_rows import PageRows

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from jiaoyue.newspaper.article import PageReading
    from jiaoyue.store.page_rows import Row


@dataclass(frozen=True, slots=True)
class NewPage:
    """A page text read, ready to be stored. ``source`` is the path of the file it came from.

    ``by_hand`` names what a person said of it: ``paper``, ``edition``, ``date``.
    """

    source: str
    sha256: str
    encoding: str
    text: str
    reader: str
    reading: PageReading
    by_hand: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Copy:
    """One more file that holds a page which the library has."""

    source: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Stored:
    """What became of a page: how many articles it holds, and whether it was there already."""

    page_text: int
    articles: int
    was_there: bool


def add_pages(
    connection: sqlite3.Connection, pages: Sequence[NewPage | PageRows | Copy]
) -> list[Stored]:
    """Store pages, and return what became of each, in their order.

    Raises KeyError when a copy is of a page that the library has not; the transaction is
    not to be kept then.
    """
    adding = full_text.Adding(connection)
    stored = [_add_one(connection, page, adding) for page in pages]
    adding.finish()
    return stored


def last_page_text(connection: sqlite3.Connection) -> int:
    """Return the page text that was stored last, 0 where there is none."""
    return int(connection.execute("SELECT coalesce(max(id), 0) FROM page_text").fetchone()[0])


def page_text_of(connection: sqlite3.Connection, sha: str) -> int | None:
    """Return the page text that was imported with this digest, or ``None``."""
    found = connection.execute("SELECT id FROM page_text WHERE sha256 = ?", (sha,)).fetchone()
    return int(found[0]) if found else None


def _add_one(
    connection: sqlite3.Connection, page: NewPage | PageRows | Copy, adding: full_text.Adding
) -> Stored:
    found = page_text_of(connection, page.sha256)
    if found is not None:
        page_text = found
    elif isinstance(page, Copy):
        raise KeyError(page.sha256)
    else:
        rows = page if isinstance(page, PageRows) else page_rows.rows_of(page)
        page_text = _insert_page(connection, rows, adding)
    connection.execute(
        "INSERT OR IGNORE INTO source_file VALUES (?, ?, ?)", (page_text, page.source, now())
    )
    return Stored(page_text, len(identities.articles_of(connection, page_text)), found is not None)


def _insert_page(connection: sqlite3.Connection, page: PageRows, adding: full_text.Adding) -> int:
    page_id = _insert(connection, "page", page_rows.PAGE, page.page)
    page_text = _insert(
        connection, "page_text", f"page, imported, {page_rows.TEXT}", (page_id, now(), *page.text)
    )
    for rows in page.articles:
        moment = moments.next_moment(connection, page.day)
        article = _insert(
            connection,
            "article",
            f"page_text, moment, {page_rows.ARTICLE}",
            (page_text, moment, *rows.article),
        )
        _insert(connection, "article_body", f"article, {page_rows.BODY}", (article, *rows.body))
        adding.add(moment, rows.words)
    return page_text


def _insert(connection: sqlite3.Connection, table: str, columns: str, values: Row) -> int:
    marks = ", ".join("?" * len(values))
    done = connection.execute(f"INSERT INTO {table} ({columns}) VALUES ({marks})", values)
    assert done.lastrowid is not None
    return done.lastrowid
