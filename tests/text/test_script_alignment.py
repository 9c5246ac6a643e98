"""Alignments: two directions that cover each other, whatever changed its length."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from jiaoyue.text.alignment import IDENTITY, Alignment, Change, joined
from jiaoyue.text.span import Span

SIZES = st.lists(
    st.tuples(st.integers(0, 4), st.integers(1, 4), st.integers(1, 4)), min_size=1, max_size=6
)


def aligned(sizes: list[tuple[int, int, int]], rest: int = 3) -> tuple[Alignment, int, int]:
    """Return an alignment and the lengths of its two texts, from gaps and pieces."""
    below = here = 0
    changes = []
    for gap, old, new in sizes:
        below, here = below + gap, here + gap
        changes.append(Change(Span(below, below + old), Span(here, here + new)))
        below, here = below + old, here + new
    return Alignment(tuple(changes)), below + rest, here + rest


def spans_within(size: int) -> st.SearchStrategy[Span]:
    ends = st.lists(st.integers(0, size), min_size=2, max_size=2)
    return ends.map(lambda pair: Span(min(pair), max(pair)))


@given(SIZES, st.data())
def test_going_up_and_down_again_covers_the_span(sizes, data):
    alignment, below, here = aligned(sizes)

    span = data.draw(spans_within(below))
    back = alignment.down(alignment.up(span))
    assert back.start <= span.start
    assert span.end <= back.end

    span = data.draw(spans_within(here))
    back = alignment.up(alignment.down(span))
    assert back.start <= span.start
    assert span.end <= back.end


@given(SIZES, st.data())
def test_a_span_that_cuts_no_piece_comes_back_as_it_was(sizes, data):
    alignment, below, _ = aligned(sizes)
    cut = {i for c in alignment.changes for i in range(c.below.start + 1, c.below.end)}
    edges = [offset for offset in range(below + 1) if offset not in cut]

    start, end = sorted(data.draw(st.lists(st.sampled_from(edges), min_size=2, max_size=2)))

    assert alignment.down(alignment.up(Span(start, end))) == Span(start, end)


@given(SIZES)
def test_offsets_stay_in_order_and_ends_map_to_ends(sizes):
    alignment, below, here = aligned(sizes)

    up = [alignment.up_at(offset) for offset in range(below + 1)]
    down = [alignment.down_at(offset) for offset in range(here + 1)]

    assert (up[0], up[-1]) == (0, here)
    assert (down[0], down[-1]) == (0, below)
    assert up == sorted(up)
    assert down == sorted(down)


@given(SIZES)
def test_offsets_outside_of_changed_pieces_come_back_as_they_were(sizes):
    alignment, below, _ = aligned(sizes)
    inside = {i for c in alignment.changes for i in range(c.below.start + 1, c.below.end)}

    for offset in set(range(below + 1)) - inside:
        assert alignment.down_at(alignment.up_at(offset)) == offset


@given(SIZES, SIZES, st.data())
def test_one_after_another_covers_what_both_in_turn_cover(first, second, data):
    lower, below, between = aligned(first)
    upper, start, _ = aligned(second, rest=0)
    grown = max(0, start - between)
    lower, below = Alignment(lower.changes), below + grown
    both = lower.then(upper)

    span = data.draw(spans_within(below))
    in_turn = upper.up(lower.up(span))
    at_once = both.up(span)

    assert at_once.start <= in_turn.start
    assert in_turn.end <= at_once.end
    assert all(a.below.end <= b.below.start for a, b in pairwise(both.changes))
    assert both.up_at(below) == upper.up_at(lower.up_at(below))


@given(SIZES)
def test_the_identity_changes_no_alignment(sizes):
    alignment, _, _ = aligned(sizes)

    assert IDENTITY.then(alignment) == alignment
    assert alignment.then(IDENTITY) == alignment
    assert IDENTITY.up(Span(2, 5)) == IDENTITY.down(Span(2, 5)) == Span(2, 5)
    assert IDENTITY.up_at(7) == IDENTITY.down_at(7) == 7


def test_a_span_beside_a_changed_piece_does_not_take_it_in():
    alignment = Alignment((Change(Span(2, 4), Span(2, 5)),))

    assert alignment.up(Span(0, 2)) == Span(0, 2)
    assert alignment.up(Span(3, 4)) == Span(2, 5)
    assert alignment.up(Span(4, 6)) == Span(5, 7)
    assert alignment.down(Span(4, 6)) == Span(2, 5)


def test_texts_set_one_after_another_keep_their_changes():
    grown = Alignment((Change(Span(1, 2), Span(1, 3)),))

    both = joined([(2, 3, grown), (4, 4, IDENTITY), (2, 3, grown)])

    assert both.changes == (
        Change(Span(1, 2), Span(1, 3)),
        Change(Span(7, 8), Span(8, 10)),
    )
