"""Doubts: where the second reader of a script says something else."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import opencc
import pytest

from jiaoyue.text.conversion import Readings, converter
from jiaoyue.text.doubt import Doubt, doubts
from jiaoyue.text.script import Script, doubts_shown, show
from jiaoyue.text.span import Span

GOLDEN = Path(__file__).parent.parent / "golden" / "script" / "opencc.jsonl.gz"
CONFIGS = ("s2t", "t2s", "s2tw", "tw2s", "s2hk", "hk2s", "s2twp", "tw2sp")


def test_two_readings_of_a_character_are_both_offered_ours_first():
    assert doubts("请到控制台", "s2t") == (Doubt(Span(4, 5), ("台", "檯")),)


def test_two_wordings_of_different_lengths_are_both_offered():
    text = "说，摩尔线程"

    assert doubts(text, "s2twp") == (Doubt(Span(4, 6), ("線程", "執行緒")),)


def test_a_doubt_after_a_word_that_changed_its_length_is_in_its_place():
    text = "有U盘，有大数据"

    (doubt,) = doubts(text, "s2twp")

    assert converter("s2twp").convert(text).text.startswith("有隨身碟")
    assert doubt == Doubt(Span(6, 8), ("數據", "資料"))


def test_two_wordings_that_share_a_character_in_the_middle_are_one_doubt():
    assert doubts("做彩超", "s2twp") == (Doubt(Span(1, 3), ("彩色超音波", "彩超")),)


def test_a_clause_that_begins_with_what_the_second_reader_does_not_know_is_compared_whole():
    # It leaves B超 as it is, knowing no B; the 超 within 超音波 is not half a disagreement.
    assert converter("s2twp").convert("B超").text == "超音波"
    assert doubts("B超", "s2twp") == ()


@pytest.mark.parametrize("config", CONFIGS)
def test_the_second_candidates_put_in_place_give_the_second_reading(config):
    second = opencc.OpenCC(config)
    known = set("".join(map(_said_of, (Path(opencc.__file__).parent / "dictionary").iterdir())))
    lines = gzip.decompress(GOLDEN.read_bytes()).decode().split("\n")
    texts = [text for text in (json.loads(line)[0] for line in lines[:700]) if known >= set(text)]

    doubtful = 0
    for text in texts:
        converted = converter(config).convert(text)
        rebuilt, at = [], 0
        for doubt in doubts(text, config):
            here = converted.alignment.up(doubt.span)
            assert here.start >= at
            assert here.of(converted.text) == doubt.candidates[0] != doubt.candidates[1]
            rebuilt += [converted.text[at : here.start], doubt.candidates[1]]
            at = here.end
            doubtful += 1
        assert "".join(rebuilt) + converted.text[at:] == second.convert(text)

    assert len(texts) > 100
    assert doubtful > 10


def test_what_the_second_reader_has_never_seen_is_no_disagreement():
    # A compatibility ideograph, and a character that its dictionaries lack.
    assert converter("s2t").convert("\uf900").text == "豈"
    assert doubts("\uf900", "s2t") == ()
    assert converter("t2s").convert("搧").text == "扇"
    assert doubts("搧", "t2s") == ()


def test_a_configuration_that_only_one_reader_has_leaves_no_doubts():
    assert doubts("请到控制台", "s2hkp") == ()


def test_a_fixed_word_is_beyond_doubt_and_those_around_it_are_not():
    text = "控制台旁的控制台"

    found = doubts(text, "s2t", fixed=Readings({"控制台旁": "控制臺旁"}))

    assert found == (Doubt(Span(7, 8), ("台", "檯")),)


def test_what_is_shown_is_doubted_in_the_words_that_are_shown():
    text = "请到控制台"

    (doubt,) = doubts_shown(text, Script.TRADITIONAL)

    assert doubt.candidates[0] == doubt.span.of(show(text, Script.TRADITIONAL).text)
    assert doubts_shown(text, Script.ORIGINAL) == ()
    assert doubts_shown("請到控制臺", Script.TRADITIONAL) == ()


def test_a_traditional_source_is_doubted_where_its_simplified_form_is():
    text = "此人名叫楊聯陞"

    assert doubts_shown(text, Script.SIMPLIFIED) == (Doubt(Span(6, 7), ("陞", "升")),)


def _said_of(path: Path) -> str:
    return path.read_text(encoding="utf-8")
