"""Measures that the frame and the parts that later fill it have in common, in logical pixels."""

from __future__ import annotations

USUAL_SIZE = (1440, 900)
SMALLEST = (880, 560)
BAR_HEIGHT = 48
STATUS_HEIGHT = 28
LIST_HEAD_HEIGHT = 34
LIST_LEAST_WIDTH = 208
SCROLL_BAR_WIDTH = 10
"""As the style sheet has it."""
