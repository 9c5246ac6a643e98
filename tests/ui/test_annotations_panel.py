"""The list of annotations, tried as a person does."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QWidget

from jiaoyue.marks.colour import Colour
from jiaoyue.newspaper.reading import LayerName
from jiaoyue.ui import style
from jiaoyue.ui.panels.annotation_model import AnnotationModel, Entry, lines_of
from jiaoyue.ui.panels.annotations import AnnotationsPanel
from tests.ui.desk import Bench, article

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

# The offscreen platform says so of windows with a least size, and of pop-ups.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def bench() -> Bench:
    bench = Bench()
    bench.mark("小山", Colour.BLUE, "哪座？")
    bench.mark("换了内存")
    return bench


@pytest.fixture
def panel(bench: Bench, qtbot: QtBot) -> AnnotationsPanel:
    panel = AnnotationsPanel(bench)
    qtbot.addWidget(panel)
    bench.watchers.append(panel.show_article)
    panel.resize(290, 500)
    panel.show_article(bench.opened)
    panel.show()
    QApplication.processEvents()
    return panel


def listed(panel: AnnotationsPanel) -> list[str]:
    """Return the lines of the list."""
    model: QAbstractItemModel = panel.model
    return [model.index(i, 0).data() for i in range(model.rowCount())]


def choose(panel: AnnotationsPanel, row: int) -> None:
    panel.view.setCurrentIndex(panel.model.index(row))


def type_chinese(widget: QWidget, words: str) -> None:
    """Commit words as an input method does."""
    event = QInputMethodEvent()
    event.setCommitString(words)
    QApplication.sendEvent(widget, event)


def test_annotations_stand_in_the_order_of_the_text(panel: AnnotationsPanel) -> None:
    assert listed(panel) == ["换了内存", "小山"]
    assert panel.count == 2


def test_everything_of_an_annotation_is_said_aloud(panel: AnnotationsPanel) -> None:
    said = panel.model.index(1).data(Qt.ItemDataRole.AccessibleTextRole)

    assert "小山" in said
    assert "哪座？" in said
    assert "周" in said


def test_a_click_goes_to_the_words(panel: AnnotationsPanel, bench: Bench, qtbot: QtBot) -> None:
    middle = panel.view.visualRect(panel.model.index(1)).center()

    with qtbot.waitSignal(panel.jump_requested) as told:
        QTest.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=middle)

    assert told.args == [bench.opened.annotations[0]]


def test_enter_goes_to_the_words(panel: AnnotationsPanel, bench: Bench, qtbot: QtBot) -> None:
    choose(panel, 0)

    with qtbot.waitSignal(panel.jump_requested) as told:
        QTest.keyClick(panel.view, Qt.Key.Key_Return)

    assert told.args == [bench.opened.annotations[1]]


def test_a_note_is_written_in_place(panel: AnnotationsPanel, bench: Bench) -> None:
    choose(panel, 0)

    QTest.keyClick(panel.view, Qt.Key.Key_F2)
    assert panel._note is not None
    type_chinese(panel._note, "多大的？")
    QTest.keyClick(panel._note, Qt.Key.Key_Return)

    assert {m.note for m in bench.opened.annotations} == {"哪座？", "多大的？"}
    assert panel.current is not None
    assert panel.current.note == "多大的？"


def test_a_note_that_was_refused_stays_to_be_tried_again(
    panel: AnnotationsPanel, bench: Bench
) -> None:
    choose(panel, 0)
    QTest.keyClick(panel.view, Qt.Key.Key_F2)
    note = panel._note
    assert note is not None
    type_chinese(note, "多大的？")
    bench.refuses = True
    QTest.keyClick(note, Qt.Key.Key_Return)
    assert panel._note is note
    assert note.toPlainText() == "多大的？"

    bench.refuses = False
    QTest.keyClick(note, Qt.Key.Key_Return)
    assert "多大的？" in {m.note for m in bench.opened.annotations}
    assert panel._note is None


def test_escape_leaves_the_note_as_it_was(panel: AnnotationsPanel, bench: Bench) -> None:
    choose(panel, 1)

    QTest.keyClick(panel.view, Qt.Key.Key_N)
    assert panel._note is not None
    type_chinese(panel._note, "东山？")
    QTest.keyClick(panel._note, Qt.Key.Key_Escape)

    assert {m.note for m in bench.opened.annotations} == {"哪座？", ""}


def test_delete_removes_and_stays_near(panel: AnnotationsPanel, bench: Bench, qtbot: QtBot) -> None:
    choose(panel, 0)

    with qtbot.waitSignal(panel.count_changed) as told:
        QTest.keyClick(panel.view, Qt.Key.Key_Delete)

    assert told.args == [1]
    assert [m.anchor.quote for m in bench.opened.annotations] == ["小山"]
    assert panel.current == bench.opened.annotations[0]


def test_what_does_not_show_in_a_layer_stands_apart(panel: AnnotationsPanel, bench: Bench) -> None:
    bench.correct("有一座小山，", "")

    lines = listed(panel)
    assert lines[0] == "换了内存"
    assert lines[2] == "小山"
    assert not panel.model.flags(panel.model.index(1)) & Qt.ItemFlag.ItemIsEnabled
    panel.set_layer(LayerName.SOURCE)

    assert listed(panel) == ["换了内存", "小山"]


def test_without_annotations_it_says_how_to_make_one_where_one_can(
    panel: AnnotationsPanel, bench: Bench
) -> None:
    panel.show_article(article())

    assert panel.empty.isVisible()
    assert "H" in panel.empty.text()
    assert panel.count == 0

    bench.read_only = True
    panel.show_article(article())
    assert panel.empty.text() == "Nothing is marked in this article."


def test_the_marks_that_were_clicked_are_chosen(panel: AnnotationsPanel, bench: Bench) -> None:
    panel.select([bench.opened.annotations[0]])

    assert panel.current == bench.opened.annotations[0]


def test_a_library_that_can_only_be_read_keeps_its_annotations(
    panel: AnnotationsPanel, bench: Bench
) -> None:
    bench.read_only = True
    choose(panel, 0)

    QTest.keyClick(panel.view, Qt.Key.Key_Delete)
    QTest.keyClick(panel.view, Qt.Key.Key_F2)

    assert len(bench.opened.annotations) == 2
    assert panel._note is None


def test_five_hundred_are_listed_at_once(panel: AnnotationsPanel, bench: Bench) -> None:
    reading = bench.opened.reading(LayerName.CORRECTED).text
    at = reading.index("报讯")
    bench.watchers.clear()
    for i in range(500):
        bench.mark(reading[at : at + 5 + i % 30], note=f"第{i}条")

    panel.show_article(bench.opened)
    QApplication.processEvents()

    assert panel.model.rowCount() == panel.count == 502


def test_the_model_keeps_its_promises(bench: Bench, qtbot: QtBot) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    model = AnnotationModel(owner)
    tester = QAbstractItemModelTester(
        model, QAbstractItemModelTester.FailureReportingMode.Fatal, owner
    )
    entries = [Entry(mark) for mark in bench.opened.annotations]

    model.show_entries(entries)
    model.show_entries([Entry(entries[0].annotation, ("教育",)), entries[1]])
    model.show_entries([Entry(heading="—"), *entries])

    assert tester.model() is model
    assert model.row_of(bench.opened.annotations[0].id) == 1


def test_a_change_of_one_keeps_the_choice(panel: AnnotationsPanel, bench: Bench) -> None:
    choose(panel, 1)
    chosen = panel.current

    bench.mark("学生们")

    assert chosen is not None
    assert panel.current is not None
    assert panel.current.id == chosen.id


@pytest.fixture
def measured(qtbot: QtBot) -> Callable[[str, int], tuple[str, ...]]:
    font = style.serif(12)
    return lambda text, most: lines_of(text, font, 100, most)


def test_long_words_are_broken_and_cut(measured: Callable[[str, int], tuple[str, ...]]) -> None:
    whole = measured("一二三四五六七八九十𠮷一二三四", 9)
    cut = measured("一二三四五六七八九十𠮷一二三四", 2)

    assert "".join(whole) == "一二三四五六七八九十𠮷一二三四"
    assert len(whole) == 3
    assert len(cut) == 2
    assert cut[1].endswith("…")
    assert measured("", 2) == ()


def test_what_was_painted_stays_until_the_annotations_of_another_article_are_listed(
    panel: AnnotationsPanel, bench: Bench, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: len(listed(panel)) > 0)
    before = len(listed(panel))
    panel.show_article(None)
    panel.show_article(bench.opened)

    assert listed(panel) == []
    assert not panel.view.viewport().updatesEnabled()
    qtbot.waitUntil(lambda: len(listed(panel)) == before)
    assert panel.view.viewport().updatesEnabled()
