"""What the window asks of lists and counts, each answered beside it by a call with the answer.

Rows of a list are not to wait until all is counted, nor either until a carpet is laid, so there
are three lanes.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from jiaoyue.marks.catalogue import Filter
from jiaoyue.marks.facets import Facets
from jiaoyue.marks.search import SearchError
from jiaoyue.marks.timeline import Timeline
from jiaoyue.session.lane import Lane

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence
    from pathlib import Path

    from jiaoyue.jobs.carpet import Woven
    from jiaoyue.marks.carpet import Sorting, Sought, Tile
    from jiaoyue.marks.catalogue import ArticleRow, Order
    from jiaoyue.marks.saved import SavedSearch
    from jiaoyue.marks.search import Bookmark, Found, Hit
    from jiaoyue.store.library import Library

_LIST, _ROWS, _STEP, _PLACE, _AGAIN, _COUNTS = "list", "rows", "step", "place", "again", "counts"
_FOUND, _HITS, _SAVED, _LINES, _PREPARED = "found", "hits", "saved", "lines", "prepared"
_WOVEN, _SORTED, _TILES, _TICKED, _ALIKE = "woven", "sorted", "tiles", "ticked", "alike"
_TIMELINE = "timeline"
_PAINTING = 30
"""Milliseconds in which the first rows of a list are painted, and is asked what was found there,
before all of it is laid out."""
_AT_ONCE = 40
"""Articles that are read at once for a concordance."""


@dataclass(frozen=True, slots=True)
class SavedCount:
    """A saved search, and how many articles it finds; ``None`` while that is counted."""

    saved: SavedSearch
    articles: int | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a concordance: a place where the words stand, and the article it is in."""

    row: ArticleRow
    hit: Hit


@dataclass(frozen=True, slots=True)
class Lines:
    """Some lines of a concordance; ``after`` is where to go on, ``None`` behind the last."""

    lines: Sequence[Line]
    after: Bookmark | None


@dataclass(frozen=True, slots=True)
class Stretch:
    """Some rows of a list, from the place ``start`` on; ``None`` for an article that is gone.

    ``count`` is how many rows the list has, ``None`` where that is not known yet.
    """

    start: int
    rows: Sequence[ArticleRow | None]
    count: int | None = None


@dataclass(frozen=True, slots=True)
class Held:
    """An article that is to stay where it is seen, at its place in the list of before."""

    article: int
    place: int


@dataclass(frozen=True, slots=True)
class Renewed:
    """A list laid out anew: some rows of it, where the open article stands now if it is listed.

    ``shift`` is by how many places the article that was held has moved.
    """

    rows: Stretch
    opened: int | None
    shift: int = 0


@dataclass(frozen=True, slots=True)
class InOrder:
    """How many places of a carpet are in order, and at which of it some stand, by number."""

    places: int
    ranks: Mapping[int, int]


@dataclass(frozen=True, slots=True)
class Counts:
    """What the whole library holds, and what of it a filter leaves to choose from."""

    whole: Facets
    narrowed: Facets


