"""What a search asks for, as a tree of values; and what it answers with.

How a person writes it is :mod:`jiaoyue.marks.search_syntax`'s affair, and how a library is
searched for it the store's.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from jiaoyue.text.errors import UserFacingError

if TYPE_CHECKING:
    from jiaoyue.text.span import Span, Spans

ANY_CHARACTER = "□"
"""Stands in words for any one character, as it does in print for one that cannot be read."""


class SearchError(UserFacingError):
    """A search cannot be understood; ``position`` is where, in code points from 0."""

    def __init__(self, template: str, position: int, **values: object) -> None:
        super().__init__(template, place=position + 1, **values)
        self.position = position


class Field(StrEnum):
    """Where in an article words can stand."""

    BODY = "body"
    HEAD = "head"
    SOURCE = "source"
    NOTE = "note"
    MAKER = "maker"


ALL_FIELDS = frozenset(Field)


class Named(StrEnum):
    """What an article can be asked for by name."""

    PLACE = "place"
    PROVINCE = "province"
    CITY = "city"
    COUNTY = "county"
    PAPER = "paper"
    TAG = "tag"


@dataclass(frozen=True, slots=True)
class Words:
    """A run of characters that must stand so in one of ``fields``; □ is any one of them."""

    text: str
    fields: frozenset[Field] = ALL_FIELDS


@dataclass(frozen=True, slots=True)
class Near:
    """Words that must stand in one field, in any order, each ending at most ``distance``
    characters before the last one begins."""

    words: tuple[Words, ...]
    distance: int


@dataclass(frozen=True, slots=True)
class NamedSo:
    """An article of a place, a paper or a tag whose name begins so.

    A tag's takes in those below, and an article has a tag that a passage of it has.
    """

    what: Named
    name: str


@dataclass(frozen=True, slots=True)
class Within:
    """An article whose interval of dates begins on a day from ``first`` to ``last`` (ISO).

    Either may be empty; both are for an article that has no date.
    """

    first: str
    last: str


@dataclass(frozen=True, slots=True)
class InRound:
    """An article in a round of proofreading, by number."""

    number: int


@dataclass(frozen=True, slots=True)
class Both:
    """All of ``parts`` must hold."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Either:
    """One of ``parts`` must hold."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Without:
    """``part`` must not hold."""

    part: Node


Node = Words | Near | NamedSo | Within | InRound | Both | Either | Without


@dataclass(frozen=True, slots=True)
class Search:
    """A search: as it was written, and what it means; ``root`` is ``None`` where it asks
    nothing."""

    text: str
    root: Node | None

    @property
    def words(self) -> tuple[Words | Near, ...]:
        """The words that an answer shows: those that are not to be left out."""
        return tuple(_shown(self.root)) if self.root is not None else ()


class SearchOrder(StrEnum):
    """In which order articles are found. ``HEADS_FIRST`` puts those whose heads answer first."""

    NEWEST = "newest"
    OLDEST = "oldest"
    HEADS_FIRST = "heads"


@dataclass(frozen=True, slots=True)
class Bookmark:
    """Where a page of results ended: in which part of them, and after which article's key."""

    part: int
    key: int


@dataclass(frozen=True, slots=True)
class SearchPage:
    """Some of the articles that answer a search, in order; ``after`` is ``None`` behind the
    last."""

    articles: tuple[int, ...]
    after: Bookmark | None = None


@dataclass(frozen=True, slots=True)
class Hit:
    """Words found in an article, with what stands around them, as a line of a concordance.

    ``spans`` are spans of the page's text, empty for what stands in a note or a byline.
    ``corrected`` is where it stands in the corrected reading, ``None`` where only the scan, a note
    or a byline says it.
    """

    field: Field
    spans: Spans
    before: str
    words: str
    after: str
    corrected: Span | None = None


@dataclass(frozen=True, slots=True)
class Snippet:
    """A passage of an article and where in it the words found stand, in order and apart."""

    text: str
    marked: Spans


@dataclass(frozen=True, slots=True)
class Found:
    """What of a search stands in one article: hits by field in the order of the text."""

    article: int
    hits: tuple[Hit, ...]
    snippet: Snippet


def _shown(node: Node) -> list[Words | Near]:
    match node:
        case Words() | Near():
            return [node]
        case Both(parts) | Either(parts):
            return [word for part in parts for word in _shown(part)]
        case _:
            return []
