"""The session does, remembers, takes back and announces."""

from __future__ import annotations

import sqlite3
import threading
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest

from jiaoyue import paths
from jiaoyue.jobs.reports import ImportReport, Outcome
from jiaoyue.marks import edit as verbs
from jiaoyue.marks import structure
from jiaoyue.marks.catalogue import Filter, Round
from jiaoyue.marks.colour import Colour
from jiaoyue.marks.edit import By
from jiaoyue.newspaper.reader import READER_VERSION
from jiaoyue.newspaper.reading import LayerName
from jiaoyue.session.session import MOST_AT_HAND, Session
from jiaoyue.store.consequences import OF_A_ROW
from jiaoyue.store.errors import OlderLibraryError
from jiaoyue.store.library import Library
from jiaoyue.text.span import Span
from tests.store.older import make_older
from tests.store.pages import new_page

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from jiaoyue.session.runner import JobTicket

MANY_ROWS = MOST_AT_HAND // OF_A_ROW
"""As many as are written while somebody waits."""


@pytest.fixture
def session(tmp_path: Path, qtbot: QtBot) -> Iterator[Session]:
    path = tmp_path / "l.jiaoyue"
    with Library(path) as library:
        library.add_page(new_page())
    session = Session(path, author="周")
    yield session
    session.close()


def first(session: Session) -> int:
    return session.article_ids(Filter())[0]


def mark(session: Session, colour: Colour = Colour.AMBER) -> verbs.Edit:
    article = session.article(first(session))
    assert article is not None
    reading = article.reading(LayerName.CORRECTED)
    edit = verbs.annotate(reading, Span(0, 2), colour, session.by())
    assert session.perform(edit, "Highlight")
    return edit


def marks(session: Session) -> int:
    article = session.article(first(session))
    assert article is not None
    return len(article.annotations)


def test_an_edit_is_done_announced_and_can_be_taken_back_and_done_again(session: Session) -> None:
    spy = QSignalSpy(session.changed)
    mark(session)
    assert marks(session) == 1
    assert session.undo_stack.undoText() == "Highlight"
    session.undo_stack.undo()
    assert marks(session) == 0
    session.undo_stack.redo()
    assert marks(session) == 1
    assert spy.count() == 3
    assert spy.at(0)[0].articles == {first(session)}


def test_an_edit_that_cannot_be_done_says_so_and_is_not_undoable(session: Session) -> None:
    said = QSignalSpy(session.failed)
    stale = verbs.set_round(first(session), Round.THIRD, Round.FINAL, By("周"))
    assert not session.perform(stale, "Round")
    assert said.count() == 1
    assert session.undo_stack.count() == 0


def test_what_another_window_changed_is_not_undone_over(session: Session) -> None:
    edit = mark(session)
    with Library(session.library_path) as other:
        (theirs,) = edit.new
        assert isinstance(theirs, verbs.Annotation)
        other.apply(verbs.write_note(theirs, "theirs", By("吴")), "吴")
    session.undo_stack.undo()
    assert marks(session) == 1
    assert not session.undo_stack.canRedo()


