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


def test_articles_of_one_head_stand_under_a_slogan_while_they_have_its_words() -> None:
    page = "护水源 你我同行\n甲村净水\n河长护水忙。\n乙村清淤\n水源地巡查。\n丙村修路\n路通了。"

    def article(*spans: tuple[Role, int, int]) -> Article:
        return Article(tuple(Block(role, (Span(start, end),)) for role, start, end in spans))

    first = article((Role.SECTION, 0, 8), (Role.TITLE, 9, 13), (Role.BODY, 14, 20))
    second = article((Role.TITLE, 21, 25), (Role.BODY, 26, 32))
    third = article((Role.TITLE, 33, 37), (Role.BODY, 38, 42))

    found = sections_of((first, second, third), page)

    assert found == ("护水源 你我同行", "护水源 你我同行", None)
