"""Runs of two or three characters of a text, as numbers, which cost a fifth of cutting them out.

Two runs are the same number where they are the same characters.
"""

from __future__ import annotations

import sys
from array import array
from itertools import compress
from operator import itemgetter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

_SIZE = 8
"""Bytes of a number."""
_CODE = 4
"""Bytes of a code point, the last of which is 0."""


def _layout(size: int) -> tuple[int, ...]:
    """Return which bytes of a run's code points make its number, those that vary most first.

    Of three characters all but the plane of the last one find room: it is taken for the first.
    """
    return tuple(char * _CODE + byte for byte in range(_CODE - 1) for char in range(size))[:_SIZE]


_LAYOUTS = {size: _layout(size) for size in (2, 3)}
_PICKED = itemgetter(*_LAYOUTS[3])


def number(run: str) -> int:
    """Return one run of three characters as :func:`numbers` does."""
    return int.from_bytes(_PICKED(run.encode("utf-32-le", "surrogatepass")), sys.byteorder)


def numbers(text: str, size: int) -> list[int]:
    """Return the runs of ``size`` characters, 2 or 3, of a text, in order."""
    count = len(text) - size + 1
    if count < 1:
        return []
    codes = text.encode("utf-32-le", "surrogatepass")
    out = bytearray(count * _SIZE)
    for at, first in enumerate(_LAYOUTS[size]):
        out[at::_SIZE] = codes[first : first + count * _CODE : _CODE]
    return memoryview(out).cast("Q").tolist()


def of_letters(runs: Collection[int], size: int) -> set[int]:
    """Return which of some runs of ``size`` characters, 2 or 3, are letters alone."""
    kept = list(runs)
    coded = array("Q", kept).tobytes()
    codes = bytearray(len(kept) * size * _CODE)
    for at, first in enumerate(_LAYOUTS[size]):
        codes[first :: size * _CODE] = coded[at::_SIZE]
    text = codes.decode("utf-32-le", "surrogatepass")
    alone = map(
        str.isalpha, map("".join, zip(*(text[at::size] for at in range(size)), strict=True))
    )
    return set(compress(kept, alone))
