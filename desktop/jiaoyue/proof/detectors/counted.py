"""Measure words that were misread: 学校四十一坐, 每斤二十五无.

What stands behind a number there is a measure or a thing that is counted without one. A character
that is neither, begins no word, and looks or sounds like an everyday measure was hardly meant.
Without the language model nothing is doubted.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jiaoyue.marks.finding import FindingKind
from jiaoyue.newspaper.signs import HAN
from jiaoyue.proof.candidates import alike
from jiaoyue.proof.detector import Detector
from jiaoyue.proof.language import language_model
from jiaoyue.proof.lattice import Lattice
from jiaoyue.proof.measure_words import EVERYDAY, MEASURES, in_print
from jiaoyue.text.errors import QT_TRANSLATE_NOOP
from jiaoyue.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jiaoyue.marks.finding import Finding
    from jiaoyue.proof.galley import Galley
    from jiaoyue.proof.language import LanguageModel

_SAID_AFTER = (
    "左上下以至到重则往高低长宽深的之和与及比转来后前内外里强整者折为作有不没未还便应可就都也仍又再才刚是在由从被将按每仅约共计等总率占"
    "一二三四五六七八九十〇零很更太跟并却只已曾全均皆亦但且或向使令因所能会要想该叫带值亮看装思第距对开加减满够给让请买卖收用吃住去过死伤亡残降涨跌沉捕擒了着啊吧吗呢啦"
)
_FOLLOW = MEASURES | frozenset(_SAID_AFTER)
_DIGIT = "一二两三四五六七八九"
_NUMBERED = re.compile(
    rf"(?<![第年月初\nA-Za-z0-9./∶:：比{_DIGIT}〇零十百千万亿])"
    rf"(?:[{_DIGIT}][{_DIGIT}〇零]*[十百千万][{_DIGIT}〇零十百千万]*|十[{_DIGIT}]|[0-9]{{1,6}}(?:\.[0-9]+)?)"
    rf"余?(?![{_DIGIT}〇零十百千万亿多几半])(?P<counted>{HAN})"
)
_BY_ONES = re.compile(
    rf"(?<![0-9{_DIGIT}〇零十百千万亿第初月期日、])[二两三四五六七八九](?P<counted>{HAN})(?=[，。；！？的])"
)
_ONE = re.compile(rf"(?P<done>{HAN})[了过成]一(?!(?P=done))(?P<counted>{HAN})(?=(?!一){HAN})")
"""买了一太机器. Not 看了一看."""
_HAN = re.compile(rf"{HAN}+")
_OLD_MONEY = "圆"
"""What stands for 元 where a page is not known to be of today."""
_WORD = 6

_NO_MEASURE = QT_TRANSLATE_NOOP(
    "findings", "Nothing is counted in “{words}”: the measure word may be misread."
)


def _find(galley: Galley) -> Iterator[Finding]:
    model = language_model()
    if model is None:
        return
    today = galley.date.last is not None and not galley.is_old and not galley.traditional
    for article, text in zip(galley.articles, galley.folded, strict=True):
        for pattern, natural in ((_NUMBERED, _FOLLOW), (_BY_ONES, _FOLLOW), (_ONE, MEASURES)):
            for match in pattern.finditer(text):
                at = match.start("counted")
                if text[at] in natural or (text[at] == _OLD_MONEY and not today):
                    continue
                if not _is_alone(model, text, at, counts=pattern is not _NUMBERED):
                    continue
                measures = _measures_like(article.text[at], traditional=galley.traditional)
                if measures:
                    yield article.finding(
                        FindingKind.LOOKALIKE,
                        Span(at, at + 1),
                        _NO_MEASURE,
                        suggestions=measures,
                        confidence=0.6,
                        values={"words": article.text[match.start() : match.end()]},
                    )


def _is_alone(model: LanguageModel, text: str, at: int, *, counts: bool) -> bool:
    """Return whether a character is a word for itself, and the digit before it too if that
    counts."""
    after = _HAN.match(text, at, at + _WORD)
    if after is None or len(Lattice(model, after[0]).words[0]) > 1:
        return False
    if not counts:
        return True
    before = _HAN.match(text[max(0, at - _WORD) : at][::-1])
    if before is None:
        return False
    start = at - len(before[0])
    words = Lattice(model, text[start : after.end()]).words
    return any(start + word.start == at - 1 and start + word.end == at for word in words)


def _measures_like(printed: str, *, traditional: bool) -> tuple[str, ...]:
    """Return the everyday measures that a character may stand for, the likeliest first."""
    found = sorted(
        (min(likeness.look, likeness.sound), other)
        for other, likeness in alike(printed, traditional=traditional).items()
        if other in EVERYDAY and likeness.near
    )
    return tuple(in_print(other, traditional=traditional) for _, other in found)


COUNTED = Detector(FindingKind.LOOKALIKE, _find)
