"""A process killed at any moment loses nothing that it had acknowledged."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from jiaoyue import paths
from jiaoyue.jobs.importing import TOGETHER
from jiaoyue.marks.catalogue import Filter
from jiaoyue.store.library import Library
from tests.store.pages import TEXT, new_page

TIMES = 50
ROOT = Path(__file__).resolve().parents[2]

pytestmark = pytest.mark.slow


def killed_after(count: int, seconds: float, *words: str) -> list[str]:
    """Run the victim, kill it so long after it said so much, and return all that it had said."""
    child = subprocess.Popen(
        [sys.executable, "-m", "tests.store.victim", *words],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert child.stdout is not None
    assert child.stdout.readline() == "ready\n"
    first = [child.stdout.readline() for _ in range(count)]
    time.sleep(seconds)
    child.kill()
    rest, _ = child.communicate()
    lines = ("".join(first) + rest).split("\n")
    return [line for line in lines[:-1] if line]


def pages(folder: Path) -> int:
    """Fill a folder with pages that all differ, and return how many."""
    texts = [path.read_text(encoding="utf-8") for path in paths.sample_pages()]
    count = 60
    for number in range(count):
        text = f"{texts[number % len(texts)]}\n\n{number}"
        (folder / f"{number:03}.txt").write_text(text, encoding="utf-8")
    return count


def test_an_import_killed_at_any_moment_keeps_every_page_it_acknowledged(tmp_path: Path) -> None:
    rng = random.Random(20230501)
    source = tmp_path / "pages"
    source.mkdir()
    pages(source)
    partly = 0
    for attempt in range(TIMES):
        path = tmp_path / f"{attempt}.jiaoyue"
        said = killed_after(
            rng.randrange(4),
            rng.uniform(0, 0.2),
            *("import", str(path), str(source), str(1 + attempt % 2)),
        )
        done = int(said[-1]) if said else 0
        with Library(path) as library:
            assert library.check() == ()
            stored = library.facets().pages
            assert done <= stored <= done + TOGETHER
        partly += 0 < done < 60
    assert partly > TIMES // 5, "hardly any was killed in the middle; the test proves nothing"


def test_notes_killed_at_any_moment_keep_the_last_one_acknowledged(tmp_path: Path) -> None:
    rng = random.Random(20230502)
    written = 0
    for attempt in range(TIMES):
        path = tmp_path / f"{attempt}.jiaoyue"
        with Library(path) as library:
            library.add_page(new_page(TEXT))
        said = killed_after(rng.randrange(50), rng.uniform(0, 0.05), "notes", str(path))
        last = int(said[-1]) if said else -1
        with Library(path) as library:
            assert library.check() == ()
            article = library.article(library.article_ids(Filter())[0])
            assert article is not None
            kept = [int(mark.note or -1) for mark in article.annotations]
            assert kept in ([last], [last + 1]) or (last == -1 and kept == [])
        written += last > 0
    assert written > TIMES // 5, "hardly any had written; the test proves nothing"
