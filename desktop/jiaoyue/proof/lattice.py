"""A stretch of Chinese as all ways to read it in words, with the cost of each.

Built for one stretch without punctuation; answers what the best reading costs, which words it
has, and what it would cost with one character otherwise, without reading the rest anew.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from jiaoyue.proof.language import LONGEST, UNKNOWN

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence, Set

    from jiaoyue.proof.language import LanguageModel

_START = -2
"""The number of what stands before the first word: nothing is known of it."""
_ROUNDING = 1e-9
_Way = tuple[float, int, int, int]
"""The best way to a word: what it costs with the word, its number, its start, the word before.

Plain tuples of numbers: what keeps looking for rubbish passes them by.
"""
_Reached = tuple[float, int, "Mapping[int, float]"]
"""A way to a place: what it costs, the number of its last word, and what words are known to cost
after that."""


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
        self._joined = self._stand_together()
        self._edges = self._words_from()
        self._reached: list[Sequence[_Reached]] = []
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

    def puts(self, at: int, wanted: Mapping[str, float], alone: Set[str]) -> Iterator[Put]:
        """Yield what each of some characters would do at one place, by the best word with it.

        ``wanted`` says what each has to save; one that does not, or stands in no word, is left
        out. As a word of its own counts what is in ``alone`` and was seen beside one of its
        neighbours: nearly every character is a word.
        """
        number, text, whole = self._model.number, self.text, self.cost
        best: dict[str, Put] = {}
        least_of_all = min(wanted.values(), default=0.0)
        for start, end, characters in self._fitting(at, wanted, alone):
            if self._saved_at_most(start, end) < least_of_all:
                continue
            head, tail = text[start:at], text[at + 1 : end]
            for character in characters:
                found = number.get(head + character + tail, UNKNOWN)
                if found < 0:
                    continue
                held = best.get(character)
                least = wanted[character] if held is None else held.saved
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
        first, final = self._within_reach(at)
        for start in range(first, at + 1):
            for end in range(at + 1, min(final, start + LONGEST) + 1):
                if start < at:
                    characters = within if end > at + 1 else before
                else:
                    characters = behind if end > at + 1 else lone
                if characters:
                    yield start, end, characters

    def _within_reach(self, at: int) -> tuple[int, int]:
        """Return where the first word with the character at a place may begin, whatever stands
        there, and where the last may end."""
        joined, first, final = self._joined, max(0, at - 1), min(len(self.text), at + 2)
        while first and at - first < LONGEST - 1 and joined[first - 1]:
            first -= 1
        while final < len(self.text) and final - at < LONGEST and joined[final - 1]:
            final += 1
        return first, final

    def _is_seen(self, start: int, end: int, number: int) -> bool:
        seen = self._model.seen
        if any(seen(previous, number) for _, previous, _, _ in self._before[start]):
            return True
        return end < len(self.text) and any(
            seen(number, following) for _, following in self._edges[end]
        )

    def _saved_at_most(self, start: int, end: int) -> float:
        """Return more than any one word instead of all between two places could save."""
        rest = self._onwards[end][0][0] if end < len(self.text) else 0.0
        backoffs = 2 * self._model.least_backoff
        return self.cost - min(self._before[start])[0] - rest - backoffs + _ROUNDING

    def _through(self, start: int, end: int, number: int, most: float = math.inf) -> float:
        """Return the cost of the best reading with one more edge; infinite where it is clear
        that it is more than ``most``."""
        best, cost_after = math.inf, self._model.cost_after
        for below, word, costs in self._reached[start]:
            one = below + (costs.get(number) or cost_after(word, number))
            if one < best:
                best = one
        if end == len(self.text):
            return best
        cost, least = self._model.cost, best + self._model.least_backoff - _ROUNDING
        through = math.inf
        for rest, following in self._onwards[end]:
            if least + rest > min(most, through):
                break
            through = min(through, best + cost(number, following) + rest)
        return through

    def _stand_together(self) -> Sequence[bool]:
        """Return whether each character and the one behind it stand together within some word;
        always, where the model does not say."""
        after, text = self._model.pairs.after, self.text
        if not after:
            return [True] * (len(text) - 1)
        return [second in after.get(first, "") for first, second in pairwise(text)]

    def _words_from(self) -> Sequence[Sequence[tuple[int, int]]]:
        """Return, by where they begin, the ends and numbers of all words."""
        text, number, joined, last = self.text, self._model.number, self._joined, len(self.text)
        out = []
        for start, character in enumerate(text):
            edges = [(start + 1, number.get(character, UNKNOWN))]
            end = start + 2
            while end <= last and end - start <= LONGEST and joined[end - 2]:
                found = number.get(text[start:end])
                if found is not None:
                    edges.append((end, found))
                end += 1
            out.append(edges)
        return out

    def _forward(self) -> Sequence[Sequence[_Way]]:
        """Return, by where they end, the best way to each word."""
        after, cost_after = self._model.after, self._model.cost_after
        ways: list[list[_Way]] = [[] for _ in range(len(self.text) + 1)]
        ways[0].append((0.0, _START, 0, _START))
        for at, edges in enumerate(self._edges):
            reached = [(cost, word, after(word)) for cost, word, _, _ in ways[at]]
            self._reached.append(reached)
            for end, number in edges:
                best, by = math.inf, _START
                for below, word, costs in reached:
                    one = below + (costs.get(number) or cost_after(word, number))
                    if one < best or (one == best and word < by):
                        best, by = one, word
                ways[end].append((best, number, at, by))
        return ways

    @cached_property
    def _onwards(self) -> list[tuple[tuple[float, int], ...]]:
        """Return, by where they begin, the words of all readings: what follows each costs at best,
        the least first, and its number."""
        after, cost_after = self._model.after, self._model.cost_after
        last = len(self.text)
        out: list[tuple[tuple[float, int], ...]] = [()] * last
        for at in range(last - 1, 0, -1):
            found = []
            for end, number in self._edges[at]:
                rest = math.inf if end < last else 0.0
                costs = after(number)
                for more, following in out[end] if end < last else ():
                    one = more + (costs.get(following) or cost_after(number, following))
                    if one < rest:
                        rest = one
                found.append((rest, number))
            out[at] = tuple(sorted(found))
        return out


def _around(at: int, last: int) -> Iterator[tuple[int, int]]:
    """Yield the stretches about a place of a text as long as a word may be."""
    for start in range(max(0, at - LONGEST + 1), at + 1):
        for end in range(at + 1, min(last, start + LONGEST) + 1):
            yield start, end
