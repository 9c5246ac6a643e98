"""Counts: how many articles of a library each place, month, tag and round has."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from jiaoyue.marks.catalogue import Round
from jiaoyue.marks.facets import Facets, MonthCount, PlaceCount, TagCount

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable


def facets(connection: sqlite3.Connection) -> Facets:
    """Return what the sidebar counts over the whole library."""
    articles, pages = connection.execute(
        "SELECT (SELECT count(*) FROM article), (SELECT count(*) FROM page)"
    ).fetchone()
    return Facets(
        articles=articles,
        pages=pages,
        places=_places(connection),
        months=_months(connection),
        tags=_tags(connection),
        rounds={
            Round(number): count
            for number, count in connection.execute(
                "SELECT round, count(*) FROM article GROUP BY round"
            )
        },
    )


def _places(connection: sqlite3.Connection) -> tuple[PlaceCount, ...]:
    counted = connection.execute(
        "SELECT province, city, county, count(*) FROM article GROUP BY 1, 2, 3"
    ).fetchall()
    return _places_within((), [(tuple(names), count) for *names, count in counted])


def _places_within(
    path: tuple[str, ...], counted: Iterable[tuple[tuple[str | None, ...], int]]
) -> tuple[PlaceCount, ...]:
    groups: dict[str, list[tuple[tuple[str | None, ...], int]]] = defaultdict(list)
    for names, count in counted:
        if names and (names[0] or not path):
            groups[names[0] or ""].append((names[1:], count))
    found = [
        PlaceCount(
            name,
            (*path, name),
            sum(count for _, count in inner),
            _places_within((*path, name), inner) if name else (),
        )
        for name, inner in groups.items()
    ]
    return tuple(sorted(found, key=lambda p: (not p.name, -p.count, p.name)))


def _months(connection: sqlite3.Connection) -> tuple[MonthCount, ...]:
    years: dict[str, list[MonthCount]] = defaultdict(list)
    for key, count in connection.execute(
        "SELECT substr(date_first, 1, 7), count(*) FROM article GROUP BY 1 ORDER BY 1"
    ):
        years[key[:4]].append(MonthCount(key, count))
    found = [
        MonthCount(year, sum(m.count for m in months), tuple(reversed(months)) if year else ())
        for year, months in years.items()
    ]
    return tuple(sorted(found, key=lambda m: m.key, reverse=True))


def _tags(connection: sqlite3.Connection) -> tuple[TagCount, ...]:
    tagged: dict[str, set[int]] = defaultdict(set)
    for tag, article in connection.execute("SELECT tag, article FROM article_tag"):
        tagged[tag].add(article)
    children: dict[str | None, list[tuple[str, str]]] = defaultdict(list)
    for tag, name, parent in connection.execute("SELECT id, name, parent FROM tag ORDER BY name"):
        children[parent].append((tag, name))

    def under(parent: str | None) -> tuple[tuple[TagCount, ...], set[int]]:
        counts: list[TagCount] = []
        every: set[int] = set()
        for tag, name in children[parent]:
            within, below = under(tag)
            articles = tagged[tag] | below
            counts.append(TagCount(tag, name, len(articles), within))
            every |= articles
        return tuple(sorted(counts, key=lambda t: (-t.count, t.name))), every

    return under(None)[0]
