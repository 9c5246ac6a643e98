"""Characters that look or sound like the right one: 分忻 for 分析.

A language model reads each stretch in words; where it reads badly, the look-alikes of each
character are tried, and what speaks for each is weighed (``proof/look_evidence.py``). Names are what the model knows least: places, bylines and what stands where people are named are
left to the detectors that know of them.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from jiaoyue.marks.finding import Finding, FindingKind
from jiaoyue.newspaper.persons import SURNAMES
from jiaoyue.proof.candidates import alike, closest_to
from jiaoyue.proof.detector import Detector
from jiaoyue.proof.language import word_cost
from jiaoyue.proof.look_evidence import (
    RARE,
    TWIN,
    Guess,
    PageEvidence,
    of_the_guess,
    of_the_place,
)
from jiaoyue.text.conversion import converter
from jiaoyue.text.errors import QT_TRANSLATE_NOOP
from jiaoyue.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from jiaoyue.proof.candidates import Likeness
    from jiaoyue.proof.galley import Galley, GalleyArticle, Run
    from jiaoyue.proof.lattice import Put, Word

_BADLY_READ, _COST_OF_AN_END = 7.2, 2.0
"""The cost of a character with the word before or behind it above which it is doubted; what the
end of a stretch counts."""
_LEAST_SAVED, _LEAST_SAVED_BY_TWIN = 2.0, 1.2
_WELL_READ, _LEAST_SAVED_TWICE, _BOTH, _BOTH_WELL_READ = 2.0, 0.8, 2.5, 3.0
"""The cost of a single character below which it is not doubted; what its closest like must save by
the first model, and by both together, where the first alone does not doubt enough."""
_WORD_WELL_READ, _LEAST_SAVED_WITHIN, _BOTH_WITHIN = 5.2, 2.5, 5.0
"""The same of a character within a word of several that is read well: 共产 + 觉的 for 共产党 + 的."""
_SUGGESTED, _WITHIN = 5, 3.0
"""How many characters are proposed at most, and how much less may speak for them than the first."""
_NUMERALS = frozenset("〇零一二三四五六七八九十百千万亿两几")
_ANYWHERE = frozenset("一二两三")
_AFTER_NUMERALS = frozenset("户来多余时")
_WORDS = frozenset(("答覆", "函覆", "电覆", "覆查", "覆函", "覆信", "取销", "席券", "建局"))
"""Words as they were written before one character stood for several, and short names of offices."""
_OF_A_TRADE = frozenset("工农汉员夫婿嫂匠")
"""Behind these stands a surname."""
_OF_CRAFTS = frozenset(
    "秤瓮孬钎罱耧锨垸籼鳖筐伢杵镐碾犁耙镢篓箩篾凿锉铡碓臼磙镰锄簸橹桨锚罾埂畦垄圩蚵蚝鲎毙"
)
"""What villages, workshops and courts write, and a reader of pages never puts for another."""
_GIVES = frozenset("定准应给授赋不免暂概当")
"""Behind these stands 予, which elsewhere is 子 misread."""
_ONLY = {"予": "子", "坯": "坏"}
"""What papers write of their own accord, and the one character that it is misread from."""
_GATHERED, _COME = frozenset("采"), "来"
"""Between 越 and 越 stands any verb, or 来 misread; of a verb that looks like 来 nothing tells
which it is."""
_CALLED = 2
"""So long is what somebody is called behind 阿; longer is a country or a town."""
_SPOKEN = frozenset("乜冇嘅咁餸喺佢唔嗰啲嚟畀哋嘢咗噉攞瞓嬲孖埗鈪呒粿嬷囡")
_CONFIDENCE = (0.65, 0.02)
"""The slope and the height by which a finding's weight gives how often its like is right."""

_LIKELIER = QT_TRANSLATE_NOOP("findings", "“{word}” is likelier here than “{words}”.")


