"""An article as it is shown: one layer, one script, and where everything lies in it.

The logic behind the reader column, without a widget: from a position in the document to
the marks, corrections and doubts that lie there, and back to strokes. All ranges are of the
display unless a name says otherwise.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from jiaoyue.marks.annotation import Annotation, anchor_at, locate
from jiaoyue.marks.record import Changed, against, changes_in, narrowed, wording_of
from jiaoyue.newspaper.clean import Applied, meeting
from jiaoyue.newspaper.display import Display
from jiaoyue.newspaper.reading import LayerName, Reading
from jiaoyue.text.script import Script, doubts_shown, show
from jiaoyue.text.span import Span, Spans
from jiaoyue.ui.reader.sheet import FoldWords, RowKind, Sheet, Tracked
from jiaoyue.ui.reader.strokes import LOOK_OF, Look, Stroke
from jiaoyue.ui.reader.wording import facts_line, fold_label, gap_label

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from jiaoyue.marks.correction import Correction
    from jiaoyue.marks.opened import OpenedArticle
    from jiaoyue.newspaper.gaps import Gap
    from jiaoyue.text.doubt import Doubt
    from jiaoyue.text.layer import Patch


_OF_PEOPLE = ("_placed", "_near", "changed", "changes", "queried")
"""What is derived of an article that may change while its text stays."""


@dataclass(frozen=True, slots=True)
class View:
    """How an article is looked at; ``tracked`` shows what corrections changed as changes."""

    layer: LayerName = LayerName.CORRECTED
    script: Script = Script.ORIGINAL
    unfolded: frozenset[int] = frozenset()
    tracked: bool = False


@dataclass(frozen=True, slots=True)
class Doubtful:
    """A doubtful conversion: where it shows, and the original and candidates."""

    at: Span
    original: str
    candidates: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Ruled:
    """A place that a rule of cleaning changed, or would but for an exception: what is printed
    there, and what the rule makes of it. ``start`` is where it begins in the page."""

    rule: str
    start: int
    printed: str
    cleaned: str
    is_excepted: bool


class ShownArticle:
    """An opened article in one view; ``names`` are those settled for its script."""

    def __init__(self, opened: OpenedArticle, view: View, names: Mapping[str, str]) -> None:
        self.opened = opened
        self.view = view
        self.names = dict(names)
        self.reading: Reading = opened.reading(view.layer)
        self.display = Display(self.reading, view.script, self.names)
        self.sheet = self._sheet()
        self.doubts: dict[int, tuple[Doubtful, ...]] = {}

    def is_same_text(self, opened: OpenedArticle, view: View, names: Mapping[str, str]) -> bool:
        """Return whether the document would read the same, so that only marks are to be drawn."""
        mine = self.opened
        return (
            view == self.view
            and dict(names) == self.names
            and (opened.row.id, opened.page.id) == (mine.row.id, mine.page.id)
            and opened.article == mine.article
            and opened.holding == mine.holding
            and opened.page.furniture == mine.page.furniture
            and opened.cleaning == mine.cleaning
            and (opened.row.date, opened.row.city) == (mine.row.date, mine.row.city)
        )

    def with_marks_of(self, opened: OpenedArticle) -> ShownArticle:
        """Return the same text with another set of annotations."""
        made = object.__new__(ShownArticle)
        made.__dict__.update({k: v for k, v in self.__dict__.items() if k not in _OF_PEOPLE})
        made.opened = opened
        return made

    def _sheet(self) -> Sheet:
        page = self.opened.page.text
        folds = []
        for k, fold in enumerate(self.reading.folds):
            words = "\n".join(span.of(page) for span in fold.block.spans)
            is_open = k in self.view.unfolded
            folds.append(FoldWords(fold_label(len(words), is_open=is_open), words, is_open))
        facts = facts_line(self.opened, self._converted)
        return Sheet(
            self.display,
            facts=facts,
            folds=tuple(folds),
            gap=gap_label(),
            tracked=self._tracked(),
        )

    def _tracked(self) -> tuple[Tracked, ...]:
        """Return what corrections changed, to be shown as changes, in order and apart."""
        if not self.view.tracked or self.view.layer is not LayerName.CORRECTED:
            return ()
        clean = self.opened.reading(LayerName.CLEAN)
        return tuple(map(self._as_tracked, changes_in(self.opened, self.reading, clean)))

    def _as_tracked(self, changed: Changed) -> Tracked:
        # What was there stands before what is there now, also where nothing is.
        at = changed.at
        start = self.display.from_reading(Span(at.start, at.start)).start
        end = self.display.from_reading(at).end if len(at) else start
        was = self._converted(changed.was)
        return Tracked(Span(start, max(start, end)), was, changed.correction.round)

    def _converted(self, words: str) -> str:
        return show(
            words, self.view.script, fixed=self.display.fixed, traditional=self.display.traditional
        ).text

    def place_of_mark(self, mark: Annotation) -> Spans:
        """Return where an annotation shows; nowhere when its words are not in this layer."""
        if mark.id not in self._placed:
            spans = self.opened.place_of(mark, self.view.layer)
            self._placed[mark.id] = tuple(map(self.display.from_reading, spans))
        return self._placed[mark.id]

    @cached_property
    def _placed(self) -> dict[str, Spans]:
        return {}

    @cached_property
    def _near(self) -> dict[int, list[Annotation]]:
        """The annotations that can show in each paragraph: where each does is sought later."""
        found: dict[int, list[Annotation]] = {}
        for mark in self.opened.annotations:
            for paragraph in self.reading.near(mark.anchor.spans):
                found.setdefault(paragraph, []).append(mark)
        return found

    @cached_property
    def queried(self) -> Spans:
        """Where open queries stand."""
        return tuple(
            self.display.from_reading(span)
            for query in self.opened.queries
            if query.is_open
            for span in locate(query.anchor, self.reading)
        )

    @cached_property
    def changed(self) -> tuple[tuple[Correction, Span], ...]:
        """Where corrections stand; none outside of the corrected layer."""
        if self.view.layer is not LayerName.CORRECTED or not self.opened.holding:
            return ()
        clean = self.opened.reading(LayerName.CLEAN)
        return tuple(
            (correction, self.display.from_reading(at))
            for correction in self.opened.holding
            for patch in correction.patches
            for at in self._changed_by(patch, clean)
        )

    @cached_property
    def changes(self) -> dict[str, tuple[str, str]]:
        """What each correction that holds changed, and to what, by its id."""
        clean = self.opened.reading(LayerName.CLEAN)
        return {c.id: wording_of(c, clean) for c in self.opened.holding}

    def _changed_by(self, patch: Patch, clean: Reading) -> Spans:
        """Return where a patch shows, without what a rule of cleaning would say there too."""
        spans = self.reading.up((patch.span,))
        if len(spans) != 1 or spans[0].of(self.reading.text) != patch.text:
            return spans
        was, _ = against(patch, clean)
        return (narrowed(spans[0], patch.text, was)[0],)

    def look_for_doubts(self, paragraph: int) -> tuple[Doubtful, ...]:
        """Find the doubtful conversions of one paragraph, and keep them."""
        shown = self.display.paragraphs[paragraph]
        start = shown.paragraph.start
        text = shown.paragraph.layer.text
        found = doubts_shown(
            text,
            self.view.script,
            fixed=self.display.fixed,
            traditional=self.display.traditional,
        )
        self.doubts[paragraph] = tuple(self._doubtful(doubt, start, text) for doubt in found)
        return self.doubts[paragraph]

    def _doubtful(self, doubt: Doubt, start: int, text: str) -> Doubtful:
        at = Span(start + doubt.span.start, start + doubt.span.end)
        return Doubtful(self.display.from_reading(at), doubt.span.of(text), doubt.candidates)

    @cached_property
    def torn(self) -> tuple[tuple[Gap, Span], ...]:
        """Where text is missing within a paragraph: the empty places between two characters."""
        places = ((gap, self.reading.paragraphs[gap.after].start) for gap in self.reading.gaps)
        return tuple(
            (gap, self.display.from_reading(Span(start + gap.at, start + gap.at)))
            for gap, start in places
            if gap.at is not None
        )

    def gap_at(self, offset: int) -> Gap | None:
        """Return the gap between whose neighbours the character at ``offset`` is."""
        near = (gap for gap, at in self.torn if offset in (at.start - 1, at.start))
        return next(near, None)

    def marks_at(self, offset: int) -> tuple[Annotation, ...]:
        """Return the annotations that lie on a character of the display."""
        at = bisect_right(self.display.paragraphs, offset, key=lambda shown: shown.start) - 1
        near = self._near.get(at, ())
        return tuple(m for m in near if any(_holds(s, offset) for s in self.place_of_mark(m)))

    def range_of(self, annotation_id: str) -> Spans:
        """Return where an annotation shows; empty when it does not."""
        own = (mark for mark in self.opened.annotations if mark.id == annotation_id)
        return next(map(self.place_of_mark, own), ())

    def correction_at(self, offset: int) -> Correction | None:
        """Return the correction that the character at ``offset`` stands in."""
        wide = (c for c, at in self.changed if _holds(at, offset))
        struck = (c for c, at in self.changed if not len(at) and offset in (at.start, at.start - 1))
        return next(wide, None) or next(struck, None)

    def rule_at(self, offset: int) -> Ruled | None:
        """Return what a rule did, or was kept from, at the character at ``offset``.

        Nothing in the source layer, nor where a correction has taken the rule's place.
        """
        if self.view.layer is LayerName.SOURCE or not 0 <= offset < len(self.display.text):
            return None
        below = self.reading.down(self.display.to_reading(Span(offset, offset + 1)))
        patches = [patch for c in self.opened.holding for patch in c.patches]
        is_corrected = self.view.layer is LayerName.CORRECTED
        for found, is_excepted in ((self.applied, False), (self._excepted, True)):
            for one in meeting(found, below):
                span = one.patch.span
                if not (is_corrected and any(span.meets(patch.span) for patch in patches)):
                    was, now = one.patch.was, one.patch.text
                    return Ruled(one.rule, span.start, was, now, is_excepted)
        return None

    @cached_property
    def applied(self) -> tuple[Applied, ...]:
        """What the rules of cleaning do to the words of the article."""
        return self.opened.applied()

    @cached_property
    def _excepted(self) -> tuple[Applied, ...]:
        return self.opened.excepted()

    def doubt_at(self, offset: int) -> Doubtful | None:
        """Return the doubtful conversion of the character at ``offset``, if it is known."""
        every = (doubt for found in self.doubts.values() for doubt in found)
        return next((doubt for doubt in every if _holds(doubt.at, offset)), None)

    def original_at(self, offset: int) -> str:
        """Return the original of the run of converted characters at ``offset``, or nothing."""
        if not self._is_converted(offset):
            return ""
        start, end = offset, offset + 1
        while start and self._is_converted(start - 1):
            start -= 1
        while self._is_converted(end):
            end += 1
        return self.display.to_reading(Span(start, end)).of(self.reading.text)

    def _is_converted(self, offset: int) -> bool:
        if not 0 <= offset < len(self.display.text):
            return False
        here = Span(offset, offset + 1)
        came_from = self.display.to_reading(here)
        return came_from.of(self.reading.text) != here.of(self.display.text)

    def fold_at(self, pos_qt: int) -> int | None:
        """Return the index of the fold whose line lies at a Qt position."""
        row = self.sheet.row_at(pos_qt)
        return row.index if row is not None and row.kind is RowKind.FOLD else None

    def selected(self, start_qt: int, end_qt: int) -> Span:
        """Return what of the reading lies between two Qt positions."""
        return self.display.to_reading(self.sheet.to_span(start_qt, end_qt))

    def place_of(self, pos_qt: int) -> int | None:
        """Return the place in the page of a Qt position; ``None`` when there is no text."""
        at = self.display.to_reading(self.sheet.to_span(pos_qt, pos_qt))
        spans = self.reading.down(Span(at.start, at.start))
        return spans[0].start if spans else None

    def qt_of(self, place: int) -> int | None:
        """Return the Qt position of a place in the page; ``None`` when it is not shown."""
        spans = self.display.up((Span(place, place),))
        return self.sheet.to_qt(spans[0].start) if spans else None

    def in_corrected(self, span: Span) -> tuple[Reading, Span] | None:
        """Return the corrected reading and where a span of this reading stands in it.

        ``None`` when none of it does, as it was noise, or when other words of the page stand
        between its parts.
        """
        if self.view.layer is LayerName.CORRECTED:
            return self.reading, span
        corrected = self.opened.reading(LayerName.CORRECTED)
        parts = corrected.up(self.reading.down(span))
        gaps = (Span(a.end, b.start) for a, b in pairwise(parts))
        if not parts or any(len(part) for gap in gaps for part in corrected.down(gap)):
            return None
        hull = Span(parts[0].start, parts[-1].end)
        return corrected, hull if len(span) else Span(hull.start, hull.start)

    def strokes(
        self,
        found: Spans,
        found_at: int,
        chosen: Iterable[str],
        pointed_at: Iterable[tuple[Span, Look]] = (),
    ) -> Iterator[Stroke]:
        """Yield all that is to be drawn but the marks: corrections, doubts, what was searched.

        ``pointed_at`` is what others point at in the display.
        """
        for annotation_id in chosen:
            for span in self.range_of(annotation_id):
                yield from self._drawn(span, Look.CHOSEN)
        for _, at in self.changed if not self.view.tracked else ():
            yield from self._drawn(at, Look.CORRECTED)
        for span in self.queried:
            yield from self._drawn(span, Look.QUERIED)
        for _, at in self.torn:
            yield from self._drawn(at, Look.TORN)
        for span, look in pointed_at:
            yield from self._drawn(span, look)
        for doubts in self.doubts.values():
            for doubt in doubts:
                yield from self._drawn(doubt.at, Look.DOUBTFUL)
        for i, span in enumerate(found):
            yield from self._drawn(span, Look.FOUND_HERE if i == found_at else Look.FOUND)

    def marks_in(self, row: int) -> Iterator[Stroke]:
        """Yield the marks that are to be drawn in a row of the sheet."""
        shown = self.sheet.rows[row]
        for mark in self._near.get(shown.index, ()) if shown.kind is RowKind.TEXT else ():
            for span in self.place_of_mark(mark):
                piece = shown.piece(span)
                if piece is not None:
                    yield Stroke(row, *piece, LOOK_OF[mark.colour])

    def _drawn(self, span: Span, look: Look) -> Iterator[Stroke]:
        for row, start_qt, end_qt in self.sheet.pieces(span):
            yield Stroke(row, start_qt, end_qt, look)


def followed(span: Span, before: Reading, now: Reading) -> Span | None:
    """Return where the words at ``span`` of a reading stand in a later one of the same article.

    ``None`` when they do not stand there as they were; of an empty span, when what it stood
    between has changed.
    """
    if before.page_text != now.page_text:
        return None
    if before.text == now.text:
        return span
    if len(span):
        parts = locate(anchor_at(before, span), now) if before.down(span) else ()
    else:
        parts = now.up(before.down(span))
    if not parts:
        return None
    there = Span(parts[0].start, parts[-1].end)
    return there if _seen_from(there, now) == _seen_from(span, before) else None


def _seen_from(span: Span, reading: Reading) -> tuple[str, str, str]:
    """Return the words at a span; of an empty one, the characters on either side."""
    if len(span):
        return "", span.of(reading.text), ""
    at = span.start
    return reading.text[max(0, at - 1) : at], "", reading.text[at : at + 1]


def _holds(span: Span, offset: int) -> bool:
    return span.start <= offset < span.end
