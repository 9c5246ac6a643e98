"""How many pages are imported a second by one process and by two, and in how much memory.

    python benchmarks/importing.py [PAGES]

The pages are the sample pages with their words mixed, so that each has an index of its own to
fill. ``a plain loop`` reads and stores file after file in one process, as a script would. The
library is that of the app, with everything that it keeps of a page. Memory is what the
importing process and those that read for it hold at most, shared pages counted once (Linux).

Where ``calibredb`` is found (a distribution's calibre), it takes in files of 740 characters of the
same pages in the same run; it makes no index then. Else its time is the one
that was once measured on such a machine, and so is always QualCoder's, which only a hand can have
import. Those were taken in an hour of their own, so a slow one makes the ratios to them worse.
"""

from __future__ import annotations

import multiprocessing
import os
import platform
import random
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

from jiaoyue.jobs.importing import import_files
from jiaoyue.jobs.reading import read_file
from jiaoyue.jobs.reports import Given
from jiaoyue.newspaper.page import read_page_file
from jiaoyue.store.library import Library

SEEDS = Path(__file__).parent.parent / "seeds"
CALIBRE, QUALCODER = 137, 219
"""Seconds that these took to take in 10,000 articles of 740 characters, on this kind of machine."""
ARTICLES, LENGTH = 10_000, 740
FOR_CALIBRE, FEW = 500, 100
"""Articles that calibre takes in here, and fewer of them, to know what its beginning takes."""


def write_pages(folder: Path, count: int) -> float:
    """Fill a folder with pages that all differ, and return their mean length."""
    texts = [read_page_file(path).text for path in sorted(SEEDS.glob("*.txt"))]
    chance = random.Random(20230501)
    length = 0
    for number in range(count):
        text = mixed(texts[number % len(texts)], chance)
        length += len(text)
        (folder / f"{number:06}.txt").write_text(text, "utf-8")
    return length / count


def mixed(text: str, chance: random.Random) -> str:
    """Return a page whose long lines have other characters in the places of a tenth of theirs."""
    lines = text.split("\n")
    letters = [c for c in text if c >= "一"]
    return "\n".join(
        "".join(chance.choice(letters) if c >= "一" and chance.random() < 0.1 else c for c in line)
        if len(line) > 60
        else line
        for line in lines
    )


def plain_loop(library: Library, folder: Path) -> int:
    """Import file after file, and return how many articles there are then."""
    for path in sorted(folder.glob("*.txt")):
        library.add_page(read_file(path, Given()))
    return library.facets().articles


def calibre_takes(folder: Path) -> float:
    """Return the seconds that calibre takes for 10,000 articles; see the top."""
    program = shutil.which("calibredb")
    if program is None:
        print(f"calibre is not installed: {CALIBRE} s for {ARTICLES:,} articles, as once measured")
        return CALIBRE
    text = "".join(page.read_text("utf-8") for page in sorted(folder.glob("*.txt"))[:FOR_CALIBRE])
    few, many = (_added_by(program, folder, text, count) for count in (FEW, FOR_CALIBRE))
    # What it takes to begin is taken once, however many articles there are.
    each = (many - few) / (FOR_CALIBRE - FEW)
    whole = few + each * (ARTICLES - FEW)
    print(
        f"calibre, in this run: {FEW} articles in {few:.1f} s, {FOR_CALIBRE} in {many:.1f} s,",
        end=" ",
    )
    print(f"so {ARTICLES:,} in {whole:.0f} s")
    return whole


def _added_by(program: str, folder: Path, text: str, count: int) -> float:
    """Return the seconds that calibre takes for some articles of a text, in a library made for it."""
    articles, library = (folder.with_name(f"{name}-{count}") for name in ("articles", "calibre"))
    articles.mkdir()
    for number in range(count):
        said = text[number * LENGTH : (number + 1) * LENGTH]
        (articles / f"{number:06}.txt").write_text(said, "utf-8")
    command = [program, "add", "--recurse", str(articles), "--with-library", str(library)]
    began = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    took = time.perf_counter() - began
    if len([*library.rglob("*.txt")]) != count:
        raise SystemExit("calibre did not take in all articles")
    return took


def memory_of(pids: list[int]) -> int:
    """Return the kilobytes that processes hold, or 0 where the system does not say."""
    total = 0
    for pid in pids:
        try:
            said = Path(f"/proc/{pid}/smaps_rollup").read_text("ascii")
        except OSError:
            continue
        total += next(int(line.split()[1]) for line in said.splitlines() if line[:4] == "Pss:")
    return total


class Highest(threading.Thread):
    """Watches how much memory this process and its children hold."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self.kilobytes = 0
        self._done = threading.Event()

    def run(self) -> None:
        while not self._done.wait(0.2):
            children = [child.pid for child in multiprocessing.active_children() if child.pid]
            self.kilobytes = max(self.kilobytes, memory_of([os.getpid(), *children]))

    def stop(self) -> int:
        """Return the most that was seen, in kilobytes."""
        self._done.set()
        self.join()
        return self.kilobytes


def measure(name: str, count: int, folder: Path, processes: int | None, calibre: float) -> None:
    """Import the pages into a new library, and print how long it took."""
    path = folder.with_name(f"{name}.jiaoyue")
    watch = Highest()
    watch.start()
    with Library(path) as library:
        began = time.perf_counter()
        if processes is None:
            articles = plain_loop(library, folder)
        else:
            articles = import_files(library, [folder], processes=processes).articles
        took = time.perf_counter() - began
    memory = watch.stop()
    size = path.stat().st_size / sum(file.stat().st_size for file in folder.iterdir())
    wanted = ARTICLES / articles * took
    print(
        f"{name:<22}{count / took:6.1f} pages/s  {memory / 1024:5.0f} MB"
        f"  library {size:.1f} x text  10,000 articles {wanted:5.1f} s"
        f" = 1/{calibre / wanted:.1f} of calibre's, 1/{QUALCODER / wanted:.1f} of QualCoder's time"
    )


def main(count: int) -> None:
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch, "pages")
        folder.mkdir()
        length = write_pages(folder, count)
        print(f"{count:,} pages of {length:,.0f} characters, Python {platform.python_version()}")
        calibre = calibre_takes(folder)
        measure("a plain loop", count, folder, None, calibre)
        measure("one process", count, folder, 1, calibre)
        measure("two processes read", count, folder, 2, calibre)
        with Library(Path(scratch, "two processes read.jiaoyue")) as library:
            began = time.perf_counter()
            import_files(library, [folder])
            took = time.perf_counter() - began
        print(f"{'all there already':<22}{count / took:6.0f} pages/s")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 600)
