"""Words and passages that stand twice: a reader that replays what it has just read.

Close by, a phrase is said twice at once or with a mark between; far off, a whole clause of one
paragraph, or what it ends with, stands in another again. Verbs, measure words and cries repeat
by nature, and so do names and set phrases; a passage counts only when a clause ends within it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jiaoyue.marks.finding import Finding, FindingKind, Reason
from jiaoyue.newspaper.article import Kind, Role
from jiaoyue.newspaper.gazetteer import gazetteer
from jiaoyue.newspaper.persons import is_name
from jiaoyue.newspaper.signs import HAN
from jiaoyue.proof.breaks import breaks_of
from jiaoyue.proof.detector import Detector
from jiaoyue.proof.language import language_model
from jiaoyue.text.errors import QT_TRANSLATE_NOOP
from jiaoyue.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jiaoyue.newspaper.article import Block
    from jiaoyue.proof.galley import Galley, GalleyArticle
    from jiaoyue.text.span import Spans

_AT_ONCE = re.compile(rf"((?:{HAN}|[“「《]{HAN}{{2}})[^\n]{{1,60}}?)\1")
_LISTED = re.compile(rf"({HAN}[^\n、，。；：！？]{{1,40}}?)、\1")
_AFTER_MARK = re.compile(rf"({HAN}[^\n、，。；：！？]{{1,40}}?)[，。；]\1(?!{HAN}*[吗呢吧！!])")
_COUNTED = re.compile(rf"(\d[\d.,]*{HAN})\1(?!地)")
_FOUR_AFTER_COMMA = re.compile(rf"(?<![“「『：:])({HAN}{{4}})[，,]\1(?=[。，,；;\n])")
_SAYS = re.compile(r"([说說讲講称稱问問])，\1(?=，)")
_LONG_AFTER_MARK = re.compile(rf"({HAN}(?:{HAN}|[，、]){{6,40}}?)[，；]\1")
_QUOTED = re.compile(r"(“[^“”\n]{2,20}”)(?:“[^“”\n]{2,20}”)+?\1")
_CLOSE_BY = (
    _AT_ONCE,
    _LISTED,
    _AFTER_MARK,
    _LONG_AFTER_MARK,
    _FOUR_AFTER_COMMA,
    _COUNTED,
    _SAYS,
    _QUOTED,
)
_CLAUSE = re.compile(r"([^，。；：！？,;:!?\n]+)[，。；：！？,;:!?]?")
_AROUND, _LEAST_CLAUSE, _LEAST_IN_ARTICLE = "“”「」『』 \u3000", 7, 6
_LEAST_TAIL, _SURE_OF_TAIL = 9, 0.6
_BODIES = frozenset("组組会會局部室所院校厂廠社司队隊委团團处處站")
"""What the full names of bodies end with, which are said again and again."""
_CLAUSE_END = re.compile(r"[，。；：！？]")
_SAID = re.compile(r"“(.+)”", re.DOTALL)
_SOUNDS = frozenset("吱呀咕噜哗啦叮咚噼啪淅沥轰隆咔嚓嘀嗒滴答哐当呼嗡嘎咯吧嘟唧喳叽呜哩噔咣")
_SOUND = 5.4
"""The cost of the commonest words of two characters that stand for sounds."""
_FULL_STOPS = frozenset("。！？”’」』…")
_NUMERALS = frozenset("〇零一二三四五六七八九十百千万萬")
_CALLED, _CALL_ENDS = 3, frozenset("，。！？”」")
_HEAPS = 3
"""How long what is counted by heaps may be: 一麻袋一麻袋的."""
_ASKED = re.compile("多[久少大长長高远遠]|[哪谁誰]")
"""What one asks and takes as it comes: 唱多久唱多久."""
_NO_MEASURES = frozenset("直定起共旦向律")
_OPENS = "“「『：:"
_SOON = 30
"""Within so many characters even what is quoted does not come back by nature."""
_OPENED, _SENTENCE = re.compile(rf"[{_OPENS}][^。！？\n”」』]*$"), 60
_ASKS_A_LITTLE = re.compile("[请請帮幫咱替劝勸]|好好|得再|[让讓]我")
"""Before what is done a little, and said twice therefore: 请帮我们宣传宣传."""
_SHOWN = 20
_LEAST = 13
_STEP = 5
_QUOTE_ENDS = re.compile(r"[”」]")

_TWICE = QT_TRANSLATE_NOOP("findings", "“{words}” stands here twice in a row.")
_AGAIN = QT_TRANSLATE_NOOP("findings", "The page says this passage twice: “{words}…”.")
_INSTEAD = QT_TRANSLATE_NOOP(
    "findings", "From here on the page says what stands elsewhere: the words in its place are lost."
)
_FOLDED = QT_TRANSLATE_NOOP(
    "findings", "This was left out of the text, for it repeats what stands elsewhere on the page."
)


def _find(galley: Galley) -> Iterator[Finding]:
    for article in galley.articles:
        yield from _close_by(article)
    yield from _far_off(galley)
    yield from _clauses(galley)
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


def _close_by(article: GalleyArticle) -> Iterator[Finding]:
    text = article.text
    breaks = frozenset(breaks_of(article))
    for pattern in _CLOSE_BY:
        if pattern is _FOUR_AFTER_COMMA and article.kind is Kind.LITERATURE:
            continue
        for match in pattern.finditer(text):
            said = match[1]
            confidence = _confidence(said, pattern)
            # A name that ends a line and begins the next is signed once and told once.
            if is_name(said) and match.end(1) in breaks:
                continue
            if confidence and not _is_cry(text, match):
                kept = match[0].removesuffix(said) if pattern is _QUOTED else said
                yield article.finding(
                    FindingKind.REPEAT,
                    Span(*match.span()),
                    _TWICE,
                    suggestions=(kept,),
                    confidence=confidence,
                    values={"words": _short(said)},
                )


def _confidence(said: str, pattern: re.Pattern[str]) -> float:
    """Return how likely what stands twice close by should stand once; 0 where it is natural."""
    han = sum(map(_is_han, said))
    if pattern in (_SAYS, _COUNTED):
        return 0.9
    if pattern is _AT_ONCE and _ASKED.search(said):
        return 0.0
    if pattern is _LISTED and _NUMERALS.issuperset(said):
        return 0.0
    if han < 2 or len(set(said)) == 1 or (han == 2 and _is_each(said)):
        return 0.0
    if pattern is _FOUR_AFTER_COMMA:
        return 0.7
    if pattern is _AFTER_MARK:
        # 找物业；找物业，… may be right, and so may 心里有数。心里有数，… of storytellers.
        return 0.0 if han < 5 else 0.7
    if pattern is _LONG_AFTER_MARK:
        return 0.0 if han < _LEAST_CLAUSE else 0.7
    return 0.6 if len(said) == 2 else 0.9


def _is_each(said: str) -> bool:
    """Return whether two characters stand twice by nature: 一个一个, 走着走着; but not 一直一直."""
    return (said[0] == "一" and said[1] not in _NO_MEASURES) or said[1] in "着著"


def _is_cry(text: str, match: re.Match[str]) -> bool:
    """Return whether what stands twice is called or answered, or a sound: 咕嘟咕嘟地."""
    after = text[match.end() : match.end() + 2].strip()[:1]
    if match[1][0] == "一" and (after == "地" or (after == "的" and len(match[1]) <= _HEAPS)):
        return True
    if len(match[1]) == 2 and after in _FULL_STOPS:
        clause = text[max(0, match.start() - _SHOWN) : match.start()]
        if _ASKS_A_LITTLE.search(_CLAUSE_END.split(clause)[-1]):
            return True
    if len(match[1]) == 2 and match[0] == match[1] * 2:
        before = text[match.end() : match.end() + 1] in tuple("地的")
        if _SOUNDS.issuperset(match[1]) or (before and not _is_everyday(match[1])):
            return True
    if text[match.start() - 1 : match.start()] not in ("“", "「"):
        return False
    after = text[match.end() - 1 : match.end() + 1]
    # “老板老板，…” and “不要紧，不要紧，…”: so people begin to speak.
    called = sum(map(_is_han, match[1])) <= _CALLED and _CALL_ENDS.intersection(after)
    return bool(called) or after[1:] in tuple("”」！")


def _is_everyday(word: str) -> bool:
    """Return whether a word is one that texts are full of, as no sound is: 学校学校的大门."""
    model = language_model()
    number = None if model is None else model.number.get(gazetteer().fold(word))
    return model is not None and number is not None and model.costs[number] < _SOUND


def _far_off(galley: Galley) -> Iterator[Finding]:
    """Yield the passages that stand a second time, on the page as it reads now."""
    seen: dict[str, tuple[int, int]] = {}
    for number, article in enumerate(galley.articles):
        for paragraph in article.reading.paragraphs:
            yield from _copies(galley, number, paragraph.span, seen)


def _copies(
    galley: Galley, number: int, within: Span, seen: dict[str, tuple[int, int]]
) -> Iterator[Finding]:
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
        quoted = _is_quoted(text, span.start) and _is_quoted(other.text, there + span.start - at)
        if _is_passage(span.of(text)) and not quoted:
            first = Span(there + span.start - at, there + span.end - at)
            sure = 0.75 if len(span) >= 2 * _LEAST else 0.6
            yield _copy(article, span, other.reading.down(first), sure)
            # Which of the two was printed nothing tells for sure: the later is the likelier copy.
            yield _copy(other, first, article.reading.down(span), sure - 0.2)
        at = max(span.end, at + 1)


def _is_quoted(text: str, at: int) -> bool:
    """Return whether words are told as somebody's: in a sentence behind a colon or a quote."""
    return text[at] in _OPENS or _OPENED.search(text[max(0, at - _SENTENCE) : at]) is not None


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
    if len(span) > _SHOWN and _is_in_place_of_others(article, span):
        begun = Span(span.start, span.start + _SHOWN)
        return article.finding(
            FindingKind.REPEAT, begun, _INSTEAD, confidence=confidence, evidence=evidence
        )
    return article.finding(
        FindingKind.REPEAT,
        span,
        _AGAIN,
        suggestions=("",),
        confidence=confidence,
        evidence=evidence,
        values={"words": _short(span.of(article.text))},
    )


