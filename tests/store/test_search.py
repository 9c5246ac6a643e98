"""Search finds exactly what reading every article finds, whatever was done to them."""

from __future__ import annotations

import re
import sqlite3
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlite_utils import Database

from jiaoyue.marks import edit as verbs
from jiaoyue.marks import structure
from jiaoyue.marks.catalogue import Filter
from jiaoyue.marks.colour import Colour
from jiaoyue.marks.edit import Edit
from jiaoyue.marks.search import Field, SearchError, SearchOrder
from jiaoyue.marks.tag import Tag
from jiaoyue.newspaper.article import HEADS, Block, PageDate, PageReading, Place, Role
from jiaoyue.newspaper.reading import LayerName
from jiaoyue.store import compact, gathering, schema, search
from jiaoyue.store.library import Library
from jiaoyue.text.fold import fold
from jiaoyue.text.span import Span
from tests.store.desk import BY, Desk, act
from tests.store.pages import BUSY, TEXT, busy_page, new_page
from tests.ui.shelf import Story, fill

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from jiaoyue.marks.opened import OpenedArticle
    from jiaoyue.store.storing import NewPage


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library(tmp_path / "l.jiaoyue") as library:
        library.add_page(new_page())
        yield library


def ids(library: Library, words: str, order: SearchOrder = SearchOrder.NEWEST) -> list[int]:
    """Return every article that answers, in pages of one."""
    found: list[int] = []
    page = library.search(Filter(words=words), order=order, limit=1)
    while page.articles:
        found.extend(page.articles)
        if page.after is None:
            break
        page = library.search(Filter(words=words), order=order, after=page.after, limit=1)
    assert len(found) == len(set(found)) == library.count(Filter(words=words))
    assert sorted(library.article_ids(Filter(words=words))) == sorted(found)
    return found


def titles(library: Library, words: str) -> list[str]:
    return [row.title for row in library.rows(ids(library, words))]


def passages(article: OpenedArticle, names: dict[str, str]) -> list[str]:
    """Return what an article says anywhere, folded, with no help from the store."""
    paragraphs = article.reading(LayerName.CORRECTED).paragraphs
    heads = "".join(p.layer.text for p in paragraphs if p.block.role in HEADS)
    body = "".join(p.layer.text for p in paragraphs if p.block.role not in HEADS)
    scans = [
        "".join(span.of(article.page.text) for span in block.spans)
        for block in article.article.blocks
    ]
    byline = article.article.byline
    notes = [mark.note for mark in article.annotations]
    labels = [names[tag] for tag in article.tags]
    said = [heads, body, *scans, *byline.reporters, *notes, *labels]
    return [fold(passage) for passage in said]


def scan(library: Library, page_text: int, words: str) -> list[int]:
    """Return the articles that say ``words``, □ for any character, by reading them all."""
    wanted = re.compile(".".join(map(re.escape, map(fold, words.split("□")))))
    names = {tag.id: tag.name for tag in library.tags()}
    opened = map(library.article, library.articles_of(page_text))
    return sorted(
        article.row.id
        for article in opened
        if article is not None and any(map(wanted.search, passages(article, names)))
    )


def note(desk: Desk, a: int, b: int) -> None:
    """Write a note to a mark of the page."""
    marks = desk.library.annotations(desk.page_text)
    if marks:
        text = "批语" + "存疑待核"[: b % 5]
        desk.do(verbs.write_note(marks[a % len(marks)], text, BY))


def pairs(library: Library, page_text: int) -> list[str]:
    """Return every one and every two characters that any article of a page says."""
    names = {tag.id: tag.name for tag in library.tags()}
    said = [
        passage
        for article in map(library.article, library.articles_of(page_text))
        if article is not None
        for passage in passages(article, names)
    ]
    found = {said_[i : i + size] for said_ in said for i in range(len(said_)) for size in (1, 2)}
    return sorted(found | {"山县", "县的", "茶农"})


def _apart(library: Library) -> list[str]:
    """Return some of what the first page says with a character left open."""
    text = "".join(library.page(1).text.split())
    return [f"{text[at]}□{text[at + 2 : at + 3 + at % 2]}" for at in range(0, len(text) - 4, 31)]


numbers = st.integers(0, 30)
acts = st.lists(st.tuples(st.integers(0, 13), numbers, numbers), max_size=10)


