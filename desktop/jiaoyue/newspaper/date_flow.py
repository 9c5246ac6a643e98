"""A page's text as it would run in one wide column, so that a date broken over lines is one.

Where every printed line is a line of its own, words break anywhere: 十月二 | 十日, 抗美援朝总 | 会.
Only breaks that a full line leaves are taken out; what begins a paragraph keeps its line.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from jiaoyue.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

_INDENTED = re.compile(r"[ \t\u3000●▲△◆◇■□★○【《（(]")
_ENDED = re.compile(r"[。!！?？:：;；”」』）)]\s*$")
_NARROWEST = 8
_SHORT_OF_FULL = 2
"""Characters that a full line may lack: punctuation does not begin the next one."""
_SHARE = 0.25
"""Of the lines, how many have about the same length where they are printed lines."""


@dataclass(frozen=True, slots=True)
class Flow:
    """The text without the breaks, and where each of its characters stands on the page."""

    text: str
    at: Sequence[int]

    def span(self, span: Span) -> Span:
        """Return the span of the page that holds a span of the text, which is not empty."""
        return Span(self.at[span.start], self.at[span.end - 1] + 1)


def flowing(text: str) -> Flow:
    """Return a page's text with the breaks of full lines taken out; as it is where none are."""
    lines = text.split("\n")
    lengths = Counter(len(line.rstrip()) for line in lines if len(line) >= _NARROWEST)
    if not lengths:
        return Flow(text, range(len(text)))
    full, _ = max(lengths.items(), key=lambda item: (item[1] + lengths[item[0] - 1], item[0]))
    near = sum(lengths[length] for length in range(full - _SHORT_OF_FULL, full + 2))
    if near < _SHARE * lengths.total():
        return Flow(text, range(len(text)))
    kept: list[str] = []
    at: list[int] = []
    start = 0
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        shown = line.rstrip()
        goes_on = (
            full - _SHORT_OF_FULL <= len(shown) <= full + 1
            and not _ENDED.search(shown)
            and following != ""
            and not _INDENTED.match(following)
        )
        taken = len(shown) if goes_on else len(line) + 1
        kept.append(text[start : start + taken])
        at.extend(range(start, min(start + taken, len(text))))
        start += len(line) + 1
    return Flow("".join(kept), at)
