"""A date of publication as a person writes it, turned into EDTF.

It takes EDTF, and what a hand writes quickly: 2023年5月4日, 2023.5, 二〇二三年五月, 民國八十七年五月,
and two of these with 至 or a slash between them. It guesses no year and no century.
"""

from __future__ import annotations

import re
import unicodedata

from jiaoyue.newspaper.edtf import parse_edtf
from jiaoyue.newspaper.numerals import number
from jiaoyue.text.errors import QT_TRANSLATE_NOOP, UserFacingError

_NO_DATE = QT_TRANSLATE_NOOP(
    "errors",
    "“{said}” is not a date. Nothing was changed."
    " Write 2023-05-04, 2023-05, 2023年5月4日 or 2023-05/2023-06.",
)
_NO_SUCH_DAY = QT_TRANSLATE_NOOP(
    "errors", "The calendar has no “{said}”, or it ends before it begins. Nothing was changed."
)
_NUMBER = r"[0-9〇零○一二三四五六七八九十廿卅元]+"
_WRITTEN = re.compile(
    rf"(?P<era>中華民國|中华民国|民國|民国)?(?P<year>{_NUMBER})年"
    rf"(?:(?P<month>{_NUMBER})月(?:(?P<day>{_NUMBER})[日号號]?)?)?"
)
_REST = re.compile(rf"(?:(?P<month>{_NUMBER})月)?(?:(?P<day>{_NUMBER})[日号號])?")
_POINTED = re.compile(r"([0-9]{4})[-./](1[0-2]|0?[1-9])(?:[-./](3[01]|[12][0-9]|0?[1-9]))?")
_BETWEEN = re.compile(r"\s*(?:/|至|到|—+|–|~)\s*")
_REPUBLIC = 1911


class DateNameError(UserFacingError):
    """What was written is no date."""


def date_named(said: str) -> str:
    """Return what a person wrote as EDTF. Raises DateNameError when it is no date."""
    written = unicodedata.normalize("NFKC", said).replace(" ", "").removeprefix("约")
    parts = [written] if _POINTED.fullmatch(written) else _BETWEEN.split(written)
    if len(parts) > 2:
        raise DateNameError(_NO_DATE, said=said.strip())
    first = _edtf(parts[0])
    points = [first, _edtf(parts[1], first)] if len(parts) == 2 else [first]
    if None in points:
        raise DateNameError(_NO_DATE, said=said.strip())
    edtf = "/".join(point for point in points if point)
    try:
        parse_edtf(edtf)
    except ValueError as error:
        raise DateNameError(_NO_SUCH_DAY, said=said.strip()) from error
    return edtf


def _edtf(written: str, before: str | None = None) -> str | None:
    """Return one date in EDTF; one without a year has it from the date ``before``."""
    found = _POINTED.fullmatch(written)
    if found:
        return _joined(*(int(part) if part else None for part in found.groups()))
    found = _WRITTEN.fullmatch(written)
    if found:
        year = number(found["year"])
        if year is not None and found["era"]:
            year += _REPUBLIC
        return _joined(year, number(found["month"] or ""), number(found["day"] or ""))
    found = _REST.fullmatch(written)
    if found and written and before and before[:4].isdecimal():
        month = number(found["month"] or "") or number(before[5:7])
        return _joined(int(before[:4]), month, number(found["day"] or ""))
    return written if _is_edtf(written) else None


def _joined(year: int | None, month: int | None, day: int | None) -> str | None:
    if year is None or not 1000 <= year <= 9999:
        return None
    parts = [f"{year:04}"]
    for part in (month, day):
        if part is None:
            break
        parts.append(f"{part:02}")
    return "-".join(parts)


def _is_edtf(written: str) -> bool:
    try:
        parse_edtf(written)
    except ValueError as error:
        return "calendar" in str(error)
    return True
