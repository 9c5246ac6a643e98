"""Set frames that have lost one of their halves: 组织护士、教师为重点的… without 以.

Chinese frames a phrase from both sides, 以…为重点 and 除…外. Where the closing half stands and
nothing in the sentence opens it, a character was lost, or the words belong elsewhere. Between the
halves of what somebody says stands that it is said: “…，”甘有田说，“…”.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jiaoyue.marks.finding import Finding, FindingKind
from jiaoyue.newspaper.persons import is_name
from jiaoyue.newspaper.signs import HAN
from jiaoyue.proof.detector import Detector
from jiaoyue.proof.language import language_model
from jiaoyue.text.errors import QT_TRANSLATE_NOOP
from jiaoyue.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jiaoyue.proof.galley import Galley, GalleyArticle

_CLOSES = re.compile(
    r"(?<![尤更最极颇较甚])为(?:主[题线旨体]|核心|抓手|载体|契机|重点|关键|目标|导向|引领|基础|依托|中心|平台|牵引|突破口"
    r"|动力|支撑|己任|原则|宗旨|纽带|龙头|根本|引擎|切入点|着力点|落脚点|出发点|背景|代价)"
    r"(?=[，。；、：的]|$)"
)
_OPENS = re.compile(
    r"以|是|[将把由使让令][^，]*$|[作成因视称列定认名选誉转变升建造确化分改评奉尊]$"
)
_EXCEPTED = re.compile(
    rf"(?<![^，：。！？；\s])(?P<words>[^，：。！？；\s除另]{{5,20}}(?P<outside>{HAN}外))"
    r"(?=，(?:全部|全都|其余|还|均|都|一律|余|并|又|另|尚|仍|也))"
)
_OUTSIDE = frozenset("县乡镇港厅店米日")
"""What 外 follows when it tells where something is, besides what is one word with it: 村外, 窗外."""
_BETWEEN_SPEECHES = re.compile(rf"(?<=[，。！？][”」])(?P<who>{HAN}{{2,16}})，(?=[“「])")
_NO_SPEAKER = re.compile(
    r"[说道问答喊笑讲叫称劝骂叹着了把得地想又指看摇点]|告诉|表示|解释|介绍|回忆|一边"
)
_SENTENCE = re.compile(r"[。！？；\n]")
_CLAUSE = re.compile(r"[，：。！？；\s”」]")
_WAY = re.compile(
    rf"(?P<words>{HAN}{{2,9}}(?<![看听感得受遇达想谈说见做收提涉回来去走直等找拿抓赶碰轮学用接送运搬升降增领体意察])到)"
    rf"(?!位|来|达|场|期|底|处)(?:(?!到){HAN}){{6,20}}的(?:历程|转变|转型|跨越|飞跃|变迁|蜕变)"
)
"""A way whose end takes long to tell; 农业国到工业国的转变 is said as well."""
_FROM = re.compile(r"[从由打离距]|自(?![己身我然愿行])")
_REACH = 60
_VERB = re.compile(rf"{HAN}{{2}}")

_UNEXCEPTED = QT_TRANSLATE_NOOP(
    "findings", "“{words}” has no 除 before it: a character may be lost."
)
_UNFROM = QT_TRANSLATE_NOOP("findings", "“{words}” has no 从 before it: a character may be lost.")
_UNSAID = QT_TRANSLATE_NOOP(
    "findings", "Between two speeches “{words}” does not speak: 说 is lost."
)
_UNOPENED = QT_TRANSLATE_NOOP("findings", "“{words}” has no 以 before it: a character may be lost.")


def _find(galley: Galley) -> Iterator[Finding]:
    for article, text in zip(galley.articles, galley.folded, strict=True):
        sentence = 0
        closed = 0
        for match in _CLOSES.finditer(text):
            stops = [stop.end() for stop in _SENTENCE.finditer(text, sentence, match.start())]
            sentence = stops[-1] if stops else sentence
            start, closed = max(sentence, closed), match.end()
            if text[start] == "、" or _OPENS.search(text[start : match.start()]):
                # 以果园为基础、竹林和茶园为中心.
                continue
            at = max([start, *(c.end() for c in _CLAUSE.finditer(text, start, match.start()))])
            if match.start() - at < 4:
                continue
            words, said = _where_it_opened(article.text, at)
            yield article.finding(
                FindingKind.LOST,
                words,
                _UNOPENED,
                suggestions=said,
                confidence=0.6,
                evidence=article.reading.down(Span(*match.span())),
                values={"words": match[0]},
            )
        yield from _unexcepted(article, text)
        yield from _untold_from(article, text)
        yield from _unsaid(article, text, says="說" if galley.traditional else "说")


def _unexcepted(article: GalleyArticle, text: str) -> Iterator[Finding]:
    """Yield what is said to be left out by 外 and not by 除: 种子留在社里外,全部分给社员."""
    model = language_model()
    if model is None:
        return
    for match in _EXCEPTED.finditer(text):
        before = text[max(0, match.start() - _REACH) : match.start()]
        place = match["outside"] in model or match["outside"][0] in _OUTSIDE
        if place or "除" in _SENTENCE.split(before)[-1]:
            continue
        yield article.finding(
            FindingKind.LOST,
            Span(*match.span("words")),
            _UNEXCEPTED,
            confidence=0.6,
            values={"words": match["outside"]},
        )


def _untold_from(article: GalleyArticle, text: str) -> Iterator[Finding]:
    """Yield ways that have an end and no beginning: 学徒到厂长的历程."""
    for match in _WAY.finditer(text):
        before = text[max(0, match.start() - _REACH) : match.end()]
        if not _FROM.search(_SENTENCE.split(before)[-1]):
            span = Span(*match.span("words"))
            yield article.finding(FindingKind.LOST, span, _UNFROM, confidence=0.6)


def _unsaid(article: GalleyArticle, text: str, *, says: str) -> Iterator[Finding]:
    """Yield who is named between two speeches and does nothing: “…，”村民甘有田，“…”."""
    for match in _BETWEEN_SPEECHES.finditer(text):
        who = match["who"]
        named = is_name(who[-3:]) or is_name(who[-2:])
        if named and not _NO_SPEAKER.search(who) and not _acts(who):
            span = Span(*match.span("who"))
            yield article.finding(
                FindingKind.LOST,
                span,
                _UNSAID,
                suggestions=(span.of(article.text) + says,),
                confidence=0.6,
            )


def _acts(who: str) -> bool:
    """Return whether somebody does something in one word: 甘有田抬头."""
    model = language_model()
    is_word = model is not None and who[-2:] in model
    return is_word and (is_name(who[-5:-2]) or is_name(who[-4:-2]))


def _where_it_opened(text: str, at: int) -> tuple[Span, tuple[str, ...]]:
    """Return the first words of a clause, and what they are with 以 after or before the verb."""
    model = language_model()
    verb = _VERB.match(text, at)
    span = Span(at, min(len(text), at + 2))
    words = span.of(text)
    if verb and model is not None and verb[0] in model:
        return span, (words + "以", "以" + words)
    return span, ("以" + words,)


FRAMES = Detector(FindingKind.LOST, _find)
