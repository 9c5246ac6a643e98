"""Texts that another article cuts in two."""

from __future__ import annotations

from jiaoyue.newspaper.article import Article, Role
from jiaoyue.newspaper.reader import read_page

FIRST = (
    "柳河渡口的老艄公交了班\n\n"
    "本报讯 记者何青报道 昨日清晨，在柳河渡口摆渡三十六年的老艄公汪成海把船篙交给了县航运站的年轻人，"
    "两岸的乡亲赶来送他。汪成海说，他撑坏过九根船篙，从没有让一个上学的孩子误过早课，也没有在涨水的时候"
)
REST = (
    "让一个人落过水。最大的一次洪水漫到柳树腰，他把船拴在自家门前，守了三天三夜。\n\n"
    "县航运站今年给渡口换了机动船，汪成海不放心，跟着年轻人跑了半个月，把每一处暗礁都指给他们看。"
)
OTHER = (
    "果品公司腾出冷库存秋梨\n\n"
    "本报讯 通讯员苏兰报道 县果品公司把闲置的两座冷库腾出来，低价租给种梨的农户使用，可以存放秋梨八百吨，"
    "农户等到春节前再卖，每斤能多得四角钱。"
)


def _body(article: Article, text: str) -> list[str]:
    return ["".join(span.of(text) for span in block.spans) for block in article.of_role(Role.BODY)]


def test_a_text_cut_by_another_goes_on_behind_it_where_its_words_are() -> None:
    text = "\n\n".join((FIRST, OTHER, REST))

    first, other = read_page(text).articles

    assert "涨水的时候让一个人落过水" in _body(first, text)[0]
    assert len(_body(first, text)) == 2
    assert len(_body(other, text)) == 1


def test_a_text_whose_end_is_lost_takes_nothing_of_the_next() -> None:
    more = "公司经理介绍，冷库从十月一日开始收梨，每座冷库都有专人看守，梨农可以随时来看。"
    text = "\n\n".join((FIRST, OTHER, more))

    first, other = read_page(text).articles

    assert len(_body(first, text)) == 1
    assert len(_body(other, text)) == 2


def _printed(paragraph: str, width: int = 16) -> list[str]:
    text = "　　" + paragraph
    return [text[at : at + width] for at in range(0, len(text), width)]


def test_a_text_cut_at_the_foot_of_its_column_goes_on_below_the_other_one() -> None:
    first = _printed(
        "本报讯 记者何青报道 昨日清晨，在柳河渡口摆渡三十六年的老艄公汪成海把船篙交给了县航运站的年轻人，"
        "两岸的乡亲赶来送他。汪成海说，他撑坏过九根船篙，从没有让一个上学的孩子误过早课，也没有在涨水的"
        "时候让一个人落过水。最大的一次洪水漫到柳河渡口的柳树腰，他把船拴在自家门前，守了三天三夜。"
    )
    # The last line of the other text fills its column as well.
    other = _printed(
        "本报讯 通讯员苏兰报道 县果品公司把闲置的两座冷库腾出来，低价租给种梨的农户使用，可以存放秋梨"
        "八百吨，等到春节前再卖，每斤能多得四角钱，梨农都说这个办法好得很。"
    )
    other[-1] = other[-1].rstrip("。").ljust(15, "好")[:15] + "。"
    text = "\n".join(
        ("柳河渡口老艄公交班", *first[:5], "果品公司腾出冷库存梨", *other, *first[5:], "县里种树忙",
         *_printed("本报讯 今年春天，全县栽树三百万株，比去年多了一倍，柳河两岸都栽上了杨柳。"))
    )  # fmt: skip

    articles = read_page(text).articles

    assert "".join(first).strip("　") in _body(articles[0], text)
    assert len(articles) == 3
