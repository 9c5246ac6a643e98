"""Date, place and makers corrected in the panel, and the words that prove them shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from jiaoyue.marks.unsaid import Fact
from jiaoyue.store.library import Library
from jiaoyue.ui.reader.wording import evidence_said
from tests.store.pages import busy_page, new_page
from tests.ui.settle import settle

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from jiaoyue.marks.opened import OpenedArticle
    from jiaoyue.ui.panels.fact_editor import FactEditor
    from jiaoyue.ui.panels.said import SaidFacts
    from jiaoyue.ui.window import Window

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
LEFT, ENTER, ESCAPE = Qt.MouseButton.LeftButton, Qt.Key.Key_Return, Qt.Key.Key_Escape


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """A library of two pages; one has a dated article with a place and its proof."""
    path = tmp_path / "报.jiaoyue"
    with Library(path) as made:
        made.add_page(new_page())
        made.add_page(busy_page())
    return path


@pytest.fixture
def said(window: Window) -> SaidFacts:
    """The facts of the article that has a place, a date and a reporter."""
    window.browsing.open(1)
    window.bench.side.show_page(3)
    return window.bench.info.said


def opened(window: Window) -> OpenedArticle:
    assert window.browsing.article is not None
    return window.browsing.article


def begin(said: SaidFacts, fact: Fact) -> FactEditor:
    QTest.mouseClick(said.rows[fact].pencil, LEFT)
    assert said.editor is not None
    assert said.editor.first.hasFocus()
    return said.editor


def write(editor: FactEditor, words: str, line: int = 0) -> None:
    field = list(editor.lines.values())[line]
    field.clear()
    field.insert(words)
    field.textEdited.emit(words)


def enter() -> None:
    QTest.keyClick(QApplication.focusWidget(), ENTER)


def test_the_date_is_corrected_for_the_page_and_taken_back(window: Window, said: SaidFacts) -> None:
    assert not said.rows[Fact.DATE].by_hand.isVisible()
    write(begin(said, Fact.DATE), "2023年5月4日")
    enter()
    assert said.editor is None
    assert said.texts()["日期"] == "2023-05-04"
    assert said.rows[Fact.DATE].by_hand.isVisible()
    other = window.session.article(2)
    assert other is not None
    assert other.row.date_first == "2023-05-04"
    window.session.undo_stack.undo()
    assert opened(window).page.date.edtf == "2023-04"
    assert not said.rows[Fact.DATE].by_hand.isVisible()


def test_what_is_no_date_is_refused_and_stays_written(window: Window, said: SaidFacts) -> None:
    editor = begin(said, Fact.DATE)
    write(editor, "2023年13月")
    enter()
    assert said.editor is editor
    assert "历法里没有" in editor.said.text()
    assert editor.first.text() == "2023年13月"
    assert not window.session.undo_stack.canUndo()
    QTest.keyClick(editor.first, ESCAPE)
    assert said.editor is None
    assert said.rows[Fact.DATE].value.isVisible()


def test_a_place_is_chosen_while_it_is_typed(window: Window, said: SaidFacts) -> None:
    editor = begin(said, Fact.PLACE)
    write(editor, "杭州余")
    assert said.places is not None
    assert said.places.item(0).text() == "浙江省 杭州市 余杭区"
    QTest.keyClick(editor.first, Qt.Key.Key_Down)
    enter()
    assert opened(window).row.county == "余杭区"
    assert opened(window).article.place.adcode == "330110"
    assert said.rows[Fact.PLACE].by_hand.isVisible()
    assert not said.rows[Fact.PLACE].proofs.isVisible()


def test_a_name_of_several_places_offers_the_choice(window: Window, said: SaidFacts) -> None:
    write(begin(said, Fact.PLACE), "朝阳区")
    enter()
    assert said.places is not None
    assert said.places.hasFocus()
    rows = [said.places.item(i).text() for i in range(said.places.count())]
    assert rows == ["北京市 朝阳区", "吉林省 长春市 朝阳区"]
    at = said.places.visualItemRect(said.places.item(1)).center()
    QTest.mouseClick(said.places.viewport(), LEFT, pos=at)
    assert opened(window).row.city == "长春市"


def test_a_place_that_no_table_has_is_taken_when_it_is_meant(
    window: Window, said: SaidFacts
) -> None:
    write(begin(said, Fact.PLACE), "乌有")
    enter()
    assert said.editor is not None
    assert "省、市、县或镇" in said.editor.said.text()
    write(said.editor, "乌有县")
    enter()
    assert opened(window).row.county == "青山县"
    enter()
    assert opened(window).row.county == "乌有县"


def test_an_article_about_no_place_says_so(window: Window, said: SaidFacts) -> None:
    write(begin(said, Fact.PLACE), "")
    enter()
    assert opened(window).row.province is None
    assert said.texts()["地点"] == "不详"
    assert said.rows[Fact.PLACE].by_hand.isVisible()


def test_the_makers_are_named_one_by_one(window: Window, said: SaidFacts) -> None:
    editor = begin(said, Fact.BYLINE)
    assert editor.first.text() == "王某"
    write(editor, "王某、李某，王某")
    write(editor, "通讯社", line=3)
    QTest.mouseClick(editor.save, LEFT)
    byline = opened(window).article.byline
    assert (byline.reporters, byline.agency) == (("王某", "李某"), "通讯社")
    assert "通讯社 记者 王某、李某" in said.texts()["署名"]


def test_what_was_said_by_hand_is_given_up_again(
    window: Window, said: SaidFacts, qtbot: QtBot
) -> None:
    write(begin(said, Fact.BYLINE), "李某")
    enter()
    assert opened(window).article.byline.reporters == ("李某",)
    editor = begin(said, Fact.BYLINE)
    with qtbot.waitSignal(window.session.changed):
        QTest.mouseClick(editor.as_read, LEFT)
    assert opened(window).article.byline.reporters == ("王某",)
    assert not said.rows[Fact.BYLINE].by_hand.isVisible()
    window.session.undo_stack.undo()
    assert opened(window).article.byline.reporters == ("李某",)


def test_what_is_written_is_told_when_another_article_opens(
    window: Window, said: SaidFacts
) -> None:
    write(begin(said, Fact.BYLINE), "张某")
    window.browsing.open(2)
    settle(window)
    assert said.editor is None
    assert "张某" in window.bench.status.counts.text()


def test_what_changes_elsewhere_leaves_the_open_field_alone(
    window: Window, said: SaidFacts
) -> None:
    editor = begin(said, Fact.BYLINE)
    write(editor, "张某")
    window.actions_["first_proof"].trigger()
    assert said.editor is editor
    assert editor.first.text() == "张某"


def test_the_words_that_prove_a_place_light_up_in_the_text(window: Window, said: SaidFacts) -> None:
    row = said.rows[Fact.PLACE]
    assert "“青山县”" in said.texts()["地点"]
    row.proofs.linkActivated.emit("0")
    assert window.pointing.flash.isVisible()
    assert window.pointing.flash.words() == ["青山县"]


def test_words_of_another_article_open_it(window: Window, said: SaidFacts) -> None:
    page = opened(window).page
    start = page.text.index("稻谷")
    span = type(opened(window).article.blocks[0].spans[0])(start, start + 2)
    window.pointing.show_words(span)
    assert opened(window).row.title == "秋收"
    assert window.pointing.flash.words() == ["稻谷"]


def test_words_in_no_article_are_told(window: Window, said: SaidFacts) -> None:
    window.browsing.open(3)
    header = opened(window).page.furniture[0].spans[0]
    window.pointing.show_words(header)
    assert "青山日报" in window.bench.status.counts.text()


def test_every_fact_has_a_command(window: Window) -> None:
    window.browsing.open(1)
    for fact in Fact:
        window.actions_[f"correct_{fact}"].trigger()
        said = window.bench.info.said
        assert window.bench.info.isVisible()
        assert said.editor is not None
        assert said.editor.first.hasFocus()
        assert said.rows[fact].isAncestorOf(said.editor)
    window.actions_["show_rules"].trigger()
    assert window.bench.info.rules.switches["width"].hasFocus()


def test_nothing_is_corrected_where_nothing_can_be_written(window: Window, said: SaidFacts) -> None:
    said._desk = _ReadOnly()  # type: ignore[assignment]
    said.show_article(opened(window))
    assert not any(row.pencil.isVisible() for row in said.rows.values())
    said.edit(Fact.DATE)
    assert said.editor is None


class _ReadOnly:
    read_only = True


@pytest.mark.parametrize(
    ("means", "said"),
    [
        ("见报于2023-05/2023-06", "printed 2023-05/2023-06"),
        (
            "报头日期，星期相符：见报于2023-05-04",
            "date of the header, its weekday agrees: printed 2023-05-04",
        ),
        ("建县三十周年：不早于1988-01-01", "建县三十周年: not before 1988-01-01"),
        ("按记忆", "按记忆"),
    ],
)
def test_what_says_a_date_is_said_in_the_language_of_the_interface(
    qapp: QApplication, means: str, said: str
) -> None:
    assert evidence_said(means) == said
