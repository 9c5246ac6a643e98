"""Settings take effect at once, the palette runs what is chosen, the sheet lists every key."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, TypeVar

import pytest
from PySide6.QtCore import QEvent, QLocale, QSize, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QMessageBox, QScrollArea, QWidget

from jiaoyue import paths
from jiaoyue.session.settings import (
    AUTHOR,
    LANGUAGE,
    LIBRARY,
    SCRIPT,
    TAIWAN_WORDS,
    TEXT_SIZE,
    THEME,
    Settings,
)
from jiaoyue.store.errors import LibraryError
from jiaoyue.text.script import Script
from jiaoyue.ui.actions import COMMANDS
from jiaoyue.ui.appearance import Appearance, language_named, theme_named
from jiaoyue.ui.dialogs.about import CREDITS, AboutDialog
from jiaoyue.ui.dialogs.keys import KeySheet
from jiaoyue.ui.dialogs.palette import CommandPalette, matches
from jiaoyue.ui.dialogs.settings import SettingsDialog
from jiaoyue.ui.elsewhere import ask_elsewhere
from jiaoyue.ui.frame import Frame
from jiaoyue.ui.furnishing import furnish

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from jiaoyue.ui.window import Window

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", "raise")

W = TypeVar("W", bound=QWidget)


def shown(window: Window, kind: type[W]) -> W:
    return next(found for found in window.findChildren(kind) if found.isVisible())


def said(widget: QWidget) -> set[str]:
    return {label.text() for label in widget.findChildren(QLabel)}


def choose(box: object, value: str) -> None:
    box.setCurrentIndex(box.findData(value))  # type: ignore[attr-defined]
    box.activated.emit(box.currentIndex())  # type: ignore[attr-defined]


def press_in_box(button: str, said: list[str]) -> None:
    """Note what the box says that comes next, and press one of its buttons."""

    def press() -> None:
        (box,) = (
            w for w in QApplication.topLevelWidgets() if isinstance(w, QMessageBox) if w.isVisible()
        )
        said.append(box.text())
        (chosen,) = (b for b in box.buttons() if b.text() == button)
        chosen.click()

    QTimer.singleShot(0, press)


@pytest.mark.usefixtures("appearance")
def test_why_there_will_be_no_window_is_said_in_the_language_of_the_interface() -> None:
    said: list[str] = []
    press_in_box("退出", said)
    assert ask_elsewhere(LibraryError("There is no library at {path}.", path="/x"), None) is None
    assert said == ["/x 处没有书库。"]


def test_where_no_library_opens_the_person_names_another_folder(
    tmp_path: Path,
    settings: Settings,
    appearance: Appearance,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    tmp_path.joinpath("shut").touch()
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "shut"))
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    said: list[str] = []
    chosen = ["", str(tmp_path / "shut"), str(tmp_path)]

    def choose(*_: object) -> str:
        # A folder that is not chosen, and one that will not do, lead back to the box.
        now = chosen.pop(0)
        if chosen:
            press_in_box("另选文件夹…", said)
        return now

    monkeypatch.setattr(QFileDialog, "getExistingDirectory", choose)
    frame = Frame(settings, appearance.theme)
    qtbot.addWidget(frame)
    press_in_box("另选文件夹…", said)
    window = furnish(frame, paths.default_library(), (), settings, appearance)
    assert window is not None
    frame.close()
    window.session.close()
    assert window.session.library_path == tmp_path / "我的书库.jiaoyue"
    assert len(said) == 3
    assert "我的书库" in said[-1]
    assert settings.get(LIBRARY) == str(window.session.library_path)


def test_the_settings_take_effect_at_once(window: Window, settings: Settings) -> None:
    window.sheets.show_settings()
    dialog = shown(window, SettingsDialog)
    assert not dialog.isModal()
    choose(dialog.theme, "night")
    assert settings.get(THEME) == "night"
    assert window.palette().window().color().lightness() < 80
    dialog.text_size.setValue(20)
    assert window.reader.text_size == 20
    dialog.author.setText(" 吴 ")
    dialog.author.editingFinished.emit()
    assert settings.get(AUTHOR) == window.session.author == "吴"


def test_the_settings_speak_the_language_that_is_chosen_in_them(
    window: Window, settings: Settings
) -> None:
    window.sheets.show_settings()
    dialog = shown(window, SettingsDialog)
    assert dialog.windowTitle() == "设置"
    choose(dialog.language, "zh_TW")
    QApplication.processEvents()
    assert settings.get(LANGUAGE) == "zh_TW"
    assert dialog.windowTitle() == "設定"
    assert dialog.isVisible()


def test_the_words_of_taiwan_are_taken_when_asked_for(window: Window, settings: Settings) -> None:
    settings.set(SCRIPT, "taiwan")
    window.sheets.show_settings()
    shown(window, SettingsDialog).taiwan_words.setChecked(True)
    assert settings.get(TAIWAN_WORDS)
    assert window.reader.display is not None
    assert window.reader.display.script is Script.TAIWAN_WORDS


def test_what_is_changed_elsewhere_shows_in_the_settings(
    window: Window, settings: Settings
) -> None:
    window.sheets.show_settings()
    settings.set(TEXT_SIZE, 17)
    assert shown(window, SettingsDialog).text_size.value() == 17


def test_the_palette_finds_by_a_part_of_the_name_and_does_it(
    window: Window, qtbot: QtBot, settings: Settings
) -> None:
    window.sheets.show_palette()
    palette = shown(window, CommandPalette)
    palette.field.setText("放大")
    assert [palette.list.item(i).text() for i in range(palette.list.count())] == ["放大文字"]
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert settings.get(TEXT_SIZE) == TEXT_SIZE.default + 1


@pytest.mark.parametrize("typed", ["標籤", "tag"])
def test_the_palette_finds_in_either_script_and_in_english(window: Window, typed: str) -> None:
    window.sheets.show_palette()
    palette = shown(window, CommandPalette)
    palette.field.setText(typed)
    assert palette.list.item(0).text() == "加标签"
    palette.close()


def test_the_arrow_keys_go_through_the_palette(window: Window, qtbot: QtBot) -> None:
    window.sheets.show_palette()
    palette = shown(window, CommandPalette)
    qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    assert palette.list.currentRow() == 1
    qtbot.keyClick(palette.field, Qt.Key.Key_Up)
    qtbot.keyClick(palette.field, Qt.Key.Key_Up)
    assert palette.list.currentRow() == palette.list.count() - 1
    palette.close()


def test_the_palette_offers_only_what_can_be_done(window: Window) -> None:
    window.sheets.show_palette()
    palette = shown(window, CommandPalette)
    palette.field.setText("撤销")
    assert [palette.list.item(i).text() for i in range(palette.list.count())] == ["没有这样的命令"]
    palette.field.setText("nonsense")
    palette.field.returnPressed.emit()
    assert palette.isVisible()
    palette.close()


@pytest.mark.parametrize(
    ("typed", "does"), [("lib op", True), ("OPEN", True), ("", True), ("close", False)]
)
def test_words_match_in_any_order(typed: str, does: bool) -> None:
    assert matches(typed, "Open Library") is does


def test_the_sheet_of_keys_lists_every_command_that_has_one(window: Window) -> None:
    window.sheets.show_keys()
    sheet = shown(window, KeySheet)
    for command in COMMANDS:
        if command.keys:
            assert command.name.removesuffix("…") in said(sheet)
            assert "   ".join(command.said_keys) in said(sheet)


def test_the_sheet_of_keys_calls_what_the_bar_at_a_finding_does_as_the_bar_does(
    window: Window,
) -> None:
    window.sheets.show_keys()
    bar = window.desk.bar
    named = {button.accessibleName() for button in (bar.write, bar.ignore, bar.ignore_word)}
    assert named <= said(shown(window, KeySheet))


def test_the_sheet_of_keys_fits_a_small_screen_and_scrolls_by_keys(
    window: Window, qtbot: QtBot
) -> None:
    window.sheets.show_keys()
    sheet = shown(window, KeySheet)
    room = sheet.screen().availableSize()
    assert sheet.width() <= room.width()
    assert sheet.height() <= min(room.height(), 680)
    sheet.resize(300, 200)
    (area,) = sheet.findChildren(QScrollArea)
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() > 0)
    QTest.keyClick(area, Qt.Key.Key_PageDown)
    assert area.verticalScrollBar().value() > 0


def test_the_sheet_of_keys_shows_all_of_them_on_a_screen_at_200_percent(
    window: Window, qtbot: QtBot
) -> None:
    window.sheets.show_keys()
    sheet = shown(window, KeySheet)
    bar = sheet.area.verticalScrollBar()
    # Half of a usual screen in each direction, as at 200 %, but for the frame of a window.
    sheet.resize(920, 510)
    qtbot.waitUntil(lambda: sheet.size() == QSize(920, 510))
    assert bar.maximum() == 0
    assert sheet.area.horizontalScrollBar().maximum() == 0


@pytest.mark.parametrize("width", [500, 800, 1100])
def test_the_sheet_of_keys_never_scrolls_sideways(window: Window, qtbot: QtBot, width: int) -> None:
    window.sheets.show_keys()
    sheet = shown(window, KeySheet)
    sheet.resize(width, 600)
    qtbot.waitUntil(lambda: sheet.width() == width)

    assert sheet.area.horizontalScrollBar().maximum() == 0


def test_about_names_the_licence_and_gives_credit(window: Window) -> None:
    window.sheets.show_about()
    dialog = shown(window, AboutDialog)
    words = " ".join(said(dialog))
    assert "MIT" in words
    assert all(name in words for name, _, _ in CREDITS)
    dialog.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert not window.findChildren(AboutDialog)


@pytest.mark.parametrize(
    ("choice", "system", "language"),
    [
        ("system", "zh_CN", "zh_CN"),
        ("system", "zh_SG", "zh_CN"),
        ("system", "zh_TW", "zh_TW"),
        ("system", "zh_HK", "zh_TW"),
        ("system", "zh_Hant_MO", "zh_TW"),
        ("system", "en_GB", "en"),
        ("system", "de_DE", "zh_CN"),
        ("en", "zh_CN", "en"),
    ],
)
def test_the_language_goes_by_the_choice_or_the_system(
    choice: str, system: str, language: str
) -> None:
    assert language_named(choice, QLocale(system)) == language


@pytest.mark.parametrize(
    ("choice", "is_dark", "theme"),
    [("system", True, "night"), ("system", False, "paper"), ("white", True, "white")],
)
def test_the_theme_goes_by_the_choice_or_the_system(choice: str, is_dark: bool, theme: str) -> None:
    assert theme_named(choice, system_is_dark=is_dark).name == theme
