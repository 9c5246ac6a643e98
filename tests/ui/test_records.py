"""Rounds, records and queries as an editor uses them."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QDateTime, Qt
from PySide6.QtGui import QTextDocumentFragment
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QMessageBox, QPlainTextEdit

from jiaoyue.marks import proofreading
from jiaoyue.marks.catalogue import Round
from jiaoyue.newspaper.reading import LayerName
from jiaoyue.text.span import Span
from jiaoyue.ui.desk.queries_sheet import QueriesSheet
from jiaoyue.ui.desk.record_sheet import RecordSheet
from jiaoyue.ui.dialogs.history import HistorySheet
from jiaoyue.ui.models.steps import WORDS
from tests.store.desk import correct_all
from tests.ui.galley import HARBOUR, STREET
from tests.ui.settle import settle
from tests.ui.shelf import fill

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from jiaoyue.marks.opened import OpenedArticle
    from jiaoyue.ui.window import Window

LEFT = Qt.MouseButton.LeftButton
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(open_window: Callable[[Path], Window], tmp_path: Path, qtbot: QtBot) -> Window:
    path = tmp_path / "校.jiaoyue"
    fill(path, (HARBOUR, STREET))
    shown = open_window(path)
    qtbot.waitUntil(lambda: shown.browsing.rows.rowCount() == 2, timeout=3000)
    return shown


def opened(window: Window) -> OpenedArticle:
    assert window.browsing.article is not None
    return window.browsing.article


def correct(window: Window, words: str, now: str) -> None:
    start = opened(window).reading(LayerName.CORRECTED).text.index(words)
    span = Span(start, start + len(words))
    edit = correct_all(opened(window), (span,), now, window.session.by(), reason="误")
    window.session.perform(edit, "x")


def sheet_of(window: Window) -> RecordSheet:
    window.actions_["record"].trigger()
    sheet = window.findChild(RecordSheet)
    assert sheet is not None
    return sheet


def lines(sheet: RecordSheet) -> list[str]:
    items = (sheet.list.topLevelItem(i) for i in range(sheet.list.topLevelItemCount()))
    return [item.text(0) for item in items if item is not None]


def test_an_article_done_goes_to_the_next_proof_signed_and_the_next_one_opens(
    window: Window, qtbot: QtBot
) -> None:
    first = opened(window).row.id
    qtbot.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: opened(window).row.id != first, timeout=3000)
    assert opened(window).row.title == STREET.title
    assert window.bench.status.counts.text() == f"《{HARBOUR.title}》已签校，现为：一校"
    done = window.session.article(first)
    assert done is not None
    assert done.row.round is Round.FIRST
    assert [(r.after, r.author) for r in done.rounds] == [(Round.FIRST, "周")]
    window.actions_["undo"].trigger()
    again = window.session.article(first)
    assert again is not None
    assert (again.row.round, again.rounds) == (Round.UNREAD, ())


def test_the_record_of_an_article_that_nobody_proofread_says_so_and_claims_no_rate(
    window: Window,
) -> None:
    sheet = sheet_of(window)
    assert sheet.empty.isVisible()
    assert "还没有" in sheet.empty.text()
    assert "/万" not in sheet.count.text()
    correct(window, "三十", "四十")
    assert not sheet.empty.isVisible()
    assert "/万" in sheet.count.text()


def ctrl_enter(window: Window, qtbot: QtBot) -> None:
    qtbot.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Return, CTRL)
    settle(window)


def test_an_article_is_done_by_key_from_the_text_as_well(window: Window, qtbot: QtBot) -> None:
    first = opened(window).row.id
    window.reader.text.setFocus()
    ctrl_enter(window, qtbot)
    assert opened(window).row.id != first


def test_no_article_is_done_by_key_while_one_writes(window: Window, qtbot: QtBot) -> None:
    first = opened(window).row.id
    window.seeking.focus()
    ctrl_enter(window, qtbot)
    window.actions_["find"].trigger()
    ctrl_enter(window, qtbot)
    window.actions_["jump"].trigger()
    ctrl_enter(window, qtbot)
    assert (opened(window).row.id, opened(window).row.round) == (first, Round.UNREAD)


def test_a_note_is_finished_with_the_key_that_else_finishes_an_article(
    window: Window, qtbot: QtBot
) -> None:
    first = opened(window).row.id
    start = opened(window).reading(LayerName.CORRECTED).text.index("三十")
    window.reader.select(Span(start, start + 2))
    qtbot.keyClick(window.reader.text, Qt.Key.Key_N)
    note = QApplication.focusWidget()
    assert isinstance(note, QPlainTextEdit)
    note.setPlainText("多少条？")
    ctrl_enter(window, qtbot)
    assert [mark.note for mark in opened(window).annotations] == ["多少条？"]
    assert not note.isVisible()
    assert (opened(window).row.id, opened(window).row.round) == (first, Round.UNREAD)


def test_the_record_lists_each_change_and_a_tick_is_kept(window: Window) -> None:
    correct(window, "三十", "四十")
    correct(window, "民门", "民们")
    sheet = sheet_of(window)
    assert lines(sheet) == [
        "…船出港。卢鸟港有渔船【三 → 四】十条，码头上人山人海…",
        "…码头上人山人海，渔民【门 → 们】都笑了。…",
    ]
    # Two wrong characters in so short an article: far from a pass.
    text = opened(window).reading(LayerName.CORRECTED).text
    characters = len("".join(text.split()))
    assert sheet.count.text() == f"2 处改动 · 差错率 {20_000 / characters:.1f}/万"
    item = sheet.list.topLevelItem(0)
    assert item is not None
    assert item.text(1) == "一校"
    assert item.text(2).startswith("周")
    assert item.text(3) == "误"
    item.setCheckState(0, Qt.CheckState.Checked)
    (tick,) = opened(window).checked
    assert tick.author == "周"
    assert "四" in window.session.undo_stack.undoText()
    item = sheet.list.topLevelItem(0)
    assert item is not None
    item.setCheckState(0, Qt.CheckState.Unchecked)
    assert opened(window).checked == ()


def test_what_is_struck_out_or_put_in_is_said_in_words_wherever_it_is_told(
    window: Window, qtbot: QtBot
) -> None:
    correct(window, "三", "")
    correct(window, "民门", "民又门")
    struck, put_in = "删去“三”", "补入“又”"
    sheet = sheet_of(window)
    assert [said[said.index("【") + 1 : said.index("】")] for said in lines(sheet)] == [
        struck,
        put_in,
    ]
    window.bench.side.show_page(3)
    told = [label.text() for label in window.bench.info.findChildren(QLabel)]
    bare = [QTextDocumentFragment.fromHtml(text).toPlainText() for text in told]
    assert [text.split("\n")[0] for text in bare if text.startswith(("删去", "补入"))] == [
        struck,
        put_in,
    ]
    window.actions_["history"].trigger()
    history = window.findChild(HistorySheet)
    assert history is not None
    qtbot.waitUntil(lambda: history.model.rowCount() == 2, timeout=3000)
    said = [history.model.index(row, WORDS).data() for row in range(2)]
    assert said == [put_in, struck]
    window.desk.bar.show_done("三", "")
    assert window.desk.bar.reason.text() == f"已改：{struck}"


def test_a_change_is_taken_back_singly_and_stays_in_the_record(
    window: Window, qtbot: QtBot
) -> None:
    correct(window, "三十", "四十")
    correct(window, "民门", "民们")
    sheet = sheet_of(window)
    qtbot.mouseClick(sheet.take_back, LEFT)
    text = opened(window).reading(LayerName.CORRECTED).text
    assert "三十" in text
    assert "民们" in text
    item = sheet.list.topLevelItem(0)
    assert item is not None
    assert "已收回" in item.text(1)
    assert sheet.count.text().startswith("1 处改动 · 1 处已收回 · 差错率")
    assert not sheet.take_back.isEnabled()


def test_two_proofs_are_compared(window: Window) -> None:
    correct(window, "三十", "四十")
    window.browsing.set_round(Round.FIRST)
    correct(window, "民门", "民们")
    sheet = sheet_of(window)
    assert len(lines(sheet)) == 2
    sheet.first.setCurrentIndex(sheet.first.findData(Round.FIRST))
    assert len(lines(sheet)) == 1
    assert "民【门" in lines(sheet)[0]
    sheet.first.setCurrentIndex(0)
    sheet.last.setCurrentIndex(sheet.last.findData(Round.FIRST))
    assert "【三" in lines(sheet)[0]
    assert len(lines(sheet)) == 1


def test_the_record_calls_the_ticks_by_their_name_and_counts_them(window: Window) -> None:
    correct(window, "三十", "四十")
    sheet = sheet_of(window)
    assert "核红" in window.actions_["record"].text()
    assert sheet.list.headerItem().text(0) == "核红 · 改动"
    item = sheet.list.topLevelItem(0)
    assert item is not None
    item.setCheckState(0, Qt.CheckState.Checked)
    assert "已核红 1 处" in sheet.count.text()


def test_the_record_goes_to_the_words(window: Window, qtbot: QtBot) -> None:
    correct(window, "三十", "四十")
    sheet = sheet_of(window)
    qtbot.mouseClick(sheet.go, LEFT)
    assert window.reader.text.textCursor().selectedText() == "四"
    assert not sheet.isVisible()
    qtbot.waitUntil(window.reader.text.hasFocus, timeout=3000)


def test_the_record_is_exported_where_one_says(
    window: Window, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    correct(window, "三十", "四十")
    sheet = sheet_of(window)
    target = tmp_path / "记录"
    chosen = (str(target), "网页 (*.html)")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: chosen)
    with qtbot.waitSignal(window.records.hint_given, timeout=3000):
        qtbot.mouseClick(sheet.export, LEFT)
    written = target.with_suffix(".html").read_text("utf-8")
    assert '<ins class="proof1" title="周">四</ins>' in written
    assert "一校" in written


@pytest.mark.parametrize("is_replaced", [True, False])
def test_a_file_that_is_there_under_the_whole_name_is_asked_about(
    window: Window,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    *,
    is_replaced: bool,
) -> None:
    correct(window, "三十", "四十")
    sheet = sheet_of(window)
    there = tmp_path / "记录 3.11.html"
    there.write_text("旧", "utf-8")
    chosen = (str(tmp_path / "记录 3.11"), "网页 (*.html)")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: chosen)
    buttons = QMessageBox.StandardButton
    asked: list[str] = []

    def question(_parent: object, _title: str, said: str, *_: object) -> QMessageBox.StandardButton:
        asked.append(said)
        return buttons.Yes if is_replaced else buttons.No

    monkeypatch.setattr(QMessageBox, "question", question)
    qtbot.mouseClick(sheet.export, LEFT)
    assert asked == ["“记录 3.11.html”已经存在，要替换吗？"]
    if is_replaced:
        qtbot.waitUntil(lambda: "四" in there.read_text("utf-8"), timeout=3000)
    else:
        assert there.read_text("utf-8") == "旧"


@pytest.mark.parametrize("suffix", ["csv", "html"])
def test_a_record_that_is_kept_names_the_day_and_never_calls_it_today(
    window: Window, qtbot: QtBot, tmp_path: Path, suffix: str
) -> None:
    correct(window, "三十", "四十")
    sheet = sheet_of(window)
    item = sheet.list.topLevelItem(0)
    assert item is not None
    assert "今天" in item.text(2)
    item.setCheckState(0, Qt.CheckState.Checked)
    target = tmp_path / f"记录.{suffix}"
    with qtbot.waitSignal(window.records.hint_given, timeout=3000):
        window.records.export_to(target)
    written = target.read_text("utf-8-sig")
    assert "今天" not in written
    (tick,) = opened(window).checked
    for iso in (opened(window).holding[0].made, tick.at):
        then = QDateTime.fromString(iso, Qt.DateFormat.ISODateWithMs).toLocalTime()
        assert then.toString("yyyy-MM-dd HH:mm") in written


def ask(window: Window, words: str, question: str) -> None:
    reading = opened(window).reading(LayerName.CORRECTED)
    start = reading.text.index(words)
    span = Span(start, start + len(words))
    edit = proofreading.ask(
        reading, span, question, window.session.by(), round_=Round.UNREAD, evidence="县志"
    )
    window.session.perform(edit, "x")


@pytest.mark.parametrize("suffix", ["csv", "html"])
def test_the_listed_queries_are_exported_with_their_context(
    window: Window,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    suffix: str,
) -> None:
    ask(window, "三十", "多少条？")
    ask(window, "民门", "民们？")
    (_, first), (_, second) = window.session.queries()
    edit = proofreading.answer(second, "是们", window.session.by())
    window.session.perform(edit, "x")
    window.actions_["queries"].trigger()
    sheet = window.findChild(QueriesSheet)
    assert sheet is not None
    target = tmp_path / f"存疑.{suffix}"
    offered: list[str] = []

    def choose(_parent: object, _title: str, path: str, _kinds: str) -> tuple[str, str]:
        offered.append(Path(path).name)
        return str(target), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)

    def export() -> str:
        with qtbot.waitSignal(window.records.hint_given, timeout=3000):
            qtbot.mouseClick(sheet.export, LEFT)
        return target.read_text("utf-8-sig")

    only_open = export()
    assert offered == ["存疑清单.csv"]
    assert "多少条？" in only_open
    assert "民们？" not in only_open
    sheet.only_open.setChecked(False)
    written = export()
    asked = QDateTime.fromString(first.asked, Qt.DateFormat.ISODateWithMs).toLocalTime()
    for said in (
        HARBOUR.title, "2023-08-01", first.anchor.prefix, first.anchor.suffix, "三十", "县志",
        "是们", "一校", "周", asked.toString("yyyy-MM-dd HH:mm"),
    ):  # fmt: skip
        assert said in written
    if suffix == "csv":
        head, one, other = csv.reader(written.splitlines())
        assert head[1:5] == ["文章", "报纸", "日期", "版次"]
        assert one[6] == "三十"
        assert (other[6], other[13:16]) == ("民门", ["已答复", "是们", "周"])


def test_the_queries_of_the_library_lead_to_their_articles(window: Window, qtbot: QtBot) -> None:
    reading = opened(window).reading(LayerName.CORRECTED)
    first = opened(window).row.id
    edit = proofreading.ask(reading, Span(0, 3), "何处？", window.session.by(), round_=Round.UNREAD)
    window.session.perform(edit, "x")
    window.browsing.step(1)
    qtbot.waitUntil(lambda: opened(window).row.id != first, timeout=3000)
    window.actions_["queries"].trigger()
    sheet = window.findChild(QueriesSheet)
    assert sheet is not None
    item = sheet.list.topLevelItem(0)
    assert item is not None
    assert [item.text(i) for i in range(3)] == ["鸬鸟港", "何处？", HARBOUR.title]
    assert sheet.focusWidget() is sheet.list
    assert sheet.list.currentItem() is item
    assert sheet.list.selectedItems() == [item]
    qtbot.keyClick(sheet.list, Qt.Key.Key_Return)
    assert not sheet.isVisible()
    assert opened(window).row.id == first
    card = window.desk.queries.card
    assert card.isVisible()
    assert "鸬鸟港" in card.title.text()
    qtbot.waitUntil(card.answer.hasFocus, timeout=3000)


def test_a_row_chosen_by_keys_is_of_one_colour_and_as_high_as_its_words_want(
    window: Window, qtbot: QtBot
) -> None:
    reading = opened(window).reading(LayerName.CORRECTED)
    for at in (0, 8):
        span, by = Span(at, at + 3), window.session.by()
        window.session.perform(
            proofreading.ask(reading, span, "何处？", by, round_=Round.UNREAD), "x"
        )
    correct(window, "三十", "四十")
    correct(window, "民门", "民们")
    window.actions_["queries"].trigger()
    queries = window.findChild(QueriesSheet)
    assert queries is not None
    for shown in (sheet_of(window).list, queries.list):
        shown.window().activateWindow()
        shown.setFocus(Qt.FocusReason.TabFocusReason)
        qtbot.waitUntil(shown.hasFocus)
        items = [shown.topLevelItem(row) for row in range(2)]
        rows = [shown.visualItemRect(item) for item in items if item is not None]
        assert {row.height() for row in rows} == {shown.sizeHintForRow(0)}
        picture = shown.viewport().grab().toImage()
        edge = [picture.pixelColor(1, y).name() for y in range(rows[0].top(), rows[0].bottom())]
        assert len({*edge}) == 1


def test_the_queries_of_the_library_follow_what_becomes_of_them(
    window: Window, qtbot: QtBot
) -> None:
    reading = opened(window).reading(LayerName.CORRECTED)
    edit = proofreading.ask(reading, Span(0, 3), "何处？", window.session.by(), round_=Round.UNREAD)
    window.session.perform(edit, "x")
    window.actions_["queries"].trigger()
    sheet = window.findChild(QueriesSheet)
    assert sheet is not None
    assert sheet.go.isEnabled()
    (query,) = opened(window).queries
    window.session.perform(proofreading.answer(query, "象山", window.session.by()), "x")
    assert sheet.list.topLevelItemCount() == 0
    assert not sheet.go.isEnabled()
    assert sheet.empty.text() == "没有未答复的存疑。已答复的 1 处没有列出。"
    sheet.only_open.setChecked(False)
    assert sheet.list.topLevelItemCount() == 1
    assert not sheet.empty.isVisible()
