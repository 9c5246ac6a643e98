"""The library: one SQLite file, and every statement that touches it.

A library belongs to the thread that opened it. Each edit and each imported page is one
transaction, written through to the disk before it is acknowledged.
"""

from __future__ import annotations

import json
import os
import sqlite3
from collections import Counter
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cached_property
from hashlib import sha256
from typing import TYPE_CHECKING, get_args

from jiaoyue.marks.annotation import Annotation
from jiaoyue.marks.catalogue import Filter, Order
from jiaoyue.marks.concordance import found_in
from jiaoyue.marks.correction import Correction
from jiaoyue.marks.edit import Change, Edit, NameReading, now
from jiaoyue.marks.ledger import IgnoredFinding, LedgerRow, Query
from jiaoyue.marks.opened import OpenedArticle, PageRecord, Room
from jiaoyue.marks.saved import SavedSearch
from jiaoyue.marks.search import SearchOrder
from jiaoyue.marks.search_syntax import parse_search
from jiaoyue.marks.standing import (
    ArticleBlocks,
    ArticleByline,
    ArticleField,
    ArticleMade,
    ArticlePlace,
    Furniture,
    PageDated,
    PageRead,
    RuleException,
    RuleOff,
)
from jiaoyue.marks.tag import ArticleTag, Tag
from jiaoyue.newspaper.article import Article, Block, Kind, PageDate, PageReading, Place, Role
from jiaoyue.newspaper.clean import Cleaning
from jiaoyue.newspaper.reading import LayerName, Reading, read
from jiaoyue.store import (
    compact,
    documents,
    edits,
    facets,
    full_text,
    homes,
    journal,
    keeping,
    ledger,
    listing,
    moments,
    schema,
    search,
)
from jiaoyue.store.columns import Columns
from jiaoyue.store.errors import (
    LibraryError,
    NewerLibraryError,
    OlderLibraryError,
    ReadOnlyError,
    StaleEditError,
    StoppedError,
)
from jiaoyue.text import pinyin
from jiaoyue.text.errors import QT_TRANSLATE_NOOP
from jiaoyue.text.span import Span, merged

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from jiaoyue.marks.catalogue import ArticleRow
    from jiaoyue.marks.facets import Facets
    from jiaoyue.marks.journal import Step
    from jiaoyue.marks.ledger import Lexicon
    from jiaoyue.marks.search import Bookmark, Found, SearchPage
    from jiaoyue.marks.size import LibrarySize
    from jiaoyue.marks.timeline import Timeline
    from jiaoyue.store.carpet import Carpet
    from jiaoyue.store.journal import Done

EVERYTHING = Filter()
"""The filter that lets every article through."""
BUSY_MILLISECONDS = 10_000
"""How long a job waits for another program to be done writing."""
HAND_MILLISECONDS = 250
"""How long a hand waits."""
FIRST_LINE = 60
"""Code points of the body that a list shows."""
_FIRST_LINES = (Role.BODY, Role.CAPTION)
"""Of what role a list shows the first line; of the second only where the first says nothing."""
_STEPS = 20_000
"""Of SQLite's machine, about a millisecond, between two looks whether to go on."""
_KEPT_AT_HAND = 16_000
"""Kilobytes of the file that a connection keeps in memory."""
_LOOKED_UP = 200
"""Articles that may change before a list is rather laid out anew."""
_COPIED_AT_ONCE = 512
"""Pages of the database, some two megabytes."""

_SEARCH_ORDERS = {
    Order.NEWEST: SearchOrder.NEWEST,
    Order.OLDEST: SearchOrder.OLDEST,
    Order.BEST: SearchOrder.HEADS_FIRST,
}
"""The orders in which the index finds the first articles without the rest."""
_OF_ARTICLE = (ArticleMade, ArticleField, ArticleBlocks, ArticleByline, ArticlePlace, ArticleTag)
_LEDGER = get_args(LedgerRow)
_NOT_LISTED = (Annotation, NameReading, SavedSearch, *_LEDGER)


