"""The tiles of a character carpet, drawn side by side, with the keys of the grid.

Signals: ``opened`` (Tile) by Enter; ``applied`` by Ctrl+Enter, ``ignored`` by Delete, ``queried``
by Ctrl+D: what is to be done with the ticked; ``left`` by Escape; ``pointed_at`` (Tile | None)
where the keyboard is.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPalette,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from jiaoyue.marks.colour import Colour
from jiaoyue.ui import style
from jiaoyue.ui.desk.carpet_model import TICKED, TILE, CarpetModel, Index
from jiaoyue.ui.style import GRID, Theme

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jiaoyue.marks.carpet import Tile

_BOX = 4 * GRID
"""The part of a tile, from the left, that a click ticks."""
_CHARACTERS = 19
"""So many characters a tile shows."""
_OWN = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Delete, Qt.Key.Key_Space})


@dataclass(frozen=True, slots=True)
class Stand:
    """Where somebody is in a carpet, by numbers of places that stay when others come between.

    ``here`` is where the keyboard is, ``seen`` a tile in sight, ``top`` its pixels from the top.
    ``None`` where a tile is not here.
    """

    here: int | None = None
    seen: int | None = None
    top: int = 0

    @property
    def held(self) -> tuple[int, ...]:
        """The places that it goes by."""
        return tuple(place for place in (self.here, self.seen) if place is not None)


class CarpetGrid(QTableView):
    """The grid. Signals: see the module."""

    opened = Signal(object)
    applied = Signal()
    ignored = Signal()
    queried = Signal()
    left = Signal()
    pointed_at = Signal(object)

    def __init__(self, model: CarpetModel, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.carpet = model
        self.setModel(model)
        self._delegate = _Delegate(theme, self)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(self.tr("Places side by side"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(self._delegate.height)
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        model.dataChanged.connect(self._on_data_changed)
        self.doubleClicked.connect(self._open)

    def set_theme(self, theme: Theme) -> None:
        """Draw in these colours from now on."""
        self._delegate.theme = theme
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, theme.paper)
        palette.setColor(QPalette.ColorRole.Window, theme.paper)
        self.setPalette(palette)
        self.viewport().setPalette(palette)
        self.viewport().update()

    def go_to(self, place: int) -> None:
        """Bring the keyboard to a place of the order."""
        if 0 <= place < self.carpet.count:
            self.setCurrentIndex(self.carpet.index_of(place))

    def stand(self) -> Stand:
        """Return where one is: at the keyboard where that is in sight, else at the first tile."""
        current = self.currentIndex()
        is_seen = self.visualRect(current).intersects(self.viewport().rect())
        seen = current if is_seen else self.indexAt(QPoint(0, 0))
        here, first = self.carpet.tile(current), self.carpet.tile(seen)
        return Stand(
            here.place if here is not None else None,
            first.place if first is not None else None,
            self.visualRect(seen).top(),
        )

    def show_in_order(self, count: int, stand: Stand, ranks: Mapping[int, int]) -> None:
        """Show so many places in another order, and what stood in sight where it stood."""
        scrolled = self.verticalScrollBar().value()
        self.carpet.show(count)
        known = [ranks[place] for place in stand.held if place in ranks]
        self.go_to(known[0] if known else 0)
        # The rows are laid out only when they are next painted, and cannot be scrolled before.
        self.executeDelayedItemsLayout()
        if stand.seen is not None and stand.seen in ranks:
            row = self.carpet.index_of(ranks[stand.seen]).row()
            scrolled = self.verticalHeader().sectionPosition(row) - stand.top
        self.verticalScrollBar().setValue(scrolled)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay as many tiles side by side as there is room for, and stay where one was."""
        place = self.carpet.place_of(self.currentIndex()) if self.currentIndex().isValid() else -1
        self.carpet.set_columns(max(1, self.viewport().width() // self._delegate.width))
        super().resizeEvent(event)
        if place >= 0:
            self.go_to(place)

    def event(self, event: QEvent) -> bool:
        """Keep the keys that mean something here from meaning something to the window."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and (event.key() in _OWN or is_query(event))
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick, open, and say what is to be done with the ticked."""
        key, modifiers = event.key(), event.modifiers()
        if key == Qt.Key.Key_Space:
            self._tick_selected()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if modifiers & Qt.KeyboardModifier.ControlModifier:
                self.applied.emit()
            else:
                self._open(self.currentIndex())
        elif key == Qt.Key.Key_Delete:
            self.ignored.emit()
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        elif is_query(event):
            self.queried.emit()
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            # A million places are not ticked at one stroke: what is in sight may be.
            self._select_in_sight()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tick the tile whose box is clicked."""
        index = self.indexAt(event.position().toPoint())
        box = self.visualRect(index)
        if index.isValid() and event.position().x() < box.left() + _BOX:
            self.setCurrentIndex(index)
            self.carpet.toggle([index])
            return
        super().mousePressEvent(event)

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Go on in the next row behind the last tile of one, and the other way round."""
        steps = {
            QAbstractItemView.CursorAction.MoveLeft: -1,
            QAbstractItemView.CursorAction.MoveRight: 1,
        }
        here = self.currentIndex()
        if action in steps and here.isValid():
            place = self.carpet.place_of(here) + steps[action]
            return self.carpet.index_of(min(max(place, 0), self.carpet.count - 1))
        return super().moveCursor(action, modifiers)

    def keyboardSearch(self, search: str) -> None:
        """Do nothing: single letters are keys of the window."""

    def _tick_selected(self) -> None:
        chosen = self.selectedIndexes() or [self.currentIndex()]
        self.carpet.toggle([index for index in chosen if index.isValid()])

    def _select_in_sight(self) -> None:
        area = self.viewport().rect()
        first, last = self.rowAt(area.top()), self.rowAt(area.bottom() - 1)
        last = last if last >= 0 else self.carpet.rowCount() - 1
        every = (
            self.carpet.index(row, column)
            for row in range(first, last + 1)
            for column in range(self.carpet.columnCount())
        )
        self.clearSelection()
        for index in every:
            self.selectionModel().select(index, QItemSelectionModel.SelectionFlag.Select)

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        tile = self.carpet.tile(index)
        if tile is not None and tile.words:
            self.opened.emit(tile)

    @Slot(QModelIndex, QModelIndex)
    def _on_current_changed(self, current: QModelIndex, _before: QModelIndex) -> None:
        self.pointed_at.emit(self.carpet.tile(current))

    @Slot(QModelIndex, QModelIndex)
    def _on_data_changed(self, first: QModelIndex, last: QModelIndex) -> None:
        current = self.currentIndex()
        if current.isValid() and first.row() <= current.row() <= last.row():
            self.pointed_at.emit(self.carpet.tile(current))


def is_query(event: QKeyEvent) -> bool:
    """Return whether a key is that for a query."""
    control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
    return control and event.key() == Qt.Key.Key_D


class _Delegate(QStyledItemDelegate):
    """Draws a tile: a box to tick, and the words that are laid in the middle of what they stand
    in."""

    def __init__(self, theme: Theme, view: QTableView) -> None:
        super().__init__(view)
        self.theme = theme
        self._serif = style.serif(view.font().pointSizeF() * 1.15)
        self._words = QFont(self._serif)
        self._words.setBold(True)
        self._was = QFont(self._serif)
        self._was.setStrikeOut(True)
        metrics = QFontMetrics(self._serif)
        self.width = _BOX + _CHARACTERS * metrics.horizontalAdvance("国") + GRID
        self.height = metrics.height() + 2 * GRID + GRID // 2

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        tile: Tile | None = index.data(TILE)
        if tile is None:
            return
        painter.save()
        is_ticked = bool(index.data(TICKED))
        if is_ticked:
            painter.fillRect(rect.adjusted(1, 1, -1, -1), self.theme.marks[Colour.AMBER].fill)
        elif state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect.adjusted(1, 1, -1, -1), self.theme.selection)
        painter.fillRect(
            rect.left() + GRID, rect.bottom(), rect.width() - 2 * GRID, 1, self.theme.hairline
        )
        self._draw_box(painter, rect, is_ticked=is_ticked)
        self._draw_words(painter, tile, rect.adjusted(_BOX, 0, -GRID, 0))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(self.theme.accent, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect.adjusted(2, 2, -2, -2))
        painter.restore()

    def _draw_box(self, painter: QPainter, rect: QRect, *, is_ticked: bool) -> None:
        side = 2 * GRID - 2
        box = QRect(rect.left() + GRID + 2, rect.center().y() - side // 2, side, side)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.theme.accent if is_ticked else self.theme.faint, 1))
        painter.setBrush(self.theme.accent if is_ticked else self.theme.raised)
        painter.drawRoundedRect(box, 3, 3)
        if is_ticked:
            ratio = painter.device().devicePixelRatioF()
            painter.drawPixmap(
                box.adjusted(1, 1, -1, -1),
                style.pixmap("check", self.theme.on_accent, side, ratio),
            )
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)

    def _draw_words(self, painter: QPainter, tile: Tile, rect: QRect) -> None:
        """Draw the words in the middle; where they say something else now, after what they said."""
        shown = [(tile.words.replace("\n", " "), self._words, self.theme.accent)]
        if tile.words != tile.was:
            shown.insert(0, (tile.was, self._was, self.theme.muted))
        elif tile.is_settled:
            shown = [(tile.words, self._serif, self.theme.muted)]
        widths = [QFontMetrics(font).horizontalAdvance(said) for said, font, _ in shown]
        x = rect.center().x() - sum(widths) // 2
        metrics = QFontMetrics(self._serif)
        context = self.theme.faint if tile.is_settled else self.theme.ink
        before = QRect(rect.left(), rect.top(), x - rect.left() - 2, rect.height())
        painter.setFont(self._serif)
        painter.setPen(context)
        middle = Qt.AlignmentFlag.AlignVCenter
        lead = _last_fitting(tile.before.replace("\n", " "), metrics, before.width())
        painter.drawText(before, middle | Qt.AlignmentFlag.AlignRight, lead)
        for (said, font, colour), width in zip(shown, widths, strict=True):
            painter.setFont(font)
            painter.setPen(colour)
            painter.drawText(QRect(x, rect.top(), width, rect.height()), middle, said)
            x += width
        after = QRect(x + 2, rect.top(), rect.right() - x - 2, rect.height())
        painter.setFont(self._serif)
        painter.setPen(context)
        rest = _last_fitting(tile.after.replace("\n", " ")[::-1], metrics, after.width())[::-1]
        painter.drawText(after, middle | Qt.AlignmentFlag.AlignLeft, rest)


def _last_fitting(text: str, metrics: QFontMetrics, width: int) -> str:
    """Return as much of the end of a text as there is room for; nobody misses the rest."""
    while text and metrics.horizontalAdvance(text) > width:
        text = text[1:]
    return text
