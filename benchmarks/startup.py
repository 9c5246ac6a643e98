"""How long the window takes to show its list, next to a bare PySide6 window with one list.

Both are measured as processes, in turn, from the start of Python to the first paint of the
list, on the sample pages. As at any start but a machine's first, Python finds the modules compiled:
the first pair compiles them and is left out.

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

ROOT = Path(__file__).resolve().parent.parent

BARE = """
from PySide6.QtCore import QStringListModel, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QTableView
class View(QTableView):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, lambda: print("shown", flush=True))
app = QApplication([])
window, view = QMainWindow(), View()
view.setModel(QStringListModel([f"row {i}" for i in range(43)]))
window.setCentralWidget(view)
window.resize(1440, 900)
window.show()
app.exec()
"""

OURS = """
# What jiaoyue.__main__ does before it opens the window.
import gc, os, sys
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
    def _on_painted(self):
        QTimer.singleShot(0, tell)
        super()._on_painted()
def tell():
    print("shown", *(name for name in LATE if name in sys.modules), flush=True)
app.Frame = Frame
app.run(Path(sys.argv[1]), ())
"""


def seconds(code: str, *words: str, compiled: str) -> float:
    """Return the time from starting Python on ``code`` to its first painted list.

    ``compiled`` is the folder where Python keeps the modules that it compiled.
    """
    environment = {"QT_QPA_PLATFORM": "offscreen"} | os.environ | {"PYTHONPYCACHEPREFIX": compiled}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    command = [sys.executable, "-c", code, *words]
    began = time.perf_counter()
    child = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment)
    assert child.stdout is not None
    said = child.stdout.readline()
    took = time.perf_counter() - began
    child.kill()
    child.communicate()
    assert said == "shown\n", f"loaded before the list was painted, or not painted: {said}"
    return took


def main(runs: int) -> None:
    """Print the medians and their ratio."""
    with tempfile.TemporaryDirectory() as folder:
        library = str(Path(folder, "sample.jiaoyue"))
        words = [sys.executable, "-m", "jiaoyue", "import", *map(str, sorted(ROOT.glob("seeds/*")))]
        subprocess.run([*words, "--library", library], check=True, stdout=subprocess.DEVNULL)
        compiled = str(Path(folder, "compiled"))
        pairs = [
            (seconds(BARE, compiled=compiled), seconds(OURS, library, compiled=compiled))
            for _ in range(runs + 1)
        ][1:]
    bare, ours = (statistics.median(column) for column in zip(*pairs, strict=True))
    ratio = statistics.median(o / b for b, o in pairs)
    print(f"bare window with one list   {bare * 1000:7.0f} ms")
    print(f"Jiaoyue on the sample pages {ours * 1000:7.0f} ms")
    print(f"ratio, median of {runs} pairs    {ratio:7.2f}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 11)
