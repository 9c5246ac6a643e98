"""A person's own datable events: what is typed is saved at once, and dates the next pages."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QWidget

from jiaoyue import paths
from jiaoyue.jobs.datable import load_events, save_events
from jiaoyue.newspaper.datable import EventTable, read_table
from jiaoyue.ui.dialogs.events import EventsSheet
from jiaoyue.ui.models.events import EventsModel

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.modeltest import ModelTester
    from pytestqt.qtbot import QtBot

    from jiaoyue.ui.window import Window

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", "raise")

W = TypeVar("W", bound=QWidget)
ROW = ("event", "云溪节", "2019-05-01", "2019-05-03", "县志")


def sheet_of(window: Window) -> EventsSheet:
    window.sheets.show_events()
    return next(found for found in window.findChildren(EventsSheet) if found.isVisible())


def write(sheet: EventsSheet, row: int, *cells: str) -> None:
    for column, cell in enumerate(cells):
        sheet.events.setData(sheet.events.index(row, column), cell)


def test_the_model_is_sound(qtmodeltester: ModelTester) -> None:
    model = EventsModel(EventTable().with_rows([ROW]), QColor("red"))
    qtmodeltester.check(model)


def test_what_is_typed_is_saved_at_once(window: Window) -> None:
    sheet = sheet_of(window)
    assert sheet.empty.isVisible()
    sheet.add.click()
    write(sheet, 0, *ROW)
    assert load_events(paths.own_events()).rows == (ROW,)
    assert not sheet.empty.isVisible()


def test_a_row_that_is_no_event_is_kept_and_says_why(window: Window) -> None:
    sheet = sheet_of(window)
    sheet.add.click()
    write(sheet, 0, "event", "云溪节", "2019-02-30")
    assert "2019-02-30" in sheet.said.text()
    assert len(load_events(paths.own_events()).faults) == 1
    write(sheet, 0, *ROW)
    assert "2019-02-30" not in sheet.said.text()


def test_a_removed_row_comes_back(window: Window, qtbot: QtBot) -> None:
    save_events(paths.own_events(), EventTable().with_rows([ROW]))
    sheet = sheet_of(window)
    sheet.view.selectRow(0)
    sheet.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is sheet)
    sheet.view.setFocus()
    qtbot.keyClick(sheet.view, Qt.Key.Key_Delete)
    assert load_events(paths.own_events()).rows == ()
    sheet.undo.click()
    assert load_events(paths.own_events()).rows == (ROW,)


def test_a_file_adds_what_is_new_and_names_the_lines_that_are_nothing(
    window: Window, tmp_path: Path
) -> None:
    save_events(paths.own_events(), EventTable(("# mine",)).with_rows([ROW]))
    table = tmp_path / "others.tsv"
    lines = ["\t".join(ROW), "party\t云溪会", "since\t云溪桥\t2020-01-01\t2020-01-01\t县志"]
    table.write_text("\n".join(lines), encoding="utf-8")
    sheet = sheet_of(window)
    sheet.take_file(table)
    kept = load_events(paths.own_events())
    assert [row[1] for row in kept.rows] == ["云溪节", "云溪桥"]
    assert kept.remarks == ("# mine",)
    assert "2" in sheet.said.text()


def test_a_table_that_cannot_be_read_is_not_written_over(window: Window) -> None:
    paths.own_events().write_bytes(b"event\t\xff\xff\xff\x81\n")
    sheet = sheet_of(window)
    assert not sheet.add.isEnabled()
    assert sheet.said.text()


def test_own_events_date_the_pages_that_are_read_again(
    window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    page = tmp_path / "页.txt"
    page.write_text(
        "云溪节落幕\n本报讯 云溪节落幕后,街面恢复平静。5月9日,记者走访市场。\n" * 2,
        encoding="utf-8",
    )
    with qtbot.waitSignal(window.session.jobs.import_files([page]).finished):
        pass
    text = read_table("\t".join(ROW)).with_rows([ROW])
    save_events(paths.own_events(), text)
    sheet = sheet_of(window)
    with qtbot.waitSignal(window.session.changed):
        sheet.reread.click()
    dates = {window.session.article(one).page.date.first for one in ids(window)}  # type: ignore[union-attr]
    assert "2019-05-09" in dates


def ids(window: Window) -> list[int]:
    from jiaoyue.marks.catalogue import Filter

    return list(window.session.article_ids(Filter()))
