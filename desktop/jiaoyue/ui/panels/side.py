"""The column on the right: what the open article carries, a tab for each sort of thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jiaoyue.ui.style import Theme


class SideColumn(QWidget):
    """Tabs over pages; which of them are there is told once, and what they hold is theirs."""

    def __init__(self, pages: Sequence[tuple[str, QWidget]], theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setMinimumWidth(184)
        self.setAutoFillBackground(True)
        self.tabs = Tabs(self)
        self._stack = QStackedWidget(self)
        self._names = [name for name, _ in pages]
        for name, page in pages:
            self.tabs.addTab(name)
            self._stack.addWidget(page)
        self.tabs.currentChanged.connect(self._stack.setCurrentIndex)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tabs)
        column.addWidget(self._stack, 1)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, theme.paper)
        self.setPalette(palette)
        self.tabs.set_theme(theme)

    def set_count(self, page: int, count: int) -> None:
        """Show how many things a page holds beside its name; nothing for none."""
        name = self._names[page]
        said = f"{name} {count}" if count else name
        if said != self.tabs.tabText(page):
            # Qt would lay out and paint all of them again.
            self.tabs.setTabText(page, said)

    def bring_up(self, page: QWidget) -> None:
        """Bring a page to the front, wherever it stands."""
        self.show_page(self._stack.indexOf(page))

    @Slot(int)
    def show_page(self, page: int) -> None:
        """Bring a page to the front."""
        self.tabs.setCurrentIndex(page)


class Tabs(QTabBar):
    """Names in a row, the one in front underlined in the accent."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme: Theme | None = None
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        # Else the last name is cut off by the edge in a narrow column, and out of reach.
        self.setElideMode(Qt.TextElideMode.ElideRight)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._theme = theme
        self.update()

    def minimumTabSizeHint(self, index: int) -> QSize:
        """Return how little a tab may have: the longest names are cut first, and only they."""
        wanted = [self.tabSizeHint(tab).width() for tab in range(self.count())]
        most = _most_of_each(wanted, self.width())
        return self.tabSizeHint(index).boundedTo(QSize(most, self.height()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the hairline below, then the tabs."""
        if self._theme is not None:
            painter = QPainter(self)
            painter.fillRect(0, self.height() - 1, self.width(), 1, self._theme.hairline)
            painter.end()
        super().paintEvent(event)


def _most_of_each(wanted: Sequence[int], room: int) -> int:
    """Return how much each may have at the most, so that all together have no more than ``room``."""
    for place, one in enumerate(sorted(wanted)):
        share = room // (len(wanted) - place)
        if one > share:
            return share
        room -= one
    return max(wanted, default=0)