@dataclass(frozen=True, slots=True)
class Doubted:
    """A badly read character of a run, and what it may have been."""

    run: Run
    at: int
    guesses: tuple[Guess, ...]


def doubted(galley: Galley) -> Iterator[Doubted]:
    """Yield every character that is read badly where another is read better, in order."""
    page = PageEvidence(galley)
    for run in galley.runs:
        left_out, words = page.named[id(run.article)], run.lattice.words
        for index, word in enumerate(words):
            badly = _is_badly_read(run.text, words, index)
            if not badly and word.cost < (_WELL_READ if len(word) == 1 else _WORD_WELL_READ):
                continue
            for at in range(word.start, word.end):
                if run.start + at in left_out or _is_counted(run.text, at):
                    continue
                if _is_usage(run.text, at):
                    continue
                guesses = tuple(_guesses(page, run, index, at, badly=badly))
                if guesses:
                    yield Doubted(run, at, guesses)


def _is_badly_read(text: str, words: Sequence[Word], index: int) -> bool:
    """Return whether a character is left alone where it stands, and unlikely so, or a rare word.

    One that makes an everyday word with its neighbours is hardly ever wrong that a model can tell.
    """
    word = words[index]
    before = words[index - 1].cost if index else _COST_OF_AN_END
    after = words[index + 1].cost if index + 1 < len(words) else _COST_OF_AN_END
    if len(word) > 1 and word_cost(text[word.start : word.end]) < RARE:
        return False
    return word.cost + max(before, after) >= _BADLY_READ


def _is_counted(text: str, at: int) -> bool:
    """Return whether a character is a numeral beside another one, or one that stands anywhere."""
    if text[at] not in _NUMERALS:
        return False
    beside = text[max(0, at - 1) : at] + text[at + 1 : at + 2]
    return text[at] in _ANYWHERE or not _NUMERALS.isdisjoint(beside)


def _is_usage(text: str, at: int) -> bool:
    """Return whether papers write so what the models do not know: 昨已, 七时二十分, 三百来斤, 定予
    严办, 答覆, 越采越少, what somebody is called by a trade, and what only a craft or the spoken
    language of a place writes."""
    before, after = text[at - 1 : at] if at else "", text[at + 1 : at + 2]
    if text[at] in _SPOKEN or text[at] in _OF_CRAFTS or "昨" in (text[at], before):
        return True
    if before + text[at] in _WORDS or text[at] + after in _WORDS:
        return True
    if text[at] == "予" and (before in _GIVES or after == "以"):
        return True
    if before and before in _OF_A_TRADE and text[at] in SURNAMES:
        return True
    if before == after == "越" and text[at] in _GATHERED:
        return True
    return bool(before) and before in _NUMERALS and text[at] in _AFTER_NUMERALS


def _guesses(page: PageEvidence, run: Run, index: int, at: int, *, badly: bool) -> Iterator[Guess]:
    """Yield what a character may have been: of one that is not read badly, only its closest like,
    where both models find it better."""
    printed = run.article.text[run.start + at]
    like = alike(printed, traditional=page.traditional)
    closest = closest_to(printed, traditional=page.traditional)
    within = not badly and len(run.lattice.words[index]) > 1
    if within:
        tried, near = _within_words(run, at, closest), frozenset[str]()
    else:
        tried, near = _tried(printed, badly=badly, traditional=page.traditional)
    puts = tuple(run.lattice.puts(at, tried, near)) if tried else ()
    if not puts:
        return
    here = {"well_read": not badly, **of_the_place(page, run, index, at)}
    for put in puts:
        likeness, is_closest = like[put.character], put.character in closest
        clear = badly and put.saved >= _least(likeness)
        if not clear and not (
            is_closest and _is_better_in_both(run, put, badly=badly, within=within)
        ):
            continue
        if not _may_be_meant(run.text, put):
            continue
        evidence = of_the_guess(page, run, put, likeness, here, closest=is_closest)
        yield Guess(put, {**here, **evidence})


