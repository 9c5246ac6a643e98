"""Fields to correct one fact in: saved with Enter, left with Escape, refused with a sentence.

It decides nothing about what is written. Signals: ``accepted``, ``cancelled``,
``as_read_requested`` (what the page says is to hold again), ``down_pressed`` (out of a line).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from jiaoyue.ui.style import GRID, Theme

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QKeyEvent


class FactEditor(QWidget):
    """Lines by their names, with what they say at first. Signals: see the module."""

    accepted = Signal()
    cancelled = Signal()
    as_read_requested = Signal()
    down_pressed = Signal()

    def __init__(
        self,
        lines: Mapping[str, str],
        *,
        note: str,
        is_by_hand: bool,
        theme: Theme,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.lines: dict[str, QLineEdit] = {}
        self._at_first = dict(lines)
        self._note = note
        self._theme = theme
        self._is_refused = False
        self._labels: list[QLabel] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, GRID)
        column.setSpacing(4)
        for name, said in lines.items():
            if len(lines) > 1:
                label = QLabel(name, self)
                self._labels.append(label)
                column.addWidget(label)
            line = QLineEdit(said, self)
            line.setAccessibleName(name)
            line.textEdited.connect(lambda _: self.advise(self._note))
            line.returnPressed.connect(self.accepted)
            self.lines[name] = line
            column.addWidget(line)
        self._column = column
        self._below = column.count()
        self.said = QLabel(self)
        self.said.setWordWrap(True)
        column.addWidget(self.said)
        self.save = QPushButton(self.tr("Save"), self)
        self.save.setProperty("role", "primary")
        self.save.clicked.connect(self.accepted)
        self.cancel = QPushButton(self.tr("Cancel"), self)
        self.cancel.clicked.connect(self.cancelled)
        self.as_read = QPushButton(self.tr("As the page says"), self)
        self.as_read.setToolTip(self.tr("Give up what was said by hand"))
        self.as_read.clicked.connect(self.as_read_requested)
        self.as_read.setVisible(is_by_hand)
        buttons = QHBoxLayout()
        buttons.setSpacing(4)
        for button in (self.save, self.cancel):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column.addLayout(buttons)
        column.addWidget(self.as_read, 0, Qt.AlignmentFlag.AlignLeft)
        self.advise(note)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._theme = theme
        for label in self._labels:
            label.setStyleSheet(f"color: {theme.muted.name()}")
        self._colour()

    @property
    def first(self) -> QLineEdit:
        """The line that one begins with."""
        return next(iter(self.lines.values()))

    @property
    def is_changed(self) -> bool:
        """Whether anything was written that is not saved."""
        return self.written() != self._at_first

    def written(self) -> dict[str, str]:
        """Return what the lines say."""
        return {name: line.text().strip() for name, line in self.lines.items()}

    def put_below_lines(self, part: QWidget) -> None:
        """Put something between the lines and what is said of them."""
        self._column.insertWidget(self._below, part)

    def take_focus(self) -> None:
        """Let the keyboard in."""
        self.first.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.first.selectAll()

    def advise(self, note: str) -> None:
        """Say what may be written; nothing where there is nothing to say."""
        self._tell(note, is_refused=False)

    def refuse(self, why: str) -> None:
        """Say why what is written cannot be taken; it stays."""
        self._tell(why, is_refused=True)

    def _tell(self, said: str, *, is_refused: bool) -> None:
        self._is_refused = is_refused
        self.said.setText(said)
        self.said.setVisible(bool(said))
        self._colour()

    def _colour(self) -> None:
        tint = self._theme.accent if self._is_refused else self._theme.muted
        self.said.setStyleSheet(f"color: {tint.name()}")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave with Escape, or downwards."""
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        elif event.key() == Qt.Key.Key_Down:
            self.down_pressed.emit()
        else:
            super().keyPressEvent(event)