class Lists(QObject):
    """Lists and counts of one library. Signal: ``failed(Exception)``.

    A newer question of a kind puts away the older one; its answer never comes.
    """

    failed = Signal(object)

    def __init__(self, path: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._listing = Lane(path, self)
        self._changed: frozenset[int] | None = frozenset()
        self._counting = Lane(path, self)
        self._weaving = Lane(path, self)
        for lane in self._lanes:
            lane.failed.connect(self.failed)

    @property
    def is_settled(self) -> bool:
        """Whether all that was asked is answered."""
        return all(lane.is_idle for lane in self._lanes)

    def turn_to(self, path: Path) -> None:
        """Ask another library from now on."""
        for lane in self._lanes:
            lane.turn_to(path)

    def stop(self) -> None:
        """Answer nothing more."""
        for lane in self._lanes:
            lane.stop()

    def count(self, wanted: Filter, then: Callable[[Counts], None]) -> None:
        """Count what the library holds, and what ``wanted`` leaves of it."""

        def question(library: Library) -> Counts:
            whole = library.facets()
            return Counts(whole, whole if wanted == Filter() else _narrowed(library, wanted))

        self._counting.ask(_COUNTS, question, then)

    def count_narrowed(self, wanted: Filter, then: Callable[[Facets], None]) -> None:
        """Count what ``wanted`` leaves to choose from."""
        self._counting.ask(_COUNTS, lambda library: _narrowed(library, wanted), then)

    def timeline(self, wanted: Filter, then: Callable[[Timeline], None]) -> None:
        """Count what ``wanted`` lets through by month and city, whatever its own months."""

        def question(library: Library) -> Timeline:
            try:
                return library.timeline(wanted)
            except SearchError:
                return Timeline()

        self._counting.ask(_TIMELINE, question, then)

    def forget_timeline(self) -> None:
        """Wait for no timeline."""
        self._counting.drop(_TIMELINE)

    def prepare_counts(self) -> None:
        """Read, between other questions, what counts under a filter are made of."""
        self._counting.ask(_PREPARED, lambda library: library.prepare_counts(), self._on_prepared)

    def forget_counts(self) -> None:
        """Wait for no counts."""
        self._counting.drop(_COUNTS)

    def count_saved(self, then: Callable[[Sequence[SavedCount]], None]) -> None:
        """Count what each saved search finds now."""

        def question(library: Library) -> Sequence[SavedCount]:
            return [SavedCount(one, _counted(library, one)) for one in library.saved_searches()]

        self._counting.ask(_SAVED, question, then)

    def found(
        self, ids: Sequence[int], words: str, then: Callable[[Sequence[Found]], None]
    ) -> None:
        """Learn what a search finds in each of these articles, to show it in the list."""
        self._listing.ask(_FOUND, lambda library: library.found(ids, words), then)

    def hits(self, article: int, words: str, then: Callable[[Sequence[Found]], None]) -> None:
        """Learn what a search finds in the open article."""
        self._listing.ask(_HITS, lambda library: library.found([article], words), then)

    def concordance(
        self, wanted: Filter, after: Bookmark | None, then: Callable[[Lines], None]
    ) -> None:
        """Read the next lines of what a search finds, a few dozen articles of them."""

        def question(library: Library) -> Lines:
            page = library.search(wanted, after=after, limit=_AT_ONCE)
            rows = {row.id: row for row in library.rows(page.articles)}
            found = library.found(page.articles, wanted.words)
            lines = [Line(rows[one.article], hit) for one in found for hit in one.hits]
            return Lines(lines, page.after)

        self._counting.ask(_LINES, question, then)

    def forget_concordance(self) -> None:
        """Wait for no more lines."""
        self._counting.drop(_LINES)

    # What jobs need to lay a carpet is not needed for the list that the window shows first.

    def weave(self, sought: Sought, before: Woven | None, then: Callable[[Woven], None]) -> None:
        """Lay some more places of a character carpet, from the beginning after nothing."""

        def question(library: Library) -> Woven:
            from jiaoyue.jobs.carpet import weave

            return weave(library, sought, before)

        self._weaving.ask(_WOVEN, question, then)

    def count_carpet(self, wanted: Filter, then: Callable[[int], None]) -> None:
        """Count the articles whose places a carpet lays."""
        self._counting.ask(_WOVEN, lambda library: library.count(wanted), then)

    def sort_carpet(
        self, sorting: Sorting, held: Sequence[int], then: Callable[[InOrder], None]
    ) -> None:
        """Put what is laid in an order; learn how many places that are, and where some are now."""

        def question(library: Library) -> InOrder:
            carpet = library.carpet
            return InOrder(carpet.sort(sorting), carpet.ranks(held, sorting))

        self._weaving.ask(_SORTED, question, then)

    def carpet_tiles(
        self, places: range, sorting: Sorting, then: Callable[[Sequence[Tile | None]], None]
    ) -> None:
        """Read the tiles of these places, as they read now."""

        def question(library: Library) -> Sequence[Tile | None]:
            from jiaoyue.jobs.carpet import tiles

            return tiles(library, places.start, places.stop, sorting)

        self._weaving.ask(_TILES, question, then)

    def carpet_ticked(self, places: Sequence[int], then: Callable[[Sequence[Tile]], None]) -> None:
        """Read the tiles of these numbers, wherever they lie."""

        def question(library: Library) -> Sequence[Tile]:
            from jiaoyue.jobs.carpet import tiles_at

            return tiles_at(library, places)

        self._weaving.ask(_TICKED, question, then)

    def carpet_row(self, article: int, then: Callable[[Sequence[ArticleRow]], None]) -> None:
        """Read the row of the article that a tile stands in."""
        self._weaving.ask(_PLACE, lambda library: library.rows([article]), then)

    def taken_for(self, character: str, then: Callable[[Sequence[str]], None]) -> None:
        """Learn what a character is taken for most easily, the likeliest first."""

        def question(_: Library) -> Sequence[str]:
            from jiaoyue.proof.confusions import confusions

            ranks = confusions().of(character)
            return sorted(ranks, key=ranks.__getitem__)

        self._counting.ask(_ALIKE, question, then)

    def forget_carpet(self) -> None:
        """Wait for nothing more of the carpet before."""
        for about in (_WOVEN, _ALIKE):
            self._counting.drop(about)
        for about in (_WOVEN, _SORTED, _TILES, _TICKED, _PLACE):
            self._weaving.drop(about)

    def forget_found(self) -> None:
        """Wait for nothing more of the search before."""
        self._listing.drop(_FOUND)
        self._listing.drop(_HITS)

    def begin(self, wanted: Filter, order: Order, then: Callable[[Stretch], None]) -> None:
        """Read how a list begins; it is laid out already if that is all of it."""

        def question(library: Library) -> Stretch:
            rows, is_all = library.first_rows(wanted, order)
            return Stretch(0, rows, library.lay_out(wanted, order) if is_all else None)

        # Rows on their way are of the list before.
        self._listing.drop(_ROWS)
        self._listing.ask(_LIST, question, then)

    def lay_out(self, wanted: Filter, order: Order, then: Callable[[int], None]) -> None:
        """Lay a list out, which the questions below are about, and learn how long it is."""
        self._listing.ask(
            _LIST, lambda library: library.lay_out(wanted, order), then, rest=_PAINTING
        )

    def lay_out_again(
        self,
        wanted: Filter,
        order: Order,
        places: range,
        then: Callable[[Renewed], None],
        *,
        held: Held | None,
        opened: int | None,
        changed: Collection[int] = (),
    ) -> None:
        """Lay the list out that is shown already, and read these places of it.

        Where the article that is ``held`` moved they are moved with it, by whole lengths. Where
        only these ``changed``, a list in which they stand as before is left as it is; none is for
        what is not known.
        """
        # A question that is stopped has not looked at what it was asked for.
        known = self._changed is not None and changed
        self._changed = frozenset({*(self._changed or ()), *changed}) if known else None
        since = self._changed or ()

        def done(renewed: Renewed) -> None:
            self._changed = frozenset()
            then(renewed)

        def question(library: Library) -> Renewed:
            count = library.lay_out_again(wanted, order, since)
            now = library.place_of(held.article) if held is not None else None
            shift = now - held.place if now is not None and held is not None else 0
            size = len(places)
            first = max(0, (places.start + shift) // size * size)
            stop = first + size * (2 if shift % size else 1)
            place = library.place_of(opened) if opened is not None else None
            return Renewed(Stretch(first, library.window(first, stop), count), place, shift)

        self._listing.drop(_ROWS)
        self._listing.ask(_LIST, question, done)

    def window(self, places: range, then: Callable[[Stretch], None]) -> None:
        """Read the rows of these places."""

        def question(library: Library) -> Stretch:
            return Stretch(places.start, library.window(places.start, places.stop))

        self._listing.ask(_ROWS, question, then)

    def row_at(self, place: int, then: Callable[[Stretch], None]) -> None:
        """Read the row of one place, to go there."""

        def question(library: Library) -> Stretch:
            return Stretch(place, library.window(place, place + 1))

        self._listing.ask(_STEP, question, then)

    def place_of(self, article: int, then: Callable[[int | None], None]) -> None:
        """Learn where an article stands."""
        self._listing.ask(_PLACE, lambda library: library.place_of(article), then)

    def place_titled(self, letters: str, start: int, then: Callable[[int | None], None]) -> None:
        """Learn where, from ``start`` on and round the end, a title begins so."""
        self._listing.hurry(_LIST)
        self._listing.ask(_STEP, lambda library: library.place_titled(letters, start), then)

    def rows(self, ids: Sequence[int], then: Callable[[Sequence[ArticleRow]], None]) -> None:
        """Read the rows of these articles, those that exist."""
        self._listing.ask(_AGAIN, lambda library: library.rows(ids), then)

    def forget_window(self) -> None:
        """Wait for no more rows of the list."""
        self._listing.drop(_ROWS)

    def forget_step(self) -> None:
        """Wait no more to go to a row."""
        self._listing.drop(_STEP)

    def forget_place(self) -> None:
        """Wait no more to learn where an article stands."""
        self._listing.drop(_PLACE)

    def _on_prepared(self, is_whole: bool) -> None:
        if not is_whole:
            self.prepare_counts()

    @property
    def _lanes(self) -> tuple[Lane, ...]:
        return self._listing, self._counting, self._weaving


def _narrowed(library: Library, wanted: Filter) -> Facets:
    try:
        return library.facets(wanted)
    except SearchError:
        # Another program saved these words. The list says what is wrong with them.
        return Facets()


def _counted(library: Library, saved: SavedSearch) -> int | None:
    try:
        return library.count(saved.wanted)
    except SearchError:
        # Another program wrote it, in words that this one cannot read.
        return None
