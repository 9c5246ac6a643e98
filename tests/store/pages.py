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
from jiaoyue.store.storing import NewPage
from jiaoyue.text.span import Span

TEXT = "春茶开采\n本报讯 记者王某报道 清明前后,青山县的茶农上山采\n采茶。今年产量增加。\n秋收\n稻谷入仓。"


def span_of(words: str, text: str = TEXT) -> Span:
    """Return where ``words`` stand for the first time."""
    start = text.index(words)
    return Span(start, start + len(words))


def new_page(text: str = TEXT, *, source: str = "/pages/a.txt", county: str = "青山县") -> NewPage:
    """Return a page of two articles; the first has a body joined over a column break."""
    first, second = text.split("\n秋收\n")
    title, column, rest = first.split("\n")
    body = (span_of(column, text), span_of(rest, text))
    harvest = len(first) + 1
    tea = Article(
        (Block(Role.TITLE, (Span(0, len(title)),)), Block(Role.BODY, body)),
        byline=Byline(reporters=("王某",)),
        place=Place("浙江省", "杭州市", county, evidence=(span_of("青山县", text),)),
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


BUSY = (
    "青山日报 第3版\n要闻\n春茶  开采\n本报讯 (记者 王某)清明前后,青山县的茶农上山采\n"
    "图为   茶山。 李某 摄\n采茶,很忙:早(六)点起。\n今年产量增加, “好!”\n清明前后,青山县的茶农\n"
    "秋收\n稻谷入仓,新米 上市。\n(通讯员 吴某)\n冬藏\n白菜入窖,萝卜入缸。"
)


def busy_page() -> NewPage:
    """Return a page of three articles, a header and a repeat; a caption interrupts one body."""
    reading = PageReading(
        (
            Article(
                (
                    Block(Role.SECTION, lines_of(1)),
                    Block(Role.TITLE, lines_of(2)),
                    Block(Role.BODY, lines_of(3, 5)),
                    Block(Role.CAPTION, lines_of(4)),
                    Block(Role.BODY, lines_of(6)),
                ),
                byline=Byline(reporters=("王某",)),
            ),
            Article(
                (
                    Block(Role.TITLE, lines_of(8)),
                    Block(Role.BODY, lines_of(9)),
                    Block(Role.BYLINE, lines_of(10)),
                )
            ),
            Article((Block(Role.TITLE, lines_of(11)), Block(Role.BODY, lines_of(12)))),
        ),
        (
            Block(Role.HEADER, lines_of(0), "the page's own header"),
            Block(Role.NOISE, lines_of(7), "repeats “清明前后”"),
        ),
        paper="青山日报",
    )
    sha = sha256(BUSY.encode()).hexdigest()
    return NewPage("/pages/busy.txt", sha, "utf-8", BUSY, "test 1", reading)


def lines_of(*numbers: int) -> tuple[Span, ...]:
    """Return where lines of the busy page stand."""
    starts = [0]
    for line in BUSY.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    return tuple(Span(starts[n], starts[n + 1] - 1) for n in numbers)
