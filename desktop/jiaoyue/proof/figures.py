"""Figures as newspapers print them, with what they count: 1,250人, 三千六百元, 2.3万吨, 百分之十二点五.

Texts are folded to Simplified characters. Whether a figure is exact is kept: 三百余人 and 近20家
say that they are not. What two figures have to do with each other is the detectors' affair.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from jiaoyue.newspaper.signs import HAN
from jiaoyue.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

_NUMERALS = "〇零一二两三四五六七八九十百千万亿"
_NUMBER = rf"(?:[0-9][0-9,，]*[0-9](?:\.[0-9]+)?|[0-9](?:\.[0-9]+)?)[万亿]{{0,2}}|[{_NUMERALS}]+"
_UNIT = rf"平方公里|平方米|立方米|公里|公斤|公顷|千瓦|千克|人次|{HAN}"
_FIGURE = re.compile(
    rf"(?P<vague>近|约|逾|超过?|数|上|每|第)?(?<![0-9.])(?P<number>{_NUMBER})(?P<more>[多余几])?"
    rf"(?P<unit>{_UNIT})?(?P<about>左右|上下|以上|以下|以内)?"
)
_SHARE = re.compile(
    rf"(?P<percent>[0-9]+(?:\.[0-9]+)?)%|百分之(?P<hundredths>[{_NUMERALS}]+(?:点[{_NUMERALS}]+)?)"
)
_DIGIT = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_TENS = {"十": 10, "百": 100, "千": 1000}
_MYRIADS = {"万": 10**4, "亿": 10**8}


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure at ``span`` of a text; ``number`` is the span of the number without its unit."""

    span: Span
    number: Span
    value: Decimal
    unit: str
    exact: bool


def figures_in(text: str) -> Iterator[Figure]:
    """Yield the figures of a folded text, in order; ordinals and what is said by the piece are left
    out."""
    for match in _FIGURE.finditer(text):
        value = value_of(match["number"])
        if value is None or match["vague"] in ("每", "第"):
            continue
        exact = not (match["vague"] or match["more"] or match["about"])
        number = Span(*match.span("number"))
        end = match.end("unit") if match["unit"] else number.end
        yield Figure(Span(number.start, end), number, value, match["unit"] or "", exact)


def shares_in(text: str) -> Iterator[Figure]:
    """Yield the percentages of a folded text, in order; the value of 12% is 12."""
    for match in _SHARE.finditer(text):
        value = Decimal(match["percent"]) if match["percent"] else _spoken(match["hundredths"])
        if value is not None:
            span = Span(*match.span())
            number = Span(*match.span("percent" if match["percent"] else "hundredths"))
            yield Figure(span, number, value, "%", exact=True)


def value_of(words: str) -> Decimal | None:
    """Return the number that words write, ``None`` where they write none: 3.2万, 一万七千六百."""
    scale = Decimal(1)
    while words[:1].isdigit() and words[-1] in _MYRIADS:
        scale *= _MYRIADS[words[-1]]
        words = words[:-1]
    digits = words.replace(",", "").replace("，", "")
    if digits.replace(".", "", 1).isdigit() and digits.isascii():
        return Decimal(digits) * scale
    counted = _counted(words)
    return None if counted is None else Decimal(counted)


def written_like(words: str, value: Decimal) -> tuple[str, ...]:
    """Return a number as ``words`` write theirs; none for Chinese counting and for myriads."""
    if not words.replace(".", "").replace(",", "").isdigit() or not words.isascii():
        return ()
    return (f"{value:,}" if "," in words else f"{value:f}",)


def _spoken(words: str) -> Decimal | None:
    """Return the number of 十二点五."""
    whole, _, fraction = words.partition("点")
    counted = _counted(whole)
    if counted is None or not all(c in _DIGIT for c in fraction):
        return None
    digits = "".join(str(_DIGIT[c]) for c in fraction)
    return Decimal(f"{counted}.{digits}") if digits else Decimal(counted)


def _counted(words: str) -> int | None:
    """Return a number in Chinese counting or a row of Chinese digits, ``None`` for anything
    else."""
    if len(words) > 1 and all(c in _DIGIT for c in words):
        return int("".join(str(_DIGIT[c]) for c in words))
    total = section = digit = 0
    for place, character in enumerate(words):
        if character in _DIGIT:
            if digit:
                return None
            digit = _DIGIT[character]
        elif character in _TENS:
            if not digit and not (character == "十" and place == 0):
                return None
            section += (digit or 1) * _TENS[character]
            digit = 0
        elif character == "亿" and total + section + digit:
            total, section, digit = (total + section + digit) * _MYRIADS["亿"], 0, 0
        elif character == "万" and section + digit:
            total, section, digit = total + (section + digit) * _MYRIADS["万"], 0, 0
        else:
            return None
    return total + section + digit if words else None
