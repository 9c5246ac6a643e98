"""The character carpet (字毯): all places of a character, or of some that are mixed up, side by side.

One sees the odd ones among many that are right. A place is laid as an anchor, so that it stays
on its words whatever is corrected while the carpet lies there; what it says is read anew
whenever it is looked at.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from enum import Enum
from typing import TYPE_CHECKING

from jiaoyue.marks.annotation import Anchor, anchor_at, locate
from jiaoyue.marks.catalogue import Filter
from jiaoyue.marks.finding import Finding, FindingKind, Reason
from jiaoyue.newspaper.reading import PARAGRAPH_BREAK, LayerName
from jiaoyue.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jiaoyue.marks.opened import OpenedArticle

CONTEXT = 12
"""Characters on either side that show what a place means."""
MOST_SOUGHT = 6
"""So many characters or words can be laid at a time."""
_BETWEEN = re.compile(r"[\s/／、,，|]+")


class Sorting(Enum):
    """What places are sorted by; ``FOUND`` is the order in which the search has them."""

    FOUND = "found"
    BEFORE = "before"
    AFTER = "after"


@dataclass(frozen=True, slots=True)
class Sought:
    """What is laid: each of ``words``, in the articles that ``within`` lets through."""

    words: tuple[str, ...]
    within: Filter = field(default_factory=Filter)

    @property
    def wanted(self) -> Filter:
        """The articles that may hold any of it, as a filter of the library."""
        any_of = " OR ".join(f'"{word}"' for word in self.words)
        also = self.within.words
        return self.within._replace(words=f"({also}) ({any_of})" if also else any_of)

    def other(self, word: str) -> str:
        """Return what a word is mixed up with; empty unless just two are laid."""
        return next((w for w in self.words if w != word), "") if len(self.words) == 2 else ""


@dataclass(frozen=True, slots=True)
class Laid:
    """A place that was laid: ``place`` is its number, in the order found and from 1."""

    place: int
    article: int
    anchor: Anchor


@dataclass(frozen=True, slots=True)
class Tile:
    """A place as it reads now: ``at`` of the corrected reading of an article.

    ``was`` is what it said when it was laid. ``is_settled`` says that a person left it as it is.
    """

    place: int
    article: int
    page_text: int
    anchor: Anchor
    at: Span
    before: str
    words: str
    after: str
    was: str
    is_settled: bool = False


def read_sought(said: str) -> tuple[str, ...]:
    """Return what a person asks to be laid: 己已 is two characters, 自己/自已 two words, 自己/ one.

    Signs cannot be looked for, and are left out; so is what goes beyond ``MOST_SOUGHT``.
    """
    said = said.strip()
    words = _BETWEEN.split(said) if _BETWEEN.search(said) else list(said)
    kept = [word for word in words if word.isalnum()]
    return tuple(dict.fromkeys(kept))[:MOST_SOUGHT]


def occurrences(text: str, words: str) -> Iterator[Span]:
    """Yield where words stand in a text, in order and apart."""
    at = text.find(words)
    while at >= 0:
        yield Span(at, at + len(words))
        at = text.find(words, at + len(words))


def around(text: str, at: Span, room: int = CONTEXT) -> tuple[str, str]:
    """Return what of its paragraph stands before and after a span."""
    first = max(text.rfind(PARAGRAPH_BREAK, 0, at.start) + 1, at.start - room)
    stop = text.find(PARAGRAPH_BREAK, at.end)
    last = min(len(text) if stop < 0 else stop, at.end + room)
    return text[first : at.start], text[at.end : last]


def anchors(opened: OpenedArticle, words: tuple[str, ...]) -> Iterator[Anchor]:
    """Yield where any of ``words`` stand in an article, as one reads."""
    reading = opened.reading(LayerName.CORRECTED)
    every = sorted({at for word in words for at in occurrences(reading.text, word)})
    for at in every:
        if reading.down(at):
            yield anchor_at(reading, at)


def tile(opened: OpenedArticle, laid: Laid, ignored: frozenset[str]) -> Tile:
    """Return a place as its article reads now; empty words where they are gone.

    ``ignored`` are the keys of what was left as it is on the page.
    """
    reading = opened.reading(LayerName.CORRECTED)
    parts = locate(laid.anchor, reading)
    at = Span(parts[0].start, parts[-1].end) if parts else Span(0, 0)
    before, after = around(reading.text, at) if parts else ("", "")
    shown = Tile(
        laid.place,
        opened.row.id,
        opened.page.id,
        laid.anchor,
        at,
        before,
        at.of(reading.text),
        after,
        laid.anchor.quote,
    )
    return replace(shown, is_settled=doubt_of(shown).key(opened.page.sha256) in ignored)


def doubt_of(tile: Tile) -> Finding:
    """Return the finding that stands for doubting the words of a tile."""
    return Finding(FindingKind.LOOKALIKE, tile.anchor.held, tile.words, Reason(""))
