"""Articles split, merged and sorted out in the window, with the mouse and with the keys."""

from __future__ import annotations

import re
from dataclasses import replace
from hashlib import sha256
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QDeadlineTimer, QEventLoop, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from jiaoyue.marks.annotation import locate
from jiaoyue.marks.colour import Colour
from jiaoyue.marks.edit import annotate
from jiaoyue.newspaper.article import Article, Block, PageReading, Role
from jiaoyue.newspaper.reading import LayerName
from jiaoyue.session.settings import LAYER
from jiaoyue.store.library import Library
from jiaoyue.store.storing import NewPage
from jiaoyue.text.span import Span
from jiaoyue.ui.dialogs.chooser import Chooser
from jiaoyue.ui.dialogs.noise import NoiseSheet
from jiaoyue.ui.reader.menu import menu_at
from jiaoyue.ui.reader.view import Menu
from jiaoyue.ui.structuring import ROLES
from tests.store.desk import correct_all
from tests.store.pages import busy_page
from tests.ui.settle import settle

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from jiaoyue.marks.opened import OpenedArticle
    from jiaoyue.ui.window import Window

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
TEA, RICE, CABBAGE = "春茶 开采", "秋收", "冬藏"


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """A library with one page: three articles, a header, a repeat, a caption in a body."""
    path = tmp_path / "报.jiaoyue"
    with Library(path) as made:
        made.add_page(busy_page())
    return path


def titles(window: Window) -> list[str]:
    settle(window)
    model = window.bench.articles.model
    return [model.data(model.index(i, 0)) for i in range(model.rowCount())]


def chosen(window: Window) -> str:
    settle(window)
    return str(window.bench.articles.view.currentIndex().data() or "")


def opened(window: Window) -> OpenedArticle:
    assert window.browsing.article is not None
    return window.browsing.article


def text(window: Window) -> str:
    return opened(window).reading(LayerName.CORRECTED).text


def go_to(window: Window, title: str) -> None:
    row = titles(window).index(title)
    window.browsing.open_at(row)
    window.reader.text.setFocus()


def put_caret(window: Window, words: str, *, upto: str = "") -> None:
    """Put the caret before some words that show, or select from them to the end of others."""
    shown = window.reader.text.toPlainText()
    start = shown.index(words)
    end = shown.index(upto) + len(upto) if upto else start
    window.reader.showing.set_cursor(start, end)
    window.reader.text.setFocus()


def press(window: Window, key: Qt.Key, held: Qt.KeyboardModifier | None = None) -> None:
    QTest.keyClick(
        QApplication.focusWidget() or window, key, held or Qt.KeyboardModifier.NoModifier
    )


def mark(window: Window, words: str) -> str:
    reading = opened(window).reading(LayerName.CORRECTED)
    at = reading.text.index(words)
    edit = annotate(reading, Span(at, at + len(words)), Colour.AMBER, window.session.by())
    assert window.session.perform(edit, "mark")
    return words


def marked(window: Window) -> list[str]:
    """Return the words under the marks of every article, wherever they are."""
    found = []
    for article in window.session.articles_of(opened(window).page.id):
        one = window.session.article(article)
        assert one is not None
        reading = one.reading(LayerName.CORRECTED)
        for annotation in one.annotations:
            spans = locate(annotation.anchor, reading)
            found.append("".join(span.of(reading.text) for span in spans))
    return found


def hint(window: Window) -> str:
    return window.bench.status.counts.text()


def test_an_article_is_split_by_keys_and_the_split_is_taken_back(window: Window) -> None:
    go_to(window, TEA)
    words = mark(window, "今年产量")
    before = text(window)
    put_caret(window, "今年产量")
    press(window, Qt.Key.Key_S)
    card = window.structuring.splitting.card
    assert card.hasFocus()
    assert "今年产量" in card.said.text()
    press(window, Qt.Key.Key_Return)
    assert titles(window) == [TEA, "今年产量增加， “好！”", RICE, CABBAGE]
    assert chosen(window) == TEA
    assert "今年产量" not in text(window)
    assert marked(window) == [words]
    window.session.undo_stack.undo()
    assert titles(window) == [TEA, RICE, CABBAGE]
    assert text(window) == before
    window.session.undo_stack.redo()
    assert len(titles(window)) == 4
    assert marked(window) == [words]


