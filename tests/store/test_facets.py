"""Counts are what one gets by listing, whatever is filtered and whatever was done before."""

from __future__ import annotations

import sqlite3
from collections import Counter
from contextlib import closing
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jiaoyue.marks import edit as verbs
from jiaoyue.marks import structure
from jiaoyue.marks.catalogue import Filter, Round
from jiaoyue.marks.colour import Colour
from jiaoyue.marks.tag import Tag
from jiaoyue.marks.timeline import month_number
from jiaoyue.newspaper.reading import LayerName
from jiaoyue.store import columns as columns_
from jiaoyue.store.columns import Column, Columns
from jiaoyue.store.errors import StoppedError
from jiaoyue.store.library import Library
from jiaoyue.text.span import Span
from tests.store.desk import BY, Desk, act, marks_of
from tests.store.pages import TEXT, busy_page, new_page

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from jiaoyue.marks.catalogue import ArticleRow
    from jiaoyue.marks.facets import Facets, MonthCount, PlaceCount, TagCount

numbers = st.integers(0, 30)
acts = st.lists(st.tuples(st.integers(0, 13), numbers, numbers), max_size=6)
filters = st.builds(
    Filter,
    place=st.sampled_from(
        [
            (),
            ("浙江省",),
            ("浙江省", "杭州市"),
            ("浙江省", "杭州市", "青山县"),
            ("浙江省", "杭州市", ""),
            ("",),
            ("广东省",),
        ]
    ),
    month=st.sampled_from([None, "2023", "2023-04", "", "1999", "2022-12/2023-04", "1999/2023"]),
    round=st.sampled_from([None, None, *Round]),
    tag=st.sampled_from([None, None, 0, 1, 2]),  # type: ignore[arg-type]
    words=st.sampled_from(["", "", "茶", "茶农 OR 稻谷", "-茶农"]),
    paper=st.sampled_from([None, None, "青山日报", ""]),
)


@settings(max_examples=12)
@given(st.lists(st.tuples(acts, filters), min_size=1, max_size=4))
def test_counts_are_those_of_lists(
    steps: Sequence[tuple[list[tuple[int, int, int]], Filter]],
) -> None:
    with TemporaryDirectory() as folder, Library(Path(folder, "l")) as library:
        library.add_page(busy_page())
        library.add_page(new_page(county="绿水县"))
        desk = Desk(library)
        for number, (acts_, wanted) in enumerate(steps):
            for verb, a, b in acts_:
                if verb == 12:
                    if desk.done:
                        desk.take_back()
                elif verb == 13:
                    tag_a_passage(desk, a, b)
                else:
                    act(desk, verb, a, b)
            library.add_page(new_page(TEXT.replace("茶农", f"茶农{number}")))
            tags = [tag.id for tag in library.tags()]
            chosen = tags[int(wanted.tag) % len(tags)] if wanted.tag is not None and tags else None
            check(library, wanted._replace(tag=chosen))
            check(library, Filter())


def test_the_timeline_of_a_county_is_its_own_and_not_its_city_s(tmp_path: Path) -> None:
    with Library(tmp_path / "l") as library:
        for number, county in enumerate(("青山县", "绿水县", "绿水县")):
            library.add_page(new_page(TEXT.replace("茶农", f"茶农{number}"), county=county))
        for county, articles in (("青山县", 1), ("绿水县", 2)):
            wanted = Filter(place=("浙江省", "杭州市", county))
            (bar,) = library.timeline(wanted).months
            assert bar.parts == (articles, 0)
            check(library, wanted)


def test_counting_that_is_stopped_goes_on_and_misses_nothing(tmp_path: Path) -> None:
    with Library(tmp_path / "l") as library:
        library.add_page(busy_page())
        library.add_pages([new_page(TEXT.replace("茶农", f"茶农{i}")) for i in range(1_000)])
    with Library(tmp_path / "l", read_only=True) as library:
        with pytest.raises(StoppedError), library.stopping_when(lambda: True):
            library.facets(Filter(month="2023"))
        check(library, Filter(month="2023"))
        check(library, Filter(round=Round.UNREAD))


def test_columns_that_are_stopped_anywhere_hold_no_article_twice(tmp_path: Path) -> None:
    with Library(tmp_path / "l") as library:
        library.add_page(busy_page())
        library.add_page(new_page())
        Desk(library).do(verbs.tag_article(1, Tag("t", "茶"), is_new=True))
    with closing(sqlite3.connect(tmp_path / "l")) as connection:
        whole = Columns(connection)
        whole.catch_up(connection)
        for step in count(1):
            columns = Columns(connection)
            was_stopped = stopped_at(step, connection, columns)
            columns.catch_up(connection)
            assert said(columns) == said(whole)
            if not was_stopped:
                break
    assert step > 100


