"""A card to put a query to the desk about a passage, or to answer one that was put.

Signals: ``put`` (Question), ``answered`` (str), ``dropped``, ``cancelled``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from jiaoyue.marks.ledger import Question
from jiaoyue.ui.desk.placed import shown_words
from jiaoyue.ui.reader.wording import signed
from jiaoyue.ui.style import GRID

if TYPE_CHECKING:
    from jiaoyue.marks.ledger import Query
    from jiaoyue.ui import style

_WIDTH = 400


class QueryCard(QWidget):
    """The card. Signals: see the module."""

    put = Signal(object)
    answered = Signal(str)
    dropped = Signal()
    cancelled = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.title = QLabel(self)
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.reason = self._field(self.tr("What is to be asked"))
        self.evidence = self._field(self.tr("Where to look (may stay empty)"))
        self.answer = self._field(self.tr("The answer"))
        self.instead = self._field("")
        self.foot = QLabel(self)
        self.foot.setTextFormat(Qt.TextFormat.PlainText)
        self.drop = QPushButton(self.tr("Drop the query"), self)
        self.drop.setProperty("role", "plain")
        self.cancel = QPushButton(self.tr("Cancel"), self)
        self.save = QPushButton(self)
        self.save.setProperty("role", "primary")
        self.drop.clicked.connect(self.dropped)
        self.cancel.clicked.connect(self.cancelled)
        self.save.clicked.connect(self._on_save)
        self._is_new = True
        self._lay_out()

    def _field(self, name: str) -> QLineEdit:
        field = QLineEdit(self)
        field.setPlaceholderText(name)
        field.setAccessibleName(name)
        field.installEventFilter(self)
        return field

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID, GRID, GRID, GRID)
        column.setSpacing(GRID)
        fields = (self.reason, self.evidence, self.answer, self.instead)
        for part in (self.title, *fields, self.foot):
            column.addWidget(part)
        buttons = QHBoxLayout()
        buttons.addWidget(self.drop)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.save)
        column.addLayout(buttons)
        self.setFixedWidth(_WIDTH)

    def set_theme(self, theme: style.Theme) -> None:
        """Take the colours of a theme."""
        for label in (self.title, self.foot):
            label.setStyleSheet(f"color: {theme.muted.name()}")

    def begin(self, words: str, reason: str = "") -> None:
        """Offer to put a query about some words; ``reason`` may be what a finding says."""
        self._is_new = True
        self._say_title(self.tr("Query: {words}"), words)
        self.reason.setText(reason)
        self.evidence.clear()
        self.answer.hide()
        self.instead.hide()
        self.foot.hide()
        self.drop.hide()
        self.save.setText(self.tr("Put the query"))

    def show_query(self, query: Query, words: str) -> None:
        """Show a query that was put, to be answered.

        ``words`` are those that stand there now; without any, none can be put in their place.
        """
        self._is_new = False
        self._say_title(self.tr("Query: {words}"), query.anchor.quote)
        self.reason.setText(query.reason)
        self.evidence.setText(query.evidence)
        self.answer.setText(query.answer)
        self.answer.show()
        named = self.tr("“{words}” is to read (empty: leave it)")
        named = named.format(words=_short(words))
        self.instead.clear()
        self.instead.setPlaceholderText(named)
        self.instead.setAccessibleName(named)
        self.instead.setVisible(bool(words))
        said = [signed(query.author, query.asked)]
        if not query.is_open:
            answered = self.tr("answered by {who}")
            said.append(answered.format(who=signed(query.answered_by, query.answered)))
        self.foot.setText("；".join(said))
        self.foot.show()
        self.drop.show()
        self.save.setText(self.tr("Save"))

    def take_focus(self) -> None:
        """Let the keyboard in, where something is to be written."""
        field = self.reason if self._is_new else self.answer
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        field.selectAll()

    @property
    def question(self) -> Question:
        """What is asked."""
        return Question(self.reason.text().strip(), self.evidence.text().strip())

    @property
    def words_instead(self) -> str:
        """What the words of the query are to read; empty where they stay as they are."""
        return self.instead.text().strip()

    def _say_title(self, template: str, words: str) -> None:
        self.title.setText(template.format(words=_short(words)))

    def _on_save(self) -> None:
        if not self.question.reason:
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._is_new:
            self.put.emit(self.question)
        else:
            self.answered.emit(self.answer.text().strip())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Save with Enter and cancel with Escape; an input method sees its own keys first."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._on_save()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.cancelled.emit()
                return True
        return super().eventFilter(watched, event)


def _short(words: str) -> str:
    said = shown_words(words)
    return said if len(said) <= 24 else said[:23] + "…"
