"""Annotations: marked passages, anchored so that they never leave their words.

An anchor is the W3C Web Annotation TextPositionSelector over the page's text and the
TextQuoteSelector over the unconverted corrected text, together.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from jiaoyue.text.span import Span, Spans

if TYPE_CHECKING:
    from jiaoyue.marks.colour import Colour
    from jiaoyue.newspaper.reading import Reading

CONTEXT = 32
"""Code points of prefix and suffix that an anchor keeps."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where a mark stands: spans of one page text, and the words that it marks.

    ``trim`` says how many code points of what the spans show are not marked, before and
    after: a mark may begin or end inside a patch, where the page has no place to name. It is
    negative where the mark takes in words inserted at its edge, which the spans alone leave
    out lest a mark grow.
    """

    page_text: int
    spans: Spans
    quote: str
    prefix: str = ""
    suffix: str = ""
    trim: tuple[int, int] = (0, 0)


@dataclass(frozen=True, slots=True)
class Annotation:
    """A marked passage with what a person said of it.

    ``tags`` are tag ids in the order given. Times are ISO 8601 in UTC.
    """

    id: str
    anchor: Anchor
    colour: Colour
    note: str = ""
    tags: tuple[str, ...] = ()
    author: str = ""
    created: str = ""
    modified: str = ""


def anchor_at(reading: Reading, span: Span) -> Anchor:
    """Return the anchor of ``span`` of a reading.

    Raises ValueError when the span holds nothing of the page, as an empty one does.
    """
    spans = reading.down(span)
    if not spans or not len(span):
        raise ValueError("nothing is marked")
    cover = _hull(reading.up(spans)) or span
    trim = (span.start - cover.start, cover.end - span.end)
    text = reading.text
    return Anchor(
        page_text=reading.page_text,
        spans=spans,
        quote=span.of(text),
        prefix=text[max(0, span.start - CONTEXT) : span.start],
        suffix=text[span.end : span.end + CONTEXT],
        trim=trim,
    )


def locate(anchor: Anchor, reading: Reading) -> Spans:
    """Return where a mark shows in a reading, in order; empty when its words are not there.

    Each range lies within one paragraph. A mark whose words were corrected covers what
    stands in their place; one whose words were deleted shows nowhere (it goes to the margin).
    """
    ranges = reading.up(anchor.spans)
    hull = _hull(ranges)
    if hull is None or anchor.trim == (0, 0):
        return ranges
    start = hull.start + anchor.trim[0]
    end = hull.end - anchor.trim[1]
    if not 0 <= start < end or reading.text[start:end] != anchor.quote:
        return ranges
    return reading.within_paragraphs(Span(start, end))


def _hull(ranges: Spans) -> Span | None:
    if not ranges:
        return None
    return Span(min(r.start for r in ranges), max(r.end for r in ranges))
