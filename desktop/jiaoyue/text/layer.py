"""Layers: how one version of a text is made from the version below it.

A layer is never stored as text of its own: it is the text below, the spans of it that are
read, in reading order, and patches, sorted and apart. The layer's text, and where each place
of it came from, follow. A layer refuses to know what its patches mean.

Two maps, and why they differ: ``up`` never lets a span grow (half of a patched word shows as
half of what replaces it), ``down`` always covers (half of a replaced word came from all of
the words below). So ``down(up(s))`` covers what of ``s`` the layer reads.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from jiaoyue.text.span import Span, Spans, position_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence


@dataclass(frozen=True, slots=True, order=True)
class Patch:
    """``span`` of the text below reads ``text`` instead of ``was``.

    An insertion has an empty span and belongs to the character before it, or, when ``leans``
    is 1, to the character after it: where one block ends and the next begins in the same
    place it is shown once, in the block that it was written in.
    """

    span: Span
    text: str
    was: str
    leans: int = -1


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch that maps as one: ``below`` reads as ``text`` at ``here``."""

    below: Span
    here: Span
    text: str
    patch: Patch | None = None


@dataclass(frozen=True, slots=True)
class Revision:
    """What must change for a span to read otherwise: patches to drop and patches to add."""

    gone: tuple[Patch, ...] = ()
    new: tuple[Patch, ...] = ()


