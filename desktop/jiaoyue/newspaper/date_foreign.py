"""Dates in the languages that stand beside Chinese in a header: English, Portuguese, French, Malay.

Papers of Hong Kong, Macau and overseas print one for the law or the reader: 7 de Agosto de 1987,
Fri, Dec 6, 2013, Freitag, 6. Dezember 2013. Only days, months and weekdays are known here.
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

# How the names begin in English, Portuguese, Spanish, French, Italian, German, Dutch and Malay.
_BEGINNINGS = (
    "jan jän ene gen",
    "feb fev fév",
    "mar mär mac maa mrt",
    "apr abr avr",
    "may mai mag mei",
    "jun juin giu",
    "jul juil lug",
    "aug ago agu aoû aou ogo",
    "sep set",
    "oct out ott okt",
    "nov nop",
    "dec déc dez dic dis des",
)
_MONTHS = {word: month for month, row in enumerate(_BEGINNINGS, 1) for word in row.split(" ")}
_NAME = rf"(?P<name>{'|'.join(sorted(_MONTHS, key=len, reverse=True))})[a-zäéûç]*\.?"
_YEAR = r"(?P<y>1[89][0-9]{2}|20[0-9]{2})(?![0-9])"
_DATES = (
    re.compile(
        rf"(?<![a-z]){_NAME}\s*(?P<d>[0-9]{{1,2}})(?:st|nd|rd|th)?"
        rf"(?:\s?[-–]\s?[0-9]{{1,2}})?(?:\s*,\s*|\s+){_YEAR}",
        re.IGNORECASE,
    ),
    re.compile(
        r"(?<![0-9])(?P<d>[0-9]{1,2})(?:st|nd|rd|th|er|º|ª|\.)?\s*(?:de|di|of)?\s*"
        rf"(?<![a-z]){_NAME}(?:\s*(?:de|del)\s+|\s*,\s*|\s*){_YEAR}",
        re.IGNORECASE,
    ),
)
_WEEKDAYS = (
    "monday mon segunda lunes lundi lunedì lunedi montag maandag senin isnin",
    "tuesday tues tue terça martes mardi martedì martedi dienstag dinsdag selasa",
    "wednesday wed quarta miércoles mercredi mercoledì mercoledi mittwoch woensdag rabu",
    "thursday thurs thur thu quinta jueves jeudi giovedì giovedi donnerstag donderdag khamis kamis",
    "friday fri sexta viernes vendredi venerdì venerdi freitag vrijdag jumaat jumat",
    "saturday sat sábado sabado samedi sabato samstag zaterdag sabtu",
    "sunday sun domingo dimanche domenica sonntag zondag ahad minggu",
)
_DAYS = {word: day for day, row in enumerate(_WEEKDAYS) for word in row.split(" ")}
WEEKDAY = (
    rf"(?<![a-zà-ÿ])(?P<foreign>{'|'.join(sorted(_DAYS, key=len, reverse=True))})"
    r"(?:-feira)?(?![a-zà-ÿ])"
)
"""Pattern of a weekday's name, to be read without regard to case; its group is ``foreign``."""


def weekday_named(word: str) -> int:
    """Return the weekday, Monday being 0, of a match of WEEKDAY."""
    return _DAYS[word.lower()]


def foreign_dates(line: str) -> Iterator[tuple[re.Match[str], date]]:
    """Yield the days that a line names in these languages, by form."""
    for pattern in _DATES:
        for found in pattern.finditer(line):
            month = _MONTHS[found["name"].lower()]
            try:
                yield found, date(int(found["y"]), month, int(found["d"]))
            except ValueError:
                continue
