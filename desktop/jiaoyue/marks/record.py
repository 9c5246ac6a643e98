"""The record of an article: who changed what, when, in which proof, why, from which finding.

Read off an article as it is opened; it changes nothing and keeps nothing. The text as of any
proof follows from the corrections, which are never deleted.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from jiaoyue.newspaper.reading import PARAGRAPH_BREAK, LayerName
from jiaoyue.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jiaoyue.marks.catalogue import Round
    from jiaoyue.marks.correction import Correction
    from jiaoyue.marks.ledger import Checked, Query, RoundDone
    from jiaoyue.marks.opened import OpenedArticle
    from jiaoyue.newspaper.article import Role
    from jiaoyue.newspaper.reading import Reading
    from jiaoyue.text.layer import Patch

CONTEXT = 10
"""Characters on either side that show where a change was made."""


@dataclass(frozen=True, slots=True)
class Changed:
    """A change as it shows: ``at`` of the corrected reading stands where ``was`` stood."""

    at: Span
    was: str
    correction: Correction


@dataclass(frozen=True, slots=True)
class Entry:
    """One correction as the record has it, with what stands around it now.

    ``place`` is where it stands on the page. ``heir`` took its place, if one did; of one that
    was withdrawn only ``correction.ended`` says so.
    """

    correction: Correction
    was: str
    now: str
    before: str
    after: str
    place: int
    checked: Checked | None = None
    heir: Correction | None = None

    @property
    def proof(self) -> Round:
        """The proof in which the change was made."""
        return self.correction.round.under_way


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words of a paragraph: as they were, or put there, or struck out by a correction."""

    text: str
    correction: Correction | None = None
    is_struck: bool = False


@dataclass(frozen=True, slots=True)
class RecordParagraph:
    """A paragraph with its changes."""

    role: Role
    stretches: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True)
class Record:
    """The record: its entries as one reads, rounds and queries oldest first."""

    title: str
    source: str
    entries: tuple[Entry, ...]
    rounds: tuple[RoundDone, ...]
    queries: tuple[Query, ...]
    paragraphs: tuple[RecordParagraph, ...]


def record_of(opened: OpenedArticle) -> Record:
    """Return the record of an article as it is now."""
    row = opened.row
    return Record(
        row.called,
        " ".join(part for part in printed_in(opened) if part),
        tuple(sorted(_entries(opened), key=lambda e: (e.place, e.correction.made))),
        opened.rounds,
        opened.queries,
        tuple(_paragraphs(opened)),
    )


def printed_in(opened: OpenedArticle) -> tuple[str, str, str]:
    """Return the paper, the date and the page by which the print is found; unknown ones empty."""
    page = opened.page
    return page.paper or "", (page.date.edtf or "").replace("/", "–"), page.edition or ""


def held_at_end_of(opened: OpenedArticle, proof: Round) -> tuple[Correction, ...]:
    """Return the corrections that held when a proof was done; none for ``UNREAD``.

    When it was done is what the rounds say; where they say nothing, one that was superseded
    in the same proof counts as gone, and one that was withdrawn too.
    """
    rounds = {c.id: c.round.under_way for c in opened.corrections}
    done = [r.at for r in opened.rounds if r.after >= proof and r.before < proof]
    until = max(done, default="")

    def held(correction: Correction) -> bool:
        if correction.round.under_way > proof or (until and correction.made > until):
            return False
        if not correction.ended:
            return True
        if until:
            return correction.ended > until
        heir = rounds.get(correction.superseded_by or "")
        return heir is not None and heir > proof

    return tuple(c for c in opened.corrections if held(c)) if proof else ()


def between(opened: OpenedArticle, first: Round, last: Round) -> tuple[Entry, ...]:
    """Return what one proof has that an earlier one had not, as entries of the record."""
    had = {c.id for c in held_at_end_of(opened, first)}
    has = {c.id for c in held_at_end_of(opened, last)}
    return tuple(e for e in record_of(opened).entries if e.correction.id in has - had)


