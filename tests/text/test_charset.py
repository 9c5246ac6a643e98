"""Sets of characters: each of a text that is in one is found, and no other."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from jiaoyue.text.charset import CharacterSet

CHARACTERS = "a]^-\\中国\uffff\U00010000\U0002a6d6\U0010ffff"


@given(st.sets(st.sampled_from(CHARACTERS)), st.text(st.sampled_from(CHARACTERS + "b文𠀀")))
def test_what_is_found_is_what_a_look_at_each_character_finds(characters: set[str], text: str):
    found = CharacterSet(characters)
    places = [at for at, character in enumerate(text) if character in characters]

    assert found.places(text) == places
    assert found.count(text) == len(places)
    assert found.meets(text) == bool(places)
