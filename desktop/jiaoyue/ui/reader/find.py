"""Finding in the open article: a slim bar, and where a text says something.

Traditional and Simplified, full and half width, upper and lower case find one another.

Signals of the bar: ``sought`` (words), ``stepped`` (1 or -1), ``closed``.
``Finding`` is what the bar does to the text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from jiaoyue.text.fold import fold
from jiaoyue.text.span import Span, Spans
from jiaoyue.ui import style
from jiaoyue.ui.style import GRID

if TYPE_CHECKING:
    from jiaoyue.ui.reader.showing import Showing

_SHORT = 30


def occurrences(text: str, words: str) -> Spans:
    """Return where ``text`` says ``words``, in order and apart; white space counts for nothing."""
    sought = fold(words)
    if not sought:
        return ()
    forms = {character: fold(character) for character in set(text)}
    folded: list[str] = []
    places: list[int] = []
    for offset, character in enumerate(text):
        form = forms[character]
        # One character may fold to several, as ㎡ does.
        folded.extend(form)
        places.extend([offset] * len(form))
    whole = "".join(folded)
    found: list[Span] = []
    at = whole.find(sought)
    while at >= 0:
        found.append(Span(places[at], places[at + len(sought) - 1] + 1))
        at = whole.find(sought, at + len(sought))
    return tuple(found)


class FindBar(QFrame):
    """The bar over the text. Signals: see the module."""

    sought = Signal(str)
    stepped = Signal(int)
    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("findBar")
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(self.tr("Find in this article"))
        self.field.setAccessibleName(self.tr("Find in this article"))
        self.field.setMaximumWidth(320)
        self.count = QLabel(self)
        self.count.setMinimumWidth(self.count.fontMetrics().horizontalAdvance("000/000"))
        self.previous = self._button(self.tr("Previous hit"), "Shift+F3")
        self.next = self._button(self.tr("Next hit"), "F3")
        self.close_button = self._button(self.tr("Close"), "Esc")
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * GRID, GRID, GRID, GRID)
        row.setSpacing(GRID)
        row.addStretch(1)
        for part in (self.field, self.count, self.previous, self.next, self.close_button):
            row.addWidget(part)
        self.field.installEventFilter(self)
        self.field.textChanged.connect(self.sought)
        self.previous.clicked.connect(lambda: self.stepped.emit(-1))
        self.next.clicked.connect(lambda: self.stepped.emit(1))
        self.close_button.clicked.connect(self.closed)
        self.say_count(0, -1)

    def _button(self, name: str, key: str) -> QToolButton:
        button = QToolButton(self)
        button.setAutoRaise(True)
        button.setAccessibleName(name)
        button.setToolTip(f"{name} ({key})")
        return button

    def set_theme(self, theme: style.Theme) -> None:
        """Take the colours of a theme."""
        self.previous.setIcon(style.icon("chevron-up", theme.muted))
        self.next.setIcon(style.icon("chevron-down", theme.muted))
        self.close_button.setIcon(style.icon("x", theme.muted))
        self.setStyleSheet(
            f"#findBar {{ background: {theme.sidebar.name()};"
            f" border: none; border-bottom: 1px solid {theme.hairline.name()}; }}"
        )

    def begin(self, words: str) -> None:
        """Show the bar with ``words``, or with those sought last, ready to be typed over."""
        self.show()
        if words:
            self.field.setText(words)
        self.field.selectAll()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def say_count(self, of: int, at: int) -> None:
        """Say how many hits there are, and which of them (from 0) is shown."""
        if not self.field.text().strip():
            self.count.setText("")
        elif not of:
            self.count.setText(self.tr("none"))
        else:
            self.count.setText(f"{at + 1}/{of}")
        for button in (self.previous, self.next):
            button.setEnabled(of > 0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Step with Enter and Shift+Enter, F3 and the arrows; close with Escape."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            key = Qt.Key(event.key())
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F3):
                self.stepped.emit(-1 if back else 1)
                return True
            if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                self.stepped.emit(1 if key == Qt.Key.Key_Down else -1)
                return True
            if key == Qt.Key.Key_Escape:
                self.closed.emit()
                return True
        return super().eventFilter(watched, event)


class Finding(QObject):
    """The hits of what is sought, and which of them is looked at."""

    def __init__(self, showing: Showing, bar: FindBar) -> None:
        super().__init__(bar)
        self._showing = showing
        self._bar = bar
        self._hits: Spans = ()
        self._at = -1
        self._places: tuple[Spans, ...] = ()
        bar.hide()
        bar.sought.connect(self._on_sought)
        bar.stepped.connect(self.step)
        bar.closed.connect(self.close)
        showing.text_changed.connect(self._on_text_changed)

    def open(self) -> None:
        """Open the bar, with the selection if it is a short one."""
        if self._showing.shown is None:
            return
        words = self._showing.copied_text(*self._showing.selection_qt())
        self._bar.begin(words if len(words) <= _SHORT and "\n" not in words else "")
        self._on_sought(self._bar.field.text())

    def point_out(self, places: tuple[Spans, ...], *, go_there: bool, first: Spans = ()) -> None:
        """Mark what a search of the library found, in spans of the page; until something else
        is sought here. One goes to ``first`` of them, or to the one that comes first."""
        self._places = places
        if self._bar.isVisible():
            return
        self._hits, self._at = self._shown_hits(), 0
        if first and self._showing.shown is not None:
            wanted = self._showing.shown.display.up(first)
            self._at = next((i for i, hit in enumerate(self._hits) if hit in wanted), 0)
        if go_there:
            self._show()
        else:
            self._showing.mark_found(self._hits, self._at)

    @property
    def place(self) -> tuple[int, int]:
        """Which hit is looked at, from 1, and of how many; 0 of none."""
        return (self._at + 1 if self._hits else 0), len(self._hits)

    def _shown_hits(self) -> Spans:
        shown = self._showing.shown
        if shown is None:
            return ()
        found = {span for spans in self._places for span in shown.display.up(spans) if len(span)}
        return tuple(sorted(found, key=lambda span: span.start))

    def step(self, by: int) -> None:
        """Go on by so many hits, round the end."""
        if self._hits:
            self._at = (self._at + by) % len(self._hits)
            self._show()

    def close(self) -> None:
        """Close the bar and forget the hits; the one looked at is selected.

        Where keys write, the caret stands behind it: the next one is to overwrite nothing.
        """
        self._bar.hide()
        if 0 <= self._at < len(self._hits):
            self._showing.select(self._hits[self._at])
            if self._showing.view.tracked:
                _, end = self._showing.selection_qt()
                self._showing.set_cursor(end, end)
        # What a search of the library found shows again.
        self._hits = self._shown_hits()
        self._at = 0 if self._hits else -1
        self._showing.mark_found(self._hits, self._at)
        self._showing.text.setFocus()

    def _on_sought(self, words: str) -> None:
        if self._showing.shown is None:
            return
        self._hits = occurrences(self._showing.shown.display.text, words)
        start, _ = self._showing.selection_qt()
        begin = self._showing.shown.sheet.to_offset(start)
        ahead = (i for i, hit in enumerate(self._hits) if hit.start >= begin)
        self._at = next(ahead, 0) if self._hits else -1
        self._show()

    def _on_text_changed(self) -> None:
        """Look for the same words in what the text says now, and stay where one is."""
        if self._bar.isVisible() and self._showing.shown is not None:
            words = self._bar.field.text()
            self._hits = occurrences(self._showing.shown.display.text, words)
            self._at = min(max(self._at, 0), len(self._hits) - 1)
            self._bar.say_count(len(self._hits), self._at)
            self._showing.mark_found(self._hits, self._at)
        elif self._places:
            self._hits = self._shown_hits()
            self._at = min(max(self._at, 0), len(self._hits) - 1)
            self._showing.mark_found(self._hits, self._at)

    def _show(self) -> None:
        self._bar.say_count(len(self._hits), self._at)
        self._showing.point_out(self._hits, self._at)
