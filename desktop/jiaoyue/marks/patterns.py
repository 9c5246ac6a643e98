"""How a search's words are looked for in a folded text."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from jiaoyue.marks.search import ANY_CHARACTER, Words
from jiaoyue.text.conversion import converter
from jiaoyue.text.fold import fold, spellings

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

BREAK = "\ufdd0"
"""Stands between passages that do not follow each other. No text has this noncharacter."""
_OTHER_WORDS = ("s2twp", "tw2sp")
"""How words of the mainland become those of Taiwan (视频 → 影片), and the other way."""


def runs_of(words: Words) -> tuple[str, ...]:
    """Return the folded runs between the open places of words."""
    return tuple(fold(run) for run in words.text.split(ANY_CHARACTER))


@lru_cache(maxsize=512)
def forms_of(words: Words) -> tuple[str, ...]:
    """Return the folded forms in which words without open places are to be looked for.

    The first is that which was asked for; the others are what Taiwan or the mainland says
    instead, where one of them has another word.
    """
    own = fold(words.text)
    others = (fold(converter(config).convert(words.text).text) for config in _OTHER_WORDS)
    return tuple(dict.fromkeys((own, *(form for form in others if len(form) > 1 < len(own)))))


@lru_cache(maxsize=512)
def pattern_of(words: Words) -> re.Pattern[str]:
    """Return what finds words in a folded text, any of their forms."""
    if ANY_CHARACTER in words.text:
        return re.compile(f"[^{BREAK}]".join(map(re.escape, runs_of(words))), re.DOTALL)
    return re.compile("|".join(map(re.escape, forms_of(words))))


@lru_cache(maxsize=512)
def unfolded_pattern_of(words: Words) -> re.Pattern[str] | None:
    """Return what finds words with open places in a text not folded, without white space.

    In a plain text (see ``is_plain``) it finds too much and never too little. ``None`` where not
    all of the words are ideographs.
    """
    parts: list[str] = []
    open_places = 0
    for number, run in enumerate(runs_of(words)):
        open_places += number > 0
        forms = [spellings(character) for character in run]
        if not all(forms):
            return None
        if run and parts and open_places:
            # What stands for one character may fold to several, as an ellipsis does.
            parts.append(f".{{1,{open_places}}}")
        if run:
            open_places = 0
        parts.extend(form if len(form) == 1 else f"[{form}]" for form in forms if form)
    return re.compile("".join(parts), re.DOTALL) if parts else None


def near_spans(
    patterns: Sequence[re.Pattern[str]], distance: int, said: str
) -> Iterator[tuple[tuple[int, int], ...]]:
    """Yield where words stand near each other, by the beginning of the last of them."""
    places = [[*_overlapping(pattern, said)] for pattern in patterns]
    if not all(places):
        return
    for last in sorted({start for found in places for start, _ in found}):
        group = []
        for found in places:
            before = [place for place in found if place[0] <= last <= place[1] + distance]
            if not before:
                break
            group.append(before[-1])
        else:
            yield tuple(group)


def _overlapping(pattern: re.Pattern[str], said: str) -> Iterator[tuple[int, int]]:
    match = pattern.search(said)
    while match is not None:
        yield match.span()
        match = pattern.search(said, match.start() + 1)
