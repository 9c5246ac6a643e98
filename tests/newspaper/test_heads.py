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
    assert roles("学了手艺 又添了收入") == [("title", "学了手艺 又添了收入")]
    assert roles("青石县开展山塘联合巡查 保障汛期水库下游安全") == [
        ("title", "青石县开展山塘联合巡查 保障汛期水库下游安全")
    ]


def test_a_line_that_holds_kicker_and_title_is_cut() -> None:
    assert roles("让田头课堂成为果农的好帮手 青石启动春季果树管护培训") == [
        ("kicker", "让田头课堂成为果农的好帮手"),
        ("title", "青石启动春季果树管护培训"),
    ]


def test_a_short_line_over_a_telling_one_is_the_title() -> None:
    assert roles("“水管家”破“三缺”", "青石县供水公司推出上门服务新办法") == [
        ("title", "“水管家”破“三缺”"),
        ("subtitle", "青石县供水公司推出上门服务新办法"),
    ]


def test_two_short_lines_of_one_length_without_space_between_are_one_title() -> None:
    lines = ("香蕉外銷銳減", "農會籌措補貼")
    spans = (Span(0, 6), Span(7, 13))

    apart = heads_of([HeadLine(s, x) for s, x in zip(spans, lines, strict=True)])
    below = heads_of([HeadLine(s, x, below=True) for s, x in zip(spans, lines, strict=True)])

    assert [block.spans for block in apart] == [spans[:1], spans[1:]]
    assert [block.spans for block in below] == [spans]


@pytest.mark.parametrize("kicker", ["山坡上、果园里……", "稻米價格下滑："])
def test_an_open_end_leads_in(kicker: str) -> None:
    assert roles(kicker, "青石县推行一窗通办") == [
        ("kicker", kicker),
        ("title", "青石县推行一窗通办"),
    ]


def test_a_dash_opens_a_subtitle() -> None:
    assert roles("老厂闯出新路", "——兴隆棉纺厂技术改造纪实")[1][0] == "subtitle"
    assert roles("心系“绿” 山河美 ——走访全县新一代护林人") == [
        ("title", "心系“绿” 山河美"),
        ("subtitle", "——走访全县新一代护林人"),
    ]


@pytest.mark.parametrize(
    "section", ["讀者來信", "“村道整修”进行时", "【社区新闻】", "“爱我家园·夜读一刻钟”"]
)
def test_a_standing_head_is_a_section(section: str) -> None:
    assert roles(section, "食堂的飯票應當零賣")[0] == ("section", section)


def test_a_section_in_quotes_before_a_title_on_its_line_is_cut_off() -> None:
    assert roles("“爱我家园·夜读一刻钟” 书声琅琅", "义安办好三个书屋")[:2] == [
        ("section", "“爱我家园·夜读一刻钟”"),
        ("title", "书声琅琅"),
    ]


def test_a_subject_alone_goes_on_in_the_next_line() -> None:
    assert roles("雨天晴天都有人管", "青石县水务局", "出台山塘巡查八条办法") == [
        ("title", "雨天晴天都有人管"),
        ("subtitle", "青石县水务局 出台山塘巡查八条办法"),
    ]


def test_lines_without_space_between_are_one_head() -> None:
    assert roles("桥头堡上的守夜人", "夜夜巡查看护", "临江大桥", tight=(2,))[1] == (
        "subtitle",
        "夜夜巡查看护 临江大桥",
    )


def test_a_campaign_or_a_column_with_a_dot_stands_over_the_title() -> None:
    assert roles("清廉家风主题教育活动", "青石：夜校开到晒谷场") == [
        ("section", "清廉家风主题教育活动"),
        ("title", "青石：夜校开到晒谷场"),
    ]
    assert roles("鄉音．鄉情", "晒谷場上開夜校") == [
        ("section", "鄉音．鄉情"),
        ("title", "晒谷場上開夜校"),
    ]
