"""A sample is drawn by its seed, and told in the window and on the command line alike."""

from __future__ import annotations

import csv
import json
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner
from PySide6.QtCore import QDateTime, Qt
from PySide6.QtWidgets import QMessageBox

from jiaoyue.cli import main
from jiaoyue.jobs.sampling import draw, kept_sample, rate_sample
from jiaoyue.marks.catalogue import Filter
from jiaoyue.marks.edit import By, correct
from jiaoyue.newspaper.article import Place
from jiaoyue.newspaper.reading import LayerName
from jiaoyue.store.library import Library
from jiaoyue.text.span import Span
from jiaoyue.ui.desk.record_sheet import RecordSheet
from jiaoyue.ui.desk.sample_sheet import SampleSheet
from tests.ui.settle import settle
from tests.ui.shelf import Story, fill

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from jiaoyue.marks.sample import Sample
    from jiaoyue.ui.window import Window

LEFT = Qt.MouseButton.LeftButton
NORTH, SOUTH = Place("甲省", "北市", None), Place("甲省", "南市", None)
BODY = "渔民说今天的风很大，船都没有出海。"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "抽.jiaoyue"
    fill(
        made,
        [
            Story(
                f"第{i}篇",
                f"{i}{BODY}",
                SOUTH if i % 3 else NORTH,
                f"2020-01-{i + 1:02}",
                f"2020-01-{i + 2:02}",
                "灯下晚报",
                "3",
            )
            for i in range(12)
        ],
    )
    return made


def mend(library: Library, article: int) -> None:
    opened = library.article(article)
    assert opened is not None
    reading = opened.reading(LayerName.CORRECTED)
    at = reading.text.index("风")
    edit = correct(
        reading, opened.reading(LayerName.CLEAN), opened.holding, Span(at, at + 1), "雨", By("王")
    )
    library.apply(edit, "王")


def test_a_seed_draws_the_same_articles_again_and_another_draws_others(path: Path) -> None:
    with Library(path) as library:
        first = draw(library, Filter(), 7, articles=5)
        again = draw(library, Filter(), 7, articles=5)
        other = draw(library, Filter(), 8, articles=5)
    assert first.articles == again.articles
    assert len(set(first.articles)) == 5
    assert first.articles != other.articles
    assert first.of == 12


def test_it_is_drawn_from_what_is_let_through_and_never_more_than_there_is(path: Path) -> None:
    with Library(path) as library:
        north = draw(library, Filter(place=("甲省", "北市")), 1, articles=50)
        titles = {row.title for row in library.rows(north.articles)}
    assert titles == {"第0篇", "第3篇", "第6篇", "第9篇"}
    assert north.of == 4


def test_so_many_characters_are_drawn_at_least(path: Path) -> None:
    with Library(path) as library:
        sample = draw(library, Filter(), 1, characters=50)
        sizes = [one.characters for one in rate_sample(library, sample).articles]
    assert sum(sizes) >= 40
    assert sum(sizes[:-1]) < 50


def test_what_was_corrected_before_the_draw_is_no_fault_of_the_sample(path: Path) -> None:
    with Library(path) as library:
        mend(library, 1)
        sample = draw(library, Filter(), 1, articles=12).with_read(1, is_read=True)
        assert rate_sample(library, sample).says.rate.faults == 0
        mend(library, 2)
        rated = rate_sample(library, sample.with_read(2, is_read=True))
    assert [(f.was, f.now) for one in rated.articles for f in one.faults] == [("风", "雨")]
    assert rated.says.rate.weight == 1


def run(path: Path, *words: str) -> str:
    done = CliRunner().invoke(main, ["errata", *words, "--library", str(path)])
    assert done.exit_code == 0, done.output
    return done.stdout


