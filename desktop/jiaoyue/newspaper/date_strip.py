"""The lines at the edges of a page where its header may stand, as printed and as OCR leaves them.

OCR sets single characters apart, takes 0 for O and 1 for l, and breaks a header into short lines
of a word each. A strip is such a line mended, or such lines made one, with the place of each
character in the page. What it says is not looked at here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import TYPE_CHECKING

from jiaoyue.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_LINES = 14
_SHORT, _MOST, _LONGEST = 24, 5, 160
_OF_DATES = "0-9OoQDlI|〇零一二三四五六七八九十廿卅年月日号星期礼拜周农历"
_SPACED = re.compile(rf"\s(?<=[{_OF_DATES}]\s)\s*(?=[{_OF_DATES}])")
_LETTER_GAP = re.compile(r"(?<=\S)\s(?=\S)")
_MISREAD = re.compile(r"[0-9OoQDlI|〇][0-9OoQDlI|〇]{0,3}(?=[年月日号])")
_ALIKE = {"入": "八", "人": "八", "ニ": "二", "士": "十", "—": "一", "亠": "一"}
_LOOK_ALIKE = re.compile(
    rf"[{''.join(_ALIKE)}](?:(?<=[〇零一二三四五六七八九十年月].)(?=[〇零一二三四五六七八九十年月日])"
    r"|(?<=—)(?<!\S—)(?=[八九][〇零一二三四五六七八九]{2}年))"
)
_FROM_THE_RIGHT = re.compile(
    r"[日号][〇零一二三四五六七八九十廿卅]{1,3}月[〇零一二三四五六七八九十元]{1,2}年"
    r"[〇零一二三四五六七八九十百元]"
)
_DIGITS = str.maketrans({**dict.fromkeys("OoQD〇", "0"), **dict.fromkeys("lI|", "1")})


@dataclass(frozen=True, slots=True)
class Strip:
    """A line, or several made one: its text, where each character stands, whether near the top.

    ``traditional`` says that the page is in Traditional characters.
    """

    text: str
    at: Sequence[int]
    top: bool
    traditional: bool = False

    def span(self, start: int, end: int) -> Span:
        """Return the span of the page that holds ``[start, end)`` of the text."""
        ends = self.at[start], self.at[end - 1]
        return Span(min(ends), max(ends) + 1)


def outer_lines(text: str, *, traditional: bool = False) -> list[Strip]:
    """Return the first and the last lines of a folded page that are not empty, in order."""
    lines: list[tuple[int, str]] = []
    start = 0
    for line in text.split("\n"):
        if line and not line.isspace():
            lines.append((start, line))
        start += len(line) + 1
    if len(lines) > 2 * _LINES:
        lines = lines[:_LINES] + lines[-_LINES:]
    half = (len(lines) + 1) // 2
    return [
        Strip(line, range(start, start + len(line)), place < half, traditional)
        for place, (start, line) in enumerate(lines)
    ]


def mended(lines: Sequence[Strip]) -> list[Strip]:
    """Return the lines with what OCR does to dates undone; no header is a long line."""
    return [_mended(line) if len(line.text) <= _LONGEST else line for line in lines]


def turned(lines: Sequence[Strip]) -> Iterator[Strip]:
    """Yield the lines that were printed from right to left and read the other way: 日八月三年…."""
    for line in lines:
        if _FROM_THE_RIGHT.search(line.text):
            yield replace(line, text=line.text[::-1], at=line.at[::-1])


def joined(lines: Sequence[Strip], *, wide: bool = False) -> Iterator[Strip]:
    """Yield runs of short neighbouring lines made one, a space between, the shortest runs first.

    ``wide`` runs may be of more and of longer lines: a header can break anywhere.
    """
    short, most = (_LONGEST // 2, _LINES) if wide else (_SHORT, _MOST)
    long_before = [0, *accumulate(len(line.text) for line in lines)]
    firsts = [place for place, line in enumerate(lines) if len(line.text) <= short]
    for count in range(2, most + 1):
        # Only a run that can be one can be the beginning of a longer one.
        firsts = [
            first
            for first in firsts
            if first + count <= len(lines)
            and long_before[first + count] - long_before[first] <= _LONGEST
            and len(lines[first + count - 1].text) <= short
            and _adjoin(lines[first + count - 2], lines[first + count - 1])
        ]
        for first in firsts:
            run = lines[first : first + count]
            yield Strip(
                " ".join(line.text for line in run),
                [at for line in run for at in (*line.at, line.at[-1])][:-1],
                run[0].top,
                run[0].traditional,
            )


def _adjoin(above: Strip, below: Strip) -> bool:
    """Return whether the lines are neighbours, and not the top and the foot of a page."""
    return below.at[0] - above.at[-1] <= _SHORT


def _mended(line: Strip) -> Strip:
    text = line.text
    if not (_SPACED.search(text) or _MISREAD.search(text) or _LOOK_ALIKE.search(text)):
        return line
    spaced = _LETTER_GAP if _is_spaced_out(line.text) else _SPACED
    gaps = {place for found in spaced.finditer(line.text) for place in range(*found.span())}
    kept = [place for place in range(len(line.text)) if place not in gaps]
    text = "".join(line.text[place] for place in kept)
    if any(char.isdigit() for char in text):
        text = _MISREAD.sub(lambda found: found[0].translate(_DIGITS), text)
    text = _LOOK_ALIKE.sub(lambda found: _ALIKE[found[0]], text)
    return replace(line, text=text, at=[line.at[place] for place in kept])


def _is_spaced_out(text: str) -> bool:
    """Return whether nearly every character stands by itself: 云 溪 日 报."""
    words = text.split()
    return len(words) > 8 and sum(len(word) == 1 for word in words) * 4 > len(words) * 3
