"""A column of briefs stands under one head, which all of them are listed under."""

from __future__ import annotations

from jiaoyue.newspaper.article import Article, Block, Role
from jiaoyue.newspaper.sections import sections_of
from jiaoyue.text.span import Span

PAGE = "一周简讯\n甲县修桥。\n乙县通车。\n" + "长" * 300 + "\n丙县植树。"
HEAD = Block(Role.SECTION, (Span(0, 4),))


def brief(start: int, *heads: Block) -> Article:
    return Article((*heads, Block(Role.BODY, (Span(start, start + 5),))))


LONG = Article((Block(Role.BODY, (Span(17, 317),)),))


def test_briefs_behind_the_first_stand_under_its_head() -> None:
    assert sections_of((brief(5, HEAD), brief(11)), PAGE) == ("一周简讯", "一周简讯")


def test_a_long_article_ends_the_column() -> None:
    found = sections_of((brief(5, HEAD), LONG, brief(318)), PAGE)

    assert found == ("一周简讯", None, None)


def test_a_head_over_one_article_is_its_own_alone() -> None:
    page = "读者来信\n桥该修了。\n路也该修。"

    assert sections_of((brief(5, HEAD), brief(11)), page) == ("读者来信", None)


def test_articles_without_a_standing_head_have_none() -> None:
    assert sections_of((brief(5), LONG), PAGE) == (None, None)
