"""Passages that stand a second time on the page: a reader that replays what it has just read.

A whole clause of one paragraph, or what it ends with, stands in another again. Names and set
phrases do so by nature; a passage counts only when a clause ends within it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from jiaoyue.marks.finding import Finding, FindingKind, Reason
from jiaoyue.newspaper.article import Role
from jiaoyue.proof.breaks import breaks_of
from jiaoyue.proof.copies import CLAUSE_END, FULL_STOPS, are_parallel, is_han, short, what_goes
from jiaoyue.proof.detector import Detector
from jiaoyue.text.errors import QT_TRANSLATE_NOOP
from jiaoyue.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jiaoyue.newspaper.article import Block
    from jiaoyue.proof.galley import Galley, GalleyArticle
    from jiaoyue.text.span import Spans

    _Found = tuple[GalleyArticle, Span, Finding]
    """A finding of a copy, and where all of the copy stands."""

_CLAUSE = re.compile(r"([^，。；：！？,;:!?\n]+)[，。；：！？,;:!?]?")
_OLD_CLAUSE = re.compile(_CLAUSE.pattern.replace("，", "，、"))
_AROUND, _LEAST_CLAUSE, _LEAST_IN_ARTICLE = "“”「」『』 \u3000", 7, 6
_SO_ONE_SAYS = "云"
"""What ends a report in old prose, and belongs to none of its clauses."""
_REPORTS = ("报道", "報道", "報導")
"""What ends who reports, which stands over each of a reporter's texts."""
_LEAST_TAIL, _SURE_OF_TAIL = 9, 0.6
_BODIES = frozenset("组組会會局部室所院校厂廠社司队隊委团團处處站")
"""What the full names of bodies end with, which are said again and again."""
_SAID = re.compile(r"“(.+)”", re.DOTALL)
_OPENS = "“「『：:"
_SOON = 30
"""Within so many characters even what is quoted does not come back by nature."""
_OPENED, _SENTENCE = re.compile(rf"[{_OPENS}][^。！？\n”」』]*$"), 60
_SHOWN = 20
_LEAST = 13
_STEP = 5
_QUOTE_ENDS = re.compile(r"[”」]")

_AGAIN = QT_TRANSLATE_NOOP("findings", "The page says this passage twice: “{words}…”.")
_INSTEAD = QT_TRANSLATE_NOOP(
    "findings", "From here on the page says what stands elsewhere: the words in its place are lost."
)
_FOLDED = QT_TRANSLATE_NOOP(
    "findings", "This was left out of the text, for it repeats what stands elsewhere on the page."
)


def _find(galley: Galley) -> Iterator[Finding]:
    copied: dict[int, list[Span]] = {id(article): [] for article in galley.articles}
    for article, span, finding in _far_off(galley):
        copied[id(article)].append(span)
        yield finding
    for article, span, finding in (*_clauses(galley), *_long_clauses(galley)):
        # What a long copy has in its middle is no copy of its own.
        if not any(span.meets(whole) for whole in copied[id(article)]):
            yield finding
    for block in galley.furniture:
        if block.role is Role.NOISE and block.reason.startswith("repeats"):
            span = _where_it_begins(galley.text, block)
            words = span.of(galley.text)
            yield Finding(FindingKind.REPEAT, (span,), words, Reason(_FOLDED), (), 0.6)


def _where_it_begins(text: str, block: Block) -> Span:
    """Return the first words of a copy that the reader of pages took out of the articles."""
    first = block.spans[0]
    copied = _SAID.search(block.reason)
    at = text.find(copied[1], first.start, first.end) if copied else -1
    start = max(at, first.start)
    return Span(start, min(first.end, start + _SHOWN))


def _far_off(galley: Galley) -> Iterator[_Found]:
    """Yield the passages that stand a second time, on the page as it reads now."""
    seen: dict[str, tuple[int, int]] = {}
    for number, article in enumerate(galley.articles):
        for paragraph in article.reading.paragraphs:
            yield from _copies(galley, number, paragraph.span, seen)


