"""Organisations that the page calls otherwise once, by one character put in, left out or changed.

The end of a name says what it is: …公司, …中心, …联合会. Two that agree before and behind one
character are one and the same, unless that character tells them apart: first and second, east
and west, city and county. Any other is enough where what stands before it is no other one's.
Where both stand as often, nothing says which was printed: both are
pointed at. No name says twice what it is: 公司有限公司.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import combinations, product
from typing import TYPE_CHECKING

from jiaoyue.marks.finding import Finding, FindingKind
from jiaoyue.newspaper.signs import HAN
from jiaoyue.proof.confusions import confusions
from jiaoyue.proof.detector import Detector
from jiaoyue.proof.language import language_model, word_cost
from jiaoyue.proof.lattice import Lattice
from jiaoyue.text.conversion import converter
from jiaoyue.text.errors import QT_TRANSLATE_NOOP
from jiaoyue.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from jiaoyue.proof.galley import Galley

_KIND = re.compile(
    r"公司|集团|中心|学校|大学|学院|[中小]学|医院|协会|学会|联合会|委员会|工会|银行|基地|研究[院所]"
    r"|合作社|分局|支队|大队|中队|车间|电厂|工厂|机械厂|水库|电站|俱乐部|博物馆|图书馆|文化馆|出版社|事务所"
)
_WORDS = re.compile(rf"{HAN}+")
_LONGEST, _AGREEING, _END_AT_LEAST = 16, 4, 2
_OWN_AT_LEAST, _OWN, _EVERYDAY = 3, 8.0, 2.8
"""How long, and what it costs to read what only one organisation begins with; behind that any
character is enough to be the same one, misread, if it is none that any text has anywhere."""
_TELLS_APART = frozenset(
    "一二三四五六七八九十两甲乙丙丁东西南北中上下前后左右内外大小新老旧高初男女正副总分省市县区州乡镇村的和与及等各"
)

_TWICE = re.compile(
    r"(?<!集团)(?<!总)公司(?=(?:股份|责任)?有限(?:责任)?公司)|(?<=[^各该省市县区])局(?=管理局)"
    r"|厂(?=工厂)|校(?=学校)|(?<!公)社(?=合作社)|委员会(?=委员会)"
)
"""The former of two words that say what an organisation is: a name has one, the latter."""
_KINDS = re.compile("(?:股份|责任)?有限(?:责任)?公司|管理局|工厂|学校|合作社|委员会")
_SURE_OF_TWICE = 0.7

_NO_NAME = QT_TRANSLATE_NOOP("findings", "“{words}” is no word here.")
_VARIES = QT_TRANSLATE_NOOP("findings", "Elsewhere this page has {name}.")


@dataclass(frozen=True, slots=True)
class _Difference:
    """What two names do not agree in, and the stretch of it that both are shown by."""

    one: str
    other: str
    ours: str
    theirs: str


def _find(galley: Galley) -> Iterator[Finding]:
    yield from _said_twice(galley)
    names = Counter(name for text in galley.folded for _, name in _names(text))
    doubted = _doubted(names)
    for article, text in zip(galley.articles, galley.folded, strict=True):
        for end, name in _names(text):
            for difference, confidence in doubted.get(name, ()):
                at = end - len(name) + name.rindex(difference.one)
                span = Span(at, at + len(difference.one))
                said = difference.other
                if galley.traditional:
                    said = converter("s2t").convert(said).text
                yield article.finding(
                    FindingKind.NAME,
                    span,
                    _VARIES,
                    suggestions=(said,),
                    confidence=confidence,
                    values={"name": said},
                )


def _said_twice(galley: Galley) -> Iterator[Finding]:
    for article, text in zip(galley.articles, galley.folded, strict=True):
        for match in _TWICE.finditer(text):
            kind = _KINDS.match(text, match.end())
            if kind is not None:
                span = Span(match.start(), kind.end())
                said = article.text[match.end() : kind.end()]
                yield article.finding(
                    FindingKind.NAME,
                    span,
                    _NO_NAME,
                    suggestions=(said,),
                    confidence=_SURE_OF_TWICE,
                )


def _names(text: str) -> Iterator[tuple[int, str]]:
    """Yield where each name of an organisation ends, with the words before that may be its own."""
    for run in _WORDS.finditer(text):
        start = run.start()
        for match in _KIND.finditer(text, run.start(), run.end()):
            yield match.end(), text[max(start, match.end() - _LONGEST) : match.end()]


def _doubted(names: Mapping[str, int]) -> Mapping[str, Sequence[tuple[_Difference, float]]]:
    out: dict[str, list[tuple[_Difference, float]]] = {}
    times: Counter[str] = Counter()
    for name, count in names.items():
        for start in range(len(name)):
            times[name[start:]] += count
    for one, other in _nearly_alike(names):
        found = _difference(one, other)
        if found is None:
            continue
        ours, theirs = times[found.one], times[found.other]
        sure = 0.6 if ours != theirs else 0.45
        if ours <= theirs:
            out.setdefault(one, []).append((found, sure))
        if theirs <= ours:
            turned = _Difference(found.other, found.one, found.theirs, found.ours)
            out.setdefault(other, []).append((turned, sure))
    return out


def _nearly_alike(names: Iterable[str]) -> Sequence[tuple[str, str]]:
    """Return the pairs, in order, that agree in their ends and in what stands before that, but for
    one character at most between the two: no others can be one name."""
    by_frame: dict[tuple[str, str], dict[str, list[str]]] = {}
    for name in names:
        for end in range(_OWN_AT_LEAST, len(name) - _END_AT_LEAST + 1):
            for before in (end, end - 1):
                if before >= _OWN_AT_LEAST:
                    frame = (name[before - _OWN_AT_LEAST : before], name[end:])
                    # What agrees in this character too has a longer end in common.
                    by_frame.setdefault(frame, {}).setdefault(name[end - 1], []).append(name)
    return sorted(
        {
            (min(one, other), max(one, other))
            for by_character in by_frame.values()
            for some, others in combinations(by_character.values(), 2)
            for one, other in product(some, others)
        }
    )


def _difference(one: str, other: str) -> _Difference | None:
    """Return how two names differ if it is in one character, well within what they share."""
    right = _shared(one[::-1], other[::-1])
    if right in (len(one), len(other)):
        return None
    for ours, theirs in ((1, 1), (1, 0), (0, 1)):
        a, b = one[: len(one) - right - ours], other[: len(other) - right - theirs]
        left = _shared(a[::-1], b[::-1])
        differing = one[len(a) : len(a) + ours] + other[len(b) : len(b) + theirs]
        if left < _OWN_AT_LEAST or right < _END_AT_LEAST or _TELLS_APART.intersection(differing):
            continue
        alike = ours != theirs or confusions().alike(differing[0], differing[1])
        if not alike or left < _AGREEING:
            own = one[len(a) - left : len(a)]
            if ours != theirs or not _is_own(own, differing, one[len(a) + 1]):
                continue
            left = min(left, _AGREEING)
        return _Difference(
            one[len(a) - left :], other[len(b) - left :], differing[:ours], differing[ours:]
        )
    return None


def _is_own(shared: str, differing: str, behind: str) -> bool:
    """Return whether only one name begins so, and the two characters make no two words of it."""
    model = language_model()
    if model is None or min(map(word_cost, differing)) < _EVERYDAY:
        return False
    if all(shared[-1] + one in model or one + behind in model for one in differing):
        return False
    return Lattice(model, shared).cost >= _OWN


def _shared(one: str, other: str) -> int:
    """Return how many characters two words have in common from their beginning."""
    count = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        count += 1
    return count


ORGANISATIONS = Detector(FindingKind.NAME, _find)
