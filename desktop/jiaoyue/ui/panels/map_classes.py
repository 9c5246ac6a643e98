"""The classes of a coloured map: from how many on an area is darker. Known by numbers alone."""

from __future__ import annotations

from bisect import bisect_right

MOST_CLASSES = 5
"""More shades of one hue are not told apart."""


def class_bounds(most: int) -> tuple[int, ...]:
    """Return from which counts on each class begins: round numbers, the first 1.

    Each is a like multiple of the one before, since a few places have most of the news.
    """
    round_numbers = [1]
    while round_numbers[-1] < most:
        tens = 10 ** (len(str(round_numbers[-1])) - 1)
        step = {1: 2, 2: 5, 5: 10}[round_numbers[-1] // tens]
        round_numbers.append(step * tens)
    fitting = [number for number in round_numbers if number <= max(1, most)]
    if len(fitting) <= MOST_CLASSES:
        return tuple(fitting)
    last = len(fitting) - 1
    return tuple(fitting[round(last * i / (MOST_CLASSES - 1))] for i in range(MOST_CLASSES))


def class_of(count: int, bounds: tuple[int, ...]) -> int:
    """Return the class of a count, from 0; -1 for nothing."""
    return bisect_right(bounds, count) - 1


def said_class(bounds: tuple[int, ...], number: int) -> str:
    """Return a class as a legend says it: ``5–9``, or ``50+`` for the last."""
    first = bounds[number]
    if number == len(bounds) - 1:
        return f"{first:,}+"
    last = bounds[number + 1] - 1
    return f"{first:,}" if last == first else f"{first:,}–{last:,}"
