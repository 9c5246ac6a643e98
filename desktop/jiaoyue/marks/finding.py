"""Findings: where a page may say something else than what was printed, and what that may be.

A finding points and proposes; it never changes a word. It is computed whenever it is shown,
from the corrected layer, and not stored: what is stored is which ones a person ignored, and
those are known by their keys.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from typing import TYPE_CHECKING

from jiaoyue.text.errors import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Callable

    from jiaoyue.text.span import Spans

CONTEXT = "findings"
"""The context under which translations hold the names of the kinds and the reasons."""


class FindingKind(StrEnum):
    """What sort of fault it may be; a person can mute each. ``label`` names it in English."""

    REPEAT = "repeat"
    LOST = "lost"
    ENDLESS = "endless"
    PUNCTUATION = "punctuation"
    STRAY = "stray"
    DOUBLED = "doubled"
    PLACE = "place"
    NAME = "name"
    SCRIPT = "script"
    NUMBER = "number"
    HEADING = "heading"
    LOOKALIKE = "lookalike"

    @property
    def label(self) -> str:
        """The kind's name as a source string of the translations."""
        return _LABELS[self]


_LABELS = {
    FindingKind.REPEAT: QT_TRANSLATE_NOOP("findings", "Repeated text"),
    FindingKind.LOST: QT_TRANSLATE_NOOP("findings", "Lost text"),
    FindingKind.ENDLESS: QT_TRANSLATE_NOOP("findings", "Sentence without an end"),
    FindingKind.PUNCTUATION: QT_TRANSLATE_NOOP("findings", "Punctuation"),
    FindingKind.STRAY: QT_TRANSLATE_NOOP("findings", "Stray characters"),
    FindingKind.DOUBLED: QT_TRANSLATE_NOOP("findings", "Doubled character"),
    FindingKind.PLACE: QT_TRANSLATE_NOOP("findings", "Place name"),
    FindingKind.NAME: QT_TRANSLATE_NOOP("findings", "Name"),
    FindingKind.SCRIPT: QT_TRANSLATE_NOOP("findings", "Other script"),
    FindingKind.NUMBER: QT_TRANSLATE_NOOP("findings", "Number or date"),
    FindingKind.HEADING: QT_TRANSLATE_NOOP("findings", "Heading"),
    FindingKind.LOOKALIKE: QT_TRANSLATE_NOOP("findings", "Wrong character"),
}


@dataclass(frozen=True, slots=True)
class Reason:
    """Why something was found: a sentence with names in braces, and what they stand for.

    The template is a source string of the translations, as with
    :class:`jiaoyue.text.errors.UserFacingError`.
    """

    template: str
    values: tuple[tuple[str, object], ...] = ()

    def said(self, translated: Callable[[str], str] = str) -> str:
        """Return the sentence, in English unless ``translated`` gives another template."""
        return translated(self.template).format(**dict(self.values))


@dataclass(frozen=True, slots=True)
class Finding:
    """Something doubtful: the spans of the page's text that read as ``words``, as corrected.

    Each of ``suggestions``, the likeliest first, is what all of ``words`` may have been; none
    says that a person must look it up. ``confidence``, from 0 to 1, is how often findings like
    it are right, and orders them. ``evidence`` are the spans of the page that speak for it.
    """

    kind: FindingKind
    spans: Spans
    words: str
    reason: Reason
    suggestions: tuple[str, ...] = ()
    confidence: float = 0.5
    evidence: Spans = ()

    @property
    def start(self) -> int:
        """Where the first of the spans begins."""
        return min(span.start for span in self.spans)

    @property
    def end(self) -> int:
        """Where the last of the spans ends."""
        return max(span.end for span in self.spans)

    def key(self, page: str) -> str:
        """Return what this finding is known by for as long as the words stay as they are.

        ``page`` is the SHA-256 of the page text. Neither reason nor suggestions enter, so that
        what was ignored stays so when a detector learns.
        """
        return key_of(page, self.kind, self.spans, self.words)


def key_of(page: str, kind: str, spans: Spans, words: str) -> str:
    """Return the key of a finding, made of all that it is known by."""
    places = ",".join(f"{span.start}-{span.end}" for span in spans)
    return sha256(f"{page} {kind} {places} {words}".encode()).hexdigest()[:32]
