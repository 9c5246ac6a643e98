"""Counts: how many articles each place, month, tag, round and paper has, whatever is filtered.

What a filter asks of a place does not narrow the counts of places, nor what it asks of a month
those of months, and so on: they say what one would see by choosing another.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING

from jiaoyue.marks.catalogue import Filter, Round, ends_of
from jiaoyue.marks.facets import (
    Facets,
    MonthCount,
    PaperCount,
    PlaceCount,
    TagCount,
)
from jiaoyue.marks.timeline import MOST_PLACES, Bar, Timeline, month_number
from jiaoyue.store.tally import BETWEEN

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Hashable, Iterable, Mapping, Sequence

    from jiaoyue.store.columns import Column, Columns

_ADDED = 4
"""How many numbers are added up in the time in which one article is counted."""


def facets(connection: sqlite3.Connection) -> Facets:
    """Return the counts of the whole library, which it keeps; a column is not needed for them."""
    tally: dict[str, dict[Hashable, int]] = defaultdict(dict)
    for what, name, number in connection.execute("SELECT * FROM tally WHERE number > 0"):
        tally[what][name] = number
    places: dict[Hashable, int] = {
        tuple(part or None for part in str(name).split(BETWEEN)): number
        for name, number in tally["place"].items()
    }
    tagged: dict[str, set[int]] = defaultdict(set)
    for tag, article in connection.execute(
        "SELECT tag, article FROM article_tag UNION ALL SELECT tag, article FROM annotation_tag"
        " JOIN annotation ON annotation.id = annotation WHERE article IS NOT NULL"
    ):
        tagged[tag].add(article)
    articles = sum(tally["round"].values())
    return Facets(
        articles=articles,
        answers=articles,
        pages=_pages(connection),
        places=_places(places),
        months=_months(tally["month"]),
        tags=_tags(connection, tagged),
        rounds=_rounds({int(str(name)): number for name, number in tally["round"].items()}),
        papers=_papers(tally["paper"]),
    )


def filtered(
    connection: sqlite3.Connection,
    columns: Columns,
    wanted: Filter,
    saying: Sequence[int] | None = None,
) -> Facets:
    """Return the counts under a filter; ``saying`` are the articles that answer its words."""
    every = _conditions(connection, columns, wanted, saying)
    all_of_them = _Chosen(columns, every.values())

    def chosen(dimension: str) -> _Chosen:
        if dimension not in every:
            return all_of_them
        return _Chosen(columns, (c for name, c in every.items() if name != dimension))

    return Facets(
        articles=all_of_them.total,
        answers=len(columns) if saying is None else len(saying),
        pages=_pages(connection),
        places=chosen("place").places(),
        months=_months(chosen("month").count(columns.month)),
        tags=_tags(connection, chosen("tag").tagged()),
        rounds=_rounds(chosen("round").count(columns.round)),
        papers=_papers(chosen("paper").count(columns.paper)),
    )


def timeline(
    connection: sqlite3.Connection,
    columns: Columns,
    wanted: Filter,
    saying: Sequence[int] | None = None,
) -> Timeline:
    """Return how many articles of each city each month has, whatever months are filtered."""
    conditions = _conditions(connection, columns, wanted._replace(month=None), saying)
    chosen = _Chosen(columns, conditions.values())
    cities: Counter[tuple[str, str]] = Counter()
    for value, number in chosen.count(columns.place).items():
        cities[_city(value)] += number
    named = [city for city in cities if city[1]]
    most = sorted(named, key=lambda city: (-cities[city], city))[:MOST_PLACES]
    every = chosen.count(columns.month)
    undated = every.pop("", 0)
    place = conditions.pop("place", None)
    parts = [
        _Chosen(columns, [*conditions.values(), _of_city(columns.place, city, place)]).count(
            columns.month
        )
        for city in most
    ]
    bars: list[Bar] = []
    for month in sorted(map(str, every)):
        own = [part[month] for part in parts]
        bars.append(Bar(month_number(month), (*own, every[month] - sum(own))))
    return Timeline(tuple(most), tuple(bars), undated)


def _city(place: Hashable) -> tuple[str, str]:
    return (place[0] or "", place[1] or "") if isinstance(place, tuple) else ("", "")


def _of_city(places: Column, city: tuple[str, str], within: _Condition | None) -> _Condition:
    """Return the condition that an article is of a city, and of the place asked for within it."""
    codes = places.codes(lambda value: _city(value) == city)
    if within is not None:
        codes = [code for code in codes if code in within.codes]
    return _Condition(places, tuple(codes))


class _Condition:
    """One thing that a filter asks: of a column, or that an article is one of some."""

    def __init__(
        self, column: Column | None, codes: tuple[int, ...], articles: Sequence[int] = ()
    ) -> None:
        self.column = column
        self.codes = codes
        self.articles = articles
        self._own: bytearray | None = None

    @property
    def size(self) -> int:
        """How many articles it lets through."""
        if self.column is None:
            return len(self.articles)
        return sum(len(self.column.articles[code]) for code in self.codes)

    def all(self) -> Sequence[int]:
        """Return the articles that it lets through."""
        if self.column is None:
            return self.articles
        return [*chain.from_iterable(self.column.articles[code] for code in self.codes)]

    def among(self, articles: Iterable[int]) -> list[int]:
        """Return those of ``articles`` that it lets through."""
        if self.column is not None:
            return self.column.among(articles, self.codes)
        own = self._own = _flags(self.articles) if self._own is None else self._own
        end = len(own)
        return [article for article in articles if article < end and own[article]]


def _flags(articles: Sequence[int]) -> bytearray:
    """Return a byte for each number, which says whether it is one of these articles.

    A set of half a million numbers takes thirty times the memory.
    """
    flags = bytearray(max(articles, default=-1) + 1)
    for article in articles:
        flags[article] = 1
    return flags


class _Chosen:
    """The articles that some conditions let through; all of them where there are none.

    They are looked for when something is counted that the columns do not know together.
    """

    def __init__(self, columns: Columns, conditions: Iterable[_Condition]) -> None:
        self._columns = columns
        self._conditions = sorted(conditions, key=lambda c: c.size)

    @cached_property
    def _articles(self) -> Sequence[int]:
        first, *others = self._conditions
        articles = first.all()
        for condition in others:
            articles = condition.among(articles)
        return articles

    @property
    def total(self) -> int:
        """How many there are."""
        if not self._conditions:
            return len(self._columns)
        return self._conditions[0].size if len(self._conditions) == 1 else len(self._articles)

    def count(self, column: Column) -> Counter[Hashable]:
        """Return of how many of them a column says what."""
        if not self._conditions:
            return column.totals()
        only = self._conditions[0]
        if len(self._conditions) == 1 and only.column is not None:
            numbers = len(only.codes) * len(column.values) if only.column is not column else 0
            if numbers < only.size * _ADDED:
                return self._columns.of_those(only.column, only.codes, column)
        return self._count_of(column, self._articles)

    def places(self) -> tuple[PlaceCount, ...]:
        """Return how many of them each place has; what all of them have is kept."""
        if self._conditions:
            return _places(self.count(self._columns.place))
        return self._columns.keep("places", lambda: _places(self._columns.place.totals()))

    def _count_of(self, column: Column, articles: Sequence[int]) -> Counter[Hashable]:
        usual = column.usual
        others = len(column) - len(column.articles[usual])
        if others * len(self._conditions) >= len(articles):
            return column.count(articles)
        # Nearly all are alike, as in rounds: so the few that are not are looked at instead.
        unusual = self._among(column.all_but(usual))
        counted = column.count(unusual)
        counted[column.values[usual]] = len(articles) - len(unusual)
        return +counted

    def _among(self, articles: Iterable[int]) -> list[int]:
        """Return those of ``articles`` that all conditions let through."""
        for condition in self._conditions:
            articles = condition.among(articles)
        return [*articles]

    def tagged(self) -> Mapping[str, set[int]]:
        """Return which of them each tag is on."""
        own = self._columns.tagged
        if not (own and self._conditions):
            return {tag: set(articles) for tag, articles in own.items()}
        if sum(map(len, own.values())) < self.total:
            return {tag: set(self._among(articles)) for tag, articles in own.items()}
        chosen = set(self._articles)
        return {tag: chosen.intersection(articles) for tag, articles in own.items()}


def _conditions(
    connection: sqlite3.Connection,
    columns: Columns,
    wanted: Filter,
    saying: Sequence[int] | None,
) -> dict[str, _Condition]:
    found: dict[str, _Condition] = {}
    place, month = wanted.place, wanted.month
    if place:
        path = tuple(name or None for name in place)
        codes = columns.place.codes(lambda value: _names(value)[: len(path)] == path)
        found["place"] = _Condition(columns.place, tuple(codes))
    if month is not None:
        first, last = ends_of(month)
        codes = columns.month.codes(
            lambda value: first <= str(value) < last + "~" if month else value == ""
        )
        found["month"] = _Condition(columns.month, tuple(codes))
    if wanted.round is not None:
        codes = columns.round.codes(lambda value: value == wanted.round)
        found["round"] = _Condition(columns.round, tuple(codes))
    if wanted.paper is not None:
        codes = columns.paper.codes(lambda value: value == wanted.paper)
        found["paper"] = _Condition(columns.paper, tuple(codes))
    if wanted.tag is not None:
        below = set(
            chain.from_iterable(columns.tagged.get(t, ()) for t in _below(connection, wanted.tag))
        )
        found["tag"] = _Condition(None, (), [*below])
    if saying is not None:
        found["words"] = _Condition(None, (), saying)
    # In a library that nobody has proofread yet, all articles are in one round.
    total = len(columns)
    return {name: c for name, c in found.items() if c.column is None or c.size < total}


def _names(place: Hashable) -> tuple[str | None, str | None, str | None]:
    assert isinstance(place, tuple)
    return place[0], place[1], place[2]


def _pages(connection: sqlite3.Connection) -> int:
    return int(connection.execute("SELECT count(*) FROM page").fetchone()[0])


def _rounds(counted: Mapping[Hashable, int]) -> dict[Round, int]:
    return {round_: counted[round_] for round_ in Round if counted.get(round_)}


def _papers(counted: Mapping[Hashable, int]) -> tuple[PaperCount, ...]:
    found = [PaperCount(str(name), count) for name, count in counted.items() if count]
    return tuple(sorted(found, key=lambda p: (not p.name, -p.count, p.name)))


def _places(counted: Mapping[Hashable, int]) -> tuple[PlaceCount, ...]:
    counties: dict[str, dict[str, list[PlaceCount]]] = {}
    of_city: Counter[tuple[str, str]] = Counter()
    of_province: Counter[str] = Counter()
    for place, count in counted.items():
        province, city, county = _names(place)
        name = province or ""
        of_province[name] += count
        within = counties.setdefault(name, {})
        if name and city:
            of_city[name, city] += count
            own = within.setdefault(city, [])
            if county:
                own.append(PlaceCount(county, (name, city, county), count, ()))
    return _most_first(
        PlaceCount(
            name,
            (name,),
            count,
            _most_first(
                PlaceCount(city, (name, city), of_city[name, city], _most_first(own))
                for city, own in counties[name].items()
            ),
        )
        for name, count in of_province.items()
    )


def _most_first(places: Iterable[PlaceCount]) -> tuple[PlaceCount, ...]:
    return tuple(sorted(places, key=lambda p: (not p.name, -p.count, p.name)))


def _months(counted: Mapping[Hashable, int]) -> tuple[MonthCount, ...]:
    years: dict[str, list[MonthCount]] = defaultdict(list)
    for key in sorted(map(str, counted)):
        years[key[:4]].append(MonthCount(key, counted[key]))
    found = [
        MonthCount(year, sum(m.count for m in months), tuple(reversed(months)) if year else ())
        for year, months in years.items()
    ]
    return tuple(sorted(found, key=lambda m: m.key, reverse=True))


def _below(connection: sqlite3.Connection, tag: str) -> list[str]:
    rows = connection.execute(
        "WITH RECURSIVE below(id) AS (SELECT ? UNION SELECT tag.id FROM tag JOIN below"
        " ON tag.parent = below.id) SELECT id FROM below",
        (tag,),
    )
    return [id_ for (id_,) in rows]


def _tags(connection: sqlite3.Connection, tagged: Mapping[str, set[int]]) -> tuple[TagCount, ...]:
    children: dict[str | None, list[tuple[str, str]]] = defaultdict(list)
    for tag, name, parent in connection.execute("SELECT id, name, parent FROM tag ORDER BY name"):
        children[parent].append((tag, name))

    def under(parent: str | None) -> tuple[tuple[TagCount, ...], set[int]]:
        counts: list[TagCount] = []
        every: set[int] = set()
        for tag, name in children[parent]:
            within, below = under(tag)
            articles = tagged.get(tag, set()) | below
            counts.append(TagCount(tag, name, len(articles), within))
            every |= articles
        return tuple(sorted(counts, key=lambda t: (-t.count, t.name))), every

    return under(None)[0]
