"""A library keeps what it is given, refuses what it must not touch, and loses nothing."""

from __future__ import annotations

import os
import sqlite3
from contextlib import suppress
from dataclasses import replace
from itertools import count
from typing import TYPE_CHECKING

import pytest

from jiaoyue.marks import edit as verbs
from jiaoyue.marks import structure
from jiaoyue.marks.annotation import locate
from jiaoyue.marks.catalogue import Filter, Round
from jiaoyue.marks.colour import Colour
from jiaoyue.marks.edit import By, Edit, NameReading
from jiaoyue.marks.tag import Tag
from jiaoyue.newspaper.reading import LayerName
from jiaoyue.store import file, keeping, migrating, schema
from jiaoyue.store.errors import (
    LibraryError,
    NewerLibraryError,
    ReadOnlyError,
    StaleEditError,
    StoppedError,
)
from jiaoyue.store.library import Library
from jiaoyue.text.span import Span
from tests.store.older import make_older
from tests.store.pages import TEXT, new_page

if TYPE_CHECKING:
    from pathlib import Path

    from jiaoyue.marks.opened import OpenedArticle

BY = By("周", "2026-01-02T03:04:05.678Z")


@pytest.fixture
def library(tmp_path: Path) -> Library:
    library = Library(tmp_path / "l.jiaoyue")
    library.add_page(new_page())
    return library


def opened(library: Library, place: int = 0) -> OpenedArticle:
    ids = library.article_ids(Filter())
    article = library.article(ids[place])
    assert article is not None
    return article


def words(article: OpenedArticle, said: str, layer: LayerName = LayerName.CORRECTED) -> Span:
    start = article.reading(layer).text.index(said)
    return Span(start, start + len(said))


def annotate(library: Library, said: str) -> Edit:
    article = opened(library)
    reading = article.reading(LayerName.CORRECTED)
    edit = verbs.annotate(reading, words(article, said), Colour.AMBER, BY)
    library.apply(edit, "周")
    return edit


def correct(library: Library, said: str, now: str) -> Edit:
    article = opened(library)
    edit = verbs.correct(
        article.reading(LayerName.CORRECTED),
        article.reading(LayerName.CLEAN),
        article.holding,
        words(article, said),
        now,
        BY,
    )
    library.apply(edit, "周")
    return edit


def test_an_article_comes_back_as_it_was_read(library: Library) -> None:
    page = new_page()
    article = opened(library)
    assert replace(article.article.place, adcode=None) == page.reading.articles[0].place
    assert article.article == page.reading.articles[0]
    assert article.page.text == TEXT
    assert article.page.date == page.reading.date
    assert article.row.title == "春茶开采"
    assert article.row.first_line.startswith("本报讯 记者王某报道 清明前后，青山县的茶农上山采采茶")


def test_a_page_text_takes_less_room_than_in_its_file_and_comes_back_as_it_was(
    library: Library,
) -> None:
    text = "".join(chr(0x4E00 + number % 700) for number in range(6_000)) + "𠮷\u3000\ue7c7\r\n"
    stored = library.add_page(new_page(f"{TEXT}\n{text}", source="长"))
    assert library.page(stored.page_text).text == f"{TEXT}\n{text}"
    with sqlite3.connect(library.path) as connection:
        (kept,) = connection.execute(
            "SELECT length(packed) FROM page_text WHERE id = ?", (stored.page_text,)
        ).fetchone()
    assert kept < len(text.encode()) / 2


def test_a_page_is_stored_once_whatever_its_file_is_called(library: Library) -> None:
    again = library.add_page(new_page(source="/pages/b.txt"))
    assert again.was_there
    assert len(library.article_ids(Filter())) == 2
    assert opened(library).page.sources == ("/pages/a.txt", "/pages/b.txt")


def test_what_is_written_is_there_for_the_next_who_opens(library: Library) -> None:
    annotate(library, "青山县")
    library.close()
    with Library(library.path) as again:
        article = opened(again)
        (mark,) = article.annotations
        (at,) = locate(mark.anchor, article.reading(LayerName.CORRECTED))
        assert at.of(article.reading(LayerName.CORRECTED).text) == "青山县"
        assert article.row.annotations == 1


