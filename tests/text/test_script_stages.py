"""Stages: what OpenCC means by levels, longest matches and short circuits."""

from __future__ import annotations

import pytest

from jiaoyue.text.alignment import IDENTITY, Change
from jiaoyue.text.dictionaries import Stage, entries, rules
from jiaoyue.text.span import Span


def test_the_longest_phrase_of_a_level_wins():
    stage = Stage([{"ab": "X", "abc": "Y", "a": "Z"}])

    assert stage.pieces("abc")[0] == ["Y"]
    assert stage.pieces("abd")[0] == ["X", "d"]
    assert stage.pieces("acd")[0] == ["Zcd"]


def test_the_first_level_that_matches_wins_over_a_longer_phrase_of_the_next():
    stage = Stage([{"ab": "X"}, {"abc": "Y", "bcd": "W"}])

    assert stage.pieces("abcd")[0] == ["X", "cd"]
    assert stage.pieces("bcd")[0] == ["W"]


def test_a_character_of_an_earlier_level_ends_the_search():
    stage = Stage([{"a": "Z"}, {"ab": "X", "cb": "Y"}])

    assert "".join(stage.pieces("abcb")[0]) == "ZbY"


def test_a_phrase_longer_than_what_is_left_does_not_match():
    stage = Stage([{"abc": "Y", "bc": "X"}])

    assert stage.pieces("ab") == (["ab"], IDENTITY)


def test_a_character_that_becomes_two_is_kept_in_the_alignment():
    stage = Stage([{"a": "xy", "ab": "z", "c": "d"}])

    pieces, alignment = stage.pieces("caab")

    assert "".join(pieces) == "dxyz"
    assert alignment.changes == (
        Change(Span(1, 2), Span(1, 3)),
        Change(Span(2, 4), Span(3, 4)),
    )


def test_segments_are_the_phrases_and_the_runs_between_them():
    stage = Stage([{"ab": "ab", "cd": "cd"}])

    assert stage.segments("xxabcdy") == ["xx", "ab", "cd", "y"]
    assert stage.segments("") == []


def test_rules_are_read_once():
    assert rules("s2t") is rules("s2t")
    assert rules("s2tw").stages[0] is rules("s2twp").stages[0]


def test_a_configuration_that_does_not_exist_is_named():
    with pytest.raises(FileNotFoundError, match="s2klingon"):
        rules("s2klingon")


def test_entries_give_every_value_first_one_first():
    assert dict(entries("STCharacters.txt"))["后"] == ("後", "后")


@pytest.mark.parametrize("before", ["", "x", "\U0002a6d6", "\U0002a6d6x", "\ud800"])
def test_phrases_are_found_wherever_they_begin(before: str):
    stage = Stage([{"ab": "X"}, {"c": "d"}])

    assert "".join(stage.pieces(f"{before}abcab")[0]) == f"{before}XdX"


def test_characters_beyond_the_plane_become_others_and_come_from_others():
    stage = Stage([{"\U0002a6d6": "a", "b": "\U0002a6d7"}])

    assert stage.pieces("\U0002a6d6b\U0002a6d8")[0] == ["a\U0002a6d7\U0002a6d8"]
    assert stage.pieces("xb")[0] == ["x\U0002a6d7"]
