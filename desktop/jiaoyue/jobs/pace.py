"""How fast a job goes and how long the rest will take, judged by what it did lately.

The beginning tells little: what is there already is passed over in no time, and processes
have to start. It measures no time itself; whoever notes says when.
"""

from __future__ import annotations

from collections import deque

LATELY = 10.0
"""Seconds that count."""
WORTH_SAYING = 1.0
"""Seconds of work before there is a pace to speak of."""


class Pace:
    """The pace of one job that begins at ``now``; all times in seconds of one clock."""

    def __init__(self, now: float) -> None:
        self._marks: deque[tuple[float, int]] = deque([(now, 0)])

    def note(self, done: int, now: float) -> None:
        """Take note of how far the job is."""
        self._marks.append((now, done))
        while len(self._marks) > 2 and self._marks[1][0] <= now - LATELY:
            self._marks.popleft()

    @property
    def per_second(self) -> float | None:
        """How much is done a second; ``None`` too early to tell, or when nothing was done."""
        (began, before), (now, done) = self._marks[0], self._marks[-1]
        if now - began < WORTH_SAYING or done <= before:
            return None
        return (done - before) / (now - began)

    def seconds_left(self, total: int) -> int | None:
        """Return how long the rest will take, or ``None`` where there is no pace or no rest."""
        pace, done = self.per_second, self._marks[-1][1]
        if pace is None or done >= total:
            return None
        return max(1, round((total - done) / pace))
