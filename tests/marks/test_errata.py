"""Errors weigh what the rule for newspapers says."""

from __future__ import annotations

import pytest

from jiaoyue.marks.errata import Fault, rate_of, weighed


@pytest.mark.parametrize(
    ("fault", "weight"),
    [
        (Fault("人", "入"), 1),
        (Fault("人", ""), 1),
        (Fault("人人", "入入"), 2),
        (Fault("", "一二三四五"), 2),
        (Fault("赤橙黄绿青蓝", "红"), 4),
        (Fault("卢", "鸬", is_key=True), 2),
        (Fault("赤橙黄绿青蓝", "红", is_key=True), 8),
    ],
)
def test_a_fault_weighs_by_its_size_and_place(fault: Fault, weight: float) -> None:
    assert weighed([fault]) == weight


def test_the_same_fault_counts_three_times_at_most() -> None:
    assert weighed([Fault("人", "入")] * 7) == 3
    assert weighed([Fault("人", "入")] * 7 + [Fault("人", "八")]) == 4


def test_numeral_style_weighs_little_and_never_more_than_one() -> None:
    assert weighed([Fault("5", "五")] * 2) == pytest.approx(0.2)
    assert weighed([Fault("5", "五")] * 30) == 1
    assert weighed([Fault("5", "五", is_key=True)]) == 2
    assert weighed([Fault("三", "四")]) == 1


def test_a_rate_is_of_ten_thousand_characters() -> None:
    rate = rate_of([Fault("人", "入"), Fault("卢", "鸬", is_key=True)], 10_000)
    assert (rate.rate, rate.passes, rate.faults) == (3.0, True, 2)
    assert not rate_of([Fault("人", "入")], 2_000).passes
    assert rate_of([], 0).rate == 0
