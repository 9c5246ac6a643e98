"""Years that are not counted from the birth of Christ: 民國, the reigns of Japan, Manchukuo and Qing.

The Republic, Japan and Manchukuo date by the common calendar, the Qing by the lunar one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jiaoyue.newspaper.lunar import lunar_day
from jiaoyue.newspaper.numerals import HAN, number

if TYPE_CHECKING:
    from datetime import date

REPUBLIC = 1911
_ERAS = {
    "中华民国": REPUBLIC,
    "民国": REPUBLIC,
    "明治": 1867,
    "大正": 1911,
    "昭和": 1925,
    "大同": 1931,
    "康德": 1933,
}
_IN_HEADERS = {"国历": REPUBLIC, "成纪": 1205, "佛历": -543}
"""Counts that only a header means by these words: of Mengjiang, from Genghis, and of Thailand."""
_REIGNS = {"咸丰": 1850, "同治": 1861, "光绪": 1874, "宣统": 1908}
ERA = "|".join(_ERAS)
"""Pattern of an era whose days are those of the common calendar."""

HEADER_ERA = "|".join((*_ERAS, *_IN_HEADERS))
"""Pattern of one in a header."""

_STEMS, _BRANCHES = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥"
REIGN_DATE = re.compile(
    rf"(?:大?清)?(?P<reign>{'|'.join(_REIGNS)})\s*"
    rf"(?:(?P<ry>[0-9]{{1,2}}|[元{HAN}]{{1,3}})|(?P<stem>[{_STEMS}])(?P<branch>[{_BRANCHES}]))年"
    rf"(?:岁次\S\S)?\s*(?P<leap>闰)?(?P<m>正|冬|腊|[{HAN}]{{1,2}}|[0-9]{{1,2}})月"
    rf"\s*(?P<d>初?[{HAN}]{{1,3}}|[0-9]{{1,2}})日?"
)
_MONTHS = {"正": 1, "冬": 11, "腊": 12}


def year_of(era: str, count: int) -> int:
    """Return the common year of the ``count``-th year of an era; the first is 1."""
    return (_ERAS | _IN_HEADERS)[era] + count


def reign_day(found: re.Match[str]) -> date | None:
    """Return the day that a match of REIGN_DATE names, or ``None`` where there was no such day."""
    count = number(found["ry"]) if found["ry"] else _count_of_cycle(found)
    month = _MONTHS.get(found["m"]) or number(found["m"])
    day = number(found["d"].removeprefix("初"))
    if not count or not month or not day:
        return None
    return lunar_day(_REIGNS[found["reign"]] + count, month, day, leap=bool(found["leap"]))


def _count_of_cycle(found: re.Match[str]) -> int:
    """Return which year of a reign has a name of the cycle of sixty, the longest reign being 34."""
    first = _REIGNS[found["reign"]] + 1
    years = (first + passed for passed in range(60))
    named = (
        year
        for year in years
        if _STEMS[(year - 4) % 10] == found["stem"]
        and _BRANCHES[(year - 4) % 12] == found["branch"]
    )
    return next(named, first) - first + 1
