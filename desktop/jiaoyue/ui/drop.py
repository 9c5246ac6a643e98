"""What shows while files are held over the window: that they may be let go, and what follows."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QWidget

from jiaoyue.ui import style
from jiaoyue.ui.style import GRID, Theme

if TYPE_CHECKING:
    from collections.abc import Sequence


def dropped_paths(mime: QMimeData) -> Sequence[Path]:
    """Return the files and folders that are dragged; empty for anything else."""
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]


class DropHint(QWidget):
    """A veil over the window. Signal: ``dropped(object)``, the paths let go."""

    dropped = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = parent
        self.theme = theme
        self.setAcceptDrops(True)
        self.hide()

    def appear(self) -> None:
        """Cover the whole window."""
        self.setGeometry(self._window.rect())
        self.raise_()
        self.show()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Go on holding the files."""
        event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """The files were taken elsewhere."""
        self.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand over what was let go."""
        self.hide()
        event.acceptProposedAction()
        self.dropped.emit(dropped_paths(event.mimeData()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a veil with the words in its middle."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        veil = QColor(self.theme.paper)
        veil.setAlphaF(0.92)
        painter.fillRect(self.rect(), veil)
        painter.setPen(QPen(self.theme.accent, 2, Qt.PenStyle.DashLine))
        edge = QRectF(self.rect()).adjusted(3 * GRID, 3 * GRID, -3 * GRID, -3 * GRID)
        painter.drawRoundedRect(edge, 12, 12)
        middle = self.rect().center()
        sign = style.pixmap("import", self.theme.accent, 40, self.devicePixelRatioF())
        painter.drawPixmap(middle.x() - 20, middle.y() - 5 * GRID, sign)
        painter.setPen(self.theme.ink)
        painter.setFont(style.serif(self.font().pointSizeF() * 1.6, bold=True))
        painter.drawText(
            self.rect().adjusted(0, 4 * GRID, 0, 4 * GRID),
            Qt.AlignmentFlag.AlignCenter,
            self.tr("Let go to import"),
        )
