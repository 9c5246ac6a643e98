"""The proofreading desk: it puts findings, the bar at them, queries and typing together.

It performs edits at the session and learns of their effect when the article is shown again.
While it is closed it looks for nothing and takes no key.

Signals: ``switched`` (bool), ``layer_wanted`` (LayerName), ``part_requested`` (Parting),
``hint_given`` (a sentence for the status bar).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal, Slot

from jiaoyue.marks import proofreading
from jiaoyue.marks.edit import correct
from jiaoyue.newspaper.reading import LayerName
from jiaoyue.session.proof_lane import ProofLane
from jiaoyue.text.span import Span
from jiaoyue.ui.desk.finder import Finder
from jiaoyue.ui.desk.like_cases import LikeCases
from jiaoyue.ui.desk.placed import (
    LOOK_OF,
    Placed,
    after,
    at_offset,
    before,
    kind_name,
    partings,
    placed,
    reason_of,
    shown_words,
)
from jiaoyue.ui.desk.querying import Querying
from jiaoyue.ui.desk.suggestion_bar import SuggestionBar
from jiaoyue.ui.desk.typing import Typed, Typing
from jiaoyue.ui.reader.popover import Popover
from jiaoyue.ui.reader.strokes import Look

if TYPE_CHECKING:
    from jiaoyue.jobs.series import Series
    from jiaoyue.marks.edit import Change, Edit
    from jiaoyue.marks.opened import OpenedArticle
    from jiaoyue.session.session import Session
    from jiaoyue.ui import style
    from jiaoyue.ui.desk.placed import Parting
    from jiaoyue.ui.panels.findings import FindingsPanel, Muting
    from jiaoyue.ui.reader.reader import Reader


class ProofDesk(QObject):
    """The desk of one window. Signals: see the module."""

    switched = Signal(bool)
    layer_wanted = Signal(object)
    part_requested = Signal(object)
    hint_given = Signal(str)

    def __init__(self, session: Session, reader: Reader, panel: FindingsPanel) -> None:
        super().__init__(reader)
        self._session = session
        self._reader = reader
        self._panel = panel
        self.is_on = False
        self.places: tuple[Placed, ...] = ()
        self.current: Placed | None = None
        self._wish = 0
        self._lane = ProofLane(session, self)
        self.finder = Finder(self._lane, self)
        self.bar = SuggestionBar(reader)
        if session.read_only:
            self.bar.forbid(_read_only())
        self.bar_popover = Popover(self.bar, reader)
        self.queries = Querying(session, reader)
        self.cases = LikeCases(self._lane, reader)
        self.typing = Typing(session, reader, self._found_at, _why)
        self._connect()

    def _connect(self) -> None:
        self._session.changed.connect(self._on_session_changed)
        self.finder.found.connect(self._refresh)
        self.finder.busy_changed.connect(self._panel.set_busy)
        self.finder.busy_changed.connect(self._go_where_wished)
        showing, text = self._reader.showing, self._reader.text
        showing.text_changed.connect(self._refresh)
        showing.left.connect(self._on_left)
        showing.turned.connect(self.bar_popover.dismiss)
        text.clicked.connect(self._on_clicked)
        text.scrolled.connect(self._on_scrolled)
        self.bar.accepted.connect(self.accept)
        self.bar.part_requested.connect(self.part)
        self.bar.confirmed.connect(self.confirm)
        self.bar.ignore_requested.connect(self.ignore)
        self.bar.ignore_word_requested.connect(self.ignore_word)
        self.bar.query_requested.connect(self.query)
        self.bar.write_requested.connect(self._write)
        self.bar.series_requested.connect(self.show_series)
        self.bar.left.connect(self._leave_bar)
        self.bar.refused.connect(self.hint_given)
        self.typing.began.connect(self._on_typing_began)
        self.typing.finding_entered.connect(self.go_to)
        self.typing.typed.connect(self._on_typed)
        self.typing.hint_given.connect(self.hint_given)
        self.typing.layer_wanted.connect(self.layer_wanted)
        self.queries.began.connect(self.bar_popover.dismiss)
        self.queries.layer_wanted.connect(self.layer_wanted)
        self.queries.hint_given.connect(self.hint_given)
        self.cases.found.connect(self._on_cases_found)
        self.cases.corrected.connect(self.bar_popover.dismiss)
        self.cases.hint_given.connect(self.hint_given)
        panel = self._panel
        panel.place_chosen.connect(self.go_to)
        panel.query_chosen.connect(self.queries.show)
        panel.ignore_requested.connect(self._ignore_place)
        panel.ignore_word_requested.connect(self._ignore_word_of)
        panel.mute_requested.connect(self._on_mute_requested)
        panel.start_requested.connect(lambda: self.switched.emit(True))

    def set_theme(self, theme: style.Theme) -> None:
        """Take the colours of a theme."""
        for part in (self.bar, self.bar_popover, self.queries):
            part.set_theme(theme)

    # Open and closed

    def switch(self, *, on: bool) -> None:
        """Open or close the desk."""
        if on == self.is_on:
            return
        self.is_on = on
        self.typing.switch(on=on and self._reader.showing.desk is not None)
        self._reader.marks.bar.say_keys(are_commands=not on)
        self._panel.set_on(is_on=on)
        showing = self._reader.showing
        showing.look(replace(showing.view, tracked=on))
        self.show_article(self._reader.opened)
        if not on:
            self.bar_popover.dismiss()
            self._refresh()

    def show_article(self, opened: OpenedArticle | None) -> None:
        """Look at an article that is shown now, or at none."""
        self.finder.look_at(opened.page.id if opened is not None and self.is_on else None)
        self._refresh()

    # Going about

    def next(self) -> None:
        """Go to the next finding."""
        self._go(1)

    def previous(self) -> None:
        """Go to the finding before."""
        self._go(-1)

    def go_to(self, place: Placed) -> None:
        """Show a finding in the text with the bar at it, and let the keyboard in there."""
        showing = self._reader.showing
        if showing.shown is None or place not in self.places:
            return
        self.current = place
        self._show_corrected()
        hull = showing.hull_qt((showing.shown.display.from_reading(place.at),))
        showing.set_cursor(hull[0], hull[0])
        showing.text.reveal(*hull)
        self._panel.choose(place)
        self._draw()
        self.bar.show_finding(place, partings(place, showing.shown.opened))
        self.bar_popover.show_by(showing.rect(*hull, self._reader))
        self.bar.take_focus()

    def _show_corrected(self) -> None:
        if self._reader.showing.view.layer is not LayerName.CORRECTED:
            self.layer_wanted.emit(LayerName.CORRECTED)

    def _go(self, way: int) -> None:
        if not self.is_on:
            self.switched.emit(True)
            self._wait_for(way)
            return
        listed = self._panel.shown
        here = self.current
        if here is not None and here in listed:
            found: Placed | None = listed[(listed.index(here) + way) % len(listed)]
        else:
            places = tuple(p for p in self.places if p in set(listed))
            offset = self._caret()
            found = after(places, offset - 1) if way > 0 else before(places, offset)
        if found is not None:
            self.go_to(found)
        elif self.finder.is_busy:
            self._wait_for(way)
        else:
            self._say(self._said_done())

    def _said_done(self) -> str:
        return self.tr("Nothing more is doubtful here. Ctrl+Enter signs the proof, Esc goes back.")

    def _wait_for(self, way: int) -> None:
        """Go on as soon as something is found; until then the keys of a finding do nothing."""
        if self.finder.is_busy:
            self._wish = way
            self._say(self.tr("Looking for what is doubtful…"))

    @Slot(bool)
    def _go_where_wished(self, is_busy: bool) -> None:
        """Go on to a finding that was asked for before it was found."""
        if is_busy or not self._wish:
            return
        way, self._wish = self._wish, 0
        if self.is_on:
            self._go(way)

    def _say(self, said: str) -> None:
        """Say at the caret what there is instead of a finding, and keep the keys from the text."""
        showing = self._reader.showing
        if showing.shown is None:
            return
        self.current = None
        self._draw()
        caret = showing.selection_qt()[1]
        self.bar.say(said)
        self.bar_popover.show_by(showing.rect(caret, caret, self._reader))
        self.bar.take_focus()

    def _caret(self) -> int:
        shown = self._reader.showing.shown
        if shown is None:
            return 0
        caret = self._reader.showing.caret()
        return shown.display.to_reading(Span(caret, caret)).start

    # What is done with a finding

    def accept(self, words: str) -> None:
        """Make the words of the finding at the bar read ``words``."""
        self.typing.finish()
        place, opened = self.current, self._reader.opened
        if place is None or opened is None:
            return
        label = self.tr("Accept “{words}”") if words else self.tr("Delete “{words}”")
        label = label.format(words=shown_words(words or place.finding.words))
        # It is no finding any more once the text changes: what became of it is said here.
        self.current = None
        if self._session.perform(self._accepting(place, opened, words), label):
            self._on_accepted(place, words)
        else:
            self.current = place

    @Slot(object)
    def part(self, parting: Parting) -> None:
        """Have the words of the finding at the bar stand by themselves, as what they are."""
        self.typing.finish()
        place = self.current
        if place is not None:
            self.part_requested.emit(parting)
            self._pass(place)

    def confirm(self) -> None:
        """Accept what the bar has first, and go to the next finding."""
        if self._session.read_only:
            self._go_on()
            return
        parting = self.bar.first_parting
        if parting is not None:
            self.part(parting)
            return
        words = self.bar.first
        if words is not None and self.current is not None:
            self.accept(words)
        self._go_on()

    def ignore(self) -> None:
        """Leave the words of the finding at the bar as they are, here."""
        if self.current is not None:
            self._ignore_place(self.current)

    def ignore_word(self) -> None:
        """Leave the words of the finding at the bar as they are, everywhere in the library."""
        if self.current is not None:
            self._ignore_word_of(self.current)

    def _accepting(self, place: Placed, opened: OpenedArticle, words: str) -> Edit:
        return correct(
            opened.reading(LayerName.CORRECTED),
            opened.reading(LayerName.CLEAN),
            opened.holding,
            place.at,
            words,
            self._session.by(),
            round_=opened.row.round,
            reason=reason_of(place.finding),
            finding=place.finding.kind,
        )

    def _on_accepted(self, place: Placed, words: str) -> None:
        self._set_caret(place.at.start + len(words))
        self.current = None
        self._draw()
        self.bar.show_done(place.finding.words, words)
        self.bar.take_focus()
        self.cases.look_for(place.finding.words, words)

    def _may_write(self) -> bool:
        """Return whether anything may be written; say so where nothing may."""
        if self._session.read_only:
            self.hint_given.emit(_read_only())
        return not self._session.read_only

    def _ignore_place(self, place: Placed) -> None:
        opened = self._reader.opened
        if opened is None or not self._may_write():
            return
        edit = proofreading.ignore_here(place.finding, opened.page, self._session.by())
        label = self.tr("Leave “{words}” as it is").format(words=shown_words(place.finding.words))
        if self._session.perform(edit, label):
            self._pass(place)

    def _ignore_word_of(self, place: Placed) -> None:
        words = place.finding.words
        if not words.strip() or not self._may_write():
            return
        label = self.tr("Never doubt “{words}”").format(words=shown_words(words))
        if self._session.perform(proofreading.ignore_word(words), label):
            self.places = tuple(p for p in self.places if p.finding.words != words)
            self._pass(place)

    def _pass(self, place: Placed) -> None:
        """Take a finding off the list before the page is looked at again, and go on."""
        self._set_caret(place.at.end)
        self.places = tuple(p for p in self.places if p != place)
        self.current = None
        self._list()
        self._go_on()

    def _go_on(self) -> None:
        if self.bar_popover.isVisible():
            self._go(1)

    def _set_caret(self, offset: int) -> None:
        showing = self._reader.showing
        if showing.shown is not None:
            shown_at = showing.shown.display.from_reading(Span(offset, offset))
            at_qt = showing.shown.sheet.end_to_qt(shown_at.start)
            showing.set_cursor(at_qt, at_qt)

    @Slot(object)
    def _on_mute_requested(self, muting: Muting) -> None:
        if not self._may_write():
            return
        if muting.is_muted:
            label = self.tr("Mute “{kind}”")
            edit = proofreading.mute(muting.kind)
        else:
            label = self.tr("Look for “{kind}” again")
            edit = proofreading.unmute(muting.kind)
        self._session.perform(edit, label.format(kind=kind_name(muting.kind)))

    def _write(self) -> None:
        """Write the words of the finding at the bar otherwise, in the editor."""
        place, showing = self.current, self._reader.showing
        if place is None or showing.shown is None:
            return
        self.bar_popover.dismiss()
        showing.set_cursor(*showing.hull_qt((showing.shown.display.from_reading(place.at),)))
        self._reader.correct()

    def _leave_bar(self) -> None:
        self.current, self._wish = None, 0
        self.bar_popover.dismiss()
        self._draw()
        self._reader.text.setFocus(Qt.FocusReason.OtherFocusReason)

    # What was typed, and like cases

    def show_series(self) -> None:
        """Offer the cases that are like what was corrected last."""
        self.typing.finish()
        self.cases.show()

    @Slot(object)
    def _on_cases_found(self, series: Series) -> None:
        if self.current is None and self.is_on:
            self.bar.offer_series(len(series.cases), is_cut=series.is_cut)
            if not self.bar_popover.isVisible():
                self._show_bar_at_caret()

    def _show_bar_at_caret(self) -> None:
        showing = self._reader.showing
        at_qt = showing.text.textCursor().position()
        self.bar_popover.show_by(showing.rect(at_qt, at_qt, self._reader))

    @Slot()
    def _on_typing_began(self) -> None:
        self.current = None
        self.bar_popover.dismiss()
        self.cases.forget_looking()

    @Slot(object)
    def _on_typed(self, typed: Typed) -> None:
        """Offer like cases of what was typed; one character is too little to know them by."""
        opened = self._reader.opened
        if opened is None or not typed.was.strip():
            return
        was, now = typed.was, typed.now
        text = opened.reading(LayerName.CORRECTED).text
        if len(was) == 1:
            lead = text[: typed.at.start][-1:]
            if not lead.strip():
                return
            was, now = lead + was, lead + now
        self.bar.show_done(was, now)
        self.cases.look_for(was, now)

    def _found_at(self, span: Span) -> Placed | None:
        """Return the finding whose words somebody writes over."""
        return next((p for p in self.places if len(span) and p.at.meets(span)), None)

    # Queries

    def query(self) -> None:
        """Put a query about the finding at the bar, or about what is selected."""
        self.typing.finish()
        self.queries.ask(self.current if self.bar_popover.isVisible() else None)

    # What happens

    @Slot(object)
    def _on_session_changed(self, change: Change) -> None:
        if self.typing.is_typing:
            self.typing.finish()
        if self.is_on and (change.text or change.desk or change.everything):
            self.finder.look_again()

    @Slot()
    def _on_left(self) -> None:
        self.current, self._wish = None, 0
        self.bar_popover.dismiss()
        self.queries.dismiss()

    @Slot(int)
    def _on_clicked(self, pos_qt: int) -> None:
        """Show the bar at the finding that was clicked; the caret stays where it was put."""
        showing = self._reader.showing
        if not self.is_on or showing.shown is None or pos_qt < 0:
            self.bar_popover.dismiss()
            return
        offset = showing.shown.sheet.to_offset(pos_qt)
        place = at_offset(self.places, showing.shown.display.to_reading(Span(offset, offset)).start)
        if place is None or showing.view.layer is not LayerName.CORRECTED:
            self.current = None
            self.bar_popover.dismiss()
            self._draw()
            return
        self.current = place
        self._panel.choose(place)
        self._draw()
        hull = showing.hull_qt((showing.shown.display.from_reading(place.at),))
        self.bar.show_finding(place, partings(place, showing.shown.opened))
        self.bar_popover.show_by(showing.rect(*hull, self._reader))

    @Slot()
    def _on_scrolled(self) -> None:
        """Let the bar go with the words."""
        showing = self._reader.showing
        if self.bar_popover.isVisible() and self.current is not None and showing.shown is not None:
            hull = showing.hull_qt((showing.shown.display.from_reading(self.current.at),))
            self.bar_popover.place_by(showing.rect(*hull, self._reader))

    @Slot()
    def _refresh(self, *_: object) -> None:
        """Put the findings where their words stand now."""
        opened = self._reader.opened
        found = self.finder.findings if opened is not None and self.is_on else ()
        self.places = placed(found, opened) if opened is not None else ()
        was, self.current = self.current, _again(self.current, self.places)
        self._list()
        self._draw()
        if was is not None and self.bar_popover.isVisible():
            self._renew_bar(was)

    def _renew_bar(self, was: Placed) -> None:
        """Have the bar say what the finding at it says now; that it is none, if it is gone.

        What Enter would do is never something else than what was read there a moment before.
        """
        place, showing = self.current, self._reader.showing
        if place is not None and showing.shown is not None:
            if place.finding != was.finding:
                self.bar.show_finding(place, partings(place, showing.shown.opened))
            self._on_scrolled()
        elif not self.bar.has_keyboard:
            self.bar_popover.dismiss()
        else:
            # It stays where it stands: the caret may not be where it was yet.
            gone = self.tr("These words are doubted no longer. Enter goes on.")
            self.bar.say(gone if self.places or self.finder.is_busy else self._said_done())
            self.bar.take_focus()

    def _list(self) -> None:
        opened = self._reader.opened
        queries = opened.queries if opened is not None else ()
        muted = self._session.lexicon().muted if self.is_on else frozenset[str]()
        self._panel.show_findings(self.places, queries, muted)

    def _draw(self) -> None:
        """Underline the findings, the one at the bar most of all."""
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


def _read_only() -> str:
    return QCoreApplication.translate("ProofDesk", "This library can only be read")


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


def _why(place: Placed) -> tuple[str, str]:
    """Return what the record says of a correction that a finding led to: reason and kind."""
    return reason_of(place.finding), place.finding.kind
