"""Where Qt and Python count differently: UTF-16 units against code points.

Everything in this program counts code points; a Qt position is called ``pos_qt``, and only
this module turns one into the other.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_OF_TWO_UNITS = re.compile("[\U00010000-\U0010ffff]")


class Utf16Map:
    """The two countings of one text.

    Nearly every text has no character outside the Basic Multilingual Plane, and then both
    maps return what they were given. A position between the halves of a surrogate pair
    belongs to the character that it cuts.
    """

    __slots__ = ("_astral", "_halves", "length_qt")

    def __init__(self, text: str) -> None:
        astral: list[int] = []
        # Counting units tells within a moment whether any character takes two.
        if len(text.encode("utf-16-le", "surrogatepass")) > 2 * len(text):
            astral = [found.start() for found in _OF_TWO_UNITS.finditer(text)]
        self._astral = astral
        self._halves = [offset + k + 1 for k, offset in enumerate(astral)]
        self.length_qt = len(text) + len(astral)

    def to_qt(self, offset: int) -> int:
        """Return the Qt position of a code point."""
        return offset + bisect_left(self._astral, offset) if self._astral else offset

    def end_to_qt(self, offset: int) -> int:
        """Return the Qt position at which a stretch that ends at a code point ends."""
        return self.to_qt(offset)

    def to_offset(self, pos_qt: int) -> int:
        """Return the code point at a Qt position."""
        return pos_qt - bisect_right(self._halves, pos_qt) if self._halves else pos_qt


class SpacedMap:
    """The two countings of a text among which words are set that are not its own.

    ``others`` are those words, each with the code point of the text that it stands before, in
    order. A position inside of them belongs to that code point.
    """

    __slots__ = ("_after", "_at", "_begins", "_own", "length_qt")

    def __init__(self, text: str, others: Sequence[tuple[int, str]]) -> None:
        self._own = Utf16Map(text)
        self._at = [self._own.to_qt(at) for at, _ in others]
        lengths = [Utf16Map(words).length_qt for _, words in others]
        self._after = [0, *accumulate(lengths)]
        self._begins = [at + self._after[k] for k, at in enumerate(self._at)]
        self.length_qt = self._own.length_qt + self._after[-1]

    def to_qt(self, offset: int) -> int:
        """Return the Qt position of a code point, behind what is set before it."""
        own = self._own.to_qt(offset)
        return own + self._after[bisect_right(self._at, own)]

    def end_to_qt(self, offset: int) -> int:
        """Return the Qt position at which a stretch that ends at a code point ends."""
        own = self._own.to_qt(offset)
        return own + self._after[bisect_left(self._at, own)]

    def to_offset(self, pos_qt: int) -> int:
        """Return the code point at a Qt position."""
        k = bisect_right(self._begins, pos_qt) - 1
        if k < 0:
            return self._own.to_offset(pos_qt)
        return self._own.to_offset(max(self._at[k], pos_qt - self._after[k + 1]))
