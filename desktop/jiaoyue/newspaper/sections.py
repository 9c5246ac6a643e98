"""Which standing head an article stands under: its own, or that of the column it is in.

A column of briefs is printed under one head, 一周简讯, which is a block of the first of them
alone, since a block belongs to one article. The others stand under it all the same. It is
told from the blocks each time it is asked, so that it follows when a person changes them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiaoyue.newspaper.article import Article, Role
from jiaoyue.newspaper.signs import COLUMN

if TYPE_CHECKING:
    from collections.abc import Sequence

_BRIEF = 220
"""Characters that a text in a column of briefs has at most."""


def sections_of(articles: Sequence[Article], text: str) -> tuple[str | None, ...]:
    """Return the standing head of each article, in their order; ``None`` where there is none.

    A column goes on with the briefs that stand right behind its first one on the page.
    """
    out: list[str | None] = []
    column: str | None = None
    for article in articles:
        own = article.head(Role.SECTION, text)
        brief = _length(article) <= _BRIEF
        if own is not None:
            column = own if brief and COLUMN.search(own) else None
        elif not brief:
            column = None
        out.append(own if own is not None else column)
    return tuple(out)


def _length(article: Article) -> int:
    return sum(
        span.end - span.start for block in article.of_role(Role.BODY) for span in block.spans
    )
