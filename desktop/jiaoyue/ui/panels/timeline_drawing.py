"""How a timeline looks: bars in parts, labels below them, a brush with ends to hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from jiaoyue.marks.timeline import YEAR
from jiaoyue.ui.style import GRID

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jiaoyue.marks.timeline import Bar
    from jiaoyue.ui.panels.timeline_axis import Axis
    from jiaoyue.ui.panels.timeline_brush import Period
    from jiaoyue.ui.style import Theme

_WIDEST = 5 * GRID


def draw_bars(
    painter: QPainter, plot: QRectF, axis: Axis, bars: Sequence[Bar], colours: Sequence[QColor]
) -> None:
    """Draw those bars that the axis shows; the highest of them is as high as can be."""
    shown = [bar for bar in bars if axis.first < bar.month + axis.unit and bar.month <= axis.last]
    most = max((bar.count for bar in shown), default=0)
    place = axis.month_width * axis.unit
    width = min(_WIDEST, place - (1 if place >= 4 else 0))
    painter.save()
    painter.setClipRect(plot)
    for bar in shown:
        left = plot.left() + axis.left_of(bar.month) + (place - width) / 2
        # One article among many still shows.
        scale = max(plot.height() / most, 1.0 / bar.count)
        bottom = plot.bottom()
        for part, colour in zip(bar.parts, colours, strict=True):
            height = part * scale
            painter.fillRect(QRectF(left, bottom - height, width, height), colour)
            bottom -= height
    painter.restore()


def draw_labels(painter: QPainter, plot: QRectF, axis: Axis, theme: Theme, right: float) -> None:
    """Draw the names of years and months that have room up to ``right``."""
    metrics = painter.fontMetrics()
    base = plot.bottom() + 2 + metrics.ascent()
    for month, is_year in axis.labels():
        left = plot.left() + axis.left_of(month)
        said = str(month // YEAR) if is_year else _month_name(month)
        painter.fillRect(QRectF(left, plot.bottom(), 1, 4), theme.scroll)
        if left + 3 + metrics.horizontalAdvance(said) <= right:
            painter.setPen(theme.ink if is_year else theme.muted)
            painter.drawText(QPointF(left + 3, base), said)


def rect_of(plot: QRectF, axis: Axis, months: Period) -> QRectF:
    """Return what some months take of the plot."""
    left, right = axis.ends_of(*months)
    left, right = max(0.0, left), min(plot.width(), right)
    return QRectF(plot.left() + left, plot.top(), max(0.0, right - left), plot.height())


def draw_brush(painter: QPainter, plot: QRectF, axis: Axis, months: Period, theme: Theme) -> None:
    """Let what is not brushed recede, and draw the ends that can be held."""
    brush = rect_of(plot, axis, months)
    veil = QColor(theme.paper)
    veil.setAlpha(150)
    for left, right in ((plot.left(), brush.left()), (brush.right(), plot.right())):
        painter.fillRect(QRectF(left, plot.top(), right - left, plot.height()), veil)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.accent)
    for x, shows in (
        (brush.left(), months[0] >= axis.first),
        (brush.right(), months[1] <= axis.last),
    ):
        if shows:
            painter.drawRect(QRectF(x - 0.75, brush.top(), 1.5, brush.height()))
            grip = QRectF(x - 2.5, brush.center().y() - GRID, 5, 2 * GRID)
            painter.drawRoundedRect(grip, 2.5, 2.5)


def draw_pointed(painter: QPainter, rect: QRectF, colour: QColor) -> None:
    """Draw a frame about what is pointed at."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour, 1))
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2)


def _month_name(month: int) -> str:
    return QLocale().standaloneMonthName(month % YEAR + 1, QLocale.FormatType.ShortFormat)
