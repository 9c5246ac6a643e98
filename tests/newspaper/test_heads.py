"""Section, kicker, title, subtitle."""

from __future__ import annotations

import pytest

from jiaoyue.newspaper.heads import HeadLine, heads_of
from jiaoyue.text.span import Span


def roles(*lines: str, tight: tuple[int, ...] = ()) -> list[tuple[str, str]]:
    text = "\n".join(lines)
    heads, start = [], 0
    for number, line in enumerate(lines):
        heads.append(HeadLine(Span(start, start + len(line)), line, apart=number not in tight))
        start += len(line) + 1
    return [
        (block.role.value, " ".join(span.of(text) for span in block.spans))
        for block in heads_of(heads)
    ]


def test_one_line_is_the_title_with_its_space() -> None:
    assert roles("长了技术 还涨了工资") == [("title", "长了技术 还涨了工资")]
    assert roles("开展联合审计检查工作 保障基层经费和资产安全") == [
        ("title", "开展联合审计检查工作 保障基层经费和资产安全")
    ]


def test_a_line_that_holds_kicker_and_title_is_cut() -> None:
    assert roles("让职工书屋成为真正的加油站 青石启动职工主题读书活动") == [
        ("kicker", "让职工书屋成为真正的加油站"),
        ("title", "青石启动职工主题读书活动"),
    ]


def test_a_short_line_over_a_telling_one_is_the_title() -> None:
    assert roles("“职管家”解“两难”", "青石县总工会推出就业服务新品牌") == [
        ("title", "“职管家”解“两难”"),
        ("subtitle", "青石县总工会推出就业服务新品牌"),
    ]


@pytest.mark.parametrize("kicker", ["车间里、课堂上……", "稻米價格下滑："])
def test_an_open_end_leads_in(kicker: str) -> None:
    assert roles(kicker, "青石县推行一窗通办") == [
        ("kicker", kicker),
        ("title", "青石县推行一窗通办"),
    ]


def test_a_dash_opens_a_subtitle() -> None:
    assert roles("老厂闯出新路", "——兴隆棉纺厂技术改造纪实")[1][0] == "subtitle"
    assert roles("心连“新” 向未来 ——聚焦全省新就业形态劳动者") == [
        ("title", "心连“新” 向未来"),
        ("subtitle", "——聚焦全省新就业形态劳动者"),
    ]


@pytest.mark.parametrize(
    "section", ["讀者來信", "“产业改革”进行时", "【社区新闻】", "“守好家园·十分钟活动”"]
)
def test_a_standing_head_is_a_section(section: str) -> None:
    assert roles(section, "食堂的飯票應當零賣")[0] == ("section", section)


def test_a_section_in_quotes_before_a_title_on_its_line_is_cut_off() -> None:
    assert roles("“守好家园·十分钟活动” 形式多样", "义安建强三支队伍")[:2] == [
        ("section", "“守好家园·十分钟活动”"),
        ("title", "形式多样"),
    ]


def test_a_subject_alone_goes_on_in_the_next_line() -> None:
    assert roles("工作生活全面覆盖", "青石县总工会", "出台助力复工八条举措") == [
        ("title", "工作生活全面覆盖"),
        ("subtitle", "青石县总工会 出台助力复工八条举措"),
    ]


def test_lines_without_space_between_are_one_head() -> None:
    assert roles("桥头堡上的守夜人", "倾力服务新业态", "新就业群体", tight=(2,))[1] == (
        "subtitle",
        "倾力服务新业态 新就业群体",
    )
