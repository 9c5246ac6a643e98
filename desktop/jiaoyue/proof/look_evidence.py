"""What speaks for or against a character that may be misread, and for one put in its place.

``proof/detectors/lookalikes.py`` asks it of what it doubts. Each piece of evidence is a number
under a name; what each counts is in ``WEIGHTS``, which ``packaging/fit_lookalikes.py`` finds on
pages into which it puts faults. It refuses to look for anything itself.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from jiaoyue.newspaper.gazetteer import gazetteer
from jiaoyue.newspaper.persons import SURNAMES
from jiaoyue.proof.candidates import FAR, SAID_ALIKE, SAID_NEARLY
from jiaoyue.proof.characters import characters
from jiaoyue.proof.language import word_cost

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jiaoyue.proof.candidates import Likeness
    from jiaoyue.proof.galley import Galley, Run
    from jiaoyue.proof.lattice import Lattice, Put

_SIGNED = r"本[报台](?:讯|\S{0,12}?[讯电])"
_TITLE = 6
_TITLE_ENDS = (
    r"(?:[^部校特]长|书[记计]|主任|经理|老师|师傅|教授|记者|[队职党船社格]员|工程师|同志|[村农渔市]民"
    r"|老板娘?|司机|[乡村军兽]医|[主老]人)"
)
_TITLED = re.compile(_TITLE_ENDS + r".{0,2}$")
_JUST_TITLED = re.compile(_TITLE_ENDS + "$")
_NAME = 5
_DEAR_BEHIND = 5.2
"""What a word of two characters costs behind a surname that may be what somebody is called."""
TWIN = 2
"""The place up to which a look-alike is hard to tell apart even for a person: 己 and 已."""
RARE = 6.0
"""The cost above which a character is hardly ever a word."""
_PLACED = frozenset("村镇乡屯庄寨湾寮岛港河江湖山桥街路巷")
"""Before these stands the name of some place, as often as not."""
_ABOUT, _DEAR = 2, 4.0
"""So many words to either side are looked at for single characters that cost more than this."""
_COUNTS = frozenset("〇零一二三四五六七八九十百千万亿两几数半每各")
_MEASURES = frozenset(
    "个名位人户家所座间栋幢条段根支枝把件项种类批次回遍趟场台辆艘架部本册页张片块团堆群队组班届期轮层级股份笔"
    "桩起宗门头匹只口尾羽株棵朵颗粒滴串束捆包袋箱桶瓶杯碗盘斤两吨克亩顷里米尺寸丈元角分厘文毛岁年月日天时点刻"
    "秒周星季代辈句字篇首幕集章节卷则封枚挺发道幅面扇顶盏副双对套床席番阵顿餐桌笼窝处方乡镇村县市区州省国社校厂"
    "店队疋冬春夏秋仗声脚手眼拳步身担车船挑锅炉畦垄丛簇伙帮排行列缸坛罐筐篓篮箩刀针钱厢亭栏"
)
"""What things are counted by, and what stands before it."""
_PLAIN = 2.5
"""What a character costs at most, one with another, in plain prose: what is read still better may
be wrong as often."""
_EVERYDAY_WORD = 4.5
"""The cost above which a word is not one that every text has."""

WEIGHTS: Mapping[str, float] = {
    "bias": -7.40,
    "well_read": -0.15,
    "recurs": -2.85,
    "word": 0.13,
    "within_word": -0.44,
    "character": -0.98,
    "alone_about": 0.56,
    "unknown_about": 0.51,
    "of_places": -0.12,
    "of_persons": 0.05,
    "placed": 0.05,
    "titled": -0.79,
    "surname": -0.05,
    "surname_titled": -3.91,
    "reported": -3.06,
    "rare": 0.53,
    "coined": -0.80,
    "old": -0.63,
    "traditional": -0.12,
    "stands": -0.62,
    "measures": -0.23,
    "run_reads": -0.40,
    "article_reads": -0.71,
    "saved": 0.58,
    "again": 0.60,
    "again_less": -0.47,
    "look": -0.53,
    "looks": 3.11,
    "twin": -0.01,
    "commoner_twin": -0.07,
    "sounds": 1.14,
    "sounds_nearly": -0.71,
    "part": -0.30,
    "parts": 2.69,
    "in_two": -0.65,
    "in_more": -0.43,
    "its_word": 0.47,
    "known": 1.84,
    "in_name": -0.23,
    "closest": 0.81,
    "its_character": 0.47,
    "its_word_rare": -0.32,
    "begins_two": -0.35,
    "measures_too": -1.32,
    "saved_by_either": 0.56,
    "saved_among_alone": -0.24,
    "share_saved": 4.71,
    "word_again": -0.35,
    "left_again": 0.13,
}
"""What each piece of evidence counts, in natural logarithms of the odds that a guess is right."""


@dataclass(frozen=True, slots=True)
class Guess:
    """A character that may have stood at a place of a run, and what speaks for it, by name."""

    put: Put
    evidence: Mapping[str, float]

    @property
    def weight(self) -> float:
        """How much speaks for it in all, as ``WEIGHTS`` reckon."""
        return weight_of(self.evidence)


class PageEvidence:
    """What of a whole page speaks for or against one character of it."""

    def __init__(self, galley: Galley) -> None:
        self.traditional, self.is_old = galley.traditional, galley.is_old
        self.named = {id(a): _named(galley, i) for i, a in enumerate(galley.articles)}
        self.stands = Counter(character for run in galley.runs for character in run.text)
        """How often each character stands on it."""
        self.pairs = Counter(
            run.text[at : at + 2] for run in galley.runs for at in range(len(run.text) - 1)
        )
        """How often two characters stand together on it."""
        self.reads = _costs_of(galley)
        """What a character of each article costs, one with another."""


def weight_of(evidence: Mapping[str, float]) -> float:
    """Return how much evidence counts in all, in natural logarithms of odds."""
    return sum([WEIGHTS.get(name, 0.0) * value for name, value in evidence.items() if value])


def of_the_place(page: PageEvidence, run: Run, index: int, at: int) -> Mapping[str, float]:
    """Return what speaks against a character as it is printed, or for it, whatever is put there."""
    text, words, pairs = run.text, run.lattice.words, page.pairs
    word, table = words[index], characters()
    near = words[max(0, index - _ABOUT) : index + _ABOUT + 1]
    recurs = max(pairs[text[at - 1 : at + 1]] if at else 0, pairs[text[at : at + 2]]) - 1
    return {
        "bias": 1.0,
        "recurs": min(max(recurs, 0), 3),
        "word": word.cost,
        "within_word": len(word) > 1,
        "character": word_cost(text[at]),
        "alone_about": sum(len(other) == 1 and other.cost > _DEAR for other in near),
        "unknown_about": sum(w.number < 0 for w in words[max(0, index - 1) : index + 2]),
        "of_places": table.of_places.get(text[at], 0),
        "of_persons": table.of_persons.get(text[at], 0),
        "placed": not _PLACED.isdisjoint(text[at + 1 : at + 3]),
        "titled": _TITLED.search(text[max(0, at - _NAME) : at]) is not None,
        "surname": _is_surname(run, index),
        "surname_titled": text[at] in SURNAMES
        and _JUST_TITLED.search(text[max(0, at - _NAME) : at]) is not None,
        "reported": text[at] == "讯" or text[at + 1 : at + 2] == "讯",
        "rare": word_cost(text[at]) > RARE,
        "coined": _is_coined(run),
        "old": page.is_old,
        "traditional": page.traditional,
        "stands": math.log2(page.stands[text[at]]),
        "measures": _is_measure(text, at),
        "run_reads": run.lattice.cost / len(text),
        "article_reads": max(_PLAIN, page.reads[id(run.article)]),
    }


def of_the_guess(
    page: PageEvidence,
    run: Run,
    put: Put,
    like: Likeness,
    here: Mapping[str, float],
    *,
    closest: bool,
) -> Mapping[str, float]:
    """Return what speaks for a character that is put in place of another, besides what is said of
    the place; ``closest`` says that it is one of the few that it is taken for most readily."""
    text, at, character, pairs = run.text, put.at, put.character, page.pairs
    before, after = text[max(0, at - 1) : at], text[at + 1 : at + 2]
    known = max(
        pairs[before + character] if before else 0, pairs[character + after] if after else 0
    )
    again = run.saved_again(put.at, put.character)
    return {
        "saved": put.saved,
        "again": again,
        "again_less": min(again, 0.0),
        "look": math.log2(like.look + 2) if like.look < FAR else 0.0,
        "looks": like.look < FAR,
        "twin": like.look <= TWIN,
        "commoner_twin": max(0.0, word_cost(text[at]) - word_cost(character)) * (like.look <= TWIN),
        "sounds": like.sound <= SAID_ALIKE,
        "sounds_nearly": like.sound == SAID_NEARLY,
        "part": math.log2(like.part + 1) if like.part < FAR else 0.0,
        "parts": like.part < FAR,
        "in_two": len(put.word) == 2,
        "in_more": len(put.word) > 2,
        "its_word": word_cost(put.word),
        "known": min(known, 2),
        "in_name": _in_name(run, put),
        "closest": closest,
        "its_character": word_cost(character),
        "its_word_rare": max(0.0, word_cost(put.word) - _EVERYDAY_WORD),
        "begins_two": len(put.word) == 2 and put.start == at,
        "measures_too": _is_measure(text, at) and character in _MEASURES,
        "saved_by_either": max(put.saved, again),
        "saved_among_alone": put.saved * here["alone_about"],
        "share_saved": put.saved / max(1.0, _cost_about(run.lattice, put.start, put)),
        **_of_the_second(run, put, again),
    }


def _of_the_second(run: Run, put: Put, again: float) -> Mapping[str, float]:
    """Return what the second model makes of the place, and of what is about it afterwards."""
    if run.again is None:
        return {"word_again": 0.0, "left_again": 0.0}
    reading, begun = run.again
    word = next(word for word in reading.words if word.start <= begun + put.at < word.end)
    left = _cost_about(reading, begun + put.start, put) - again
    return {"word_again": word.cost, "left_again": left}


def _cost_about(reading: Lattice, start: int, put: Put) -> float:
    """Return what the words of the best reading cost that meet one put there, and the next one."""
    end, cost = start + len(put.word), 0.0
    for word in reading.words:
        if word.end > start:
            cost += word.cost
        if word.start >= end:
            break
    return cost


def _is_measure(text: str, at: int) -> bool:
    """Return whether a character is what things are counted by, and stands behind a number."""
    return text[at] in _MEASURES and text[max(0, at - 1) : at] in _COUNTS


def _costs_of(galley: Galley) -> Mapping[int, float]:
    """Return what a character of each article costs, one with another, by the article's identity."""
    costs: dict[int, float] = defaultdict(float)
    sizes: Counter[int] = Counter()
    for run in galley.runs:
        costs[id(run.article)] += run.lattice.cost
        sizes[id(run.article)] += len(run.text)
    return {article: costs[article] / size for article, size in sizes.items()}


