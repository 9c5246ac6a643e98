"""How soon the window answers on a large library, and on an article with many marks.

    python benchmarks/window.py LIBRARY

LIBRARY is one that ``benchmarks/library.py`` keeps. Real widgets without a screen, one process:
how soon the list shows and answers a click beside a bare PySide6 window, how long a key takes until
what it finds is painted, the longest that anything keeps the window from answering while a key
repeats in the list, and how long an article takes until it is painted. Each figure stands with what
is asked of it. Memory is the most that the process ever held.
"""

from __future__ import annotations

import argparse
import gc
import operator
import os
import random
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QEventLoop, QObject, QSettings, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from startup import pairs_of, report

from jiaoyue import app as program
from jiaoyue.marks.colour import Colour
from jiaoyue.marks.edit import By, Edit, annotate
from jiaoyue.newspaper.article import Article, Block, PageDate, PageReading, Role
from jiaoyue.newspaper.reading import LayerName
from jiaoyue.session.session import Session
from jiaoyue.session.settings import Settings
from jiaoyue.store.library import Library
from jiaoyue.store.storing import NewPage
from jiaoyue.text.script import Script
from jiaoyue.text.span import Span
from jiaoyue.ui.appearance import Appearance
from jiaoyue.ui.furnishing import warm_up
from jiaoyue.ui.window import Window

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QWidget

TYPED = ("中国人民", "我们", "经济发展", "温州", "学习")
REPEATED = ((Qt.Key.Key_Down, 300), (Qt.Key.Key_PageDown, 600), (Qt.Key.Key_PageUp, 100))
MARKED = ((700, 50, 16), (200_000, 2_000, 150))
"""Characters, annotations, and milliseconds that are asked."""
_RUNS = 7
_PARAGRAPH = 180
_PATIENCE = 120
_BETWEEN_KEYS = 1 / 30
"""Seconds, while one is held down."""


class Painted(QObject):
    """Tells when a widget has been painted since it was last asked."""

    def __init__(self, watched: QWidget) -> None:
        super().__init__(watched)
        self.at: float | None = None
        watched.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Note the time when the painting that begins here is over."""
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, self, self._note)
        return False

    def _note(self) -> None:
        self.at = time.perf_counter()


class Beats(QObject):
    """A heart that beats every millisecond, as far as the window lets it."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.longest = 0.0
        self._last = time.perf_counter()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._on_beat)
        self._timer.start(1)

    def _on_beat(self) -> None:
        now = time.perf_counter()
        self.longest = max(self.longest, (now - self._last) * 1000)
        self._last = now


def main() -> None:
    """Measure each part in a process of its own, since memory is never given back."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("library", type=Path)
    parser.add_argument("--runs", type=int, default=5, help="starts of the window")
    parser.add_argument("--part", choices=("use", "articles"), help=argparse.SUPPRESS)
    said = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if said.part == "use":
        use(said.library)
    elif said.part == "articles":
        articles()
    else:
        report(pairs_of(str(said.library), said.runs))
        for part in ("use", "articles"):
            command = [sys.executable, __file__, str(said.library), "--part", part]
            subprocess.run(command, check=True)


@contextmanager
def window(library: Path) -> Iterator[Window]:
    """Give a window on a library, with settings of its own."""
    application = program.application()
    with tempfile.TemporaryDirectory() as folder:
        kept = QSettings(str(Path(folder, "settings.ini")), QSettings.Format.IniFormat)
        settings = Settings(kept, application)
        session = Session(library, author="")
        shown = Window(session, settings, Appearance(application, settings))
        shown.begin()
        shown.resize(1440, 900)
        shown.show()
        # As the program does when it has furnished its frame.
        gc.freeze()
        warm_up(session)
        try:
            yield shown
        finally:
            shown.close()
            session.close()


def use(library: Path) -> None:
    """Type into the search field, repeat keys in the list, and print the memory."""
    began = time.perf_counter()
    with window(library) as shown:
        settle(shown)
        took = time.perf_counter() - began
        rows = shown.browsing.rows.rowCount()
        print(
            f"all {rows:,} rows laid out and all counts there after {took:.1f} s, beside the window"
        )
        show("key to paint, typing", [*typing(shown)], 100)
        shown.bench.topbar.set_words("")
        shown.browsing.clear()
        settle(shown)
        frames = [frame for key, times in REPEATED for frame in repeating(shown, key, times)]
        show("longest frame of each repeat of a key", frames, 50)
        settle(shown)
    # Linux counts kilobytes, macOS bytes.
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (
        1 if sys.platform == "darwin" else 1 / 1024
    )
    print(f"most memory: {peak / (1 << 20):.0f} MB (asked: 350)")


def typing(shown: Window) -> Iterator[float]:
    """Yield how many milliseconds each key took until the list that it asks for was painted."""
    field = shown.bench.topbar.search
    painted = Painted(shown.bench.articles.view.viewport())
    listed: list[str] = []
    shown.browsing.listed.connect(lambda listing: listed.append(listing.wanted.words))
    for words in TYPED:
        field.setFocus()
        field.selectAll()
        for number, character in enumerate(words, start=1):
            typed = words[:number]
            listed.clear()
            began = time.perf_counter()
            press(field, Qt.Key.Key_unknown, character)
            wait(shown, partial(operator.contains, listed, typed))
            painted.at = None
            shown.bench.articles.view.viewport().update()
            wait(shown, lambda: painted.at is not None)
            assert painted.at is not None
            yield (painted.at - began) * 1000
        settle(shown)


def repeating(shown: Window, key: Qt.Key, times: int) -> Iterator[float]:
    """Yield for each repeat of a key how many milliseconds the window at most did not answer."""
    view = shown.bench.articles.view
    view.setFocus()
    beats = Beats(shown)
    for _ in range(times):
        end = time.perf_counter() + _BETWEEN_KEYS
        beats.longest = 0
        press(view, key)
        while time.perf_counter() < end:
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        yield beats.longest


def articles() -> None:
    """Print how long articles with many marks take until they are painted."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "marked")
        with Library(path) as library:
            plain = [stored(library, characters, 0) for characters, _, _ in MARKED]
            marked = [stored(library, characters, marks) for characters, marks, _ in MARKED]
        with window(path) as shown:
            settle(shown)
            for (characters, marks, asked), article, other in zip(
                MARKED, marked, plain, strict=True
            ):
                named = f"{characters:,} characters, {marks:,} annotations"
                show(f"opening {named}", [*opening(shown, article, other)], asked)
                show("… another script", [*switching(shown)], asked)