def test_the_cut_is_moved_by_characters_paragraphs_and_clicks(window: Window) -> None:
    go_to(window, RICE)
    put_caret(window, "稻谷")
    window.actions_["split_article"].trigger()
    splitting = window.structuring.splitting
    assert splitting.mark.isVisible()
    assert "“稻谷入仓" in splitting.card.said.text().replace("「", "“")
    press(window, Qt.Key.Key_Right)
    assert "谷入仓" in splitting.card.said.text()
    assert "稻谷" not in splitting.card.said.text()
    press(window, Qt.Key.Key_Down)
    assert "通讯员" in splitting.card.said.text()
    press(window, Qt.Key.Key_Up)
    press(window, Qt.Key.Key_Up)
    assert "稻谷" in splitting.card.said.text()
    press(window, Qt.Key.Key_Left)
    assert "“收" in splitting.card.said.text().replace("「", "“")
    at = window.reader.text.toPlainText().index("新米")
    rect = window.reader.text.rect_of(at, at)
    QTest.mouseClick(
        window.reader.text.viewport(), Qt.MouseButton.LeftButton, pos=rect.center() + QPoint(2, 0)
    )
    assert "新米" in splitting.card.said.text()
    press(window, Qt.Key.Key_Escape)
    assert not splitting.popover.isVisible()
    assert not splitting.mark.isVisible()
    assert titles(window) == [TEA, RICE, CABBAGE]


