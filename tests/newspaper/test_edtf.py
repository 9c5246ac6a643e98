"""EDTF as the app reads and writes it."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, strategies

from jiaoyue.newspaper.edtf import format_interval, parse_edtf

DAYS = strategies.dates(min_value=date(1000, 1, 1))


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2023-05-04", "2023-05-04", "2023-05-04"),
        ("2023-05", "2023-05-01", "2023-05-31"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2023", "2023-01-01", "2023-12-31"),
        ("2023-05/2023-06", "2023-05-01", "2023-06-30"),
        ("2021-11-08/2021-12-31", "2021-11-08", "2021-12-31"),
        ("2021/2022-03", "2021-01-01", "2022-03-31"),
        (" 1934-10-10 ", "1934-10-10", "1934-10-10"),
        ("2023-05~", "2023-05-01", "2023-05-31"),
        ("1934?", "1934-01-01", "1934-12-31"),
        ("202X", "2020-01-01", "2029-12-31"),
        ("2023-XX", "2023-01-01", "2023-12-31"),
        ("2023-05-XX", "2023-05-01", "2023-05-31"),
        ("2023-21", "2023-03-01", "2023-05-31"),
        ("2023-24", "2023-12-01", "2023-12-31"),
    ],
)
def test_outer_days(text: str, first: str, last: str) -> None:
    assert parse_edtf(text) == (date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "garbage",
        "2023-13",
        "2023-02-29",
        "0000",
        "23-05-04",
        "2023/2021",
        "2023/..",
        "2023/",
        "2023-1",
        "2023-05-04T10:00",
        "202X-05-04",
        "2023-1X",
        "[2023,2024]",
        "２０２３",
    ],
)
def test_what_is_no_date_is_refused_by_name(text: str) -> None:
    with pytest.raises(ValueError, match=r"date|calendar") as refused:
        parse_edtf(text)
    assert repr(text) in str(refused.value)


@pytest.mark.parametrize(
    ("first", "last", "text"),
    [
        ("2023-05-04", "2023-05-04", "2023-05-04"),
        ("2023-05-01", "2023-05-31", "2023-05"),
        ("2023-02-01", "2023-02-28", "2023-02"),
        ("2024-02-01", "2024-02-28", "2024-02-01/2024-02-28"),
        ("2023-01-01", "2023-12-31", "2023"),
        ("2023-05-01", "2023-06-30", "2023-05/2023-06"),
        ("2021-01-01", "2022-12-31", "2021/2022"),
        ("2021-11-08", "2021-12-31", "2021-11-08/2021-12-31"),
    ],
)
def test_shortest_form(first: str, last: str, text: str) -> None:
    assert format_interval(date.fromisoformat(first), date.fromisoformat(last)) == text


@given(DAYS, DAYS)
def test_what_is_written_reads_back(one: date, other: date) -> None:
    first, last = min(one, other), max(one, other)
    assert parse_edtf(format_interval(first, last)) == (first, last)
