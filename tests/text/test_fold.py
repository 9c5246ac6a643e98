"""Folding makes one of what a search should not tell apart, and nothing else."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from jiaoyue.text.fold import fold


def test_scripts_widths_case_and_space_count_for_nothing() -> None:
    assert fold("臺灣　ＡＢＣ，1") == fold("台湾abc,1")
    assert fold("瞭解") == fold("了解")


def test_different_words_stay_different() -> None:
    assert fold("开采") != fold("开彩")


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)
