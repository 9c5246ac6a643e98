"""What articles are counted by, a column each in memory: place, month, round, paper, tags.

Counting a million rows takes a database a second, and a column of numbers a few hundredths. For
each thing said there is also the list of those of whom it is said, so what one filter lets
through need not be looked for. Some 40 bytes an article; read once, then kept in step by
reading the journal, which has every edit, and what articles were added. Reading that is stopped
goes on the next time from where it was.

Not for the first counts of a large library that is just opened: those SQL can give.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import Counter, deque
from itertools import chain, combinations, repeat
from typing import TYPE_CHECKING, TypeVar, cast

from jiaoyue.marks.annotation import Annotation
from jiaoyue.marks.standing import ArticleBlocks, ArticleMade, Furniture, PageDated, PageRead
from jiaoyue.store.compact import rows_from
from jiaoyue.store.crossed import Crossed, OutOfStepError

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence

T = TypeVar("T")

_MOST_ENTRIES = 2_000
"""Entries of the journal that are read to catch up; beyond, all is read anew."""
_ROW = "SELECT id, province, city, county, substr(date_first, 1, 7), round, paper FROM article"
_NEW = "{0} > ? AND {0} <= ?"
_ABSENT = 0
_AT_ONCE = 20_000
"""Articles that are taken in before other questions come in between."""
_STEP = 500
"""Articles whose rows are there at the same time: of 700 on Python looks for rubbish, each time
among all that it holds, and nothing else goes on meanwhile."""


class _Codes(dict["Hashable", int]):
    """The number of each thing said, given when it is first asked for."""

    def __init__(self, values: list[Hashable], articles: list[array[int]]) -> None:
        super().__init__()
        self._values = values
        self._articles = articles

    def __missing__(self, value: Hashable) -> int:
        code = self[value] = len(self._values)
        self._values.append(value)
        self._articles.append(array("I"))
        return code


class Column:
    """What is said of each article, as a number, and of whom each thing is said.

    ``values`` are the things said; the first stands for an article that is not there.
    """

    def __init__(self) -> None:
        self.values: list[Hashable] = [None]
        self.articles: list[array[int]] = [array("I")]
        self._codes = _Codes(self.values, self.articles)
        self._of = array("B")

    def extend(self, articles: Sequence[int], values: Iterable[Hashable]) -> None:
        """Say something of each of ``articles``, which all come after those that are there."""
        # Each step is a loop of C: a million times four of Python's are seconds.
        self.reach(articles[0] - 1)
        codes = [*map(self._codes.__getitem__, values)]
        self._make_room()
        if articles[-1] - articles[0] + 1 == len(articles):
            self._of.fromlist(codes)
        else:
            self.reach(articles[-1])
            deque(map(self._of.__setitem__, articles, codes), maxlen=0)
        deque(map(array.append, map(self.articles.__getitem__, codes), articles), maxlen=0)

    def reach(self, article: int) -> None:
        """Have room for what is said of articles up to this one: nothing, of those to come."""
        self._of.extend(repeat(_ABSENT, article + 1 - len(self._of)))

    def put(self, article: int, value: Hashable) -> None:
        """Say something of an article in place of what was said before."""
        self._replace(article, self._codes[value])

    def drop(self, article: int) -> None:
        """Say nothing of an article any more."""
        self._replace(article, _ABSENT)

    def _make_room(self) -> None:
        """Have room for the number of each thing said: what is small is read fast."""
        while (len(self.values) - 1) >> 8 * self._of.itemsize:
            self._of = array("H" if self._of.itemsize == 1 else "I", self._of)

    def _replace(self, article: int, code: int) -> None:
        self._make_room()
        self.reach(article)
        old = self._of[article]
        if old == code:
            return
        if old != _ABSENT:
            taken = self.articles[old]
            del taken[bisect_left(taken, article)]
        if code != _ABSENT:
            _insert(self.articles[code], article)
        self._of[article] = code

    def codes(self, allows: Callable[[Hashable], bool]) -> list[int]:
        """Return the numbers of the things that ``allows`` lets through."""
        return [code for value, code in self._codes.items() if allows(value)]

    @property
    def usual(self) -> int:
        """The number of what is said of the most; 0 where nothing is said of any."""
        return max(range(len(self.articles)), key=lambda code: len(self.articles[code]))

    def all_but(self, code: int) -> Iterator[int]:
        """Return the articles of which something else is said."""
        return chain.from_iterable(
            own for number, own in enumerate(self.articles) if number != code
        )

    def __len__(self) -> int:
        return sum(map(len, self.articles))

    def totals(self) -> Counter[Hashable]:
        """Return of how many articles each thing is said."""
        pairs = zip(self.values[1:], self.articles[1:], strict=True)
        return Counter({value: len(own) for value, own in pairs if own})

    def count(self, articles: Iterable[int]) -> Counter[Hashable]:
        """Return of how many of ``articles`` each thing is said."""
        of, numbers = self._of, [0] * len(self.values)
        # Codes are few and close together, so this takes less than half of what a Counter does.
        for article in articles:
            numbers[of[article]] += 1
        numbers[_ABSENT] = 0
        return Counter({self.values[code]: n for code, n in enumerate(numbers) if n})

    def codes_of(self, articles: Iterable[int]) -> Iterator[int]:
        """Return the number of what is said of each of ``articles``; 0 for those not there."""
        return map(self._of.__getitem__, articles)

    def among(self, articles: Iterable[int], codes: Sequence[int]) -> list[int]:
        """Return those of ``articles`` of which one of ``codes`` is said."""
        allowed = bytearray(len(self.values))
        for code in codes:
            allowed[code] = 1
        of = self._of
        return [article for article in articles if allowed[of[article]]]


class Columns:
    """The columns of one library; empty until they catch up with it."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._seq = self._top = 0
        self._kept: dict[str, object] = {}
        self._begin(connection)

    def catch_up(self, connection: sqlite3.Connection) -> None:
        """Take in what is there, or was changed since, by whomever."""
        entries = connection.execute(
            "SELECT seq, gone, new FROM journal WHERE seq > ? AND verb <> 'import' LIMIT ?",
            (self._seq, _MOST_ENTRIES),
        ).fetchall()
        if len(entries) == _MOST_ENTRIES:
            self._begin(connection)
            entries = []
        concerned: set[int] = set()
        for _, gone, new in entries:
            for row in chain(rows_from(gone), rows_from(new)):
                concerned.update(_concerned(connection, row))
        # Those that are new are read below.
        concerned = {article for article in concerned if article <= self._top}
        if concerned:
            self._kept.clear()
            try:
                self._forget(concerned)
                self._take_in(connection, f"{{0}} IN ({','.join(map(str, concerned))})")
            except OutOfStepError:
                self._begin(connection)
        self._seq = max((self._seq, *(seq for seq, _, _ in entries)))
        while not self.read_on(connection):
            pass

    def of_those(self, asked: Column, codes: Sequence[int], column: Column) -> Counter[Hashable]:
        """Return of how many articles each thing is said, of those that ``asked`` says codes of."""
        if asked is column:
            own = {code: len(column.articles[code]) for code in codes}
            return Counter({column.values[code]: number for code, number in own.items() if number})
        if (asked, column) in self._crossed:
            numbers = self._crossed[asked, column].of_others(codes)
        else:
            numbers = self._crossed[column, asked].of_ones(codes)
        said = zip(column.values, numbers, strict=False)
        return Counter({value: number for value, number in said if number})

    def read_on(self, connection: sqlite3.Connection) -> bool:
        """Take in some of the articles that are new; return whether these were the last."""
        (last,) = connection.execute("SELECT max(id) FROM article").fetchone()
        end = min(self._top + _AT_ONCE, last or 0)
        while self._top < end:
            self._read(connection, min(end, self._top + _STEP))
        return self._top >= (last or 0)

    def keep(self, what: str, make: Callable[[], T]) -> T:
        """Return what is made of all the columns together, and kept until one of them changes."""
        if what not in self._kept:
            self._kept[what] = make()
        return cast("T", self._kept[what])

    def _begin(self, connection: sqlite3.Connection) -> None:
        self._each = tuple(Column() for _ in range(4))
        self.place, self.month, self.round, self.paper = self._each
        self._crossed = {pair: Crossed() for pair in combinations(self._each, 2)}
        self.tagged: dict[str, array[int]] = {}
        self._top = 0
        self._kept.clear()
        (seq,) = connection.execute("SELECT max(seq) FROM journal").fetchone()
        self._seq = seq or 0

    def _forget(self, articles: Iterable[int]) -> None:
        there = self.round.among(articles, range(_ABSENT + 1, len(self.round.values)))
        for crossed, *said in self._said_together(there):
            crossed.take(*said)
        for article in there:
            for column in self._each:
                column.drop(article)
        for article in articles:
            for own in self.tagged.values():
                at = bisect_left(own, article)
                if at < len(own) and own[at] == article:
                    del own[at]

    def _read(self, connection: sqlite3.Connection, end: int) -> None:
        """Take in the articles after all others, up to ``end``: all of them or, stopped, none."""
        # A question can be stopped, so that all are asked before anything is taken in.
        bounds = (self._top, end)
        rows = connection.execute(
            f"{_ROW} WHERE {_NEW.format('id')} ORDER BY id", bounds
        ).fetchall()
        tags = _tags(connection, _NEW, bounds)
        self._top = end
        self._kept.clear()
        if rows:
            self._extend(rows)
        # The last of them may be gone, and come back.
        for column in self._each:
            column.reach(end)
        self._take_tags(tags)

    def _extend(self, rows: Sequence[tuple[int, ...]]) -> None:
        articles, provinces, cities, counties, months, rounds, papers = zip(*rows, strict=True)
        self.place.extend(articles, zip(provinces, cities, counties, strict=True))
        self.month.extend(articles, months)
        self.round.extend(articles, rounds)
        self.paper.extend(articles, (paper or "" for paper in papers))
        self._cross(articles)

    def _take_in(self, connection: sqlite3.Connection, condition: str) -> None:
        rows = connection.execute(f"{_ROW} WHERE {condition.format('id')} ORDER BY id").fetchall()
        tags = _tags(connection, condition)
        for article, province, city, county, month, round_, paper in rows:
            self.place.put(article, (province, city, county))
            self.month.put(article, month)
            self.round.put(article, round_)
            self.paper.put(article, paper or "")
        self._cross([row[0] for row in rows])
        self._take_tags(tags)

    def _cross(self, articles: Sequence[int]) -> None:
        for crossed, *said in self._said_together(articles):
            crossed.add(*said)

    def _said_together(
        self, articles: Sequence[int]
    ) -> Iterator[tuple[Crossed, list[int], list[int]]]:
        """Yield of every two columns what is kept of them, and the codes of ``articles`` in each."""
        said = {column: [*column.codes_of(articles)] for column in self._each}
        for (one, other), crossed in self._crossed.items():
            yield crossed, said[one], said[other]

    def _take_tags(self, tags: Iterable[tuple[str, int]]) -> None:
        for tag, article in tags:
            _insert(self.tagged.setdefault(tag, array("I")), article)

    def __len__(self) -> int:
        return sum(len(own) for own in self.round.articles)


