"""The timeline shows when and where; to brush it, by mouse or by key, is to filter."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QTextDocument, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from jiaoyue.marks.catalogue import Filter
from jiaoyue.marks.timeline import month_number
from jiaoyue.newspaper.article import Place
from jiaoyue.session.settings import TIMELINE
from jiaoyue.ui.panels.timeline_axis import FEWEST, LEAST_MONTH, Axis, rounded, whole
from jiaoyue.ui.panels.timeline_brush import Brush
from tests.ui.settle import listed, settle
from tests.ui.shelf import NOTICE, TEA, Story, fill

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from jiaoyue.ui.panels.timeline import TimelinePanel
    from jiaoyue.ui.panels.timeline_canvas import TimelineCanvas
    from jiaoyue.ui.window import Window

LEFT = Qt.MouseButton.LeftButton
FIRST, LAST = month_number("1950-03"), month_number("2020-06")
extents = st.tuples(st.integers(20_000, 24_000), st.integers(0, 1_200)).map(
    lambda found: rounded((found[0], found[0] + found[1]))
)


def open_on(window: Window) -> TimelinePanel:
    window.actions_["timeline"].trigger()
    panel = window.bench.timeline
    assert panel is not None
    settle(window)
    return panel


@pytest.fixture
def shown(window: Window) -> TimelinePanel:
    return open_on(window)


def at(canvas: TimelineCanvas, month: str) -> QPoint:
    return canvas.place_of(month_number(month)).toPoint()


def drag(canvas: TimelineCanvas, start: QPoint, end: QPoint) -> None:
    QTest.mousePress(canvas, LEFT, pos=start)
    QTest.mouseMove(canvas, (start + end) / 2)
    QTest.mouseMove(canvas, end)
    QTest.mouseRelease(canvas, LEFT, pos=end)


def test_dragging_over_months_filters_by_them(window: Window, shown: TimelinePanel) -> None:
    drag(shown.canvas, at(shown.canvas, "2022-05"), at(shown.canvas, "2023-04"))
    assert window.browsing.listing.wanted.month == "2022-05/2023-04"
    assert len(listed(window)) == 2
    assert window.bench.articles.count.text() == "2 篇 · 2022-05 – 2023-04"


def test_a_click_chooses_a_month_and_another_takes_it_back(
    window: Window, shown: TimelinePanel
) -> None:
    QTest.mouseClick(shown.canvas, LEFT, pos=at(shown.canvas, "2023-04"))
    assert window.browsing.listing.wanted.month == "2023-04"
    QTest.mouseClick(shown.canvas, LEFT, pos=at(shown.canvas, "2023-04"))
    assert window.browsing.listing.wanted == Filter()


def test_a_month_without_articles_is_named_and_offers_the_way_back(
    window: Window, shown: TimelinePanel
) -> None:
    QTest.mouseClick(shown.canvas, LEFT, pos=at(shown.canvas, "2022-09"))
    assert not listed(window)
    assert window.bench.articles.count.text() == "0 篇 · 2022-09"
    window.bench.articles.clear.click()
    assert window.browsing.listing.wanted == Filter()
    assert shown.canvas.brush is None


def test_a_brush_is_moved_and_its_ends_are_moved(window: Window, shown: TimelinePanel) -> None:
    canvas = shown.canvas
    window.browsing.list(Filter(month="2022-04/2022-06"))
    settle(window)
    drag(canvas, at(canvas, "2022-05"), at(canvas, "2022-07"))
    assert window.browsing.listing.wanted.month == "2022-06/2022-08"
    end = (at(canvas, "2022-08") + at(canvas, "2022-09")) / 2
    drag(canvas, end, at(canvas, "2022-11"))
    assert window.browsing.listing.wanted.month == "2022-06/2022-11"
    start = (at(canvas, "2022-05") + at(canvas, "2022-06")) / 2
    drag(canvas, start, at(canvas, "2022-01"))
    assert window.browsing.listing.wanted.month == "2022-01/2022-11"


def test_the_keys_go_extend_ask_and_give_up(window: Window, shown: TimelinePanel) -> None:
    canvas = shown.canvas
    assert canvas.hasFocus()
    QTest.keyClick(canvas, Qt.Key.Key_Right)
    assert shown.said.text().startswith("2022-06 · 1 篇 · 温州 1")
    QTest.keyClick(canvas, Qt.Key.Key_Right)
    QTest.keyClick(canvas, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(canvas, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert shown.said.text().startswith("2022-05 – 2022-07 · 1 篇")
    assert window.browsing.listing.wanted == Filter()
    QTest.keyClick(canvas, Qt.Key.Key_Return)
    assert window.browsing.listing.wanted.month == "2022-05/2022-07"
    settle(window)
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert window.browsing.listing.wanted == Filter()
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert not shown.isVisible()
    assert not window.settings.get(TIMELINE)


def test_a_brush_that_is_not_asked_for_is_given_up_first(
    window: Window, shown: TimelinePanel
) -> None:
    window.browsing.list(Filter(month="2022-06"))
    settle(window)
    shown.canvas.setFocus()
    QTest.keyClick(shown.canvas, Qt.Key.Key_Right)
    QTest.keyClick(shown.canvas, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert shown.canvas.brush == (month_number("2022-06"), month_number("2022-07"))
    QTest.keyClick(shown.canvas, Qt.Key.Key_Escape)
    assert shown.canvas.brush == (month_number("2022-06"), month_number("2022-06"))
    assert window.browsing.listing.wanted.month == "2022-06"


def test_it_follows_the_search_and_not_its_own_months(window: Window, shown: TimelinePanel) -> None:
    assert shown.said.text() == "2022-06 – 2023-11 · 3 篇 · 杭州 1 · 温州 1 · 南平 1"
    window.browsing.seek("渡口")
    window.browsing.list(window.browsing.listing.wanted._replace(month="2023"))
    settle(window)
    assert shown.describe(month_number("2022"), month_number("2023-12")).startswith(
        "2022 – 2023 · 1 篇 · 温州 1"
    )
    assert shown.said.text() == "2023 · 0 篇"
    assert "温州" in shown.legend.text()
    assert "杭州" not in shown.legend.text()


def test_what_is_pointed_at_is_counted_and_placed(shown: TimelinePanel) -> None:
    QTest.mouseMove(shown.canvas, at(shown.canvas, "2023-04"))
    assert shown.said.text() == "2023-04 · 1 篇 · 杭州 1"
    assert shown.canvas.accessibleDescription() == shown.said.text()


def test_what_is_said_and_the_legend_name_the_same_places(
    open_window: Callable[[Path], Window], tmp_path: Path
) -> None:
    def story(city: str, number: int) -> Story:
        place = Place("浙江省", city, None)
        return Story(f"{city}{number}", "新闻。", place, "2023-04-01", "2023-04-01")

    cities = {"杭州市": 5, "宁波市": 4, "温州市": 3, "台州市": 2, "湖州市": 1}
    fill(tmp_path / "五", [story(city, i) for city, most in cities.items() for i in range(most)])
    panel = open_on(open_window(tmp_path / "五"))
    assert panel.said.text() == "2023-04 · 15 篇 · 杭州 5 · 宁波 4 · 温州 3 · 台州 2 · 其他 1"
    assert panel.legend.accessibleName() == "杭州, 宁波, 温州, 台州, 其他"


def test_no_others_are_named_where_there_are_none(window: Window, shown: TimelinePanel) -> None:
    window.browsing.list(Filter(place=("浙江省",)))
    settle(window)
    assert shown.said.text().endswith("杭州 1 · 温州 1")
    assert shown.legend.accessibleName() == "杭州, 温州"
    assert "其他" not in shown.legend.text()


def test_a_place_keeps_its_colour_when_others_go(window: Window, shown: TimelinePanel) -> None:
    def colour_of(name: str) -> str:
        before, _, _ = shown.legend.text().partition(f"■</span>&nbsp;{name}")
        return before.rpartition("color:")[2]

    before = colour_of("温州")
    window.browsing.list(Filter(place=("浙江省",)))
    settle(window)
    assert colour_of("温州") == before


def test_the_undated_are_chosen_beside_it(window: Window, shown: TimelinePanel) -> None:
    assert shown.undated.text() == "日期不详 1 篇"
    shown.undated.click()
    assert window.browsing.listing.wanted.month == ""
    shown.undated.click()
    assert window.browsing.listing.wanted == Filter()


def test_without_dates_it_says_so(open_window: Callable[[Path], Window], tmp_path: Path) -> None:
    fill(tmp_path / "无日期", [NOTICE])
    panel = open_on(open_window(tmp_path / "无日期"))
    assert panel.canvas.said_empty == "这些文章的日期都不详"
    QTest.mouseClick(panel.canvas, LEFT, pos=panel.canvas.rect().center())
    QTest.keyClick(panel.canvas, Qt.Key.Key_Right)
    QTest.keyClick(panel.canvas, Qt.Key.Key_Return)
    assert panel.legend.text() == ""


def test_it_is_there_again_at_the_next_start_and_not_in_an_empty_library(
    open_window: Callable[[Path], Window], library: Path, tmp_path: Path
) -> None:
    open_on(open_window(library))
    again = open_window(library).bench.timeline
    assert again is not None
    assert again.isVisible()
    assert again.canvas.axis.first == month_number("2022-01")
    fill(tmp_path / "空", [])
    empty = open_window(tmp_path / "空").bench.timeline
    assert empty is not None
    assert not empty.isVisible()


def test_years_are_shown_until_one_looks_closer(
    open_window: Callable[[Path], Window], tmp_path: Path
) -> None:
    days = [f"{year}-0{year % 9 + 1}-01" for year in range(1950, 2021)]
    fill(tmp_path / "长", [Story(day, f"{day} 的新闻。", TEA.place, day, day) for day in days])
    window = open_window(tmp_path / "长")
    canvas = open_on(window).canvas
    QTest.mouseClick(canvas, LEFT, pos=at(canvas, "1984-07"))
    assert window.browsing.listing.wanted.month == "1984"
    where = QPointF(at(canvas, "1984-07"))
    for _ in range(8):
        turn = QWheelEvent(
            where,
            where,
            QPoint(),
            QPoint(0, 120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(canvas, turn)
    assert canvas.axis.unit == 1
    assert canvas.axis.first <= month_number("1984-07") <= canvas.axis.last
    QTest.mouseClick(canvas, LEFT, pos=at(canvas, "1984-05"))
    assert window.browsing.listing.wanted.month == "1984-05"


@given(extents, st.floats(100, 3_000), st.lists(st.tuples(st.booleans(), st.floats(0, 1))))
def test_an_axis_never_looks_beyond_what_there_is(
    extent: tuple[int, int], width: float, steps: list[tuple[bool, float]]
) -> None:
    axis = whole(extent, width)
    for is_in, share in steps:
        axis = axis.zoomed(2 / 3 if is_in else 1.5, share * width, extent).moved(5, extent)
        assert extent[0] <= axis.first <= axis.last <= extent[1]
        assert axis.last - axis.first + 1 >= FEWEST
        assert (axis.unit == 1) == (axis.month_width >= LEAST_MONTH)
        assert axis.month_at(axis.left_of(axis.last) + axis.month_width / 2) == axis.last


def test_labels_have_room() -> None:
    for width in (400.0, 900.0, 2_000.0):
        for axis in (whole((FIRST, LAST), width), Axis(FIRST, FIRST + 17, width)):
            places = [axis.left_of(month) for month, _ in axis.labels()]
            assert places
            assert all(b - a >= 39 for a, b in pairwise(places))


def test_a_brush_grows_and_shrinks_by_years_where_years_are_shown() -> None:
    extent = rounded((FIRST, LAST))
    axis = whole(extent, 700)
    brush = Brush()
    start = month_number("1984")
    for by in (1, 1, 1, -1):
        brush.step(axis, by, extent, start=start, extends=True)
    assert brush.months == (month_number("1984"), month_number("1985-12"))
    for by in (-1, -1):
        brush.step(axis, by, extent, start=start, extends=True)
    assert brush.months == (month_number("1983"), month_number("1984-12"))
    assert brush.give_up()
    assert brush.months is None


@given(st.sampled_from([300.0, 3_000.0]), st.lists(st.floats(0, 1), min_size=2, max_size=2))
def test_a_brush_that_is_moved_keeps_its_length_and_stays_within(
    width: float, shares: list[float]
) -> None:
    extent = rounded((FIRST, LAST))
    axis = whole(extent, width)
    brush = Brush()
    brush.ask((month_number("1984"), month_number("1989-12")))
    left, right = axis.ends_of(*brush.asked or extent)
    start, end = left + 6 + shares[0] * (right - left - 12), shares[1] * width
    assume(abs(start - end) > 4)
    brush.press(axis, start)
    brush.drag(axis, end, extent)
    brush.release(axis)
    first, last = brush.months or extent
    assert extent[0] <= first < last <= extent[1]
    assert last - first == 71


def test_a_place_is_named_as_it_is_written(
    open_window: Callable[[Path], Window], tmp_path: Path
) -> None:
    place = Place("甲省", "<b>北&lt;", None)
    fill(tmp_path / "地", [Story("船", "船来了。", place, "2020-01-01", "2020-01-01")])
    panel = open_on(open_window(tmp_path / "地"))
    document = QTextDocument()
    document.setHtml(panel.legend.text())
    assert "<b>北&lt;" in document.toPlainText()
    QTest.mouseMove(panel.canvas, at(panel.canvas, "2020-01"))
    assert "<b>北&lt;" in panel.said.text()
    assert panel.said.textFormat() == Qt.TextFormat.PlainText
