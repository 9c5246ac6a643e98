"""Words of their time: 贫下中农, 布政司, 腾冲县, 地税局, and what they say of the day of printing.

A word cannot be printed before there is what it names. That it is gone is known of many, but papers
remember: what bounds from above are two of them that different passages use of their own day.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from jiaoyue.newspaper.date_clue import FOREVER, NEVER, PLAIN, WEAK, Clue
from jiaoyue.newspaper.gazetteer import gazetteer
from jiaoyue.newspaper.mentions import Use as Role
from jiaoyue.paths import resource
from jiaoyue.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from jiaoyue.newspaper.mentions import Mention

_REMEMBERED = re.compile(
    r"回忆|忆起|当年|那年|那时|当时|昔日|旧社会|旧时|解放前|年代|以前|过去|从前|小时候|历史上|曾经"
    r"|前身|时期|往事|原名|撤县|县改市|更名|改名|老照片"
    r"|[唐宋元明清][代朝]|文革|知青|建国初|解放初|县志|知县|县令|生于|出生|祖籍|烈士"
    r"|(?:[0-9]{4}|[一二][〇零一二三四五六七八九]{3})年(?!以来)[^。!?;\n]*$"
)
_ONCE = re.compile(r"[原旧前老]$|[(]$")
_NOW = re.compile(r"[(](?:现|今)")
_BEFORE, _AFTER = 40, 20
"""Characters around a word in which something may say that it is told of the past."""
_APART = 150
"""Characters between two words that different passages use, at least."""
_STILL_SAID = 180
"""Days for which a word is in use after what it names has gone."""
_OTHER_WORD = re.compile("市[场镇集井价值容面售制级]|县[道级]|区[域别分块间划级位]")
"""Words that begin with the last character of what is then no name: 新民|市场, 中山|县道."""
_UNIQUE_SINCE = 1992
"""The year from which a new unit rarely bears a name that one of the fifties had."""


@dataclass(frozen=True, slots=True)
class Use:
    """A word where the text uses it, with the ordinals of the first and last day of its time."""

    words: str
    span: Span
    first: int
    last: int
    weight: int = PLAIN


def word_clues(uses: Sequence[Use], text: str) -> Iterator[Clue]:
    """Yield what words of their time say of a folded text, as they stand."""
    for use in uses:
        if use.first > NEVER:
            yield Clue(use.weight, use.span, ((use.first, FOREVER),))
    yield from _until(_told_of_its_day(uses, text))


def unit_uses(text: str, mentions: Iterable[Mention]) -> Iterator[Use]:
    """Yield the counties and cities that a text names, of those that are not old or are gone.

    ``mentions`` are the names of places in it, in order.
    """
    years, ends = _years(), _ends()
    for mention in mentions:
        behind = mention.end
        if text[behind - 1 : behind + 1] not in ends and text[behind - 2 : behind] not in ends:
            continue
        # 腾冲|县委: the finder counts the last character to what follows.
        for end in (behind + 1, behind):
            name = text[mention.start : end]
            if name in years and _is_named(mention, text, end):
                yield Use(name, Span(mention.start, end), *years[name])
                break


def _is_named(mention: Mention, text: str, end: int) -> bool:
    """Return whether a unit's name is one among the words around it.

    A district called by a word, as any town may have an old town, is one beside its city only.
    """
    if mention.use is Role.NAME or _OTHER_WORD.match(text, end - 1):
        return False
    if mention.chained or text[end - 1] != "区":
        return True
    return not any(sense.unit.wordlike for sense in gazetteer().senses(text[mention.start : end]))


def _told_of_its_day(uses: Sequence[Use], text: str) -> list[Use]:
    told = (
        use
        for use in uses
        if use.last < FOREVER
        and not _REMEMBERED.search(text, max(0, use.span.start - _BEFORE), use.span.start)
        and not _REMEMBERED.search(text, use.span.end, use.span.end + _AFTER)
        and not _ONCE.search(text, max(0, use.span.start - 1), use.span.start)
        and not _NOW.match(text, use.span.end)
    )
    ends: dict[tuple[str, int], list[Use]] = {}
    for use in told:
        # The first and the last place of a word are as far from another's as any.
        said = (use.words, use.last)
        ends[said] = [*ends.get(said, [])[:1], use]
    return sorted(
        (use for both in ends.values() for use in both),
        key=lambda use: (use.last, use.span.start),
    )


def _until(uses: Sequence[Use]) -> Iterator[Clue]:
    """Yield the bound from above that two of the words agree on, at both."""
    for place, later in enumerate(uses):
        for use in uses[:place]:
            if use.words != later.words and abs(use.span.start - later.span.start) >= _APART:
                window = (NEVER, later.last + _STILL_SAID)
                yield Clue(PLAIN // 2, use.span, (window,))
                yield Clue(PLAIN // 2, later.span, (window,))
                return


@cache
def _ends() -> frozenset[str]:
    """Return the last two characters of these names: few words end so."""
    return frozenset(name[-2:] for name in _years())


@cache
def _years() -> Mapping[str, tuple[int, int, int]]:
    """Return the ordinals of the first and last day of units by name, and what these weigh."""
    lines = resource("unit_years.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith(("#", "first\t"))]
    return {
        name: _time_of(int(first or 0), int(last or 0))
        for first, last, names in rows
        for name in names.split(" ")
    }


def _time_of(first: int, last: int) -> tuple[int, int, int]:
    """Return the time of a unit of those years; 0 is one that is not known or not over."""
    # It is spoken of when it is applied for, the year before.
    since = date(first - 1, 1, 1).toordinal() if first else NEVER
    until = date(last + 1, 12, 31).toordinal() if last else FOREVER
    return since, until, PLAIN if first >= _UNIQUE_SINCE else WEAK
