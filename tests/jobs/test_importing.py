"""Files are imported by one process or by many, with the same outcome, whatever is one of them."""

from __future__ import annotations

import multiprocessing
import os
import pickle
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING, cast

import pytest

from jiaoyue.jobs.importing import TOGETHER, import_files, import_with
from jiaoyue.jobs.processes import ReadingProcesses
from jiaoyue.jobs.readers import ReadingHere
from jiaoyue.jobs.reading import load_file, read_file
from jiaoyue.jobs.reports import Given, Outcome
from jiaoyue.jobs.ticket import QuietTicket
from jiaoyue.marks.catalogue import Filter
from jiaoyue.newspaper.page import PageError
from jiaoyue.newspaper.reading import LayerName, read
from jiaoyue.store.library import Library
from jiaoyue.store.listed import shown
from jiaoyue.store.page_rows import rows_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jiaoyue.jobs.readers import Became
    from jiaoyue.jobs.reading import LoadedFile

SEEDS = Path(__file__).parents[2] / "seeds"
STORY = "渡口第{n}次通船\n本报讯 11月2日，停了三年的渡口重新通船。\n两岸的居民都来看热闹，船上坐满了人。\n"


def pages(folder: Path, count: int) -> list[Path]:
    """Fill a folder with pages that all differ, and return them in order."""
    folder.mkdir(exist_ok=True)
    files = [folder / f"{n:03}.txt" for n in range(count)]
    for n, file in enumerate(files):
        file.write_text(STORY.format(n=n), "utf-8")
    return files


def articles(library: Library) -> list[str]:
    return [library.public_id(article) for article in library.article_ids(Filter())]


def children() -> list[int]:
    return [child.pid for child in multiprocessing.active_children() if child.pid]


class Backwards(ReadingHere):
    """Takes files as long as there are some, and gives back the last first."""

    @property
    def room(self) -> int:
        return 10

    def take(self, seconds: float) -> Sequence[Became]:
        taken: list[Became] = []
        while some := super().take(seconds):
            taken += some
        return taken[::-1]


class Counting(ReadingHere):
    """Counts how often it is asked for what was read."""

    asked = 0

    def take(self, seconds: float) -> Sequence[Became]:
        self.asked += 1
        return super().take(seconds)


class Acting(QuietTicket):
    """Remembers what was reported, and at each report looks at the library beside."""

    def __init__(self, library: Path, *, cancel_at: int = 10**9) -> None:
        super().__init__()
        self._library = library
        self._cancel_at = cancel_at
        self.done: list[int] = []
        self.stored: list[int] = []

    def report(self, done: int, total: int, at: str = "") -> None:
        self.done.append(done)
        with Library(self._library, read_only=True) as beside:
            self.stored.append(beside.facets().pages)
        if done >= self._cancel_at:
            self.cancel()


class Killing(QuietTicket):
    """Kills the processes that read, the first time that something was done."""

    killed = 0

    def report(self, done: int, total: int, at: str = "") -> None:
        if done and not self.killed:
            for pid in children():
                os.kill(pid, 9)
                self.killed += 1


def test_two_processes_make_the_same_library_as_one(tmp_path: Path) -> None:
    files = pages(tmp_path / "pages", 30)
    files[7].write_bytes(b"")
    files[20].write_bytes(b"\0\1\2")
    with Library(tmp_path / "1.jiaoyue") as one, Library(tmp_path / "2.jiaoyue") as two:
        alone = import_files(one, files, processes=1)
        together = import_files(two, files, processes=2)
        assert [file.path for file in together.files] == files
        assert [(f.outcome, f.articles, str(f.error)) for f in together.files] == [
            (f.outcome, f.articles, str(f.error)) for f in alone.files
        ]
        assert [f.path for f in together.of(Outcome.FAILED)] == [files[7], files[20]]
        assert articles(two) == articles(one)
        assert two.check() == ()
    assert children() == []


def test_reports_keep_the_order_of_files_whoever_is_read_first(tmp_path: Path) -> None:
    files = pages(tmp_path / "pages", 25)
    with Library(tmp_path / "l.jiaoyue") as library:
        report = import_with(Backwards(Given()), library, files)
        assert [file.path for file in report.files] == files
        assert len(report.of(Outcome.IMPORTED)) == 25
        stored = [library.page(n).sources[0] for n in range(1, 26)]
        assert stored == [str(file) for file in files]


def test_the_last_pages_wait_for_no_others(tmp_path: Path) -> None:
    files = pages(tmp_path / "pages", TOGETHER + 3)
    readers = Counting(Given())
    with Library(tmp_path / "l.jiaoyue") as library:
        report = import_with(readers, library, files)
    assert len(report.of(Outcome.IMPORTED)) == len(files)
    assert readers.asked == len(files)


