"""Dates of headers that OCR has damaged: signs between their parts, a 年 or 日 that is lost.

Such words are taken for a date only where something else in the header agrees with them: the
weekday, the day of the lunar calendar, or a second count of the year. Text is folded.
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from jiaoyue.newspaper.date_eras import ERA, REPUBLIC, year_of
from jiaoyue.newspaper.lunar import lunar_day
from jiaoyue.newspaper.numerals import HAN, number

if TYPE_CHECKING:
    from collections.abc import Iterator

_GAP = r"[\s.·•‧|,]{0,3}"
_ZERO = "OoQD"
_ONE = "lI|"
_DIGIT = rf"[0-9{_ZERO}lI]"
_CENTURY = rf"(?:[1lI]{_GAP}[89]|2{_GAP}[0{_ZERO}])"
_YEAR = rf"(?<![0-9A-Za-z]){_CENTURY}{_GAP}{_DIGIT}{_GAP}{_DIGIT}"
_HAN_YEAR = rf"[一二]{_GAP}[{HAN}Oo0]{_GAP}[{HAN}Oo0]{_GAP}[{HAN}Oo0]"
_COUNT = rf"(?:{_DIGIT}{{1,2}}|{_DIGIT}{_GAP}{_DIGIT}|[{HAN}](?:{_GAP}[{HAN}]){{0,2}})"
_LIKE_GUO = "[国圆园图固囯圓]"
_SPACED_ERA = "|".join(_GAP.join(era) for era in ERA.split("|")).replace("国", _LIKE_GUO)
_OF_ERA = (
    rf"(?:{_DIGIT}{{1,3}}|{_DIGIT}(?:{_GAP}{_DIGIT}){{0,2}}|元|[{HAN}百]{{1,5}}"
    rf"|[{HAN}百](?:{_GAP}[{HAN}百]){{0,4}})"
)
_WRITTEN = re.compile(
    rf"(?:(?P<era>{_SPACED_ERA}){_GAP}(?P<ry>{_OF_ERA})|(?P<y>{_YEAR}|{_HAN_YEAR}))"
    rf"{_GAP}(?P<nian>[年午牛]?){_GAP}(?:\((?P<second>[^)\n]{{2,12}})\)?{_GAP})?"
    rf"(?P<m>元|{_COUNT}){_GAP}(?P<yue>[月用目]?){_GAP}(?P<d>{_COUNT}){_GAP}(?P<ri>[日号曰目]?)"
)
_SEPARATOR = r"\s?[-./·,]{1,2}\s?"
_FIGURES = re.compile(
    rf"(?P<y>{_YEAR}){_SEPARATOR}(?P<m>{_DIGIT}{{1,2}}){_SEPARATOR}"
    rf"(?P<d>{_DIGIT}(?:\s?{_DIGIT})?)(?![0-9])"
)
_SAYS = {"nian": ("年",), "yue": ("月",), "ri": ("日", "号")}
_NO_COUNT = re.compile(rf"[^0-9{_ZERO}lI{HAN}元百]")
_TIGHT = re.compile(r"[\s.·•‧|,]+")
_LUNAR = re.compile(
    rf"(?P<leap>闰)?(?P<m>正|冬|腊|[{HAN}]{{1,2}})月[大小]?(?P<d>初[一二三四五六七八九十]|[{HAN}]{{2,3}})日?"
)
_MONTHS = {"正": 1, "冬": 11, "腊": 12}
_DIGITS = str.maketrans({**dict.fromkeys(_ZERO, "0"), **dict.fromkeys(_ONE, "1")})


def rough_dates(line: str) -> Iterator[tuple[re.Match[str], date, bool]]:
    """Yield the days that a line may name, each with whether it needs no witness.

    A day whose 日 is lost is also yielded as its first figure alone: 2月20 may be 2月2日, 0….
    """
    for found in _each(_FIGURES, line):
        if day := day_of(_count(found["y"]), _count(found["m"]), _count(found["d"])):
            yield found, day, False
    for found in _each(_WRITTEN, line):
        said = [found[part] in _SAYS[part] for part in _SAYS]
        if sum(said) < 2:
            continue
        year, whole = _year(found), found["d"]
        days = [whole] if said[2] or len(whole) == 1 else [whole, whole[0]]
        for count in days:
            if day := day_of(year, _count(found["m"]), _count(count)):
                ended = said[2] or (count == whole and _ends(line, found.end("d")))
                marked = said[1] and ended and (said[0] or found["era"] is not None)
                yield found, day, marked or _said_twice(found, day)


def _each(pattern: re.Pattern[str], line: str) -> Iterator[re.Match[str]]:
    """Yield the matches that begin at any place, also within one another."""
    place = 0
    while found := pattern.search(line, place):
        place = found.start() + 1
        yield found


def _ends(line: str, end: int) -> bool:
    return not line[end : end + 1].strip("|/·-")


def _said_twice(found: re.Match[str], day: date) -> bool:
    """Return whether the year in brackets, counted otherwise, is the same."""
    second = _NO_COUNT.sub("", found["second"] or "")
    return bool(second) and number(second) in (day.year, day.year - REPUBLIC)


def lunar_agrees(line: str, day: date) -> bool:
    """Return whether a header names the lunar day that ``day`` is."""
    tight = _TIGHT.sub("", line)
    for found in _LUNAR.finditer(tight):
        month = _MONTHS.get(found["m"]) or number(found["m"]) or 0
        of_month = number(found["d"].removeprefix("初")) or 0
        leap = found["leap"] is not None
        for year in (day.year, day.year - 1):
            if lunar_day(year, month, of_month, leap=leap) == day:
                return True
    return False


def _year(found: re.Match[str]) -> int | None:
    if found["era"]:
        count = _count(found["ry"])
        era = re.sub(_LIKE_GUO, "国", _TIGHT.sub("", found["era"]))
        return year_of(era, count) if count else None
    return _count(found["y"])


def _count(said: str) -> int | None:
    return number(_NO_COUNT.sub("", said).translate(_DIGITS))


def day_of(year: int | None, month: int | None, day: int | None) -> date | None:
    """Return the day of three numbers, ``None`` where one is missing or there is no such day."""
    try:
        return date(year or 0, month or 0, day or 0)
    except ValueError:
        return None