def _copies(
    galley: Galley, number: int, within: Span, seen: dict[str, tuple[int, int]]
) -> Iterator[_Found]:
    """Yield the passages of a paragraph that were seen before."""
    article = galley.articles[number]
    text = article.text
    at = within.start
    while at + _LEAST <= within.end:
        known = seen.get(text[at : at + _LEAST])
        if known is None:
            if (at - within.start) % _STEP == 0:
                seen[text[at : at + _LEAST]] = (number, at)
            at += 1
            continue
        other, there = galley.articles[known[0]], known[1]
        span = _grown(text, at, within, other.text, there, same=known[0] == number)
        first = Span(there + span.start - at, there + span.end - at)
        natural = _are_quoted(text, span.start, other.text, first.start) or (
            other is article and are_parallel(text, first, span)
        )
        if _is_passage(span.of(text)) and not natural:
            sure = 0.75 if len(span) >= 2 * _LEAST else 0.6
            yield article, span, _copy(article, span, other.reading.down(first), sure)
            # Which of the two was printed nothing tells for sure: the later is the likelier copy,
            # the more so where it begins amid words, or breaks off, and the other does not.
            if _oddness(other, first) >= _oddness(article, span):
                evidence = article.reading.down(span)
                yield other, first, _copy(other, first, evidence, sure - 0.2)
        at = max(span.end, at + 1)


def _oddness(article: GalleyArticle, span: Span) -> tuple[bool, bool]:
    """Return how little a passage fits where it stands: whether it takes the place of other words,
    and whether it begins amid words."""
    return _is_in_place_of_others(article, span), _is_amid(article.text, span.start)


def _is_quoted(text: str, at: int) -> bool:
    """Return whether words are told as somebody's: in a sentence behind a colon or a quote."""
    return text[at] in _OPENS or _OPENED.search(text[max(0, at - _SENTENCE) : at]) is not None


def _are_quoted(text: str, at: int, other: str, there: int) -> bool:
    """Return whether two copies are told as somebody's, and begin where a clause does: a copy that
    begins amid the words of another is none that somebody repeats."""
    amid = _is_amid(text, at) or _is_amid(other, there)
    return not amid and _is_quoted(text, at) and _is_quoted(other, there)


def _is_amid(text: str, at: int) -> bool:
    return at > 0 and is_han(text[at - 1])


def _grown(text: str, at: int, within: Span, other: str, there: int, *, same: bool) -> Span:
    """Return all that agrees around two places, within one paragraph, copies kept apart."""
    end = at + _LEAST
    most = min(within.end, at + len(other) - there)
    while end < most and text[end] == other[there + end - at] and text[end] != "\n":
        end += 1
    start = at
    while (
        start > within.start
        and there - (at - start) > 0
        and text[start - 1] == other[there - (at - start) - 1]
        and not (same and start - 1 <= there)
    ):
        start -= 1
    return Span(start, end)


def _copy(article: GalleyArticle, span: Span, evidence: Spans, confidence: float) -> Finding:
    if _is_in_place_of_others(article, span):
        begun = Span(span.start, span.start + _SHOWN)
        return article.finding(
            FindingKind.REPEAT, begun, _INSTEAD, confidence=confidence, evidence=evidence
        )
    return article.finding(
        FindingKind.REPEAT,
        what_goes(article.text, span),
        _AGAIN,
        suggestions=("",),
        confidence=confidence,
        evidence=evidence,
        values={"words": short(span.of(article.text))},
    )


def _is_in_place_of_others(article: GalleyArticle, span: Span) -> bool:
    """Return whether the paragraph, or a column of it, would break off without a long passage."""
    if len(span) <= _SHOWN:
        return False
    text = article.text
    paragraph = article.reading.paragraphs[article.reading.paragraph_at(span.start)]
    if text[paragraph.start : span.start].rstrip()[-1:] in FULL_STOPS:
        return False
    if span.end == paragraph.span.end:
        return True
    return span.end in breaks_of(article) and text[span.end - 1] not in FULL_STOPS


def _clauses(galley: Galley) -> Iterator[_Found]:
    """Yield the clauses that stand between two marks, and did so before, and those of an article
    that end as one before does; the later is the copy."""
    seen: dict[str, tuple[GalleyArticle, Span]] = {}
    for article in galley.articles:
        tails: dict[str, int] = {}
        clauses = _CLAUSE if "，" in article.text else _OLD_CLAUSE
        for paragraph in article.reading.paragraphs:
            if paragraph.block.role is not Role.BODY:
                continue
            for match in clauses.finditer(article.text, paragraph.start, paragraph.span.end):
                said = match[1].strip(_AROUND).removesuffix(_SO_ONE_SAYS)
                tail = _tail(article, match, tails)
                if tail is not None:
                    yield article, Span(*match.span()), tail
                    continue
                han = sum(map(is_han, said))
                if han < _LEAST_IN_ARTICLE or len(said) >= _LEAST:
                    continue
                here = article, Span(*match.span())
                other, there = seen.setdefault(said, here)
                if (other, there) == here or (han < _LEAST_CLAUSE and other is not article):
                    continue
                if said.endswith(_REPORTS):
                    continue
                if other is article and are_parallel(article.text, there, here[1]):
                    continue
                near = other is article and match.start() - there.end < _SOON
                told = _is_quoted(article.text, match.start())
                if not near and told and _is_quoted(other.text, there.start):
                    continue
                yield *here, _copy(*here, other.reading.down(there), 0.6)


