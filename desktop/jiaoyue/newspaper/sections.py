"""Which standing head an article stands under: its own, or that of the column it is in.

A column of briefs is printed under one head, 一周简讯, which is a block of the first of them
alone, since a block belongs to one article. The others stand under it all the same, as do
the articles under a slogan, 迎春送福 平安到家, as long as they have words of it. It is told from
the blocks each time it is asked, so that it follows when a person changes them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiaoyue.newspaper.article import HEADS, Article, Role
from jiaoyue.newspaper.heads import is_slogan
from jiaoyue.newspaper.signs import heads_column

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
        words = _body(article, text)
        brief = 0 < len(words) <= _BRIEF
        if own is not None:
            column = own if is_slogan(own) or (brief and heads_column(own)) else None
        elif column is not None and is_slogan(column):
            column = column if goes_on_under(column, article, words) else None
        elif not brief:
            column = None
        out.append(own if own is not None else column)
    return tuple(out)


def goes_on_under(slogan: str, article: Article, body: str) -> bool:
    """Return whether an article behind a slogan is one of those under it.

    It has one head, as what stands together under a slogan has, and a word of the slogan.
    """
    alone = len(list(article.of_role(*HEADS))) == 1
    return alone and any(run in body for run in words_of(slogan))


def words_of(head: str) -> tuple[str, ...]:
    """Return the runs of two characters of a head that a space does not part."""
    runs = (head[at : at + 2] for at in range(len(head) - 1))
    return tuple(run for run in runs if run.isalpha() and not run.isspace())


def _body(article: Article, text: str) -> str:
    return "".join(span.of(text) for block in article.of_role(Role.BODY) for span in block.spans)
