"""A stretch of Chinese as all ways to read it in words, with the cost of each.

Built for one stretch without punctuation; answers what the best reading costs, which words it
has, and what it would cost with one character otherwise, without reading the rest anew.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from jiaoyue.proof.language import LONGEST, UNKNOWN

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Set

    from jiaoyue.proof.language import LanguageModel

_START = -2
"""The number of what stands before the first word: nothing is known of it."""
_ROUNDING = 1e-9
_Way = tuple[float, int, int, int]
"""The best way to a word: what it costs with the word, its number, its start, the word before.

Plain tuples of numbers: what keeps looking for rubbish passes them by.
"""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the best reading: its place, its number, and its cost after the one before."""

    start: int
    end: int
    number: int
    cost: float

    def __len__(self) -> int:
        return self.end - self.start


@dataclass(frozen=True, slots=True)
class Put:
    """A character put in place of the one at ``at``: the cost it saves, the word it stands in."""

    at: int
    character: str
    saved: float
    start: int
    word: str


class Lattice:
    """All readings of ``text`` in the words of a model."""

    def __init__(self, model: LanguageModel, text: str) -> None:
        self.text = text
        self._model = model
        self._edges = tuple(self._from(i) for i in range(len(text)))
        self._before = self._forward()

    @cached_property
    def cost(self) -> float:
        """What the best reading costs."""
        return min(self._before[-1])[0]

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """The words of the best reading, in order."""
        out: list[Word] = []
        end = len(self.text)
        best = min(self._before[end], key=lambda way: way[0])
        while end > 0:
            cost, number, start, previous = best
            for best in self._before[start]:
                if best[1] == previous:
                    break
            out.append(Word(start, end, number, cost - best[0]))
            end = start
        return tuple(reversed(out))

    def put(self, at: int, character: str) -> Put | None:
        """Return what a character would do at one place, as :meth:`puts` does for several."""
        wanted = {character: -math.inf}
        return next(self.puts(at, wanted, wanted.keys()), None)

    def puts(
        self, at: int, wanted: Mapping[str, float], alone: Set[str], *, besides: float = 0.0
    ) -> Iterator[Put]:
        """Yield what each of some characters would do at one place, by the best word with it.

        ``wanted`` says what each has to save, and ``besides`` what all have to beyond that; one
        that does not, or stands in no word, is left out. As a word of its own counts what is in ``alone`` and was seen beside one of its
        neighbours: nearly every character is a word.
        """
        number, text, whole = self._model.number, self.text, self.cost
        best: dict[str, Put] = {}
        for start, end, characters in self._fitting(at, wanted, alone):
            head, tail = text[start:at], text[at + 1 : end]
            for character in characters:
                found = number.get(head + character + tail, UNKNOWN)
                if found < 0:
                    continue
                held = best.get(character)
                least = wanted[character] + besides if held is None else held.saved
                saved = whole - self._through(start, end, found, whole - least)
                if saved < least or (held is not None and saved == least):
                    continue
                if end - start > 1 or self._is_seen(start, end, found):
                    best[character] = Put(at, character, saved, start, head + character + tail)
        for character in wanted:
            if character in best:
                yield best[character]

    def saved(self, at: int, character: str) -> float:
        """Return how much less the whole costs with another character at a place."""
        number, text = self._model.number, self.text
        best = min(
            self._through(start, end, found)
            for start, end in _around(at, len(text))
            if (found := number.get(text[start:at] + character + text[at + 1 : end], UNKNOWN)) >= 0
            or end - start == 1
        )
        return self.cost - best

    def _fitting(
        self, at: int, wanted: Mapping[str, float], alone: Set[str]
    ) -> Iterator[tuple[int, int, Set[str]]]:
        """Yield the stretches about a place as long as a word may be, and what may make a word
        there: it has to stand in one with its neighbour."""
        pairs, text, last = self._model.pairs, self.text, len(self.text)
        follow = pairs.after.get(text[at - 1], "") if at else ""
        precede = pairs.before.get(text[at + 1], "") if at + 1 < last else ""
        before = {character for character in wanted if character in follow}
        behind = {character for character in wanted if character in precede}
        within, lone = before & behind, wanted.keys() & alone
        for start, end in _around(at, last):
            if start < at:
                characters = within if end > at + 1 else before
            else:
                characters = behind if end > at + 1 else lone
            if characters:
                yield start, end, characters

    def _is_seen(self, start: int, end: int, number: int) -> bool:
        seen = self._model.seen
        if any(seen(previous, number) for _, previous, _, _ in self._before[start]):
            return True
        return end < len(self.text) and any(
            seen(number, following) for _, following in self._edges[end]
        )

    def _through(self, start: int, end: int, number: int, most: float = math.inf) -> float:
        """Return the cost of the best reading with one more edge; infinite where it is clear
        that it is more than ``most``."""
        after = self._model.after
        best = min([way[0] + after(way[1])[number] for way in self._before[start]])
        if end == len(self.text):
            return best
        onwards = self._onwards[end]
        if best + onwards[0][0] + self._model.least_backoff > most + _ROUNDING:
            return math.inf
        cost = self._model.cost
        return best + min([cost(number, following) + rest for rest, following in onwards])

    def _from(self, start: int) -> tuple[tuple[int, int], ...]:
        """Return the ends and numbers of the words that begin at ``start``."""
        text, number = self.text, self._model.number
        out = [(start + 1, number.get(text[start], UNKNOWN))]
        for end in range(start + 2, min(len(text), start + LONGEST) + 1):
            found = number.get(text[start:end])
            if found is not None:
                out.append((end, found))
        return tuple(out)

    def _forward(self) -> list[tuple[_Way, ...]]:
        """Return, by where they end, the best way to each word."""
        after = self._model.after
        reached: list[list[_Way]] = [[] for _ in range(len(self.text) + 1)]
        reached[0].append((0.0, _START, 0, _START))
        for at, edges in enumerate(self._edges):
            ways = [(cost, word, after(word)) for cost, word, _, _ in reached[at]]
            for end, number in edges:
                best, by = min([(below + costs[number], word) for below, word, costs in ways])
                reached[end].append((best, number, at, by))
        return list(map(tuple, reached))

    @cached_property
    def _onwards(self) -> list[tuple[tuple[float, int], ...]]:
        """Return, by where they begin, the words of all readings: what follows each costs at best,
        the least first, and its number."""
        after, last = self._model.after, len(self.text)
        out: list[tuple[tuple[float, int], ...]] = [()] * last
        for at in range(last - 1, 0, -1):
            found = []
            for end, number in self._edges[at]:
                rest = 0.0
                if end < last:
                    costs = after(number)
                    rest = min([costs[following] + more for more, following in out[end]])
                found.append((rest, number))
            out[at] = tuple(sorted(found))
        return out


def _around(at: int, last: int) -> Iterator[tuple[int, int]]:
    """Yield the stretches about a place of a text as long as a word may be."""
    for start in range(max(0, at - LONGEST + 1), at + 1):
        for end in range(at + 1, min(last, start + LONGEST) + 1):
            yield start, end
