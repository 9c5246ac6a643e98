"""What is drawn on the text of an article: strokes under and over it, and the row of facts.

What comes into view is measured, and kept until the text is laid out otherwise.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF
from PySide6.QtGui import QPainter, QPen

from jiaoyue.ui.reader import strokes
from jiaoyue.ui.reader.document import ICONS
from jiaoyue.ui.reader.sheet import RowKind
from jiaoyue.ui.style import GRID

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from PySide6.QtGui import QTextBlock
    from PySide6.QtWidgets import QTextEdit

    from jiaoyue.ui.reader.sheet import Row, Sheet
    from jiaoyue.ui.reader.strokes import Box, Stroke
    from jiaoyue.ui.reader.typography import Typography

    Seen = tuple[QPointF, QTextBlock, list[Box]]


class Drawing:
    """Draws on one text; ``typography`` is how that is set."""

    def __init__(self, text: QTextEdit, typography: Typography) -> None:
        self._text = text
        self.typography = typography
        self._sheet: Sheet | None = None
        self._strokes: dict[int, list[Stroke]] = {}
        self._more_in: Callable[[int], Iterable[Stroke]] | None = None
        self._boxes: dict[int, list[Box]] = {}

    def begin(self, sheet: Sheet) -> None:
        """Draw on this sheet, without strokes."""
        self._sheet = sheet
        self.set_strokes(())

    def set_strokes(
        self, drawn: Iterable[Stroke], more_in: Callable[[int], Iterable[Stroke]] | None = None
    ) -> None:
        """Draw these strokes and no others.

        ``more_in`` gives more of a row of the sheet; it is asked when that comes into view.
        """
        self._strokes = strokes.by_row(drawn)
        self._more_in = more_in
        self.measure_again()

    def strokes_in(self, row: int) -> list[Stroke]:
        """Return the strokes of a row of the sheet, from the undermost up."""
        own = self._strokes.get(row, [])
        more = [*self._more_in(row)] if self._more_in is not None else []
        return strokes.by_row([*more, *own])[row] if more else own

    def measure_again(self) -> None:
        """Take nothing for granted of where words stand."""
        self._boxes = {}

    def seen(self, rect: QRect) -> list[Seen]:
        """Return what comes into view in a part of the viewport: its corner, block and strokes."""
        return [(corner, block, self._boxes_of(block)) for corner, block in self._blocks(rect)]

    def paint_under(self, painter: QPainter, seen: Sequence[Seen]) -> None:
        """Paint what lies under the words."""
        for corner, block, found in seen:
            strokes.paint_under(painter, corner, found, self.typography)
            row = self._row_of(block)
            if row is not None and row.kind is RowKind.FACTS:
                self._paint_rules(painter, corner, block)
                self._paint_icons(painter, corner, block, row)

    def paint_over(self, painter: QPainter, seen: Sequence[Seen]) -> None:
        """Paint what lies over the words."""
        for corner, _, found in seen:
            strokes.paint_over(painter, corner, found, self.typography)

    def _boxes_of(self, block: QTextBlock) -> list[Box]:
        number = block.blockNumber()
        if number not in self._boxes:
            self._boxes[number] = strokes.boxes(block, self.strokes_in(number))
        return self._boxes[number]

    def _row_of(self, block: QTextBlock) -> Row | None:
        rows, number = self._sheet.rows if self._sheet is not None else (), block.blockNumber()
        return rows[number] if number < len(rows) else None

    def _blocks(self, rect: QRect) -> Iterator[tuple[QPointF, QTextBlock]]:
        layout = self._text.document().documentLayout()
        scrolled = QPointF(0, -self._text.verticalScrollBar().value())
        block = self._text.cursorForPosition(QPoint(0, rect.top())).block()
        # A rule or a margin above may belong to the block before.
        block = block.previous() if block.previous().isValid() else block
        while block.isValid():
            corner = layout.blockBoundingRect(block).topLeft() + scrolled
            if corner.y() - 4 * GRID > rect.bottom():
                return
            yield corner, block
            block = block.next()

    def _paint_rules(self, painter: QPainter, corner: QPointF, block: QTextBlock) -> None:
        """Set the row of facts between hairlines."""
        document = self._text.document()
        bounds: QRectF = document.documentLayout().blockBoundingRect(block)
        margin = document.rootFrame().frameFormat().leftMargin()
        width = self._text.viewport().width() - 2 * margin
        painter.setPen(QPen(self.typography.theme.hairline, 1))
        for y in (corner.y() - GRID, corner.y() + bounds.height() + GRID):
            painter.drawLine(QPointF(corner.x(), round(y)), QPointF(corner.x() + width, round(y)))

    def _paint_icons(self, painter: QPainter, corner: QPointF, block: QTextBlock, row: Row) -> None:
        """Draw the icons of the row of facts in the room that is left for them."""
        size, layout = self.typography.icon_size, block.layout()
        for at, character in enumerate(row.text):
            line = layout.lineForTextPosition(at) if character in ICONS else None
            if line is None or not line.isValid():
                continue
            x = corner.x() + strokes.left_of(line, at)
            y = corner.y() + line.y() + (line.height() - size) / 2
            icon = self.typography.icon(ICONS[character])
            painter.drawPixmap(QRectF(x, y, size, size), icon, QRectF(icon.rect()))