def _within_words(run: Run, at: int, others: Iterable[str]) -> Mapping[str, float]:
    """Return which of some characters stand with a neighbour of a place within a word, each with
    what it must save to be thought of within one."""
    text, pairs = run.text, run.model.pairs
    follow = pairs.after.get(text[at - 1], "") if at else ""
    precede = pairs.before.get(text[at + 1], "") if at + 1 < len(text) else ""
    return {other: _LEAST_SAVED_WITHIN for other in others if other in follow or other in precede}


@cache
def _tried(
    printed: str, *, badly: bool, traditional: bool
) -> tuple[Mapping[str, float], frozenset[str]]:
    """Return what is tried for a character, each with what it must save to be thought of at all,
    and what of it counts as a word of its own."""
    like = alike(printed, traditional=traditional)
    closest = closest_to(printed, traditional=traditional)
    if not badly:
        return dict.fromkeys(closest, _LEAST_SAVED_TWICE), frozenset()
    least = {
        other: _LEAST_SAVED_TWICE if other in closest else _least(likeness)
        for other, likeness in like.items()
        if likeness.near or other not in _NUMERALS
    }
    return least, frozenset(other for other in least if like[other].near)


def _least(likeness: Likeness) -> float:
    """Return what a character must save by the first model to be thought of."""
    return _LEAST_SAVED_BY_TWIN if likeness.look <= TWIN else _LEAST_SAVED


def _may_be_meant(text: str, put: Put) -> bool:
    """Return whether a character can have stood where papers write much of their own accord:
    behind 阿, between 越 and 越, and for a character of a craft."""
    at = put.at
    before, after = text[at - 1 : at] if at else "", text[at + 1 : at + 2]
    if before == "阿":
        return len(put.word) > _CALLED and put.word[0] == before
    if before == after == "越":
        return put.character == _COME
    return _ONLY.get(text[at], put.character) == put.character


def _is_better_in_both(run: Run, put: Put, *, badly: bool, within: bool) -> bool:
    if put.saved < (_LEAST_SAVED_WITHIN if within else _LEAST_SAVED_TWICE):
        return False
    least = _BOTH if badly else _BOTH_WITHIN if within else _BOTH_WELL_READ
    return put.saved + run.saved_again(put.at, put.character) >= least


def _find(galley: Galley) -> Iterator[Finding]:
    weighed = [
        (
            doubt,
            sorted(
                ((guess.weight, guess.put) for guess in doubt.guesses), key=lambda pair: -pair[0]
            ),
        )
        for doubt in doubted(galley)
    ]
    weights = {(id(doubt.run), doubt.at): guesses[0][0] for doubt, guesses in weighed}
    for doubt, guesses in weighed:
        weight, best = guesses[0]
        leaned_on = {best.start + i for i in range(len(best.word))} - {doubt.at}
        # What makes 坯子 of 弄坯了 believes in a 坯 that is doubted more.
        if all(weights.get((id(doubt.run), at), -math.inf) < weight for at in leaned_on):
            yield _finding(galley, doubt, guesses[:_SUGGESTED])


def _finding(galley: Galley, doubt: Doubted, weighed: Sequence[tuple[float, Put]]) -> Finding:
    article: GalleyArticle = doubt.run.article
    weight, best = weighed[0]
    start = doubt.run.start + doubt.at
    said = [put.character for other, put in weighed if other > weight - _WITHIN]
    if galley.traditional:
        said = [converter("s2t").convert(character).text for character in said]
    slope, height = _CONFIDENCE
    return article.finding(
        FindingKind.LOOKALIKE,
        Span(start, start + 1),
        _LIKELIER,
        suggestions=said,
        confidence=1 / (1 + math.exp(-slope * weight - height)),
        values={"word": best.word},
    )


LOOKALIKES = Detector(FindingKind.LOOKALIKE, _find)
