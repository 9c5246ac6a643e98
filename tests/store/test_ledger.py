"""What the desk answers for is kept, signed, and can be taken back singly."""

from __future__ import annotations

import random
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from sqlite_utils import Database

from jiaoyue.marks import edit as verbs
from jiaoyue.marks import proofreading, structure
from jiaoyue.marks.annotation import locate
from jiaoyue.marks.catalogue import Round
from jiaoyue.marks.colour import Colour
from jiaoyue.marks.finding import Finding, FindingKind, Reason
from jiaoyue.marks.ledger import IgnoredWord, Lexicon
from jiaoyue.marks.proofreading import Wording
from jiaoyue.newspaper.article import PageDate
from jiaoyue.newspaper.reading import LayerName
from jiaoyue.store import schema
from jiaoyue.store.errors import StaleEditError
from jiaoyue.store.library import Library
from jiaoyue.text.span import Span
from tests.store.desk import BY, Desk, correct_all
from tests.store.pages import busy_page

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from jiaoyue.marks.opened import OpenedArticle


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with Library(tmp_path / "l.jiaoyue") as library:
        library.add_page(busy_page())
        yield Desk(library)


def text(article: OpenedArticle) -> str:
    return article.reading(LayerName.CORRECTED).text


def place(article: OpenedArticle, words: str) -> Span:
    start = text(article).index(words)
    return Span(start, start + len(words))


def ask(desk: Desk, number: int, words: str) -> None:
    article = desk.articles[number]
    reading = article.reading(LayerName.CORRECTED)
    span = place(article, words)
    desk.do(proofreading.ask(reading, span, "年份？", BY, evidence="县志", round_=Round.FIRST))


def test_a_round_is_signed_and_dated_and_undone_with_its_signature(desk: Desk) -> None:
    desk.do(verbs.set_round(1, Round.UNREAD, Round.FIRST, BY))
    desk.do(verbs.set_round(1, Round.FIRST, Round.SECOND, BY))
    (first, second) = desk.articles[0].rounds
    assert (first.before, first.after, first.author, first.at) == (
        Round.UNREAD,
        Round.FIRST,
        "周",
        BY.at,
    )
    assert second.after is Round.SECOND
    desk.take_back()
    assert desk.articles[0].rounds == (first,)
    assert desk.articles[0].row.round is Round.FIRST


def test_a_query_is_open_until_it_is_answered_and_opens_again(desk: Desk) -> None:
    ask(desk, 0, "今年产量")
    (query,) = desk.articles[0].queries
    assert (query.is_open, query.reason, query.evidence) == (True, "年份？", "县志")
    desk.do(proofreading.answer(query, "照原文", BY))
    (answered,) = desk.articles[0].queries
    assert (answered.is_open, answered.answer, answered.answered_by) == (False, "照原文", "周")
    assert desk.library.queries(only_open=True) == ()
    desk.do(proofreading.answer(answered, "", BY))
    assert desk.articles[0].queries == (query,)
    assert desk.library.queries(only_open=True) == ((1, query),)


def test_a_query_goes_where_its_words_go(desk: Desk) -> None:
    ask(desk, 0, "今年产量")
    article = desk.articles[0]
    block, at = structure.place_in(article, place(article, "今年产量").start)
    desk.do(structure.split_article(article, block, at, desk.library.room_after(1)))
    first, second, *_ = desk.articles
    assert first.queries == ()
    (query,) = second.queries
    (span,) = locate(query.anchor, second.reading(LayerName.CORRECTED))
    assert span.of(text(second)) == "今年产量"
    assert desk.library.queries() == ((second.row.id, query),)


def test_a_finding_is_set_aside_here_its_word_everywhere_and_its_kind_too(desk: Desk) -> None:
    article = desk.articles[0]
    words = place(article, "今年")
    reading = article.reading(LayerName.CORRECTED)
    finding = Finding(FindingKind.NUMBER, reading.down(words), "今年", Reason("Which year?"))
    desk.do(proofreading.ignore_here(finding, article.page, BY))
    desk.do(proofreading.ignore_word("采采茶"))
    desk.do(proofreading.mute(FindingKind.DOUBLED))
    (ignored,) = desk.articles[0].ignored
    assert ignored.key == finding.key(article.page.sha256)
    assert desk.library.lexicon() == Lexicon((IgnoredWord("采采茶"),), frozenset({"doubled"}))
    with pytest.raises(StaleEditError):
        desk.library.apply(proofreading.mute(FindingKind.DOUBLED), "周")
    desk.do(proofreading.unmute(FindingKind.DOUBLED))
    desk.do(proofreading.doubt_words_again([IgnoredWord("采采茶")]))
    assert desk.library.lexicon() == Lexicon()


