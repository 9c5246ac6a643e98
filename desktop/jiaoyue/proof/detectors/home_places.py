"""Short names of places about an article's own, misread: 进入番愚 on a page of 番禺.

Nothing beside such a name says what it is. What is no word, stands by itself between words and is
one character off a county of the same city, or off a town of the county, is that place where the
two characters are taken for each other; a town's name only behind what leads to a place, unless
the page names that town besides.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from jiaoyue.marks.finding import Finding, FindingKind
from jiaoyue.newspaper.gazetteer import Level, gazetteer
from jiaoyue.proof.candidates import FAR, alike
from jiaoyue.proof.detector import Detector
from jiaoyue.proof.language import word_cost
from jiaoyue.proof.town_names import (
    OF_A_CITY,
    are_akin,
    as_printed,
    counties_around,
    short_name,
)
from jiaoyue.text.errors import QT_TRANSLATE_NOOP
from jiaoyue.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence, Set

    from jiaoyue.newspaper.gazetteer import Unit
    from jiaoyue.proof.galley import Galley, GalleyArticle, Run

_SHORTEST, _LONGEST = 2, 5
_NEAR, _NEAREST = 10, 5
"""The place up to which a look-alike or sound-alike is taken for a character readily; and for one
of a name of three characters or more, of which most places have some like it."""
_COMMON = 5.6
"""The cost up to which a word is one that may well be meant."""
_COUNTY_SAVES, _TOWN_SAVES = 2.0, -1.0
"""What the right character saves at least."""
_TELLS_APART = frozenset(
    "一二三四五六七八九十百千万两东西南北中上下前后左右内外大小新老旧高低头尾"
    "的了是在有和与及到至从由去来往进出这那哪此该本各每全他她我你个名县市区省州乡镇村"
)
_LEADS_TO = re.compile("(?:[在到至从往赴去进入离抵自由于经过趟]|包括)$")
_PARTICLES = frozenset(
    "在到至从往赴去进入离抵自由于是的了有和与及经过为把将被对向比设称叫说也都还又已就才"
)
_TOWN = re.compile("[镇乡]|街道|苏木")
_SURE, _SURE_OF_TOWN = 0.8, 0.85

_NEAR_UNIT = QT_TRANSLATE_NOOP("findings", "“{words}” is one character off {name}.")


@dataclass(frozen=True, slots=True)
class _About:
    """The short names of places about one: ``counties``, and these and towns by their first and
    second characters, each with how many stand before that one."""

    characters: re.Pattern[str]
    names: Mapping[str, Sequence[tuple[int, str]]]
    counties: frozenset[str]
    city: str


def _find(galley: Galley) -> Iterator[Finding]:
    named = cache(lambda: _named(galley))
    for index, article in enumerate(galley.articles):
        if not article.place.adcode:
            continue
        text, about = galley.folded[index], _about(article.place.adcode)
        for at, name in _like_one(text, about):
            span = Span(at, at + len(name))
            if _is_misread(galley, index, span, name, about=about, named=named):
                yield article.finding(
                    FindingKind.PLACE,
                    span,
                    _NEAR_UNIT,
                    suggestions=(as_printed(name, span.of(article.text), galley),),
                    confidence=_SURE if name in about.counties else _SURE_OF_TOWN,
                    values={"name": name},
                )


def _named(galley: Galley) -> frozenset[str]:
    """Return the short names of the places that a page names."""
    return frozenset(
        short_name(span.of(text))
        for text, places, towns in zip(galley.folded, galley.places, galley.towns, strict=True)
        for span in (*(Span(place.start, place.end) for place in places), *towns)
    )


@lru_cache(maxsize=256)
def _about(code: str) -> _About:
    known = gazetteer()
    city = code[:OF_A_CITY]
    counties = frozenset(known.fold(unit.short) for unit in _parts(known.unit(city + "00")))
    towns = {
        short_name(name)
        for county in counties_around(code)
        for name, _ in known.folded_towns_of(county)
    }
    out: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for name in sorted(counties | towns):
        if _SHORTEST <= len(name) <= _LONGEST:
            out[name[0]].append((0, name))
            out[name[1]].append((1, name))
    characters = re.compile(f"[{''.join(out)}]" if out else "(?!)")
    return _About(characters, dict(out), counties, city)


def _parts(city: Unit | None) -> Sequence[Unit]:
    if city is None or city.level is not Level.CITY:
        return ()
    return (city, *gazetteer().parts_of(city.key))


def _like_one(text: str, about: _About) -> Iterator[tuple[int, str]]:
    """Yield where a stretch is no place and no word, and one character off a name, and the name."""
    for match in about.characters.finditer(text):
        for before, name in about.names[match[0]]:
            at = match.start() - before
            words = text[at : at + len(name)] if at >= 0 else ""
            if words == name or len(words) != len(name):
                continue
            # By the first character that agrees each is found once.
            other = _only_difference(words, name) if len(name) > _SHORTEST else 1 - before
            if other is not None and before == (other == 0) and _is_unknown(words, about.city):
                yield at, name


def _only_difference(words: str, name: str) -> int | None:
    """Return where two of one length differ, if they do in one place only."""
    places = [at for at in range(len(name)) if words[at] != name[at]]
    return places[0] if len(places) == 1 else None


def _is_unknown(words: str, city: str) -> bool:
    """Return whether characters are no common word, and no place there or of more than a town."""
    known = gazetteer()
    return (
        word_cost(words) > _COMMON
        and not known.senses(words)
        and not any(code.startswith(city) for code in known.counties_with_town_called(words))
    )


def _is_misread(
    galley: Galley,
    index: int,
    span: Span,
    name: str,
    *,
    about: _About,
    named: Callable[[], Set[str]],
) -> bool:
    article, text = galley.articles[index], galley.folded[index]
    words = span.of(text)
    place = next(i for i in range(len(name)) if words[i] != name[i])
    if _TELLS_APART.intersection((words[place], name[place])) or _goes_on(text, span.end, name):
        return False
    printed = article.text[span.start + place]
    likeness = alike(printed, traditional=galley.traditional).get(name[place])
    near = FAR if likeness is None else min(likeness.look, likeness.sound)
    if likeness is None and not are_akin(words[place], name[place]):
        return False
    if any(known.start < span.end and span.start < known.end for known in galley.places[index]):
        return False
    run = _run_with(galley, article, span)
    if run is None or run.text[span.start - run.start + place] == name[place]:
        return False
    at, end = span.start - run.start, span.end - run.start
    if len(name) > _SHORTEST:
        return near < _NEAREST and not _is_of_another(run, at, end, place)
    if not _stands_alone(run, at, end):
        return False
    saved = run.lattice.saved(at + place, name[place])
    if name in about.counties:
        return saved >= _COUNTY_SAVES
    if (likeness is None or near < _NEAR) and name in named():
        return saved >= _TOWN_SAVES
    return near < _NEAR and _LEADS_TO.search(run.text, 0, at) is not None


def _run_with(galley: Galley, article: GalleyArticle, span: Span) -> Run | None:
    """Return the run that a stretch of an article lies in, if it is all of one."""
    for run in galley.runs:
        if run.article is article and run.start <= span.start < run.start + len(run.text):
            return run if span.end <= run.start + len(run.text) else None
    return None


def _goes_on(text: str, end: int, name: str) -> bool:
    """Return whether a name has its 镇, 乡 or 区 behind it: full names are looked at elsewhere."""
    beyond = text[end : end + 1]
    return bool(_TOWN.match(text, end) or (beyond and gazetteer().senses(name + beyond)))


def _is_of_another(run: Run, at: int, end: int, place: int) -> bool:
    """Return whether a character of a stretch is read in a word that reaches beyond that."""
    word = next(word for word in run.lattice.words if word.start <= at + place < word.end)
    return word.start < at or word.end > end


def _stands_alone(run: Run, at: int, end: int) -> bool:
    """Return whether two characters are read each by itself, and what is beside them is a word of
    two or more, or a particle: 朱静庵 is one name."""
    beside = {at - 1, end}
    for word in run.lattice.words:
        if (
            word.start < end
            and at < word.end
            and len(word) > 1
            and not (word.start == at and word.end == end)
        ):
            return False
        if len(word) == 1 and word.start in beside and run.text[word.start] not in _PARTICLES:
            return False
    return True


HOME_PLACES = Detector(FindingKind.PLACE, _find)
