"""The proofreading desk: it puts findings, the bar at them, queries and typing together.

What each of them does stands where its name says; here one goes from finding to finding, and what
was decided of one leads to the next. While it is closed it looks for nothing and takes no key.

Signals: ``switched`` (bool), ``layer_wanted`` (LayerName), ``part_requested`` (Parting),
``hint_given`` (a sentence for the status bar).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot

from jiaoyue.newspaper.reading import LayerName
from jiaoyue.session.proof_lane import ProofLane
from jiaoyue.text.span import Span
from jiaoyue.ui.desk.deciding import Deciding, read_only
from jiaoyue.ui.desk.like_cases import LikeCases
from jiaoyue.ui.desk.open_findings import OpenFindings
from jiaoyue.ui.desk.querying import Querying
from jiaoyue.ui.desk.standing_bar import StandingBar
from jiaoyue.ui.desk.typing import Typing, writes

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from jiaoyue.jobs.series import Series
    from jiaoyue.marks.edit import Change
    from jiaoyue.marks.opened import OpenedArticle
    from jiaoyue.session.session import Session
    from jiaoyue.ui import style
    from jiaoyue.ui.desk.placed import Parting, Placed
    from jiaoyue.ui.panels.findings import FindingsPanel
    from jiaoyue.ui.reader.correction_editor import Rewritten
    from jiaoyue.ui.reader.reader import Reader


class ProofDesk(QObject):
    """The desk of one window. Signals: see the module.

    ``findings`` are those of the open article, ``bar`` offers something at one, ``typing`` takes
    what is typed, ``queries`` are put and answered, ``cases`` are like what was corrected last.
    """

    switched = Signal(bool)
    layer_wanted = Signal(object)
    part_requested = Signal(object)
    hint_given = Signal(str)

    def __init__(self, session: Session, reader: Reader, panel: FindingsPanel) -> None:
        super().__init__(reader)
        self._session = session
        self._reader = reader
        self._panel = panel
        self._wish = 0
        lane = ProofLane(session, self)
        self.findings = OpenFindings(session, lane, reader, panel)
        self.finder = self.findings.finder
        self._standing = StandingBar(self.findings, reader, can_sign=not session.read_only)
        self.bar, self.bar_popover = self._standing.bar, self._standing.popover
        if session.read_only:
            self.bar.forbid(read_only())
        self._deciding = Deciding(session, reader)
        self.queries = Querying(session, reader)
        self.cases = LikeCases(session, lane, reader)
        self.typing = Typing(session, reader, self.findings.meeting)
        self._connect()

    def _connect(self) -> None:
        self._session.changed.connect(self._on_session_changed)
        self.finder.busy_changed.connect(self._go_where_wished)
        self._reader.showing.left.connect(self._on_left)
        self._reader.text.clicked.connect(self._on_clicked)
        self.bar.accepted.connect(self.accept)
        self.bar.part_requested.connect(self.part)
        self.bar.confirmed.connect(self.confirm)
        self.bar.ignore_requested.connect(self.ignore)
        self.bar.ignore_word_requested.connect(self.ignore_word)
        self.bar.query_requested.connect(self.query)
        self.bar.write_requested.connect(self._write)
        self.bar.typed.connect(self._on_bar_typed)
        self.bar.series_requested.connect(self.show_series)
        self.bar.left.connect(self._leave_bar)
        self.bar.refused.connect(self.hint_given)
        self._deciding.hint_given.connect(self.hint_given)
        self.typing.began.connect(self._on_typing_began)
        self.typing.finding_entered.connect(self.go_to)
        self.typing.typed.connect(self._on_rewritten)
        self._reader.corrections.corrected.connect(self._on_written)
        self.typing.hint_given.connect(self.hint_given)
        self.typing.layer_wanted.connect(self.layer_wanted)
        self.queries.began.connect(self.bar_popover.dismiss)
        self.queries.settled.connect(self._on_query_put)
        self.queries.corrected.connect(self._on_answered)
        self.queries.layer_wanted.connect(self.layer_wanted)
        self.queries.hint_given.connect(self.hint_given)
        self.cases.found.connect(self._on_cases_found)
        self.cases.corrected.connect(self.bar_popover.dismiss)
        self.cases.forgotten.connect(self._standing.withdraw_report)
        self.cases.hint_given.connect(self.hint_given)
        panel = self._panel
        panel.place_chosen.connect(self.go_to)
        panel.query_chosen.connect(self.queries.show)
        panel.ignore_requested.connect(self._ignore_place)
        panel.ignore_word_requested.connect(self._ignore_word_of)
        panel.mute_requested.connect(self._deciding.mute)
        panel.check_requested.connect(self.finder.look_again)
        panel.start_requested.connect(lambda: self.switched.emit(True))

    @property
    def current(self) -> Placed | None:
        """The finding at the bar."""
        return self.findings.current

    def set_theme(self, theme: style.Theme) -> None:
        """Take the colours of a theme."""
        for part in (self._standing, self.queries):
            part.set_theme(theme)

    def why_not(self, event: QKeyEvent) -> str:
        """Return why a key writes nothing into the text; empty where it is not to."""
        is_refused = self._session.read_only and self.findings.is_on
        return read_only() if is_refused and self._reader.text.hasFocus() and writes(event) else ""

    # Open and closed

    def switch(self, *, on: bool) -> None:
        """Open or close the desk."""
        if on == self.findings.is_on:
            return
        self.findings.is_on = on
        self.typing.switch(on=on and self._reader.showing.desk is not None)
        self._reader.marks.bar.say_keys(are_commands=not on)
        self._panel.set_on(is_on=on)
        showing = self._reader.showing
        showing.look(replace(showing.view, tracked=on))
        self.show_article(self._reader.opened)
        if not on:
            self.bar_popover.dismiss()

    def show_article(self, opened: OpenedArticle | None) -> None:
        """Look at an article that is shown now, or at none."""
        self.finder.look_at(opened.page.id if opened is not None and self.findings.is_on else None)
        self.findings.renew()
        self.cases.show_article(opened)

    # Going about

    def next(self) -> None:
        """Go to the next finding."""
        self._look_for(1)

    def previous(self) -> None:
        """Go to the finding before."""
        self._look_for(-1)

    def go_to(self, place: Placed) -> None:
        """Show a finding in the text with the bar at it, and let the keyboard in there."""
        showing = self._reader.showing
        if showing.shown is None or place not in self.findings.places:
            return
        self.findings.current = place
        if showing.view.layer is not LayerName.CORRECTED:
            self.layer_wanted.emit(LayerName.CORRECTED)
        hull = showing.hull_of(place.at)
        showing.set_cursor(hull[0], hull[0])
        showing.text.reveal(*hull)
        self.findings.choose(place)
        self._standing.offer(place)
        self.bar.take_focus()

    def _look_for(self, way: int) -> None:
        """Go to a finding; where there is none for want of looking, look again first."""
        if self.finder.has_failed and not self.findings.places:
            self.finder.look_again()
        self._go(way)

    def _go(self, way: int) -> None:
        if not self.findings.is_on:
            self.switched.emit(True)
            self._wait_for(way)
            return
        found = self.findings.beyond(way)
        if found is not None:
            self.go_to(found)
        elif self.finder.is_busy:
            self._wait_for(way)
        else:
            self._standing.say_done()

    def _wait_for(self, way: int) -> None:
        """Go on as soon as something is found; until then the keys of a finding do nothing."""
        if self.finder.is_busy:
            self._wish = way
            self._standing.say(self.tr("Looking for what is doubtful…"))

    @Slot(bool)
    def _go_where_wished(self, is_busy: bool) -> None:
        """Go on to a finding that was asked for before it was found."""
        if is_busy or not self._wish:
            return
        way, self._wish = self._wish, 0
        if self.findings.is_on:
            self._go(way)

    # What is done with a finding

    def accept(self, words: str) -> None:
        """Make the words of the finding at the bar read ``words``."""
        self.typing.finish()
        place = self.current
        if place is None:
            return
        # It is no finding any more once the text changes: what became of it is said here.
        self.findings.current = None
        if not self._deciding.accept(place, words):
            self.findings.current = place
            return
        self._set_caret(place.at.start + len(words))
        self.findings.leave()
        self.bar.show_done(place.finding.words, words)
        self.bar.take_focus()
        self.cases.look_for(place.finding.words, words)

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

    def _ignore_place(self, place: Placed) -> None:
        if self._deciding.ignore(place):
            self._pass(place)

    def _ignore_word_of(self, place: Placed) -> None:
        if self._deciding.ignore_word(place):
            self._pass(place, *self.findings.of_word(place))

    def _pass(self, place: Placed, *alike: Placed) -> None:
        """Have done with a finding and those like it, and go on."""
        self._set_caret(place.at.end)
        self.findings.drop(place, *alike)
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

    def _write(self) -> None:
        """Write the words of the finding at the bar otherwise, in the editor."""
        place, showing = self.current, self._reader.showing
        if place is None or showing.shown is None:
            return
        self.bar_popover.dismiss()
        showing.set_cursor(*showing.hull_of(place.at))
        self._reader.correct(lambda: self.go_to(place))

    @Slot(str)
    def _on_bar_typed(self, words: str) -> None:
        """Write in the editor in the place of a finding's words; without one, at the caret."""
        if self.current is None:
            self._leave_bar()
            self.typing.write(words)
            return
        self._write()
        editor = self._reader.corrections.editor
        if not editor.is_changed:
            editor.text.insertPlainText(words)

    def _leave_bar(self) -> None:
        self._wish = 0
        self.bar_popover.dismiss()
        self.findings.leave()
        self._reader.text.setFocus(Qt.FocusReason.OtherFocusReason)

    # What was typed, like cases, queries

    def show_series(self) -> None:
        """Offer the cases that are like what was corrected last."""
        self.typing.finish()
        self.cases.show()

    def query(self) -> None:
        """Put a query about the finding at the bar, or about what is selected."""
        self.typing.finish()
        self.queries.ask(self.current if self.bar_popover.isVisible() else None)

    @Slot(object)
    def _on_query_put(self, place: Placed) -> None:
        """Go on from a finding that has become a query."""
        self._set_caret(place.at.end)
        self._go(1)

    @Slot(object)
    def _on_answered(self, rewritten: Rewritten) -> None:
        """Say what an answer corrected, where it stands."""
        self._set_caret(rewritten.at.start + len(rewritten.now))
        self._on_written(rewritten)

    @Slot(object)
    def _on_cases_found(self, series: Series) -> None:
        if self.current is None and self.findings.is_on:
            self.bar.offer_series(len(series.cases), is_cut=series.is_cut)
            self._standing.show_at_caret()

    @Slot()
    def _on_typing_began(self) -> None:
        self.findings.current = None
        self.bar_popover.dismiss()
        self.cases.forget_looking()

    @Slot(object)
    def _on_written(self, rewritten: Rewritten) -> None:
        """Say what was corrected in the editor."""
        if self.findings.is_on:
            self.findings.leave()
            self.bar.show_done(rewritten.was, rewritten.now)
            self._standing.show_at_caret()
            self._on_rewritten(rewritten)

    @Slot(object)
    def _on_rewritten(self, rewritten: Rewritten) -> None:
        """Offer like cases of what was written; one character is too little to know them by."""
        opened = self._reader.opened
        if opened is None:
            return
        was, now = rewritten.was, rewritten.now
        if len(was) == 1:
            text = opened.reading(LayerName.CORRECTED).text
            lead = text[: rewritten.at.start][-1:].strip()
            was, now = (lead + was, lead + now) if lead else ("", now)
        if was.strip():
            self.bar.show_done(was, now)
        self.cases.look_for(was, now)

    # What happens

    @Slot(object)
    def _on_session_changed(self, change: Change) -> None:
        if self.typing.is_typing:
            self.typing.finish()
        if self.findings.is_on and (change.text or change.desk or change.everything):
            self.finder.look_again()

    @Slot()
    def _on_left(self) -> None:
        self.findings.current, self._wish = None, 0
        had_keyboard = self.bar_popover.isVisible() and self.bar.has_keyboard
        self.bar_popover.dismiss()
        self.queries.dismiss()
        if had_keyboard:
            self._reader.text.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(int)
    def _on_clicked(self, pos_qt: int) -> None:
        """Show the bar at the finding that was clicked; the caret stays where it was put."""
        if not self.findings.is_on or self._reader.showing.shown is None or pos_qt < 0:
            self.bar_popover.dismiss()
            return
        place = self.findings.at(pos_qt)
        if place is None:
            self.bar_popover.dismiss()
            self.findings.leave()
            return
        self.findings.choose(place)
        self._standing.offer(place)