@settings(max_examples=15)
@given(acts)
def test_whatever_is_done_and_undone_search_finds_what_a_scan_finds(
    acts_: Sequence[tuple[int, int, int]],
) -> None:
    with TemporaryDirectory() as folder, Library(Path(folder, "l")) as library:
        library.add_page(busy_page())
        desk = Desk(library)
        before = pairs(library, 1)
        for verb, a, b in acts_:
            if verb == 12:
                note(desk, a, b)
            elif verb == 13 and desk.done:
                desk.take_back()
            else:
                act(desk, verb % 12, a, b)
        said = {*before, *pairs(library, 1)}
        apart = [f"{a}□{b}" for a, b in zip(sorted(said)[::9], sorted(said)[5::9], strict=False)]
        for words in (*said, *apart, *_apart(library)):
            quoted = Filter(words=f"「{words}」")
            assert sorted(library.article_ids(quoted)) == scan(library, 1, words), words
        while desk.done:
            desk.take_back()
        assert pairs(library, 1) == before
        for words in before:
            quoted = Filter(words=f"「{words}」")
            assert sorted(library.article_ids(quoted)) == scan(library, 1, words), words


@settings(max_examples=60)
@given(st.integers(0, len(BUSY)), st.integers(1, 8), st.sampled_from(["", "□", "NEAR"]), numbers)
def test_a_run_of_any_length_is_found_with_gaps_and_near_others(
    busy: Library, start: int, size: int, kind: str, distance: int
) -> None:
    words = fold(BUSY[start : start + size])
    other = fold(BUSY[start + size + distance : start + size + distance + 2])
    if not words:
        return
    if kind == "□":
        query = f"「{words[0]}□{words[2:]}」"
        pattern = re.escape(words[0]) + "." + re.escape(words[2:])
    elif kind == "NEAR" and other:
        query = f"「{words}」 NEAR/{distance} 「{other}」"
        w, o, n = re.escape(words), re.escape(other), distance
        # Each may also lie within the other, or overlap it.
        pattern = f"{w}.{{0,{n}}}{o}|{o}.{{0,{n}}}{w}|(?={w})(?=.{{0,{len(words)}}}{o})"
        pattern += f"|(?={o})(?=.{{0,{len(other)}}}{w})"
    else:
        query, pattern = f"「{words}」", re.escape(words)
    found = sorted(busy.article_ids(Filter(words=query)))
    opened = [article for i in busy.articles_of(1) if (article := busy.article(i)) is not None]
    wanted = [a.row.id for a in opened if any(re.search(pattern, p) for p in passages(a, {}))]
    assert found == sorted(wanted)


@pytest.fixture(scope="module")
def busy(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with Library(tmp_path_factory.mktemp("busy") / "l.jiaoyue") as library:
        library.add_page(busy_page())
        yield library


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("茶农 采茶", ["春茶开采"]),
        ("茶农 稻谷", []),
        ("茶农 OR 稻谷", ["春茶开采", "秋收"]),
        ("茶農 或者", []),
        ("(稻谷 OR 茶农) -仓", ["春茶开采"]),
        ("-茶农", ["秋收"]),
        ("NOT (茶农 OR 稻谷)", []),
        ("in:title 采", ["春茶开采"]),
        ("in:title 稻谷", []),
        ("in:body 收", []),
        ("in:body 稻", ["秋收"]),
        ("by:王", ["春茶开采"]),
        ("by:茶", []),
        ("标题：（秋收 OR 稻谷）", ["秋收"]),
        ("在:标题 （秋收 OR 稻谷）", ["秋收"]),
        ("by:王某", ["春茶开采"]),
        ("作者：王 茶", ["春茶开采"]),
        ("city:杭州", ["春茶开采"]),
        ("地:青山", ["春茶开采"]),
        ("-city:杭州", ["秋收"]),
        ("county:杭州", []),
        ("date:2023-04", ["春茶开采", "秋收"]),
        ("日期:2023-03..2023-04-01 稻", ["秋收"]),
        ("date:2023-05..", []),
        ("date:..2022", []),
        ("date:无", []),
        ("round:未校 仓", ["秋收"]),
        ("round:1", []),
        ("tag:水利", []),
        ("paper:青山", []),
        ("上山采 NEAR/2 茶", ["春茶开采"]),
        ("清明前後，青山縣", ["春茶开采"]),
        ("", ["春茶开采", "秋收"]),
    ],
)
def test_a_query_means_what_it_says(library: Library, words: str, found: list[str]) -> None:
    assert titles(library, words) == found


