"""The words of stretches of a page, as runs of two characters, and how many two stretches share."""

from __future__ import annotations

import re
from operator import add
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence, Set

    from jiaoyue.newspaper.looks import Looks


_MARK = re.compile("[^㐀-鿿A-Za-z0-9]")
WORDS_AT_MOST = 4_000
"""Code points of a stretch that are looked at."""


def runs_of(text: str) -> set[str]:
    """Return the runs of two characters of a text."""
    return set(map(add, text, text[1:]))


def words_in(pieces: Iterable[int], looks: Sequence[Looks], limit: int = WORDS_AT_MOST) -> str:
    """Return the text of some pieces, a line each, ``limit`` code points of it at most."""
    return "\n".join(looks[index].text for index in pieces)[:limit]


def bare(head: str, mark: str = "") -> str:
    """Return a head without the marks between its words, or with ``mark`` for each of them."""
    return _MARK.sub(mark, head)


def head_runs(head: str) -> set[str]:
    """Return the runs of two characters of a head, without the marks between its words."""
    return runs_of(bare(head))


def shared(head: str, body: str) -> float:
    """Return how much of a head's words a text has, 0 to 1."""
    runs = head_runs(head)
    return sum([run in body for run in runs]) / len(runs) if runs else 0.0


def counted(stretches: Iterable[Set[int]]) -> tuple[set[int], set[int], set[int]]:
    """Return the runs that one stretch has, those that two have at least, and three."""
    once: set[int] = set()
    twice: set[int] = set()
    more: set[int] = set()
    for seen in stretches:
        more |= twice & seen
        twice |= once & seen
        once |= seen
    return once - twice, twice, more
