"""Spans: where something stands in a text.

Offsets are code points of the text that a function names; spans are half-open.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Code points ``[start, end)`` of one text; a place between two when empty."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: {self.start}..{self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def __bool__(self) -> bool:
        """Every span counts as something, the empty one too."""
        return True

    def of(self, text: str) -> str:
        """Return what ``text`` says here."""
        return text[self.start : self.end]

    def meets(self, other: Span) -> bool:
        """Return whether the two share a point; an empty one also meets what it borders."""
        if len(self) and len(other):
            return self.start < other.end and other.start < self.end
        return self.start <= other.end and other.start <= self.end


Spans = tuple[Span, ...]


def merged(spans: Iterable[Span]) -> Spans:
    """Return the spans in order with those that touch or overlap made one."""
    out: list[Span] = []
    for span in sorted(spans):
        if out and span.start <= out[-1].end:
            out[-1] = Span(out[-1].start, max(out[-1].end, span.end))
        else:
            out.append(span)
    return tuple(out)


def position_of(starts: Sequence[int], offset: int) -> int:
    """Return the index of the last of ``starts`` (ascending) at or before ``offset``, or -1."""
    return bisect_right(starts, offset) - 1