@pytest.mark.parametrize(
    ("words", "position"),
    [
        ("茶 (采", 2),
        ("茶)", 1),
        ("“茶", 0),
        ("茶 OR", 2),
        ("AND 茶", 0),
        ("茶 NOT", 2),
        ("city:", 0),
        ("colour:red", 0),
        ("date:2023-13", 5),
        ("round:九", 6),
        ("in:footer 茶", 3),
        ("茶 NEAR (采 OR 摘)", 2),
        ("(" * 50 + "茶" + ")" * 50, 40),
        ("茶" * 2001, 2000),
    ],
)
def test_what_cannot_be_understood_is_told_with_its_place(
    library: Library, words: str, position: int
) -> None:
    for ask in (library.search, library.count, library.article_ids):
        with pytest.raises(SearchError) as told:
            ask(Filter(words=words))
        assert told.value.position == position
        assert str(position + 1) in str(told.value)


@settings(max_examples=200)
@given(
    st.lists(
        st.sampled_from(
            [
                *(
                    "茶",
                    "采茶",
                    "a",
                    " ",
                    "(",
                    ")",
                    '"',
                    "“",
                    "”",
                    "-",
                    " OR ",
                    " NOT ",
                    " NEAR/2 ",
                ),
                *("city:", "in:", "title", "date:2023", "..", "?", "□", "：", "tag:", "*", "^"),
                *("'", "\x00", "\ud800"),
            ]
        ),
        max_size=8,
    )
)
def test_whatever_is_typed_is_answered_or_refused_with_a_sentence(
    busy: Library, parts: list[str]
) -> None:
    words = "".join(parts)
    try:
        found = busy.search(Filter(words=words)).articles
    except SearchError:
        return
    assert [one.article for one in busy.found(found, words)] == [*found]


def test_a_tag_is_found_by_its_name_and_with_those_below_it(library: Library) -> None:
    above, below = Tag("t1", "水利工程"), Tag("t2", "灌溉", "t1")
    rice = ids(library, "稻谷")[0]
    library.apply(Edit("make tag", (), (above,)), "周")
    library.apply(verbs.tag_article(rice, below, is_new=True), "周")
    assert ids(library, "tag:水利") == ids(library, "灌溉") == ids(library, "tag:灌") == [rice]
    assert ids(library, "水利工程") == []
    library.apply(verbs.rename_tag(below, "排涝"), "周")
    assert ids(library, "排涝 OR 茶农 -茶农") == [rice]


def test_a_tag_of_a_passage_finds_its_article(library: Library) -> None:
    desk, above, below = Desk(library), Tag("t1", "水利"), Tag("t2", "灌溉", "t1")
    desk.do(Edit("make tag", (), (above,)))
    desk.do(Edit("make tag", (), (below,)))
    tea, rice = desk.articles
    for words in ("清明", "采茶"):
        at = tea.reading(LayerName.CORRECTED).text.index(words)
        span = Span(at, at + len(words))
        desk.do(verbs.annotate(tea.reading(LayerName.CORRECTED), span, Colour.GREEN, BY))
    for mark in library.annotations(1):
        desk.do(verbs.tag_annotation(mark, (below.id,), BY))
    desk.do(verbs.tag_article(rice.row.id, above, is_new=False))
    assert ids(library, "tag:灌溉") == [tea.row.id]
    assert sorted(ids(library, "tag:水利")) == [tea.row.id, rice.row.id]
    assert ids(library, "-tag:灌溉") == [rice.row.id]
    # The index cannot decide an open place, so each article is asked.
    assert ids(library, "tag:灌溉 清□前") == [tea.row.id]
    assert ids(library, "-tag:灌溉 清□前") == []


@pytest.mark.parametrize("wanted", [Filter(words="tag:水利"), Filter(tag="t1")])
def test_passages_with_a_tag_are_found_by_an_index(library: Library, wanted: Filter) -> None:
    Desk(library).do(Edit("make tag", (), (Tag("t1", "水利"),)))
    with sqlite3.connect(library.path) as connection:
        for statement in _statements(library, lambda: library.search(wanted)):
            for *_, step in connection.execute(f"EXPLAIN QUERY PLAN {statement}"):
                assert not re.match(r"SCAN annotation", step), statement