def test_undo_gives_up_a_cut_that_is_not_made_and_takes_back_nothing_else(window: Window) -> None:
    go_to(window, RICE)
    mark(window, "稻谷")
    put_caret(window, "稻谷入仓")
    press(window, Qt.Key.Key_S)
    card = window.structuring.splitting.card
    QTest.keyClick(card, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert not card.isVisible()
    assert marked(window) == ["稻谷"]
    QTest.keyClick(window.reader.text, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert marked(window) == []


def test_the_cut_quotes_what_one_reads_and_not_what_was_printed(window: Window) -> None:
    go_to(window, RICE)
    start = text(window).index("稻谷")
    edit = correct_all(opened(window), (Span(start, start + 2),), "新谷", window.session.by())
    window.session.perform(edit, "x")
    put_caret(window, "新谷入仓")
    press(window, Qt.Key.Key_S)
    assert "新谷入仓" in window.structuring.splitting.card.said.text()


def test_a_split_that_would_leave_nothing_is_refused_where_it_is_asked(window: Window) -> None:
    go_to(window, CABBAGE)
    window.settings.set(LAYER, LayerName.SOURCE.value)
    put_caret(window, "冬藏")
    splitting = window.structuring.splitting
    splitting.begin()
    splitting._put(0)
    assert not splitting.card.split.isEnabled()
    assert splitting.card.said.text()
    splitting.accept()
    assert titles(window) == [TEA, RICE, CABBAGE]


def test_an_article_is_merged_with_the_next_and_the_last_one_has_none(window: Window) -> None:
    go_to(window, TEA)
    words = mark(window, "清明前后")
    press(window, Qt.Key.Key_M)
    assert titles(window) == ["春茶 开采 秋收", CABBAGE]
    assert chosen(window) == "春茶 开采 秋收"
    assert "稻谷入仓" in text(window)
    assert marked(window) == [words]
    go_to(window, CABBAGE)
    press(window, Qt.Key.Key_M)
    assert len(titles(window)) == 2
    assert hint(window) == "这已是本版的最后一篇"
    window.session.undo_stack.undo()
    assert titles(window) == [TEA, RICE, CABBAGE]


def test_what_is_open_gives_way_to_whoever_has_its_words(window: Window) -> None:
    go_to(window, RICE)
    put_caret(window, "秋收", upto="吴某)" if "吴某)" in text(window) else "吴某）")
    press(window, Qt.Key.Key_B)
    chooser = window.findChild(Chooser)
    assert isinstance(chooser, Chooser)
    chooser.field.insert("冬")
    QTest.keyClick(chooser.field, Qt.Key.Key_Return)
    assert titles(window) == [TEA, "秋收 冬藏"]
    assert chosen(window) == "秋收 冬藏"
    window.session.undo_stack.undo()
    assert titles(window) == [TEA, RICE, CABBAGE]
    window.browsing.go_back()
    assert window.browsing.article is not None


def test_the_paragraph_at_the_caret_goes_to_another_article(window: Window) -> None:
    go_to(window, TEA)
    words = mark(window, "今年产量")
    put_caret(window, "年产量增加")
    window.actions_["move_block"].trigger()
    chooser = window.findChild(Chooser)
    assert isinstance(chooser, Chooser)
    assert [chooser.list.item(i).text() for i in range(chooser.list.count())] == [RICE, CABBAGE]
    item = chooser.list.visualItemRect(chooser.list.item(0))
    QTest.mouseClick(chooser.list.viewport(), Qt.MouseButton.LeftButton, pos=item.center())
    assert "今年产量" not in text(window)
    assert marked(window) == [words]
    go_to(window, RICE)
    assert "今年产量" in text(window)


def test_paragraphs_get_other_roles_from_the_menu(window: Window) -> None:
    go_to(window, TEA)
    put_caret(window, "茶山", upto="今年产量")
    press(window, Qt.Key.Key_R)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    credit = next(action for action in menu.actions() if "摄影" in action.text())
    menu.close()
    credit.trigger()
    assert [block.role for block in opened(window).article.blocks[3:]] == [Role.CREDIT] * 2
    window.session.undo_stack.undo()
    assert [b.role for b in opened(window).article.blocks[3:]] == [Role.CAPTION, Role.BODY]


def test_a_number_in_the_menu_of_roles_is_no_pencil_of_the_window(window: Window) -> None:
    go_to(window, TEA)
    put_caret(window, "茶山", upto="今年产量")
    press(window, Qt.Key.Key_R)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    third = menu.actions()[2]
    assert third.text().startswith("&3")
    # Qt asks the focused widget's shortcuts before it gives a key to the menu above.
    QTest.keyClick(menu, Qt.Key.Key_3)
    assert opened(window).annotations == ()
    roles = {block.role for block in opened(window).article.blocks[3:]}
    assert roles == {ROLES[2]}
    assert QApplication.activePopupWidget() is None


def test_words_that_ran_into_the_text_are_set_apart_and_one_undo_joins_them_again(
    window: Window,
) -> None:
    go_to(window, TEA)
    before = opened(window).article.blocks
    words = mark(window, "产量增加")
    put_caret(window, "今年产量", upto="今年产量")
    press(window, Qt.Key.Key_P)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    title = next(action for action in menu.actions() if "主题" in action.text())
    menu.close()
    title.trigger()
    assert "今年产量\n增加" in text(window)
    assert hint(window).startswith("已单列为标题")
    assert window.structuring.spot().numbers == (4,)
    assert marked(window) == [words]
    press(window, Qt.Key.Key_S)
    press(window, Qt.Key.Key_Return)
    assert titles(window) == [TEA, "今年产量", RICE, CABBAGE]
    window.session.undo_stack.undo()
    window.session.undo_stack.undo()
    assert opened(window).article.blocks == before
    assert marked(window) == [words]


def test_nothing_is_set_apart_where_no_words_of_one_paragraph_are_selected(window: Window) -> None:
    go_to(window, TEA)
    put_caret(window, "今年产量")
    press(window, Qt.Key.Key_P)
    assert hint(window) == "请先在一段之内选中文字"
    at = window.reader.text.textCursor().position()
    said = [action.text() for action in menu_at(window.reader, at).actions()]
    assert "把这些文字单列为" not in said
    put_caret(window, "今年产量", upto="今年产量")
    said = [action.text() for action in menu_at(window.reader, at).actions()]
    assert "把这些文字单列为" in said


def test_a_paragraph_is_set_aside_and_brought_back(window: Window) -> None:
    go_to(window, TEA)
    words = mark(window, "茶山")
    put_caret(window, "茶山")
    press(window, Qt.Key.Key_X)
    assert "李某" not in text(window)
    caret = window.reader.text.textCursor().position()
    assert window.reader.text.toPlainText()[caret:].startswith("今年产量")
    press(window, Qt.Key.Key_X, Qt.KeyboardModifier.ShiftModifier)
    sheet = window.findChild(NoiseSheet)
    assert isinstance(sheet, NoiseSheet)
    row = next(i for i in range(sheet.list.count()) if "李某" in sheet.list.item(i).text())
    sheet.list.setCurrentRow(row)
    assert sheet.reason.text() == "人工移出"
    QTest.mouseClick(sheet.into, Qt.MouseButton.LeftButton)
    assert "李某" in text(window)
    assert marked(window) == [words]


def test_noise_becomes_an_article_of_its_own(window: Window) -> None:
    go_to(window, TEA)
    put_caret(window, "茶山")
    window.actions_["set_aside"].trigger()
    put_caret(window, "⋯")
    menu = menu_at(window.reader, window.reader.text.textCursor().position())
    said = [action.text() for action in menu.actions()]
    assert "放回本篇" in said
    next(action for action in menu.actions() if action.text() == "独立成篇").trigger()
    assert titles(window) == [TEA, "图为 茶山。 李某 摄", RICE, CABBAGE]
    window.session.undo_stack.undo()
    assert titles(window) == [TEA, RICE, CABBAGE]


def test_noise_at_the_caret_comes_back_by_the_key_that_sets_aside(window: Window) -> None:
    go_to(window, TEA)
    put_caret(window, "茶山")
    press(window, Qt.Key.Key_X)
    window.settings.set(LAYER, LayerName.SOURCE.value)
    put_caret(window, "茶山")
    press(window, Qt.Key.Key_X)
    assert "李某" in text(window)
    assert len(opened(window).page.furniture) == 2


def test_a_right_click_means_the_place_where_it_was_made(window: Window) -> None:
    go_to(window, TEA)
    at = window.reader.text.toPlainText().index("今年产量")
    rect = window.reader.text.rect_of(at, at)
    here = rect.center() + QPoint(3, 0)
    where = window.reader.text.viewport().mapToGlobal(here)
    window.reader.text.menu_requested.emit(Menu(where, window.reader.text.hit(here)))
    assert window.structuring.spot().numbers == (4,)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    menu.close()


def test_on_a_long_page_it_is_done_beside_the_window_and_taken_back_there(
    tmp_path: Path, open_window: Callable[[Path], Window]
) -> None:
    path = tmp_path / "长.jiaoyue"
    said = "\n".join(f"第{number}段说的是春茶开采的事。" for number in range(1500))
    with Library(path) as library:
        library.add_page(long_page("春茶开采\n" + said))
    window = open_window(path)
    window.browsing.open_at(0)
    settle(window)
    words = mark(window, "第700段")
    put_caret(window, "第700段")

    window.structuring.set_role(Role.SUBHEAD)

    assert window.session.runner.running
    at = text(window).split("\n").index("第700段说的是春茶开采的事。")
    rest(window)
    assert opened(window).article.blocks[at].role is Role.SUBHEAD
    assert marked(window) == [words]
    window.session.undo_stack.undo()
    rest(window)
    assert opened(window).article.blocks[at].role is Role.BODY
    assert marked(window) == [words]


def test_short_articles_of_a_long_page_give_way_beside_the_window_as_well(
    tmp_path: Path, open_window: Callable[[Path], Window]
) -> None:
    path = tmp_path / "长.jiaoyue"
    said = "\n".join(f"第{number}段说的是春茶开采的事。" for number in range(1500))
    page = long_page(said)
    (whole,) = page.reading.articles
    short = [Article(whole.blocks[at : at + 3]) for at in range(0, 1500, 3)]
    with Library(path) as library:
        library.add_page(replace(page, reading=PageReading(tuple(short))))
    window = open_window(path)
    window.browsing.open_at(0)
    settle(window)
    first = opened(window).article.blocks
    window.structuring.merge()
    rest(window)
    assert len(opened(window).article.blocks) == 6
    window.session.undo_stack.undo()
    assert window.session.runner.running
    rest(window)
    assert opened(window).article.blocks == first
    window.structuring.remove_article()
    rest(window)
    assert opened(window).article.blocks != first


def test_lines_of_a_long_article_are_whole_characters_beside_the_scroll_bar(
    tmp_path: Path, open_window: Callable[[Path], Window]
) -> None:
    path = tmp_path / "长.jiaoyue"
    said = "\n".join(f"第{number}段说的是春茶开采的事。" for number in range(1500))
    with Library(path) as library:
        library.add_page(long_page(said))
    window = open_window(path)
    window.browsing.open_at(0)
    settle(window)
    view = window.reader.text
    frame = view.document().rootFrame().frameFormat()
    room = view.viewport().width() - frame.leftMargin() - frame.rightMargin()
    characters = (room - 0.5) / window.reader.showing.typography.em
    assert characters == pytest.approx(round(characters), abs=0.01)


def test_what_ends_beside_the_window_moves_no_caret_in_another_article(
    tmp_path: Path, open_window: Callable[[Path], Window]
) -> None:
    path = tmp_path / "长.jiaoyue"
    said = "\n".join(f"第{number}段说的是春茶开采的事。" for number in range(1500))
    with Library(path) as library:
        library.add_page(long_page("大山\n" + said))
        library.add_page(busy_page())
    window = open_window(path)
    go_to(window, "大山")
    put_caret(window, "第700段")
    window.structuring.set_aside()
    assert window.session.runner.running
    go_to(window, RICE)
    window.reader.showing.set_cursor(1, 1)
    rest(window)
    assert opened(window).row.title == RICE
    assert window.reader.showing.selection_qt() == (1, 1)
    go_to(window, "大山")
    assert "第700段" not in text(window)


def rest(window: Window) -> None:
    """Wait until no job is under way."""
    deadline = QDeadlineTimer(10_000)
    while window.session.runner.running:
        assert not deadline.hasExpired()
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 100)
    settle(window)


def long_page(said: str) -> NewPage:
    """Return a page of one article, a title and a block a line."""
    spans = [Span(*found.span()) for found in re.finditer(r"[^\n]+", said)]
    roles = [Role.TITLE, *[Role.BODY] * len(spans)]
    blocks = tuple(Block(role, (span,)) for role, span in zip(roles, spans, strict=False))
    sha = sha256(said.encode()).hexdigest()
    reading = PageReading((Article(blocks),))
    return NewPage(
        source="/长.txt", sha256=sha, encoding="utf-8", text=said, reader="t", reading=reading
    )
