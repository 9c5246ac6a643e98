"""What tags are called: a menu on a tag wherever one stands, and a new name for it everywhere.

The panels say which tag was pointed at; only here is it renamed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QMenu,
    QVBoxLayout,
    QWidget,
)

from jiaoyue.marks.edit import rename_tag
from jiaoyue.ui.dialogs.sheet import Sheet
from jiaoyue.ui.style import GRID
from jiaoyue.ui.tag_field import tag_named

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jiaoyue.marks.tag import Tag
    from jiaoyue.session.session import Session
    from jiaoyue.ui.tag_spot import TagSpot

_WIDTH = 40 * GRID


class TagNames(QObject):
    """Gives tags other names, for a window."""

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._window = window

    @Slot(object)
    def show_menu(self, spot: TagSpot) -> None:
        """Offer what can be done with a tag."""
        menu = QMenu(self._window)
        rename = menu.addAction(self.tr("Rename Tag…"))
        rename.setEnabled(not self._session.read_only)
        rename.triggered.connect(lambda: self.ask(spot.tag))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(spot.at)

    def ask(self, tag_id: str) -> None:
        """Ask for another name; nothing happens if the tag is gone."""
        known = self._session.tags()
        tag = next((tag for tag in known if tag.id == tag_id), None)
        if tag is not None:
            dialog = RenameDialog(tag, known, self._window)
            dialog.named.connect(lambda name: self._rename(tag, name))
            dialog.show()

    def _rename(self, tag: Tag, name: str) -> None:
        self._session.perform(rename_tag(tag, name), self.tr("Rename a tag"))


class RenameDialog(Sheet):
    """Asks for a name that no other tag has. Signal: ``named(str)``."""

    named = Signal(str)

    def __init__(self, tag: Tag, known: Sequence[Tag], parent: QWidget) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Rename the tag {name}").format(name=tag.name))
        self._others = [other for other in known if other.id != tag.id]
        self.field = QLineEdit(tag.name, self)
        self.field.setAccessibleName(self.tr("New name"))
        self.field.selectAll()
        self.field.textChanged.connect(self._on_typed)
        self.said = QLabel(self)
        self.said.setWordWrap(True)
        buttons = QDialogButtonBox(self)
        self.rename = buttons.addButton(self.tr("Rename"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.rename.setProperty("role", "primary")
        buttons.addButton(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        for part in (self.field, self.said, buttons):
            column.addWidget(part)
        self.setMinimumWidth(_WIDTH)
        self._on_typed(tag.name)

    def accept(self) -> None:
        """Tell the name and go."""
        self.named.emit(self._name)
        super().accept()

    @Slot(str)
    def _on_typed(self, typed: str) -> None:
        self._name = " ".join(typed.split())
        taken = tag_named(self._name, self._others)
        usual = self.tr("Articles and annotations that carry the tag show the new name.")
        refused = self.tr("There is a tag {name} already.")
        self.said.setText(refused.format(name=taken.name) if taken else usual)
        self.rename.setEnabled(bool(self._name) and taken is None)