def test_enter_in_a_field_draws(
    path: Path, open_window: Callable[[Path], Window], qtbot: QtBot
) -> None:
    window = open_window(path)
    settle(window)
    window.sheets.show_sample()
    sheet = window.findChild(SampleSheet)
    assert sheet is not None
    sheet.size_.setFocus()
    sheet.size_.selectAll()
    qtbot.keyClicks(sheet.size_, "3")
    with qtbot.waitSignal(sheet.draw_requested, timeout=3000) as drawn:
        qtbot.keyClick(sheet.size_, Qt.Key.Key_Return)
    assert drawn.args[0].size == 3
    with qtbot.waitSignal(sheet.draw_requested, timeout=3000):
        qtbot.keyClick(sheet.seed, Qt.Key.Key_Enter)


def test_the_command_draws_and_tells(path: Path) -> None:
    said = json.loads(run(path, "--draw", "3", "--seed", "5", "--query", "city:南市", "--json"))
    assert (said["seed"], said["of"], len(said["articles"]), said["rate"]) == (5, 8, 3, 0.0)
    assert said["interval"] is None
    first = said["articles"][0]["id"]
    with Library(path) as library:
        sample = kept_sample(library)
        assert sample is not None
        mend(library, sample.articles[0])
    told = json.loads(run(path, "--read", first, "--json"))
    assert (told["read"], told["faults"], told["passes"]) == (1, 1, False)
    assert told["interval"][0] < told["rate"] < told["interval"][1]
    assert "风 → 雨" in run(path)


def test_a_library_without_a_sample_says_so(path: Path) -> None:
    done = CliRunner().invoke(main, ["errata", "--library", str(path)])
    assert done.exit_code == 1
    assert "--draw" in done.stderr


def sheet_of(window: Window) -> SampleSheet:
    found = window.findChild(SampleSheet)
    assert found is not None
    return found


def shown_again(window: Window) -> SampleSheet:
    (shown,) = (one for one in window.findChildren(SampleSheet) if one.isVisible())
    return shown