def test_an_article_comes_back_in_a_gap_where_reading_was_stopped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(columns_, "_STEP", 1)
    with Library(tmp_path / "l") as library:
        library.add_page(busy_page())
        library.add_page(new_page())
        desk = Desk(library)
        desk.do(structure.remove_articles(desk.articles[1:]))
        with closing(sqlite3.connect(tmp_path / "l")) as connection:
            for step in count(1):
                columns = Columns(connection)
                if not stopped_at(step, connection, columns):
                    break
                desk.take_back()
                columns.catch_up(connection)
                whole = Columns(connection)
                whole.catch_up(connection)
                assert said(columns) == said(whole)
                desk.do(structure.remove_articles(desk.articles[1:]))
                columns.catch_up(connection)
                assert len(columns) == 3
    assert step > 100


def test_columns_out_of_step_are_read_anew(tmp_path: Path) -> None:
    with Library(tmp_path / "l") as library:
        library.add_page(busy_page())
        desk = Desk(library)
        with closing(sqlite3.connect(tmp_path / "l")) as connection:
            columns, whole = Columns(connection), Columns(connection)
            columns.catch_up(connection)
            columns.month.put(1, "a month that it is not of")
            desk.do(verbs.tag_article(1, Tag("t", "茶"), is_new=True))
            for own in (columns, whole):
                own.catch_up(connection)
            assert said(columns) == said(whole)
            every = range(len(whole.round.values))
            for column in (columns.place, columns.month, columns.paper):
                assert columns.of_those(columns.round, every, column) == column.totals()


def test_numbers_that_no_article_has_are_said_nothing_of() -> None:
    column = Column()
    column.extend([2, 3], ["a", "b"])
    column.extend([6, 9], ["b", "a"])
    assert [*column.codes_of(range(10))] == [0, 0, 1, 2, 0, 0, 2, 0, 0, 1]
    assert {value: [*own] for value, own in zip(column.values, column.articles, strict=True)} == {
        None: [],
        "a": [2, 9],
        "b": [3, 6],
    }


def stopped_at(step: int, connection: sqlite3.Connection, columns: Columns) -> bool:
    """Have columns catch up for so many steps of the database; return whether that was less."""
    steps = count(1)
    connection.set_progress_handler(lambda: next(steps) >= step, 1)
    try:
        columns.catch_up(connection)
    except sqlite3.OperationalError:
        return True
    finally:
        connection.set_progress_handler(None, 0)
    return False


def said(columns: Columns) -> tuple[object, ...]:
    own = (columns.place, columns.month, columns.round, columns.paper)
    return len(columns), columns.tagged, *(column.totals() for column in own)


def check(library: Library, wanted: Filter) -> None:
    counted = library.facets(wanted)
    assert counted.answers == len(listed(library, Filter(words=wanted.words)))
    assert counted.articles == len(listed(library, wanted)) == library.count(wanted)
    assert Counter(months(counted)) == Counter(
        row.date_first[:7] for row in listed(library, wanted._replace(month=None))
    )
    assert dict(counted.rounds) == Counter(
        row.round for row in listed(library, wanted._replace(round=None))
    )
    assert dict(places(counted.places)) == Counter(
        (row.province or "", row.city or "", row.county or "")
        for row in listed(library, wanted._replace(place=()))
    )
    for tag in tags(counted.tags):
        assert tag.count == len(listed(library, wanted._replace(tag=tag.id)))
        if wanted == Filter():
            assert tag.count == len(listed(library, Filter(words=f"tag:{tag.name}")))
    for paper in counted.papers:
        narrowed = wanted._replace(paper=paper.name)
        assert paper.count == len(listed(library, narrowed))
    check_timeline(library, wanted)


def check_timeline(library: Library, wanted: Filter) -> None:
    timeline = library.timeline(wanted)
    rows = listed(library, wanted._replace(month=None))
    cities = Counter((row.province or "", row.city) for row in rows if row.city)
    assert [cities[place] for place in timeline.places] == [n for _, n in cities.most_common(4)]
    found = Counter(
        (month_number(row.date_first[:7]), (row.province or "", row.city or ""))
        for row in rows
        if row.date_first
    )
    for bar in timeline.months:
        named = [found[bar.month, place] for place in timeline.places]
        others = sum(n for (month, _), n in found.items() if month == bar.month) - sum(named)
        assert bar.parts == (*named, others)
    assert sum(bar.count for bar in timeline.months) == found.total()
    assert timeline.undated == len(rows) - found.total()


