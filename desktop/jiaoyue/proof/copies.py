"""Copies within a text: what goes with one that is taken out, one of the marks around it and not
both, which are of sentences that are alike by nature, and how one is named.

It refuses to find copies, and to say which of two was printed.
"""

from __future__ import annotations

import re

from jiaoyue.text.span import Span

CLAUSE_END = re.compile(r"[，。；：！？]")
FULL_STOPS = frozenset("。！？”’」』…")
"""What ends a sentence, or a quotation with one."""
_STRENGTH = {"、": 0, "，": 1, ",": 1, "；": 2, ";": 2, "：": 2, ":": 2, "。": 3, "！": 3, "？": 3}
_PAUSE = 1
_SHORT = 16
_STOPS = "。；！？\n"
_SENTENCE, _NAMED, _AGREED = 60, 3, 3
"""How far back a sentence's beginning is sought, how many characters the name of whom two sentences
say the same may have, and how many must agree before what does not end the sentence."""


def what_goes(text: str, copy: Span) -> Span:
    """Return the copy with the weaker of the marks that it stands between, the later of two alike.

    Where there is a mark on one side only, a copy keeps that as it has it; but a sentence before
    it keeps its stop. Empty for a copy that is nothing but marks.
    """
    start, end = copy.start, copy.end
    while start < end and text[start] in _STRENGTH:
        start += 1
    while end > start and text[end - 1] in _STRENGTH:
        end -= 1
    if start == end:
        return Span(end, end)
    before = _STRENGTH.get(text[start - 1 : start])
    after = _STRENGTH.get(text[end : end + 1])
    if before is not None and after is not None:
        return Span(start - 1, end) if before < after else Span(start, end + 1)
    led = before is not None and before <= _PAUSE and copy.start < start
    return Span(start - led, end + (after is not None and end < copy.end))


def are_parallel(text: str, one: Span, other: Span) -> bool:
    """Return whether two copies are in sentences that differ in a name alone: 甲班有学生四十人，男生
    二十人。乙班有学生四十人，男生二十人。"""
    head, again = _head(text, one.start), _head(text, other.start)
    if len(head) != len(again):
        return False
    differ = sum(a != b for a, b in zip(head, again, strict=True))
    end = all(any(mark in _STOPS for mark in text[at - 1 : at + 1]) for at in (one.end, other.end))
    return 0 < differ <= _NAMED and (end or len(head) - differ >= _AGREED)


def _head(text: str, at: int) -> str:
    """Return what a sentence says before a place, empty where that begins it."""
    least = max(0, at - _SENTENCE)
    return text[max(least, *(text.rfind(mark, least, at) + 1 for mark in _STOPS)) : at]


def short(words: str) -> str:
    """Return the first 16 characters of a copy, without the marks around it."""
    return words.strip("“”‘’「」、，。；：")[:_SHORT]


def is_han(character: str) -> bool:
    """Return whether a character is one of the common Chinese ones, of the first block of them."""
    return "\u4e00" <= character <= "\u9fff"
