"""Gaps: where a reading breaks off in the middle of a sentence, so that text is missing.

A paragraph of prose ends with a stop. One that does not, and that nothing on the page goes on
with, lost its end: the OCR stopped, or read a passage twice and left out what stood there. One
that begins with a comma or a closing quote lost its beginning; and within a paragraph words are
missing where a printed line ends and the next cannot follow it: two stops meet, a quote closes
that has only been opened, a new sentence begins where none has ended. It is said where, and that
is all: nobody can know what was lost. Verse, tables, signed lines and papers that print no stops
are left alone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from jiaoyue.newspaper.article import Role

if TYPE_CHECKING:
    from collections.abc import Container, Mapping, Sequence

_HAN = r"\u3007\u3400-\u4dbf\u4e00-\u9fff"
_ENDED = re.compile(r"[。！？!?…”’」』：:；;—～~）)】》〕.]\s*$")
_SIGNATURE = re.compile(rf"[（(][{_HAN}\s、/／·]{{2,24}}[）)]\s*$")
_STOP = re.compile(r"[。！？!?]")
_AFTER_STOP = re.compile(r"[。！？!?…”’」』）)]([^。！？!?…”’」』）)]*)$")
_SIGNED = re.compile(
    r"记者|記者|通讯员|通訊員|摄|攝|供稿|供图|供圖|[文图圖]\s*[/／]|文并|整理|新华|新華|作者|编辑|編輯"
)
_SHORTEST, _SENTENCE = 24, 14
_STOPS, _OPENING, _CLOSING = "，、；：。！？,;:!?", "“‘《（「『〔【(", "”’》）」』〕】)"
_PAIRS = ("？！", "！？", "?!", "!?")
_TURNS = re.compile(
    r"此外|另外[，,]|与此同时|與此同時|据悉|據悉|据介绍|據介紹|据了解|據了解|记者了解到|記者了解到"
    r"|相比之下|除此之外|尽管如此|儘管如此|下一步[，,]|本报讯|本報訊|[对對为為]此[，,]|因此[，,]|然而[，,]"
)
"""How a sentence begins that says what it follows from; none stands within another."""
_UNSTOPPED = re.compile(rf"[{_HAN}A-Za-z0-9、]$")


class GapReason(StrEnum):
    """Why text is thought to be missing."""

    UNENDED = "the sentence has no end"
    OVERWRITTEN = "a passage that stands elsewhere is in the place of what follows"
    BEHEADED = "the paragraph begins within a sentence"
    TORN = "the next line cannot follow this one"


@dataclass(frozen=True, slots=True)
class Gap:
    """That text is missing after paragraph ``after`` of a reading, or within it.

    ``at`` is where in its text; ``None`` is after its end.
    """

    after: int
    reason: GapReason
    at: int | None = None


def gaps_in(
    texts: Sequence[str],
    roles: Sequence[Role],
    folded_before: Container[int],
    line_ends: Mapping[int, Sequence[int]],
) -> tuple[Gap, ...]:
    """Return where text is missing among paragraphs, in order.

    ``folded_before`` are the paragraphs that noise was folded away before; ``line_ends`` are
    where the printed lines of paragraphs end within them.
    """
    bodies = [
        index
        for index, (text, role) in enumerate(zip(texts, roles, strict=True))
        if role is Role.BODY and len(text.strip()) >= _SHORTEST
    ]
    open_ended = [index for index in bodies if _is_unended(texts[index])]
    # Papers that print no stops, verse and tables break off nowhere.
    if 2 * len(open_ended) > len(bodies) and len(bodies) > 1:
        return ()
    found = [
        Gap(index, GapReason.OVERWRITTEN if index + 1 in folded_before else GapReason.UNENDED)
        for index in open_ended
    ]
    found += (
        Gap(index - 1, GapReason.BEHEADED)
        for index in bodies
        if index and index - 1 not in open_ended and texts[index].lstrip()[0] in _STOPS + _CLOSING
    )
    found += (
        Gap(index, GapReason.TORN, at)
        for index in bodies
        for at in line_ends.get(index, ())
        if is_torn(texts[index][:at], texts[index][at:])
    )
    return tuple(sorted(found, key=lambda gap: (gap.after, gap.at is None, gap.at)))


def is_torn(before: str, after: str) -> bool:
    """Return whether what stands after a line's end cannot be what follows it."""
    last, first = before.rstrip()[-1:], after.lstrip()[:1]
    if not last or not first:
        return False
    if first in _STOPS:
        # A stop said twice is one too many, and ？！ is one.
        return last in _OPENING or (last in _STOPS and last != first and last + first not in _PAIRS)
    if first in _CLOSING:
        return last in _OPENING
    return _TURNS.match(after.lstrip()) is not None and _UNSTOPPED.search(last) is not None


def _is_unended(text: str) -> bool:
    said = _SIGNATURE.sub("", text).rstrip()
    if not said or _ENDED.search(said) or not _STOP.search(said):
        return False
    rest = _AFTER_STOP.search(said)
    last = rest[1] if rest else said
    if len(last) < _SENTENCE and not re.search(r"[，,、]", last):
        return False
    return not _SIGNED.search(last[-24:]) and len(re.findall(rf"[{_HAN}]", said)) * 2 > len(said)
