"""Splitting an article: the cut is shown first, moved by keys or clicks, and then made.

It asks for the split and does not make it.

Signals: ``split_requested`` (Cut), ``hint_given`` (a sentence for the status bar).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLocale, QObject, QRect, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from jiaoyue.marks.structure import StructureError, parts_at
from jiaoyue.session.session import sentence
from jiaoyue.ui.models.labels import shortened
from jiaoyue.ui.reader.cut_mark import CutMark
from jiaoyue.ui.reader.popover import Popover
from jiaoyue.ui.reader.spot import Cut, cut_at
from jiaoyue.ui.style import GRID

if TYPE_CHECKING:
    from jiaoyue.newspaper.article import Block
    from jiaoyue.ui import style
    from jiaoyue.ui.reader.showing import Showing
    from jiaoyue.ui.reader.shown import ShownArticle

_QUOTED = 16
_WIDTH = 42 * GRID


class SplitCard(QWidget):
    """What the cut would make. Signals: ``accepted``, ``cancelled``, ``moved`` (a Qt.Key)."""

    accepted = Signal()
    cancelled = Signal()
    moved = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Where to split the article"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.said = QLabel(self)
        self.said.setWordWrap(True)
        self.counts = QLabel(self)
        self.split = QPushButton(self.tr("Split"), self)
        self.split.setProperty("role", "primary")
        self.split.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.split.clicked.connect(self.accepted)
        cancel = QPushButton(self.tr("Cancel"), self)
        cancel.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        cancel.clicked.connect(self.cancelled)
        self.keys = QLabel(self.tr("← → by a character, ↑ ↓ by a paragraph, or click"), self)
        row = QHBoxLayout()
        row.addWidget(self.counts, 1)
        row.addWidget(cancel)
        row.addWidget(self.split)
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID, GRID // 2, GRID, GRID // 2)
        column.setSpacing(GRID)
        column.addWidget(self.said)
        column.addWidget(self.keys)
        column.addLayout(row)
        self.setFixedWidth(_WIDTH)

    def set_theme(self, theme: style.Theme) -> None:
        """Take the colours of a theme."""
        for label in (self.counts, self.keys):
            label.setStyleSheet(f"color: {theme.muted.name()}")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the cut with the arrows; Enter makes it, and undo gives it up."""
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.moved.emit(key.value)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.accepted.emit()
        elif event.matches(QKeySequence.StandardKey.Undo):
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Keep the key of undo from the window: what is not done yet is what it means here."""
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.matches(QKeySequence.StandardKey.Undo)
        ):
            event.accept()
            return True
        return super().event(event)


class Splitting(QObject):
    """The cut being chosen. Signals: see the module."""

    split_requested = Signal(object)
    hint_given = Signal(str)

    def __init__(self, showing: Showing, room: QWidget) -> None:
        super().__init__(room)
        self._showing = showing
        self._room = room
        self._offset = 0
        self.mark = CutMark(showing.text)
        self.card = SplitCard(room)
        self.popover = Popover(self.card, room)
        self.popover.closed.connect(self._on_closed)
        self.card.accepted.connect(self.accept)
        self.card.cancelled.connect(self.popover.dismiss)
        self.card.moved.connect(self._on_moved)
        showing.text.clicked.connect(self._on_clicked)
        showing.text.scrolled.connect(self._stand_by)
        showing.turned.connect(self.popover.dismiss)
        showing.text_changed.connect(self.popover.dismiss)

    def set_theme(self, theme: style.Theme) -> None:
        """Take the colours of a theme."""
        for part in (self.mark, self.card, self.popover):
            part.set_theme(theme)

    def begin(self) -> None:
        """Show the cut at the caret, or at the first place after it where one can be made."""
        shown = self._showing.shown
        if shown is None or len(shown.display.text) < 2:
            return
        offset = self._showing.caret()
        if not 0 < offset < len(shown.display.text):
            offset = shown.display.paragraphs[min(1, len(shown.display.paragraphs) - 1)].start
        self.popover.show()
        self.card.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._put(offset)

    def accept(self) -> None:
        """Ask for the split where the cut is."""
        cut = self._cut()
        if cut is not None and self.card.split.isEnabled():
            self.popover.dismiss()
            self.split_requested.emit(cut)

    def _cut(self) -> Cut | None:
        shown = self._showing.shown
        return cut_at(shown, self._offset) if shown is not None else None

    def _put(self, offset: int) -> None:
        shown = self._showing.shown
        if shown is None:
            return
        starts = _starts(shown)
        # The end of a paragraph is the same cut as the beginning of the next.
        self._offset = offset + 1 if offset + 1 in starts else offset
        pos_qt = shown.sheet.to_qt(self._offset)
        self._showing.text.reveal(pos_qt, pos_qt)
        self.mark.put(pos_qt, is_between=self._offset in starts)
        self._say(shown)
        self.popover.show_by(self._where())

    def _say(self, shown: ShownArticle) -> None:
        cut = cut_at(shown, self._offset)
        try:
            parts = parts_at(shown.opened, cut.number, cut.place) if cut else None
        except StructureError as error:
            self._refuse(sentence(error))
            return
        if parts is None:
            self._refuse(self.tr("This is not a part of the article: it cannot be split here"))
            return
        # As one reads it here: a cut within a correction comes before it.
        begins = min((s.start for s in shown.display.up(parts[1][0].spans)), default=self._offset)
        words = shown.display.text[begins:].strip()
        said = self.tr("A new article begins with “{words}”")
        quoted = shortened(words, _QUOTED).replace("\n", " ")
        self.card.said.setText(said.format(words=quoted))
        numbers = QLocale()
        self.card.counts.setText(
            self.tr("{first} characters stay, {second} go").format(
                first=numbers.toString(_size(parts[0])), second=numbers.toString(_size(parts[1]))
            )
        )
        self.card.split.setEnabled(True)

    def _refuse(self, why: str) -> None:
        self.card.said.setText(why)
        self.card.counts.setText("")
        self.card.split.setEnabled(False)

    def _where(self) -> QRect:
        rect = self.mark.where()
        corner = self._showing.text.viewport().mapTo(self._room, rect.topLeft())
        return QRect(corner, rect.size())

    @Slot(int)
    def _on_moved(self, key: int) -> None:
        shown = self._showing.shown
        if shown is None:
            return
        starts, last = _starts(shown), len(shown.display.text) - 1
        here = self._offset
        if key == Qt.Key.Key_Left.value:
            offset = here - 2 if here in starts else here - 1
        elif key == Qt.Key.Key_Right.value:
            offset = here + 1
        elif key == Qt.Key.Key_Up.value:
            offset = max((start for start in starts if start < here), default=0)
        else:
            offset = min((start for start in starts if start > here), default=here)
        self._put(max(1, min(offset, last)))

    @Slot(int)
    def _on_clicked(self, pos_qt: int) -> None:
        shown = self._showing.shown
        if shown is not None and self.popover.isVisible():
            self._put(shown.sheet.to_offset(max(0, self._showing.text.textCursor().position())))
            self.card.setFocus(Qt.FocusReason.MouseFocusReason)

    @Slot()
    def _stand_by(self) -> None:
        if self.popover.isVisible():
            self.popover.place_by(self._where())

    @Slot()
    def _on_closed(self) -> None:
        self.mark.hide()
        self._showing.text.setFocus()


def _starts(shown: ShownArticle) -> list[int]:
    return [paragraph.start for paragraph in shown.display.paragraphs[1:]]


def _size(blocks: tuple[Block, ...]) -> int:
    return sum(len(span) for block in blocks for span in block.spans)
