"""The sheet: which lines the reader column shows, and where each stands in the document.

A document holds more than the reading: the row with byline, place and date, and the marks
where noise is folded away. The sheet knows which rows are text, and maps Qt positions of
the document to offsets of the display and back, passing over what is not text. It knows
nothing of fonts, and constructs no Qt object.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from jiaoyue.newspaper.article import HEADS
from jiaoyue.text.span import Span
from jiaoyue.ui.textpos import SpacedMap, Utf16Map

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jiaoyue.marks.catalogue import Round
    from jiaoyue.newspaper.display import Display

# A block of the document is a paragraph of the display, so what Qt takes for the end of a
# block has to go in as something else of the same length.
_BLOCK_END = re.compile("[\n\r\u2029\ufdd0\ufdd1]")
_BLOCK_ENDS = {ord("\n"): "\u2028", **dict.fromkeys(map(ord, "\r\u2029\ufdd0\ufdd1"), "\ufffd")}


class RowKind(Enum):
    """What a block of the document is."""

    TEXT = auto()
    FACTS = auto()
    FOLD = auto()
    FOLDED = auto()
    GAP = auto()


@dataclass(frozen=True, slots=True)
class Tracked:
    """A change of the text: ``at`` of the display stands where ``was`` stood, in a round's ink."""

    at: Span
    was: str
    ink: Round


@dataclass(frozen=True, slots=True)
class Run:
    """Words of a row that are set alike: in a round's ink, and struck out where they are gone."""

    text: str
    ink: Round | None = None
    is_struck: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """One block of the document.

    ``index`` is that of the paragraph for text, of the fold for a fold's mark or its words, and
    of the gap for a gap's mark; ``start`` is where a paragraph begins in the display,
    ``start_qt`` where the block begins in the document. ``runs`` is what is written there: the
    text, and among it the words that were struck out.
    """

    kind: RowKind
    text: str
    index: int
    start: int
    start_qt: int
    positions: Utf16Map | SpacedMap
    runs: tuple[Run, ...]

    @property
    def end_qt(self) -> int:
        """Where the block ends, before the break."""
        return self.start_qt + self.positions.length_qt

    def piece(self, span: Span) -> tuple[int, int] | None:
        """Return from where to where in a row of text ``span`` of the display goes, in Qt's
        units counted from the start of the block; ``None`` where it does not reach it."""
        start = max(0, span.start - self.start)
        end = min(len(self.text), span.end - self.start)
        if start > end or (start == end and len(span)):
            return None
        first = self.positions.to_qt(start)
        return first, max(first, self.positions.end_to_qt(end))


@dataclass(frozen=True, slots=True)
class FoldWords:
    """What shows for a fold of the reading: a line that names it, and its words when open."""

    label: str
    text: str
    is_open: bool = False


