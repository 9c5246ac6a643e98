"""A page that was read, as the rows that a library keeps of it: most of the work of storing it.

Making them takes no library, so whoever reads a page does it, and they are all that is sent to the
one process that writes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from jiaoyue.newspaper.reading import LayerName, read
from jiaoyue.store import compact, documents, identities, listed
from jiaoyue.store.structure import in_page_order
from jiaoyue.text import pinyin

if TYPE_CHECKING:
    from typing import TypeAlias

    from jiaoyue.newspaper.article import Article
    from jiaoyue.store.storing import NewPage

    Row: TypeAlias = tuple[str | int | bytes | None, ...]

PAGE = (
    "paper, edition, date, date_first, date_last, date_evidence, paper_by_hand, edition_by_hand,"
    " date_by_hand"
)
TEXT = "sha256, encoding, characters, packed, furniture, reader"
ARTICLE = (
    "public_id, ordinal, kind, title, first_line, title_pinyin, title_initials, province, city,"
    " county, town, date, date_first, date_last, paper"
)
BODY = "blocks, byline, adcode, place_evidence, reasons"


class ArticleRows(NamedTuple):
    """The values of ``ARTICLE`` and ``BODY``, and the words by which the article is found."""

    article: Row
    body: Row
    words: documents.Document


class PageRows(NamedTuple):
    """The values of ``PAGE`` and ``TEXT``, and the articles in the order of the page.

    ``source`` is the path of the file that it came from, ``day`` its earliest day (ISO), empty
    where there is none.
    """

    source: str
    sha256: str
    day: str
    page: Row
    text: Row
    articles: tuple[ArticleRows, ...]


def rows_of(page: NewPage) -> PageRows:
    """Return all that a library keeps of a page, but when it came and under which numbers."""
    reading, date = page.reading, page.reading.date
    dated = (date.edtf, date.first or "", date.last or "")
    return PageRows(
        page.source,
        page.sha256,
        date.first or "",
        (
            reading.paper,
            reading.edition,
            *dated,
            compact.evidence_to(date.evidence),
            *(name in page.by_hand for name in ("paper", "edition", "date")),
        ),
        (
            page.sha256,
            page.encoding,
            len(page.text),
            compact.text_to(page.text),
            compact.blocks_to(in_page_order(reading.furniture)),
            page.reader,
        ),
        tuple(
            _article_rows(page, ordinal, article, dated)
            for ordinal, article in enumerate(reading.articles)
        ),
    )


def _article_rows(
    page: NewPage, ordinal: int, article: Article, dated: tuple[str | None, ...]
) -> ArticleRows:
    place, blocks = article.place, compact.blocks_to(article.blocks)
    title, first_line = _shown(page, article)
    return ArticleRows(
        (
            identities.public_id_of(page.sha256, page.reader, blocks),
            ordinal,
            article.kind,
            title,
            first_line,
            *pinyin.keys(title or first_line),
            place.province,
            place.city,
            place.county,
            place.town,
            *dated,
            page.reading.paper,
        ),
        (
            blocks,
            compact.byline_to(article.byline),
            place.adcode,
            compact.spans_to(place.evidence),
            compact.dumps(article.reasons),
        ),
        documents.document(page.text, article.blocks, byline=article.byline),
    )


def _shown(page: NewPage, article: Article) -> tuple[str, str]:
    # An article made just now has no corrections, whose patches would name their page text.
    blocks = listed.listed_blocks(article.blocks)
    return listed.shown(read(0, page.text, blocks, page.reading.furniture, (), LayerName.CLEAN))
