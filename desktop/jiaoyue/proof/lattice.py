"""A stretch of Chinese as all ways to read it in words, with the cost of each.

Built for one stretch without punctuation; answers what the best reading costs, which words it
has, and what it would cost with one character otherwise, without reading the rest anew.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from jiaoyue.proof.language import LONGEST, UNKNOWN

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from jiaoyue.proof.language import LanguageModel

_START = -2
"""The number of what stands before the first word: nothing is known of it."""


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
        self._edges = [self._from(i) for i in range(len(text))]
        self._before = self._forward()

    @cached_property
    def cost(self) -> float:
        """What the best reading costs."""
        return min((cost for cost, _, _ in self._before[-1].values()), default=0.0)

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """The words of the best reading, in order."""
        out: list[Word] = []
        end = len(self.text)
        if not end:
            return ()
        number = min(self._before[end], key=lambda word: self._before[end][word][0])
        while end > 0:
            cost, start, previous = self._before[end][number]
            below = self._before[start][previous][0]
            out.append(Word(start, end, number, cost - below))
            end, number = start, previous
        return tuple(reversed(out))

    def put(self, at: int, character: str) -> Put | None:
        """Return what a character would do at one place, as :meth:`puts` does for several."""
        return next(self.puts(at, (character,)), None)

    def puts(
        self, at: int, characters: Iterable[str], alone: Callable[[str], bool] = bool
    ) -> Iterator[Put]:
        """Yield what each of some characters would do at one place, by the best word with it.

        One that stands in no word is left out. As a word of its own it counts if ``alone`` says
        so and it was seen beside one of its neighbours: nearly every character is a word.
        """
        model, text = self._model, self.text
        lefts = model.pairs.after.get(text[at - 1], "") if at else ""
        rights = model.pairs.before.get(text[at + 1], "") if at + 1 < len(text) else ""
        for character in characters:
            left, right = character in lefts, character in rights
            if not (left or right or alone(character)):
                continue
            best: Put | None = None
            for start, end in self._around(at, left=left, right=right):
                word = text[start:at] + character + text[at + 1 : end]
                found = model.number.get(word, UNKNOWN)
                if found < 0:
                    continue
                if end - start == 1 and not (alone(character) and self._is_seen(start, end, found)):
                    continue
                saved = self.cost - self._through(start, end, found)
                if best is None or saved > best.saved:
                    best = Put(at, character, saved, start, word)
            if best is not None:
                yield best

    def saved(self, at: int, character: str) -> float:
        """Return how much less the whole costs with another character at a place."""
        number, text = self._model.number, self.text
        best = min(
            self._through(start, end, found)
            for start, end in self._around(at, left=True, right=True)
            if (found := number.get(text[start:at] + character + text[at + 1 : end], UNKNOWN)) >= 0
            or end - start == 1
        )
        return self.cost - best

    def _around(self, at: int, *, left: bool, right: bool) -> Iterator[tuple[int, int]]:
        """Yield the stretches about a place as long as a word may be, beyond it only where
        asked."""
        last = min(len(self.text), at + LONGEST) if right else at + 1
        for start in range(max(0, at - LONGEST + 1) if left else at, at + 1):
            for end in range(at + 1, min(last, start + LONGEST) + 1):
                yield start, end

    def _is_seen(self, start: int, end: int, number: int) -> bool:
        seen = self._model.seen
        if any(seen(previous, number) for previous in self._before[start]):
            return True
        return end < len(self.text) and any(
            seen(number, following) for _, following in self._edges[end]
        )

    def _through(self, start: int, end: int, number: int) -> float:
        """Return the cost of the best reading with one more edge."""
        cost = self._model.cost
        best = min(
            below + cost(previous, number)
            for previous, (below, _, _) in self._before[start].items()
        )
        if end == len(self.text):
            return best
        after = self._after
        return best + min(
            cost(number, following) + after[stop][following] for stop, following in self._edges[end]
        )

    def _from(self, start: int) -> list[tuple[int, int]]:
        """Return the ends and numbers of the words that begin at ``start``."""
        text, number = self.text, self._model.number
        out = [(start + 1, number.get(text[start], UNKNOWN))]
        for end in range(start + 2, min(len(text), start + LONGEST) + 1):
            found = number.get(text[start:end])
            if found is not None:
                out.append((end, found))
        return out

    def _forward(self) -> list[dict[int, tuple[float, int, int]]]:
        """Return, by where they end, the best way to each word: cost, start, word before."""
        cost = self._model.cost
        reached: list[dict[int, tuple[float, int, int]]] = [{} for _ in range(len(self.text) + 1)]
        reached[0][_START] = (0.0, 0, _START)
        for at, edges in enumerate(self._edges):
            ways = reached[at]
            if not ways:
                continue
            for end, number in edges:
                best, by = min((way[0] + cost(word, number), word) for word, way in ways.items())
                held = reached[end].get(number)
                if held is None or best < held[0]:
                    reached[end][number] = (best, at, by)
        return reached

    @cached_property
    def _after(self) -> list[dict[int, float]]:
        """Return, by where they end, what follows each word costs at best."""
        cost = self._model.cost
        out: list[dict[int, float]] = [{} for _ in self._before]
        out[-1] = dict.fromkeys(self._before[-1], 0.0)
        for end in range(len(self.text) - 1, 0, -1):
            edges = [(number, out[stop][number]) for stop, number in self._edges[end]]
            out[end] = {
                word: min(cost(word, number) + rest for number, rest in edges)
                for word in self._before[end]
            }
        return out
