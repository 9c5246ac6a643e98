"""Searching a library: which articles answer a search, in what order, and how many there are.

The index of the full text gives them by their place in time, so the first of them are found
without the rest. Where much is said and little is let through by what else is asked, the
question is turned round: first the articles that are let through, then whether each says it.
While the index is not built the articles themselves are read, which is slow and right.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import islice
from typing import TYPE_CHECKING

from jiaoyue.marks.catalogue import ends_of
from jiaoyue.marks.search import (
    ALL_FIELDS,
    Bookmark,
    Both,
    Either,
    Field,
    Near,
    Node,
    Search,
    SearchOrder,
    SearchPage,
    Within,
    Without,
    Words,
)
from jiaoyue.store import full_text, gathering, moments
from jiaoyue.store.asking import Asked, Asking, all_of, asked
from jiaoyue.store.gathering import Cost, cost_of
from jiaoyue.store.glance import Glance
from jiaoyue.store.known import known, named_in
from jiaoyue.store.matching import answers

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Sequence

    from jiaoyue.store.filtering import Condition

_SIFTED = 1_000
"""Hits of the index, some milliseconds of them, before it is asked whether to go on so."""
_DEARER = 12
"""How many hits are sifted in the time in which one article is looked up in the index."""
_FEW = 100
"""Where more than one hit of so many is let through, the first of them are soon sifted."""
_SCARCE = 20
"""Where fewer than one article of so many says the words, all of those are soon sifted."""
_AT_ONCE = 64
"""Articles that are looked at together where the index cannot decide."""
_TRIED = 4
"""How often so many are read at least, where gathering does not take less time than that."""
_WANTED = 50
"""How many answers are likely wanted; where more are, all are."""
_BEFORE_ALL, _AFTER_ALL = -(1 << 62), 1 << 62


@dataclass(frozen=True, slots=True)
class _Part:
    """A stretch of the answer: what is asked, between which places in time, in which direction."""

    node: Node | None
    low: int
    high: int
    falling: bool = False


def search(
    connection: sqlite3.Connection,
    sought: Search,
    conditions: Sequence[Condition] = (),
    *,
    source: str = "article",
    order: SearchOrder = SearchOrder.NEWEST,
    after: Bookmark | None = None,
    limit: int = 50,
    month: str = "",
) -> SearchPage:
    """Return the next ``limit`` articles that answer; those without a date come last.

    ``source`` may name the index by which articles are read where the words are not asked first.
    ``month`` says in which years or months they all are, where ``conditions`` ask for that.
    """
    searched = _Searched(connection, conditions, source)
    within = _within(connection, sought.root, month)
    parts = [_clipped(part, within) for part in _parts(sought.root, order)]
    found: list[int] = []
    mark = after or Bookmark(0, _AFTER_ALL if parts[0].falling else _BEFORE_ALL)
    for number in range(mark.part, len(parts)):
        part = parts[number]
        if after is not None and number == after.part:
            part = _behind(part, after.key)
        for moment, article in islice(searched.articles(part), limit - len(found)):
            found.append(article)
            mark = Bookmark(number, moment)
        if len(found) == limit:
            return SearchPage(tuple(found), mark)
    return SearchPage(tuple(found))


def count(
    connection: sqlite3.Connection, sought: Search, conditions: Sequence[Condition] = ()
) -> int:
    """Return how many articles answer."""
    return _Searched(connection, conditions).count(sought.root)


def every(connection: sqlite3.Connection, sought: Search) -> list[int]:
    """Return every article that answers, in no order."""
    return _every(connection, sought.root)


def _every(connection: sqlite3.Connection, node: Node | None) -> list[int]:
    part = _Part(node, _BEFORE_ALL, _AFTER_ALL)
    return [article for _, article in _Searched(connection, ()).articles(part)]


def condition(connection: sqlite3.Connection, sought: Search) -> Condition:
    """Return the condition on an article's row that it answers."""
    return _condition(connection, sought.root)


def looked_up(connection: sqlite3.Connection, sought: Search) -> Condition | None:
    """Return the condition that an article answers, looked up for each by itself.

    ``None`` where the index cannot decide it.
    """
    wanted = asked(connection, sought.root)
    if not (wanted.exact and full_text.is_whole(connection)):
        return None
    return wanted.looked_up()


def hits(connection: sqlite3.Connection, sought: Search, most: int) -> int:
    """Return how many articles the index gives for a search, or ``most`` if there are more."""
    return gathering.hits(connection, asked(connection, sought.root), most)


