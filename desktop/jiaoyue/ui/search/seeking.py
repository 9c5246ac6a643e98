"""Searching the library: the field over it, what is found in the open article, the concordance."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from jiaoyue.marks.catalogue import Filter
from jiaoyue.session.settings import SEARCHES, Settings
from jiaoyue.ui.search.completing import put_first
from jiaoyue.ui.search.concordance import MOST_LINES

if TYPE_CHECKING:
    from jiaoyue.marks.search import Found
    from jiaoyue.session.lists import Line, Lines
    from jiaoyue.text.span import Spans
    from jiaoyue.ui.browsing import Browsing, Listing
    from jiaoyue.ui.search.saving import SavedSearches
    from jiaoyue.ui.workbench import Workbench


class Seeking(QObject):
    """What connects the field in which one searches to the list, the text and the concordance."""

    def __init__(
        self, browsing: Browsing, searches: SavedSearches, settings: Settings, bench: Workbench
    ) -> None:
        super().__init__(bench)
        self._browsing = browsing
        self._searches = searches
        self._settings = settings
        self._bench = bench
        self._goal: Spans = ()
        self._said_hit = ""
        recent: tuple[str, ...] = settings.get(SEARCHES)
        bench.topbar.recent = recent
        bench.topbar.words_changed.connect(browsing.seek)
        bench.topbar.list_requested.connect(self._on_list_requested)
        bench.topbar.left.connect(self._on_left)
        bench.articles.save_requested.connect(self.save)
        bench.articles.concordance_requested.connect(self.show_concordance)
        bench.concordance.chosen.connect(self._on_line_chosen)
        bench.concordance.closed.connect(self._on_concordance_closed)

    def focus(self) -> None:
        """Put the caret into the field."""
        self._bench.topbar.search.setFocus()
        self._bench.topbar.search.selectAll()

    @Slot(str)
    def try_out(self, search: str) -> None:
        """Write a search into the field, as if it had been typed."""
        self._bench.topbar.search.setFocus()
        self._bench.topbar.search.setText(search)

    @Slot()
    def save(self) -> None:
        """Ask under which name to save what is listed."""
        wanted = self._browsing.listing.wanted
        if wanted != Filter():
            self._searches.save(wanted, self._bench.sidebar.sum_up(wanted))

    def next_hit(self, step: int) -> None:
        """Go to another of the words found in the article."""
        reader = self._bench.reader
        reader.find_next() if step > 0 else reader.find_previous()
        self._say_hit()

    def take_back_hit(self) -> bool:
        """Say no longer at which hit one is; return whether that was said."""
        return self._bench.status.take_back(self._said_hit)

    def show_found(self, found: Found | None) -> None:
        """Mark in the text what the search found there, and go to the first of it."""
        reader = self._bench.reader
        hits = found.hits if found is not None else ()
        first, self._goal = self._goal, ()
        is_new = found is not None and (reader.hit[1] == 0 or bool(first))
        spans = tuple(hit.spans for hit in hits if hit.spans)
        reader.point_out(spans, go_there=is_new, first=first)
        # Another search may find other hits in the same article, or none.
        if self.take_back_hit() or is_new:
            self._say_hit()

    # The concordance

    @Slot()
    def show_concordance(self) -> None:
        """Show every place where what is searched for stands, or go back to the list."""
        if self._bench.shows_concordance:
            self._on_concordance_closed()
        elif self._browsing.listing.wanted.words:
            self._bench.concordance.begin()
            self._bench.show_concordance()
            self.take_back_hit()
            self._browsing.read_concordance()
        else:
            said = self.tr("Search for words first: then every place where they stand is listed")
            self._bench.status.hint(said)

    def follow(self, listing: Listing) -> None:
        """Show in field and concordance what is listed now."""
        if self._bench.shows_concordance and not listing.wanted.words:
            self._on_concordance_closed()
        elif self._bench.shows_concordance:
            self._bench.concordance.begin()
            self._browsing.read_concordance()
        self._bench.topbar.set_words(listing.wanted.words)
        self._bench.articles.say_trouble("")

    def take_lines(self, lines: Lines) -> None:
        """Show more lines of the concordance, and ask for more until there are enough."""
        concordance = self._bench.concordance
        concordance.take(lines.lines)
        whole = lines.after is None
        concordance.say(self._browsing.listing.wanted.words, is_whole=whole)
        if not whole and len(concordance.model.lines) < MOST_LINES:
            self._browsing.read_concordance(lines.after)

    @Slot(object)
    def _on_line_chosen(self, line: Line) -> None:
        """Open the article of a line at its place."""
        self._goal = line.hit.spans
        self._on_concordance_closed()
        self._bench.reader.text.setFocus()
        self._browsing.go_to(line.row.id)

    @Slot()
    def _on_concordance_closed(self) -> None:
        self._browsing.forget_concordance()
        self._bench.show_columns()
        self._bench.articles.view.setFocus()

    # The field

    def say_misread(self, said: str) -> None:
        """Say at the field and over the list why what is written cannot be read, or nothing."""
        self._bench.topbar.say_trouble(said)
        answered = self._browsing.listing.wanted.words if said else ""
        self._bench.articles.say_trouble(said, answered)

    @Slot()
    def _on_left(self) -> None:
        self._browsing.leave_search()
        self._bench.articles.view.setFocus()

    @Slot()
    def _on_list_requested(self) -> None:
        words = self._browsing.listing.wanted.words
        if words:
            kept: tuple[str, ...] = self._settings.get(SEARCHES)
            recent = put_first(kept, words)
            self._settings.set(SEARCHES, recent)
            self._bench.topbar.recent = recent
        self._browsing.go_into_list()
        if self._bench.shows_carpet:
            self._bench.show_columns()
        self._bench.articles.view.setFocus()

    def _say_hit(self) -> None:
        """Say at which hit one is; where none is seen, no longer that one was at any."""
        self.take_back_hit()
        at, of = self._bench.reader.hit
        if of and self._bench.reader.isVisible():
            self._said_hit = self.tr("{at} of {of} places · F3 goes on").format(at=at, of=of)
            self._bench.status.hint(self._said_hit)
