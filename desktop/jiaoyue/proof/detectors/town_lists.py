"""Towns in a list by their short names, one of which the county does not have: 孝丰、梅奚两镇.

The others tell the county: one that the article is about, or that the page names. What differs in
one character from another of its towns is taken for that town.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jiaoyue.marks.finding import Finding, FindingKind
from jiaoyue.newspaper.gazetteer import gazetteer
from jiaoyue.newspaper.signs import HAN
from jiaoyue.proof.detector import Detector
from jiaoyue.proof.town_names import (
    akin_but_one,
    as_printed,
    counties_of_page,
    off_by_one,
    short_name,
    towns_by_name,
)
from jiaoyue.text.errors import QT_TRANSLATE_NOOP
from jiaoyue.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jiaoyue.proof.galley import Galley

_LIST = re.compile(
    rf"({HAN}{{2}}(?:、{HAN}{{2,3}})+)等?[两二三四五六七八九十0-9]{{1,2}}个?"
    "(?:乡镇|镇|乡|街道|公社)"
)
_AKIN, _UNLIKE = 0.7, 0.5
"""How sure it is of a name that looks, sounds or is written like the town's, and of others."""

_NEAR_TOWN = QT_TRANSLATE_NOOP("findings", "“{words}” is one character off {name} in {county}.")


def _find(galley: Galley) -> Iterator[Finding]:
    page = counties_of_page(galley)
    for article, text in zip(galley.articles, galley.folded, strict=True):
        own = {article.place.adcode} if article.place.adcode else set()
        for match in _LIST.finditer(text):
            for county in sorted(own | page):
                span, towns = _unknown(text, match, county)
                if not towns:
                    continue
                words, unit = span.of(text), gazetteer().unit(county)
                akin = off_by_one(words, towns[0]) or akin_but_one(words, towns[0])
                yield article.finding(
                    FindingKind.PLACE,
                    span,
                    _NEAR_TOWN,
                    suggestions=[as_printed(town, span.of(article.text), galley) for town in towns],
                    confidence=_AKIN if akin else _UNLIKE,
                    values={"name": towns[0], "county": unit.name if unit else ""},
                )
                break


def _unknown(text: str, match: re.Match[str], county: str) -> tuple[Span, Sequence[str]]:
    """Return the one name of a list that no town of a county has, and the towns that it may be,
    the likeliest first; none where the rest are not all of that county."""
    towns = {short_name(name) for name in towns_by_name(frozenset((county,)))}
    spans = _names(text, match, towns)
    unknown = [span for span in spans if span.of(text) not in towns]
    if len(unknown) != 1:
        return Span(match.start(), match.start()), ()
    words, others = unknown[0].of(text), towns - {span.of(text) for span in spans}
    near = [town for town in sorted(others) if _differ_in_one(words, town)]
    akin = {town: off_by_one(words, town) or akin_but_one(words, town) for town in near}
    return unknown[0], sorted(near, key=lambda town: not akin[town])


def _names(text: str, match: re.Match[str], towns: set[str]) -> Sequence[Span]:
    """Return the names of a list; the first may be longer than it shows."""
    spans = []
    start = match.start()
    for name in match[1].split("、"):
        spans.append(Span(start, start + len(name)))
        start += len(name) + 1
    first = spans[0]
    if first.start and text[first.start - 1 : first.end] in towns:
        spans[0] = Span(first.start - 1, first.end)
    return spans


def _differ_in_one(one: str, other: str) -> bool:
    return len(one) == len(other) and sum(a != b for a, b in zip(one, other, strict=True)) == 1


TOWN_LISTS = Detector(FindingKind.PLACE, _find)
