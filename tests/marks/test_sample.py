"""A sample tells the rate of what was read, and how sure that is."""

from __future__ import annotations

import random

import pytest

from jiaoyue.marks.errata import Fault
from jiaoyue.marks.sample import Sample, SampledArticle, interval, rated, sample_from

SAMPLE = Sample(7, (1, 2, 3), 40, "2026-01-02T03:04:05.678Z", "北市", "周", (1, 2))
WRONG = Fault("人", "入")


def article(number: int, *faults: Fault, issue: str = "", is_read: bool = True) -> SampledArticle:
    return SampledArticle(number, f"a{number}", "题", issue or f"i{number}", 5_000, faults, is_read)


def test_a_sample_is_remembered_as_it_was() -> None:
    assert sample_from(SAMPLE.to_text()) == SAMPLE
    assert sample_from(SAMPLE.with_read(2, is_read=False).to_text()).read == (1,)  # type: ignore[union-attr]


@pytest.mark.parametrize("kept", [None, "", "{", "[]", '{"seed": 1}', '{"later": 1}'])
def test_what_is_no_sample_is_none(kept: str | None) -> None:
    assert sample_from(kept) is None


def test_only_what_was_read_counts() -> None:
    says = rated(
        SAMPLE, [article(1, WRONG, WRONG), article(2), article(3, WRONG, is_read=False)]
    ).says
    assert (says.rate.characters, says.rate.faults, says.rate.rate) == (10_000, 2, 2.0)
    assert says.low < 2.0 < says.high


def test_the_same_error_counts_three_times_at_most_in_an_issue() -> None:
    one = [article(number, WRONG, WRONG, issue="x") for number in range(3)]
    several = [article(number, WRONG, WRONG) for number in range(3)]
    assert rated(SAMPLE, one).says.rate.weight == 3
    assert rated(SAMPLE, several).says.rate.weight == 6


def test_too_little_that_was_read_decides_nothing() -> None:
    assert not rated(SAMPLE, [article(1)]).says.is_sure
    assert rated(SAMPLE, [article(number) for number in range(5)]).says.is_sure
    assert rated(SAMPLE, [article(n, Fault("人", str(n))) for n in range(50)]).says.is_sure is False
    assert rated(
        SAMPLE, [article(n, *(Fault(c, "入") for c in "人天大夫")) for n in range(9)]
    ).says.is_sure


def test_nothing_read_says_nothing() -> None:
    found = rated(SAMPLE, [article(1, WRONG, is_read=False)])
    assert (found.read, found.says.rate.rate) == (0, 0.0)


@pytest.mark.parametrize(
    ("events", "low", "high"),
    # The exact limits for a count (Garwood 1936).
    [(0, 0.0, 3.689), (3, 0.619, 8.767), (10, 4.795, 18.391), (50, 37.111, 65.919)],
)
def test_the_interval_of_a_plain_count_is_the_exact_one(
    events: int, low: float, high: float
) -> None:
    assert interval([1.0] * events) == pytest.approx((low, high), rel=0.02, abs=0.02)


def test_the_interval_holds_the_true_rate_as_often_as_it_says() -> None:
    chance = random.Random(5)
    held = 0
    for _ in range(300):
        # Two hundred issues, of which one in ten has an error, of weight 1, 2 or 4.
        weights = [chance.choice((1.0, 2.0, 4.0)) for _ in range(200) if chance.random() < 0.1]
        low, high = interval(weights)
        held += low <= 200 * 0.1 * 7 / 3 <= high
    assert held >= 0.93 * 300