def test_a_fix_never_hides_what_the_scan_said(library: Library) -> None:
    tea = library.article(ids(library, "茶农")[0])
    assert tea is not None
    corrected = tea.reading(LayerName.CORRECTED)
    at = corrected.text.index("青山县")
    library.apply(
        verbs.correct(corrected, tea.reading(LayerName.CLEAN), (), Span(at, at + 3), "青田县", BY),
        "周",
    )
    assert ids(library, "青山县的茶") == ids(library, "青田县的茶") == [tea.row.id]
    (seen,) = library.found([tea.row.id], "青山县")
    assert [(hit.field, hit.spans) for hit in seen.hits] == [
        (Field.SOURCE, (Span(TEXT.index("青山县"), TEXT.index("青山县") + 3),))
    ]


def test_words_that_taiwan_says_otherwise_are_found_too(library: Library) -> None:
    library.add_page(new_page(TEXT.replace("今年产量", "播放影片產量")))
    assert len(ids(library, "视频")) == 1


def test_hits_name_the_page_and_the_snippet_marks_the_words(library: Library) -> None:
    (article,) = ids(library, "上山采采")
    (found,) = library.found([article], "上山采采")
    (hit,) = found.hits
    # The words run over a column break.
    assert "".join(span.of(TEXT) for span in hit.spans) == "上山采采"
    assert len(hit.spans) == 2
    assert hit.before.endswith("茶农")
    assert hit.after.startswith("茶。今年")
    assert [span.of(found.snippet.text) for span in found.snippet.marked] == ["上山采采"]


def test_newest_come_first_and_undated_last_in_either_order(tmp_path: Path) -> None:
    with Library(tmp_path / "l") as library:
        for number, day in enumerate(["1998-01-01", "2023-05-04", "", "1949-10-01", "2105-01-01"]):
            library.add_page(_dated(f"茶{number}", day))
        # Of one character, of two, and of what the index alone does not decide.
        for words in ("茶", "采茶", "采□", "采茶 round:0", "茶 采茶"):
            assert titles(library, words) == ["茶4", "茶1", "茶0", "茶3", "茶2"]
            oldest = ids(library, words, SearchOrder.OLDEST)
            assert [r.title for r in library.rows(oldest)] == ["茶3", "茶0", "茶1", "茶4", "茶2"]


def test_what_a_head_says_comes_first_where_that_is_asked_for(library: Library) -> None:
    library.add_page(_dated("采茶忙", "1998-01-01"))
    heads_first = ids(library, "采茶", SearchOrder.HEADS_FIRST)
    assert [row.title for row in library.rows(heads_first)] == ["采茶忙", "春茶开采"]


def test_an_article_moves_in_time_with_its_page(library: Library) -> None:
    library.add_page(_dated("旧茶", "1998-01-01"))
    article = library.article(ids(library, "旧茶")[0])
    assert article is not None
    assert titles(library, "茶") == ["春茶开采", "旧茶"]
    edit = structure.set_date(article.page, "2024-01-02")
    library.apply(edit, "周")
    assert titles(library, "茶") == ["旧茶", "春茶开采"]
    assert titles(library, "茶 date:2024") == ["旧茶"]
    library.apply(edit.inverse(), "周")
    assert titles(library, "茶") == ["春茶开采", "旧茶"]


def test_a_library_without_an_index_is_searched_all_the_same_and_then_indexed(
    library: Library,
) -> None:
    queries = ("茶农", "-茶农", "city:杭州 茶", "in:title 收", "采□茶", "稻 NEAR 仓")
    before = [ids(library, words) for words in queries]
    library.forget_index()
    assert not library.is_indexed()
    assert [ids(library, words) for words in queries] == before
    library.add_page(_dated("茶后来", "2023-04-02"))
    assert len(ids(library, "后来")) == 1
    assert library.build_index() == 0
    assert library.is_indexed()
    assert len(ids(library, "后来")) == 1
    assert ids(library, "茶农") == before[0]


def test_a_library_of_the_first_format_is_taken_over(tmp_path: Path) -> None:
    old = tmp_path / "old"
    with Library(tmp_path / "new") as library:
        library.add_page(new_page())
        articles = ids(library, "茶农")
        with sqlite3.connect(old) as copy:
            _as_first_format(library, copy)
    with Library(old) as library:
        assert not library.is_indexed()
        assert library.page(1).text == TEXT
        assert ids(library, "茶农") == articles
        assert library.build_index() == 0
        assert ids(library, "茶农") == articles


@pytest.mark.parametrize("words", ["茶农", "茶", "茶农 city:杭州", "茶农 tag:茶", "date:2023-04"])
def test_the_first_of_many_are_found_without_reading_all(library: Library, words: str) -> None:
    library.search(Filter(words=words))
    with sqlite3.connect(library.path) as connection:
        for statement in _statements(library, lambda: library.search(Filter(words=words), limit=1)):
            plan = connection.execute(f"EXPLAIN QUERY PLAN {statement}").fetchall()
            for *_, step in plan:
                assert not re.match(r"SCAN (article|page|page_text|article_tag)$", step), statement
                assert "ANY(" not in step, statement


