"""Edits: everything a person can do to a library, as data that knows its own undoing.

One function per verb; each returns the edit and changes nothing. Applying an edit is the
store's affair, and remembering it for undo the session's.
"""

from __future__ import annotations

import time
import uuid
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from jiaoyue.marks.annotation import Annotation, anchor_at
from jiaoyue.marks.catalogue import Round
from jiaoyue.marks.correction import Correction
from jiaoyue.marks.ledger import LedgerRow, RoundDone
from jiaoyue.marks.saved import SavedSearch
from jiaoyue.marks.standing import ArticleField, RuleException, RuleOff, StandingRow
from jiaoyue.marks.tag import ArticleTag, Tag

if TYPE_CHECKING:
    from jiaoyue.marks.catalogue import Filter
    from jiaoyue.marks.colour import Colour
    from jiaoyue.newspaper.reading import Reading
    from jiaoyue.text.span import Span


@dataclass(frozen=True, slots=True)
class NameReading:
    """How a name is always to be shown in a script (``script`` is an OpenCC target)."""

    script: str
    name: str
    shown: str


Row = (
    Annotation | Correction | Tag | ArticleTag | NameReading | SavedSearch | StandingRow | LedgerRow
)


@dataclass(frozen=True, slots=True)
class Edit:
    """Rows to take away and rows to put there; its inverse swaps the two.

    ``verb`` is the English name of what was done, for the journal.
    """

    verb: str
    gone: tuple[Row, ...] = ()
    new: tuple[Row, ...] = ()

    def __bool__(self) -> bool:
        """Whether it changes anything."""
        return self.gone != self.new

    def inverse(self) -> Edit:
        """Return the edit that takes this one back."""
        return replace(self, gone=self.new, new=self.gone)


@dataclass(frozen=True, slots=True)
class Change:
    """What an edit or a job altered, so that each view knows whether to look again.

    ``desk`` says that queries, ticks or findings set aside did, ``searches`` that saved searches
    did; ``everything`` that another library, or another program, may have changed all.
    """

    articles: frozenset[int] = frozenset()
    page_texts: frozenset[int] = frozenset()
    text: bool = False
    annotations: bool = False
    tags: bool = False
    listing: bool = False
    names: bool = False
    desk: bool = False
    searches: bool = False
    everything: bool = False


@dataclass(frozen=True, slots=True)
class By:
    """Who does something, and when (ISO 8601 in UTC)."""

    author: str
    at: str = field(default_factory=lambda: now())


def now() -> str:
    """Return the time in UTC to the millisecond, as ISO 8601."""
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def new_id() -> str:
    """Return a UUIDv7 (RFC 9562): unique, and in the order of the milliseconds of making."""
    milliseconds = time.time_ns() // 1_000_000
    random = uuid.uuid4().int
    value = (milliseconds << 80) | (random & ((1 << 80) - 1))
    value = value & ~(0xF << 76) | (0x7 << 76)
    value = value & ~(0x3 << 62) | (0x2 << 62)
    return str(uuid.UUID(int=value))


def annotate(reading: Reading, span: Span, colour: Colour, by: By) -> Edit:
    """Return the edit that marks ``span`` of a reading.

    Raises ValueError when the span holds no words of the page.
    """
    mark = Annotation(
        new_id(),
        anchor_at(reading, span),
        colour,
        author=by.author,
        created=by.at,
        modified=by.at,
    )
    return Edit("annotate", (), (mark,))


def recolour(annotation: Annotation, colour: Colour, by: By) -> Edit:
    """Return the edit that gives an annotation another colour."""
    return _altered("recolour", annotation, replace(annotation, colour=colour), by)


def write_note(annotation: Annotation, note: str, by: By) -> Edit:
    """Return the edit that gives an annotation this note."""
    return _altered("note", annotation, replace(annotation, note=note), by)


def tag_annotation(annotation: Annotation, tags: tuple[str, ...], by: By) -> Edit:
    """Return the edit that gives an annotation just these tags (ids, each once)."""
    return _altered("tag annotation", annotation, replace(annotation, tags=tags), by)


def move_annotation(annotation: Annotation, reading: Reading, span: Span, by: By) -> Edit:
    """Return the edit that makes an annotation mark ``span`` of a reading instead."""
    moved = replace(annotation, anchor=anchor_at(reading, span))
    return _altered("move annotation", annotation, moved, by)


def remove_annotation(annotation: Annotation) -> Edit:
    """Return the edit that takes an annotation away."""
    return Edit("remove annotation", (annotation,))


def tag_article(article: int, tag: Tag, *, is_new: bool) -> Edit:
    """Return the edit that tags an article, making the tag if the library lacks it."""
    made: tuple[Row, ...] = (tag,) if is_new else ()
    return Edit("tag", (), (*made, ArticleTag(article, tag.id)))


def untag_article(article: int, tag: Tag) -> Edit:
    """Return the edit that takes a tag off an article; the tag itself stays."""
    return Edit("untag", (ArticleTag(article, tag.id),))


