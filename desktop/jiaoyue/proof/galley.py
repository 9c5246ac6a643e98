"""The galley: a page as it lies before the proofreader, and what the library knows beside it.

Its articles are read in the corrected layer, so findings are those that are still open, and
each maps back to spans of the page. A galley is a value that is made for one look and thrown
away; it refuses to fetch anything.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from jiaoyue.marks.finding import Finding, FindingKind, Reason
from jiaoyue.newspaper.article import Byline, Kind, PageDate, Place
from jiaoyue.newspaper.reading import LayerName, Reading, read

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from jiaoyue.newspaper.article import Article, Block, PageReading
    from jiaoyue.newspaper.clean import Cleaning
    from jiaoyue.text.layer import Patch
    from jiaoyue.text.span import Span, Spans


@dataclass(frozen=True, slots=True)
class Known:
    """What a library knows: names that its articles are signed with or hold, and how often.

    ``words`` are never doubted: those that a person ignores in this library, and the lexicon
    of the paper's years. ``ignored`` are the keys of findings ignored at their place, ``muted``
    the kinds that nobody wants to see.
    """

    names: Mapping[str, int] = field(default_factory=dict)
    words: frozenset[str] = frozenset()
    ignored: frozenset[str] = frozenset()
    muted: frozenset[FindingKind] = frozenset()


NOTHING_KNOWN = Known()


@dataclass(frozen=True, slots=True)
class GalleyArticle:
    """One article of the galley; ``id`` is its own in the library, 0 outside of one."""

    reading: Reading
    kind: Kind = Kind.NEWS
    byline: Byline = field(default_factory=Byline)
    place: Place = field(default_factory=Place)
    id: int = 0

    @property
    def text(self) -> str:
        """What it says, its paragraphs parted by a line feed."""
        return self.reading.text

    def finding(
        self,
        kind: FindingKind,
        span: Span,
        template: str,
        *,
        suggestions: Sequence[str] = (),
        confidence: float,
        evidence: Spans = (),
        **values: object,
    ) -> Finding:
        """Return a finding at a span of the reading; ``values`` fill the template's names."""
        return Finding(
            kind,
            self.reading.down(span),
            span.of(self.reading.text),
            Reason(template, tuple(values.items())),
            tuple(dict.fromkeys(suggestions)),
            confidence,
            evidence,
        )


@dataclass(frozen=True, slots=True)
class Galley:
    """A page before the proofreader: ``text`` and ``sha256`` are those of the page text."""

    text: str
    sha256: str
    articles: tuple[GalleyArticle, ...]
    furniture: tuple[Block, ...] = ()
    date: PageDate = field(default_factory=PageDate)
    paper: str | None = None
    known: Known = NOTHING_KNOWN


def galley_article(
    text: str,
    article: Article,
    furniture: Sequence[Block],
    corrections: Sequence[Patch],
    cleaning: Cleaning,
    *,
    page_text: int = 0,
    id: int = 0,
) -> GalleyArticle:
    """Return an article of a page as it reads with ``corrections``, those that hold."""
    reading = read(
        page_text, text, article.blocks, furniture, corrections, LayerName.CORRECTED, cleaning
    )
    return GalleyArticle(reading, article.kind, article.byline, article.place, id)


def galley_of(
    text: str, sha256: str, page: PageReading, cleaning: Cleaning, known: Known = NOTHING_KNOWN
) -> Galley:
    """Return the galley of a page that nobody has corrected yet."""
    articles = tuple(
        galley_article(text, article, page.furniture, (), cleaning) for article in page.articles
    )
    return Galley(text, sha256, articles, page.furniture, page.date, page.paper, known)
