"""Loops: a passage said twice on end within a paragraph, as an OCR model that lost its place does.

Whichever of the two is taken away, the same text stays, so no judgement about words is needed:
the second becomes noise. Short refrains, rows of a table and passages that differ stay.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiaoyue.newspaper.article import Block, Role
from jiaoyue.text.span import Span, Spans

if TYPE_CHECKING:
    from collections.abc import Iterator

_LEAST, _FURTHEST = 24, 600
_SAMPLE = 12
_VARIED = 12
"""Different characters that a passage has at least: a row of dots is no passage."""
_WORDS = 12


def unlooped(block: Block, text: str) -> tuple[Block, tuple[Block, ...]]:
    """Return a block of a page without what it says twice on end, and that as noise.

    Takes time in proportion to the block's length.
    """
    said = "".join(span.of(text) for span in block.spans)
    if len(said) < 2 * _LEAST:
        return block, ()
    copies = tuple(_copies(said))
    if not copies:
        return block, ()
    kept, at = [], 0
    for copy in copies:
        kept.append(Span(at, copy.start))
        at = copy.end
    kept.append(Span(at, len(said)))
    spans = tuple(part for stretch in kept for part in _down(stretch, block.spans))
    noise = tuple(
        Block(Role.NOISE, _down(copy, block.spans), f"repeats “{said[copy.start :][:_WORDS]}”")
        for copy in copies
    )
    return Block(block.role, spans, block.reason), noise


def _copies(said: str) -> Iterator[Span]:
    """Yield the second of each two passages that follow on each other, in order."""
    at = done = taken = 0
    while at + _SAMPLE <= len(said):
        again = said.find(said[at : at + _SAMPLE], at + _LEAST, at + _FURTHEST)
        apart = again - at
        start = _begin(said, at, apart, done) if again >= 0 else 0
        end = start + apart
        if again >= 0 and end >= taken and _is_said_again(said, start, end):
            taken = end + apart
            yield Span(end, taken)
            # A third time stands after the second, and is a copy of it.
            done, at = end, end
        else:
            at += _SAMPLE


def _is_said_again(said: str, start: int, end: int) -> bool:
    passage = said[start:end]
    return said.startswith(passage, end) and len(set(passage)) >= _VARIED


def _begin(said: str, at: int, apart: int, least: int) -> int:
    """Return where the agreement at a distance begins, not before ``least``."""
    while at > least and said[at - 1] == said[at - 1 + apart]:
        at -= 1
    return at


def _down(stretch: Span, spans: Spans) -> Spans:
    """Return the spans of the page that hold a stretch of the block's text."""
    out, at = [], 0
    for span in spans:
        start, end = max(stretch.start, at), min(stretch.end, at + len(span))
        if start < end:
            out.append(Span(span.start + start - at, span.start + end - at))
        at += len(span)
    return tuple(out)
