"""The column on the right: what the open article carries, a tab for each sort of thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QIcon, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget

from jiaoyue.ui import style
from jiaoyue.ui.measures import LEAST_WIDTHS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jiaoyue.ui.style import Theme

_ICON = 14
_AROUND = 17
"""What the style sheet has around a name, and what is lost by rounding."""


class SideColumn(QWidget):
    """Tabs over pages; which of them are there is told once, and what they hold is theirs.

    A page comes with its name and the icon that stands for it where the column is narrow.
    """

    def __init__(
        self, pages: Sequence[tuple[str, str, QWidget]], theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setMinimumWidth(LEAST_WIDTHS[-1])
        self.setAutoFillBackground(True)
        self.tabs = Tabs([(name, icon) for name, icon, _ in pages], self)
        self._stack = QStackedWidget(self)
        for _, _, page in pages:
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
        self.tabs.count_on(page, count)

    def bring_up(self, page: QWidget) -> None:
        """Bring a page to the front, wherever it stands."""
        self.show_page(self._stack.indexOf(page))

    @Slot(int)
    def show_page(self, page: int) -> None:
        """Bring a page to the front."""
        self.tabs.setCurrentIndex(page)


class Tabs(QTabBar):
    """Names in a row, the one in front underlined in the accent.

    Where there is no room for all, icons stand for the longest, but never for the one in front.
    """

    def __init__(self, names: Sequence[tuple[str, str]], parent: QWidget) -> None:
        super().__init__(parent)
        self._theme: Theme | None = None
        self._names = [name for name, _ in names]
        self._icons = [icon for _, icon in names]
        self._said = [*self._names]
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setIconSize(QSize(_ICON, _ICON))
        # Else the last name is cut off by the edge in a narrow column, and out of reach.
        self.setElideMode(Qt.TextElideMode.ElideRight)
        for place, name in enumerate(self._names):
            self.addTab(name)
            self.setAccessibleTabName(place, name)
        self.currentChanged.connect(self._fit)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._theme = theme
        self._fit()
        self.update()

    def said(self, tab: int) -> str:
        """Return the name of a tab with how many things there are, whether or not it shows."""
        return self._said[tab]

    def count_on(self, tab: int, count: int) -> None:
        """Say how many things there are beside the name of a tab; nothing for none."""
        said = f"{self._names[tab]} {count}" if count else self._names[tab]
        if said != self._said[tab]:
            self._said[tab] = said
            self.setAccessibleTabName(tab, said)
            self._fit()

    def tabSizeHint(self, index: int) -> QSize:
        """Return what a tab wants; beside an icon Qt would reckon room for a name."""
        wanted = super().tabSizeHint(index)
        return wanted if self.tabText(index) else QSize(_ICON + _AROUND, wanted.height())

    def minimumTabSizeHint(self, index: int) -> QSize:
        """Return how little a tab may have: the longest names are cut first, and only they."""
        wanted = [self.tabSizeHint(tab).width() for tab in range(self.count())]
        most = _most_of_each(wanted, self.width())
        return self.tabSizeHint(index).boundedTo(QSize(most, self.height()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let as many names show as there is room for now."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the hairline below, then the tabs."""
        if self._theme is not None:
            painter = QPainter(self)
            painter.fillRect(0, self.height() - 1, self.width(), 1, self._theme.hairline)
            painter.end()
        super().paintEvent(event)

    @Slot()
    def _fit(self, *_: object) -> None:
        front = self.currentIndex()
        if self._theme is None or front < 0:
            return
        metrics = self.fontMetrics()
        widths = [metrics.horizontalAdvance(said) + _AROUND for said in self._said]
        shown = [*self._said]
        for tab in sorted(range(self.count()), key=lambda tab: -widths[tab]):
            if sum(widths) > self.width() and tab != front:
                widths[tab], shown[tab] = _ICON + _AROUND, ""
        if sum(widths) > self.width():
            shown[front] = self._names[front]
        for tab, said in enumerate(shown):
            # Qt would lay out and paint all of them again.
            if said != self.tabText(tab):
                self.setTabText(tab, said)
            tip = "" if said == self._said[tab] else self._said[tab]
            if tip != self.tabToolTip(tab):
                self.setTabToolTip(tab, tip)
            if said and not self.tabIcon(tab).isNull():
                self.setTabIcon(tab, QIcon())
            elif not said:
                self.setTabIcon(tab, style.icon(self._icons[tab], self._theme.muted))


def _most_of_each(wanted: Sequence[int], room: int) -> int:
    """Return how much each may have at the most, so that all together have no more than ``room``."""
    for place, one in enumerate(sorted(wanted)):
        share = room // (len(wanted) - place)
        if one > share:
            return share
        room -= one
    return max(wanted, default=0)
