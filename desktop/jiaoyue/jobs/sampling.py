"""Drawing a sample of a library to judge its error rate by, and reading what it says."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from jiaoyue.jobs.ticket import QuietTicket
from jiaoyue.marks.edit import now
from jiaoyue.marks.sample import KEPT_AS, Rated, Sample, rated, sample_from, sampled
from jiaoyue.newspaper.reading import LayerName

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jiaoyue.jobs.ticket import Ticket
    from jiaoyue.marks.catalogue import Filter
    from jiaoyue.store.library import Library

MOST = 2_000
"""Articles: nobody reads more of them against the print."""


def draw(
    library: Library,
    wanted: Filter,
    seed: int,
    *,
    articles: int | None = None,
    characters: int | None = None,
    within: str = "",
    author: str = "",
) -> Sample:
    """Return a sample of what ``wanted`` lets through: so many articles, or characters at least.

    The same seed draws the same articles from the same library. Raises SearchError.
    """
    every = library.article_ids(wanted)
    order = random.Random(seed).sample(range(len(every)), min(MOST, len(every)))
    drawn = (every[place] for place in order)
    chosen = (
        _so_many_characters(library, drawn, characters)
        if characters is not None
        else [one for one, _ in zip(drawn, range(articles or 0), strict=False)]
    )
    return Sample(seed, tuple(chosen), len(every), now(), within, author)


def kept_sample(library: Library) -> Sample | None:
    """Return the sample that is being read in a library, if there is one."""
    return sample_from(library.recall(KEPT_AS))


def rate_sample(library: Library, sample: Sample, ticket: Ticket | None = None) -> Rated:
    """Return what a sample says now. Of a cancelled ticket some articles are left out."""
    ticket = ticket or QuietTicket()
    found = []
    for number, article in enumerate(sample.articles):
        if ticket.cancelled:
            break
        ticket.report(number, len(sample.articles))
        opened = library.article(article)
        if opened is not None:
            found.append(sampled(opened, sample))
    return rated(sample, found)


def _so_many_characters(library: Library, drawn: Iterator[int], characters: int) -> Iterator[int]:
    total = 0
    for article in drawn:
        if total >= characters:
            return
        opened = library.article(article)
        if opened is not None:
            total += len(opened.reading(LayerName.CORRECTED).text)
            yield article
