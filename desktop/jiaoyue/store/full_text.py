"""The index of the full text: which articles hold which two characters where, and which single
ones.

Two characters that follow each other are one token, so a run of any length is a phrase of
tokens and is found exactly, with no dictionary between; single characters have an index of
their own, without places, where those of any field but the body also stand with a mark of it. Both
keep no text. So what is taken out of them must be just what was put in: whoever changes an article
asks for it before and after, within the one transaction (:class:`Rewriting`). An article stands
under its place in time, see :mod:`jiaoyue.store.moments`.

The index says with which rules its text was folded. Where those have changed, or it was never
built, it is not used until it is built again, in parts: up to which place in time it is whole
is kept with it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from jiaoyue.marks.annotation import Annotation
from jiaoyue.marks.correction import Correction
from jiaoyue.marks.standing import (
    ArticleBlocks,
    ArticleByline,
    ArticleMade,
    Furniture,
    PageDated,
)
from jiaoyue.store.documents import Document, documents
from jiaoyue.store.homes import Homes
from jiaoyue.store.moments import next_moment
from jiaoyue.store.tokens import COLUMNS, tokens_of
from jiaoyue.text.fold import fold_version

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable, Iterator

    from jiaoyue.marks.edit import Edit

_TABLES = {"pairs": COLUMNS, "singles": ("said",)}
"""The tables of the index, and their columns."""
WHOLE = 1 << 62
"""Up to where an index reaches that holds every article."""
_AT_ONCE = 500
"""Articles that one transaction of a rebuilding takes in; a hand may write between two."""
_RUN = 200
"""Pairs of one phrase by which the index is compared with an article."""
_MERGED_FROM = 8
"""Parts of an index made from now on that are merged into a larger one. With SQLite's own 4, which an
older index keeps until it is built anew, an import writes a fifth longer; with these a search takes
a tenth of a millisecond longer, until the parts are merged."""
_MERGED_AT_ONCE = 2_000
"""Of the index's own pages, some eight megabytes."""


def reach(connection: sqlite3.Connection) -> int | None:
    """Return up to which place in time the index can be trusted, ``None`` for nowhere."""
    found = connection.execute("SELECT fold, reach FROM full_text").fetchone()
    return int(found[1]) if found and found[0] == fold_version() else None


def is_whole(connection: sqlite3.Connection) -> bool:
    """Return whether every article is in the index."""
    return reach(connection) == WHOLE


def put(connection: sqlite3.Connection, articles: Iterable[tuple[int, Document]]) -> None:
    """Put articles in, each under its place in time."""
    _write(connection, "INSERT INTO {0} (rowid, {1}) VALUES (?, {2})", articles)


def take(connection: sqlite3.Connection, articles: Iterable[tuple[int, Document]]) -> None:
    """Take articles out, which must be just as they were put in."""
    _write(connection, "INSERT INTO {0} ({0}, rowid, {1}) VALUES ('delete', ?, {2})", articles)


def _write(
    connection: sqlite3.Connection, statement: str, articles: Iterable[tuple[int, Document]]
) -> None:
    singles: list[tuple[int, str]] = []

    def pairs() -> Iterator[tuple[int | str, ...]]:
        for moment, document in sorted(articles, key=lambda one: one[0]):
            tokens = tokens_of(document)
            singles.append((moment, tokens.singles))
            yield moment, *tokens.pairs

    for table, rows in (("pairs", pairs()), ("singles", singles)):
        columns = _TABLES[table]
        marks = ", ".join("?" * len(columns))
        connection.executemany(statement.format(table, ", ".join(columns), marks), rows)


def begin(connection: sqlite3.Connection) -> int | None:
    """Return up to where the index reaches that is now to be written.

    An index of an empty library is whole; one that other rules made is of no use any more.
    """
    known = reach(connection)
    if known is None:
        connection.execute("DELETE FROM full_text")
        if connection.execute("SELECT 1 FROM article").fetchone() is None:
            _restart(connection)
            connection.execute("UPDATE full_text SET reach = ?", (WHOLE,))
            return WHOLE
    return known


