"""The drawn map: areas in shades of one hue, a legend, the corner of the South China Sea.

It knows areas and counts, and says which area was pointed at or chosen, by mouse or by key.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
    QPolygonF,
    QResizeEvent,
    QTransform,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from jiaoyue.newspaper.atlas import COUNTRY, HAINAN, ISLANDS, Area, Chart, corner
from jiaoyue.ui.panels.map_classes import class_bounds, class_of, said_class
from jiaoyue.ui.style import GRID, Theme

if TYPE_CHECKING:
    from collections.abc import Mapping

_CORNER = 0.24
"""How much of the map's height the corner takes."""
_LAND = 0.02
"""Of the corner, what is larger than that is land; islands and lines are less."""
_MOVES = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_CHOOSE = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


@dataclass(frozen=True, slots=True)
class Shaded:
    """What a map shows: its areas, how many articles each has, which are chosen."""

    chart: Chart
    counts: Mapping[str, int] = field(default_factory=dict)
    chosen: frozenset[str] = frozenset()


class MapCanvas(QWidget):
    """Signals: ``area_chosen(str)``, an area's code; ``pointed_at(str | None)``."""

    area_chosen = Signal(str)
    pointed_at = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shaded = Shaded(Chart(COUNTRY, 1, 1, ()))
        self._paths: dict[str, QPainterPath] = {}
        self._corner = _outline(corner().areas[0])
        self._ground: QPixmap | None = None
        self._pointed: str | None = None
        self.setAccessibleName(self.tr("Map"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        """Return a size in which every province can be clicked."""
        return QSize(80 * GRID, 48 * GRID)

    def set_theme(self, theme: Theme) -> None:
        """Draw in these colours from now on."""
        self._theme = theme
        self._forget()

    def show_chart(self, shaded: Shaded) -> None:
        """Show this map."""
        if shaded.chart is not self._shaded.chart:
            self._paths = {area.code: _outline(area) for area in shaded.chart.areas if area.rings}
            self._pointed = None
        self._shaded = shaded
        self._forget()

    def place_of(self, code: str) -> QPoint:
        """Return a point within an area, in pixels of the widget."""
        if code == ISLANDS:
            return self._corner_frame().center().toPoint()
        return self._transform().map(_middle(self._paths[code])).toPoint()

    def area_at(self, at: QPointF) -> str | None:
        """Return the code of the area at a point of the widget, or ``None``."""
        if self._has_corner() and self._corner_frame().contains(at):
            return ISLANDS if self._shaded.chart.code == HAINAN else HAINAN
        inverse, _ = self._transform().inverted()
        there = inverse.map(at)
        return next((code for code, path in self._paths.items() if path.contains(there)), None)

    # Events

    def event(self, event: QEvent) -> bool:
        """Say name and count where the mouse rests."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            said = self.accessibleDescription() if self._pointed else ""
            QToolTip.showText(event.globalPos(), said, self)
            return True
        return super().event(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._point_at(self.area_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        if not self.hasFocus():
            self._point_at(None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        code = self.area_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and code is not None:
            self._point_at(code)
            self.area_chosen.emit(code)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the nearest area that way, or choose the one that is pointed at."""
        key = Qt.Key(event.key())
        if key in _MOVES:
            self._point_at(self._neighbour(*_MOVES[key]))
        elif key in _CHOOSE and self._pointed is not None:
            self.area_chosen.emit(self._pointed)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._forget()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._ground is None:
            self._ground = self._drawn()
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._ground)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        outlined = [(code, 2.5) for code in self._shaded.chosen]
        if self._pointed is not None:
            outlined.append((self._pointed, 1.5))
        transform = self._transform()
        for code, width in outlined:
            path = self._paths.get(code)
            painter.setPen(QPen(self._theme.ink, width))
            if path is not None:
                painter.drawPath(transform.map(path))
            elif self._has_corner():
                painter.drawRect(self._corner_frame())

    # Inside

    def _forget(self) -> None:
        self._ground = None
        self.update()

    def _point_at(self, code: str | None) -> None:
        if code != self._pointed:
            self._pointed = code
            self.pointed_at.emit(code)
            self.update()

    def _neighbour(self, across: int, down: int) -> str | None:
        """Return the area that lies nearest in a direction; the first one where none is pointed at.

        What lies aside counts double, so that one goes on as straight as the map allows.
        """
        middles = {code: _middle(path) for code, path in self._paths.items()}
        here = middles.get(self._pointed or "")
        if here is None:
            most = max(self._paths, key=lambda code: self._shaded.counts.get(code, 0))
            return most if self._paths else None
        best = min(
            (
                (onward + 2 * abs(aside), code)
                for code, there in middles.items()
                for onward, aside in [_parted(there - here, across, down)]
                if onward > 0 and abs(aside) < 2 * onward
            ),
            default=None,
        )
        return best[1] if best else self._pointed

    def _transform(self) -> QTransform:
        chart, edge = self._shaded.chart, 2 * GRID
        room_x, room_y = max(1, self.width() - 2 * edge), max(1, self.height() - 2 * edge)
        scale = min(room_x / chart.width, room_y / chart.height)
        left = (self.width() - chart.width * scale) / 2
        top = (self.height() - chart.height * scale) / 2
        return QTransform(scale, 0, 0, scale, left, top)

    def _has_corner(self) -> bool:
        return self._shaded.chart.code in (COUNTRY, HAINAN)

    def _corner_frame(self) -> QRectF:
        sea = corner()
        height = _CORNER * self.height()
        width = height * sea.width / sea.height
        chart = self._transform().mapRect(QRectF(0, 0, self._shaded.chart.width, 0))
        right = min(self.width() - 2 * GRID, chart.right() + width)
        return QRectF(right - width, self.height() - height - 2 * GRID, width, height)

    def _drawn(self) -> QPixmap:
        """Draw what does not change while the mouse moves."""
        ratio = self.devicePixelRatioF()
        ground = QPixmap(self.size() * ratio)
        ground.setDevicePixelRatio(ratio)
        ground.fill(self._theme.paper)
        painter = QPainter(ground)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        bounds = self._bounds()
        transform = self._transform()
        painter.setPen(QPen(self._border(), 1))
        for code, path in self._paths.items():
            painter.setBrush(self._shade(self._shaded.counts.get(code, 0), bounds))
            painter.drawPath(transform.map(path))
        self._draw_legend(painter, bounds)
        if self._has_corner():
            self._draw_corner(painter)
        painter.end()
        return ground

    def _draw_corner(self, painter: QPainter) -> None:
        frame, sea = self._corner_frame(), corner()
        painter.setPen(QPen(self._theme.faint, 1))
        painter.setBrush(self._theme.paper)
        painter.drawRect(frame)
        scale = frame.height() / sea.height
        placed = QTransform(scale, 0, 0, scale, frame.left(), frame.top())
        painter.setClipRect(frame)
        painter.setPen(QPen(self._border(), 1))
        for part in placed.map(self._corner).toSubpathPolygons():
            # Land is drawn as on the map; what is too small for that is drawn at all.
            is_land = _extent(part.boundingRect()) > _LAND * _extent(frame)
            painter.setBrush(self._theme.chip if is_land else self._border())
            painter.drawPolygon(part)
        painter.setClipping(False)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._theme.faint, 1))
        painter.drawRect(frame)

    def _draw_legend(self, painter: QPainter, bounds: tuple[int, ...]) -> None:
        metrics = self.fontMetrics()
        line = metrics.height() + GRID // 2
        said = [said_class(bounds, number) for number in range(len(bounds))]
        lines = [(self._theme.chip, "0")]
        lines += [(self._colour(number, len(bounds)), text) for number, text in enumerate(said)]
        line = min(line, (self.height() - 2 * GRID) // len(lines))
        top = max(GRID // 2, self.height() - 2 * GRID - line * len(lines))
        for number, (colour, text) in enumerate(lines):
            swatch = QRectF(2 * GRID, top + number * line, 2 * GRID, line - GRID // 2)
            painter.setPen(QPen(self._border(), 1))
            painter.setBrush(colour)
            painter.drawRect(swatch)
            painter.setPen(self._theme.muted)
            painter.drawText(
                swatch.translated(3 * GRID, 0).adjusted(0, 0, 10 * GRID, 0),
                Qt.AlignmentFlag.AlignVCenter,
                text,
            )

    def _bounds(self) -> tuple[int, ...]:
        return class_bounds(max(self._shaded.counts.values(), default=0))

    def _shade(self, count: int, bounds: tuple[int, ...]) -> QColor:
        number = class_of(count, bounds)
        return self._theme.chip if number < 0 else self._colour(number, len(bounds))

    def _colour(self, number: int, classes: int) -> QColor:
        """Return a shade between paper and accent: one hue, told apart by lightness alone."""
        share = 0.25 + 0.75 * (number / (classes - 1) if classes > 1 else 1)
        return _mixed(self._theme.paper, self._theme.accent, share)

    def _border(self) -> QColor:
        return _mixed(self._theme.paper, self._theme.ink, 0.35)


def _outline(area: Area) -> QPainterPath:
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.OddEvenFill)
    for ring in area.rings:
        path.addPolygon(QPolygonF([QPointF(x, y) for x, y in ring]))
        path.closeSubpath()
    return path


def _middle(path: QPainterPath) -> QPointF:
    """Return a point within the largest part of an area, near its middle."""
    largest = max(path.toSubpathPolygons(), key=lambda part: _extent(part.boundingRect()))
    box = largest.boundingRect()
    centre = box.center()
    if largest.containsPoint(centre, Qt.FillRule.OddEvenFill):
        return centre
    steps = [i / 16 for i in range(1, 16)]
    inside = (
        point
        for y in steps
        for x in steps
        for point in [QPointF(box.left() + x * box.width(), box.top() + y * box.height())]
        if largest.containsPoint(point, Qt.FillRule.OddEvenFill)
    )
    return min(inside, key=lambda point: (point - centre).manhattanLength(), default=centre)


def _extent(box: QRectF) -> float:
    return box.width() * box.height()


def _parted(way: QPointF, across: int, down: int) -> tuple[float, float]:
    """Return how far a way goes in a direction, and how far aside."""
    return way.x() * across + way.y() * down, way.x() * down + way.y() * across


def _mixed(ground: QColor, colour: QColor, share: float) -> QColor:
    def part(a: float, b: float) -> float:
        return a + (b - a) * share

    return QColor.fromRgbF(
        part(ground.redF(), colour.redF()),
        part(ground.greenF(), colour.greenF()),
        part(ground.blueF(), colour.blueF()),
    )
