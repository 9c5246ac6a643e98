"""Articles that begin as if something stood before: 本次活动…, 此外…, 会上…

A piece of news says first what happened. One whose first words point back has lost its head or
its lead, or belongs to another article. Tales and comments begin as they please.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jiaoyue.marks.finding import Finding, FindingKind
from jiaoyue.newspaper.article import Kind, Role
from jiaoyue.proof.detector import Detector
from jiaoyue.text.errors import QT_TRANSLATE_NOOP
from jiaoyue.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jiaoyue.proof.galley import Galley

_NEWS = frozenset((Kind.NEWS, Kind.BRIEF, Kind.PHOTO))
_POINTS_BACK = re.compile(
    r"本次|此次|[这這]次|此外|另外|同[时時]|[与與]此同[时時]|[对對]此|[为為]此|其中|因此|然而|不[过過]"
    r"|但是|而且|并且|並且|[随隨]后|[随隨]後|接[着著]|于是|於是|所以|[会會]上|[会會][议議]|接下[来來]"
)
_SHORTEST = 18

_POINTING_BACK = QT_TRANSLATE_NOOP(
    "findings", "The article begins with “{words}”: its head or its first words may be lost."
)


def _find(galley: Galley) -> Iterator[Finding]:
    for article in galley.articles:
        if article.kind not in _NEWS:
            continue
        paragraphs = article.reading.paragraphs
        first = next((p for p in paragraphs if p.block.role is Role.BODY), None)
        if first is None or len(first.layer.text) < _SHORTEST:
            continue
        text = first.layer.text
        indent = len(text) - len(text.lstrip())
        match = _POINTS_BACK.match(text, indent)
        if match:
            span = Span(first.start + indent, first.start + match.end())
            yield article.finding(FindingKind.LOST, span, _POINTING_BACK, confidence=0.7)


OPENINGS = Detector(FindingKind.LOST, _find)
