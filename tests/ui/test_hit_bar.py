"""What is sought is marked in the scroll bar of the text, where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor, QImage

from jiaoyue.marks.colour import Colour
from jiaoyue.session.settings import THEME
from jiaoyue.ui import style
from jiaoyue.ui.reader.hit_bar import HitBar
from tests.ui.settle import settle
from tests.ui.shelf import NOTICE, TEA, Story, fill

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from jiaoyue.ui.window import Window

FILLING = "清明前后，山里的人都上山去了，路上十分热闹。" * 60
LONG = Story(
    "渡口的消息",
    f"渡口通船。{FILLING}渡口修好了。{FILLING}大家都到渡口来看。{FILLING}",
    TEA.place,
    "2023-04-01",
    "2023-04-01",
)


@pytest.fixture
def long(open_window: Callable[[Path], Window], tmp_path: Path) -> Window:
    fill(tmp_path / "长", [LONG, NOTICE])
    return open_window(tmp_path / "长")


def bar_of(window: Window, qtbot: QtBot, marks: int) -> HitBar:
    settle(window)
    bar = window.reader.text.hits
    qtbot.waitUntil(lambda: len(bar.marks) == marks)
    return bar


def places(window: Window) -> list[int]:
    """Return how far down in the text each line with a hit begins, as the text shows it."""
    text = window.reader.text
    found = []
    cursor = text.document().find("渡口")
    while not cursor.isNull():
        start = cursor.selectionStart()
        found.append(text.rect_of(start, start).top() + text.verticalScrollBar().value())
        cursor = text.document().find("渡口", cursor)
    return found


def test_every_hit_of_a_search_has_a_mark_where_it_stands(long: Window, qtbot: QtBot) -> None:
    long.browsing.seek("渡口")
    bar = bar_of(long, qtbot, 4)
    assert bar.marks == sorted(bar.marks)
    assert bar.marks == pytest.approx(places(long), abs=8)
    assert 0 < bar.place_of(bar.marks[0]) < bar.place_of(bar.marks[-1]) < bar.height()


def test_the_marks_follow_the_lines_when_the_column_narrows(long: Window, qtbot: QtBot) -> None:
    long.browsing.seek("渡口")
    before = list(bar_of(long, qtbot, 4).marks)
    long.resize(900, 600)
    bar = long.reader.text.hits
    qtbot.waitUntil(lambda: len(bar.marks) == 4 and bar.marks != before)
    assert bar.marks == pytest.approx(places(long), abs=8)


def test_finding_in_the_article_marks_its_own_hits_and_gives_back_the_others(
    long: Window, qtbot: QtBot
) -> None:
    long.browsing.seek("渡口")
    bar_of(long, qtbot, 4)
    long.reader.find()
    long.reader.find_bar.field.setText("修好")
    bar_of(long, qtbot, 1)
    long.reader.find_bar.close_button.click()
    bar_of(long, qtbot, 4)


def test_another_article_and_an_end_of_the_search_leave_no_mark(long: Window, qtbot: QtBot) -> None:
    long.browsing.seek("渡口")
    bar_of(long, qtbot, 4)
    long.browsing.leave_search()
    assert bar_of(long, qtbot, 0).marks == []


@pytest.mark.parametrize("theme", ["paper", "white", "night"])
def test_the_marks_are_seen_in_every_theme(long: Window, qtbot: QtBot, theme: str) -> None:
    long.settings.set(THEME, theme)
    long.browsing.seek("渡口")
    bar = bar_of(long, qtbot, 4)
    image: QImage = bar.grab().toImage()
    middle = image.width() // 2
    column = {QColor(image.pixel(middle, y)).name() for y in range(image.height())}
    amber = style.themes[theme].marks[Colour.AMBER].line
    assert {amber.name(), style.themes[theme].accent.name()} <= column


def test_marks_measured_before_the_lines_changed_are_measured_again(qtbot: QtBot) -> None:
    def height_of(position: int) -> float:
        if position == 2:
            # As when the column is narrowed before all of a long text was measured.
            bar.setMaximum(2_000)
        return position * bar.maximum() / 1_000

    bar = HitBar(style.themes["paper"], height_of)
    qtbot.addWidget(bar)
    bar.setMaximum(1_000)
    bar.show_hits((1, 2, 3), -1)
    qtbot.waitUntil(lambda: bar.marks == [2.0, 4.0, 6.0])
