"""Heads that stand behind their texts."""

from __future__ import annotations

from jiaoyue.newspaper.article import Role
from jiaoyue.newspaper.reader import read_page

WELL = "本报讯 记者何青报道 昨日，青石湾村打出一口深井，三百户村民不再到河里挑水。井深一百二十米，水泵房由村民轮流看管。"
PEARS = "本报讯 通讯员苏兰报道 县果品公司腾出两座冷库，低价租给梨农存放秋梨，等到春节前出售，每斤能多得四角钱。"


def test_all_head_lines_behind_a_text_that_have_its_words_are_its_own() -> None:
    text = "\n\n".join(
        (WELL, "青石湾村打出深井", "三百户村民不再挑水", "果品公司腾出冷库", "梨农存放秋梨", PEARS)
    )

    well, pears = read_page(text).articles

    said = [
        [span.of(text) for block in article.of_role(Role.TITLE, Role.KICKER, Role.SUBTITLE)
         for span in block.spans]
        for article in (well, pears)
    ]  # fmt: skip
    assert said == [
        ["青石湾村打出深井", "三百户村民不再挑水"],
        ["果品公司腾出冷库", "梨农存放秋梨"],
    ]


def test_signed_briefs_in_a_row_are_an_article_each() -> None:
    briefs = (
        "石门镇 日前，该镇组织三十名村医参加急救培训，经考核全部合格，每个村卫生室配发急救箱一只。（丁禾）",
        "白沙乡 今年该乡新栽油茶八百亩，全部由农户承包管护，三年挂果以后收入归农户所有。（卫清）",
        "清溪镇 镇里的图书室每晚开放到九点，放假的学生来得最多，一个假期借出图书四千多册。（陆芸）",
    )
    text = "\n\n".join(("乡镇传真", *briefs))

    assert len(read_page(text).articles) == 3
