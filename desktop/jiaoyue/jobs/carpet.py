"""Laying a character carpet, and what is done with the places that were ticked in it.

The first two are questions that take a moment and are asked again and again; what is done
with ticked places are jobs.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from jiaoyue.jobs.proofing import proofread_page
from jiaoyue.jobs.ticket import QuietTicket
from jiaoyue.marks import proofreading
from jiaoyue.marks.carpet import anchors, doubt_of, tile
from jiaoyue.marks.edit import Edit, together
from jiaoyue.marks.finding import FindingKind
from jiaoyue.newspaper.reading import LayerName
from jiaoyue.store.library import Library

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from jiaoyue.jobs.ticket import Ticket
    from jiaoyue.marks.carpet import Laid, Sorting, Sought, Tile
    from jiaoyue.marks.edit import By
    from jiaoyue.marks.ledger import Question
    from jiaoyue.marks.opened import OpenedArticle
    from jiaoyue.marks.search import Bookmark

AT_ONCE = 20
"""Articles that are read at once."""
_DOUBTS = frozenset({FindingKind.LOOKALIKE, FindingKind.SCRIPT, FindingKind.DOUBLED})
"""What a detector may say of a character that a person then leaves as it is."""


@dataclass(frozen=True, slots=True)
class Woven:
    """How far a carpet is: its places, the articles read; ``after`` is ``None`` at its end."""

    places: int
    articles: int
    after: Bookmark | None


def weave(library: Library, sought: Sought, before: Woven | None) -> Woven:
    """Lay the places of some more articles; from the beginning where there was none before."""
    carpet = library.carpet
    if before is None:
        carpet.clear()
    page = library.search(
        sought.wanted, after=before.after if before is not None else None, limit=AT_ONCE
    )
    places = carpet.add(
        (article, anchor)
        for article in page.articles
        if (opened := library.article(article)) is not None
        for anchor in anchors(opened, sought.words)
    )
    read = (before.articles if before is not None else 0) + len(page.articles)
    return Woven(places, read, page.after)


def tiles(library: Library, start: int, stop: int, sorting: Sorting) -> tuple[Tile | None, ...]:
    """Return what lies in these places, as it reads now; ``None`` where the article is gone."""
    return _read(library, library.carpet.window(start, stop, sorting))


def tiles_at(library: Library, places: Sequence[int]) -> tuple[Tile, ...]:
    """Return the places of these numbers as they read now, without those that are gone."""
    return tuple(one for one in _read(library, library.carpet.at(places)) if one and one.words)


def ignore_edit(path: Path, ticked: Sequence[Tile], by: By, ticket: Ticket | None = None) -> Edit:
    """Return one edit that leaves places as they are, and doubts them no more.

    What detectors say of these characters is set aside with them. Empty when the ticket is
    cancelled.
    """
    ticket = ticket or QuietTicket()
    edits: dict[tuple[int, str], Edit] = {}
    pages = [*_by_page(ticked)]
    with Library(path, read_only=True) as library:
        for number, (page_text, own) in enumerate(pages):
            if ticket.cancelled:
                return Edit(_IGNORE)
            ticket.report(number, len(pages))
            page = library.page(page_text)
            spans = [span for one in own for span in one.anchor.held]
            doubts = [doubt_of(one) for one in own if not one.is_settled]
            doubts += [
                found
                for found in proofread_page(path, page_text).findings
                if found.kind in _DOUBTS and any(a.meets(b) for a in found.spans for b in spans)
            ]
            for doubt in doubts:
                edits[page_text, doubt.key(page.sha256)] = proofreading.ignore_here(doubt, page, by)
    return together(_IGNORE, *edits.values())


def query_edit(
    path: Path, ticked: Sequence[Tile], by: By, asked: Question, ticket: Ticket | None = None
) -> Edit:
    """Return one edit that puts the same query about each place that still says its words.

    Empty when the ticket is cancelled.
    """
    ticket = ticket or QuietTicket()
    edits = []
    with Library(path, read_only=True) as library:
        for number, one in enumerate(ticked):
            if ticket.cancelled:
                return Edit(_QUERY)
            ticket.report(number, len(ticked))
            opened = library.article(one.article)
            if opened is None:
                continue
            reading = opened.reading(LayerName.CORRECTED)
            if one.at.of(reading.text) == one.words:
                round_, where = opened.row.round, asked.evidence
                edits.append(
                    proofreading.ask(
                        reading, one.at, asked.reason, by, evidence=where, round_=round_
                    )
                )
    return together(_QUERY, *edits)


_IGNORE, _QUERY = "ignore finding", "query"


def _by_page(ticked: Sequence[Tile]) -> Iterator[tuple[int, list[Tile]]]:
    ordered = sorted(ticked, key=lambda one: one.page_text)
    return ((page, list(own)) for page, own in groupby(ordered, key=lambda one: one.page_text))


def _read(library: Library, laid: Sequence[Laid]) -> tuple[Tile | None, ...]:
    opened: dict[int, tuple[OpenedArticle, frozenset[str]]] = {}
    for article in {one.article for one in laid}:
        found = library.article(article)
        if found is not None:
            opened[article] = found, frozenset(row.key for row in found.ignored)
    return tuple(
        tile(there[0], one, there[1]) if (there := opened.get(one.article)) is not None else None
        for one in laid
    )
