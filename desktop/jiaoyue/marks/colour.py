"""The colours that a passage is marked with."""

from __future__ import annotations

from enum import StrEnum


class Colour(StrEnum):
    """The four pencils; how each is drawn is the window's affair."""

    AMBER = "amber"
    GREEN = "green"
    BLUE = "blue"
    ROSE = "rose"
