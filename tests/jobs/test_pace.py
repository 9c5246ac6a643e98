"""The time left goes by the pace of late."""

from __future__ import annotations

import pytest

from jiaoyue.jobs.pace import Pace


@pytest.mark.parametrize(
    ("elapsed", "done", "total", "left"),
    [(0.5, 1, 10, None), (5.0, 0, 10, None), (4.0, 2, 10, 16), (10.0, 10, 10, None)],
)
def test_the_time_left_goes_by_the_pace_so_far(
    elapsed: float, done: int, total: int, left: int | None
) -> None:
    pace = Pace(0)
    pace.note(done, elapsed)
    assert pace.seconds_left(total) == left


def test_what_was_there_already_does_not_make_the_rest_look_quick() -> None:
    pace = Pace(0)
    pace.note(10_000, 1)
    for second in range(2, 22):
        pace.note(10_000 + 50 * (second - 1), second)
    assert pace.per_second == 50
    assert pace.seconds_left(12_000) == 20