_NONE = QT_TRANSLATE_NOOP("errors", "There is no library at {path}.")
_NO_LIBRARY = QT_TRANSLATE_NOOP(
    "errors", "{path} is not a Jiaoyue library. It was not changed. Choose another file."
)
_NOT_OURS = QT_TRANSLATE_NOOP(
    "errors", "{path} belongs to another program. It was not changed. Choose another file."
)
_NEWER = QT_TRANSLATE_NOOP(
    "errors",
    "{path} was made by a newer Jiaoyue (its format is {version}, this program knows {known})."
    " It was not changed. Update Jiaoyue to open it.",
)
_OLDER = QT_TRANSLATE_NOOP(
    "errors",
    "{path} was made by an older Jiaoyue and can only be read here, which is not enough. Open it"
    " once where it can be written, then it can be read anywhere.",
)
_NOT_OPENED = QT_TRANSLATE_NOOP(
    "errors", "The library at {path} could not be opened ({why}). Check the file and its folder."
)
_READ_ONLY = QT_TRANSLATE_NOOP(
    "errors",
    "This library can only be read: its file or folder is write-protected. Save a copy of it"
    " elsewhere to work on.",
)
_BUSY = QT_TRANSLATE_NOOP(
    "errors",
    "Another program is writing to this library. Nothing was changed. Try again shortly.",
)
_FULL = QT_TRANSLATE_NOOP("errors", "The disk is full. Nothing was changed. Make room first.")
_NOT_WRITTEN = QT_TRANSLATE_NOOP(
    "errors", "The library at {path} could not be written ({why}). Nothing was changed."
)
_STALE = QT_TRANSLATE_NOOP(
    "errors",
    "This was changed elsewhere meanwhile, and nothing was overwritten. Look at it and try again.",
)
_EXISTS = QT_TRANSLATE_NOOP("errors", "{path} exists already. Choose another name for the copy.")
_NOT_COPIED = QT_TRANSLATE_NOOP(
    "errors", "The copy could not be written to {path} ({why}). Choose another place."
)


@dataclass(frozen=True, slots=True)
class NewPage:
    """A page text read, ready to be stored. ``source`` is the path of the file it came from.

    ``by_hand`` names what a person said of it: ``paper``, ``edition``, ``date``. ``listed``
    may hold what is derived of each article; whoever stores the page does it otherwise.
    """

    source: str
    sha256: str
    encoding: str
    text: str
    reader: str
    reading: PageReading
    by_hand: frozenset[str] = frozenset()
    listed: tuple[Listed, ...] = ()


@dataclass(frozen=True, slots=True)
class Copy:
    """One more file that holds a page which the library has."""

    source: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Listed:
    """What is kept of an article's reading for lists, and the words to find it by."""

    title: str
    first_line: str
    words: documents.Document


@dataclass(frozen=True, slots=True)
class Stored:
    """What became of a page: how many articles it holds, and whether it was there already."""

    page_text: int
    articles: int
    was_there: bool


class _StoppedError(Exception):
    """Somebody asked for a copy to stop."""


