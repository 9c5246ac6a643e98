"""Map and timeline: two more ways to choose what is listed, each made when it is first wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from jiaoyue.session.settings import TIMELINE, Settings

if TYPE_CHECKING:
    from jiaoyue.marks.facets import Facets
    from jiaoyue.marks.timeline import Timeline
    from jiaoyue.ui.browsing import Browsing, Listing
    from jiaoyue.ui.workbench import Workbench


class Overviews(QObject):
    """What tells map and timeline of the library, and the list of what is chosen in them."""

    def __init__(self, browsing: Browsing, settings: Settings, bench: Workbench) -> None:
        super().__init__(bench)
        self._browsing = browsing
        self._settings = settings
        self._bench = bench
        browsing.counting.counted.connect(self._on_counted)
        browsing.counting.narrowed_to.connect(self._on_narrowed)
        browsing.counting.timeline_came.connect(self._on_timeline_came)
        browsing.chosen.connect(self._on_chosen)

    def toggle_map(self) -> None:
        """Show the map, or no longer."""
        shown = self._bench.map
        if shown is not None and shown.isVisible():
            shown.hide()
            self._bench.articles.view.setFocus()
            return
        is_new = shown is None
        shown = self._bench.show_map()
        if is_new:
            shown.filter_chosen.connect(self._browsing.list)
            shown.show_facets(self._browsing.counting.narrowed)
            shown.set_filter(self._browsing.listing.wanted)
        shown.setFocus()

    @Slot()
    def toggle_timeline(self) -> None:
        """Show the timeline, or no longer."""
        is_on = not self._settings.get(TIMELINE)
        self._settings.set(TIMELINE, is_on)
        if is_on and self._bench.timeline is not None:
            self._bench.timeline.setFocus()
        else:
            self._bench.articles.view.setFocus()

    def show_timeline(self) -> None:
        """Show the timeline, or not, as the settings say."""
        bench, is_on = self._bench, self._settings.get(TIMELINE)
        if is_on:
            is_new = bench.timeline is None
            shown = bench.show_timeline()
            if is_new:
                shown.filter_chosen.connect(self._browsing.list)
                shown.close_requested.connect(self.toggle_timeline)
            shown.show_facets(self._browsing.counting.facets)
            shown.set_filter(self._browsing.listing.wanted)
        else:
            bench.hide_timeline()
        self._browsing.counting.show_timeline(on=is_on)

    @Slot(object)
    def _on_counted(self, facets: Facets) -> None:
        if self._bench.timeline is not None:
            self._bench.timeline.show_facets(facets)

    @Slot(object)
    def _on_narrowed(self, facets: Facets | None) -> None:
        if self._bench.map is not None:
            self._bench.map.show_facets(facets)

    @Slot(object)
    def _on_timeline_came(self, timeline: Timeline | None) -> None:
        if self._bench.timeline is not None:
            self._bench.timeline.show_timeline(timeline)

    @Slot(object)
    def _on_chosen(self, listing: Listing) -> None:
        for panel in (self._bench.map, self._bench.timeline):
            if panel is not None:
                panel.set_filter(listing.wanted)