def test_every_edit_and_its_inverse_leave_no_trace_but_in_the_journal(library: Library) -> None:
    before = opened(library)
    tag = Tag(verbs.new_id(), "茶")
    mark = annotate(library, "茶农").new[0]
    assert isinstance(mark, verbs.Annotation)
    library.apply(verbs.remove_annotation(mark), "周")
    edits = [
        verbs.tag_article(before.row.id, tag, is_new=True),
        verbs.set_round(before.row.id, Round.UNREAD, Round.FIRST, BY),
        verbs.fix_name(None, NameReading("taiwan", "青山", "青山")),
        verbs.annotate(before.reading(LayerName.CORRECTED), words(before, "产量"), Colour.ROSE, BY),
    ]
    for edit in edits:
        library.apply(edit, "周")
    assert opened(library) != before
    for edit in reversed(edits):
        library.apply(edit.inverse(), "周")
    assert opened(library) == before
    assert library.tags() == ()
    (count,) = sqlite3.connect(library.path).execute("SELECT count(*) FROM journal").fetchone()
    assert count == 2 + 2 * len(edits)


def test_a_correction_shows_in_the_corrected_layer_only(library: Library) -> None:
    correct(library, "青山县", "青田县")
    article = opened(library)
    assert "青田县" in article.reading(LayerName.CORRECTED).text
    assert "青山县" in article.reading(LayerName.CLEAN).text
    assert article.row.first_line.count("青田县") == 1


def test_a_correction_of_a_title_reaches_the_list(library: Library) -> None:
    correct(library, "春茶", "秋茶")
    assert opened(library).row.title == "秋茶开采"
    assert library.article_ids(Filter(words="秋茶"))


def test_a_mark_keeps_its_words_when_a_neighbour_is_corrected(library: Library) -> None:
    annotate(library, "茶农")
    correct(library, "青山县的", "青田")
    correct(library, "上山采采茶", "上山采茶")
    article = opened(library)
    reading = article.reading(LayerName.CORRECTED)
    assert "青田茶农上山采茶" in reading.text
    (mark,) = article.annotations
    assert [at.of(reading.text) for at in locate(mark.anchor, reading)] == ["茶农"]


def test_a_mark_within_inserted_words_comes_back_on_them(library: Library) -> None:
    correct(library, "茶农", "种茶的农民")
    annotate(library, "的农")
    article = opened(library)
    reading = article.reading(LayerName.CORRECTED)
    (mark,) = article.annotations
    assert [at.of(reading.text) for at in locate(mark.anchor, reading)] == ["的农"]


def test_typing_the_original_back_leaves_no_patch(library: Library) -> None:
    correct(library, "茶农", "果农")
    correct(library, "果农", "茶农")
    article = opened(library)
    assert article.holding == ()
    assert len(article.corrections) == 1
    assert article.reading(LayerName.CORRECTED).text == article.reading(LayerName.CLEAN).text


def test_an_inserted_word_taken_out_again_leaves_no_patch(library: Library) -> None:
    article = opened(library)
    at = words(article, "茶农").start
    for span, said in ((Span(at, at), "新"), (Span(at, at + 1), "")):
        article = opened(library)
        corrected, clean = article.reading(LayerName.CORRECTED), article.reading(LayerName.CLEAN)
        library.apply(verbs.correct(corrected, clean, article.holding, span, said, BY), "周")
    assert opened(library).holding == ()


def test_a_mark_within_an_insertion_keeps_to_its_words_when_the_rest_is_altered(
    library: Library,
) -> None:
    correct(library, "茶农", "茶农甲乙丙丁")
    annotate(library, "甲乙")
    correct(library, "丁", "戊己")
    article = opened(library)
    reading = article.reading(LayerName.CORRECTED)
    (mark,) = article.annotations
    assert "甲乙丙戊己" in reading.text
    assert [at.of(reading.text) for at in locate(mark.anchor, reading)] == ["甲乙"]


def test_a_mark_that_ends_in_an_insertion_keeps_it_when_its_first_word_is_altered(
    library: Library,
) -> None:
    article = opened(library)
    at = words(article, "茶农").end
    corrected, clean = article.reading(LayerName.CORRECTED), article.reading(LayerName.CLEAN)
    insert = verbs.correct(corrected, clean, article.holding, Span(at, at), "们们", BY)
    library.apply(insert, "周")
    annotate(library, "茶农们们")
    correct(library, "茶农们", "果农们")
    article = opened(library)
    reading = article.reading(LayerName.CORRECTED)
    (mark,) = article.annotations
    assert [at.of(reading.text) for at in locate(mark.anchor, reading)] == ["果农们们"]


