"""Where any of many words may begin in a text: where it has the first two characters of one.

Few places of a text have them, and all that do are found in one sweep, however many words there
are. Which word it is, if any, is for whoever asks.
"""

from __future__ import annotations

import sys
from itertools import compress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_SIZE = 4
"""Bytes of a code point."""


class Beginnings:
    """The first two characters of words, to be looked for together.

    Two characters that stand side by side in memory are read as one number, which costs less
    than half of cutting them out of the text.
    """

    def __init__(self, words: Iterable[str]) -> None:
        self._pairs = frozenset(int.from_bytes(_coded(word[:2]), sys.byteorder) for word in words)

    def places(self, text: str) -> Sequence[int]:
        """Return where words may begin, in order."""
        codes, size = memoryview(_coded(text)), len(text)
        found: list[int] = []
        for first in (0, 1):
            pairs = codes[first * _SIZE :][: (size - first) // 2 * 2 * _SIZE].cast("Q")
            found += compress(range(first, size, 2), map(self._pairs.__contains__, pairs))
        return sorted(found)


def _coded(text: str) -> bytes:
    return text.encode("utf-32-le", "surrogatepass")
