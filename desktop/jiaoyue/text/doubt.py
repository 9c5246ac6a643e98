"""Doubts: where two converters that know different things disagree.

The second reader (``opencc-python-reimplemented``) has older dictionaries and takes the
longest words of a clause first. Either may be the one that is right, and where they differ
is just where a person should look. A doubt refuses to say who is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import opencc

from jiaoyue.text.alignment import IDENTITY, Alignment, Change
from jiaoyue.text.conversion import NO_READINGS, Converted, Readings, converter
from jiaoyue.text.span import Span, Spans, merged

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

# The second reader itself cuts at these and has no word with one of them in it.
_CLAUSE = re.compile(r"[^\s,.?!，。、；：？！…—“”‘’「」『』（）《》]+")


@dataclass(frozen=True, slots=True)
class Doubt:
    """``span`` of the source may become any of ``candidates``: the one shown comes first."""

    span: Span
    candidates: tuple[str, ...]


def doubts(
    text: str,
    config: str,
    *,
    fixed: Readings = NO_READINGS,
    before: Callable[[str], Converted] = Converted,
) -> tuple[Doubt, ...]:
    """Return where two readers convert ``text`` differently, in order and apart.

    Words that are ``fixed`` are beyond doubt. ``before`` makes what both of them are given of
    the source; by default they are given the source. Empty for a configuration that only one
    of the readers has.
    """
    if not (_FOLDER / "config" / f"{config}.json").exists():
        return ()
    found: list[Doubt] = []
    for piece, written in fixed.pieces(text):
        if written is None:
            given = before(piece.of(text))
            for doubt in _doubts(given.text, config):
                below = given.alignment.down(doubt.span)
                found.append(Doubt(_moved(below, piece.start), doubt.candidates))
    return tuple(found)


def _doubts(text: str, config: str) -> Iterator[Doubt]:
    ours = converter(config).convert(text)
    for clause in _CLAUSE.finditer(text):
        theirs = _second_reading(config, clause[0])
        span = Span(*clause.span())
        here = ours.alignment.up(span)
        # A piece that runs on over the clause's edge has no reading to compare it with.
        if here.of(ours.text) != theirs and ours.alignment.down(here) == span:
            yield from _in_clause(text, ours, here, theirs)


def _in_clause(text: str, ours: Converted, here: Span, theirs: str) -> Iterator[Doubt]:
    runs, across = _differing(here.of(ours.text), theirs)
    below = (ours.alignment.down(_moved(run, here.start)) for run in runs)
    for span in merged(below):
        shown = ours.alignment.up(span)
        other = across.up(_moved(shown, -here.start)).of(theirs)
        if not _is_ignorance(span.of(text), other):
            yield Doubt(span, (shown.of(ours.text), other))


def _differing(one: str, other: str) -> tuple[Spans, Alignment]:
    """Return the runs of ``one`` that differ, none empty, and how the two align."""
    if len(one) == len(other):
        places = [i for i, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
        return merged(Span(i, i + 1) for i in places), IDENTITY
    changes: list[Change] = []
    for kind, a, b, c, d in SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
        if kind == "equal":
            continue
        if a == b or c == d:
            # What one of them lacks is told by the character before it, or else after it.
            a, c, b, d = (a - 1, c - 1, b, d) if a and c else (a, c, b + 1, d + 1)
        if changes and a <= changes[-1].below.end:
            last = changes.pop()
            a, c = last.below.start, last.here.start
        changes.append(Change(Span(a, b), Span(c, d)))
    return tuple(change.below for change in changes), Alignment(tuple(changes))


def _is_ignorance(source: str, theirs: str) -> bool:
    """Return whether the second reader left alone what its dictionaries never mention."""
    return theirs == source and not _mentioned().issuperset(source)


@lru_cache(maxsize=4096)
def _second_reading(config: str, clause: str) -> str:
    said: str = _second_reader(config).convert(clause)
    return said


@cache
def _second_reader(config: str) -> opencc.OpenCC:
    reader = opencc.OpenCC()
    # Readers of several configurations share the dictionaries that they have read.
    reader.dict_cache = _dictionaries_read()
    reader.set_conversion(config)
    return reader


@cache
def _dictionaries_read() -> dict[str, Any]:
    return {}


@cache
def _mentioned() -> frozenset[str]:
    files = (_FOLDER / "dictionary").glob("*.txt")
    return frozenset("".join(path.read_text(encoding="utf-8") for path in files))


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)


_FOLDER = Path(opencc.__file__).parent
