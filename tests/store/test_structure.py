"""The reading corrected by hand: blocks change hands, words and marks stay where they are."""

from __future__ import annotations

import shutil
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jiaoyue.newspaper.reading import LayerName
from jiaoyue.store.library import Library
from tests.store.desk import VERBS, Desk, act, check_lists, check_marks
from tests.store.pages import busy_page

if TYPE_CHECKING:
    from collections.abc import Iterator


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
            # A test needs no disk that outlives it.
            library._connection.execute("PRAGMA synchronous = OFF")
            yield Desk(library)


steps = st.lists(
    st.tuples(
        st.integers(0, len(VERBS) - 1), st.integers(0, 40), st.integers(0, 80), st.booleans()
    ),
    max_size=20,
)


@settings(max_examples=120)
@given(steps=steps)
def test_whatever_is_done_and_undone_nothing_is_lost_and_every_mark_keeps_its_words(
    template: Path, steps: list[tuple[int, int, int, bool]]
) -> None:
    with copied(template) as desk:
        before = desk.covered()
        for verb, a, b, undone in steps:
            act(desk, verb, a, b)
            if undone and desk.done:
                desk.take_back()
            assert desk.covered() == before
            assert desk.library.check() == ()
            check_marks(desk)
            check_lists(desk)


@settings(max_examples=80)
@given(steps=steps)
def test_undoing_everything_brings_everything_back_and_doing_it_again_does_it_again(
    template: Path, steps: list[tuple[int, int, int, bool]]
) -> None:
    with copied(template) as desk:
        before = desk.state()
        for verb, a, b, _ in steps:
            act(desk, verb, a, b)
        after = desk.state()
        done = list(desk.done)
        while desk.done:
            desk.take_back()
        assert desk.state() == before
        for edit in done:
            desk.do(edit)
        assert desk.state() == after


@settings(max_examples=80)
@given(steps=steps)
def test_an_article_that_reads_on_from_what_it_was_reads_as_if_it_were_opened_anew(
    template: Path, steps: list[tuple[int, int, int, bool]]
) -> None:
    with copied(template) as desk:
        for verb, a, b, undone in steps:
            before = {article.row.id: article for article in desk.articles}
            for article in before.values():
                article.reading(LayerName.CORRECTED)
            act(desk, verb, a, b)
            if undone and desk.done:
                desk.take_back()
            for article, anew in zip(desk.articles, desk.articles, strict=True):
                article.read_on_from(before.get(article.row.id, next(iter(before.values()), anew)))
                for layer in LayerName:
                    assert article.reading(layer).text == anew.reading(layer).text
