"""A character that stands twice where no word has it twice: 的的, 茶农农说起.

Natural are words such as 人人 and 慢慢, words that meet (工会会员), and names. What is left is
weighed by the language model: without one half the sentence must be much the likelier.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from jiaoyue.marks.finding import Finding, FindingKind
from jiaoyue.newspaper.signs import HAN
from jiaoyue.proof.detector import Detector
from jiaoyue.proof.language import language_model
from jiaoyue.proof.lattice import Lattice
from jiaoyue.text.errors import QT_TRANSLATE_NOOP
from jiaoyue.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jiaoyue.proof.galley import Galley, Run

_PAIR = re.compile(rf"({HAN})\1")
_COUNTED = frozenset("一二三四五六七八九〇零")
_REACH = 10
_MOST_NATURAL = 2.5
_SURE = 4.0

_DOUBLED = QT_TRANSLATE_NOOP("findings", "“{words}” is no word here.")


def _find(galley: Galley) -> Iterator[Finding]:
    said = Counter(
        text[match.start() : match.end() + 1]
        for text in galley.folded
        for match in _PAIR.finditer(text)
    )
    for run in galley.runs:
        text = run.lattice.text
        for match in _PAIR.finditer(text):
            at = match.start()
            if _is_pattern(text, at) or said[text[at : at + 3]] > 1:
                continue
            saved = _saved(run, at)
            if saved < _MOST_NATURAL:
                continue
            # 校校联合, 队队办起: said of each, at the head of a sentence.
            sure = 0.6 if at == 0 else 0.95
            span = Span(run.start + at, run.start + at + 2)
            words = span.of(run.article.text)
            yield run.article.finding(
                FindingKind.DOUBLED,
                span,
                _DOUBLED,
                suggestions=(words[:1],),
                confidence=min(sure, 0.6 + (saved - _MOST_NATURAL) / 6),
            )


def _is_pattern(text: str, at: int) -> bool:
    """Return whether the pair is counted, told singly (一本本), or part of 高高兴兴, 哈哈哈."""
    before, after = text[max(0, at - 2) : at], text[at + 2 : at + 4]
    one = text[at]
    return (
        one in _COUNTED
        # 受不了了: the first is a verb.
        or (one == "了" and before[-1:] in tuple("不得"))
        or before[-1:] == "一"
        or one in before[-1:]
        or one in after[:1]
        or (len(before) == 2 and before[0] == before[1])
        or (len(after) == 2 and after[0] == after[1])
    )


def _saved(run: Run, at: int) -> float:
    """Return what the sentence saves without one half of the pair; 0 where the pair is natural."""
    words = run.lattice.words
    first = next(word for word in words if word.start <= at < word.end)
    if first.end > at + 1:
        return 0.0
    second = next(word for word in words if word.start == at + 1)
    if len(first) > 1 and len(second) > 1:
        return 0.0
    model = language_model()
    assert model is not None
    text = run.lattice.text
    near = text[max(0, at - _REACH) : at + 2 + _REACH]
    here = min(at, _REACH)
    saved = Lattice(model, near).cost - Lattice(model, near[:here] + near[here + 1 :]).cost
    meet = len(first) + len(second) > 2 and model.seen(first.number, second.number)
    return 0.0 if meet and saved < _SURE else saved


DOUBLED = Detector(FindingKind.DOUBLED, _find)
