"""The mark that shows where an article would be parted, drawn over the text.

Between two paragraphs it is a rule in the gap; inside of one it is the proofreader's sign
for a new paragraph (GB/T 14706: another paragraph begins here), which steps through the line. A bar
down the margin says how far the second part goes. It takes no clicks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from jiaoyue.ui import style
from jiaoyue.ui.style import GRID

if TYPE_CHECKING:
    from jiaoyue.ui.reader.view import ArticleView

_ICON = 16
_GAP = GRID


class CutMark(QWidget):
    """The mark on a view, hidden until it is put somewhere."""

    def __init__(self, view: ArticleView) -> None:
        super().__init__(view.viewport())
        self._view = view
        self._theme = style.themes["paper"]
        self._pos_qt = 0
        self._is_between = False
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        view.viewport().installEventFilter(self)
        view.scrolled.connect(self._follow)
        self.hide()

    def set_theme(self, theme: style.Theme) -> None:
        """Take the colours of a theme."""
        self._theme = theme
        self.update()

    def put(self, pos_qt: int, *, is_between: bool) -> None:
        """Show the mark before a position; ``is_between`` says that a paragraph begins there."""
        self._pos_qt, self._is_between = pos_qt, is_between
        self._follow()
        self.show()
        self.raise_()

    def where(self) -> QRect:
        """Return where the mark stands in the view's viewport."""
        return self._view.rect_of(self._pos_qt, self._pos_qt)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Cover the whole of the view whatever its size."""
        if event.type() == QEvent.Type.Resize:
            self._follow()
        return super().eventFilter(watched, event)

    def _follow(self) -> None:
        self.setGeometry(self._view.viewport().rect())
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the mark."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        at = self.where()
        frame = self._view.document().rootFrame().frameFormat()
        left, right = frame.leftMargin(), self.width() - frame.rightMargin()
        top = at.top() - _GAP / 2 if self._is_between else float(at.bottom())
        painter.setPen(QPen(self._theme.accent, 1.6, Qt.PenStyle.SolidLine))
        if self._is_between:
            painter.drawLine(QPointF(left, top), QPointF(right, top))
        else:
            x = float(at.left())
            steps = ((left, at.bottom()), (x, at.bottom()), (x, at.top()), (right, at.top()))
            painter.drawPolyline([QPointF(step_x, y) for step_x, y in steps])
        bar = QColor(self._theme.accent)
        bar.setAlphaF(0.35)
        painter.setPen(QPen(bar, 2))
        margin = left - 1.5 * GRID
        below = top + _ICON / 2 + 2
        painter.drawLine(QPointF(margin, below), QPointF(margin, self.height()))
        drawn = style.pixmap("scissors", self._theme.accent, _ICON, self.devicePixelRatioF())
        painter.drawPixmap(QPointF(margin - _ICON / 2, top - _ICON / 2), drawn)
