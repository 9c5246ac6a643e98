"""Columns whose words do not go on in the next: text that was lost at the break.

A paragraph is joined where its last line has no end. Where a word runs over the break, or two
words that often follow each other meet there, the join is proved. Where nothing proves it and
the line before stops short, or a speech begins out of nowhere, words are missing.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from jiaoyue.marks.finding import Finding, FindingKind
from jiaoyue.newspaper.article import Role
from jiaoyue.proof.breaks import Break, breaks
from jiaoyue.proof.detector import Detector
from jiaoyue.proof.language import language_model
from jiaoyue.text.errors import QT_TRANSLATE_NOOP
from jiaoyue.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jiaoyue.proof.galley import Galley, Run

_ENDS = frozenset("。！？!?…”’」』：:；;，,、—）)》")
_CLOSED, _MIDDLE = frozenset("。！？"), frozenset("、，；")
_OPENS = frozenset("“「『【■●◎▲◆")
_SHORT = 0.75
_SHOWN = 3
_SELDOM = 0.3
_PRINTED_LINE = 40

_BEHEADED = QT_TRANSLATE_NOOP(
    "findings", "The paragraph begins within a sentence: what stood before may be lost."
)
_TORN = QT_TRANSLATE_NOOP(
    "findings", "The next column does not go on with this: words may be lost."
)
_OVERWRITTEN = QT_TRANSLATE_NOOP(
    "findings", "A copied passage was left out before this: the words in its place may be lost."
)


def _find(galley: Galley) -> Iterator[Finding]:
    copies = [s for b in galley.furniture if b.role is Role.NOISE for s in b.spans]
    runs: dict[int, list[Run]] = {}
    for one in galley.runs:
        runs.setdefault(id(one.article), []).append(one)
    for article, places in zip(galley.articles, galley.places, strict=True):
        text = article.text
        named = {place.end for place in places}
        for found in breaks(article):
            at = found.at
            role = article.reading.paragraphs[article.reading.paragraph_at(at)].block.role
            if role is not Role.BODY:
                continue
            if text[at - 1] in _CLOSED and text[at] in _MIDDLE:
                yield article.finding(FindingKind.LOST, Span(at, at + 1), _BEHEADED, confidence=0.7)
                continue
            run = _run_over(runs.get(id(article), ()), at)
            copied = [span for span in copies if found.between.meets(span)]
            if copied:
                ended = text[at - 1] in _CLOSED or galley.text[copied[-1].end - 1] in _CLOSED
                if not ended and not (run and _is_proved(run, at - run.start)):
                    yield article.finding(
                        FindingKind.LOST, Span(at, at + _SHOWN), _OVERWRITTEN, confidence=_SELDOM
                    )
                continue
            if at in named:
                # What a place is named before is seldom known to follow it: 青山县 | 图书馆.
                continue
            if text[at - 1] in _ENDS or text[at] in _ENDS or text[at - 1].isascii():
                continue
            confidence = _confidence(text, found, run)
            if confidence:
                yield article.finding(
                    FindingKind.LOST,
                    Span(max(0, at - _SHOWN), at),
                    _TORN,
                    confidence=confidence,
                )


def _run_over(runs: Sequence[Run], at: int) -> Run | None:
    """Return the run that goes over a place, of those of an article in order."""
    index = bisect_left(runs, at, key=lambda run: run.start) - 1
    if index < 0 or at >= runs[index].start + len(runs[index].text):
        return None
    return runs[index]


def _confidence(text: str, found: Break, run: Run | None) -> float:
    if text[found.at] in _OPENS:
        return 0.65 if _is_whole_speech(text, found.at) else 0.0
    if run is None or text[found.at].isascii():
        return 0.0
    short = found.line < _SHORT * found.widest
    if found.widest < _PRINTED_LINE and not short:
        return 0.0
    if _is_proved(run, found.at - run.start):
        return 0.0
    # On pages that nobody tuned it on, it was hardly ever right.
    return 0.15 if short else 0.1


def _is_whole_speech(text: str, at: int) -> bool:
    """Return whether a quotation begins here that is a sentence of its own."""
    closing = text.find("”" if text[at] == "“" else "」", at)
    return closing > 0 and text[closing - 1] in "。，！？" and closing - at > 8


def _is_proved(run: Run, at: int) -> bool:
    """Return whether a word runs over the break, or two that were seen together meet there."""
    words = run.lattice.words
    if any(word.start < at < word.end for word in words):
        return True
    before = next(word for word in words if word.end == at)
    after = next(word for word in words if word.start == at)
    model = language_model()
    return model is not None and model.seen(before.number, after.number)


JOINS = Detector(FindingKind.LOST, _find)
