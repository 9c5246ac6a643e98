"""Proofreading a page: what all detectors find, each place once.

Where two detectors doubt the same words, the one that is surer speaks, and the suggestions of
both stand behind one another. What a person ignored, muted or taught is left out here, so that
no detector has to ask.
"""

from __future__ import annotations

import logging
from dataclasses import replace
from typing import TYPE_CHECKING

from jiaoyue.marks.finding import FindingKind
from jiaoyue.proof.detectors import DETECTORS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from jiaoyue.marks.finding import Finding
    from jiaoyue.proof.detector import Detector
    from jiaoyue.proof.galley import Galley

log = logging.getLogger(__name__)

_NAMES = frozenset((FindingKind.PLACE, FindingKind.NAME))
DEFAULT_CONFIDENCE = 0.28
"""The least confidence that is shown unless a person asks for more.

What is least sure is right about once in three, and comes last. On pages that no detector was
made for this finds about half of the faults, and raises fewer than two in vain in 1,000
characters: as many as a person skips over without losing patience.
"""


def findings(
    galley: Galley,
    *,
    least: float = DEFAULT_CONFIDENCE,
    detectors: Sequence[Detector] = DETECTORS,
    failed: Callable[[Exception], object] | None = None,
) -> tuple[Finding, ...]:
    """Return what is doubtful on a page, in the order of the page, no two on the same words.

    Those that are less likely than ``least`` are left out. Empty for a page without articles.
    ``failed`` is told what a detector stumbled over, and what the others find still counts;
    without it that is raised.
    """
    known = galley.known
    found = (
        finding
        for detector in detectors
        if detector.kind not in known.muted
        for finding in _found_by(detector, galley, failed)
        if finding.confidence >= least
        and finding.spans
        and not _is_known(finding, galley)
        and finding.key(galley.sha256) not in known.ignored
    )
    return tuple(sorted(_each_place_once(found), key=lambda finding: finding.spans))


def _found_by(
    detector: Detector, galley: Galley, failed: Callable[[Exception], object] | None
) -> Iterator[Finding]:
    try:
        yield from detector.find(galley)
    except Exception as error:
        if failed is None:
            raise
        # A fault of one must not hide what the others see; nor may it pass for having seen nothing.
        log.exception("a detector failed: %s", detector.kind)
        failed(error)


def _is_known(finding: Finding, galley: Galley) -> bool:
    """Return whether its words are right, or those of one character within a word that is."""
    words = galley.known.words
    if finding.words in words:
        return True
    if len(finding.words) != 1:
        return False
    around = [word for word in words if len(word) > 1 and finding.words in word]
    return bool(around) and any(
        article.text.startswith(word, at.start - lead)
        for article in galley.articles
        for at in article.reading.up(finding.spans)
        for word in around
        for lead, character in enumerate(word[: at.start + 1])
        if character == finding.words
    )


def _each_place_once(found: Iterable[Finding]) -> list[Finding]:
    kept: list[Finding] = []
    for finding in sorted(_names_as_wholes(list(found)), key=lambda finding: -finding.confidence):
        told_by_another = finding.kind in _NAMES and bool(finding.evidence)
        if told_by_another and any(_is_measured_by(finding, other) for other in kept):
            continue
        at = next((i for i, other in enumerate(kept) if _meet(finding, other)), None)
        if at is None:
            kept.append(finding)
        elif kept[at].spans == finding.spans:
            both = dict.fromkeys((*kept[at].suggestions, *finding.suggestions))
            kept[at] = replace(kept[at], suggestions=tuple(both))
    return kept


def _names_as_wholes(found: Sequence[Finding]) -> Iterator[Finding]:
    """Yield all but characters of the other script in a doubtful name: it is read anew as a
    whole."""
    names = [finding for finding in found if finding.kind in _NAMES]
    for finding in found:
        if finding.kind is not FindingKind.SCRIPT or not any(_meet(finding, n) for n in names):
            yield finding


def _is_measured_by(finding: Finding, other: Finding) -> bool:
    """Return whether a name is doubted for another that is doubted more, and not for this one."""
    if not any(one.meets(span) for one in finding.evidence for span in other.spans):
        return False
    return not any(one.meets(span) for one in other.evidence for span in finding.spans)


def _meet(one: Finding, other: Finding) -> bool:
    return any(a.meets(b) for a in one.spans for b in other.spans)
