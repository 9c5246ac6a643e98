"""The library as everybody else sees it: all that can be asked of it and done to it.

What is behind each verb stands in the module of its purpose: the file in ``file``, an article
with all that belongs to it in ``opened``, pages that come in ``storing``, rows of an edit in
``edits`` and what follows from them in ``consequences``.

A library belongs to the thread that opened it. Each edit and each imported page is one
transaction, written through to the disk before it is acknowledged.
"""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from functools import cached_property, partial
from typing import TYPE_CHECKING

from jiaoyue.marks.catalogue import Filter, Order
from jiaoyue.marks.concordance import found_in
from jiaoyue.marks.search import SearchOrder
from jiaoyue.marks.search_syntax import parse_search
from jiaoyue.store import (
    beginning,
    consequences,
    edits,
    facets,
    file,
    filtering,
    full_text,
    homes,
    identities,
    journal,
    keeping,
    kept,
    ledger,
    listing,
    opened,
    remembering,
    search,
    storing,
)
from jiaoyue.store.columns import Columns
from jiaoyue.store.errors import StoppedError

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from jiaoyue.marks.annotation import Annotation
    from jiaoyue.marks.catalogue import ArticleRow
    from jiaoyue.marks.correction import Correction
    from jiaoyue.marks.edit import Change, Edit
    from jiaoyue.marks.facets import Facets
    from jiaoyue.marks.journal import Step
    from jiaoyue.marks.ledger import Lexicon, Query
    from jiaoyue.marks.opened import OpenedArticle, PageRecord, Room
    from jiaoyue.marks.saved import SavedSearch
    from jiaoyue.marks.search import Bookmark, Found, SearchPage
    from jiaoyue.marks.size import LibrarySize
    from jiaoyue.marks.tag import Tag
    from jiaoyue.marks.timeline import Timeline
    from jiaoyue.store.carpet import Carpet
    from jiaoyue.store.journal import Done
    from jiaoyue.store.page_rows import PageRows
    from jiaoyue.store.storing import Copy, NewPage, Stored
    from jiaoyue.text.span import Span

EVERYTHING = Filter()
"""The filter that lets every article through."""
_STEPS = 20_000
"""Of SQLite's machine, about a millisecond, between two looks whether to go on."""
_LOOKED_UP = 200
"""Articles that may change before a list is rather laid out anew."""
_SEARCH_ORDERS = {
    Order.NEWEST: SearchOrder.NEWEST,
    Order.OLDEST: SearchOrder.OLDEST,
    Order.BEST: SearchOrder.HEADS_FIRST,
}
"""The orders in which the index finds the first articles without the rest."""


