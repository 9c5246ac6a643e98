"""Conversion against the official OpenCC, character for character.

The golden file is made by ``packaging/golden_script.py``.
"""

from __future__ import annotations

import gzip
import json
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

from jiaoyue.text.conversion import converter
from jiaoyue.text.span import Span

GOLDEN = Path(__file__).parent.parent / "golden" / "script" / "opencc.jsonl.gz"
CONFIGS = (
    *("s2t", "t2s", "s2tw", "tw2s", "s2hk", "hk2s", "s2twp", "tw2sp"),
    *("s2hkp", "hk2sp", "t2tw", "tw2t", "t2hk", "hk2t"),
)


@cache
def golden() -> list[tuple[str, dict[str, str]]]:
    lines = gzip.decompress(GOLDEN.read_bytes()).decode().split("\n")
    return [(text, changed) for text, changed in map(json.loads, lines)]


def test_the_golden_file_holds_what_the_tests_say_they_compare():
    assert len(golden()) > 2000
    assert {config for _, changed in golden() for config in changed} == set(CONFIGS)


@pytest.mark.parametrize("config", CONFIGS)
def test_nothing_differs_from_the_official_converter(config):
    convert = converter(config).convert

    wrong = [
        (text, convert(text).text, changed.get(config, text))
        for text, changed in golden()
        if convert(text).text != changed.get(config, text)
    ]

    assert wrong == []


@pytest.mark.parametrize("config", CONFIGS)
def test_a_sign_between_two_texts_is_found_from_either_side(config):
    sign = "\N{PUSHPIN}"
    convert = converter(config).convert
    texts = [text for text, _ in golden()]

    for before, after in pairwise(texts[-1000:]):
        converted = convert(before + sign + after)
        place = converted.text.index(sign)
        assert converted.alignment.up_at(len(before)) == place
        assert converted.alignment.down_at(place) == len(before)
        assert converted.alignment.up(Span(len(before), len(before) + 1)) == Span(place, place + 1)


@pytest.mark.parametrize("config", CONFIGS)
def test_what_lies_between_changed_pieces_keeps_its_length(config):
    for text, _ in golden():
        converted = converter(config).convert(text)
        below = here = 0
        for change in converted.alignment.changes:
            assert change.below.start - below == change.here.start - here >= 0
            assert len(change.below) > 0
            assert len(change.here) > 0
            below, here = change.below.end, change.here.end
        assert len(text) - below == len(converted.text) - here >= 0
