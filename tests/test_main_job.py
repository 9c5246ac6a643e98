"""The main job, as a person does it: import, find, read, mark, note, tag, close, come back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QMimeData, QModelIndex, QPointF, QSettings, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QInputMethodEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget
from shiboken6 import isValid

from jiaoyue import paths
from jiaoyue.marks.annotation import Annotation, locate
from jiaoyue.marks.catalogue import Filter, Round
from jiaoyue.newspaper.reading import LayerName
from jiaoyue.session.session import Session
from jiaoyue.session.settings import LANGUAGE, THEME, Settings
from jiaoyue.text.script import Script
from jiaoyue.ui.appearance import Appearance
from jiaoyue.ui.window import Window
from tests.ui.settle import listed, settle

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

NOTE = "核对人数与日期"
TAG = "职业教育"


@pytest.fixture
def open_window(tmp_path: Path, qapp: QApplication) -> Iterator[Callable[[], Window]]:
    """Give a way to open the window on one and the same library, again and again."""
    made: list[Window] = []
    kept = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    settings = Settings(kept, qapp)
    settings.set(LANGUAGE, "zh_CN")
    settings.set(THEME, "paper")
    appearance = Appearance(qapp, settings)

    def make() -> Window:
        window = Window(Session(tmp_path / "报.jiaoyue", author="周"), settings, appearance)
        window.begin()
        window.show()
        settle(window)
        made.append(window)
        return window

    yield make
    for window in made:
        if isValid(window):
            shut(window)
    settings.set(LANGUAGE, "en")


def shut(window: Window) -> None:
    session = window.session
    window.close()
    window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    session.close()


def drop(window: Window, files: list[Path]) -> None:
    """Let files fall on the window, as the file manager does."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    middle = window.rect().center()
    # The window answers by a veil over all of it, which is what the files fall on.
    for _ in range(2):
        target = window.childAt(middle) or window
        while target is not window and not target.acceptDrops():
            target = target.parentWidget()
        at = target.mapFrom(window, middle)
        enter = QDragEnterEvent(at, copy, mime, left, NO_KEYS)
        QApplication.sendEvent(target, enter)
        assert enter.isAccepted()
    QApplication.sendEvent(target, QDropEvent(QPointF(at), copy, mime, left, NO_KEYS))


NO_KEYS = Qt.KeyboardModifier.NoModifier


def write(field: QWidget, words: str) -> None:
    """Type Chinese as an input method does."""
    event = QInputMethodEvent()
    event.setCommitString(words)
    QApplication.sendEvent(field, event)


def click_entry(window: Window, name: str) -> None:
    """Click the sidebar's entry of that name, opening what it lies in."""
    sidebar = window.bench.sidebar
    model = sidebar.model()
    settle(window)
    found = model.match(
        model.index(0, 0),
        Qt.ItemDataRole.DisplayRole,
        name,
        1,
        Qt.MatchFlag.MatchRecursive | Qt.MatchFlag.MatchExactly,
    )
    assert found, f"the sidebar has no {name}"
    above: QModelIndex = found[0].parent()
    while above.isValid():
        sidebar.expand(above)
        above = above.parent()
    sidebar.scrollTo(found[0])
    centre = sidebar.visualRect(found[0]).center()
    QTest.mouseClick(sidebar.viewport(), Qt.MouseButton.LeftButton, NO_KEYS, centre)


def click_row(window: Window, row: int) -> None:
    settle(window)
    view = window.bench.articles.view
    centre = view.visualRect(view.model().index(row, 0)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, NO_KEYS, centre)


def press_button(window: Window, name: str) -> None:
    """Press the button with that face in the bar."""
    bar = window.bench.topbar
    buttons = [b for b in bar.findChildren(QWidget) if getattr(b, "text", lambda: "")() == name]
    assert buttons, f"the bar has no {name}"
    QTest.mouseClick(buttons[0], Qt.MouseButton.LeftButton)


def select_shown(window: Window, words: str) -> None:
    """Select words as they are shown."""
    text = window.reader.text
    at = text.toPlainText().index(words)
    cursor = text.textCursor()
    cursor.setPosition(at)
    cursor.setPosition(at + len(words), QTextCursor.MoveMode.KeepAnchor)
    text.setTextCursor(cursor)
    text.setFocus()


def marked_words(window: Window, layer: LayerName) -> list[str]:
    """Return what the annotations of the open article show in a layer."""
    opened = window.browsing.article
    assert opened is not None
    reading = opened.reading(layer)
    return [
        "".join(span.of(reading.text) for span in locate(mark.anchor, reading))
        for mark in opened.annotations
    ]


