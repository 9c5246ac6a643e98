"""A lexicon as a file says what the lexicon says, whatever its words are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jiaoyue.jobs.lexicon_file import LexiconError, read_lexicon, written
from jiaoyue.marks.ledger import IgnoredWord

years = st.sampled_from([0, 1949, 1977])
words = st.builds(
    IgnoredWord,
    # A page has no other ends of lines than this one.
    st.text("#甲乙 \t\n\x85\u2028\u3000\"'", min_size=1).filter(str.strip),
    st.sampled_from(["", "甲报", "乙 报"]),
    years,
    st.sampled_from([0, 1978, 2024]),
)


@given(st.lists(words, unique=True))
def test_what_is_written_is_read(some: list[IgnoredWord]) -> None:
    assert read_lexicon(written(some)) == tuple(some)


@pytest.mark.parametrize("row", ["\t甲报", "词\t\t五八", "词\t\t1958\t1950", "词\t\t0"])
def test_a_row_that_says_nothing_is_named(row: str) -> None:
    with pytest.raises(LexiconError, match="Line 2"):
        read_lexicon(f"好词\n{row}\n")
