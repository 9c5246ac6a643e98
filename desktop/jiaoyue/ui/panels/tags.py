"""The tags of the open article: as chips, a line to add one, and those used lately.

It keeps no truth: what it shows is read anew when it is told that something changed.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QToolButton, QVBoxLayout, QWidget

from jiaoyue.marks.edit import new_id, tag_article, untag_article
from jiaoyue.marks.tag import Tag
from jiaoyue.ui import style
from jiaoyue.ui.flow import FlowLayout
from jiaoyue.ui.hint import Hint
from jiaoyue.ui.panels.filling import Filling
from jiaoyue.ui.style import GRID
from jiaoyue.ui.tag_field import CHIP_ICON, TagField, chip_style, tag_named

if TYPE_CHECKING:
    from jiaoyue.marks.opened import OpenedArticle
    from jiaoyue.ui.reader.desk import Desk

_LATELY = "tags/lately"
_AT_HAND = 12


class TagsPanel(QWidget):
    """The panel. Signals: ``count_changed`` (how many tags the article has), ``tag_pointed_at``
    (TagSpot) when a menu was asked for on a tag, ``left`` by Escape."""

    count_changed = Signal(int)
    tag_pointed_at = Signal(object)
    left = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._theme = style.themes["paper"]
        self._opened: OpenedArticle | None = None
        self._count = 0
        self._filling = Filling(self, self._fill)
        self.field = TagField(self)
        self.empty = Hint(self.tr("No tags yet. Type a name and press Enter."), self)
        self._heading = QLabel(self.tr("At hand"), self)
        self._at_hand = QWidget(self)
        self._flow = FlowLayout(self._at_hand, gap=GRID // 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        for part in (self.empty, self.field, self._heading, self._at_hand):
            column.addWidget(part)
        column.addStretch(1)
        self.field.added.connect(self.add)
        self.field.removed.connect(self.remove)
        self.field.pointed_at.connect(self.tag_pointed_at)
        self.field.left.connect(self.left)
        self.setFocusProxy(self.field.line)
        self._show()

    @property
    def count(self) -> int:
        """How many tags the article has."""
        return self._count

    def set_theme(self, theme: style.Theme) -> None:
        """Take the colours of a theme."""
        self._theme = theme
        self.field.set_theme(theme)
        for label in (self.empty, self._heading):
            label.setStyleSheet(f"color: {theme.muted.name()}")
        self._show()

    def show_article(self, opened: OpenedArticle | None) -> None:
        """Show the tags of an article as they are now."""
        self._opened = opened
        self._show()

    def add(self, name: str) -> None:
        """Tag the article, with a new tag if the library has none of that name."""
        if self._opened is None or self._desk.read_only:
            return
        found = tag_named(name, self._desk.tags())
        tag = found or Tag(new_id(), name)
        if tag.name not in self._opened.row.tags:
            edit = tag_article(self._opened.row.id, tag, is_new=found is None)
            self._remember(tag)
            self._desk.perform(edit, self.tr("Tag an article"))

    def remove(self, tag: Tag) -> None:
        """Take a tag off the article."""
        if self._opened is not None and not self._desk.read_only:
            edit = untag_article(self._opened.row.id, tag)
            self._desk.perform(edit, self.tr("Take a tag off an article"))

    def at_hand(self) -> list[QToolButton]:
        """Return the buttons of the tags that one click puts on the article."""
        return self._at_hand.findChildren(QToolButton)

    def _show(self) -> None:
        names = self._opened.row.tags if self._opened else ()
        if len(names) != self._count:
            self._count = len(names)
            self.count_changed.emit(self._count)
        self._filling.ask()

    def _fill(self) -> None:
        known = self._desk.tags()
        names = self._opened.row.tags if self._opened else ()
        mine = [tag for tag in known if tag.name in names]
        can_edit = self._opened is not None and not self._desk.read_only
        self.field.show_tags(mine, known)
        self.field.setEnabled(can_edit)
        self.field.setVisible(self._opened is not None)
        self.empty.setVisible(self._opened is not None and not mine)
        others = self._others(known, mine) if can_edit else []
        self._show_at_hand(others)

    def _others(self, known: tuple[Tag, ...], mine: list[Tag]) -> list[Tag]:
        """Return the tags to offer: those used lately, then any."""
        by_id = {tag.id: tag for tag in known if tag not in mine}
        lately = [by_id[i] for i in self._lately() if i in by_id]
        return list(dict.fromkeys((*lately, *by_id.values())))[:_AT_HAND]

    def _show_at_hand(self, tags: list[Tag]) -> None:
        for old in self.at_hand():
            self._flow.removeWidget(old)
            # Else it would take the focus with it.
            old.hide()
            old.setParent(None)
            old.deleteLater()
        for tag in tags:
            button = QToolButton(self._at_hand)
            button.setText(tag.name)
            button.setIcon(style.icon("plus", self._theme.muted))
            button.setIconSize(CHIP_ICON)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setStyleSheet(chip_style(self._theme))
            button.setAccessibleName(self.tr("Add the tag {name}").format(name=tag.name))
            button.clicked.connect(lambda _=False, name=tag.name: self.add(name))
            self._flow.addWidget(button)
        self._heading.setVisible(bool(tags))
        self._at_hand.setVisible(bool(tags))

    def _lately(self) -> list[str]:
        kept = self._desk.recall(_LATELY)
        return list(json.loads(kept)) if kept else []

    def _remember(self, tag: Tag) -> None:
        ids = list(dict.fromkeys((tag.id, *self._lately())))[:_AT_HAND]
        self._desk.remember(_LATELY, json.dumps(ids))