def test_a_series_is_one_edit_and_each_correction_of_it_stands_alone(desk: Desk) -> None:
    article = desk.articles[0]
    said = text(article)
    spans = tuple(Span(i, i + 1) for i, character in enumerate(said) if character == "茶")
    assert len(spans) > 2
    desk.do(correct_all(article, spans, "麻", BY, reason="形近", finding="lookalike"))
    article = desk.articles[0]
    assert text(article) == said.replace("茶", "麻")
    assert len(article.holding) == len(spans)
    assert {(c.reason, c.finding) for c in article.holding} == {("形近", "lookalike")}
    desk.do(verbs.withdraw(article.holding[0], BY))
    assert text(desk.articles[0]).count("茶") == 1
    desk.take_back()
    desk.take_back()
    assert text(desk.articles[0]) == said


def test_a_series_over_an_earlier_correction_supersedes_it_once(desk: Desk) -> None:
    article = desk.articles[0]
    desk.do(correct_all(article, (place(article, "今年产量"),), "甲甲", BY))
    article = desk.articles[0]
    start = place(article, "甲甲").start
    both = (Span(start, start + 1), Span(start + 1, start + 2))
    desk.do(correct_all(article, both, "乙", BY))
    (holding,) = desk.articles[0].holding
    assert "乙乙" in text(desk.articles[0])
    (ended,) = [c for c in desk.articles[0].corrections if c.ended]
    assert ended.superseded_by == holding.id


@pytest.mark.parametrize("seed", range(12))
def test_a_series_makes_the_text_say_all_of_it_however_close_its_places_are(
    desk: Desk, seed: int
) -> None:
    chance = random.Random(seed)
    for _ in range(3):
        article = desk.articles[0]
        said = text(article)
        at, expected, wordings = 0, "", []
        while at < len(said):
            # Neighbours, insertions between them, and what an earlier series wrote.
            span = Span(at, min(len(said), at + chance.choice((0, 1, 1, 2))))
            now = chance.choice(("", "新", "新字", span.of(said)))
            is_whole = "\n" not in said[max(0, at - 1) : span.end + 1]
            if is_whole and chance.random() < 0.6 and (len(span) or now):
                wordings.append(Wording(span, now))
                expected += now
            else:
                expected += span.of(said)
            rest = said[span.end : span.end + chance.choice((0, 0, 1, 5)) + (not len(span))]
            expected += rest
            at = span.end + len(rest)
        desk.do(proofreading.correct_each("correct series", article, wordings, BY))
        assert text(desk.articles[0]) == expected


def test_a_correction_is_ticked_off_and_the_tick_taken_off(desk: Desk) -> None:
    article = desk.articles[0]
    desk.do(correct_all(article, (place(article, "今年"),), "去年", BY))
    (correction,) = desk.articles[0].holding
    desk.do(proofreading.check(correction, BY))
    (tick,) = desk.articles[0].checked
    assert (tick.correction, tick.author) == (correction.id, "周")
    desk.do(proofreading.uncheck(tick))
    assert desk.articles[0].checked == ()


def test_a_library_of_before_keeps_its_corrections(tmp_path: Path) -> None:
    path = tmp_path / "old.jiaoyue"
    with Library(path) as library:
        library.add_page(busy_page())
    database = sqlite3.connect(path)
    database.executescript(
        "ALTER TABLE correction DROP COLUMN finding;"
        + "".join(
            f"DROP TABLE {table};"
            for table in (
                "round_done", "query", "ignored_finding", "lexicon", "muted_kind", "checked"
            )
        )
    )  # fmt: skip
    database.execute(
        "INSERT INTO correction VALUES ('a', 1, '周', '2026-01-01T00:00:00.000Z', 1, '', '', NULL)"
    )
    database.commit()
    ledger = next(m for m in schema.MIGRATIONS if m.__name__ == "_ledger")
    ledger(Database(database))
    schema._words_of_papers_and_years(Database(database))
    database.commit()
    database.close()
    with Library(path) as library:
        (kept,) = library.corrections(1)
    assert (kept.id, kept.round, kept.finding) == ("a", Round.FIRST, "")


