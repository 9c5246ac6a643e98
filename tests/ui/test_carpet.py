"""The character carpet lays all places of characters side by side, and mends the ticked as one step."""

from __future__ import annotations

from threading import Event
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication

from jiaoyue.marks.catalogue import Filter, Round
from jiaoyue.marks.edit import correct
from jiaoyue.newspaper.article import Place
from jiaoyue.newspaper.reading import LayerName
from jiaoyue.text.span import Span
from jiaoyue.ui import style
from jiaoyue.ui.desk.carpet_desk import AHEAD
from jiaoyue.ui.desk.carpet_model import CHUNK, KEPT_CHUNKS, TILE, CarpetModel
from tests.ui.galley import use_known_faults
from tests.ui.settle import settle
from tests.ui.shelf import Story, fill

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.modeltest import ModelTester
    from pytestqt.qtbot import QtBot

    from jiaoyue.marks.opened import OpenedArticle
    from jiaoyue.ui.desk.carpet_desk import CarpetDesk
    from jiaoyue.ui.window import Window

LEFT = Qt.MouseButton.LeftButton
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NORTH, SOUTH = Place("甲省", "北市", None), Place("甲省", "南市", None)
HOUSE = Story(
    "自已修屋", "他自已修好了屋，又已经修好了自己的船。", NORTH, "2020-01-02", "2020-01-02"
)
ROAD = Story("路已修好", "路已修好，大家自已走。", SOUTH, "2020-01-01", "2020-01-01")


