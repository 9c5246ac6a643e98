"""The proofreading desk as an editor uses it: by keys, and reading what the screen says."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QFontMetrics, QInputMethodEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from jiaoyue.marks.catalogue import Round
from jiaoyue.marks.finding import FindingKind
from jiaoyue.newspaper.article import Role
from jiaoyue.newspaper.reading import LayerName
from jiaoyue.session.settings import LAYER, PROOFREADING, Settings
from jiaoyue.ui.desk.finding_model import ENTRY
from jiaoyue.ui.desk.placed import Order, fitting_change
from jiaoyue.ui.desk.series_sheet import SeriesSheet
from jiaoyue.ui.reader.strokes import Look
from tests.ui.galley import HARBOUR, STREET, use_known_faults
from tests.ui.shelf import fill

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from jiaoyue.marks.opened import OpenedArticle
    from jiaoyue.ui.window import Window

LEFT = Qt.MouseButton.LeftButton
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
BODY = HARBOUR.body


@pytest.fixture
def window(
    open_window: Callable[[Path], Window],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> Window:
    use_known_faults(monkeypatch)
    path = tmp_path / "校.jiaoyue"
    fill(path, (HARBOUR, STREET))
    shown = open_window(path)
    press(shown, qtbot, Qt.Key.Key_F9)
    settle(shown, qtbot)
    return shown


def settle(window: Window, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not window.desk.finder.is_busy, timeout=5000)


def press(
    window: Window,
    qtbot: QtBot,
    key: Qt.Key,
    held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    qtbot.keyClick(QApplication.focusWidget() or window, key, held)


def listed(window: Window) -> list[str]:
    model = window.bench.findings.model
    return [model.data(model.index(i, 0)) for i in range(model.rowCount())]


def opened(window: Window) -> OpenedArticle:
    article = window.browsing.article
    assert article is not None
    return article


def body(window: Window) -> str:
    return opened(window).reading(LayerName.CORRECTED).text.split("\n", 1)[1]


def drawn(window: Window) -> list[Look]:
    text = window.reader.text
    rows = range(len(text.sheet.rows)) if text.sheet else ()
    return [stroke.look for row in rows for stroke in text.strokes_in(row)]


def test_the_desk_lists_and_underlines_what_is_doubtful(window: Window) -> None:
    assert listed(window) == ["昨天，", "卢鸟港 → 鸬鸟港", "卢鸟港 → 鸬鸟港", "民门 → 民们"]
    assert sorted(look.name for look in drawn(window)) == ["NAMED", "NAMED", "SIGNED", "WORDING"]
    assert window.bench.side.tabs.tabText(2).endswith(" 4")
    assert window.bench.findings.isVisible()
    assert window.bench.topbar.proof.isChecked()


def test_the_list_of_findings_is_a_sound_model(window: Window) -> None:
    QAbstractItemModelTester(window.bench.findings.model)
    said = window.bench.findings.model.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "卢鸟港" in said
    assert "is doubted here" in said


def test_without_the_desk_nothing_is_pointed_at(window: Window, qtbot: QtBot) -> None:
    press(window, qtbot, Qt.Key.Key_F8)
    press(window, qtbot, Qt.Key.Key_F9)
    assert listed(window) == []
    assert drawn(window) == []
    assert not window.desk.bar_popover.isVisible()
    assert window.bench.side.tabs.tabText(2) == "疑点"
    qtbot.mouseClick(window.bench.findings.start, LEFT)
    settle(window, qtbot)
    assert len(listed(window)) == 4


def test_f8_goes_from_finding_to_finding_and_round(window: Window, qtbot: QtBot) -> None:
    seen = []
    for _ in range(5):
        press(window, qtbot, Qt.Key.Key_F8)
        assert window.desk.current is not None
        seen.append(window.desk.current.at.start)
    assert seen == [*sorted(seen[:4]), seen[0]]
    press(window, qtbot, Qt.Key.Key_F8, SHIFT)
    assert window.desk.current is not None
    assert window.desk.current.at.start == seen[3]
    assert window.desk.bar.hasFocus()


def test_after_the_last_finding_its_keys_change_no_word(window: Window, qtbot: QtBot) -> None:
    for _ in range(4):
        press(window, qtbot, Qt.Key.Key_F8)
        press(window, qtbot, Qt.Key.Key_Delete)
        settle(window, qtbot)
    before, steps = body(window), window.session.undo_stack.count()
    press(window, qtbot, Qt.Key.Key_F8)
    assert window.desk.bar.reason.text().startswith("本篇没有疑点了")
    for key in (Qt.Key.Key_Delete, Qt.Key.Key_1, Qt.Key.Key_Return):
        press(window, qtbot, key)
    assert (body(window), window.session.undo_stack.count()) == (before, steps)
    press(window, qtbot, Qt.Key.Key_Escape)
    assert not window.desk.bar_popover.isVisible()
    assert window.reader.text.hasFocus()


def test_f8_waits_for_what_is_being_looked_for(window: Window, qtbot: QtBot) -> None:
    press(window, qtbot, Qt.Key.Key_F9)
    before, steps = body(window), window.session.undo_stack.count()
    press(window, qtbot, Qt.Key.Key_F8)
    assert window.desk.finder.is_busy
    assert window.desk.current is None
    press(window, qtbot, Qt.Key.Key_Delete)
    press(window, qtbot, Qt.Key.Key_1)
    assert (body(window), window.session.undo_stack.count()) == (before, steps)
    settle(window, qtbot)
    assert window.desk.current is not None
    assert window.desk.bar.hasFocus()


def test_escape_gives_up_waiting_for_a_finding(window: Window, qtbot: QtBot) -> None:
    press(window, qtbot, Qt.Key.Key_F9)
    press(window, qtbot, Qt.Key.Key_F8)
    press(window, qtbot, Qt.Key.Key_Escape)
    settle(window, qtbot)
    assert window.desk.current is None
    assert window.reader.text.hasFocus()


def test_the_bar_is_whole_within_a_narrow_column(window: Window, qtbot: QtBot) -> None:
    window.resize(1024, 640)
    press(window, qtbot, Qt.Key.Key_F8)
    press(window, qtbot, Qt.Key.Key_F8)
    popover, bar, reader = window.desk.bar_popover, window.desk.bar, window.reader
    assert bar.sizeHint().width() > reader.width()
    corner = popover.mapTo(window, popover.rect().bottomRight())
    assert reader.rect().contains(reader.mapFrom(window, corner))
    assert popover.rect().contains(bar.geometry())
    assert bar.height() >= bar.heightForWidth(bar.width())
    for button in (*bar.suggestions, bar.write, bar.ignore, bar.ignore_word, bar.query):
        assert button.width() >= button.minimumSizeHint().width()
        assert bar.rect().contains(button.mapTo(bar, button.rect().bottomRight()))


def test_what_was_corrected_is_said_where_it_stands(window: Window, qtbot: QtBot) -> None:
    press(window, qtbot, Qt.Key.Key_F8)
    press(window, qtbot, Qt.Key.Key_F8)
    before = window.desk.bar_popover.pos()
    press(window, qtbot, Qt.Key.Key_1)
    settle(window, qtbot)

    assert window.desk.bar.reason.text() == "已改：卢鸟港 → 鸬鸟港"
    assert window.desk.bar_popover.pos() == before


def test_a_number_accepts_and_the_record_says_why(window: Window, qtbot: QtBot) -> None:
    press(window, qtbot, Qt.Key.Key_F8)
    press(window, qtbot, Qt.Key.Key_F8)
    press(window, qtbot, Qt.Key.Key_2)
    assert body(window) == BODY.replace("卢鸟港", "芦鸟港", 1)
    (correction,) = opened(window).holding
    assert (correction.author, correction.finding) == ("周", "place")
    assert correction.reason == "“卢鸟港” is doubted here"
    assert correction.round is Round.UNREAD
    assert "芦鸟港" in window.session.undo_stack.undoText()
    assert window.desk.bar.isVisible()
    assert "芦鸟港" in window.desk.bar.reason.text()
    press(window, qtbot, Qt.Key.Key_Z, CTRL)
    assert body(window) == BODY
    settle(window, qtbot)
    assert len(listed(window)) == 4


def test_enter_accepts_the_likeliest_and_goes_on(window: Window, qtbot: QtBot) -> None:
    press(window, qtbot, Qt.Key.Key_F8)
    press(window, qtbot, Qt.Key.Key_Return)
    assert body(window) == BODY
    for _ in range(3):
        press(window, qtbot, Qt.Key.Key_Return)
        settle(window, qtbot)
    assert body(window) == BODY.replace("卢鸟港", "鸬鸟港").replace("门都", "们都")
    assert listed(window) == ["昨天，"]


def test_a_suggestion_is_accepted_by_a_click(window: Window, qtbot: QtBot) -> None:
    press(window, qtbot, Qt.Key.Key_F8, SHIFT)
    qtbot.mouseClick(window.desk.bar.suggestions[0], LEFT)
    assert "渔民们都" in body(window)


def test_a_click_on_the_words_shows_the_bar_and_leaves_the_keys_to_the_text(
    window: Window, qtbot: QtBot
) -> None:
    text = window.reader.text
    at = text.toPlainText().index("民门")
    spot = text.rect_of(at, at + 1).center()
    qtbot.mouseClick(text.viewport(), LEFT, pos=spot)
    assert window.desk.bar_popover.isVisible()
    assert not window.desk.bar.hasFocus()
    assert [b.accessibleName() for b in window.desk.bar.suggestions] == ["民们"]


def test_delete_leaves_the_words_here_alone_and_shift_delete_everywhere(
    window: Window, qtbot: QtBot
) -> None:
    press(window, qtbot, Qt.Key.Key_F8)
    press(window, qtbot, Qt.Key.Key_F8)
    press(window, qtbot, Qt.Key.Key_Delete)
    settle(window, qtbot)
    assert listed(window) == ["昨天，", "卢鸟港 → 鸬鸟港", "民门 → 民们"]
    assert window.desk.current is not None
    assert window.desk.current.finding.words == "卢鸟港"
    press(window, qtbot, Qt.Key.Key_Delete, SHIFT)
    settle(window, qtbot)
    assert listed(window) == ["昨天，", "民门 → 民们"]
    press(window, qtbot, Qt.Key.Key_Escape)
    press(window, qtbot, Qt.Key.Key_Z, CTRL)
    press(window, qtbot, Qt.Key.Key_Z, CTRL)
    settle(window, qtbot)
    assert len(listed(window)) == 4
    assert body(window) == BODY


def test_a_class_is_muted_for_the_library_and_heard_again(window: Window, qtbot: QtBot) -> None:
    panel = window.bench.findings
    for count in (2, 4):
        panel._fill_classes()
        action = next(a for a in panel.classes.menu().actions() if a.text() == "地名")
        action.toggle()
        settle(window, qtbot)
        assert len(listed(window)) == count


def test_findings_are_filtered_by_class_and_sorted(window: Window, qtbot: QtBot) -> None:
    panel = window.bench.findings
    chips = {b.text(): b for b in panel._group.buttons()}
    assert set(chips) == {"全部 4", "标点 1", "地名 2", "错别字 1"}
    qtbot.mouseClick(chips["地名 2"], LEFT)
    assert listed(window) == ["卢鸟港 → 鸬鸟港"] * 2
    press(window, qtbot, Qt.Key.Key_F8)
    assert window.desk.current is not None
    assert window.desk.current.finding.words == "卢鸟港"
    qtbot.mouseClick(panel._group.buttons()[0], LEFT)
    panel.order.setCurrentIndex(panel.order.findData(Order.CONFIDENCE))
    assert listed(window)[0] == "民门 → 民们"
    assert listed(window)[-1] == "昨天，"


def test_the_list_goes_to_a_finding_by_enter_and_ignores_by_delete(
    window: Window, qtbot: QtBot
) -> None:
    panel = window.bench.findings
    panel.view.setFocus()
    panel.view.setCurrentIndex(panel.model.index(3))
    press(window, qtbot, Qt.Key.Key_Return)
    assert window.desk.current == panel.model.index(3).data(ENTRY).place
    panel.view.setFocus()
    panel.view.setCurrentIndex(panel.model.index(0))
    press(window, qtbot, Qt.Key.Key_Delete)
    settle(window, qtbot)
    assert "昨天，" not in listed(window)


def test_a_finding_is_queried_and_the_query_answered(window: Window, qtbot: QtBot) -> None:
    press(window, qtbot, Qt.Key.Key_F8)
    press(window, qtbot, Qt.Key.Key_F8)
    press(window, qtbot, Qt.Key.Key_D, CTRL)
    assert window.desk.queries.card.reason.text() == "“卢鸟港” is doubted here"
    qtbot.keyClicks(QApplication.focusWidget(), "ask the harbour")
    press(window, qtbot, Qt.Key.Key_Return)
    (query,) = opened(window).queries
    assert (query.reason, query.anchor.quote, query.is_open) == ("ask the harbour", "卢鸟港", True)
    assert Look.QUERIED in drawn(window)
    panel = window.bench.findings
    panel.view.setFocus()
    panel.view.setCurrentIndex(panel.model.index(listed(window).index("卢鸟港")))
    press(window, qtbot, Qt.Key.Key_Return)
    qtbot.keyClicks(QApplication.focusWidget(), "as printed")
    press(window, qtbot, Qt.Key.Key_Return)
    (query,) = opened(window).queries
    assert (query.answer, query.answered_by, query.is_open) == ("as printed", "周", False)
    assert Look.QUERIED not in drawn(window)


def test_a_query_is_counted_and_filtered_as_a_class_of_what_is_doubtful(
    window: Window, qtbot: QtBot
) -> None:
    panel = window.bench.findings
    press(window, qtbot, Qt.Key.Key_F8)
    press(window, qtbot, Qt.Key.Key_D, CTRL)
    qtbot.keyClicks(QApplication.focusWidget(), "which day")
    press(window, qtbot, Qt.Key.Key_Return)

    chips = {b.text(): b for b in panel._group.buttons()}
    assert set(chips) == {"全部 4", "地名 2", "错别字 1", "存疑 1"}
    assert len(listed(window)) == 4
    assert window.bench.side.tabs.tabText(2).endswith(" 4")

    qtbot.mouseClick(chips["存疑 1"], LEFT)
    assert listed(window) == ["昨天，"]
    assert panel.model.index(0).data(ENTRY).query is not None
    window.reader.text.setFocus()
    press(window, qtbot, Qt.Key.Key_F8)
    assert window.desk.current is not None

    panel.view.setFocus()
    panel.view.setCurrentIndex(panel.model.index(0))
    press(window, qtbot, Qt.Key.Key_F9)
    assert listed(window) == ["昨天，"]


def test_what_was_changed_shows_as_a_change_while_the_desk_is_open(
    window: Window, qtbot: QtBot
) -> None:
    press(window, qtbot, Qt.Key.Key_F8)
    press(window, qtbot, Qt.Key.Key_F8)
    press(window, qtbot, Qt.Key.Key_1)
    assert "昨天，卢鸬鸟港的" in window.reader.text.toPlainText()
    reader = window.reader
    for offset, character in enumerate(reader.display.text):  # type: ignore[union-attr]
        at = reader.text.sheet.to_qt(offset)  # type: ignore[union-attr]
        assert reader.text.document().characterAt(at) == character or character == "\n"
        assert reader.text.sheet.to_offset(at) == offset  # type: ignore[union-attr]
    press(window, qtbot, Qt.Key.Key_F9)
    assert "昨天，鸬鸟港的" in window.reader.text.toPlainText()


def test_an_answer_for_another_page_is_dropped(window: Window, qtbot: QtBot) -> None:
    window.desk.finder.look_again()
    window.browsing.step(1)
    assert opened(window).row.title == STREET.title
    settle(window, qtbot)
    assert listed(window) == ["卢鸟港 → 鸬鸟港", "民门 → 民们"]


def test_in_another_layer_the_words_are_pointed_at_and_f8_returns_to_the_corrected_one(
    window: Window, qtbot: QtBot, settings: Settings
) -> None:
    settings.set(LAYER, "source")
    assert Look.NAMED in drawn(window)
    press(window, qtbot, Qt.Key.Key_F8)
    assert window.reader.showing.view.layer is LayerName.CORRECTED
    assert settings.get(LAYER) == "corrected"


def test_the_desk_stays_open_when_the_language_changes(
    window: Window, settings: Settings, tmp_path: Path
) -> None:
    assert settings.get(PROOFREADING)
    assert (
        Settings(QSettings(str(tmp_path / "none.ini"), QSettings.Format.IniFormat)).get(
            PROOFREADING
        )
        is False
    )


def test_fixing_one_offers_the_series_and_fixes_it_as_one_step(
    window: Window, qtbot: QtBot
) -> None:
    press(window, qtbot, Qt.Key.Key_F8)
    press(window, qtbot, Qt.Key.Key_F8)
    press(window, qtbot, Qt.Key.Key_1)
    qtbot.waitUntil(window.desk.bar.series.isVisible, timeout=3000)
    assert window.desk.bar.series.accessibleName() == "同改 2 处…"
    qtbot.keyClick(window, Qt.Key.Key_R, CTRL)
    sheet = window.findChild(SeriesSheet)
    assert sheet is not None
    shown = [sheet.list.item(i).text() for i in range(sheet.list.count())]
    assert shown[0] == "本篇"
    assert "【卢鸟港】有渔船三十条" in shown[1]
    assert shown[2] == "书库其他文章"
    assert STREET.title in shown[3]
    assert sheet.apply.text() == "改正 1 处"
    qtbot.mouseClick(sheet.all, LEFT)
    with qtbot.waitSignal(window.session.changed, timeout=3000):
        qtbot.mouseClick(sheet.apply, LEFT)
    assert "卢鸟港" not in body(window)
    assert "2 处" in window.session.undo_stack.undoText()
    counts = window.bench.status.counts
    qtbot.waitUntil(lambda: counts.text().startswith("已改正 2 处：卢鸟港 → "), timeout=3000)
    other = window.session.article(2)
    assert other is not None
    assert "卢鸟港" not in other.reading(LayerName.CORRECTED).text
    window.actions_["undo"].trigger()
    assert body(window).count("卢鸟港") == 1


def test_a_typed_correction_offers_its_series_too(window: Window, qtbot: QtBot) -> None:
    text = window.reader.text
    at = text.toPlainText().index("门都")
    window.reader.showing.set_cursor(at, at + 1)
    text.setFocus()
    event = QInputMethodEvent()
    event.setCommitString("们")
    QApplication.sendEvent(text, event)
    press(window, qtbot, Qt.Key.Key_Return)
    assert "渔民们都" in body(window)
    qtbot.waitUntil(window.desk.bar.series.isVisible, timeout=3000)
    assert text.hasFocus()
    press(window, qtbot, Qt.Key.Key_R, CTRL)
    sheet = window.findChild(SeriesSheet)
    assert sheet is not None
    assert [case.words for case in sheet.ticked] == []
    assert "居【民门】说" in sheet.list.item(1).text()
    sheet.close()


@pytest.mark.parametrize("is_later", [False, True])
def test_a_correction_that_is_undone_is_told_no_longer_and_its_like_are_not_offered(
    window: Window, qtbot: QtBot, is_later: bool
) -> None:
    press(window, qtbot, Qt.Key.Key_F8)
    press(window, qtbot, Qt.Key.Key_F8)
    press(window, qtbot, Qt.Key.Key_1)
    if is_later:
        qtbot.waitUntil(window.desk.bar.series.isVisible, timeout=3000)
    assert window.desk.bar_popover.isVisible()

    window.actions_["undo"].trigger()
    qtbot.waitUntil(lambda: not window.session.runner.running, timeout=3000)

    assert not window.desk.bar_popover.isVisible()
    assert window.reader.text.hasFocus()
    press(window, qtbot, Qt.Key.Key_R, CTRL)
    assert window.findChild(SeriesSheet) is None
    assert window.bench.status.counts.text() == "刚才所改的没有同类"


def test_a_sheet_of_like_cases_keeps_to_its_correction_and_goes_when_that_is_undone(
    window: Window, qtbot: QtBot
) -> None:
    press(window, qtbot, Qt.Key.Key_F8)
    press(window, qtbot, Qt.Key.Key_F8)
    press(window, qtbot, Qt.Key.Key_1)
    qtbot.waitUntil(window.desk.bar.series.isVisible, timeout=3000)
    press(window, qtbot, Qt.Key.Key_R, CTRL)
    sheet = window.findChild(SeriesSheet)
    assert sheet is not None
    window.desk.cases.look_for("渔船", "木船")
    qtbot.mouseClick(sheet.all, LEFT)
    with qtbot.waitSignal(window.session.changed, timeout=3000):
        sheet.apply.click()
    assert body(window).count("鸬鸟港") == 2

    window.actions_["undo"].trigger()
    window.desk.cases.look_for("卢鸟港", "鸬鸟港")
    qtbot.waitUntil(lambda: not window.desk.cases.is_looking, timeout=3000)
    window.desk.show_series()
    shown = [one for one in window.findChildren(SeriesSheet) if one.isVisible()]
    assert len(shown) == 1
    window.actions_["undo"].trigger()
    assert not shown[0].isVisible()


def test_what_was_corrected_is_told_on_while_something_else_is_undone(
    window: Window, qtbot: QtBot
) -> None:
    window.actions_["first_proof"].trigger()
    press(window, qtbot, Qt.Key.Key_F8)
    press(window, qtbot, Qt.Key.Key_F8)
    press(window, qtbot, Qt.Key.Key_1)
    qtbot.waitUntil(window.desk.bar.series.isVisible, timeout=3000)
    window.actions_["second_proof"].trigger()
    window.actions_["undo"].trigger()

    press(window, qtbot, Qt.Key.Key_R, CTRL)
    sheet = window.findChild(SeriesSheet)
    assert sheet is not None
    sheet.close()


@pytest.mark.parametrize("is_elsewhere", [False, True])
def test_a_correction_taken_back_through_the_history_is_forgotten_with_its_like(
    window: Window, qtbot: QtBot, is_elsewhere: bool
) -> None:
    press(window, qtbot, Qt.Key.Key_F8)
    press(window, qtbot, Qt.Key.Key_F8)
    press(window, qtbot, Qt.Key.Key_1)
    qtbot.waitUntil(window.desk.bar.series.isVisible, timeout=3000)
    there: list[SeriesSheet] = []
    if is_elsewhere:
        window.browsing.step(1)
        assert opened(window).row.title == STREET.title
        window.desk.show_series()
        qtbot.waitUntil(lambda: window.findChild(SeriesSheet) is not None, timeout=3000)
        there = window.findChildren(SeriesSheet)

    last = next(i for i in range(9, 0, -1) if window.session.step_at(i) is not None)
    window.session.take_back(last, "")

    assert not any(sheet.isVisible() for sheet in there)
    assert not window.desk.bar_popover.isVisible()
    window.desk.show_series()
    assert not any(sheet.isVisible() for sheet in window.findChildren(SeriesSheet))
    assert window.bench.status.counts.text() == "刚才所改的没有同类"


def test_a_sheet_of_like_cases_goes_with_its_article_and_comes_again_for_another(
    window: Window, qtbot: QtBot
) -> None:
    press(window, qtbot, Qt.Key.Key_F8)
    press(window, qtbot, Qt.Key.Key_F8)
    press(window, qtbot, Qt.Key.Key_1)
    qtbot.waitUntil(window.desk.bar.series.isVisible, timeout=3000)
    press(window, qtbot, Qt.Key.Key_R, CTRL)
    first = window.findChild(SeriesSheet)
    assert first is not None
    window.browsing.step(1)
    assert not first.isVisible()

    window.desk.show_series()

    def there() -> list[SeriesSheet]:
        return [one for one in window.findChildren(SeriesSheet) if one.isVisible()]

    qtbot.waitUntil(lambda: len(there()) == 1, timeout=3000)
    shown = [there()[0].list.item(i).text() for i in range(there()[0].list.count())]
    assert shown[0] == "本篇"
    assert "【卢鸟港】边的老街" in shown[1]
    assert shown[2] == "书库其他文章"
    there()[0].close()


@pytest.mark.parametrize(
    ("words", "written", "said"),
    [("渔船三十", "木船三十", "有渔 → 有木"), ("", "老", "补入“老”")],
)
def test_a_correction_in_the_editor_is_told_as_others_are(
    window: Window, qtbot: QtBot, words: str, written: str, said: str
) -> None:
    text = window.reader.text
    text.setFocus()
    at = text.toPlainText().index("渔船三十")
    window.reader.showing.set_cursor(at, at + len(words))
    press(window, qtbot, Qt.Key.Key_F2)
    window.reader.corrections.editor.text.setPlainText(written)
    press(window, qtbot, Qt.Key.Key_Return)

    bar = window.desk.bar
    assert f"{written}{'' if words else '渔船三十'}" in body(window)
    assert bar.isVisible()
    assert bar.reason.text() == f"已改：{said}"
    window.actions_["undo"].trigger()
    assert not bar.isVisible()


def test_a_correction_in_the_editor_is_not_told_while_one_only_reads(
    window: Window, qtbot: QtBot
) -> None:
    press(window, qtbot, Qt.Key.Key_F9)
    window.reader.text.setFocus()
    at = window.reader.text.toPlainText().index("渔船三十")
    window.reader.showing.set_cursor(at, at + 1)
    press(window, qtbot, Qt.Key.Key_F2)
    window.reader.corrections.editor.text.setPlainText("木")
    press(window, qtbot, Qt.Key.Key_Return)
    assert "木船三十" in body(window)
    assert not window.desk.bar.isVisible()


def test_what_is_changed_in_long_words_is_what_is_shown_of_them() -> None:
    was, now = "甲乙丙丁戊己庚辛壬癸" * 2, "甲乙丙丁戊己庚辛壬葵甲乙丙丁戊己庚辛壬癸"

    def fits(*said: str) -> bool:
        return all(len(one) <= 7 for one in said)

    assert fitting_change(was, now, fits) == ("…辛壬癸甲乙…", "…辛壬葵甲乙…")
    assert fitting_change("门", "们", lambda *_: False) == ("门", "们")
    assert fitting_change(was, now, lambda *_: True) == (was, now)


def test_a_narrow_list_of_findings_keeps_what_changes(window: Window) -> None:
    model = window.bench.findings.model
    entry = model.data(model.index(1), ENTRY)
    metrics = QFontMetrics(window.bench.findings.delegate.words_font)
    assert entry.fitting(metrics, 1) == "卢… → 鸬…"
    assert entry.fitting(metrics, 1000) == "卢鸟港 → 鸬鸟港"


def at_glued_headline(
    open_window: Callable[[Path], Window],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> Window:
    use_known_faults(monkeypatch, ((FindingKind.HEADING, "渔船出港", (), 0.8),))
    path = tmp_path / "粘.jiaoyue"
    fill(path, (HARBOUR,))
    window = open_window(path)
    press(window, qtbot, Qt.Key.Key_F9)
    settle(window, qtbot)
    press(window, qtbot, Qt.Key.Key_F8)
    return window


def test_an_article_begins_with_a_glued_headline_by_enter(
    open_window: Callable[[Path], Window],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    window = at_glued_headline(open_window, tmp_path, monkeypatch, qtbot)

    press(window, qtbot, Qt.Key.Key_Return)

    ids = window.session.articles_of(opened(window).page.id)
    assert [row.title for row in window.session.rows(ids)] == [HARBOUR.title, "渔船出港"]
    window.session.undo_stack.undo()
    assert body(window) == BODY


def test_a_glued_headline_is_set_apart_by_one_key_and_joined_again_by_undo(
    open_window: Callable[[Path], Window],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    window = at_glued_headline(open_window, tmp_path, monkeypatch, qtbot)
    assert [button.text() for button in window.desk.bar.suggestions] == [
        "1  从它起另成一篇",
        "2  单列为主题",
        "3  单列为小标题",
    ]

    press(window, qtbot, Qt.Key.Key_3)

    blocks = opened(window).article.blocks
    assert [block.role for block in blocks] == [Role.TITLE, Role.BODY, Role.SUBHEAD, Role.BODY]
    assert "卢鸟港的\n渔船出港\n。" in opened(window).reading(LayerName.CORRECTED).text
    window.session.undo_stack.undo()
    assert body(window) == BODY
