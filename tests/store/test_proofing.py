"""Random edits, accepts, ignores, queries, splits, merges, script switches and undos lose nothing."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jiaoyue.store.library import Library
from tests.store.desk import VERBS
from tests.store.pages import busy_page
from tests.store.proofing import Watched, check, check_scripts, step


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a library of one page, to be copied: making one takes longer than the test."""
    path = tmp_path_factory.mktemp("template") / "t.jiaoyue"
    with Library(path) as library:
        library.add_page(busy_page())
    return path


@settings(max_examples=60)
@given(
    st.lists(
        st.tuples(st.integers(0, len(VERBS) + 1), st.integers(0, 40), st.integers(0, 150)),
        max_size=25,
    )
)
def test_whatever_proofreaders_do_nothing_of_it_is_lost(
    template: Path, steps: list[tuple[int, int, int]]
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = shutil.copy(template, Path(folder, "l.jiaoyue"))
        with Library(Path(path)) as library:
            # A test needs no disk that outlives it.
            library._connection.execute("PRAGMA synchronous = OFF")
            desk = Watched(library)
            before = desk.state()
            for verb, a, b in steps:
                step(desk, verb, a, b)
                check(desk)
            check_scripts(desk)
            while desk.done:
                desk.take_back()
            assert desk.state() == before
