"""What becomes of a page when a newer reader reads it: a pure function from before to an edit.

What no person touched gives way. An article whose blocks a person put together stays, and the
new reading does not get its words; so does one that carries something of a person and whose
words the new reading gives to nobody. All else that a person said of an article goes to the
new article that has most of its words, and so does its id: one that is cited can be found.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from jiaoyue.marks.edit import Edit, Row, new_id
from jiaoyue.marks.standing import (
    ArticleBlocks,
    ArticleByline,
    ArticleField,
    ArticleMade,
    ArticlePlace,
    Furniture,
    PageDated,
    PageRead,
)
from jiaoyue.marks.structure import rows_of
from jiaoyue.marks.tag import ArticleTag
from jiaoyue.text.span import Span, Spans

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from jiaoyue.marks.opened import OpenedArticle, PageRecord
    from jiaoyue.newspaper.article import Article, Block, PageReading


READ_AGAIN = "read again"
"""The journal's word for a page that was read again."""


@dataclass(frozen=True, slots=True)
class Fresh:
    """What a newer reader makes of a page, and what its new articles may be called.

    ``first_id`` and those after it are free; ``public_id`` derives one from blocks.
    """

    reader: str
    reading: PageReading
    first_id: int
    public_id: Callable[[tuple[Block, ...]], str]


@dataclass(frozen=True, slots=True)
class Renewal:
    """The edit that brings a page up to date, and how many articles it concerns in which way."""

    edit: Edit
    altered: int
    made: int
    gone: int
    kept: int
    dated: bool


def renewed(page: PageRecord, articles: Sequence[OpenedArticle], fresh: Fresh) -> Renewal:
    """Return how a page becomes what a newer reader makes of it, without a loss to a person.

    ``articles`` are all those of the page, in its order.
    """
    plan = _plan(page, articles, fresh.reading)
    writing = _Writing(page, plan, fresh)
    edit = Edit(READ_AGAIN, *writing.rows())
    before = {row.article for row in edit.gone if isinstance(row, ArticleMade)}
    made = {row.article for row in edit.new if isinstance(row, ArticleMade)}
    of_articles = ArticleBlocks | ArticleByline | ArticlePlace | ArticleField | ArticleTag
    altered = {row.article for row in edit.new if isinstance(row, of_articles)} - made
    return Renewal(
        edit,
        altered=len(altered),
        made=len(made),
        gone=len(before),
        kept=len(plan.kept),
        dated=any(isinstance(row, PageDated) for row in edit.new),
    )


@dataclass(slots=True, eq=False)
class _New:
    """An article of the new reading: its blocks as far as nobody holds their words."""

    article: Article
    olds: list[OpenedArticle] = field(default_factory=list)
    """Whose heir it is, the one it has most words of first."""

    @property
    def start(self) -> int:
        return _start(self.article.blocks)


@dataclass(frozen=True, slots=True)
class _Plan:
    """Who stays, who comes, who has no heir; and what is left for furniture."""

    kept: tuple[OpenedArticle, ...]
    news: tuple[_New, ...]
    heirless: tuple[OpenedArticle, ...]
    furniture: tuple[Block, ...]


def _plan(page: PageRecord, articles: Sequence[OpenedArticle], reading: PageReading) -> _Plan:
    kept = [article for article in articles if "blocks" in article.by_hand]
    while True:
        old = [article for article in articles if article not in kept]
        ground = _Ground(page.text)
        for held in (page.set_aside, *(article.article.blocks for article in kept)):
            ground.take(held)
        claims = [(article, ground.claim(article.blocks)) for article in reading.articles]
        news = tuple(_New(replace(article, blocks=blocks)) for article, blocks in claims if blocks)
        heirless = _find_heirs(len(page.text), old, news)
        orphans = [article for article in heirless if _carries(article)]
        if not orphans:
            furniture = ground.claim(reading.furniture)
            return _Plan(tuple(kept), news, tuple(heirless), furniture)
        kept = [article for article in articles if article in kept or article in orphans]