def test_corrections_of_the_same_words_by_two_people_do_not_both_hold(library: Library) -> None:
    before = opened(library)
    corrected, clean = before.reading(LayerName.CORRECTED), before.reading(LayerName.CLEAN)
    one = verbs.correct(corrected, clean, (), words(before, "茶农上"), "果农下", BY)
    other = verbs.correct(corrected, clean, (), words(before, "农上山"), "民下乡", BY)
    library.apply(one, "周")
    with pytest.raises(StaleEditError):
        library.apply(other, "吴")
    assert "果农下山" in opened(library).reading(LayerName.CORRECTED).text


def test_a_tag_in_use_is_renamed_and_takes_its_old_name_back(library: Library) -> None:
    article = opened(library)
    tag = Tag(verbs.new_id(), "茶")
    library.apply(verbs.tag_article(article.row.id, tag, is_new=True), "周")
    edit = verbs.rename_tag(tag, "茶叶")
    library.apply(edit, "周")
    assert opened(library).row.tags == ("茶叶",)
    library.apply(edit.inverse(), "周")
    assert opened(library).row.tags == ("茶",)


def test_a_tag_that_came_into_use_is_not_taken_away(library: Library) -> None:
    tag = Tag(verbs.new_id(), "茶")
    made = Edit("make tag", (), (tag,))
    library.apply(made, "周")
    library.apply(verbs.tag_article(opened(library).row.id, tag, is_new=False), "周")
    with pytest.raises(StaleEditError):
        library.apply(made.inverse(), "周")
    assert opened(library).row.tags == ("茶",)


def test_a_mark_alone_changes_no_list(library: Library) -> None:
    article = opened(library)
    edit = verbs.annotate(
        article.reading(LayerName.CORRECTED), words(article, "茶农"), Colour.AMBER, BY
    )
    change, _ = library.apply(edit, "周")
    assert not change.listing
    assert change.articles == {article.row.id}


def test_a_copy_that_is_stopped_leaves_nothing(library: Library, tmp_path: Path) -> None:
    target = tmp_path / "copy.jiaoyue"
    assert not library.back_up(target, lambda _done, _total: False)
    assert not target.exists()


def test_an_edit_of_what_changed_meanwhile_is_refused_whole(library: Library) -> None:
    mark = annotate(library, "茶农").new[0]
    assert isinstance(mark, verbs.Annotation)
    library.apply(verbs.write_note(mark, "one", BY), "周")
    late = verbs.write_note(mark, "two", BY)
    with pytest.raises(StaleEditError):
        library.apply(replace(late, new=(*late.new, Tag("t", "茶"))), "吴")
    assert opened(library).annotations[0].note == "one"
    assert library.tags() == ()


def test_a_correction_across_the_column_break_is_one_correction_of_two_patches(
    library: Library,
) -> None:
    edit = correct(library, "采采", "摘采")
    assert [len(row.patches) for row in edit.new if isinstance(row, verbs.Correction)] == [1]
    edit = correct(library, "摘采茶", "喝红茶")
    (made,) = [r for r in edit.new if isinstance(r, verbs.Correction) and not r.ended]
    assert [patch.text for patch in made.patches] == ["喝", "红"]
    assert "上山喝红茶" in opened(library).reading(LayerName.CORRECTED).text


def test_filters_combine(library: Library) -> None:
    ids = library.article_ids(Filter(place=("浙江省", "杭州市"), month="2023-04"))
    assert [row.title for row in library.rows(ids)] == ["春茶开采"]
    assert library.article_ids(Filter(place=("浙江省", "宁波市"))) == []
    assert [r.title for r in library.rows(library.article_ids(Filter(place=("",))))] == ["秋收"]
    assert library.article_ids(Filter(month="2022")) == []


def test_words_are_found_in_either_script_and_width(library: Library) -> None:
    assert len(library.article_ids(Filter(words="開採"))) == 1
    assert len(library.article_ids(Filter(words="茶農，"))) == 0
    assert len(library.article_ids(Filter(words="清明前后，青"))) == 1


