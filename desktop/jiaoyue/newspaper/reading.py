"""A reading: an article's blocks joined in order, in one layer.

It maps to a tuple of page spans and back: a block's spans may enclose a caption, and editing
a word across a column break must not swallow it.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from jiaoyue.newspaper.article import Block, Role
from jiaoyue.newspaper.clean import ALL_RULES, Cleaning, rule_patches
from jiaoyue.newspaper.gaps import Gap, gaps_in, is_torn
from jiaoyue.text.layer import Layer, Patch, Revision, in_order, settled
from jiaoyue.text.script import looks_traditional
from jiaoyue.text.span import Span, Spans, merged, position_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

PARAGRAPH_BREAK = "\n"


class LayerName(StrEnum):
    """Which version of the text: as the OCR left it, cleaned, or corrected."""

    SOURCE = "source"
    CLEAN = "clean"
    CORRECTED = "corrected"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A block as it reads; ``start`` is where it begins in the reading."""

    block: Block
    layer: Layer
    start: int

    @property
    def span(self) -> Span:
        """Where it stands in the reading, without the break after it."""
        return Span(self.start, self.start + len(self.layer.text))


@dataclass(frozen=True, slots=True)
class Fold:
    """A block of noise that the reading leaves out; it stood before paragraph ``before``."""

    block: Block
    before: int


class Reading:
    """An article's blocks as one text, paragraphs parted by a line feed.

    ``page_text`` is the library's id of the page text; the spans of ``up``'s argument and of
    ``down``'s result are code points of it. ``is_printed`` says that its blocks are printed runs
    and no paragraphs. ``known`` are layers of blocks that read the same, by their spans.
    """

    def __init__(
        self,
        page_text: int,
        below: str,
        blocks: Sequence[Block],
        patches: Sequence[Patch] = (),
        folds: tuple[Fold, ...] = (),
        *,
        is_printed: bool = False,
        known: Mapping[Spans, Layer] | None = None,
    ) -> None:
        self.page_text = page_text
        self.folds = folds
        self._is_printed = is_printed
        paragraphs = []
        at = 0
        ordered = in_order(patches)
        starts = [patch.span.start for patch in ordered]
        known = known or {}
        for block in blocks:
            layer = known.get(block.spans) or Layer(
                below, _near(ordered, starts, block.spans), block.spans
            )
            paragraphs.append(Paragraph(block, layer, at))
            at += len(layer.text) + len(PARAGRAPH_BREAK)
        self.paragraphs = tuple(paragraphs)

    @cached_property
    def text(self) -> str:
        """What the article says in this layer."""
        return PARAGRAPH_BREAK.join(paragraph.layer.text for paragraph in self.paragraphs)

    @cached_property
    def is_traditional(self) -> bool:
        """Whether it looks so; a head alone may not show it."""
        return looks_traditional(self.text)

    @cached_property
    def gaps(self) -> tuple[Gap, ...]:
        """Where text is missing, in order; printed runs end anywhere, and have none."""
        if self._is_printed:
            return ()
        return gaps_in(
            [paragraph.layer.text for paragraph in self.paragraphs],
            [paragraph.block.role for paragraph in self.paragraphs],
            {fold.before for fold in self.folds},
            {
                number: ends
                for number, paragraph in enumerate(self.paragraphs)
                if (ends := tuple(_torn_ends(paragraph)))
            },
        )

    def up(self, spans: Spans) -> Spans:
        """Return where ``spans`` of the page show, in reading order, each in one paragraph."""
        found = {
            Span(paragraph.start + part.start, paragraph.start + part.end)
            for span in spans
            for paragraph in self._reached(span)
            for part in paragraph.layer.up(span)
        }
        if len(found) < 2:
            return tuple(found)
        filled = [part for part in found if len(part)]
        return merged(filled or found)

    def near(self, spans: Spans) -> range:
        """Return between which paragraphs ``spans`` of the page can show, by their index.

        It costs next to nothing, and may name some more on either side.
        """
        owners, starts = self._owners
        found = [
            owners[at][1]
            for span in spans
            for at in range(
                max(0, position_of(starts, span.start) - 1),
                position_of(starts, span.end) + 1,
            )
        ]
        return range(min(found), max(found) + 1) if found else range(0)

    def down(self, span: Span) -> Spans:
        """Return the spans of the page that ``span`` of the reading came from, as read."""
        parts: list[Span] = []
        for paragraph, part in self._cut(span):
            parts.extend(paragraph.layer.down(part))
        return tuple(parts)

    def named(self, span: Span) -> Spans:
        """Return what ``down`` does, and the places of what was inserted at the edges of it."""
        return tuple(
            named for paragraph, part in self._cut(span) for named in paragraph.layer.named(part)
        )

    def revise(self, span: Span, text: str) -> Revision:
        """Return what makes ``span`` read ``text``; a paragraph break in it cannot be edited away.

        ``text`` goes to the first paragraph that ``span`` reaches; of the others what it
        covers is deleted.
        """
        gone: list[Patch] = []
        new: list[Patch] = []
        for paragraph, part in self._cut(span):
            revision = paragraph.layer.revise(part, text)
            gone.extend(revision.gone)
            new.extend(revision.new)
            text = ""
        return Revision(tuple(dict.fromkeys(gone)), tuple(sorted(new)))

    def at_stake(self, span: Span) -> Spans:
        """Return the spans of the page on which it depends what ``revise`` makes of ``span``."""
        return tuple(
            place for paragraph, part in self._cut(span) for place in paragraph.layer.at_stake(part)
        )

    def patched(self) -> Spans:
        """Return the spans of the page that this layer has patched, in reading order."""
        return tuple(
            piece.patch.span
            for paragraph in self.paragraphs
            for piece in paragraph.layer.pieces
            if piece.patch is not None
        )

    def within_paragraphs(self, span: Span) -> Spans:
        """Return ``span`` of the reading without the breaks in it, a part a paragraph."""
        return tuple(
            Span(paragraph.start + part.start, paragraph.start + part.end)
            for paragraph, part in self._cut(span)
        )

    def paragraph_at(self, offset: int) -> int:
        """Return the index of the paragraph that holds ``offset`` (its end too), or -1 when
        empty."""
        return min(position_of(self._starts, offset), len(self.paragraphs) - 1)

    def _cut(self, span: Span) -> list[tuple[Paragraph, Span]]:
        """Return the paragraphs that ``span`` reaches, each with the part of it, in its own
        offsets."""
        out = []
        for paragraph in self.paragraphs[max(0, self.paragraph_at(span.start)) :]:
            if paragraph.start > span.end:
                break
            here = paragraph.span
            start, end = max(span.start, here.start), min(span.end, here.end)
            if start < end or (start == end and not len(span)):
                out.append((paragraph, Span(start - here.start, end - here.start)))
        return out if len(span) else out[:1]

    def _reached(self, span: Span) -> list[Paragraph]:
        owners, starts = self._owners
        found: dict[int, None] = {}
        at = max(0, position_of(starts, span.start) - 1)
        while at < len(owners) and starts[at] <= span.end:
            owned, index = owners[at]
            if owned.meets(span):
                found[index] = None
            at += 1
        return [self.paragraphs[i] for i in found]

    @cached_property
    def _owners(self) -> tuple[list[tuple[Span, int]], list[int]]:
        owners = sorted((span, i) for i, p in enumerate(self.paragraphs) for span in p.block.spans)
        return owners, [span.start for span, _ in owners]

    @cached_property
    def _starts(self) -> list[int]:
        return [paragraph.start for paragraph in self.paragraphs]


