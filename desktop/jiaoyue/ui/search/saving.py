"""Saved searches as a person keeps them: saved, named, put in order, taken away.

What they are is read from the session each time; this only asks and performs.
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

from jiaoyue.marks.edit import move_search, remove_search, rename_search, save_search
from jiaoyue.ui.dialogs.sheet import Sheet
from jiaoyue.ui.style import GRID

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QPoint

    from jiaoyue.marks.catalogue import Filter
    from jiaoyue.marks.saved import SavedSearch
    from jiaoyue.session.session import Session

_WIDTH = 40 * GRID


class SavedSearches(QObject):
    """Keeps the saved searches of a window's library."""

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._window = window

    def save(self, wanted: Filter, described: str) -> None:
        """Ask under which name to save a search."""
        title = self.tr("Save This Search")
        dialog = NameDialog(title, described, self.tr("Save"), self._names(), self._window)
        dialog.named.connect(lambda name: self._save(wanted, name))
        dialog.show()

    def show_menu(self, saved_id: str, at: QPoint) -> None:
        """Offer what can be done with a saved search."""
        every = self._session.saved_searches()
        place = next((i for i, one in enumerate(every) if one.id == saved_id), None)
        if place is None:
            return
        saved = every[place]
        menu = QMenu(self._window)
        rename = menu.addAction(self.tr("Rename…"), lambda: self._ask_name(saved))
        up = menu.addAction(self.tr("Move Up"), lambda: self._move(saved, -1))
        down = menu.addAction(self.tr("Move Down"), lambda: self._move(saved, 1))
        menu.addSeparator()
        delete = menu.addAction(self.tr("Delete the Saved Search"), lambda: self._remove(saved))
        writable = not self._session.read_only
        for action in (rename, delete):
            action.setEnabled(writable)
        up.setEnabled(writable and place > 0)
        down.setEnabled(writable and place < len(every) - 1)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    def _names(self, but: str = "") -> Sequence[str]:
        return [one.name for one in self._session.saved_searches() if one.id != but]

    def _save(self, wanted: Filter, name: str) -> None:
        last = max((one.ordinal for one in self._session.saved_searches()), default=0.0)
        self._session.perform(save_search(name, wanted, last + 1), self.tr("Save a search"))

    def _ask_name(self, saved: SavedSearch) -> None:
        dialog = NameDialog(
            self.tr("Rename the Saved Search"),
            saved.name,
            self.tr("Rename"),
            self._names(but=saved.id),
            self._window,
        )
        dialog.named.connect(
            lambda name: self._session.perform(
                rename_search(saved, name), self.tr("Rename a saved search")
            )
        )
        dialog.show()

    def _move(self, saved: SavedSearch, by: int) -> None:
        others = [one.ordinal for one in self._session.saved_searches() if one.id != saved.id]
        place = sum(ordinal < saved.ordinal for ordinal in others) + by
        # Two beyond the ends, so that there is always something on either side.
        around = [others[0] - 2, *others, others[-1] + 2]
        ordinal = (around[place] + around[place + 1]) / 2
        self._session.perform(move_search(saved, ordinal), self.tr("Move a saved search"))

    def _remove(self, saved: SavedSearch) -> None:
        self._session.perform(remove_search(saved), self.tr("Delete a saved search"))


class NameDialog(Sheet):
    """Asks for a name that no other saved search has. Signal: ``named(str)``."""

    named = Signal(str)

    def __init__(
        self, title: str, name: str, done: str, taken: Sequence[str], parent: QWidget
    ) -> None:
        super().__init__(title, parent)
        self._taken = frozenset(taken)
        self.field = QLineEdit(name, self)
        self.field.setAccessibleName(self.tr("Name"))
        self.field.selectAll()
        self.field.textChanged.connect(self._on_typed)
        self.said = QLabel(self)
        self.said.setWordWrap(True)
        buttons = QDialogButtonBox(self)
        self.done_ = buttons.addButton(done, QDialogButtonBox.ButtonRole.AcceptRole)
        self.done_.setProperty("role", "primary")
        buttons.addButton(self.tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        for part in (self.field, self.said, buttons):
            column.addWidget(part)
        self.setMinimumWidth(_WIDTH)
        self._on_typed(name)

    def accept(self) -> None:
        """Tell the name and go."""
        self.named.emit(self._name)
        super().accept()

    @Slot(str)
    def _on_typed(self, typed: str) -> None:
        self._name = " ".join(typed.split())
        taken = self._name in self._taken
        usual = self.tr("It stands in the sidebar and always counts what is there now.")
        refused = self.tr("There is a saved search {name} already.")
        self.said.setText(refused.format(name=self._name) if taken else usual)
        self.done_.setEnabled(bool(self._name) and not taken)
