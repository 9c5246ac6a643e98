"""Which word a finding doubts: what a library learns, where the finding is right everywhere.

A character alone says too little: a library that never doubted it would see none of its errors.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiaoyue.newspaper.gazetteer import gazetteer

if TYPE_CHECKING:
    from jiaoyue.marks.finding import Finding
    from jiaoyue.text.span import Span


def doubted_word(finding: Finding, text: str, at: Span) -> str:
    """Return the words of a finding; for a single character the word that it stands in.

    That is what ``text`` says around ``at`` in the place of a word that the reason names. Empty
    where it names none, and for blanks.
    """
    if len(finding.words.strip()) != 1:
        return finding.words if finding.words.strip() else ""
    for _, value in finding.reason.values:
        said = value if isinstance(value, str) and len(value) > 1 else ""
        for lead in range(min(len(said), at.start + 1)):
            start = at.start - lead
            word = text[start : start + len(said)]
            if _is_but_for(word, said, lead):
                return word
    return ""


def _is_but_for(word: str, other: str, place: int) -> bool:
    """Return whether two words differ in one place at most, in whichever script they are."""
    fold = gazetteer().fold
    word, other = fold(word), fold(other)
    return (
        len(word) == len(other)
        and word[:place] == other[:place]
        and word[place + 1 :] == other[place + 1 :]
    )
