"""A library with known faults, and detectors that find just those, to try the desk with."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from jiaoyue.jobs import proofing
from jiaoyue.marks.finding import FindingKind
from jiaoyue.newspaper.article import Place
from jiaoyue.proof.detector import Detector
from jiaoyue.proof.finding import findings
from jiaoyue.text.span import Span
from tests.ui.shelf import Story

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import pytest

    from jiaoyue.marks.finding import Finding
    from jiaoyue.proof.galley import Galley

HARBOUR = Story(
    "鸬鸟港开渔了",
    "昨天，卢鸟港的渔船出港。卢鸟港有渔船三十条，码头上人山人海，渔民门都笑了。",
    Place("浙江省", "宁波市", "象山县"),
    "2023-08-01",
    "2023-08-01",
)
STREET = Story(
    "老街换了新路灯",
    "卢鸟港边的老街换了路灯，居民门说亮堂。",
    Place("浙江省", "宁波市", "象山县"),
    "2023-07-01",
    "2023-07-01",
)
Fault = tuple[FindingKind, str, tuple[str, ...], float]
FAULTS: tuple[Fault, ...] = (
    (FindingKind.PLACE, "卢鸟港", ("鸬鸟港", "芦鸟港"), 0.8),
    (FindingKind.LOOKALIKE, "民门", ("民们",), 0.9),
    (FindingKind.PUNCTUATION, "昨天，", (), 0.4),
)


def detector(kind: FindingKind, words: str, suggested: tuple[str, ...], sure: float) -> Detector:
    """Return a detector that doubts certain words wherever they stand."""

    def find(galley: Galley) -> Iterator[Finding]:
        for article in galley.articles:
            at = article.text.find(words)
            while at >= 0:
                yield article.finding(
                    kind,
                    Span(at, at + len(words)),
                    "“{words}” is doubted here",
                    suggestions=suggested,
                    confidence=sure,
                )
                at = article.text.find(words, at + 1)

    return Detector(kind, find)


def use_known_faults(monkeypatch: pytest.MonkeyPatch, faults: Sequence[Fault] = FAULTS) -> None:
    """Let the desk look for the known faults, with detectors that never learn."""
    known = partial(findings, detectors=tuple(detector(*fault) for fault in faults))
    monkeypatch.setattr(proofing, "findings", known)
