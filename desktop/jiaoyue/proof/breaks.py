"""Where the lines and columns of a page break within a paragraph as it reads."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from jiaoyue.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jiaoyue.newspaper.reading import Paragraph
    from jiaoyue.proof.galley import GalleyArticle


@dataclass(frozen=True, slots=True)
class Break:
    """A break before ``at`` of the article's text; ``line`` is how long the line before it is.

    ``widest`` is the length of the longest line of the paragraph, ``between`` the span of the
    page that lies between the two; empty where the second line stands before the first.
    """

    at: int
    line: int
    widest: int
    between: Span


def breaks(article: GalleyArticle) -> Iterator[Break]:
    """Yield the breaks within the paragraphs of an article, in order."""
    for paragraph in article.reading.paragraphs:
        yield from _within(paragraph)


def breaks_of(article: GalleyArticle) -> Sequence[int]:
    """Return where the breaks of an article are, in order."""
    return [found.at for found in breaks(article)]


def _within(paragraph: Paragraph) -> Iterator[Break]:
    spans = paragraph.block.spans
    if len(spans) < 2:
        return
    widest = max(map(len, spans))
    for before, span in pairwise(spans):
        shown = paragraph.layer.up(span)
        if shown and shown[0].start:
            between = Span(before.end, max(before.end, span.start))
            yield Break(paragraph.start + shown[0].start, len(before), widest, between)