def listed(library: Library, wanted: Filter) -> list[ArticleRow]:
    return library.rows(library.article_ids(wanted))


def months(counted: Facets) -> Iterable[str]:
    def leaves(found: Sequence[MonthCount]) -> Iterable[MonthCount]:
        for month in found:
            yield from leaves(month.within) if month.within else (month,)

    return [leaf.key for leaf in leaves(counted.months) for _ in range(leaf.count)]


def places(found: Sequence[PlaceCount]) -> Iterable[tuple[tuple[str, ...], int]]:
    """Return how many articles each place has that none of the places within it has."""
    for place in found:
        own = place.count - sum(inner.count for inner in place.within)
        path = (*place.path, "", "", "")[:3]
        if own:
            yield path, own
        yield from places([inner for inner in place.within if inner.name])


def tags(found: Sequence[TagCount]) -> Iterable[TagCount]:
    for tag in found:
        yield tag
        yield from tags(tag.within)


def tag_a_passage(desk: Desk, a: int, b: int) -> None:
    """Put a tag on a marked passage, or take it off."""
    marks, known = marks_of(desk), desk.library.tags()
    if marks and known:
        mark, tag = marks[a % len(marks)], known[b % len(known)].id
        left = tuple(own for own in mark.tags if own != tag)
        desk.do(verbs.tag_annotation(mark, (*left, tag) if left == mark.tags else left, BY))


def test_a_tag_counts_the_articles_of_passages_and_goes_with_them(tmp_path: Path) -> None:
    with Library(tmp_path / "l") as library:
        library.add_page(busy_page())
        library.facets(Filter(round=Round.UNREAD))
        desk = Desk(library)
        first, *_ = desk.articles
        desk.do(verbs.tag_article(first.row.id, Tag("t", "茶"), is_new=True))
        desk.do(verbs.untag_article(first.row.id, Tag("t", "茶")))
        reading = first.reading(LayerName.CORRECTED)
        desk.do(verbs.annotate(reading, Span(0, 2), Colour.GREEN, BY))
        tag_a_passage(desk, 0, 0)

        def count(round_: Round | None) -> int:
            (tag,) = library.facets(Filter(round=round_)).tags
            return tag.count

        assert count(None) == count(Round.UNREAD) == 1
        assert [row.id for row in listed(library, Filter(tag="t"))] == [first.row.id]
        desk.do(structure.remove_articles([first]))
        check(library, Filter(round=Round.UNREAD))
        assert first.row.id not in {row.id for row in listed(library, Filter(tag="t"))}
        assert count(Round.UNREAD) == 1
        tag_a_passage(desk, 0, 0)
        assert count(None) == count(Round.UNREAD) == 0


def test_tagging_a_passage_says_that_tags_changed(tmp_path: Path) -> None:
    with Library(tmp_path / "l") as library:
        library.add_page(busy_page())
        desk = Desk(library)
        desk.do(verbs.tag_article(1, Tag("t", "茶"), is_new=True))
        reading = desk.articles[0].reading(LayerName.CORRECTED)
        desk.do(verbs.annotate(reading, Span(0, 2), Colour.GREEN, BY))
        (mark,) = marks_of(desk)
        change, _ = library.apply(verbs.tag_annotation(mark, ("t",), BY), "周")
        assert change.tags


def test_what_is_put_in_or_taken_out_between_search_and_counting_is_no_trouble(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "l"
    with Library(path) as own, Library(path) as library:
        own.add_page(busy_page())
        library.facets(Filter(month="2023"))
        library.timeline()
        asked = Library._saying

        def and_then(what: Callable[[], object]) -> None:
            def saying(self: Library, words: str) -> Sequence[int] | None:
                found = asked(self, words)
                what()
                return found

            monkeypatch.setattr(Library, "_saying", saying)

        def before(what: Callable[[], object]) -> None:
            def saying(self: Library, words: str) -> Sequence[int] | None:
                what()
                return asked(self, words)

            monkeypatch.setattr(Library, "_saying", saying)

        numbers = count()
        for when in (before, and_then):
            for question in (library.facets, library.timeline):
                more = TEXT.replace("茶农", f"茶农{next(numbers)}")
                when(lambda more=more: own.add_page(new_page(more)))  # type: ignore[misc]
                assert question(Filter(words="茶农 OR 稻谷"))
        (article, *_) = own.articles_of(1)
        opened = own.article(article)
        assert opened is not None
        and_then(lambda: own.apply(structure.remove_articles([opened]), "周"))
        assert library.timeline(Filter(words="茶农 OR 稻谷"))
