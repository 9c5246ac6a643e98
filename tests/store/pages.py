"""A small page, read, for tests of the library."""

from __future__ import annotations

from hashlib import sha256

from jiaoyue.newspaper.article import (
    Article,
    Block,
    Byline,
    DateEvidence,
    PageDate,
    PageReading,
    Place,
    Role,
)
from jiaoyue.store.library import NewPage
from jiaoyue.text.span import Span

TEXT = "春茶开采\n本报讯 记者王某报道 清明前后,青山县的茶农上山采\n采茶。今年产量增加。\n秋收\n稻谷入仓。"


def span_of(words: str, text: str = TEXT) -> Span:
    """Return where ``words`` stand for the first time."""
    start = text.index(words)
    return Span(start, start + len(words))


def new_page(text: str = TEXT, *, source: str = "/pages/a.txt") -> NewPage:
    """Return a page of two articles; the first has a body joined over a column break."""
    first, second = text.split("\n秋收\n")
    title, column, rest = first.split("\n")
    body = (span_of(column, text), span_of(rest, text))
    harvest = len(first) + 1
    tea = Article(
        (Block(Role.TITLE, (Span(0, len(title)),)), Block(Role.BODY, body)),
        byline=Byline(reporters=("王某",)),
        place=Place("浙江省", "杭州市", "青山县", evidence=(span_of("青山县", text),)),
        reasons=("it begins at 本报讯",),
    )
    rice = Article(
        (
            Block(Role.TITLE, (Span(harvest, harvest + 2),)),
            Block(Role.BODY, (Span(harvest + 3, harvest + 3 + len(second)),)),
        )
    )
    date = PageDate("2023-04", "2023-04-01", "2023-04-30", (DateEvidence("今年"),))
    return NewPage(
        source=source,
        sha256=sha256(text.encode()).hexdigest(),
        encoding="utf-8",
        text=text,
        reader="test 1",
        reading=PageReading((tea, rice), date=date),
    )