def best_conditions(connection: sqlite3.Connection, sought: Search) -> tuple[Condition, ...]:
    """Return the conditions of what answers in its head, and then of all else that answers."""
    return tuple(
        _condition(connection, part.node) for part in _parts(sought.root, SearchOrder.HEADS_FIRST)
    )


def _condition(connection: sqlite3.Connection, node: Node | None) -> Condition:
    wanted = asked(connection, node)
    if wanted.exact and full_text.is_whole(connection):
        return wanted.condition()
    return "id IN (SELECT value FROM json_each(?))", (str(_every(connection, node)),)


def _parts(root: Node | None, order: SearchOrder) -> tuple[_Part, ...]:
    undated, _ = moments.bounds("")
    if order is SearchOrder.OLDEST:
        return (
            _Part(root, _BEFORE_ALL, undated, falling=True),
            _Part(root, undated, _AFTER_ALL),
        )
    whole = _Part(root, _BEFORE_ALL, _AFTER_ALL)
    heads = _in_heads(root)
    if order is SearchOrder.NEWEST or heads is None or heads == root:
        return (whole,)
    return replace(whole, node=heads), replace(whole, node=_but(root, heads))


def _but(root: Node | None, heads: Node) -> Node:
    """Return what answers ``root`` and says not all of it in its head."""
    assert root is not None
    if not (isinstance(root, Both) and isinstance(heads, Both)):
        return Both((root, Without(heads)))
    # What is asked of both alike is fulfilled by then.
    pairs = zip(root.parts, heads.parts, strict=True)
    in_heads = tuple(inner for own, inner in pairs if own != inner)
    refused = in_heads[0] if len(in_heads) == 1 else Both(in_heads)
    return Both((*root.parts, Without(refused)))


def _within(connection: sqlite3.Connection, root: Node | None, month: str) -> tuple[int, int]:
    """Return between which places in time all that answers must be."""
    asked = root.parts if isinstance(root, Both) else (root,)
    days = [(part.first, part.last) for part in asked if isinstance(part, Within) and part.last]
    if month:
        days.append(moments.days_of(*ends_of(month)))
    low, high = _BEFORE_ALL, _AFTER_ALL
    for first, last in days:
        own = moments.between(connection, first, last)
        if own is not None:
            low, high = max(low, own[0]), min(high, own[1])
    return low, high


def _clipped(part: _Part, within: tuple[int, int]) -> _Part:
    low, high = within
    return replace(part, low=max(part.low, low), high=max(low, min(part.high, high)))


def _in_heads(node: Node | None) -> Node | None:
    """Return the search with what is to be said anywhere asked of the heads."""
    match node:
        case Words(fields=fields) if fields == ALL_FIELDS:
            return replace(node, fields=frozenset({Field.HEAD}))
        case Near(words):
            return replace(
                node,
                words=tuple(
                    replace(word, fields=frozenset({Field.HEAD}))
                    if word.fields == ALL_FIELDS
                    else word
                    for word in words
                ),
            )
        case Both(parts) | Either(parts):
            inner = [_in_heads(part) for part in parts]
            return replace(node, parts=tuple(part for part in inner if part is not None))
        case _:
            return node


