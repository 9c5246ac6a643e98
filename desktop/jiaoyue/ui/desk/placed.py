"""Findings as they stand in the open article: where, in which order, of which class.

Plain functions and values behind the panel and the bar; they know no widget.
"""

from __future__ import annotations

import sys
from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from jiaoyue.marks.annotation import locate
from jiaoyue.marks.correction import SERIES
from jiaoyue.marks.doubted_word import doubted_word
from jiaoyue.marks.finding import CONTEXT, FindingKind
from jiaoyue.marks.record import narrowed
from jiaoyue.newspaper.article import Role
from jiaoyue.newspaper.reading import LayerName
from jiaoyue.text.span import Span
from jiaoyue.ui.reader.strokes import Look

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from jiaoyue.marks.finding import Finding
    from jiaoyue.marks.ledger import Query
    from jiaoyue.marks.opened import OpenedArticle

LOOK_OF: Mapping[FindingKind, Look] = {
    FindingKind.LOOKALIKE: Look.WORDING,
    FindingKind.SCRIPT: Look.WORDING,
    FindingKind.DOUBLED: Look.WORDING,
    FindingKind.STRAY: Look.WORDING,
    FindingKind.PLACE: Look.NAMED,
    FindingKind.NAME: Look.NAMED,
    FindingKind.HEADING: Look.NAMED,
    FindingKind.REPEAT: Look.JOINED,
    FindingKind.LOST: Look.JOINED,
    FindingKind.ENDLESS: Look.JOINED,
    FindingKind.PUNCTUATION: Look.SIGNED,
    FindingKind.NUMBER: Look.SIGNED,
}
"""How each class is underlined: wording, names, joins, signs."""


class Order(StrEnum):
    """How a list of findings is sorted."""

    PLACE = "place"
    CONFIDENCE = "confidence"
    KIND = "kind"


@dataclass(frozen=True, slots=True)
class Placed:
    """A finding, and where its words stand in the corrected reading of the article."""

    finding: Finding
    at: Span


@dataclass(frozen=True, slots=True)
class PlacedQuery:
    """A query, and where its words begin in the corrected reading; ``GONE`` if they are gone."""

    query: Query
    start: int


GONE = sys.maxsize
"""Where words begin that do not stand in the text any more: after all others."""


@dataclass(frozen=True, slots=True)
class Parting:
    """That the words at a span of the corrected reading are to be a paragraph of their own.

    ``begins`` says that an article of its own is to begin with them.
    """

    at: Span
    role: Role
    begins: bool = False


def partings(place: Placed, opened: OpenedArticle) -> tuple[Parting, ...]:
    """Return as what the words of a glued headline may stand by themselves.

    The likeliest is first; none for other findings. Over the first paragraph of an article they
    are its title, or a second one; anywhere else they are that of another article.
    """
    if place.finding.kind is not FindingKind.HEADING:
        return ()
    roles = [block.role for block in opened.article.blocks]
    first = roles.index(Role.BODY) if Role.BODY in roles else 0
    if place.at.start > opened.reading(LayerName.CORRECTED).paragraphs[first].start:
        return (
            Parting(place.at, Role.TITLE, begins=True),
            Parting(place.at, Role.TITLE),
            Parting(place.at, Role.SUBHEAD),
        )
    titles = (Role.SUBTITLE, Role.TITLE) if Role.TITLE in roles else (Role.TITLE,)
    return tuple(Parting(place.at, role) for role in (*titles, Role.SUBHEAD))


def placed(findings: Iterable[Finding], opened: OpenedArticle) -> tuple[Placed, ...]:
    """Return the findings whose words stand in an article as they were found, as one reads."""
    reading = opened.reading(LayerName.CORRECTED)
    own = [span for block in opened.article.blocks for span in block.spans]
    out = []
    for finding in findings:
        if not any(span.meets(held) for span in finding.spans for held in own):
            continue
        parts = reading.up(finding.spans)
        if not parts:
            continue
        hull = Span(parts[0].start, parts[-1].end)
        if hull.of(reading.text) == finding.words:
            out.append(Placed(finding, hull))
    return tuple(sorted(out, key=lambda one: (one.at, -one.finding.confidence)))


def asked(opened: OpenedArticle) -> tuple[PlacedQuery, ...]:
    """Return the queries of an article as one reads; those whose words are gone are last."""
    if not opened.queries:
        return ()
    reading = opened.reading(LayerName.CORRECTED)
    found = [(query, locate(query.anchor, reading)) for query in opened.queries]
    out = [PlacedQuery(query, spans[0].start if spans else GONE) for query, spans in found]
    return tuple(sorted(out, key=lambda one: one.start))


