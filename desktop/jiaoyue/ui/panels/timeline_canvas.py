"""The timeline as one draws on it: bars by month or year, brushed by mouse or by key.

It knows bars, colours and months, and says which months were chosen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from jiaoyue.marks.timeline import Bar, Timeline, by_year
from jiaoyue.ui.panels.timeline_axis import Axis, rounded, whole
from jiaoyue.ui.panels.timeline_brush import Brush, Hold
from jiaoyue.ui.panels.timeline_drawing import (
    draw_bars,
    draw_brush,
    draw_labels,
    draw_pointed,
    rect_of,
)
from jiaoyue.ui.style import GRID, Theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jiaoyue.ui.panels.timeline_brush import Period

ZOOM = 1.5
_EDGE = 2 * GRID
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_ENDS = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: 1}
_ZOOMS = {
    Qt.Key.Key_Plus: 1 / ZOOM,
    Qt.Key.Key_Equal: 1 / ZOOM,
    Qt.Key.Key_Up: 1 / ZOOM,
    Qt.Key.Key_Minus: ZOOM,
    Qt.Key.Key_Down: ZOOM,
}
_CHOOSE = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_SHAPES = {
    Hold.NEW: Qt.CursorShape.ArrowCursor,
    Hold.FIRST: Qt.CursorShape.SizeHorCursor,
    Hold.LAST: Qt.CursorShape.SizeHorCursor,
    Hold.ALL: Qt.CursorShape.OpenHandCursor,
}


class TimelineCanvas(QWidget):
    """Signals: ``chosen((int, int) | None)``, months to filter by; ``pointed_at((int, int) |
    None)``, months that are pointed at or being brushed; ``zoomed()`` when it shows other months.
    """

    chosen = Signal(object)
    pointed_at = Signal(object)
    zoomed = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._timeline = Timeline()
        self._colours: Sequence[QColor] = ()
        self._extent: Period = (0, 0)
        self._axis = Axis(0, 0, 1.0)
        self._brush = Brush()
        self._told: Period | None = None
        self._ground: QPixmap | None = None
        self.said_empty = ""
        self.setAccessibleName(self.tr("Timeline"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(11 * GRID + self.fontMetrics().height())

    def sizeHint(self) -> QSize:
        """Return a size in which bars can be told apart."""
        return QSize(80 * GRID, self.height())

    @property
    def axis(self) -> Axis:
        """Which months show."""
        return self._axis

    @property
    def brush(self) -> Period | None:
        """The months that are brushed, whether they are asked for already or not."""
        return self._brush.months

    def set_theme(self, theme: Theme) -> None:
        """Draw in these colours from now on."""
        self._theme = theme
        self._forget()

    def show_bars(self, timeline: Timeline, colours: Sequence[QColor]) -> None:
        """Show these bars, with a colour for each part."""
        self._timeline, self._colours = timeline, colours
        self._forget()

    def set_extent(self, first: int, last: int) -> None:
        """Look at these months and no others; what shows of them stays."""
        extent = rounded((first, last))
        if extent != self._extent:
            self._extent = extent
            self._look_at(whole(extent, self._room()))

    def set_asked(self, months: Period | None) -> None:
        """Show the months that the filter asks for as brushed."""
        self._brush.ask(months)
        if months is not None:
            self._look_at(self._axis.showing(*months, self._extent))
        self._tell()

    def zoom(self, factor: float, at: float | None = None) -> None:
        """Show more months or fewer, around a place (logical pixels of the axis) or the brush."""
        if at is None:
            period = self._brush.pointed or self._brush.months
            middle = self._axis.width / 2
            at = self._axis.left_of(sum(period) // 2) if period else middle
            at = at if 0 <= at <= self._axis.width else middle
        self._look_at(self._axis.zoomed(factor, at, self._extent))

    @property
    def can_zoom_in(self) -> bool:
        """Whether fewer months can be shown."""
        return self._axis.zoomed(1 / ZOOM, 0, self._extent) != self._axis

    @property
    def can_zoom_out(self) -> bool:
        """Whether more months can be shown."""
        return (self._axis.first, self._axis.last) != self._extent

    def place_of(self, month: int) -> QPointF:
        """Return the middle of a month's place, in pixels of the widget."""
        x = self._axis.left_of(month) + self._axis.month_width / 2
        return QPointF(_EDGE + x, self._plot().center().y())

    # Events

    def event(self, event: QEvent) -> bool:
        """Say what stands where the mouse rests."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            said = self.accessibleDescription() if self._brush.pointed else ""
            QToolTip.showText(event.globalPos(), said, self)
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self._timeline.months:
            self._brush.press(self._axis, event.position().x() - _EDGE)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        x = event.position().x() - _EDGE
        if self._brush.is_held:
            self._brush.drag(self._axis, x, self._extent)
        else:
            self.setCursor(_SHAPES[self._brush.hold_at(self._axis, x)])
            self._brush.pointed = self._axis.period_of(self._axis.month_at(x))
        self._tell()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self._brush.is_held:
            self._brush.release(self._axis)
            self._choose(self._brush.months)

    def leaveEvent(self, event: QEvent) -> None:
        if not self.hasFocus():
            self._point_nowhere()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom where the mouse is; sideways, or with Shift, go on in time."""
        turn = event.angleDelta()
        if turn.x() or event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            by = turn.x() or turn.y()
            shown = self._axis.last - self._axis.first + 1
            months = max(1, shown // 10) * (-1 if by > 0 else 1)
            self._look_at(self._axis.moved(months, self._extent))
        elif turn.y():
            factor = 1 / ZOOM if turn.y() > 0 else ZOOM
            self.zoom(factor, event.position().x() - _EDGE)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go along the bars, brush with Shift, ask for it with Enter, give up with Escape."""
        key = Qt.Key(event.key())
        extends = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if key in _STEPS:
            start = self._start()
            self._brush.step(self._axis, _STEPS[key], self._extent, start=start, extends=extends)
            self._show_pointed()
        elif key in _ENDS:
            end = self._axis.period_of(self._extent[_ENDS[key]])
            self._brush.go_to(self._axis, end, extends=extends)
            self._show_pointed()
        elif key in _ZOOMS:
            self.zoom(_ZOOMS[key])
        elif key in _CHOOSE:
            self._choose(self._brush.wanted)
        elif key == Qt.Key.Key_Escape and self._brush.months is not None:
            if not self._brush.give_up():
                self._choose(None)
            self._tell()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._point_nowhere()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._look_at(Axis(self._axis.first, self._axis.last, self._room()))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._ground is None:
            self._ground = self._drawn()
        plot, brushed = self._plot(), self._brush.months
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.paper)
        if brushed is not None:
            painter.fillRect(rect_of(plot, self._axis, brushed), self._theme.selection)
        painter.drawPixmap(0, 0, self._ground)
        line = self._theme.accent if self.hasFocus() else self._theme.hairline
        painter.fillRect(QRectF(plot.left(), plot.bottom(), plot.width(), 1), line)
        if brushed is not None:
            draw_brush(painter, plot, self._axis, brushed, self._theme)
        if self._brush.pointed is not None:
            colour = self._theme.ink if self.hasFocus() else self._theme.muted
            draw_pointed(painter, rect_of(plot, self._axis, self._brush.pointed), colour)

    # Inside

    def _start(self) -> int:
        """Return where the keys begin: at what is asked for, or else at the first bar that
        shows."""
        if self._brush.months is not None:
            return self._brush.months[0]
        shown = (bar.month for bar in self._bars() if bar.month >= self._axis.first)
        return next(shown, self._axis.first)

    def _show_pointed(self) -> None:
        if self._brush.pointed is not None:
            self._look_at(self._axis.showing(*self._brush.pointed, self._extent))
        self._tell()

    def _point_nowhere(self) -> None:
        self._brush.pointed = None
        self._tell()

    def _choose(self, months: Period | None) -> None:
        if months != self._brush.asked:
            self.chosen.emit(months)
        self.update()

    def _tell(self) -> None:
        if self._brush.told != self._told:
            self._told = self._brush.told
            self.pointed_at.emit(self._told)
        self.update()

    def _look_at(self, axis: Axis) -> None:
        if axis != self._axis:
            self._axis = axis
            self._forget()
            self.zoomed.emit()

    def _forget(self) -> None:
        self._ground = None
        self.update()

    def _room(self) -> float:
        return max(1.0, self.width() - 2.0 * _EDGE)

    def _plot(self) -> QRectF:
        below = self.fontMetrics().height() + GRID / 2
        return QRectF(_EDGE, GRID, self._room(), self.height() - below - GRID)

    def _bars(self) -> Sequence[Bar]:
        months = self._timeline.months
        return months if self._axis.unit == 1 else by_year(months)

    def _drawn(self) -> QPixmap:
        """Draw what does not change while the mouse moves."""
        ratio = self.devicePixelRatioF()
        ground = QPixmap(self.size() * ratio)
        ground.setDevicePixelRatio(ratio)
        ground.fill(Qt.GlobalColor.transparent)
        painter = QPainter(ground)
        plot = self._plot()
        draw_bars(painter, plot, self._axis, self._bars(), self._colours)
        draw_labels(painter, plot, self._axis, self._theme, self.width())
        if not self._timeline.months:
            painter.setPen(self._theme.muted)
            painter.drawText(plot, Qt.AlignmentFlag.AlignCenter, self.said_empty)
        painter.end()
        return ground