class Library:
    """An open library.

    Raises LibraryError when the file is no library, NewerLibraryError when a newer program
    made it. One that cannot be written opens for reading, and ``read_only`` says so.
    ``patience`` is how many milliseconds it waits for another writer.
    """

    def __init__(
        self, path: Path, *, read_only: bool = False, patience: int = BUSY_MILLISECONDS
    ) -> None:
        self.path = path
        exists = path.exists() and path.stat().st_size > 0
        self.read_only = read_only or (exists and not _can_write(path))
        if exists:
            _check_is_ours(path)
        elif self.read_only:
            raise LibraryError(_NONE, path=path)
        self._connection = _connect(path, read_only=self.read_only, patience=patience)
        self._packing = False
        self._columns: Columns | None = None
        self._laid_out: tuple[Filter, Order] | None = None
        try:
            if not self.read_only:
                self._prepare()
        except BaseException:
            self._connection.close()
            raise

    @property
    def is_outdated(self) -> bool:
        """Whether its format is an older program's; only of one that is open for reading."""
        (version,) = self._connection.execute("PRAGMA user_version").fetchone()
        return bool(version < schema.VERSION)

    def require_present_format(self) -> None:
        """Do nothing, but raise OlderLibraryError where it is outdated."""
        if self.is_outdated:
            raise OlderLibraryError(_OLDER, path=self.path)

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
        return facets.filtered(
            self._connection, self._counted_by(), wanted, self._saying(wanted.words)
        )

    def prepare_counts(self) -> bool:
        """Read some of what counts under a filter are made of; return whether all is read."""
        if self._columns is None:
            self._columns = Columns(self._connection)
        return self._columns.read_on(self._connection)

    def timeline(self, wanted: Filter = EVERYTHING) -> Timeline:
        """Return how many articles of each city each month has, whatever months are filtered.

        Raises SearchError.
        """
        return facets.timeline(
            self._connection, self._counted_by(), wanted, self._saying(wanted.words)
        )

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
        return search.search(
            self._connection,
            parse_search(wanted.words),
            listing.conditions(self._connection, wanted._replace(words=""), begins=True),
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
            listing.conditions(self._connection, wanted._replace(words="")),
        )

    def found(self, ids: Sequence[int], words: str) -> list[Found]:
        """Return what a search finds in each of ``ids``; those gone are left out.

        Raises SearchError when it cannot be understood.
        """
        sought = parse_search(words)
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
            page = self.search(wanted, order=_SEARCH_ORDERS[order], limit=listing.FIRST)
            return tuple(self.rows(page.articles)), len(page.articles) < listing.FIRST
        return listing.first_rows(self._connection, wanted, order)

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
        row = next(iter(self.rows([article_id])), None)
        if row is None:
            return None
        found = self._connection.execute(
            "SELECT page_text, kind, blocks, byline, adcode, place_evidence, reasons, public_id,"
            " ordinal, blocks_by_hand, byline_by_hand, place_by_hand"
            " FROM article JOIN article_body ON article = id WHERE id = ?",
            (article_id,),
        ).fetchone()
        page_text, kind, blocks, byline, adcode, evidence, reasons, *others = found
        public_id, ordinal, *by_hand = others
        tags = self._connection.execute(
            "SELECT tag FROM article_tag WHERE article = ? ORDER BY tag", (article_id,)
        )
        place = Place(
            row.province, row.city, row.county, row.town, adcode, compact.spans_from(evidence)
        )
        article = Article(
            compact.blocks_from(blocks),
            Kind(kind),
            compact.byline_from(byline),
            place,
            tuple(json.loads(reasons)),
        )
        own = [span for block in article.blocks for span in block.spans]
        return OpenedArticle(
            row,
            article,
            self.page(page_text),
            tuple(c for c in self.corrections(page_text) if _touches(c, own)),
            self._annotations_of(article_id, page_text, own),
            public_id,
            ordinal,
            tuple(tag for (tag,) in tags),
            _named(("blocks", "byline", "place"), by_hand),
            self._cleaning(page_text),
            ledger.rounds_of(self._connection, article_id),
            self._queries_of(article_id, page_text, own),
            ledger.ignored_on(self._connection, page_text),
            ledger.checked_on(self._connection, page_text),
        )

    def page(self, page_text: int) -> PageRecord:
        """Return a page text and where it came from. Raises KeyError when there is none."""
        found = self._connection.execute(
            "SELECT sha256, packed, encoding, paper, edition, date, date_first, date_last,"
            " date_evidence, furniture, set_aside, reader, paper_by_hand, edition_by_hand,"
            " date_by_hand FROM page_text JOIN page ON page.id = page WHERE page_text.id = ?",
            (page_text,),
        ).fetchone()
        if found is None:
            raise KeyError(page_text)
        sha, packed, encoding, paper, edition, date, first, last, evidence, *rest = found
        furniture, aside, reader, *by_hand = rest
        set_aside = compact.blocks_from(aside)
        sources = self._connection.execute(
            "SELECT path FROM source_file WHERE page_text = ? ORDER BY imported, path", (page_text,)
        )
        return PageRecord(
            page_text,
            sha,
            compact.text_from(packed),
            encoding,
            _in_page_order((*compact.blocks_from(furniture), *set_aside)),
            tuple(path for (path,) in sources),
            paper,
            edition,
            PageDate(date, first or None, last or None, compact.evidence_from(evidence)),
            reader,
            set_aside,
            _named(("paper", "edition", "date"), by_hand),
        )

    def corrections(self, page_text: int) -> tuple[Correction, ...]:
        """Return a page's corrections, the ended ones too, oldest first."""
        return edits.corrections_where(self._connection, "page_text = ?", page_text)

    def annotations(self, page_text: int) -> tuple[Annotation, ...]:
        """Return a page's annotations, oldest first."""
        return edits.annotations_where(self._connection, "page_text = ?", page_text)

    def public_id(self, article_id: int) -> str:
        """Return the id by which other programs may know an article. Raises KeyError."""
        found = self._connection.execute(
            "SELECT public_id FROM article WHERE id = ?", (article_id,)
        ).fetchone()
        if found is None:
            raise KeyError(article_id)
        return str(found[0])

    def find(self, public_id: str) -> int | None:
        """Return the one article whose public id begins so, or ``None``."""
        found = self._connection.execute(
            "SELECT id FROM article WHERE public_id >= ? AND public_id < ? LIMIT 2",
            (public_id, public_id + "~"),
        ).fetchall()
        return int(found[0][0]) if len(found) == 1 and public_id else None

    def articles_of(self, page_text: int) -> Sequence[int]:
        """Return the articles of a page in the order of the page."""
        rows = self._connection.execute(
            "SELECT id FROM article WHERE page_text = ? ORDER BY ordinal, id", (page_text,)
        )
        return [row[0] for row in rows]

    def signers(self, articles: int = 4_000) -> Mapping[str, int]:
        """Return who signed the latest imported of so many articles, and how many each signed."""
        rows = self._connection.execute(
            "SELECT byline FROM article_body ORDER BY article DESC LIMIT ?", (articles,)
        )
        counted: Counter[str] = Counter()
        for (said,) in rows:
            byline = compact.byline_from(said)
            counted.update(
                {*byline.reporters, *byline.correspondents, *byline.photographers},
            )
        return counted

    def readers(self) -> Sequence[tuple[int, str]]:
        """Return every page text with the version of the reader that read it, as imported."""
        rows = self._connection.execute("SELECT id, reader FROM page_text ORDER BY id")
        return [(page_text, reader) for page_text, reader in rows]

    def next_article_id(self) -> int:
        """Return the id that the next article is to have; no id is ever given twice."""
        found = self._connection.execute(
            "SELECT seq FROM sqlite_sequence WHERE name = 'article'"
        ).fetchone()
        return (int(found[0]) if found else 0) + 1

    def room_after(self, article_id: int) -> Room:
        """Return what an article made just after this one on its page is to have.

        Raises KeyError when there is no such article.
        """
        found = self._connection.execute(
            "SELECT ordinal, (SELECT min(ordinal) FROM article AS later"
            "  WHERE later.page_text = article.page_text AND later.ordinal > article.ordinal)"
            " FROM article WHERE id = ?",
            (article_id,),
        ).fetchone()
        if found is None:
            raise KeyError(article_id)
        own, later = found
        return Room(self.next_article_id(), own + 1 if later is None else (own + later) / 2)

    def rules_off(self) -> frozenset[str]:
        """Return the names of the rules of cleaning that do not hold in this library."""
        return frozenset(rule for (rule,) in self._connection.execute("SELECT rule FROM rule_off"))

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
            self._concerned,
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
        rows = self._connection.execute("SELECT id, name, parent FROM tag ORDER BY name, id")
        return tuple(Tag(*row) for row in rows)

    def saved_searches(self) -> tuple[SavedSearch, ...]:
        """Return the saved searches in their order."""
        rows = self._connection.execute(
            "SELECT id, name, ordinal, wanted FROM saved_search ORDER BY ordinal, id"
        )
        return tuple(
            SavedSearch(id_, name, ordinal, compact.filter_from(wanted))
            for id_, name, ordinal, wanted in rows
        )

    def names(self, script: str) -> Mapping[str, str]:
        """Return how names are settled to be shown in a script."""
        rows = self._connection.execute(
            "SELECT name, shown FROM name_reading WHERE script = ?", (script,)
        )
        return dict(rows.fetchall())

    def recall(self, key: str) -> str | None:
        """Return what was remembered under ``key``, or ``None``."""
        found = self._connection.execute(
            "SELECT value FROM remembered WHERE key = ?", (key,)
        ).fetchone()
        return found[0] if found else None

    def data_version(self) -> int:
        """Return a number that changes when another connection changed the library."""
        return int(self._connection.execute("PRAGMA data_version").fetchone()[0])

    def sources(self) -> Mapping[str, str]:
        """Return the files that pages came from, with when each was last imported (ISO 8601)."""
        rows = self._connection.execute("SELECT path, max(imported) FROM source_file GROUP BY path")
        return dict(rows.fetchall())

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
        with self._writing() as connection:
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
                    raise _stale()
            for page_text in self._restructured(edit):
                homes.bring_home(connection, page_text)
            self._refresh(connection, edit)
            rewriting.finish()
            seq = journal.write(connection, edit, author, undoes)
        return self._change(edit), seq

    def add_page(self, page: NewPage) -> Stored:
        """Store a page and its articles, or only one more source of a page that is there."""
        return self.add_pages((page,))[0]

    def add_pages(self, pages: Sequence[NewPage | Copy]) -> list[Stored]:
        """Store pages in one transaction, and return what became of each, in their order.

        Raises KeyError when a copy is of a page that the library has not; nothing is stored then.
        """
        with self._writing() as connection:
            adding = full_text.Adding(connection)
            stored = [self._add_one(connection, page, adding) for page in pages]
            adding.finish()
            return stored

    def has_page(self, sha: str) -> bool:
        """Return whether a page was imported, from whatever file."""
        return self._page_text_of(sha) is not None

    def note_import(self, author: str, page_texts: Iterable[int]) -> None:
        """Write one import to the journal."""
        with self._writing() as connection:
            journal.write_import(connection, author, page_texts)

    def remember(self, key: str, value: str) -> None:
        """Keep a small thing of the window's under ``key``, in this library."""
        with self._writing() as connection:
            connection.execute(
                "INSERT INTO remembered VALUES (?, ?)"
                " ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                (key, value),
            )

    # Keeping

    def back_up(self, target: Path, proceed: Callable[[int, int], bool] | None = None) -> bool:
        """Write a consistent copy to ``target``, which must not exist; return whether it is whole.

        ``proceed`` is told how many parts are done and how many there are, and stops the copy,
        of which nothing then stays, by returning False. Raises LibraryError when ``target``
        exists or cannot be written.
        """
        if target.exists():
            raise LibraryError(_EXISTS, path=target)

        def report(_status: int, remaining: int, total: int) -> None:
            if proceed is not None and not proceed(total - remaining, total):
                raise _StoppedError

        copy = None
        try:
            copy = sqlite3.connect(target)
            self._connection.backup(copy, pages=_COPIED_AT_ONCE, progress=report)
            copy.close()
        except (sqlite3.Error, _StoppedError) as error:
            if copy is not None:
                copy.close()
            target.unlink(missing_ok=True)
            if isinstance(error, _StoppedError):
                return False
            raise LibraryError(_NOT_COPIED, path=target, why=error) from error
        return True

    def check(self, proceed: Callable[[int, int], bool] | None = None) -> tuple[str, ...] | None:
        """Return what is wrong with the library, a sentence each; empty when all is well.

        ``proceed`` is told how many pages were looked at and how many there are, and stops it
        by returning False; then there is no answer, but ``None``.
        """
        return keeping.check(self._connection, proceed or (lambda _done, _total: True))

    def measure(self) -> LibrarySize:
        """Return what the library holds and how large its parts are."""
        return keeping.measure(self._connection)

    def compact(self, proceed: Callable[[], bool]) -> bool:
        """Make the file as small as it can be; return whether it came to its end.

        ``proceed`` stops it by returning False; then nothing was changed. Raises LibraryError.
        """
        if self.read_only:
            raise ReadOnlyError(_READ_ONLY)
        try:
            return keeping.shrink(self._connection, proceed)
        except sqlite3.OperationalError as error:
            raise _cannot_write(self.path, error) from error

    def watch_statements(self, watch: Callable[[str], None] | None) -> None:
        """Have every statement that the database runs told to ``watch``, with its values."""
        self._connection.set_trace_callback(watch)

    def is_indexed(self) -> bool:
        """Return whether the index of the full text holds every article."""
        return full_text.is_whole(self._connection)

    def build_index(self) -> int:
        """Build the index of the full text some articles further; return how many are left."""
        with self._writing() as connection:
            return full_text.build_some(connection)

    def pack(self) -> bool:
        """Merge the parts of the index some way further; return whether there is more to do.

        At the end the database looks anew at how its tables are filled.
        """
        begin, self._packing = not self._packing, True
        with self._writing() as connection:
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
        with self._writing() as connection:
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

    def _prepare(self) -> None:
        (version,) = self._connection.execute("PRAGMA user_version").fetchone()
        self._connection.execute("PRAGMA journal_mode = WAL")
        self._connection.execute("PRAGMA synchronous = FULL")
        if version < schema.VERSION:
            _migrate(self._connection, version)

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        """Give the connection within one transaction that is kept only if all goes well."""
        if self.read_only:
            raise ReadOnlyError(_READ_ONLY)
        connection = self._connection
        try:
            connection.execute("BEGIN IMMEDIATE")
            yield connection
            connection.execute("COMMIT")
        except sqlite3.OperationalError as error:
            _roll_back(connection)
            raise _cannot_write(self.path, error) from error
        except sqlite3.IntegrityError as error:
            # What the edit would take away has come into use meanwhile.
            _roll_back(connection)
            raise _stale() from error
        except BaseException:
            _roll_back(connection)
            raise

    def _page_text_of(self, sha: str) -> int | None:
        found = self._connection.execute(
            "SELECT id FROM page_text WHERE sha256 = ?", (sha,)
        ).fetchone()
        return int(found[0]) if found else None

    def _add_one(
        self, connection: sqlite3.Connection, page: NewPage | Copy, adding: full_text.Adding
    ) -> Stored:
        found = self._page_text_of(page.sha256)
        if found is not None:
            page_text = found
        elif isinstance(page, NewPage):
            page_text = self._insert_page(connection, page, adding)
        else:
            raise KeyError(page.sha256)
        connection.execute(
            "INSERT OR IGNORE INTO source_file VALUES (?, ?, ?)", (page_text, page.source, now())
        )
        return Stored(page_text, len(self.articles_of(page_text)), found is not None)

    def _insert_page(
        self, connection: sqlite3.Connection, page: NewPage, adding: full_text.Adding
    ) -> int:
        reading, date = page.reading, page.reading.date
        page_id = connection.execute(
            "INSERT INTO page (paper, edition, date, date_first, date_last, date_evidence,"
            " paper_by_hand, edition_by_hand, date_by_hand) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                reading.paper,
                reading.edition,
                date.edtf,
                date.first or "",
                date.last or "",
                compact.evidence_to(date.evidence),
                *(name in page.by_hand for name in ("paper", "edition", "date")),
            ),
        ).lastrowid
        page_text = connection.execute(
            "INSERT INTO page_text (page, sha256, encoding, characters, packed, furniture, reader,"
            " imported) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (
                page_id,
                page.sha256,
                page.encoding,
                len(page.text),
                compact.text_to(page.text),
                compact.blocks_to(_in_page_order(reading.furniture)),
                page.reader,
                now(),
            ),
        ).lastrowid
        assert page_text is not None
        listed = page.listed or with_listed(page).listed
        for ordinal, article in enumerate(reading.articles):
            of_it = listed[ordinal]
            moment = self._insert_article(connection, page, page_text, ordinal, article, of_it)
            adding.add(moment, of_it.words)
        return page_text

    def _insert_article(
        self,
        connection: sqlite3.Connection,
        page: NewPage,
        page_text: int,
        ordinal: int,
        article: Article,
        listed: Listed,
    ) -> int:
        place, date = article.place, page.reading.date
        moment = moments.next_moment(connection, date.first or "")
        article_id = connection.execute(
            "INSERT INTO article (public_id, page_text, ordinal, kind, title, first_line,"
            " title_pinyin, title_initials, province, city, county, town, date, date_first,"
            " date_last, moment) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                public_id_of(page.sha256, page.reader, article.blocks),
                page_text,
                ordinal,
                article.kind,
                listed.title,
                listed.first_line,
                pinyin.sorting_key(listed.title or listed.first_line),
                pinyin.initials(listed.title or listed.first_line),
                place.province,
                place.city,
                place.county,
                place.town,
                date.edtf,
                date.first or "",
                date.last or "",
                moment,
            ),
        ).lastrowid
        connection.execute(
            "INSERT INTO article_body (article, blocks, byline, adcode, place_evidence, reasons)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            (
                article_id,
                compact.blocks_to(article.blocks),
                compact.byline_to(article.byline),
                place.adcode,
                compact.spans_to(place.evidence),
                compact.dumps(article.reasons),
            ),
        )
        return moment

    def _annotations_of(
        self, article_id: int, page_text: int, own: Sequence[Span]
    ) -> tuple[Annotation, ...]:
        """Return the annotations at home in an article, and those that reach into it."""
        here = edits.annotations_where(self._connection, "article = ?", article_id)
        others = self._connection.execute(
            "SELECT id, spans FROM annotation WHERE page_text = ? AND article IS NOT ?",
            (page_text, article_id),
        ).fetchall()

        reaching = [
            edits.annotations_where(self._connection, "id = ?", mark)
            for mark, spans in others
            if self._reach(compact.spans_from(spans), article_id, page_text, own)
        ]
        every = (*here, *(mark for found in reaching for mark in found))
        return tuple(sorted(every, key=lambda mark: (mark.created, mark.id)))

    def _queries_of(
        self, article_id: int, page_text: int, own: Sequence[Span]
    ) -> tuple[Query, ...]:
        """Return the queries at home in an article, and those that reach into it."""
        on_page = ledger.queries_where(self._connection, "page_text = ?", page_text)
        if not on_page:
            return ()
        here = {
            query
            for (query,) in self._connection.execute(
                "SELECT id FROM query WHERE article = ?", (article_id,)
            )
        }
        return tuple(
            query
            for query in on_page
            if query.id in here or self._reach(query.anchor.spans, article_id, page_text, own)
        )

    def _reach(
        self, spans: Sequence[Span], article_id: int, page_text: int, own: Sequence[Span]
    ) -> bool:
        """Return whether any of ``spans`` is read in an article, whose ``own`` words are known."""
        near = [part for part in spans if any(part.meets(span) for span in own)]
        # What was inserted where two articles meet is read in one of them.
        return any(map(len, near)) or any(
            homes.Homes(self._connection, page_text).reads_at(part.start) == article_id
            for part in near
        )

    def _cleaning(self, page_text: int) -> Cleaning:
        rows = self._connection.execute(
            "SELECT rule, start FROM rule_exception WHERE page_text = ?", (page_text,)
        )
        return Cleaning(self.rules_off(), frozenset((rule, start) for rule, start in rows))

    def _refresh(self, connection: sqlite3.Connection, edit: Edit) -> None:
        """Derive again what lists show of the articles whose text an edit changed.

        Lists take no notice of rules that are off: else switching one would write every article.
        """
        for article_id in self._retold(edit):
            opened = self.article(article_id)
            if opened is None:
                continue
            listed = replace(
                opened,
                article=replace(opened.article, blocks=_listed_blocks(opened.article.blocks)),
                cleaning=replace(opened.cleaning, off=frozenset()),
            )
            title, first_line = _shown(listed.reading(LayerName.CORRECTED))
            connection.execute(
                "UPDATE article SET title = ?, first_line = ?, title_pinyin = ?,"
                " title_initials = ? WHERE id = ?",
                (
                    title,
                    first_line,
                    pinyin.sorting_key(title or first_line),
                    pinyin.initials(title or first_line),
                    article_id,
                ),
            )

    def _retold(self, edit: Edit) -> frozenset[int]:
        """Return the articles whose own text an edit changed."""
        places: dict[int, list[Span]] = {}
        found: set[int] = set()
        for row in (*edit.gone, *edit.new):
            match row:
                case Correction():
                    places.setdefault(row.page_text, []).extend(p.span for p in row.patches)
                case RuleException():
                    places.setdefault(row.page_text, []).append(Span(row.start, row.start + 1))
                case ArticleBlocks():
                    found.add(row.article)
        for page_text, spans in places.items():
            ground = homes.Homes(self._connection, page_text)
            found.update(article for span in spans for article in ground.reached_by(span))
        return frozenset(found)

    def _restructured(self, edit: Edit) -> frozenset[int]:
        """Return the pages of which an edit gave words to another article, or to none."""
        found: set[int] = set()
        for row in (*edit.gone, *edit.new):
            if isinstance(row, ArticleMade | Furniture):
                found.add(row.page_text)
            elif isinstance(row, ArticleBlocks):
                page = self._connection.execute(
                    "SELECT page_text FROM article WHERE id = ?", (row.article,)
                ).fetchone()
                # An article that is gone has said on which page it was made.
                found.update(page or ())
        return frozenset(found)

    def _concerned(self, edit: Edit) -> frozenset[int]:
        """Return the articles that an edit names, else those whose words it touches."""
        named = {row.article for row in (*edit.gone, *edit.new) if isinstance(row, _OF_ARTICLE)}
        asked = [row.anchor for row in (*edit.gone, *edit.new) if isinstance(row, Query)]
        at_home = (homes.Homes(self._connection, one.page_text).of(one.spans) for one in asked)
        named |= {home for home in at_home if home is not None}
        return frozenset(named) or self._change(edit).articles

    def _change(self, edit: Edit) -> Change:
        rows = (*edit.gone, *edit.new)
        marks = [row for row in rows if isinstance(row, Annotation)]
        restructured = self._restructured(edit)
        whole = {row.page_text for row in rows if isinstance(row, PageDated | PageRead)}
        whole |= restructured
        pages = whole | {mark.anchor.page_text for mark in marks}
        articles = {row.article for row in rows if isinstance(row, _OF_ARTICLE)}
        articles |= self._retold(edit)
        for mark in marks:
            home = homes.Homes(self._connection, mark.anchor.page_text).of(mark.anchor.spans)
            articles |= {home} if home is not None else set()
        for page_text in whole:
            articles.update(self.articles_of(page_text))
        said = [row for row in rows if isinstance(row, Correction | RuleException)]
        set_aside = {row.page_text for row in rows if isinstance(row, IgnoredFinding)}
        asked = {row.anchor.page_text for row in rows if isinstance(row, Query)}
        return Change(
            articles=frozenset(articles),
            page_texts=frozenset({*pages, *(row.page_text for row in said), *set_aside, *asked}),
            text=bool(restructured or said),
            annotations=bool(marks or restructured),
            tags=any(isinstance(row, Tag | ArticleTag) for row in rows),
            listing=any(not isinstance(row, _NOT_LISTED) for row in rows),
            names=any(isinstance(row, NameReading) for row in rows),
            desk=any(isinstance(row, _LEDGER) for row in rows),
            searches=any(isinstance(row, SavedSearch) for row in rows),
            everything=any(isinstance(row, RuleOff) for row in rows),
        )


