"""What comes into a watched folder is imported once it is whole, and once only."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from jiaoyue.jobs.reports import Outcome
from jiaoyue.jobs.ticket import QuietTicket
from jiaoyue.jobs.watching import QUIET, Lookout, look_into, watch
from jiaoyue.store.library import Library

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

NOW = 2_000_000_000.0
STORY = "渡口又通船了\n本报讯 停了三年的渡口{n}重新通船，两岸的居民都来看热闹。\n"


def write(file: Path, text: str, *, at: float = NOW - 60) -> Path:
    file.parent.mkdir(exist_ok=True)
    file.write_text(text, "utf-8")
    os.utime(file, (at, at))
    return file


class Patient(QuietTicket):
    """Does the next thing when it is to wait, and asks to stop when there is none."""

    def __init__(self, *deeds: Callable[[], object]) -> None:
        super().__init__()
        self._deeds = [*deeds]

    def wait(self, seconds: float) -> None:
        self._deeds.pop(0)() if self._deeds else self.cancel()


def test_a_file_that_lies_still_is_said_once(tmp_path: Path) -> None:
    file = write(tmp_path / "a.txt", "一")
    lookout = Lookout([tmp_path])
    assert lookout.look(NOW).whole == (file,)
    assert lookout.look(NOW + 9).whole == ()


def test_a_file_that_grows_waits_until_two_looks_find_it_alike(tmp_path: Path) -> None:
    file = write(tmp_path / "a.txt", "一", at=NOW)
    lookout = Lookout([tmp_path])
    seen = lookout.look(NOW)
    assert seen.growing
    assert seen.whole == ()
    write(file, "一二", at=NOW + 1)
    assert lookout.look(NOW + 1).whole == ()
    assert lookout.look(NOW + 1 + QUIET / 2).whole == (file,)


def test_folders_below_are_watched_too_and_what_is_no_page_is_not(tmp_path: Path) -> None:
    file = write(tmp_path / "05月" / "a.txt", "一")
    write(tmp_path / "scan.png", "x")
    seen = Lookout([tmp_path, tmp_path / "gone"]).look(NOW)
    assert seen.whole == (file,)
    assert seen.folders == (tmp_path, tmp_path / "05月")


def test_what_the_library_has_is_passed_over_unless_it_was_written_since(tmp_path: Path) -> None:
    folder = tmp_path / "pages"
    old = write(folder / "a.txt", STORY.format(n="昨天"), at=1_000_000_000)
    path = tmp_path / "l.jiaoyue"
    with Library(path) as library:
        list(watch(library, [folder], Patient()))
    new = write(folder / "b.txt", STORY.format(n="今天"), at=1_000_000_000)
    first = look_into(path, [folder], None)
    assert first.seen.whole == (new,)
    assert look_into(path, [folder], first).seen.whole == ()
    write(old, STORY.format(n="前天"), at=NOW)
    assert old in look_into(path, [folder], first).lookout.look(NOW + 60).whole


def test_watching_goes_on_with_what_comes_until_it_is_stopped(tmp_path: Path) -> None:
    folder = tmp_path / "pages"
    first = write(folder / "a.txt", STORY.format(n="昨天"), at=1_000_000_000)
    second = folder / "b.txt"
    ticket = Patient(lambda: None, lambda: write(second, STORY.format(n="今天"), at=1_000_000_000))
    with Library(tmp_path / "l.jiaoyue") as library:
        reports = list(watch(library, [folder], ticket))
        assert library.facets().pages == 2
    assert [[file.path for file in report.files] for report in reports] == [[first], [second]]
    assert all(file.outcome is Outcome.IMPORTED for report in reports for file in report.files)
