"""Whatever is edited, undone and switched, every mark stays on its words."""

from __future__ import annotations

from dataclasses import dataclass, field

from hypothesis import given, settings
from hypothesis import strategies as st

from jiaoyue.marks import edit as verbs
from jiaoyue.marks.annotation import Annotation, anchor_at, locate
from jiaoyue.marks.catalogue import ArticleRow, Round
from jiaoyue.marks.colour import Colour
from jiaoyue.marks.correction import Correction
from jiaoyue.marks.edit import By, Edit, Row
from jiaoyue.marks.opened import OpenedArticle, PageRecord
from jiaoyue.marks.standing import ArticleBlocks
from jiaoyue.marks.structure import StructureError, part_block, words_in
from jiaoyue.newspaper.article import Article, Block, Role
from jiaoyue.newspaper.clean import Cleaning
from jiaoyue.newspaper.display import Display
from jiaoyue.newspaper.reading import LayerName, Reading, read
from jiaoyue.text.layer import Patch
from jiaoyue.text.script import Script
from jiaoyue.text.span import Span

BY = By("周", "2026-01-01T00:00:00.000Z")
PAGE = "春茶开采\n记者报道,清明前后,青山县的茶农上山采\n图为茶山。\n采茶。今年产量增加,台湾的里程。\n秋收"
BLOCKS = (
    Block(Role.TITLE, (Span(0, 4),)),
    Block(Role.BODY, (Span(5, 24), Span(31, 47))),
    Block(Role.CAPTION, (Span(25, 30),)),
)


@dataclass
class Desk:
    """An article and what was done to it, as a library would keep it."""

    rows: set[Row] = field(default_factory=set)
    done: list[Edit] = field(default_factory=list)
    blocks: tuple[Block, ...] = BLOCKS

    @property
    def holding(self) -> tuple[Correction, ...]:
        return tuple(
            sorted(
                (r for r in self.rows if isinstance(r, Correction) and not r.ended),
                key=lambda c: c.patches,
            )
        )

    @property
    def marks(self) -> list[Annotation]:
        return [row for row in self.rows if isinstance(row, Annotation)]

    def reading(self, layer: LayerName = LayerName.CORRECTED) -> Reading:
        patches = [patch for correction in self.holding for patch in correction.patches]
        return read(1, PAGE, self.blocks, (), patches, layer)

    @property
    def opened(self) -> OpenedArticle:
        """The article as a library would open it."""
        page = PageRecord(1, "0" * 64, PAGE, "utf-8", ())
        row = ArticleRow(1, "", "", None, None, None, None, None, "", "", Round.UNREAD)
        return OpenedArticle(row, Article(self.blocks), page, self.holding, tuple(self.marks))

    def restructure(self, edit: Edit) -> None:
        """Take the blocks that an edit gives the article."""
        for gone in edit.gone:
            assert not isinstance(gone, ArticleBlocks) or gone.blocks == self.blocks
        for row in edit.new:
            if isinstance(row, ArticleBlocks):
                self.blocks = row.blocks

    def do(self, edit: Edit) -> None:
        assert set(edit.gone) <= self.rows
        self.rows = (self.rows - set(edit.gone)) | set(edit.new)

    def correct(self, span: Span, text: str) -> None:
        edit = verbs.correct(
            self.reading(), self.reading(LayerName.CLEAN), self.holding, span, text, BY
        )
        if edit:
            self.do(edit)
            self.done.append(edit)


spans = st.tuples(st.integers(0, 60), st.integers(0, 6))
steps = st.lists(st.tuples(spans, st.text("新字XYZ", max_size=4), st.booleans()), max_size=8)


def cut(reading: Reading, at: tuple[int, int]) -> Span:
    size = len(reading.text)
    start = min(at[0], size)
    return Span(start, min(start + at[1], size))


@settings(max_examples=300)
@given(steps)
def test_the_text_reads_as_it_was_typed(steps: list[tuple[tuple[int, int], str, bool]]) -> None:
    desk = Desk()
    for at, said, _ in steps:
        before = desk.reading()
        span = cut(before, at)
        if "\n" in span.of(before.text):
            continue
        desk.correct(span, said)
        text = before.text
        assert desk.reading().text == text[: span.start] + said + text[span.end :]


@settings(max_examples=300)
@given(steps)
def test_undoing_everything_brings_everything_back(
    steps: list[tuple[tuple[int, int], str, bool]],
) -> None:
    desk = Desk()
    for at, said, _ in steps:
        desk.correct(cut(desk.reading(), at), said)
    for edit in reversed(desk.done):
        desk.do(edit.inverse())
    assert desk.rows == set()
    assert desk.reading().text == desk.reading(LayerName.CLEAN).text


@settings(max_examples=400)
@given(spans, steps)
def test_a_mark_shows_its_words_until_they_themselves_are_corrected(
    where: tuple[int, int], steps: list[tuple[tuple[int, int], str, bool]]
) -> None:
    desk = Desk()
    reading = desk.reading()
    span = cut(reading, where)
    if not len(span) or "\n" in span.of(reading.text):
        return
    edit = verbs.annotate(reading, span, Colour.BLUE, BY)
    desk.do(edit)
    (mark,) = desk.marks
    for at, said, undone in steps:
        before = desk.reading()
        shown = locate(mark.anchor, before)
        target = cut(before, at)
        if any(target.meets(part) for part in shown):
            continue
        desk.correct(target, said)
        if undone and desk.done:
            desk.do(desk.done.pop().inverse())
        after = desk.reading()
        assert "".join(part.of(after.text) for part in locate(mark.anchor, after)) == span.of(
            reading.text
        )


