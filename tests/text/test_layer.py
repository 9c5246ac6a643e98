"""Layers keep their promises for whatever text, spans and patches they are given."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jiaoyue.text.layer import Layer, Patch, settled
from jiaoyue.text.span import Span

ALPHABET = "甲乙丙丁戊,\n"


def patch(text: str, start: int, end: int, said: str, leans: int = -1) -> Patch:
    return Patch(Span(start, end), said, text[start:end], leans)


@st.composite
def layers(draw: st.DrawFn) -> Layer:
    text = draw(st.text(ALPHABET, min_size=0, max_size=24))
    cuts = sorted(draw(st.sets(st.integers(0, len(text)), max_size=8)))
    patches = []
    for start, end in zip(cuts[::2], cuts[1::2], strict=False):
        said = draw(st.text("XYZ", max_size=3))
        patches.append(patch(text, start, end, said))
    edges = sorted(draw(st.sets(st.integers(0, len(text)), max_size=6)))
    spans = [Span(a, b) for a, b in zip(edges[::2], edges[1::2], strict=False)]
    # A patch of the library never crosses the edge of a span that is read.
    spans = [
        s
        for s in spans
        if all(not (p.span.start < e < p.span.end) for p in patches for e in (s.start, s.end))
    ]
    order = draw(st.permutations(spans))
    return Layer(text, patches, tuple(order) if draw(st.booleans()) else None)


@st.composite
def layers_and_spans(draw: st.DrawFn) -> tuple[Layer, Span]:
    layer = draw(layers())
    size = len(layer.text)
    start = draw(st.integers(0, size))
    return layer, Span(start, draw(st.integers(start, size)))


def test_a_layer_without_patches_reads_its_spans_in_order() -> None:
    layer = Layer("甲乙丙丁", (), (Span(2, 4), Span(0, 1)))
    assert layer.text == "丙丁甲"


def test_a_patch_replaces_its_words() -> None:
    text = "石油镇的学校"
    assert Layer(text, [patch(text, 0, 2, "石桥")]).text == "石桥镇的学校"


def test_overlapping_patches_are_refused() -> None:
    text = "甲乙丙"
    with pytest.raises(ValueError, match="overlap at 1"):
        Layer(text, [patch(text, 0, 2, "X"), patch(text, 1, 3, "Y")])


def test_an_insertion_at_a_shared_edge_shows_once() -> None:
    text = "甲乙"
    spans = (Span(0, 1), Span(1, 2))
    for leans in (-1, 1):
        insertion = [patch(text, 1, 1, "X", leans)]
        shown = [Layer(text, insertion, (span,)).text for span in spans]
        assert shown == (["甲X", "乙"] if leans < 0 else ["甲", "X乙"])


def test_a_mark_never_grows_over_a_neighbouring_correction() -> None:
    text = "甲乙丙丁"
    layer = Layer(text, [patch(text, 2, 4, "XYZ")])
    assert [s.of(layer.text) for s in layer.up(Span(0, 2))] == ["甲乙"]
    assert [s.of(layer.text) for s in layer.up(Span(0, 3))] == ["甲乙X"]


def test_a_mark_on_a_word_shows_all_that_replaces_it() -> None:
    text = "甲乙丙丁"
    layer = Layer(text, [patch(text, 1, 3, "WXYZ")])
    assert [s.of(layer.text) for s in layer.up(Span(1, 3))] == ["WXYZ"]


def test_a_word_mended_across_a_column_break_stays_on_both_sides() -> None:
    text = "前甲\n图说\n乙后"
    spans = (Span(0, 2), Span(6, 8))
    layer = Layer(text, (), spans)
    new = layer.revise(Span(1, 3), "丙丁").new
    assert [(p.span, p.text) for p in new] == [(Span(1, 2), "丙"), (Span(6, 7), "丁")]
    assert Layer(text, new, spans).text == "前丙丁后"


@given(layers_and_spans())
def test_every_span_comes_from_places_that_show_it(case: tuple[Layer, Span]) -> None:
    layer, span = case
    for below in layer.down(span):
        assert any(s.start <= below.start and below.end <= s.end for s in layer.spans)


@given(layers(), st.data())
def test_down_of_up_covers_what_is_read(layer: Layer, data: st.DataObject) -> None:
    if not layer.spans:
        return
    home = data.draw(st.sampled_from(layer.spans))
    start = data.draw(st.integers(home.start, home.end))
    span = Span(start, data.draw(st.integers(start, home.end)))
    parts = [part for up in layer.up(span) for part in layer.down(up)]
    covered = {i for part in parts for i in range(part.start, part.end)}
    deleted = {
        i
        for piece in layer.pieces
        if piece.patch is not None and not piece.text
        for i in range(piece.below.start, piece.below.end)
    }
    assert set(range(span.start, span.end)) - deleted <= covered


@given(layers_and_spans(), st.text("QRS甲", max_size=4))
def test_a_revision_reads_as_asked_and_nothing_else_changes(
    case: tuple[Layer, Span], said: str
) -> None:
    layer, span = case
    if not layer.spans:
        return
    revision = layer.revise(span, said)
    kept = {p.patch for p in layer.pieces if p.patch is not None} - set(revision.gone)
    after = Layer(layer.below, [*kept, *revision.new], layer.spans)
    text = layer.text
    assert after.text == text[: span.start] + said + text[span.end :]


@given(layers_and_spans(), st.text("QRS甲", max_size=4))
def test_a_revision_taken_back_is_gone(case: tuple[Layer, Span], said: str) -> None:
    layer, span = case
    if not layer.spans:
        return
    revision = layer.revise(span, said)
    old = {p.patch for p in layer.pieces if p.patch is not None}
    after = Layer(layer.below, [*(old - set(revision.gone)), *revision.new], layer.spans)
    back = after.revise(Span(span.start, span.start + len(said)), span.of(layer.text))
    new = {p.patch for p in after.pieces if p.patch is not None}
    again = Layer(layer.below, [*(new - set(back.gone)), *back.new], layer.spans)
    assert again.text == layer.text


@given(layers())
def test_no_place_of_the_text_below_is_read_twice(layer: Layer) -> None:
    seen = [i for p in layer.pieces for i in range(p.below.start, p.below.end)]
    assert len(seen) == len(set(seen))


def test_a_rule_gives_way_to_a_correction_that_touches_it() -> None:
    text = "甲,乙,丙"
    rules = [patch(text, 1, 2, "，"), patch(text, 3, 4, "，")]
    correction = patch(text, 2, 4, "丁、")
    assert settled(rules, [correction]) == (rules[0], correction)
