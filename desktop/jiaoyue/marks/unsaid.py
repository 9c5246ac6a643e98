"""What a person said of an article given up again: it is once more as its page is read.

Verbs, as in :mod:`jiaoyue.marks.edit`. The page's reading is given: reading it is long work.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from jiaoyue.marks.edit import Edit
from jiaoyue.marks.standing import ArticleByline, ArticlePlace, PageDated
from jiaoyue.newspaper.said import said_by

if TYPE_CHECKING:
    from jiaoyue.marks.opened import OpenedArticle
    from jiaoyue.newspaper.article import Article, PageReading


class Fact(StrEnum):
    """What a person can say of an article, or of its page."""

    DATE = "date"
    PLACE = "place"
    BYLINE = "byline"


def as_read(opened: OpenedArticle, fact: Fact, reading: PageReading) -> Edit:
    """Return the edit that makes ``fact`` what ``reading``, that of the article's page, says.

    An article whose blocks a person put together is asked by its own words. Of what no person
    said nothing changes.
    """
    article, page = opened.row.id, opened.page
    if fact is Fact.DATE:
        if "date" not in page.by_hand:
            return Edit("date as read")
        said = PageDated(page.id, page.date, by_hand=True)
        return Edit("date as read", (said,), (PageDated(page.id, reading.date),))
    if fact.value not in opened.by_hand:
        return Edit(f"{fact} as read")
    own = opened.article
    now = _same(own, reading) or said_by(page.text, own.blocks)
    if fact is Fact.PLACE:
        was = ArticlePlace(article, own.place, by_hand=True)
        return Edit("place as read", (was,), (ArticlePlace(article, now.place),))
    wrote = ArticleByline(article, own.byline, by_hand=True)
    return Edit("byline as read", (wrote,), (ArticleByline(article, now.byline),))


def _same(own: Article, reading: PageReading) -> Article | None:
    spans = [block.spans for block in own.blocks]
    return next(
        (one for one in reading.articles if [block.spans for block in one.blocks] == spans), None
    )
