"""The table of commands: no key twice, none that input methods own, each with a name."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence

from jiaoyue.paths import resource
from jiaoyue.ui.actions import COMMANDS, of_group
from jiaoyue.ui.commands.command import Group, Need, Where

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from jiaoyue.ui.window import Window

OF_INPUT_METHODS = {"Ctrl+Space", "Ctrl+.", "Ctrl+Shift+F", "Shift+Space"}


def keys(*places: Where) -> list[str]:
    return [
        sequence.toString()
        for command in COMMANDS
        if command.where in (places or Where)
        for sequence in command.sequences
    ]


@pytest.mark.parametrize("place", [Where.LIST, Where.TEXT, Where.READING])
def test_no_two_commands_share_a_key_where_one_is(place: Where) -> None:
    counted = Counter(keys(*{place, Where.WINDOW, Where.READING}))
    assert [key for key, often in counted.items() if often > 1] == []


def test_every_key_is_one_that_qt_knows() -> None:
    assert all(keys())


def test_no_command_takes_a_key_of_the_input_methods() -> None:
    assert not set(keys()) & OF_INPUT_METHODS


def test_no_two_commands_share_a_name_or_an_id() -> None:
    assert len({command.id for command in COMMANDS}) == len(COMMANDS)
    assert len({command.text for command in COMMANDS}) == len(COMMANDS)


def test_every_command_stands_in_one_menu() -> None:
    assert [c for group in Group for c in of_group(group)] == sorted(
        COMMANDS, key=lambda command: list(Group).index(command.group)
    )


def test_every_icon_is_there() -> None:
    for command in COMMANDS:
        if command.icon:
            assert resource(f"icons/{command.icon}.svg")


def test_what_writes_needs_a_library_that_can_be_written(window: Window) -> None:
    window.actions_.allow(~Need.WRITABLE, why_not={Need.WRITABLE: "只读"})
    highlight = window.actions_["highlight"]
    assert not highlight.isEnabled()
    assert highlight.statusTip() == "只读"
    assert highlight.toolTip().endswith("\n只读")
    window.actions_.retranslate()
    window.actions_.allow(~Need.WRITABLE, why_not={Need.WRITABLE: "只读"})
    assert highlight.toolTip().endswith("\n只读")
    assert window.actions_["find"].isEnabled()


def test_the_menus_hold_every_command(window: Window) -> None:
    found = set()
    for top in window.bench.topbar.more.menu().actions():
        for action in top.menu().actions():
            found.add(action.objectName())
            if action.menu() is not None:
                found |= {inner.objectName() for inner in action.menu().actions()}
    assert found >= {command.id for command in COMMANDS}


def test_what_goes_together_stands_in_a_menu_of_its_own(window: Window) -> None:
    tops = [top.menu() for top in window.bench.topbar.more.menu().actions()]
    article = next(menu for menu in tops if menu.title() == Group.ARTICLE.title)
    inner = [action.menu() for action in article.actions() if action.menu() is not None]
    assert [{action.objectName() for action in menu.actions()} for menu in inner] == [
        {"correct_date", "correct_place", "correct_byline"},
        {"next_finding", "previous_finding", "series", "lexicon"},
        {"first_proof", "second_proof", "third_proof", "final", "unread"},
    ]
    within = {action.objectName() for menu in inner for action in menu.actions()}
    assert not within & {action.objectName() for action in article.actions()}


def test_a_command_has_its_keys_in_every_language(window: Window) -> None:
    done = window.actions_["article_done"]
    ctrl = Qt.KeyboardModifier.ControlModifier
    assert {sequence[0].key() for sequence in done.shortcuts()} == {
        Qt.Key.Key_Return,
        Qt.Key.Key_Enter,
    }
    assert all(sequence[0].keyboardModifiers() == ctrl for sequence in done.shortcuts())


def test_menus_and_the_sheet_of_keys_write_a_key_alike(window: Window) -> None:
    native = QKeySequence.SequenceFormat.NativeText
    for command in COMMANDS:
        if command.sequences:
            in_menu = window.actions_[command.id].shortcut().toString(native)
            assert command.said_keys[0] == in_menu
    written = {key for command in COMMANDS for key in command.said_keys}
    assert {"Ctrl+Enter", "Alt+←", "空格"} <= written


def test_single_letters_are_keys_until_one_types(window: Window, qtbot: QtBot) -> None:
    window.bench.articles.view.setFocus()
    before = window.browsing.article
    qtbot.keyClick(window.bench.articles.view, Qt.Key.Key_J)
    assert window.browsing.article != before
    window.seeking.focus()
    here = window.browsing.article
    qtbot.keyClicks(window.bench.topbar.search, "jk/")
    assert window.bench.topbar.search.text() == "jk/"
    assert window.browsing.article == here


def test_keys_of_list_and_text_work_only_there(window: Window) -> None:
    in_list = [command for command in COMMANDS if command.where is Where.LIST]
    assert in_list
    for command in in_list:
        action = window.actions_[command.id]
        assert action.shortcutContext() is Qt.ShortcutContext.WidgetShortcut
        assert action in window.bench.articles.view.actions()


def test_a_tip_names_the_key(window: Window) -> None:
    tip = window.actions_["import_files"].toolTip()
    assert QKeySequence("Ctrl+O").toString() in tip
    assert "…" not in tip
