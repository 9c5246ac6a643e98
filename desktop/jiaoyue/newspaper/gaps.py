"""Gaps: where a reading breaks off in the middle of a sentence, so that text is missing.

A paragraph of prose ends with a stop. One that does not, and that nothing on the page goes on
with, lost its end: the OCR stopped, or read a passage twice and left out what stood there. It is
said where, and that is all: nobody can know what was lost. Verse, tables, signed lines and papers
that print no stops are left alone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from jiaoyue.newspaper.article import Role

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

_HAN = r"\u3007\u3400-\u4dbf\u4e00-\u9fff"
_ENDED = re.compile(r"[。！？!?…”’」』：:；;—～~）)】》〕.]\s*$")
_SIGNATURE = re.compile(rf"[（(][{_HAN}\s、/／·]{{2,24}}[）)]\s*$")
_STOP = re.compile(r"[。！？!?]")
_AFTER_STOP = re.compile(r"[。！？!?…”’」』）)]([^。！？!?…”’」』）)]*)$")
_SIGNED = re.compile(
    r"记者|記者|通讯员|通訊員|摄|攝|供稿|供图|供圖|[文图圖]\s*[/／]|文并|整理|新华|新華|作者|编辑|編輯"
)
_SHORTEST, _SENTENCE = 24, 14


class GapReason(StrEnum):
    """Why text is thought to be missing."""

    UNENDED = "the sentence has no end"
    OVERWRITTEN = "a passage that stands elsewhere is in the place of what follows"


@dataclass(frozen=True, slots=True)
class Gap:
    """That text is missing after paragraph ``after`` of a reading."""

    after: int
    reason: GapReason


def gaps_in(
    texts: Sequence[str], roles: Sequence[Role], folded_before: Container[int]
) -> tuple[Gap, ...]:
    """Return where text is missing among paragraphs, in order.

    ``folded_before`` are the paragraphs that noise was folded away before.
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
    return tuple(
        Gap(index, GapReason.OVERWRITTEN if index + 1 in folded_before else GapReason.UNENDED)
        for index in open_ended
    )


def _is_unended(text: str) -> bool:
    said = _SIGNATURE.sub("", text).rstrip()
    if not said or _ENDED.search(said) or not _STOP.search(said):
        return False
    rest = _AFTER_STOP.search(said)
    last = rest[1] if rest else said
    if len(last) < _SENTENCE and not re.search(r"[，,、]", last):
        return False
    return not _SIGNED.search(last[-24:]) and len(re.findall(rf"[{_HAN}]", said)) * 2 > len(said)
