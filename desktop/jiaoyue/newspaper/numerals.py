"""Numbers as newspapers print them: Arabic, full-width, Chinese digits and Chinese counting.

Only what dates and ordinals need, up to the thousands; no money, fractions or spoken forms.
"""

from __future__ import annotations

import re

HAN = "〇零一二三四五六七八九十廿卅"
"""The characters of a Chinese number below a hundred."""

DAY_OR_MONTH = rf"(?:[0-9]{{1,2}}|[{HAN}]{{1,3}})"
"""Pattern of a month's or a day's number."""

_DIGITS = {char: value for value, char in enumerate("〇一二三四五六七八九")} | dict.fromkeys(
    "零○Oo0", 0
)
_TENS = str.maketrans({"廿": "二十", "卅": "三十", "两": "二"})
_COUNTED = re.compile(
    r"(?:([一二三四五六七八九]?)(千))?[零〇]?(?:([一二三四五六七八九])百)?[零〇]?"
    r"(?:([一二三四五六七八九]?)(十))?([一二三四五六七八九]?)"
)


def number(words: str) -> int | None:
    """Return the number that ``words`` write, or ``None``; 元 (the first year) is 1.

    A row of digits reads as digits (一九七八), anything else as a count (二十三, 廿三).
    """
    words = words.replace(" ", "").replace("\u3000", "")
    if words.isascii() and words.isdigit():
        return int(words)
    if words == "元":
        return 1
    if words and all(char in _DIGITS or char.isdigit() for char in words):
        return int("".join(str(_DIGITS.get(char, char)) for char in words))
    found = _COUNTED.fullmatch(words.translate(_TENS))
    if not words or not found:
        return None
    thousands, thousand, hundreds, tens, ten, ones = found.groups()
    return (
        (1000 * (_DIGITS[thousands] if thousands else 1) if thousand else 0)
        + 100 * _DIGITS.get(hundreds or "", 0)
        + (10 * (_DIGITS[tens] if tens else 1) if ten else 0)
        + _DIGITS.get(ones, 0)
    )
