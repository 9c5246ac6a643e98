"""An article and a page as they are opened: all that belongs to them, gathered from its tables."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from jiaoyue.marks.opened import OpenedArticle, PageRecord
from jiaoyue.newspaper.article import Article, Kind, PageDate, Place
from jiaoyue.newspaper.clean import Cleaning
from jiaoyue.store import compact, edits, homes, kept, ledger, listing
from jiaoyue.store.structure import in_page_order

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from jiaoyue.marks.annotation import Annotation
    from jiaoyue.marks.correction import Correction
    from jiaoyue.marks.ledger import Query
    from jiaoyue.text.span import Span


def article(connection: sqlite3.Connection, article_id: int) -> OpenedArticle | None:
    """Return an article with all that belongs to it, or ``None`` when there is none."""
    row = next(iter(listing.rows_of(connection, [article_id])), None)
    if row is None:
        return None
    found = connection.execute(
        "SELECT page_text, kind, blocks, byline, adcode, place_evidence, reasons, public_id,"
        " ordinal, blocks_by_hand, byline_by_hand, place_by_hand"
        " FROM article JOIN article_body ON article = id WHERE id = ?",
        (article_id,),
    ).fetchone()
    page_text, kind, blocks, byline, adcode, evidence, reasons, *others = found
    public_id, ordinal, *by_hand = others
    tags = connection.execute(
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
        page(connection, page_text),
        tuple(
            c
            for c in edits.corrections_where(connection, "page_text = ?", page_text)
            if _touches(c, own)
        ),
        _annotations_of(connection, article_id, page_text, own),
        public_id,
        ordinal,
        tuple(tag for (tag,) in tags),
        _named(("blocks", "byline", "place"), by_hand),
        cleaning(connection, page_text),
        ledger.rounds_of(connection, article_id),
        _queries_of(connection, article_id, page_text, own),
        ledger.ignored_on(connection, page_text),
        ledger.checked_on(connection, page_text),
    )


def page(connection: sqlite3.Connection, page_text: int) -> PageRecord:
    """Return a page text and where it came from. Raises KeyError when there is none."""
    found = connection.execute(
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
    sources = connection.execute(
        "SELECT path FROM source_file WHERE page_text = ? ORDER BY imported, path", (page_text,)
    )
    return PageRecord(
        page_text,
        sha,
        compact.text_from(packed),
        encoding,
        in_page_order((*compact.blocks_from(furniture), *set_aside)),
        tuple(path for (path,) in sources),
        paper,
        edition,
        PageDate(date, first or None, last or None, compact.evidence_from(evidence)),
        reader,
        set_aside,
        _named(("paper", "edition", "date"), by_hand),
    )


def _annotations_of(
    connection: sqlite3.Connection, article_id: int, page_text: int, own: Sequence[Span]
) -> tuple[Annotation, ...]:
    """Return the annotations at home in an article, and those that reach into it."""
    here = edits.annotations_where(connection, "article = ?", article_id)
    others = connection.execute(
        "SELECT id, spans FROM annotation WHERE page_text = ? AND article IS NOT ?",
        (page_text, article_id),
    ).fetchall()

    reaching = [
        edits.annotations_where(connection, "id = ?", mark)
        for mark, spans in others
        if _reach(connection, compact.spans_from(spans), article_id, page_text, own)
    ]
    every = (*here, *(mark for found in reaching for mark in found))
    return tuple(sorted(every, key=lambda mark: (mark.created, mark.id)))


def _queries_of(
    connection: sqlite3.Connection, article_id: int, page_text: int, own: Sequence[Span]
) -> tuple[Query, ...]:
    """Return the queries at home in an article, and those that reach into it."""
    on_page = ledger.queries_where(connection, "page_text = ?", page_text)
    if not on_page:
        return ()
    here = {
        query
        for (query,) in connection.execute("SELECT id FROM query WHERE article = ?", (article_id,))
    }
    return tuple(
        query
        for query in on_page
        if query.id in here or _reach(connection, query.anchor.spans, article_id, page_text, own)
    )


def _reach(
    connection: sqlite3.Connection,
    spans: Sequence[Span],
    article_id: int,
    page_text: int,
    own: Sequence[Span],
) -> bool:
    """Return whether any of ``spans`` is read in an article, whose ``own`` words are known."""
    near = [part for part in spans if any(part.meets(span) for span in own)]
    # What was inserted where two articles meet is read in one of them.
    return any(map(len, near)) or any(
        homes.Homes(connection, page_text).reads_at(part.start) == article_id for part in near
    )


def cleaning(connection: sqlite3.Connection, page_text: int) -> Cleaning:
    """Return which rules of cleaning are off, and which of their places a person excepted."""
    rows = connection.execute(
        "SELECT rule, start FROM rule_exception WHERE page_text = ?", (page_text,)
    )
    return Cleaning(kept.rules_off(connection), frozenset((rule, start) for rule, start in rows))


def _named(names: tuple[str, ...], flags: Sequence[int]) -> frozenset[str]:
    return frozenset(name for name, flag in zip(names, flags, strict=True) if flag)


def _touches(correction: Correction, spans: Sequence[Span]) -> bool:
    return any(span.meets(patch.span) for span in spans for patch in correction.patches)