class Sheet:
    """The rows of a display; ``folds`` says what shows for each fold of its reading, ``gap`` what
    shows for a gap.

    ``tracked`` are the changes to show as such, in order and apart.
    """

    def __init__(
        self,
        display: Display,
        *,
        facts: str,
        folds: tuple[FoldWords, ...] = (),
        gap: str = "",
        tracked: tuple[Tracked, ...] = (),
    ) -> None:
        self.display = display
        rows: list[Row] = []
        at_qt = 0
        for kind, text, index, start in _rows(display, facts, folds, gap):
            written = _without_ends(text)
            own = [t for t in tracked if start <= t.at.start and t.at.end <= start + len(text)]
            row = Row(kind, written, index, start, at_qt, *_set(written, start, own))
            rows.append(row)
            at_qt = row.end_qt + 1
        self.rows = tuple(rows)
        self._starts_qt = [row.start_qt for row in rows]
        self._texts = [i for i, row in enumerate(rows) if row.kind is RowKind.TEXT]
        self._text_starts = [rows[i].start for i in self._texts]

    def row_at(self, pos_qt: int) -> Row | None:
        """Return the row that a Qt position lies in; ``None`` only when there are none."""
        at = bisect_right(self._starts_qt, pos_qt) - 1
        return self.rows[at] if at >= 0 else None

    def row_of(self, offset: int) -> int:
        """Return the index of the row that shows an offset of the display, or -1."""
        at = bisect_right(self._text_starts, offset) - 1
        return self._texts[at] if at >= 0 else -1

    def to_qt(self, offset: int) -> int:
        """Return the Qt position of an offset of the display."""
        at = self.row_of(offset)
        if at < 0:
            return 0
        row = self.rows[at]
        return row.start_qt + row.positions.to_qt(min(offset - row.start, len(row.text)))

    def end_to_qt(self, offset: int) -> int:
        """Return the Qt position at which a stretch of the display ends."""
        at = self.row_of(offset)
        if at < 0:
            return 0
        row = self.rows[at]
        return row.start_qt + row.positions.end_to_qt(min(offset - row.start, len(row.text)))

    def to_offset(self, pos_qt: int) -> int:
        """Return the offset of the display at a Qt position.

        In a row that is not text it is where the next text begins, or the last one ends.
        """
        return self._offset(pos_qt, forward=True)

    def to_span(self, start_qt: int, end_qt: int) -> Span:
        """Return what of the display lies between two Qt positions."""
        start = self._offset(start_qt, forward=True)
        return Span(start, max(start, self._offset(end_qt, forward=False)))

    def pieces(self, span: Span) -> Iterator[tuple[int, int, int]]:
        """Yield, for each row that ``span`` of the display reaches: its index, and from where
        to where in it, in Qt's units counted from the start of the block."""
        at = bisect_right(self._text_starts, span.start) - 1
        for index in self._texts[max(0, at) :]:
            row = self.rows[index]
            if row.start > span.end:
                return
            piece = row.piece(span)
            if piece is not None:
                yield index, *piece

    def _offset(self, pos_qt: int, *, forward: bool) -> int:
        at = bisect_right(self._starts_qt, pos_qt) - 1
        if at < 0:
            return 0
        row = self.rows[at]
        if row.kind is RowKind.TEXT:
            within = min(pos_qt - row.start_qt, row.positions.length_qt)
            return row.start + row.positions.to_offset(within)
        ahead = bisect_right(self._texts, at)
        if forward and ahead < len(self._texts):
            return self.rows[self._texts[ahead]].start
        if ahead == 0:
            return 0
        before = self.rows[self._texts[ahead - 1]]
        return before.start + len(before.text)


def _without_ends(text: str) -> str:
    # Hardly any text has one, and translating looks at every character in turn.
    return text.translate(_BLOCK_ENDS) if _BLOCK_END.search(text) else text


def _set(
    text: str, start: int, tracked: list[Tracked]
) -> tuple[Utf16Map | SpacedMap, tuple[Run, ...]]:
    """Return how a row's text is written with its changes, and where all of it stands then."""
    if start < 0 or not tracked:
        return Utf16Map(text), (Run(text),)
    runs: list[Run] = []
    done = 0
    struck: list[tuple[int, str]] = []
    for change in tracked:
        first, last = change.at.start - start, change.at.end - start
        was = _without_ends(change.was)
        runs.append(Run(text[done:first]))
        if was:
            struck.append((first, was))
            runs.append(Run(was, change.ink, is_struck=True))
        runs.append(Run(text[first:last], change.ink))
        done = last
    runs.append(Run(text[done:]))
    return SpacedMap(text, struck), tuple(run for run in runs if run.text)


def _rows(
    display: Display, facts: str, folds: tuple[FoldWords, ...], gap: str
) -> Iterator[tuple[RowKind, str, int, int]]:
    missing = enumerate(display.reading.gaps if gap else ())
    gaps = {one.after: number for number, one in missing if one.at is None}
    below_heads = _count_heads(display)
    for i, shown in enumerate(display.paragraphs):
        if i == below_heads:
            yield RowKind.FACTS, facts, -1, -1
        if folds:
            yield from _folds_before(i, display, folds)
        yield RowKind.TEXT, shown.converted.text, i, shown.start
        if i in gaps:
            yield RowKind.GAP, gap, gaps[i], -1
    if below_heads == len(display.paragraphs):
        yield RowKind.FACTS, facts, -1, -1
    yield from _folds_before(len(display.paragraphs), display, folds)


def _folds_before(
    paragraph: int, display: Display, folds: tuple[FoldWords, ...]
) -> Iterator[tuple[RowKind, str, int, int]]:
    for k, (fold, words) in enumerate(zip(display.reading.folds, folds, strict=True)):
        if fold.before == paragraph:
            yield RowKind.FOLD, words.label, k, -1
            if words.is_open:
                yield RowKind.FOLDED, words.text, k, -1


def _count_heads(display: Display) -> int:
    """Return how many paragraphs stand over the article before its first other one."""
    paragraphs = display.paragraphs
    return next(
        (i for i, p in enumerate(paragraphs) if p.paragraph.block.role not in HEADS),
        len(paragraphs),
    )
