"""Words found by a mark in them stand where a search from every character finds them."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest

from jiaoyue.newspaper import page_home, placing
from jiaoyue.text.span import Span

if TYPE_CHECKING:
    from jiaoyue.newspaper.sought import Sought

HOME_WORDS = [
    placing.OF_CITY,
    placing.OF_COUNTY,
    placing.OF_TOWN,
    placing.OF_PROVINCE,
    page_home._COUNTY_WORDS,
    page_home._CITY_WORDS,
]
CHARACTERS = "我全本该市县省镇乡村街道公社大队社区企业场民委政府里城局馆会，。 山\n自治"


@pytest.mark.parametrize(
    ("text", "town_words"),
    [
        ("乡村\n，", 1),
        ("村镇好", 1),
        ("乡镇府会", 1),
        ("柳镇公社区", 2),
        ("乡镇企业", 0),
        ("村，", 0),
    ],
)
def test_a_word_of_two_towns_at_the_beginning_of_a_clause_is_one(
    text: str, town_words: int
) -> None:
    assert len(list(placing.OF_TOWN.spans(text))) == town_words


@pytest.mark.parametrize("sought", HOME_WORDS)
def test_no_word_is_missed_or_found_twice_by_its_mark(sought: Sought) -> None:
    chosen = random.Random(3)
    for _ in range(3000):
        text = "".join(chosen.choices(CHARACTERS, k=12))
        start, end = chosen.randrange(4), chosen.randrange(8, 13)

        found = list(sought.spans(text, start, end))

        assert found == [Span(*it.span()) for it in sought.words.finditer(text, start, end)]
