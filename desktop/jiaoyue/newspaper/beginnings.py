"""Where any of many words may begin in a text: where it has the first two characters of one.

Few places of a text have them, and all that do are found in one sweep, however many words there
are. Which word it is, if any, is for whoever asks.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


class Beginnings:
    """The first two characters of words, to be looked for together.

    Where a first character of one stands before a second of one is found many times faster than
    the two are compared with all pairs.
    """

    def __init__(self, words: Iterable[str]) -> None:
        self._pairs = frozenset(word[:2] for word in words)
        first, second = (
            "".join(sorted({pair[place] for pair in self._pairs})) or "\0" for place in (0, 1)
        )
        self._likely = re.compile(f"[{re.escape(first)}](?=[{re.escape(second)}])")

    def places(self, text: str) -> Sequence[int]:
        """Return where words may begin, in order."""
        likely = [found.start() for found in self._likely.finditer(text)]
        return [at for at in likely if text[at : at + 2] in self._pairs]
