"""What may have stood for a printed character: what is like it, and what makes a word there.

Readers of pages take characters for others that look, sound or are put together alike; one that
knows the language well also puts what is none of these. So whatever makes a known word with its
neighbours is offered too, and how likely it is is left to the asker.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from jiaoyue.newspaper.gazetteer import gazetteer
from jiaoyue.proof.characters import characters
from jiaoyue.proof.confusions import confusions
from jiaoyue.proof.language import LONGEST, UNKNOWN, language_model
from jiaoyue.text.pinyin import syllables

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from jiaoyue.proof.language import LanguageModel

FAR = 99
"""The place of a character that is not like another in some way."""
SAID_ALIKE, SAID_NEARLY = 10, 20
"""The places of sound-alikes that differ in tone only, and in what many do not tell apart."""
_IN_OTHER_PRINT = 5
_NEAR, _CLOSEST = 10, 4
_EVERYDAY = 5.2
"""The cost up to which a character that shares a part is thought of."""
_FREQUENT, _MOST = 5.2, 12
"""The cost up to which a word of two is completed, and how many for each neighbour."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """How one character is like another: its places among the look-alikes and sound-alikes.

    ``part`` is how many characters have the part that both have. Each is ``FAR`` where they are
    not alike so.
    """

    look: int = FAR
    sound: int = FAR
    part: int = FAR

    @property
    def near(self) -> bool:
        """Whether one may be taken for the other by its looks or its sound alone."""
        return self.look < _NEAR or self.sound < SAID_ALIKE


UNLIKE = Likeness()
_RETROFLEX = re.compile(r"^([zcs])h")


@cache
def alike(character: str, *, traditional: bool) -> Mapping[str, Likeness]:
    """Return what a printed character may be taken for, in folded characters of the model.

    ``traditional`` says that the page is printed so, where 傅 is taken for 傳.
    """
    model, fold = language_model(), gazetteer().fold
    if model is None:
        return {}
    own, sets, table = fold(character), confusions(), characters()
    looks: dict[str, int] = {}
    parts: dict[str, int] = {}

    def put(ranks: dict[str, int], other: str, rank: int) -> None:
        folded = fold(other)
        if folded != own and folded in model:
            ranks[folded] = min(rank, ranks.get(folded, FAR))

    printed = sets.traditional.get(character) if traditional else None
    for rank, other in enumerate(printed or sets.looks.get(character, "")):
        put(looks, other, rank)
    for other, times in table.sharing(character).items():
        put(parts, other, times)
    if traditional:
        for rank, other in enumerate(sets.looks.get(own, "")):
            put(looks, other, rank + _IN_OTHER_PRINT)
        for other, times in table.sharing(own).items():
            put(parts, other, times + _IN_OTHER_PRINT)
    sounds = {**said_like(own, nearly=True), **said_like(own, nearly=False)}
    sounds |= {other: rank for rank, other in enumerate(sets.sounds.get(own, ""))}
    sounds = {other: rank for other, rank in sounds.items() if other in model}
    shared = {other for other in parts if model.costs[model.number[other]] < _EVERYDAY}
    return {
        other: Likeness(looks.get(other, FAR), sounds.get(other, FAR), parts.get(other, FAR))
        for other in sorted({*looks, *sounds, *shared} - {own})
    }


@cache
def closest_to(character: str, *, traditional: bool) -> tuple[str, ...]:
    """Return the few characters that one is taken for most readily, folded: by looks and sound."""
    return tuple(
        other
        for other, likeness in alike(character, traditional=traditional).items()
        if min(likeness.look, likeness.sound) < _CLOSEST
    )


def said_like(character: str, *, nearly: bool) -> Mapping[str, int]:
    """Return the everyday characters that are said as one is but for the tone, with their place.

    ``nearly`` takes those that many do not tell apart as well: zh and z, n and l, ing and in.
    """
    place = SAID_NEARLY if nearly else SAID_ALIKE
    said = _syllable(character, nearly=nearly)
    return dict.fromkeys(_by_syllable(nearly=nearly).get(said, ""), place) if said else {}


def _syllable(character: str, *, nearly: bool) -> str:
    """Return how a character is read, without its tone; ``nearly``, as careless tongues read it."""
    said = "".join(syllables(character))
    if not nearly:
        return said
    said = _RETROFLEX.sub(r"\1", said)
    said = said.removesuffix("g") if said.endswith("ng") else said
    return "l" + said[1:] if said.startswith("n") else said


@cache
def _by_syllable(*, nearly: bool) -> Mapping[str, str]:
    """Return the everyday characters of the model by how they are read."""
    model = language_model()
    out: dict[str, list[str]] = {}
    for word, number in model.number.items() if model is not None else ():
        if len(word) == 1 and model is not None and model.costs[number] < _EVERYDAY:
            out.setdefault(_syllable(word, nearly=nearly), []).append(word)
    return {said: "".join(held) for said, held in out.items()}


class Completions:
    """What makes a word of a model at a place of a text, whatever stands there now."""

    def __init__(self, model: LanguageModel) -> None:
        self._model = model
        self._words = tuple(sorted(word for word in model.number if len(word) > 2))
        self._turned = tuple(sorted(word[::-1] for word in self._words))
        self.after = lru_cache(4096)(self._after)
        self.before = lru_cache(4096)(self._before)

    def at(self, text: str, at: int) -> set[str]:
        """Return the characters that make a word with those before, behind or about a place."""
        out = {*self._ending(text, at), *self._beginning(text, at), *self._between(text, at)}
        if at:
            out.update(self.after(text[at - 1]))
        if at + 1 < len(text):
            out.update(self.before(text[at + 1]))
        out.discard(text[at])
        return out

    def _ending(self, text: str, at: int) -> Iterator[str]:
        for size in range(2, min(LONGEST - 1, at) + 1):
            for word in _beginning_with(self._words, text[at - size : at]):
                if len(word) > size and text.startswith(word[size + 1 :], at + 1):
                    yield word[size]

    def _beginning(self, text: str, at: int) -> Iterator[str]:
        for size in range(2, LONGEST):
            behind = text[at + 1 : at + 1 + size]
            if len(behind) == size:
                for word in _beginning_with(self._turned, behind[::-1]):
                    if len(word) == size + 1:
                        yield word[size]

    def _between(self, text: str, at: int) -> Iterator[str]:
        if not 0 < at < len(text) - 1:
            return
        before, behind = text[at - 1], text[at + 1]
        pairs = self._model.pairs
        fewer, more = sorted((pairs.after.get(before, ""), pairs.before.get(behind, "")), key=len)
        for character in fewer:
            if character in more and before + character + behind in self._model:
                yield character

    def _after(self, character: str) -> Sequence[str]:
        return self._frequent(character, self._model.pairs.after.get(character, ""), 1)

    def _before(self, character: str) -> Sequence[str]:
        return self._frequent(character, self._model.pairs.before.get(character, ""), -1)

    def _frequent(self, character: str, others: str, way: int) -> Sequence[str]:
        number, costs = self._model.number, self._model.costs
        found = (
            (costs[at], other)
            for other in others
            if (at := number.get((character + other)[::way], UNKNOWN)) >= 0
        )
        return [other for cost, other in sorted(found)[:_MOST] if cost < _FREQUENT]


@cache
def completions() -> Completions | None:
    """Return the completions of the shipped model, or ``None`` where it was taken out."""
    model = language_model()
    return None if model is None else Completions(model)


def _beginning_with(words: Sequence[str], beginning: str) -> Iterator[str]:
    at = bisect_left(words, beginning)
    while at < len(words) and words[at].startswith(beginning):
        yield words[at]
        at += 1
