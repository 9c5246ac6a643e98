"""What words of their time, counts of years and dates of a call say of the day of printing."""

from __future__ import annotations

from datetime import date

import pytest

from jiaoyue.newspaper.dates import page_date

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
