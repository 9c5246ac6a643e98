"""What follows from an edit: which articles and pages it concerns, and what lists show of them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, get_args

from jiaoyue.marks.annotation import Annotation
from jiaoyue.marks.correction import Correction
from jiaoyue.marks.edit import Change, NameReading
from jiaoyue.marks.ledger import Checked, IgnoredFinding, LedgerRow, Query
from jiaoyue.marks.saved import SavedSearch
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
from jiaoyue.newspaper.reading import LayerName
from jiaoyue.store import edits, homes, identities, listed, set_aside
from jiaoyue.store.opened import article
from jiaoyue.text import pinyin
from jiaoyue.text.span import Span

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Sequence

    from jiaoyue.marks.edit import Edit, Row
    from jiaoyue.text.span import Spans

OF_A_ROW = 500
"""Characters that are read and indexed in the time in which a row is written."""
_OF_ARTICLE = (ArticleMade, ArticleField, ArticleBlocks, ArticleByline, ArticlePlace, ArticleTag)
_LEDGER = get_args(LedgerRow)
_NOT_LISTED = (Annotation, NameReading, SavedSearch, *_LEDGER)


def refresh(connection: sqlite3.Connection, edit: Edit) -> None:
    """Derive again what lists show of the articles whose text an edit changed.

    Lists take no notice of rules that are off: else switching one would write every article.
    """
    for article_id in retold(connection, edit):
        opened = article(connection, article_id)
        if opened is None:
            continue
        plain = replace(
            opened,
            article=replace(opened.article, blocks=listed.listed_blocks(opened.article.blocks)),
            cleaning=replace(opened.cleaning, off=frozenset()),
        )
        title, first_line = listed.shown(plain.reading(LayerName.CORRECTED))
        connection.execute(
            "UPDATE article SET title = ?, first_line = ?, title_pinyin = ?,"
            " title_initials = ? WHERE id = ?",
            (
                title,
                first_line,
                *pinyin.keys(title or first_line),
                article_id,
            ),
        )


def retold(connection: sqlite3.Connection, edit: Edit) -> frozenset[int]:
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
        ground = homes.Homes(connection, page_text)
        found.update(article for span in spans for article in ground.reached_by(span))
    return frozenset(found)


def restructured(connection: sqlite3.Connection, edit: Edit) -> frozenset[int]:
    """Return the pages of which an edit gave words to another article, or to none."""
    found: set[int] = set()
    for row in (*edit.gone, *edit.new):
        if isinstance(row, ArticleMade | Furniture):
            found.add(row.page_text)
        elif isinstance(row, ArticleBlocks):
            page = connection.execute(
                "SELECT page_text FROM article WHERE id = ?", (row.article,)
            ).fetchone()
            # An article that is gone has said on which page it was made.
            found.update(page or ())
    return frozenset(found)


def weight(connection: sqlite3.Connection, edit: Edit) -> int:
    """Return how heavy an edit is: the characters that are read and indexed anew for it.

    They are those of the pages whose words it gives to other articles; a row counts as some
    hundreds.
    """
    size = OF_A_ROW * (len(edit.gone) + len(edit.new))
    for page_text in restructured(connection, edit):
        (characters,) = connection.execute(
            "SELECT characters FROM page_text WHERE id = ?", (page_text,)
        ).fetchone()
        size += int(characters)
    return size


def concerned(connection: sqlite3.Connection, edit: Edit) -> frozenset[int]:
    """Return the articles that an edit names, else those whose words it touches."""
    rows = (*edit.gone, *edit.new)
    named = {row.article for row in rows if isinstance(row, _OF_ARTICLE)}
    grounds: dict[int, homes.Homes] = {}
    for page_text, spans in _pointed_at(connection, rows):
        if page_text not in grounds:
            grounds[page_text] = homes.Homes(connection, page_text)
        home = grounds[page_text].of(spans)
        named |= {home} if home is not None else set()
    return frozenset(named) or change_of(connection, edit).articles


def _pointed_at(connection: sqlite3.Connection, rows: Sequence[Row]) -> Iterator[tuple[int, Spans]]:
    """Yield the places that the desk's rows are about, each as a page and spans of it."""
    yield from set_aside.places_of(connection, [r for r in rows if isinstance(r, IgnoredFinding)])
    for row in rows:
        match row:
            case Query():
                yield row.anchor.page_text, row.anchor.spans
            case Checked():
                for made in edits.corrections_where(connection, "id = ?", row.correction):
                    yield made.page_text, tuple(patch.span for patch in made.patches)


def change_of(connection: sqlite3.Connection, edit: Edit) -> Change:
    """Return what an edit that was done changed, for whoever shows it."""
    rows = (*edit.gone, *edit.new)
    marks = [row for row in rows if isinstance(row, Annotation)]
    given = restructured(connection, edit)
    whole = {row.page_text for row in rows if isinstance(row, PageDated | PageRead)}
    whole |= given
    pages = whole | {mark.anchor.page_text for mark in marks}
    articles = {row.article for row in rows if isinstance(row, _OF_ARTICLE)}
    articles |= retold(connection, edit)
    for mark in marks:
        home = homes.Homes(connection, mark.anchor.page_text).of(mark.anchor.spans)
        articles |= {home} if home is not None else set()
    for page_text in whole:
        articles.update(identities.articles_of(connection, page_text))
    said = [row for row in rows if isinstance(row, Correction | RuleException)]
    ignored = {row.page_text for row in rows if isinstance(row, IgnoredFinding)}
    asked = {row.anchor.page_text for row in rows if isinstance(row, Query)}
    return Change(
        articles=frozenset(articles),
        page_texts=frozenset({*pages, *(row.page_text for row in said), *ignored, *asked}),
        text=bool(given or said),
        annotations=bool(marks or given),
        tags=any(mark.tags for mark in marks)
        or any(isinstance(row, Tag | ArticleTag) for row in rows),
        listing=any(not isinstance(row, _NOT_LISTED) for row in rows),
        names=any(isinstance(row, NameReading) for row in rows),
        desk=any(isinstance(row, _LEDGER) for row in rows),
        searches=any(isinstance(row, SavedSearch) for row in rows),
        everything=any(isinstance(row, RuleOff) for row in rows),
    )
