"""Loops: a passage said twice on end within a paragraph, as an OCR model that lost its place does.

Whichever of the two is taken away, the same text stays, so no judgement about words is needed:
the second becomes noise. In a long one single characters may have been misread the second time.
Short refrains, rows of a table and passages that differ in words or figures stay.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiaoyue.newspaper.article import Block, Role
from jiaoyue.newspaper.repeats import TELLING
from jiaoyue.text.span import Span, Spans

if TYPE_CHECKING:
    from collections.abc import Iterator

_LEAST, _FURTHEST = 24, 600
_SAMPLE = 12
_LEAST_NEAR, _STEADY, _SELDOM = 36, 3, 12
"""A passage of so many characters may have one misread, with so many right ones on either side,
in so many."""
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
        if again < 0:
            at += _SAMPLE
            continue
        apart = again - at
        # Looked for further back, each sample of a long row of one phrase would cost the row.
        least = max(done, at - _FURTHEST)
        start = _begin(said, at, apart, least)
        if not _is_said_again(said, start, start + apart):
            start = _begin_of_near(said, at, apart, least)
            again = -1 if start < 0 else again
        end = start + apart
        if again >= 0 and end >= taken:
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


def _begin_of_near(said: str, at: int, apart: int, least: int) -> int:
    """Return where a passage begins that is said again but for misread characters, or -1."""
    if apart < _LEAST_NEAR:
        return -1
    most = min(len(said) - apart, at + _FURTHEST)

    def same(place: int) -> bool:
        return least <= place < most and said[place] == said[place + apart]

    def misread(place: int, way: int) -> bool:
        if not least <= place < most:
            return False
        steady = all(same(place + way * step) for step in range(1, _STEADY + 1))
        return steady and not TELLING.search(said[place] + said[place + apart])

    edges, wrong = [], 0
    for way, place in ((-1, at - 1), (1, at)):
        while same(place) or misread(place, way):
            wrong += not same(place)
            place += way
        edges.append(place)
    start, end = edges[0] + 1, edges[1]
    varied = len(set(said[start : start + apart])) >= _VARIED
    return start if end - start >= apart and wrong * _SELDOM <= apart and varied else -1


def _down(stretch: Span, spans: Spans) -> Spans:
    """Return the spans of the page that hold a stretch of the block's text."""
    out, at = [], 0
    for span in spans:
        start, end = max(stretch.start, at), min(stretch.end, at + len(span))
        if start < end:
            out.append(Span(span.start + start - at, span.start + end - at))
        at += len(span)
    return tuple(out)
