"""What two columns say together is what one counts, however many things they say."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jiaoyue.store.columns import Column
from jiaoyue.store.crossed import Crossed, OutOfStepError

codes = st.integers(0, 70)
pairs = st.lists(st.tuples(codes, codes), max_size=40)


@given(st.lists(pairs, max_size=4), pairs, st.sets(codes))
def test_rows_are_summed_either_way(
    added: list[list[tuple[int, int]]], taken: list[tuple[int, int]], asked: set[int]
) -> None:
    crossed, counted = Crossed(), Counter[tuple[int, int]]()
    for some in (*added, taken):
        crossed.add([one for one, _ in some], [other for _, other in some])
        counted.update(some)
    crossed.take([one for one, _ in taken], [other for _, other in taken])
    counted.subtract(taken)

    others = Counter(dict(enumerate(crossed.of_others(asked))))
    ones = Counter(dict(enumerate(crossed.of_ones(asked))))

    for code in range(71):
        assert others[code] == sum(counted[one, code] for one in asked)
        assert ones[code] == sum(counted[code, other] for other in asked)


def test_more_articles_are_counted_than_two_bytes_can_say() -> None:
    crossed = Crossed()
    crossed.add([1] * 40_000, [2] * 40_000)
    crossed.add([1, 3] * 30_000, [2, 1] * 30_000)
    assert crossed.of_others([1])[2] == 70_000
    assert crossed.of_ones([1, 2])[:4] == [0, 70_000, 0, 30_000]


def test_what_was_not_counted_cannot_be_taken() -> None:
    crossed = Crossed()
    crossed.add([1, 1], [2, 2])
    for one, other in ((2, 2), (1, 3), (1, 100), (100, 2)):
        with pytest.raises(OutOfStepError):
            crossed.take([one], [other])
    assert sum(crossed.of_others(range(101))) == crossed.of_others([1])[2] == 2


def test_a_column_says_more_things_than_a_byte_has_numbers() -> None:
    column = Column()
    column.extend(range(1, 201), range(200))
    column.extend(range(201, 401), range(200, 400))
    column.put(401, 400)
    assert [column.values[code] for code in column.codes_of(range(402))] == [None, *range(401)]


def test_a_column_says_more_things_than_two_bytes_have_numbers() -> None:
    column = Column()
    column.extend(range(1, 70_001), range(70_000))
    assert [*column.codes_of([1, 300, 70_000])] == [1, 300, 70_000]
