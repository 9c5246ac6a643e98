"""Dates as a person writes them."""

from __future__ import annotations

import pytest

from jiaoyue.newspaper.date_named import DateNameError, date_named


@pytest.mark.parametrize(
    ("said", "edtf"),
    [
        ("2023-05-04", "2023-05-04"),
        (" 2023-5-4 ", "2023-05-04"),
        ("2023.5", "2023-05"),
        ("2023/5/4", "2023-05-04"),
        ("2023", "2023"),
        ("2023年5月4日", "2023-05-04"),
        ("２０２３年５月", "2023-05"),
        ("约2023年", "2023"),
        ("二〇二三年五月四日", "2023-05-04"),
        ("一九七八年十二月廿二日", "1978-12-22"),
        ("民國八十七年五月", "1998-05"),
        ("民国元年元月1日", "1912-01-01"),
        ("2023-05/2023-06", "2023-05/2023-06"),
        ("2023年5月至6月", "2023-05/2023-06"),
        ("2023年5月4日至6日", "2023-05-04/2023-05-06"),
        ("2023年12月—2024年1月", "2023-12/2024-01"),
        ("2023-21", "2023-21"),
        ("202X", "202X"),
    ],
)
def test_what_a_hand_writes_quickly_is_a_date(said: str, edtf: str) -> None:
    assert date_named(said) == edtf


@pytest.mark.parametrize("said", ["", "昨天", "5月4日", "23年5月", "2023-05/2023-06/2023-07"])
def test_what_names_no_year_or_no_date_is_refused(said: str) -> None:
    with pytest.raises(DateNameError, match="is not a date"):
        date_named(said)


@pytest.mark.parametrize("said", ["2023年13月", "1978年2月30日", "2023年6月至5月", "2023-02-30"])
def test_a_day_that_no_calendar_has_is_refused(said: str) -> None:
    with pytest.raises(DateNameError, match="The calendar has no"):
        date_named(said)