def test_a_mark_shows_in_both_articles_when_one_of_its_ends_was_inserted(desk: Desk) -> None:
    article = desk.articles[0]
    start = text(article).index("本报讯")
    reading, clean = article.reading(LayerName.CORRECTED), article.reading(LayerName.CLEAN)
    desk.do(verbs.correct(reading, clean, (), Span(start, start), "新字", BY))
    article = desk.articles[0]
    marked = Span(text(article).index("开采"), text(article).index("新字") + 1)
    desk.do(verbs.annotate(article.reading(LayerName.CORRECTED), marked, Colour.AMBER, BY))
    room = desk.library.room_after(article.row.id)
    here = structure.place_in(article, text(article).index("新字"))
    desk.do(structure.split_article(article, *here, room))
    shown = [
        part.of(text(one))
        for one in desk.articles
        for mark in one.annotations
        for part in locate(mark.anchor, one.reading(LayerName.CORRECTED))
    ]
    assert shown == ["开采", "新"]


def test_a_mark_that_begins_as_it_ends_shows_its_beginning_where_its_end_is_not(desk: Desk) -> None:
    for words in ("开采", "本"):
        article = desk.articles[0]
        reading, clean = article.reading(LayerName.CORRECTED), article.reading(LayerName.CLEAN)
        at = place(article, words)
        desk.do(verbs.correct(reading, clean, article.holding, at, "新字", BY))
    article = desk.articles[0]
    first, second = text(article).index("新字"), text(article).rindex("新字")
    marked = Span(first, second + 1)
    desk.do(verbs.annotate(article.reading(LayerName.CORRECTED), marked, Colour.AMBER, BY))
    room = desk.library.room_after(article.row.id)
    desk.do(structure.split_article(article, *structure.place_in(article, second), room))
    shown = [
        part.of(text(one))
        for one in desk.articles
        for mark in one.annotations
        for part in locate(mark.anchor, one.reading(LayerName.CORRECTED))
    ]
    assert shown == ["新字", "新"]


@pytest.mark.parametrize(
    ("paper", "first", "last", "wanted"),
    [
        ("甲报", "1958-03-01", "1958-03-01", {"处处", "甲报的", "五八年起", "到六〇年"}),
        ("乙报", "1958-03-01", "1958-03-01", {"处处", "五八年起", "到六〇年"}),
        ("乙报", "1957-12-31", "1957-12-31", {"处处", "到六〇年"}),
        # An undated page may be of any year of its interval; of no paper, of each.
        ("乙报", "1950-01-01", "1961-01-01", {"处处", "五八年起", "到六〇年"}),
        ("乙报", "1961-01-01", "1990-01-01", {"处处", "五八年起"}),
        (None, None, None, {"处处", "甲报的", "五八年起", "到六〇年"}),
    ],
)
def test_a_word_is_right_in_its_paper_and_years(
    paper: str | None, first: str | None, last: str | None, wanted: set[str]
) -> None:
    lexicon = Lexicon(
        (
            IgnoredWord("处处"),
            IgnoredWord("甲报的", "甲报"),
            IgnoredWord("五八年起", since=1958),
            IgnoredWord("到六〇年", until=1960),
        )
    )
    assert lexicon.of(paper, PageDate(None, first, last)) == wanted


def test_a_word_may_stand_for_several_papers_and_goes_for_one(desk: Desk) -> None:
    everywhere, there = IgnoredWord("采采茶"), IgnoredWord("采采茶", "甲报", 1958, 1960)
    desk.do(proofreading.learn_words([everywhere, there]))
    desk.do(proofreading.doubt_words_again([everywhere]))
    assert desk.library.lexicon().words == (there,)
    with pytest.raises(StaleEditError):
        desk.library.apply(proofreading.learn_words([there]), "周")


def test_words_ignored_in_an_older_library_are_right_everywhere(tmp_path: Path) -> None:
    path = tmp_path / "旧.jiaoyue"
    with Library(path):
        pass
    before = schema.MIGRATIONS.index(schema._words_of_papers_and_years)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("DROP TABLE lexicon")
        connection.execute("CREATE TABLE ignored_word (word TEXT PRIMARY KEY)")
        connection.execute("INSERT INTO ignored_word VALUES ('采采茶')")
        connection.execute(f"PRAGMA user_version = {before}")
    with Library(path) as library:
        assert library.lexicon() == Lexicon((IgnoredWord("采采茶"),))
