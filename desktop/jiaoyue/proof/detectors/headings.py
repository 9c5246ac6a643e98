"""Headlines that run into the text: words without an end right before a dateline.

A dateline opens a text. What stands before it in the same paragraph and is no sentence was
printed above it. No other words are suggested: a person has it set apart as what it is, if it is.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jiaoyue.marks.finding import Finding, FindingKind
from jiaoyue.newspaper.article import Role
from jiaoyue.newspaper.signs import HAN
from jiaoyue.proof.detector import Detector
from jiaoyue.text.errors import QT_TRANSLATE_NOOP
from jiaoyue.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jiaoyue.proof.galley import Galley

_DATELINE = re.compile(
    r"[【（(〔]?本[报報台](?:讯|訊)(?=[\s　（(】）)〕]|记者|記者|通讯员|通訊員)"
    rf"|新[华華]社{HAN}{{2,4}}\d{{1,2}}月\d{{1,2}}日[电電]"
)
_SENTENCE = re.compile(r"[。！？!?…”」；;：:，,\n]")
_LEAST, _MOST = 4, 60

_GLUED = QT_TRANSLATE_NOOP("findings", "A headline seems to run into the text here.")


def _find(galley: Galley) -> Iterator[Finding]:
    for article in galley.articles:
        for paragraph in article.reading.paragraphs:
            if paragraph.block.role is not Role.BODY:
                continue
            text = paragraph.layer.text
            for match in _DATELINE.finditer(text):
                before = text[: match.start()]
                stops = [stop.end() for stop in _SENTENCE.finditer(before)]
                start = stops[-1] if stops else 0
                head = before[start:].strip()
                if _LEAST <= len(head) <= _MOST:
                    at = paragraph.start + text.index(head, start)
                    yield article.finding(
                        FindingKind.HEADING, Span(at, at + len(head)), _GLUED, confidence=0.8
                    )


HEADINGS = Detector(FindingKind.HEADING, _find)
