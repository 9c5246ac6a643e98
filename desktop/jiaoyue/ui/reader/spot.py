"""Where a person is in an article, told in its blocks: what the verbs of structure are about.

From the caret or the selection in the document to blocks of the article, noise of its page
and the place of a cut. It knows no widget and changes nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from jiaoyue.newspaper.reading import LayerName
from jiaoyue.ui.reader.sheet import Row, RowKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jiaoyue.newspaper.article import Block
    from jiaoyue.ui.reader.shown import ShownArticle


@dataclass(frozen=True, slots=True)
class Spot:
    """The blocks of the article that are meant, and the noise; both in the order shown.

    ``numbers`` count the article's blocks from 0.
    """

    numbers: tuple[int, ...] = ()
    noise: tuple[Block, ...] = ()


@dataclass(frozen=True, slots=True)
class Cut:
    """A place where an article can be parted: in block ``number``, at ``place`` of the page."""

    number: int
    place: int


def spot_of(shown: ShownArticle, start_qt: int, end_qt: int) -> Spot:
    """Return what lies between two Qt positions, or at the one that they both are."""
    numbers: dict[int, None] = {}
    noise: dict[Block, None] = {}
    for row in _rows(shown, start_qt, end_qt):
        block = _block_of(shown, row)
        number = number_of(shown, row)
        if number is not None:
            numbers[number] = None
        elif block is not None:
            noise[block] = None
    return Spot(tuple(numbers), tuple(noise))


def cut_at(shown: ShownArticle, offset: int) -> Cut | None:
    """Return where the article would be parted at an offset of the display.

    ``None`` in noise, which is no part of it.
    """
    row = shown.sheet.row_at(shown.sheet.to_qt(offset))
    number = number_of(shown, row) if row is not None else None
    place = shown.place_of(shown.sheet.to_qt(offset))
    return None if number is None or place is None else Cut(number, place)


def number_of(shown: ShownArticle, row: Row) -> int | None:
    """Return which block of the article a row shows; ``None`` when it shows none."""
    if row.kind is not RowKind.TEXT:
        return None
    if shown.view.layer is not LayerName.SOURCE:
        return row.index
    # Every printed run stands by itself there, and noise among them.
    run = shown.reading.paragraphs[row.index].block.spans[0]
    blocks = enumerate(shown.opened.article.blocks)
    return next((number for number, block in blocks if run in block.spans), None)


def start_of(shown: ShownArticle, number: int) -> int:
    """Return the Qt position at which a block of the article begins to show; 0 if none does."""
    return next((r.start_qt for r in shown.sheet.rows if number_of(shown, r) == number), 0)


def _block_of(shown: ShownArticle, row: Row) -> Block | None:
    """Return the block of the page's furniture that a row is about, if it is."""
    if row.kind in (RowKind.FOLD, RowKind.FOLDED):
        return shown.reading.folds[row.index].block
    if row.kind is RowKind.TEXT and shown.view.layer is LayerName.SOURCE:
        run = shown.reading.paragraphs[row.index].block.spans[0]
        return next((b for b in shown.opened.page.furniture if run in b.spans), None)
    return None


def _rows(shown: ShownArticle, start_qt: int, end_qt: int) -> Iterator[Row]:
    if start_qt == end_qt:
        row = shown.sheet.row_at(start_qt)
        if row is not None:
            yield row
        return
    for row in shown.sheet.rows:
        if row.start_qt < end_qt and row.end_qt > start_qt:
            yield row