class Library:
    """An open library.

    Raises LibraryError when the file is no library, NewerLibraryError when a newer program
    made it. One that cannot be written opens for reading, and ``read_only`` says so.
    ``patience`` is how many milliseconds it waits for another writer, and ``proceed`` is told how
    far a library of an older program is brought to the present format: see ``LibraryFile``.
    """

    def __init__(
        self,
        path: Path,
        *,
        read_only: bool = False,
        patience: int = file.BUSY_MILLISECONDS,
        proceed: Callable[[int, int], bool] | None = None,
    ) -> None:
        self._file = file.LibraryFile(path, read_only=read_only, patience=patience, proceed=proceed)
        self._connection = self._file.connection
        self._packing = False
        self._columns: Columns | None = None
        self._laid_out: tuple[Filter, Order] | None = None

    @property
    def path(self) -> Path:
        """Where the file is."""
        return self._file.path

    @property
    def read_only(self) -> bool:
        """Whether it can only be read."""
        return self._file.read_only

    @property
    def is_outdated(self) -> bool:
        """Whether its format is an older program's; only of one that is open for reading."""
        return self._file.is_outdated

    def require_present_format(self) -> None:
        """Do nothing, but raise OlderLibraryError where it is outdated."""
        self._file.require_present_format()

    def close(self) -> None:
        """Close it; nothing is left to write."""
        self._connection.close()

    def __enter__(self) -> Library:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    # Reading

    def facets(self, wanted: Filter = EVERYTHING) -> Facets:
        """Return what the sidebar counts under a filter. Raises SearchError."""
        if wanted == EVERYTHING:
            return facets.facets(self._connection)
        # Asked before the columns, which so know all that is found, whatever comes between.
        saying = self._saying(wanted.words)
        return facets.filtered(self._connection, self._counted_by(), wanted, saying)

    def prepare_counts(self) -> bool:
        """Read some of what counts under a filter are made of; return whether all is read."""
        if self._columns is None:
            self._columns = Columns(self._connection)
        return self._columns.read_on(self._connection)

    def timeline(self, wanted: Filter = EVERYTHING) -> Timeline:
        """Return how many articles of each city each month has, whatever months are filtered.

        Raises SearchError.
        """
        saying = self._saying(wanted.words)
        return facets.timeline(self._connection, self._counted_by(), wanted, saying)

    def article_ids(self, wanted: Filter, *, newest_first: bool = True) -> Sequence[int]:
        """Return the articles that ``wanted`` lets through, by their earliest day."""
        return listing.article_ids(self._connection, wanted, newest_first=newest_first)

    def search(
        self,
        wanted: Filter,
        *,
        order: SearchOrder = SearchOrder.NEWEST,
        after: Bookmark | None = None,
        limit: int = 50,
    ) -> SearchPage:
        """Return the next ``limit`` articles that ``wanted`` lets through, after a bookmark.

        Raises SearchError when its words cannot be understood.
        """
        with self._file.reading():
            source, conditions = beginning.conditions_in_time(self._connection, wanted)
            return search.search(
                self._connection,
                parse_search(wanted.words),
                conditions,
                source=source,
                order=order,
                after=after,
                limit=limit,
                month=wanted.month or "",
            )

    def count(self, wanted: Filter) -> int:
        """Return how many articles ``wanted`` lets through. Raises SearchError."""
        return search.count(
            self._connection,
            parse_search(wanted.words),
            filtering.conditions(self._connection, wanted._replace(words="")),
        )

    def found(self, ids: Sequence[int], words: str) -> list[Found]:
        """Return what a search finds in each of ``ids``; those gone are left out.

        Raises SearchError when it cannot be understood.
        """
        sought = parse_search(words)
        with self._file.reading():
            opened = filter(None, map(self.article, ids))
            return [found_in(article, sought) for article in opened]

    def rows(self, ids: Sequence[int]) -> list[ArticleRow]:
        """Return the articles of ``ids`` as a list shows them, in that order."""
        return listing.rows_of(self._connection, ids)

    def first_rows(self, wanted: Filter, order: Order) -> tuple[tuple[ArticleRow, ...], bool]:
        """Return how a list begins, before it is laid out, and whether that is all of it.

        Raises SearchError.
        """
        if wanted.words.strip() and order in _SEARCH_ORDERS:
            page = self.search(wanted, order=_SEARCH_ORDERS[order], limit=beginning.FIRST)
            return tuple(self.rows(page.articles)), len(page.articles) < beginning.FIRST
        return beginning.first_rows(self._connection, wanted, order)

    def lay_out(self, wanted: Filter, order: Order) -> int:
        """Lay a list out for the three below, and return how many articles it has."""
        self._laid_out = None
        count = listing.lay_out(self._connection, wanted, order)
        self._laid_out = wanted, order
        return count

    def lay_out_again(self, wanted: Filter, order: Order, changed: Collection[int]) -> int:
        """Lay a list out, unless all that ``changed`` since stands in it as before.

        Empty is for what is not known.
        """
        # A tag that changes is asked about by articles that do not.
        is_plain = wanted.tag is None and not wanted.words.strip()
        if (
            is_plain
            and self._laid_out == (wanted, order)
            and 0 < len(changed) <= _LOOKED_UP
            and listing.still_stands(self._connection, wanted, order, changed)
        ):
            return listing.laid_out(self._connection)
        return self.lay_out(wanted, order)

    def window(self, start: int, stop: int) -> tuple[ArticleRow | None, ...]:
        """Return what stands in these places of the list; ``None`` for what is gone meanwhile."""
        return listing.window(self._connection, start, stop)

    def place_of(self, article_id: int) -> int | None:
        """Return where an article stands in the list, from 0, or ``None``."""
        return listing.place_of(self._connection, article_id)

    def place_titled(self, letters: str, start: int) -> int | None:
        """Return the first place from ``start`` on, and round the end, whose title begins so.

        ``letters`` are the initials of its syllables in pinyin, or its own first characters.
        """
        return listing.place_titled(self._connection, letters, start)

    @cached_property
    def carpet(self) -> Carpet:
        """What is laid out in this connection of a character carpet."""
        # Nobody lays one before the window shows.
        from jiaoyue.store.carpet import Carpet

        return Carpet(self._connection)

    @contextmanager
    def stopping_when(self, is_stopped: Callable[[], bool]) -> Iterator[None]:
        """Look now and then whether to go on reading. Raises StoppedError when not."""
        self._connection.set_progress_handler(is_stopped, _STEPS)
        try:
            yield
        except sqlite3.OperationalError as error:
            if is_stopped():
                raise StoppedError from error
            raise
        finally:
            self._connection.set_progress_handler(None, 0)

    def article(self, article_id: int) -> OpenedArticle | None:
        """Return an article with all that belongs to it, or ``None`` when there is none."""
        with self._file.reading():
            return opened.article(self._connection, article_id)

    def page(self, page_text: int) -> PageRecord:
        """Return a page text and where it came from. Raises KeyError when there is none."""
        with self._file.reading():
            return opened.page(self._connection, page_text)

    def corrections(self, page_text: int) -> tuple[Correction, ...]:
        """Return a page's corrections, the ended ones too, oldest first."""
        return edits.corrections_where(self._connection, "page_text = ?", page_text)

    def annotations(self, page_text: int) -> tuple[Annotation, ...]:
        """Return a page's annotations, oldest first."""
        return edits.annotations_where(self._connection, "page_text = ?", page_text)

    def weight(self, edit: Edit) -> int:
        """Return how heavy an edit is: the characters that are read and indexed anew for it.

        A row counts as ``consequences.OF_A_ROW`` of them.
        """
        return consequences.weight(self._connection, edit)

    def public_id(self, article_id: int) -> str:
        """Return the id by which other programs may know an article. Raises KeyError."""
        return identities.public_id(self._connection, article_id)

    def find(self, public_id: str) -> int | None:
        """Return the one article whose public id begins so, or ``None``."""
        return identities.find(self._connection, public_id)

    def articles_of(self, page_text: int) -> Sequence[int]:
        """Return the articles of a page in the order of the page."""
        return identities.articles_of(self._connection, page_text)

    def heir(self, page_text: int, words: Iterable[Span]) -> int | None:
        """Return the article of a page that has most of ``words``, or the nearest; or ``None``."""
        return homes.Homes(self._connection, page_text).heir_of(words)

    def signers(self, articles: int = 4_000) -> Mapping[str, int]:
        """Return who signed the latest imported of so many articles, and how many each signed."""
        return kept.signers(self._connection, articles)

    def name_of(self, page_text: int) -> str:
        """Return what a person knows a page by, whose text may be lost: its file, or its number."""
        return kept.name_of(self._connection, page_text)

    def readers(self) -> Sequence[tuple[int, str]]:
        """Return every page text with the version of the reader that read it, as imported."""
        return kept.readers(self._connection)

    def next_article_id(self) -> int:
        """Return the id that the next article is to have; no id is ever given twice."""
        return identities.next_article_id(self._connection)

    def room_after(self, article_id: int) -> Room:
        """Return what an article made just after this one on its page is to have.

        Raises KeyError when there is no such article.
        """
        return identities.room_after(self._connection, article_id)

    def rules_off(self) -> frozenset[str]:
        """Return the names of the rules of cleaning that do not hold in this library."""
        return kept.rules_off(self._connection)

    def last_done(self) -> Done | None:
        """Return the last edit made on this computer that holds, or ``None``."""
        return journal.last_done(self._connection)

    def done(self, seq: int) -> Done:
        """Return what stands at a place of the journal. Raises KeyError when nothing does."""
        return journal.done(self._connection, seq)

    def steps(
        self, *, before: int | None = None, most: int = 200, only_removals: bool = False
    ) -> tuple[Step, ...]:
        """Return the latest steps before a place of the journal, the last of them first.

        ``only_removals`` leaves out what removed nothing.
        """
        return journal.steps(
            self._connection,
            partial(consequences.concerned, self._connection),
            before=before,
            most=most,
            only_removals=only_removals,
        )

    def standing(self, verb: str, first: int, last: int) -> tuple[tuple[int, str], ...]:
        """Return what was done by a verb between two places of the journal and holds.

        Each is its place and when it was done, in order.
        """
        return journal.standing(self._connection, verb, first, last)

    def queries(self, *, only_open: bool = False) -> tuple[tuple[int | None, Query], ...]:
        """Return every query of the library with the article that it stands in, oldest first."""
        return ledger.queries_at_home(self._connection, only_open=only_open)

    def lexicon(self) -> Lexicon:
        """Return the words and kinds of findings that are not to be doubted in this library."""
        return ledger.lexicon(self._connection)

    def tags(self) -> tuple[Tag, ...]:
        """Return every tag, by name."""
        return kept.tags(self._connection)

    def saved_searches(self) -> tuple[SavedSearch, ...]:
        """Return the saved searches in their order."""
        return kept.saved_searches(self._connection)

    def names(self, script: str) -> Mapping[str, str]:
        """Return how names are settled to be shown in a script."""
        return kept.names(self._connection, script)

    def recall(self, key: str) -> str | None:
        """Return what was remembered under ``key``, or ``None``."""
        return remembering.recall(self._connection, key)

    def data_version(self) -> int:
        """Return a number that changes when another connection changed the library."""
        return int(self._connection.execute("PRAGMA data_version").fetchone()[0])

    def reached(self) -> tuple[int, int]:
        """Return the last place of the journal, and the last page text; 0 where there is none."""
        return journal.last_place(self._connection), storing.last_page_text(self._connection)

    def sources(self) -> Mapping[str, str]:
        """Return the files that pages came from, with when each was last imported (ISO 8601)."""
        return kept.sources(self._connection)

    # Writing

    def apply(
        self,
        edit: Edit,
        author: str,
        *,
        undoes: int | None = None,
        proceed: Callable[[int, int], bool] | None = None,
    ) -> tuple[Change, int]:
        """Do an edit, and return what it changed and its place in the journal.

        ``proceed`` is told how many rows are done and how many there are. Raises StoppedError
        when it returns False, StaleEditError when what the edit would take away is not there as
        it says, and ReadOnlyError; either way nothing was changed.
        """
        with self._file.writing() as connection:
            rewriting = full_text.Rewriting(connection, edit)
            # A row that is only altered goes and comes, with what refers to it left in place.
            connection.execute("PRAGMA defer_foreign_keys = ON")
            # What was put there last may need what was put there before it.
            steps = [
                *((edits.remove, row) for row in reversed(edit.gone)),
                *((edits.add, row) for row in edit.new),
            ]
            for number, (do, row) in enumerate(steps):
                if proceed is not None and not proceed(number, len(steps)):
                    raise StoppedError
                if not do(connection, row):
                    raise file.stale()
            for page_text in consequences.restructured(connection, edit):
                homes.bring_home(connection, page_text)
            consequences.refresh(connection, edit)
            rewriting.finish()
            change = consequences.change_of(connection, edit)
            seq = journal.write(connection, edit, author, undoes)
        return change, seq

    def add_page(self, page: NewPage) -> Stored:
        """Store a page and its articles, or only one more source of a page that is there."""
        return self.add_pages((page,))[0]

    def add_pages(self, pages: Sequence[NewPage | PageRows | Copy]) -> list[Stored]:
        """Store pages in one transaction, and return what became of each, in their order.

        Raises KeyError when a copy is of a page that the library has not; nothing is stored then.
        """
        with self._file.writing() as connection:
            return storing.add_pages(connection, pages)

    def has_page(self, sha: str) -> bool:
        """Return whether a page was imported, from whatever file."""
        return storing.page_text_of(self._connection, sha) is not None

    def note_import(self, author: str, page_texts: Iterable[int]) -> None:
        """Write one import to the journal."""
        with self._file.writing() as connection:
            journal.write_import(connection, author, page_texts)

    def remember(self, key: str, value: str) -> None:
        """Keep a small thing of the window's under ``key``, in this library."""
        with self._file.writing() as connection:
            remembering.remember(connection, key, value)

    # Keeping

    def back_up(self, target: Path, proceed: Callable[[int, int], bool] | None = None) -> bool:
        """Write a consistent copy to ``target``, which must not exist; return whether it is whole.

        ``proceed`` is told how many parts are done and how many there are, and stops the copy,
        of which nothing then stays, by returning False. Raises LibraryError when ``target``
        exists or cannot be written.
        """
        return keeping.back_up(self._connection, target, proceed)

    def check(self, proceed: Callable[[int, int], bool] | None = None) -> tuple[str, ...] | None:
        """Return what is wrong with the library, a sentence each; empty when all is well.

        ``proceed`` is told how many pages were looked at and how many there are, and stops it
        by returning False; then there is no answer, but ``None``.
        """
        with self._file.reading():
            return keeping.check(self._connection, proceed or (lambda _done, _total: True))

    def measure(self) -> LibrarySize:
        """Return what the library holds and how large its parts are."""
        return keeping.measure(self._connection)

    def compact(self, proceed: Callable[[], bool]) -> bool:
        """Make the file as small as it can be; return whether it came to its end.

        ``proceed`` stops it by returning False; then nothing was changed. Raises LibraryError.
        """
        with self._file.writing_alone():
            return keeping.shrink(self._connection, proceed)

    def watch_statements(self, watch: Callable[[str], None] | None) -> None:
        """Have every statement that the database runs told to ``watch``, with its values."""
        self._connection.set_trace_callback(watch)

    def is_indexed(self) -> bool:
        """Return whether the index of the full text holds every article."""
        return full_text.is_whole(self._connection)

    def build_index(self, on_damaged: Callable[[int], None] = lambda _page_text: None) -> int:
        """Build the index of the full text some articles further; return how many are left.

        ``on_damaged`` is told each page text that cannot be read; its articles are left out.
        """
        with self._file.writing() as connection:
            return full_text.build_some(connection, on_damaged)

    def pack(self) -> bool:
        """Merge the parts of the index some way further; return whether there is more to do.

        At the end the database looks anew at how its tables are filled.
        """
        begin, self._packing = not self._packing, True
        with self._file.writing() as connection:
            self._packing = full_text.merge_some(connection, begin=begin)
            if not self._packing:
                connection.execute("PRAGMA analysis_limit = 1000")
                connection.execute("ANALYZE main")
        return self._packing

    def sizes(self) -> dict[str, int]:
        """Return how many bytes the library takes: all of it, its pages' text, and its indexes."""
        return keeping.sizes(self._connection)

    def forget_index(self) -> None:
        """Throw the index of the full text away, to be built again."""
        with self._file.writing() as connection:
            full_text.forget(connection)

    # Inside

    def _counted_by(self) -> Columns:
        """Return the columns that articles are counted by, as they are now."""
        if self._columns is None:
            self._columns = Columns(self._connection)
        self._columns.catch_up(self._connection)
        return self._columns

    def _saying(self, words: str) -> Sequence[int] | None:
        """Return the articles that answer a search, ``None`` where nothing is asked."""
        sought = parse_search(words)
        return None if sought.root is None else search.every(self._connection, sought)
