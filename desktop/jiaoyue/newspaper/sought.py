"""Words that are found by a mark in them, because a pattern that begins with many characters is slow.

A search for ``[一-龥]村`` stops at every character of a Chinese text; one for ``村`` at hardly any.
"""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from jiaoyue.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, slots=True)
class Sought:
    """A pattern of words, and a mark with which, or a character before which, all of them begin.

    The mark matches one character, so that no mark hides in another.
    """

    mark: re.Pattern[str]
    words: re.Pattern[str]

    def spans(self, text: str, start: int = 0, end: int = sys.maxsize) -> Iterator[Span]:
        """Yield where ``words.finditer(text, start, end)`` would find them, in the same order."""
        done = start
        match = self.words.match
        for mark in self.mark.finditer(text, start, end):
            at = mark.start()
            found = (at > done and match(text, at - 1, end)) or (
                at >= done and match(text, at, end)
            )
            if found:
                done = found.end()
                yield Span(found.start(), done)


def sought(mark: str, words: str) -> Sought:
    """Return words to be found by a mark, each given as a pattern."""
    return Sought(re.compile(mark), re.compile(words))