@pytest.fixture
def many(tmp_path: Path) -> Iterator[Library]:
    """A library in which everybody says what few are asked about."""
    stories = [
        Story(
            f"第{i}篇",
            "茶农上山采茶。" if i % 5 else "渡口开航。",
            Place("浙江省", "温州市" if i % 30 == 1 else "杭州市"),
            f"2001-01-{i % 28 + 1:02}",
            "2001-02-01",
        )
        for i in range(90)
    ]
    fill(tmp_path / "多.jiaoyue", stories)
    with Library(tmp_path / "多.jiaoyue") as library:
        yield library


@pytest.mark.parametrize("order", SearchOrder)
@pytest.mark.parametrize("words", ["茶农 city:温州", "茶 city:温州", "茶农 city:温州 -渡"])
@pytest.mark.parametrize("is_turned", [True, False])
def test_what_many_say_and_few_may_is_looked_up_from_the_few(
    many: Library,
    monkeypatch: pytest.MonkeyPatch,
    order: SearchOrder,
    words: str,
    is_turned: bool,
) -> None:
    monkeypatch.setattr(search, "_SIFTED", 4)
    monkeypatch.setattr(search, "_FEW", 0)
    monkeypatch.setattr(search, "_DEARER", 0)
    monkeypatch.setattr(search, "_SCARCE", 1 << 20 if is_turned else 0)
    found: list[int] = []
    done = _statements(many, lambda: found.extend(ids(many, words, order)))
    rows = {row.id: row for row in many.rows(found)}
    assert [rows[i].city for i in found] == ["温州市"] * 3
    days = [rows[i].date_first for i in found]
    assert days == sorted(days, reverse=order is not SearchOrder.OLDEST)
    turned = [one for one in done if "AS article" in one and "EXISTS" in one]
    gathered = [one for one in done if "found IN" in one]
    assert bool(turned) == is_turned
    assert bool(gathered) != is_turned
    for statement in (*turned, *gathered):
        plan = [step for *_, step in many._connection.execute(f"EXPLAIN QUERY PLAN {statement}")]
        assert any("article_by_city" in step for step in plan), plan


def test_what_no_index_finds_is_not_gathered(
    many: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search, "_SIFTED", 4)
    monkeypatch.setattr(search, "_FEW", 0)
    monkeypatch.setattr(search, "_SCARCE", 0)
    done = _statements(many, lambda: ids(many, "茶农 -city:杭州"))
    assert not any("found IN" in one for one in done)
    assert len(ids(many, "茶农 -city:杭州")) == 3


@pytest.mark.parametrize(
    ("condition", "step", "is_indexed"),
    [
        ("city = '温州市'", "SEARCH article ", True),
        ("id IN (SELECT article FROM article_tag)", "SCAN article_tag", True),
        ("+(city = '温州市')", "SCAN article", False),
        ("city <> '温州市'", "SCAN article USING COVERING INDEX ", False),
        ("id IN (SELECT id FROM article WHERE +ordinal = 1)", "SCAN article", False),
    ],
)
def test_only_a_walk_through_all_articles_is_not_indexed(
    many: Library, condition: str, step: str, *, is_indexed: bool
) -> None:
    connection = many._connection
    plan = [
        own
        for *_, own in connection.execute(
            f"EXPLAIN QUERY PLAN SELECT moment FROM article WHERE {condition}"
        )
    ]
    assert any(own.startswith(step) for own in plan), plan
    searched = search._Searched(connection, ())
    assert searched._is_indexed([(condition, ())]) == is_indexed


@pytest.mark.parametrize(
    ("tried", "dear"), [(4, 1e-9), (0, 1 << 40), (-1, 1 << 40)], ids=["read", "gathered", "both"]
)
@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("入□。", 1),
        ("入□□", 1),
        ("仓□□", 0),
        ("稻□入", 1),
        ("稻□入□。", 1),
        ("入□稻", 0),
        ("谷□仓", 1),
    ],
)
def test_single_characters_are_found_apart_to_the_end_of_a_field(
    library: Library,
    monkeypatch: pytest.MonkeyPatch,
    words: str,
    found: int,
    tried: int,
    dear: float,
) -> None:
    # Where gathering takes no time, they are found by the places of the characters alone.
    monkeypatch.setattr(search, "_AT_ONCE", 1)
    monkeypatch.setattr(search, "_TRIED", tried)
    monkeypatch.setattr(gathering, "_DEAR", dear)
    library.add_page(new_page(TEXT.replace("清明", "谷雨"), source="b"))
    done = _statements(library, lambda: ids(library, f"「{words}」"))
    assert len(ids(library, f"「{words}」")) == 2 * found
    if found and len(words.strip("□")) > 1:
        assert any("NEAR(" in one for one in done) == (dear > 1)


