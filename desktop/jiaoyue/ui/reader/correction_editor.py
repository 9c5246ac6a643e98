"""A line to write what the selected words ought to be.

It shows the corrected text in its original characters, whatever script the reader column
is in. Signals: ``applied`` (Proposal), ``cancelled``.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from jiaoyue.marks.record import narrowed
from jiaoyue.newspaper.reading import PARAGRAPH_BREAK, Reading
from jiaoyue.text.span import Span
from jiaoyue.ui import style
from jiaoyue.ui.style import GRID

_WIDTH = 400
_MOST_LINES = 6


@dataclass(frozen=True, slots=True)
class Proposal:
    """``span`` of the words offered is to read ``text``, for ``reason`` (may be empty)."""

    span: Span
    text: str
    reason: str

    def moved_by(self, by: int) -> Proposal:
        """Return the same for words that stand further on in a text."""
        return replace(self, span=Span(self.span.start + by, self.span.end + by))


@dataclass(frozen=True, slots=True)
class Rewritten:
    """What was corrected: ``at`` of the article as it reads now says ``now`` for ``was``."""

    at: Span
    was: str
    now: str


class CorrectionEditor(QWidget):
    """The editor. Signals: see the module."""

    applied = Signal(object)
    cancelled = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._old = ""
        self.title = QLabel(self)
        self.text = QPlainTextEdit(self)
        self.text.setObjectName("field")
        self.text.setAccessibleName(self.tr("What it should say"))
        self.text.setTabChangesFocus(True)
        self.reason = QLineEdit(self)
        self.reason.setPlaceholderText(self.tr("Reason (may stay empty)"))
        self.reason.setAccessibleName(self.tr("Reason of the correction"))
        self.refusal = QLabel(self)
        self.refusal.setWordWrap(True)
        self.refusal.hide()
        self.apply_button = QPushButton(self.tr("Correct"), self)
        self.apply_button.setProperty("role", "primary")
        self.apply_button.setToolTip(self.tr("Correct (Enter)"))
        self.cancel_button = QPushButton(self.tr("Cancel"), self)
        self.cancel_button.setToolTip(self.tr("Cancel (Esc)"))
        self.apply_button.clicked.connect(self.apply)
        self.cancel_button.clicked.connect(self.cancelled)
        self._lay_out()
        for field in (self.text, self.reason):
            field.installEventFilter(self)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID, GRID, GRID, GRID)
        column.setSpacing(GRID)
        for part in (self.title, self.text, self.refusal, self.reason):
            column.addWidget(part)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.apply_button)
        column.addLayout(buttons)
        self.setFixedWidth(_WIDTH)

    def set_theme(self, theme: style.Theme) -> None:
        """Take the colours of a theme."""
        self.title.setStyleSheet(f"color: {theme.muted.name()}")
        self.refusal.setStyleSheet(f"color: {theme.accent.name()}")
        self.text.setFont(style.serif(13))

    def begin(self, corrected: Reading, span: Span) -> None:
        """Offer ``span`` of the corrected reading for correction; an empty one for insertion."""
        self._old = span.of(corrected.text)
        self.refusal.hide()
        self.reason.clear()
        self.title.setText(self.tr("Correct") if len(span) else self.tr("Insert here"))
        self.text.setPlainText(self._old)
        lines = 1 + len(self._old) // 20 + self._old.count(PARAGRAPH_BREAK)
        height = self.text.fontMetrics().lineSpacing() * min(lines, _MOST_LINES)
        self.text.setFixedHeight(height + 3 * GRID)
        cursor = self.text.textCursor()
        cursor.select(QTextCursor.SelectionType.Document)
        self.text.setTextCursor(cursor)

    def take_focus(self) -> None:
        """Let the keyboard in, at the words."""
        self.text.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def apply(self) -> None:
        """Propose what is written, unless it says what stood there or joins paragraphs."""
        span, old, new = narrowed(Span(0, len(self._old)), self._old, self.written)
        if not old and not new:
            self.cancelled.emit()
        elif PARAGRAPH_BREAK in old or PARAGRAPH_BREAK in new:
            self.refuse(self.tr("A correction keeps the paragraphs apart: change one at a time."))
        else:
            self.applied.emit(Proposal(span, new, self.reason.text().strip()))

    def refuse(self, why: str) -> None:
        """Say why what is written is not done; it stays to be changed or copied."""
        self.refusal.setText(why)
        self.refusal.show()

    @property
    def is_changed(self) -> bool:
        """Whether something was written here."""
        return self.written != self._old or bool(self.reason.text().strip())

    @property
    def written(self) -> str:
        """What the words are to be."""
        # toPlainText() would turn the no-break spaces of the page into plain ones.
        return self.text.document().toRawText().replace("\u2029", PARAGRAPH_BREAK)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Apply with Enter and cancel with Escape; an input method sees its own keys first."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.apply()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.cancelled.emit()
                return True
        return super().eventFilter(watched, event)
