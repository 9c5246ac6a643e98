"""An article stands in the index under just the pairs and characters that it has."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from jiaoyue.store.documents import Document
from jiaoyue.store.tokens import pairs_of, single, tokens_of

characters = st.one_of(st.sampled_from("水在流ab1,.?\x00 \U00020000"), st.characters(codec="utf-8"))
texts = st.text(characters, max_size=30)


@given(texts)
def test_pairs_are_each_two_characters_that_follow_each_other(text: str) -> None:
    assert pairs_of(text) == " ".join(single(one) + single(two) for one, two in pairwise(text))


@given(texts, texts)
def test_every_character_stands_once_and_those_of_a_head_with_its_mark(
    body: str, head: str
) -> None:
    singles = tokens_of(Document(body, head)).singles.split(" ")
    assert len(singles) == len(set(singles)) or not body + head
    anywhere = {single(character) for character in body + head}
    in_head = {single(character, "head") for character in head}
    assert {*singles} - {""} == anywhere | in_head


def test_each_field_has_pairs_of_its_own_and_its_last_character_begins_one() -> None:
    body, head, *others = tokens_of(Document(body="水在", head="流")).pairs
    assert body.split(" ")[0] == "水在"
    assert [pair[0] for pair in body.split(" ")] == ["水", "在"]
    assert [pair[0] for pair in head.split(" ")] == ["流"]
    assert others == ["", "", ""]


def test_no_token_has_what_the_tokenizer_would_part_or_fold() -> None:
    said = tokens_of(Document(body="".join(map(chr, range(0x80)))))
    assert all(character == " " or character > "\x7f" for character in "".join(said.pairs))
    assert len(said.pairs[0].split(" ")) == 0x80