def unasked(places: Sequence[Placed], opened: OpenedArticle) -> tuple[Placed, ...]:
    """Return the findings about whose very words no query was put: one that was is the query.

    A query about more words or fewer may ask something else, and settles none.
    """
    if not places:
        return ()
    reading = opened.reading(LayerName.CORRECTED)
    spots = filter(None, (locate(query.anchor, reading) for query in opened.queries))
    asked = {Span(spans[0].start, spans[-1].end) for spans in spots}
    return tuple(place for place in places if place.at not in asked)


def word_of(place: Placed, opened: OpenedArticle) -> str:
    """Return the word that a finding doubts; empty where that is no whole word."""
    return doubted_word(place.finding, opened.reading(LayerName.CORRECTED).text, place.at)


def after(places: Sequence[Placed], offset: int) -> Placed | None:
    """Return the first finding that begins after an offset, from the beginning if there is none."""
    return next((p for p in places if p.at.start > offset), places[0] if places else None)


def before(places: Sequence[Placed], offset: int) -> Placed | None:
    """Return the last finding that begins before an offset, from the end if there is none."""
    found = [p for p in places if p.at.start < offset]
    return found[-1] if found else (places[-1] if places else None)


def at_offset(places: Sequence[Placed], offset: int) -> Placed | None:
    """Return the finding whose words hold an offset; the narrowest where several do."""
    here = [p for p in places if p.at.start <= offset < p.at.end]
    return min(here, key=lambda p: len(p.at), default=None)


def ordered(places: Sequence[Placed], order: Order) -> tuple[Placed, ...]:
    """Return findings in an order; those that are alike in it as one reads."""
    if order is Order.CONFIDENCE:
        return tuple(sorted(places, key=lambda p: (-p.finding.confidence, p.at)))
    if order is Order.KIND:
        kinds = list(FindingKind)
        return tuple(sorted(places, key=lambda p: (kinds.index(p.finding.kind), p.at)))
    return tuple(places)


def counted(places: Iterable[Placed]) -> Mapping[FindingKind, int]:
    """Return how many findings there are of each kind that occurs, in the order of kinds."""
    counts = Counter(p.finding.kind for p in places)
    return {kind: counts[kind] for kind in FindingKind if counts[kind]}


def kind_name(kind: FindingKind | str) -> str:
    """Return what a kind of finding is called; of one that this program does not know, its name."""
    if kind == SERIES:
        return QCoreApplication.translate("Placed", "Like case")
    if kind not in {known.value for known in FindingKind}:
        return str(kind)
    return QCoreApplication.translate(CONTEXT, FindingKind(kind).label)


def reason_of(finding: Finding) -> str:
    """Return why something was found, in the language of the interface."""
    return finding.reason.said(lambda said: QCoreApplication.translate(CONTEXT, said))


def shown_words(words: str) -> str:
    """Return words on one line, with signs for blanks where there is nothing else."""
    return words.replace("\n", "⏎").strip() or "␣" * len(words)


def change_words(was: str, now: str) -> str:
    """Return what was changed into what, on one line: struck out or put in, where it was that."""
    return change_of(shown_words(was), shown_words(now))


def fitting_change(was: str, now: str, fits: Callable[[str, str], bool]) -> tuple[str, str]:
    """Return both with as much around what differs as ``fits``; what is left out is an ellipsis.

    What differs is kept whole, even where that does not fit.
    """
    at, gone, put = narrowed(Span(0, len(was)), was, now)
    lead, tail = was[: at.start], was[at.end :]

    def cut(kept: int) -> tuple[str, str]:
        before = lead if len(lead) <= kept else "…" + lead[len(lead) - kept :]
        after = tail if len(tail) <= kept else tail[:kept] + "…"
        return before + gone + after, before + put + after

    beyond = bisect_left(
        range(1, max(len(lead), len(tail)) + 1), True, key=lambda kept: not fits(*cut(kept))
    )
    return cut(beyond)


def change_of(was: str, now: str) -> str:
    """Return what ``change_words`` does, of words as they are to show; one of them may be empty."""
    if was and now:
        return f"{was} → {now}"
    said = (
        QCoreApplication.translate("Placed", "delete “{words}”")
        if was
        else QCoreApplication.translate("Placed", "insert “{words}”")
    )
    return said.format(words=was or now)
