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

_COUNTDOWN = re.compile(
    r"[\"》]?[^,，。;；0-9\n]{0,16}?"
    r"(?P<said>还有|还剩|尚余|尚馀|[仅只][剩余有]|不到|不足|倒计时|倒[数數])"
    r"[^,，。;；0-9一二两三四五六七八九十百\n]{0,4}"
    r"(?P<left>[0-9]{1,4}|[一二两三四五六七八九十百]{1,5})(?:个(?=[周月星]))?(?P<unit>[天日周月年]|星期)"
)
_DAYS = {"天": 1, "日": 1, "周": 7, "星期": 7, "月": 30, "年": 365}
_DAYS_OFF = 4
_SHORT_OF = ("不到", "不足")


@dataclass(frozen=True, slots=True)
class Countdown:
    """The most and the fewest days until the day, and where the words that say so end."""

    most: int
    fewest: int
    end: int

    def before(self, day: int) -> Days:
        """Return the days on which this may be said of a day."""
        return day - self.most, day - self.fewest


def counted_down(text: str, end: int) -> Countdown | None:
    """Return how long it is until the day named just before ``end``, if the text goes on so."""
    found = _COUNTDOWN.match(text, end)
    count = number(found["left"].replace("两", "二")) if found else None
    if found is None or not count:
        return None
    # The larger the unit, the rougher the count.
    unit = _DAYS[found["unit"]]
    left, off = count * unit, max(_DAYS_OFF, unit // 2)
    if found["said"] in _SHORT_OF:
        return Countdown(left, left - max(off, left // 10), found.end())
    return Countdown(left + off, left - off, found.end())