def test_the_window_draws_ticks_opens_and_exports(
    open_window: Callable[[Path], Window], path: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    window = open_window(path)
    qtbot.keyClick(
        window,
        Qt.Key.Key_E,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    sheet = sheet_of(window)
    assert not sheet.export.isEnabled()
    sheet.size_.setValue(4)
    sheet.seed.setText("9")
    qtbot.mouseClick(sheet.draw, LEFT)
    qtbot.waitUntil(lambda: sheet.list.topLevelItemCount() == 4)
    assert "种子 9" in sheet.about.text()
    item = sheet.list.topLevelItem(1)
    title, printed = item.text(0), item.text(1)
    assert printed.startswith("灯下晚报 2020-01-")
    assert printed.endswith(" 3")
    sheet.list.setCurrentItem(item)
    qtbot.keyClick(sheet.list, Qt.Key.Key_Return)
    assert not sheet.isVisible()
    settle(window)
    opened = window.reader.opened
    assert opened is not None
    assert opened.row.title == title
    assert "Ctrl+Shift+E" in window.bench.status.counts.text()
    qtbot.waitUntil(window.reader.text.hasFocus, timeout=3000)
    reading = opened.reading(LayerName.CORRECTED)
    at = reading.text.index("风")
    clean = opened.reading(LayerName.CLEAN)
    span, by = Span(at, at + 1), window.session.by()
    window.session.perform(correct(reading, clean, opened.holding, span, "雨", by), "改")
    window.sheets.show_sample()
    sheet = shown_again(window)
    qtbot.waitUntil(lambda: sheet.list.topLevelItemCount() == 4)
    assert sheet.list.topLevelItem(1).text(3) == "风 → 雨"
    assert sheet.list.currentItem() is sheet.list.topLevelItem(1)
    assert sheet.focusWidget() is sheet.list
    qtbot.keyClick(sheet.list, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: "每万字" in sheet.rate.text())
    assert "不合格" in sheet.details.text()
    sampling = window.sheets.sampling
    assert sampling is not None
    sampling.export_to(tmp_path / "抽样.csv")
    qtbot.waitUntil((tmp_path / "抽样.csv").exists)
    qtbot.waitUntil(lambda: not window.session.runner.running)
    with (tmp_path / "抽样.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert ["种子", "9"] in rows
    drawn = QDateTime.fromString(kept(path).drawn, Qt.DateFormat.ISODateWithMs).toLocalTime()
    assert ["抽样时间", f"{drawn.toString('yyyy-MM-dd HH:mm')} 周"] in rows
    (fault,) = (row for row in rows if row[7:] == ["风", "雨", "1"])
    assert " ".join(fault[2:5]) == printed
    assert (fault[1], fault[2], fault[4]) == (title, "灯下晚报", "3")


def test_the_sample_and_the_record_of_one_article_tell_one_rate(
    open_window: Callable[[Path], Window], path: Path, qtbot: QtBot
) -> None:
    run(path, "--draw", "3", "--seed", "5")
    first = kept(path).articles[0]
    with Library(path) as library:
        mend(library, first)
    window = open_window(path)
    sheet = drawn(window, qtbot)
    sheet.list.topLevelItem(0).setCheckState(0, Qt.CheckState.Checked)
    qtbot.waitUntil(lambda: "每万字" in sheet.rate.text())
    window.open_in_columns(first)
    window.records.show_record()
    record = window.findChild(RecordSheet)
    assert record is not None
    rate = sheet.rate.text().partition("每万字 ")[2].partition("（")[0]
    assert f"差错率 {rate}/万" in record.count.text()


def test_a_tick_of_the_sample_is_taken_back_and_done_again(
    open_window: Callable[[Path], Window], path: Path, qtbot: QtBot
) -> None:
    run(path, "--draw", "3", "--seed", "5")
    window = open_window(path)
    sheet = drawn(window, qtbot)
    sheet.list.setCurrentItem(sheet.list.topLevelItem(1))
    article = sheet.list.topLevelItem(1).data(0, Qt.ItemDataRole.UserRole)

    def is_ticked() -> bool:
        return sheet.list.topLevelItem(1).checkState(0) == Qt.CheckState.Checked

    qtbot.keyClick(sheet.list, Qt.Key.Key_Space)
    assert kept(path).read == (article,)
    window.session.undo_stack.undo()
    assert kept(path).read == ()
    qtbot.waitUntil(lambda: not is_ticked())
    window.session.undo_stack.redo()
    assert kept(path).read == (article,)
    qtbot.waitUntil(is_ticked)


def test_what_was_read_of_the_sample_elsewhere_is_ticked_here(
    open_window: Callable[[Path], Window], path: Path, qtbot: QtBot
) -> None:
    run(path, "--draw", "3", "--seed", "5")
    window = open_window(path)
    sheet = drawn(window, qtbot)
    article = json.loads(run(path, "--json"))["articles"][1]["id"]
    run(path, "--read", article)
    window.session._look_for_others()
    qtbot.waitUntil(lambda: sheet.list.topLevelItem(1).checkState(0) == Qt.CheckState.Checked)


def test_a_sample_is_there_again_when_the_sheet_is_opened_again(
    open_window: Callable[[Path], Window], path: Path, qtbot: QtBot
) -> None:
    run(path, "--draw", "3", "--seed", "5")
    window = open_window(path)
    window.sheets.show_sample()
    sheet = sheet_of(window)
    qtbot.waitUntil(lambda: sheet.list.topLevelItemCount() == 3)
    assert sheet.size_.value() == 3
    # No seed stands there but that of the sample: one that is left empty may be any.
    assert sheet.seed.text() == ""
    assert "种子 5" in sheet.about.text()
    assert sheet.focusWidget() is sheet.list
    with qtbot.waitSignal(sheet.draw_requested) as drawn:
        qtbot.keyClick(sheet.seed, Qt.Key.Key_Return)
    assert drawn.args[0].seed is None
    qtbot.waitUntil(lambda: kept(path).seed != 5)
    qtbot.waitUntil(lambda: f"种子 {kept(path).seed} " in sheet.about.text())


def drawn(window: Window, qtbot: QtBot) -> SampleSheet:
    window.sheets.show_sample()
    sheet = sheet_of(window)
    qtbot.waitUntil(lambda: sheet.list.topLevelItemCount() == 3)
    return sheet


def kept(path: Path) -> Sample:
    with Library(path, read_only=True) as library:
        found = kept_sample(library)
    assert found is not None
    return found


def answer(sheet: SampleSheet, said: str) -> None:
    box = sheet.findChild(QMessageBox)
    assert box is not None
    next(button for button in box.buttons() if said in button.text()).click()


def test_the_window_asks_before_it_forgets_what_was_read(
    open_window: Callable[[Path], Window], path: Path, qtbot: QtBot
) -> None:
    first = json.loads(run(path, "--draw", "3", "--seed", "5", "--json"))["articles"][0]["id"]
    run(path, "--read", first)
    before = kept(path)
    sheet = drawn(open_window(path), qtbot)
    sheet.size_.setValue(4)
    sheet.seed.setText("6")
    qtbot.mouseClick(sheet.draw, LEFT)
    answer(sheet, "保留")
    qtbot.waitUntil(lambda: sheet.findChild(QMessageBox) is None)
    assert kept(path) == before
    qtbot.mouseClick(sheet.draw, LEFT)
    answer(sheet, "重抽")
    qtbot.waitUntil(lambda: sheet.list.topLevelItemCount() == 4)
    assert (kept(path).seed, kept(path).read) == (6, ())


def test_the_command_forgets_what_was_read_only_where_it_is_told_to(path: Path) -> None:
    first = json.loads(run(path, "--draw", "3", "--json"))["articles"][0]["id"]
    run(path, "--draw", "3", "--seed", "2")
    run(path, "--draw", "3")
    run(path, "--read", first)
    before = kept(path)
    done = CliRunner().invoke(main, ["errata", "--draw", "3", "--library", str(path)])
    assert done.exit_code == 1
    assert "--again" in done.stderr
    assert kept(path) == before
    run(path, "--draw", "3", "--again")
    assert kept(path).read == ()


def test_the_sample_is_read_once_after_some_corrections(
    open_window: Callable[[Path], Window], path: Path, qtbot: QtBot
) -> None:
    run(path, "--draw", "3", "--seed", "5")
    window = open_window(path)
    sheet = drawn(window, qtbot)
    qtbot.waitUntil(lambda: not window.session.runner.running)
    for article in kept(path).articles:
        opened = window.session.article(article)
        assert opened is not None
        reading, clean = opened.reading(LayerName.CORRECTED), opened.reading(LayerName.CLEAN)
        at = reading.text.index("风")
        span, by = Span(at, at + 1), window.session.by()
        window.session.perform(correct(reading, clean, opened.holding, span, "雨", by), "改")
    assert window.session.runner.running == ()
    items = [sheet.list.topLevelItem(place) for place in range(3)]
    assert [item.text(3) for item in items] == ["", "", ""]
    qtbot.waitUntil(
        lambda: [sheet.list.topLevelItem(place).text(3) for place in range(3)] == ["风 → 雨"] * 3
    )


def test_a_newer_reading_of_the_sample_stops_the_older(
    open_window: Callable[[Path], Window], path: Path, qtbot: QtBot
) -> None:
    run(path, "--draw", "3", "--seed", "5")
    window = open_window(path)
    sheet = drawn(window, qtbot)
    qtbot.waitUntil(lambda: not window.session.runner.running)
    for place in range(3):
        sheet.list.topLevelItem(place).setCheckState(0, Qt.CheckState.Checked)
    running = window.session.runner.running
    assert [ticket.cancelled for ticket in running].count(False) == 1
    qtbot.waitUntil(lambda: "3" in sheet.details.text() and not window.session.runner.running)
    assert sheet.list.topLevelItemCount() == 3
    assert len(kept(path).read) == 3
