"""The verbs of the desk: queries, findings set aside, changes checked, series of corrections.

As in :mod:`jiaoyue.marks.edit`, each returns an edit and changes nothing.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from jiaoyue.marks.annotation import anchor_at
from jiaoyue.marks.correction import Correction
from jiaoyue.marks.edit import By, Edit, Row, correct, new_id
from jiaoyue.marks.ledger import Checked, IgnoredFinding, IgnoredWord, MutedKind, Query
from jiaoyue.newspaper.reading import LayerName
from jiaoyue.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence, Set

    from jiaoyue.marks.catalogue import Round
    from jiaoyue.marks.finding import Finding
    from jiaoyue.marks.opened import OpenedArticle, PageRecord
    from jiaoyue.newspaper.reading import Reading


def ask(
    reading: Reading, span: Span, reason: str, by: By, *, evidence: str = "", round_: Round
) -> Edit:
    """Return the edit that puts a query on ``span`` of a reading.

    Raises ValueError when the span holds no words of the page.
    """
    query = Query(
        new_id(),
        anchor_at(reading, span),
        reason,
        evidence,
        author=by.author,
        asked=by.at,
        round=round_,
    )
    return Edit("query", (), (query,))


def reword_query(query: Query, reason: str, evidence: str) -> Edit:
    """Return the edit that says a query in other words."""
    return Edit("reword query", (query,), (replace(query, reason=reason, evidence=evidence),))


def answer(query: Query, said: str, by: By) -> Edit:
    """Return the edit that answers a query; an empty answer opens it again."""
    who, when = (by.author, by.at) if said else ("", "")
    answered = replace(query, answer=said, answered_by=who, answered=when)
    return Edit("answer query", (query,), (answered,))


def drop_query(query: Query) -> Edit:
    """Return the edit that takes a query away."""
    return Edit("drop query", (query,))


def ignore_here(finding: Finding, page: PageRecord, by: By) -> Edit:
    """Return the edit that leaves the words of a finding as they are at this place."""
    key = finding.key(page.sha256)
    row = IgnoredFinding(page.id, key, finding.kind, finding.words, by.author, by.at)
    return Edit("ignore finding", (), (row,))


def ignore_word(word: str) -> Edit:
    """Return the edit that never doubts a word again in this library."""
    return Edit("ignore word", (), (IgnoredWord(word),))


def doubt_words_again(words: Iterable[IgnoredWord]) -> Edit:
    """Return the edit that lets words be doubted again."""
    return Edit("doubt word again", tuple(words))


def learn_words(words: Iterable[IgnoredWord]) -> Edit:
    """Return the edit that doubts words no more where they hold; they must be new."""
    return Edit("learn words", (), tuple(words))


def reword_lexicon(old: IgnoredWord, new: IgnoredWord) -> Edit:
    """Return the edit that says otherwise what is not doubted, or where."""
    return Edit("change lexicon", (old,), (new,))


def mute(kind: str) -> Edit:
    """Return the edit that shows no findings of a kind in this library."""
    return Edit("mute kind", (), (MutedKind(kind),))


def unmute(kind: str) -> Edit:
    """Return the edit that shows findings of a kind again."""
    return Edit("unmute kind", (MutedKind(kind),))


def check(correction: Correction, by: By) -> Edit:
    """Return the edit that ticks a correction off as seen to be carried out."""
    return Edit("check correction", (), (Checked(correction.id, by.author, by.at),))


def uncheck(checked: Checked) -> Edit:
    """Return the edit that takes a tick off."""
    return Edit("uncheck correction", (checked,))


@dataclass(frozen=True, slots=True)
class Wording:
    """What a span of a corrected reading is to read, and why."""

    span: Span
    text: str
    reason: str = ""


def correct_each(
    verb: str,
    opened: OpenedArticle,
    wordings: Sequence[Wording],
    by: By,
    *,
    finding: str = "",
) -> Edit:
    """Return one edit that makes each span of the corrected reading read its text.

    They must be apart. Where two of them touch one and the same correction, it is superseded
    once, by one that says both.
    """
    made: list[Edit] = []
    holding = opened.holding
    reading, clean = opened.reading(LayerName.CORRECTED), opened.reading(LayerName.CLEAN)
    ruled = {point for span in clean.patched() for point in range(span.start, span.end)}
    changed: set[int] = set()

    def corrected(wording: Wording) -> Edit:
        return correct(
            reading,
            clean,
            holding,
            wording.span,
            wording.text,
            by,
            round_=opened.row.round,
            reason=wording.reason,
            finding=finding,
        )

    # From the end, so that what lies before stays where it is. It is read again only where
    # one wording touches what another has changed: a long series would take for ever else.
    for wording in sorted(wordings, key=lambda wording: wording.span, reverse=True):
        at_stake = reading.at_stake(wording.span)
        if any(not changed.isdisjoint(_points(span)) for span in at_stake):
            reading = replace(opened, corrections=holding).reading(LayerName.CORRECTED)
            changed = set()
        edit = corrected(wording)
        for span in _changed_by(edit):
            changed.update(_points(_with_rules(span, ruled)))
        holding = _after(holding, edit)
        made.append(edit)
    return _without_passing(in_turn(verb, *made))


def _changed_by(edit: Edit) -> set[Span]:
    """Return the places of the page whose corrections an edit changes."""
    before = {patch for row in _corrections(edit.gone) for patch in row.patches}
    after = {patch for row in _corrections(edit.new) if not row.ended for patch in row.patches}
    return {patch.span for patch in before ^ after}


def _with_rules(span: Span, ruled: Set[int]) -> Span:
    """Return a corrected place with the rules' patches on it: they give way, and come back."""
    start, end = span.start, span.end
    while start - 1 in ruled:
        start -= 1
    while end in ruled:
        end += 1
    return Span(start, end)


