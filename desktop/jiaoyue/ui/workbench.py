"""What fills the window: the bar, the strips, the columns or the first page, the line below.

It only puts things where they belong and hands the theme around; the window connects them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QPalette, QShowEvent
from PySide6.QtWidgets import QAbstractScrollArea, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from jiaoyue.ui.desk.proof_desk import ProofDesk
from jiaoyue.ui.desk.records import Records
from jiaoyue.ui.measures import BETWEEN_COLUMNS, LEAST_WIDTHS, TEXT, fitted
from jiaoyue.ui.panels.annotations import AnnotationsPanel
from jiaoyue.ui.panels.articles import ArticleList
from jiaoyue.ui.panels.findings import FindingsPanel
from jiaoyue.ui.panels.info import InfoPanel
from jiaoyue.ui.panels.map import MapPanel
from jiaoyue.ui.panels.side import SideColumn
from jiaoyue.ui.panels.sidebar import Sidebar
from jiaoyue.ui.panels.tags import TagsPanel
from jiaoyue.ui.panels.timeline import TimelinePanel
from jiaoyue.ui.reader.reader import Reader
from jiaoyue.ui.search.concordance import Concordance
from jiaoyue.ui.statusbar import StatusBar
from jiaoyue.ui.strips import Strips
from jiaoyue.ui.topbar import TopBar
from jiaoyue.ui.welcome import Welcome

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jiaoyue.marks.unsaid import Fact
    from jiaoyue.session.session import Session
    from jiaoyue.ui.actions import Actions
    from jiaoyue.ui.desk.carpet_desk import CarpetDesk
    from jiaoyue.ui.models.articles import ArticleModel
    from jiaoyue.ui.style import Theme


class Workbench(QWidget):
    """Everything in the window, each part by its name."""

    def __init__(
        self,
        session: Session,
        rows: ArticleModel,
        actions: Actions,
        theme: Theme,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.topbar = TopBar(actions, self)
        self.strips = Strips(theme, self)
        self.pages = QStackedWidget(self)
        # Under a style sheet it takes long to give a part another parent.
        self.columns = QSplitter(Qt.Orientation.Horizontal, self.pages)
        self.sidebar = Sidebar(theme, self.columns)
        self.articles = ArticleList(rows, theme, self.columns)
        self.reader = Reader(None if session.read_only else session, self.columns)
        self.annotations = AnnotationsPanel(session, self)
        self.tags = TagsPanel(session, self)
        self.info = InfoPanel(session, self)
        self.findings = FindingsPanel(self)
        self.desk = ProofDesk(session, self.reader, self.findings)
        self.records = Records(session, self.reader)
        self.side = SideColumn(
            (
                (self.tr("Annotations"), "highlighter", self.annotations),
                (self.tr("Tags"), "tag", self.tags),
                (self.tr("Findings"), "spell-check", self.findings),
                (self.tr("Details"), "info", self.info),
            ),
            theme,
            self.columns,
        )
        self._widths: Sequence[int] = ()
        self._wants_timeline = False
        self.map: MapPanel | None = None
        self.carpet: CarpetDesk | None = None
        self._session = session
        self.timeline: TimelinePanel | None = None
        self.welcome = Welcome(theme, self.pages)
        self.concordance = Concordance(theme, self.pages)
        self.status = StatusBar(theme, self)
        self._theme = theme
        self._lay_out()
        self.side.tabs.currentChanged.connect(self._on_tab_changed)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._theme = theme
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, theme.paper)
        self.pages.setPalette(palette)
        for part in (
            self.topbar,
            self.strips,
            self.sidebar,
            self.articles,
            self.reader,
            self.annotations,
            self.tags,
            self.info,
            self.findings,
            self.desk,
            self.side,
            self.welcome,
            self.concordance,
            self.status,
        ):
            part.set_theme(theme)
        if self.carpet is not None:
            self.carpet.page.set_theme(theme)
        for panel in (self.map, self.timeline):
            if panel is not None:
                panel.set_theme(theme)
        # Under an application's style sheet a viewport keeps the palette that it had first.
        for area in self.findChildren(QAbstractScrollArea):
            area.viewport().setPalette(area.palette())

    def show_map(self) -> MapPanel:
        """Show the map over the columns, made when it is first wanted."""
        if self.map is None:
            self.map = MapPanel(self._theme, self)
            self.map.close_requested.connect(self.map.hide)
            self._column.insertWidget(self._column.indexOf(self.pages), self.map, 1)
        self.map.show()
        return self.map

    def show_carpet(self) -> CarpetDesk:
        """Show the character carpet in place of the library, made when it is first wanted."""
        if self.carpet is None:
            # Most days nobody lays one.
            from jiaoyue.ui.desk.carpet import CarpetPage
            from jiaoyue.ui.desk.carpet_desk import CarpetDesk

            can_write = not self._session.read_only
            page = CarpetPage(self._theme, self, can_write=can_write)
            self.carpet = CarpetDesk(self._session, page)
            self.pages.addWidget(page)
        self._bring_up(self.carpet.page)
        self.carpet.page.take_focus()
        return self.carpet

    @property
    def shows_carpet(self) -> bool:
        """Whether the character carpet stands in place of the library."""
        return self.carpet is not None and self.pages.currentWidget() is self.carpet.page

    def show_timeline(self) -> TimelinePanel:
        """Show the timeline below the columns, made when it is first wanted."""
        if self.timeline is None:
            self.timeline = TimelinePanel(self._theme, self)
            self._column.insertWidget(self._column.indexOf(self.pages) + 1, self.timeline)
        self._wants_timeline = True
        self._show_timeline()
        return self.timeline

    def hide_timeline(self) -> None:
        """Show the timeline no longer."""
        self._wants_timeline = False
        self._show_timeline()

    def show_columns(self) -> None:
        """Show the library."""
        self._bring_up(self.columns)

    def show_concordance(self) -> None:
        """Show every place where the words sought stand, in place of the library."""
        self._bring_up(self.concordance)
        self.concordance.table.setFocus()

    @property
    def shows_concordance(self) -> bool:
        """Whether the concordance stands in place of the library."""
        return self.pages.currentWidget() is self.concordance

    def set_widths(self, widths: Sequence[int]) -> None:
        """Make the columns so wide (logical pixels) when they first show."""
        self._widths = widths

    def make_room(self, *, for_layers: bool) -> None:
        """Give the room of sidebar and list to the layers of the text, or back."""
        for part in (self.sidebar, self.articles):
            part.setVisible(not for_layers)

    def show_welcome(self) -> None:
        """Show what to do with an empty library."""
        self._bring_up(self.welcome)

    def correct_fact(self, fact: Fact) -> None:
        """Open the fields of a fact of the open article."""
        self.side.bring_up(self.info)
        self.info.edit(fact)

    def show_rules(self) -> None:
        """Show which rules of cleaning did something in the open article."""
        self.side.bring_up(self.info)
        self.info.ensureWidgetVisible(self.info.rules)
        self.info.rules.take_focus()

    def focus_next_pane(self) -> None:
        """Go from column to column with the keyboard."""
        panes: list[QWidget] = [
            self.topbar.search,
            self.sidebar,
            self.articles.view,
            self.reader.text,
            self.side.tabs,
        ]
        for panel in (self.map, self.timeline):
            if panel is not None and panel.isVisible():
                panes.append(panel.canvas)
        focused = self.window().focusWidget()
        at = next((i for i, pane in enumerate(panes) if pane is focused), -1)
        panes[(at + 1) % len(panes)].setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """Put the colours on again.

        Under an application's style sheet a widget that first shows gets back the palette
        that it had first.
        """
        super().showEvent(event)
        self.set_theme(self._theme)
        if self._widths:
            # Before the columns have a room of their own they would be made to fit none.
            self.columns.setSizes(fitted(self._widths, self.width()))
            self._widths = ()

    @Slot(int)
    def _on_tab_changed(self, _tab: int) -> None:
        self.set_theme(self._theme)

    def _show_timeline(self) -> None:
        if self.timeline is not None:
            # What an empty library shows, or the desk, has no dates to choose from.
            is_of_use = self.pages.currentWidget() in (self.columns, self.concordance)
            self.timeline.setVisible(self._wants_timeline and is_of_use)

    def _bring_up(self, page: QWidget) -> None:
        if self.pages.currentWidget() is not page:
            self.pages.setCurrentWidget(page)
            self._show_timeline()
            self.set_theme(self._theme)

    def _lay_out(self) -> None:
        self.columns.setHandleWidth(BETWEEN_COLUMNS)
        self.columns.setChildrenCollapsible(False)
        for part, stretch in (
            (self.sidebar, 0),
            (self.articles, 0),
            (self.reader, 1),
            (self.side, 0),
        ):
            self.columns.addWidget(part)
            self.columns.setStretchFactor(self.columns.indexOf(part), stretch)
        self.reader.setMinimumWidth(LEAST_WIDTHS[TEXT])
        self.pages.addWidget(self.welcome)
        self.pages.addWidget(self.columns)
        self.pages.addWidget(self.concordance)
        # Until it is known whether there is anything.
        self.pages.setCurrentWidget(self.columns)
        self.pages.setAutoFillBackground(True)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.topbar)
        column.addWidget(self.strips)
        column.addWidget(self.pages, 1)
        column.addWidget(self.status)
