"""Going through a library: what is listed, what is open, and where one has been.

It decides nothing about how things look; the window shows what it says. Lists and counts are
read beside the window: what was shown stays until the answer is there.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from jiaoyue.marks.catalogue import Filter, Order, Round
from jiaoyue.marks.edit import set_round
from jiaoyue.marks.search import SearchError
from jiaoyue.marks.search_syntax import parse_search
from jiaoyue.session.lists import Held, Renewed, Stretch
from jiaoyue.session.session import sentence
from jiaoyue.session.settings import LAST_ARTICLE, ORDER, SEARCH_ORDER, Settings
from jiaoyue.ui.counting import Counting
from jiaoyue.ui.history import History
from jiaoyue.ui.models.articles import CHUNK, ArticleModel
from jiaoyue.ui.models.labels import round_name

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from jiaoyue.marks.opened import OpenedArticle
    from jiaoyue.marks.search import Bookmark
    from jiaoyue.session.session import Session

_PAUSE_MS = 1000
"""How long an article is open before a library remembers it as the one open last."""


@dataclass(frozen=True, slots=True)
class Listing:
    """What the list shows, and why; ``count`` is ``None`` while only its beginning is known."""

    wanted: Filter
    order: Order
    count: int | None = None


@dataclass(frozen=True, slots=True)
class _Left:
    """What was listed and open before somebody began to search."""

    wanted: Filter
    article: int | None


class Browsing(QObject):
    """``rows`` is the list as a model, ``place`` where in it the open article stands.

    ``counting`` counts what is listed, and the library. ``began_empty`` says that nothing was
    listed at first, and that nobody has opened anything of what came since.

    Signals: ``chosen(Listing)`` when something else is to be listed, and ``listed(Listing)`` when
    it shows, ``renewed(Renewed)`` before that where it is the same list again; ``placed(int)``
    where the open article stands in the list, -1 where it does not;
    ``opened(OpenedArticle | None)``; ``leaving(int)`` before another article is opened, while the
    old one still shows. ``misread(str)`` says why words cannot be understood, or nothing where
    they can; ``found(Found | None)`` what of them stands in the open article, ``lines_came(Lines)``
    are more lines of the concordance that was asked for.
    """

    chosen = Signal(object)
    listed = Signal(object)
    renewed = Signal(object)
    placed = Signal(int)
    opened = Signal(object)
    leaving = Signal(int)
    misread = Signal(str)
    found = Signal(object)
    lines_came = Signal(object)
    jumped = Signal(bool)

    def __init__(self, session: Session, settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._settings = settings
        self.history = History()
        self.counting = Counting(session, self)
        self.listing = Listing(Filter(), Order(settings.get(ORDER)))
        self.place = -1
        self.rows = ArticleModel(self)
        self.rows.rows_wanted.connect(self._on_rows_wanted)
        self.rows.found_wanted.connect(self._on_found_wanted)
        self._left: _Left | None = None
        # What is passed by on the way is not worth a write.
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.timeout.connect(self._on_rested)
        self._noted: int | None = None
        self.opened.connect(self._on_opened)
        self._is_coming = self._is_unvisited = self._wants_first = self.began_empty = False

    @property
    def article(self) -> OpenedArticle | None:
        """The open article."""
        return self._session.in_hand

    @article.setter
    def article(self, opened: OpenedArticle | None) -> None:
        self._session.in_hand = opened

    @property
    def has_articles(self) -> bool:
        """Whether the library is known to hold articles."""
        return bool(self.counting.facets.articles or self.rows.rowCount())

    def begin(self, at: int | None = None) -> None:
        """Show the library from the beginning, at this article, else at the one open last."""
        self.history = History()
        self.counting.begin()
        self.article = self._noted = None
        self._left = None
        if at is not None:
            self.open(at)
        last = self._session.recall(LAST_ARTICLE)
        if self.article is None and last is not None and last.isdecimal():
            self.open(int(last))
        if self.article is None:
            self.opened.emit(None)
        self.list(Filter())
        self.counting.count()

    def list(self, wanted: Filter) -> None:
        """List what ``wanted`` lets through."""
        if not wanted.words:
            self._left = None
        self._list(Listing(wanted, self._order_of(wanted)))

    def seek(self, words: str) -> None:
        """List what answers a search, among what is chosen in the sidebar.

        Words that cannot be understood change nothing but what ``misread`` says.
        """
        words = words.strip()
        try:
            parse_search(words)
        except SearchError as error:
            self.misread.emit(sentence(error))
            return
        self.misread.emit("")
        if not words:
            self.leave_search()
        elif words != self.listing.wanted.words:
            if not self.listing.wanted.words:
                open_now = self.article.row.id if self.article is not None else None
                self._left = _Left(self.listing.wanted, open_now)
            self.list(self.listing.wanted._replace(words=words))
            self._is_unvisited = True

    def read_concordance(self, after: Bookmark | None = None) -> None:
        """Read the lines of what is searched for, from a bookmark on."""
        self._session.lists.concordance(self.listing.wanted, after, self.lines_came.emit)

    def forget_concordance(self) -> None:
        """Read no more lines."""
        self._session.lists.forget_concordance()

    def leave_search(self) -> None:
        """List what was listed before the search, where one was there."""
        self.misread.emit("")
        if not self.listing.wanted.words:
            return
        left = self._left or _Left(self.listing.wanted._replace(words=""), None)
        self.list(left.wanted)
        if left.article is not None:
            self.open(left.article)
        self._tell_found()

    def clear(self) -> None:
        """List all articles."""
        self.misread.emit("")
        self.list(Filter())
        self._tell_found()

    def order(self, order: Order) -> None:
        """List in this order, now and from now on."""
        wanted = self.listing.wanted
        self._settings.set(SEARCH_ORDER if wanted.words else ORDER, order.value)
        self._list(Listing(wanted, order))

    def list_again(self, changed: Collection[int] = (), *, held: Held | None = None) -> None:
        """Read the same list again, and first of all the rows of what changed."""
        self.look_at_rows(changed)
        listing = self.listing
        self._session.lists.lay_out_again(
            listing.wanted,
            listing.order,
            self.rows.looked_at(),
            self._on_listed_again,
            held=held,
            opened=self.article.row.id if self.article is not None else None,
            changed=changed,
        )

    def look_at_rows(self, articles: Collection[int]) -> None:
        """Read the rows of these articles again, those that are in sight."""
        ids = [article for article in articles if self.rows.row_of(article) >= 0]
        if ids:
            self._session.lists.rows(ids, self.rows.replace)

    def open(self, article: int) -> None:
        """Open an article, and remember that one has been there."""
        self._is_unvisited = self._wants_first = False
        # What is opened first in an empty library opens by itself.
        self.began_empty = self.began_empty and self.article is None
        if self.article is not None and self.article.row.id == article:
            return
        self._show(article)
        if self.article is not None:
            self.history.visit(article)
            self.opened.emit(self.article)
            self._find_place()
            self._tell_found()

    def go_to(self, article: int) -> None:
        """Open an article, or look again for what the search finds in it if it is open."""
        if self.article is not None and self.article.row.id == article:
            self._tell_found()
        else:
            self.open(article)

    def look_again(self) -> None:
        """Read the open article again; it may have changed or be gone."""
        if self.article is not None:
            self.article = self._session.reopen(self.article)
        elif self.rows.rowCount():
            self.open_at(0)
            return
        self.opened.emit(self.article)

    def step(self, by: int) -> None:
        """Open the article that many places further on in the list."""
        self.open_at(self.place + by if self.place >= 0 else 0)

    def open_at(self, place: int) -> None:
        """Open the article that stands there in the list, as soon as it is known which."""
        self._session.lists.forget_step()
        row = self.rows.article(place)
        if row is not None:
            self._on_stepped(Stretch(place, (row,)))
        elif 0 <= place < self.rows.rowCount():
            self._session.lists.row_at(place, self._on_stepped)

    def go_into_list(self) -> None:
        """Open the first article of the list, once it has come.

        One that is open already stays where it is listed, unless the list is that of a search
        from which nothing has been opened yet.
        """
        if self._is_coming:
            self._wants_first = True
        elif self._is_unvisited or self.place < 0:
            self._open_first()

    def jump(self, letters: str, *, beyond: bool = False) -> None:
        """Open the next article whose title begins so, as it is written or by pinyin initials.

        The open one counts, unless ``beyond`` it.
        """
        start = max(self.place, 0) + (1 if beyond else 0)
        self._session.lists.place_titled(letters, start, self._on_jumped)

    def go_back(self) -> None:
        """Open again what was open before."""
        self._return_to(self.history.back)

    def go_forward(self) -> None:
        """Open again what one came back from."""
        self._return_to(self.history.forward)

    def set_round(self, round_: Round) -> None:
        """Say how far the open article has been proofread."""
        if self.article is not None and self.article.row.round is not round_:
            edit = set_round(
                self.article.row.id, self.article.row.round, round_, self._session.by()
            )
            self._session.perform(edit, round_name(round_))

    def finish(self) -> None:
        """Take the open article into the next round, and open the one after it in the list."""
        if self.article is None:
            return
        following = self.place + 1
        self.set_round(self.article.row.round.under_way)
        self.open_at(following)

    def leave(self) -> None:
        """Keep where one is, for the next time, and count nothing more."""
        self.counting.stop()
        self._rest.stop()
        if self.article is not None:
            self.leaving.emit(self.article.row.id)
            self._remember()

    @Slot(object)
    def _on_opened(self, opened: OpenedArticle | None) -> None:
        # Read again for what another window noted it is the same: two would note theirs in turn.
        if opened is not None and opened.row.id != self._noted:
            self._rest.start(_PAUSE_MS)

    @Slot()
    def _on_rested(self) -> None:
        if self._session.runner.running:
            # What a job writes would have the hand wait for this.
            self._rest.start(_PAUSE_MS)
        else:
            self._remember()

    def _remember(self) -> None:
        """Keep which article is open: there may be no end at which to do so."""
        if self.article is not None and self._session.is_open:
            self._noted = self.article.row.id
            article = str(self._noted)
            if self._session.recall(LAST_ARTICLE) != article:
                self._session.remember(LAST_ARTICLE, article, unasked=True)

    def _order_of(self, wanted: Filter) -> Order:
        return Order(self._settings.get(SEARCH_ORDER if wanted.words else ORDER))

    def _list(self, listing: Listing) -> None:
        self.listing = listing
        self._is_coming, self._is_unvisited, self._wants_first = True, False, False
        self.chosen.emit(listing)
        self.counting.follow(listing.wanted)
        self._session.lists.forget_found()
        self._session.lists.begin(listing.wanted, listing.order, self._on_begun)

    def _tell_found(self) -> None:
        """Learn what of the search stands in the open article."""
        words = self.listing.wanted.words
        if not words or self.article is None:
            self.found.emit(None)
            return
        self._session.lists.hits(
            self.article.row.id, words, lambda found: self.found.emit(next(iter(found), None))
        )

    @Slot(object)
    def _on_found_wanted(self, articles: tuple[int, ...]) -> None:
        self._session.lists.found(articles, self.listing.wanted.words, self.rows.take_found)

    def _on_begun(self, begun: Stretch) -> None:
        self._session.lists.forget_window()
        # In a long list that is known only when it is laid out; until then it is nowhere.
        self.place = -1
        self.listing = listing = replace(self.listing, count=begun.count)
        self.began_empty = begun.count == 0 and listing.wanted == Filter()
        rows = [row for row in begun.rows if row is not None]
        self.rows.show(rows, len(rows), is_search=bool(listing.wanted.words))
        if begun.count is None:
            self._session.lists.lay_out(listing.wanted, listing.order, self._on_laid_out)
        self.listed.emit(listing)
        self._arrive(is_all=begun.count is not None)

    def _arrive(self, *, is_all: bool) -> None:
        """Find oneself in a list that has come, or go to its first article."""
        wants_first, self._is_coming, self._wants_first = self._wants_first, False, False
        if self.article is not None:
            is_elsewhere = is_all and self.rows.row_of(self.article.row.id) < 0
            wants_first = wants_first and (self._is_unvisited or is_elsewhere)
        if self.rows.rowCount() and (self.article is None or wants_first):
            self._open_first()
        else:
            self._find_place()
            self._tell_found()

    def _open_first(self) -> None:
        before = self.article
        self.open_at(0)
        if before is not None and self.article is before:
            self._tell_found()

    def _on_laid_out(self, count: int) -> None:
        self.listing = replace(self.listing, count=count)
        self.rows.grow(count)
        self.listed.emit(self.listing)
        if self.place < 0:
            self._find_place()

    def _on_listed_again(self, found: Renewed) -> None:
        self._session.lists.forget_window()
        count = found.rows.count or 0
        self.listing = replace(self.listing, count=count)
        self.rows.renew(count, found.rows.start, found.rows.rows)
        self.renewed.emit(found)
        self.listed.emit(self.listing)
        if self._is_coming:
            # Something changed before it had come at all.
            self._arrive(is_all=True)
        elif self.article is None and count:
            self.open_at(0)
        else:
            self._find_place()

    @Slot(object)
    def _on_rows_wanted(self, places: range) -> None:
        self._session.lists.window(places, self._on_window)

    def _on_window(self, found: Stretch) -> None:
        self.rows.fill(found.start, found.rows)

    def _on_stepped(self, found: Stretch) -> None:
        row = found.rows[0] if found.rows else None
        if row is not None:
            self.open(row.id)
            self._on_place(found.start)

    def _on_jumped(self, place: int | None) -> None:
        self.jumped.emit(place is not None)
        if place is not None:
            self.open_at(place)

    def _find_place(self) -> None:
        """Learn where in the list the open article stands."""
        if self.article is None:
            self._on_place(None)
            return
        article = self.article.row.id
        known = self.rows.row_of(article)
        if known >= 0 or self.listing.count == self.rows.rowCount() <= CHUNK:
            self._on_place(known if known >= 0 else None)
        elif self.listing.count is not None:
            self._session.lists.place_of(article, self._on_place)

    def _on_place(self, place: int | None) -> None:
        self._session.lists.forget_place()
        self.place = -1 if place is None else place
        self.placed.emit(self.place)

    def _return_to(self, step: Callable[[], int | None]) -> None:
        """Open what a step through the history leads to, passing over what is gone."""
        article = step()
        while article is not None and self._session.article(article) is None:
            article = step()
        if article is not None:
            self._show(article)
            self.opened.emit(self.article)
            self._find_place()
            self._tell_found()

    def _show(self, article: int) -> None:
        if self.article is not None:
            self.leaving.emit(self.article.row.id)
        self.article = self._session.article(article)
