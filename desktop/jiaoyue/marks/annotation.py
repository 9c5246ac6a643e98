"""Annotations: marked passages, anchored so that they never leave their words.

An anchor is the W3C Web Annotation TextPositionSelector over the page's text and the
TextQuoteSelector over the unconverted corrected text, together.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from jiaoyue.text.span import Span, Spans, merged

if TYPE_CHECKING:
    from jiaoyue.marks.colour import Colour
    from jiaoyue.newspaper.reading import Reading

CONTEXT = 32
"""Code points of prefix and suffix that an anchor keeps."""
_TELLING = 4
"""Code points on either side that are enough to know a place again."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where a mark stands: spans of one page text, and the words that it marks.

    ``trim`` says how many code points of what the spans show are not marked, before and
    after: a mark may begin or end inside a patch, where the page has no place to name. It is
    negative in older marks, whose spans leave out what they take in at the edge: words inserted
    there, or a line feed. Since then the spans name the empty place of such words, so that they
    stay the mark's own wherever that place is read, and no mark begins or ends with a break.
    """

    page_text: int
    spans: Spans
    quote: str
    prefix: str = ""
    suffix: str = ""
    trim: tuple[int, int] = (0, 0)

    @property
    def held(self) -> Spans:
        """The spans that hold words of the page; where there are none, the places of insertions."""
        return tuple(filter(len, self.spans)) or self.spans


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

    The breaks of paragraphs at its ends are left out: none stays where it is when blocks move.
    Raises ValueError when the span holds nothing of the page, as an empty one does.
    """
    span = _hull(reading.within_paragraphs(span)) or Span(span.start, span.start)
    spans = reading.named(span)
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
    if hull is None:
        return ranges
    text = reading.text
    if anchor.trim == (0, 0):
        # What was inserted between its parts is the mark's own where the quote has it.
        whole = len(ranges) > 1 and _says(hull.of(text), anchor.quote)
        return reading.within_paragraphs(hull) if whole else _own(anchor, ranges, text)
    start = hull.start + anchor.trim[0]
    end = hull.end - anchor.trim[1]
    if 0 <= start < end and _says(text[start:end], anchor.quote):
        return reading.within_paragraphs(Span(start, end))
    parted = _parted(anchor, text, hull)
    if parted is not None:
        return reading.within_paragraphs(parted)
    if 0 <= start < end and _fits(anchor, text, start, end):
        return _without_strangers(ranges, Span(start, end), reading)
    start, end = min(max(start, 0), hull.end), max(hull.start, end)
    last, first = Span(hull.start, end), Span(start, hull.end)
    # Where the other part of a mark is in another article, only one of its ends is here.
    quote = _plain(anchor.quote)
    is_last = _is_part(_plain(last.of(text)), quote) and quote.endswith(_plain(last.of(text)))
    is_first = _is_part(_plain(first.of(text)), quote) and quote.startswith(_plain(first.of(text)))
    if is_first and is_last:
        # A mark that begins as it ends: where its end is not, this is its beginning.
        is_last = bool(reading.up(anchor.spans[-1:]))
    if is_last:
        return reading.within_paragraphs(last)
    if is_first:
        return reading.within_paragraphs(first)
    found = _found(anchor.quote, text, Span(min(hull.start, start), max(hull.end, end)))
    if found is not None:
        return reading.within_paragraphs(found)
    return _trimmed_where_they_are(anchor, reading, ranges)


def _own(anchor: Anchor, ranges: Spans, text: str) -> Spans:
    """Return ``ranges`` without the insertion of a neighbour at the end of a mark.

    Where one block ends and the next begins two insertions stand in one place of the page: only
    the words tell which of them a mark that ends with an insertion has taken in.
    """
    begins, ends = (not len(anchor.spans[at]) for at in (0, -1))
    own = ((ranges[1:], begins), (ranges[:-1], ends), (ranges[1:-1], begins and ends))
    for parts, may_be in own:
        if parts and may_be and _says("".join(part.of(text) for part in parts), anchor.quote):
            return parts
    return ranges


def _trimmed_where_they_are(anchor: Anchor, reading: Reading, ranges: Spans) -> Spans:
    """Return ``ranges`` without what is trimmed, wherever the ends of the mark are among them.

    Blocks moved by hand may have put the last words of a mark before its first.
    """
    first, last = anchor.spans[0], anchor.spans[-1]
    head = reading.up((Span(first.start, min(first.start + 1, first.end)),))
    tail = reading.up((Span(max(last.start, last.end - 1), last.end),))
    trimmed: set[int] = set()
    if head:
        trimmed.update(range(head[0].start, head[0].start + anchor.trim[0]))
    if tail:
        trimmed.update(range(tail[-1].end - anchor.trim[1], tail[-1].end))
    own = (at for part in ranges for at in range(part.start, part.end) if at not in trimmed)
    kept = merged(Span(at, at + 1) for at in own)
    quote = _plain(anchor.quote)
    is_said = kept and all(_plain(part.of(reading.text)) in quote for part in kept)
    return kept if is_said else ranges


def _parted(anchor: Anchor, text: str, hull: Span) -> Span | None:
    """Return where the quote stands around ``hull`` with paragraphs parted or joined within it."""
    start, end = hull.start + max(0, anchor.trim[0]), hull.end - max(0, anchor.trim[1])
    # What was inserted beside the words of the page may stand in the paragraph before or after.
    for _ in range(-anchor.trim[0]):
        start = len(text[: max(0, start)].rstrip("\n")) - 1
    for _ in range(-anchor.trim[1]):
        end = len(text) - len(text[end:].lstrip("\n")) + 1
    if not 0 <= start < end or text[start:end].replace("\n", "") != anchor.quote.replace("\n", ""):
        return None
    return Span(start, end)


def _fits(anchor: Anchor, text: str, start: int, end: int) -> bool:
    """Return whether a place stands between the words that the mark stood between.

    So it is where the marked words themselves were corrected, and nothing around them.
    """
    before, after = anchor.prefix[-_TELLING:], anchor.suffix[:_TELLING]
    return text[:start].endswith(before) and text[end:].startswith(after)


def _without_strangers(ranges: Spans, whole: Span, reading: Reading) -> Spans:
    """Return what of ``whole`` is the mark's own.

    Blocks moved by hand may part a mark's words and put others between them.
    """
    parts = sorted(ranges)
    gaps = [Span(a.end, b.start) for a, b in pairwise(parts) if a.end < b.start]
    kept, start = [], whole.start
    for gap in gaps:
        if gap.of(reading.text).strip():
            kept.append(Span(start, gap.start))
            start = gap.end
    kept.append(Span(start, whole.end))
    return tuple(part for span in kept if len(span) for part in reading.within_paragraphs(span))


def _says(said: str, quote: str) -> bool:
    """Return whether words are those of the quote, whichever rules of cleaning hold."""
    return said == quote or _plain(said) == _plain(quote)


def _plain(text: str) -> str:
    """Return a text without what the rules of cleaning alter: width, the stop, and blanks."""
    narrow = unicodedata.normalize("NFKC", text).replace("。", ".")
    return "".join(narrow.split())


def _is_part(said: str, quote: str) -> bool:
    return 0 < len(said) < len(quote)


def _found(quote: str, text: str, within: Span) -> Span | None:
    """Return where the quote stands first within a span, or ``None``."""
    at = text.find(quote, within.start, within.end)
    return None if at < 0 else Span(at, at + len(quote))


def _hull(ranges: Spans) -> Span | None:
    if not ranges:
        return None
    return Span(min(r.start for r in ranges), max(r.end for r in ranges))
