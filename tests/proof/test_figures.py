"""Figures read as a reader reads them, and nothing read into words that are no numbers."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jiaoyue.proof.figures import figures_in, shares_in, value_of, written_like

texts = st.text(
    alphabet="0123456789,.%零一二两三十百千万亿百分之点人元吨余近每第左右、，。 ", max_size=40
)


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("1,250", "1250"),
        ("3.2万", "32000"),
        ("一万七千六百四十", "17640"),
        ("三百零五", "305"),
        ("十二", "12"),
        ("一九九八", "1998"),
        ("两亿三千万", "230000000"),
    ],
)
def test_a_number_is_read_however_it_is_written(words: str, value: str) -> None:
    assert value_of(words) == Decimal(value)


@pytest.mark.parametrize("words", ["百", "亿万", "十二二", ""])
def test_what_is_no_number_has_no_value(words: str) -> None:
    assert value_of(words) is None


def test_a_figure_knows_its_unit_and_whether_it_is_exact() -> None:
    found = list(figures_in("共699家，近20家，三百余人，每3天，第5名，50人左右，12公里"))

    assert [(int(f.value), f.unit, f.exact) for f in found] == [
        (699, "家", True),
        (20, "家", False),
        (300, "人", False),
        (50, "人", False),
        (12, "公里", True),
    ]


def test_percentages_are_read_in_figures_and_in_words() -> None:
    assert [f.value for f in shares_in("占12.5%，百分之十二点五，增长三成")] == [
        Decimal("12.5")
    ] * 2


def test_a_number_is_proposed_as_its_like_is_written() -> None:
    assert written_like("1,699", Decimal(1701)) == ("1,701",)
    assert written_like("699", Decimal(701)) == ("701",)
    assert written_like("六百", Decimal(701)) == ()


@settings(max_examples=200)
@given(texts)
def test_figures_stand_in_order_and_say_what_their_words_say(text: str) -> None:
    found = list(figures_in(text))

    assert all(one.span.end <= other.span.start for one, other in pairwise(found))
    assert all(value_of(figure.number.of(text)) == figure.value for figure in found)
    assert all(figure.span.end <= len(text) for figure in (*found, *shares_in(text)))