class _Ground:
    """The code points of a page, each of which only one block may have."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._taken = bytearray(len(text))

    def take(self, blocks: Iterable[Block]) -> None:
        """Take what blocks hold, whoever had it."""
        for span in (span for block in blocks for span in block.spans):
            self._taken[span.start : span.end] = b"\1" * len(span)

    def claim(self, blocks: Iterable[Block]) -> tuple[Block, ...]:
        """Take what is still free of each block; return the blocks of which a word is left."""
        out = []
        for block in blocks:
            spans = tuple(part for span in block.spans for part in self._free(span))
            if any(span.of(self._text).strip() for span in spans):
                out.append(replace(block, spans=spans))
                self.take(out[-1:])
        return tuple(out)

    def _free(self, span: Span) -> Spans:
        if not any(self._taken[span.start : span.end]):
            return (span,)
        parts: list[Span] = []
        at = span.start
        while at < span.end:
            if self._taken[at] or self._text[at].isspace():
                at += 1
                continue
            end = self._taken.find(1, at, span.end)
            end = span.end if end < 0 else end
            parts.append(Span(at, at + len(self._text[at:end].rstrip())))
            at = end
        return tuple(parts)


def _find_heirs(
    size: int, old: Sequence[OpenedArticle], news: Sequence[_New]
) -> list[OpenedArticle]:
    """Give each old article to the new one that has most of its words; return those of none."""
    holder = [-1] * size
    for index, new in enumerate(news):
        for span in (span for block in new.article.blocks for span in block.spans):
            holder[span.start : span.end] = [index] * len(span)
    heirs: list[tuple[int, OpenedArticle, _New]] = []
    heirless = []
    for article in old:
        shared = Counter(
            holder[place]
            for block in article.article.blocks
            for span in block.spans
            for place in range(span.start, span.end)
        )
        del shared[-1]
        if not shared:
            heirless.append(article)
            continue
        index, words = max(shared.items(), key=lambda item: (item[1], -item[0]))
        heirs.append((-words, article, news[index]))
    for _, article, new in sorted(heirs, key=lambda heir: heir[0]):
        new.olds.append(article)
    return heirless


def _carries(article: OpenedArticle) -> bool:
    """Return whether a person put anything into an article or its words."""
    said = article.tags or article.by_hand or article.row.round or article.rounds
    return bool(said or article.annotations or article.queries or article.corrections)


class _Writing:
    """The rows that turn a page into what is planned for it."""

    def __init__(self, page: PageRecord, plan: _Plan, fresh: Fresh) -> None:
        self._page = page
        self._plan = plan
        self._fresh = fresh
        self._gone: list[Row] = []
        self._new: list[Row] = []
        self._ids = {
            id(new): new.olds[0].row.id if new.olds else fresh.first_id + index
            for index, new in enumerate(sorted(plan.news, key=lambda new: bool(new.olds)))
        }
        olds = [old for new in plan.news for old in new.olds]
        self._public_ids = {old.public_id for old in (*plan.kept, *plan.heirless, *olds)}

    def rows(self) -> tuple[tuple[Row, ...], tuple[Row, ...]]:
        """Return what goes and what comes."""
        for old in self._plan.heirless:
            self._gone.extend(rows_of(old))
        for new in self._plan.news:
            if new.olds:
                self._alter(new)
            else:
                self._make(new)
        self._order()
        self._furnish()
        self._tell_of_page()
        return tuple(self._gone), tuple(self._new)

    def _make(self, new: _New) -> None:
        article, made = self._ids[id(new)], new.article
        public_id = self._fresh.public_id(made.blocks)
        if public_id in self._public_ids:
            public_id = new_id()
        self._public_ids.add(public_id)
        self._new += (
            ArticleMade(article, public_id, self._page.id),
            ArticleField(article, "kind", made.kind.value),
            ArticleBlocks(article, made.blocks, made.reasons),
            ArticleByline(article, made.byline),
            ArticlePlace(article, made.place),
        )

    def _alter(self, new: _New) -> None:
        """Write a new article into the old one whose ids it has, with all that the others had."""
        own, *others = new.olds
        article, was, made = own.row.id, own.article, new.article
        for other in others:
            self._gone.extend(rows_of(other))
        self._swap(
            ArticleBlocks(article, was.blocks, was.reasons),
            ArticleBlocks(article, made.blocks, made.reasons),
        )
        byline = next((old for old in new.olds if "byline" in old.by_hand), None)
        self._swap(
            ArticleByline(article, was.byline, "byline" in own.by_hand),
            ArticleByline(article, byline.article.byline, by_hand=True)
            if byline
            else ArticleByline(article, made.byline),
        )
        place = next((old for old in new.olds if "place" in old.by_hand), None)
        self._swap(
            ArticlePlace(article, was.place, "place" in own.by_hand),
            ArticlePlace(article, place.article.place, by_hand=True)
            if place
            else ArticlePlace(article, made.place),
        )
        self._swap(
            ArticleField(article, "kind", was.kind.value),
            ArticleField(article, "kind", made.kind.value),
        )
        self._swap(
            ArticleField(article, "round", int(own.row.round)),
            ArticleField(article, "round", min(int(old.row.round) for old in new.olds)),
        )
        tags = dict.fromkeys(tag for old in others for tag in old.tags)
        self._new += (ArticleTag(article, tag) for tag in tags if tag not in own.tags)

    def _order(self) -> None:
        """Give every article its place on the page, if they are not in order as they are."""
        order: list[tuple[int, int, float | None]] = [
            (new.start, self._ids[id(new)], new.olds[0].ordinal if new.olds else None)
            for new in self._plan.news
        ]
        for kept in sorted(self._plan.kept, key=lambda kept: (kept.ordinal, kept.row.id)):
            start = _start(kept.article.blocks)
            at = next((i for i, other in enumerate(order) if other[0] > start), len(order))
            order.insert(at, (start, kept.row.id, kept.ordinal))
        present = [ordinal for *_, ordinal in order if ordinal is not None]
        in_order = all(one < other for one, other in pairwise(present))
        if in_order and len(present) == len(order):
            return
        for number, (_, article, ordinal) in enumerate(order):
            said = ArticleField(article, "ordinal", float(number))
            if ordinal is None:
                self._new.append(said)
            else:
                self._swap(ArticleField(article, "ordinal", ordinal), said)

    def _furnish(self) -> None:
        before = [block for block in self._page.furniture if block not in self._page.set_aside]
        after = self._plan.furniture
        self._gone += (Furniture(self._page.id, block) for block in before if block not in after)
        self._new += (Furniture(self._page.id, block) for block in after if block not in before)

    def _tell_of_page(self) -> None:
        page, reading = self._page, self._fresh.reading
        if "date" not in page.by_hand:
            self._swap(PageDated(page.id, page.date), PageDated(page.id, reading.date))
        paper = page.paper if "paper" in page.by_hand else reading.paper
        edition = page.edition if "edition" in page.by_hand else reading.edition
        self._swap(
            PageRead(page.id, page.reader, page.paper, page.edition),
            PageRead(page.id, self._fresh.reader, paper, edition),
        )

    def _swap(self, old: Row, new: Row) -> None:
        if old != new:
            self._gone.append(old)
            self._new.append(new)


def _start(blocks: Iterable[Block]) -> int:
    return min(span.start for block in blocks for span in block.spans)
