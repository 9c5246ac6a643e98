"""Names that vary: a person called otherwise once, by one character, than elsewhere on the page.

What a name is, the page itself says: bylines, and runs of two to four characters that begin with a
surname, recur, and are no words. A name that the library knows well counts as well. Two people
whose names differ by a character do exist, so a difference counts most between look-alikes. Of
two forms that stand as often the wrong one has the character that is not one of names.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from jiaoyue.marks.finding import Finding, FindingKind
from jiaoyue.newspaper.gazetteer import gazetteer
from jiaoyue.newspaper.signs import HAN
from jiaoyue.proof.characters import characters
from jiaoyue.proof.confusions import confusions
from jiaoyue.proof.detector import Detector
from jiaoyue.proof.language import UNKNOWN, language_model
from jiaoyue.proof.name_runs import name_runs, says_something
from jiaoyue.text.errors import QT_TRANSLATE_NOOP
from jiaoyue.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence, Set

    from jiaoyue.proof.galley import Galley

_FREQUENT = 3
"""How often the library must have a name before the page's is measured by it."""
_SPEAKS = r"(?:说|表示|介绍|告诉|认为|回忆|坦言|摄|报道|报导|报讯|文|图)"
_AFTER = re.compile(rf"[ 　/／]?{_SPEAKS}")
_BEFORE = re.compile(
    r"(?:记者|通讯员|作者|同志|主席|书记|部长|局长|厂长|校长|院长|经理|主任|[、 　/／])$"
)

_PLACE = re.compile(rf"(?={HAN}{{2}})")
_OPEN = "?"
_SIZES = (4, 3, 2)
"""The lengths of names."""
_AND = frozenset("、和与及")
_NEWS = "讯"
_END_PLACES = frozenset("河江溪沟山岭湖海港村镇乡寨庄屯楼桥")
_FOLLOW_NAMES = frozenset("说在是的了就也都和与及不这那把被对向告表介认回坦摄报文图")
_GOES_ON = (2, 1)
"""How many characters behind a run may be of a word that it cuts."""
_CLEAR_LEAD = 2
"""By how many steps of the table the one of two characters is clearly the one of names."""
_OUTWEIGHS_ONE = 3
"""How many steps more it takes against a form that stands once oftener."""
_LESS_ODD, _HARDLY = 0.35, 0.15
"""How sure the other of two is that stand as often: only one of them can be misread. Where its
characters are no more those of names than the other's, or sound alike, a person is shown both."""

_VARIES = QT_TRANSLATE_NOOP("findings", "Elsewhere this page has {name}.")
_STAFF = QT_TRANSLATE_NOOP("findings", "The library knows {name}, {times} times.")


@dataclass(frozen=True, slots=True)
class _Name:
    """A name that may be the right one, in folded characters, and how often it stands.

    ``known`` says that a byline or the library has it, and not only a guess.
    """

    text: str
    times: int
    known: bool
    template: str = _VARIES


def _find(galley: Galley) -> Iterator[Finding]:
    names = _names(galley)
    known = frozenset(name.text for name in names.values() if name.known)
    begin = frozenset(name[0] for name in known)
    patterns = _Patterns(names)
    fold = gazetteer().fold
    for article, text, towns in zip(galley.articles, galley.folded, galley.towns, strict=True):
        byline = article.byline
        signed = {
            fold(name)
            for name in (*byline.reporters, *byline.correspondents, *byline.photographers)
        }
        taken = _taken(text, known, begin)
        for span, name in _variants(text, patterns):
            if name.template != _STAFF and taken.intersection(range(span.start, span.end)):
                continue
            if any(span.meets(town) for town in towns):
                continue
            if _are_named_together(text, span, name.text):
                continue
            confidence = _confidence(text, span, name, names, signed=span.of(text) in signed)
            if confidence:
                said = _in_script(article.text, span, name.text, galley)
                yield article.finding(
                    FindingKind.NAME,
                    span,
                    name.template,
                    suggestions=(said,),
                    confidence=confidence,
                    values={"name": said, "times": name.times},
                )


def _are_named_together(text: str, span: Span, name: str) -> bool:
    """Return whether a name stands beside its like in a list: two of a family."""
    end = span.start - 1
    before = text[end : end + 1] in _AND and text[max(0, end - len(name)) : end] == name
    return before or (text[span.end : span.end + 1] in _AND and text.startswith(name, span.end + 1))


def _names(galley: Galley) -> dict[str, _Name]:
    """Return what the page and the library take for names, by their folded characters."""
    fold = gazetteer().fold
    out: dict[str, _Name] = {}
    for name, times in galley.known.names.items():
        if times >= _FREQUENT and 2 <= len(name) <= 4:
            out[fold(name)] = _Name(fold(name), times, True, _STAFF)
    counted: Counter[str] = Counter()
    for text in galley.folded:
        counted.update(
            run for at, run in name_runs(text) if not _is_cut(text, Span(at, at + len(run)))
        )
    signed: Counter[str] = Counter()
    for article in galley.articles:
        byline = article.byline
        signed.update(map(fold, {*byline.reporters, *byline.correspondents}))
    for name, times in (counted | signed).items():
        if 2 <= len(name) <= 4 and name not in out:
            out[name] = _Name(name, times, name in signed)
    return out


def _taken(text: str, known: Set[str], begin: Set[str]) -> frozenset[int]:
    """Return where a byline's or the library's names, which ``begin`` so, themselves stand."""
    return frozenset(
        at
        for start, character in enumerate(text)
        if character in begin
        for size in _SIZES
        if text[start : start + size] in known
        for at in range(start, start + size)
    )