def test_what_is_reported_as_done_is_in_the_library(tmp_path: Path) -> None:
    path = tmp_path / "l.jiaoyue"
    with Library(path) as library:
        watch = Acting(path)
        import_files(library, pages(tmp_path / "pages", 3 * TOGETHER), ticket=watch, processes=1)
    assert watch.done[-1] == 3 * TOGETHER
    assert watch.stored == watch.done
    assert len(watch.done) > 3


def test_an_import_that_was_stopped_goes_on_where_it_was(tmp_path: Path) -> None:
    path = tmp_path / "l.jiaoyue"
    files = pages(tmp_path / "pages", 4 * TOGETHER)
    with Library(path) as library:
        stopped = import_files(library, files, ticket=Acting(path, cancel_at=1), processes=1)
        done = len(stopped.files)
        assert 0 < done < len(files)
        assert stopped.left == len(files) - done
        assert library.facets().pages == done
        rest = import_files(library, files)
    assert [file.outcome for file in rest.files] == [
        *([Outcome.ALREADY_THERE] * done),
        *([Outcome.IMPORTED] * (len(files) - done)),
    ]


def test_a_page_that_is_there_is_noted_under_its_other_file_too(tmp_path: Path) -> None:
    files = [*pages(tmp_path / "a", 2), *pages(tmp_path / "b", 2)]
    with Library(tmp_path / "l.jiaoyue") as library:
        first = import_files(library, files)
        again = import_files(library, files)
        assert library.page(1).sources == (str(files[0]), str(files[2]))
    assert [file.outcome for file in first.files[2:]] == [Outcome.ALREADY_THERE] * 2
    assert [file.articles for file in again.files] == [file.articles for file in first.files]


def test_processes_that_are_killed_cost_no_file(tmp_path: Path) -> None:
    files = pages(tmp_path / "pages", 40)
    with Library(tmp_path / "l.jiaoyue") as library:
        ticket = Killing()
        report = import_files(library, files, ticket=ticket, processes=2)
        assert ticket.killed
        assert len(report.of(Outcome.IMPORTED)) == 40


class Spoilt:
    """Arrives nowhere, as only a fault of the program makes it."""

    def __reduce__(self) -> tuple[object, ...]:
        return int, ("no number",)


@pytest.mark.parametrize("spoilt", [3, Spoilt()], ids=["at reading", "on the way"])
def test_a_file_that_kills_whoever_reads_it_is_named_and_the_others_are_read(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], spoilt: object
) -> None:
    sound = [load_file(file) for file in pages(tmp_path, 3)]
    # Such bytes do not exist, so reading them fails as only a fault of the program does.
    deadly = load_file(tmp_path / "000.txt", cast("bytes", spoilt))
    readers = ReadingProcesses(1, Given())
    became = dict(all_of(readers, [sound[0], deadly, *sound[1:]]))
    error = became.pop(1)
    assert isinstance(error, PageError)
    assert error.kind == "broken-off"
    assert not any(isinstance(page, PageError) for page in became.values())
    assert "Traceback" in capfd.readouterr().err


def test_where_no_process_can_be_started_this_one_reads(tmp_path: Path) -> None:
    files = pages(tmp_path / "pages", 5)
    multiprocessing.set_executable(shutil.which("false") or "nothing")
    try:
        with Library(tmp_path / "l.jiaoyue") as library:
            report = import_files(library, files, processes=2)
    finally:
        multiprocessing.set_executable(sys.executable)
    assert [file.outcome for file in report.files] == [Outcome.IMPORTED] * 5


def test_a_list_of_files_that_was_changed_is_read_again(tmp_path: Path) -> None:
    (file,) = pages(tmp_path, 1)
    listed = tmp_path / "manifest.csv"
    for date in ("2003-04-05", "2003-04-05/2003-05"):
        listed.write_text(f"file,date\n{file.name},{date}\n", "utf-8")
        assert load_file(file).row.date == date


def test_an_error_says_the_same_in_another_process() -> None:
    error = PageError("encoding", "{what} is wrong.", offset=3, what="It")
    again = pickle.loads(pickle.dumps(error))
    assert (str(again), again.kind, again.offset) == ("It is wrong.", "encoding", 3)
    assert again.values == {"what": "It"}


def all_of(readers: ReadingProcesses, files: Sequence[LoadedFile]) -> Iterator[Became]:
    """Have files read, and yield what became of them."""
    for number, file in enumerate(files):
        readers.give(number, file)
    left = len(files)
    while left:
        taken = readers.take(1)
        left -= len(taken)
        yield from taken
    readers.stop()


def test_lists_show_of_a_page_what_the_whole_of_each_article_reads() -> None:
    for path in sorted(SEEDS.glob("*.txt"))[:12]:
        page = read_file(path, Given())
        for article, kept in zip(page.reading.articles, rows_of(page).articles, strict=True):
            furniture = page.reading.furniture
            whole = read(0, page.text, article.blocks, furniture, (), LayerName.CLEAN)
            assert kept.article[3:5] == shown(whole)
