"""A field for tags: those there are as chips, and a line to add another by its name.

Signals: ``added`` (a name, trimmed), ``removed`` (Tag), ``pointed_at`` (TagSpot) when a menu was
asked for on a chip, ``left`` by Escape, which drops what was being typed. It changes nothing
itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, QStringListModel, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QToolButton, QVBoxLayout, QWidget

from jiaoyue.text.fold import fold
from jiaoyue.ui import style
from jiaoyue.ui.flow import FlowLayout
from jiaoyue.ui.own_undo import OwnUndoLine
from jiaoyue.ui.style import GRID
from jiaoyue.ui.tag_spot import TagSpot

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jiaoyue.marks.tag import Tag

CHIP_ICON = QSize(12, 12)


def tag_named(name: str, tags: Sequence[Tag]) -> Tag | None:
    """Return the tag of that name; one that differs only in script, width or case is the same."""
    sought = fold(name)
    exact = next((tag for tag in tags if tag.name == name), None)
    return exact or next((tag for tag in tags if sought and fold(tag.name) == sought), None)


class TagField(QWidget):
    """Chips over a line. Signals: see the module."""

    added = Signal(str)
    removed = Signal(object)
    pointed_at = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = style.themes["paper"]
        self._shown: tuple[Tag, ...] = ()
        self._chips = QWidget(self)
        self._flow = FlowLayout(self._chips, gap=GRID // 2)
        self._names = QStringListModel(self)
        self.line = OwnUndoLine(self)
        self.line.setPlaceholderText(self.tr("Add a tag"))
        self.line.setAccessibleName(self.tr("Add a tag"))
        completer = QCompleter(self._names, self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.line.setCompleter(completer)
        completer.activated.connect(self._on_activated)
        self.line.returnPressed.connect(self._on_return_pressed)
        self.line.installEventFilter(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(self._chips)
        column.addWidget(self.line)

    def set_theme(self, theme: style.Theme) -> None:
        """Take the colours of a theme."""
        self._theme = theme
        self._write_chips()

    def show_tags(self, shown: Sequence[Tag], known: Sequence[Tag]) -> None:
        """Show these as chips, and complete from ``known``."""
        names = [tag.name for tag in known]
        if names != self._names.stringList():
            self._names.setStringList(names)
        if tuple(shown) != self._shown or not self._flow.count():
            self._shown = tuple(shown)
            self._write_chips()

    def chips(self) -> list[QToolButton]:
        """Return the chips, in order; a click on one takes its tag off."""
        return self._chips.findChildren(QToolButton)

    def _write_chips(self) -> None:
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.setParent(None)
                widget.deleteLater()
        for tag in self._shown:
            self._flow.addWidget(self._chip(tag))
        self._chips.setVisible(bool(self._shown))
        self._chips.updateGeometry()

    def _chip(self, tag: Tag) -> QToolButton:
        chip = QToolButton(self._chips)
        chip.setText(tag.name)
        chip.setIcon(style.icon("x", self._theme.muted))
        chip.setIconSize(CHIP_ICON)
        chip.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        chip.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        chip.setStyleSheet(chip_style(self._theme))
        chip.setAccessibleName(self.tr("Take off the tag {name}").format(name=tag.name))
        chip.setToolTip(chip.accessibleName())
        chip.clicked.connect(lambda: self.removed.emit(tag))
        chip.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        chip.customContextMenuRequested.connect(
            lambda at: self.pointed_at.emit(TagSpot(tag.id, chip.mapToGlobal(at)))
        )
        return chip

    def _on_return_pressed(self) -> None:
        name = " ".join(self.line.text().split())
        if name:
            self.added.emit(name)
        self._empty()

    def _empty(self) -> None:
        # What is cleared instead could be undone, and Ctrl+Z would write the name again.
        self.line.setText("")

    def _on_activated(self, name: str) -> None:
        """Add what was chosen of the completions; the line writes it out only after this."""
        self.added.emit(name)
        QTimer.singleShot(0, self.line, self._empty)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take off the last tag with Backspace in an empty line, and leave with Escape."""
        if watched is not self.line or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                self._empty()
                self.left.emit()
                return True
            if event.key() == Qt.Key.Key_Backspace and not self.line.text() and self._shown:
                self.removed.emit(self._shown[-1])
                return True
        return super().eventFilter(watched, event)


def chip_style(theme: style.Theme) -> str:
    """Return the style of a chip: a pill with a hairline."""
    return (
        f"QToolButton {{ background: {theme.chip.name()}; color: {theme.ink.name()};"
        f" border: 1px solid {theme.hairline.name()}; border-radius: 11px; padding: 2px 8px; }}"
        f"QToolButton:hover {{ background: {theme.selection.name()}; }}"
        f"QToolButton:focus {{ border-color: {theme.accent.name()}; }}"
    )
