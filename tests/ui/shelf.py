"""A library to try the window on: a few invented pages, with articles of known place and date."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING

from jiaoyue.newspaper.article import Article, Block, PageDate, PageReading, Place, Role
from jiaoyue.store.library import Library
from jiaoyue.store.storing import NewPage
from jiaoyue.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Story:
    """An article to be: its words, where it is, and the days between which it appeared."""

    title: str
    body: str
    place: Place
    first: str
    last: str
    paper: str | None = None
    edition: str | None = None


TEA = Story(
    "茶农上山采春茶",
    "清明前后，青山县的茶农上山采茶。今年的產量比去年多。",
    Place("浙江省", "杭州市", "青山县"),
    "2023-04-01",
    "2023-05-20",
)
FERRY = Story(
    "渡口又通船了",
    "停了三年的渡口昨天重新通船，两岸的居民都来看热闹。",
    Place("浙江省", "温州市", None),
    "2022-06-16",
    "2022-06-16",
)
SCHOOL = Story(
    "",
    "山里的小学换上了新的桌椅，孩子们写信道谢。",
    Place("福建省", "南平市", "松溪县"),
    "2023-11-01",
    "2023-12-31",
)
NOTICE = Story("启事", "遗失印章一枚，声明作废。", Place(), "", "")
STORIES = (TEA, FERRY, SCHOOL, NOTICE)


def fill(path: Path, stories: Sequence[Story] = STORIES) -> None:
    """Make a library with a page for each story."""
    with Library(path) as library:
        for story in stories:
            library.add_page(_page(story))


def _page(story: Story) -> NewPage:
    text = f"{story.title}\n{story.body}"
    title = Block(Role.TITLE, (Span(0, len(story.title)),))
    body = Block(Role.BODY, (Span(len(story.title) + 1, len(text)),))
    article = Article((title, body) if story.title else (body,), place=story.place)
    date = PageDate(f"{story.first}/{story.last}", story.first, story.last)
    return NewPage(
        source=f"/pages/{story.title}.txt",
        sha256=sha256(text.encode()).hexdigest(),
        encoding="utf-8",
        text=text,
        reader="test 1",
        reading=PageReading(
            (article,),
            paper=story.paper,
            edition=story.edition,
            date=date if story.first else PageDate(),
        ),
    )
