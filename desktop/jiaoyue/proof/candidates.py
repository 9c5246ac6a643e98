"""What may have stood for a printed character: what looks, sounds or is put together like it.

How likely it is is left to the asker.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from jiaoyue.newspaper.gazetteer import gazetteer
from jiaoyue.proof.characters import characters
from jiaoyue.proof.confusions import confusions
from jiaoyue.proof.language import language_model
from jiaoyue.text.pinyin import syllables

if TYPE_CHECKING:
    from collections.abc import Mapping

FAR = 99
"""The place of a character that is not like another in some way."""
SAID_ALIKE, SAID_NEARLY = 10, 20
"""The places of sound-alikes that differ in tone only, and in what many do not tell apart."""
_IN_OTHER_PRINT = 5
_NEAR, _CLOSEST = 10, 4
_EVERYDAY = 5.2
"""The cost up to which a character that shares a part is thought of."""


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


_likeness = cache(Likeness)
"""One value for all that are like in the same way: what keeps looking for rubbish has less to do."""
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
        other: _likeness(looks.get(other, FAR), sounds.get(other, FAR), parts.get(other, FAR))
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
