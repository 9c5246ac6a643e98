"""Words and phrases that stand twice at once, or with a mark between.

Verbs, measure words and cries repeat by nature, and so do sounds and what one asks and takes as
it comes. What comes back after some words is told by :mod:`jiaoyue.proof.detectors.replays`, what
stands elsewhere on the page by :mod:`jiaoyue.proof.detectors.repeats`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jiaoyue.marks.finding import FindingKind
from jiaoyue.newspaper.article import Kind
from jiaoyue.newspaper.gazetteer import gazetteer
from jiaoyue.newspaper.persons import is_name
from jiaoyue.newspaper.signs import HAN
from jiaoyue.proof.breaks import breaks_of
from jiaoyue.proof.copies import CLAUSE_END, FULL_STOPS, is_han, short
from jiaoyue.proof.detector import Detector
from jiaoyue.proof.language import language_model
from jiaoyue.text.errors import QT_TRANSLATE_NOOP
from jiaoyue.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jiaoyue.marks.finding import Finding
    from jiaoyue.proof.galley import Galley, GalleyArticle

_AT_ONCE = re.compile(rf"((?:{HAN}|[“「《]{HAN}{{2}})[^\n]{{1,60}}?)\1")
_FIGURES_AT_ONCE = re.compile(rf"(\d[\d.]*{HAN}[^\n]{{4,60}}?)\1")
_THRICE = re.compile(rf"(一{HAN}{{1,2}})\1\1")
_LISTED = re.compile(rf"({HAN}[^\n、，。；：！？]{{1,40}}?)、\1")
_AFTER_MARK = re.compile(rf"({HAN}[^\n、，。；：！？]{{1,40}}?)[，。；]\1(?!{HAN}*[吗呢吧！!])")
_COUNTED = re.compile(rf"(\d[\d.,]*{HAN})\1(?!地)")
_FOUR_AFTER_COMMA = re.compile(rf"(?<![“「『：:])({HAN}{{4}})[，,]\1(?=[。，,；;\n])")
_SAYS = re.compile(r"([说說讲講称稱问問])，\1(?=，)")
_LONG_AFTER_MARK = re.compile(rf"({HAN}(?:{HAN}|[，、]){{6,40}}?)[，；]\1")
_TITLE = r"[“「《][^“”「」《》\n]{2,20}[”」》]"
_QUOTED = re.compile(rf"({_TITLE})、?(?:{_TITLE}、?)+?\1")
_CLOSE_BY = (
    _AT_ONCE,
    _FIGURES_AT_ONCE,
    _THRICE,
    _LISTED,
    _AFTER_MARK,
    _LONG_AFTER_MARK,
    _FOUR_AFTER_COMMA,
    _COUNTED,
    _SAYS,
    _QUOTED,
)
_SOUNDS = frozenset("吱呀咕噜哗啦叮咚噼啪淅沥轰隆咔嚓嘀嗒滴答哐当呼嗡嘎咯吧嘟唧喳叽呜哩噔咣扑通噗")
_SOUND = 5.4
"""The cost of the commonest words of two characters that stand for sounds."""
_NUMERALS = frozenset("〇零一二三四五六七八九十百千万萬")
_CALLED, _CALL_ENDS = 3, frozenset("，。！？”」")
_LEAST_PHRASE, _LEAST_LONG, _HEAPS = 5, 7, 3
"""How many characters must come back behind a mark, how many where there are marks within, and how
long what is counted by heaps may be: 一麻袋一麻袋的."""
_ASKED = re.compile("多[久少大长長高远遠]|[哪谁誰]")
"""What one asks and takes as it comes: 唱多久唱多久."""
_NO_MEASURES = frozenset("直定起共旦向律")
_HELD = re.compile(rf"(?!{HAN}*[了就便都又也却卻竟忽突起睡])(?:{HAN}){{2}}")
_WHERE = frozenset("边邊旁门門路街楼樓区區市县縣村镇鎮站场場院馆館店厂廠校桥橋河江湖海")
"""What names of places and buildings end with, and no word that is said twice by nature does."""
_ASKS_A_LITTLE = re.compile("[请請帮幫咱替劝勸]|好好|得再|[让讓]我")
"""Before what is done a little, and said twice therefore: 请帮我们宣传宣传."""
_TRIED = re.compile(
    "研究|商量|讨论|调查|锻炼|打扫|休息|宣传|学习|了解|打听|考虑|收拾|整理|检查|介绍|解释|参观|体验|享受|联系|照顾|帮助|改造"
    "|批评|分析|总结|琢磨|合计|准备|放松|观察|练习|表示|打扮|修理|评论|比较|庆祝|关心"
)
"""What is done a little by nature: 调查调查情况."""
_MORE = re.compile("非常|永远|许多|很多|好多|很久|好久|千万|特别|十分")
"""What is said twice to say more: 很久很久以前."""
_SO = re.compile(rf"({HAN})\1[地的]")
_CALLED_OUT, _PAUSES, _CRY = frozenset("！!"), frozenset("，,。；"), 5
"""What ends a cry, what parts one from its like, and how long one without the former is."""
_HARDLY = 0.2
_SHOWN = 20

_TWICE = QT_TRANSLATE_NOOP("findings", "“{words}” stands here twice in a row.")


def _find(galley: Galley) -> Iterator[Finding]:
    for article in galley.articles:
        yield from _close_by(article)


def _close_by(article: GalleyArticle) -> Iterator[Finding]:
    text = article.text
    breaks = frozenset(breaks_of(article))
    for pattern in _CLOSE_BY:
        if pattern is _FOUR_AFTER_COMMA and article.kind is Kind.LITERATURE:
            continue
        for match in pattern.finditer(text):
            said = match[1]
            confidence = _confidence(match, pattern)
            # A name that ends a line and begins the next is signed once and told once.
            if is_name(said) and match.end(1) in breaks:
                continue
            if confidence and (pattern is _THRICE or not _is_cry(text, match)):
                once = pattern is not _QUOTED and pattern is not _THRICE
                kept = said if once else match[0].removesuffix(said).removesuffix("、")
                span = Span(*match.span())
                # Over the end of a line only the copy goes, so that the line still ends there.
                if any(at in breaks for at in range(span.start + 1, span.end)):
                    span, kept = Span(span.start + len(kept), span.end), ""
                yield article.finding(
                    FindingKind.REPEAT,
                    span,
                    _TWICE,
                    suggestions=(kept,),
                    confidence=confidence,
                    values={"words": short(said)},
                )


def _confidence(match: re.Match[str], pattern: re.Pattern[str]) -> float:
    """Return how likely what stands twice close by should stand once; 0 where it is natural."""
    said = match[1]
    han = sum(map(is_han, said))
    if pattern in (_SAYS, _COUNTED):
        return 0.9
    if pattern is _THRICE:
        return 0.7
    if pattern is _FIGURES_AT_ONCE:
        return 0.0 if han < _LEAST_PHRASE else 0.9
    if pattern is _AT_ONCE and ("\u3000" in said or _ASKED.search(said)):
        return 0.0
    if pattern is _LISTED and _NUMERALS.issuperset(said):
        return 0.0
    if han < 2 or len(set(said)) == 1 or (han == 2 and _is_each(match)):
        return 0.0
    word = gazetteer().fold(said)
    if _is_called_out(match) or _MORE.fullmatch(word) or _SO.fullmatch(said):
        return 0.0
    if _TRIED.fullmatch(word):
        return _HARDLY
    if pattern is _FOUR_AFTER_COMMA:
        return 0.7
    if pattern is _AFTER_MARK:
        # 找物业；找物业，… may be right, and so may 心里有数。心里有数，… of storytellers.
        return 0.0 if han < _LEAST_PHRASE else 0.7
    if pattern is _LONG_AFTER_MARK:
        return 0.0 if han < _LEAST_LONG else 0.7
    return 0.6 if len(said) == 2 else 0.9


def _is_each(match: re.Match[str]) -> bool:
    """Return whether two characters stand twice by nature: 一个一个, 走着走着就到了; but not 一直一直
    and 举着举着火把."""
    said = match[1]
    if said[1] in "着著":
        return _HELD.match(match.string, match.end()) is None
    return said[0] == "一" and said[1] not in _NO_MEASURES


def _is_called_out(match: re.Match[str]) -> bool:
    """Return whether what stands twice is called out, or told as it is seen, or stands thrice:
    起来！起来！, 水来了，水来了, 前进，前进，前进; but not 浇活了活了."""
    text, said = match.string, match[1]
    if said[-1] in _CALLED_OUT:
        return True
    words = said.rstrip("，,")
    if sum(map(is_han, words)) > _CRY or text[match.start(1) + len(words)] not in _PAUSES:
        return False
    return words[-1] == "了" or text[match.end() : match.end() + 1 + len(words)].lstrip(
        "，,"
    ).startswith(words)


def _is_cry(text: str, match: re.Match[str]) -> bool:
    """Return whether what stands twice is called or answered, or a sound: 咕嘟咕嘟地."""
    after = text[match.end() : match.end() + 2].strip()[:1]
    if match[1][0] == "一" and (after == "地" or (after == "的" and len(match[1]) <= _HEAPS)):
        return True
    if len(match[1]) == 2 and match[1][1] in _WHERE:
        return False
    if len(match[1]) == 2 and after in FULL_STOPS:
        clause = text[max(0, match.start() - _SHOWN) : match.start()]
        if _ASKS_A_LITTLE.search(CLAUSE_END.split(clause)[-1]):
            return True
    if len(match[1]) == 2 and match[0] == match[1] * 2:
        before = text[match.end() : match.end() + 1] in tuple("地的")
        if _SOUNDS.issuperset(match[1]) or (before and not _is_everyday(match[1])):
            return True
    if text[match.start() - 1 : match.start()] not in ("“", "「"):
        return False
    after = text[match.end() - 1 : match.end() + 1]
    # “老板老板，…” and “不要紧，不要紧，…”: so people begin to speak.
    called = sum(map(is_han, match[1])) <= _CALLED and _CALL_ENDS.intersection(after)
    return bool(called) or after[1:] in tuple("”」！")


def _is_everyday(word: str) -> bool:
    """Return whether a word is one that texts are full of, as no sound is: 学校学校的大门."""
    model = language_model()
    number = None if model is None else model.number.get(gazetteer().fold(word))
    return model is not None and number is not None and model.costs[number] < _SOUND


AT_ONCE = Detector(FindingKind.REPEAT, _find)
