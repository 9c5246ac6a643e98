"""Pages that were read, and how they are put into the library."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from jiaoyue.marks.edit import now
from jiaoyue.newspaper.reading import LayerName, read
from jiaoyue.store import compact, documents, full_text, identities, listed, moments
from jiaoyue.store.structure import in_page_order
from jiaoyue.text import pinyin

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from jiaoyue.newspaper.article import Article, PageReading


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


def add_pages(connection: sqlite3.Connection, pages: Sequence[NewPage | Copy]) -> list[Stored]:
    """Store pages, and return what became of each, in their order.

    Raises KeyError when a copy is of a page that the library has not; the transaction is
    not to be kept then.
    """
    adding = full_text.Adding(connection)
    stored = [_add_one(connection, page, adding) for page in pages]
    adding.finish()
    return stored


def last_page_text(connection: sqlite3.Connection) -> int:
    """Return the page text that was stored last, 0 where there is none."""
    return int(connection.execute("SELECT coalesce(max(id), 0) FROM page_text").fetchone()[0])


def page_text_of(connection: sqlite3.Connection, sha: str) -> int | None:
    """Return the page text that was imported with this digest, or ``None``."""
    found = connection.execute("SELECT id FROM page_text WHERE sha256 = ?", (sha,)).fetchone()
    return int(found[0]) if found else None


def _add_one(
    connection: sqlite3.Connection, page: NewPage | Copy, adding: full_text.Adding
) -> Stored:
    found = page_text_of(connection, page.sha256)
    if found is not None:
        page_text = found
    elif isinstance(page, NewPage):
        page_text = _insert_page(connection, page, adding)
    else:
        raise KeyError(page.sha256)
    connection.execute(
        "INSERT OR IGNORE INTO source_file VALUES (?, ?, ?)", (page_text, page.source, now())
    )
    return Stored(page_text, len(identities.articles_of(connection, page_text)), found is not None)


def _insert_page(connection: sqlite3.Connection, page: NewPage, adding: full_text.Adding) -> int:
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
            compact.blocks_to(in_page_order(reading.furniture)),
            page.reader,
            now(),
        ),
    ).lastrowid
    assert page_text is not None
    listed = page.listed or with_listed(page).listed
    for ordinal, article in enumerate(reading.articles):
        of_it = listed[ordinal]
        moment = _insert_article(connection, page, page_text, ordinal, article, of_it)
        adding.add(moment, of_it.words)
    return page_text


def _insert_article(
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
        " date_last, moment, paper)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            identities.public_id_of(page.sha256, page.reader, article.blocks),
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
            page.reading.paper,
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


def with_listed(page: NewPage) -> NewPage:
    """Return a page with what is derived of its articles: most of the work of storing it.

    It needs no library, so whoever reads a page can do it before.
    """
    return replace(page, listed=tuple(_listed(page, one) for one in page.reading.articles))


def _listed(page: NewPage, article: Article) -> Listed:
    # An article made just now has no corrections, whose patches would name their page text.
    blocks = listed.listed_blocks(article.blocks)
    shown = read(0, page.text, blocks, page.reading.furniture, (), LayerName.CLEAN)
    words = documents.document(page.text, article.blocks, byline=article.byline)
    return Listed(*listed.shown(shown), words)
