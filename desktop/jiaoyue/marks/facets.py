"""What a sidebar counts of a library, as values."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jiaoyue.marks.catalogue import Round


@dataclass(frozen=True, slots=True)
class PlaceCount:
    """A place in the sidebar: its name, how many articles, and the places within it."""

    name: str
    path: tuple[str, ...]
    count: int
    within: tuple[PlaceCount, ...] = ()


@dataclass(frozen=True, slots=True)
class MonthCount:
    """A year or month in the sidebar; ``key`` is ``YYYY`` or ``YYYY-MM``, ``""`` for undated."""

    key: str
    count: int
    within: tuple[MonthCount, ...] = ()


@dataclass(frozen=True, slots=True)
class TagCount:
    """A tag in the sidebar; ``count`` takes in the tags below it, and passages with them."""

    id: str
    name: str
    count: int
    within: tuple[TagCount, ...] = ()


@dataclass(frozen=True, slots=True)
class PaperCount:
    """A paper in the sidebar; ``name`` is empty for articles of which none is known."""

    name: str
    count: int


@dataclass(frozen=True, slots=True)
class Facets:
    """What the sidebar counts; places, papers and tags by count, months newest first.

    ``articles`` are those that the filter lets through, ``answers`` those that answer its words
    alone, ``pages`` all of the library's. What a filter asks of one kind of thing does not narrow
    the counts of that kind.
    """

    articles: int = 0
    answers: int = 0
    pages: int = 0
    places: tuple[PlaceCount, ...] = ()
    months: tuple[MonthCount, ...] = ()
    tags: tuple[TagCount, ...] = ()
    rounds: dict[Round, int] = field(default_factory=dict)
    papers: tuple[PaperCount, ...] = ()
