"""The labels that a piece of a page can have, and how far a sequence of them has come."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum


class Label(IntEnum):
    """What a piece is taken for; ``OPENING`` is a text's first paragraph with a dateline."""

    HEADER = 0
    NOISE = 1
    HEAD = 2
    BYLINE = 3
    OPENING = 4
    BODY = 5
    GOES_ON = 6
    SUBHEAD = 7
    CAPTION = 8
    CREDIT = 9


TEXT = (Label.OPENING, Label.BODY, Label.GOES_ON)


@dataclass(slots=True)
class State:
    """The best sequence of labels up to a piece, which ends with ``label``.

    It knows which paragraph was last begun and whether it was left open, since a paragraph may
    go on beyond a picture or a subhead.
    """

    score: float
    last: int
    """The piece that the last paragraph ends with so far, or -1."""
    open: bool
    before: State | None
    label: Label