def _in_name(run: Run, put: Put) -> float:
    """Return how much a place is like one in a name: behind a lone surname.

    A surname that the proposed word takes in, 顾 of 顾虑, speaks less for a name.
    """
    text, at = run.text, put.at
    lone = {word.start for word in run.lattice.words if len(word) == 1}
    surnames = [
        start
        for start in (at, at - 1, at - 2)
        if start >= 0 and text[start] in SURNAMES and start in lone
    ]
    if not surnames:
        return 0.0
    return 0.5 if all(put.start <= s < put.start + len(put.word) for s in surnames) else 1.0


def _is_surname(run: Run, index: int) -> bool:
    """Return whether a surname stands before two single characters that are no everyday words."""
    words = run.lattice.words
    given = words[index + 1 : index + 3]
    if run.text[words[index].start] not in SURNAMES or len(given) < 2:
        return False
    return all(len(word) == 1 and word.cost > _DEAR for word in given) or (
        len(given[0]) == 2 and given[0].cost > _DEAR_BEHIND
    )


def _is_coined(run: Run) -> bool:
    """Return whether the run is all that stands between marks or on a line: a slogan, a name."""
    text, end = run.article.text, run.start + len(run.text)
    before, after = text[run.start - 1 : run.start], text[end : end + 1]
    if end - run.start <= _TITLE and before in ("", "\n") and after in ("", "\n"):
        return True
    return before in tuple("“「《‘") and after in tuple("”」》’")


def _named(galley: Galley, index: int) -> frozenset[int]:
    """Return the places of an article's text that name somebody or some place."""
    article, text = galley.articles[index], galley.folded[index]
    fold = gazetteer().fold
    byline = article.byline
    names = {*byline.reporters, *byline.correspondents, *byline.photographers}
    out = {at for place in galley.places[index] for at in range(place.start, place.end)}
    out.update(at for town in galley.towns[index] for at in range(town.start, town.end))
    # A lexicon may have thousands of words, of which few stand here.
    words = (word for word in (*map(fold, names), *galley.right) if word in text)
    for pattern in (*map(re.escape, words), _SIGNED):
        for match in re.finditer(pattern, text):
            out.update(range(*match.span()))
    return frozenset(out)
