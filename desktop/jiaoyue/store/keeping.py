"""A copy of a library, whether it is whole, how large, and as small as can be: done now and then.

Everything a page holds is looked at, and of the index as many articles as tell whether it is in
step: one that has lost an article, or still finds words that are no longer there, has lost more.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from contextlib import contextmanager
from typing import TYPE_CHECKING

from jiaoyue.marks.size import LibrarySize, Part
from jiaoyue.store import compact, edits, full_text, ledger, tokens
from jiaoyue.store.documents import documents
from jiaoyue.store.errors import DamagedTextError, LibraryError
from jiaoyue.text.errors import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator
    from pathlib import Path

    from jiaoyue.newspaper.article import Block

_LOOKED_AT = 200
"""Articles whose words are looked for in the index, evenly over the library, and words of the
index that are looked for in articles."""
_HITS = 20
"""Articles in which each of those is looked for."""
_PARTS = (
    ("pairs", Part.INDEX),
    ("singles", Part.INDEX),
    ("full_text", Part.INDEX),
    ("article_tag", Part.MARKS),
    ("article", Part.ARTICLES),
    ("tally", Part.ARTICLES),
    ("page", Part.PAGES),
    ("source_file", Part.PAGES),
    ("journal", Part.HISTORY),
)
"""What a table or index whose name begins so belongs to; all others are what people did."""
_STEPS = 100_000
"""Steps of the database between two looks whether to stop: some milliseconds."""
_COPIED_AT_ONCE = 512
"""Pages of the database, some two megabytes."""

_EXISTS = QT_TRANSLATE_NOOP("errors", "{path} exists already. Choose another name for the copy.")
_NOT_COPIED = QT_TRANSLATE_NOOP(
    "errors", "The copy could not be written to {path} ({why}). Choose another place."
)


class _StoppedError(Exception):
    """Somebody asked for a copy to stop."""


def back_up(
    connection: sqlite3.Connection,
    target: Path,
    proceed: Callable[[int, int], bool] | None = None,
) -> bool:
    """Write a consistent copy to ``target``, which must not exist; return whether it is whole.

    ``proceed`` is told how many parts are done and how many there are, and stops the copy,
    of which nothing then stays, by returning False. Raises LibraryError when ``target``
    exists or cannot be written.
    """
    if target.exists():
        raise LibraryError(_EXISTS, path=target)

    def report(_status: int, remaining: int, total: int) -> None:
        if proceed is not None and not proceed(total - remaining, total):
            raise _StoppedError

    copy = None
    try:
        copy = sqlite3.connect(target)
        connection.backup(copy, pages=_COPIED_AT_ONCE, progress=report)
        copy.close()
    except (sqlite3.Error, _StoppedError) as error:
        if copy is not None:
            copy.close()
        target.unlink(missing_ok=True)
        if isinstance(error, _StoppedError):
            return False
        raise LibraryError(_NOT_COPIED, path=target, why=error) from error
    return True


def sizes(connection: sqlite3.Connection) -> dict[str, int]:
    """Return bytes: of the whole library, of its pages' texts as kept, and of the two indexes."""

    def number(statement: str) -> int:
        return int(connection.execute(statement).fetchone()[0] or 0)

    return {
        "library": number("PRAGMA page_count") * number("PRAGMA page_size"),
        "free": number("PRAGMA freelist_count") * number("PRAGMA page_size"),
        "texts": number("SELECT sum(length(packed)) FROM page_text"),
        "pairs": number("SELECT sum(length(block)) FROM pairs_data"),
        "singles": number("SELECT sum(length(block)) FROM singles_data"),
        "articles": number("SELECT count(*) FROM article"),
        "pages": number("SELECT count(*) FROM page_text"),
    }


def measure(connection: sqlite3.Connection) -> LibrarySize:
    """Return what a library holds and how large its parts are; it looks at the whole file."""
    pages, articles, characters, annotations, corrections = connection.execute(
        "SELECT (SELECT count(*) FROM page_text), (SELECT count(*) FROM article),"
        " (SELECT coalesce(sum(characters), 0) FROM page_text), (SELECT count(*) FROM annotation),"
        " (SELECT count(*) FROM correction WHERE ended = '')"
    ).fetchone()
    (page_size,) = connection.execute("PRAGMA page_size").fetchone()
    (free,) = connection.execute("PRAGMA freelist_count").fetchone()
    parts = _parts(connection, page_size, free)
    parts[Part.FREE] = free * page_size
    by_size = tuple((part, taken) for part, taken in parts.most_common() if taken)
    return LibrarySize(pages, articles, characters, annotations, corrections, by_size)


def _parts(connection: sqlite3.Connection, page_size: int, free: int) -> Counter[Part]:
    parts: Counter[Part] = Counter()
    try:
        found = connection.execute("SELECT name, pgsize FROM dbstat WHERE aggregate = 1").fetchall()
    except sqlite3.OperationalError:
        # Not every SQLite is built with this table.
        (pages,) = connection.execute("PRAGMA page_count").fetchone()
        parts[Part.ALL] = (pages - free) * page_size
        return parts
    for name, taken in found:
        parts[_part_of(name.removeprefix("sqlite_autoindex_"))] += taken
    return parts