class _Searched:
    """A library while it is searched, among the articles that fulfil some conditions."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        conditions: Sequence[Condition],
        source: str = "article",
    ) -> None:
        self._connection = connection
        self._source = source
        self._conditions = tuple(conditions)
        self._whole = full_text.is_whole(connection)
        self._asking = Asking(connection)

    def articles(self, part: _Part) -> Iterator[tuple[int, int]]:
        """Yield places in time and articles, in the order of the part."""
        wanted = self._asked(part.node)
        if wanted.exact:
            return self._rows(wanted, part)
        if wanted.narrow is not None:
            return self._narrowed(wanted, wanted.narrow, part)
        return self._verified(self._rows(wanted, part), part.node)

    def count(self, node: Node | None) -> int:
        """Return how many there are."""
        wanted = self._asked(node)
        if not wanted.exact:
            return sum(1 for _ in self.articles(_Part(node, _BEFORE_ALL, _AFTER_ALL)))
        if wanted.first is not None and wanted.beside() == Asked().beside():
            table, match = wanted.first
            counted = self._connection.execute(
                f"SELECT count(*) FROM {table} WHERE {table} MATCH ?", (match,)
            )
        elif wanted.pairs is not None:
            sql, values = replace(wanted, pairs=None).condition()
            counted = self._connection.execute(
                "SELECT count(*) FROM (SELECT rowid AS found FROM pairs WHERE pairs MATCH ?)"
                f" CROSS JOIN article ON moment = found WHERE {sql}",
                (wanted.pairs, *values),
            )
        else:
            sql, values = wanted.condition()
            counted = self._connection.execute(f"SELECT count(*) FROM article WHERE {sql}", values)
        return int(counted.fetchone()[0])

    def _asked(self, node: Node | None) -> Asked:
        if not self._whole:
            return Asked(where=self._conditions, exact=node is None)
        wanted = asked(self._connection, node, self._asking)
        narrow = wanted.narrow and self._with_conditions(wanted.narrow)
        return replace(self._with_conditions(wanted), narrow=narrow)

    def _with_conditions(self, wanted: Asked) -> Asked:
        return replace(wanted, where=(*wanted.where, *self._conditions))

    def _rows(self, wanted: Asked, part: _Part) -> Iterator[tuple[int, int]]:
        return self._matching(wanted, part) if wanted.first else self._plain(wanted, part)

    def _plain(self, wanted: Asked, part: _Part) -> Iterator[tuple[int, int]]:
        sql, values = wanted.beside()
        yield from self._connection.execute(
            f"SELECT moment, id FROM {self._source} WHERE moment >= ? AND moment < ? AND {sql}"
            f" ORDER BY moment {_direction(part)}",
            (part.low, part.high, *values),
        )

    def _matching(self, wanted: Asked, part: _Part) -> Iterator[tuple[int, int]]:
        if wanted.beside() != Asked().beside():
            yield from self._sifted(wanted, part)
            return
        inner, values = _hits(wanted, part)
        # Without a limit SQLite would not keep the order of what it selects from.
        yield from self._connection.execute(
            f"SELECT moment, id FROM ({inner} LIMIT -1) CROSS JOIN article ON moment = found",
            values,
        )

    def _sifted(self, wanted: Asked, part: _Part) -> Iterator[tuple[int, int]]:
        """Yield those hits of the index that fulfil what else is asked.

        Where too few of them do, the question is turned round.
        """
        sql, values = wanted.beside()
        size = _SIFTED
        while True:
            inner, bounds = _hits(wanted, part)
            through = 0
            for row in self._connection.execute(
                f"SELECT moment, id FROM ({inner} LIMIT {size}) CROSS JOIN article"
                f" ON moment = found WHERE {sql}",
                (*bounds, *values),
            ):
                through += 1
                yield row
            edge = self._connection.execute(f"{inner} LIMIT 1 OFFSET {size - 1}", bounds).fetchone()
            if edge is None:
                return
            rest = _behind(part, edge[0])
            if through * _FEW <= size:
                if self._is_better_turned(_between(part, rest), size, through):
                    yield from self._turned_round(wanted, rest)
                    return
                if self._is_indexed(wanted.where):
                    yield from self._sifted_by_place_in_time(wanted, rest)
                    return
            part, size = rest, size * 2

    def _is_better_turned(self, span: tuple[int, int], hits: int, through: int) -> bool:
        """Return whether to look up what is let through takes less than to sift what is said."""
        most = _SCARCE * hits
        articles = self._articles_in(span, most)
        # For one more that answers so many hits are sifted, or so many articles looked up.
        return bool(articles < most and _DEARER * articles * (through + 1) < hits * hits)

    def _is_indexed(self, where: Sequence[Condition]) -> bool:
        """Return whether what is let through is found without reading every article."""
        sql, values = all_of(where)
        steps = self._connection.execute(
            f"EXPLAIN QUERY PLAN SELECT moment FROM {self._source} WHERE {sql}", values
        )
        # SCAN article_tag is another table, and small beside it.
        return not any(step.split()[:2] == ["SCAN", "article"] for *_, step in steps)

    def _sifted_by_place_in_time(self, wanted: Asked, rest: _Part) -> Iterator[tuple[int, int]]:
        """Yield the same as sifting hit by hit, but gather first what is let through.

        Where that is little, to look whether a hit is among it takes a tenth of reading its row.
        """
        inner, bounds = _hits(wanted, rest)
        sql, values = all_of(wanted.where)
        beside, matches = replace(wanted, where=()).beside()
        yield from self._connection.execute(
            f"SELECT moment, id FROM ({inner} LIMIT -1) CROSS JOIN article ON moment = found"
            f" WHERE found IN (SELECT moment FROM {self._source} WHERE {sql}) AND {beside}",
            (*bounds, *values, *matches),
        )

    def _turned_round(self, wanted: Asked, rest: _Part) -> Iterator[tuple[int, int]]:
        """Yield, of what else lets through, what says the words: looked up one by one."""
        assert wanted.first is not None
        sql, values = replace(wanted, pairs=None, singles=None).condition()
        said, matches = Asked(wanted.pairs, wanted.singles).looked_up()
        # The limit keeps the looking up out of what is sorted before the first is known.
        yield from self._connection.execute(
            f"SELECT moment, id FROM (SELECT moment, id FROM {self._source} WHERE moment >= ?"
            f" AND moment < ? AND {sql} ORDER BY moment {_direction(rest)} LIMIT -1) AS article"
            f" WHERE {said}",
            (rest.low, rest.high, *values, *matches),
        )

    def _narrowed(self, wanted: Asked, narrow: Asked, part: _Part) -> Iterator[tuple[int, int]]:
        """Yield what answers: of all that may, or, where that takes less, by the narrower question.

        For that one all places of a character are gathered, however few of them are meant.
        """
        cost = cost_of(self._connection, wanted, narrow, (part.low, part.high))
        if not cost.is_soon_read and cost.gathering <= _TRIED * _AT_ONCE * cost.reading:
            yield from self._verified(self._rows(narrow, part), part.node)
            return
        read = found = 0
        look_up = _AT_ONCE
        for moment, article, is_one in self._looked_at(self._rows(wanted, part), part.node):
            read += 1
            if is_one:
                found += 1
                yield moment, article
            if read < look_up or cost.is_soon_read:
                continue
            look_up *= 2
            rest = _behind(part, moment)
            needed = read * cost.reading * (_WANTED - found) / (found + 1)
            if (found >= _WANTED or needed > cost.gathering) and self._is_better_gathered(
                cost, read, part, rest
            ):
                yield from self._verified(self._rows(narrow, rest), part.node)
                return

    def _is_better_gathered(self, cost: Cost, read: int, part: _Part, rest: _Part) -> bool:
        """Return whether to read on to the end takes more, as far as what was read tells."""
        spent = read * cost.reading
        of_all = spent / (cost.gathering + spent)
        enough = int(self._articles_in((part.low, part.high)) * of_all) + 1
        return self._articles_in(_between(part, rest), enough) < enough

    def _articles_in(self, span: tuple[int, int], most: int = -1) -> int:
        """Return how many articles are between two places in time; ``most`` if there are more."""
        (found,) = self._connection.execute(
            "SELECT count(*) FROM (SELECT 1 FROM article WHERE moment >= ? AND moment < ? LIMIT ?)",
            (*span, most),
        ).fetchone()
        return int(found)

    def _verified(
        self, rows: Iterator[tuple[int, int]], node: Node | None
    ) -> Iterator[tuple[int, int]]:
        for moment, article, is_one in self._looked_at(rows, node):
            if is_one:
                yield moment, article

    def _looked_at(
        self, rows: Iterator[tuple[int, int]], node: Node | None
    ) -> Iterator[tuple[int, int, bool]]:
        """Yield places in time and articles, and whether each answers."""
        named = frozenset(named_in(node))
        glance = Glance(node)
        while batch := [*islice(rows, _AT_ONCE)]:
            articles = [article for _, article in batch]
            if glance.patterns:
                articles = glance.among(self._connection, articles)
            # One may be gone since the last of them was read.
            found = known(self._connection, articles, named) if articles else {}
            for moment, article in batch:
                yield moment, article, article in found and answers(node, found[article])


def _behind(part: _Part, edge: int) -> _Part:
    """Return what of a part comes after a place in time."""
    return replace(part, high=edge) if part.falling else replace(part, low=edge + 1)


def _between(part: _Part, rest: _Part) -> tuple[int, int]:
    """Return between which places in time that of a part lies which is not the rest."""
    return (rest.high, part.high) if part.falling else (part.low, rest.low)


def _hits(wanted: Asked, part: _Part) -> tuple[str, tuple[object, ...]]:
    """Return what selects the hits of the index in their order, without a limit."""
    assert wanted.first is not None
    table, match = wanted.first
    return (
        f"SELECT rowid AS found FROM {table} WHERE {table} MATCH ? AND rowid >= ?"
        f" AND rowid < ? ORDER BY rowid {_direction(part)}",
        (match, part.low, part.high),
    )


def _direction(part: _Part) -> str:
    return "DESC" if part.falling else ""
