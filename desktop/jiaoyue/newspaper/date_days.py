"""Days without a month, and lunar days: 昨（15）日, 本月15日, 新华社九日电, 腊月廿三."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jiaoyue.newspaper.date_clue import PLAIN, WEAK, WIRED_DAYS, Clue, Days, grain
from jiaoyue.newspaper.date_tense import near, near_counted, phrase_at
from jiaoyue.newspaper.lunar import lunar_day
from jiaoyue.newspaper.numerals import DAY_OR_MONTH, HAN, number
from jiaoyue.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

_LUNAR = re.compile(
    r"(?P<calendar>农历|阴历|夏历|旧历)?(?P<m>正|腊|冬|[一二三四五六七八九十]{1,2})月"
    r"(?P<d>初[一二三四五六七八九十]|十[一二三四五六七八九]|[二三]十[一二三四五六七八九]?"
    r"|廿[一二三四五六七八九]?)(?![日个号多余几名件人元])"
)
_LUNAR_MONTHS = {"正": 1, "冬": 11, "腊": 12}
_DATELINE = re.compile(
    rf"(?<![0-9月{HAN}])(?P<d>{DAY_OR_MONTH})日(?:[\u4e00-\u9fff]{{2,3}})?(?:急|专|特)?电"
)
_BRACKETED = re.compile(rf"(?P<rel>昨|今|前)[日天晚晨]?\((?P<d>{DAY_OR_MONTH})[日号]?\)")
_DAYS_AGO = {"今": 0, "昨": 1, "前": 2}
_THIS_MONTH = re.compile(rf"(?<![至到迄])本月(?P<d>{DAY_OR_MONTH})[日号]")


def lunar_clues(text: str, taken: set[int]) -> Iterator[Clue]:
    """Yield what lunar days of a folded text say, taking their places."""
    for found in near_counted(_LUNAR, text, "月", 4):
        taken.update(range(*found.span()))
        marked = found["calendar"] or found["m"] in _LUNAR_MONTHS or found["d"].startswith("初")
        phrase = phrase_at(text, *found.span())
        if marked and not phrase.is_elsewhere:
            yield _lunar(found, phrase.span, coming=phrase.is_coming)


def day_clues(text: str) -> Iterator[Clue]:
    """Yield what days of the month say that a folded text gives without a month."""
    for found in near(_DATELINE, text, "电", 9):
        yield from _monthly(found, 0, WIRED_DAYS, PLAIN)
    for found in _BRACKETED.finditer(text):
        ago = _DAYS_AGO[found["rel"]]
        yield from _monthly(found, ago, ago, PLAIN)
    for found in near(_THIS_MONTH, text, "本月", 0):
        phrase = phrase_at(text, *found.span())
        if not phrase.is_coming and not phrase.may_be_coming:
            yield from _monthly(found, 0, 31 - (number(found["d"]) or 31), WEAK)


def _lunar(found: re.Match[str], span: Span, *, coming: bool) -> Clue:
    month = _LUNAR_MONTHS.get(found["m"]) or number(found["m"]) or 0
    day = number(found["d"].removeprefix("初")) or 0

    def in_year(year: int) -> list[Days]:
        known = lunar_day(year, month, day)
        if known is None:
            return []
        place = known.toordinal()
        return [(place - 60, place)] if coming else [(place, place + 60)]

    return Clue(WEAK, span, yearly=in_year)


def _monthly(found: re.Match[str], earliest: int, latest: int, weight: int) -> Iterator[Clue]:
    day = number(found["d"])
    if not day or day > 31:
        return

    def in_year(year: int) -> list[Days]:
        known = (grain(year, month, day) for month in range(1, 13))
        return [(days[0] + earliest, days[0] + latest) for days in known if days]

    yield Clue(weight, Span(*found.span()), yearly=in_year)
