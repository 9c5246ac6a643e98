"""A library is measured, checked, made small and indexed anew; stopping any of it harms nothing."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

import pytest

from jiaoyue.jobs import keeping
from jiaoyue.jobs.importing import import_files
from jiaoyue.jobs.ticket import QuietTicket
from jiaoyue.marks.catalogue import Filter
from jiaoyue.marks.size import Part
from jiaoyue.store import compact
from jiaoyue.store.errors import LibraryError, OlderLibraryError
from jiaoyue.store.library import Library
from tests.jobs.test_importing import articles, pages
from tests.store.older import make_older

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def library(tmp_path: Path) -> Path:
    path = tmp_path / "l.jiaoyue"
    with Library(path) as own:
        import_files(own, pages(tmp_path / "pages", 30))
    return path


def test_an_older_library_that_cannot_be_written_says_so_and_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    older = tmp_path / "旧.jiaoyue"
    make_older(older)
    before = older.read_bytes()
    monkeypatch.setattr("jiaoyue.store.file._can_write", lambda path: path != older)
    with pytest.raises(OlderLibraryError):
        keeping.renew(older)
    assert older.read_bytes() == before


class Counting(QuietTicket):
    def __init__(self) -> None:
        super().__init__()
        self.reports: list[tuple[int, int]] = []

    def report(self, done: int, total: int, at: str = "") -> None:
        self.reports.append((done, total))


def stopped() -> QuietTicket:
    ticket = QuietTicket()
    ticket.cancel()
    return ticket


def test_the_parts_of_a_library_make_up_its_file(library: Path) -> None:
    size = keeping.measure(library)
    assert (size.pages, size.articles) == (30, 30)
    assert size.characters == sum(
        len(file.read_text("utf-8")) for file in (library.parent / "pages").iterdir()
    )
    assert {Part.PAGES, Part.ARTICLES, Part.INDEX} <= {part for part, _ in size.parts}
    assert size.file == library.stat().st_size


def test_compacting_gives_unused_room_back_and_changes_nothing_else(library: Path) -> None:
    with Library(library) as own:
        before = articles(own)
        own.remember("large", "字" * 300_000)
        own.remember("large", "")
    room = dict(keeping.measure(library).parts)[Part.FREE]
    spared = keeping.compact(library)
    assert spared is not None
    # What the database notes of its tables while it packs them takes a little of it.
    assert room > 500_000
    assert spared > room * 0.9
    assert Part.FREE not in dict(keeping.measure(library).parts)
    with Library(library) as own:
        assert articles(own) == before
        assert own.check() == ()
        assert own.is_indexed()


def test_a_compacting_that_is_stopped_leaves_the_file_as_large_as_it_was(library: Path) -> None:
    with Library(library) as own:
        own.remember("large", "字" * 3_000_000)
        own.remember("large", "")
    before = keeping.measure(library).file
    assert keeping.compact(library, stopped()) is None
    assert keeping.measure(library).file == before


def test_compacting_waits_for_no_one_who_writes_for_ever(library: Path) -> None:
    other = sqlite3.connect(library, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        with Library(library, patience=1) as own, pytest.raises(LibraryError, match="Another"):
            own.compact(lambda: True)
    finally:
        other.close()


def test_checking_says_how_far_it_is_and_what_is_wrong(library: Path) -> None:
    ticket = Counting()
    assert keeping.check(library, ticket) == ()
    assert ticket.reports[0] == (0, 30)
    assert ticket.reports[-1] == (30, 30)
    with sqlite3.connect(library) as raw:
        raw.execute("UPDATE page_text SET characters = 1 WHERE id = 7")
    raw.close()
    (fault,) = keeping.check(library) or ()
    assert fault.startswith("Page text 7 ")


def test_checking_names_a_page_whose_text_cannot_be_read(library: Path) -> None:
    with sqlite3.connect(library) as raw:
        raw.execute("UPDATE page_text SET packed = substr(packed, 1, 20) WHERE id = 7")
    raw.close()
    faults = keeping.check(library) or ()
    assert faults[0].startswith("Page text 7 ")
    assert "cannot be read" in faults[0]


def test_a_page_that_cannot_be_read_hides_no_fault_of_the_index(library: Path) -> None:
    with Library(library) as own:
        other = compact.text_to(own.page(3).text.replace("居民", "游人"))
    with sqlite3.connect(library) as raw:
        raw.execute("UPDATE page_text SET packed = ? WHERE id = 3", (other,))
        raw.execute("UPDATE page_text SET packed = substr(packed, 1, 20) WHERE id = 7")
    raw.close()
    page, unread, *index = keeping.check(library) or ()
    assert page.startswith("Page text 7 ")
    assert "not compared" in unread
    assert any("article 3" in fault for fault in index)
    assert not any("article 7" in fault for fault in index)


def test_a_page_that_cannot_be_read_is_told_wherever_it_is_asked_for(library: Path) -> None:
    with sqlite3.connect(library) as raw:
        raw.execute("UPDATE page_text SET packed = substr(packed, 1, 20) WHERE id = 7")
    raw.close()
    with Library(library) as own:
        with pytest.raises(LibraryError, match="damaged"):
            own.article(7)
        assert own.article(6) is not None


def test_a_page_that_cannot_be_read_is_named_and_the_rest_is_indexed(library: Path) -> None:
    with Library(library) as own:
        source = own.page(7).sources[0]
        words = own.page(6).text[:4]
        before = own.search(Filter(words=words), limit=100).articles
    with sqlite3.connect(library) as raw:
        raw.execute("UPDATE page_text SET packed = substr(packed, 1, 20) WHERE id = 7")
    raw.close()
    built = keeping.build_index(library, anew=True)
    assert built == keeping.Indexed(is_whole=True, damaged=(source,))
    with Library(library) as own:
        assert own.is_indexed()
        found = own.search(Filter(words=words), limit=100).articles
        assert set(before) - set(found) == {7} & set(before)
        assert 6 in found


def test_the_sizes_are_those_of_what_is_kept(library: Path) -> None:
    found = keeping.sizes(library)
    with Library(library) as own:
        texts = [own.page(page_text).text for page_text in range(1, 31)]
    assert found["texts"] == sum(len(compact.text_to(text)) for text in texts)
    assert 0 < found["texts"] < found["library"] == library.stat().st_size


def test_a_check_that_is_stopped_says_nothing_of_the_library(library: Path) -> None:
    assert keeping.check(library, stopped()) is None