def _is_in_place_of_others(article: GalleyArticle, span: Span) -> bool:
    """Return whether the paragraph, or a column of it, would break off without a passage."""
    text = article.text
    paragraph = article.reading.paragraphs[article.reading.paragraph_at(span.start)]
    if text[paragraph.start : span.start].rstrip()[-1:] in _FULL_STOPS:
        return False
    if span.end == paragraph.span.end:
        return True
    return span.end in breaks_of(article) and text[span.end - 1] not in _FULL_STOPS


def _clauses(galley: Galley) -> Iterator[Finding]:
    """Yield the clauses that stand between two marks, and did so before, and those of an article
    that end as one before does; the later is the copy."""
    seen: dict[str, tuple[GalleyArticle, Span]] = {}
    for article in galley.articles:
        tails: dict[str, int] = {}
        for paragraph in article.reading.paragraphs:
            if paragraph.block.role is not Role.BODY:
                continue
            for match in _CLAUSE.finditer(article.text, paragraph.start, paragraph.span.end):
                said = match[1].strip(_AROUND)
                tail = _tail(article, match, tails)
                if tail is not None:
                    yield tail
                    continue
                han = sum(map(_is_han, said))
                if han < _LEAST_IN_ARTICLE or len(said) >= _LEAST:
                    continue
                here = article, Span(*match.span())
                other, there = seen.setdefault(said, here)
                if (other, there) == here or (han < _LEAST_CLAUSE and other is not article):
                    continue
                near = other is article and match.start() - there.end < _SOON
                told = _is_quoted(article.text, match.start())
                if not near and told and _is_quoted(other.text, there.start):
                    continue
                yield _copy(article, here[1], other.reading.down(there), 0.6)


def _tail(article: GalleyArticle, clause: re.Match[str], tails: dict[str, int]) -> Finding | None:
    """Return a copy that a clause ends with as one before does, which ``tails`` keeps.

    What stands in place of other words begins anywhere and ends where a clause does.
    """
    text, start, end = article.text, clause.start(1), clause.end(1)
    begin = max(start, *(text.rfind(mark, start, end) + 1 for mark in _AROUND))
    least = text[end - _LEAST_TAIL : end]
    if end - begin < _LEAST_TAIL or not all(map(_is_han, least)):
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
    if len(inner) < _LEAST or sum(map(_is_han, inner)) * 2 < len(inner):
        return False
    return _CLAUSE_END.search(inner) is not None


def _is_han(character: str) -> bool:
    return "\u4e00" <= character <= "\u9fff"


def _short(words: str) -> str:
    inner = words.strip("“”‘’「」、，。；：")
    return inner if len(inner) <= 16 else inner[:16]


REPEATS = Detector(FindingKind.REPEAT, _find)
