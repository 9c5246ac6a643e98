"""The text of a page without the breaks that its columns put into words, and the way back.

Where every printed line is a line of the file, 2023年 or 柯桥区 may stand on two. Places and
dates are read from the text of the pieces, each on one line; what they rest on is given back
in the offsets of the page. A page whose lines are paragraphs is left as it is.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from jiaoyue.text.span import Span, Spans, merged, position_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jiaoyue.newspaper.article import Block, PageDate, Place
    from jiaoyue.newspaper.lines import Sheet


@dataclass(frozen=True, slots=True)
class Unbroken:
    """A text made of stretches of a page: ``starts`` in it, ``spans`` of the page, both in order.

    Without stretches it is the page's text itself.
    """

    text: str
    starts: tuple[int, ...] = ()
    spans: Spans = ()

    def down(self, span: Span) -> Spans:
        """Return the spans of the page that a span of this text came from."""
        if not self.starts:
            return (span,)
        out = []
        at = max(0, position_of(self.starts, span.start))
        while at < len(self.starts) and self.starts[at] < span.end:
            shift = self.spans[at].start - self.starts[at]
            start = max(span.start + shift, self.spans[at].start)
            end = min(span.end + shift, self.spans[at].end)
            if start < end:
                out.append(Span(start, end))
            at += 1
        return tuple(out)

    def up(self, blocks: Sequence[Block]) -> tuple[Block, ...]:
        """Return blocks of the page in offsets of this text, stretches that meet made one."""
        if not self.starts:
            return tuple(blocks)
        firsts = [span.start for span in self.spans]
        return tuple(
            replace(block, spans=_touching([self._up(span, firsts) for span in block.spans]))
            for block in blocks
        )

    def _up(self, span: Span, firsts: Sequence[int]) -> Span:
        at = max(0, position_of(firsts, span.start))
        shift = self.starts[at] - self.spans[at].start
        return Span(span.start + shift, span.end + shift)

    def place_down(self, place: Place) -> Place:
        """Return a place with its evidence in offsets of the page."""
        if not self.starts:
            return place
        return replace(
            place, evidence=merged(s for span in place.evidence for s in self.down(span))
        )

    def date_down(self, date: PageDate) -> PageDate:
        """Return a date with its evidence in offsets of the page, each over its line break."""
        if not self.starts:
            return date
        evidence = []
        for said in date.evidence:
            spans = self.down(said.span) if said.span else ()
            whole = Span(spans[0].start, spans[-1].end) if spans else None
            evidence.append(replace(said, span=whole))
        return replace(date, evidence=tuple(evidence))


def unbroken(text: str, sheet: Sheet) -> Unbroken:
    """Return the text with the lines of each piece run together."""
    if not any(len(piece.spans) > 1 for piece in sheet.pieces):
        return Unbroken(text)
    parts: list[str] = []
    starts: list[int] = []
    spans: list[Span] = []
    size = 0
    for piece in sheet.pieces:
        for span in piece.spans:
            starts.append(size)
            spans.append(span)
            parts.append(span.of(text))
            size += len(span)
        parts.append("\n")
        size += 1
    return Unbroken("".join(parts), tuple(starts), tuple(spans))


def _touching(spans: Sequence[Span]) -> Spans:
    """Make one of spans that follow on from each other, and keep the order of the rest."""
    out: list[Span] = []
    for span in spans:
        if out and out[-1].end == span.start:
            out[-1] = Span(out[-1].start, span.end)
        else:
            out.append(span)
    return tuple(out)
