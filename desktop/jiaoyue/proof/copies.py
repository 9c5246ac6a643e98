"""What goes with a copy that is taken out of a text: one of the marks around it, and not both.

It refuses to find copies, and to say which of two was printed.
"""

from __future__ import annotations

from jiaoyue.text.span import Span

_STRENGTH = {"、": 0, "，": 1, ",": 1, "；": 2, ";": 2, "：": 2, ":": 2, "。": 3, "！": 3, "？": 3}
_PAUSE = 1


def what_goes(text: str, copy: Span) -> Span:
    """Return the copy with the weaker of the marks that it stands between, the later of two alike.

    Where there is a mark on one side only, a copy keeps that as it has it; but a sentence before
    it keeps its stop. Empty for a copy that is nothing but marks.
    """
    start, end = copy.start, copy.end
    while start < end and text[start] in _STRENGTH:
        start += 1
    while end > start and text[end - 1] in _STRENGTH:
        end -= 1
    if start == end:
        return Span(end, end)
    before = _STRENGTH.get(text[start - 1 : start])
    after = _STRENGTH.get(text[end : end + 1])
    if before is not None and after is not None:
        return Span(start - 1, end) if before < after else Span(start, end + 1)
    led = before is not None and before <= _PAUSE and copy.start < start
    return Span(start - led, end + (after is not None and end < copy.end))
