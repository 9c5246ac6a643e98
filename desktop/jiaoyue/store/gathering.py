"""What a search with open places takes: to gather all places of a character, or to read articles.

Where a single character stands apart, the index gathers all its places in the library before it
can say where it stands right. That takes no time for a rare one, and for a common one longer
than reading a thousand articles that may answer. How common it is, the newest articles tell.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import log, prod
from typing import TYPE_CHECKING

from jiaoyue.store import tally
from jiaoyue.store.full_text import WHOLE

if TYPE_CHECKING:
    import sqlite3

    from jiaoyue.store.asking import Asked

_DEAR = 400
"""How many places of a character the index gathers in the time in which one article is read."""
_LOOKED_UP = 0.2
"""To look up whether one article says a character, beside reading it."""
_ASKED = 10_000
"""Newest articles of which it is asked how many say a character."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What each way takes, in articles that are read meanwhile.

    ``gathering`` is for the whole library; ``reading`` for one article that may answer. All that
    may are soon read where that takes less than gathering, whoever of them answers.
    """

    gathering: float
    reading: float
    is_soon_read: bool


def cost_of(
    connection: sqlite3.Connection, wanted: Asked, narrow: Asked, within: tuple[int, int]
) -> Cost:
    """Return what it takes to read all that ``wanted`` gives, and to ask ``narrow`` instead.

    ``within`` is from which place in time to which articles may be read; gathering takes all.
    """
    total = tally.total(connection)
    shares = [_share(connection, character) for character in narrow.gathered]
    gathering = sum(-log(1 - share) for share in shares) * total / _DEAR
    share, reading = 1.0, 1.0
    if len(wanted.matches) > 1:
        share = prod(shares)
        reading += _LOOKED_UP / share
    most = int(gathering / (share * reading)) + 1
    return Cost(gathering, reading, hits(connection, wanted, most, within) < most)


def hits(
    connection: sqlite3.Connection,
    wanted: Asked,
    most: int,
    within: tuple[int, int] = (-WHOLE, WHOLE),
) -> int:
    """Return how many articles the index gives that is read first, ``most`` if there are more."""
    if wanted.first is None:
        return most
    table, match = wanted.first
    (found,) = connection.execute(
        f"SELECT count(*) FROM (SELECT 1 FROM {table} WHERE {table} MATCH ?"
        " AND rowid >= ? AND rowid < ? LIMIT ?)",
        (match, *within, most),
    ).fetchone()
    return int(found)


def _share(connection: sqlite3.Connection, character: str) -> float:
    """Return of which share of the articles a character is said, more than 0 and less than 1."""
    edge = connection.execute(
        "SELECT moment FROM article ORDER BY moment LIMIT 1 OFFSET ?", (_ASKED,)
    ).fetchone()
    asked = _ASKED if edge else tally.total(connection)
    (said,) = connection.execute(
        "SELECT count(*) FROM singles WHERE singles MATCH ? AND rowid < ?",
        (f'"{character}"', edge[0] if edge else WHOLE),
    ).fetchone()
    # Another program may have put in more between the two questions.
    return float((min(said, asked) + 0.5) / (asked + 1))
