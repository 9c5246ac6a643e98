from __future__ import annotations

from dataclasses import replace

import pytest

from jiaoyue.marks.doubted_word import doubted_word
from jiaoyue.marks.finding import Finding, FindingKind, Reason
from jiaoyue.text.span import Span

FOUND = Finding(
    FindingKind.PLACE,
    (Span(3, 6),),
    "石油镇",
    Reason("{county} has no town {name}.", (("county", "象山县"), ("name", "石油镇"))),
    ("石浦镇",),
    0.8,
)


def test_a_key_outlives_a_detector_that_learns() -> None:
    learned = replace(FOUND, reason=Reason("Otherwise."), suggestions=(), confidence=0.1)

    assert learned.key("page") == FOUND.key("page")


def test_a_key_is_another_one_for_other_words_places_kinds_and_pages() -> None:
    others = {
        replace(FOUND, words="石油鎮").key("page"),
        replace(FOUND, spans=(Span(3, 5), Span(7, 8))).key("page"),
        replace(FOUND, kind=FindingKind.NAME).key("page"),
        FOUND.key("another page"),
        FOUND.key("page"),
    }

    assert len(others) == 5


def test_a_reason_is_said_in_english_and_in_what_a_translation_gives() -> None:
    assert FOUND.reason.said() == "象山县 has no town 石油镇."
    assert FOUND.reason.said({FOUND.reason.template: "{county}没有{name}。"}.__getitem__) == (
        "象山县没有石油镇。"
    )


def test_every_kind_has_a_name_of_its_own() -> None:
    assert len({kind.label for kind in FindingKind}) == len(FindingKind)


@pytest.mark.parametrize(
    ("text", "words", "named", "word"),
    [
        ("行人沿看河堤", "看", "沿着", "沿看"),
        ("疏敢居民", "敢", "疏散", "疏敢"),
        ("前往慰間災民", "間", "慰问", "慰間"),
        ("骑看车", "看", "着", ""),
        ("沿着河看", "看", "沿着", ""),
        ("去沿看河堤", "沿看", "沿着", "沿看"),
        ("河 堤", " ", "", ""),
    ],
)
def test_a_doubted_character_stands_for_the_word_that_it_is_in(
    text: str, words: str, named: str, word: str
) -> None:
    at = text.index(words)
    span = Span(at, at + len(words))
    reason = Reason(
        "“{word}” is likelier here than “{words}”.", (("words", words), ("word", named))
    )

    assert doubted_word(Finding(FindingKind.LOOKALIKE, (span,), words, reason), text, span) == word
