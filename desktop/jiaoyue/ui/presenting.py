"""The list put on the bench: its rows, its counts, what it is filtered by, where one is in it.

What is listed is decided in ``Browsing``, which tells of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from jiaoyue.marks.catalogue import Filter
from jiaoyue.ui.search.completing import values_of

if TYPE_CHECKING:
    from jiaoyue.marks.facets import Facets
    from jiaoyue.session.lists import Renewed
    from jiaoyue.ui.browsing import Browsing, Listing
    from jiaoyue.ui.workbench import Workbench


class Presenting(QObject):
    """Shows in list, sidebar and status bar what browsing says."""

    def __init__(self, browsing: Browsing, bench: Workbench) -> None:
        super().__init__(bench)
        self._browsing = browsing
        self._bench = bench
        browsing.counting.counted.connect(self._on_counted)
        browsing.counting.narrowed_to.connect(bench.sidebar.narrow_to)
        browsing.counting.saved.connect(bench.sidebar.show_searches)
        browsing.chosen.connect(self._on_chosen)
        browsing.listed.connect(self._on_listed)
        browsing.renewed.connect(self._on_renewed)
        browsing.placed.connect(self.show_place)
        browsing.jumped.connect(self._on_jumped)

    def show(self) -> None:
        """Show all that is known, on a bench that has come after it was told."""
        counting, listing = self._browsing.counting, self._browsing.listing
        self._on_counted(counting.facets)
        self._bench.sidebar.narrow_to(counting.narrowed)
        self._bench.sidebar.show_searches(counting.searches)
        self._on_chosen(listing)
        self._on_listed(listing)

    @Slot(int)
    def show_place(self, place: int) -> None:
        """Show where in the list the open article stands, -1 where it does not."""
        self._bench.articles.select(place)
        is_unlisted = place < 0 and self._browsing.article is not None
        self._bench.status.say_unlisted(is_unlisted=is_unlisted)

    @Slot(object)
    def _on_counted(self, facets: Facets) -> None:
        self._bench.sidebar.show_facets(facets)
        self._bench.status.show_counts(facets.articles, facets.pages)
        self._bench.topbar.values = values_of(facets)

    @Slot(object)
    def _on_chosen(self, listing: Listing) -> None:
        self._bench.sidebar.set_filter(listing.wanted)

    @Slot(object)
    def _on_listed(self, listing: Listing) -> None:
        bench = self._bench
        # The words sought stand above in their field.
        by = bench.sidebar.describe(listing.wanted)
        is_search = bool(listing.wanted.words)
        bench.articles.say(listing.count, listing.order, by, is_search=is_search)
        if self._browsing.has_articles:
            if not (bench.shows_concordance or bench.shows_carpet):
                bench.show_columns()
        elif listing.wanted == Filter():
            bench.show_welcome()

    @Slot(object)
    def _on_renewed(self, found: Renewed) -> None:
        self._bench.articles.hold(found, is_followed=not self._browsing.began_empty)

    @Slot(bool)
    def _on_jumped(self, is_found: bool) -> None:
        field = self._bench.articles.jump_field
        self._bench.articles.show_jumped(is_found=is_found)
        if not is_found and field.text():
            said = self.tr("No title listed begins with “{words}”")
            self._bench.status.hint(said.format(words=field.text()))
