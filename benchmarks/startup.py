"""How soon the window shows its list and answers a click, next to a bare PySide6 window.

The bare one has one list. Both are measured as processes, in turn, on the sample pages: from the
start of Python to the first paint of the list, and on to the paint in which the row is chosen that
is clicked as soon as the list shows. Then, of ours alone, to the window with all in it, and the
longest that a person waits for an answer until then. As at any start but a machine's first, Python
finds the modules compiled: the first pair compiles them and is left out.

    python benchmarks/startup.py [RUNS]
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent

CLICK = """
from PySide6.QtCore import QCoreApplication, QEvent, QPointF, Qt, QTimer
from PySide6.QtGui import QMouseEvent
def click(target, height=100):
    at, left = QPointF(50, height), Qt.MouseButton.LeftButton
    whole = target.mapToGlobal(at)
    for kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease):
        event = QMouseEvent(kind, at, whole, left, left, Qt.KeyboardModifier.NoModifier)
        QCoreApplication.postEvent(target, event)
"""
"""Clicks the list when it shows; not loaded before, since neither window needs it."""

BARE = f"""
from PySide6.QtCore import QStringListModel, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QTableView
class View(QTableView):
    shown = False
    def paintEvent(self, event):
        super().paintEvent(event)
        if not self.shown:
            self.shown = True
            QTimer.singleShot(0, self.tell)
        elif self.currentIndex().isValid():
            QTimer.singleShot(0, lambda: print("answered", flush=True))
    def tell(self):
        print("shown", flush=True)
        exec({CLICK!r}, globals())
        click(self.viewport())
app = QApplication([])
window, view = QMainWindow(), View()
view.setModel(QStringListModel([f"row {{i}}" for i in range(43)]))
window.setCentralWidget(view)
window.resize(1440, 900)
window.show()
app.exec()
"""

OURS = f"""
# What jiaoyue.__main__ does before it opens the window.
import gc, os, sys, time
from pathlib import Path
from jiaoyue import machine
assert machine.screen_obstacle(os.environ) is None
gc.disable()
from jiaoyue import app
from PySide6.QtCore import QTimer
LATE = (
    "jieba", "opencc", "sqlite_utils", "jiaoyue.newspaper.segment", "jiaoyue.newspaper.gazetteer",
    # With the package come the detectors and, when the first of them asks, the word model.
    "jiaoyue.proof", "jiaoyue.jobs.proofing", "jiaoyue.session.proof_lane",
)
class Frame(app.Frame):
    shown = None
    turns = []
    def _on_painted(self):
        if self.shown is None:
            self.shown = self.list.chosen
            QTimer.singleShot(0, self.tell)
        elif self.shown and self.list.chosen != self.shown:
            self.shown = 0
            QTimer.singleShot(0, lambda: print("answered", flush=True))
        super()._on_painted()
    def tell(self):
        print("shown", *(name for name in LATE if name in sys.modules), flush=True)
        exec({CLICK!r}, globals())
        # The second row, or the third where the second is chosen already.
        click(self.list, 200 if self.list.rows[1].id == self.shown else 100)
        self.turns.append(time.perf_counter())
    def answer(self):
        self.turns.append(time.perf_counter())
        super().answer()
        self.turns.append(time.perf_counter())
    def furnish(self, content):
        super().furnish(content)
        # With the next turn the window is painted.
        QTimer.singleShot(0, lambda: QTimer.singleShot(0, self.end))
    def end(self):
        self.turns.append(time.perf_counter())
        waits = (after - before for before, after in zip(self.turns, self.turns[1:]))
        print("whole", max(waits), flush=True)
app.Frame = Frame
app.run(Path(sys.argv[1]), ())
"""


class Start(NamedTuple):
    """Seconds from the start of Python until the list was shown and a click was answered.

    Of ours also until all was there, and the longest wait for an answer after the list was shown.
    """

    shown: float
    answered: float
    whole: float = 0.0
    longest: float = 0.0


def measured(code: str, *words: str, compiled: str, is_ours: bool = False) -> Start:
    """Start Python on ``code``; ``compiled`` is the folder of the modules that it compiled."""
    environment = {"QT_QPA_PLATFORM": "offscreen"} | os.environ | {"PYTHONPYCACHEPREFIX": compiled}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    command = [sys.executable, "-c", code, *words]
    began = time.perf_counter()
    child = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment)
    assert child.stdout is not None
    took: dict[str, float] = {}
    rest: list[str] = []
    try:
        for wanted in ("shown", "answered", "whole")[: 3 if is_ours else 2]:
            said, *rest = child.stdout.readline().split() or [""]
            took[said] = time.perf_counter() - began
            assert said == wanted, f"{said} came before {wanted}"
            assert said != "shown" or not rest, f"loaded before the list was painted: {rest}"
    finally:
        child.kill()
        child.communicate()
    return Start(**took, longest=float(rest[0]) if rest else 0.0)


def pairs_of(library: str, runs: int) -> list[tuple[Start, Start]]:
    """Return the starts of a bare window and of ours on a library, in turn."""
    with tempfile.TemporaryDirectory() as compiled:
        return [
            (
                measured(BARE, compiled=compiled),
                measured(OURS, library, compiled=compiled, is_ours=True),
            )
            for _ in range(runs + 1)
        ][1:]


def report(pairs: list[tuple[Start, Start]]) -> None:
    """Print the medians and what is asked."""
    for what in ("shown", "answered"):
        times = [(getattr(bare, what), getattr(ours, what)) for bare, ours in pairs]
        bare, ours = (statistics.median(column) * 1000 for column in zip(*times, strict=True))
        ratio = statistics.median(our / its for its, our in times)
        name = {"shown": "list shown", "answered": "click answered"}[what]
        print(f"{name} after {ours:.0f} ms, a bare window's after {bare:.0f}", end="")
        print(f": × {ratio:.2f} (asked: 1.3)")
    whole = statistics.median(ours.whole for _, ours in pairs) * 1000
    longest = statistics.median(ours.longest for _, ours in pairs) * 1000
    print(
        f"all of the window there after {whole:.0f} ms; until then the longest wait {longest:.0f}"
    )


def main(runs: int) -> None:
    """Measure on the sample pages."""
    with tempfile.TemporaryDirectory() as folder:
        library = str(Path(folder, "sample.jiaoyue"))
        words = [sys.executable, "-m", "jiaoyue", "import", *map(str, sorted(ROOT.glob("seeds/*")))]
        subprocess.run([*words, "--library", library], check=True, stdout=subprocess.DEVNULL)
        report(pairs_of(library, runs))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 11)
