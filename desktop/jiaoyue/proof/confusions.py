"""Which characters are taken for one another: those printed alike, and those that sound alike.

The sets are made from the glyphs of the fonts that ship with the app
(``packaging/build_confusions.py``). They say what is possible, never what is right.
"""

from __future__ import annotations

import lzma
from dataclasses import dataclass, field
from functools import cache

from jiaoyue.paths import resource

_NONE = ""
_HEARD = 12
"""How many places a sound-alike stands behind: papers are read by their looks."""
_NEAREST = 10
"""Of so many of a character's look-alikes it is a look-alike in turn."""


@dataclass(frozen=True, slots=True)
class Confusions:
    """For each character: the look-alikes and the sound-alikes, the likeliest first.

    ``looks`` are those of Simplified print, ``traditional`` those of Traditional print, where
    傅 is taken for 傳.
    """

    looks: dict[str, str]
    sounds: dict[str, str]
    traditional: dict[str, str] = field(default_factory=dict)

    def of(self, character: str) -> dict[str, int]:
        """Return what a character may have been, each with its place among its like.

        The places count from 0, the likeliest; of one that looks and sounds alike the better holds.
        """
        alike = self.looks.get(character, _NONE)
        sounding = self.sounds.get(character, _NONE)
        ranks = {other: _HEARD + rank for rank, other in enumerate(sounding)}
        for rank, other in enumerate(alike):
            ranks[other] = min(rank, ranks.get(other, rank))
        return ranks

    def alike(self, one: str, other: str) -> bool:
        """Return whether either of two characters is printed much like the other."""
        return other in self.looks.get(one, _NONE) or one in self.looks.get(other, _NONE)

    def heard_alike(self, one: str, other: str) -> bool:
        """Return whether two characters are said much alike."""
        return other in self.sounds.get(one, _NONE) or one in self.sounds.get(other, _NONE)


@cache
def confusions() -> Confusions:
    """Return the shipped sets, read at the first call; empty where they were taken out."""
    try:
        packed = resource("language/confusions.xz").read_bytes()
    except FileNotFoundError:
        return Confusions({}, {})
    listed: dict[str, str] = {}
    sounds: dict[str, str] = {}
    traditional: dict[str, str] = {}
    taken_for: dict[str, list[str]] = {}
    for line in lzma.decompress(packed).decode("utf-8").split("\n"):
        alike, sounding, printed, *_ = (*line.split(" "), _NONE, _NONE)
        listed[line[0]], sounds[line[0]] = alike[1:], sounding
        if printed:
            traditional[line[0]] = printed
        for other in alike[1 : 1 + _NEAREST]:
            taken_for.setdefault(other, []).append(line[0])
    looks = {
        one: "".join(dict.fromkeys((*alike, *taken_for.get(one, ()))))
        for one, alike in listed.items()
    }
    return Confusions(looks, sounds, traditional)
