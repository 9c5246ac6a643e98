"""Numbers in the figures of newspapers, and lunar days."""

from __future__ import annotations

from datetime import date

import pytest

from jiaoyue.newspaper.lunar import lunar_day
from jiaoyue.newspaper.numerals import number


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("16", 16),
        ("二〇二二", 2022),
        ("二○二二", 2022),
        ("二O二二", 2022),
        ("一九七八", 1978),
        ("十", 10),
        ("十二", 12),
        ("二十", 20),
        ("二十三", 23),
        ("廿三", 23),
        ("卅一", 31),
        ("一百", 100),
        ("一百一十二", 112),
        ("一百零五", 105),
        ("一千二百", 1200),
        ("元", 1),
        ("二 十", 20),
        ("", None),
        ("百货", None),
        ("十百", None),
        ("日", None),
    ],
)
def test_number(words: str, value: int | None) -> None:
    assert number(words) == value


@pytest.mark.parametrize(
    ("lunar", "common"),
    [
        ((2023, 1, 1), date(2023, 1, 22)),
        ((2024, 1, 1), date(2024, 2, 10)),
        ((1949, 1, 1), date(1949, 1, 29)),
        ((1912, 1, 1), date(1912, 2, 18)),
        ((2022, 8, 15), date(2022, 9, 10)),
        ((2023, 1, 9), date(2023, 1, 30)),
        ((1934, 9, 3), date(1934, 10, 10)),
        ((2022, 12, 30), date(2023, 1, 21)),
        ((2023, 12, 30), date(2024, 2, 9)),
        ((2024, 12, 30), None),
        ((2023, 13, 1), None),
        ((1700, 1, 1), None),
    ],
)
def test_lunar_day(lunar: tuple[int, int, int], common: date | None) -> None:
    assert lunar_day(*lunar) == common


def test_leap_months() -> None:
    assert lunar_day(2023, 2, 1, leap=True) == date(2023, 3, 22)
    assert lunar_day(1976, 8, 8, leap=True) == date(1976, 10, 1)
    assert lunar_day(2022, 2, 1, leap=True) is None