def _insert(articles: array[int], article: int) -> None:
    if not articles or articles[-1] < article:
        articles.append(article)
        return
    at = bisect_left(articles, article)
    if articles[at] != article:
        articles.insert(at, article)


def _tags(
    connection: sqlite3.Connection, condition: str, values: tuple[int, ...] = ()
) -> list[tuple[str, int]]:
    """Return each tag of the articles of a condition, and of the passages in them."""
    return connection.execute(
        f"SELECT tag, article FROM article_tag WHERE {condition.format('article')} UNION"
        " SELECT tag, article FROM annotation JOIN annotation_tag ON annotation = annotation.id"
        f" WHERE {condition.format('article')} ORDER BY article",
        (*values, *values),
    ).fetchall()


def _concerned(connection: sqlite3.Connection, row: object) -> Iterator[int]:
    """Yield the articles of which an edit with this row may say something else now."""
    match row:
        case PageDated() | PageRead() | ArticleMade() | Furniture():
            yield from _of_page(connection, row.page_text)
        case ArticleBlocks():
            # A marked passage goes with its words, or to the nearest that there are.
            for (page_text,) in connection.execute(
                "SELECT page_text FROM article WHERE id = ?", (row.article,)
            ).fetchall():
                yield from _of_page(connection, page_text)
        case Annotation() if row.tags:
            yield from _of_page(connection, row.anchor.page_text)
    if (article := getattr(row, "article", None)) is not None:
        yield article


def _of_page(connection: sqlite3.Connection, page_text: int) -> list[int]:
    rows = connection.execute(
        "SELECT id FROM article WHERE page_text IN (SELECT id FROM page_text WHERE page ="
        " (SELECT page FROM page_text WHERE id = ?))",
        (page_text,),
    )
    return [article for (article,) in rows]
