"""Lists are sorted, laid out and looked at through windows, with an index for each order."""

from __future__ import annotations

import shutil
import sqlite3
from typing import TYPE_CHECKING

import pytest

from jiaoyue.marks.catalogue import Filter, Order, Round
from jiaoyue.marks.edit import By, Edit, set_round
from jiaoyue.marks.tag import ArticleTag, Tag
from jiaoyue.newspaper.article import Place
from jiaoyue.store import beginning, listing
from jiaoyue.store.errors import StoppedError
from jiaoyue.store.library import Library
from tests.store.older import make_older
from tests.ui.shelf import FERRY, NOTICE, TEA, Story, fill

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TITLES = {1: TEA.title, 2: FERRY.title, 3: "", 4: NOTICE.title}
MANY = beginning.FIRST + 36


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    fill(tmp_path / "报.jiaoyue")
    with Library(tmp_path / "报.jiaoyue") as library:
        yield library


@pytest.fixture(scope="module")
def long_kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library whose lists are longer than their beginning, to be copied."""
    stories = [
        Story(
            f"第{i}篇", f"这是第{i}篇。", Place("浙江省"), f"2001-01-{i % 28 + 1:02}", "2001-02-01"
        )
        for i in range(MANY)
    ]
    path = tmp_path_factory.mktemp("kept") / "长.jiaoyue"
    fill(path, stories)
    return path


@pytest.fixture
def long(tmp_path: Path, long_kept: Path) -> Iterator[Library]:
    """The same, open."""
    path = tmp_path / long_kept.name
    shutil.copy(long_kept, path)
    with Library(path) as library:
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
    rest = long.window(beginning.FIRST, MANY + 5)
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


FILTERS = [
    Filter(round=Round.UNREAD),
    Filter(paper="青山日报"),
    Filter(place=("浙江省",)),
    Filter(place=("浙江省", "杭州市"), paper=""),
    Filter(place=("",)),
    Filter(place=("浙江省",), month="2001"),
    Filter(month="2001-01/2002", paper=""),
    Filter(month=""),
    Filter(round=Round.FINAL),
    Filter(round=Round.UNREAD, tag="t"),
    Filter(words="这是第"),
    Filter(words="第7", place=("浙江省",)),
    Filter(words="第7 OR 文", round=Round.UNREAD, month="2001-01"),
]


@pytest.fixture
def tagged(long: Library) -> Library:
    """The same, with a tag and one below it on some articles."""
    rows = (Tag("t", "上", None), Tag("u", "下", "t"))
    on = (ArticleTag(number, "u" if number % 3 else "t") for number in range(4, 96, 5))
    long.apply(Edit("tag", (), (*rows, *on)), "周")
    return long


@pytest.mark.parametrize("order", Order)
@pytest.mark.parametrize("wanted", FILTERS)
@pytest.mark.parametrize(("gathered", "asked"), [(0, 0), (1 << 40, 30), (6, 1 << 40)])
def test_a_list_begins_alike_whether_it_is_walked_through_or_sorted(
    tagged: Library,
    monkeypatch: pytest.MonkeyPatch,
    wanted: Filter,
    order: Order,
    gathered: int,
    asked: int,
) -> None:
    monkeypatch.setattr(beginning, "_GATHERED", gathered or 1e-9)
    monkeypatch.setattr(beginning, "_ASKED", asked)
    count = tagged.lay_out(wanted, order)
    begun, is_all = tagged.first_rows(wanted, order)
    assert begun == tagged.window(0, len(begun))
    assert is_all == (len(begun) == count)


@pytest.mark.parametrize("order", Order)
@pytest.mark.parametrize("wanted", [one for one in FILTERS if not one.words])
def test_a_list_is_begun_without_looking_at_articles_that_it_has_not(
    tagged: Library, wanted: Filter, order: Order
) -> None:
    for statement, values in beginning.beginnings(tagged._connection, wanted, order):
        plan = [
            row[3] for row in tagged._connection.execute(f"EXPLAIN QUERY PLAN {statement}", values)
        ]
        first = next(step for step in plan if step.split()[1] == "article")
        assert "USING" in first, plan
        assert "INDEX" in first or "PRIMARY KEY" in first, plan


def test_places_in_their_order_are_found_one_by_one(long: Library) -> None:
    first, *_ = listing.selections(long._connection, Filter(), Order.PLACE)
    plan = [row[3] for row in long._connection.execute(f"EXPLAIN QUERY PLAN {first[0]}", first[1])]
    assert "SEARCH article USING" in plan[0]
    assert all("RIGHT PART" in step or "LAST" in step for step in plan[1:]), plan


@pytest.mark.parametrize(
    ("wanted", "index"),
    [
        (Filter(paper="青山日报"), "article_by_paper"),
        (Filter(place=("浙江省",)), "article_in_province"),
        (Filter(place=("浙江省", "杭州市")), "article_in_city"),
        (Filter(place=("浙江省", "杭州市", "青山县")), "article_by_place"),
        (Filter(round=Round.FINAL), "article_by_round"),
        (Filter(round=Round.FINAL, place=("浙江省",), month="2001"), "article_by_round"),
        (Filter(month="2001"), "article_by_date"),
    ],
)
def test_a_list_is_begun_from_what_lets_the_fewest_through(
    long: Library, wanted: Filter, index: str
) -> None:
    ((statement, values),) = beginning.beginnings(long._connection, wanted, Order.NEWEST)
    rows = long._connection.execute(f"EXPLAIN QUERY PLAN {statement}", values)
    plan = [row[3] for row in rows]
    assert plan[0].startswith("SEARCH article USING")
    assert f" {index} (" in plan[0]
    assert ("date_first>?" in plan[0]) == (wanted.month is not None)
    # At most what is of one day is still to be sorted.
    assert all("RIGHT PART" in step or "LAST" in step for step in plan[1:]), plan


def test_what_few_may_is_read_from_their_index_and_not_from_all_in_time(long: Library) -> None:
    connection = long._connection
    # As the database takes every round for the one that all articles are in.
    connection.execute("ANALYZE main")
    done: list[str] = []
    connection.set_trace_callback(done.append)
    assert not long.search(Filter(round=Round.FINAL)).articles
    connection.set_trace_callback(None)
    (statement,) = (one for one in done if "ORDER BY moment" in one)
    plan = [row[3] for row in connection.execute(f"EXPLAIN QUERY PLAN {statement}")]
    assert "article_by_round" in plan[0], plan


@pytest.mark.parametrize("wanted", FILTERS)
@pytest.mark.parametrize("gathered", [1e-9, 1 << 40])
def test_a_search_under_a_filter_finds_the_first_in_time(
    tagged: Library, monkeypatch: pytest.MonkeyPatch, wanted: Filter, gathered: float
) -> None:
    monkeypatch.setattr(beginning, "_GATHERED", gathered)
    found = tagged.search(wanted, limit=7).articles
    days = {row.id: row.date_first for row in tagged.rows(tagged.article_ids(wanted))}
    assert [days[i] for i in found] == sorted(days.values(), reverse=True)[:7]


def test_an_article_is_known_by_its_paper_whoever_says_which(library: Library) -> None:
    def papers() -> list[str | None]:
        return [
            paper
            for (paper,) in library._connection.execute("SELECT paper FROM article ORDER BY id")
        ]

    connection = library._connection
    connection.execute("UPDATE page SET paper = '江海日报' WHERE id = 1")
    connection.execute("UPDATE page SET paper = '青山日报' WHERE id = 2")
    assert papers()[:2] == ["江海日报", "青山日报"]
    connection.execute("UPDATE article SET page_text = 2 WHERE id = 1")
    connection.execute("INSERT INTO article (public_id, page_text) VALUES ('x', 2)")
    assert papers()[0] == papers()[-1] == "青山日报"


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
