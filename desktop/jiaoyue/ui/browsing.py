"""Going through a library: what is listed, what is open, and where one has been.

It decides nothing about how things look; the window shows what it says.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from jiaoyue.marks.catalogue import Filter, Round
from jiaoyue.marks.edit import set_round
from jiaoyue.marks.facets import Facets
from jiaoyue.session.settings import NEWEST_FIRST, Settings
from jiaoyue.ui.history import History
from jiaoyue.ui.reader.wording import round_name

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from jiaoyue.marks.opened import OpenedArticle
    from jiaoyue.session.session import Session

_LAST = "window/article"


@dataclass(frozen=True, slots=True)
class Listing:
    """What the list shows, and why."""

    ids: Sequence[int]
    wanted: Filter
    newest_first: bool


class Browsing(QObject):
    """Signals: ``counted(Facets)``, ``listed(Listing)``, ``opened(OpenedArticle | None)``;
    ``leaving(int)`` before another article is opened, while the old one still shows."""

    counted = Signal(object)
    listed = Signal(object)
    opened = Signal(object)
    leaving = Signal(int)

    def __init__(self, session: Session, settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._settings = settings
        self.history = History()
        self.facets = Facets()
        self.listing = Listing((), Filter(), settings.get(NEWEST_FIRST))
        self.article: OpenedArticle | None = None

    def begin(self) -> None:
        """Show the library from the beginning, at the article that was open last."""
        self.history = History()
        self.article = None
        self.count()
        self.list(Filter())
        last = self._session.recall(_LAST)
        known = last is not None and last.isdecimal() and int(last) in set(self.listing.ids)
        if known and last is not None:
            self.open(int(last))
        elif self.listing.ids:
            self.open(self.listing.ids[0])
        else:
            self.opened.emit(None)

    def count(self) -> None:
        """Count what the library holds again."""
        self.facets = self._session.facets()
        self.counted.emit(self.facets)

    def list(self, wanted: Filter) -> None:
        """List what ``wanted`` lets through."""
        newest_first = self._settings.get(NEWEST_FIRST)
        ids = self._session.article_ids(wanted, newest_first=newest_first)
        self.listing = Listing(ids, wanted, newest_first)
        self.listed.emit(self.listing)

    def seek(self, words: str) -> None:
        """List what has these words, among what is chosen in the sidebar."""
        if words.strip() != self.listing.wanted.words:
            self.list(replace(self.listing.wanted, words=words.strip()))

    def clear(self) -> None:
        """List all articles."""
        self.list(Filter())

    def order(self, newest_first: bool) -> None:
        """List in this order, now and from now on."""
        self._settings.set(NEWEST_FIRST, newest_first)
        self.list(self.listing.wanted)

    def open(self, article: int) -> None:
        """Open an article, and remember that one has been there."""
        if self.article is not None and self.article.row.id == article:
            return
        self._show(article)
        if self.article is not None:
            self.history.visit(article)
            self.opened.emit(self.article)

    def look_again(self) -> None:
        """Read the open article again; it may have changed or be gone."""
        if self.article is not None:
            before = self.article
            self.article = self._session.article(before.row.id) or self._heir_of(before)
        elif self.listing.ids:
            self.open(self.listing.ids[0])
            return
        self.opened.emit(self.article)

    def step(self, by: int) -> None:
        """Open the article that many places further on in the list."""
        ids = self.listing.ids
        here = self.article.row.id if self.article is not None else None
        at = ids.index(here) + by if here in ids else 0
        if ids and 0 <= at < len(ids):
            self.open(ids[at])

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

    def leave(self) -> None:
        """Keep where one is, for the next time."""
        if self.article is not None:
            self.leaving.emit(self.article.row.id)
            self._session.remember(_LAST, str(self.article.row.id))

    def _heir_of(self, gone: OpenedArticle) -> OpenedArticle | None:
        """Return the article that has most of another's words now, or stands nearest to it."""
        words = [span for block in gone.article.blocks for span in block.spans]

        def nearness(other: OpenedArticle) -> tuple[int, int]:
            own = [span for block in other.article.blocks for span in block.spans]
            shared = sum(
                max(0, min(a.end, b.end) - max(a.start, b.start)) for a in words for b in own
            )
            return shared, -abs(own[0].start - words[0].start) if own and words else 0

        on_page = (self._session.article(i) for i in self._session.articles_of(gone.page.id))
        return max((one for one in on_page if one is not None), key=nearness, default=None)

    def _return_to(self, step: Callable[[], int | None]) -> None:
        """Open what a step through the history leads to, passing over what is gone."""
        article = step()
        while article is not None and self._session.article(article) is None:
            article = step()
        if article is not None:
            self._show(article)
            self.opened.emit(self.article)

    def _show(self, article: int) -> None:
        if self.article is not None:
            self.leaving.emit(self.article.row.id)
        self.article = self._session.article(article)
