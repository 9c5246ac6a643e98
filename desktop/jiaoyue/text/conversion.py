"""Converting Chinese text as OpenCC does, with the way back from each character.

A converter gives character for character what OpenCC gives. Where a person has fixed how a
name is written, that goes before all dictionaries. This module refuses to choose what to
convert to: see ``jiaoyue.text.script``.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from itertools import compress
from typing import TYPE_CHECKING

from jiaoyue.text.alignment import IDENTITY, Alignment, Change, joined
from jiaoyue.text.dictionaries import Rules, rules
from jiaoyue.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

# Private use to the end of Unicode: no dictionary has such characters.
_FIRST_MARK = 0x100000


@dataclass(frozen=True, slots=True)
class Converted:
    """What a text became, and where its characters came from."""

    text: str
    alignment: Alignment = IDENTITY

    def then(self, convert: Callable[[str], Converted]) -> Converted:
        """Return what ``convert`` makes of this, aligned with the first source."""
        above = convert(self.text)
        return Converted(above.text, self.alignment.then(above.alignment))


class Readings:
    """How some words, names for the most part, are to be written whatever a dictionary says.

    Raises ValueError when a word or its writing is empty.
    """

    def __init__(self, written: Mapping[str, str]) -> None:
        self.written = dict(written)
        lengths: defaultdict[str, set[int]] = defaultdict(set)
        for word, as_written in self.written.items():
            if not word or not as_written:
                raise ValueError(f"not a reading: {word!r} as {as_written!r}")
            lengths[word[0]].add(len(word))
        self._lengths = {first: sorted(found, reverse=True) for first, found in lengths.items()}

    def __bool__(self) -> bool:
        return bool(self.written)

    def around(self, text: str, convert: Callable[[str], Converted]) -> Converted:
        """Return ``text`` with its words as written here and all between them converted."""
        if not self:
            return convert(text)
        parts = [
            (span, convert(span.of(text)) if written is None else _whole(span, written))
            for span, written in self.pieces(text)
        ]
        return Converted(
            "".join(part.text for _, part in parts),
            joined((len(span), len(part.text), part.alignment) for span, part in parts),
        )

    def pieces(self, text: str) -> Iterator[tuple[Span, str | None]]:
        """Yield ``text`` in pieces: a word with its writing, or what lies between with None.

        The leftmost word is taken, and of several that begin there the longest.
        """
        at = 0
        for span in self._words(text):
            if at < span.start:
                yield Span(at, span.start), None
            yield span, self.written[span.of(text)]
            at = span.end
        if at < len(text):
            yield Span(at, len(text)), None

    def _words(self, text: str) -> Iterator[Span]:
        at = 0
        for start in compress(range(len(text)), map(self._lengths.__contains__, text)):
            if start < at:
                continue
            for length in self._lengths[text[start]]:
                if text[start : start + length] in self.written:
                    at = start + length
                    yield Span(start, at)
                    break


NO_READINGS = Readings({})


class Converter:
    """One OpenCC configuration."""

    def __init__(self, rules: Rules) -> None:
        self._rules = rules

    def convert(self, text: str, *, fixed: Readings = NO_READINGS) -> Converted:
        """Return ``text`` converted; ``fixed`` words are taken as written there.

        What stands on either side of a fixed word is converted as a text of its own.
        """
        return fixed.around(text, self._convert)

    def _convert(self, text: str) -> Converted:
        rules = self._rules
        if rules.normalised.meets(text):
            text = rules.normalised.convert(text)
        mark = _mark_absent_from(text) if rules.segmentation or rules.cuts_first else ""
        if rules.segmentation:
            text = mark.join(rules.segmentation.segments(text))
        alignment = IDENTITY
        for step, stage in enumerate(rules.stages):
            pieces, moved = stage.pieces(text)
            if step == 0 and rules.cuts_first:
                text = mark.join(pieces)
            else:
                moved = _unmarked(moved, text, mark)
                text = "".join(pieces)
            alignment = alignment.then(moved)
        return Converted(text.replace(mark, "") if mark else text, alignment)


@cache
def converter(config: str) -> Converter:
    """Return the converter of an OpenCC configuration, as ``s2t`` or ``tw2sp``.

    Raises FileNotFoundError when OpenCC has no configuration of this name.
    """
    return Converter(rules(config))


def _whole(span: Span, written: str) -> Converted:
    if len(written) == len(span):
        return Converted(written)
    return Converted(written, Alignment((Change(Span(0, len(span)), Span(0, len(written))),)))


def _mark_absent_from(text: str) -> str:
    """Return a character to set between segments, so that no phrase is found across two."""
    mark = _FIRST_MARK
    while chr(mark) in text:
        mark += 1
    return chr(mark)


def _unmarked(alignment: Alignment, text: str, mark: str) -> Alignment:
    """Return ``alignment``, which is of a text with marks in it, without counting them."""
    if not mark or not alignment.changes:
        return alignment
    marks = [text.count(mark, 0, change.below.start) for change in alignment.changes]
    return Alignment(
        tuple(change.shifted(-n, -n) for n, change in zip(marks, alignment.changes, strict=True))
    )
