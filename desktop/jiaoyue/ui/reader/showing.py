"""An article on the view: which layer and script, where it is scrolled to, what is pointed out.

It shows and remembers; it performs nothing. Another look at the same article keeps the
first line and the selection on their words, whatever has become of them.

Signals: ``left`` (another article or none is about to show), ``turned`` (so is that, or
another layer or script), ``text_changed`` (the document reads otherwise now).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, QTimer, Signal
from PySide6.QtGui import QTextCursor

from jiaoyue.newspaper.reading import LayerName
from jiaoyue.text.script import Script
from jiaoyue.text.span import Span, Spans
from jiaoyue.text.words import words
from jiaoyue.ui import style
from jiaoyue.ui.reader.shown import ShownArticle, View
from jiaoyue.ui.reader.typography import Typography
from jiaoyue.ui.reader.view import ArticleView
from jiaoyue.ui.reader.wording import hover_text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

    from jiaoyue.marks.annotation import Annotation
    from jiaoyue.marks.opened import OpenedArticle
    from jiaoyue.ui.reader.desk import Desk
    from jiaoyue.ui.reader.strokes import Look

_DOUBTS_AFTER_MS = 120


class Showing(QObject):
    """What is shown, on ``text``. Signals: see the module."""

    left = Signal()
    turned = Signal()
    text_changed = Signal()

    def __init__(self, library: Desk | None, parent: QWidget) -> None:
        super().__init__(parent)
        self._library = library
        self.shown: ShownArticle | None = None
        self.view = View()
        self.typography = Typography(style.themes["paper"], 13.0)
        self.chosen: tuple[str, ...] = ()
        self._found: Spans = ()
        self._found_at = -1
        self._pointed_at: tuple[tuple[Span, Look], ...] = ()
        self.text = ArticleView(
            self.typography, self.hover_text, self.copied_text, self.word_at, parent
        )
        self.doubts_left: list[int] = []
        self._doubt_timer = QTimer(self)
        self._doubt_timer.setSingleShot(True)
        self._doubt_timer.timeout.connect(self._on_doubt_timer)

    @property
    def desk(self) -> Desk | None:
        """Where edits go; none while the library can only be read."""
        return self._library if self._library and not self._library.read_only else None

    @property
    def annotations(self) -> tuple[Annotation, ...]:
        """The annotations of the article."""
        return self.shown.opened.annotations if self.shown else ()

    def names(self) -> Mapping[str, str]:
        """Return how names are settled to be shown in the present script."""
        return self._library.names(self.view.script) if self._library else {}

    # Showing

    def show(self, opened: OpenedArticle) -> None:
        """Show an article; the same one again keeps its place and what is selected."""
        before, names = self.shown, self.names()
        if before is None or before.opened.row.id != opened.row.id:
            self.left.emit()
            self.turned.emit()
            self.chosen = ()
            self.view = replace(self.view, unfolded=frozenset())
            self._set(ShownArticle(opened, self.view, names))
            self.text.hide_caret()
            self.text.scroll_to_top(0)
        elif before.is_same_text(opened, self.view, names):
            self.shown = before.with_marks_of(opened)
            self.draw()
        else:
            self._set_in_place(ShownArticle(opened, self.view, names))

    def clear(self) -> None:
        """Show nothing."""
        self.left.emit()
        self.turned.emit()
        self._doubt_timer.stop()
        self.shown = None

    def look(self, view: View) -> None:
        """Look at the article in another way, at the same place."""
        if view == self.view:
            return
        self.turned.emit()
        self.view = view
        if self.shown is not None:
            self._set_in_place(ShownArticle(self.shown.opened, view, self.names()))

    def set_typography(self, typography: Typography) -> None:
        """Set the text in another theme or size, at the same place."""
        self.typography = typography
        top, selection = self._top_place(), self._selection_places()
        self.text.set_typography(typography)
        if self.shown is not None:
            self._set(self.shown)
            self._restore(top, selection)

    def toggle_fold(self, fold: int) -> None:
        """Open a passage that is folded away, or fold it again."""
        self.look(replace(self.view, unfolded=self.view.unfolded ^ {fold}))

    def _set_in_place(self, shown: ShownArticle) -> None:
        top, selection = self._top_place(), self._selection_places()
        self._set(shown)
        self._restore(top, selection)

    def _set(self, shown: ShownArticle) -> None:
        self.shown = shown
        self._found, self._found_at, self._pointed_at = (), -1, ()
        self.text.show_sheet(shown.sheet, printed_lines=shown.view.layer is LayerName.SOURCE)
        self.draw()
        self.doubts_left = list(range(len(shown.display.paragraphs)))
        if shown.view.script is not Script.ORIGINAL and not shown.doubts:
            self._doubt_timer.start(_DOUBTS_AFTER_MS)
        self.text_changed.emit()

    def _on_doubt_timer(self) -> None:
        """Look at one paragraph at a time: the text may be scrolled in between."""
        if self.shown is None or not self.doubts_left:
            return
        if self.shown.look_for_doubts(self.doubts_left.pop(0)):
            self.draw()
        self._doubt_timer.start(0)

    # Pointing out

    def draw(self) -> None:
        """Draw marks, corrections, doubts and hits as they are now."""
        if self.shown is None:
            return
        self.text.set_strokes(
            self.shown.strokes(self._found, self._found_at, self.chosen, self._pointed_at),
            self.shown.marks_in,
        )
        spans = self.shown.range_of(self.chosen[0]) if len(self.chosen) == 1 else ()
        self.text.set_edges(self.hull_qt(spans) if spans and self.desk else ())

    def choose(self, ids: tuple[str, ...]) -> None:
        """Point out these annotations and no others."""
        self.chosen = ids
        self.draw()

    def point_at(self, spans: tuple[tuple[Span, Look], ...]) -> None:
        """Draw these spans of the display so, until the text is shown anew."""
        self._pointed_at = spans
        self.draw()

    def mark_found(self, found: Spans, at: int) -> None:
        """Mark what was found in the display, the one at ``at`` most of all."""
        was_marked = bool(self._found)
        self._found, self._found_at = found, at
        if self.shown is not None:
            to_qt = self.shown.sheet.to_qt
            self.text.hits.show_hits([to_qt(span.start) for span in found], at)
        if found or was_marked:
            self.draw()

    def point_out(self, found: Spans, at: int) -> None:
        """Mark what was found in the display and bring the one at ``at`` into view."""
        self.mark_found(found, at)
        if 0 <= at < len(found):
            self.text.reveal(*self.hull_qt(found[at : at + 1]))

    # Places

    def select(self, shown_at: Span) -> None:
        """Select ``shown_at`` of the display and bring it into view."""
        start, end = self.hull_qt((shown_at,))
        self.set_cursor(start, end)
        self.text.reveal(start, end)

    def set_cursor(self, anchor_qt: int, caret_qt: int) -> None:
        """Select from one position of the document to another."""
        cursor = self.text.textCursor()
        cursor.setPosition(anchor_qt)
        cursor.setPosition(caret_qt, QTextCursor.MoveMode.KeepAnchor)
        self.text.setTextCursor(cursor)

    def selection_qt(self) -> tuple[int, int]:
        """Return from where to where in the document the selection goes."""
        cursor = self.text.textCursor()
        return cursor.selectionStart(), cursor.selectionEnd()

    def selected_span(self) -> Span | None:
        """Return what of the reading is selected, or ``None``."""
        if self.shown is None or not self.text.textCursor().hasSelection():
            return None
        span = self.shown.selected(*self.selection_qt())
        return span if len(span) else None

    def caret(self) -> int:
        """Return the offset of the display at the caret."""
        return self.shown.sheet.to_offset(self.text.textCursor().position()) if self.shown else 0

    def caret_in_reading(self) -> int:
        """Return the offset of the reading at the caret."""
        at = self.caret()
        return self.shown.display.to_reading(Span(at, at)).start if self.shown else 0

    def hull_qt(self, spans: Spans) -> tuple[int, int]:
        """Return from where to where in the document some spans of the display reach."""
        if self.shown is None or not spans:
            return 0, 0
        sheet = self.shown.sheet
        start = sheet.to_qt(spans[0].start)
        return start, max(start, sheet.end_to_qt(spans[-1].end))

    def hull_of(self, span: Span) -> tuple[int, int]:
        """Return from where to where in the document a span of the reading reaches."""
        return self.hull_qt((self.shown.display.from_reading(span),)) if self.shown else (0, 0)

    def rect(self, start_qt: int, end_qt: int, within: QWidget) -> QRect:
        """Return where a stretch of the document stands in a widget around the text."""
        rect = self.text.rect_of(start_qt, end_qt)
        return QRect(self.text.viewport().mapTo(within, rect.topLeft()), rect.size())

    def scroll_state(self) -> str:
        """Return where the text is scrolled to; empty at the top."""
        place = self._top_place()
        return "" if place is None else str(place)

    def restore_scroll(self, state: str) -> None:
        """Scroll to where ``scroll_state`` was taken; what it did not say is passed over."""
        if state.isdecimal():
            self._scroll_to(int(state))

    def _top_place(self) -> int | None:
        """Return the place in the page of the first line that shows; ``None`` at the top."""
        if self.shown is None or self.text.verticalScrollBar().value() == 0:
            return None
        return self.shown.place_of(self.text.top_position())

    def _selection_places(self) -> tuple[int | None, int | None]:
        if self.shown is None:
            return None, None
        cursor = self.text.textCursor()
        return self.shown.place_of(cursor.anchor()), self.shown.place_of(cursor.position())

    def _restore(self, top: int | None, selection: tuple[int | None, int | None]) -> None:
        if self.shown is None:
            return
        anchor, caret = (self.shown.qt_of(p) if p is not None else None for p in selection)
        if anchor is not None and caret is not None:
            self.set_cursor(anchor, caret)
        if top is None:
            self.text.verticalScrollBar().setValue(0)
        else:
            self._scroll_to(top)

    def _scroll_to(self, place: int) -> None:
        pos_qt = self.shown.qt_of(place) if self.shown else None
        if pos_qt is not None:
            self.text.scroll_to_top(pos_qt)

    # What the view asks

    def hover_text(self, pos_qt: int) -> str:
        """Return what is to be known of the words at a position."""
        return hover_text(self.shown, pos_qt) if self.shown else ""

    def copied_text(self, start_qt: int, end_qt: int) -> str:
        """Return what is copied of a stretch of the document: its words alone."""
        if self.shown is None:
            return ""
        return self.shown.sheet.to_span(start_qt, end_qt).of(self.shown.display.text)

    def word_at(self, pos_qt: int) -> tuple[int, int]:
        """Return the word at a position; a character while no dictionary is loaded."""
        if self.shown is None:
            return pos_qt, pos_qt
        text = self.shown.display.text
        offset = self.shown.sheet.to_offset(pos_qt)
        word = Span(offset, min(offset + 1, len(text)))
        if words.cache_info().currsize:
            word = words().at(text, offset)
        return self.hull_qt((word,))
