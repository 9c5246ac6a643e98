"""Qt counts UTF-16 units, Python counts code points."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jiaoyue.ui.textpos import SpacedMap, Utf16Map

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


@pytest.mark.parametrize("text", ["春茶开采", "𠮷阳𠮷"])
def test_words_set_among_a_text_take_room_and_belong_to_what_they_stand_before(text: str) -> None:
    spaced = SpacedMap(text, ((1, "旧"), (2, "𠮷𠮷"), (2, "文")))
    written = f"{text[0]}旧{text[1]}𠮷𠮷文{text[2:]}"
    own = Utf16Map(written)
    places = (0, 2, 6)
    assert spaced.length_qt == own.length_qt
    for offset, at in enumerate(places):
        assert spaced.to_qt(offset) == own.to_qt(at)
        assert spaced.to_offset(own.to_qt(at)) == offset
    assert spaced.end_to_qt(1) == own.to_qt(1)
    assert spaced.end_to_qt(2) == own.to_qt(3)
    assert [spaced.to_offset(own.to_qt(at)) for at in (1, 3, 4, 5)] == [1, 2, 2, 2]
