"""Titles are read in pinyin, to be sorted and found by their first letters."""

from __future__ import annotations

import pytest

from jiaoyue.text.pinyin import LONGEST, initials, sorting_key


@pytest.mark.parametrize(
    ("title", "key", "letters"),
    [
        ("茶农上山", "cha nong shang shan", "cnss"),
        ("重庆的银行", "chong qing de yin hang", "cqdyh"),
        ("重慶", "chong qing", "cq"),
        ("“女儿”：U盘3个", "nv er u pan 3 ge", "neup3g"),
        ("……", "", ""),
        ("", "", ""),
    ],
)
def test_a_title_is_read(title: str, key: str, letters: str) -> None:
    assert sorting_key(title) == key
    assert initials(title) == letters


def test_only_the_beginning_of_a_long_title_counts() -> None:
    assert initials("茶" * 100) == "c" * LONGEST
    assert initials("茶" * (LONGEST - 1) + "重庆") == "c" * LONGEST
