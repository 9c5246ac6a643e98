"""What a printed page is made of, as the reader of pages leaves it.

These are values: a page text is read into blocks, blocks make articles, and what is left
is furniture. All spans are code points of the page's text.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jiaoyue.text.span import Span, Spans


class Role(StrEnum):
    """What a block is on the page."""

    HEADER = "header"
    SECTION = "section"
    KICKER = "kicker"
    TITLE = "title"
    SUBTITLE = "subtitle"
    BYLINE = "byline"
    BODY = "body"
    SUBHEAD = "subhead"
    CAPTION = "caption"
    CREDIT = "credit"
    NOISE = "noise"


HEADS = (Role.SECTION, Role.KICKER, Role.TITLE, Role.SUBTITLE)
"""The roles that stand over an article, from the outermost in."""


class Kind(StrEnum):
    """What sort of article it is."""

    NEWS = "news"
    BRIEF = "brief"
    PHOTO = "photo story"
    COMMENT = "comment"
    LITERATURE = "literature"
    LETTER = "letter"
    TABLE = "table"
    NOTICE = "notice"
    ADVERTISEMENT = "advertisement"


@dataclass(frozen=True, slots=True)
class Block:
    """One role and the spans of the page that read as one paragraph, in reading order.

    ``reason`` says why a block of furniture is none of the articles' text.
    """

    role: Role
    spans: Spans
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Byline:
    """Who made an article; names in the order of the page, each once."""

    reporters: tuple[str, ...] = ()
    correspondents: tuple[str, ...] = ()
    photographers: tuple[str, ...] = ()
    agency: str | None = None

    def and_of(self, other: Byline) -> Byline:
        """Return the makers of both, these first; the agency is this one's, if it has any."""
        return Byline(
            tuple(dict.fromkeys(self.reporters + other.reporters)),
            tuple(dict.fromkeys(self.correspondents + other.correspondents)),
            tuple(dict.fromkeys(self.photographers + other.photographers)),
            self.agency or other.agency,
        )


@dataclass(frozen=True, slots=True)
class Place:
    """The place that the news is about, with the words of the page that prove it.

    ``adcode`` is the GB/T 2260 code of the smallest unit known, or of its county for a town.
    A county fills its city and province. All are ``None`` where nothing on the page says so.
    """

    province: str | None = None
    city: str | None = None
    county: str | None = None
    town: str | None = None
    adcode: str | None = None
    evidence: Spans = ()


@dataclass(frozen=True, slots=True)
class DateEvidence:
    """Words of the page, or of its file name, that bound the date of publication."""

    means: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class PageDate:
    """When the page was published: an EDTF day or interval, and what says so.

    ``edtf`` is ``None`` where nothing does. ``first`` and ``last`` are the outer days as
    ISO dates, for sorting.
    """

    edtf: str | None = None
    first: str | None = None
    last: str | None = None
    evidence: tuple[DateEvidence, ...] = ()

    @property
    def exact(self) -> bool:
        """Whether it is known to the day."""
        return self.first is not None and self.first == self.last


@dataclass(frozen=True, slots=True)
class Article:
    """One article of a page: its blocks in reading order and what they say of it."""

    blocks: tuple[Block, ...]
    kind: Kind = Kind.NEWS
    byline: Byline = field(default_factory=Byline)
    place: Place = field(default_factory=Place)
    reasons: tuple[str, ...] = ()
    """Why the reader made it so, a sentence each, for ``--explain``."""

    def of_role(self, *roles: Role) -> Iterator[Block]:
        """Yield the blocks that have one of ``roles``, in order."""
        return (block for block in self.blocks if block.role in roles)

    def head(self, role: Role, text: str) -> str | None:
        """Return the head of that role as ``text`` has it, its lines parted by a space."""
        lines = [
            " ".join(span.of(text).strip() for span in block.spans) for block in self.of_role(role)
        ]
        return " ".join(line for line in lines if line) or None


@dataclass(frozen=True, slots=True)
class PageReading:
    """A page text read into articles and furniture; every code point is in at most one block."""

    articles: tuple[Article, ...]
    furniture: tuple[Block, ...] = ()
    paper: str | None = None
    edition: str | None = None
    date: PageDate = field(default_factory=PageDate)