def _connect(
    path: Path, *, read_only: bool, patience: int = BUSY_MILLISECONDS
) -> sqlite3.Connection:
    try:
        if not read_only:
            path.parent.mkdir(parents=True, exist_ok=True)
        # A folder that cannot be written cannot hold the shared memory that WAL reads through.
        still = "" if _can_write(path.parent) else "&immutable=1"
        mode = f"mode=ro{still}" if read_only else "mode=rwc"
        connection = sqlite3.connect(
            f"{path.absolute().as_uri()}?{mode}",
            uri=True,
            isolation_level=None,
            check_same_thread=True,
        )
        connection.execute(f"PRAGMA busy_timeout = {patience}")
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute(f"PRAGMA cache_size = -{_KEPT_AT_HAND}")
    except (sqlite3.Error, OSError) as error:
        raise LibraryError(_NOT_OPENED, path=path, why=error) from error
    return connection


def _check_is_ours(path: Path) -> None:
    """Look at a file without changing it. Raises LibraryError when it is not for this program."""
    connection = _connect(path, read_only=True)
    try:
        (application,) = connection.execute("PRAGMA application_id").fetchone()
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        (tables,) = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    except sqlite3.DatabaseError as error:
        raise LibraryError(_NO_LIBRARY, path=path) from error
    finally:
        connection.close()
    if application != schema.APPLICATION_ID and (application or tables):
        raise LibraryError(_NOT_OURS, path=path)
    if version > schema.VERSION:
        raise NewerLibraryError(_NEWER, path=path, version=version, known=schema.VERSION)