def changes_in(opened: OpenedArticle, corrected: Reading, clean: Reading) -> tuple[Changed, ...]:
    """Return what the corrections that hold changed, as one reads, each apart from the others.

    A change that does not show whole in one paragraph is left out.
    """
    found = sorted(
        (
            changed
            for correction in opened.holding
            for patch in correction.patches
            if (changed := _change(patch, correction, corrected, clean)) is not None
        ),
        key=lambda changed: changed.at,
    )
    return tuple(one for i, one in enumerate(found) if not i or found[i - 1].at.end <= one.at.start)


def against(patch: Patch, clean: Reading) -> tuple[str, str]:
    """Return what the clean text says where a patch stands, and what the patch says."""
    if not len(patch.span):
        return "", patch.text
    return "".join(part.of(clean.text) for part in clean.up((patch.span,))), patch.text


def wording_of(correction: Correction, clean: Reading) -> tuple[str, str]:
    """Return what a correction changed, and to what, without what stayed at either end."""
    changes = [
        narrowed(Span(0, len(was)), was, now)[1:]
        for was, now in (against(patch, clean) for patch in correction.patches)
    ]
    return "…".join(was for was, _ in changes), "…".join(now for _, now in changes)


def narrowed(span: Span, old: str, new: str) -> tuple[Span, str, str]:
    """Return the least of a change: where, what stood there, and what is to stand there."""
    size = min(len(old), len(new))
    lead = next((i for i in range(size) if old[i] != new[i]), size)
    rest = size - lead
    tail = next((i for i in range(rest) if old[-1 - i] != new[-1 - i]), rest)
    return (
        Span(span.start + lead, span.end - tail),
        old[lead : len(old) - tail],
        new[lead : len(new) - tail],
    )


def _change(
    patch: Patch, correction: Correction, corrected: Reading, clean: Reading
) -> Changed | None:
    spans = corrected.up((patch.span,))
    was, now = against(patch, clean)
    if len(spans) != 1 or spans[0].of(corrected.text) != now or was == now:
        return None
    at, _, gone = narrowed(spans[0], now, was)
    return Changed(at, gone, correction)


def _entries(opened: OpenedArticle) -> Iterator[Entry]:
    clean = opened.reading(LayerName.CLEAN)
    ticks = {tick.correction: tick for tick in opened.checked}
    known = {c.id: c for c in opened.corrections}
    for correction in opened.corrections:
        was, now = wording_of(correction, clean)
        place = min((p.span.start for p in correction.patches), default=0)
        before, after = _around(clean, opened.page.text, correction)
        yield Entry(
            correction,
            was,
            now,
            before,
            after,
            place,
            ticks.get(correction.id),
            known.get(correction.superseded_by or ""),
        )


def _around(clean: Reading, page: str, correction: Correction) -> tuple[str, str]:
    """Return the words on either side of what a correction patched, in the layer of what it was.

    Where the article reads none of that any more, they are the page's own.
    """
    if not correction.patches:
        return "", ""
    patched = tuple(patch.span for patch in correction.patches)
    text, there = clean.text, clean.up(patched)
    if not there:
        text, there = page, patched
    start, end = there[0].start, there[-1].end
    before = text[max(0, start - CONTEXT) : start].rpartition(PARAGRAPH_BREAK)[2]
    after = text[end : end + CONTEXT].partition(PARAGRAPH_BREAK)[0]
    return before, after


def _paragraphs(opened: OpenedArticle) -> Iterator[RecordParagraph]:
    reading = opened.reading(LayerName.CORRECTED)
    changes = changes_in(opened, reading, opened.reading(LayerName.CLEAN))
    for paragraph in reading.paragraphs:
        here = paragraph.span
        own = [c for c in changes if here.start <= c.at.start and c.at.end <= here.end]
        yield RecordParagraph(paragraph.block.role, tuple(_stretches(reading.text, here, own)))


def _stretches(text: str, here: Span, changes: list[Changed]) -> Iterator[Stretch]:
    at = here.start
    for change in changes:
        pieces = (
            Stretch(text[at : change.at.start]),
            Stretch(change.was, change.correction, is_struck=True),
            Stretch(change.at.of(text), change.correction),
        )
        yield from (piece for piece in pieces if piece.text)
        at = change.at.end
    if at < here.end:
        yield Stretch(text[at : here.end])
