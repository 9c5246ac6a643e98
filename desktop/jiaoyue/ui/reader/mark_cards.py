"""What lies at a place: each annotation as a card to be read and changed where it stands.

Signals carry a ``CardChange``: which annotation, and what it is to become. The cards change
nothing themselves. ``done`` says that a person is through with them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from jiaoyue.marks.colour import Colour
from jiaoyue.ui import style
from jiaoyue.ui.reader.selection_bar import pencil_icon
from jiaoyue.ui.reader.wording import colour_name, signed
from jiaoyue.ui.style import GRID
from jiaoyue.ui.tag_field import TagField

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jiaoyue.marks.annotation import Annotation
    from jiaoyue.marks.tag import Tag

WIDTH = 320
_HIGHEST = 420


@dataclass(frozen=True, slots=True)
class CardChange:
    """One thing that a person asks of an annotation; the fields that are ``None`` stay."""

    annotation: Annotation
    colour: Colour | None = None
    note: str | None = None
    tag_added: str | None = None
    tag_removed: Tag | None = None
    is_removed: bool = False


class NoteEdit(QPlainTextEdit):
    """A note being written. Enter commits, Shift+Enter begins a line, leaving commits too.

    Whether a note was saved is known only when it is shown again. Leaving tells each note
    once; Enter tells it again, should it have been refused.

    Signals: ``committed`` (str), ``left`` (by Enter or Escape).
    """

    committed = Signal(str)
    left = Signal()

    def __init__(self, note: str, parent: QWidget) -> None:
        super().__init__(note, parent)
        self._said = note
        self._told = note
        self.setObjectName("field")
        self.setTabChangesFocus(True)
        self.setPlaceholderText(self.tr("Write a note"))
        self.setAccessibleName(self.tr("Note"))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * 2 + 3 * GRID)

    def show_note(self, note: str) -> None:
        """Show another note, unless one is being written."""
        if note != self._said and self.written == self._said:
            self.setPlainText(note)
        if note != self._said:
            self._said = self._told = note

    @property
    def written(self) -> str:
        """The note as it is written."""
        return self.toPlainText().strip()

    @property
    def is_unsaved(self) -> bool:
        """Whether something is written that was not saved, or not yet."""
        return self.written != self._said

    def commit(self, *, again: bool = False) -> None:
        """Tell what is written, if it is news; ``again`` even if it was told and not shown."""
        note = self.written
        if note != self._said and (again or note != self._told):
            self._told = note
            self.committed.emit(note)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Commit with Enter, give up with Escape."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.commit(again=True)
            self.left.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.setPlainText(self._said)
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Commit what is written, as nothing that was typed may be lost."""
        super().focusOutEvent(event)
        self.commit()


class MarkCard(QFrame):
    """One annotation. Signal: ``changed`` (CardChange), ``done``."""

    changed = Signal(object)
    done = Signal()

    def __init__(
        self,
        annotation: Annotation,
        known: Sequence[Tag],
        theme: style.Theme,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.annotation = annotation
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID, GRID, GRID, GRID)
        column.setSpacing(GRID)
        column.addLayout(self._head(theme))
        self.note = NoteEdit(annotation.note, self)
        self.note.committed.connect(lambda note: self._tell(note=note))
        self.note.left.connect(self.done)
        column.addWidget(self.note)
        self.tags = TagField(self)
        self.tags.set_theme(theme)
        self.tags.added.connect(lambda name: self._tell(tag_added=name))
        self.tags.removed.connect(lambda tag: self._tell(tag_removed=tag))
        self.tags.line.installEventFilter(self)
        column.addWidget(self.tags)
        self.show_mark(annotation, known)

    def show_mark(self, annotation: Annotation, known: Sequence[Tag]) -> None:
        """Show the annotation as it has become; what is being typed stays."""
        self.annotation = annotation
        for colour, button in self.pencils.items():
            button.setChecked(colour is annotation.colour)
        self.note.show_note(annotation.note)
        by_id = {tag.id: tag for tag in known}
        self.tags.show_tags([by_id[i] for i in annotation.tags if i in by_id], known)

    def _head(self, theme: style.Theme) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(2)
        self.pencils: dict[Colour, QToolButton] = {}
        for colour in Colour:
            button = self._button(colour_name(colour))
            button.setIcon(pencil_icon(colour, theme))
            button.setCheckable(True)
            button.clicked.connect(lambda _=False, c=colour: self._tell(colour=c))
            self.pencils[colour] = button
            row.addWidget(button)
        who = QLabel(signed(self.annotation.author, self.annotation.created), self)
        who.setStyleSheet(f"color: {theme.muted.name()}")
        row.addSpacing(GRID)
        row.addWidget(who, 1)
        self.remove = self._button(self.tr("Remove this mark"))
        self.remove.setIcon(style.icon("trash-2", theme.muted))
        self.remove.clicked.connect(lambda: self._tell(is_removed=True))
        row.addWidget(self.remove)
        return row

    def _button(self, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setAutoRaise(True)
        button.setIconSize(QSize(20, 20))
        button.setAccessibleName(name)
        button.setToolTip(name)
        return button

    def _tell(
        self,
        *,
        colour: Colour | None = None,
        note: str | None = None,
        tag_added: str | None = None,
        tag_removed: Tag | None = None,
        is_removed: bool = False,
    ) -> None:
        self.changed.emit(
            CardChange(self.annotation, colour, note, tag_added, tag_removed, is_removed)
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Escape in the tag line say that the person is through."""
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
        ):
            self.done.emit()
            return True
        return super().eventFilter(watched, event)


class MarkCards(QScrollArea):
    """The cards of one place. Signals: ``changed`` (CardChange), ``done``."""

    changed = Signal(object)
    done = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Marks at this place"))
        self.viewport().setAutoFillBackground(False)
        self.cards: list[MarkCard] = []

    def show_marks(
        self, marks: Sequence[Annotation], known: Sequence[Tag], theme: style.Theme
    ) -> None:
        """Show a card for each mark; what was being written in others is told first."""
        if [mark.id for mark in marks] == [card.annotation.id for card in self.cards]:
            for card, mark in zip(self.cards, marks, strict=True):
                card.show_mark(mark, known)
        else:
            self.commit()
            self._deal(marks, known, theme)
        self._fit()

    def _deal(self, marks: Sequence[Annotation], known: Sequence[Tag], theme: style.Theme) -> None:
        old = self.takeWidget()
        if old is not None:
            # It may be a key pressed in it that brought us here.
            old.hide()
            old.deleteLater()
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.cards = []
        for mark in marks:
            card = MarkCard(mark, known, theme, body)
            card.changed.connect(self.changed)
            card.done.connect(self.done)
            self.cards.append(card)
            column.addWidget(card)
        self.setWidget(body)
        # The scroll area turns this on; the card below is to show through.
        body.setAutoFillBackground(False)

    def clear(self) -> None:
        """Tell what is being written, and forget the cards."""
        self.commit()
        self.cards = []

    def _fit(self) -> None:
        body = self.widget()
        if body is not None:
            body.setFixedWidth(WIDTH)
            layout = body.layout()
            if layout is not None:
                layout.activate()
            self.setFixedSize(WIDTH, min(body.sizeHint().height(), _HIGHEST))

    def commit(self) -> None:
        """Tell the notes that are being written."""
        for card in self.cards:
            card.note.commit()