@settings(max_examples=300)
@given(steps, spans)
def test_a_mark_made_on_corrected_words_comes_back_on_them_in_every_script(
    steps: list[tuple[tuple[int, int], str, bool]], where: tuple[int, int]
) -> None:
    desk = Desk()
    for at, said, _ in steps:
        desk.correct(cut(desk.reading(), at), said)
    reading = desk.reading()
    span = cut(reading, where)
    if not len(span) or "\n" in span.of(reading.text):
        return
    desk.do(verbs.annotate(reading, span, Colour.ROSE, BY))
    (mark,) = desk.marks
    located = locate(mark.anchor, reading)
    assert "".join(part.of(reading.text) for part in located) == span.of(reading.text)
    for script in Script:
        display = Display(reading, script)
        shown = [display.to_reading(display.from_reading(part)) for part in located]
        assert all(
            back.start <= part.start and part.end <= back.end
            for back, part in zip(shown, located, strict=True)
        )


@settings(max_examples=400)
@given(spans, spans, steps, st.sampled_from((Role.TITLE, Role.SUBHEAD, Role.BODY)))
def test_a_mark_shows_its_words_when_a_block_is_parted_and_when_that_is_taken_back(
    where: tuple[int, int],
    apart: tuple[int, int],
    steps: list[tuple[tuple[int, int], str, bool]],
    role: Role,
) -> None:
    desk = Desk()
    for at, said, _ in steps:
        desk.correct(cut(desk.reading(), at), said)
    reading = desk.reading()
    span, words = cut(reading, where), cut(reading, apart)
    if not len(span) or "\n" in span.of(reading.text) or not reading.down(span):
        return
    desk.do(verbs.annotate(reading, span, Colour.GREEN, BY))
    (mark,) = desk.marks
    try:
        edit = part_block(desk.opened, *words_in(desk.opened, words), role)
    except StructureError:
        # Nothing of the page, or only what one correction made of it, cannot stand by itself.
        assert desk.holding or not words.of(reading.text).strip()
        return
    desk.restructure(edit)
    parted = desk.reading()
    assert parted.text.replace("\n", "") == reading.text.replace("\n", "")
    assert "".join(part.of(parted.text) for part in locate(mark.anchor, parted)) == span.of(
        reading.text
    )
    desk.restructure(edit.inverse())
    assert desk.reading().text == reading.text
    assert desk.blocks == BLOCKS


def test_the_page_of_these_tests_is_what_its_blocks_say() -> None:
    assert [span.of(PAGE)[-2:] for block in BLOCKS for span in block.spans] == [
        "开采",
        "山采",
        "程。",
        "山。",
    ]


def test_a_mark_within_a_correction_keeps_its_words_when_a_rule_is_switched_off() -> None:
    desk = Desk()
    at = desk.reading().text.index("采茶。")
    desk.correct(Span(at, at + 2), "新的字")
    reading = desk.reading()
    at = reading.text.index("字。")
    marked = Span(at, reading.text.index("，台湾") + 1)
    desk.do(verbs.annotate(reading, marked, Colour.AMBER, BY))
    # What stood before it is changed as well, so that only its own words tell where it is.
    desk.correct(Span(at - 4, at - 3), "水")
    (mark,) = desk.marks
    patches = [patch for correction in desk.holding for patch in correction.patches]
    off = Cleaning(off=frozenset({"width"}))
    plain = read(1, PAGE, BLOCKS, (), patches, LayerName.CORRECTED, off)
    assert [part.of(plain.text) for part in locate(mark.anchor, plain)] == ["字。今年产量增加,"]


def test_a_mark_over_two_paragraphs_takes_in_what_was_inserted_between_its_parts() -> None:
    desk = Desk()
    desk.correct(Span(4, 4), "新")
    desk.correct(Span(3, 4), "")
    reading = desk.reading()
    marked = Span(reading.text.index("开新"), reading.text.index("报道"))
    desk.do(verbs.annotate(reading, marked, Colour.AMBER, BY))
    (mark,) = desk.marks
    assert mark.anchor.trim == (0, 0)
    assert [p.of(reading.text) for p in locate(mark.anchor, reading)] == ["开新", "记者"]


def test_a_mark_that_ends_with_an_insertion_leaves_the_next_blocks_at_that_place_alone() -> None:
    head, body = Block(Role.TITLE, (Span(0, 2),)), Block(Role.BODY, (Span(2, 4),))
    own = Patch(Span(2, 2), "字", "", leans=-1)
    alone = read(1, PAGE, (head, body), (), (own,), LayerName.CORRECTED)
    anchor = anchor_at(alone, Span(0, 3))
    assert anchor.quote == "春茶字"
    strange = Patch(Span(2, 2), "新字", "", leans=1)
    both = read(1, PAGE, (head, body), (), (own, strange), LayerName.CORRECTED)
    assert both.text == "春茶字\n新字开采"
    assert [part.of(both.text) for part in locate(anchor, both)] == ["春茶字"]
    without = read(1, PAGE, (head, body), (), (strange,), LayerName.CORRECTED)
    mirrored = anchor_at(without, Span(3, 7))
    assert mirrored.quote == "新字开采"
    assert [part.of(both.text) for part in locate(mirrored, both)] == ["新字开采"]
