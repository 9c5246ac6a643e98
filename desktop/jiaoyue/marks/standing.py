"""How a page's reading stands in a library, as rows of an edit: articles and what they are made of.

Each row is one thing that a person or the reader of pages decides, so that two edits of
different things do not stand in each other's way. ``by_hand`` says that a person decided it:
reading the page again leaves that alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jiaoyue.newspaper.article import Block, Byline, PageDate, Place


@dataclass(frozen=True, slots=True)
class ArticleMade:
    """That an article is there, bare; ``article`` is its id in this library, never used again."""

    article: int
    public_id: str
    page_text: int


@dataclass(frozen=True, slots=True)
class ArticleField:
    """One field of an article, and what it says: ``round``, ``kind`` or ``ordinal``.

    ``ordinal`` is where the article stands on its page; there is always room between two.
    """

    article: int
    name: str
    value: str | int | float | None


@dataclass(frozen=True, slots=True)
class ArticleBlocks:
    """An article's blocks in reading order; ``reasons`` say why the reader made it so."""

    article: int
    blocks: tuple[Block, ...]
    reasons: tuple[str, ...] = ()
    by_hand: bool = False


@dataclass(frozen=True, slots=True)
class ArticleByline:
    """Who made an article."""

    article: int
    byline: Byline
    by_hand: bool = False


@dataclass(frozen=True, slots=True)
class ArticlePlace:
    """The place that an article is about."""

    article: int
    place: Place
    by_hand: bool = False


@dataclass(frozen=True, slots=True)
class Furniture:
    """A block of a page that belongs to no article."""

    page_text: int
    block: Block
    by_hand: bool = False


@dataclass(frozen=True, slots=True)
class PageDated:
    """When a page was published, for all its articles."""

    page_text: int
    date: PageDate
    by_hand: bool = False


@dataclass(frozen=True, slots=True)
class PageRead:
    """Which version of the reader read a page, and the paper and edition that it found."""

    page_text: int
    reader: str
    paper: str | None
    edition: str | None


@dataclass(frozen=True, slots=True)
class RuleOff:
    """That a rule of cleaning does not hold anywhere in the library."""

    rule: str


@dataclass(frozen=True, slots=True)
class RuleException:
    """That a rule of cleaning does not hold where its patch would begin."""

    page_text: int
    rule: str
    start: int


StandingRow = (
    ArticleMade
    | ArticleField
    | ArticleBlocks
    | ArticleByline
    | ArticlePlace
    | Furniture
    | PageDated
    | PageRead
    | RuleOff
    | RuleException
)