def _long_clauses(galley: Galley) -> Iterator[_Found]:
    """Yield the long clauses that the page says twice, and what is around them only once.

    What stands more often is a formula, and what is told behind a colon is somebody's words.
    """
    said: defaultdict[str, list[tuple[GalleyArticle, Span]]] = defaultdict(list)
    for article in galley.articles:
        for paragraph in article.reading.paragraphs:
            if paragraph.block.role is not Role.BODY:
                continue
            for match in _CLAUSE.finditer(article.text, paragraph.start, paragraph.span.end):
                words = match[1].strip(_AROUND)
                if len(words) >= _LEAST and sum(map(is_han, words)) * 2 >= len(words):
                    said[words].append((article, Span(*match.span())))
    for places in said.values():
        if len(places) != 2:
            continue
        (other, there), (article, here) = places
        text, first = article.text, other.text
        around = (
            (text[here.end : here.end + 2], first[there.end : there.end + 2]),
            (
                text[max(0, here.start - 3) : here.start - 1],
                first[max(0, there.start - 3) : there.start - 1],
            ),
        )
        told = _is_quoted(text, here.start) and _is_quoted(first, there.start)
        opens = text[here.end - 1] in _OPENS or first[there.end - 1] in _OPENS
        if not told and not opens and not any(_goes_on(*pair) for pair in around):
            evidence = other.reading.down(there)
            yield article, here, _copy(article, here, evidence, _SURE_OF_TAIL)


def _tail(article: GalleyArticle, clause: re.Match[str], tails: dict[str, int]) -> Finding | None:
    """Return a copy that a clause ends with as one before does, which ``tails`` keeps.

    What stands in place of other words begins anywhere and ends where a clause does.
    """
    text, start, end = article.text, clause.start(1), clause.end(1)
    begin = max(start, *(text.rfind(mark, start, end) + 1 for mark in _AROUND))
    least = text[end - _LEAST_TAIL : end]
    if end - begin < _LEAST_TAIL or not all(map(is_han, least)):
        return None
    there = tails.setdefault(least, end)
    if there == end:
        return None
    size = _LEAST_TAIL
    while size < min(end - begin, there) and text[end - size - 1] == text[there - size - 1]:
        size += 1
    if _goes_on(text[end + 1 : end + 3], text[there + 1 : there + 3]):
        return None
    evidence = article.reading.down(Span(there - size, there))
    if end - size > begin:
        if size < _LEAST or text[end - 1] in _BODIES:
            return None
        return article.finding(
            FindingKind.REPEAT,
            Span(end - size, end),
            _INSTEAD,
            confidence=_SURE_OF_TAIL,
            evidence=evidence,
        )
    if _goes_on(text[begin - 3 : begin - 1], text[there - size - 3 : there - size - 1]):
        return None
    return _copy(article, Span(begin, clause.end()), evidence, _SURE_OF_TAIL)


def _goes_on(one: str, other: str) -> bool:
    """Return whether two copies agree beyond a mark: a longer passage, which is found as one."""
    return one == other and not one.isspace() and bool(one)


def _is_passage(words: str) -> bool:
    """Return whether a clause ends within the words; a name or a set phrase has no such end."""
    bare = words.strip("，。；：！？、 ")
    if bare[:1] in tuple("“「") and not _QUOTE_ENDS.search(bare[:-1]):
        # What somebody said is quoted again in a head, or by another.
        return False
    inner = bare.strip("“”‘’")
    if len(inner) < _LEAST or sum(map(is_han, inner)) * 2 < len(inner):
        return False
    return CLAUSE_END.search(inner) is not None


REPEATS = Detector(FindingKind.REPEAT, _find)