def test_facets_count_what_is_there(library: Library) -> None:
    tag = Tag(verbs.new_id(), "茶")
    article = opened(library)
    library.apply(verbs.tag_article(article.row.id, tag, is_new=True), "周")
    library.apply(verbs.set_round(article.row.id, Round.UNREAD, Round.SECOND, BY), "周")
    facets = library.facets()
    assert (facets.articles, facets.pages) == (2, 1)
    assert [(p.name, p.count) for p in facets.places] == [("浙江省", 1), ("", 1)]
    assert facets.places[0].within[0].within[0].path == ("浙江省", "杭州市", "青山县")
    assert [(m.key, m.count, m.within[0].key) for m in facets.months] == [("2023", 2, "2023-04")]
    assert [(t.name, t.count) for t in facets.tags] == [("茶", 1)]
    assert facets.rounds == {Round.UNREAD: 1, Round.SECOND: 1}


def test_a_library_of_a_newer_program_is_refused_and_untouched(library: Library) -> None:
    library.close()
    with sqlite3.connect(library.path) as connection:
        connection.execute(f"PRAGMA user_version = {schema.VERSION + 1}")
    connection.close()
    before = library.path.read_bytes()
    with pytest.raises(NewerLibraryError, match="newer Jiaoyue"):
        Library(library.path)
    assert library.path.read_bytes() == before


