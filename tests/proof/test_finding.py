"""What the desk is given of what the detectors find; the detectors here are the tests' own."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from jiaoyue.marks.finding import Finding, FindingKind
from jiaoyue.newspaper.clean import ALL_RULES
from jiaoyue.newspaper.reader import read_page
from jiaoyue.proof.detector import Detector
from jiaoyue.proof.finding import findings
from jiaoyue.proof.galley import Galley, Known, galley_of
from jiaoyue.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

PAGE = "本报讯 记者甘来报道 昨日,青溪两岸的桃花全开了,游人如织。\n"


def _galley(known: Known) -> Galley:
    return replace(galley_of(PAGE, "sha", read_page(PAGE), ALL_RULES), known=known)


def _pointing_at(words: str, kind: FindingKind, confidence: float, *said: str) -> Detector:
    def find(galley: Galley) -> Iterator[Finding]:
        for article in galley.articles:
            at = article.text.find(words)
            if at >= 0:
                span = Span(at, at + len(words))
                yield article.finding(
                    kind, span, "Doubtful.", suggestions=said, confidence=confidence
                )

    return Detector(kind, find)


SURE = _pointing_at("桃花", FindingKind.NAME, 0.9, "梨花")
WIDE = _pointing_at("的桃花全", FindingKind.LOOKALIKE, 0.8, "的李花全")
SAME = _pointing_at("桃花", FindingKind.LOOKALIKE, 0.6, "棉花", "梨花")
LATE = _pointing_at("游人", FindingKind.LOOKALIKE, 0.7)


def test_findings_stand_in_the_order_of_the_page_and_name_its_own_words() -> None:
    found = findings(_galley(Known()), detectors=(LATE, SURE))

    assert [finding.words for finding in found] == ["桃花", "游人"]
    assert [span.of(PAGE) for finding in found for span in finding.spans] == ["桃花", "游人"]


def test_of_two_on_the_same_words_the_surer_speaks_and_the_other_adds_what_it_proposes() -> None:
    (found,) = findings(_galley(Known()), detectors=(SAME, WIDE, SURE))

    assert found.kind is FindingKind.NAME
    assert found.suggestions == ("梨花", "棉花")


def _measured_by(words: str, other: str, confidence: float) -> Detector:
    def find(galley: Galley) -> Iterator[Finding]:
        (article,) = galley.articles
        at, there = article.text.find(words), article.text.find(other)
        yield article.finding(
            FindingKind.NAME,
            Span(at, at + len(words)),
            "Doubtful.",
            confidence=confidence,
            evidence=article.reading.down(Span(there, there + len(other))),
        )

    return Detector(FindingKind.NAME, find)


def test_a_name_is_not_doubted_for_one_that_is_doubted_more() -> None:
    lower = _measured_by("游人", "桃花", 0.5)
    turned = _measured_by("桃花", "游人", 0.6)

    alone = findings(_galley(Known()), detectors=(lower,))
    with_surer = findings(_galley(Known()), detectors=(lower, SURE))
    either = findings(_galley(Known()), detectors=(lower, turned))

    assert [finding.words for finding in alone] == ["游人"]
    assert [finding.words for finding in with_surer] == ["桃花"]
    assert [finding.words for finding in either] == ["桃花", "游人"]


def test_what_is_less_likely_than_asked_for_is_left_out() -> None:
    found = findings(_galley(Known()), least=0.8, detectors=(LATE, SURE))

    assert [finding.words for finding in found] == ["桃花"]


def test_a_character_is_not_doubted_within_a_word_that_was_taught_and_is_elsewhere() -> None:
    doubted = _pointing_at("花", FindingKind.LOOKALIKE, 0.9, "化")
    within = Known(words=frozenset({"桃花"}))
    elsewhere = Known(words=frozenset({"花桃", "梨花"}))

    assert findings(_galley(within), detectors=(doubted,)) == ()
    assert len(findings(_galley(elsewhere), detectors=(doubted,))) == 1


def test_what_a_person_ignored_muted_or_taught_is_left_out() -> None:
    (sure,) = findings(_galley(Known()), detectors=(SURE,))
    ignored = Known(ignored=frozenset({sure.key("sha")}))
    muted = Known(muted=frozenset({FindingKind.NAME}))
    taught = Known(words=frozenset({"桃花"}))

    assert [findings(_galley(known), detectors=(SURE,)) for known in (ignored, muted, taught)] == [
        (),
        (),
        (),
    ]
