"""The reader column, tried as a person does: looking, selecting, typing, clicking."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QDateTime, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPlainTextEdit, QWidget

from jiaoyue.marks.catalogue import Round
from jiaoyue.marks.colour import Colour
from jiaoyue.marks.edit import annotate, write_note
from jiaoyue.newspaper.article import Block, Role
from jiaoyue.newspaper.reading import LayerName
from jiaoyue.text.script import Script
from jiaoyue.text.span import Span
from jiaoyue.text.words import words
from jiaoyue.ui import style
from jiaoyue.ui.reader import strokes
from jiaoyue.ui.reader.find import occurrences
from jiaoyue.ui.reader.menu import menu_at
from jiaoyue.ui.reader.reader import Reader
from jiaoyue.ui.reader.strokes import Look, Stroke
from jiaoyue.ui.reader.view import Drag
from jiaoyue.ui.reader.wording import moment
from tests.ui.desk import Bench, article

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtGui import QTextBlock
    from pytestqt.qtbot import QtBot

    from jiaoyue.marks.annotation import Annotation
    from jiaoyue.marks.edit import Edit

# The offscreen platform says so of windows with a least size, and of pop-ups.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def bench() -> Bench:
    return Bench()


class BusyBench(Bench):
    """A desk that refuses everything while another holds the library."""

    is_busy = False

    def perform(self, edit: Edit, label: str) -> bool:
        """Apply an edit, unless it is refused."""
        return not self.is_busy and super().perform(edit, label)


@pytest.fixture
def make_reader(qtbot: QtBot) -> Callable[..., Reader]:

    def make(bench: Bench, height: int = 700) -> Reader:
        reader = Reader(bench)
        qtbot.addWidget(reader)
        bench.watchers.append(reader.show_article)
        reader.resize(700, height)
        reader.show()
        reader.show_article(bench.opened)
        reader.text.setFocus()
        QApplication.processEvents()
        return reader

    return make


@pytest.fixture
def reader(bench: Bench, make_reader: Callable[..., Reader]) -> Reader:
    return make_reader(bench)


def shown(reader: Reader) -> list[str]:
    """Return the lines of the document, as a person sees them."""
    # What joins characters to one line is not seen.
    return reader.text.toPlainText().replace("\u2060", "").split("\n")


def drawn(reader: Reader) -> list[Stroke]:
    """Return all strokes, of what is out of view too."""
    assert reader.text.sheet is not None
    rows = range(len(reader.text.sheet.rows))
    return [stroke for row in rows for stroke in reader.text.strokes_in(row)]


def select(reader: Reader, words: str) -> None:
    """Select words as they are shown."""
    assert reader.display is not None
    assert reader.text.sheet is not None
    at = reader.display.text.index(words)
    cursor = reader.text.textCursor()
    cursor.setPosition(reader.text.sheet.to_qt(at))
    cursor.setPosition(reader.text.sheet.to_qt(at + len(words)), cursor.MoveMode.KeepAnchor)
    reader.text.setTextCursor(cursor)


def point_at(reader: Reader, words: str) -> QPoint:
    """Return a point on the first of some words as shown."""
    assert reader.display is not None
    assert reader.text.sheet is not None
    at = reader.text.sheet.to_qt(reader.display.text.index(words))
    rect = reader.text.rect_of(at, at)
    return rect.center() + QPoint(6, 2)


def click(reader: Reader, words: str) -> None:
    QTest.mouseClick(reader.text.viewport(), Qt.MouseButton.LeftButton, pos=point_at(reader, words))


def press(widget: QWidget, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
    combined = Qt.KeyboardModifier.NoModifier
    for modifier in modifiers:
        combined |= modifier
    QTest.keyClick(widget, key, combined)


def type_chinese(widget: QWidget, words: str) -> None:
    """Commit words as an input method does."""
    event = QInputMethodEvent()
    event.setCommitString(words)
    QApplication.sendEvent(widget, event)


def hover(reader: Reader, words: str) -> str:
    return reader.showing.hover_text(reader.text.hit(point_at(reader, words)))


def only(bench: Bench) -> Annotation:
    (mark,) = bench.opened.annotations
    return mark


# What is seen


def test_head_facts_and_text_stand_in_order(reader: Reader) -> None:
    lines = shown(reader)

    assert lines[:2] == ["灯下读报", "𠮷阳镇学生修好旧电脑"]
    assert "林一、何二" in lines[2]
    assert "杭州 · 𠮷阳镇" in lines[2]
    assert "2011-11" in lines[2]
    assert lines[3].startswith("本报讯")


def test_a_word_across_a_column_break_is_joined_and_the_repeat_between_folded(
    reader: Reader,
) -> None:
    lines = shown(reader)

    assert any("老师说：“机器修好了" in line for line in lines)
    assert sum("给电脑换了" in line for line in lines) == 1
    assert any(line.startswith("⋯") for line in lines)


def test_the_source_layer_shows_the_lines_as_printed_and_the_repeat_in_its_place(
    reader: Reader,
) -> None:
    reader.set_layer(LayerName.SOURCE)

    lines = shown(reader)
    assert any(line.endswith("老师说:“机") for line in lines)
    assert sum("给电脑换了" in line for line in lines) == 2


def test_where_text_is_lost_a_mark_stands_that_is_no_text(
    bench: Bench, make_reader: Callable[..., Reader]
) -> None:
    broken = "学校还设了自习室。学生林晓说,这里灯光明亮,座位宽敞,每逢周末她都要带上弟弟"
    opened = bench.opened
    text = f"{opened.page.text}\n\n{broken}"
    lost = Block(Role.BODY, (Span(len(text) - len(broken), len(text)),))
    bench.opened = replace(
        opened,
        page=replace(opened.page, text=text),
        article=replace(opened.article, blocks=(*opened.article.blocks, lost)),
    )
    reader = make_reader(bench)

    assert shown(reader)[-1] == "⟨text lost here⟩"
    reader.text.selectAll()
    reader.copy()
    assert QGuiApplication.clipboard().text().endswith("弟弟")
    gap = reader.text.document().lastBlock().position()
    assert "no end" in reader.text._hover_text(gap)
    reader.set_layer(LayerName.SOURCE)
    assert "⟨text lost here⟩" not in shown(reader)


def test_where_text_is_lost_within_a_paragraph_a_sign_stands_between_the_words(
    bench: Bench, make_reader: Callable[..., Reader]
) -> None:
    lines = ("学校还设了自习室。", ",每逢周末座无虚席,学生林晓也常常带着弟弟来看书。")
    opened = bench.opened
    text = opened.page.text + "".join(f"\n{line}" for line in lines)
    middle = len(text) - len(lines[1])
    spans = (Span(middle - 1 - len(lines[0]), middle - 1), Span(middle, len(text)))
    bench.opened = replace(
        opened,
        page=replace(opened.page, text=text),
        article=replace(opened.article, blocks=(*opened.article.blocks, Block(Role.BODY, spans))),
    )
    reader = make_reader(bench)

    assert "cannot follow" in hover(reader, "，每逢周末")
    assert "cannot follow" not in hover(reader, "林晓")
    assert Look.TORN in {stroke.look for stroke in drawn(reader)}
    reader.set_layer(LayerName.SOURCE)
    assert Look.TORN not in {stroke.look for stroke in drawn(reader)}


LONG = 400
"""Paragraphs, more than are laid out before the first of them is painted."""


@pytest.mark.parametrize("script", [Script.TRADITIONAL, Script.SIMPLIFIED])
def test_a_long_article_stays_at_its_line_in_another_script(
    bench: Bench, make_reader: Callable[..., Reader], script: Script
) -> None:
    bench.opened = article(copies=LONG)
    reader = make_reader(bench)
    assert reader.text.sheet is not None
    before = reader.text.sheet.rows[LONG // 2]
    reader.text.scroll_to_top(before.start_qt)
    assert reader.text.top_position() == before.start_qt
    reader.set_script(script)
    now = reader.text.sheet.rows[LONG // 2]
    assert (now.kind, now.index) == (before.kind, before.index)
    assert reader.text.top_position() == now.start_qt
    assert reader.text.textCursor().position() == 0
    QTest.keyClick(reader.text, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert reader.text.viewport().rect().contains(reader.text.cursorRect().center())


def test_what_lies_out_of_view_is_marked_when_it_comes_into_view(
    bench: Bench, make_reader: Callable[..., Reader]
) -> None:
    bench.opened = article(copies=LONG)
    reading = bench.opened.reading(LayerName.CORRECTED)
    last = reading.paragraphs[-1].start
    across = reading.paragraphs[9].start - 4
    for span in (Span(last + 2, last + 6), Span(across, across + 8)):
        bench.perform(annotate(reading, span, Colour.BLUE, bench.by()), "mark")
    reader = make_reader(bench)
    assert reader.text.sheet is not None
    looks = [(stroke.row, stroke.end_qt - stroke.start_qt) for stroke in drawn(reader)]
    rows = len(reader.text.sheet.rows)
    # Above them stand the facts, and a line for the noise that is folded away.
    assert looks == [(10, 3), (11, 4), (rows - 1, 4)]
    for mark in bench.opened.annotations:
        assert reader.choose(mark)
    shown = reader.showing.shown
    assert shown is not None
    assert reader.display is not None
    (mark,) = shown.marks_at(reader.display.paragraphs[-1].start + 3)
    assert mark == bench.opened.annotations[0]


def test_without_an_article_it_says_what_to_do(reader: Reader) -> None:
    reader.show_article(None)

    assert reader.empty.isVisible()
    assert reader.empty.text()
    assert reader.reading is None
    assert reader.selected_span() is None


@pytest.mark.parametrize("script", list(Script))
def test_every_character_stands_where_the_sheet_says(reader: Reader, script: Script) -> None:
    reader.set_script(script)
    assert reader.display is not None
    assert reader.text.sheet is not None

    raw = reader.text.document().toRawText().encode("utf-16-le")
    text = reader.display.text
    for offset, character in enumerate(text):
        at = reader.text.sheet.to_qt(offset)
        units = len(character.encode("utf-16-le"))
        found = raw[2 * at : 2 * at + units].decode("utf-16-le")
        assert found.replace("\u2029", "\n") == character
        assert reader.text.sheet.to_offset(at) == offset or character == "\n"


def test_what_is_selected_of_a_converted_text_is_the_original(reader: Reader) -> None:
    reader.set_script(Script.TAIWAN_WORDS)

    select(reader, "換了記憶體")

    assert reader.reading is not None
    span = reader.selected_span()
    assert span is not None
    assert span.of(reader.reading.text) == "换了内存"


def test_selecting_over_the_facts_takes_only_words_of_the_article(reader: Reader) -> None:
    assert reader.display is not None
    select(reader, reader.display.text[: reader.display.text.index("讯")])

    reader.copy()

    assert QGuiApplication.clipboard().text() == "灯下读报\n𠮷阳镇学生修好旧电脑\n本报"


def test_copying_with_the_source_says_where_it_is_from(reader: Reader) -> None:
    select(reader, "人也学会了")

    reader.copy_with_citation()

    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("人也学会了\n")
    assert "《𠮷阳镇学生修好旧电脑》，灯下晚报" in copied


def test_lines_hold_no_more_than_the_measure(reader: Reader) -> None:
    reader.resize(1600, 700)
    QApplication.processEvents()

    block = reader.text.document().findBlockByNumber(len(shown(reader)) - 1)
    assert block.layout().lineCount() >= 2
    assert block.layout().lineAt(1).textLength() <= 36


def test_the_night_is_dark(reader: Reader) -> None:
    reader.set_theme(style.themes["night"])

    image = reader.text.viewport().grab().toImage()
    assert image.pixelColor(3, 3) == style.themes["night"].paper


# Marking


def test_h_marks_the_selection_and_paints_it(reader: Reader, bench: Bench) -> None:
    select(reader, "换了内存")

    press(reader.text, Qt.Key.Key_H)

    assert only(bench).anchor.quote == "换了内存"
    at = point_at(reader, "换了内存") + QPoint(8, -12)
    colour = reader.text.viewport().grab().toImage().pixelColor(at)
    assert colour == style.themes["paper"].marks[Colour.AMBER].fill


def test_the_digits_choose_the_pencil(reader: Reader, bench: Bench) -> None:
    select(reader, "换了内存")

    press(reader.text, Qt.Key.Key_3)

    assert only(bench).colour is Colour.BLUE


@pytest.mark.parametrize("layer", list(LayerName))
@pytest.mark.parametrize("script", [Script.ORIGINAL, Script.TAIWAN_WORDS])
def test_a_mark_is_anchored_in_the_corrected_text_wherever_it_was_made(
    reader: Reader, bench: Bench, layer: LayerName, script: Script
) -> None:
    reader.set_layer(layer)
    reader.set_script(script)
    words = "机" if layer is LayerName.SOURCE else "机器修好了"
    if script is not Script.ORIGINAL:
        words = "機" if layer is LayerName.SOURCE else "機器修好了"
    select(reader, words)

    reader.highlight(Colour.GREEN)

    anchor = only(bench).anchor
    assert anchor.quote == words.replace("機", "机")
    assert anchor.prefix.endswith("老师说：“")


def test_words_that_the_corrected_text_tears_apart_are_marked_and_no_others(
    make_reader: Callable[..., Reader], qtbot: QtBot
) -> None:
    opened = article()
    first, *rest = opened.article.blocks
    turned = replace(opened, article=replace(opened.article, blocks=(*rest, first)))
    bench = Bench(turned)
    reader = make_reader(bench)
    reader.set_layer(LayerName.SOURCE)
    select(reader, "读报\n𠮷阳镇")

    reader.highlight()
    select(reader, "读报\n𠮷阳镇")
    with qtbot.waitSignal(reader.hint_given):
        reader.correct()

    assert not reader.corrections.editor_popover.isVisible()
    reader.set_layer(LayerName.CORRECTED)
    assert reader.showing.shown is not None
    assert reader.display is not None
    spans = reader.showing.shown.range_of(only(bench).id)
    assert [span.of(reader.display.text) for span in spans] == ["𠮷阳镇", "读报"]


def test_marks_stay_on_their_words_in_every_layer_and_script(reader: Reader, bench: Bench) -> None:
    mark = bench.mark("换了内存")
    expected = {Script.ORIGINAL: "换了内存", Script.TAIWAN_WORDS: "換了記憶體"}

    for layer in LayerName:
        for script, said in expected.items():
            reader.set_layer(layer)
            reader.set_script(script)
            assert reader.display is not None
            assert reader.showing.shown is not None
            (span,) = reader.showing.shown.range_of(mark.id)
            assert span.of(reader.display.text) == said


def test_a_click_lists_all_marks_that_lie_there(reader: Reader, bench: Bench, qtbot: QtBot) -> None:
    first, second = bench.mark("给电脑换了内存"), bench.mark("内存", Colour.BLUE)

    with qtbot.waitSignal(reader.mark_clicked) as told:
        click(reader, "内存")

    assert told.args == [(first, second)]
    assert [card.annotation for card in reader.marks.cards.cards] == [first, second]


def test_the_note_of_a_mark_shows_on_hovering(reader: Reader, bench: Bench) -> None:
    bench.mark("内存", note="多大的？")

    assert hover(reader, "内存") == "多大的？"


def test_the_caret_is_seen_once_it_is_used(reader: Reader) -> None:
    assert reader.text.cursorWidth() == 0

    press(reader.text, Qt.Key.Key_Right)

    assert reader.text.cursorWidth() > 0


def test_a_note_is_written_on_the_card(reader: Reader, bench: Bench) -> None:
    bench.mark("内存")
    click(reader, "内存")

    note = reader.marks.cards.cards[0].note
    type_chinese(note, "多大的？")
    press(note, Qt.Key.Key_Return)

    assert only(bench).note == "多大的？"
    assert not reader.marks.cards_popover.isVisible()


def test_a_note_being_written_is_kept_when_one_looks_elsewhere(
    reader: Reader, bench: Bench
) -> None:
    bench.mark("内存")
    click(reader, "内存")

    type_chinese(reader.marks.cards.cards[0].note, "多大的？")
    click(reader, "小山")

    assert only(bench).note == "多大的？"


def test_a_note_that_was_refused_stays_open_and_is_told_again(
    make_reader: Callable[..., Reader], qtbot: QtBot
) -> None:
    bench = BusyBench()
    bench.mark("内存")
    bench.mark("小山")
    reader = make_reader(bench)
    click(reader, "内存")
    note = reader.marks.cards.cards[0].note
    type_chinese(note, "多大的？")

    bench.is_busy = True
    with qtbot.waitSignal(reader.hint_given):
        press(note, Qt.Key.Key_Return)
    assert reader.marks.cards_popover.isVisible()
    click(reader, "小山")
    assert reader.marks.cards_popover.isVisible()
    assert reader.marks.cards.cards[0].note.toPlainText() == "多大的？"
    bench.is_busy = False
    press(note, Qt.Key.Key_Return)

    assert [mark.note for mark in bench.opened.annotations] == ["", "多大的？"]
    assert bench.labels.count("Write a note") == 1
    assert not reader.marks.cards_popover.isVisible()


def test_a_note_that_cannot_be_saved_is_said_when_its_article_goes(
    make_reader: Callable[..., Reader], qtbot: QtBot
) -> None:
    bench = BusyBench()
    bench.mark("内存")
    reader = make_reader(bench)
    click(reader, "内存")
    type_chinese(reader.marks.cards.cards[0].note, "多大的？")

    bench.is_busy = True
    with qtbot.waitSignal(reader.hint_given) as told:
        reader.show_article(article(number=2))

    assert "多大的？" in told.args[0]
    assert not reader.marks.cards_popover.isVisible()


def test_a_note_that_is_taken_back_can_be_written_again(reader: Reader, bench: Bench) -> None:
    mark = bench.mark("内存")
    for _ in range(2):
        click(reader, "内存")
        note = reader.marks.cards.cards[0].note
        note.selectAll()
        type_chinese(note, "多大的？")
        click(reader, "学校")
        assert only(bench).note == "多大的？"
        bench.perform(write_note(only(bench), "", bench.by()), "undo")

    assert only(bench).id == mark.id
    assert bench.labels.count("Write a note") == 2


def test_a_card_recolours_tags_and_removes(reader: Reader, bench: Bench) -> None:
    bench.mark("内存")
    click(reader, "内存")

    QTest.mouseClick(reader.marks.cards.cards[0].pencils[Colour.ROSE], Qt.MouseButton.LeftButton)
    assert only(bench).colour is Colour.ROSE
    line = reader.marks.cards.cards[0].tags.line
    type_chinese(line, "電腦")
    press(line, Qt.Key.Key_Return)
    assert [tag.name for tag in bench.known if tag.id in only(bench).tags] == ["電腦"]
    QTest.mouseClick(reader.marks.cards.cards[0].remove, Qt.MouseButton.LeftButton)

    assert bench.opened.annotations == ()
    assert not reader.marks.cards_popover.isVisible()


def test_n_marks_the_selection_and_asks_for_a_note(reader: Reader, bench: Bench) -> None:
    select(reader, "一座小山")

    press(reader.text, Qt.Key.Key_N)
    note = reader.marks.cards.cards[0].note
    type_chinese(note, "哪座？")
    press(note, Qt.Key.Key_Return)

    assert (only(bench).anchor.quote, only(bench).note) == ("一座小山", "哪座？")


@pytest.mark.parametrize("key", [Qt.Key.Key_H, Qt.Key.Key_N, Qt.Key.Key_T])
@pytest.mark.parametrize("words", ["\n", "小山"])
def test_a_selection_without_words_of_the_corrected_text_is_not_marked(
    reader: Reader, bench: Bench, qtbot: QtBot, key: Qt.Key, words: str
) -> None:
    bench.correct("小山", "")
    reader.set_layer(LayerName.CLEAN)
    select(reader, words)
    assert reader.selected_span() is not None

    with (
        qtbot.waitSignal(reader.hint_given) as told,
        qtbot.assertNotEmitted(reader.tag_requested),
    ):
        press(reader.text, key)

    assert "nothing can be marked" in told.args[0]
    assert bench.opened.annotations == ()


def test_an_edge_is_not_dragged_off_all_words(reader: Reader, bench: Bench, qtbot: QtBot) -> None:
    mark = bench.mark("报")
    reader.choose(mark)
    start, end = reader.text._edges
    assert reader.text.sheet is not None
    next_row = reader.text.sheet.to_qt(reader.text.sheet.to_offset(end) + 1)

    with qtbot.waitSignal(reader.hint_given):
        reader.marks.drag_edge(Drag(start, next_row))

    assert only(bench) == mark


def test_t_with_nothing_marked_means_the_article(reader: Reader, qtbot: QtBot) -> None:
    with qtbot.waitSignal(reader.tag_requested):
        press(reader.text, Qt.Key.Key_T)


def test_brackets_move_the_edges_of_a_mark(reader: Reader, bench: Bench) -> None:
    reader.choose(bench.mark("换了内存"))

    press(reader.text, Qt.Key.Key_BracketRight)
    press(reader.text, Qt.Key.Key_BracketLeft)
    press(reader.text, Qt.Key.Key_BracketLeft)

    assert only(bench).anchor.quote == "电脑换了内存，"


def test_an_edge_is_dragged_with_the_mouse(reader: Reader, bench: Bench) -> None:
    reader.choose(bench.mark("换了内存"))
    viewport = reader.text.viewport()
    end = reader.text.rect_of(reader.text._edges[1], reader.text._edges[1]).center()

    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=end)
    QTest.mouseMove(viewport, end - QPoint(20, 0))
    QTest.mouseRelease(
        viewport, Qt.MouseButton.LeftButton, pos=point_at(reader, "内存") - QPoint(6, 0)
    )

    assert only(bench).anchor.quote == "换了"


def mouse(reader: Reader, kind: QEvent.Type, pos: QPoint, *, down: bool) -> None:
    """Send what a mouse does, with the button that a drag holds down."""
    viewport = reader.text.viewport()
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    button = none if kind is QEvent.Type.MouseMove else left
    where = QPointF(viewport.mapToGlobal(pos))
    held = left if down else none
    event = QMouseEvent(kind, QPointF(pos), where, button, held, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(viewport, event)


def test_the_bar_comes_with_a_selection_by_mouse_and_goes_with_escape(reader: Reader) -> None:
    mouse(reader, QEvent.Type.MouseButtonPress, point_at(reader, "一座") - QPoint(6, 0), down=True)
    mouse(reader, QEvent.Type.MouseMove, point_at(reader, "，山里") - QPoint(6, 0), down=True)
    mouse(reader, QEvent.Type.MouseButtonRelease, point_at(reader, "，山里"), down=False)
    assert reader.text.textCursor().selectedText() == "一座小山"
    assert reader.marks.bar_popover.isVisible()

    press(reader.text, Qt.Key.Key_Escape)

    assert not reader.marks.bar_popover.isVisible()
    assert reader.selected_span() is not None


def test_a_click_between_two_lines_puts_the_caret_under_the_pointer(reader: Reader) -> None:
    view = reader.text
    block = next(b for b in blocks(reader) if b.layout().lineCount() > 1)
    begins = block.position() + block.layout().lineAt(1).textStart()
    under = view.rect_of(begins + 8, begins + 8)
    QTest.mouseClick(
        view.viewport(), Qt.MouseButton.LeftButton, pos=under.topLeft() + QPoint(1, -2)
    )
    assert view.textCursor().position() == begins + 8


def blocks(reader: Reader) -> Iterator[QTextBlock]:
    block = reader.text.document().begin()
    while block.isValid():
        yield block
        block = block.next()


def test_a_double_click_takes_a_word_and_never_the_paragraph(reader: Reader) -> None:
    words()

    at = point_at(reader, "学校")
    mouse(reader, QEvent.Type.MouseButtonPress, at, down=True)
    mouse(reader, QEvent.Type.MouseButtonRelease, at, down=False)
    mouse(reader, QEvent.Type.MouseButtonDblClick, at, down=True)
    mouse(reader, QEvent.Type.MouseButtonRelease, at, down=False)

    assert reader.text.textCursor().selectedText() == "学校"


def test_the_bar_is_reached_by_keyboard(reader: Reader, bench: Bench) -> None:
    select(reader, "一座小山")

    press(reader.text, Qt.Key.Key_Return)
    press(reader.marks.bar.pencils[Colour.AMBER], Qt.Key.Key_Right)
    press(reader.marks.bar.pencils[Colour.GREEN], Qt.Key.Key_Return)

    assert only(bench).colour is Colour.GREEN


def test_a_library_that_can_only_be_read_stays_as_it_is(reader: Reader, bench: Bench) -> None:
    bench.read_only = True
    select(reader, "一座小山")

    press(reader.text, Qt.Key.Key_H)
    press(reader.text, Qt.Key.Key_F2)

    assert bench.opened.annotations == ()
    assert not reader.corrections.editor_popover.isVisible()


def test_marks_of_one_look_that_overlap_are_on_levels() -> None:
    drawn = [
        Stroke(0, 0, 5, Look.BLUE),
        Stroke(0, 3, 8, Look.BLUE),
        Stroke(0, 5, 9, Look.BLUE),
        Stroke(0, 4, 6, Look.AMBER),
    ]

    rows = strokes.by_row(drawn)

    assert [(s.look, s.start_qt, s.level) for s in rows[0]] == [
        (Look.AMBER, 4, 0),
        (Look.BLUE, 0, 0),
        (Look.BLUE, 3, 1),
        (Look.BLUE, 5, 0),
    ]


# Correcting


def correct_to(reader: Reader, words: str) -> None:
    """Type words over what the editor offers, and press Enter."""
    reader.corrections.editor.text.selectAll()
    type_chinese(reader.corrections.editor.text, words)
    press(reader.corrections.editor.text, Qt.Key.Key_Return)


def test_f2_corrects_the_selection_and_leaves_the_source(reader: Reader, bench: Bench) -> None:
    select(reader, "小山")

    press(reader.text, Qt.Key.Key_F2)
    assert reader.corrections.editor.text.toPlainText() == "小山"
    correct_to(reader, "大山")

    assert any("一座大山" in line for line in shown(reader))
    (made,) = bench.opened.holding
    assert (made.patches[0].was, made.patches[0].text) == ("小", "大")
    reader.set_layer(LayerName.SOURCE)
    assert any("一座小山" in line for line in shown(reader))


def test_a_correction_offers_the_original_characters_in_any_script_and_layer(
    reader: Reader,
) -> None:
    reader.set_layer(LayerName.CLEAN)
    reader.set_script(Script.TAIWAN_WORDS)
    select(reader, "記憶體")

    press(reader.text, Qt.Key.Key_F2)
    assert reader.corrections.editor.text.toPlainText() == "内存"
    correct_to(reader, "硬盘")

    reader.set_layer(LayerName.CORRECTED)
    assert any("換了硬碟" in line for line in shown(reader))


def test_a_correction_carries_round_and_reason(reader: Reader, bench: Bench) -> None:
    select(reader, "小山")
    press(reader.text, Qt.Key.Key_F2)

    type_chinese(reader.corrections.editor.reason, "见地图")
    reader.corrections.editor.text.selectAll()
    type_chinese(reader.corrections.editor.text, "大山")
    press(reader.corrections.editor.reason, Qt.Key.Key_Return)

    (made,) = bench.opened.holding
    assert (made.reason, made.round, made.author) == ("见地图", Round.UNREAD, "周")


def test_words_are_inserted_at_the_caret(reader: Reader, bench: Bench) -> None:
    select(reader, "小山")
    cursor = reader.text.textCursor()
    cursor.setPosition(cursor.selectionStart())
    reader.text.setTextCursor(cursor)

    press(reader.text, Qt.Key.Key_F2)
    correct_to(reader, "青青的")

    assert any("一座青青的小山" in line for line in shown(reader))


def test_a_correction_does_not_join_paragraphs(reader: Reader, bench: Bench) -> None:
    select(reader, "一进一出\n学校的")

    press(reader.text, Qt.Key.Key_F2)
    correct_to(reader, "一进一出，学校的")

    assert reader.corrections.editor.refusal.isVisible()
    assert bench.opened.corrections == ()


def test_a_selection_over_two_paragraphs_may_change_one_of_them(
    reader: Reader, bench: Bench
) -> None:
    select(reader, "一进一出\n学校的")

    press(reader.text, Qt.Key.Key_F2)
    correct_to(reader, "一进一出\n学堂的")

    assert any(line.startswith("学堂的后面") for line in shown(reader))


def test_escape_leaves_the_words_alone(reader: Reader, bench: Bench) -> None:
    select(reader, "小山")
    press(reader.text, Qt.Key.Key_F2)

    press(reader.corrections.editor.text, Qt.Key.Key_Escape)

    assert not reader.corrections.editor_popover.isVisible()
    assert bench.opened.corrections == ()


def test_a_correction_finds_its_words_when_the_text_changed_before_them(
    reader: Reader, bench: Bench
) -> None:
    earlier = bench.correct("换了", "统统都换了")
    select(reader, "小山")
    press(reader.text, Qt.Key.Key_F2)

    reader.corrections.take_back(earlier)
    correct_to(reader, "大山")

    assert any("学校的后面有一座大山，山里" in line for line in shown(reader))
    assert any("给电脑换了内存" in line for line in shown(reader))


def test_an_insertion_finds_its_place_when_the_text_changed_before_it(
    reader: Reader, bench: Bench
) -> None:
    earlier = bench.correct("换了", "统统都换了")
    select(reader, "小山")
    cursor = reader.text.textCursor()
    cursor.setPosition(cursor.selectionStart())
    reader.text.setTextCursor(cursor)
    press(reader.text, Qt.Key.Key_F2)

    reader.corrections.take_back(earlier)
    correct_to(reader, "青青的")

    assert any("有一座青青的小山，山里" in line for line in shown(reader))


def test_words_are_inserted_within_words_that_were_inserted(reader: Reader, bench: Bench) -> None:
    bench.correct("一座小山", "一座青青的小山")
    select(reader, "青的小山")
    cursor = reader.text.textCursor()
    cursor.setPosition(cursor.selectionStart())
    reader.text.setTextCursor(cursor)

    press(reader.text, Qt.Key.Key_F2)
    correct_to(reader, "又")

    assert any("有一座青又青的小山，山里" in line for line in shown(reader))


def test_a_correction_of_words_that_have_changed_is_refused_and_stays_written(
    reader: Reader, bench: Bench
) -> None:
    select(reader, "小山")
    press(reader.text, Qt.Key.Key_F2)

    theirs = bench.correct("小山", "土丘")
    correct_to(reader, "大山")

    assert bench.opened.holding == (theirs,)
    assert reader.corrections.editor.refusal.isVisible()
    assert reader.corrections.editor.text.toPlainText() == "大山"


def test_a_correction_that_was_refused_stays_written(make_reader: Callable[..., Reader]) -> None:
    bench = BusyBench()
    reader = make_reader(bench)
    select(reader, "小山")
    press(reader.text, Qt.Key.Key_F2)

    bench.is_busy = True
    correct_to(reader, "大山")
    assert reader.corrections.editor_popover.isVisible()
    assert reader.corrections.editor.refusal.isVisible()
    bench.is_busy = False
    press(reader.corrections.editor.text, Qt.Key.Key_Return)

    assert not reader.corrections.editor_popover.isVisible()
    assert any("一座大山" in line for line in shown(reader))


def test_a_correction_being_written_outlives_layer_script_and_a_click(reader: Reader) -> None:
    select(reader, "小山")
    press(reader.text, Qt.Key.Key_F2)
    editor = reader.corrections.editor
    type_chinese(editor.text, "大山")

    reader.set_script(Script.TAIWAN_WORDS)
    reader.set_layer(LayerName.SOURCE)
    click(reader, "校")
    reader.correct()
    assert (editor.isVisible(), editor.text.toPlainText()) == (True, "大山")
    press(editor.text, Qt.Key.Key_Return)

    reader.set_layer(LayerName.CORRECTED)
    reader.set_script(Script.ORIGINAL)
    assert any("有一座大山，山里" in line for line in shown(reader))


def test_an_editor_that_nothing_was_written_in_closes_by_itself(reader: Reader) -> None:
    select(reader, "小山")
    press(reader.text, Qt.Key.Key_F2)

    reader.set_script(Script.TAIWAN_WORDS)

    assert not reader.corrections.editor_popover.isVisible()


def test_a_correction_not_finished_is_said_when_its_article_goes(
    reader: Reader, qtbot: QtBot
) -> None:
    select(reader, "小山")
    press(reader.text, Qt.Key.Key_F2)
    type_chinese(reader.corrections.editor.text, "大山")

    with qtbot.waitSignal(reader.hint_given) as told:
        reader.show_article(article(number=2))

    assert "大山" in told.args[0]
    assert not reader.corrections.editor_popover.isVisible()


def test_a_correction_says_what_stood_there_and_can_be_taken_back(
    reader: Reader, bench: Bench
) -> None:
    bench.correct("小山", "大山")

    said = hover(reader, "大山")
    assert "小" in said
    assert "周" in said
    assert reader.text.sheet is not None
    menu = menu_at(reader, reader.text.hit(point_at(reader, "大山")))
    menu.actions()[0].trigger()

    assert bench.opened.holding == ()
    assert any("一座小山" in line for line in shown(reader))


# Conversion


def test_the_original_of_converted_words_shows_on_hovering(reader: Reader) -> None:
    reader.set_script(Script.TAIWAN_WORDS)

    assert "内存" in hover(reader, "記憶體")
    assert hover(reader, "小山") == ""


def test_a_doubtful_conversion_is_dotted_and_settled_for_good(
    reader: Reader, bench: Bench, qtbot: QtBot
) -> None:
    reader.set_script(Script.TRADITIONAL)
    assert reader.showing.shown is not None
    qtbot.waitUntil(lambda: not reader.showing.doubts_left, timeout=5000)
    doubts = [d for found in reader.showing.shown.doubts.values() for d in found]
    assert [d.original for d in doubts] == ["出"]
    assert reader.display is not None
    in_doubt = doubts[0].at.of(reader.display.text)

    said = reader.showing.hover_text(reader.text.sheet.to_qt(doubts[0].at.start))  # type: ignore[union-attr]
    menu = menu_at(reader, reader.text.sheet.to_qt(doubts[0].at.start))  # type: ignore[union-attr]
    keeping = next(action for action in menu.actions() if action.text().endswith("出"))
    keeping.trigger()

    assert in_doubt == "齣"
    assert "齣 / 出" in said
    assert bench.names(Script.TRADITIONAL) == {"出": "出"}
    assert "一進一出" in shown(reader)


# Folds


def test_a_fold_opens_with_a_click_and_closes_again(reader: Reader) -> None:
    def click_fold() -> None:
        row = next(i for i, line in enumerate(shown(reader)) if line.startswith(("⋯", "⌄")))
        block = reader.text.document().findBlockByNumber(row)
        rect = reader.text.rect_of(block.position() + 1, block.position() + 1)
        QTest.mouseClick(reader.text.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())

    before = shown(reader)
    click_fold()
    assert sum("给电脑换了" in line for line in shown(reader)) == 2
    click_fold()

    assert shown(reader) == before


def test_a_fold_opens_with_enter(reader: Reader) -> None:
    row = next(i for i, line in enumerate(shown(reader)) if line.startswith("⋯"))
    cursor = reader.text.textCursor()
    cursor.setPosition(reader.text.document().findBlockByNumber(row).position())
    reader.text.setTextCursor(cursor)

    press(reader.text, Qt.Key.Key_Return)

    assert sum("给电脑换了" in line for line in shown(reader)) == 2


# Finding


def test_finding_takes_both_scripts_alike_and_counts(reader: Reader) -> None:
    press(reader.text, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    type_chinese(reader.find_bar.field, "學生")

    assert reader.find_bar.isVisible()
    assert reader.find_bar.count.text() == "1/3"
    press(reader.find_bar.field, Qt.Key.Key_Return)
    assert reader.find_bar.count.text() == "2/3"
    press(reader.text, Qt.Key.Key_F3)
    press(reader.text, Qt.Key.Key_F3)
    assert reader.find_bar.count.text() == "1/3"
    press(reader.text, Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    assert reader.find_bar.count.text() == "3/3"


def test_what_was_found_is_selected_when_the_bar_closes(reader: Reader) -> None:
    reader.find()
    type_chinese(reader.find_bar.field, "內存")

    press(reader.find_bar.field, Qt.Key.Key_Escape)

    assert not reader.find_bar.isVisible()
    assert reader.text.textCursor().selectedText() == "内存"


def test_occurrences_pass_over_white_space_width_and_case() -> None:
    text = "ＵＮ 与 ｕｎ，不会 重叠：aaa"

    assert [s.of(text) for s in occurrences(text, "un")] == ["ＵＮ", "ｕｎ"]
    assert [s.of(text) for s in occurrences(text, "會重")] == ["会 重"]
    assert occurrences(text, "aa") == (Span(len(text) - 3, len(text) - 1),)
    assert occurrences(text, "  ") == ()


# Place


def test_space_turns_pages_and_then_asks_for_the_next_article(
    make_reader: Callable[..., Reader], qtbot: QtBot
) -> None:
    reader = make_reader(Bench(article(copies=12)), 400)
    bar = reader.text.verticalScrollBar()

    press(reader.text, Qt.Key.Key_Space)
    assert 0 < bar.value() < bar.maximum()
    with qtbot.waitSignal(reader.next_article_requested):
        for _ in range(20):
            press(reader.text, Qt.Key.Key_Space)

    assert bar.value() == bar.maximum()


def test_the_place_survives_a_change_of_size_script_and_layer(
    make_reader: Callable[..., Reader],
) -> None:
    bench = Bench(article(copies=12))
    reader = make_reader(bench, 400)
    reader.text.verticalScrollBar().setValue(500)
    state = reader.scroll_state()

    reader.set_text_size(17)
    assert reader.scroll_state() == state
    reader.set_script(Script.TAIWAN_WORDS)
    reader.set_script(Script.ORIGINAL)
    assert reader.scroll_state() == state
    reader.text.verticalScrollBar().setValue(0)
    reader.restore_scroll(state)

    assert reader.scroll_state() == state


def test_another_look_at_the_same_article_keeps_place_and_selection(
    make_reader: Callable[..., Reader],
) -> None:
    bench = Bench(article(copies=12))
    reader = make_reader(bench, 400)
    select(reader, "一座小山")
    reader.text.verticalScrollBar().setValue(300)

    bench.mark("内存")

    assert reader.text.verticalScrollBar().value() == 300
    assert reader.text.textCursor().selectedText() == "一座小山"


def test_another_article_begins_at_its_top(make_reader: Callable[..., Reader]) -> None:
    reader = make_reader(Bench(article(copies=12)), 400)
    reader.text.verticalScrollBar().setValue(300)

    reader.show_article(article(number=2, copies=12))

    assert reader.text.verticalScrollBar().value() == 0
    assert not reader.text.textCursor().hasSelection()


def test_a_mark_far_below_is_brought_into_view(make_reader: Callable[..., Reader]) -> None:
    bench = Bench(article(copies=12))
    mark = bench.mark("内存")
    reader = make_reader(bench, 400)
    reader.text.verticalScrollBar().setValue(reader.text.verticalScrollBar().maximum())

    assert reader.choose(mark)

    assert reader.text.viewport().rect().contains(point_at(reader, "内存"))


def test_ctrl_and_the_wheel_change_the_size(reader: Reader, qtbot: QtBot) -> None:
    wheel = QWheelEvent(
        QPointF(50, 50),
        QPointF(50, 50),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )

    with qtbot.waitSignal(reader.text_size_changed) as told:
        QApplication.sendEvent(reader.text.viewport(), wheel)

    assert told.args == [14.0]
    assert reader.text_size == 14.0


# For everyone


def test_every_control_says_what_it_is(reader: Reader, bench: Bench) -> None:
    bench.mark("内存")
    click(reader, "内存")

    named = (QAbstractButton, QLineEdit, QPlainTextEdit)
    nameless = [
        widget
        for kind in named
        for widget in reader.findChildren(kind)
        if not widget.accessibleName()
        and not (isinstance(widget, QAbstractButton) and widget.text())
        and not widget.objectName().startswith("qt_")
        and not isinstance(widget.parent(), QLineEdit)
    ]

    assert nameless == []


def test_moments_are_said_as_short_as_they_are_clear() -> None:
    now = QDateTime.fromString("2026-11-22T12:00:00", Qt.DateFormat.ISODate)
    at = now.addSecs(-3600).toUTC().toString(Qt.DateFormat.ISODateWithMs)
    before = now.addDays(-1).toUTC().toString(Qt.DateFormat.ISODateWithMs)
    long_ago = now.addYears(-2).toUTC().toString(Qt.DateFormat.ISODateWithMs)

    assert moment(at, now=now) == "today 11:00"
    assert moment(before, now=now) == "yesterday 12:00"
    assert moment(long_ago, now=now) == "2024-11-22 12:00"
    assert moment("", now=now) == ""