def _migrate(connection: sqlite3.Connection, version: int) -> None:
    # The only use of sqlite-utils, which takes longer to load than a window does.
    from sqlite_utils import Database

    database = Database(connection)
    for number, migration in enumerate(schema.MIGRATIONS[version:], start=version + 1):
        connection.execute("BEGIN IMMEDIATE")
        try:
            (reached,) = connection.execute("PRAGMA user_version").fetchone()
            if reached < number:
                migration(database)
                connection.execute(f"PRAGMA application_id = {schema.APPLICATION_ID}")
                connection.execute(f"PRAGMA user_version = {number}")
            connection.execute("COMMIT")
        except BaseException:
            _roll_back(connection)
            raise


def _roll_back(connection: sqlite3.Connection) -> None:
    if connection.in_transaction:
        connection.execute("ROLLBACK")


def _can_write(path: Path) -> bool:
    return os.access(path, os.W_OK)


def _cannot_write(path: Path, error: sqlite3.OperationalError) -> LibraryError:
    said = str(error)
    if "locked" in said or "busy" in said:
        return LibraryError(_BUSY)
    if "readonly" in said:
        return ReadOnlyError(_READ_ONLY)
    if "full" in said:
        return LibraryError(_FULL)
    return LibraryError(_NOT_WRITTEN, path=path, why=error)


