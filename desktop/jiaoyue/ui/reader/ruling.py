"""What a rule of cleaning did to the words at a place: told, undone there, done again.

What was done is found below, in the shown article; here it is offered.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from jiaoyue.marks.edit import apply_rule_again, except_rule, switch_rule_off
from jiaoyue.ui.reader.popover import Popover
from jiaoyue.ui.reader.wording import rule_line
from jiaoyue.ui.style import GRID

if TYPE_CHECKING:
    from jiaoyue.marks.edit import Edit
    from jiaoyue.ui import style
    from jiaoyue.ui.reader.reader import Reader
    from jiaoyue.ui.reader.shown import Ruled

_WIDTH = 40 * GRID


class RuleCard(QWidget):
    """Which rule did what, and two buttons."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.said = QLabel(self)
        self.said.setWordWrap(True)
        self.here = QPushButton(self)
        self.here.setProperty("role", "primary")
        self.here.setAutoDefault(True)
        self.everywhere = QPushButton(self.tr("Off in the whole library"), self)
        self.everywhere.setAutoDefault(True)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.everywhere)
        row.addWidget(self.here)
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID, GRID // 2, GRID, GRID // 2)
        column.setSpacing(GRID)
        column.addWidget(self.said)
        column.addLayout(row)
        self.setFixedWidth(_WIDTH)


class Ruling(QObject):
    """The rules at a reader. Signal: ``hint_given`` (a sentence for the status bar)."""

    hint_given = Signal(str)

    def __init__(self, reader: Reader, theme: style.Theme) -> None:
        super().__init__(reader)
        self._reader = reader
        self._at: Ruled | None = None
        self.card = RuleCard(reader)
        self.popover = Popover(self.card, reader)
        self.popover.closed.connect(reader.text.setFocus)
        self.card.here.clicked.connect(self._on_here)
        self.card.everywhere.clicked.connect(self._on_everywhere)
        reader.text.clicked.connect(self.popover.dismiss)
        reader.text.scrolled.connect(self.popover.dismiss)
        reader.showing.turned.connect(self.popover.dismiss)
        reader.menu_parts.append(self._add_to_menu)
        self.set_theme(theme)

    def set_theme(self, theme: style.Theme) -> None:
        """Take the colours of a theme."""
        self.popover.set_theme(theme)

    def show_at_caret(self) -> None:
        """Say what a rule did to the character at the caret, or before it."""
        ruled = self._at_caret()
        if ruled is None:
            self.hint_given.emit(self.tr("No rule of cleaning changed anything here"))
            return
        self._at = ruled
        self.card.said.setText(rule_line(ruled))
        self.card.here.setText(self._offer(ruled))
        can_edit = self._reader.showing.desk is not None
        for button in (self.card.here, self.card.everywhere):
            button.setEnabled(can_edit)
        self.card.everywhere.setVisible(not ruled.is_excepted)
        showing = self._reader.showing
        _, caret = showing.selection_qt()
        showing.text.reveal(caret, caret)
        self.popover.show_by(showing.rect(caret, caret, self._reader))
        self.card.here.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def turn(self, ruled: Ruled) -> None:
        """Leave the place as it is printed, or let the rule hold there again."""
        opened = self._reader.opened
        if opened is not None:
            verb = apply_rule_again if ruled.is_excepted else except_rule
            label = (
                self.tr("Apply a rule again")
                if ruled.is_excepted
                else self.tr("Leave a place as printed")
            )
            self._perform(verb(opened.page.id, ruled.rule, ruled.start), label)

    def _at_caret(self) -> Ruled | None:
        showing = self._reader.showing
        if showing.shown is None:
            return None
        caret = showing.caret()
        return showing.shown.rule_at(caret) or showing.shown.rule_at(caret - 1)

    def _offer(self, ruled: Ruled) -> str:
        if ruled.is_excepted:
            return self.tr("Apply the Rule Here Again")
        return self.tr("Leave It as Printed Here")

    def _perform(self, edit: Edit, label: str) -> None:
        desk = self._reader.showing.desk
        if desk is not None:
            desk.perform(edit, label)

    def _add_to_menu(self, menu: QMenu, pos_qt: int) -> None:
        shown = self._reader.showing.shown
        ruled = shown.rule_at(shown.sheet.to_offset(pos_qt)) if shown and pos_qt >= 0 else None
        if ruled is None:
            return
        menu.addSeparator()
        about = menu.addAction(rule_line(ruled))
        about.setEnabled(False)
        menu.addAction(self._offer(ruled)).triggered.connect(lambda: self.turn(ruled))
        menu.addSeparator()

    @Slot()
    def _on_here(self) -> None:
        ruled, self._at = self._at, None
        self.popover.dismiss()
        if ruled is not None:
            self.turn(ruled)

    @Slot()
    def _on_everywhere(self) -> None:
        ruled, self._at = self._at, None
        self.popover.dismiss()
        if ruled is not None:
            self._perform(switch_rule_off(ruled.rule), self.tr("Switch a cleaning rule off"))
