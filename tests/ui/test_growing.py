"""While an import is on its way its articles come into the list, and what one looks at stays."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest

from tests.ui.settle import settle
from tests.ui.shelf import TEA, Story, fill

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from jiaoyue.ui.window import Window

AT_A_TIME = 70


def stories(year: int) -> list[Story]:
    days = [f"{year}-{1 + i // 28:02}-{1 + i % 28:02}" for i in range(AT_A_TIME)]
    return [Story(f"{day} 要闻", f"{day} 的消息。", TEA.place, day, day) for day in days]


@pytest.fixture
def busy(open_window: Callable[[Path], Window], tmp_path: Path) -> Iterator[Window]:
    """A window on a library into which an import writes, for as long as the test takes."""
    path = tmp_path / "书库"
    fill(path, stories(2001))
    window = open_window(path)
    done = threading.Event()
    window.session.runner.write("导入", lambda _: done.wait(30), counts_pages=True)
    yield window
    done.set()
    window.session.runner.stop()


def bring(window: Window, year: int) -> None:
    """Store pages as a job does, and let the window look."""
    fill(window.session.library_path, stories(year))
    window.session._look_for_others()
    settle(window)


def top(window: Window) -> tuple[int, int]:
    """Return the topmost article of the list, and where its row begins."""
    articles = window.bench.articles
    place = articles.view.rowAt(0)
    row = articles.model.article(place)
    assert row is not None
    return row.id, articles.view.rowViewportPosition(place)


def selected(window: Window) -> list[int]:
    rows = window.bench.articles.view.selectionModel().selectedRows()
    found = [window.browsing.rows.article(index.row()) for index in rows]
    return [row.id for row in found if row is not None]


def test_what_is_stored_shows_before_the_import_ends(busy: Window) -> None:
    bring(busy, 1999)
    assert busy.browsing.rows.rowCount() == 2 * AT_A_TIME
    assert busy.bench.articles.count.text() == "140 篇"
    assert busy.browsing.counting.facets.articles == 2 * AT_A_TIME


@pytest.mark.parametrize("year", [1999, 2010])
@pytest.mark.parametrize("scrolled_by", [0, 1_234, 100_000])
def test_what_is_looked_at_stays_where_it_is_seen(
    busy: Window, year: int, scrolled_by: int
) -> None:
    settle(busy)
    opened = busy.browsing.article
    assert opened is not None
    busy.bench.articles.view.verticalScrollBar().setValue(scrolled_by)
    settle(busy)
    before = top(busy)
    bring(busy, year)
    assert top(busy) == before
    assert selected(busy) == [] or selected(busy) == [opened.row.id]
    assert busy.browsing.article is not None
    assert busy.browsing.article.row.id == opened.row.id
    assert busy.browsing.place == (AT_A_TIME if year == 2010 else 0)
    assert busy.bench.articles.view.currentIndex().row() == busy.browsing.place


def test_other_jobs_do_not_move_the_list(
    open_window: Callable[[Path], Window], tmp_path: Path
) -> None:
    fill(tmp_path / "书库", stories(2001))
    window = open_window(tmp_path / "书库")
    done = threading.Event()
    window.session.runner.write("整理", lambda _: done.wait(30))
    bring(window, 1999)
    assert window.browsing.rows.rowCount() == AT_A_TIME
    done.set()
    window.session.runner.stop()


def test_the_first_import_is_looked_at_from_its_beginning(
    open_window: Callable[[Path], Window], tmp_path: Path
) -> None:
    window = open_window(tmp_path / "空")
    assert not window.bench.topbar.proof.isEnabled()
    done = threading.Event()
    window.session.runner.write("导入", lambda _: done.wait(30), counts_pages=True)
    for year in (1999, 2010, 2005):
        bring(window, year)
    bar = window.bench.articles.view.verticalScrollBar()
    settle(window)
    assert bar.value() == 0
    first = window.browsing.rows.article(0)
    assert first is not None
    assert first.title.startswith("2010")
    assert window.bench.topbar.proof.isEnabled()
    window.browsing.open_at(5)
    settle(window)
    bring(window, 2015)
    assert bar.value() > 0
    done.set()
    window.session.runner.stop()