def test_from_dropped_files_to_marks_that_are_there_again(
    open_window: Callable[[], Window], qtbot: QtBot
) -> None:
    window = open_window()
    assert window.bench.welcome.isVisible()
    drop(window, [*paths.sample_pages()])
    qtbot.waitUntil(lambda: not window.bench.welcome.isVisible(), timeout=20_000)
    qtbot.waitUntil(lambda: not window.session.runner.running, timeout=20_000)
    everything = len(listed(window))
    assert everything > 30

    click_entry(window, "温州")
    of_wenzhou = listed(window)
    assert 0 < len(of_wenzhou) < everything
    assert all(row.city == "温州市" for row in window.session.rows(of_wenzhou))
    month = window.session.rows(of_wenzhou)[0].date_first[:7]
    year, number = month.split("-")
    click_entry(window, year)
    assert window.browsing.listing.wanted.month == year
    click_entry(window, f"{int(number)}月")
    assert window.browsing.listing.wanted == Filter(place=("浙江省", "温州市"), month=month)

    click_row(window, 0)
    opened = window.browsing.article
    assert opened is not None
    assert opened.row.city == "温州市"
    press_button(window, "繁")
    assert "溫州" in window.reader.text.toPlainText()

    body = next(p.span for p in opened.reading(LayerName.CLEAN).paragraphs if len(p.span) > 80)
    words = opened.reading(LayerName.CLEAN).text[body.start + 30 : body.start + 42]
    press_button(window, "原字")
    select_shown(window, words)
    QTest.keyClick(window.reader.text, Qt.Key.Key_H)
    assert marked_words(window, LayerName.CORRECTED) == [words]

    select_shown(window, words[2:6])
    QTest.keyClick(window.reader.text, Qt.Key.Key_N)
    field = QApplication.focusWidget()
    assert isinstance(field, QPlainTextEdit)
    write(field, NOTE)
    QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(window.reader.text, Qt.Key.Key_Escape)
    notes = [mark.note for mark in marks(window)]
    assert NOTE in notes

    window.bench.side.show_page(1)
    tag_field = window.bench.tags.findChild(QLineEdit)
    assert tag_field is not None
    write(tag_field, TAG)
    QTest.keyClick(tag_field, Qt.Key.Key_Return)
    assert window.session.rows([opened.row.id])[0].tags == (TAG,)

    before = marks(window)
    shut(window)
    again = open_window()
    assert again.browsing.article is not None
    assert again.browsing.article.row.id == opened.row.id
    assert marks(again) == before
    assert again.bench.sidebar.model().match(
        again.bench.sidebar.model().index(0, 0),
        Qt.ItemDataRole.DisplayRole,
        TAG,
        1,
        Qt.MatchFlag.MatchRecursive | Qt.MatchFlag.MatchExactly,
    )
    for layer in (LayerName.CLEAN, LayerName.CORRECTED):
        assert words in marked_words(again, layer)
    source = "".join(span.of(opened.page.text) for span in before[0].anchor.spans)
    assert source in marked_words(again, LayerName.SOURCE)
    for face, script in zip(("原字", "简", "繁", "臺", "港"), SCRIPTS, strict=True):
        press_button(again, face)
        display = again.reader.display
        assert display is not None
        assert display.script is script
        for mark in marks(again):
            shown = display.up(mark.anchor.spans)
            assert [display.to_reading(part) for part in shown] == [
                *display.reading.up(mark.anchor.spans)
            ]
            assert shown


SCRIPTS = (
    Script.ORIGINAL,
    Script.SIMPLIFIED,
    Script.TRADITIONAL,
    Script.TAIWAN,
    Script.HONGKONG,
)


def marks(window: Window) -> tuple[Annotation, ...]:
    assert window.browsing.article is not None
    return window.browsing.article.annotations


def test_a_passage_is_corrected_and_put_into_a_round_by_keys_and_all_of_it_taken_back(
    open_window: Callable[[], Window], qtbot: QtBot
) -> None:
    window = open_window()
    window.libraries.bring(paths.sample_pages())
    qtbot.waitUntil(lambda: len(listed(window)) > 30, timeout=20_000)
    qtbot.waitUntil(lambda: not window.session.runner.running, timeout=20_000)
    click_row(window, 0)
    opened = window.browsing.article
    assert opened is not None
    title = opened.row.title
    select_shown(window, title[:2])
    QTest.keyClick(window.reader.text, Qt.Key.Key_F2)
    field = QApplication.focusWidget()
    assert isinstance(field, QPlainTextEdit | QLineEdit)
    field.selectAll()
    write(field, "新題")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert window.session.rows([opened.row.id])[0].title == "新題" + title[2:]
    window.browsing.set_round(Round.FIRST)
    settle(window)
    assert window.browsing.counting.facets.rounds[Round.FIRST] == 1

    window.session.undo_stack.undo()
    window.session.undo_stack.undo()
    assert window.browsing.article == opened
    window.session.undo_stack.redo()
    assert window.session.rows([opened.row.id])[0].title == "新題" + title[2:]
