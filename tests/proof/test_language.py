"""The language model and the readings built on it: an algebra, and a few words that must be known."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jiaoyue.proof.confusions import confusions
from jiaoyue.proof.language import FIGURE, UNKNOWN, LanguageModel, language_model, second_model
from jiaoyue.proof.lattice import Lattice

CHARACTERS = "工会人员的了在职大天子学生中国山水新村路桥果农车站一二三分析帮助肋忻鸬"
texts = st.text(alphabet=CHARACTERS, min_size=1, max_size=14)


def _model() -> LanguageModel:
    model = language_model()
    assert model is not None
    return model


def test_words_that_follow_each_other_cost_less_than_words_that_do_not() -> None:
    model = _model()
    union, member, sky = (model.number[word] for word in ("工会", "会员", "天空"))

    assert model.cost(union, member) < model.cost(sky, member)
    assert model.seen(union, model.number["干部"])
    assert not model.seen(UNKNOWN, union)


@settings(max_examples=60)
@given(texts)
def test_the_best_reading_covers_the_text_and_its_words_add_up(text: str) -> None:
    reading = Lattice(_model(), text)
    words = reading.words

    assert words[0].start == 0
    assert words[-1].end == len(text)
    assert all(one.end == other.start for one, other in pairwise(words))
    assert sum(word.cost for word in words) == pytest.approx(reading.cost)


@settings(max_examples=60)
@given(texts, st.data())
def test_what_a_character_saves_is_never_more_than_reading_the_changed_text_anew(
    text: str, data: st.DataObject
) -> None:
    at = data.draw(st.integers(0, len(text) - 1))
    character = data.draw(st.sampled_from(CHARACTERS))
    reading = Lattice(_model(), text)

    put = reading.put(at, character)

    if put is not None:
        changed = Lattice(_model(), text[:at] + character + text[at + 1 :])
        assert put.saved <= reading.cost - changed.cost + 1e-9
        assert changed.text[put.start : put.start + len(put.word)] == put.word
        assert put.start <= at < put.start + len(put.word)


@settings(max_examples=60)
@given(texts, st.data())
def test_what_a_character_saves_anywhere_is_what_the_changed_text_costs_less(
    text: str, data: st.DataObject
) -> None:
    at = data.draw(st.integers(0, len(text) - 1))
    character = data.draw(st.sampled_from(CHARACTERS))
    reading = Lattice(_model(), text)

    changed = Lattice(_model(), text[:at] + character + text[at + 1 :])

    assert reading.saved(at, character) == pytest.approx(reading.cost - changed.cost)


def test_characters_are_known_to_stand_together_as_words_have_them() -> None:
    pairs = _model().pairs

    assert "析" in pairs.after["分"]
    assert "分" in pairs.before["析"]
    assert all(pairs.after[one] for one in pairs.before["析"])


def test_the_second_model_knows_what_stands_beside_a_figure_and_a_mark() -> None:
    model = second_model()
    assert model is not None
    figure, month, mark = (model.number[word] for word in (FIGURE, "月", "。"))

    assert model.cost(figure, month) < model.costs[month]
    assert model.seen(model.number["了"], mark)


def test_a_look_alike_that_makes_a_word_saves_much() -> None:
    put = Lattice(_model(), "连忙帮肋清理路面").put(3, "助")

    assert put is not None
    assert put.word == "帮助"
    assert put.saved > 3


def test_an_empty_stretch_has_no_words() -> None:
    assert Lattice(_model(), "").words == ()


def test_look_alikes_hold_both_ways_and_come_before_what_only_sounds_alike() -> None:
    sets = confusions()

    assert sets.alike("土", "士")
    assert sets.alike("士", "土")
    assert not sets.alike("土", "鸬")
    assert sets.of("间")["问"] < sets.of("间")["坚"]


def test_traditional_print_has_look_alikes_of_its_own() -> None:
    sets = confusions()

    assert "傳" in sets.traditional["傅"]
    assert "网" not in sets.traditional["綱"]


def test_no_character_is_taken_for_itself() -> None:
    sets = confusions()

    assert [one for one in sets.looks if one in sets.of(one)] == []
    assert [one for one in sets.traditional if one in sets.traditional[one]] == []
