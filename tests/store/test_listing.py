"""Lists are sorted, laid out and looked at through windows, with an index for each order."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

import pytest

from jiaoyue.marks.catalogue import Filter, Order, Round
from jiaoyue.marks.edit import By, set_round
from jiaoyue.newspaper.article import Place
from jiaoyue.store import listing
from jiaoyue.store.errors import StoppedError
from jiaoyue.store.library import Library
from tests.store.older import make_older
from tests.ui.shelf import FERRY, NOTICE, TEA, Story, fill

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TITLES = {1: TEA.title, 2: FERRY.title, 3: "", 4: NOTICE.title}
MANY = listing.FIRST + 36


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    fill(tmp_path / "报.jiaoyue")
    with Library(tmp_path / "报.jiaoyue") as library:
        yield library


@pytest.fixture
def long(tmp_path: Path) -> Iterator[Library]:
    """A library whose lists are longer than their beginning."""
    stories = [
        Story(
            f"第{i}篇", f"这是第{i}篇。", Place("浙江省"), f"2001-01-{i % 28 + 1:02}", "2001-02-01"
        )
        for i in range(MANY)
    ]
    fill(tmp_path / "长.jiaoyue", stories)
    with Library(tmp_path / "长.jiaoyue") as library:
        yield library


@pytest.mark.parametrize(
    ("order", "wanted"),
    [
        (Order.NEWEST, [3, 1, 2, 4]),
        (Order.OLDEST, [2, 1, 3, 4]),
        # Fujian, Hangzhou, Wenzhou, nowhere.
        (Order.PLACE, [3, 1, 2, 4]),
        # cha, du, qi, and shan by its first line.
        (Order.TITLE, [1, 2, 4, 3]),
        (Order.ROUND, [3, 2, 4, 1]),
    ],
)
def test_each_order_lists_every_article(library: Library, order: Order, wanted: list[int]) -> None:
    library.apply(set_round(1, Round.UNREAD, Round.SECOND, By("周")), "周")
    rows, is_all = library.first_rows(Filter(), order)
    assert [row.id for row in rows] == wanted
    assert is_all
    assert library.lay_out(Filter(), order) == len(wanted)
    assert library.window(0, 10) == rows
    assert [library.place_of(article) for article in wanted] == [0, 1, 2, 3]
    assert library.place_of(99) is None


@pytest.mark.parametrize("order", Order)
def test_a_filter_holds_in_every_order(library: Library, order: Order) -> None:
    wanted = Filter(place=("浙江省",), words="上山")
    rows, _ = library.first_rows(wanted, order)
    assert [row.title for row in rows] == [TEA.title]
    assert library.lay_out(wanted, order) == 1


@pytest.mark.parametrize("order", Order)
def test_windows_of_a_long_list_follow_each_other(long: Library, order: Order) -> None:
    begun, is_all = long.first_rows(Filter(), order)
    assert not is_all
    assert long.lay_out(Filter(), order) == MANY
    rest = long.window(listing.FIRST, MANY + 5)
    ids = [row.id for row in (*begun, *rest) if row is not None]
    assert len(ids) == len(set(ids)) == MANY
    assert long.place_of(ids[77]) == 77


@pytest.mark.parametrize("order", Order)
@pytest.mark.parametrize(
    "wanted", [Filter(), Filter(round=Round.UNREAD), Filter(round=Round.SECOND)]
)
def test_a_list_is_left_as_it_is_just_where_an_edit_changes_nothing_in_it(
    long: Library, tmp_path: Path, wanted: Filter, order: Order
) -> None:
    long.lay_out(wanted, order)
    before = [row and row.id for row in long.window(0, MANY)]
    long.apply(set_round(7, Round.UNREAD, Round.SECOND, By("周")), "周")
    done: list[str] = []
    long.watch_statements(done.append)
    count = long.lay_out_again(wanted, order, (7,))
    long.watch_statements(None)
    now = [row and row.id for row in long.window(0, MANY)]
    assert count == len(now)
    with Library(tmp_path / "长.jiaoyue") as fresh:
        fresh.lay_out(wanted, order)
        assert now == [row and row.id for row in fresh.window(0, MANY)]
    assert any("DELETE FROM temp.shown" in one for one in done) == (now != before)


def test_a_list_that_was_never_laid_out_is_laid_out_whatever_changed(long: Library) -> None:
    assert long.lay_out_again(Filter(), Order.NEWEST, (7,)) == MANY
    assert long.lay_out_again(Filter(month="1999"), Order.NEWEST, (7,)) == 0
    assert long.lay_out_again(Filter(), Order.OLDEST, ()) == MANY


def test_what_is_gone_leaves_its_place_empty(long: Library, tmp_path: Path) -> None:
    long.lay_out(Filter(), Order.NEWEST)
    first, second, _ = long.window(0, 3)
    assert first is not None
    with sqlite3.connect(tmp_path / "长.jiaoyue") as other:
        other.execute("DELETE FROM article WHERE id = ?", (first.id,))
    assert long.window(0, 2) == (None, second)


@pytest.mark.parametrize(
    ("letters", "start", "place"),
    [
        ("cn", 0, 1),
        ("DK", 0, 2),
        ("d", 3, 2),
        ("茶农", 0, 1),
        ("渡", 2, 2),
        ("zz", 0, None),
        ("", 0, None),
    ],
)
def test_a_title_is_found_by_its_letters_round_the_end(
    library: Library, letters: str, start: int, place: int | None
) -> None:
    library.lay_out(Filter(), Order.NEWEST)
    assert library.place_titled(letters, start) == place


@pytest.mark.parametrize("order", [Order.NEWEST, Order.OLDEST, Order.TITLE, Order.ROUND])
def test_an_index_serves_the_beginning_of_a_list(library: Library, order: Order) -> None:
    connection = sqlite3.connect(library.path)
    for statement, values in listing.selections(connection, Filter(), order):
        plan = [row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {statement}", values)]
        assert "USING" in plan[0]
        assert "INDEX" in plan[0]
        # At most what is of one day is still to be sorted.
        assert all("RIGHT PART" in step or "LAST" in step for step in plan[1:]), plan
    connection.close()


@pytest.mark.parametrize("order", [Order.NEWEST, Order.OLDEST])
@pytest.mark.parametrize(
    "place", [("浙江省",), ("浙江省", "杭州市"), ("浙江省", "杭州市", "青山县"), ("",)]
)
def test_an_index_serves_the_beginning_of_the_list_of_a_place(
    library: Library, place: tuple[str, ...], order: Order
) -> None:
    connection = sqlite3.connect(library.path)
    for statement, values in listing.selections(connection, Filter(place=place), order):
        plan = [row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {statement}", values)]
        assert "SEARCH article USING" in plan[0]
        assert all("RIGHT PART" in step or "LAST" in step for step in plan[1:]), plan
    connection.close()


@pytest.mark.parametrize("order", [Order.PLACE, Order.TITLE, Order.ROUND])
@pytest.mark.parametrize(
    "wanted",
    [
        Filter(round=Round.UNREAD),
        Filter(paper="青山日报"),
        Filter(place=("浙江省",)),
        Filter(place=("浙江省",), month="2001"),
        Filter(month="2001-01/2002", paper=""),
        Filter(round=Round.FINAL),
    ],
)
@pytest.mark.parametrize("many", [0, 1 << 40])
def test_a_list_begins_alike_whether_it_is_looked_through_or_sorted(
    long: Library, monkeypatch: pytest.MonkeyPatch, wanted: Filter, order: Order, many: int
) -> None:
    monkeypatch.setattr(listing, "_WORTH_SORTING", many)
    count = long.lay_out(wanted, order)
    begun, is_all = long.first_rows(wanted, order)
    assert begun == long.window(0, len(begun))
    assert is_all == (len(begun) == count)


def test_places_in_their_order_are_found_one_by_one(long: Library) -> None:
    first, *_ = listing.selections(long._connection, Filter(), Order.PLACE)
    plan = [row[3] for row in long._connection.execute(f"EXPLAIN QUERY PLAN {first[0]}", first[1])]
    assert "SEARCH article USING" in plan[0]
    assert all("RIGHT PART" in step or "LAST" in step for step in plan[1:]), plan


@pytest.mark.parametrize("pages", [1, listing.FEW_PAGES])
def test_a_papers_list_is_begun_without_looking_at_all_articles(
    library: Library, pages: int
) -> None:
    connection = library._connection
    connection.executemany("INSERT INTO page (paper) VALUES (?)", [("青山日报",)] * pages)
    ((statement, values),) = listing.beginnings(connection, Filter(paper="青山日报"), Order.NEWEST)
    plan = [row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {statement}", values)]
    # Few pages lead to their articles; of many, the newest articles are soon one of theirs.
    index = "article_by_page" if pages == 1 else "article_by_date"
    assert any(step.endswith(index) or f" {index} " in step for step in plan), plan


def test_a_question_nobody_waits_for_is_stopped(long: Library) -> None:
    with pytest.raises(StoppedError), long.stopping_when(lambda: True):
        long._connection.execute(
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 10000000)"
            " SELECT sum(i) FROM n"
        ).fetchall()
    assert long.lay_out(Filter(), Order.NEWEST) == MANY


def test_an_older_library_learns_how_its_titles_are_read(tmp_path: Path) -> None:
    path = tmp_path / "旧.jiaoyue"
    make_older(path)
    with Library(path) as library:
        rows, _ = library.first_rows(Filter(), Order.TITLE)
    assert [row.title or row.first_line for row in rows] == ["茶农", "渡口", "山里"]