class _Patterns:
    """Names by what they are with one character left open, and where such a name may begin."""

    def __init__(self, names: Mapping[str, _Name]) -> None:
        held: dict[str, list[_Name]] = {}
        for name in names.values():
            for at in range(len(name.text)):
                if at or name.known:
                    pattern = f"{name.text[:at]}{_OPEN}{name.text[at + 1 :]}"
                    held.setdefault(pattern, []).append(name)
        self.names: Mapping[str, Sequence[_Name]] = {
            pattern: alike for pattern, alike in held.items() if len(alike) > 1 or alike[0].known
        }
        # Most characters begin no name: the other one is looked at where the first may be misread.
        self.begin = {pattern[0] for pattern in self.names}
        self.second = {pattern[1] for pattern in self.names if pattern[0] == _OPEN}


def _variants(text: str, patterns: _Patterns) -> Iterator[tuple[Span, _Name]]:
    for match in _PLACE.finditer(text):
        start = match.start()
        first, last = text[start] in patterns.begin, text[start + 1] in patterns.second
        if not first and not last:
            continue
        for size in _SIZES:
            run = text[start : start + size]
            if len(run) < size or "\n" in run:
                continue
            for at in range(0 if last else 1, size if first else 1):
                for name in patterns.names.get(f"{run[:at]}{_OPEN}{run[at + 1 :]}", ()):
                    if name.text != run and (at or name.known):
                        yield Span(start, start + size), name


def _confidence(
    text: str, span: Span, name: _Name, names: Mapping[str, _Name], *, signed: bool
) -> float:
    """Return how likely a run is a misread name; 0 where it is a word or says something else."""
    run = span.of(text)
    own = names.get(run)
    at = next(i for i, (a, b) in enumerate(zip(run, name.text, strict=True)) if a != b)
    alike = confusions().alike(run[at], name.text[at])
    heard = bool(at) and confusions().heard_alike(run[at], name.text[at])
    if _is_place(run) and not _is_place(name.text):
        return 0.0
    if (run[-1] == _NEWS and _is_place(run[:-1])) or (at == len(run) - 1 and _is_cut(text, span)):
        return 0.0
    placed = signed or bool(_AFTER.match(text, span.end) or _BEFORE.search(text[: span.start]))
    if len(run) == 2:
        return 0.6 if name.known and alike and placed else 0.0
    if own is None and (at or says_something(run)):
        return 0.0
    if own is not None and not own.known and not name.known:
        lead = _lead(run[at], name.text[at]) if at else 0
        apart = abs(own.times - name.times)
        if apart <= 1 and abs(lead) >= _CLEAR_LEAD + apart * _OUTWEIGHS_ONE:
            return 0.8 if lead > 0 and (alike or heard) else 0.0
    if own is not None and (own.known, own.times) >= (name.known, name.times):
        if own.times != name.times or own.known != name.known:
            return 0.0
        if not (alike or heard):
            return 0.0
        lead = _lead(run[at], name.text[at]) if at else 0
        if lead:
            return 0.6 if lead > 0 else _LESS_ODD if heard else _HARDLY
        # A reader that guesses leaves the commoner of two characters, one that looks the odder.
        return 0.6 if _is_odder(run, name.text, at) else _LESS_ODD
    if alike:
        return 0.85 if placed or name.times > 1 else 0.7
    if heard and name.times > 1:
        return 0.55
    return 0.55 if at and placed and (name.known or name.times > 1) else 0.0


def _is_cut(text: str, span: Span) -> bool:
    """Return whether a run takes the first character of a word that goes on: 盘绣合|作社."""
    model = language_model()
    if model is None or text[span.end : span.end + 1] in _FOLLOW_NAMES:
        return False
    if text[span.end - 1] in _END_PLACES:
        return False
    return any(text[span.end - 1 : span.end + more] in model for more in _GOES_ON)


def _is_place(run: str) -> bool:
    """Return whether a place is called so: 青溪 where the gazetteer has 青溪镇."""
    known = gazetteer()
    return bool(known.senses(run)) or any(known.counties_with_town(run + end) for end in "镇乡")


def _lead(ours: str, theirs: str) -> int:
    """Return how much more than ours their character belongs to names, in steps of the table."""
    belongs = characters().of_persons
    return belongs.get(theirs, 0) - belongs.get(ours, 0)


def _is_odder(run: str, name: str, at: int) -> bool:
    """Return whether of two runs that stand as often the first has the rarer character."""
    model = language_model()
    if model is None:
        return False
    ours, theirs = (model.number.get(text[at], UNKNOWN) for text in (run, name))
    if run[1:] in model or name[1:] in model:
        return name[1:] in model
    return ours < 0 or (theirs >= 0 and model.costs[ours] > model.costs[theirs])


def _in_script(text: str, span: Span, name: str, galley: Galley) -> str:
    """Return a name as the page prints it: with the page's own characters where it has it."""
    if not galley.traditional:
        return name
    fold = gazetteer().fold
    for article, folded in zip(galley.articles, galley.folded, strict=True):
        at = folded.find(name)
        if at >= 0:
            return article.text[at : at + len(name)]
    words = span.of(text)
    return "".join(a if fold(a) == b else b for a, b in zip(words, name, strict=True))


NAMES = Detector(FindingKind.NAME, _find)
