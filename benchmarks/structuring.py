"""How long the verbs of structure keep the window from answering, on pages of 200,000 characters.

    python benchmarks/structuring.py

Real widgets without a screen. Each verb is done as a person does it, taken back and done again;
printed is the longest that the window's thread was held meanwhile, by the clock and of the
processor, beside what is asked. One page is one article, one holds three hundred.
"""

from __future__ import annotations

import os
import random
import tempfile
import time
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QEventLoop, QObject, QSettings, Qt, QTimer

from jiaoyue import app as program
from jiaoyue.marks.colour import Colour
from jiaoyue.marks.edit import By, Edit, Row, annotate
from jiaoyue.newspaper.article import Article, Block, PageDate, PageReading, Role
from jiaoyue.newspaper.reading import LayerName
from jiaoyue.session.session import Session
from jiaoyue.session.settings import Settings
from jiaoyue.store.library import Library
from jiaoyue.store.storing import NewPage
from jiaoyue.text.span import Span
from jiaoyue.ui.appearance import Appearance
from jiaoyue.ui.desk.placed import Parting
from jiaoyue.ui.furnishing import warm_up
from jiaoyue.ui.reader.spot import Cut, start_of
from jiaoyue.ui.window import Window

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QApplication

CHARACTERS = 200_000
MARKS = 200
ASKED = 50
"""Milliseconds."""
_PARAGRAPH = 180
_QUIET = 0.4
"""Seconds without a beat that is late before a verb counts as done."""


class Beats(QObject):
    """A heart that beats every millisecond, as far as the window lets it."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.begin()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._on_beat)
        self._timer.start(1)

    def begin(self) -> None:
        """Count from now on."""
        self.longest = self.busiest = 0.0
        self._last, self._worked = time.perf_counter(), time.thread_time()

    def _on_beat(self) -> None:
        now, worked = time.perf_counter(), time.thread_time()
        self.longest = max(self.longest, (now - self._last) * 1000)
        self.busiest = max(self.busiest, (worked - self._worked) * 1000)
        self._last, self._worked = now, worked


def main() -> None:
    """Measure both kinds of page."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = program.application()
    for number in (1, 300):
        with (
            tempfile.TemporaryDirectory() as folder,
            window(application, Path(folder), number) as shown,
        ):
            print(f"a page of {CHARACTERS:,} characters in {number} article(s)")
            for name, verb in verbs(shown):
                measure(shown, name, verb)


def verbs(shown: Window) -> Iterator[tuple[str, Callable[[], None]]]:
    """Yield what is done, each by its name, on the open article."""
    structuring = shown.structuring

    def blocks() -> int:
        opened = shown.reader.opened
        return len(opened.article.blocks) if opened is not None else 0

    def stand_at(number: int) -> None:
        current = shown.reader.showing.shown
        if current is not None:
            at = start_of(current, number)
            shown.reader.showing.set_cursor(at, at)

    def role() -> None:
        structuring.set_role(Role.SUBHEAD)

    def aside() -> None:
        structuring.set_aside()

    def part() -> None:
        opened = shown.reader.opened
        assert opened is not None
        paragraph = opened.reading(LayerName.CORRECTED).paragraphs[-1]
        at = Span(paragraph.start + 10, paragraph.start + 20)
        structuring.part(Parting(at, Role.SUBHEAD))

    def split() -> None:
        number = max(1, blocks() // 2)
        opened = shown.reader.opened
        assert opened is not None
        place = opened.article.blocks[number].spans[0].start
        structuring.splitting.split_requested.emit(Cut(number, place))

    stand_at(blocks() // 2)
    settle(shown)
    yield "say what a paragraph is", role
    stand_at(blocks() // 2)
    settle(shown)
    yield "set aside", aside
    yield "set words apart", part
    yield "split", split
    if len(shown.session.articles_of(1)) > 1:
        yield "merge with the next", structuring.merge
        yield "remove the article", structuring.remove_article


def measure(shown: Window, name: str, verb: Callable[[], None]) -> None:
    """Do a verb, take it back and do it again, and print the longest that each held the thread."""
    beats = Beats(shown)
    opened = shown.reader.opened
    for what, act in (
        (name, verb),
        ("  taken back", shown.session.undo_stack.undo),
        ("  done again", shown.session.undo_stack.redo),
    ):
        beats.begin()
        act()
        settle(shown)
        over = "" if beats.longest <= ASKED else "  !"
        print(f"{what:26}{beats.longest:7.0f} ms, {beats.busiest:5.0f} ms of work{over}")
    beats.deleteLater()
    shown.session.undo_stack.undo()
    settle(shown)
    if opened is not None:
        shown.browsing.open(opened.row.id)
    settle(shown)


def settle(shown: Window) -> None:
    """Go on until nothing is under way any more, and a little longer."""
    until = time.perf_counter() + _QUIET
    while time.perf_counter() < until:
        loop = QEventLoop()
        QTimer.singleShot(20, loop.quit)
        loop.exec()
        if shown.session.runner.running or not shown.session.lists.is_settled:
            until = time.perf_counter() + _QUIET


@contextmanager
def window(application: QApplication, folder: Path, number: int) -> Iterator[Window]:
    """Give a window on a library of one long page, with marks in its articles."""
    path = folder / "long.jiaoyue"
    with Library(path) as library:
        page_text = library.add_page(page(number)).page_text
        ids = library.articles_of(page_text)
        rows = tuple(row for article in ids for row in marks(library, article, MARKS // number))
        if rows:
            library.apply(Edit("annotate", (), rows), "")
    settings = Settings(
        QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat), application
    )
    session = Session(path, author="")
    shown = Window(session, settings, Appearance(application, settings))
    shown.begin()
    shown.resize(1440, 900)
    shown.show()
    settle(shown)
    warm_up(session)
    settle(shown)
    shown.browsing.open(ids[0])
    settle(shown)
    try:
        yield shown
    finally:
        shown.close()
        shown.deleteLater()
        application.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        session.close()


def marks(library: Library, article: int, number: int) -> tuple[Row, ...]:
    """Return so many annotations of an article, evenly over it."""
    opened = library.article(article)
    assert opened is not None
    reading = opened.reading(LayerName.CORRECTED)
    step = len(reading.text) // (number + 1)
    spans = [Span(step * (i + 1), step * (i + 1) + 8) for i in range(number)]
    return tuple(row for at in spans for row in annotate(reading, at, Colour.AMBER, By("")).new)


def page(number: int) -> NewPage:
    """Return a page of so many articles, each of a head and paragraphs."""
    chance = random.Random(7)
    lines: list[str] = []
    articles: list[Article] = []
    at = 0
    for _ in range(number):
        blocks: list[Block] = []
        left = CHARACTERS // number
        while left > 0:
            size = 12 if not blocks else min(_PARAGRAPH, max(left, 20))
            words = "".join(chr(chance.randrange(0x4E00, 0x8000)) for _ in range(size - 1)) + "。"
            role = Role.BODY if blocks else Role.TITLE
            blocks.append(Block(role, (Span(at, at + size),)))
            lines.append(words)
            at += size + 1
            left -= size
        articles.append(Article(tuple(blocks)))
    text = "\n".join(lines)
    sha = sha256(text.encode()).hexdigest()
    reading = PageReading(tuple(articles), date=PageDate("2001-01-01", "2001-01-01", "2001-01-01"))
    return NewPage("long.txt", sha, "utf-8", text, "0", reading)


if __name__ == "__main__":
    main()
