"""Dates, times and counts that cannot be, and dates that their day of the week contradicts.

Only what arithmetic proves is doubted: 2月30日, 25时, 1800百元, 二十五百, a Friday that was a Monday. The year
of a date without one is that of the page, and where the page's is not known the week is not asked.
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from jiaoyue.marks.finding import Finding, FindingKind, Reason
from jiaoyue.newspaper.article import Role
from jiaoyue.proof.detector import Detector
from jiaoyue.text.errors import QT_TRANSLATE_NOOP
from jiaoyue.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jiaoyue.proof.galley import Galley, GalleyArticle

_DATE = re.compile(
    r"(?:(?P<year>(?:19|20)\d\d)\s*年\s*)?(?<!\d)(?P<month>\d{1,2})\s*月\s*(?P<day>\d{1,2})\s*[日号號]"
    r"(?:\s*[（(]?\s*(?:星期|周|週|礼拜|禮拜)(?P<week>[一二三四五六日天]))?"
)
_TIME = re.compile(r"(?<![\d.])(?P<hour>\d{1,2})(?:时|時|[:：])(?P<minute>\d{2})分?(?![\d:：])")
_MIXED = re.compile(
    r"(?<![\d.])(?P<digits>\d{2,})[十百](?=[元个個人名户戶家亩畝吨噸斤公米块塊张張])(?!斤[装裝])"
)
_DIGIT_TWICE = re.compile(
    r"(?<=[十百千])(?P<digits>[一二三四五六七八九])(?P=digits)(?=[元個个人名户戶家亩畝吨噸斤公米块塊张張岁歲年月日])"
)
_ORDERED = "[二三四五六七八九]"
_OUT_OF_ORDER = re.compile(
    rf"(?<![一二三四五六七八九十百千])(?P<first>{_ORDERED})十(?P<second>{_ORDERED})百"
    r"(?![货貨分姓合日年里倍家科事般草花鸟鳥度乐樂米万萬亿億团團强強余餘多战戰灵靈])"
)
"""二十五百: hundreds behind tens. Not 五十一百, said for fifty or a hundred, nor 二十五百万, as
millions were written."""
_AFTER_TENS = re.compile(
    r"(?<=十)(?P<first>[一二三四五六七八九])(?P<second>[一二三四五六七八九])(?=[个個人名户戶家亩畝吨噸斤公米块塊张張元岁歲年月日])"
)
"""十二七人: what is about twelve or thirteen is told by neighbours, 十二三人."""
_AGED_A_THOUSAND = re.compile(rf"(?P<tens>[二三四五六七八九])千(?P<ones>{_ORDERED})(?=[岁歲])")
_LONG_HOUR = re.compile(
    r"(?!四十八|七十二)(?P<hours>[三四五六七八九]十[一二三四五六七八九]?时)(?=[后前许])"
)
"""三十时后: hours that are counted are 小时 today, though not everywhere nor of old."""
_ONES = "一二三四五六七八九"
_LONGEST_MONTH = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_WEEK = "一二三四五六日"

_NO_DATE = QT_TRANSLATE_NOOP("findings", "There is no such day as {words}.")
_OTHER_DAY = QT_TRANSLATE_NOOP("findings", "{date} was a {day}.")
_NO_NUMBER = QT_TRANSLATE_NOOP("findings", "No number is written so: {words}.")
_NO_TIME = QT_TRANSLATE_NOOP("findings", "There is no such time as {words}.")


def _find(galley: Galley) -> Iterator[Finding]:
    year = int(galley.date.first[:4]) if galley.date.first and galley.date.exact else None
    for article in galley.articles:
        for match in _DATE.finditer(article.text):
            if not _is_day(match):
                yield article.finding(
                    FindingKind.NUMBER, Span(*match.span()), _NO_DATE, confidence=0.9
                )
            elif match["week"] and (day := _contradicted(match, year)):
                yield article.finding(
                    FindingKind.NUMBER,
                    Span(*match.span("week")),
                    _OTHER_DAY,
                    suggestions=(_weekday(day),),
                    confidence=0.8,
                    values={"date": day.isoformat(), "day": "星期" + _weekday(day)},
                )
        for pattern in (_MIXED, _DIGIT_TWICE):
            for match in pattern.finditer(article.text):
                yield article.finding(
                    FindingKind.NUMBER,
                    Span(*match.span()),
                    _NO_NUMBER,
                    suggestions=(match["digits"],),
                    confidence=0.75,
                )
        for match in _OUT_OF_ORDER.finditer(article.text):
            first, second = match["first"], match["second"]
            yield article.finding(
                FindingKind.NUMBER,
                Span(*match.span()),
                _NO_NUMBER,
                suggestions=(f"{first}百{second}十", f"{first}千{second}百"),
                confidence=0.75,
            )
        yield from _no_numbers(article)
        if not (galley.is_old or galley.traditional):
            yield from _long_hours(article)
        for match in _TIME.finditer(article.text):
            # 81:79 is a score, and 25：75 a ratio.
            impossible = int(match["hour"]) > 24 or int(match["minute"]) > 59
            if impossible and not {"时", "時"}.isdisjoint(match[0]):
                yield article.finding(
                    FindingKind.NUMBER, Span(*match.span()), _NO_TIME, confidence=0.7
                )
    yield from _header(galley)


def _no_numbers(article: GalleyArticle) -> Iterator[Finding]:
    """Yield counts and ages that nobody has."""
    for match in _AFTER_TENS.finditer(article.text):
        first, second = match["first"], match["second"]
        if first != second and _ONES.index(second) != _ONES.index(first) + 1:
            yield article.finding(
                FindingKind.NUMBER,
                Span(*match.span()),
                _NO_NUMBER,
                suggestions=(first, second),
                confidence=0.75,
            )
    for match in _AGED_A_THOUSAND.finditer(article.text):
        yield article.finding(
            FindingKind.NUMBER,
            Span(*match.span()),
            _NO_NUMBER,
            suggestions=(f"{match['tens']}十{match['ones']}",),
            confidence=0.75,
        )


def _long_hours(article: GalleyArticle) -> Iterator[Finding]:
    """Yield times of the day beyond its end."""
    for match in _LONG_HOUR.finditer(article.text):
        said = match["hours"]
        yield article.finding(
            FindingKind.NUMBER,
            Span(*match.span()),
            _NO_TIME,
            suggestions=(f"{said[:-1]}小{said[-1]}", f"{said[0]}小{said[-1]}"),
            confidence=0.6,
        )


def _header(galley: Galley) -> Iterator[Finding]:
    """Yield the day of the week in the page's own header where it is not that of its date."""
    for block in galley.furniture:
        for within in block.spans if block.role is Role.HEADER else ():
            for match in _DATE.finditer(galley.text, within.start, within.end):
                day = _contradicted(match, None) if match["week"] and _is_day(match) else None
                if day is not None:
                    values = (("date", day.isoformat()), ("day", "星期" + _weekday(day)))
                    span = Span(*match.span("week"))
                    reason = Reason(_OTHER_DAY, values)
                    said = (_weekday(day),)
                    yield Finding(FindingKind.NUMBER, (span,), match["week"], reason, said, 0.8)


def _is_day(match: re.Match[str]) -> bool:
    month, day = int(match["month"]), int(match["day"])
    if not 1 <= month <= 12 or not 1 <= day <= _LONGEST_MONTH[month - 1]:
        return False
    if match["year"] is None:
        return True
    try:
        date(int(match["year"]), month, day)
    except ValueError:
        return False
    return True


def _contradicted(match: re.Match[str], year: int | None) -> date | None:
    """Return the day of a date whose day of the week is another one."""
    said = int(match["year"]) if match["year"] else year
    if said is None:
        return None
    try:
        day = date(said, int(match["month"]), int(match["day"]))
    except ValueError:
        return None
    return None if _weekday(day) == match["week"].replace("天", "日") else day


def _weekday(day: date) -> str:
    return _WEEK[day.weekday()]


NUMBERS = Detector(FindingKind.NUMBER, _find)