def _part_of(name: str) -> Part:
    return next((part for begins, part in _PARTS if name.startswith(begins)), Part.MARKS)


def shrink(connection: sqlite3.Connection, proceed: Callable[[], bool]) -> bool:
    """Give back what is unused in the file; return whether it came to its end.

    ``proceed`` is asked now and then; where it says no, the file stays as it was. Raises
    sqlite3.OperationalError when it cannot be written.
    """
    with _stoppable(connection, proceed) as went_on:
        connection.execute("VACUUM")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    return went_on()


def check(
    connection: sqlite3.Connection, proceed: Callable[[int, int], bool]
) -> tuple[str, ...] | None:
    """Return what is wrong with a library, a sentence each; ``None`` when it was stopped.

    ``proceed`` is told how many pages were looked at and how many there are, and stops it by
    returning False.
    """
    (total,) = connection.execute("SELECT count(*) FROM page_text").fetchone()
    found: list[str] = []
    done = 0
    unread: set[int] = set()
    with _stoppable(connection, lambda: proceed(done, total)) as went_on:
        found.extend(_faults_of_file(connection))
        for page_text, faults, is_read in _faults_of_pages(connection):
            found.extend(faults)
            if not is_read:
                unread.update(_articles_of(connection, page_text))
            done += 1
            if not proceed(done, total):
                return None
        found.extend(_faults_of_index(connection, unread))
    return tuple(found) if went_on() else None


@contextmanager
def _stoppable(
    connection: sqlite3.Connection, proceed: Callable[[], bool]
) -> Iterator[Callable[[], bool]]:
    """Interrupt what is done within when ``proceed`` says no; give what says whether it went on."""
    goes_on = proceed()
    connection.set_progress_handler(lambda: not (goes_on and proceed()), _STEPS if goes_on else 1)
    try:
        yield lambda: goes_on
    except sqlite3.OperationalError as error:
        if str(error) != "interrupted":
            raise
        goes_on = False
    finally:
        connection.set_progress_handler(None, 0)


def _faults_of_file(connection: sqlite3.Connection) -> Iterator[str]:
    for (said,) in connection.execute("PRAGMA integrity_check"):
        if said != "ok":
            yield f"SQLite: {said}"
    for table, rowid, parent, _ in connection.execute("PRAGMA foreign_key_check"):
        yield f"A row of {table} ({rowid}) points to a missing row of {parent}."


def _faults_of_pages(
    connection: sqlite3.Connection,
) -> Iterator[tuple[int, tuple[str, ...], bool]]:
    """Yield each page text with what is wrong with it, and whether it can be read."""
    for page_text, sha, size, packed in connection.execute(
        "SELECT id, sha256, characters, packed FROM page_text"
    ):
        try:
            text = compact.text_from(packed)
        except DamagedTextError as error:
            why = error.values["why"]
            said = f"Page text {page_text} ({sha[:12]}) cannot be read: {why}."
            yield page_text, (said,), False
            continue
        said = f"Page text {page_text} ({sha[:12]}) has {len(text)} characters, not {size}."
        wrong_size = (said,) if len(text) != size else ()
        yield page_text, (*wrong_size, *_faults_of_page(connection, page_text, text)), True


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


def _articles_of(connection: sqlite3.Connection, page_text: int) -> Iterator[int]:
    for (article,) in connection.execute(
        "SELECT id FROM article WHERE page_text = ?", (page_text,)
    ):
        yield article


def _faults_of_index(connection: sqlite3.Connection, unread: Collection[int]) -> Iterator[str]:
    """Yield what is wrong with the index, which is not compared with the articles ``unread``."""
    if unread:
        yield f"The index was not compared with articles that cannot be read: {len(unread)}."
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
    found = documents(connection, {article for article, _ in looked_at}.difference(unread))
    for article, moment in looked_at:
        if article in found and not full_text.holds(connection, moment, found[article]):
            yield f"The index has other words for article {article}. Build it again."
    yield from _ghosts(connection, unread)


def _ghosts(connection: sqlite3.Connection, unread: Collection[int]) -> Iterator[str]:
    """Yield where the index finds two characters in an article that does not say them."""
    # It is still there where an earlier look was stopped.
    connection.execute("DROP TABLE IF EXISTS temp.words")
    connection.execute("CREATE VIRTUAL TABLE temp.words USING fts5vocab(main, pairs, row)")
    (total,) = connection.execute("SELECT count(*) FROM temp.words").fetchone()
    terms = connection.execute(
        "SELECT term FROM (SELECT term, row_number() OVER () AS number FROM temp.words)"
        " WHERE number % ? = 0",
        (max(1, total // _LOOKED_AT),),
    ).fetchall()
    connection.execute("DROP TABLE temp.words")
    for (term,) in terms:
        hits = connection.execute(
            "SELECT pairs.rowid, id FROM pairs LEFT JOIN article ON moment = pairs.rowid"
            " WHERE pairs MATCH ? LIMIT ?",
            (f'"{term}"', _HITS),
        ).fetchall()
        articles = [(moment, article) for moment, article in hits if article not in unread]
        said = documents(connection, [article for _, article in articles if article is not None])
        for moment, article in articles:
            if article is None or not tokens.says(said[article], term):
                yield f"The index finds {term} at {moment}, where it is not said. Build it again."
