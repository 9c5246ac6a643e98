"""Days that only some years have: 3月5日 a Saturday, 闰四月, 癸酉迎春, a feast within a holiday.

Each tells years apart without naming one, so it says little alone and much beside a bound. Texts
are folded.
"""

from __future__ import annotations

import re
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from jiaoyue.newspaper.date_clue import LIKELY, PLAIN, WEAK, Clue, Days, grain
from jiaoyue.newspaper.date_tense import near, near_counted, phrase_at
from jiaoyue.newspaper.lunar import leap_month, lunar_day
from jiaoyue.newspaper.numerals import DAY_OR_MONTH, number
from jiaoyue.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

_WEEKDAYS = "一二三四五六日"
_WITH_WEEKDAY = re.compile(
    rf"(?<![0-9年])(?P<m>{DAY_OR_MONTH})月(?P<d>{DAY_OR_MONTH})[日号]"
    r"\s?[(,，]?\s?(?:星期|礼拜|周)(?P<w>[一二三四五六日天])(?![周年个])"
)
_LEAP = re.compile(r"闰(?P<m>[二三四五六七八九十])月")
_DOUBLE = re.compile(r"中秋[、和与]?国庆|国庆[、和与]?中秋")
_STEMS, _BRANCHES = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥"
_BEASTS = "鼠牛虎兔龙蛇马羊猴鸡狗猪"
_NEW_YEAR = r"(?:新春|迎春|春节|贺岁|贺春|大吉|吉祥|元宵|新年|伊始|到来|将至|来临|春联|正月)"
_CYCLE = re.compile(
    rf"(?P<branch>[{_BRANCHES}])(?<=(?P<stem>[{_STEMS}]).)年?{_NEW_YEAR}"
    rf"|(?<![属十])(?P<beast>[{_BEASTS}])年{_NEW_YEAR}"
)
_LIKE_CYCLE = re.compile(rf"[{_BRANCHES}{_BEASTS}]年?{_NEW_YEAR}")
"""What every year of the cycle looks like, and nearly nothing else: found many times faster."""
_TOLD = 10
"""Days at most between a day that is named with its weekday and the paper, as a rule."""
_BEFORE_NEW_YEAR, _AFTER_NEW_YEAR = 45, 40


def calendar_clues(text: str) -> Iterator[Clue]:
    """Yield what a folded text says of the calendar of its year; each ``picks`` years."""
    for found in near_counted(_WITH_WEEKDAY, text, "月", 4):
        yield from _with_weekday(found, text)
    for found in near(_LEAP, text, "闰", 0):
        month = number(found["m"]) or 0
        yield Clue(WEAK, Span(*found.span()), yearly=partial(_leap, month), picks=True)
    for found in near(_DOUBLE, text, "中秋", 4):
        yield Clue(PLAIN, Span(*found.span()), yearly=_double_feast, picks=True)
    for word in _LIKE_CYCLE.finditer(text):
        if year := _CYCLE.match(text, word.start()):
            yield Clue(PLAIN, Span(*year.span()), yearly=partial(_cycle, year), picks=True)


def _with_weekday(found: re.Match[str], text: str) -> Iterator[Clue]:
    month, day = number(found["m"]) or 0, number(found["d"]) or 0
    weekday = _WEEKDAYS.index(found["w"].replace("天", "日"))
    phrase = phrase_at(text, *found.span())
    if phrase.is_elsewhere:
        return

    def in_year(year: int) -> list[Days]:
        days = grain(year, month, day)
        if days is None or date.fromordinal(days[0]).weekday() != weekday:
            return []
        ahead = 60 if phrase.is_coming or phrase.may_be_coming else _TOLD
        return [(days[0] - ahead, days[0] + (_TOLD if not phrase.is_coming else 0))]

    yield Clue(LIKELY, Span(*found.span()), yearly=in_year, picks=True)


def _leap(month: int, year: int) -> list[Days]:
    """Return the days about a year's leap month, if it is that one."""
    first = lunar_day(year, month, 1, leap=True) if leap_month(year) == month else None
    return [(first.toordinal() - 90, first.toordinal() + 60)] if first else []


def _double_feast(year: int) -> list[Days]:
    """Return the weeks before the first of October, in years whose Mid-Autumn falls beside it."""
    autumn = lunar_day(year, 8, 15)
    if autumn is None or not date(year, 9, 28) <= autumn <= date(year, 10, 8):
        return []
    return [(date(year, 8, 20).toordinal(), date(year, 10, 20).toordinal())]


def _cycle(found: re.Match[str], year: int) -> list[Days]:
    """Return the weeks about the New Year that begins a year of the cycle."""
    beast = found["beast"]
    place = (year - 4) % 12
    right = (
        _BEASTS[place] == beast
        if beast
        else _BRANCHES[place] == found["branch"] and _STEMS[(year - 4) % 10] == found["stem"]
    )
    first = lunar_day(year, 1, 1) if right else None
    if first is None:
        return []
    return [(first.toordinal() - _BEFORE_NEW_YEAR, first.toordinal() + _AFTER_NEW_YEAR)]
