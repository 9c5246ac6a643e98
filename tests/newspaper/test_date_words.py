"""What words of their time, counts of years and dates of a call say of the day of printing."""

from __future__ import annotations

import random
from datetime import date

import pytest

from jiaoyue.newspaper.date_clue import NEVER
from jiaoyue.newspaper.date_words import Use, unit_uses, word_clues
from jiaoyue.newspaper.dates import page_date
from jiaoyue.newspaper.gazetteer import gazetteer
from jiaoyue.newspaper.mentions import mentions_of
from jiaoyue.text.span import Span

TODAY = date(2026, 11, 22)
_FILLER = "本报讯 全县上下一齐动手，田里到处是人，渠水哗哗地流，大家越干越有劲。" * 5


def _read(text: str) -> tuple[str, str]:
    found = page_date(text, today=TODAY)
    return found.first or "", found.last or ""


def test_two_words_of_a_time_that_is_over_bound_it_from_above() -> None:
    first, last = _read(f"公社党委决定再修一条渠。\n{_FILLER}\n县革委会表扬了贫下中农。\n")
    assert first == "1967-01-31"
    assert "1980-12-31" <= last <= "1986-06-30"


def test_a_word_alone_or_remembered_does_not_bound_from_above() -> None:
    assert _read(f"公社党委决定再修一条渠。\n{_FILLER}\n")[1] == TODAY.isoformat()
    told = f"老人回忆起公社党委开会的晚上。\n{_FILLER}\n当年县革委会就设在这座院子里。\n"
    assert _read(told)[1] == TODAY.isoformat()


def test_a_county_that_became_a_city_and_an_office_that_was_merged_agree() -> None:
    first, last = _read(
        f"腾冲县修通了村道。\n{_FILLER}\n宣威市工商局查处了假种子。\n2001年建成。\n"
    )
    assert first >= "1993-01-01"
    assert last <= "2019-06-30"


def test_words_that_are_gone_are_shown_as_evidence() -> None:
    found = page_date(f"公社党委开会。\n{_FILLER}\n县革委会表扬先进。\n", today=TODAY)
    assert any("县革委会" in item.means for item in found.evidence)


@pytest.mark.parametrize(
    ("day", "text"),
    [
        # A call for entries lies ahead, and so does what is enrolled for or prepared.
        ("2003-06-08", "2003年6月8日通车。\n征文自6月16日起至9月15日止，来稿请寄本报。"),
        ("2003-06-10", "2003年6月8日通车。\n作品将参加今年9月在兰州举办的博览会。"),
        ("2011-10-27", "2011年10月23日开会。\n2012年度参合登记从11月起开始。今年7月已试办。"),
        ("1998-11-13", "1998年9月1日以来应征者众，应读者要求，截稿日期延至12月10日。"),
        # 三月十八日 is a day that is kept, not one that is over.
        ("1971-03-17", "1971年3月5日下种。\n三月十八日是起义的日子，各厂正在学习。"),
    ],
)
def test_a_day_that_lies_ahead_is_no_bound_from_below(day: str, text: str) -> None:
    first, last = _read(f"本报讯 {text}\n")
    assert first <= day <= last


def test_years_gone_by_since_a_year_that_is_named() -> None:
    first, last = _read(
        "本报讯 一九五〇年冬，他负了重伤，被送到后方医院。\n十五年了，他没有忘记。\n"
    )
    assert (first[:4], last[:4]) == ("1964", "1966")


def test_a_round_count_and_two_years_leave_room() -> None:
    text = "本报讯 1967年她随丈夫进城，1969年哥哥逃荒。\n失散四十年的兄妹昨天团圆了。\n"
    first, last = _read(text)
    assert first[:4] <= "2004"
    assert last[:4] >= "2010"


def test_an_anniversary_of_several_things_is_one_of_their_years() -> None:
    first, last = _read("本报讯 1990年以来修了路。\n庆祝自治区成立三十周年。\n")
    assert (first, last) == ("1994-07-01", "1995-12-31")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("昨天,新民市场开业。", []),
        ("今年,安国市场的药材走俏,永康市场和长乐市场也是。", []),
        ("全面保护苏州古城区。", []),
        ("我市古城区的小巷装上了路灯。", []),
        ("丽江市古城区的小巷装上了路灯。", ["丽江市", "古城区"]),
        ("连云港区域合作办公室成立。", []),
        ("台中山县道昨天完工。", []),
        ("腾冲县委召开会议。", ["腾冲县"]),
        ("新民市民李某说。", ["新民市"]),
        ("记者从宣威市工商局获悉,新民市已通车。", ["宣威市", "新民市"]),
    ],
)
def test_a_unit_is_one_where_its_name_stands_among_words(text: str, names: list[str]) -> None:
    uses = unit_uses(text, mentions_of(text, gazetteer()))
    assert [use.words for use in uses] == names


def test_the_land_around_a_city_is_still_called_so() -> None:
    rain = f"昨天苏州地区普降大雨。\n{_FILLER}\n温州地区的游客改变了行程。\n{_FILLER}"
    assert _read(f"1978年以来变化很大。\n{rain}")[1] == TODAY.isoformat()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("1978年，腾冲县修通了路。", "1986年，宣威县办了厂。"),
        ("原腾冲县的干部都来了。", "原宣威县的也来了。"),
        ("他出生于腾冲县的农家。", "清代宣威县志里有记载。"),
        ("腾冲县（今腾冲市）来了人。", "宣威县（现宣威市）也来了人。"),
    ],
)
def test_what_is_told_of_the_past_does_not_bound_from_above(one: str, other: str) -> None:
    assert _read(f"2016年建成。\n{one}\n{_FILLER}\n{other}\n")[1] >= "2016-12-31"


def test_of_many_words_that_are_gone_those_that_bound_are_as_of_all_pairs() -> None:
    chosen = random.Random(5)
    for _ in range(300):
        uses = [
            Use(word, Span(at, at + 1), NEVER, ord(word))
            for at in range(0, 500, 20)
            if (word := chosen.choice("甲甲乙丙丁")) != "丁"
        ][: chosen.randrange(2, 12)]
        agreed = [
            max(one.last, other.last)
            for one in uses
            for other in uses
            if one.words != other.words and abs(one.span.start - other.span.start) >= 150
        ]
        clues = list(word_clues(uses, "。" * 600))
        assert len(clues) == (2 if agreed else 0)
        for clue in clues:
            assert clue.fixed == ((NEVER, min(agreed) + 180),)