def test_words_with_open_places_are_found_in_what_is_not_in_the_scan(library: Library) -> None:
    desk = Desk(library)
    tea = library.article(ids(library, "茶农")[0])
    assert tea is not None
    desk.do(verbs.tag_article(tea.row.id, Tag("t1", "水利工程"), is_new=True))
    assert ids(library, "水□工程") == [tea.row.id]
    corrected = tea.reading(LayerName.CORRECTED)
    at = corrected.text.index("青山县")
    span = Span(at, at + 3)
    desk.do(verbs.correct(corrected, tea.reading(LayerName.CLEAN), (), span, "云泽县", BY))
    assert ids(library, "云□县") == ids(library, "青□县") == [tea.row.id]
    desk.take_back()
    desk.do(verbs.annotate(corrected, span, Colour.GREEN, BY))
    (mark,) = library.annotations(1)
    desk.do(verbs.write_note(mark, "存疑待核", BY))
    assert ids(library, "存□待核") == [tea.row.id]


@pytest.mark.parametrize("words", ["清明", "清 明", "㋀明", "⽉明", "凊…明", 'a"明'])
def test_words_with_open_places_are_found_however_they_are_spelt(
    library: Library, words: str
) -> None:
    """Ideographs within other characters, spaces, and what is one character here and three there."""
    library.add_page(new_page(TEXT.replace("清明", f"馬{words}朝"), source="b"))
    said = fold(f"馬{words}朝")
    for at in range(1, len(said) - 1):
        query = said[:at] + "□" + said[at + 1 :]
        assert len(ids(library, f"「{query}」")) == 1, query


def _as_first_format(library: Library, target: sqlite3.Connection) -> None:
    """Write what the library holds of pages and articles as the first format has it."""
    schema.MIGRATIONS[0](Database(target))
    target.execute("ATTACH ? AS new", (str(library.path),))
    target.create_function("text_from", 1, compact.text_from)
    for table in ("page", "page_text", "source_file", "article", "article_body"):
        names = [row[1] for row in target.execute(f"PRAGMA main.table_info({table})")]
        kept = [f'"{name}"' for name in names if name != "folded"]
        now = ", ".join("text_from(packed)" if name == '"text"' else name for name in kept)
        target.execute(
            f"INSERT INTO main.{table} ({', '.join(kept)}) SELECT {now} FROM new.{table}"
        )
    target.execute(f"PRAGMA application_id = {schema.APPLICATION_ID}")
    target.execute("PRAGMA user_version = 1")


def _dated(title: str, day: str) -> NewPage:
    page = new_page(f"{title}\n采茶。\n青山县。\n秋收\n稻。", source=title)
    tea, _ = page.reading.articles
    heads = Block(Role.TITLE, (Span(0, len(title)),))
    body = Block(Role.BODY, (Span(len(title) + 1, len(title) + 4),))
    date = PageDate(day or None, day or None, day or None)
    reading = PageReading((replace(tea, blocks=(heads, body)),), date=date)
    return replace(page, reading=reading)


def _statements(library: Library, ask: Callable[[], object]) -> list[str]:
    """Return the statements that a question runs, with their values in them."""
    seen: list[str] = []
    library.watch_statements(seen.append)
    ask()
    library.watch_statements(None)
    return [statement for statement in seen if statement.startswith("SELECT")]


def test_a_place_is_asked_for_without_reading_every_article(library: Library) -> None:
    asked: list[str] = []
    library._connection.set_trace_callback(asked.append)
    library.search(Filter(words="place:杭州"))
    library._connection.set_trace_callback(None)
    names = [statement for statement in asked if "RECURSIVE each" in statement]
    assert names
    for statement in names:
        steps = library._connection.execute(f"EXPLAIN QUERY PLAN {statement}").fetchall()
        plan = [step for *_, step in steps if " article" in step]
        assert plan
        assert all("INDEX" in step for step in plan), plan