class Layer:
    """A text read through patches.

    ``spans`` are what is read of ``below``, in reading order and apart; by default all of it.
    Patches that lie outside of them are passed over. A patch that crosses the edge of a span
    is cut to it and shows its text where it begins.
    """

    def __init__(
        self, below: str, patches: Sequence[Patch] = (), spans: Spans | None = None
    ) -> None:
        self.below = below
        self.spans = (Span(0, len(below)),) if spans is None else spans
        self.pieces = tuple(_pieces(below, in_order(patches), self.spans))

    @cached_property
    def text(self) -> str:
        """What the layer says."""
        return "".join(piece.text for piece in self.pieces)

    def up(self, span: Span) -> Spans:
        """Return where ``span`` of the text below is read here, in reading order.

        Empty when none of it is. A span whose words were all deleted yields the empty span
        where they stood.
        """
        images = [_image_up(self.pieces[i], span) for i in self._over(span)]
        shown = [part for part in images if part is not None]
        filled = [part for part in shown if len(part)]
        return _abutting(filled or shown[:1])

    def down(self, span: Span) -> Spans:
        """Return the spans of the text below that ``span`` of this one came from, as read.

        An empty ``span`` yields the empty place below, or the deleted words that stood there.
        """
        parts = self._images_down(span)
        return _abutting(parts) if len(span) else tuple(parts[:1])

    def named(self, span: Span) -> Spans:
        """Return what ``down`` does, and the places of what was inserted at the edges of it.

        What was inserted within a span is the span's own; at its edge it must be named.
        """
        parts = self._images_down(span)
        places = {part for part in parts if not len(part)}
        out: list[Span] = []
        for run in _abutting(parts):
            head, tail = Span(run.start, run.start), Span(run.end, run.end)
            out.extend([head] * (head in places and len(run) > 0))
            out.append(run)
            out.extend([tail] * (tail in places and len(run) > 0))
        return tuple(out)

    def at_stake(self, span: Span) -> Spans:
        """Return the spans of the text below on which it depends what ``revise`` makes of ``span``.

        In reading order; patches are named whole, and those that ``span`` only borders too.
        """
        out = []
        for piece in self.pieces:
            first, last = max(span.start, piece.here.start), min(span.end, piece.here.end)
            if first > last:
                continue
            if piece.patch is not None:
                out.append(piece.patch.span)
            else:
                shift = piece.below.start - piece.here.start
                out.append(Span(first + shift, last + shift))
        return tuple(out)

    def _images_down(self, span: Span) -> list[Span]:
        parts: list[Span] = []
        at = max(0, position_of(self._here_starts, span.start))
        while at and self.pieces[at].here.start == span.start:
            at -= 1
        while at < len(self.pieces) and self.pieces[at].here.start <= span.end:
            part = _image_down(self.pieces[at], span)
            if part is not None:
                parts.append(part)
            at += 1
        return parts

    def revise(self, span: Span, text: str) -> Revision:
        """Return what makes ``span`` of this text read ``text``.

        Patches that the change touches go and are covered whole; no new patch crosses the
        edge of one of ``spans``. Characters that stay at either end are not patched. The
        result may hold a patch that says what the text below says anyway: the caller, who
        knows what other patches lie under it, decides whether that means anything.
        """
        old = span.of(self.text)
        lead = _common(old, text)
        tail = _common(old[lead:][::-1], text[lead:][::-1])
        if lead == len(old) == len(text):
            return Revision()
        span = Span(span.start + lead, span.end - tail)
        text = text[lead : len(text) - tail]
        touched = self._touched(span)
        if not touched:
            return Revision()
        gone = tuple(dict.fromkeys(p.patch for p in touched if p.patch is not None))
        return Revision(gone, tuple(self._rewritten(touched, span, text)))

    def _rewritten(self, touched: Sequence[Piece], span: Span, text: str) -> Iterator[Patch]:
        """Yield one patch for each run of the text below that the change reaches.

        Every run but the last takes as many of the new characters as it had old ones, so
        that a word mended across a column break stays on both sides of it.
        """
        runs = self._runs(touched, span)
        for i, (below, head, old, tail) in enumerate(runs):
            size = len(text) if i == len(runs) - 1 else min(old, len(text))
            said, text = head + text[:size] + tail, text[size:]
            yield Patch(below, said, below.of(self.below), self._leaning(below))

    def _runs(self, touched: Sequence[Piece], span: Span) -> list[tuple[Span, str, int, str]]:
        """Return, for each run below: its span, what stays before, how much goes, what stays
        after."""
        runs: list[tuple[Span, str, int, str]] = []
        for piece in touched:
            before = max(0, span.start - piece.here.start)
            after = max(0, piece.here.end - span.end)
            goes = len(piece.here) - before - after
            if piece.patch is None:
                below = Span(piece.below.start + before, piece.below.end - after)
                head = tail = ""
            else:
                below = piece.below
                head, tail = piece.text[:before], piece.text[len(piece.text) - after :]
            if runs and runs[-1][0].end == below.start and self._together(runs[-1][0], below):
                first, lead, gone, _ = runs[-1]
                runs[-1] = (Span(first.start, below.end), lead, gone + goes, tail)
            else:
                runs.append((below, head, goes, tail))
        return runs

    def _touched(self, span: Span) -> list[Piece]:
        """Return the pieces that a change of ``span`` must rewrite, in reading order."""
        if len(span):
            return [
                piece
                for piece in self.pieces
                if (piece.here.start < span.end and span.start < piece.here.end)
                or (not len(piece.here) and span.start < piece.here.start < span.end)
            ]
        patched = [p for p in self.pieces if p.patch is not None and p.here.meets(span)]
        if patched:
            return patched[:1]
        return [p for p in self.pieces if p.here.start <= span.start <= p.here.end][:1]

    def _leaning(self, below: Span) -> int:
        if len(below):
            return -1
        return -1 if any(s.start < below.start <= s.end for s in self.spans) else 1

    def _together(self, one: Span, other: Span) -> bool:
        """Return whether two neighbours lie within the same one of ``spans``."""
        return any(s.start <= one.start and other.end <= s.end for s in self.spans)

    def _over(self, span: Span) -> Iterator[int]:
        """Yield the indexes of the pieces that ``span`` of the text below meets, as read."""
        order, starts = self._below_order
        at = position_of(starts, span.start)
        while at > 0 and self.pieces[order[at - 1]].below.end >= span.start:
            at -= 1
        found = []
        for k in range(max(0, at), len(order)):
            if starts[k] > span.end:
                break
            if self.pieces[order[k]].below.meets(span):
                found.append(order[k])
        yield from sorted(found)

    @cached_property
    def _below_order(self) -> tuple[list[int], list[int]]:
        order = sorted(range(len(self.pieces)), key=lambda i: (self.pieces[i].below, i))
        return order, [self.pieces[i].below.start for i in order]

    @cached_property
    def _here_starts(self) -> list[int]:
        return [piece.here.start for piece in self.pieces]


