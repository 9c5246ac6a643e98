"""A long walk through the verbs of structure in the window: nothing is lost, all is undone."""

from __future__ import annotations

import random
from collections import Counter
from typing import TYPE_CHECKING

import pytest

from jiaoyue.marks.annotation import locate
from jiaoyue.marks.colour import Colour
from jiaoyue.marks.edit import annotate
from jiaoyue.newspaper.reading import LayerName
from jiaoyue.session.settings import LAYER, SCRIPT
from jiaoyue.store.library import Library
from jiaoyue.text.script import Script
from jiaoyue.text.span import Span
from jiaoyue.ui.structuring import ROLES
from tests.store.pages import busy_page
from tests.ui.settle import settle

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from jiaoyue.marks.opened import OpenedArticle
    from jiaoyue.ui.window import Window

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
STEPS = 40
MARKED = ("青山县", "茶山", "今年产量", "新米", "冬藏", "白菜入窖")


@pytest.fixture
def library(tmp_path: Path) -> Path:
    path = tmp_path / "报.jiaoyue"
    with Library(path) as made:
        made.add_page(busy_page())
    return path


class Walker:
    """Somebody who does this and that in a window."""

    def __init__(self, window: Window, seed: int) -> None:
        self.window = window
        self.random = random.Random(seed)
        self.steps: list[Callable[[], object]] = [
            self.split,
            self.split,
            window.structuring.merge,
            self.move,
            self.name,
            window.structuring.set_aside,
            self.bring_back,
            self.switch_rule,
            self.look,
            window.session.undo_stack.undo,
            window.session.undo_stack.redo,
        ]

    def step(self) -> None:
        self.open_any()
        self.random.choice(self.steps)()
        if not articles(self.window):
            self.window.session.undo_stack.undo()

    def open_any(self) -> None:
        window = self.window
        window.browsing.open(self.random.choice(articles(window)).row.id)
        size = len(window.reader.text.toPlainText())
        start = self.random.randrange(size + 1)
        end = start if self.random.random() < 0.7 else self.random.randrange(size + 1)
        window.reader.showing.set_cursor(start, end)

    def split(self) -> None:
        self.window.structuring.split()
        self.window.structuring.splitting.accept()
        self.window.structuring.splitting.popover.dismiss()

    def move(self) -> None:
        spot = self.window.structuring.spot()
        if spot.numbers:
            target = self.random.choice(articles(self.window)).row.id
            self.window.structuring._move_to(spot, target)

    def name(self) -> None:
        self.window.structuring.set_role(self.random.choice(ROLES))

    def bring_back(self) -> None:
        noise = articles(self.window)[0].page.furniture
        if noise:
            structuring = self.window.structuring
            verbs = (structuring.bring_back, structuring.bring_back_as_article)
            self.random.choice(verbs)(self.random.choice(noise))

    def switch_rule(self) -> None:
        self.window.ruling.show_at_caret()
        if self.window.ruling.popover.isVisible():
            card = self.window.ruling.card
            self.random.choice((card.here, card.here, card.everywhere)).click()

    def look(self) -> None:
        layer, script = self.random.choice([*LayerName]), self.random.choice([*Script])
        self.window.settings.set(LAYER, layer.value)
        if script is not Script.TAIWAN_WORDS:
            self.window.settings.set(SCRIPT, script.value)


def articles(window: Window) -> list[OpenedArticle]:
    found = (window.session.article(article) for article in window.session.articles_of(1))
    return [article for article in found if article is not None]


def mark_all(window: Window) -> None:
    for words in MARKED:
        for article in articles(window):
            reading = article.reading(LayerName.CORRECTED)
            at = reading.text.find(words)
            if at >= 0:
                span = Span(at, at + len(words))
                edit = annotate(reading, span, Colour.AMBER, window.session.by())
                window.session.perform(edit, "mark")
                break


def check(window: Window) -> None:
    page = articles(window)[0].page
    held = [0] * len(page.text)
    blocks = [block for article in articles(window) for block in article.article.blocks]
    for block in (*blocks, *page.furniture):
        for span in block.spans:
            for at in range(span.start, span.end):
                held[at] += 1
    assert set(held) <= {0, 1}
    assert all(held[at] for at, character in enumerate(page.text) if not character.isspace())
    marks: dict[str, str] = {}
    for article in articles(window):
        reading = article.reading(LayerName.CORRECTED)
        for mark in article.annotations:
            shown = "".join(span.of(reading.text) for span in locate(mark.anchor, reading))
            marks[mark.anchor.quote] = marks.get(mark.anchor.quote, "") + shown
    assert set(marks) == set(MARKED)
    # What of it was set aside does not show; nothing else ever does.
    assert not any(Counter(shown) - Counter(words) for words, shown in marks.items())
    opened = window.browsing.article
    assert opened is not None
    assert window.reader.opened == opened


def state(window: Window) -> list[tuple[object, ...]]:
    return [
        (one.article, one.page.furniture, one.cleaning, one.by_hand, one.ordinal)
        for one in articles(window)
    ]


@pytest.mark.parametrize("seed", range(4))
def test_a_walk_loses_nothing_and_is_walked_back(window: Window, seed: int) -> None:
    mark_all(window)
    walker = Walker(window, seed)
    before, done = state(window), window.session.undo_stack.index()
    for _ in range(STEPS):
        walker.step()
        # Nobody takes back what was done before the walk: the marks stay.
        while window.session.undo_stack.index() < done:
            window.session.undo_stack.redo()
        check(window)
    after, reached = state(window), window.session.undo_stack.index()
    while window.session.undo_stack.index() > done:
        window.session.undo_stack.undo()
    assert state(window) == before
    while window.session.undo_stack.index() < reached:
        window.session.undo_stack.redo()
    assert state(window) == after
    check(window)
    settle(window)
    assert window.bench.articles.view.currentIndex().isValid()
    assert window.bench.articles.model.rowCount() == len(articles(window))
