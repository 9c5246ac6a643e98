"""What a rule of cleaning did, told where it stands, undone there and switched off everywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from jiaoyue.marks.colour import Colour
from jiaoyue.marks.edit import annotate
from jiaoyue.newspaper.reading import LayerName
from jiaoyue.session.settings import LAYER
from jiaoyue.store.library import Library
from jiaoyue.text.span import Span
from jiaoyue.ui.reader.menu import menu_at
from jiaoyue.ui.reader.wording import hover_text
from tests.store.pages import busy_page
from tests.ui.settle import settle

if TYPE_CHECKING:
    from pathlib import Path

    from jiaoyue.ui.window import Window

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def library(tmp_path: Path) -> Path:
    path = tmp_path / "报.jiaoyue"
    with Library(path) as made:
        made.add_page(busy_page())
    return path


def text(window: Window) -> str:
    return window.reader.text.toPlainText()


def put_caret(window: Window, words: str) -> int:
    at = text(window).index(words)
    window.reader.showing.set_cursor(at, at)
    window.reader.text.setFocus()
    return at


def press(key: Qt.Key) -> None:
    QTest.keyClick(QApplication.focusWidget(), key)


def test_a_place_is_left_as_printed_by_keys_and_cleaned_again(window: Window) -> None:
    put_caret(window, "，青山县")
    press(Qt.Key.Key_C)
    card = window.ruling.card
    assert card.said.text() == "标点改全角：“,”改作“，”"
    press(Qt.Key.Key_Return)
    assert ",青山县" in text(window)
    assert text(window).count("，") == 2
    put_caret(window, "青山县")
    window.actions_["rule_here"].trigger()
    assert "照原样" in card.said.text()
    assert not card.everywhere.isVisible()
    QTest.mouseClick(card.here, LEFT)
    assert "，青山县" in text(window)
    window.session.undo_stack.undo()
    window.session.undo_stack.undo()
    assert not window.session.undo_stack.canUndo()
    assert "，青山县" in text(window)


def test_what_a_rule_did_is_told_by_the_tip_and_undone_from_the_menu(window: Window) -> None:
    at = text(window).index("，青山县")
    shown = window.reader.showing.shown
    assert shown is not None
    assert "标点改全角" in hover_text(shown, at)
    assert "标点" not in hover_text(shown, at + 1)
    menu = menu_at(window.reader, at)
    (leave,) = (action for action in menu.actions() if action.text() == "此处照原样保留")
    leave.trigger()
    assert ",青山县" in text(window)


def test_where_no_rule_did_anything_the_status_bar_says_so(window: Window) -> None:
    put_caret(window, "山县")
    press(Qt.Key.Key_C)
    assert not window.ruling.popover.isVisible()
    assert window.bench.status.counts.text() == "清理规则没有改动此处"


def test_the_source_and_a_correction_are_no_rules_doing(window: Window) -> None:
    window.settings.set(LAYER, LayerName.SOURCE.value)
    shown = window.reader.showing.shown
    assert shown is not None
    assert all(shown.rule_at(i) is None for i in range(len(shown.display.text)))


def test_a_rule_is_switched_off_in_the_panel_and_marks_stay_on_their_words(
    window: Window,
) -> None:
    opened = window.browsing.article
    assert opened is not None
    reading = opened.reading(LayerName.CORRECTED)
    at = reading.text.index("前后，青山")
    edit = annotate(reading, Span(at, at + 5), Colour.AMBER, window.session.by())
    window.session.perform(edit, "mark")
    window.bench.side.show_page(3)
    settle(window)
    rules = window.bench.info.rules
    assert set(rules.switches) == {"width", "spaces"}
    QTest.mouseClick(rules.switches["width"], LEFT, pos=QPoint(8, 8))
    assert "前后,青山" in text(window)
    assert "，" not in text(window)
    shown = window.reader.showing.shown
    assert shown is not None
    (mark,) = shown.opened.annotations
    spans = shown.place_of_mark(mark)
    assert "".join(span.of(shown.display.text) for span in spans) == "前后,青山"
    assert not rules.switches["width"].isChecked()
    window.session.undo_stack.undo()
    assert "前后，青山" in text(window)
    assert rules.switches["width"].isChecked()


def test_the_card_switches_a_rule_off_everywhere(window: Window) -> None:
    put_caret(window, "，青山县")
    window.ruling.show_at_caret()
    QTest.mouseClick(window.ruling.card.everywhere, LEFT)
    assert window.session.rules_off() == {"width"}
    window.bench.side.show_page(3)
    switch = window.bench.info.rules.switches["width"]
    switch.setFocus()
    QTest.keyClick(switch, Qt.Key.Key_Space)
    assert window.session.rules_off() == frozenset()