def settled(patches: Iterable[Patch], over: Iterable[Patch]) -> tuple[Patch, ...]:
    """Return ``over`` with those of ``patches`` that none of them touches, in order.

    So rule patches give way to corrections. Two that only border one another both stay,
    unless one of them is an insertion: then the text would depend on their order.
    """
    above = sorted(over, key=lambda p: (p.span, p.leans))
    starts = [patch.span.start for patch in above]
    kept = [patch for patch in patches if not _is_met(patch.span, above, starts)]
    return tuple(sorted((*above, *kept), key=lambda p: (p.span, p.leans)))


def _is_met(span: Span, above: Sequence[Patch], starts: Sequence[int]) -> bool:
    at = max(0, position_of(starts, span.start) - 1)
    for patch in above[at:]:
        if patch.span.start > span.end:
            return False
        if patch.span.meets(span):
            return True
    return False


def in_order(patches: Sequence[Patch]) -> Sequence[Patch]:
    """Return patches by their places. Raises ValueError when two of them overlap."""
    ordered = sorted(patches, key=lambda p: (p.span, p.leans))
    for one, other in pairwise(ordered):
        if one.span.end > other.span.start:
            raise ValueError(f"patches overlap at {other.span.start}")
    return ordered


def _pieces(below: str, patches: Sequence[Patch], spans: Spans) -> Iterator[Piece]:
    """Yield the pieces in reading order; every span yields at least one."""
    starts = [patch.span.start for patch in patches]
    here = 0
    for span in spans:
        at = span.start
        for patch in _within(patches, starts, span, spans):
            cut = Span(max(patch.span.start, span.start), min(patch.span.end, span.end))
            if cut.start > at:
                gap = Span(at, cut.start)
                yield Piece(gap, Span(here, here + len(gap)), gap.of(below))
                here += len(gap)
            said = patch.text if cut.start == patch.span.start else ""
            yield Piece(cut, Span(here, here + len(said)), said, patch)
            here += len(said)
            at = cut.end
        if at < span.end or span.start == span.end == at:
            rest = Span(at, span.end)
            yield Piece(rest, Span(here, here + len(rest)), rest.of(below))
            here += len(rest)


def _within(
    patches: Sequence[Patch], starts: Sequence[int], span: Span, spans: Spans
) -> Iterator[Patch]:
    at = max(0, position_of(starts, span.start) - 1)
    for patch in patches[at:]:
        if patch.span.start > span.end:
            return
        if len(patch.span):
            if patch.span.start < span.end and span.start < patch.span.end:
                yield patch
        elif _owns(patch, span, spans):
            yield patch


def _owns(patch: Patch, span: Span, spans: Spans) -> bool:
    """Return whether an insertion at an edge of ``span`` is read in it."""
    at = patch.span.start
    if span.start < at < span.end:
        return True
    return at == span.end if patch.leans < 0 else at == span.start


def _image_up(piece: Piece, span: Span) -> Span | None:
    below, here = piece.below, piece.here
    if not len(below):
        # An insertion shows within a span only when both sides of it do.
        inside = span.start < below.start < span.end
        return here if inside or span == below else None
    start = min(max(span.start - below.start, 0), len(below))
    end = min(max(span.end - below.start, 0), len(below))
    if start == end and len(span):
        return None
    last = len(here) if piece.patch is not None and end == len(below) else min(end, len(here))
    # Where there are fewer words than before, those after the last are shown by the last.
    first = min(start, max(last - 1, 0)) if len(span) else min(start, last)
    return Span(here.start + first, here.start + last)


def _image_down(piece: Piece, span: Span) -> Span | None:
    below, here = piece.below, piece.here
    start = max(span.start, here.start)
    end = min(span.end, here.end)
    if start > end or (start == end and len(span) and len(here)):
        return None
    if not len(here) and len(span) and not span.start < here.start < span.end:
        return None
    linear = piece.patch is None or len(below) == len(here)
    if not linear:
        return below
    return Span(below.start + start - here.start, below.start + end - here.start)


def _abutting(parts: Sequence[Span]) -> Spans:
    """Return the spans as read, with those that follow on directly made one."""
    out: list[Span] = []
    for part in parts:
        if out and out[-1].end == part.start:
            out[-1] = Span(out[-1].start, part.end)
        else:
            out.append(part)
    return tuple(out)


def _common(one: str, other: str) -> int:
    """Return how many characters the two begin with alike."""
    size = min(len(one), len(other))
    return next((i for i in range(size) if one[i] != other[i]), size)