def _points(span: Span) -> range:
    """Return the places between characters in a span, those at its edges too."""
    return range(span.start, span.end + 1)


def _after(corrections: tuple[Correction, ...], edit: Edit) -> tuple[Correction, ...]:
    """Return corrections as they are when an edit has been made."""
    gone = {row.id for row in _corrections(edit.gone)}
    kept = (row for row in corrections if row.id not in gone) if gone else corrections
    return (*kept, *_corrections(edit.new))


def _corrections(rows: Iterable[Row]) -> Iterator[Correction]:
    return (row for row in rows if isinstance(row, Correction))


def as_if(opened: OpenedArticle, edit: Edit) -> OpenedArticle:
    """Return an article as it will be when the corrections of an edit have been made."""
    return replace(opened, corrections=_after(opened.corrections, edit))


def in_turn(verb: str, *edits: Edit) -> Edit:
    """Return one edit that does what ``edits`` do one after the other.

    What one of them puts there and a later one takes away again does not show in it.
    """
    gone: dict[Row, None] = {}
    new: dict[Row, None] = {}
    for edit in edits:
        for row in edit.gone:
            if row in new:
                del new[row]
            else:
                gone[row] = None
        new |= dict.fromkeys(edit.new)
    return Edit(verb, tuple(gone), tuple(new))


def _without_passing(edit: Edit) -> Edit:
    """Return an edit without the corrections that it both makes and ends."""
    there = {row.id for row in edit.gone if isinstance(row, Correction)}
    passing = {
        row.id: row.superseded_by
        for row in edit.new
        if isinstance(row, Correction) and row.ended and row.id not in there
    }
    new: list[Row] = []
    for row in edit.new:
        if isinstance(row, Correction):
            if row.id in passing:
                continue
            heir = row.superseded_by
            while heir in passing:
                heir = passing[heir]
            row = replace(row, superseded_by=heir)
        new.append(row)
    return replace(edit, new=tuple(new))