def rename_tag(tag: Tag, name: str) -> Edit:
    """Return the edit that gives a tag another name, everywhere at once."""
    return Edit("rename tag", (tag,), (replace(tag, name=name),))


def set_field(article: int, name: str, old: str | int | None, value: str | int | None) -> Edit:
    """Return the edit that makes a field of an article say ``value`` where it said ``old``."""
    return Edit(
        f"set {name}", (ArticleField(article, name, old),), (ArticleField(article, name, value),)
    )


def set_round(article: int, old: Round, new: Round, by: By) -> Edit:
    """Return the edit that puts an article into a round of proofreading, signed."""
    done = RoundDone(new_id(), article, old, new, by.author, by.at)
    put = set_field(article, "round", int(old), int(new))
    return replace(put, new=(*put.new, done)) if old is not new else Edit(put.verb)


def save_search(name: str, wanted: Filter, ordinal: float) -> Edit:
    """Return the edit that saves a search under a name."""
    return Edit("save search", (), (SavedSearch(new_id(), name, ordinal, wanted),))


def rename_search(saved: SavedSearch, name: str) -> Edit:
    """Return the edit that gives a saved search another name."""
    return Edit("rename search", (saved,), (replace(saved, name=name),))


def move_search(saved: SavedSearch, ordinal: float) -> Edit:
    """Return the edit that puts a saved search elsewhere among the others."""
    return Edit("move search", (saved,), (replace(saved, ordinal=ordinal),))


def remove_search(saved: SavedSearch) -> Edit:
    """Return the edit that takes a saved search away."""
    return Edit("remove search", (saved,))


def fix_name(old: NameReading | None, new: NameReading | None) -> Edit:
    """Return the edit that settles how a name is shown, or (``new`` is ``None``) unsettles it."""
    return Edit("fix name", (old,) if old else (), (new,) if new else ())


def switch_rule_off(rule: str) -> Edit:
    """Return the edit that makes a rule of cleaning hold nowhere in the library."""
    return Edit("switch rule off", (), (RuleOff(rule),))


def switch_rule_on(rule: str) -> Edit:
    """Return the edit that makes a rule of cleaning that was off hold again."""
    return Edit("switch rule on", (RuleOff(rule),))


def except_rule(page_text: int, rule: str, start: int) -> Edit:
    """Return the edit that undoes what a rule does at one place of a page.

    ``start`` is where its patch begins; see :func:`jiaoyue.newspaper.clean.applied`.
    """
    return Edit("except rule", (), (RuleException(page_text, rule, start),))


def apply_rule_again(page_text: int, rule: str, start: int) -> Edit:
    """Return the edit that lets a rule hold again at a place that was excepted."""
    return Edit("apply rule again", (RuleException(page_text, rule, start),))


def correct(
    corrected: Reading,
    clean: Reading,
    holding: tuple[Correction, ...],
    span: Span,
    text: str,
    by: By,
    *,
    round_: Round = Round.UNREAD,
    reason: str = "",
    finding: str = "",
) -> Edit:
    """Return the edit that makes ``span`` of the corrected reading read ``text``.

    ``holding`` are the corrections that hold. Those that it touches are superseded. Typing
    back what the clean layer says leaves no patch.
    """
    revision = corrected.revise(span, text)
    gone = frozenset(revision.gone)
    touched = [c for c in holding if not c.ended and not gone.isdisjoint(c.patches)]
    kept = [p for c in touched for p in c.patches if p not in gone]
    patches = [
        p
        for p in revision.new
        if (len(p.span) or p.text) and not _says_nothing_new(p.span, p.text, clean)
    ]
    made = Correction(
        new_id(),
        corrected.page_text,
        tuple(sorted((*patches, *kept), key=lambda p: (p.span, p.leans))),
        author=by.author,
        made=by.at,
        round=round_,
        reason=reason,
        finding=finding,
    )
    successor = made.id if made.patches else None
    ended = tuple(replace(c, ended=by.at, superseded_by=successor) for c in touched)
    if not made.patches:
        return Edit("correct", tuple(touched), ended)
    return Edit("correct", tuple(touched), (*ended, made))


def together(verb: str, *edits: Edit) -> Edit:
    """Return one edit that does all of ``edits``, which concern different rows."""
    return Edit(
        verb,
        tuple(row for edit in edits for row in edit.gone),
        tuple(row for edit in edits for row in edit.new),
    )


def withdraw(correction: Correction, by: By) -> Edit:
    """Return the edit that takes one correction back, whatever came after it elsewhere."""
    return Edit("withdraw correction", (correction,), (replace(correction, ended=by.at),))


def _says_nothing_new(below: Span, said: str, clean: Reading) -> bool:
    """Return whether the clean layer says just that in the same place."""
    return "".join(part.of(clean.text) for part in clean.up((below,))) == said and bool(len(below))


def _altered(verb: str, old: Annotation, new: Annotation, by: By) -> Edit:
    return Edit(verb, (old,), (replace(new, modified=by.at),))
