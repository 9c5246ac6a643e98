"""What the words of an article say of it: its makers and its place.

For articles whose blocks a person put together. The reader of pages asks the same of what it
puts together itself; this refuses to decide what the blocks should be.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache, reduce
from typing import TYPE_CHECKING

from jiaoyue.newspaper.article import Block, Byline, Place, Role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jiaoyue.newspaper.places import PagePlaces


@dataclass(frozen=True, slots=True)
class Said:
    """Who made an article and where its news happened, as its own words have it."""

    byline: Byline
    place: Place


def said_by(text: str, blocks: Sequence[Block]) -> Said:
    """Return what ``blocks`` of a page's text say; nothing is filled in from elsewhere."""
    return Said(_byline(text, blocks), _places(text).of(blocks))


@lru_cache(maxsize=2)
def _places(text: str) -> PagePlaces:
    """Return the places of a page: its blocks are asked about again and again as they change."""
    # Loaded at the first use: together they take longer to load than the window.
    from jiaoyue.newspaper.places import PagePlaces

    return PagePlaces(text)


def _byline(text: str, blocks: Sequence[Block]) -> Byline:
    """Return the makers; an article that has more than one text is signed at the end of each."""
    return reduce(Byline.and_of, (_byline_of_one(text, part) for part in _texts(blocks)))


def _texts(blocks: Sequence[Block]) -> list[list[Block]]:
    """Part blocks before each title that stands behind a text; there is one part at least."""
    parts: list[list[Block]] = [[]]
    for block in blocks:
        if block.role is Role.TITLE and any(own.role is Role.BODY for own in parts[-1]):
            parts.append([])
        parts[-1].append(block)
    return parts


def _byline_of_one(text: str, blocks: Sequence[Block]) -> Byline:
    from jiaoyue.newspaper import bylines, signs

    def words(role: Role) -> list[str]:
        return [
            "".join(span.of(text).strip() for span in block.spans)
            for block in blocks
            if block.role is role
        ]

    bodies = words(Role.BODY)
    return bylines.byline_of(
        bodies[0] if bodies else "",
        bodies[-1] if bodies else "",
        words(Role.BYLINE),
        [
            *(caption for caption in words(Role.CAPTION) if signs.credit_at_end(caption)),
            *words(Role.CREDIT),
        ],
    )
