"""Months and days without a year: 今年6月, 3月12日, 7月至9月, 前三季度.

They lie in the year of the paper: behind it as a rule, ahead of it after 将 and its kin. What
names another year, as 去年, says nothing of the day of printing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING

from jiaoyue.newspaper.date_clue import (
    FAINT,
    FIRM,
    FOREVER,
    NEVER,
    PLAIN,
    WEAK,
    WIRED_DAYS,
    Clue,
    Days,
    grain,
    month_after,
    month_before,
)
from jiaoyue.newspaper.date_tense import Phrase, near, near_counted, phrase_at
from jiaoyue.newspaper.date_years import NamedYear, governing_year
from jiaoyue.newspaper.numerals import DAY_OR_MONTH, HAN, number

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

_DASH = r"[-—–~～]{1,2}"
_MONTH = re.compile(
    r"(?P<rel>今年|本年|去年|前年|明年|当年|同年|次年|翌年|上年|每年|历年|往年|常年)?\s?"
    rf"(?<![0-9.:/])(?P<m>[0-9]{{1,2}}|[{HAN}元]{{1,2}})\s?月(?![饼球亮光色薪嫂龄])"
    rf"(?:\s?(?P<d>{DAY_OR_MONTH})\s?[日号]|(?P<part>初|上旬|中旬|下旬|底|末)|(?P<named>份))?"
)
_THROUGH = re.compile(
    rf"\s?起?(?:(?:一直)?(?:持续|延续)?[至到]|{_DASH})\s?"
    r"(?:(?P<m>[0-9]{1,2})\s?月(?:份)?(?:(?P<d>[0-9]{1,2})\s?[日号])?|(?P<d2>[0-9]{1,2})\s?[日号])"
)
_TERM = re.compile(
    rf"(?:(?P<y>[0-9]{{4}}|[一二][{HAN}]{{3}})年|(?P<rel>今年|去年|上年|前年|同年|当年|每年))?"
    rf"(?:(?<![0-9])(?:1|一)月?份?(?:[至到]|{_DASH})(?P<upto>{DAY_OR_MONTH})月(?:份)?"
    rf"|前(?P<count>{DAY_OR_MONTH})个?月|(?P<half>上半年)"
    r"|前(?P<quarters>[二三两23])季度|第?(?P<quarter>[一二三四1234])季度)"
)
_OTHER_TERMS = ("去年", "上年", "前年", "同年", "当年", "每年")
_COUNTED = re.compile(
    r"[^。;；\n]{0,60}?(?:同比|比去年|比上年|同期|增长|增加|下降|完成|生产|实现|达)"
)
_DONE = re.compile(r"[^。;；\n]{0,10}?(?:开展了|举行了|举办了|进行了|完成了|组织了|已|共)")
_KEPT_DAY = re.compile(
    r"[,，]?(?:是|为|即)(?!止)[^。;；\n]{0,24}?(?:日子|纪念日|诞辰|忌日|生日|节|[^今昨明当次日]日)"
)
_CALL = re.compile(r"截?止(?!步|血|于)|为?(?:征文|报名|征稿|投稿|展出|申报|征集)期")
_DATELINE = re.compile(r"专?[电讯]")
_PARTS = {
    "初": (4, 10),
    "上旬": (1, 10),
    "中旬": (11, 20),
    "下旬": (21, 31),
    "底": (25, 31),
    "末": (25, 31),
}
_QUARTERS = {"一": 3, "1": 3, "二": 6, "两": 6, "2": 6, "三": 9, "3": 9, "四": 12, "4": 12}


@dataclass(frozen=True, slots=True)
class _Reach:
    """From which month and day to which; ``part`` is the days of 上旬 and the like."""

    start: tuple[int, int | None]
    end: tuple[int, int | None]
    part: tuple[int, int] | None = None

    def days(self, year: int) -> Days | None:
        """Return the days in a year, running into the next where the end comes first."""
        first = grain(year, *self.start)
        last = grain(year + (self.end[0] < self.start[0]), *self.end)
        if first is None or last is None:
            return None
        if self.part:
            return first[0] + self.part[0] - 1, min(first[0] + self.part[1] - 1, first[1])
        return first[0], last[1]


def month_clues(text: str, years: Sequence[NamedYear], taken: set[int]) -> Iterator[Clue]:
    """Yield what months of a folded text say that no ``taken`` place has a part in."""
    for found in near_counted(_MONTH, text, "月", 6):
        if found.start("m") in taken or found.end() - 1 in taken:
            continue
        through = _THROUGH.match(text, found.end())
        taken.update(range(*through.span()) if through else ())
        yield from _of_month(found, through, text, years)


def term_clues(text: str, taken: set[int]) -> Iterator[Clue]:
    """Yield what is counted up to the end of a term, taking its places: 1至9月, 前三季度."""
    months, quarters = (near_counted(_TERM, text, mark, 16) for mark in ("月", "季度"))
    for found in chain(months, quarters, near(_TERM, text, "半年", 16)):
        if found["rel"] not in _OTHER_TERMS:
            taken.update(range(*found.span()))
            yield from _of_term(found, phrase_at(text, *found.span()))


def _of_month(
    found: re.Match[str],
    through: re.Match[str] | None,
    text: str,
    years: Sequence[NamedYear],
) -> Iterator[Clue]:
    month, day = number(found["m"]), number(found["d"] or "")
    said = found["rel"] or found["d"] or found["part"] or found["named"] or found["m"].isdigit()
    if not month or not said or found["rel"] not in (None, "今年", "本年"):
        return
    start = found.start("rel" if found["rel"] else "m")
    phrase = phrase_at(text, start, through.end() if through else found.end())
    if phrase.is_elsewhere or (phrase.ends_a_range and not found["rel"]):
        return
    known = None if found["rel"] else governing_year(start, text, years)
    if known:
        yield from _of_known_year(grain(known, month, day), phrase)
        return
    end = (month, day)
    if through:
        end = (number(through["m"] or "") or month, number(through["d"] or through["d2"] or ""))
    reach = _Reach((month, day), end, _PARTS.get(found["part"] or ""))
    if day and _KEPT_DAY.match(phrase.trail):
        # 3月18日是…的日子: it may lie behind or ahead.
        yield _clue(WEAK, phrase, reach, _around)
    elif through and _CALL.match(phrase.trail):
        yield _clue(WEAK, phrase, reach, _called)
    elif through and through["m"] and not through["d"]:
        yield from _of_spread(reach, phrase)
    else:
        by_day = bool(day or found["part"])
        yield from _of_this_year(reach, phrase, named=bool(found["rel"]), by_day=by_day)


def _of_known_year(days: Days | None, phrase: Phrase) -> Iterator[Clue]:
    if days is None:
        return
    if phrase.is_coming:
        yield Clue(PLAIN, phrase.span, ((NEVER, days[1]),))
        return
    if phrase.may_be_coming:
        return
    yield Clue(PLAIN, phrase.span, ((days[0], FOREVER),))
    if phrase.counts_so_far:
        yield Clue(WEAK, phrase.span, ((days[0], month_after(days[1])),))


def _of_spread(reach: _Reach, phrase: Phrase) -> Iterator[Clue]:
    """Read 7月至9月: a campaign is reported when it begins, or once much of it is done."""
    if phrase.is_coming:
        yield _clue(PLAIN, phrase, reach, _until)
        yield _clue(WEAK, phrase, reach, _about_the_start)
    elif _DONE.match(phrase.trail):
        yield _clue(PLAIN, phrase, reach, _towards_the_end)


def _of_this_year(reach: _Reach, phrase: Phrase, *, named: bool, by_day: bool) -> Iterator[Clue]:
    if phrase.is_coming:
        yield _clue(PLAIN, phrase, reach, _until_this_year if named else _until)
    elif phrase.may_be_coming:
        if named:
            yield _clue(WEAK, phrase, reach, _that_year)
    elif by_day and _DATELINE.match(phrase.trail):
        yield _clue(PLAIN, phrase, reach, _within_days)
    elif named:
        yield _clue(FIRM, phrase, reach, _later_this_year)
    else:
        yield _clue(PLAIN, phrase, reach, _later)
        if not phrase.is_long_ago:
            yield _clue(FAINT, phrase, reach, _soon_after if by_day else _in_the_season)


def _of_term(found: re.Match[str], phrase: Phrase) -> Iterator[Clue]:
    month = _last_month(found)
    if not month or phrase.is_elsewhere or phrase.is_coming or not _COUNTED.match(phrase.trail):
        return
    reach = _Reach((month, None), (month, None))
    ended = reach.days(number(found["y"]) or 0) if found["y"] else None
    if ended:
        yield Clue(FIRM, phrase.span, ((ended[1] - 9, FOREVER),))
        yield Clue(WEAK, phrase.span, (_reported(0, ended),))
    elif not found["y"]:
        yield _clue(PLAIN, phrase, reach, _reported)


def _last_month(found: re.Match[str]) -> int | None:
    if found["half"]:
        return 6
    quarter = found["quarters"] or found["quarter"]
    return _QUARTERS[quarter] if quarter else number(found["upto"] or found["count"])


def _clue(weight: int, phrase: Phrase, reach: _Reach, shape: Callable[[int, Days], Days]) -> Clue:
    return Clue(weight, phrase.span, yearly=partial(_windows, reach, shape))


def _windows(reach: _Reach, shape: Callable[[int, Days], Days], year: int) -> list[Days]:
    days = reach.days(year)
    return [shape(year, days)] if days else []


def _year_end(year: int) -> int:
    return date(year, 12, 31).toordinal()


def _that_year(year: int, _: Days) -> Days:
    return date(year, 1, 1).toordinal(), _year_end(year)


def _until(_: int, days: Days) -> Days:
    return days[0] - 120, days[1]


def _until_this_year(year: int, days: Days) -> Days:
    return date(year, 1, 1).toordinal(), days[1]


def _about_the_start(_: int, days: Days) -> Days:
    return days[0] - 15, month_after(days[0])


def _towards_the_end(year: int, days: Days) -> Days:
    return month_before(days[1]), max(_year_end(year), days[1] + 60)


def _later_this_year(year: int, days: Days) -> Days:
    return days[0], _year_end(year)


def _later(year: int, days: Days) -> Days:
    return days[0], max(_year_end(year), days[0] + 60)


def _called(_: int, days: Days) -> Days:
    """A call for entries is printed from some weeks before its days to their end."""
    return days[0] - 60, days[1]


def _around(_: int, days: Days) -> Days:
    return days[0] - 30, days[1] + 30


def _soon_after(_: int, days: Days) -> Days:
    return days[0], month_after(days[0])


def _in_the_season(_: int, days: Days) -> Days:
    return days[0], days[0] + 120


def _within_days(_: int, days: Days) -> Days:
    return days[0], days[0] + WIRED_DAYS


def _reported(_: int, days: Days) -> Days:
    return days[1] - 9, days[1] + 90
