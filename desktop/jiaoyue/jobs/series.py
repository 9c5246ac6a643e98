"""Like cases: where else the same words stand, as plain functions that open the library
themselves."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

from jiaoyue.jobs.ticket import QuietTicket
from jiaoyue.marks.carpet import around, occurrences
from jiaoyue.marks.catalogue import Filter
from jiaoyue.marks.correction import SERIES
from jiaoyue.marks.edit import Edit, together
from jiaoyue.marks.proofreading import Wording, correct_each
from jiaoyue.marks.search import SearchError
from jiaoyue.newspaper.reading import LayerName
from jiaoyue.store.library import Library

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from jiaoyue.jobs.ticket import Ticket
    from jiaoyue.marks.edit import By
    from jiaoyue.marks.opened import OpenedArticle
    from jiaoyue.text.span import Span

MOST = 400
"""Cases that are offered at a time: more than anyone looks through."""
_VERB = "correct series"


class Reach(IntEnum):
    """How far from the first case another one is."""

    ARTICLE = 0
    PAGE = 1
    LIBRARY = 2


@dataclass(frozen=True, slots=True)
class Case:
    """One place that reads like another: ``at`` of the corrected reading of an article."""

    article: int
    title: str
    reach: Reach
    at: Span
    before: str
    words: str
    after: str


@dataclass(frozen=True, slots=True)
class Series:
    """The places that say ``words``, the nearest first; ``is_cut`` where there are more of them."""

    words: str
    cases: tuple[Case, ...] = ()
    is_cut: bool = False


def like_cases(path: Path, words: str, near: int, ticket: Ticket | None = None) -> Series:
    """Return the places of a library that say just ``words``, beginning with article ``near``.

    Empty for words without a character. Stops early when the ticket is cancelled.
    """
    ticket = ticket or QuietTicket()
    if not words.strip():
        return Series(words)
    found: list[Case] = []
    with Library(path, read_only=True) as library:
        here = library.article(near)
        on_page = [*library.articles_of(here.page.id)] if here is not None else []
        others = [near, *(a for a in on_page if a != near)]
        known = set(others)
        for article in (*others, *(a for a in _holding(library, words) if a not in known)):
            if ticket.cancelled:
                break
            opened = library.article(article)
            if opened is not None:
                reach = _reach(article, near, known)
                found.extend(_cases(opened, words, reach))
            if len(found) > MOST:
                return Series(words, tuple(found[:MOST]), is_cut=True)
    return Series(words, tuple(found))


@dataclass(frozen=True, slots=True)
class Mending:
    """What the place ``at`` of an article's corrected reading says, and what it is to say."""

    article: int
    at: Span
    words: str
    text: str


def series_edit(
    path: Path, mendings: Sequence[Mending], by: By, reason: str, ticket: Ticket | None = None
) -> Edit:
    """Return one edit that makes all mendings; a place that reads otherwise now is left.

    Empty when the ticket is cancelled.
    """
    ticket = ticket or QuietTicket()
    edits = []
    by_article: dict[int, list[Mending]] = {}
    for one in mendings:
        by_article.setdefault(one.article, []).append(one)
    with Library(path, read_only=True) as library:
        for number, (article, own) in enumerate(by_article.items()):
            if ticket.cancelled:
                return Edit(_VERB)
            ticket.report(number, len(by_article))
            opened = library.article(article)
            if opened is None:
                continue
            said = opened.reading(LayerName.CORRECTED).text
            wordings = [Wording(m.at, m.text, reason) for m in own if m.at.of(said) == m.words]
            edits.append(correct_each(_VERB, opened, wordings, by, finding=SERIES))
    return together(_VERB, *edits)


def _cases(opened: OpenedArticle, words: str, reach: Reach) -> Iterator[Case]:
    text = opened.reading(LayerName.CORRECTED).text
    title = opened.row.called
    for at in occurrences(text, words):
        before, after = around(text, at)
        yield Case(opened.row.id, title, reach, at, before, words, after)


def _reach(article: int, near: int, on_page: set[int]) -> Reach:
    if article == near:
        return Reach.ARTICLE
    return Reach.PAGE if article in on_page else Reach.LIBRARY


def _holding(library: Library, words: str) -> Sequence[int]:
    """Return the articles that may hold words; the index knows no quotation marks."""
    sought = max(re.split(r"[\s\"'“”‘’「」『』＂]+", words), key=len)
    if not sought:
        return ()
    try:
        return library.article_ids(Filter(words=f'"{sought}"'))
    except SearchError:
        # Words of signs alone cannot be searched for.
        return ()
