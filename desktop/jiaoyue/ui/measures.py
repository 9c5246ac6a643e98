"""Measures that the frame and the parts that later fill it have in common, in logical pixels."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

USUAL_SIZE = (1440, 900)
SMALLEST = (800, 440)
"""On a screen of 1600 × 1000 pixels at 200 %, with a title bar and the bar of a desktop."""
ROUND_A_WINDOW = (10, 40)
"""What its edges and its title bar take of the screen, as Qt reckons them for a dialog."""
BAR_HEIGHT = 48
STATUS_HEIGHT = 28
LIST_HEAD_HEIGHT = 34
LEAST_WIDTHS = (136, 184, 288, 184)
"""Of the columns: sidebar, list, text, panels."""
TEXT = 2
"""Which of them has the text."""
BETWEEN_COLUMNS = 1
SCROLL_BAR_WIDTH = 10
"""As the style sheet has it."""


def fitted(widths: Sequence[int], room: int) -> list[int]:
    """Return widths of the columns that fill a window so wide, in place of what they were.

    The text has what is left over, and gives what is lacking; below its least the others give
    alike, each down to its own.
    """
    fitting = [*widths]
    lacking = sum(widths) + BETWEEN_COLUMNS * (len(widths) - 1) - room
    given = min(lacking, fitting[TEXT] - LEAST_WIDTHS[TEXT])
    fitting[TEXT] -= given
    lacking -= given
    while lacking > 0:
        able = [i for i, least in enumerate(LEAST_WIDTHS) if fitting[i] > least]
        if not able:
            break
        share = -(-lacking // len(able))
        for i in able:
            given = min(share, lacking, fitting[i] - LEAST_WIDTHS[i])
            fitting[i] -= given
            lacking -= given
    return fitting
