"""Proofreading what a library holds, as plain functions that open it themselves.

Findings are computed whenever they are asked for: nothing here writes.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from jiaoyue.marks.finding import FindingKind
from jiaoyue.newspaper.clean import ALL_RULES
from jiaoyue.newspaper.reading import LayerName
from jiaoyue.proof.finding import findings
from jiaoyue.proof.galley import Galley, GalleyArticle, Known, galley_of
from jiaoyue.store.library import Library

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from jiaoyue.marks.finding import Finding
    from jiaoyue.marks.opened import PageRecord
    from jiaoyue.store.storing import NewPage


_SHOWN = 8


@dataclass(frozen=True, slots=True)
class Proof:
    """What was doubtful on a page when it was looked at, in the order of the page.

    ``failures`` are what detectors stumbled over: what those would have found is not known.
    """

    page_text: int
    findings: tuple[Finding, ...]
    failures: tuple[Exception, ...] = ()


def proofread_page(path: Path, page_text: int) -> Proof:
    """Return what is doubtful on a page as it reads now, but for what was set aside.

    Raises KeyError when the library has no such page.
    """
    with Library(path, read_only=True) as library:
        failures: list[Exception] = []
        found = findings(galley_in(library, page_text), failed=failures.append)
        return Proof(page_text, found, tuple(failures))


@dataclass(frozen=True, slots=True)
class Doubt:
    """A finding in a library, with the words around it; ``article`` is empty for noise."""

    finding: Finding
    source: str
    article: str
    before: str
    after: str


def doubts_in(library: Library, article: int | None = None, *, least: float) -> Iterator[Doubt]:
    """Yield what is doubtful in a library, or in one article, page by page as imported.

    Raises KeyError when there is no such article.
    """
    if article is None:
        pages = [page_text for page_text, _ in library.readers()]
    else:
        opened = library.article(article)
        if opened is None:
            raise KeyError(article)
        pages = [opened.page.id]
    for page_text in pages:
        galley = galley_in(library, page_text)
        sources = library.page(page_text).sources
        for finding in findings(galley, least=least):
            owner = _owner(galley, finding)
            if article is None or (owner is not None and owner.id == article):
                yield _doubt(library, finding, owner, sources[0] if sources else "")


def _owner(galley: Galley, finding: Finding) -> GalleyArticle | None:
    """Return the article that holds a finding, or ``None`` where it stands in noise."""
    first = finding.spans[0]
    for article in galley.articles:
        for paragraph in article.reading.paragraphs:
            if any(s.start <= first.start and first.end <= s.end for s in paragraph.block.spans):
                return article
    return None


def _doubt(library: Library, finding: Finding, owner: GalleyArticle | None, source: str) -> Doubt:
    if owner is None:
        return Doubt(finding, source, "", "", "")
    shown = owner.reading.up(finding.spans)
    text = owner.text
    start = shown[0].start if shown else 0
    end = shown[-1].end if shown else 0
    before = text[max(0, start - _SHOWN) : start]
    return Doubt(finding, source, library.public_id(owner.id), before, text[end : end + _SHOWN])


def proofread_unstored(page: NewPage, signers: Mapping[str, int]) -> tuple[Finding, ...]:
    """Return what is doubtful on a page that no library holds, in the order of the page.

    ``signers`` are those of the pages that are looked at with it, as :func:`signers_of` says.
    """
    known = Known(signers)
    return findings(galley_of(page.text, page.sha256, page.reading, ALL_RULES, known))


def signers_of(pages: Iterable[NewPage]) -> Mapping[str, int]:
    """Return who signed the articles of some pages, and how many each signed."""
    counted: Counter[str] = Counter()
    for page in pages:
        for article in page.reading.articles:
            byline = article.byline
            counted.update(
                {*byline.reporters, *byline.correspondents, *byline.photographers},
            )
    return counted


def galley_in(library: Library, page_text: int) -> Galley:
    """Return a page of a library as its articles read now, with what the library knows of it.

    Raises KeyError when there is no such page.
    """
    page = library.page(page_text)
    found = (library.article(article) for article in library.articles_of(page_text))
    opened = [article for article in found if article is not None]
    articles = tuple(
        GalleyArticle(
            one.reading(LayerName.CORRECTED),
            one.article.kind,
            one.article.byline,
            one.article.place,
            one.row.id,
        )
        for one in opened
    )
    ignored = frozenset(row.key for one in opened for row in one.ignored)
    known = _known(library, page, ignored)
    return Galley(page.text, page.sha256, articles, page.furniture, page.date, page.paper, known)


def _known(library: Library, page: PageRecord, ignored: frozenset[str]) -> Known:
    lexicon = library.lexicon()
    # A kind that a later version knew may be muted in a library that this one opens.
    muted = frozenset(kind for kind in FindingKind if kind in lexicon.muted)
    words = lexicon.of(page.paper, page.date)
    return Known(library.signers(), words, ignored, muted)