def _torn_ends(paragraph: Paragraph) -> Iterator[int]:
    """Yield where printed lines end within a paragraph that do not go on, as they are on the page.

    What a person wrote in there since may mend them; most ends are passed over here.
    """
    below = paragraph.layer.below
    for span, following in pairwise(paragraph.block.spans):
        if is_torn(below[max(span.start, span.end - 4) : span.end], following.of(below)[:12]):
            shown = paragraph.layer.up(following)
            if shown and shown[0].start:
                yield shown[0].start


def _near(ordered: Sequence[Patch], starts: Sequence[int], spans: Spans) -> Sequence[Patch]:
    """Return the patches that ``spans`` may read: each block is to look at its own few alone."""
    first, last = min(span.start for span in spans), max(span.end for span in spans)
    # The one before the first may reach into it.
    return ordered[max(0, bisect_left(starts, first) - 1) : bisect_right(starts, last)]


def read(
    page_text: int,
    below: str,
    blocks: Sequence[Block],
    furniture: Sequence[Block],
    corrections: Sequence[Patch],
    layer: LayerName,
    cleaning: Cleaning = ALL_RULES,
    known: Mapping[Spans, Layer] | None = None,
) -> Reading:
    """Return the article of ``blocks`` in one layer.

    ``corrections`` are those that hold; ``cleaning`` says which rules do not. The source layer
    shows every printed run by itself, with noise in its place; the others fold noise away.
    ``known`` are layers of such blocks made before, by their spans.
    """
    noise = _noise_among(blocks, furniture)
    if layer is LayerName.SOURCE:
        return Reading(page_text, below, _unjoined((*blocks, *noise)), is_printed=True)
    fresh = (block.spans for block in blocks if block.spans not in (known or ()))
    rules = rule_patches(below, (span for spans in fresh for span in spans), cleaning)
    patches = rules if layer is LayerName.CLEAN else settled(rules, corrections)
    return Reading(page_text, below, blocks, patches, _folds(blocks, noise), known=known)


def _noise_among(blocks: Sequence[Block], furniture: Sequence[Block]) -> tuple[Block, ...]:
    """Return the noise that stands between the first and the last word of the article."""
    spans = [span for block in blocks for span in block.spans]
    if not spans:
        return ()
    first, last = min(s.start for s in spans), max(s.end for s in spans)
    return tuple(
        block
        for block in furniture
        if block.role is Role.NOISE and first <= block.spans[0].start <= last
    )


def _unjoined(blocks: Sequence[Block]) -> list[Block]:
    runs = [Block(block.role, (span,), block.reason) for block in blocks for span in block.spans]
    return sorted(runs, key=lambda block: block.spans)


def _folds(blocks: Sequence[Block], noise: Sequence[Block]) -> tuple[Fold, ...]:
    starts = [block.spans[0].start for block in blocks]
    return tuple(
        Fold(
            block,
            next(
                (i for i, start in enumerate(starts) if start > block.spans[0].start), len(blocks)
            ),
        )
        for block in noise
    )
