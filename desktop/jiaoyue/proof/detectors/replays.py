"""Words that come back a few words later, where the sentence goes on as if they had not.

A reader that loses its place reads on from some words before: the end of a clause, a clause as a
whole, or the last words of a paragraph at the head of the next. Far copies and those that stand
side by side are told by :mod:`jiaoyue.proof.detectors.repeats`.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from jiaoyue.marks.finding import Finding, FindingKind
from jiaoyue.newspaper.article import Role
from jiaoyue.newspaper.signs import HAN
from jiaoyue.proof.detector import Detector
from jiaoyue.text.errors import QT_TRANSLATE_NOOP
from jiaoyue.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jiaoyue.proof.galley import Galley, GalleyArticle

_MARK, _HAN = re.compile(r"[，。；：！？]"), re.compile(HAN)
_AFTER_A_MARK, _LONG, _CLAUSE, _TWO_CLAUSES = 7, 12, 4, 7
"""How many characters must come back with the mark before them, without one, as a whole clause,
or as a sentence's first clause and more; fewer do so by nature: 有的看书，有的打歌."""
_REACH, _WITHIN, _NEAR, _LONGEST = 60, 80, 40, 60
_ENDS = "；。"
_BROKEN = (4, 40)
_STOPS = frozenset("。！？；：”’」』…）")
_SURE, _LESS_SURE = 0.75, 0.6

_AGAIN = QT_TRANSLATE_NOOP("findings", "The page says this passage twice: “{words}…”.")


def _find(galley: Galley) -> Iterator[Finding]:
    for article in galley.articles:
        bodies = [p for p in article.reading.paragraphs if p.block.role is Role.BODY]
        for paragraph in bodies:
            yield from _within(article, paragraph.span)
        for one, other in pairwise(bodies):
            yield from _over_a_break(article, one.span, other.span)


def _within(article: GalleyArticle, within: Span) -> Iterator[Finding]:
    text, done = article.text, within.start
    for match in _MARK.finditer(text, within.start, within.end):
        at = match.start()
        if at < done:
            continue
        for found, first in _copies(text, within, at):
            done = found.end
            if _is_parallel(text, first, found):
                break
            sure = _SURE if _count(found.of(text)) >= _AFTER_A_MARK else _LESS_SURE
            yield _finding(article, found, first, sure)
            break


def _copies(text: str, within: Span, at: int) -> Iterator[tuple[Span, Span]]:
    """Yield what comes back behind a mark, with where it stood before."""
    begin = at + 1
    anew = text[at] == "。"
    for start, size, least, reach in (
        (at, 2 + _TWO_CLAUSES if anew else 1 + _AFTER_A_MARK, _AFTER_A_MARK, _REACH),
        (begin, _LONG, _LONG, _WITHIN),
    ):
        words = text[start : start + size]
        there = text.rfind(words, max(within.start, start - reach), start)
        if len(words) < size or "\n" in words or there < 0:
            continue
        end = start + size
        while end < within.end and there + end - start < start and end - start < _LONGEST:
            if text[end] != text[there + end - start]:
                break
            end += 1
        goes_on = anew and start == at and _MARK.search(text, begin, end) is not None
        if _count(text[start:end]) >= (_TWO_CLAUSES if goes_on else least):
            yield Span(start, end), Span(there, there + end - start)
    after = _MARK.search(text, begin, within.end)
    if after is None or not _CLAUSE <= _count(text[begin : after.start()]) < _LONG:
        return
    words = text[begin : after.end()]
    there = text.rfind(words, max(within.start, begin - _NEAR), begin)
    if there == within.start or (there > 0 and _MARK.match(text, there - 1)):
        yield Span(begin, after.end()), Span(there, there + len(words))


def _is_parallel(text: str, one: Span, other: Span) -> bool:
    """Return whether two copies are how two sentences end: 甲队胜，比分三比一；乙队胜，比分三比一。"""
    for span in (one, other):
        mark = _MARK.search(text, span.start + 1, span.end + 1)
        opens = "，" in text[max(0, span.start - 1) : span.start + 1]
        if not opens or mark is None or mark[0] not in _ENDS or span.end - mark.end() >= _CLAUSE:
            return False
    return True


def _over_a_break(article: GalleyArticle, one: Span, other: Span) -> Iterator[Finding]:
    """Yield the words that end a paragraph, without a stop, and begin the next."""
    text = article.text
    tail, head = one.of(text).rstrip(), other.of(text).lstrip()
    if not tail or tail[-1] in _STOPS:
        return
    start = other.end - len(head)
    least, most = _BROKEN
    for size in range(min(most, len(tail), len(head)), least - 1, -1):
        if tail.endswith(head[:size]) and _count(head[:size]) >= least:
            first = Span(one.start + len(tail) - size, one.start + len(tail))
            yield _finding(article, Span(start, start + size), first, _SURE)
            return


def _finding(article: GalleyArticle, span: Span, first: Span, sure: float) -> Finding:
    return article.finding(
        FindingKind.REPEAT,
        span,
        _AGAIN,
        suggestions=("",),
        confidence=sure,
        evidence=article.reading.down(first),
        values={"words": span.of(article.text).strip("，。；：！？")[:16]},
    )


def _count(words: str) -> int:
    return len(_HAN.findall(words))


REPLAYS = Detector(FindingKind.REPEAT, _find)
