"""Whether a library is whole, and how large: what is looked at now and then.

Everything a page holds is looked at, and of the index as many articles as tell whether it is in
step: one that has lost an article, or still finds words that are no longer there, has lost more.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiaoyue.store import compact, edits, full_text, ledger
from jiaoyue.store.documents import documents

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

    from jiaoyue.newspaper.article import Block

_LOOKED_AT = 200
"""Articles whose words are looked for in the index, evenly over the library, and words of the
index that are looked for in articles."""
_HITS = 20
"""Articles in which each of those is looked for."""


def sizes(connection: sqlite3.Connection) -> dict[str, int]:
    """Return bytes: of the whole library, of its pages' text in UTF-8, and of the two indexes."""

    def number(statement: str) -> int:
        return int(connection.execute(statement).fetchone()[0] or 0)

    return {
        "library": number("PRAGMA page_count") * number("PRAGMA page_size"),
        "free": number("PRAGMA freelist_count") * number("PRAGMA page_size"),
        "text": number("SELECT sum(length(CAST(text AS BLOB))) FROM page_text"),
        "pairs": number("SELECT sum(length(block)) FROM pairs_data"),
        "singles": number("SELECT sum(length(block)) FROM singles_data"),
        "articles": number("SELECT count(*) FROM article"),
        "pages": number("SELECT count(*) FROM page_text"),
    }


def faults(connection: sqlite3.Connection) -> Iterator[str]:
    """Yield what is wrong with a library, a sentence each."""
    for (said,) in connection.execute("PRAGMA integrity_check"):
        if said != "ok":
            yield f"SQLite: {said}"
    for table, rowid, parent, _ in connection.execute("PRAGMA foreign_key_check"):
        yield f"A row of {table} ({rowid}) points to a missing row of {parent}."
    for page_text, sha, size, text in connection.execute(
        "SELECT id, sha256, characters, text FROM page_text"
    ):
        if len(text) != size:
            yield f"Page text {page_text} ({sha[:12]}) has {len(text)} characters, not {size}."
        yield from _faults_of_page(connection, page_text, text)
    yield from _faults_of_index(connection)


def _faults_of_page(connection: sqlite3.Connection, page_text: int, text: str) -> Iterator[str]:
    taken: set[int] = set()
    for holder, blocks in _blocks_of_page(connection, page_text):
        for span in (span for block in blocks for span in block.spans):
            places = range(span.start, span.end)
            if span.end > len(text) or not taken.isdisjoint(places):
                yield f"{holder} claims {span.start}–{span.end} of page {page_text} twice."
            taken.update(places)
    for correction in edits.corrections_where(connection, "page_text = ?", page_text):
        for patch in correction.patches:
            if patch.span.of(text) != patch.was:
                yield f"Correction {correction.id} does not fit the words of page {page_text}."
    for mark in edits.annotations_where(connection, "page_text = ?", page_text):
        if any(span.end > len(text) for span in mark.anchor.spans):
            yield f"Annotation {mark.id} lies outside of page {page_text}."
    for query in ledger.queries_where(connection, "page_text = ?", page_text):
        if any(span.end > len(text) for span in query.anchor.spans):
            yield f"Query {query.id} lies outside of page {page_text}."


def _blocks_of_page(
    connection: sqlite3.Connection, page_text: int
) -> Iterator[tuple[str, tuple[Block, ...]]]:
    for article, blocks in connection.execute(
        "SELECT article, blocks FROM article_body JOIN article ON id = article WHERE page_text = ?",
        (page_text,),
    ):
        yield f"Article {article}", compact.blocks_from(blocks)
    for piles in connection.execute(
        "SELECT furniture, set_aside FROM page_text WHERE id = ?", (page_text,)
    ):
        for pile in piles:
            yield "What is no article's", compact.blocks_from(pile)


def _faults_of_index(connection: sqlite3.Connection) -> Iterator[str]:
    for (article,) in connection.execute("SELECT id FROM article WHERE moment IS NULL"):
        yield f"Article {article} has no place in time."
    reached = full_text.reach(connection)
    if reached is None:
        return
    (total,) = connection.execute("SELECT count(*) FROM article").fetchone()
    looked_at = connection.execute(
        "SELECT id, moment FROM (SELECT id, moment, row_number() OVER (ORDER BY id) AS number"
        " FROM article WHERE moment <= ?) WHERE number % ? = 0",
        (reached, max(1, total // _LOOKED_AT)),
    ).fetchall()
    found = documents(connection, [article for article, _ in looked_at])
    for article, moment in looked_at:
        if not full_text.holds(connection, moment, found[article]):
            yield f"The index has other words for article {article}. Build it again."
    yield from _ghosts(connection)


def _ghosts(connection: sqlite3.Connection) -> Iterator[str]:
    """Yield where the index finds two characters in an article that does not say them."""
    connection.execute("CREATE VIRTUAL TABLE temp.words USING fts5vocab(main, pairs, row)")
    (total,) = connection.execute("SELECT count(*) FROM temp.words").fetchone()
    terms = connection.execute(
        "SELECT term FROM (SELECT term, row_number() OVER () AS number FROM temp.words)"
        " WHERE number % ? = 0",
        (max(1, total // _LOOKED_AT),),
    ).fetchall()
    connection.execute("DROP TABLE temp.words")
    for (term,) in terms:
        articles = connection.execute(
            "SELECT pairs.rowid, id FROM pairs LEFT JOIN article ON moment = pairs.rowid"
            " WHERE pairs MATCH ? LIMIT ?",
            (f'"{term}"', _HITS),
        ).fetchall()
        said = documents(connection, [article for _, article in articles if article is not None])
        for moment, article in articles:
            if article is None or not full_text.says(said[article], term):
                yield f"The index finds {term} at {moment}, where it is not said. Build it again."
