"""Dates in the languages that stand beside Chinese in a header: English, Portuguese, French, Malay.

Papers of Hong Kong, Macau and overseas print one for the law or the reader: 7 de Agosto de 1987,
Fri, Dec 6, 2013, Freitag, 6. Dezember 2013. Only days, months and weekdays are known here.
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

# English, Portuguese, Spanish, French, Italian, German, Dutch, Malay and Indonesian, in full.
_NAMES = (
    "january janeiro enero janvier gennaio januar jänner januari",
    "february fevereiro febrero février fevrier febbraio februar februari pebruari",
    "march março marco marzo mars märz maerz maart maret",
    "april abril avril aprile",
    "may maio mayo mai maggio mei",
    "june junho junio juin giugno juni jun",
    "july julho julio juillet luglio juli julai",
    "august agosto août aout augustus ogos agustus",
    "september setembro septiembre setiembre septembre settembre",
    "october outubro octubre octobre ottobre oktober",
    "november novembro noviembre novembre nopember",
    "december dezembro diciembre décembre decembre dicembre dezember desember disember",
)
_SHORT_IN_ENGLISH = (
    *("jan", "feb", "mar", "apr", "may", "jun"),
    *("jul", "aug", "sep sept", "oct", "nov", "dec"),
)
# Some are words of English, as out and set; these languages put the day first.
_SHORT = (
    "ene janv gen jän",
    "fev fév févr febr",
    "mär mac mrt",
    "abr avr",
    "mai mag mei",
    "giu",
    "juil lug",
    "ago aoû agu",
    "set sett",
    "out ott okt",
    "nop",
    "dez dic déc dis des",
)
_ANY_ORDER = {
    word: month
    for month, (row, short) in enumerate(zip(_NAMES, _SHORT_IN_ENGLISH, strict=True), 1)
    for word in f"{row} {short}".split(" ")
}
_MONTHS = _ANY_ORDER | {
    word: month for month, row in enumerate(_SHORT, 1) for word in row.split(" ")
}
_LETTER = "[a-zà-ÿ]"
_YEAR = r"(?P<y>1[89][0-9]{2}|20[0-9]{2})(?![0-9])"


def _named(months: Iterable[str]) -> str:
    """Return the pattern of those names, whole; Agostode 1987 has lost a blank."""
    names = "|".join(sorted(months, key=len, reverse=True))
    return rf"(?<!{_LETTER})(?P<name>{names})\.?(?=del?\s|(?!{_LETTER}))"


_DATES = (
    re.compile(
        rf"{_named(_ANY_ORDER)}\s*(?P<d>[0-9]{{1,2}})(?:st|nd|rd|th)?"
        rf"(?:\s?[-–]\s?[0-9]{{1,2}})?(?:\s*,\s*|\s+){_YEAR}",
        re.IGNORECASE,
    ),
    re.compile(
        r"(?<![0-9])(?P<d>[0-9]{1,2})(?:st|nd|rd|th|er|º|ª|\.)?\s*(?:de|di|of)?\s*"
        rf"{_named(_MONTHS)}(?:\s*(?:de|del)\s+|\s*,\s*|\s*){_YEAR}",
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
