"""Where the findings stand that a person set aside: their keys alone tell, by being tried.

A key is a digest of the words and their place, so that it says nothing but answers whether a
place is the one.
"""

from __future__ import annotations

from itertools import chain, groupby
from operator import attrgetter
from typing import TYPE_CHECKING

from jiaoyue.marks.finding import key_of
from jiaoyue.newspaper.reading import LayerName
from jiaoyue.store import identities, opened
from jiaoyue.text.span import Span

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator

    from jiaoyue.marks.ledger import IgnoredFinding
    from jiaoyue.text.span import Spans


def places_of(
    connection: sqlite3.Connection, rows: Iterable[IgnoredFinding]
) -> Iterator[tuple[int, Spans]]:
    """Yield the page and the spans of it where findings stand, page by page.

    Left out is one whose words stand there no more.
    """
    by_page = attrgetter("page_text")
    for page_text, own in groupby(sorted(rows, key=by_page), by_page):
        page = opened.page(connection, page_text)
        for row in own:
            tried = chain(
                _as_printed(page.text, row.words), _as_read(connection, page_text, row.words)
            )
            spans = next(
                (s for s in tried if key_of(page.sha256, row.kind, s, row.words) == row.key), ()
            )
            if spans:
                yield page_text, spans


def _as_printed(text: str, words: str) -> Iterator[Spans]:
    return ((span,) for span in _occurrences(text, words))


def _as_read(connection: sqlite3.Connection, page_text: int, words: str) -> Iterator[Spans]:
    """Yield the places that only read so: joined over a line, cleaned, or corrected."""
    for article in identities.articles_of(connection, page_text):
        found = opened.article(connection, article)
        if found is not None:
            reading = found.reading(LayerName.CORRECTED)
            yield from map(reading.down, _occurrences(reading.text, words))


def _occurrences(text: str, words: str) -> Iterator[Span]:
    at = text.find(words)
    while at >= 0:
        yield Span(at, at + len(words))
        at = text.find(words, at + 1)
