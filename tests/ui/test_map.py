"""The map shows where the articles are, and to choose on it is to filter."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from jiaoyue.marks.catalogue import Filter
from jiaoyue.ui.panels.map_classes import class_bounds, class_of, said_class

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from jiaoyue.ui.panels.map import MapPanel
    from jiaoyue.ui.window import Window

LEFT = Qt.MouseButton.LeftButton
ZHEJIANG, WENZHOU, TIBET = "330000", "330300", "540000"


@pytest.fixture
def shown(window: Window, qtbot: QtBot) -> MapPanel:
    qtbot.waitUntil(lambda: window.browsing.counting.facets.articles > 0)
    window.actions_["map"].trigger()
    panel = window.bench.map
    assert panel is not None
    QApplication.processEvents()
    return panel


def click(panel: MapPanel, code: str) -> None:
    QTest.mouseClick(panel.canvas, LEFT, pos=panel.canvas.place_of(code))


def test_a_click_on_a_province_filters_by_it_and_shows_its_cities(
    window: Window, shown: MapPanel, qtbot: QtBot
) -> None:
    click(shown, ZHEJIANG)
    qtbot.waitUntil(lambda: window.browsing.listing.wanted == Filter(place=("浙江省",)))
    qtbot.waitUntil(lambda: shown.title.text() == "浙江省")
    click(shown, WENZHOU)
    qtbot.waitUntil(lambda: window.browsing.listing.wanted.place == ("浙江省", "温州市"))
    qtbot.waitUntil(lambda: window.browsing.rows.rowCount() == 1)


def test_another_click_takes_the_city_back_and_the_arrow_all_of_it(
    window: Window, shown: MapPanel, qtbot: QtBot
) -> None:
    window.browsing.list(Filter(place=("浙江省", "温州市")))
    qtbot.waitUntil(lambda: shown.title.text() == "浙江省")
    click(shown, WENZHOU)
    qtbot.waitUntil(lambda: window.browsing.listing.wanted.place == ("浙江省",))
    shown.back.click()
    qtbot.waitUntil(lambda: shown.title.text() == "全国")
    assert window.browsing.listing.wanted.place == ()


def test_what_is_pointed_at_is_named_and_counted(shown: MapPanel) -> None:
    QTest.mouseMove(shown.canvas, shown.canvas.place_of(ZHEJIANG))
    assert shown.said.text() == "浙江省 · 2 篇"
    QTest.mouseMove(shown.canvas, shown.canvas.place_of(TIBET))
    assert shown.said.text() == "西藏自治区 · 0 篇"
    assert shown.canvas.accessibleDescription() == shown.said.text()


def test_a_province_without_articles_is_not_chosen(window: Window, shown: MapPanel) -> None:
    click(shown, TIBET)
    assert window.browsing.listing.wanted.place == ()
    assert shown.title.text() == "全国"


def test_the_keys_go_from_area_to_area_choose_and_go_back(
    window: Window, shown: MapPanel, qtbot: QtBot
) -> None:
    assert shown.canvas.hasFocus()
    QTest.keyClick(shown.canvas, Qt.Key.Key_Down)
    assert shown.said.text() == "浙江省 · 2 篇"
    QTest.keyClick(shown.canvas, Qt.Key.Key_Down)
    assert shown.said.text() == "福建省 · 1 篇"
    QTest.keyClick(shown.canvas, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: shown.title.text() == "福建省")
    QTest.keyClick(shown.canvas, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: shown.title.text() == "全国")
    QTest.keyClick(shown.canvas, Qt.Key.Key_Escape)
    assert not shown.isVisible()


def test_the_map_goes_with_the_key_that_brought_it(window: Window, shown: MapPanel) -> None:
    assert shown.isVisible()
    window.actions_["map"].trigger()
    assert not shown.isVisible()


@pytest.mark.parametrize(
    ("most", "bounds"),
    [
        (0, (1,)),
        (3, (1, 2)),
        (30, (1, 2, 5, 10, 20)),
        (40_000, (1, 10, 100, 2_000, 20_000)),
    ],
)
def test_classes_begin_at_round_numbers_and_are_few(most: int, bounds: tuple[int, ...]) -> None:
    assert class_bounds(most) == bounds
    assert class_of(0, bounds) == -1
    assert class_of(most, bounds) == (len(bounds) - 1 if most else -1)


def test_a_class_says_its_first_and_last() -> None:
    assert [said_class((1, 2, 5, 1000), i) for i in range(4)] == ["1", "2–4", "5–999", "1,000+"]