def opening(shown: Window, article: int, other: int) -> Iterator[float]:
    """Yield how long an article takes to be painted, after one that stood there before."""
    painted = Painted(shown.bench.reader.text.viewport())
    for _ in range(_RUNS):
        shown.browsing.open(other)
        settle(shown)
        yield until_painted(shown, painted, lambda: shown.browsing.open(article))
        settle(shown)


def switching(shown: Window) -> Iterator[float]:
    """Yield how long the open article takes to be painted in another script."""
    painted = Painted(shown.bench.reader.text.viewport())
    for script in (Script.TRADITIONAL, Script.SIMPLIFIED, Script.ORIGINAL) * (_RUNS // 2):
        yield until_painted(
            shown, painted, partial(shown.bench.topbar.script_switched.emit, script)
        )
        settle(shown)


def until_painted(shown: Window, painted: Painted, act: Callable[[], object]) -> float:
    """Return how many milliseconds what a person does takes until it is painted."""
    painted.at = None
    began = time.perf_counter()
    act()
    wait(shown, lambda: painted.at is not None)
    assert painted.at is not None
    return (painted.at - began) * 1000


def stored(library: Library, characters: int, marks: int) -> int:
    """Store a page of one article with so many annotations, and return the article."""
    chance = random.Random(characters + marks)
    letters = [chr(0x4E00 + number) for number in range(3_000)]
    lines = [
        "".join(chance.choices(letters, k=_PARAGRAPH)) + "。"
        for _ in range(-(-characters // _PARAGRAPH))
    ]
    text = "\n".join(lines)
    blocks, at = [], 0
    for line in lines:
        blocks.append(Block(Role.BODY, (Span(at, at + len(line)),)))
        at += len(line) + 1
    sha = sha256(text.encode()).hexdigest()
    reading = PageReading(
        (Article(tuple(blocks)),), date=PageDate("2001-01-01", "2001-01-01", "2001-01-01")
    )
    kept = library.add_page(NewPage(sha, sha, "utf-8", text, "made up", reading))
    (article,) = library.articles_of(kept.page_text)
    opened = library.article(article)
    assert opened is not None
    shown = opened.reading(LayerName.CORRECTED)
    step = len(shown.text) // (marks + 1)
    every = tuple(
        row
        for number in range(marks)
        for row in annotate(
            shown, Span(number * step + 5, number * step + 17), [*Colour][number % 4], By("")
        ).new
    )
    if every:
        library.apply(Edit("annotate", (), every), "")
    return article


def press(widget: QWidget, key: Qt.Key, text: str = "") -> None:
    """Press a key that is held down, or one that writes ``text``."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text, not text)
        QApplication.sendEvent(widget, event)


def settle(shown: Window) -> None:
    """Wait until all that was asked of the library is there and painted, and no job runs."""
    wait(shown, lambda: not shown.session.runner.running)
    wait(shown, lambda: shown.session.lists.is_settled)
    for _ in range(3):
        QApplication.processEvents()
        wait(shown, lambda: shown.session.lists.is_settled)


def wait(shown: Window, is_so: Callable[[], bool]) -> None:
    """Let the window work until something is so."""
    end = time.perf_counter() + _PATIENCE
    while not is_so():
        assert time.perf_counter() < end, f"nothing came of it within {_PATIENCE} s"
        QTimer.singleShot(5, shown, shown.size)
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def show(name: str, took: list[float], asked: int) -> None:
    """Print milliseconds beside what is asked."""
    print(
        f"{name:<48} median {statistics.median(took):6.1f} ms, longest {max(took):6.1f}"
        f" of {len(took)} (asked: {asked})",
        flush=True,
    )


if __name__ == "__main__":
    main()
