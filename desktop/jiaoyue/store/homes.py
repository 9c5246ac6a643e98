"""Which article of a page holds which words, and so which one an annotation shows in.

An annotation itself names only places of the page. Its home is derived, and derived again
whenever the articles of a page are made otherwise.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from typing import TYPE_CHECKING

from jiaoyue.store.compact import blocks_from, spans_from
from jiaoyue.text.span import Span, merged

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

    from jiaoyue.text.span import Spans


class Homes:
    """The articles of one page, by the words that they hold."""

    def __init__(self, connection: sqlite3.Connection, page_text: int) -> None:
        self._connection = connection
        self.page_text = page_text
        rows = connection.execute(
            "SELECT article, blocks FROM article_body JOIN article ON article.id = article"
            " WHERE page_text = ? ORDER BY ordinal, article.id",
            (page_text,),
        )
        self._held: list[tuple[Span, int]] = sorted(
            (span, int(article))
            for article, blocks in rows
            for block in blocks_from(blocks)
            for span in block.spans
        )

    def reached_by(self, span: Span) -> frozenset[int]:
        """Return the articles that ``span`` meets; an empty one also meets what it borders."""
        return frozenset(article for own, article in self._held if own.meets(span))

    def of(self, spans: Spans) -> int | None:
        """Return the article that holds the first of ``spans`` that any holds.

        Words of the page come before places, which hold something only while a correction does.
        Where none holds any, the nearest one; ``None`` on a page without articles.
        """
        for span in sorted(spans, key=lambda span: not len(span)):
            holder = self._holder(span) if len(span) else self._holder_of_place(span.start)
            if holder is not None:
                return holder
        nearest = min(self._held, key=lambda held: _between(held[0], spans[0]), default=None)
        return nearest[1] if nearest else None

    def heir_of(self, words: Iterable[Span]) -> int | None:
        """Return the article that has most of ``words`` now, or the nearest where none has any.

        ``None`` on a page without articles.
        """
        shared: Counter[int] = Counter()
        sought = merged(words)
        starts = [span.start for span in sought]
        for own, article in self._held:
            at = max(0, bisect_right(starts, own.start) - 1)
            for span in sought[at:]:
                if span.start >= own.end:
                    break
                shared[article] += max(0, min(span.end, own.end) - max(span.start, own.start))
        if +shared:
            return max(shared, key=lambda article: shared[article])
        return self.of(sought) if sought else next((article for _, article in self._held), None)

    def reads_at(self, at: int) -> int | None:
        """Return the article that reads what is inserted at a place, if anything is."""
        return None if self._leaning(at) is None else self._holder_of_place(at)

    def _holder(self, span: Span) -> int | None:
        return next((article for own, article in self._held if own.meets(span)), None)

    def _holder_of_place(self, at: int) -> int | None:
        """Return the article that what was inserted at a place is read in."""
        sides = [Span(place, place + 1) for place in (at - 1, at) if place >= 0]
        ordered = reversed(sides) if self._leaning(at) == 1 else sides
        return next((found for side in ordered if (found := self._holder(side))), None)

    def _leaning(self, at: int) -> int | None:
        """Return to which side leans what is inserted at a place; ``None`` where nothing is."""
        leans: int | None = self._connection.execute(
            "SELECT max(leans) FROM correction_patch JOIN correction ON id = correction"
            " WHERE page_text = ? AND ended = '' AND start = ? AND \"end\" = ?",
            (self.page_text, at, at),
        ).fetchone()[0]
        return leans


def bring_home(connection: sqlite3.Connection, page_text: int) -> bool:
    """Put every annotation and query of a page into the article that holds its words now.

    Return whether any moved.
    """
    homes = Homes(connection, page_text)
    moved = [_bring_home(connection, homes, table) for table in ("annotation", "query")]
    return any(moved)


def _bring_home(connection: sqlite3.Connection, homes: Homes, table: str) -> bool:
    moved = [
        (home, mark)
        for mark, spans, article in connection.execute(
            f"SELECT id, spans, article FROM {table} WHERE page_text = ?", (homes.page_text,)
        ).fetchall()
        if (home := homes.of(spans_from(spans))) != article
    ]
    connection.executemany(f"UPDATE {table} SET article = ? WHERE id = ?", moved)
    return bool(moved)


def _between(one: Span, other: Span) -> tuple[int, int]:
    return max(one.start - other.end, other.start - one.end), one.start
