"""Made-up newspapers for benchmarks: pages of articles as the reader of pages would leave them.

Words come by their frequency in jieba's dictionary, so characters and pairs of them are as common
and as rare as in print. Places are the gazetteer's, days go over seventy years, papers are five.
The same seed makes the same pages.
"""

from __future__ import annotations

import random
from datetime import date, timedelta
from hashlib import sha256
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import jieba

from jiaoyue.newspaper.article import Article, Block, Byline, PageDate, PageReading, Place, Role
from jiaoyue.newspaper.gazetteer import Level, gazetteer
from jiaoyue.store.storing import NewPage
from jiaoyue.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

ON_A_PAGE = 9
CHARACTERS = 700
"""Of an article, about."""
PAPERS = ("江海日报", "青山晚报", "工人新闻", "北方农报", "新声报")
_CLAUSE = range(3, 10)
"""How many words it may have."""
_OF_A_CLAUSE = 10.6
"""Characters, with the mark behind it."""
_FIRST = date(1953, 1, 1)
_DAYS = 70 * 365
_CITIES = 330
_OF_A_WORD = 3
"""How frequent a word of the dictionary is at the least."""


def pages(articles: int, seed: int = 4) -> Iterator[NewPage]:
    """Yield pages of ``articles`` in all, the oldest first."""
    chance = random.Random(seed)
    words, places = _words(), _places(chance)
    count = -(-articles // ON_A_PAGE)
    left = articles
    for number in range(count):
        day = _FIRST + timedelta(days=number * _DAYS // count)
        yield _page(chance, words, places, day, number, min(ON_A_PAGE, left))
        left -= ON_A_PAGE


def texts_of(page: NewPage) -> list[tuple[str, str]]:
    """Return head and body of each article of a page."""
    return [
        (heads.spans[0].of(page.text), body.spans[0].of(page.text))
        for heads, body in (article.blocks for article in page.reading.articles)
    ]


def _page(
    chance: random.Random,
    words: Sequence[str],
    places: Sequence[Place],
    day: date,
    number: int,
    size: int,
) -> NewPage:
    parts: list[str] = []
    articles: list[Article] = []
    at = 0
    for _ in range(size):
        title = "".join(chance.choices(words, k=6))
        body = _body(chance, words)
        spans = (
            Span(at, at + len(title)),
            Span(at + len(title) + 1, at + len(title) + 1 + len(body)),
        )
        at = spans[1].end + 1
        parts += (title, body)
        blocks = (Block(Role.TITLE, spans[:1]), Block(Role.BODY, spans[1:]))
        place = places[min(int(chance.expovariate(4) * len(places)), len(places) - 1)]
        articles.append(Article(blocks, byline=Byline((_name(chance),)), place=place))
    text = "\n".join(parts)
    iso = day.isoformat()
    return NewPage(
        source=f"{iso[:4]}/{iso}-{number:07}.txt",
        sha256=sha256(text.encode()).hexdigest(),
        encoding="utf-8",
        text=text,
        reader="made up",
        reading=PageReading(
            tuple(articles),
            paper=PAPERS[number % len(PAPERS)],
            edition=str(1 + number % 8),
            date=PageDate(iso, iso, iso),
        ),
    )


def _body(chance: random.Random, words: Sequence[str]) -> str:
    wanted = max(60, chance.gauss(CHARACTERS, CHARACTERS / 3))
    sizes = chance.choices(_CLAUSE, k=max(8, round(wanted / _OF_A_CLAUSE)))
    marks = chance.choices("，，，。", k=len(sizes))
    left = iter(chance.choices(words, k=sum(sizes)))
    return "".join(
        "".join((*islice(left, size), mark)) for size, mark in zip(sizes, marks, strict=True)
    )


def _name(chance: random.Random) -> str:
    return chance.choice("王李张刘陈杨赵黄周吴") + "".join(
        chance.choices("伟芳娜敏静丽强磊军洋", k=2)
    )


def _words() -> Sequence[str]:
    """Return each word as often as it is taken: chosen so faster than by its weight."""
    found: list[str] = []
    for line in Path(jieba.__file__).with_name("dict.txt").read_text("utf-8").splitlines():
        word, frequency, _ = line.split(" ")
        found += [word] * max(1, round(int(frequency) / _OF_A_WORD))
    return found


def _places(chance: random.Random) -> list[Place]:
    """Return counties of the gazetteer within 330 cities, in an order that says how common."""
    known = gazetteer()
    found: dict[tuple[str, str], list[Place]] = {}
    # GB/T 2260: six digits, of which the last four are not all 0 for what lies within a province.
    for code in map(str, range(110_000, 660_000)):
        unit = known.unit(code)
        path = known.path(unit) if unit is not None and unit.level is Level.COUNTY else ()
        if unit is not None and len(path) == 3:
            province, city, county = (part.name for part in path)
            place = Place(province, city, county, adcode=unit.key)
            found.setdefault((province, city), []).append(place)
    cities = chance.sample(sorted(found), min(_CITIES, len(found)))
    return [place for city in cities for place in found[city]]
