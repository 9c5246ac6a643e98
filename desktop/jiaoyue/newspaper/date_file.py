"""The date in a file's name, for those who name their scans by it.

Digits of a hash, of a camera's or a scanner's clock, of a page number are not a date.
"""

from __future__ import annotations

import re
from datetime import date
from pathlib import PureWindowsPath
from typing import TYPE_CHECKING

from jiaoyue.newspaper.date_designed import OF_THE_REPUBLIC
from jiaoyue.newspaper.date_fold import folded, has_traditional
from jiaoyue.newspaper.date_foreign import foreign_dates
from jiaoyue.newspaper.date_header import FULL_DATE, dated
from jiaoyue.newspaper.numerals import number

if TYPE_CHECKING:
    from jiaoyue.newspaper.date_clue import Days

_CLOCK = re.compile(r"img|scan|screenshot|dsc|camera|扫描|截图|微信图片|照片", re.IGNORECASE)
_COMPACT = re.compile(
    r"(?<![0-9A-Za-z])(?P<paper>[A-Za-z]{0,8})(?P<y>(?:18|19|20)[0-9]{2})(?P<m>[0-9]{2})"
    r"(?P<d>[0-9]{2})(?:[0-9]{2,3}|(?:[A-DT]|v|p|page)[0-9]{1,2})?(?![0-9A-Za-z])"
)
_HALVED = re.compile(
    r"(?<![0-9])(?P<y>(?:18|19|20)[0-9]{2})(?:[-._/\\ ](?P<m>[0-9]{2})(?P<d>[0-9]{2})"
    r"|(?P<m2>[0-9]{2})[-._/\\ ](?P<d2>[0-9]{2}))(?![0-9])"
)
_EDITION = re.compile(r"[0-9一二三四五六七八九十]版|(?<![A-Za-z])[A-D][0-9]{1,2}(?![0-9])")
_PARTED_WORDS = re.compile(r"(?<=[年月])[-_ ]+(?=[0-9])")
_TIME = re.compile(r"(?<![0-9])[0-9]{6}(?![0-9])")
_SCANNERS_SINCE = 1995
_PARTED = re.compile(
    r"(?<![0-9])(?P<y>(?:18|19|20)[0-9]{2})(?P<sep>[-._/\\ ])(?P<m>[0-9]{1,2})"
    r"(?:(?P=sep)|[/\\])(?P<d>[0-9]{1,2})(?![0-9])"
)
_MIXED = re.compile(
    r"(?<![0-9])(?P<y>(?:18|19|20)[0-9]{2})[-._](?P<m>[0-9]{2})[-._](?P<d>[0-9]{2})(?![0-9])"
)
_DAY_FIRST = re.compile(
    r"(?<![0-9])(?P<d>[0-9]{1,2})(?P<sep>[-._])(?P<m>[0-9]{1,2})(?P=sep)"
    r"(?P<y>(?:18|19|20)[0-9]{2})(?![0-9])"
)
_MONTH = re.compile(
    r"(?<![0-9A-Za-z])(?P<y>(?:18|19|20)[0-9]{2})(?:年(?P<m>[0-9]{1,2})月|[-.](?P<m2>[0-9]{2}))"
    r"(?![0-9A-Za-z月-])"
)
_HEX = re.compile(r"[0-9a-f]+")


def file_days(name: str, today: date) -> Days | None:
    """Return the days that a file's name or path says, or ``None`` where it says none."""
    text = _PARTED_WORDS.sub("", folded(name))
    found: list[date] = []
    for pattern in (FULL_DATE, _PARTED, _MIXED, _DAY_FIRST, _COMPACT):
        found += [day for m in pattern.finditer(text) if _is_meant(m) and (day := dated(m))]
    found += [day for _, day in foreign_dates(text)]
    if not found and has_traditional(name):
        # A name in Traditional characters counts from the Republic where it counts so few years.
        found = [day for m in OF_THE_REPUBLIC.finditer(text) if (day := dated(m))]
    if not found:
        found = [day for m in _HALVED.finditer(text) if (day := _of_halves(m))]
    found = [day for day in found if day.year >= 1815 and day <= today]
    if _CLOCK.search(PureWindowsPath(name).name) and not _is_of_the_paper(text, found):
        return None
    days = [day.toordinal() for day in found]
    if days:
        return min(days), max(days)
    return _month_days(text, today)


def _is_of_the_paper(name: str, days: list[date]) -> bool:
    """Return whether a scan's name tells the day of the paper and not that of the scan."""
    if any(day.year >= _SCANNERS_SINCE for day in days):
        return _EDITION.search(name) is not None and not _TIME.search(name)
    return bool(days)


def _of_halves(found: re.Match[str]) -> date | None:
    try:
        return date(int(found["y"]), int(found["m"] or found["m2"]), int(found["d"] or found["d2"]))
    except ValueError:
        return None


def _is_meant(found: re.Match[str]) -> bool:
    paper = found.groupdict().get("paper") or ""
    return not paper or not _HEX.fullmatch(paper.lower())


def _month_days(text: str, today: date) -> Days | None:
    for found in _MONTH.finditer(text):
        year, month = int(found["y"]), number(found["m"] or found["m2"]) or 0
        if 1 <= month <= 12 and date(year, month, 1) <= today:
            following = date(year + month // 12, month % 12 + 1, 1)
            return date(year, month, 1).toordinal(), following.toordinal() - 1
    return None
