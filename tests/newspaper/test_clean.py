"""Cleaning changes what the OCR did to the print, and leaves numbers and Latin alone."""

from __future__ import annotations

import pytest

from jiaoyue.newspaper.clean import (
    RULES,
    Cleaning,
    RuleCount,
    applied,
    excepted,
    meeting,
    rule_counts,
    rule_patches,
)
from jiaoyue.text.layer import Layer
from jiaoyue.text.span import Span


def cleaned(text: str, off: frozenset[str] = frozenset()) -> str:
    return Layer(text, rule_patches(text, [Span(0, len(text))], Cleaning(off))).text


@pytest.mark.parametrize(
    ("left", "printed"),
    [
        ("说,今天", "说，今天"),
        ("“好。”他说:“走!”", "“好。”他说：“走！”"),
        ("怎么办?”“不知道", "怎么办？”“不知道"),
        ("共2,300人", "共2,300人"),
        ("比分3:2,上午10:30开赛", "比分3:2，上午10:30开赛"),
        ("长三角(5+10)城市", "长三角（5+10）城市"),
        ("见表(a)和(b)", "见表（a）和（b）"),
        ("see (a) and (b)", "see (a) and (b)"),
        ("Dr. Smith, MD", "Dr. Smith, MD"),
        ("增长3.5%,创新高", "增长3.5%，创新高"),
        ("今天天气好.明天也好.", "今天天气好。明天也好。"),
        ("甲  乙", "甲 乙"),
        ("“匠心 筑梦”", "“匠心 筑梦”"),
        ("f(x)=2", "f(x)=2"),
    ],
)
def test_it_reads_as_printed(left: str, printed: str) -> None:
    assert cleaned(left) == printed


def test_every_rule_can_be_switched_off() -> None:
    text = "甲,  乙"
    assert cleaned(text, frozenset(rule.name for rule in RULES)) == text
    assert cleaned(text, frozenset({"width"})) == "甲, 乙"


def test_patches_stay_within_the_spans_asked_for() -> None:
    text = "甲,乙,丙"
    assert [patch.span for patch in rule_patches(text, [Span(2, 5)])] == [Span(3, 4)]


def test_cleaning_what_is_clean_changes_nothing() -> None:
    once = cleaned("他说:“(笑)好,走吧!”3:2 a, b.")
    assert cleaned(once) == once


def test_places_are_excepted_counted_and_found_by_where_they_lie() -> None:
    text = "甲,乙,丙   丁"
    spans = (Span(0, len(text)),)
    cleaning = Cleaning(off=frozenset({"spaces"}), excepted=frozenset({("width", 1)}))
    assert [one.patch.span for one in applied(text, spans, cleaning)] == [Span(3, 4)]
    assert [one.patch.span for one in excepted(text, spans, cleaning)] == [Span(1, 2)]
    assert excepted(text, spans) == ()
    assert rule_counts(text, spans, cleaning) == (
        RuleCount("width", True, 1, 1),
        RuleCount("spaces", False, 1, 0),
    )
    found = applied(text, spans)
    assert [one.patch.span.start for one in meeting(found, (Span(0, 2), Span(6, 7)))] == [1, 5]
    assert meeting(found, (Span(2, 3),)) == ()