class Adding:
    """Takes in articles that are stored in one transaction: made before the first of them."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._reach = begin(connection)
        self._new: list[tuple[int, Document]] = []

    def add(self, moment: int, document: Document) -> None:
        """Take in one article."""
        if self._reach is not None and moment <= self._reach:
            self._new.append((moment, document))

    def finish(self) -> None:
        """Write them all, in the order in which the index takes them fastest."""
        put(self._connection, self._new)
        self._new.clear()


@dataclass(slots=True)
class _Standing:
    """How an article stands in the index, or would if it reached so far."""

    moment: int | None
    day: str
    document: Document


class Rewriting:
    """Keeps the index in step with one edit: made before the edit is done, finished after it."""

    def __init__(self, connection: sqlite3.Connection, edit: Edit) -> None:
        self._connection = connection
        self._edit = edit
        self._before = self._standing(self._concerned())

    def finish(self) -> None:
        """Write what the edit changed."""
        reached = begin(self._connection)
        concerned = self._concerned() | self._before.keys()
        after = self._standing(concerned)
        gone, new = [], []
        for article in concerned:
            old, now = self._before.get(article), after.get(article)
            if now is not None and (old is None or old.day != now.day):
                now.moment = self._moved(article, now.day)
            if old == now or reached is None:
                continue
            gone.extend(_within(reached, old))
            new.extend(_within(reached, now))
        take(self._connection, gone)
        put(self._connection, new)

    def _moved(self, article: int, day: str) -> int:
        moment = next_moment(self._connection, day)
        self._connection.execute("UPDATE article SET moment = ? WHERE id = ?", (moment, article))
        return moment

    def _standing(self, articles: set[int]) -> dict[int, _Standing]:
        found = documents(self._connection, articles)
        rows = self._connection.execute(
            "SELECT id, moment, date_first FROM article"
            f" WHERE id IN ({','.join(map(str, articles))})"
        )
        return {id_: _Standing(moment, day, found[id_]) for id_, moment, day in rows}

    def _concerned(self) -> set[int]:
        """Return the articles whose words or day the edit may change, as far as they are there."""
        connection = self._connection
        found: set[int] = set()
        pages: set[int] = set()
        for row in (*self._edit.gone, *self._edit.new):
            match row:
                case ArticleByline():
                    found.add(row.article)
                case ArticleMade() | Furniture() | PageDated():
                    pages.add(row.page_text)
                case ArticleBlocks():
                    found.add(row.article)
                    pages.update(
                        page
                        for (page,) in connection.execute(
                            "SELECT page_text FROM article WHERE id = ?", (row.article,)
                        )
                    )
                case Correction():
                    ground = Homes(connection, row.page_text)
                    for patch in row.patches:
                        found |= ground.reached_by(patch.span)
                case Annotation() if row.note:
                    ground = Homes(connection, row.anchor.page_text)
                    home = ground.of(row.anchor.spans)
                    found |= set() if home is None else {home}
                    for span in row.anchor.spans:
                        found |= ground.reached_by(span)
        for page in pages:
            # Words change hands within a page, and notes follow them to any of its articles.
            found.update(
                article
                for (article,) in connection.execute(
                    "SELECT id FROM article WHERE page_text IN (SELECT id FROM page_text WHERE"
                    " page = (SELECT page FROM page_text WHERE id = ?))",
                    (page,),
                )
            )
        return found


def _within(reached: int, standing: _Standing | None) -> list[tuple[int, Document]]:
    if standing is None or standing.moment is None or standing.moment > reached:
        return []
    return [(standing.moment, standing.document)]


def build_some(connection: sqlite3.Connection, on_damaged: Callable[[int], None]) -> int:
    """Build the index some articles further; return how many are left.

    ``on_damaged`` is told each page text that cannot be read; its articles are left out.
    """
    known = reach(connection)
    if known is None:
        _restart(connection)
        known = -WHOLE
    rows = connection.execute(
        "SELECT moment, id FROM article WHERE moment > ? ORDER BY moment LIMIT ?",
        (known, _AT_ONCE),
    ).fetchall()
    found = documents(connection, [article for _, article in rows], on_damaged=on_damaged)
    put(connection, ((moment, found[article]) for moment, article in rows if article in found))
    is_last = len(rows) < _AT_ONCE
    connection.execute("UPDATE full_text SET reach = ?", (WHOLE if is_last else rows[-1][0],))
    (left,) = connection.execute(
        "SELECT count(*) FROM article WHERE moment > (SELECT reach FROM full_text)"
    ).fetchone()
    return int(left)


def holds(connection: sqlite3.Connection, moment: int, document: Document) -> bool:
    """Return whether every word of an article stands in the index, in runs as they should be."""
    tokens = tokens_of(document)
    asked = [
        ("pairs", f'{column} : "{run}"')
        for column, pairs in zip(COLUMNS, tokens.pairs, strict=True)
        for run in _runs(pairs)
    ]
    # Without places a phrase cannot be asked for.
    asked += [("singles", tokens.singles)] if tokens.singles else []
    return all(
        connection.execute(
            f"SELECT 1 FROM {table} WHERE {table} MATCH ? AND rowid = ?", (match, moment)
        ).fetchone()
        for table, match in asked
    )


def _runs(pairs: str) -> Iterable[str]:
    """Return runs of pairs that make up a field, each once.

    Asked for as one phrase, a character said ten thousand times on end would cost its square.
    """
    tokens = pairs.split(" ") if pairs else []
    runs = (" ".join(tokens[at : at + _RUN]) for at in range(0, len(tokens), _RUN))
    return dict.fromkeys(runs)


def merge_some(connection: sqlite3.Connection, *, begin: bool) -> bool:
    """Merge the parts of the index some way further; return whether there is more to do.

    See https://www.sqlite.org/fts5.html, "The 'merge' Command": less than two changes are none.
    """
    before = connection.total_changes
    for table in _TABLES:
        connection.execute(
            f"INSERT INTO {table} ({table}, rank) VALUES ('merge', ?)",
            (-_MERGED_AT_ONCE if begin else _MERGED_AT_ONCE,),
        )
    return connection.total_changes - before >= 2 * len(_TABLES)


def forget(connection: sqlite3.Connection) -> None:
    """Throw the index away, to be built again."""
    connection.execute("DELETE FROM full_text")


def _restart(connection: sqlite3.Connection) -> None:
    for table in _TABLES:
        connection.execute(f"INSERT INTO {table} ({table}) VALUES ('delete-all')")
        connection.execute(
            f"INSERT INTO {table} ({table}, rank) VALUES ('automerge', {_MERGED_FROM})"
        )
    connection.execute("DELETE FROM full_text")
    connection.execute("INSERT INTO full_text VALUES (1, ?, ?)", (fold_version(), -WHOLE))
