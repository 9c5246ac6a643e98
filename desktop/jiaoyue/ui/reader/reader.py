"""The reader column: an open article, its text, and what is done to it there.

It shows what it is given and performs edits at the desk; it learns of their effect when the
article is shown again. Without a desk it only shows. Here the parts are put together: what
is shown is ``showing``, marks and corrections have their ``handling``, and finding its own.

Signals: ``selection_changed``; ``mark_clicked`` (the annotations that lie there);
``tag_requested`` (T with nothing marked: the article is meant); ``next_article_requested``,
``previous_article_requested`` (read past an end); ``text_size_changed`` (points);
``hint_given`` (a sentence for the status bar).

``menu_parts`` are asked to add to the menu of a place what others can do there.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout, QWidget

from jiaoyue.marks.colour import Colour
from jiaoyue.ui import style
from jiaoyue.ui.hint import Hint
from jiaoyue.ui.reader.find import FindBar, Finding
from jiaoyue.ui.reader.handling import CorrectionHandling, MarkHandling
from jiaoyue.ui.reader.menu import menu_at
from jiaoyue.ui.reader.showing import Showing
from jiaoyue.ui.reader.spread import Spread
from jiaoyue.ui.reader.typography import Typography
from jiaoyue.ui.reader.wording import date_line

if TYPE_CHECKING:
    from collections.abc import Callable

    from jiaoyue.marks.annotation import Annotation
    from jiaoyue.marks.opened import OpenedArticle
    from jiaoyue.newspaper.display import Display
    from jiaoyue.newspaper.reading import LayerName, Reading
    from jiaoyue.text.script import Script
    from jiaoyue.text.span import Span, Spans
    from jiaoyue.ui.reader.desk import Desk
    from jiaoyue.ui.reader.view import Menu

SMALLEST, LARGEST = 9.0, 32.0
"""Points of the body's type."""


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
        self.showing = Showing(desk, self)
        self.text = self.showing.text
        self.menu_parts: list[Callable[[QMenu, int], None]] = []
        self.empty = Hint(self.tr("Choose an article to read it here"), self)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.find_bar = FindBar(self)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.empty)
        self.spread = Spread(self.showing, self)
        self._stack.addWidget(self.spread)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.find_bar)
        column.addWidget(self._stack, 1)
        self._finding = Finding(self.showing, self.find_bar)
        self.marks = MarkHandling(self.showing, self)
        self.corrections = CorrectionHandling(self.showing, self)
        self._of_marks = (self.marks.bar_popover, self.marks.cards_popover)
        self._popovers = (*self._of_marks, self.corrections.editor_popover)
        self._keys = self._key_table()
        self._keys_that_write = self._writing_keys()
        self._connect()
        self.setFocusProxy(self.text)
        self.setAutoFillBackground(True)
        self.set_theme(style.themes["paper"])

    def _connect(self) -> None:
        text = self.text
        text.installEventFilter(self)
        text.selectionChanged.connect(self._on_selection_changed)
        text.selected_by_hand.connect(self._on_selected_by_hand)
        text.clicked.connect(self._on_clicked)
        text.edge_dragged.connect(self.marks.drag_edge)
        text.menu_requested.connect(self._on_menu_requested)
        text.zoomed.connect(self._on_zoomed)
        text.went_past_end.connect(self.next_article_requested)
        text.went_past_start.connect(self.previous_article_requested)
        text.scrolled.connect(self._on_scrolled)
        self.showing.left.connect(self.marks.let_go)
        self.showing.left.connect(self.corrections.let_go)
        self.showing.turned.connect(self._leave_all)
        self.marks.mark_clicked.connect(self.mark_clicked)
        self.marks.tag_requested.connect(self.tag_requested)
        self.marks.hint_given.connect(self.hint_given)
        self.marks.bar.correction_requested.connect(self.correct)
        self.marks.bar.copy_requested.connect(self.copy)
        self.corrections.hint_given.connect(self.hint_given)
        for popover in self._popovers:
            popover.closed.connect(text.setFocus)

    # What is shown

    @property
    def opened(self) -> OpenedArticle | None:
        """The article that is shown."""
        return self.showing.shown.opened if self.showing.shown else None

    @property
    def reading(self) -> Reading | None:
        """The text that is shown, before conversion."""
        return self.showing.shown.reading if self.showing.shown else None

    @property
    def display(self) -> Display | None:
        """The text as it is shown."""
        return self.showing.shown.display if self.showing.shown else None

    @property
    def text_size(self) -> float:
        """The body's size in points."""
        return self.showing.typography.points

    def show_article(self, opened: OpenedArticle | None) -> None:
        """Show an article, or the empty column; the same one again keeps place and selection."""
        if opened is None:
            self.showing.clear()
            self._stack.setCurrentWidget(self.empty)
            return
        self.showing.show(opened)
        self.marks.refresh()
        self._stack.setCurrentWidget(self.spread)

    def set_layer(self, layer: LayerName) -> None:
        """Show another layer at the same place."""
        self.showing.look(replace(self.showing.view, layer=layer))

    def set_script(self, script: Script) -> None:
        """Show the text in another script at the same place."""
        self.showing.look(replace(self.showing.view, script=script))

    def set_theme(self, theme: style.Theme) -> None:
        """Take the colours of a theme."""
        for part in (self.marks, self.corrections, self.find_bar):
            part.set_theme(theme)
        palette = self.palette()
        palette.setColor(self.backgroundRole(), theme.paper)
        self.setPalette(palette)
        self.empty.setStyleSheet(f"color: {theme.muted.name()}")
        self.showing.set_typography(Typography(theme, self.text_size))
        self.spread.set_theme(theme)

    def set_text_size(self, points: float) -> None:
        """Set the body in this size, kept between ``SMALLEST`` and ``LARGEST``."""
        points = max(SMALLEST, min(LARGEST, points))
        if points != self.text_size:
            theme = self.showing.typography.theme
            self.showing.set_typography(Typography(theme, points))
            self.text_size_changed.emit(points)

    def selected_span(self) -> Span | None:
        """Return what of the reading is selected, or ``None``."""
        return self.showing.selected_span()

    def select(self, span: Span) -> None:
        """Select ``span`` of the reading and bring it into view."""
        if self.display is not None:
            self.showing.select(self.display.from_reading(span))

    def choose(self, annotation: Annotation) -> bool:
        """Point out an annotation and bring it into view; return whether it shows here."""
        shown = self.showing.shown
        if shown is None:
            return False
        self.showing.choose((annotation.id,))
        spans = shown.range_of(annotation.id)
        if spans:
            start, end = self.showing.hull_qt(spans)
            self.showing.set_cursor(start, start)
            self.text.reveal(start, end)
        return bool(spans)

    def scroll_state(self) -> str:
        """Return where the text is scrolled to, in a form that outlives fonts and layers."""
        return self.showing.scroll_state()

    def restore_scroll(self, state: str) -> None:
        """Scroll to where ``scroll_state`` was taken; what it did not say is passed over."""
        self.showing.restore_scroll(state)

    # What is done

    def highlight(self, colour: Colour = Colour.AMBER) -> None:
        """Mark the selection; without one, recolour the mark at the caret."""
        self.marks.highlight(colour)

    def note(self) -> None:
        """Write a note on the selection, or on the mark at the caret."""
        self.marks.note()

    def tag(self) -> None:
        """Tag the selection, or the mark at the caret, or else the article."""
        self.marks.tag()

    def remove_mark(self) -> None:
        """Remove the mark at the caret."""
        self.marks.remove()

    def correct(self, back: Callable[[], object] | None = None) -> None:
        """Open the editor on the selection, or to insert at the caret.

        ``back`` leads where one came from, if it is cancelled.
        """
        self._leave_all()
        self.corrections.begin(back)

    def copy(self) -> None:
        """Copy the selected words as plain text."""
        if self.selected_span() is not None:
            self.text.copy()

    def copy_with_citation(self) -> None:
        """Copy the selected words, or all, with title, paper and date."""
        shown = self.showing.shown
        if shown is None:
            return
        words = self.showing.copied_text(*self.showing.selection_qt()) or shown.display.text
        row, page = shown.opened.row, shown.opened.page
        title = f"《{row.title}》" if row.title else ""
        source = [title, page.paper or "", page.edition or "", date_line(row)]
        cited = "，".join(part for part in source if part)
        QGuiApplication.clipboard().setText(f"{words}\n——{cited}" if cited else words)

    def find(self) -> None:  # type: ignore[override]  # Qt's own looks windows up by number
        """Open the find bar, with the selection if it is a short one."""
        self.marks.bar_popover.dismiss()
        self._finding.open()

    def point_out(self, places: tuple[Spans, ...], *, go_there: bool, first: Spans = ()) -> None:
        """Mark what a search of the library found in the article, in spans of its page."""
        self._finding.point_out(places, go_there=go_there, first=first)

    @property
    def hit(self) -> tuple[int, int]:
        """Which hit is looked at, from 1, and of how many; 0 of none."""
        return self._finding.place

    def find_next(self) -> None:
        """Go to the next hit."""
        self._finding.step(1)

    def find_previous(self) -> None:
        """Go to the hit before."""
        self._finding.step(-1)

    # What happens

    def _dismiss_all(self) -> None:
        for popover in self._popovers:
            popover.dismiss()

    def _leave_all(self) -> None:
        """Close what is open, but no editor that something is written in."""
        for popover in self._of_marks:
            popover.dismiss()
        self.corrections.leave()

    def _on_selection_changed(self) -> None:
        if not self.text.textCursor().hasSelection():
            self.marks.bar_popover.dismiss()
        self.selection_changed.emit()

    def _on_selected_by_hand(self) -> None:
        self.corrections.leave()
        self.marks.show_bar()

    def _on_clicked(self, pos_qt: int) -> None:
        self._leave_all()
        shown = self.showing.shown
        fold = shown.fold_at(pos_qt) if shown and pos_qt >= 0 else None
        if fold is not None:
            self.showing.toggle_fold(fold)
        elif shown is not None and pos_qt >= 0:
            self.marks.show_at(shown.sheet.to_offset(pos_qt))
        else:
            self.showing.choose(())

    def _on_menu_requested(self, menu: Menu) -> None:
        start, end = self.showing.selection_qt()
        if menu.pos_qt >= 0 and not start <= menu.pos_qt < max(end, start + 1):
            # What the menu offers is about the place where it was asked for.
            self.showing.set_cursor(menu.pos_qt, menu.pos_qt)
        menu_at(self, menu.pos_qt).popup(menu.at)

    def _on_zoomed(self, steps: int) -> None:
        self.set_text_size(self.text_size + steps)

    def _on_scrolled(self) -> None:
        """Let what stands by the words go with them, unless someone is at it."""
        for popover in self._of_marks:
            if popover.isVisible() and not popover.isAncestorOf(self.focusWidget() or self):
                popover.dismiss()

    def _on_escape(self) -> None:
        """Leave the innermost thing that is open."""
        if any(popover.isVisible() for popover in self._popovers):
            self._dismiss_all()
        elif self.find_bar.isVisible():
            self._finding.close()
        elif self.text.textCursor().hasSelection():
            caret = self.text.textCursor().position()
            self.showing.set_cursor(caret, caret)
        else:
            self.showing.choose(())

    def _on_enter(self) -> None:
        """Open what is at the caret: the bar of a selection, a fold, the marks."""
        shown = self.showing.shown
        if self.marks.show_bar():
            self.marks.bar.take_focus()
            return
        fold = shown.fold_at(self.text.textCursor().position()) if shown else None
        if fold is not None:
            self.showing.toggle_fold(fold)
        else:
            self.marks.show_at_caret()

    # Keys

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys that mean something where no text is typed."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            done = self._keys.get(_chord(event))
            if done is None and self.showing.desk is not None:
                # Where nothing can be written these are left to whoever says why.
                done = self._keys_that_write.get(_chord(event))
            if done is not None:
                done()
                return True
        return super().eventFilter(watched, event)

    def _key_table(self) -> dict[str, Callable[[], object]]:
        """Return what the keys do; whoever makes actions of these verbs is asked first."""
        return {
            "Esc": self._on_escape,
            "Return": self._on_enter,
            "Enter": self._on_enter,
            "Ctrl+F": self.find,
            "F3": self.find_next,
            "Shift+F3": self.find_previous,
            "Ctrl+Shift+C": self.copy_with_citation,
        }

    def _writing_keys(self) -> dict[str, Callable[[], object]]:
        """Return what the keys do that change something."""
        pencils: dict[str, Callable[[], object]] = {
            str(i + 1): partial(self.highlight, colour) for i, colour in enumerate(Colour)
        }
        return pencils | {
            "H": self.highlight,
            "N": self.note,
            "T": self.tag,
            "F2": self.correct,
            "Del": self.remove_mark,
            "[": lambda: self.marks.move_edge(end=False, by=-1),
            "Shift+{": lambda: self.marks.move_edge(end=False, by=1),
            "]": lambda: self.marks.move_edge(end=True, by=1),
            "Shift+}": lambda: self.marks.move_edge(end=True, by=-1),
        }

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let go of the bar."""
        super().resizeEvent(event)
        self.marks.bar_popover.dismiss()


def _chord(event: QKeyEvent) -> str:
    """Return a key with its modifiers as one writes it, the keypad's like the others."""
    pad = Qt.KeyboardModifier.KeypadModifier
    combined = event.keyCombination()
    return QKeySequence(int(event.key()) | (combined.keyboardModifiers() & ~pad).value).toString()
