"""Words that come back a few words later, where the sentence goes on as if they had not.

A reader that loses its place reads on from some words before: the end of a clause, a clause as a
whole, an entry of a list, some words amid a clause, or the last words of a paragraph at the head
of the next. What stands side by side is told by :mod:`jiaoyue.proof.detectors.at_once`, what
stands elsewhere on the page by :mod:`jiaoyue.proof.detectors.repeats`.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from jiaoyue.marks.finding import Finding, FindingKind
from jiaoyue.newspaper.article import Kind, Role
from jiaoyue.newspaper.signs import HAN
from jiaoyue.proof.copies import are_parallel, what_goes
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
_PIECE = re.compile(r"[^，。；：！？\n]+")
_ENTRY, _LEAST_ENTRIES, _LEAST_ENTRY, _BRACKET = "、", 3, 4, re.compile(r"[（）()]")
_UNBROKEN, _AMID, _GAP = re.compile(rf"(?:{HAN}|\d){{11,}}"), 5, 20
"""A stretch without a mark that has room for words, a gap and the words again; how many these are
and how long the gap is."""
_OF_NO_NAME = frozenset("就把將将被也都又已還还卻却便才了着著給给讓让很再沒没只")
"""What stands in no name and no term, which come back in a clause by nature."""
_LAST_CLAUSE, _LAST_TWO, _KEY, _FULL_STOP = 5, 6, 2, "。"
"""How many characters must come back as the last clause of a sentence, and as its last two."""
_BROKEN = (4, 40)
_OPENS = tuple("“「『：")
_STOPS = frozenset("。！？；：”’」』…）")
_SURE, _LESS_SURE = 0.75, 0.6

_AGAIN = QT_TRANSLATE_NOOP("findings", "The page says this passage twice: “{words}…”.")


def _find(galley: Galley) -> Iterator[Finding]:
    for article in galley.articles:
        bodies = [p for p in article.reading.paragraphs if p.block.role is Role.BODY]
        for paragraph in bodies:
            yield from _within(article, paragraph.span)
            yield from _listed(article, paragraph.span)
            yield from _amid(article, paragraph.span)
        for one, other in pairwise(bodies):
            yield from _over_a_break(article, one.span, other.span)
        yield from _at_the_end(article)


def _within(article: GalleyArticle, within: Span) -> Iterator[Finding]:
    text, done = article.text, within.start
    for match in _MARK.finditer(text, within.start, within.end):
        at = match.start()
        if at < done:
            continue
        for found, first in _copies(text, within, at):
            done = found.end
            if _is_parallel(text, first, found) or are_parallel(text, first, found):
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
    last = text[begin : after.start()]
    there = text.rfind(last, max(within.start, begin - _REACH), at)
    if there >= 0 and text[at] == "，" and after[0] == "。" and _count(last) >= _LAST_CLAUSE:
        yield Span(begin, after.end()), Span(there, there + len(last))


def _listed(article: GalleyArticle, within: Span) -> Iterator[Finding]:
    """Yield the entries of a list that stand in it a second time, with others between."""
    for match in _PIECE.finditer(article.text, within.start, within.end):
        entries = match[0].split(_ENTRY)
        if len(entries) < _LEAST_ENTRIES:
            continue
        seen: dict[str, int] = {}
        at = match.start()
        for entry in entries:
            span = Span(at, at + len(entry))
            at = span.end + 1
            if _count(entry) < _LEAST_ENTRY or _BRACKET.search(entry):
                continue
            first = seen.get(entry)
            if first is not None and first + 1 < span.start:
                copy = Span(span.start, min(span.end + 1, match.end()))
                yield _finding(article, copy, Span(first - len(entry), first), _SURE)
            # What opens a list stands before its first entry, which comes back without that.
            for size in range(_LEAST_ENTRY, min(len(entry), _LONGEST) + 1):
                seen.setdefault(entry[-size:], span.end)


def _amid(article: GalleyArticle, within: Span) -> Iterator[Finding]:
    """Yield words, no name among them, that come back in the same stretch without a mark."""
    for match in _UNBROKEN.finditer(article.text, within.start, within.end):
        said, seen, at = match[0], dict[str, int](), 0
        while at + _AMID <= len(said):
            there = seen.setdefault(said[at : at + _AMID], at)
            size = _AMID
            while (
                at - there <= _LONGEST + _GAP
                and at + size < len(said)
                and there + size < at
                and said[at + size] == said[there + size]
            ):
                size += 1
            if 0 < at - there - size <= _GAP and not _OF_NO_NAME.isdisjoint(said[at : at + size]):
                first = Span(match.start() + there, match.start() + there + size)
                copy = Span(match.start() + at, match.start() + at + size)
                yield _finding(article, copy, first, _SURE)
                at += size
            else:
                at += 1


def _at_the_end(article: GalleyArticle) -> Iterator[Finding]:
    """Yield two clauses that end a sentence as they do one before: they are in place of others."""
    text, seen, done = article.text, dict[str, int](), 0
    for match in _MARK.finditer(text, _KEY):
        at = match.start()
        key = text[at - _KEY : at + _KEY + 1]
        there = seen.get(key)
        seen[key] = at
        if there is None or at < done or "\n" in key:
            continue
        before, after = 0, len(key) - _KEY
        while (
            before < min(there, _LONGEST)
            and at - before - 1 > there
            and text[at - before - 1] == text[there - before - 1]
        ):
            before += 1
        while (
            after < min(at - before - there, _LONGEST)
            and text[at + after : at + after + 1] == text[there + after]
        ):
            after += 1
        copy = Span(at - before, at + after)
        first = there - before
        if _ends_two_clauses(text, copy) and text[max(0, first - 1) : first] not in _OPENS:
            done = copy.end
            yield _finding(article, copy, Span(first, there + after), _LESS_SURE)


def _ends_two_clauses(text: str, copy: Span) -> bool:
    """Return whether words are as many clauses as a mark within them parts, and end a sentence."""
    words = copy.of(text).strip("，。；：！？")
    whole = _MARK.match(text, copy.start) or _MARK.match(text, copy.start - 1)
    ends = _FULL_STOP in text[copy.end - 1 : copy.end + 1]
    few = _count(words) >= _LAST_TWO and len(words) < _LONG
    return few and ends and whole is not None and _MARK.search(words) is not None


def _is_parallel(text: str, one: Span, other: Span) -> bool:
    """Return whether two copies are how two sentences end: 甲队胜，比分三比一；乙队胜，比分三比一。"""
    for span in (one, other):
        mark = _MARK.search(text, span.start + 1, span.end + 1)
        opens = "，" in text[max(0, span.start - 1) : span.start + 1]
        if not opens or mark is None or mark[0] not in _ENDS or span.end - mark.end() >= _CLAUSE:
            return False
    return True


def _over_a_break(article: GalleyArticle, one: Span, other: Span) -> Iterator[Finding]:
    """Yield the words that end a paragraph, without a stop, and begin the next, or are all of it."""
    text = article.text
    tail, head = one.of(text).rstrip(), other.of(text).lstrip()
    if tail != head and tail.endswith(head.rstrip()) and _count(head) >= _BROKEN[0]:
        if article.kind is not Kind.LITERATURE:
            first = Span(one.start + len(tail) - len(head.rstrip()), one.start + len(tail))
            yield _finding(article, other, first, _SURE)
        return
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
        what_goes(article.text, span),
        _AGAIN,
        suggestions=("",),
        confidence=sure,
        evidence=article.reading.down(first),
        values={"words": span.of(article.text).strip("，。；：！？")[:16]},
    )


def _count(words: str) -> int:
    return len(_HAN.findall(words))


REPLAYS = Detector(FindingKind.REPEAT, _find)
