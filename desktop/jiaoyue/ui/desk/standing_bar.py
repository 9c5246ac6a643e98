"""The suggestion bar where it stands: by the words of a finding, or at the caret.

It goes with the words, and says what has become of them. What its buttons ask for is done
elsewhere.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot

from jiaoyue.ui.desk.placed import partings
from jiaoyue.ui.desk.suggestion_bar import SuggestionBar
from jiaoyue.ui.reader.popover import Popover

if TYPE_CHECKING:
    from jiaoyue.ui import style
    from jiaoyue.ui.desk.open_findings import OpenFindings
    from jiaoyue.ui.desk.placed import Placed
    from jiaoyue.ui.reader.reader import Reader


class StandingBar(QObject):
    """``bar`` is what it shows, ``popover`` what that stands in."""

    def __init__(self, findings: OpenFindings, reader: Reader, *, can_sign: bool) -> None:
        super().__init__(reader)
        self._can_sign = can_sign
        self._findings = findings
        self._reader = reader
        self.bar = SuggestionBar(reader)
        self.popover = Popover(self.bar, reader)
        self._done_said = self._gone_said = ""
        self._gone: Placed | None = None
        findings.renewed.connect(self._on_renewed)
        reader.showing.turned.connect(self.popover.dismiss)
        reader.text.scrolled.connect(self._on_scrolled)
        # By then the lines are broken anew.
        queued = Qt.ConnectionType.QueuedConnection
        self.popover.room_resized.connect(self._on_scrolled, queued)

    def set_theme(self, theme: style.Theme) -> None:
        """Take the colours of a theme."""
        for part in (self.bar, self.popover):
            part.set_theme(theme)

    @property
    def is_shown(self) -> bool:
        """Whether it stands anywhere."""
        return self.popover.isVisible()

    def offer(self, place: Placed) -> None:
        """Show what a finding suggests, by its words."""
        self._tell(place)
        showing = self._reader.showing
        self.popover.show_by(showing.rect(*showing.hull_of(place.at), self._reader))

    def say(self, said: str) -> None:
        """Say at the caret what there is instead of a finding, and keep the keys from the text."""
        showing = self._reader.showing
        if showing.shown is not None:
            self._findings.leave()
            self.bar.say(said)
            self._stand_at(showing.selection_qt()[1])
            self.bar.take_focus()

    def say_done(self) -> None:
        """Say at the caret that nothing more is doubtful, or that this is not known."""
        self._done_said = self._said_done()
        self.say(self._done_said)

    def show_at_caret(self) -> None:
        """Show what it says, where nothing else stands by."""
        if not self.is_shown:
            self._stand_at(self._reader.text.textCursor().position())

    @Slot()
    def withdraw_report(self) -> None:
        """Say no longer what was corrected: it is undone."""
        if self.is_shown and self.bar.is_report:
            self._leave()

    def dismiss(self) -> None:
        """Take the bar away."""
        self.popover.dismiss()

    def _leave(self) -> None:
        """Take the bar away, and give back the keyboard where it has that."""
        if self.bar.has_keyboard:
            self.bar.left.emit()
        else:
            self.dismiss()

    def _tell(self, place: Placed) -> None:
        shown = self._reader.showing.shown
        if shown is not None:
            self.bar.show_finding(place, partings(place, shown.opened))

    def _stand_at(self, pos_qt: int) -> None:
        self.popover.show_by(self._reader.showing.rect(pos_qt, pos_qt, self._reader))

    def _said_done(self) -> str:
        if self._findings.finder.has_failed:
            return self.tr("The check failed: there may be more to find. F8 checks again.")
        if not self._can_sign:
            return self.tr("Nothing more is doubtful here. Esc goes back.")
        return self.tr("Nothing more is doubtful here. Ctrl+Enter signs the proof, Esc goes back.")

    @Slot()
    def _on_scrolled(self) -> None:
        """Go with the words."""
        place, showing = self._findings.current, self._reader.showing
        if self.is_shown and place is not None and showing.shown is not None:
            self.popover.place_by(showing.rect(*showing.hull_of(place.at), self._reader))

    @Slot(object)
    def _on_renewed(self, was: Placed | None) -> None:
        """Say what the finding at the bar says now; that it is none, if it is gone.

        What Enter would do is never something else than what was read there a moment before.
        """
        if not self.is_shown:
            return
        findings = self._findings
        if was is None:
            if self._is_untrue():
                self._leave()
            return
        place = findings.current
        if place is not None and self._reader.showing.shown is not None:
            if place.finding != was.finding:
                self._tell(place)
            self._on_scrolled()
        elif not self.bar.has_keyboard:
            self.dismiss()
        else:
            # It stays where it stands: the caret may not be where it was yet.
            self._gone, self._gone_said = was, self._said_gone(was)
            is_more = findings.places or findings.finder.is_busy
            self._done_said = self._said_done()
            self.bar.say(self._gone_said if is_more else self._done_said)
            self.bar.take_focus()

    def _said_gone(self, was: Placed) -> str:
        if self._findings.meeting(was.at) is not None:
            return self.tr("What is doubted here has changed. Enter goes on.")
        return self.tr("Nothing is doubted here any more. Enter goes on.")

    def _is_untrue(self) -> bool:
        """Return whether it says that there is no finding where there is one again."""
        findings, says = self._findings, self.bar.reason.text()
        if findings.finder.is_busy:
            return False
        is_back = self._gone is not None and findings.knows(self._gone)
        done = says == self._done_said and bool(findings.places)
        return done or (says == self._gone_said and is_back)
