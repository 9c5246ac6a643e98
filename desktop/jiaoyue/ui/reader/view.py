"""The text of an article on the screen: what is under the pointer, the caret and the keys.

It shows a sheet and its strokes and tells what a person does there, in Qt positions. It
knows nothing of marks or corrections, and changes nothing.

Signals: ``clicked`` (position), ``edge_dragged`` (Drag), ``menu_requested`` (Menu),
``zoomed`` (steps), ``went_past_end``, ``went_past_start``, ``scrolled``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QRect, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextCursor,
    QTextFrameFormat,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QToolTip, QWidget

from jiaoyue.ui.reader.document import rewrite, write
from jiaoyue.ui.reader.drawing import Drawing
from jiaoyue.ui.reader.hit_bar import HitBar
from jiaoyue.ui.reader.sheet import RowKind, Sheet
from jiaoyue.ui.reader.typography import MEASURE, Typography
from jiaoyue.ui.style import GRID

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from jiaoyue.ui.reader.strokes import Stroke

_TOP, _BOTTOM = 6 * GRID, 12 * GRID
_SIDE, _NARROW_SIDE = 5 * GRID, 2 * GRID
_NARROW = 60 * GRID
_GRIP = 5
_CARET = 2
_CARET_KEYS = frozenset(
    {
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
    }
)


@dataclass(frozen=True, slots=True)
class Menu:
    """Where a menu is asked for: on the screen, and in the text."""

    at: QPoint
    pos_qt: int


@dataclass(frozen=True, slots=True)
class Drag:
    """An edge of the chosen mark was dragged from one position to another."""

    from_qt: int
    to_qt: int


class ArticleView(QTextEdit):
    """A read-only text with a caret.

    ``hover_text`` says what the tip at a position is, ``copied_text`` what is copied of a
    stretch, ``word_at`` from where to where a word goes.

    Signals: see the module.
    """

    clicked = Signal(int)
    selected_by_hand = Signal()
    edge_dragged = Signal(object)
    menu_requested = Signal(object)
    zoomed = Signal(int)
    went_past_end = Signal()
    went_past_start = Signal()
    scrolled = Signal()

    def __init__(
        self,
        typography: Typography,
        hover_text: Callable[[int], str],
        copied_text: Callable[[int, int], str],
        word_at: Callable[[int], tuple[int, int]],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._typography = typography
        self._hover_text = hover_text
        self._copied_text = copied_text
        self._word_at = word_at
        self.sheet: Sheet | None = None
        self._written: Sheet | None = None
        self._is_printed = False
        self._drawing = Drawing(self, typography)
        self._edges: tuple[int, ...] = ()
        self._dragged_from: int | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDocumentMargin(0)
        self.setAccessibleName(self.tr("Text of the article"))
        self.viewport().setMouseTracking(True)
        # It paints its own ground.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.hits = HitBar(typography.theme, self._height_of, self)
        self.setVerticalScrollBar(self.hits)
        self.hits.valueChanged.connect(self.scrolled)
        self.set_typography(typography)

    def set_typography(self, typography: Typography) -> None:
        """Set the text in another theme or size; show the sheet again after it."""
        self._typography = self._drawing.typography = typography
        self._written = None
        theme = typography.theme
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, theme.paper)
        palette.setColor(QPalette.ColorRole.Text, theme.ink)
        palette.setColor(QPalette.ColorRole.Highlight, theme.text_selection)
        palette.setColor(QPalette.ColorRole.HighlightedText, theme.ink)
        self.setPalette(palette)
        self.hits.set_theme(theme)
        self.document().setDefaultFont(typography.body)
        self._keep_measure()

    def show_sheet(self, sheet: Sheet, *, printed_lines: bool) -> None:
        """Show another sheet, without strokes, from its beginning."""
        self.sheet = sheet
        self._drawing.begin(sheet)
        self._edges = ()
        self.hits.show_hits((), -1)
        if (
            self._written is None
            or printed_lines != self._is_printed
            or not rewrite(
                self.document(), self._written, sheet, self._typography, printed_lines=printed_lines
            )
        ):
            self._write(sheet, printed_lines=printed_lines)
        self._written, self._is_printed = sheet, printed_lines
        self._keep_measure()
        # The caret was carried along to the end by what was written before it.
        if self.textCursor().position():
            self.setTextCursor(QTextCursor(self.document()))

    def _write(self, sheet: Sheet, *, printed_lines: bool) -> None:
        """Write all of it; of much, what does not come into view is laid out after the painting."""
        document = self.document()
        # Qt does so with a document that is given its size, and not with one that it writes into.
        size = document.pageSize()
        document.setPageSize(QSizeF(0, 0))
        write(document, sheet, self._typography, printed_lines=printed_lines)
        self.setTextCursor(QTextCursor(document))
        document.setPageSize(size)

    def hide_caret(self) -> None:
        """Put the caret at the beginning, unseen until a key or a click moves it."""
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.setCursorWidth(0)

    def set_strokes(
        self, drawn: Iterable[Stroke], more_in: Callable[[int], Iterable[Stroke]] | None = None
    ) -> None:
        """Draw these strokes and no others.

        ``more_in`` gives more of a row of the sheet; it is asked when that comes into view.
        """
        self._drawing.set_strokes(drawn, more_in)
        self.viewport().update()

    def strokes_in(self, row: int) -> list[Stroke]:
        """Return the strokes of a row of the sheet, from the undermost up."""
        return self._drawing.strokes_in(row)

    def set_edges(self, edges: tuple[int, ...]) -> None:
        """Say at which positions the chosen mark may be taken hold of."""
        self._edges = edges

    def rect_of(self, start_qt: int, end_qt: int) -> QRect:
        """Return where a stretch of the text stands in the viewport, from first to last line."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(start_qt)
        rect = self.cursorRect(cursor)
        cursor.setPosition(end_qt)
        return rect.united(self.cursorRect(cursor))

    def top_position(self) -> int:
        """Return the position of the first character of the first line that shows."""
        cursor = self.cursorForPosition(QPoint(self.viewport().width() // 2, 1))
        cursor.movePosition(QTextCursor.MoveOperation.StartOfLine)
        return cursor.position()

    def scroll_to_top(self, pos_qt: int) -> None:
        """Make the line of a position the first that shows."""
        if pos_qt <= 0:
            self.verticalScrollBar().setValue(0)
            return
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(pos_qt, self.document().characterCount() - 1))
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self.cursorRect(cursor).top())

    def reveal(self, start_qt: int, end_qt: int) -> None:
        """Bring a stretch of the text into view with some lines about it, if it is not."""
        rect = self.rect_of(start_qt, end_qt)
        room = self.viewport().rect().adjusted(0, 2 * GRID, 0, -4 * GRID)
        if not room.contains(QRect(0, rect.top(), 1, min(rect.height(), room.height()))):
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + rect.top() - room.height() // 3)

    def page_down(self) -> None:
        """Show the next screenful; at the end, say so."""
        self._turn(1)

    def page_up(self) -> None:
        """Show the screenful before; at the beginning, say so."""
        self._turn(-1)

    def _height_of(self, pos_qt: int) -> float:
        """Return how far down in the document the line of a position begins."""
        block = self.document().findBlock(pos_qt)
        top = self.document().documentLayout().blockBoundingRect(block).top()
        line = block.layout().lineForTextPosition(pos_qt - block.position())
        return top + (line.y() if line.isValid() else 0.0)

    def _turn(self, way: int) -> None:
        bar = self.verticalScrollBar()
        before = bar.value()
        # One line stays, so that the eye finds its place again.
        bar.setValue(before + way * (bar.pageStep() - round(2 * self._typography.em)))
        if bar.value() == before:
            (self.went_past_end if way > 0 else self.went_past_start).emit()

    def _keep_measure(self) -> None:
        """Centre lines of whole characters, at most the measure wide."""
        em = self._typography.em
        room = self.viewport().width()
        least = _SIDE if room > _NARROW else _NARROW_SIDE
        widest = min(MEASURE * em, room - 2 * least)
        # A hair more than whole characters, or the last one falls to the next line.
        text = max(8, int(widest / em)) * em + 0.5
        side = max(float(GRID), (room - text) / 2)
        frame = QTextFrameFormat()
        frame.setTopMargin(_TOP)
        frame.setBottomMargin(_BOTTOM)
        frame.setLeftMargin(side)
        frame.setRightMargin(side)
        self._drawing.measure_again()
        root = self.document().rootFrame()
        if root.frameFormat() != frame:
            root.setFrameFormat(frame)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the measure, and the line that stood on top."""
        top = self.top_position() if self.verticalScrollBar().value() else 0
        self._keep_measure()
        super().resizeEvent(event)
        # A scroll bar that comes with the new lines takes of the room, and no event tells of it.
        self._keep_measure()
        if top:
            self.scroll_to_top(top)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint fills, then the text, then lines."""
        seen = self._drawing.seen(event.rect())
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self._typography.theme.paper)
        self._drawing.paint_under(painter, seen)
        painter.end()
        super().paintEvent(event)
        painter.begin(self.viewport())
        self._drawing.paint_over(painter, seen)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn pages with Space; the rest is the text's own, or whoever asks next."""
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.ShiftModifier,
        )
        if event.key() == Qt.Key.Key_Space and plain:
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.page_up() if back else self.page_down()
            return
        if event.key() in _CARET_KEYS:
            self.setCursorWidth(_CARET)
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of an edge of the chosen mark, or begin to select."""
        self.setCursorWidth(_CARET)
        if event.button() == Qt.MouseButton.LeftButton:
            self._dragged_from = self._edge_at(event.position().toPoint())
            if self._dragged_from is not None:
                return
        super().mousePressEvent(self._on_a_line(event))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show what the pointer can do here."""
        if self._dragged_from is not None:
            return
        super().mouseMoveEvent(self._on_a_line(event))
        if not event.buttons():
            self.viewport().setCursor(self._pointer(event.position().toPoint()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell a click from a selection and from a dragged edge."""
        event = self._on_a_line(event)
        here = self.cursorForPosition(event.position().toPoint()).position()
        if self._dragged_from is not None:
            drag = Drag(self._dragged_from, here)
            self._dragged_from = None
            self.edge_dragged.emit(drag)
            return
        super().mouseReleaseEvent(event)
        if event.button() != Qt.MouseButton.LeftButton:
            return
        if self.textCursor().hasSelection():
            self.selected_by_hand.emit()
        else:
            self.clicked.emit(self.hit(event.position().toPoint()))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select a word: Qt knows none in Chinese and would take the paragraph."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        event = self._on_a_line(event)
        # Qt counts clicks here, so that a third one takes the paragraph.
        super().mouseDoubleClickEvent(event)
        pos_qt = self.hit(event.position().toPoint())
        if pos_qt >= 0:
            start, end = self._word_at(pos_qt)
            cursor = self.textCursor()
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            self.setTextCursor(cursor)

    def _on_a_line(self, event: QMouseEvent) -> QMouseEvent:
        """Return an event between two lines as one on the lower.

        Qt would take it for the lower line's beginning, however far to the right it is.
        """
        at = event.position()
        lower = self.cursorRect(self.cursorForPosition(at.toPoint())).top()
        if not 0 < lower - at.y() < self._typography.em:
            return event
        return QMouseEvent(
            event.type(),
            QPointF(at.x(), lower + 1),
            event.scenePosition(),
            event.globalPosition(),
            event.button(),
            event.buttons(),
            event.modifiers(),
            event.pointingDevice(),
        )

    def hit(self, point: QPoint) -> int:
        """Return the position of the character under a point, or -1 beside the text."""
        layout = self.document().documentLayout()
        down = QPointF(point) + QPointF(0, self.verticalScrollBar().value())
        return layout.hitTest(down, Qt.HitTestAccuracy.ExactHit)

    def _edge_at(self, point: QPoint) -> int | None:
        for edge in self._edges:
            rect = self.rect_of(edge, edge)
            if rect.adjusted(-_GRIP, 0, _GRIP, 0).contains(point):
                return edge
        return None

    def _pointer(self, point: QPoint) -> Qt.CursorShape:
        if self._edge_at(point) is not None:
            return Qt.CursorShape.SizeHorCursor
        pos_qt = self.hit(point)
        row = self.sheet.row_at(pos_qt) if self.sheet is not None and pos_qt >= 0 else None
        if row is not None and row.kind is RowKind.FOLD:
            return Qt.CursorShape.PointingHandCursor
        return Qt.CursorShape.IBeamCursor

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll, or with Ctrl ask for another size."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            steps = event.angleDelta().y()
            if steps:
                self.zoomed.emit(1 if steps > 0 else -1)
            event.accept()
            return
        super().wheelEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for a menu at the pointer, or at the caret when the keyboard asks."""
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            here = self.viewport().mapToGlobal(self.cursorRect().bottomLeft())
            self.menu_requested.emit(Menu(here, self.textCursor().position()))
            return
        self.menu_requested.emit(Menu(event.globalPos(), self.hit(event.pos())))

    def viewportEvent(self, event: QEvent) -> bool:
        """Show the tip of what is under the pointer."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            pos_qt = self.hit(event.pos())
            said = self._hover_text(pos_qt) if pos_qt >= 0 else ""
            QToolTip.showText(event.globalPos(), said, self.viewport())
            return True
        return super().viewportEvent(event)

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy the words of the article alone, as plain text."""
        cursor = self.textCursor()
        made = QMimeData()
        made.setText(self._copied_text(cursor.selectionStart(), cursor.selectionEnd()))
        return made
