"""Tests of series of corrections: none of them is lost, however close they are."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jiaoyue.marks.edit import correct
from jiaoyue.marks.proofreading import Wording, as_if, correct_each
from jiaoyue.newspaper.reading import LayerName
from jiaoyue.store.library import Library
from jiaoyue.text.span import Span
from tests.store.desk import BY
from tests.store.pages import busy_page

if TYPE_CHECKING:
    from jiaoyue.marks.opened import OpenedArticle

# How far after the one before, how long, and what it is to say.
step = st.tuples(
    st.sampled_from((0, 1, 2, 5)),
    st.sampled_from((0, 1, 2, 3)),
    st.sampled_from(("", "茶", "甲乙", " ")),
)
series = st.lists(step, min_size=2, max_size=8)


@pytest.fixture(scope="module")
def articles(tmp_path_factory: pytest.TempPathFactory) -> tuple[OpenedArticle, ...]:
    with Library(tmp_path_factory.mktemp("library") / "library") as library:
        library.add_page(busy_page())
        opened = (library.article(article) for article in library.articles_of(1))
        return tuple(article for article in opened if article is not None)


def wordings_in(text: str, start: int, steps: list[tuple[int, int, str]]) -> list[Wording]:
    """Return wordings of a text that are in order and no two of them in the same place."""
    ends = accumulate((gap + length for gap, length, _ in steps), initial=start)
    spans = [
        Span(min(at + gap, len(text)), min(at + gap + length, len(text)))
        for at, (gap, length, _) in zip(ends, steps, strict=False)
    ]
    now = {span: said for span, (_, _, said) in zip(spans, steps, strict=True)}
    return [Wording(span, said) for span, said in now.items()]


def read_anew_for_each(opened: OpenedArticle, wordings: list[Wording]) -> OpenedArticle:
    for one in sorted(wordings, key=lambda one: one.span, reverse=True):
        reading, clean = opened.reading(LayerName.CORRECTED), opened.reading(LayerName.CLEAN)
        edit = correct(
            reading, clean, opened.holding, one.span, one.text, BY, round_=opened.row.round
        )
        opened = as_if(opened, edit)
    return opened


@settings(max_examples=150)
@given(
    which=st.integers(0, 99),
    start=st.integers(0, 60),
    rounds=st.lists(series, min_size=1, max_size=3),
)
def test_a_series_says_what_it_would_if_the_article_were_read_anew_for_each_of_it(
    articles: tuple[OpenedArticle, ...],
    which: int,
    start: int,
    rounds: list[list[tuple[int, int, str]]],
) -> None:
    article = articles[which % len(articles)]
    for steps in rounds:
        text = article.reading(LayerName.CORRECTED).text
        wordings = wordings_in(text, start % (len(text) + 1), steps)
        expected = read_anew_for_each(article, wordings)
        article = as_if(article, correct_each("correct series", article, wordings, BY))
        assert article.reading(LayerName.CORRECTED).text == (
            expected.reading(LayerName.CORRECTED).text
        )
        assert {c.patches for c in article.holding} == {c.patches for c in expected.holding}
