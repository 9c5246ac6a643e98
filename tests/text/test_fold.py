"""Folding makes one of what a search should not tell apart, and nothing else."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from jiaoyue.text.fold import fold, fold_together


def test_scripts_widths_case_and_space_count_for_nothing() -> None:
    assert fold("臺灣　ＡＢＣ，1") == fold("台湾abc,1")
    assert fold("瞭解") == fold("了解")


def test_different_words_stay_different() -> None:
    assert fold("开采") != fold("开彩")


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


chinese = st.text(
    st.one_of(
        st.characters(min_codepoint=0x2000, max_codepoint=0x9FFF),
        st.characters(min_codepoint=0xF900, max_codepoint=0xFFFF),
        st.characters(min_codepoint=0x20000, max_codepoint=0x3FFFF),
        st.sampled_from("臺湾，。 \u3000\nAa1e\u0301か\u3099ﾊﾞ㎡㍿ｶﾞ각\u11a8"),
    )
)


@given(chinese)
def test_characters_fold_alone_as_they_do_together(text: str) -> None:
    assert fold(text) == fold_together(text)


def test_every_character_that_folds_alone_goes_with_every_kind_of_neighbour() -> None:
    neighbours = "a1中，㎡か。\u3000"
    for code in (*range(0x3130), *range(0x3200, 0xA000), *range(0xF900, 0xFFFF)):
        for other in neighbours:
            pair = chr(code) + other
            assert fold(pair) == fold_together(pair)
