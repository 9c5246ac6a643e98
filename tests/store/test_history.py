"""The journal tells what was done, and any step of it can be taken back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from jiaoyue.marks import edit as verbs
from jiaoyue.marks import proofreading, structure
from jiaoyue.marks.catalogue import Filter, Round
from jiaoyue.marks.colour import Colour
from jiaoyue.marks.finding import Finding, FindingKind, Reason
from jiaoyue.marks.tag import Tag
from jiaoyue.newspaper.article import Place
from jiaoyue.newspaper.reading import LayerName
from jiaoyue.store.errors import StaleEditError
from jiaoyue.store.journal import LONGEST
from jiaoyue.store.library import Library
from jiaoyue.store.set_aside import places_of
from jiaoyue.text.span import Span
from tests.store.desk import BY, Desk, correct_all
from tests.store.pages import busy_page

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from jiaoyue.marks.journal import Step

TEA, RICE, CABBAGE = range(3)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with Library(tmp_path / "l.jiaoyue") as library:
        library.add_page(busy_page())
        yield Desk(library)


def last(desk: Desk) -> Step:
    return desk.library.steps(most=1)[0]


def take_back(desk: Desk, seq: int) -> None:
    desk.library.apply(desk.library.done(seq).edit.inverse(), "吴", undoes=seq)


def mark(desk: Desk, number: int, words: str, note: str = "") -> None:
    reading = desk.articles[number].reading(LayerName.CORRECTED)
    start = reading.text.index(words)
    desk.do(verbs.annotate(reading, Span(start, start + len(words)), Colour.GREEN, BY))
    if note:
        desk.do(verbs.write_note(desk.articles[number].annotations[-1], note, BY))


def test_a_library_in_which_nothing_was_done_has_no_history(desk: Desk) -> None:
    assert desk.library.steps() == ()


def test_each_step_says_who_did_what_to_which_words_of_which_article(desk: Desk) -> None:
    rice = desk.articles[RICE].row
    mark(desk, RICE, "新米", "查对")
    assert (last(desk).verb, last(desk).words) == ("note", "“新米” — 查对")
    assert (last(desk).article, last(desk).title, last(desk).articles) == (rice.id, rice.title, 1)
    assert last(desk).author == BY.author
    tag = Tag("t", "农业")
    desk.do(verbs.tag_article(rice.id, tag, is_new=True))
    assert last(desk).words == "农业"
    desk.do(verbs.untag_article(rice.id, tag))
    assert (last(desk).verb, last(desk).words) == ("untag", "农业")
    desk.do(verbs.rename_tag(tag, "农林"))
    assert last(desk).words == "农业 → 农林"
    desk.do(structure.set_place(desk.articles[RICE], Place("浙江省", "杭州市")))
    assert last(desk).words == "浙江省杭州市"
    desk.do(verbs.set_round(rice.id, Round.UNREAD, Round.FIRST, BY))
    assert (last(desk).verb, last(desk).round, last(desk).title) == (
        "set round",
        Round.FIRST,
        rice.title,
    )
    reading = desk.articles[RICE].reading(LayerName.CORRECTED)
    desk.do(proofreading.ask(reading, Span(0, 2), "谁", BY, round_=Round.FIRST))
    assert (last(desk).words, last(desk).title) == ("“秋收” — 谁", rice.title)


def set_aside(desk: Desk, number: int, words: str) -> None:
    article = desk.articles[number]
    reading = article.reading(LayerName.CORRECTED)
    start = reading.text.rindex(words)
    spans = reading.down(Span(start, start + len(words)))
    finding = Finding(FindingKind.DOUBLED, spans, words, Reason("x"))
    desk.do(proofreading.ignore_here(finding, article.page, BY))


@pytest.mark.parametrize(
    ("number", "words"),
    [(TEA, "采"), (RICE, "秋收"), (TEA, "上山采采茶"), (TEA, "，很")],
    ids=["once of several", "in a title", "over a column break", "cleaned"],
)
def test_a_finding_set_aside_names_its_words_and_the_article_they_stand_in(
    desk: Desk, number: int, words: str
) -> None:
    set_aside(desk, number, words)
    said = desk.articles[number].row.title
    assert (last(desk).words, last(desk).title, last(desk).articles) == (f"“{words}”", said, 1)
    take_back(desk, last(desk).seq)
    assert (last(desk).words, last(desk).title) == (f"“{words}”", said)


def test_only_articles_that_may_say_what_was_set_aside_are_opened_for_it(desk: Desk) -> None:
    set_aside(desk, RICE, "新米")
    (row,) = desk.articles[RICE].ignored
    rice = desk.articles[RICE]
    at = rice.reading(LayerName.CORRECTED).text.index("新米")
    desk.do(correct_all(rice, (Span(at, at + 2),), "早米", BY))
    connection = desk.library._connection
    asked: list[str] = []

    def opened_for(words: str) -> int:
        asked.clear()
        assert [*places_of(connection, [replace(row, words=words)])] == []
        return sum("article_body" in one and "blocks_by_hand" in one for one in asked)

    connection.set_trace_callback(asked.append)
    # The one that is corrected may say anything, and so may each where no letter is sought.
    assert [opened_for(words) for words in ("鹬蚌", "，，")] == [1, len(desk.articles)]


def test_findings_set_aside_at_once_name_every_article(desk: Desk) -> None:
    set_aside(desk, TEA, " ")
    set_aside(desk, RICE, "秋收")
    both = proofreading.in_turn("ignore finding", *desk.done)
    for _ in range(2):
        desk.take_back()
    desk.do(both)
    assert (last(desk).words, last(desk).articles) == ("“␣”", 2)


def test_a_tick_names_the_correction_and_its_article(desk: Desk) -> None:
    reading = desk.articles[RICE].reading(LayerName.CORRECTED)
    clean = desk.articles[RICE].reading(LayerName.CLEAN)
    desk.do(verbs.correct(reading, clean, (), Span(0, 2), "春种", BY, round_=Round.FIRST))
    (made,) = desk.articles[RICE].corrections
    desk.do(proofreading.check(made, BY))
    assert (last(desk).words, last(desk).title) == ("秋收 → 春种", desk.articles[RICE].row.title)


def test_what_a_long_correction_changed_is_cut(desk: Desk) -> None:
    reading = desk.articles[RICE].reading(LayerName.CORRECTED)
    clean = desk.articles[RICE].reading(LayerName.CLEAN)
    desk.do(verbs.correct(reading, clean, (), Span(0, 2), "春种" * 500, BY, round_=Round.FIRST))
    ((was, now),) = last(desk).changes
    assert (was, now[:3], now[-1], len(now)) == ("秋收", "春种春", "…", LONGEST)


def test_an_import_counts_its_pages_and_cannot_be_taken_back(desk: Desk) -> None:
    desk.library.note_import("周", [1, 2, 3])
    assert (last(desk).verb, last(desk).pages) == ("import", 3)
    assert not last(desk).can_be_taken_back


def test_what_is_taken_back_says_so_and_so_does_what_took_it_back(desk: Desk) -> None:
    mark(desk, RICE, "新米")
    mark(desk, TEA, "开采")
    later, first = desk.library.steps()
    take_back(desk, first.seq)
    back, later, first = desk.library.steps()
    assert (back.takes_back, back.author, back.words) == (True, "吴", first.words)
    assert (later.is_taken_back, first.is_taken_back) == (False, True)
    assert not first.can_be_taken_back
    assert [mark.anchor.quote for mark in desk.library.annotations(1)] == ["开采"]
    with pytest.raises(StaleEditError):
        take_back(desk, first.seq)


def test_a_step_whose_taking_back_was_taken_back_holds_again(desk: Desk) -> None:
    mark(desk, RICE, "新米")
    take_back(desk, 1)
    take_back(desk, 2)
    assert [step.is_taken_back for step in desk.library.steps()] == [False, True, False]
    assert [mark.anchor.quote for mark in desk.library.annotations(1)] == ["新米"]
    done = desk.library.last_done()
    assert done is not None
    assert done.seq == 1
    assert [seq for seq, _ in desk.library.standing("annotate", 1, 3)] == [1]
    take_back(desk, 1)
    assert desk.library.last_done() is None


def test_the_history_is_read_page_by_page_and_may_leave_out_what_removed_nothing(
    desk: Desk,
) -> None:
    for words in ("新米", "开采", "白菜"):
        mark(desk, next(i for i in range(3) if words in shown(desk, i)), words)
    desk.do(verbs.remove_annotation(desk.library.annotations(1)[1]))
    first = desk.library.steps(most=3)
    rest = desk.library.steps(before=first[-1].seq, most=3)
    assert [step.seq for step in (*first, *rest)] == [4, 3, 2, 1]
    assert desk.library.steps(before=1) == ()
    assert [step.seq for step in desk.library.steps(only_removals=True)] == [4]


def test_removed_articles_come_back_with_all_that_was_on_them(desk: Desk) -> None:
    before = desk.articles
    mark(desk, RICE, "新米")
    desk.do(verbs.tag_article(before[RICE].row.id, Tag("t", "农业"), is_new=True))
    full, first_words = desk.articles, shown(desk, TEA).splitlines()[0]
    desk.do(structure.remove_articles(desk.articles[:2]))
    assert [one.row.id for one in desk.articles] == [before[CABBAGE].row.id]
    assert [*desk.library.article_ids(Filter(words="新米"))] == []
    assert [mark.anchor.quote for mark in desk.library.annotations(1)] == ["新米"]
    assert last(desk).article is None
    assert first_words == last(desk).words[: len(first_words)]
    take_back(desk, last(desk).seq)
    assert desk.articles == full
    assert [*desk.library.article_ids(Filter(words="新米"))] == [before[RICE].row.id]
    assert desk.library.check() == ()


def test_a_page_may_lose_its_last_article(desk: Desk) -> None:
    full = desk.articles
    desk.do(structure.remove_articles(full))
    assert desk.articles == []
    assert desk.library.check() == ()
    take_back(desk, last(desk).seq)
    assert desk.articles == full


def shown(desk: Desk, number: int) -> str:
    return desk.articles[number].reading(LayerName.CORRECTED).text
