"""Phrases that name their year: 1998年8月, 民国二十三年十月, 到2035年, 2011年全民健身日.

A year that has come bounds the page below; one that is planned or hoped for bounds it above, and
one in the name of what has just opened is the page's own.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING

from jiaoyue.newspaper.date_clue import (
    FAINT,
    FIRM,
    FOREVER,
    NEVER,
    PLAIN,
    WEAK,
    Clue,
    Days,
    grain,
    month_after,
)
from jiaoyue.newspaper.date_header import NUMERIC_DATE, dated
from jiaoyue.newspaper.date_tense import SENTENCE_END, Phrase, near, phrase_at
from jiaoyue.newspaper.numerals import DAY_OR_MONTH, HAN, number
from jiaoyue.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

_YEAR = re.compile(
    rf"(?:(?P<roc>(?:中华)?民国)\s?(?P<ry>[0-9]{{1,3}}|[元百{HAN}]{{1,5}})"
    rf"|(?<![0-9])(?P<y>[0-9]{{4}}|[一二][{HAN}Oo]{{3}}))\s?年"
    rf"(?:\s?(?P<m>{DAY_OR_MONTH}|元)\s?月(?:份)?(?:\s?(?P<d>{DAY_OR_MONTH})\s?[日号])?)?"
)
_WITH_THIS_YEAR = re.compile(r"度?(?:和|与|及|以及)今年")
_UNTIL = re.compile(r"[到至]$")
_GOAL = re.compile(r"将|实现|建成|达到|力争|争取|目标|要|规划|基本|确保|全面|左右|完成")
_OUTLOOK = re.compile(r"(?:根据|按照?)[^,，]{0,8}(?:计划|规划|方案)|预计|展望|远景|目标是|规划提出")
_REPORT = re.compile(r"[^,，。;；\n]{0,6}?(?:年报|业绩|财报|公报|统计|决算)")
_PLAN = re.compile(
    r"(?![底末初起以前后的])[^,，。;；\n]{0,26}?"
    r"(?:要点|计划|方案|预算|招生|招考|新政|安排|任务|备耕)"
)
_JUST_NOW = re.compile(r"近日|日前|昨[日天晚]|今[日天晨晚]|连日来|这几天|刚刚|[上本]周|上午|下午")
_NO_NAME = re.compile(
    r"[,，、。;；底末初起以前后的间内至到春夏秋冬—-]|同期|[上下]半年|全年|代|级|出生|毕业|建成|成立"
)
_BACK_TO_NOW = re.compile(r"今年|去年|近日|日前|昨")
_OLDEST, _AHEAD = 1815, 60
_QUARTER, _HALF = 92, 182
_REIGNS_FOR = 70


@dataclass(frozen=True, slots=True)
class NamedYear:
    """A year that the text names, where, and whether with a month."""

    start: int
    end: int
    year: int
    with_month: bool


def named_years(text: str, today: date) -> tuple[list[NamedYear], list[Clue]]:
    """Return the years that a folded text names, in order, and what they say."""
    years: list[NamedYear] = []
    clues: list[Clue] = []
    for found in near(_YEAR, text, "年", 12):
        year = _year(found)
        if year and _OLDEST <= year <= today.year + _AHEAD:
            years.append(NamedYear(*found.span(), year, bool(found["m"])))
            clues += _clues(found, year, text, today)
    for found in NUMERIC_DATE.finditer(text):
        day = dated(found)
        if day and day <= today:
            clues.append(Clue(PLAIN, Span(*found.span()), ((day.toordinal(), FOREVER),)))
    return years, clues


def governing_year(start: int, text: str, years: Sequence[NamedYear]) -> int | None:
    """Return the year that a month at ``start`` takes from one named shortly before it.

    A year alone governs its sentence; with a month it goes on: 1937年7月7日……。7月29日……
    """
    place = bisect_left(years, start, key=lambda named: named.start) - 1
    if place < 0 or years[place].start < start - _REIGNS_FOR:
        return None
    between = text[years[place].end : start]
    if "\n" in between or _BACK_TO_NOW.search(between):
        return None
    if not years[place].with_month and SENTENCE_END.search(between):
        return None
    return years[place].year


def _year(found: re.Match[str]) -> int | None:
    if found["roc"]:
        count = number(found["ry"])
        return count + 1911 if count else None
    return number(found["y"])


def _clues(found: re.Match[str], year: int, text: str, today: date) -> Iterator[Clue]:
    phrase = phrase_at(text, *found.span())
    days = grain(year, number(found["m"] or ""), number(found["d"] or ""))
    if days is None or phrase.ends_a_range:
        return
    if not found["m"]:
        yield from _of_bare_year(days, phrase)
    elif phrase.is_coming or days[0] > today.toordinal():
        yield Clue(PLAIN, phrase.span, ((NEVER, days[1]),))
    else:
        yield Clue(FIRM, phrase.span, ((days[0], FOREVER),))
        if phrase.counts_so_far:
            yield Clue(WEAK, phrase.span, ((days[0], month_after(days[1])),))
        if found["d"] and _is_whole_line(text, phrase.span):
            # A notice is signed with its day, and printed soon after.
            yield Clue(WEAK, phrase.span, ((days[0], days[0] + 30),))


def _of_bare_year(days: Days, phrase: Phrase) -> Iterator[Clue]:
    (first, last), span, trail = days, phrase.span, phrase.trail
    if _WITH_THIS_YEAR.match(trail):
        yield Clue(PLAIN, span, ((last + 1, last + 365),))
    elif _UNTIL.search(phrase.lead) and not phrase.is_announced:
        if _GOAL.search(trail[:30]):
            yield Clue(WEAK, span, ((NEVER, last),))
    elif trail[:1] in (",", "，") and "将" in trail[:34]:
        yield Clue(PLAIN, span, ((first - _QUARTER, last),))
    elif phrase.is_coming or _OUTLOOK.search(phrase.lead):
        yield Clue(WEAK, span, ((NEVER, last),))
    elif trail.startswith("度") or _REPORT.match(trail):
        begun = first if trail.startswith("度") else first + _HALF
        yield Clue(PLAIN, span, ((begun, FOREVER),))
        yield Clue(FAINT, span, ((first, last + 365),))
    elif _PLAN.match(trail):
        yield Clue(PLAIN, span, ((first - _QUARTER, FOREVER),))
        yield Clue(WEAK, span, ((first - _QUARTER, last),))
    else:
        yield Clue(PLAIN, span, ((first, FOREVER),))
        if _JUST_NOW.search(phrase.lead) and not _NO_NAME.match(trail):
            yield Clue(PLAIN, span, (days,))


def _is_whole_line(text: str, span: Span) -> bool:
    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.end)
    return text[start : end if end >= 0 else len(text)].strip() == span.of(text).strip()
