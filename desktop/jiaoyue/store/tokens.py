"""The tokens under which the index of the full text has an article: a pure function of its words.

Each two characters that follow each other are one, field by field, and each character by itself
is one, wherever it stands.
"""

from __future__ import annotations

import re
import sys
from array import array
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jiaoyue.store.documents import Document

COLUMNS = ("body", "head", "source", "note", "maker")
_FIRST_MARK = 0xF0100
"""Private use, like that for control characters: no text has it before a character."""
_END = chr(0xF00FF)
"""Of the same kind: follows the last character of a field, so that each one begins a pair."""
# The tokenizer takes ASCII letters as tokens and all other ASCII as gaps; what is not ASCII it
# leaves alone. So ASCII is made full-width, and control characters private use.
_NO_ASCII = {
    **{chr(code): chr(0xF0000 + code) for code in range(0x80)},
    **{chr(code): chr(0xFEE0 + code) for code in range(0x21, 0x7F)},
}
_ASCII = re.compile("[\0-\x7f]")
_UTF_32 = f"utf-32-{sys.byteorder[0]}e"
_SPACE = ord(" ")


class Tokens(NamedTuple):
    """The tokens of an article, parted by spaces: pairs for each of ``COLUMNS``, and singles.

    Singles are each once, and those of any field but the body also with the mark of their field.
    """

    pairs: tuple[str, ...]
    singles: str


def tokens_of(document: Document) -> Tokens:
    """Return the tokens of an article."""
    fields = [_codes_of(field) for field in document.fields]
    singles = _parted(sorted(set().union(*fields)))
    for number, codes in enumerate(fields):
        if number and codes:
            mark = chr(_FIRST_MARK + number)
            singles += "".join(f" {mark}{chr(code)}" for code in sorted(set(codes)))
    end = array("I", [ord(_END)])
    return Tokens(tuple(_pairs(codes + end) if codes else "" for codes in fields), singles)


def pairs_of(folded: str) -> str:
    """Return the tokens of each two characters that follow each other, parted by spaces."""
    return _pairs(_codes_of(folded))


def single(character: str, column: str | None = None) -> str:
    """Return the token of a character anywhere, or in one column that is not the body."""
    mark = chr(_FIRST_MARK + COLUMNS.index(column)) if column else ""
    return mark + _safe(character)


def says(document: Document, token: str) -> bool:
    """Return whether an article says the two characters of a token."""
    return any(token in _safe(field + _END) for field in document.fields)


def _pairs(codes: array[int]) -> str:
    # Three times as fast as to join two characters after two characters.
    pairs = array("I", [_SPACE]) * (3 * len(codes) - 3)
    pairs[0::3], pairs[1::3] = codes[:-1], codes[1:]
    return pairs[:-1].tobytes().decode(_UTF_32)


def _parted(codes: Iterable[int]) -> str:
    return " ".join(map(chr, codes))


def _codes_of(folded: str) -> array[int]:
    return array("I", _safe(folded).encode(_UTF_32))


def _safe(folded: str) -> str:
    for character in set(_ASCII.findall(folded)):
        folded = folded.replace(character, _NO_ASCII[character])
    # What is no character of Unicode cannot be stored, nor asked for.
    return folded.encode("utf-8", "replace").decode("utf-8")
