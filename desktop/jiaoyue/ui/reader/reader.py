"""The reader column: an open article, its text, and what is done to it there.

It shows what it is given and performs edits at the desk; it learns of their effect when the
article is shown again. Without a desk it only shows.

Signals: ``selection_changed``; ``mark_clicked`` (the annotations that lie there);
``tag_requested`` (T with nothing marked: the article is meant); ``next_article_requested``,
``previous_article_requested`` (read past an end); ``text_size_changed`` (points);
``hint_given`` (a sentence for the status bar).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QLabel, QMenu, QStackedWidget, QVBoxLayout, QWidget

from jiaoyue.marks.annotation import Annotation, Colour
from jiaoyue.marks.edit import Edit, withdraw
from jiaoyue.newspaper.reading import LayerName, Reading
from jiaoyue.text.script import Script
from jiaoyue.text.span import Span, Spans
from jiaoyue.text.words import words
from jiaoyue.ui import style
from jiaoyue.ui.reader import marking, wording
from jiaoyue.ui.reader.correction_editor import CorrectionEditor, Proposal
from jiaoyue.ui.reader.find import FindBar, occurrences
from jiaoyue.ui.reader.mark_cards import CardChange, MarkCards
from jiaoyue.ui.reader.popover import Popover
from jiaoyue.ui.reader.selection_bar import SelectionBar
from jiaoyue.ui.reader.shown import Doubtful, ShownArticle, View
from jiaoyue.ui.reader.typography import Typography
from jiaoyue.ui.reader.view import ArticleView, Drag, Menu
from jiaoyue.ui.style import GRID

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from jiaoyue.marks.correction import Correction
    from jiaoyue.marks.opened import OpenedArticle
    from jiaoyue.newspaper.display import Display
    from jiaoyue.ui.reader.desk import Desk

SMALLEST, LARGEST = 9.0, 32.0
"""Points of the body's type."""

_DOUBTS_AFTER_MS = 120