def _stale() -> StaleEditError:
    return StaleEditError(_STALE)


def with_listed(page: NewPage) -> NewPage:
    """Return a page with what is derived of its articles: most of the work of storing it.

    It needs no library, so whoever reads a page can do it before.
    """
    return replace(page, listed=tuple(_listed(page, one) for one in page.reading.articles))


def _listed(page: NewPage, article: Article) -> Listed:
    # An article made just now has no corrections, whose patches would name their page text.
    shown = read(0, page.text, article.blocks, page.reading.furniture, (), LayerName.CLEAN)
    words = documents.document(page.text, article.blocks, byline=article.byline)
    return Listed(*_shown(shown), words)


def _shown(reading: Reading) -> tuple[str, str]:
    """Return what is kept of a reading for lists: title and first line."""
    titles = [p.layer.text for p in reading.paragraphs if p.block.role is Role.TITLE]
    firsts = (
        next((p.layer.text for p in reading.paragraphs if p.block.role is role), "")
        for role in _FIRST_LINES
    )
    return " ".join(titles), next(filter(None, firsts), "")[:FIRST_LINE]


def _listed_blocks(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Return the blocks that lists show something of, and all that stand in one run with them.

    What rules of cleaning do in a block depends on the whole run of words that it stands in.
    """
    firsts = (next((b for b in blocks if b.role is role), None) for role in _FIRST_LINES)
    listed = {*(b for b in blocks if b.role is Role.TITLE), *filter(None, firsts)}
    shown = [span for block in listed for span in block.spans]
    runs = merged(span for block in blocks for span in block.spans)
    read = [run for run in runs if any(run.meets(span) for span in shown)]
    return tuple(
        block
        for block in blocks
        if block in listed or any(run.meets(span) for run in read for span in block.spans)
    )


def public_id_of(sha: str, reader: str, blocks: tuple[Block, ...]) -> str:
    """Return the public id of an article that the reader made: alike wherever it is read."""
    said = f"{sha}\n{reader}\n{compact.blocks_to(blocks)}"
    return sha256(said.encode()).hexdigest()[:16]


def _in_page_order(blocks: Sequence[Block]) -> tuple[Block, ...]:
    return tuple(sorted(blocks, key=lambda block: (block.spans, block.role)))


def _named(names: tuple[str, ...], flags: Sequence[int]) -> frozenset[str]:
    return frozenset(name for name, flag in zip(names, flags, strict=True) if flag)


def _touches(correction: Correction, spans: Sequence[Span]) -> bool:
    return any(span.meets(patch.span) for span in spans for patch in correction.patches)
