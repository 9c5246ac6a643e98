"""Like cases are found near first, shown in context, and corrected as one step."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jiaoyue.jobs.series import MOST, Case, Mending, Reach, like_cases, series_edit
from jiaoyue.jobs.ticket import QuietTicket
from jiaoyue.marks.edit import By, Edit
from jiaoyue.newspaper.article import Place
from jiaoyue.newspaper.reading import LayerName
from jiaoyue.store.library import Library
from tests.ui.shelf import Story, fill

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

BY = By("周", "2026-01-02T03:04:05.678Z")


def story(title: str, body: str) -> Story:
    return Story(title, body, Place(), "2023-01-01", "2023-01-01")


FIRST = story("渔港开渔", "卢鸟港开渔，卢鸟港热闹。")
SECOND = story("卢鸟港修路", "路修到“卢鸟港”了。")
THIRD = story("天气", "明天有雨。")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "l.jiaoyue"
    fill(made, (FIRST, SECOND, THIRD))
    return made


def text(path: Path, article: int) -> str:
    with Library(path) as library:
        opened = library.article(article)
        assert opened is not None
        return opened.reading(LayerName.CORRECTED).text


def test_cases_come_nearest_first_with_their_context(path: Path) -> None:
    series = like_cases(path, "卢鸟港", 2)
    assert [(c.article, c.reach) for c in series.cases] == [
        (2, Reach.ARTICLE),
        (2, Reach.ARTICLE),
        (1, Reach.LIBRARY),
        (1, Reach.LIBRARY),
    ]
    assert (series.cases[0].before, series.cases[0].after) == ("", "修路")
    assert (series.cases[1].before, series.cases[1].after) == ("路修到“", "”了。")
    assert not series.is_cut


def test_words_with_marks_are_found_just_so(path: Path) -> None:
    assert [c.article for c in like_cases(path, "到“卢鸟港”", 1).cases] == [2]
    assert like_cases(path, "”", 1).cases == ()
    assert like_cases(path, " ", 1).cases == ()


def test_the_ticked_cases_are_one_edit(path: Path) -> None:
    series = like_cases(path, "卢鸟港", 1)
    edit = mended(path, (series.cases[0], series.cases[2]), "鸬鸟港")
    with Library(path) as library:
        library.apply(edit, "周")
    assert text(path, 1) == f"{FIRST.title}\n{FIRST.body}".replace("卢", "鸬", 1)
    assert text(path, 2).startswith("鸬鸟港修路")
    with Library(path) as library:
        assert [c.finding for c in library.corrections(1)] == ["series"]
        library.apply(edit.inverse(), "周")
    assert text(path, 1) == f"{FIRST.title}\n{FIRST.body}"


def mended(path: Path, cases: Sequence[Case], to: str, ticket: QuietTicket | None = None) -> Edit:
    mendings = [Mending(case.article, case.at, case.words, to) for case in cases]
    return series_edit(path, mendings, BY, "形近", ticket)


def test_nothing_is_mended_once_it_is_cancelled(path: Path) -> None:
    ticket = QuietTicket()
    ticket.cancel()
    assert not mended(path, like_cases(path, "卢鸟港", 1).cases, "鸬鸟港", ticket)


def test_a_case_that_reads_otherwise_by_now_is_left_alone(path: Path) -> None:
    series = like_cases(path, "卢鸟港", 1)
    first = mended(path, series.cases[:1], "鸬鸟港")
    with Library(path) as library:
        library.apply(first, "周")
    again = mended(path, series.cases[:2], "鹭鸟港")
    with Library(path) as library:
        library.apply(again, "周")
    assert text(path, 1).endswith("鸬鸟港开渔，鹭鸟港热闹。")


def test_too_many_cases_are_cut(tmp_path: Path) -> None:
    path = tmp_path / "many.jiaoyue"
    fill(path, (story("多", "的" * (MOST + 5)),))
    series = like_cases(path, "的", 1)
    assert (len(series.cases), series.is_cut) == (MOST, True)
