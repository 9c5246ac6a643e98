"""The findings of the open article: which there are, and which one is looked at.

They are looked for beside the window, listed in the panel, underlined in the text, and put anew
where their words stand whenever the text changes. Nothing is offered or decided here.

Signal: ``renewed`` (the one that was looked at, or ``None``) when they were put anew.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from jiaoyue.newspaper.reading import LayerName
from jiaoyue.ui.desk.finder import Finder
from jiaoyue.ui.desk.placed import (
    LOOK_OF,
    Placed,
    after,
    asked,
    at_offset,
    before,
    placed,
    unasked,
    word_of,
)
from jiaoyue.ui.reader.strokes import Look

if TYPE_CHECKING:
    from jiaoyue.session.proof_lane import ProofLane
    from jiaoyue.session.session import Session
    from jiaoyue.text.span import Span
    from jiaoyue.ui.panels.findings import FindingsPanel
    from jiaoyue.ui.reader.reader import Reader


class OpenFindings(QObject):
    """``places`` are they, as one reads; ``current`` is the one at the bar. Signal: see the module.

    While they are not ``is_on`` there are none.
    """

    renewed = Signal(object)

    def __init__(
        self, session: Session, lane: ProofLane, reader: Reader, panel: FindingsPanel
    ) -> None:
        super().__init__(reader)
        self._session = session
        self._reader = reader
        self._panel = panel
        self.is_on = False
        self.places: tuple[Placed, ...] = ()
        self.current: Placed | None = None
        self.finder = Finder(lane, self)
        self.finder.found.connect(self.renew)
        self.finder.busy_changed.connect(self._on_busy_changed)
        reader.showing.text_changed.connect(self.renew)

    @Slot()
    def renew(self, *_: object) -> None:
        """Put the findings where their words stand now."""
        opened = self._reader.opened
        found = self.finder.findings if opened is not None and self.is_on else ()
        self.places = unasked(placed(found, opened), opened) if opened is not None else ()
        was, self.current = self.current, _again(self.current, self.places)
        self._list()
        self.draw()
        self.renewed.emit(was)

    def choose(self, place: Placed) -> None:
        """Look at a finding: in the list, and most of all in the text."""
        self.current = place
        self._panel.choose(place)
        self.draw()

    def leave(self) -> None:
        """Look at none of them."""
        self.current = None
        self.draw()

    def drop(self, *gone: Placed) -> None:
        """Take findings off the list before the page is looked at again, and look at none."""
        self.places = tuple(place for place in self.places if place not in gone)
        self.current = None
        self._list()

    def of_word(self, place: Placed) -> tuple[Placed, ...]:
        """Return the findings that doubt the same word as one of them; none if it is no word."""
        opened = self._reader.opened
        word = word_of(place, opened) if opened is not None else ""
        if opened is None or not word:
            return ()
        return tuple(one for one in self.places if word_of(one, opened) == word)

    def knows(self, place: Placed) -> bool:
        """Return whether a finding that was shown before is among them, with the same offer."""
        return _again(place, self.places) is not None

    def meeting(self, span: Span) -> Placed | None:
        """Return the first finding whose words meet a span of the corrected reading."""
        return next((p for p in self.places if len(span) and p.at.meets(span)), None)

    def at(self, pos_qt: int) -> Placed | None:
        """Return the finding at a position of the document, where that shows corrected words."""
        showing = self._reader.showing
        if showing.shown is None or showing.view.layer is not LayerName.CORRECTED:
            return None
        return at_offset(self.places, showing.shown.selected(pos_qt, pos_qt).start)

    def beyond(self, way: int) -> Placed | None:
        """Return the finding after the current one in the list, or before it if ``way`` is -1.

        Without a current one it is the next from the caret; ``None`` where none is listed.
        """
        listed = self._panel.shown
        here = self.current
        if here is not None and here in listed:
            return listed[(listed.index(here) + way) % len(listed)]
        places = tuple(p for p in self.places if p in set(listed))
        offset = self._reader.showing.caret_in_reading()
        return after(places, offset - 1) if way > 0 else before(places, offset)

    def draw(self) -> None:
        """Underline the findings, the current one most of all."""
        showing = self._reader.showing
        if showing.shown is None or not self.is_on:
            return
        strokes: list[tuple[Span, Look]] = []
        for place in self.places:
            look = LOOK_OF[place.finding.kind]
            spans = showing.shown.display.up(place.finding.spans)
            if place == self.current:
                strokes += [(span, Look.POINTED_OUT) for span in spans]
            strokes += [(span, look) for span in spans]
        showing.point_at(tuple(strokes))

    @Slot(bool)
    def _on_busy_changed(self, is_busy: bool) -> None:
        self._panel.set_looking(is_busy=is_busy, has_failed=self.finder.has_failed)

    def _list(self) -> None:
        opened = self._reader.opened
        queries = asked(opened) if opened is not None else ()
        muted = self._session.lexicon().muted if self.is_on else frozenset[str]()
        self._panel.show_findings(self.places, queries, muted)


def _again(place: Placed | None, places: tuple[Placed, ...]) -> Placed | None:
    """Return a finding as it is among those found anew: of the same words, with the same offer."""
    return next((p for p in places if place is not None and _is_same(p, place)), None)


def _is_same(one: Placed, other: Placed) -> bool:
    ours, theirs = one.finding, other.finding
    return (ours.kind, ours.spans, ours.words, ours.suggestions) == (
        theirs.kind,
        theirs.spans,
        theirs.words,
        theirs.suggestions,
    )
