"""What is done in the panels beside a text goes to that text, however lately it was opened."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from jiaoyue.marks.catalogue import Round
from jiaoyue.marks.colour import Colour
from jiaoyue.marks.edit import By, annotate, new_id, tag_article
from jiaoyue.marks.tag import Tag
from jiaoyue.marks.unsaid import Fact
from jiaoyue.newspaper.reading import LayerName
from jiaoyue.session.settings import LANGUAGE, Settings
from jiaoyue.store.library import Library
from jiaoyue.text.span import Span
from tests.ui.settle import settle
from tests.ui.shelf import fill

if TYPE_CHECKING:
    from pathlib import Path

    from jiaoyue.marks.opened import OpenedArticle
    from jiaoyue.ui.window import Window

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

ANNOTATIONS, TAGS, DETAILS = 0, 1, 3
SHARED, OTHER = "共有", "另一"


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """A library whose first two articles carry a tag and a mark each, the second a tag more."""
    path = tmp_path / "报.jiaoyue"
    fill(path)
    tags = Tag(new_id(), SHARED), Tag(new_id(), OTHER)
    with Library(path) as made:
        for article in (1, 2):
            opened = made.article(article)
            assert opened is not None
            made.apply(tag_article(article, tags[0], is_new=article == 1), "周")
            reading = opened.reading(LayerName.CORRECTED)
            made.apply(annotate(reading, Span(2, 4), Colour.ROSE, By("周")), "周")
        made.apply(tag_article(2, tags[1], is_new=True), "周")
    return path


def go_on(window: Window, page: int) -> None:
    """Open the first article with a panel beside it, then the second until its text is there."""
    window.bench.side.show_page(page)
    window.browsing.open(1)
    settle(window)
    window.browsing.open(2)
    end = time.monotonic() + 5
    while window.reader.opened is None or window.reader.opened.row.id != 2:
        assert time.monotonic() < end
        QApplication.processEvents()


def kept(library: Path) -> tuple[OpenedArticle, OpenedArticle]:
    with Library(library, read_only=True) as read:
        first, second = read.article(1), read.article(2)
    assert first is not None
    assert second is not None
    return first, second


@pytest.mark.parametrize("page", [ANNOTATIONS, TAGS])
def test_a_tag_goes_to_the_text_beside_it(window: Window, library: Path, page: int) -> None:
    go_on(window, page)
    window.reader.tag_requested.emit()
    assert QApplication.focusWidget() is window.bench.tags.field.line
    window.bench.tags.field.line.setText("新")
    QTest.keyClick(window.bench.tags.field.line, Qt.Key.Key_Return)

    first, second = kept(library)
    assert first.row.tags == (SHARED,)
    assert set(second.row.tags) == {SHARED, OTHER, "新"}


@pytest.mark.parametrize("language", ["zh_CN", "zh_TW", "en"])
def test_every_tab_is_in_reach_in_the_narrowest_column(
    window: Window, settings: Settings, language: str
) -> None:
    settings.set(LANGUAGE, language)
    settle(window)
    side = window.bench.side
    for page in range(3):
        side.set_count(page, 12)
    side.setFixedWidth(side.minimumWidth())
    for front in range(side.tabs.count()):
        side.show_page(front)
        settle(window)
        assert side.tabs.tabRect(side.tabs.count() - 1).right() < side.width()
        for tab in range(side.tabs.count()):
            wanted = side.tabs.tabSizeHint(tab).width()
            assert side.tabs.tabRect(tab).width() >= wanted
            assert side.tabs.tabText(tab) or not side.tabs.tabIcon(tab).isNull()
            name = side.tabs.accessibleTabName(tab)
            assert name in (side.tabs.tabText(tab), side.tabs.tabToolTip(tab))
        assert side.tabs.tabText(front)
    side.setFixedWidth(600)
    settle(window)
    assert side.tabs.tabText(TAGS).endswith(" 12")


def test_the_tags_beside_a_text_are_its_own(window: Window, library: Path) -> None:
    go_on(window, TAGS)

    assert {chip.text() for chip in window.bench.tags.field.chips()} == {SHARED, OTHER}
    window.bench.tags.field.chips()[0].click()
    first, second = kept(library)
    assert first.row.tags == (SHARED,)
    assert len(second.row.tags) == 1


def test_a_round_is_that_of_the_text_beside_it(window: Window, library: Path) -> None:
    go_on(window, DETAILS)
    chosen = window.bench.info.round.findData(Round.FINAL)
    window.bench.info.round.setCurrentIndex(chosen)
    window.bench.info.round.activated.emit(chosen)

    first, second = kept(library)
    assert (first.row.round, second.row.round) == (Round.UNREAD, Round.FINAL)


@pytest.mark.parametrize("page", [ANNOTATIONS, DETAILS])
def test_a_place_and_a_date_are_those_of_the_text_beside_it(
    window: Window, library: Path, page: int
) -> None:
    before, _ = kept(library)
    go_on(window, page)
    window.bench.correct_fact(Fact.PLACE)
    editor = window.bench.info.said.editor
    assert editor is not None
    assert editor.first.text() == "浙江省 温州市"
    editor.first.setText("")
    editor.accepted.emit()
    window.bench.correct_fact(Fact.DATE)
    editor = window.bench.info.said.editor
    assert editor is not None
    editor.first.setText("2001-02-03")
    editor.accepted.emit()

    first, second = kept(library)
    assert (first.article.place, first.page.date) == (before.article.place, before.page.date)
    assert second.article.place.province is None
    assert second.page.date.edtf == "2001-02-03"


def test_the_fields_of_a_fact_are_those_of_the_text_though_the_column_is_hidden(
    window: Window, library: Path
) -> None:
    go_on(window, DETAILS)
    window.bench.side.hide()
    window.browsing.open(1)
    settle(window)
    window.bench.correct_fact(Fact.PLACE)

    editor = window.bench.info.said.editor
    assert editor is not None
    assert "青山县" in editor.first.text()


def test_no_mark_of_the_text_before_can_be_removed(window: Window, library: Path) -> None:
    panel = window.bench.annotations
    window.browsing.open(1)
    settle(window)
    panel.select(window.reader.opened.annotations if window.reader.opened else ())
    assert panel.current is not None
    go_on(window, ANNOTATIONS)
    QTest.keyClick(panel.view, Qt.Key.Key_N)
    panel.remove()

    first, second = kept(library)
    assert [len(first.annotations), len(second.annotations)] == [1, 1]


def test_a_mark_that_is_clicked_at_once_is_chosen_and_removed(
    window: Window, library: Path
) -> None:
    go_on(window, ANNOTATIONS)
    assert window.reader.opened is not None
    window.reader.mark_clicked.emit(window.reader.opened.annotations)
    QTest.keyClick(window.bench.annotations.view, Qt.Key.Key_Delete)

    first, second = kept(library)
    assert [len(first.annotations), len(second.annotations)] == [1, 0]


def test_the_marks_and_how_many_there_are_follow(window: Window) -> None:
    go_on(window, ANNOTATIONS)
    assert window.bench.side.tabs.tabText(TAGS).endswith(" 2")
    assert window.reader.opened is not None
    settle(window)

    shown = window.bench.annotations
    assert [shown.model.row_of(m.id) for m in window.reader.opened.annotations] == [0]
    assert shown.count == 1
