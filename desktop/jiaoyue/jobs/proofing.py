"""Proofreading what a library holds, as plain functions that open it themselves.

Findings are computed whenever they are asked for: nothing here writes.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from jiaoyue.marks.finding import FindingKind
from jiaoyue.newspaper.reading import LayerName
from jiaoyue.proof.finding import findings
from jiaoyue.proof.galley import Galley, GalleyArticle, Known
from jiaoyue.store.library import Library

if TYPE_CHECKING:
    from pathlib import Path

    from jiaoyue.marks.finding import Finding


@dataclass(frozen=True, slots=True)
class Proof:
    """What was doubtful on a page when it was looked at, in the order of the page."""

    page_text: int
    findings: tuple[Finding, ...]


def proofread_page(path: Path, page_text: int) -> Proof:
    """Return what is doubtful on a page as it reads now, but for what was set aside.

    Raises KeyError when the library has no such page.
    """
    with Library(path, read_only=True) as library:
        return Proof(page_text, findings(galley_in(library, page_text)))


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
    known = _known(library, ignored)
    return Galley(page.text, page.sha256, articles, page.furniture, page.date, page.paper, known)


def _known(library: Library, ignored: frozenset[str]) -> Known:
    lexicon = library.lexicon()
    # A kind that a later version knew may be muted in a library that this one opens.
    muted = frozenset(kind for kind in FindingKind if kind in lexicon.muted)
    return Known(words=lexicon.words, ignored=ignored, muted=muted)
