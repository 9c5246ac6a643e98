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


def test_a_head_that_nothing_below_has_goes_to_the_text_without_a_head_above_it() -> None:
    bare = (
        "从旗里往西南走，汽车在沙地里颠了五个小时，天黑下来的时候，前面忽然亮起一点灯光，那就是牧民巴图的家。"
        "三年前他装了一台小风机，晚上能看电视，夏天羊肉也放进了冰柜，一家人不用再摸着黑接羔。"
        "巴图说，从前一支蜡烛要省着点，现在孩子写作业再也不用凑在炉火跟前了。风机坏了，最近的修理点在二百里外，来回要走两天，旗里正打算在苏木办一个。"
    )
    text = "\n\n".join((bare, "巴图家里有了灯光", "果品公司腾出冷库存放秋梨", PEARS))

    without, pears = read_page(text).articles

    assert without.head(Role.TITLE, text) == "巴图家里有了灯光"
    assert pears.head(Role.TITLE, text) == "果品公司腾出冷库存放秋梨"
