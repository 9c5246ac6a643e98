"""Words that a column breaks are whole again, and what they prove points at the page."""

from __future__ import annotations

from jiaoyue.newspaper.article import Block, Role
from jiaoyue.newspaper.lines import sheet_of
from jiaoyue.newspaper.reader import read_page
from jiaoyue.newspaper.unbroken import unbroken
from jiaoyue.text.span import Span

LINES = (
    "　　本报讯（记者 王小明）近日，绍兴市柯",
    "桥区安昌街道举办春季运动会，两百名居民报",
    "名参加，比赛持续三天，设十二个项目，最年",
    "长的选手今年八十一岁。这项活动始于二〇一",
    "九年三月，此前已经办了四届，今年又添了新",
    "项目。",
    "　　街道负责人说，明年还要把比赛办到村里",
    "去，让更多的人走出家门，动起来，笑起来，",
    "把日子过得更热闹一些，也更健康一些。",
)
PAGE = "\n".join(LINES)


def test_a_county_over_a_line_break_is_found_and_points_at_both_lines() -> None:
    place = read_page(PAGE).articles[0].place

    assert place.county == "柯桥区"
    said = [span.of(PAGE) for span in place.evidence]
    assert "柯" in said[-2] or "柯" in said[0]
    assert all(span.end <= len(PAGE) and "\n" not in span.of(PAGE) for span in place.evidence)


def test_a_year_over_a_line_break_is_evidence() -> None:
    evidence = read_page(PAGE).date.evidence

    assert any(said.span and said.span.of(PAGE).startswith("二〇一\n九年") for said in evidence)


def test_what_goes_up_comes_down_again() -> None:
    plain = unbroken(PAGE, sheet_of(PAGE))
    first, second = (
        Span(PAGE.index(line.strip()), PAGE.index(line) + len(line)) for line in LINES[:2]
    )
    block = Block(Role.BODY, (first, second))

    up = plain.up((block,))[0].spans

    assert [span.of(plain.text) for span in up] == ["".join(s.of(PAGE) for s in block.spans)]
    assert plain.down(up[0]) == block.spans


def test_a_page_of_paragraphs_is_left_as_it_is() -> None:
    text = "题目\n\n甲县近日通车。\n"

    assert unbroken(text, sheet_of(text)).text == text
