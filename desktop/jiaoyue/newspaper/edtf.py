"""EDTF, the subset of ISO 8601-2 that a date of publication needs.

Reads levels 0 and 1 (masked digits, seasons, qualifiers, closed intervals) as outer days, and
writes level 0. It holds no open ends, sets, negative years or times of day: a page that was
printed has a first and a last possible day.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

from jiaoyue.newspaper.article import DateEvidence, PageDate

_POINT = re.compile(r"(\d[\dX]{3})(?:-([\dX]{2})(?:-([\dX]{2}))?)?[?~%]?", re.ASCII)
_SEASONS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 12)}


def parse_edtf(text: str) -> tuple[date, date]:
    """Return the first and the last day that an EDTF date or closed interval allows.

    Raises ValueError, with a sentence for a person, when it is none.
    """
    start, slash, end = text.strip().partition("/")
    first, last = _point(start, text)
    if slash:
        last = _point(end, text)[1]
    if last < first:
        raise ValueError(f"the date {text!r} ends before it begins")
    return first, last


def given_date(text: str) -> PageDate:
    """Return the date of a page that a person, or a list beside the files, gives in EDTF.

    Raises ValueError, with a sentence for a person, when it is none.
    """
    first, last = parse_edtf(text)
    said = DateEvidence(f"指定的日期：{text.strip()}")
    return PageDate(text.strip(), first.isoformat(), last.isoformat(), (said,))


def format_interval(first: date, last: date) -> str:
    """Return the shortest EDTF that says just these days, ends included."""
    if first == last:
        return first.isoformat()
    if first.day == 1 and last.day == _length(last.year, last.month):
        whole_years = first.month == 1 and last.month == 12
        start = f"{first:%Y}" if whole_years else f"{first:%Y-%m}"
        end = f"{last:%Y}" if whole_years else f"{last:%Y-%m}"
        return start if start == end else f"{start}/{end}"
    return f"{first.isoformat()}/{last.isoformat()}"


def _point(text: str, whole: str) -> tuple[date, date]:
    found = _POINT.fullmatch(text.strip())
    if not found:
        raise ValueError(
            f"{whole!r} is not a date; write 2023-05-04, 2023-05, 2023 or 2023-05/2023-06"
        )
    year, month, day = found.groups()
    try:
        return _days(year, month or "XX", day or "XX")
    except ValueError as error:
        raise ValueError(f"{whole!r} is not a day of the calendar: {error}") from error


def _days(year: str, month: str, day: str) -> tuple[date, date]:
    early, late = int(year.replace("X", "0")), int(year.replace("X", "9"))
    months = _months(month)
    if day == "XX":
        return date(early, months[0], 1), date(late, months[1], _length(late, months[1]))
    if "X" in year + month or "X" in day:
        raise ValueError("a day stands with its year and month, or is XX")
    return date(early, months[0], int(day)), date(late, months[1], int(day))


def _months(month: str) -> tuple[int, int]:
    if month == "XX":
        return 1, 12
    if "X" in month:
        raise ValueError("a month is a number, or XX")
    number = int(month)
    return _SEASONS.get(number, (number, number))


def _length(year: int, month: int) -> int:
    return monthrange(year, month)[1]
