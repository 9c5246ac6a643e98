"""Where Qt and Python count differently: UTF-16 units against code points.

Everything in this program counts code points; a Qt position is called ``pos_qt``, and only
this module turns one into the other.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right

_LAST_OF_ONE_UNIT = "\uffff"


class Utf16Map:
    """The two countings of one text.

    Nearly every text has no character outside the Basic Multilingual Plane, and then both
    maps return what they were given. A position between the halves of a surrogate pair
    belongs to the character that it cuts.
    """

    __slots__ = ("_astral", "_halves", "length_qt")

    def __init__(self, text: str) -> None:
        astral: list[int] = []
        if not text.isascii() and max(text) > _LAST_OF_ONE_UNIT:
            astral = [i for i, character in enumerate(text) if character > _LAST_OF_ONE_UNIT]
        self._astral = astral
        self._halves = [offset + k + 1 for k, offset in enumerate(astral)]
        self.length_qt = len(text) + len(astral)

    def to_qt(self, offset: int) -> int:
        """Return the Qt position of a code point."""
        return offset + bisect_left(self._astral, offset) if self._astral else offset

    def to_offset(self, pos_qt: int) -> int:
        """Return the code point at a Qt position."""
        return pos_qt - bisect_right(self._halves, pos_qt) if self._halves else pos_qt
