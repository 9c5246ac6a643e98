"""Months are numbers, filters of months are said as shortly as can be, years are sums."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jiaoyue.marks.timeline import (
    Bar,
    asking_for,
    between,
    by_year,
    month_key,
    month_number,
    months_asked,
)

months = st.integers(1900 * 12, 2100 * 12 - 1)


@pytest.mark.parametrize(
    ("month", "first", "last"),
    [
        ("2021", "2021-01", "2021-12"),
        ("2021-03", "2021-03", "2021-03"),
        ("2021-03/2022", "2021-03", "2022-12"),
        ("2019/2021-02", "2019-01", "2021-02"),
    ],
)
def test_a_filter_of_months_has_a_first_and_a_last(month: str, first: str, last: str) -> None:
    assert months_asked(month) == (month_number(first), month_number(last))


def test_no_date_and_any_date_ask_for_no_months() -> None:
    assert months_asked(None) is months_asked("") is None


@given(months, months)
def test_what_is_asked_for_is_what_is_said(one: int, other: int) -> None:
    first, last = sorted((one, other))
    assert months_asked(asking_for(first, last)) == (first, last)
    assert month_number(month_key(one)) == one


def test_whole_years_are_said_as_years() -> None:
    may = month_number("2021-05")
    assert asking_for(may, may) == "2021-05"
    assert asking_for(month_number("2021-01"), month_number("2021-12")) == "2021"
    assert asking_for(month_number("2019"), month_number("2021-12")) == "2019/2021"


def test_years_are_the_sums_of_their_months() -> None:
    start = month_number("2021-11")
    bars = (Bar(start, (1, 2)), Bar(start + 1, (0, 5)), Bar(start + 2, (3, 0)))
    assert by_year(bars) == (
        Bar(month_number("2021"), (1, 7)),
        Bar(month_number("2022"), (3, 0)),
    )
    assert between(bars, start, start + 1) == 8
    assert by_year(()) == ()
