"""Other libraries are attached for reading: counted in the sidebar, and opened beside."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from jiaoyue.marks.catalogue import Filter
from jiaoyue.session.settings import GEOMETRY, LIBRARY, Settings
from jiaoyue.ui.beside import Beside
from jiaoyue.ui.models.choices import Section
from tests.store.older import make_older
from tests.ui.settle import listed, settle
from tests.ui.shelf import FERRY, SCHOOL, fill

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from jiaoyue.ui.appearance import Appearance
    from jiaoyue.ui.models.entries import Entry
    from jiaoyue.ui.window import Window


@pytest.fixture
def other(tmp_path: Path) -> Path:
    """Another library, with two of the articles."""
    path = tmp_path / "另一库.jiaoyue"
    fill(path, [FERRY, SCHOOL])
    return path


@pytest.fixture
def beside(
    window: Window, settings: Settings, appearance: Appearance, other: Path, qtbot: QtBot
) -> Iterator[Beside]:
    """Where windows on attached libraries come from, with one library attached."""
    window.attaching.attach([other])
    qtbot.waitUntil(lambda: window.attaching.is_settled)
    made = Beside(window, settings, appearance)
    yield made
    made.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def attached(window: Window) -> list[Entry]:
    model = window.bench.sidebar.facets
    rows = [model.index(row, 0) for row in range(model.rowCount())]
    found = [model.entry(row) for row in rows]
    return [e for e in found if e.section is Section.ATTACHED and e.choice is not None]


def choose(window: Window, entry: Entry) -> None:
    sidebar = window.bench.sidebar
    sidebar.setCurrentIndex(sidebar.facets.index_of(entry))
    QTest.keyClick(sidebar, Qt.Key.Key_Return)


def test_an_attached_library_counts_what_is_listed_here(
    window: Window, beside: Beside, qtbot: QtBot
) -> None:
    (entry,) = attached(window)
    assert (entry.name, entry.count) == ("另一库", 2)
    window.browsing.seek("渡口")
    qtbot.waitUntil(lambda: [e.count for e in attached(window)] == [1])
    window.browsing.list(Filter(place=("浙江省", "杭州市")))
    qtbot.waitUntil(lambda: [e.count for e in attached(window)] == [0])


def test_it_opens_beside_with_the_same_search_and_nothing_in_it_is_written(
    window: Window, beside: Beside, other: Path, settings: Settings
) -> None:
    before = sha256(other.read_bytes()).digest()
    kept = settings.get(LIBRARY), settings.get(GEOMETRY)
    window.browsing.seek("渡口")
    settle(window)
    choose(window, attached(window)[0])
    (shown,) = beside.windows
    assert shown.session.read_only
    assert len(listed(shown)) == 1
    assert shown.bench.topbar.search.text() == "渡口"
    assert shown.browsing.article is not None
    assert shown.browsing.article.row.title == FERRY.title
    assert not shown.actions_["import_files"].isEnabled()
    assert window.browsing.listing.wanted == Filter(words="渡口")
    beside.close()
    assert beside.windows == ()
    assert sha256(other.read_bytes()).digest() == before
    assert (settings.get(LIBRARY), settings.get(GEOMETRY)) == kept


def test_asked_for_again_it_shows_what_is_wanted_now(window: Window, beside: Beside) -> None:
    window.attaching.open_beside(attached_path(window))
    window.browsing.list(Filter(place=("福建省",)))
    settle(window)
    window.attaching.open_beside(attached_path(window))
    (shown,) = beside.windows
    assert shown.browsing.listing.wanted == Filter(place=("福建省",))
    assert len(listed(shown)) == 1


def attached_path(window: Window) -> Path:
    return window.attaching.entries[0].path


def test_it_is_attached_again_at_the_next_start_until_it_is_let_go(
    open_window: Callable[[Path], Window], window: Window, library: Path, other: Path, qtbot: QtBot
) -> None:
    window.attaching.attach([other, other])
    again = open_window(library)
    qtbot.waitUntil(lambda: [e.count for e in attached(again)] == [2])
    again.attaching.detach(other)
    assert attached(again) == []
    assert other.exists()
    assert attached(open_window(library)) == []


def test_the_open_library_is_not_attached_to_itself(window: Window, library: Path) -> None:
    window.attaching.attach([library])
    assert attached(window) == []


def test_one_of_an_older_program_says_so_and_stays_as_it_is(
    window: Window, tmp_path: Path, qtbot: QtBot
) -> None:
    older = tmp_path / "旧.jiaoyue"
    make_older(older)
    before = older.read_bytes()
    window.attaching.attach([older])
    qtbot.waitUntil(lambda: window.attaching.is_settled)
    window.browsing.seek("渡口")
    qtbot.waitUntil(lambda: window.attaching.is_settled)
    (entry,) = attached(window)
    assert "旧版校阅" in entry.trouble
    assert older.read_bytes() == before


def test_what_cannot_be_read_says_why_and_the_others_count(
    window: Window,
    other: Path,
    tmp_path: Path,
    settings: Settings,
    appearance: Appearance,
    qtbot: QtBot,
) -> None:
    broken = tmp_path / "坏.jiaoyue"
    broken.write_text("no library " * 1000)
    window.attaching.attach([broken, tmp_path / "不在.jiaoyue", other])
    qtbot.waitUntil(lambda: window.attaching.is_settled)
    first, gone, good = attached(window)
    assert (first.count, gone.count, good.count) == (None, None, 2)
    assert first.trouble
    assert gone.trouble
    assert not good.trouble
    sidebar = window.bench.sidebar.facets
    said = sidebar.data(sidebar.index_of(first), Qt.ItemDataRole.AccessibleTextRole)
    assert said == f"坏, {first.trouble}"
    made = Beside(window, settings, appearance)
    choose(window, first)
    assert made.windows == ()
    assert [strip.notice.subject for strip in window.bench.strips.shown] == ["beside"]
