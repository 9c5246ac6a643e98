"""Qt counts UTF-16 units, Python counts code points."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from jiaoyue.ui.textpos import Utf16Map

TEXTS = st.text(st.sampled_from("a报，𠮷😀\n"), max_size=40)


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


@given(TEXTS)
def test_a_code_point_stands_after_the_units_of_all_before_it(text: str) -> None:
    positions = Utf16Map(text)

    for offset in range(len(text) + 1):
        assert positions.to_qt(offset) == units(text[:offset])
    assert positions.length_qt == units(text)


@given(TEXTS)
def test_every_position_comes_back(text: str) -> None:
    positions = Utf16Map(text)

    for offset in range(len(text) + 1):
        assert positions.to_offset(positions.to_qt(offset)) == offset


def test_a_place_between_two_halves_belongs_to_the_character_that_it_cuts() -> None:
    positions = Utf16Map("一𠮷二")

    assert [positions.to_offset(pos_qt) for pos_qt in range(5)] == [0, 1, 1, 2, 3]


def test_text_of_the_basic_plane_is_counted_alike() -> None:
    positions = Utf16Map("一二三")

    assert [positions.to_qt(i) for i in range(4)] == [0, 1, 2, 3]
    assert [positions.to_offset(i) for i in range(4)] == [0, 1, 2, 3]


def test_an_empty_text_has_one_place() -> None:
    positions = Utf16Map("")

    assert (positions.to_qt(0), positions.to_offset(0), positions.length_qt) == (0, 0, 0)