@pytest.fixture
def window(
    open_window: Callable[[Path], Window], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Window:
    use_known_faults(monkeypatch)
    path = tmp_path / "字.jiaoyue"
    fill(path, (HOUSE, ROAD))
    return open_window(path)


def lay(window: Window, said: str) -> CarpetDesk:
    window.laying.toggle()
    carpet = window.bench.carpet
    assert carpet is not None
    carpet.lay(said)
    look(window)
    return carpet


def look(window: Window) -> None:
    """Wait until the tiles in sight are drawn."""
    for _ in range(3):
        settle(window)


def tiles(carpet: CarpetDesk) -> list[str]:
    model = carpet.page.model
    shown = (model.tile(model.index_of(place)) for place in range(model.count))
    return [f"{t.before}[{t.words}]{t.after}" if t else "" for t in shown]


def text(window: Window, article: int) -> str:
    return opened(window, article).reading(LayerName.CORRECTED).text


def opened(window: Window, article: int) -> OpenedArticle:
    found = window.session.article(article)
    assert found is not None
    return found


def press(
    qtbot: QtBot,
    carpet: CarpetDesk,
    *keys: Qt.Key,
    modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    for key in keys:
        qtbot.keyClick(carpet.page.grid, key, modifier)


def test_the_model_keeps_the_rules_of_qt(qapp: QApplication, qtmodeltester: ModelTester) -> None:
    model = CarpetModel()
    model.set_columns(3)
    model.grow(7)
    qtmodeltester.check(model, force_py=True)
    model.grow(10)
    model.set_columns(4)
    qtmodeltester.check(model, force_py=True)


def test_all_places_lie_side_by_side_in_context(window: Window) -> None:
    carpet = lay(window, "己已")
    assert tiles(carpet) == [
        "自[已]修屋",
        "他自[已]修好了屋，又已经修好了自",
        "他自已修好了屋，又[已]经修好了自己的船。",
        "修好了屋，又已经修好了自[己]的船。",
        "路[已]修好",
        "路[已]修好，大家自已走。",
        "路已修好，大家自[已]走。",
    ]
    assert carpet.page.said.text() == "7 处 · 见于 2 篇"
    assert carpet.page.model.columnCount() > 1


def test_words_are_laid_as_words_and_signs_are_not_looked_for(window: Window) -> None:
    assert tiles(lay(window, "自已/"))[0] == "[自已]修屋"
    carpet = window.bench.carpet
    assert carpet is not None
    carpet.lay("，。")
    look(window)
    assert carpet.page.model.count == 0
    assert carpet.page.nothing.isVisibleTo(carpet.page)


def test_only_what_is_listed_is_laid_where_that_is_wanted(window: Window, qtbot: QtBot) -> None:
    window.browsing.list(Filter(place=("甲省", "南市")))
    settle(window)
    carpet = lay(window, "己已")
    assert carpet.page.model.count == 7
    carpet.page.within.setCurrentIndex(1)
    carpet.page.within.activated.emit(1)
    look(window)
    assert carpet.page.model.count == 3
    window.browsing.seek("没有的话")
    settle(window)
    carpet.page.field.setFocus()
    qtbot.keyClick(carpet.page.field, Qt.Key.Key_Return)
    look(window)
    assert carpet.page.model.count == 0
    assert carpet.page.nothing.text() == "没有一处"


def test_ticked_places_become_what_they_are_taken_for_as_one_step(
    window: Window, qtbot: QtBot
) -> None:
    carpet = lay(window, "己已")
    press(qtbot, carpet, Qt.Key.Key_Space, Qt.Key.Key_Right, Qt.Key.Key_Space)
    assert carpet.page.apply.text() == "改正 2 处"
    with qtbot.waitSignal(window.session.changed):
        press(qtbot, carpet, Qt.Key.Key_Return, modifier=CTRL)
    look(window)
    assert text(window, 1).startswith("自己修屋")
    assert "他自己修好了屋，又已经修好了自己的船。" in text(window, 1)
    assert window.session.undo_stack.undoText() == "改正 2 处：已 → 己"
    assert carpet.page.model.ticked == ()
    assert tiles(carpet)[0] == "自[己]修屋"
    assert window.bench.shows_carpet
    with qtbot.waitSignal(window.session.changed):
        window.actions_["undo"].trigger()
    look(window)
    assert text(window, 1).startswith("自已修屋")
    assert tiles(carpet)[0] == "自[已]修屋"


def test_ticked_places_become_what_is_written(window: Window, qtbot: QtBot) -> None:
    carpet = lay(window, "路")
    grid = carpet.page.grid
    assert not carpet.page.apply.isEnabled()
    box = grid.visualRect(carpet.page.model.index_of(1))
    qtbot.mouseClick(grid.viewport(), LEFT, pos=QPoint(box.left() + 8, box.center().y()))
    press(qtbot, carpet, Qt.Key.Key_Return, modifier=CTRL)
    assert carpet.page.text.hasFocus()
    event = QInputMethodEvent()
    event.setCommitString("桥")
    QApplication.sendEvent(carpet.page.text, event)
    with qtbot.waitSignal(window.session.changed):
        qtbot.mouseClick(carpet.page.apply, LEFT)
    assert text(window, 2).endswith("桥已修好，大家自已走。")
    assert text(window, 2).startswith("路已修好")


def test_a_correction_is_told_and_undo_is_about_it_unless_something_was_written_since(
    window: Window, qtbot: QtBot
) -> None:
    carpet = lay(window, "己已")
    press(qtbot, carpet, Qt.Key.Key_Space)
    line, said = carpet.page.text, window.bench.status.counts
    line.setFocus()
    qtbot.keyClicks(line, "x")
    with qtbot.waitSignal(window.session.changed):
        qtbot.keyClick(line, Qt.Key.Key_Return)
    look(window)
    assert text(window, 1).startswith("自x修屋")
    assert said.text() == "已改正 1 处：已 → x"
    assert carpet.page.grid.hasFocus()

    line.setFocus()
    qtbot.keyClicks(line, "y")
    qtbot.keyClick(line, Qt.Key.Key_Z, CTRL)
    assert (line.text(), text(window, 1)[1]) == ("x", "x")
    qtbot.keyClick(line, Qt.Key.Key_Z, CTRL)
    look(window)
    assert (line.text(), text(window, 1)[1]) == ("x", "已")
    assert said.text() == f"已撤销：改正 1 处：已 → x（{HOUSE.title}）"


def test_the_keys_of_the_carpet_do_nothing_to_the_article_behind_it(
    window: Window, qtbot: QtBot
) -> None:
    carpet = lay(window, "己已")
    press(qtbot, carpet, Qt.Key.Key_Space)
    carpet.page.sorting.setFocus()
    with qtbot.waitSignal(window.session.changed):
        qtbot.keyClick(carpet.page.sorting, Qt.Key.Key_Return, CTRL)
    look(window)
    assert text(window, 1).startswith("自己修屋")
    assert {opened(window, 1).row.round, opened(window, 2).row.round} == {Round.UNREAD}


def test_places_left_as_they_are_are_doubted_no_more(window: Window, qtbot: QtBot) -> None:
    carpet = lay(window, "己已")
    press(qtbot, carpet, Qt.Key.Key_Right, Qt.Key.Key_Space)
    with qtbot.waitSignal(window.session.changed):
        press(qtbot, carpet, Qt.Key.Key_Delete)
    look(window)
    assert [row.words for row in opened(window, 1).ignored] == ["已"]
    assert window.session.undo_stack.undoText() == "“己、已”照原不改，共 1 处"
    model = carpet.page.model
    settled = [model.index_of(place).data(TILE).is_settled for place in range(3)]
    assert settled == [False, True, False]
    with qtbot.waitSignal(window.session.changed):
        window.actions_["undo"].trigger()
    assert opened(window, 1).ignored == ()


def test_a_query_is_put_about_every_ticked_place(window: Window, qtbot: QtBot) -> None:
    carpet = lay(window, "自已/")
    press(qtbot, carpet, Qt.Key.Key_A, modifier=CTRL)
    press(qtbot, carpet, Qt.Key.Key_Space)
    press(qtbot, carpet, Qt.Key.Key_D, modifier=CTRL)
    card = carpet.page.card
    assert card.isVisible()
    card.reason.setText("原稿如此？")
    with qtbot.waitSignal(window.session.changed):
        qtbot.keyClick(card.reason, Qt.Key.Key_Return)
    asked = [query for _, query in window.session.queries()]
    assert [(query.anchor.quote, query.reason) for query in asked] == [("自已", "原稿如此？")] * 3


def test_enter_opens_a_place_and_the_key_brings_the_carpet_back(
    window: Window, qtbot: QtBot
) -> None:
    carpet = lay(window, "己已")
    press(qtbot, carpet, Qt.Key.Key_End, modifier=CTRL)
    press(qtbot, carpet, Qt.Key.Key_Space)
    place = carpet.page.model.place_of(carpet.page.grid.currentIndex())
    press(qtbot, carpet, Qt.Key.Key_Return)
    settle(window)
    shown = window.reader
    assert shown.isVisible()
    assert shown.opened is not None
    assert shown.opened.row.title == ROAD.title
    span, reading = shown.selected_span(), shown.reading
    assert span is not None
    assert reading is not None
    assert span.of(reading.text) == "已"
    qtbot.keyClick(window, Qt.Key.Key_K, CTRL | SHIFT)
    look(window)
    assert window.bench.shows_carpet
    assert carpet.page.field.text() == "己已"
    assert carpet.page.model.place_of(carpet.page.grid.currentIndex()) == place
    assert len(carpet.page.model.ticked) == 1
    press(qtbot, carpet, Qt.Key.Key_Escape)
    assert not window.bench.shows_carpet


def test_who_selects_other_words_after_opening_a_place_lays_those(
    window: Window, qtbot: QtBot
) -> None:
    carpet = lay(window, "己已")
    press(qtbot, carpet, Qt.Key.Key_Return)
    settle(window)
    assert window.reader.reading is not None
    at = window.reader.reading.text.index("屋")
    window.reader.select(Span(at, at + 1))
    qtbot.keyClick(window, Qt.Key.Key_K, CTRL | SHIFT)
    look(window)
    assert carpet.page.field.text() == "屋"


def test_who_searches_the_library_from_the_carpet_sees_what_is_found(
    window: Window, qtbot: QtBot
) -> None:
    lay(window, "己已")
    window.seeking.focus()
    window.bench.topbar.search.setText("路")
    qtbot.keyClick(window.bench.topbar.search, Qt.Key.Key_Return)
    settle(window)
    assert not window.bench.shows_carpet
    assert window.bench.articles.view.isVisible()


def test_what_is_selected_is_laid(window: Window) -> None:
    window.browsing.open(1)
    reading = window.reader.reading
    assert reading is not None
    window.reader.showing.set_cursor(1, 2)
    window.laying.toggle()
    look(window)
    carpet = window.bench.carpet
    assert carpet is not None
    assert carpet.page.field.text() == "已"
    assert carpet.page.model.count == 6


def test_what_a_character_is_taken_for_is_offered_and_laid_beside_it(
    window: Window, qtbot: QtBot
) -> None:
    carpet = lay(window, "己")
    assert carpet.page.model.count == 1
    offered = [button for button in carpet.page.alike if button.text() == "+已"]
    assert offered
    qtbot.mouseClick(offered[0], LEFT)
    look(window)
    assert carpet.page.field.text() == "己已"
    assert carpet.page.model.count == 7
    assert not any(button.isVisible() for button in carpet.page.alike)


def test_places_are_sorted_by_what_stands_beside_them(window: Window) -> None:
    carpet = lay(window, "已")
    carpet.page.sorting.setCurrentIndex(1)
    carpet.page.sorted.emit(carpet.page.sorting.currentData())
    look(window)
    leads = [said.partition("[")[0][-1] for said in tiles(carpet)]
    # By how they are read, as lines of a concordance: lù, yòu, zì.
    assert leads == ["路", "路", "又", "自", "自", "自"]


def sort_by_what_follows(carpet: CarpetDesk) -> None:
    carpet.page.sorting.setCurrentIndex(2)
    carpet.page.sorting.activated.emit(2)


def test_a_carpet_that_is_laid_while_sorted_shows_its_tiles_in_order(window: Window) -> None:
    carpet = lay(window, "路")
    sort_by_what_follows(carpet)
    carpet.lay("已")
    look(window)
    follow = [said.partition("]")[2][:1] for said in tiles(carpet)]
    assert follow == ["经", "修", "修", "修", "修", "走"]


def test_who_scrolls_in_a_sorted_carpet_stays_while_more_is_laid(
    open_window: Callable[[Path], Window], tmp_path: Path
) -> None:
    path = tmp_path / "大.jiaoyue"
    days = [f"2020-01-{day:02}" for day in range(1, 29)]
    after = "白黑红黄蓝绿紫青"
    fill(
        path,
        [
            Story(f"第{i}篇", f"山{after[i % 8]}水。" * 60, NORTH, days[i % 28], days[i % 28])
            for i in range(90)
        ],
    )
    window = open_window(path)
    carpet = lay(window, "山")
    sort_by_what_follows(carpet)
    look(window)
    model, grid = carpet.page.model, carpet.page.grid
    before = model.count
    bar = grid.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    look(window)
    top = grid.indexAt(QPoint(0, 0)).data(TILE)
    place = grid.visualRect(grid.indexAt(QPoint(0, 0))).top()
    model.tile(model.index_of(model.count - 1))
    look(window)
    look(window)
    assert model.count > before
    index = grid.indexAt(QPoint(0, 0))
    row = {index.siblingAtColumn(i).data(TILE).place for i in range(model.columnCount())}
    assert bar.value() > 0
    assert top.place in row
    assert grid.visualRect(index).top() == place


def test_a_job_takes_off_no_ticks_of_a_carpet_that_was_laid_since(
    window: Window, qtbot: QtBot
) -> None:
    held = Event()
    carpet = lay(window, "己已")
    window.session.runner.write("", lambda _: held.wait(10))
    press(qtbot, carpet, Qt.Key.Key_Space)
    press(qtbot, carpet, Qt.Key.Key_Return, modifier=CTRL)
    look(window)
    carpet.lay("路")
    look(window)
    press(qtbot, carpet, Qt.Key.Key_Space)
    ticked = carpet.page.model.ticked
    with qtbot.waitSignal(window.session.changed):
        held.set()
    qtbot.waitUntil(lambda: not window.session.runner.running)
    assert carpet.page.model.ticked == ticked != ()


def test_a_tile_opens_with_its_own_words_where_more_were_put_in_for_a_character(
    window: Window, qtbot: QtBot
) -> None:
    article = opened(window, 2)
    reading = article.reading(LayerName.CORRECTED)
    at = Span(reading.text.index("自"), reading.text.index("自") + 1)
    clean = article.reading(LayerName.CLEAN)
    edit = correct(reading, clean, article.holding, at, "各自船", window.session.by())
    assert window.session.perform(edit, "改")
    carpet = lay(window, "船")
    press(qtbot, carpet, Qt.Key.Key_End, modifier=CTRL)
    carpet.place_chosen.emit(carpet.page.model.tile(carpet.page.model.index_of(1)))
    settle(window)
    span, shown = window.reader.selected_span(), window.reader.reading
    assert span is not None
    assert shown is not None
    assert window.reader.opened is not None
    assert window.reader.opened.row.id == 2
    assert span.of(shown.text) == "船"


def test_a_large_carpet_is_laid_as_far_as_is_looked_at_and_never_held(
    open_window: Callable[[Path], Window], tmp_path: Path
) -> None:
    path = tmp_path / "大.jiaoyue"
    body = "山" * 60 + "水。"
    days = [f"2020-01-{day:02}" for day in range(1, 29)]
    fill(path, [Story(f"第{i}篇", body, NORTH, days[i % 28], days[i % 28]) for i in range(90)])
    window = open_window(path)
    carpet = lay(window, "山")
    model = carpet.page.model
    assert AHEAD <= model.count < 90 * 60
    assert "/ 90" in carpet.page.said.text()
    assert carpet.page.read.isVisible()
    carpet.page.read.click()
    look(window)
    assert model.count == 90 * 60
    for place in range(0, model.count, CHUNK):
        model.tile(model.index_of(place))
        look(window)
    assert model.held <= KEPT_CHUNKS * CHUNK


def test_reading_to_the_end_can_be_stopped(
    open_window: Callable[[Path], Window], tmp_path: Path
) -> None:
    path = tmp_path / "大.jiaoyue"
    fill(
        path, [Story(f"第{i}篇", "山" * 50, NORTH, "2020-01-01", "2020-01-01") for i in range(130)]
    )
    window = open_window(path)
    carpet = lay(window, "山")
    carpet.page.reading_wanted.emit(True)
    carpet.page.reading_wanted.emit(False)
    look(window)
    assert carpet.page.model.count < 130 * 50
    assert carpet.page.read.text() == "全部读入"


@pytest.mark.parametrize("theme", style.themes)
def test_it_can_be_drawn_in_every_theme(window: Window, theme: str) -> None:
    carpet = lay(window, "己已")
    carpet.page.set_theme(style.themes[theme])
    image = carpet.page.grab().toImage()
    assert image.pixelColor(image.width() // 2, image.height() // 2) == style.themes[theme].paper
