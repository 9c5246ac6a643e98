"""Folding: one form for all that a search should not tell apart.

Traditional and Simplified forms fall into one class per character, through every pair that
the OpenCC dictionaries know; width, case and white space count for nothing. Folding is for
finding only; what is shown is never folded.
"""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import TYPE_CHECKING

from jiaoyue.text.dictionaries import entries

if TYPE_CHECKING:
    from collections.abc import Iterator

_CHARACTERS = ("STCharacters", "TSCharacters", "TWVariants", "HKVariants")
_PHRASES = ("STPhrases", "TSPhrases", "TWVariantsRevPhrases", "HKVariantsRevPhrases")


def fold(text: str) -> str:
    """Return ``text`` as it is looked for: same length class by class, without white space."""
    # A blank taken out can bring a letter and its accent together.
    return _plain("".join(_plain(text).split())).translate(_classes())


def fold_each(text: str) -> list[str]:
    """Return the folded form of each code point by itself; empty for white space.

    Joined, they are what ``fold`` gives but where neighbours compose, as a letter and its
    accent do.
    """
    return [fold(character) for character in text]


def _plain(text: str) -> str:
    """Return ``text`` without differences of width and case (Unicode, section 3.13, D147)."""
    folded = unicodedata.normalize("NFD", text).casefold()
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", folded).casefold())


@cache
def _classes() -> dict[int, int]:
    """Return the map from each character of a class to the one that stands for it."""
    parents: dict[str, str] = {}

    def root(character: str) -> str:
        while (above := parents.setdefault(character, character)) != character:
            character = above
        return character

    for one, other in _pairs():
        first, second = sorted((root(_plain(one)), root(_plain(other))))
        parents[second] = first
    return {ord(c): ord(root(c)) for c in parents if root(c) != c}


def _pairs() -> Iterator[tuple[str, str]]:
    for name in (f"{stem}.txt" for stem in _CHARACTERS):
        for key, values in entries(name).items():
            for value in values:
                if len(key) == len(value) == 1:
                    yield key, value
    for name in (f"{stem}.txt" for stem in _PHRASES):
        for key, values in entries(name).items():
            if len(key) == len(values[0]):
                yield from ((a, b) for a, b in zip(key, values[0], strict=True) if a != b)
