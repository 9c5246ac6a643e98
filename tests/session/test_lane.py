"""Questions to the library are answered beside the window, and only the latest of a kind."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest

from jiaoyue.session.lane import Lane
from jiaoyue.store.library import Library

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.fixture
def path(tmp_path: Path) -> Path:
    Library(tmp_path / "a.jiaoyue").close()
    return tmp_path / "a.jiaoyue"


@pytest.fixture
def lane(path: Path, qtbot: QtBot) -> Iterator[Lane]:
    lane = Lane(path)
    yield lane
    lane.stop()


def test_the_answer_comes_in_the_thread_that_asked(lane: Lane, qtbot: QtBot) -> None:
    threads = []

    def question(library: Library) -> int:
        threads.append(threading.current_thread())
        return len(library.tags())

    told: list[tuple[int, threading.Thread]] = []
    lane.ask("tags", question, lambda count: told.append((count, threading.current_thread())))
    assert not lane.is_idle
    qtbot.waitUntil(lambda: lane.is_idle)
    assert told == [(0, threading.current_thread())]
    assert threads[0] is not threading.current_thread()


def test_of_questions_about_one_thing_only_the_latest_is_answered(lane: Lane, qtbot: QtBot) -> None:
    told: list[str] = []
    for word in ("a", "b", "c"):
        lane.ask("words", lambda _, word=word: word, told.append)
    lane.ask("other", lambda _: "other", told.append)
    qtbot.waitUntil(lambda: lane.is_idle)
    assert told == ["c", "other"]


def test_a_long_question_is_stopped_when_it_is_stale(lane: Lane, qtbot: QtBot) -> None:
    begun = threading.Event()

    def endless(library: Library) -> int:
        begun.set()
        count = (
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n"
        )
        return int(library._connection.execute(count).fetchone()[0])

    told: list[int] = []
    lane.ask("words", endless, told.append)
    assert begun.wait(5)
    lane.ask("words", lambda _: 2, told.append)
    qtbot.waitUntil(lambda: lane.is_idle)
    assert told == [2]


def test_what_is_asked_while_a_question_rests_goes_first(lane: Lane, qtbot: QtBot) -> None:
    told: list[str] = []
    lane.ask("stale", lambda _: "stale", told.append, rest=1)
    lane.ask("list", lambda _: "list", told.append, rest=20)
    lane.ask("rows", lambda _: "rows", told.append)
    lane.drop("stale")
    assert not lane.is_idle
    qtbot.waitUntil(lambda: lane.is_idle)
    assert told == ["rows", "list"]


def test_a_question_that_rests_is_put_once_before_what_needs_it(lane: Lane, qtbot: QtBot) -> None:
    told: list[str] = []
    lane.ask("list", lambda _: "list", told.append, rest=1)
    lane.hurry("list")
    lane.hurry("nothing")
    lane.ask("place", lambda _: "place", told.append)
    qtbot.waitUntil(lambda: lane.is_idle)
    assert told == ["list", "place"]


def test_what_goes_wrong_is_told_to_whoever_asked_or_to_all(lane: Lane, qtbot: QtBot) -> None:
    told: list[Exception] = []
    answers: list[object] = []

    def wrong(_: Library) -> object:
        raise ValueError("words")

    lane.ask("words", wrong, answers.append, told.append)
    qtbot.waitUntil(lambda: lane.is_idle)
    assert [str(error) for error in told] == ["words"]
    with qtbot.waitSignal(lane.failed):
        lane.ask("words", wrong, answers.append)
    assert answers == []


def test_a_lane_turns_to_another_library(lane: Lane, qtbot: QtBot, tmp_path: Path) -> None:
    Library(tmp_path / "b.jiaoyue").close()
    told: list[str] = []
    lane.ask("name", lambda library: library.path.name, told.append)
    lane.turn_to(tmp_path / "b.jiaoyue")
    lane.ask("name", lambda library: library.path.name, told.append)
    qtbot.waitUntil(lambda: lane.is_idle)
    assert told == ["b.jiaoyue"]
