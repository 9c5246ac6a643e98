"""Which articles may say words with open places, told at a glance from the scan.

To fold what an article says takes as long as all else that is done to find out whether it
answers. So it is first looked through as the scan has it, for any spelling of the words. That
lets too much through and never too little: whatever the glance cannot judge is let through, as
what stands on a page that was corrected or is noted on.
"""

from __future__ import annotations

import json
from collections import defaultdict
from typing import TYPE_CHECKING, Any

from jiaoyue.marks.patterns import unfolded_pattern_of
from jiaoyue.marks.search import ANY_CHARACTER, Both, Words
from jiaoyue.newspaper.article import HEADS
from jiaoyue.store.compact import beginning_from
from jiaoyue.text.fold import is_plain

if TYPE_CHECKING:
    import re
    import sqlite3
    from collections.abc import Iterator, Sequence

    from jiaoyue.marks.search import Node


class Glance:
    """Looks for the words of one search; it is of use where there are ``patterns``."""

    def __init__(self, node: Node | None) -> None:
        parts = node.parts if isinstance(node, Both) else (node,)
        words = [p for p in parts if isinstance(p, Words) and ANY_CHARACTER in p.text]
        found = map(unfolded_pattern_of, words)
        self.patterns: Sequence[re.Pattern[str]] = [one for one in found if one is not None]

    def among(self, connection: sqlite3.Connection, articles: Sequence[int]) -> list[int]:
        """Return those of ``articles`` that may say all of the words.

        Raises DamagedTextError.
        """
        pages: dict[int, list[tuple[int, list[Any], str]]] = defaultdict(list)
        for page_text, article, blocks, byline in connection.execute(
            "SELECT page_text, article, blocks, byline FROM article_body"
            f" JOIN article ON id = article WHERE article IN ({_marks(articles)})"
        ):
            pages[page_text].append((article, json.loads(blocks), byline))
        unclear = {*_tagged(connection, articles)}
        marked = {*_marked(connection, [*pages])}
        found: list[int] = []
        for page_text, packed in connection.execute(
            f"SELECT id, packed FROM page_text WHERE id IN ({_marks([*pages])})"
        ):
            rows = pages[page_text]
            if page_text in marked:
                found.extend(article for article, *_ in rows)
                continue
            text = beginning_from(packed, max(_end(blocks) for _, blocks, _ in rows))
            found.extend(
                article
                for article, blocks, byline in rows
                if article in unclear or self._may_say(text, blocks, byline)
            )
        return found

    def _may_say(self, page: str, blocks: list[Any], byline: str) -> bool:
        fields = [
            "".join("".join(_pieces(page, blocks, are_heads=are_heads)).split())
            for are_heads in (False, True)
        ]
        fields.append("".join(byline.split()))
        if all(any(map(pattern.search, fields)) for pattern in self.patterns):
            return True
        # What JSON escapes is longer than it is.
        return "\\" in byline or not all(map(is_plain, fields))


def _end(blocks: list[Any]) -> int:
    """Return how much of a page an article takes, from the page's beginning."""
    return max((end for _, spans, *_ in blocks for _, end in spans), default=0)


def _pieces(page: str, blocks: list[Any], *, are_heads: bool) -> Iterator[str]:
    for role, spans, *_ in blocks:
        if (role in HEADS) is are_heads:
            for start, end in spans:
                yield page[start:end]


def _marks(numbers: Sequence[int]) -> str:
    return ",".join(map(str, numbers))


def _tagged(connection: sqlite3.Connection, articles: Sequence[int]) -> Iterator[int]:
    """Yield the articles that a tag may make an answer."""
    for (article,) in connection.execute(
        f"SELECT article FROM article_tag WHERE article IN ({_marks(articles)})"
    ):
        yield article


def _marked(connection: sqlite3.Connection, page_texts: Sequence[int]) -> Iterator[int]:
    """Yield the pages of which more can be found than the scan says."""
    marks = _marks(page_texts)
    for (page_text,) in connection.execute(
        f"SELECT page_text FROM correction WHERE page_text IN ({marks}) AND ended = ''"
        f" UNION ALL SELECT page_text FROM annotation WHERE page_text IN ({marks}) AND note <> ''"
    ):
        yield page_text
