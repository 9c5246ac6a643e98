"""The drawn timeline: stacked bars by month or year, and the brush that chooses among them.

It knows bars, colours and months, and says which months were chosen, by mouse or by key.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLocale, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from jiaoyue.marks.timeline import YEAR, Bar, Timeline, by_year
from jiaoyue.ui.panels.timeline_axis import Axis, rounded, whole
from jiaoyue.ui.style import GRID, Theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    Period = tuple[int, int]

ZOOM = 1.5
_EDGE = 2 * GRID
_WIDEST = 5 * GRID
_GRIP = 5
_CHOOSE = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_LEFT = Qt.MouseButton.LeftButton


class Hold(Enum):
    """What of the brush is held while the mouse is down."""

    NEW = auto()
    FIRST = auto()
    LAST = auto()
    ALL = auto()


@dataclass(slots=True)
class _Drag:
    """A stroke of the mouse: what it holds, where it began, and the brush of then."""

    hold: Hold
    at: float
    month: int
    brush: Period
    has_moved: bool = False


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
        self._asked: Period | None = None
        self._brush: Period | None = None
        self._pointed: Period | None = None
        self._anchor: int | None = None
        self._drag: _Drag | None = None
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
        return self._brush

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
        self._drag = None
        self._asked = self._brush = months
        if months is not None:
            self._look_at(self._axis.showing(*months, self._extent))
        self.update()

    def zoom(self, factor: float, at: float | None = None) -> None:
        """Show more months or fewer, around a place (logical pixels of the axis) or the brush."""
        if at is None:
            period = self._pointed or self._brush
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
            said = self.accessibleDescription() if self._pointed else ""
            QToolTip.showText(event.globalPos(), said, self)
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != _LEFT or not self._timeline.months:
            return
        x = event.position().x() - _EDGE
        month = self._axis.month_at(x)
        period = self._axis.period_of(month)
        hold = self._hold_at(x)
        self._drag = _Drag(hold, x, month, self._brush or period)
        if hold is Hold.NEW:
            self._drag.brush = period
        self._anchor = None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        x = event.position().x() - _EDGE
        if self._drag is None:
            self._show_hold(x)
            self._point_at(self._axis.period_of(self._axis.month_at(x)))
            return
        if not self._drag.has_moved and abs(x - self._drag.at) < 3:
            return
        self._drag.has_moved = True
        self._brush = self._dragged(self._drag, self._axis.month_at(x))
        self._point_at(self._brush)
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        drag, self._drag = self._drag, None
        if event.button() != _LEFT or drag is None:
            return
        if not drag.has_moved:
            self._brush = self._axis.period_of(drag.month)
            if self._brush == self._asked:
                self._brush = None
        self._choose(self._brush)

    def leaveEvent(self, event: QEvent) -> None:
        if not self.hasFocus():
            self._point_at(None)

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
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._step(-1 if key == Qt.Key.Key_Left else 1, extends=extends)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            end = self._extent[0] if key == Qt.Key.Key_Home else self._extent[1]
            self._go_to(self._axis.period_of(end), extends=extends)
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Up):
            self.zoom(1 / ZOOM)
        elif key in (Qt.Key.Key_Minus, Qt.Key.Key_Down):
            self.zoom(ZOOM)
        elif key in _CHOOSE:
            self._choose(self._brush if self._brush != self._asked else self._pointed)
        elif key == Qt.Key.Key_Escape and self._brush is not None:
            self._give_up()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._point_at(None)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._look_at(Axis(self._axis.first, self._axis.last, self._room()))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._ground is None:
            self._ground = self._drawn()
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.paper)
        brush = self._rect_of(self._brush) if self._brush else None
        if brush is not None:
            painter.fillRect(brush, self._theme.selection)
        painter.drawPixmap(0, 0, self._ground)
        plot = self._plot()
        line = self._theme.accent if self.hasFocus() else self._theme.hairline
        painter.fillRect(QRectF(plot.left(), plot.bottom(), plot.width(), 1), line)
        if brush is not None:
            self._paint_brush(painter, brush)
        if self._pointed is not None:
            self._paint_pointed(painter, self._rect_of(self._pointed))

    # Inside

    def _step(self, by: int, *, extends: bool) -> None:
        """Go to the bar before or after; from nowhere to the first that shows anything."""
        if self._pointed is None:
            brushed = self._brush if self._asked is None else self._asked
            shown = [bar.month for bar in self._bars() if bar.month >= self._axis.first]
            start = brushed[0] if brushed else next(iter(shown), self._axis.first)
            self._go_to(self._axis.period_of(start), extends=extends)
            return
        month = self._pointed[0] if by < 0 else self._pointed[1]
        if self._anchor is not None and extends and self._brush is not None:
            # The end that the last step moved goes on.
            month = self._brush[0] if self._pointed[0] == self._brush[0] else self._brush[1]
        month = min(max(month + by, self._extent[0]), self._extent[1])
        self._go_to(self._axis.period_of(month), extends=extends)

    def _go_to(self, period: Period, *, extends: bool) -> None:
        if extends:
            if self._anchor is None:
                self._anchor = (self._pointed or period)[0]
            start, end = self._axis.period_of(self._anchor)
            self._brush = min(start, period[0]), max(end, period[1])
        else:
            self._anchor = None
        self._look_at(self._axis.showing(*period, self._extent))
        self._point_at(period)

    def _give_up(self) -> None:
        """Take the brush back to what is asked for; if it is that, ask for nothing."""
        self._anchor = None
        if self._brush != self._asked:
            self._brush = self._asked
            self._tell_pointed()
            self.update()
        else:
            self._choose(None)

    def _choose(self, months: Period | None) -> None:
        self._anchor = None
        if months != self._asked:
            self.chosen.emit(months)
        self.update()

    def _dragged(self, drag: _Drag, month: int) -> Period:
        first, last = drag.brush
        if drag.hold is Hold.ALL:
            by = month - drag.month
            by -= by % self._axis.unit
            return first + by, last + by
        start, end = self._axis.period_of(month)
        if drag.hold is Hold.FIRST:
            return min(start, last - last % self._axis.unit), max(last, end)
        if drag.hold is Hold.LAST:
            return min(first, start), max(end, first - first % self._axis.unit)
        return min(first, start), max(last, end)

    def _hold_at(self, x: float) -> Hold:
        if self._brush is None:
            return Hold.NEW
        left, right = self._ends_of(self._brush)
        if abs(x - left) <= _GRIP:
            return Hold.FIRST
        if abs(x - right) <= _GRIP:
            return Hold.LAST
        return Hold.ALL if left < x < right else Hold.NEW

    def _show_hold(self, x: float) -> None:
        shapes = {
            Hold.FIRST: Qt.CursorShape.SizeHorCursor,
            Hold.LAST: Qt.CursorShape.SizeHorCursor,
            Hold.ALL: Qt.CursorShape.OpenHandCursor,
        }
        self.setCursor(shapes.get(self._hold_at(x), Qt.CursorShape.ArrowCursor))

    def _point_at(self, period: Period | None) -> None:
        if period != self._pointed:
            self._pointed = period
            self._tell_pointed()
            self.update()

    def _tell_pointed(self) -> None:
        is_brushing = self._brush is not None and self._brush != self._asked
        self.pointed_at.emit(self._brush if is_brushing else self._pointed)

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
        top = GRID
        return QRectF(_EDGE, top, self._room(), self.height() - below - top)

    def _ends_of(self, months: Period) -> tuple[float, float]:
        return self._axis.left_of(months[0]), self._axis.left_of(months[1] + 1)

    def _rect_of(self, months: Period) -> QRectF:
        left, right = self._ends_of(months)
        plot = self._plot()
        left, right = max(0.0, left), min(plot.width(), right)
        return QRectF(_EDGE + left, plot.top(), max(0.0, right - left), plot.height())

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
        bars = [
            bar
            for bar in self._bars()
            if self._axis.first <= bar.month + self._axis.unit - 1 and bar.month <= self._axis.last
        ]
        most = max((bar.count for bar in bars), default=0)
        painter.setClipRect(plot)
        for bar in bars:
            self._draw_bar(painter, plot, bar, most)
        painter.setClipping(False)
        self._draw_labels(painter, plot)
        if not self._timeline.months:
            painter.setPen(self._theme.muted)
            painter.drawText(plot, Qt.AlignmentFlag.AlignCenter, self.said_empty)
        painter.end()
        return ground

    def _draw_bar(self, painter: QPainter, plot: QRectF, bar: Bar, most: int) -> None:
        place = self._axis.month_width * self._axis.unit
        width = min(_WIDEST, place - (1 if place >= 4 else 0))
        left = plot.left() + self._axis.left_of(bar.month) + (place - width) / 2
        # One article among many still shows.
        scale = max(plot.height() / most, 1.0 / bar.count)
        bottom = plot.bottom()
        for part, colour in zip(bar.parts, self._colours, strict=True):
            height = part * scale
            painter.fillRect(QRectF(left, bottom - height, width, height), colour)
            bottom -= height

    def _draw_labels(self, painter: QPainter, plot: QRectF) -> None:
        metrics = painter.fontMetrics()
        top = plot.bottom() + 2
        for month, is_year in self._axis.labels():
            left = plot.left() + self._axis.left_of(month)
            said = str(month // YEAR) if is_year else _month_name(month)
            painter.fillRect(QRectF(left, plot.bottom(), 1, 4), self._theme.scroll)
            if left + metrics.horizontalAdvance(said) > self.width():
                continue
            painter.setPen(self._theme.ink if is_year else self._theme.muted)
            painter.drawText(QPointF(left + 3, top + metrics.ascent()), said)

    def _paint_brush(self, painter: QPainter, brush: QRectF) -> None:
        """Let what is not brushed recede, and give the brush ends to hold."""
        veil = QColor(self._theme.paper)
        veil.setAlpha(150)
        plot = self._plot()
        for left, right in ((plot.left(), brush.left()), (brush.right(), plot.right())):
            painter.fillRect(QRectF(left, plot.top(), right - left, plot.height()), veil)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.accent)
        months = self._brush or (0, 0)
        ends = (
            (brush.left(), months[0] >= self._axis.first),
            (brush.right(), months[1] <= self._axis.last),
        )
        for x, is_there in ends:
            if is_there:
                painter.drawRect(QRectF(x - 0.75, brush.top(), 1.5, brush.height()))
                grip = QRectF(x - 2.5, brush.center().y() - GRID, 5, 2 * GRID)
                painter.drawRoundedRect(grip, 2.5, 2.5)

    def _paint_pointed(self, painter: QPainter, rect: QRectF) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._theme.ink if self.hasFocus() else self._theme.muted, 1))
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2)


def _month_name(month: int) -> str:
    return QLocale().standaloneMonthName(month % YEAR + 1, QLocale.FormatType.ShortFormat)
