"""What a page spells in two ways, a character apart: 锐凯船舶 here and 锐铠船舶 there.

Which kind of name it is, if it is one, need not be known: two stretches that agree about one
character, where one is taken for the other readily, are told from two things by what they share
and by how well each reads. What each piece of evidence counts was learned on pages with faults
(``packaging/fit_variants.py``). Where nothing says which was printed, both are pointed at.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import permutations
from typing import TYPE_CHECKING

from jiaoyue.marks.finding import Finding, FindingKind
from jiaoyue.newspaper.persons import SURNAMES
from jiaoyue.proof.candidates import alike
from jiaoyue.proof.detector import Detector
from jiaoyue.proof.language import language_model, word_cost
from jiaoyue.proof.lattice import Lattice
from jiaoyue.proof.misreadings import HARDLY, misread
from jiaoyue.proof.name_runs import name_runs
from jiaoyue.text.errors import QT_TRANSLATE_NOOP
from jiaoyue.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from jiaoyue.proof.galley import Galley, Run

    _Places = Sequence[tuple[Run, int]]

_OPEN = "?"
_MOST_FILLERS, _PLACES, _LOOKED_AT = 3, 15, 4
"""A place that more characters fill is one of grammar; of so many places some stand for all."""
_LEAST_AGREEING, _REACH, _SHOWN = 2, 6, 3
"""How much two stretches share at least, how far they are followed, and how much of it is shown
to either side."""
_LEAST_SHARED, _MOST_SHARED, _EVERYDAY = 5.0, 14.0, 2.8
"""The least cost of what two stretches share, the most that is counted, and the cost below which
a character is one that any text has anywhere."""
_CLEARLY, _NEAR = 1.5, 10
"""How much more must speak against one of two spellings for it alone to be pointed at; the place
up to which a look-alike or sound-alike is taken for a character readily."""
_RARE, _COMMON = 6.0, 5.3
"""The cost of a word that is rare, and of one that everybody writes."""
_MOST_READ = 10_000
"""Of so many stretches what they cost to read is kept."""
_LEAST_SAVED, _MOST_SAVED = -2.0, 5.0
_COUNTED = frozenset("〇零一二三四五六七八九十百千万亿两几廿卅")
_TELLS_APART = frozenset(
    "甲乙丙丁东西南北中上下前后左右内外大小新老旧高低头尾初男女正副总分省市县区州乡镇村"
    "的了是在有和与及到至从由去来往进出这那哪此该本各每全他她我你个等第日月年时分斤元讯"
)
_SENSES = ("上下", "他她", "前后", "买卖", "左右", "日已")
_EITHER_WAY = ("作做", "象像")
_DATELINES = ("镇讯", "乡讯", "县讯", "市讯", "区讯")
_NOT_VARIANTS = frozenset(map(frozenset, (*_SENSES, *_EITHER_WAY, *_DATELINES)))
"""What differs by sense, what words are written with in either way, 作好 and 做好, and a place and
the news from there."""

_NUMBER = re.compile("[〇零一二三四五六七八九十百千万萬亿億两兩几幾多余餘數数0-9０-９]")
_NAME = 3

_WEIGHTS: Mapping[str, float] = {
    "bias": -3.63,
    "shared": 0.17,
    "near": 1.35,
    "saved": 0.22,
    "less_often": 1.08,
    "third": -0.48,
    "tells_apart": -0.76,
    "everyday": -0.36,
    "named": 0.65,
}
"""What each piece of evidence counts, in natural logarithms of the odds that a spelling is wrong."""
_LEAST = -1.2
"""The weight below which two stretches are two things."""
_SLOPE = 0.30
"""How fast the odds that such a finding is right grow with its weight: of two that stand as often
one is pointed at in vain."""

_SIDE_BY_SIDE = re.compile("[、和与與及跟同][^，；。！？、]{0,10}|[^，；。！？]{0,14}[，；]")
"""What stands between two things that are named together, or between two clauses of a kind."""
_LISTED = re.compile("[，、][^，；。！？、]{1,6}")
"""What stands between two names of a list, of which the second bears a title: 厂长某，工程师某，."""

_VARIES = QT_TRANSLATE_NOOP("findings", "Elsewhere this page has {name}.")


@dataclass(frozen=True, slots=True)
class Variant:
    """A character of a run that stands otherwise at another place of the page, and what speaks for
    that one, by name; ``left`` and ``right`` are how far the two agree."""

    run: Run
    at: int
    other: Run
    there: int
    left: int
    right: int
    evidence: Mapping[str, float]

    @property
    def weight(self) -> float:
        """How much speaks for it in all, as ``_WEIGHTS`` reckon."""
        return sum(_WEIGHTS.get(name, 0.0) * value for name, value in self.evidence.items())


def variants(galley: Galley) -> Iterator[Variant]:
    """Yield every character of which the page has another spelling, once or oftener."""
    threes = _threes(galley.runs)
    fillers = _fillers(threes)
    placed = {id(a): _placed(galley, i) for i, a in enumerate(galley.articles)}
    for pattern, filling in fillers.items():
        if not 2 <= len(filling) <= _MOST_FILLERS:
            continue
        slot = pattern.index(_OPEN)
        held = {one: threes[pattern.replace(_OPEN, one)] for one in filling}
        if sum(map(len, held.values())) > _PLACES:
            continue
        for ours, theirs in permutations(filling, 2):
            less = len(held[ours]) < len(held[theirs])
            if len(held[ours]) > len(held[theirs]) or not _may_be_taken(ours, theirs):
                continue
            for run, start in held[ours]:
                at = start + slot
                if run.start + at in placed[id(run.article)]:
                    continue
                others = [(other, begun + slot) for other, begun in held[theirs][:_LOOKED_AT]]
                found = _variant(galley, fillers, (run, at), others, less=less)
                if found is not None:
                    yield found


def _threes(runs: Sequence[Run]) -> Mapping[str, _Places]:
    """Return where each three characters in a row begin."""
    out: dict[str, list[tuple[Run, int]]] = {}
    for run in runs:
        text = run.text
        for start in range(len(text) - 2):
            place = (run, start)
            held = out.setdefault(text[start : start + 3], [place])
            if held[0] is not place:
                held.append(place)
    return out


def _fillers(threes: Mapping[str, _Places]) -> Mapping[str, str]:
    """Return which characters stand where one of three is left open."""
    out: dict[str, str] = {}
    for three in threes:
        first, second, third = three[0], three[1], three[2]
        pattern = f"{_OPEN}{second}{third}"
        out[pattern] = out.get(pattern, "") + first
        pattern = f"{first}{_OPEN}{third}"
        out[pattern] = out.get(pattern, "") + second
        pattern = f"{first}{second}{_OPEN}"
        out[pattern] = out.get(pattern, "") + third
    return out


def _placed(galley: Galley, index: int) -> frozenset[int]:
    """Return where an article has the name of a place that the gazetteer knows."""
    out = {at for place in galley.places[index] for at in range(place.start, place.end)}
    out.update(at for town in galley.towns[index] for at in range(town.start, town.end))
    return frozenset(out)


def _may_be_taken(ours: str, theirs: str) -> bool:
    if ours == theirs or not _COUNTED.isdisjoint((ours, theirs)):
        return False
    return (
        frozenset((ours, theirs)) not in _NOT_VARIANTS
        and min(word_cost(ours), word_cost(theirs)) > _EVERYDAY
    )


def _variant(
    galley: Galley,
    fillers: Mapping[str, str],
    place: tuple[Run, int],
    places: _Places,
    *,
    less: bool,
) -> Variant | None:
    """Return what speaks for the other spelling at that of some places which shares most."""
    run, at = place
    theirs = places[0][0].text[places[0][1]]
    likeness = alike(run.article.text[run.start + at], traditional=galley.traditional).get(theirs)
    if likeness is None:
        return None
    other, there = max(places, key=lambda one: sum(_agreeing(run, at, *one)))
    left, right = _agreeing(run, at, other, there)
    both = ((run, at), (other, there))
    if left and any(_is_counted(*one, left) for one in both):
        left -= 1
    if left + right < _LEAST_AGREEING:
        return None
    if not left and (
        any(_is_counted(*one, 0) for one in both) or _is_before_a_name(run, at, right)
    ):
        return None
    shared = _read(run.text[at - left : at]) + _read(run.text[at + 1 : at + 1 + right])
    most = _most_fillers(fillers, run.text, at, left, right)
    if shared < _LEAST_SHARED or most > _MOST_FILLERS:
        return None
    if any(_reaches_out(*one, left, right) for one in both):
        return None
    put = run.lattice.put(at, theirs)
    ours = run.text[at]
    evidence = {
        "bias": 1.0,
        "shared": min(shared, _MOST_SHARED),
        "near": min(likeness.look, likeness.sound) < _NEAR,
        "saved": 0.0 if put is None else max(_LEAST_SAVED, min(_MOST_SAVED, put.saved)),
        "less_often": less,
        "third": most > 2,
        "tells_apart": not _TELLS_APART.isdisjoint((ours, theirs)),
        "everyday": _everyday(run, at),
        "named": (run.text[at - left] if left else theirs) in SURNAMES,
    }
    return Variant(run, at, other, there, left, right, evidence)


def _agreeing(run: Run, at: int, other: Run, there: int) -> tuple[int, int]:
    """Return how many characters two places agree in before and behind one."""
    left = right = 0
    ours, theirs = run.text, other.text
    while left < min(_REACH, at, there) and ours[at - left - 1] == theirs[there - left - 1]:
        left += 1
    most = min(_REACH, len(ours) - at - 1, len(theirs) - there - 1)
    while right < most and ours[at + right + 1] == theirs[there + right + 1]:
        right += 1
    return left, right


def _most_fillers(fillers: Mapping[str, str], text: str, at: int, left: int, right: int) -> int:
    """Return how many characters fill a place at most, whichever two about it are looked at."""
    return max(
        len(fillers[f"{text[at - before : at]}{_OPEN}{text[at + 1 : at + 3 - before]}"])
        for before in range(3)
        if before <= left and 2 - before <= right
    )


def _is_counted(run: Run, at: int, left: int) -> bool:
    """Return whether what two places share begins with what is counted: 三家 of 三家冰厂."""
    begin = run.start + at - left
    return _NUMBER.match(run.article.text[begin - 1 : begin]) is not None


def _is_before_a_name(run: Run, at: int, right: int) -> bool:
    """Return whether a character stands before a name that is all two places share: 叫 and 问."""
    if right < _NAME or run.text[at] in SURNAMES:
        return False
    return any(start == 0 for start, _ in name_runs(run.text[at + 1 : at + 1 + _NAME]))


def _reaches_out(run: Run, at: int, left: int, right: int) -> bool:
    """Return whether the word a character stands in is one with what is not shared."""
    word = next(word for word in run.lattice.words if word.start <= at < word.end)
    return word.start < at - left or word.end > at + right + 1


def _everyday(run: Run, at: int) -> float:
    """Return by how much the word that a character stands in is commoner than a rare one."""
    word = next(word for word in run.lattice.words if word.start <= at < word.end)
    return max(0.0, _RARE - word_cost(run.text[word.start : word.end])) if len(word) > 1 else 0.0


@lru_cache(maxsize=_MOST_READ)
def _read(words: str) -> float:
    """Return what it costs to read some characters by themselves."""
    model = language_model()
    return Lattice(model, words).cost if words and model is not None else 0.0


def _are_two(one: Variant) -> bool:
    """Return whether both are right: two everyday words, or two things named side by side."""
    return _are_words(one) or _are_side_by_side(one)


def _is_printed_so(one: Variant) -> bool:
    """Return whether of two spellings that stand as often the other is likelier the wrong one."""
    if one.evidence["less_often"]:
        return False
    left, right = min(one.left, _SHOWN), min(one.right, _SHOWN)
    ours, theirs = (
        run.text[at - left : at + 1 + right]
        for run, at in ((one.run, one.at), (one.other, one.there))
    )
    return misread(ours, theirs, left) <= HARDLY


def _are_words(one: Variant) -> bool:
    """Return whether both stand in words that everybody writes: 反应 and 反映."""
    ours, theirs = one.run.text, one.other.text
    begins = [start for start, shared in ((one.at - 1, one.left), (one.at, one.right)) if shared]
    apart = one.there - one.at
    pairs = [(ours[at : at + 2], theirs[at + apart : at + apart + 2]) for at in begins]
    return any(max(map(word_cost, pair)) < _COMMON for pair in pairs)


def _are_side_by_side(one: Variant) -> bool:
    """Return whether a sentence names both as it does two things: 王志刚、副县长王志钢."""
    if one.run.article is not one.other.article:
        return False
    text = one.run.article.text
    former, latter = sorted((one.run.start + one.at, one.other.start + one.there))
    between = text[former + 1 + one.right : max(former + 1, latter - one.left)]
    listed = text[latter + 1 + one.right :][:1] in ("，", "、")
    return _SIDE_BY_SIDE.fullmatch(between) is not None or (
        listed and _LISTED.fullmatch(between) is not None
    )


def _find(galley: Galley) -> Iterator[Finding]:
    best: dict[tuple[int, int], Variant] = {}
    for one in variants(galley):
        held = best.get((id(one.run), one.at))
        if (
            one.weight >= _LEAST
            and not _are_two(one)
            and not _is_printed_so(one)
            and (held is None or held.weight < one.weight)
        ):
            best[id(one.run), one.at] = one
    for one in best.values():
        turned = best.get((id(one.other), one.there))
        if turned is None or turned.weight - one.weight < _CLEARLY:
            yield _finding(one)


def _finding(one: Variant) -> Finding:
    start, there = one.run.start + one.at, one.other.start + one.there
    left, right = min(one.left, _SHOWN), min(one.right, _SHOWN)
    text, theirs = one.run.article.text, one.other.article.text
    said = text[start - left : start] + theirs[there] + text[start + 1 : start + 1 + right]
    elsewhere = Span(there - left, there + 1 + right)
    return one.run.article.finding(
        FindingKind.NAME,
        Span(start - left, start + 1 + right),
        _VARIES,
        suggestions=(said,),
        confidence=1 / (1 + math.exp(-_SLOPE * one.weight)),
        evidence=one.other.article.reading.down(elsewhere),
        values={"name": elsewhere.of(theirs)},
    )


VARIANTS = Detector(FindingKind.NAME, _find)
