"""Sets of characters, and where a text has some of them.

A text is gone through in C: asking a set about each character in turn takes ten times as long.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

BEYOND = "\U00010000"
"""The first character outside of the Basic Multilingual Plane."""


class CharacterSet:
    """Single characters, any of Unicode."""

    def __init__(self, characters: Iterable[str]) -> None:
        self.characters = frozenset(characters)

    def meets(self, text: str) -> bool:
        """Return whether any of them stands in ``text``."""
        found = self._pattern.search(text)
        # One from beyond the plane is a candidate whichever it is.
        return found is not None and (found[0] < BEYOND or bool(self.count(text)))

    def count(self, text: str) -> int:
        """Return how many places of ``text`` have one of them."""
        found: list[str] = self._pattern.findall(text)
        return len(found) if max(found, default="") < BEYOND else sum(map(self._has, found))

    def places(self, text: str) -> list[int]:
        """Return where ``text`` has one of them, in order."""
        return [found.start() for found in self._pattern.finditer(text) if self._has(found[0])]

    def _has(self, character: str) -> bool:
        return character in self.characters

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        # Only the plane makes a table; what lies beyond would be compared one by one.
        plane = re.escape("".join(sorted(c for c in self.characters if c < BEYOND)))
        return re.compile(f"[{plane}{BEYOND}-\U0010ffff]")
