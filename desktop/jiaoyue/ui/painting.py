"""Painting colours without pens.

``QPainter.setPen`` and ``setBrush`` are overloaded by enums of the ``Qt`` namespace. The first of
such calls makes Python load all of them, a tenth of the time in which the whole program has its
list on the screen. So the list, which is painted before all else, fills grounds and outlines
with brushes from a palette, and writes in the pen that it is given, quieter where it is paler.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QPalette, QPen

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath

QUIET = 0.64
"""The opacity of what is less than the title: ink that strong is as pale as a theme's ``muted``."""


def brush(colour: QColor) -> QBrush:
    """Return a solid brush."""
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Window, colour)
    return palette.window()


def fill(painter: QPainter, rect: QRect, colour: QColor) -> None:
    """Fill a rectangle, whatever the pen and brush."""
    painter.setBackground(brush(colour))
    painter.eraseRect(rect)


def fill_path(painter: QPainter, path: QPainterPath, colour: QColor) -> None:
    """Fill what a path goes round."""
    painter.fillPath(path, brush(colour))


def stroke_path(painter: QPainter, path: QPainterPath, colour: QColor) -> None:
    """Draw a path, one pixel wide."""
    pen = QPen()
    pen.setBrush(brush(colour))
    painter.strokePath(path, pen)
