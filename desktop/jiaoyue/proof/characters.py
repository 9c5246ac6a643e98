"""What characters are written with, and how much more they stand in names than in words.

A table made beforehand (``packaging/build_characters.py``): 澄 and 證 share 登, whatever their
radicals are; 皋 and 佟 stand in names far oftener than elsewhere. It refuses to judge.
"""

from __future__ import annotations

import lzma
from dataclasses import dataclass
from functools import cache

from jiaoyue.paths import resource


@dataclass(frozen=True, slots=True)
class Characters:
    """For each character its parts, and from 0 to 9 how much it is one of places and of persons.

    ``members`` are the characters that have a part, by the part. A step of those from 0 to 9 is
    a quarter of a decimal logarithm.
    """

    parts: dict[str, str]
    members: dict[str, str]
    of_places: dict[str, int]
    of_persons: dict[str, int]

    def sharing(self, character: str) -> dict[str, int]:
        """Return the characters that share a part with one, each with how many have that part."""
        out: dict[str, int] = {}
        for part in self.parts.get(character, ""):
            held = self.members[part]
            for other in held:
                if other != character:
                    out[other] = min(len(held), out.get(other, len(held)))
        return out

    def share(self, one: str, other: str) -> bool:
        """Return whether two characters share a part; every one does with itself."""
        return one == other or not set(self.parts.get(one, "")).isdisjoint(
            self.parts.get(other, "")
        )


@cache
def characters() -> Characters:
    """Return the shipped table, read at the first call; empty where it was taken out."""
    try:
        packed = resource("language/characters.xz").read_bytes()
    except FileNotFoundError:
        return Characters({}, {}, {}, {})
    parts: dict[str, str] = {}
    members: dict[str, list[str]] = {}
    of_places: dict[str, int] = {}
    of_persons: dict[str, int] = {}
    for line in lzma.decompress(packed).decode("utf-8").split("\n"):
        written, _, digits = line.partition(" ")
        character = written[0]
        if len(written) > 1:
            parts[character] = written[1:]
            for part in written[1:]:
                members.setdefault(part, []).append(character)
        if digits != "00":
            of_places[character], of_persons[character] = map(int, digits)
    joined = {part: "".join(held) for part, held in members.items()}
    return Characters(parts, joined, of_places, of_persons)
