"""Folding: one form for all that a search should not tell apart.

Traditional and Simplified forms fall into one class per character, through every pair that
the OpenCC dictionaries know; width, case and white space count for nothing, and neither does
whether a stop or a quotation mark is Chinese. Folding is for finding only; what is shown is
never folded.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING
from zlib import crc32

from jiaoyue.text.dictionaries import entries

if TYPE_CHECKING:
    from collections.abc import Sequence

_CHARACTERS = ("STCharacters", "TSCharacters", "TWVariants", "HKVariants")
_PHRASES = ("STPhrases", "TSPhrases", "TWVariantsRevPhrases", "HKVariantsRevPhrases")
_RULES = 1
"""Goes up whenever what is written here folds otherwise than before."""
_PUNCTUATION = {
    **dict.fromkeys(map(ord, "“”„「」〝〞"), ord('"')),
    **dict.fromkeys(map(ord, "‘’『』"), ord("'")),
    ord("。"): ord("."),
}
"""The same mark in horizontal, vertical and Western type. Width has been seen to before."""


_ALONE = re.compile(
    "[\x00-\x7f\xb0\xb7\xd7\u2000-\u206f\u2150-\u2bff\u3000-\u3029\u3030-\u3098\u309d-\u312f"
    "\u3200-\u9fff\uf900-\ufaff\uff00-\uff60\U00020000-\U0003ffff]*"
)
"""Characters that never become one with a neighbour, of which nearly all Chinese text is made."""

_BY_ITSELF = re.compile(
    "[\x00-\x7f\xb0\xb7\xd7\u2000-\u206f\u2150-\u2bff\u3000-\u3029\u3030-\u3035\u303b-\u3098"
    "\u309d-\u312f\u3400-\u9fff\uff00-\uff60\U00020000-\U0002f7ff\U0002fa20-\U0003ffff]*"
)
"""Those, signs besides, but none that is folded to an ideograph without being one, as ㈱ is."""


def fold(text: str) -> str:
    """Return ``text`` as it is looked for: same length class by class, without white space."""
    if _ALONE.fullmatch(text):
        return text.translate(_forms())
    return fold_together(text)


def spellings(character: str) -> str | None:
    """Return the characters that fold to an ideograph, all of them in a plain text.

    ``None`` where it is no ideograph, or none that anything is folded to.
    """
    if not "\u3400" <= character <= "\u9fff" or ord(character) in _classes():
        return None
    return _spellings().get(character, character)


def is_plain(text: str) -> bool:
    """Return whether ``spellings`` are all that can be folded to an ideograph in a text.

    In such a text no characters become one, and none but white space becomes nothing.
    """
    return _BY_ITSELF.fullmatch(text) is not None


def fold_together(text: str) -> str:
    """Return the same of any text, in three times the time."""
    # A blank taken out can bring a letter and its accent together.
    return _plain("".join(_plain(text).split())).translate(_classes())


@cache
def fold_version() -> str:
    """Return what tells one way of folding from another, so that what was folded can be trusted.

    It names these rules, OpenCC's dictionaries and Python's version of Unicode.
    """
    classes = "".join(f"{chr(key)}{chr(value)}" for key, value in sorted(_classes().items()))
    return f"{_RULES}-{crc32(classes.encode('utf-8', 'surrogatepass')):08x}-{unicodedata.unidata_version}"


def fold_each(text: str) -> list[str]:
    """Return the folded form of each code point by itself; empty for white space.

    Joined, they are what ``fold`` gives but where neighbours compose, as a letter and its
    accent do.
    """
    forms = {character: fold(character) for character in set(text)}
    return [forms[character] for character in text]


def fold_with_places(text: str) -> tuple[str, list[int]]:
    """Return ``text`` folded, and for each code point of that the place in ``text`` it is from."""
    folded: list[str] = []
    places: list[int] = []
    for place, form in enumerate(fold_each(text)):
        # One character may fold to several, as ㎡ does.
        folded.extend(form)
        places.extend([place] * len(form))
    return "".join(folded), places


def _plain(text: str) -> str:
    """Return ``text`` without differences of width and case (Unicode, section 3.13, D147)."""
    folded = unicodedata.normalize("NFD", text).casefold()
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", folded).casefold())


class _Forms(dict[int, str]):
    """What each character by itself is folded to, found when it is first asked for."""

    def __missing__(self, code: int) -> str:
        form = self[code] = fold_together(chr(code))
        return form


@cache
def _forms() -> _Forms:
    return _Forms()


@cache
def _classes() -> dict[int, int]:
    """Return the map from each character of a class to the one that stands for it."""
    pairs = _pairs()
    written = {character for pair in pairs for character in pair}
    plain = {character: _plain(character) for character in written}
    parents: dict[str, str] = {}

    def root(character: str) -> str:
        while (above := parents.setdefault(character, character)) != character:
            character = above
        return character

    # The least of a class stands for it, in whatever order its members come together.
    for one, other in pairs:
        first, second = sorted((root(plain[one]), root(plain[other])))
        parents[second] = first
    return _PUNCTUATION | {ord(c): ord(root(c)) for c in parents if root(c) != c}


@cache
def _spellings() -> dict[str, str]:
    """Return the characters of each class, by the one that stands for it, which is one of them."""
    found: dict[str, str] = {}
    for code, form in _classes().items():
        found[chr(form)] = found.get(chr(form), chr(form)) + chr(code)
    return found


def _pairs() -> Sequence[tuple[str, str]]:
    """Return the characters that one dictionary or another gives for each other, in order."""
    found: set[tuple[str, str]] = set()
    for name in (f"{stem}.txt" for stem in _CHARACTERS):
        for key, values in entries(name):
            found.update((key, value) for value in values if len(key) == len(value) == 1)
    # Fifty thousand short phrases are looked at as one long one: half the time.
    keys, said = [], []
    for name in (f"{stem}.txt" for stem in _PHRASES):
        for key, values in entries(name):
            if len(key) == len(values[0]):
                keys.append(key)
                said.append(values[0])
    found.update(zip("".join(keys), "".join(said), strict=True))
    return sorted((one, other) for one, other in found if one != other)
