"""Measures that the frame and the parts that later fill it have in common, in logical pixels."""

from __future__ import annotations

USUAL_SIZE = (1440, 900)
SMALLEST = (800, 440)
"""On a screen of 1600 × 1000 pixels at 200 %, with a title bar and the bar of a desktop."""
ROUND_A_WINDOW = (10, 40)
"""What its edges and its title bar take of the screen, as Qt reckons them for a dialog."""
BAR_HEIGHT = 48
STATUS_HEIGHT = 28
LIST_HEAD_HEIGHT = 34
LIST_LEAST_WIDTH = 184
SCROLL_BAR_WIDTH = 10
"""As the style sheet has it."""