def test_an_undo_while_another_program_writes_can_be_tried_again(
    session: Session, qtbot: QtBot
) -> None:
    mark(session)
    other = sqlite3.connect(session.library_path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    session.undo_stack.undo()
    qtbot.waitUntil(session.undo_stack.canUndo)
    assert marks(session) == 1
    other.execute("ROLLBACK")
    other.close()
    session.undo_stack.undo()
    assert marks(session) == 0
    assert session.undo_stack.canRedo()


def many_marks(path: Path, author: str = "周") -> verbs.Edit:
    with Library(path, read_only=True) as library:
        article = library.article(library.article_ids(Filter())[0])
        assert article is not None
        reading = article.reading(LayerName.CORRECTED)
        edits = [
            verbs.annotate(reading, Span(0, 2), Colour.AMBER, By(author))
            for _ in range(MANY_ROWS + 1)
        ]
    return verbs.together("annotate", *edits)


def test_a_large_edit_is_done_and_undone_beside_the_window(session: Session, qtbot: QtBot) -> None:
    progress: list[tuple[int, int]] = []
    with qtbot.waitSignal(session.changed):
        ticket = session.perform_beside("Marking", lambda path, _: many_marks(path), "Mark all")
        ticket.progressed.connect(lambda done, total, _: progress.append((done, total)))
    assert marks(session) == MANY_ROWS + 1
    assert progress[-1] == (MANY_ROWS, MANY_ROWS + 1)
    assert session.undo_stack.undoText() == "Mark all"
    with qtbot.waitSignal(session.changed):
        session.undo_stack.undo()
    assert marks(session) == 0
    with qtbot.waitSignal(session.changed):
        session.undo_stack.redo()
    assert marks(session) == MANY_ROWS + 1


def test_a_large_edit_that_is_cancelled_changes_nothing(session: Session, qtbot: QtBot) -> None:
    def find(path: Path, ticket: JobTicket) -> verbs.Edit:
        edit = many_marks(path)
        ticket.cancel()
        return edit

    ticket = session.perform_beside("Marking", find, "Mark all")
    with qtbot.waitSignal(ticket.finished):
        pass
    assert marks(session) == 0
    assert not session.undo_stack.canUndo()


def test_a_large_edit_can_be_undone_though_the_open_article_was_not_read_again(
    session: Session, qtbot: QtBot
) -> None:
    opened = session.article(first(session))
    assert opened is not None
    session.in_hand = replace(opened, page=None)  # type: ignore[arg-type]
    with qtbot.waitSignal(session.changed):
        session.perform_beside("Marking", lambda path, _: many_marks(path), "Mark all")
    assert session.undo_stack.undoText() == "Mark all"
    with qtbot.waitSignal(session.changed):
        session.undo_stack.undo()
    assert marks(session) == 0


def test_what_another_program_changed_is_not_undone_over_beside_either(
    session: Session, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(session.changed):
        session.perform_beside("Marking", lambda path, _: many_marks(path), "Mark all")
    with Library(session.library_path) as other:
        seq = other.last_done()
        assert seq is not None
        other.apply(seq.edit.inverse(), "王", undoes=seq.seq)
    with qtbot.waitSignal(session.failed):
        session.undo_stack.undo()
    qtbot.waitUntil(lambda: session.undo_stack.count() == 0)
    assert marks(session) == 0


def test_what_is_to_be_remembered_meanwhile_waits_for_the_job(
    session: Session, qtbot: QtBot
) -> None:
    ticket = session.perform_beside("Marking", lambda path, _: many_marks(path), "Mark all")
    session.remember("window/place", "7")
    assert session.recall("window/place") == "7"
    with qtbot.waitSignal(ticket.finished):
        pass
    with Library(session.library_path, read_only=True) as own:
        assert own.recall("window/place") == "7"


def test_what_is_to_be_remembered_meanwhile_is_not_lost_when_the_window_closes(
    tmp_path: Path, qtbot: QtBot
) -> None:
    begun, done = threading.Event(), threading.Event()
    session = Session(tmp_path / "l.jiaoyue", author="周")

    def find(path: Path, _: JobTicket) -> verbs.Edit:
        begun.set()
        done.wait(5)
        return verbs.Edit("nothing")

    session.perform_beside("Marking", find, "Mark all")
    qtbot.waitUntil(begun.is_set)
    session.remember("window/place", "7")
    done.set()
    session.close()
    with Library(session.library_path, read_only=True) as own:
        assert own.recall("window/place") == "7"


def test_what_a_job_did_stays_with_its_library_when_another_is_opened(
    session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    begun = threading.Event()
    first, second = session.library_path, tmp_path / "other.jiaoyue"

    def find(path: Path, _: JobTicket) -> verbs.Edit:
        begun.set()
        return many_marks(path)

    # One that is under way and looks at its ticket no more, and one that waits for it.
    session.runner.write("Marking", lambda ticket: find(first, ticket))
    ticket = session.perform_beside("Marking", find, "Mark all")
    session.remember("window/place", "7")
    qtbot.waitUntil(begun.is_set)
    heard: list[object] = []
    ticket.finished.connect(lambda: heard.append(ticket))
    session.open(second)
    assert heard
    QTest.qWait(0)
    assert session.undo_stack.count() == 0
    assert session.recall("window/place") is None
    with Library(first, read_only=True) as own:
        assert own.recall("window/place") == "7"


def test_a_job_that_waits_is_not_begun_after_another_library_was_opened(
    session: Session, tmp_path: Path
) -> None:
    done: list[Path] = []

    def find(path: Path, _: JobTicket) -> verbs.Edit:
        done.append(path)
        return many_marks(path)

    session.perform_beside("Marking", find, "Mark all")
    session.open(tmp_path / "other.jiaoyue")
    QTest.qWait(0)
    assert done == []
    assert session.undo_stack.count() == 0


def test_nothing_is_undone_while_a_large_edit_is(session: Session, qtbot: QtBot) -> None:
    mark(session, Colour.BLUE)
    with qtbot.waitSignal(session.changed):
        session.perform_beside("Marking", lambda path, _: many_marks(path), "Mark all")
    with qtbot.waitSignal(session.changed):
        session.undo_stack.undo()
        session.undo_stack.undo()
    QTest.qWait(0)
    assert marks(session) == 1
    assert session.undo_stack.redoText() == "Mark all"
    session.undo_stack.undo()
    assert marks(session) == 0


def test_a_change_by_another_program_is_noticed(session: Session, qtbot: QtBot) -> None:
    with qtbot.waitSignal(session.changed, timeout=5000) as blocker:
        edit_elsewhere(session.library_path)
    assert blocker.args is not None
    assert blocker.args[0].everything


def test_nothing_is_read_anew_for_what_another_window_merely_remembers(session: Session) -> None:
    changes, remembered = QSignalSpy(session.changed), QSignalSpy(session.remembered)
    with Library(session.library_path) as other:
        other.remember("a", "b")
    session._look_for_others()
    session._look_for_others()
    assert (changes.count(), remembered.count()) == (0, 1)

    edit_elsewhere(session.library_path)
    session._look_for_others()
    assert changes.count() == 1


def told_of_everything(change: verbs.Change) -> bool:
    return change.everything


def edit_elsewhere(path: Path) -> None:
    with Library(path) as other:
        other.apply(verbs.set_round(1, Round.UNREAD, Round.FIRST, By("吴")), "吴")


def test_what_another_program_changed_during_a_large_edit_is_noticed(
    session: Session, qtbot: QtBot
) -> None:
    def find(path: Path, _: JobTicket) -> verbs.Edit:
        edit_elsewhere(path)
        return many_marks(path)

    with qtbot.waitSignal(session.changed, timeout=5000, check_params_cb=told_of_everything):
        session.perform_beside("Marking", find, "Mark all")
    assert marks(session) == MANY_ROWS + 1


def test_what_the_session_does_itself_during_a_large_edit_is_nothing_by_another_program(
    session: Session, qtbot: QtBot
) -> None:
    changes = QSignalSpy(session.changed)
    session.perform_beside("Marking", lambda path, _: many_marks(path), "Mark all")
    session.perform(verbs.set_round(1, Round.UNREAD, Round.FIRST, session.by()), "Round")
    qtbot.waitUntil(lambda: changes.count() == 2)
    session._look_for_others()
    assert changes.count() == 2


def test_what_another_program_changed_while_an_import_grew_is_noticed(
    session: Session, qtbot: QtBot
) -> None:
    grown, looked = threading.Event(), threading.Event()

    def work(ticket: JobTicket) -> None:
        with Library(session.library_path) as own:
            own.add_page(new_page(source="/pages/b.txt"))
        edit_elsewhere(session.library_path)
        grown.set()
        looked.wait(30)

    changes = QSignalSpy(session.changed)
    session.runner.write("Importing", work, counts_pages=True)
    qtbot.waitUntil(grown.is_set)
    session._look_for_others()
    session.announce(ImportReport())
    told = [changes.at(i)[0] for i in range(changes.count())]
    assert verbs.Change(listing=True) in told
    assert not any(map(told_of_everything, told))
    looked.set()
    qtbot.waitUntil(lambda: changes.at(changes.count() - 1)[0].everything)


def test_importing_runs_beside_and_reports_each_file(
    session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    empty = tmp_path / "empty.txt"
    empty.touch()
    ticket = session.jobs.import_files([*paths.sample_pages(), empty])
    with qtbot.waitSignal(ticket.succeeded, timeout=20_000) as blocker:
        pass
    assert blocker.args is not None
    report: ImportReport = blocker.args[0]
    assert len(report.of(Outcome.IMPORTED)) == 5
    assert [file.path for file in report.of(Outcome.FAILED)] == [empty]
    assert len(session.article_ids(Filter())) == 2 + report.articles


def test_whoever_listens_to_the_end_of_a_job_hears_it(session: Session, qtbot: QtBot) -> None:
    heard: list[str] = []
    on = threading.Event()
    ticket = session.runner.read("look", lambda _: None)
    # Another thread may get so far between two that listen.
    ticket.destroyed.connect(on.set)
    ticket.finished.connect(lambda: on.wait(0.2), Qt.ConnectionType.DirectConnection)
    ticket.finished.connect(lambda: heard.append("finished"))
    qtbot.waitUntil(lambda: bool(heard))


def test_a_cancelled_import_keeps_what_it_had(session: Session, qtbot: QtBot) -> None:
    ticket = session.jobs.import_files(paths.sample_pages())
    ticket.cancel()
    with qtbot.waitSignal(ticket.succeeded, timeout=20_000) as blocker:
        pass
    assert blocker.args is not None
    report: ImportReport = blocker.args[0]
    assert report.left + len(report.files) == 5
    assert report.left > 0


def test_an_article_split_and_taken_back_keeps_its_id_when_it_is_split_again(
    session: Session,
) -> None:
    article = session.article(first(session))
    assert article is not None
    place = structure.place_in(article, len("春茶开采"))
    room = session.room_after(article.row.id)
    assert session.perform(structure.split_article(article, *place, room), "Split")
    made = session.next_on_page(article.row.id)
    assert made is not None
    session.undo_stack.undo()
    assert made.row.id not in session.articles_of(1)
    session.undo_stack.redo()
    assert session.next_on_page(article.row.id) == made
    assert session.next_on_page(session.articles_of(1)[-1]) is None


def test_reading_again_runs_beside_and_says_what_it_did(session: Session, qtbot: QtBot) -> None:
    ticket = session.jobs.reread()
    with qtbot.waitSignal(session.changed, timeout=20_000) as blocker:
        pass
    assert blocker.args is not None
    assert blocker.args[0].everything
    article = session.article(session.articles_of(1)[0])
    assert article is not None
    assert article.page.reader == READER_VERSION
    assert not ticket.cancelled


def test_another_library_takes_the_place_of_the_open_one(session: Session, tmp_path: Path) -> None:
    mark(session)
    session.open(tmp_path / "other.jiaoyue")
    assert session.article_ids(Filter()) == []
    assert session.undo_stack.count() == 0


@pytest.mark.usefixtures("qapp")
def test_an_older_library_is_not_opened_for_reading_only_and_stays_as_it_is(
    tmp_path: Path,
) -> None:
    path = tmp_path / "旧.jiaoyue"
    make_older(path)
    before = path.read_bytes()
    with pytest.raises(OlderLibraryError, match="older Jiaoyue"):
        Session(path, read_only=True)
    assert path.read_bytes() == before
    Session(path).close()
    again = Session(path, read_only=True)
    assert again.read_only
    again.close()
