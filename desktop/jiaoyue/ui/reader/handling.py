"""Marking and correcting by hand: the bar by a selection, the cards at a mark, the editor.

What a person asks for there is turned into an edit and performed at the desk. Nothing here
knows what has become of it until the article is shown again.

Signals of both: ``hint_given`` (a sentence for the status bar).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from jiaoyue.marks.annotation import Annotation
from jiaoyue.marks.colour import Colour
from jiaoyue.marks.edit import withdraw
from jiaoyue.newspaper.reading import LayerName
from jiaoyue.text.span import Span
from jiaoyue.ui.reader import marking
from jiaoyue.ui.reader.correction_editor import CorrectionEditor, Proposal, Rewritten
from jiaoyue.ui.reader.mark_cards import CardChange, MarkCards
from jiaoyue.ui.reader.popover import Popover
from jiaoyue.ui.reader.selection_bar import SelectionBar
from jiaoyue.ui.reader.shown import followed

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from jiaoyue.marks.correction import Correction
    from jiaoyue.newspaper.reading import Reading
    from jiaoyue.ui import style
    from jiaoyue.ui.reader.showing import Showing
    from jiaoyue.ui.reader.shown import ShownArticle
    from jiaoyue.ui.reader.view import Drag


class MarkHandling(QObject):
    """Marks: made on a selection, changed on cards, their edges moved.

    Signals: ``mark_clicked`` (the annotations that lie there), ``tag_requested`` (nothing is
    marked: the article is meant), ``hint_given``.
    """

    mark_clicked = Signal(object)
    tag_requested = Signal()
    hint_given = Signal(str)

    def __init__(self, showing: Showing, parent: QWidget) -> None:
        super().__init__(parent)
        self._showing = showing
        self._room = parent
        self.bar = SelectionBar(parent)
        self.bar_popover = Popover(self.bar, parent)
        self.cards = MarkCards(parent)
        self.cards_popover = Popover(self.cards, parent)
        self.bar.colour_chosen.connect(self.highlight)
        self.bar.note_requested.connect(self.note)
        self.bar.tag_requested.connect(self.tag)
        self.cards.changed.connect(self._on_card_changed)
        self.cards.done.connect(self._on_cards_done)
        self.cards_popover.closed.connect(self._on_cards_closed)

    def set_theme(self, theme: style.Theme) -> None:
        """Take the colours of a theme."""
        for part in (self.bar, self.bar_popover, self.cards_popover):
            part.set_theme(theme)

    # Verbs

    def highlight(self, colour: Colour = Colour.AMBER) -> None:
        """Mark the selection; without one, recolour the mark at the caret."""
        marks = self._marks_at_caret()
        if self._showing.selected_span() is not None:
            self._mark(colour)
        elif marks:
            self._on_card_changed(CardChange(marks[-1], colour=colour))
        else:
            self.hint_given.emit(self.tr("Select some words first, then press H"))

    def note(self) -> None:
        """Write a note on the selection, or on the mark at the caret."""
        is_selected = self._showing.selected_span() is not None
        if self._open_cards():
            self.cards.cards[-1].note.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif not is_selected:
            self.hint_given.emit(self.tr("Select some words first, then press N"))

    def tag(self) -> None:
        """Tag the selection, or the mark at the caret, or else the article."""
        is_selected = self._showing.selected_span() is not None
        if self._open_cards():
            self.cards.cards[-1].tags.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif not is_selected:
            self.tag_requested.emit()

    def remove(self) -> None:
        """Remove the mark at the caret."""
        marks = self._marks_at_caret()
        if marks:
            self._on_card_changed(CardChange(marks[-1], is_removed=True))

    def move_edge(self, *, end: bool, by: int) -> None:
        """Move an edge of the mark at the caret by so many characters."""
        marks, shown = self._marks_at_caret(), self._showing.shown
        spans = shown.range_of(marks[-1].id) if shown and marks else ()
        if shown is None or not spans:
            return
        start, stop = spans[0].start, spans[-1].end
        start, stop = (start, stop + by) if end else (start + by, stop)
        if 0 <= start < stop <= len(shown.display.text):
            self._move(marks[-1], Span(start, stop))

    def drag_edge(self, drag: Drag) -> None:
        """Move the edge of the chosen mark that was dragged."""
        shown, chosen = self._showing.shown, self._showing.chosen
        mark = next((m for m in self._showing.annotations if m.id in chosen), None)
        if shown is None or mark is None:
            return
        start, end = self._showing.hull_qt(shown.range_of(mark.id))
        kept = end if drag.from_qt == start else start
        span = shown.sheet.to_span(min(kept, drag.to_qt), max(kept, drag.to_qt))
        if len(span):
            self.cards_popover.dismiss()
            self._move(mark, span)

    # The bar and the cards

    def show_bar(self) -> bool:
        """Show the bar by the selection; return whether there is one to show it by."""
        if self._showing.desk is None or self._showing.selected_span() is None:
            return False
        self.cards_popover.dismiss()
        where = self._showing.rect(*self._showing.selection_qt(), self._room)
        self.bar_popover.show_by(where)
        return True

    def show_at(self, offset: int) -> None:
        """Show the cards of the marks at an offset of the display, and tell which they are."""
        marks = self._showing.shown.marks_at(offset) if self._showing.shown else ()
        self._showing.choose(())
        if marks:
            self.show_cards(marks)
            self.mark_clicked.emit(marks)

    def show_at_caret(self) -> None:
        """Show the cards of the marks at the caret, and let the keyboard in."""
        marks = self._marks_at_caret()
        if marks:
            self.show_cards(marks)
            self.cards.cards[0].note.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_cards(self, marks: tuple[Annotation, ...]) -> None:
        """Show these annotations as cards by the first one's words."""
        desk, shown = self._showing.desk, self._showing.shown
        if desk is None or shown is None:
            return
        self.bar_popover.dismiss()
        self.cards.commit()
        if self._unsaved():
            self._keep_cards()
            return
        self._showing.choose(tuple(mark.id for mark in marks))
        self.cards.clear()
        self.cards.show_marks(marks, desk.tags(), self._showing.typography.theme)
        words = self._showing.hull_qt(shown.range_of(marks[0].id))
        self.cards_popover.show_by(self._showing.rect(*words, self._room))

    def refresh(self) -> None:
        """Show the cards as their annotations have become; what is being typed stays."""
        desk = self._showing.desk
        if not self.cards_popover.isVisible() or desk is None:
            return
        ids = {card.annotation.id for card in self.cards.cards}
        marks = tuple(m for m in self._showing.annotations if m.id in ids)
        if not marks:
            self.let_go()
        elif marks != tuple(card.annotation for card in self.cards.cards):
            self.cards.show_marks(marks, desk.tags(), self._showing.typography.theme)
            self.cards_popover.adjustSize()

    def let_go(self) -> None:
        """Let the cards go as their article does, saying which notes could not be saved."""
        self.cards.commit()
        for note in self._unsaved():
            self.hint_given.emit(self.tr("The note could not be saved: %1").replace("%1", note))
        self.cards.cards = []
        self.cards_popover.dismiss()

    # Within

    def _unsaved(self) -> list[str]:
        """Return the notes on the cards that the annotations do not say."""
        saved = {mark.id: mark for mark in self._showing.annotations}
        return [
            card.note.written
            for card in self.cards.cards
            if card.note.written != saved.get(card.annotation.id, card.annotation).note.strip()
        ]

    def _keep_cards(self) -> None:
        self._showing.choose(tuple(card.annotation.id for card in self.cards.cards))
        self.cards_popover.show()
        self.cards_popover.raise_()
        self.hint_given.emit(
            self.tr("The note could not be saved. It stays here: press Enter to try again.")
        )

    def _on_cards_done(self) -> None:
        if self._unsaved():
            self._keep_cards()
        else:
            self.cards_popover.dismiss()

    def _on_cards_closed(self) -> None:
        self.cards.commit()
        if self._unsaved():
            self._keep_cards()
        else:
            self.cards.clear()

    def _mark(self, colour: Colour) -> str:
        """Mark the selection; return the id of the annotation, empty when there is none."""
        desk, shown = self._showing.desk, self._showing.shown
        span = self._showing.selected_span()
        if desk is None or shown is None or span is None:
            return ""
        try:
            edit = marking.marked(shown, span, colour, desk.by())
        except ValueError:
            self._say_nothing_marked()
            return ""
        self.bar_popover.dismiss()
        _, caret = self._showing.selection_qt()
        self._showing.set_cursor(caret, caret)
        done = desk.perform(edit, self.tr("Mark a passage"))
        made = edit.new[0]
        return made.id if done and isinstance(made, Annotation) else ""

    def _move(self, mark: Annotation, shown_at: Span) -> None:
        desk, shown = self._showing.desk, self._showing.shown
        if desk is not None and shown is not None:
            span = shown.display.to_reading(shown_at)
            self._showing.choose((mark.id,))
            try:
                edit = marking.moved(shown, mark, span, desk.by())
            except ValueError:
                self._say_nothing_marked()
                return
            desk.perform(edit, self.tr("Move the edge of a mark"))

    def _say_nothing_marked(self) -> None:
        self.hint_given.emit(
            self.tr("No words of the corrected text are selected: nothing can be marked there")
        )

    def _open_cards(self) -> bool:
        """Open the card of a new mark on the selection, or the cards at the caret."""
        if self._showing.selected_span() is not None:
            made = self._mark(Colour.AMBER)
            marks = tuple(m for m in self._showing.annotations if m.id == made)
        else:
            marks = self._marks_at_caret()
        if marks:
            self.show_cards(marks)
        return bool(marks) and self.cards_popover.isVisible()

    def _marks_at_caret(self) -> tuple[Annotation, ...]:
        """Return the marks at the caret, or just before it; a chosen one is enough by itself."""
        shown, chosen = self._showing.shown, self._showing.chosen
        if shown is None:
            return ()
        caret = self._showing.caret()
        here = shown.marks_at(caret) or shown.marks_at(caret - 1)
        pointed = tuple(m for m in self._showing.annotations if m.id in chosen)
        return tuple(m for m in here if m.id in chosen) or here or pointed

    def _on_card_changed(self, change: CardChange) -> None:
        desk = self._showing.desk
        # The card may be older than the annotation: another card's change came first.
        now = (m for m in self._showing.annotations if m.id == change.annotation.id)
        mark = next(now, None)
        if desk is not None and mark is not None:
            change = replace(change, annotation=mark)
            desk.perform(*marking.asked_of_card(change, desk.tags(), desk.by()))


