"""The rules of cleaning that did something in the open article, each with a switch.

A switch holds for the whole library. It shows what it is given and performs at the desk.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from jiaoyue.marks.edit import switch_rule_off, switch_rule_on
from jiaoyue.ui.reader.wording import rule_name
from jiaoyue.ui.style import GRID

if TYPE_CHECKING:
    from jiaoyue.marks.opened import OpenedArticle
    from jiaoyue.newspaper.clean import RuleCount
    from jiaoyue.ui import style
    from jiaoyue.ui.reader.desk import Desk


class RulesPart(QWidget):
    """A part of the panel: a title, a switch a rule."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self.title = QLabel(self.tr("Cleaning rules"), self)
        self.note = QLabel(self)
        self.note.setWordWrap(True)
        self.switches: dict[str, QCheckBox] = {}
        self._counts: dict[str, QLabel] = {}
        self._grid = QGridLayout()
        self._grid.setColumnStretch(0, 1)
        self._grid.setHorizontalSpacing(GRID)
        self._grid.setVerticalSpacing(GRID // 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        column.addWidget(self.title)
        column.addLayout(self._grid)
        column.addWidget(self.note)

    def take_focus(self) -> None:
        """Let the keyboard in, at the first switch."""
        if self.switches:
            next(iter(self.switches.values())).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def set_theme(self, theme: style.Theme) -> None:
        """Take the colours of a theme."""
        for label in (self.title, self.note, *self._counts.values()):
            label.setStyleSheet(f"color: {theme.muted.name()}")

    def show_article(self, opened: OpenedArticle) -> None:
        """Show what the rules did in an article, and those that would have."""
        counts = [count for count in opened.rule_counts() if count.places or not count.is_on]
        for rule in [rule for rule in self.switches if rule not in {c.rule for c in counts}]:
            self.switches.pop(rule).deleteLater()
            self._counts.pop(rule).deleteLater()
        for row, count in enumerate(counts):
            self._show(row, count)
        self.note.setText(
            self.tr("A switch holds for the whole library")
            if counts
            else self.tr("No rule changed anything here")
        )

    def _show(self, row: int, count: RuleCount) -> None:
        switch = self.switches.get(count.rule)
        if switch is None:
            switch = QCheckBox(rule_name(count.rule), self)
            # In a narrow column its words are cut short, and not all that stands in the column.
            switch.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            switch.setToolTip(switch.text())
            switch.clicked.connect(lambda on, rule=count.rule: self._switch(rule, on=on))
            label = QLabel(self)
            label.setStyleSheet(self.title.styleSheet())
            self.switches[count.rule], self._counts[count.rule] = switch, label
            self._grid.addWidget(switch, row, 0)
            self._grid.addWidget(label, row, 1)
            # A layout shows what is new in it only later, and what is hidden takes no focus.
            switch.show()
            label.show()
        switch.setChecked(count.is_on)
        switch.setEnabled(not self._desk.read_only)
        said = self.tr("%n place(s)", "", count.places)
        if count.excepted:
            said += " · " + self.tr("%n left as printed", "", count.excepted)
        self._counts[count.rule].setText(said)
        switch.setAccessibleDescription(said)

    def _switch(self, rule: str, *, on: bool) -> None:
        if on:
            done = self._desk.perform(switch_rule_on(rule), self.tr("Switch a cleaning rule on"))
        else:
            done = self._desk.perform(switch_rule_off(rule), self.tr("Switch a cleaning rule off"))
        if not done:
            self.switches[rule].setChecked(not on)