@pytest.mark.parametrize("content", [b"not a database at all " * 99, b"\x00" * 4096])
def test_a_file_that_is_no_library_is_refused_and_untouched(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "letter.jiaoyue"
    path.write_bytes(content)
    with pytest.raises(LibraryError):
        Library(path)
    assert path.read_bytes() == content


def test_a_library_that_is_brought_up_to_date_while_another_program_writes_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "l.jiaoyue"
    make_older(path)
    monkeypatch.setattr(file, "BUSY_MILLISECONDS", 10)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("PRAGMA journal_mode = WAL")
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(LibraryError, match="Another program is writing"):
        Library(path, patience=10)
    other.execute("ROLLBACK")
    other.close()
    with Library(path, patience=10) as library:
        assert not library.is_outdated


def remove_before(library: Library, said: str) -> Library:
    """Have another program remove the last article just before a statement that says so is run."""
    other = Library(library.path)
    gone: list[OpenedArticle] = []

    def watch(statement: str) -> None:
        if said in statement and not gone:
            gone.append(opened(other, 1))
            other.apply(structure.remove_articles(tuple(gone)), "吴")

    library.watch_statements(watch)
    return other


def test_bringing_a_library_up_to_date_is_told_step_by_step(tmp_path: Path) -> None:
    path = tmp_path / "旧.jiaoyue"
    make_older(path)
    told: list[tuple[int, int]] = []
    Library(path, proceed=lambda *far: told.append(far) is None).close()
    (total,) = {total for _, total in told}
    done = [done for done, _ in told]
    assert sorted(done) == done
    assert done[-1] == total > schema.VERSION - schema.MIGRATIONS.index(schema._pinyin)
    told.clear()
    Library(path, proceed=lambda *far: told.append(far) is None).close()
    assert not told


@pytest.mark.parametrize(("looks", "longer"), [(1, 97), (1 << 30, 1)])
def test_bringing_a_library_up_to_date_can_be_stopped_anywhere_and_gone_on_with(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, looks: int, longer: int
) -> None:
    # In the midst of a statement, or after a step of a migration; each time a little later.
    monkeypatch.setattr(migrating, "_LOOKS", looks)
    path = tmp_path / "旧.jiaoyue"
    make_older(path)
    reached = [schema.MIGRATIONS.index(schema._pinyin)]
    for patience in count(1, longer):
        told = iter(range(patience))
        with suppress(StoppedError):
            Library(path, proceed=lambda *_, told=told: next(told, None) is not None).close()
        with sqlite3.connect(path) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            reached.extend(connection.execute("PRAGMA user_version").fetchone())
        connection.close()
        if reached[-1] == schema.VERSION:
            break
    assert sorted(reached) == reached
    assert len(set(reached)) > 2
    with Library(path) as library:
        assert len(library.article_ids(Filter())) == 3


def test_an_article_is_read_as_it_was_at_one_moment(library: Library) -> None:
    before = opened(library, 1)
    other = remove_before(library, "FROM article JOIN article_body")
    assert library.article(before.row.id) == before
    assert library.article(before.row.id) is None
    other.close()


def test_a_search_finds_what_was_there_at_one_moment(library: Library) -> None:
    other = remove_before(library, "FROM article_tag WHERE article IN")
    rice = library.article_ids(Filter())[1]
    assert [*library.search(Filter(words="稻?入")).articles] == [rice]
    assert [*library.search(Filter(words="稻?入")).articles] == []
    other.close()


def test_a_check_that_was_stopped_anywhere_can_be_made_again(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keeping, "_STEPS", 1)
    while library.build_index():
        pass
    stopped: list[str] = []
    library.watch_statements(
        lambda statement: stopped.append(statement) if "FROM temp.words" in statement else None
    )
    assert library.check(lambda _done, _total: not stopped) is None
    assert stopped
    library.watch_statements(None)
    assert library.check() == ()


def test_another_programs_database_is_refused_and_untouched(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE theirs (a)")
    connection.close()
    before = path.read_bytes()
    with pytest.raises(LibraryError, match="another program"):
        Library(path)
    assert path.read_bytes() == before


def test_a_write_protected_library_opens_for_reading(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.close()
    # The tests may run as root, whom no permission stops.
    monkeypatch.setattr(os, "access", lambda *_: False)
    with Library(library.path) as protected:
        assert protected.read_only
        assert len(protected.article_ids(Filter())) == 2
        with pytest.raises(ReadOnlyError, match="can only be read"):
            protected.remember("a", "b")


def test_where_only_reading_is_allowed_what_a_writer_wrote_last_is_seen(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert library.path.with_name(f"{library.path.name}-wal").stat().st_size
    monkeypatch.setattr(os, "access", lambda *_: False)
    with Library(library.path) as reader:
        assert reader.read_only
        assert len(reader.article_ids(Filter())) == 2


def test_where_that_cannot_be_read_nothing_older_is_shown(
    library: Library, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    copy = tmp_path / "shut" / library.path.name
    copy.parent.mkdir()
    copy.write_bytes(library.path.read_bytes())
    # A log that is there and cannot be read: a folder is none, even for who may do everything.
    copy.with_name(f"{copy.name}-wal").mkdir()
    copy.with_name(f"{copy.name}-wal").joinpath("x").touch()
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(LibraryError, match="could not be opened"):
        Library(copy)


def test_a_library_that_cannot_be_made_names_its_folder_and_a_way_out(tmp_path: Path) -> None:
    # A file in the place of its folder: that stops even root, who may run the tests.
    tmp_path.joinpath("shut").touch()
    with pytest.raises(LibraryError, match=r"could be made at .*shut.* Choose another folder"):
        Library(tmp_path / "shut" / "l.jiaoyue")


def test_a_file_of_something_else_is_no_library(tmp_path: Path) -> None:
    tmp_path.joinpath("notes.jiaoyue").write_text("no library " * 1000)
    with pytest.raises(LibraryError, match="not a Jiaoyue library"):
        Library(tmp_path / "notes.jiaoyue")


def test_a_copy_is_a_whole_library(library: Library, tmp_path: Path) -> None:
    annotate(library, "茶农")
    library.back_up(tmp_path / "copy.jiaoyue")
    with Library(tmp_path / "copy.jiaoyue") as copy:
        assert len(opened(copy).annotations) == 1
        assert copy.check() == ()
    with pytest.raises(LibraryError, match="exists already"):
        library.back_up(tmp_path / "copy.jiaoyue")


def test_the_check_finds_what_is_broken(library: Library) -> None:
    assert library.check() == ()
    correct(library, "茶农", "果农")
    library.close()
    with sqlite3.connect(library.path) as connection:
        connection.execute("UPDATE correction_patch SET was = '别的'")
        connection.execute("UPDATE page_text SET characters = 3")
    connection.close()
    with Library(library.path) as broken:
        assert len(broken.check()) == 2


def test_a_check_asks_the_index_in_runs_of_bounded_length(library: Library) -> None:
    row = "水" * 5_000
    library.add_page(new_page(TEXT.replace("\n秋收\n", f"{row}\n秋收\n"), source="/pages/水.txt"))
    asked: list[str] = []
    library._connection.set_trace_callback(asked.append)
    assert library.check() == ()
    library._connection.set_trace_callback(None)
    phrases = [statement for statement in asked if "MATCH" in statement]
    assert phrases
    assert max(map(len, phrases)) < len(row)


def test_articles_are_found_by_the_beginning_of_their_public_id(library: Library) -> None:
    article = opened(library).row.id
    assert library.find(library.public_id(article)[:8]) == article
    assert library.find("") is None
    assert library.find("zz") is None