class Reader(QWidget):
    """The column. Signals: see the module."""

    selection_changed = Signal()
    mark_clicked = Signal(object)
    tag_requested = Signal()
    next_article_requested = Signal()
    previous_article_requested = Signal()
    text_size_changed = Signal(float)
    hint_given = Signal(str)

    def __init__(self, desk: Desk | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._library = desk
        self._view = View()
        self._shown: ShownArticle | None = None
        self._typography = Typography(style.themes["paper"], 13.0)
        self._found: Spans = ()
        self._found_at = -1
        self._chosen: tuple[str, ...] = ()
        self._awaited = ""
        self._doubt_queue: list[int] = []
        self._build()
        self._connect()
        self.set_theme(style.themes["paper"])

    def _build(self) -> None:
        self.text = ArticleView(
            self._typography, self._hover_text, self._copied_text, self._word_at, self
        )
        self.empty = QLabel(self)
        self.empty.setText(self.tr("Choose an article to read it here"))
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.find_bar = FindBar(self)
        self.find_bar.hide()
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self.text)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.find_bar)
        column.addWidget(self._stack, 1)
        self.bar = SelectionBar(self)
        self.cards = MarkCards(self)
        self.editor = CorrectionEditor(self)
        self.bar_popover = Popover(self.bar, self)
        self.cards_popover = Popover(self.cards, self)
        self.editor_popover = Popover(self.editor, self)
        self._popovers = (self.bar_popover, self.cards_popover, self.editor_popover)
        self._doubt_timer = QTimer(self)
        self._doubt_timer.setSingleShot(True)
        self.setFocusProxy(self.text)

    def _connect(self) -> None:
        text = self.text
        text.installEventFilter(self)
        text.selectionChanged.connect(self._on_selection_changed)
        text.selected_by_hand.connect(self._show_bar)
        text.clicked.connect(self._on_clicked)
        text.edge_dragged.connect(self._on_edge_dragged)
        text.menu_requested.connect(self._on_menu_requested)
        text.zoomed.connect(self._on_zoomed)
        text.went_past_end.connect(self.next_article_requested)
        text.went_past_start.connect(self.previous_article_requested)
        text.scrolled.connect(self._on_scrolled)
        self.bar.colour_chosen.connect(self.highlight)
        self.bar.note_requested.connect(self.note)
        self.bar.tag_requested.connect(self.tag)
        self.bar.correction_requested.connect(self.correct)
        self.bar.copy_requested.connect(self.copy)
        self.cards.changed.connect(self._on_card_changed)
        self.cards.done.connect(self.cards_popover.dismiss)
        self.editor.applied.connect(self._on_correction_applied)
        self.editor.cancelled.connect(self.editor_popover.dismiss)
        for popover in self._popovers:
            popover.closed.connect(self._on_popover_closed)
        self.find_bar.sought.connect(self._on_sought)
        self.find_bar.stepped.connect(self._step)
        self.find_bar.closed.connect(self.close_find)
        self._doubt_timer.timeout.connect(self._on_doubt_timer)

    # What is shown

    @property
    def opened(self) -> OpenedArticle | None:
        """The article that is shown."""
        return self._shown.opened if self._shown else None

    @property
    def reading(self) -> Reading | None:
        """The text that is shown, before conversion."""
        return self._shown.reading if self._shown else None

    @property
    def display(self) -> Display | None:
        """The text as it is shown."""
        return self._shown.display if self._shown else None

    @property
    def layer(self) -> LayerName:
        """The layer that is shown."""
        return self._view.layer

    @property
    def script(self) -> Script:
        """The script that is shown."""
        return self._view.script

    def show_article(self, opened: OpenedArticle | None) -> None:
        """Show an article, or the empty column; the same one again keeps place and selection."""
        if opened is None:
            self._dismiss_all()
            self._shown = None
            self._doubt_timer.stop()
            self._stack.setCurrentWidget(self.empty)
            return
        before = self._shown
        if before is None or before.opened.row.id != opened.row.id:
            self._dismiss_all()
            self._chosen = ()
            self._view = replace(self._view, unfolded=frozenset())
            self._set(ShownArticle(opened, self._view, self._names()))
            self.text.scroll_to_top(0)
        elif before.is_same_text(opened, self._view, self._names()):
            self._shown = before.with_marks_of(opened)
            self._draw()
        else:
            self._show_again(opened)
        self._refresh_cards()
        self._stack.setCurrentWidget(self.text)

    def set_layer(self, layer: LayerName) -> None:
        """Show another layer at the same place."""
        self._look(replace(self._view, layer=layer))

    def set_script(self, script: Script) -> None:
        """Show the text in another script at the same place."""
        self._look(replace(self._view, script=script))

    def set_theme(self, theme: style.Theme) -> None:
        """Take the colours of a theme."""
        for part in (*self._popovers, self.bar, self.find_bar, self.editor):
            part.set_theme(theme)
        palette = self.palette()
        palette.setColor(self.backgroundRole(), theme.paper)
        self.setAutoFillBackground(True)
        self.setPalette(palette)
        self.empty.setStyleSheet(f"color: {theme.muted.name()}")
        self._set_typography(Typography(theme, self._typography.points))

    def set_text_size(self, points: float) -> None:
        """Set the body in this size, kept between ``SMALLEST`` and ``LARGEST``."""
        points = max(SMALLEST, min(LARGEST, points))
        if points != self._typography.points:
            self._set_typography(Typography(self._typography.theme, points))
            self.text_size_changed.emit(points)

    @property
    def text_size(self) -> float:
        """The body's size in points."""
        return self._typography.points

    def selected_span(self) -> Span | None:
        """Return what of the reading is selected, or ``None``."""
        cursor = self.text.textCursor()
        if self._shown is None or not cursor.hasSelection():
            return None
        span = self._shown.selected(cursor.selectionStart(), cursor.selectionEnd())
        return span if len(span) else None

    def select(self, span: Span) -> None:
        """Select ``span`` of the reading and bring it into view."""
        if self._shown is not None:
            shown = self._shown.display.from_reading(span)
            sheet = self._shown.sheet
            self._set_cursor(sheet.to_qt(shown.start), sheet.to_qt(shown.end))
            self.text.reveal(sheet.to_qt(shown.start), sheet.to_qt(shown.end))

    def choose(self, annotation: Annotation) -> bool:
        """Point out an annotation and bring it into view; return whether it shows here."""
        if self._shown is None:
            return False
        self._set_chosen((annotation.id,))
        spans = self._shown.range_of(annotation.id)
        if not spans:
            return False
        start, end = self._hull_qt(spans)
        self._set_cursor(start, start)
        self.text.reveal(start, end)
        return True

    def scroll_state(self) -> str:
        """Return where the text is scrolled to, in a form that outlives fonts and layers."""
        place = self._top_place()
        return "" if place is None else str(place)

    def restore_scroll(self, state: str) -> None:
        """Scroll to where ``scroll_state`` was taken; what it did not say is passed over."""
        if self._shown is not None and state.isdecimal():
            self._scroll_to_place(int(state))

    # What is done

    def highlight(self, colour: Colour = Colour.AMBER) -> None:
        """Mark the selection; without one, recolour the mark at the caret."""
        span = self.selected_span()
        if span is not None:
            self._mark(span, colour)
            return
        marks = self._marks_at_caret()
        if marks:
            self._on_card_changed(CardChange(marks[-1], colour=colour))
        else:
            self.hint_given.emit(self.tr("Select some words first, then press H"))

    def note(self) -> None:
        """Write a note on the selection, or on the mark at the caret."""
        if self._open_cards_for_selection():
            self.cards.cards[-1].note.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.hint_given.emit(self.tr("Select some words first, then press N"))

    def tag(self) -> None:
        """Tag the selection, or the mark at the caret, or else the article."""
        if self._open_cards_for_selection():
            self.cards.cards[-1].tags.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.tag_requested.emit()

    def remove_mark(self) -> None:
        """Remove the mark at the caret."""
        marks = self._marks_at_caret()
        if marks:
            self._on_card_changed(CardChange(marks[-1], is_removed=True))

    def correct(self) -> None:
        """Open the editor on the selection, or to insert at the caret."""
        if self._shown is None or self._desk is None:
            return
        cursor = self.text.textCursor()
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        there = self._shown.in_corrected(self._shown.selected(start, end))
        if there is None:
            self.hint_given.emit(self.tr("These words are not part of the corrected text"))
            return
        self.bar_popover.dismiss()
        self.cards_popover.dismiss()
        self.editor.begin(*there)
        self.editor_popover.show_by(self._rect(start, end))
        self.editor.take_focus()

    def take_back(self, correction: Correction) -> None:
        """Take one correction back."""
        if self._desk is not None:
            edit = withdraw(correction, self._desk.by())
            self._perform(edit, self.tr("Take back a correction"))

    def copy(self) -> None:
        """Copy the selected words as plain text."""
        if self.selected_span() is not None:
            self.text.copy()

    def copy_with_citation(self) -> None:
        """Copy the selected words, or all, with title, paper and date."""
        if self._shown is None:
            return
        cursor = self.text.textCursor()
        words = self._copied_text(cursor.selectionStart(), cursor.selectionEnd())
        row, page = self._shown.opened.row, self._shown.opened.page
        source = [f"《{row.title}》" if row.title else "", page.paper or "", page.edition or ""]
        cited = "，".join(part for part in (*source, wording.date_line(row)) if part)
        text = f"{words or self._shown.display.text}\n——{cited}" if cited else words
        QGuiApplication.clipboard().setText(text)

    def find(self) -> None:  # type: ignore[override]  # Qt's own looks windows up by number
        """Open the find bar, with the selection if it is a short one."""
        if self._shown is None:
            return
        cursor = self.text.textCursor()
        words = self._copied_text(cursor.selectionStart(), cursor.selectionEnd())
        self.bar_popover.dismiss()
        self.find_bar.begin(words if len(words) <= 30 and "\n" not in words else "")
        self._on_sought(self.find_bar.field.text())

    def find_next(self) -> None:
        """Go to the next hit."""
        self._step(1)

    def find_previous(self) -> None:
        """Go to the hit before."""
        self._step(-1)

    def close_find(self) -> None:
        """Close the find bar and forget the hits; what was found stays selected."""
        self.find_bar.hide()
        if 0 <= self._found_at < len(self._found) and self._shown is not None:
            hit = self._found[self._found_at]
            sheet = self._shown.sheet
            self._set_cursor(sheet.to_qt(hit.start), sheet.to_qt(hit.end))
        self._found, self._found_at = (), -1
        self._draw()
        self.text.setFocus()

    def toggle_fold(self, fold: int) -> None:
        """Open a passage that is folded away, or fold it again."""
        self._look(replace(self._view, unfolded=self._view.unfolded ^ {fold}))

    def move_edge(self, *, end: bool, by: int) -> None:
        """Move an edge of the mark at the caret by so many characters."""
        marks = self._marks_at_caret()
        if self._shown is None or not marks:
            return
        spans = self._shown.range_of(marks[-1].id)
        hull = Span(spans[0].start, spans[-1].end)
        start, stop = (hull.start, hull.end + by) if end else (hull.start + by, hull.end)
        if 0 <= start < stop <= len(self._shown.display.text):
            self._move_mark(marks[-1], Span(start, stop))

    # Within

    def _names(self) -> Mapping[str, str]:
        return self._library.names(self._view.script) if self._library else {}

    @property
    def _desk(self) -> Desk | None:
        """Where edits go; none while the library can only be read."""
        return self._library if self._library and not self._library.read_only else None

    def _look(self, view: View) -> None:
        if view == self._view:
            return
        self._view = view
        self._dismiss_all()
        if self._shown is not None:
            self._show_again(self._shown.opened)

    def _set_typography(self, typography: Typography) -> None:
        self._typography = typography
        place = self._top_place()
        self.text.set_typography(typography)
        if self._shown is not None:
            selection = self._selection_places()
            self._set(self._shown)
            self._restore(place, selection)
            self._refresh_cards()

    def _show_again(self, opened: OpenedArticle) -> None:
        place, selection = self._top_place(), self._selection_places()
        self._set(ShownArticle(opened, self._view, self._names()))
        self._restore(place, selection)

    def _set(self, shown: ShownArticle) -> None:
        self._shown = shown
        self.text.show_sheet(shown.sheet, printed_lines=shown.view.layer is LayerName.SOURCE)
        if self.find_bar.isVisible():
            self._found = occurrences(shown.display.text, self.find_bar.field.text())
            self._found_at = min(self._found_at, len(self._found) - 1)
            self.find_bar.say_count(len(self._found), self._found_at)
        self._draw()
        self._doubt_queue = list(range(len(shown.display.paragraphs)))
        if shown.view.script is not Script.ORIGINAL and not shown.doubts:
            self._doubt_timer.start(_DOUBTS_AFTER_MS)

    def _draw(self) -> None:
        if self._shown is None:
            return
        shown = self._shown
        self.text.set_strokes(shown.strokes(self._found, self._found_at, self._chosen))
        spans = shown.range_of(self._chosen[0]) if len(self._chosen) == 1 else ()
        self.text.set_edges(self._hull_qt(spans) if spans and self._desk else ())

    def _on_doubt_timer(self) -> None:
        """Look at one paragraph at a time: the text may be scrolled in between."""
        if self._shown is None or not self._doubt_queue:
            return
        if self._shown.look_for_doubts(self._doubt_queue.pop(0)):
            self._draw()
        self._doubt_timer.start(0)

    def _top_place(self) -> int | None:
        """Return the place in the page of the first line that shows; ``None`` at the top."""
        if self._shown is None or self.text.verticalScrollBar().value() == 0:
            return None
        return self._place_of(self.text.top_position())

    def _place_of(self, pos_qt: int) -> int | None:
        if self._shown is None:
            return None
        at = self._shown.display.to_reading(self._shown.sheet.to_span(pos_qt, pos_qt))
        spans = self._shown.reading.down(Span(at.start, at.start))
        return spans[0].start if spans else None

    def _qt_of(self, place: int) -> int | None:
        if self._shown is None:
            return None
        spans = self._shown.display.up((Span(place, place),))
        return self._shown.sheet.to_qt(spans[0].start) if spans else None

    def _scroll_to_place(self, place: int) -> None:
        pos_qt = self._qt_of(place)
        if pos_qt is not None:
            self.text.scroll_to_top(pos_qt)

    def _selection_places(self) -> tuple[int | None, int | None]:
        cursor = self.text.textCursor()
        return self._place_of(cursor.anchor()), self._place_of(cursor.position())

    def _restore(self, top: int | None, selection: tuple[int | None, int | None]) -> None:
        anchor, caret = (self._qt_of(p) if p is not None else None for p in selection)
        if anchor is not None and caret is not None:
            self._set_cursor(anchor, caret)
        if top is None:
            self.text.verticalScrollBar().setValue(0)
        else:
            self._scroll_to_place(top)

    def _set_cursor(self, anchor_qt: int, caret_qt: int) -> None:
        cursor = self.text.textCursor()
        cursor.setPosition(anchor_qt)
        cursor.setPosition(caret_qt, QTextCursor.MoveMode.KeepAnchor)
        self.text.setTextCursor(cursor)

    def _hull_qt(self, spans: Spans) -> tuple[int, int]:
        assert self._shown is not None
        return self._shown.sheet.to_qt(spans[0].start), self._shown.sheet.to_qt(spans[-1].end)

    def _rect(self, start_qt: int, end_qt: int) -> QRect:
        """Return where a stretch of the text stands in this widget."""
        rect = self.text.rect_of(start_qt, end_qt)
        return QRect(self.text.viewport().mapTo(self, rect.topLeft()), rect.size())

    def _copied_text(self, start_qt: int, end_qt: int) -> str:
        if self._shown is None:
            return ""
        return self._shown.sheet.to_span(start_qt, end_qt).of(self._shown.display.text)

    def _word_at(self, pos_qt: int) -> tuple[int, int]:
        """Return the word at a position; a character while no dictionary is loaded."""
        if self._shown is None:
            return pos_qt, pos_qt
        sheet, text = self._shown.sheet, self._shown.display.text
        offset = sheet.to_offset(pos_qt)
        word = Span(offset, min(offset + 1, len(text)))
        if words.cache_info().currsize:
            word = words().at(text, offset)
        return sheet.to_qt(word.start), sheet.to_qt(word.end)

    def _perform(self, edit: Edit, label: str) -> bool:
        if self._desk is None or not edit:
            return False
        return self._desk.perform(edit, label)

    def _mark(self, span: Span, colour: Colour) -> str:
        """Mark a span; return the id of the new annotation, empty when there is none."""
        if self._shown is None or self._desk is None:
            return ""
        edit = marking.marked(self._shown, span, colour, self._desk.by())
        self.bar_popover.dismiss()
        caret = self.text.textCursor().selectionEnd()
        self._set_cursor(caret, caret)
        done = self._perform(edit, self.tr("Mark a passage"))
        made = edit.new[0]
        return made.id if done and isinstance(made, Annotation) else ""

    def _move_mark(self, mark: Annotation, shown_at: Span) -> None:
        if self._shown is None or self._desk is None:
            return
        span = self._shown.display.to_reading(shown_at)
        edit = marking.moved(self._shown, mark, span, self._desk.by())
        self._set_chosen((mark.id,))
        self._perform(edit, self.tr("Move the edge of a mark"))

    def _marks_at_caret(self) -> tuple[Annotation, ...]:
        """Return the marks at the caret, or just before it; a chosen one is enough by itself."""
        if self._shown is None:
            return ()
        offset = self._shown.sheet.to_offset(self.text.textCursor().position())
        here = self._shown.marks_at(offset) or self._shown.marks_at(offset - 1)
        chosen = tuple(m for m in self._shown.opened.annotations if m.id in self._chosen)
        return tuple(m for m in here if m.id in self._chosen) or here or chosen

    def _set_chosen(self, ids: tuple[str, ...]) -> None:
        self._chosen = ids
        self._draw()

    def _open_cards_for_selection(self) -> bool:
        """Open the cards of the mark at the caret, or of a new one on the selection."""
        span = self.selected_span()
        if span is not None:
            self._awaited = self._mark(span, Colour.AMBER)
            marks = tuple(m for m in self._annotations() if m.id == self._awaited)
        else:
            marks = self._marks_at_caret()
        if marks:
            self._show_cards(marks)
        return bool(marks)

    def _annotations(self) -> tuple[Annotation, ...]:
        return self._shown.opened.annotations if self._shown else ()

    def _show_cards(self, marks: tuple[Annotation, ...]) -> None:
        if self._desk is None or self._shown is None:
            return
        spans = self._shown.range_of(marks[0].id)
        start, end = self._hull_qt(spans) if spans else (0, 0)
        self.bar_popover.dismiss()
        self._set_chosen(tuple(mark.id for mark in marks))
        self.cards.clear()
        self.cards.show_marks(marks, self._desk.tags(), self._typography.theme)
        self.cards_popover.show_by(self._rect(start, end))

    def _refresh_cards(self) -> None:
        """Show the cards again as their annotations have become; keep what is being typed."""
        if not self.cards_popover.isVisible() or self._desk is None:
            return
        marks = tuple(m for m in self._annotations() if m.id in self._chosen)
        if not marks:
            self.cards_popover.dismiss()
        elif marks != tuple(card.annotation for card in self.cards.cards):
            self.cards.show_marks(marks, self._desk.tags(), self._typography.theme)
            self.cards_popover.adjustSize()

    def _show_bar(self) -> None:
        if self._desk is not None and self.selected_span() is not None:
            cursor = self.text.textCursor()
            self.cards_popover.dismiss()
            self.editor_popover.dismiss()
            self.bar_popover.show_by(self._rect(cursor.selectionStart(), cursor.selectionEnd()))

    def _dismiss_all(self) -> None:
        for popover in self._popovers:
            popover.dismiss()

    def _hover_text(self, pos_qt: int) -> str:
        return wording.hover_text(self._shown, pos_qt) if self._shown else ""

    def _on_selection_changed(self) -> None:
        if not self.text.textCursor().hasSelection():
            self.bar_popover.dismiss()
        self.selection_changed.emit()

    def _on_clicked(self, pos_qt: int) -> None:
        self.editor_popover.dismiss()
        self.cards_popover.dismiss()
        if self._shown is None or pos_qt < 0:
            self._set_chosen(())
            return
        fold = self._shown.fold_at(pos_qt)
        if fold is not None:
            self.toggle_fold(fold)
            return
        marks = self._shown.marks_at(self._shown.sheet.to_offset(pos_qt))
        self._set_chosen(())
        if marks:
            self._show_cards(marks)
            self.mark_clicked.emit(marks)

    def _on_edge_dragged(self, drag: Drag) -> None:
        if self._shown is None or len(self._chosen) != 1:
            return
        mark = next((m for m in self._annotations() if m.id == self._chosen[0]), None)
        spans = self._shown.range_of(self._chosen[0])
        if mark is None or not spans:
            return
        start, end = self._hull_qt(spans)
        kept = end if drag.from_qt == start else start
        low, high = sorted((kept, drag.to_qt))
        span = self._shown.sheet.to_span(low, high)
        if len(span):
            self.cards_popover.dismiss()
            self._move_mark(mark, span)

    def _on_card_changed(self, change: CardChange) -> None:
        if self._desk is None:
            return
        # The card may be older than the annotation: another card's change came first.
        now = next((m for m in self._annotations() if m.id == change.annotation.id), None)
        if now is not None:
            change = replace(change, annotation=now)
            self._perform(*marking.asked_of_card(change, self._desk.tags(), self._desk.by()))

    def _on_correction_applied(self, proposal: Proposal) -> None:
        self.editor_popover.dismiss()
        if self._shown is not None and self._desk is not None:
            edit = marking.corrected(self._shown, proposal, self._desk.by())
            self._perform(edit, self.tr("Correct the text"))

    def _on_popover_closed(self) -> None:
        self.cards.commit()
        self.text.setFocus()

    def _on_scrolled(self) -> None:
        """Let what stands by the words go with them."""
        for popover in (self.bar_popover, self.cards_popover):
            if popover.isVisible() and not popover.isAncestorOf(self.focusWidget() or self):
                popover.dismiss()

    def _on_zoomed(self, steps: int) -> None:
        self.set_text_size(self.text_size + steps)

    def _on_sought(self, words: str) -> None:
        if self._shown is None:
            return
        self._found = occurrences(self._shown.display.text, words)
        caret = self._shown.sheet.to_offset(self.text.textCursor().selectionStart())
        ahead = (i for i, hit in enumerate(self._found) if hit.start >= caret)
        self._found_at = next(ahead, 0) if self._found else -1
        self._show_hit()

    def _step(self, by: int) -> None:
        if self._found:
            self._found_at = (self._found_at + by) % len(self._found)
            self._show_hit()

    def _show_hit(self) -> None:
        self.find_bar.say_count(len(self._found), self._found_at)
        self._draw()
        if self._found and self._shown is not None:
            hit = self._found[self._found_at]
            sheet = self._shown.sheet
            self.text.reveal(sheet.to_qt(hit.start), sheet.to_qt(hit.end))

    def _on_menu_requested(self, menu: Menu) -> None:
        self._menu_at(menu.pos_qt).popup(menu.at)

    def _menu_at(self, pos_qt: int) -> QMenu:
        """Return what can be done at a position, what is particular to it first."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if self._shown is None:
            return menu
        if self._desk is not None and pos_qt >= 0:
            self._add_particulars(menu, self._shown, self._shown.sheet.to_offset(pos_qt))
        has_words = self.selected_span() is not None
        if self._desk is not None:
            for colour in Colour if has_words else ():
                mark = menu.addAction(
                    self.tr("Mark: {pencil}").format(pencil=wording.colour_name(colour))
                )
                mark.triggered.connect(lambda _=False, c=colour: self.highlight(c))
            menu.addAction(self.tr("Correct…")).triggered.connect(self.correct)
            menu.addSeparator()
        copy = menu.addAction(self.tr("Copy"))
        copy.setEnabled(has_words)
        copy.triggered.connect(self.copy)
        cite = menu.addAction(self.tr("Copy with source"))
        cite.triggered.connect(self.copy_with_citation)
        menu.addAction(self.tr("Find in this article…")).triggered.connect(self.find)
        return menu

    def _add_particulars(self, menu: QMenu, shown: ShownArticle, offset: int) -> None:
        marks = shown.marks_at(offset)
        if marks:
            opener = menu.addAction(self.tr("Note and tags of this mark…"))
            opener.triggered.connect(lambda: self._show_cards(marks))
        correction = shown.correction_at(offset)
        if correction is not None:
            back = menu.addAction(self.tr("Take back this correction"))
            back.triggered.connect(lambda: self.take_back(correction))
        doubt = shown.doubt_at(offset)
        if doubt is not None:
            self._add_candidates(menu, doubt)
        if not menu.isEmpty():
            menu.addSeparator()

    def _add_candidates(self, menu: QMenu, doubt: Doubtful) -> None:
        for candidate in dict.fromkeys((*doubt.candidates, doubt.original)):
            always = menu.addAction(self.tr("Always so here: {form}").format(form=candidate))
            always.triggered.connect(lambda _=False, c=candidate: self._settle(doubt.original, c))

    def _settle(self, name: str, form: str) -> None:
        names = dict(self._names())
        edit = marking.settled_name(names, self._view.script, name, form)
        self._perform(edit, self.tr("Settle how a name is shown"))

    # Keys

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys that mean something where no text is typed."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            done = self._keys().get(_chord(event))
            if done is not None:
                done()
                return True
        return super().eventFilter(watched, event)

    def _keys(self) -> dict[str, Callable[[], object]]:
        """Return what the keys do; whoever makes actions of these verbs is asked first."""
        pencils = {
            str(i + 1): (lambda c=colour: self.highlight(c)) for i, colour in enumerate(Colour)
        }
        return {
            **pencils,
            "H": self.highlight,
            "N": self.note,
            "T": self.tag,
            "F2": self.correct,
            "Del": self.remove_mark,
            "Esc": self._on_escape,
            "Return": self._on_enter,
            "Enter": self._on_enter,
            "[": lambda: self.move_edge(end=False, by=-1),
            "Shift+{": lambda: self.move_edge(end=False, by=1),
            "]": lambda: self.move_edge(end=True, by=1),
            "Shift+}": lambda: self.move_edge(end=True, by=-1),
            "Ctrl+F": self.find,
            "F3": self.find_next,
            "Shift+F3": self.find_previous,
            "Ctrl+Shift+C": self.copy_with_citation,
            "Ctrl+=": lambda: self._on_zoomed(1),
            "Ctrl++": lambda: self._on_zoomed(1),
            "Ctrl+-": lambda: self._on_zoomed(-1),
        }

    def _on_escape(self) -> None:
        if any(popover.isVisible() for popover in self._popovers):
            self._dismiss_all()
        elif self.find_bar.isVisible():
            self.close_find()
        elif self.text.textCursor().hasSelection():
            caret = self.text.textCursor().position()
            self._set_cursor(caret, caret)
        else:
            self._set_chosen(())

    def _on_enter(self) -> None:
        """Open what is at the caret: the bar of a selection, a fold, the marks."""
        if self._shown is None:
            return
        if self.selected_span() is not None:
            self._show_bar()
            self.bar.take_focus()
            return
        fold = self._shown.fold_at(self.text.textCursor().position())
        if fold is not None:
            self.toggle_fold(fold)
        elif marks := self._marks_at_caret():
            self._show_cards(marks)
            self.cards.cards[0].note.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let go of the cards: the words they stand by have moved."""
        super().resizeEvent(event)
        self.bar_popover.dismiss()
        for popover in (self.cards_popover, self.editor_popover):
            if popover.isVisible():
                popover.place_by(QRect(popover.pos() + QPoint(2 * GRID, GRID), popover.size()))


def _chord(event: QKeyEvent) -> str:
    """Return a key with its modifiers as one writes it, the keypad's like the others."""
    pad = Qt.KeyboardModifier.KeypadModifier
    combined = event.keyCombination()
    return QKeySequence(int(event.key()) | (combined.keyboardModifiers() & ~pad).value).toString()
