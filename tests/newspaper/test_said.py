"""What an article's blocks say of it is what the reader of pages found in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jiaoyue import paths
from jiaoyue.newspaper.article import Byline, Place
from jiaoyue.newspaper.reader import read_page
from jiaoyue.newspaper.said import Said, said_by

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("page", paths.sample_pages(), ids=lambda path: path.stem)
def test_the_blocks_of_an_article_say_what_the_reader_found(page: Path) -> None:
    text = page.read_text("utf-8")
    for article in read_page(text).articles:
        assert said_by(text, article.blocks) == Said(article.byline, article.place)


def test_no_block_says_nothing() -> None:
    assert said_by("", ()) == Said(Byline(), Place())
