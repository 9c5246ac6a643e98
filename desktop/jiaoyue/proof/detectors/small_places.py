"""Places too small for the gazetteer that a page calls by two names: 桃岭大队 and 挑岭大队.

What a place is tells the end of its name: …水库, …公社, …湾. Where two names end alike, differ in
one of the two characters before that, and those are taken for each other readily, they are one
place. Where both stand as often, nothing says which was printed: both are pointed at.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from itertools import accumulate, permutations
from typing import TYPE_CHECKING

from jiaoyue.marks.finding import Finding, FindingKind
from jiaoyue.newspaper.gazetteer import gazetteer
from jiaoyue.proof.candidates import FAR, alike
from jiaoyue.proof.characters import characters
from jiaoyue.proof.detector import Detector
from jiaoyue.proof.language import language_model
from jiaoyue.text.conversion import converter
from jiaoyue.text.errors import QT_TRANSLATE_NOOP
from jiaoyue.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from jiaoyue.proof.galley import Galley, Run

    _Places = Sequence[tuple[Run, int]]

_END = re.compile(
    r"公社|大队|水库|电站|小学|中学|农场|林场|茶场|渔港|码头|[村镇乡屯庄寨堡湾港岛溪湖河江沟岭坪桥街圩墟渠坝]"
)
_TELLS_APART = frozenset(
    "一二三四五六七八九十百千万两甲乙丙丁东西南北中上下前后左右内外大小新老旧高低头尾"
    "的了是在有和与及到至从由去来往进出这那哪此该本各每全他她我你个名县市区省州乡镇村"
)
_NEAR, _NEAREST = 10, 5
"""The place up to which a look-alike or sound-alike is taken for a character readily; and where
nothing says that the name is a place's."""
_LONGEST_TOWN = 8
_SURE = 0.45

_VARIES = QT_TRANSLATE_NOOP("findings", "Elsewhere this page has {name}.")


def _find(galley: Galley) -> Iterator[Finding]:
    names = _names(galley)
    by_pattern: dict[tuple[str, str], list[str]] = defaultdict(list)
    for name in names:
        by_pattern["", name[1:]].append(name)
        by_pattern[name[0], name[2:]].append(name)
    for (kept, _), alternatives in by_pattern.items():
        for one, other in permutations(alternatives, 2):
            at = 1 if kept else 0
            if _is_misread(galley, names, one, other, at):
                yield from _doubted(galley, names[one], other)
    yield from _bare(galley, names)


def _bare(galley: Galley, names: Mapping[str, _Places]) -> Iterator[Finding]:
    """Yield what is said or looks like a place that the page has twice, and is nothing itself."""
    whole = "\n".join(run.text for run in galley.runs)
    starts = list(accumulate((len(run.text) + 1 for run in galley.runs), initial=0))
    known = {name[:2] for name in names if not _is_known(name)}
    said = {name for name in known if whole.count(name) > 1}
    alike_at: tuple[dict[str, list[str]], dict[str, list[str]]] = ({}, {})
    for name in sorted(said):
        for place, by_character in enumerate(alike_at):
            by_character.setdefault(name[place], []).append(name)
    for words, place, start in _once(whole, alike_at):
        if words in said or _is_known(words):
            continue
        number = bisect_right(starts, start) - 1
        run, at = galley.runs[number], start - starts[number]
        for other in alike_at[1 - place][words[1 - place]]:
            if _is_bare(galley, run, at, other, place) and _are_single(run, at):
                yield from _doubted(galley, [(run, at)], other)


def _once(whole: str, names: Sequence[Mapping[str, object]]) -> Iterator[tuple[str, int, int]]:
    """Yield what two characters stand once of which one is where some name has it, with the place of
    the other one, and where it begins."""
    found: dict[tuple[str, int], list[int]] = defaultdict(list)
    characters = "".join({*names[0], *names[1]})
    for match in re.finditer(f"[{characters}]", whole) if characters else ():
        for place in (0, 1):
            start = match.start() - 1 + place
            words = whole[start : start + 2] if start >= 0 else ""
            if match[0] in names[1 - place] and len(words.strip()) == 2:
                found[words, place].append(start)
    for (words, place), begun in found.items():
        if len(begun) == 1:
            yield words, place, begun[0]


def _are_single(run: Run, at: int) -> bool:
    """Return whether two characters are read as no word, each by itself."""
    starts = {word.start for word in run.lattice.words if len(word) == 1}
    return {at, at + 1} <= starts


def _is_bare(galley: Galley, run: Run, at: int, other: str, place: int) -> bool:
    """Return whether two characters are soon taken for another place's name."""
    words = run.text[at : at + 2]
    if _TELLS_APART.intersection((words[place], other[place])):
        return False
    printed = run.article.text[run.start + at + place]
    likeness = alike(printed, traditional=galley.traditional).get(other[place])
    return likeness is not None and min(likeness.look, likeness.sound) < _NEAREST


def _names(galley: Galley) -> Mapping[str, _Places]:
    """Return where two characters stand before what a place is, with that; none that are a word."""
    model = language_model()
    out: dict[str, list[tuple[Run, int]]] = defaultdict(list)
    for run in galley.runs:
        for match in _END.finditer(run.text, 2):
            at = match.start() - 2
            name = run.text[at : match.end()]
            if model is not None and name[:2] not in model and name not in model:
                out[name].append((run, at))
    return out


def _is_misread(
    galley: Galley, names: Mapping[str, _Places], one: str, other: str, at: int
) -> bool:
    """Return whether a name is another one, misread: it stands less often, or as often with the
    character that is less one of places, and the two are taken for each other readily."""
    if _TELLS_APART.intersection((one[at], other[at])) or _is_known(one):
        return False
    belongs, times = characters().of_places, len(names[other]) - len(names[one])
    if (times, belongs.get(other[at], 0) - belongs.get(one[at], 0)) < (0, 1):
        return False
    run, start = names[one][0]
    if gazetteer().town_at_end(run.text, start + len(one), _LONGEST_TOWN):
        return False
    printed = run.article.text[run.start + start + at]
    likeness = alike(printed, traditional=galley.traditional).get(other[at])
    if likeness is None:
        return False
    return min(likeness.look, likeness.sound) < _NEAR or likeness.part < FAR


def _is_known(name: str) -> bool:
    known = gazetteer()
    towns = known.counties_with_town(name) or known.counties_with_town_called(name)
    return bool(known.senses(name)) or bool(towns)


def _doubted(galley: Galley, places: _Places, other: str) -> Iterator[Finding]:
    said = converter("s2t").convert(other).text if galley.traditional else other
    for run, at in places:
        start = run.start + at
        yield run.article.finding(
            FindingKind.PLACE,
            Span(start, start + len(other)),
            _VARIES,
            suggestions=(said,),
            confidence=_SURE,
            values={"name": said},
        )


SMALL_PLACES = Detector(FindingKind.PLACE, _find)
