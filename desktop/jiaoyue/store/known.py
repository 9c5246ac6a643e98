"""What a search may ask of articles, read from their tables."""

from __future__ import annotations

from collections import defaultdict
from itertools import chain
from typing import TYPE_CHECKING

from jiaoyue.marks.search import Both, Either, Named, NamedSo, Without
from jiaoyue.store.documents import documents
from jiaoyue.store.matching import Answer
from jiaoyue.text.fold import fold

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Sequence

    from jiaoyue.marks.search import Node


def known(
    connection: sqlite3.Connection,
    articles: Sequence[int],
    named: frozenset[Named] = frozenset(Named),
) -> dict[int, Answer]:
    """Return what a search may ask of each of ``articles``; of names only those ``named``."""
    marks = ",".join(map(str, articles))
    above = {
        tag: (fold(name), parent) for tag, name, parent in connection.execute("SELECT * FROM tag")
    }
    tags: dict[int, list[str]] = defaultdict(list)
    on_passages: dict[int, list[str]] = defaultdict(list)
    if above:
        for article, tag in connection.execute(
            f"SELECT article, tag FROM article_tag WHERE article IN ({marks})"
        ):
            tags[article].append(tag)
        for article, tag in connection.execute(
            "SELECT article, tag FROM annotation JOIN annotation_tag ON annotation = id"
            f" WHERE article IN ({marks})"
        ):
            on_passages[article].append(tag)
    found = documents(connection, articles)
    out = {}
    for id_, day, round_, province, city, county, town, paper in connection.execute(
        "SELECT id, date_first, round, province, city, county, town, paper FROM article"
        f" WHERE id IN ({marks})"
    ):
        said = {
            Named.PLACE: (province, city, county, town),
            Named.PROVINCE: (province,),
            Named.CITY: (city,),
            Named.COUNTY: (county,),
            Named.PAPER: (paper,),
        }
        names = {what: _folded(*said[what]) for what in named if what in said}
        names[Named.TAG] = tuple(
            name for tag in (*tags[id_], *on_passages[id_]) for name in _upwards(tag, above)
        )
        labels = tuple(above[tag][0] for tag in tags[id_])
        out[id_] = Answer(found[id_], names, labels, day, round_)
    return out


def named_in(node: Node | None) -> Iterator[Named]:
    """Yield what a search asks for by its name."""
    match node:
        case NamedSo(what):
            yield what
        case Both(parts) | Either(parts):
            yield from chain.from_iterable(map(named_in, parts))
        case Without(part):
            yield from named_in(part)


def _upwards(tag: str | None, above: dict[str, tuple[str, str | None]]) -> Iterator[str]:
    while tag is not None:
        name, tag = above[tag]
        yield name


def _folded(*names: str | None) -> tuple[str, ...]:
    return tuple(fold(name) for name in names if name)
