"""How long it is until a day that is named: 倒计时100天, 还有201天, 只剩一个月, 不到两年.

Texts are folded.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from jiaoyue.newspaper.numerals import number

if TYPE_CHECKING:
    from jiaoyue.newspaper.date_clue import Days

_OVER = "闭幕|结束|落幕|发生|爆发|过去|以来|[之以]?后|放假|假期|期间"
"""Words after an event which say that what is counted begins with it, or is a part of it."""
_COUNTDOWN = re.compile(
    rf"[\"》]?(?:(?!{_OVER})[^,，。;；0-9\n]){{0,16}}?"
    r"(?:(?P<left>还有|还剩|尚余|尚馀|[仅只]剩|倒计时|倒[数數])|(?P<short>不到|不足)|[仅只]有)"
    r"[^,，。;；0-9一二两三四五六七八九十百\n]{0,4}"
    r"(?P<count>[0-9]{1,4}|[一二两三四五六七八九十百]{1,5})(?:个(?=[周月星]))?(?P<unit>[天日周月年]|星期)"
)
_FROM = re.compile(r"(?:距离?|(?<!脱)离)[\"《]?$")
_DAYS = {"天": 1, "日": 1, "周": 7, "星期": 7, "月": 30, "年": 365}
_DAYS_OFF = 4


@dataclass(frozen=True, slots=True)
class Countdown:
    """The most and the fewest days until the day, and where the words that say so end."""

    most: int
    fewest: int
    end: int

    def before(self, day: int) -> Days:
        """Return the days on which this may be said of a day."""
        return day - self.most, day - self.fewest


def counted_down(text: str, start: int, end: int) -> Countdown | None:
    """Return how long it is until the day named at ``[start, end)``, if the text says so.

    不到一年 alone may be counted from the day as well: only 距 before its name says until.
    """
    found = _COUNTDOWN.match(text, end)
    count = number(found["count"].replace("两", "二")) if found else None
    if found is None or not count or not (found["left"] or is_counted_from(text, start)):
        return None
    # The larger the unit, the rougher the count.
    unit = _DAYS[found["unit"]]
    left, off = count * unit, max(_DAYS_OFF, unit // 2)
    if found["short"]:
        return Countdown(left, max(0, left - max(off, left // 10)), found.end())
    return Countdown(left + off, max(0, left - off), found.end())


def is_counted_from(text: str, start: int) -> bool:
    """Return whether 距 or 离 stands before a day's name: it is so far off, or so long ago."""
    return _FROM.search(text, max(0, start - 4), start) is not None