class CorrectionHandling(QObject):
    """Corrections and settled names. Signals: ``hint_given``, ``corrected`` (Rewritten)."""

    hint_given = Signal(str)
    corrected = Signal(object)

    def __init__(self, showing: Showing, parent: QWidget) -> None:
        super().__init__(parent)
        self._showing = showing
        self._room = parent
        self._opened_on: tuple[int, Reading, Span] | None = None
        self._back: Callable[[], object] | None = None
        self.editor = CorrectionEditor(parent)
        self.editor_popover = Popover(self.editor, parent)
        self.editor.applied.connect(self._on_applied)
        self.editor.cancelled.connect(self._on_cancelled)

    def set_theme(self, theme: style.Theme) -> None:
        """Take the colours of a theme."""
        self.editor.set_theme(theme)
        self.editor_popover.set_theme(theme)

    def begin(self, back: Callable[[], object] | None = None) -> None:
        """Open the editor on the selection, or to insert at the caret.

        ``back`` leads where one came from, if it is cancelled.
        """
        shown = self._showing.shown
        if shown is None or self._showing.desk is None:
            return
        if self._is_written():
            self.editor.take_focus()
            return
        start, end = self._showing.selection_qt()
        there = shown.in_corrected(shown.selected(start, end))
        if there is None:
            self.hint_given.emit(
                self.tr("These words are not in the corrected text, or do not stand together there")
            )
            return
        self._opened_on, self._back = (shown.opened.row.id, *there), back
        self.editor.begin(*there)
        self.editor_popover.show_by(self._showing.rect(start, end, self._room))
        self.editor.take_focus()

    def leave(self) -> None:
        """Close the editor, unless something is written there: that is applied or cancelled."""
        if not self._is_written():
            self.editor_popover.dismiss()

    def let_go(self) -> None:
        """Close the editor as its article goes, saying what was written there."""
        if self._is_written():
            said = self.tr("A correction was not finished: %1")
            self.hint_given.emit(said.replace("%1", self.editor.written))
        self.editor_popover.dismiss()

    def _is_written(self) -> bool:
        return self.editor_popover.isVisible() and self.editor.is_changed

    def take_back(self, correction: Correction) -> None:
        """Take one correction back."""
        desk = self._showing.desk
        if desk is not None:
            desk.perform(withdraw(correction, desk.by()), self.tr("Take back a correction"))

    def settle(self, name: str, form: str) -> None:
        """Show a name in this form from now on, in the present script."""
        desk = self._showing.desk
        if desk is not None:
            names = dict(self._showing.names())
            edit = marking.settled_name(names, self._showing.view.script, name, form)
            desk.perform(edit, self.tr("Settle how a name is shown"))

    def _on_cancelled(self) -> None:
        self.editor_popover.dismiss()
        if self._back is not None:
            self._back()

    def _on_applied(self, proposal: Proposal) -> None:
        desk, shown = self._showing.desk, self._showing.shown
        if desk is None or shown is None:
            return
        there = self._words_now(shown)
        if there is None:
            self.editor.refuse(self.tr("These words have changed meanwhile: correct them anew."))
            return
        proposal = proposal.moved_by(there.start)
        was = proposal.span.of(shown.opened.reading(LayerName.CORRECTED).text)
        edit = marking.corrected(shown, proposal, desk.by())
        if desk.perform(edit, self.tr("Correct the text")):
            self.editor_popover.dismiss()
            start = proposal.span.start
            at = Span(start, start + len(proposal.text))
            self.corrected.emit(Rewritten(at, was, proposal.text))
        else:
            self.editor.refuse(
                self.tr("The correction could not be saved. What you wrote stays here.")
            )

    def _words_now(self, shown: ShownArticle) -> Span | None:
        """Return where the words that the editor was opened on stand in the corrected text."""
        if self._opened_on is None or self._opened_on[0] != shown.opened.row.id:
            return None
        _, before, span = self._opened_on
        return followed(span, before, shown.opened.reading(LayerName.CORRECTED))
