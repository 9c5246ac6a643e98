"""Where the findings stand that a person set aside: their keys alone tell, by being tried.

A key is a digest of the words and their place, so that it says nothing but answers whether a
place is the one.
"""

from __future__ import annotations

from functools import cached_property
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING

from jiaoyue.marks.finding import key_of
from jiaoyue.newspaper.reading import LayerName
from jiaoyue.store import compact, opened
from jiaoyue.text.span import Span

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator, Sequence

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
        page = _Page(connection, page_text)
        for row in own:
            sha, tried = page.text.sha256, page.places(row.words)
            spans = next((s for s in tried if key_of(sha, row.kind, s, row.words) == row.key), ())
            if spans:
                yield page_text, spans


class _Page:
    """Where words stand on one page: as it was printed, then as its articles read now."""

    def __init__(self, connection: sqlite3.Connection, page_text: int) -> None:
        self._connection = connection
        self.text = opened.page(connection, page_text)

    def places(self, words: str) -> Iterator[Spans]:
        """Yield them, those last that only read so: joined over a line, cleaned, or corrected."""
        for span in _occurrences(self.text.text, words):
            yield (span,)
        solid = _solid(words)
        for article, said in self._articles:
            found = None
            if said is None or solid in said:
                found = opened.article(self._connection, article)
            if found is not None:
                reading = found.reading(LayerName.CORRECTED)
                yield from map(reading.down, _occurrences(reading.text, words))

    @cached_property
    def _articles(self) -> Sequence[tuple[int, str | None]]:
        """The articles with their letters as printed; ``None`` for those that are corrected.

        Joining and cleaning change no letter, so that few need be opened to be read.
        """
        corrected = [
            Span(*found)
            for found in self._connection.execute(
                'SELECT start, "end" FROM correction_patch JOIN correction ON id = correction'
                " WHERE page_text = ? AND ended = ''",
                (self.text.id,),
            )
        ]
        blocks = self._connection.execute(
            "SELECT article, blocks FROM article_body JOIN article ON id = article"
            " WHERE page_text = ? ORDER BY ordinal, id",
            (self.text.id,),
        )
        spans = [(article, _spans_of(packed)) for article, packed in blocks]
        return [
            (
                article,
                None
                if any(span.meets(patch) for span in own for patch in corrected)
                else _solid("".join(span.of(self.text.text) for span in own)),
            )
            for article, own in spans
        ]


def _spans_of(blocks: str) -> Sequence[Span]:
    return [span for block in compact.blocks_from(blocks) for span in block.spans]


def _solid(text: str) -> str:
    """Return the letters and digits of a text: neither breaks, nor spaces, nor punctuation."""
    return "".join(filter(str.isalnum, text))


def _occurrences(text: str, words: str) -> Iterator[Span]:
    at = text.find(words)
    while at >= 0:
        yield Span(at, at + len(words))
        at = text.find(words, at + 1)
