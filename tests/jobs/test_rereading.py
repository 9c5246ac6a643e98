"""Reading a page again brings what is new and takes nothing that a person did."""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jiaoyue import paths
from jiaoyue.jobs.importing import import_files
from jiaoyue.jobs.reports import LastReading, TakenBack
from jiaoyue.jobs.rereading import last_reading, older_pages, reread_pages, take_back
from jiaoyue.jobs.ticket import QuietTicket
from jiaoyue.marks import edit as verbs
from jiaoyue.marks import proofreading, structure
from jiaoyue.marks.catalogue import Filter, Round
from jiaoyue.marks.colour import Colour
from jiaoyue.marks.tag import Tag
from jiaoyue.newspaper.article import (
    Article,
    Block,
    Byline,
    Kind,
    PageDate,
    PageReading,
    Place,
    Role,
)
from jiaoyue.newspaper.reading import LayerName
from jiaoyue.store.library import Library
from jiaoyue.text.span import Span
from tests.store.desk import BY, VERBS, Desk, act, check_lists, check_marks, marks_of
from tests.store.pages import BUSY, busy_page, lines_of, new_page

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

FURNITURE, NOTHING = -1, -2


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a library of one page, to be copied: making one takes longer than the test."""
    path = tmp_path_factory.mktemp("template") / "t.jiaoyue"
    with Library(path) as library:
        library.add_page(busy_page())
    return path


@contextmanager
def copied(template: Path) -> Iterator[Desk]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "l.jiaoyue")
        shutil.copy(template, path)
        with Library(path) as library:
            library._connection.execute("PRAGMA synchronous = OFF")
            yield Desk(library)


@pytest.fixture
def desk(template: Path) -> Iterator[Desk]:
    with copied(template) as found:
        yield found


class Reader:
    """Reads every page as it was told to."""

    def __init__(self, reading: PageReading) -> None:
        self.reading = reading

    def __call__(self, text: str, *, file_name: str, paper: str | None) -> PageReading:
        return self.reading


def cut(pieces: Sequence[tuple[int, int, Role]]) -> PageReading:
    """Return the busy page cut into pieces of some size, each for an article or for none."""
    held: dict[int, list[Block]] = {}
    at = 0
    for size, holder, role in pieces:
        span = Span(min(at, len(BUSY)), min(at + size, len(BUSY)))
        at += size
        if len(span) and holder != NOTHING:
            made = Block(Role.NOISE, (span,), "why not") if holder < 0 else Block(role, (span,))
            held.setdefault(holder, []).append(made)
    articles = [Article(tuple(b), reasons=("cut",)) for h, b in sorted(held.items()) if h >= 0]
    return PageReading(tuple(articles), tuple(held.get(FURNITURE, ())))


body_roles = st.sampled_from([Role.TITLE, Role.BODY, Role.CAPTION, Role.BYLINE])
readings = st.lists(
    st.tuples(st.integers(1, 40), st.integers(NOTHING, 4), body_roles), min_size=1, max_size=12
).map(cut)
steps = st.lists(
    st.tuples(st.integers(0, len(VERBS) - 1), st.integers(0, 40), st.integers(0, 150)), max_size=12
)


def journal(desk: Desk) -> int:
    (count,) = desk.library._connection.execute("SELECT count(*) FROM journal").fetchone()
    return int(count)


@settings(max_examples=150)
@given(steps=steps, reading=readings, more=steps)
def test_whatever_was_done_and_however_it_is_read_again_no_mark_is_lost(
    template: Path,
    steps: list[tuple[int, int, int]],
    reading: PageReading,
    more: list[tuple[int, int, int]],
) -> None:
    with copied(template) as desk:
        for step in steps:
            act(desk, *step)
        before = desk.state()
        by_hand = [(a.row.id, a.article.blocks) for a in desk.articles if "blocks" in a.by_hand]
        marks = marks_of(desk)
        corrections = desk.library.corrections(1)
        tags = {tag for article in desk.articles for tag in article.tags}

        (report,) = reread_pages(desk.library, read=Reader(reading), reader="test 2").pages

        desk.covered()
        assert desk.library.check() == ()
        check_marks(desk)
        check_lists(desk)
        assert marks_of(desk) == marks
        assert desk.library.corrections(1) == corrections
        assert {tag for article in desk.articles for tag in article.tags} == tags
        after = {article.row.id: article.article.blocks for article in desk.articles}
        assert all(after[article] == blocks for article, blocks in by_hand)

        entries = journal(desk)
        again = reread_pages(
            desk.library, every_page=True, read=Reader(reading), reader="test 2"
        ).pages
        assert not again[0].is_other
        assert journal(desk) == entries

        done = desk.library.last_done()
        assert done is not None
        desk.library.apply(done.edit.inverse(), "周", undoes=done.seq)
        assert desk.state() == before
        desk.library.apply(done.edit, "周")
        for step in more:
            act(desk, *step)
            check_marks(desk)
        assert desk.library.check() == ()
        assert not report.left


def busy_with(change: Callable[[list[Article]], Sequence[Article]]) -> Reader:
    """Return a reader that reads the busy page as before but for one thing."""
    reading = busy_page().reading
    return Reader(
        PageReading(tuple(change([*reading.articles])), reading.furniture, paper=reading.paper)
    )


def joined(articles: list[Article]) -> list[Article]:
    """Read the last two articles as one."""
    tea, rice, cabbage = articles
    return [tea, Article((*rice.blocks, *cabbage.blocks), Kind.BRIEF, place=Place("浙江省"))]


def test_what_nobody_touched_is_replaced_and_keeps_its_id(desk: Desk) -> None:
    tea, rice, _ = desk.articles
    (report,) = reread_pages(desk.library, read=busy_with(joined), reader="test 2").pages
    assert (report.altered, report.made, report.gone, report.kept) == (1, 0, 1, 0)
    first, second = desk.articles
    assert (first.row.id, first.public_id) == (tea.row.id, tea.public_id)
    assert (second.row.id, second.public_id) == (rice.row.id, rice.public_id)
    assert second.article.place == Place("浙江省")
    assert second.row.title == "秋收 冬藏"
    assert second.page.reader == "test 2"


def test_a_page_of_the_present_reader_is_not_read_again_unless_all_are(desk: Desk) -> None:
    def never(text: str, *, file_name: str, paper: str | None) -> PageReading:
        raise AssertionError("it was read")

    assert reread_pages(desk.library, read=never, reader="test 1").pages == ()
    entries = journal(desk)
    same = Reader(busy_page().reading)
    (page,) = reread_pages(desk.library, every_page=True, read=same, reader="test 1").pages
    assert not page.is_other
    assert journal(desk) == entries


def test_a_page_that_a_newer_program_read_is_left_to_it(tmp_path: Path) -> None:
    with Library(tmp_path / "l.jiaoyue") as library:
        library.add_page(busy_page())
        library._connection.execute("UPDATE page_text SET reader = '10'")
        assert reread_pages(library, read=busy_with(joined), reader="9").pages == ()
        assert len(reread_pages(library, read=busy_with(joined), reader="11").pages) == 1


def test_tags_rounds_and_what_was_said_go_where_most_of_the_words_went(desk: Desk) -> None:
    _, rice, cabbage = desk.articles
    tag = Tag(verbs.new_id(), "菜")
    desk.do(verbs.tag_article(cabbage.row.id, tag, is_new=True))
    desk.do(verbs.set_round(cabbage.row.id, Round.UNREAD, Round.SECOND, BY))
    desk.do(verbs.set_round(rice.row.id, Round.UNREAD, Round.FIRST, BY))
    desk.do(structure.set_byline(cabbage, Byline(reporters=("吴某",))))
    reread_pages(desk.library, read=busy_with(joined), reader="test 2")
    _, both = desk.articles
    assert both.tags == (tag.id,)
    assert both.row.round is Round.FIRST
    assert both.article.byline.reporters == ("吴某",)
    assert both.by_hand == {"byline"}


def test_an_article_put_together_by_hand_stays_and_its_words_are_not_read_again(
    desk: Desk,
) -> None:
    tea = desk.articles[0]
    desk.do(structure.split_article(tea, 4, lines_of(6)[0].start, desk.library.room_after(1)))
    split = [article.article.blocks for article in desk.articles[:2]]
    (report,) = reread_pages(desk.library, read=busy_with(joined), reader="test 2").pages
    assert report.kept == 2
    assert [article.article.blocks for article in desk.articles[:2]] == split
    assert len(desk.articles) == 3


def test_noise_set_aside_by_hand_stays_aside(desk: Desk) -> None:
    desk.do(structure.mark_as_noise(desk.articles[1], 2))
    reread_pages(desk.library, read=Reader(busy_page().reading), reader="test 2")
    assert [block.spans for block in desk.library.page(1).set_aside] == [lines_of(10)]
    assert all(
        lines_of(10) not in [block.spans for block in article.article.blocks]
        for article in desk.articles
    )


def test_an_article_with_a_tag_whose_words_nobody_claims_stays(desk: Desk) -> None:
    cabbage = desk.articles[2]
    desk.do(verbs.tag_article(cabbage.row.id, Tag(verbs.new_id(), "菜"), is_new=True))
    reread_pages(desk.library, read=busy_with(lambda a: a[:1]), reader="test 2")
    assert [article.row.id for article in desk.articles] == [1, cabbage.row.id]


def test_a_date_given_by_a_person_stays(desk: Desk) -> None:
    reading = PageReading(
        busy_page().reading.articles, date=PageDate("2024", "2024-01-01", "2024-12-31")
    )
    reread_pages(desk.library, read=Reader(reading), reader="test 2")
    assert desk.articles[0].row.date == "2024"
    desk.do(structure.set_date(desk.library.page(1), "2023-05-04"))
    reread_pages(desk.library, every_page=True, read=Reader(reading), reader="test 3")
    assert {article.row.date for article in desk.articles} == {"2023-05-04"}


def test_a_note_stays_on_its_words_whatever_becomes_of_the_article(desk: Desk) -> None:
    rice = desk.articles[1]
    reading = rice.reading(LayerName.CORRECTED)
    start = reading.text.index("新米")
    desk.do(verbs.annotate(reading, Span(start, start + 2), Colour.BLUE, BY))
    reread_pages(desk.library, read=busy_with(lambda a: a[:1] + a[2:]), reader="test 2")
    kept = next(article for article in desk.articles if article.row.id == rice.row.id)
    assert kept.annotations == marks_of(desk)


def test_an_article_with_no_more_than_a_query_stays_where_nobody_claims_its_words(
    desk: Desk,
) -> None:
    rice = desk.articles[1]
    reading = rice.reading(LayerName.CORRECTED)
    start = reading.text.index("新米")
    span = Span(start, start + 2)
    desk.do(proofreading.ask(reading, span, "何据？", BY, round_=Round.UNREAD))
    reread_pages(desk.library, read=busy_with(lambda a: a[:1] + a[2:]), reader="test 2")
    asked_in = {article: query.anchor.quote for article, query in desk.library.queries()}
    assert asked_in == {rice.row.id: "新米"}
    assert rice.article.blocks in [article.article.blocks for article in desk.articles]


def test_an_article_that_somebody_read_stays_though_its_round_was_taken_back(desk: Desk) -> None:
    rice = desk.articles[1].row.id
    desk.do(verbs.set_round(rice, Round.UNREAD, Round.FIRST, BY))
    desk.do(verbs.set_round(rice, Round.FIRST, Round.UNREAD, BY))
    reread_pages(desk.library, read=busy_with(lambda a: a[:1] + a[2:]), reader="test 2")
    kept = next(article for article in desk.articles if article.row.id == rice)
    assert len(kept.rounds) == 2


def test_one_entry_of_the_journal_a_page_tells_all_and_takes_it_back(desk: Desk) -> None:
    before, entries = desk.state(), journal(desk)
    reread_pages(desk.library, read=busy_with(joined), reader="test 2")
    assert journal(desk) == entries + 1
    done = desk.library.last_done()
    assert done is not None
    desk.library.apply(done.edit.inverse(), "周", undoes=done.seq)
    assert desk.state() == before


def test_the_sample_pages_read_again_by_the_same_reader_stay_as_they_are(tmp_path: Path) -> None:
    with Library(tmp_path / "l.jiaoyue") as library:
        import_files(library, paths.sample_pages())
        before = library.rows(library.article_ids(Filter()))
        report = reread_pages(library, every_page=True)
        assert len(report.pages) == 5
        assert not any(page.is_other for page in report.pages)
        assert library.rows(library.article_ids(Filter())) == before
        library.close()
    connection = sqlite3.connect(tmp_path / "l.jiaoyue")
    assert connection.execute("SELECT count(*) FROM journal").fetchone() == (1,)
    connection.close()


def test_a_page_that_is_changed_while_it_is_read_is_left_as_it_is(desk: Desk) -> None:
    def meddle(text: str, *, file_name: str, paper: str | None) -> PageReading:
        with Library(desk.library.path) as other:
            other.apply(structure.set_date(other.page(1), "2023-05-04"), "吴")
        return busy_with(joined).reading

    desk.library.apply(structure.set_date(desk.library.page(1), "2022"), "周")
    desk.library._connection.execute("UPDATE page SET date_by_hand = 0")
    before = [article.article for article in desk.articles]
    (page,) = reread_pages(desk.library, read=meddle, reader="test 2").pages
    assert page.left
    assert [article.article for article in desk.articles] == before
    assert desk.articles[0].row.date == "2023-05-04"


def test_a_cancelled_reading_keeps_what_it_had(desk: Desk) -> None:
    ticket = QuietTicket()
    ticket.cancel()
    report = reread_pages(desk.library, read=busy_with(joined), reader="test 2", ticket=ticket)
    assert (report.pages, report.left) == ((), 1)
    assert not report.change.everything


def test_two_articles_never_get_one_public_id(desk: Desk) -> None:
    apart = Reader(busy_page().reading)
    for reading in (busy_with(joined), apart, busy_with(joined), apart):
        reread_pages(desk.library, every_page=True, read=reading, reader="test 1")
    assert len({article.public_id for article in desk.articles}) == 3


def test_a_reading_is_taken_back_page_by_page(template: Path) -> None:
    with copied(template) as desk:
        library = desk.library
        before = [library.article(article) for article in library.articles_of(1)]
        report = reread_pages(library, author="周")
        assert [page.seq is not None for page in report.pages] == [True]
        assert older_pages(library) == []
        assert take_back(library, report.seqs, author="周") == TakenBack(pages=1, left=0)
        assert [library.article(article) for article in library.articles_of(1)] == before
        assert older_pages(library) == [1]


def test_the_last_reading_is_known_later_until_it_is_taken_back(template: Path) -> None:
    with copied(template) as desk:
        library = desk.library
        assert last_reading(library) == LastReading()
        report = reread_pages(library, author="周")
        first = library.article(library.articles_of(1)[0])
        assert first is not None
        library.apply(verbs.set_round(first.row.id, first.row.round, Round.FIRST, BY), "周")
        with Library(library.path) as later:
            last = last_reading(later)
            assert last.seqs == report.seqs
            assert last.at
            assert take_back(later, last.seqs) == TakenBack(pages=1, left=0)
            assert last_reading(later) == LastReading()
        reread_pages(library)
        reread_pages(library)
        assert len(last_reading(library).seqs) == 1


def test_a_reading_that_failed_midway_can_be_taken_back(template: Path) -> None:
    class Failing(Reader):
        def __call__(self, text: str, *, file_name: str, paper: str | None) -> PageReading:
            if text != BUSY:
                raise ValueError(text)
            return self.reading

    with copied(template) as desk:
        desk.library.add_page(new_page())
        before = desk.state()
        with pytest.raises(ValueError, match="春茶"):
            reread_pages(desk.library, read=Failing(busy_with(joined).reading), reader="test 2")
        seqs = last_reading(desk.library).seqs
        assert take_back(desk.library, seqs) == TakenBack(1, 0)
        assert desk.state() == before


def test_a_page_that_was_changed_since_is_not_taken_back_over(template: Path) -> None:
    with copied(template) as desk:
        library = desk.library
        report = reread_pages(library)
        first = library.article(library.articles_of(1)[0])
        assert first is not None
        library.apply(structure.mark_as_noise(first, 0), "周")
        assert take_back(library, report.seqs) == TakenBack(pages=0, left=1)
        assert older_pages(library) == []


def test_an_unknown_place_of_the_journal_has_nothing(template: Path) -> None:
    with copied(template) as desk, pytest.raises(KeyError):
        desk.library.done(10_000)
