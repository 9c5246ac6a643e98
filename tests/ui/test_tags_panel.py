"""Tags and facts of the open article, tried as a person does."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QToolButton, QWidget

from jiaoyue.marks.catalogue import Round
from jiaoyue.ui.panels.info import InfoPanel
from jiaoyue.ui.panels.tags import TagsPanel
from jiaoyue.ui.tag_field import tag_named
from tests.ui.desk import Bench, article
from tests.ui.settle import settle

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from jiaoyue.ui.window import Window

# The offscreen platform says so of windows with a least size, and of pop-ups.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def bench() -> Bench:
    return Bench()


@pytest.fixture
def tags(bench: Bench, qtbot: QtBot) -> TagsPanel:
    panel = TagsPanel(bench)
    qtbot.addWidget(panel)
    bench.watchers.append(panel.show_article)
    panel.resize(290, 500)
    panel.show_article(bench.opened)
    panel.show()
    return panel


@pytest.fixture
def info(bench: Bench, qtbot: QtBot) -> InfoPanel:
    panel = InfoPanel(bench)
    qtbot.addWidget(panel)
    bench.watchers.append(panel.show_article)
    panel.resize(290, 500)
    panel.show()
    panel.show_article(bench.opened)
    return panel


def type_chinese(widget: QWidget, words: str) -> None:
    """Commit words as an input method does."""
    event = QInputMethodEvent()
    event.setCommitString(words)
    QApplication.sendEvent(widget, event)


def add(tags: TagsPanel, name: str) -> None:
    type_chinese(tags.field.line, name)
    QTest.keyClick(tags.field.line, Qt.Key.Key_Return)


def chips(tags: TagsPanel) -> list[str]:
    return [chip.text() for chip in tags.field.chips()]


def test_a_new_name_makes_a_tag(tags: TagsPanel, bench: Bench) -> None:
    add(tags, "  电脑 ")

    assert bench.opened.row.tags == ("电脑",)
    assert chips(tags) == ["电脑"]
    assert [tag.name for tag in bench.known] == ["教育", "校园", "电脑"]
    assert tags.field.line.text() == ""


def test_a_name_in_the_other_script_is_the_same_tag(tags: TagsPanel, bench: Bench) -> None:
    add(tags, "校園")

    assert bench.opened.row.tags == ("校园",)
    assert len(bench.known) == 2


def test_a_tag_is_put_on_once(tags: TagsPanel, bench: Bench) -> None:
    add(tags, "教育")
    add(tags, "教育")

    assert bench.opened.row.tags == ("教育",)
    assert bench.labels == ["Tag an article"]


def test_a_click_on_a_chip_takes_its_tag_off(tags: TagsPanel, bench: Bench) -> None:
    add(tags, "教育")

    QTest.mouseClick(tags.field.chips()[0], Qt.MouseButton.LeftButton)

    assert bench.opened.row.tags == ()
    assert chips(tags) == []
    assert tags.empty.isVisible()


def test_backspace_in_an_empty_line_takes_the_last_tag_off(tags: TagsPanel, bench: Bench) -> None:
    add(tags, "教育")
    add(tags, "校园")

    QTest.keyClick(tags.field.line, Qt.Key.Key_Backspace)

    assert bench.opened.row.tags == ("教育",)


def test_tags_used_lately_are_one_click_away_on_the_next_article(
    tags: TagsPanel, bench: Bench
) -> None:
    add(tags, "电脑")
    bench.opened = article(number=2)
    tags.show_article(bench.opened)
    assert next(button.text() for button in tags.at_hand()) == "电脑"

    QTest.mouseClick(tags.at_hand()[0], Qt.MouseButton.LeftButton)

    assert bench.opened.row.tags == ("电脑",)


def test_names_are_completed_from_the_library(tags: TagsPanel) -> None:
    completer = tags.field.line.completer()
    completer.setCompletionPrefix("园")

    assert completer.currentCompletion() == "校园"


def test_choosing_a_completion_puts_it_on_once_and_clears_the_line(
    tags: TagsPanel, bench: Bench
) -> None:
    type_chinese(tags.field.line, "园")
    popup = tags.field.line.completer().popup()
    assert popup is not None

    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    QApplication.processEvents()

    assert bench.opened.row.tags == ("校园",)
    assert tags.field.line.text() == ""


def test_the_number_of_tags_is_told(tags: TagsPanel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(tags.count_changed) as told:
        add(tags, "教育")

    assert told.args == [1]
    assert tags.count == 1


def test_tags_of_a_library_that_can_only_be_read_stay(tags: TagsPanel, bench: Bench) -> None:
    bench.read_only = True
    tags.show_article(bench.opened)

    add(tags, "教育")

    assert bench.opened.row.tags == ()
    assert not tags.field.isEnabled()


def test_a_tag_is_found_by_its_own_name_first(bench: Bench) -> None:
    found = tag_named("校園", bench.tags())

    assert found is bench.known[1]
    assert tag_named("", bench.tags()) is None
    assert tag_named("小园", bench.tags()) is None


def test_facts_are_told_with_what_proves_them(info: InfoPanel, bench: Bench) -> None:
    told = info.texts()

    assert told["Paper"] == "灯下晚报"
    assert told["Byline"] == "Reporter 林一、何二"
    assert "“11月2日”" in told["Date"]
    assert "“𠮷阳镇”" in told["Place"]
    assert told["Fingerprint"] == bench.opened.page.sha256[:12]
    assert told["Files"] == "evening.txt"


def test_the_round_that_is_chosen_is_asked_for(info: InfoPanel, bench: Bench) -> None:
    asked: list[Round] = []
    info.round_chosen.connect(asked.append)

    QTest.keyClick(info.round, Qt.Key.Key_Down)
    info.round.activated.emit(info.round.currentIndex())

    assert asked[-1] is Round.FIRST
    # Who signs it sets it.
    assert bench.opened.row.round is Round.UNREAD


def test_a_correction_is_told_and_taken_back(info: InfoPanel, bench: Bench) -> None:
    bench.correct("小山", "大山")
    (button,) = (
        b for b in info.findChildren(QToolButton) if b.accessibleName().startswith("Take back")
    )

    QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    assert bench.opened.holding == ()
    assert len(bench.opened.corrections) == 1


def test_a_correction_is_pointed_out_when_it_is_clicked(
    info: InfoPanel, bench: Bench, qtbot: QtBot
) -> None:
    correction = bench.correct("小山", "大山")
    label = next(found for found in info.findChildren(QLabel) if "<s>小</s>" in found.text())

    with qtbot.waitSignal(info.correction_chosen) as told:
        label.linkActivated.emit("words")

    assert told.args == [correction]


def test_it_catches_up_when_it_comes_to_the_front(info: InfoPanel, bench: Bench) -> None:
    info.hide()
    other = article(number=2)
    info.show_article(replace(other, page=replace(other.page, paper="山中周刊")))

    info.show()

    assert info.texts()["Paper"] == "山中周刊"


def test_what_was_added_is_not_written_again_by_undo(tags: TagsPanel) -> None:
    type_chinese(tags.field.line, "教育")
    QTest.keyClick(tags.field.line, Qt.Key.Key_Return)
    tags.field.line.undo()
    assert tags.field.line.text() == ""


@pytest.mark.parametrize("is_in_text", [False, True])
def test_escape_leaves_the_tags_for_where_they_were_asked_for(
    window: Window, *, is_in_text: bool
) -> None:
    asked = window.reader.text if is_in_text else window.bench.articles.view
    asked.setFocus()
    QTest.keyClick(asked, Qt.Key.Key_T)
    line = window.bench.tags.field.line
    assert line.hasFocus()
    type_chinese(line, "教")
    QTest.keyClick(line, Qt.Key.Key_Escape)
    assert asked.hasFocus()
    assert line.text() == ""


def test_undo_in_the_empty_field_takes_the_tag_off_again(window: Window) -> None:
    window.bench.articles.view.setFocus()
    QTest.keyClick(window.bench.articles.view, Qt.Key.Key_T)
    line = window.bench.tags.field.line
    type_chinese(line, "工会")
    QTest.keyClick(line, Qt.Key.Key_Return)
    settle(window)
    assert window.browsing.article is not None
    assert window.browsing.article.row.tags == ("工会",)
    QTest.keyClick(line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settle(window)
    assert window.browsing.article.row.tags == ()
    assert line.text() == ""
    QTest.keyClick(line, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    settle(window)
    assert window.browsing.article.row.tags == ("工会",)
    type_chinese(line, "水利")
    QTest.keyClick(line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert line.text() == ""
    assert window.browsing.article.row.tags == ("工会",)
