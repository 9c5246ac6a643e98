"""Alignment: where each place of a text stands in what was made of it, and back.

Only the pieces that changed their length are kept; between them every character stands for
one character. An alignment refuses to know why a piece changed.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from jiaoyue.text.span import Span, merged

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


@dataclass(frozen=True, slots=True)
class Change:
    """``below`` became ``here`` as a whole; neither is empty."""

    below: Span
    here: Span

    def shifted(self, below: int, here: int) -> Change:
        """Return the change when so many characters more stand before it on either side."""
        return Change(
            Span(self.below.start + below, self.below.end + below),
            Span(self.here.start + here, self.here.end + here),
        )


@dataclass(frozen=True, slots=True)
class Alignment:
    """The changes between a text and what was made of it, in order and apart.

    ``up`` goes from the source to what was made of it, ``down`` goes back. Spans are mapped
    outward: one that touches a changed piece maps to all of it, so ``down(up(s))`` covers
    ``s``, and an empty span within such a piece is not empty afterwards. Offsets
    (``up_at``, ``down_at``) are for a caret: they stay in order, and ends map to ends.
    """

    changes: tuple[Change, ...] = ()

    def up(self, span: Span) -> Span:
        """Return what covers ``span`` of the source in what was made of it."""
        if not self.changes:
            return span
        first, last = self._below(span.start), self._below(span.end)
        return Span(_floor(first.below, first.here, span.start), _ceil(last, span.end))

    def down(self, span: Span) -> Span:
        """Return what covers ``span`` in the source."""
        if not self.changes:
            return span
        first, last = self._here(span.start), self._here(span.end)
        turned = Change(last.here, last.below)
        return Span(_floor(first.here, first.below, span.start), _ceil(turned, span.end))

    def up_at(self, offset: int) -> int:
        """Return the place of an offset of the source; within a changed piece, the nearest."""
        change = self._below(offset)
        return _nearest(change.below, change.here, offset)

    def down_at(self, offset: int) -> int:
        """Return the place in the source; within a changed piece, the nearest."""
        change = self._here(offset)
        return _nearest(change.here, change.below, offset)

    def then(self, above: Alignment) -> Alignment:
        """Return the alignment of the source with what ``above`` makes of this one's text."""
        if not above.changes:
            return self
        if not self.changes:
            return above
        between = merged([c.here for c in self.changes] + [c.below for c in above.changes])
        return Alignment(tuple(Change(self.down(span), above.up(span)) for span in between))

    def _below(self, offset: int) -> Change:
        at = bisect_right(self.changes, offset, key=lambda change: change.below.start)
        return self.changes[at - 1] if at else _NOTHING

    def _here(self, offset: int) -> Change:
        at = bisect_right(self.changes, offset, key=lambda change: change.here.start)
        return self.changes[at - 1] if at else _NOTHING


_NOTHING = Change(Span(0, 0), Span(0, 0))
IDENTITY = Alignment()


def joined(parts: Iterable[tuple[int, int, Alignment]]) -> Alignment:
    """Return the alignment of texts set one after another.

    A part is its length below, its length here, and its own alignment.
    """
    return Alignment(tuple(_shifted(parts)))


def _shifted(parts: Iterable[tuple[int, int, Alignment]]) -> Iterator[Change]:
    below = here = 0
    for size_below, size_here, alignment in parts:
        for change in alignment.changes:
            yield change.shifted(below, here)
        below += size_below
        here += size_here


def _floor(one: Span, other: Span, offset: int) -> int:
    """Map ``offset``, at or after the start of ``one``, to ``other`` or beyond it."""
    return other.start if offset < one.end else offset - one.end + other.end


def _ceil(change: Change, offset: int) -> int:
    """Map the end of a span; at the very start of a piece it has not touched the piece."""
    if offset == change.below.start:
        return change.here.start
    return max(offset, change.below.end) - change.below.end + change.here.end


def _nearest(one: Span, other: Span, offset: int) -> int:
    if offset >= one.end:
        return offset - one.end + other.end
    return other.start + min(offset - one.start, len(other))
