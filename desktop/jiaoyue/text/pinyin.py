"""Pinyin without tones: how a title sorts among others, and by which letters it is found.

A character has its usual reading, and in some words of two characters another. It is for
finding a place in a list only, and claims to know no person's name.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from jiaoyue import paths

LONGEST = 16
"""Syllables of a title that count."""


class _Table(NamedTuple):
    characters: dict[str, str]
    words: dict[str, tuple[str, ...]]


def syllables(text: str) -> tuple[str, ...]:
    """Return how ``text`` is read, up to ``LONGEST`` syllables; punctuation is left out.

    Other letters and figures each count as a syllable of their own, small.
    """
    table = _table()
    found: list[str] = []
    at = 0
    while at < len(text) and len(found) < LONGEST:
        word = table.words.get(text[at : at + 2])
        if word is not None:
            found.extend(word)
            at += 2
            continue
        character = text[at]
        if character in table.characters:
            found.append(table.characters[character])
        elif character.isalnum():
            found.append(character.lower())
        at += 1
    return tuple(found[:LONGEST])


def sorting_key(text: str) -> str:
    """Return what ``text`` sorts by: its syllables, apart. Empty where nothing can be read."""
    return keys(text)[0]


def initials(text: str) -> str:
    """Return the first letters of the syllables of ``text``, as one types them."""
    return keys(text)[1]


def keys(text: str) -> tuple[str, str]:
    """Return the sorting key and the initials of ``text``, having looked once how it is read."""
    read = syllables(text)
    return " ".join(read), "".join(syllable[0] for syllable in read)


@cache
def _table() -> _Table:
    table = _Table({}, {})
    said = paths.resource("pinyin.tsv").read_text(encoding="utf-8")
    for reading, written in (line.split("\t") for line in said.splitlines()):
        if " " in reading:
            table.words[written] = tuple(reading.split(" "))
        else:
            table.characters.update(dict.fromkeys(written, reading))
    return table
