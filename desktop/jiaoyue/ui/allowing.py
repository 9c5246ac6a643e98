"""What can be done now: commands and fields that there is nothing for are closed, and say why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from shiboken6 import isValid

from jiaoyue.ui.commands.command import Need, key_text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jiaoyue.session.session import Session
    from jiaoyue.ui.actions import Actions
    from jiaoyue.ui.browsing import Browsing
    from jiaoyue.ui.workbench import Workbench


class Allowing(QObject):
    """Opens and closes commands and the fields of a bench as things come and go."""

    def __init__(
        self, session: Session, browsing: Browsing, actions: Actions, bench: Workbench
    ) -> None:
        super().__init__(bench)
        self._session = session
        self._browsing = browsing
        self._actions = actions
        self._bench = bench
        if session.read_only:
            for field in (bench.tags, bench.info.round):
                field.setEnabled(False)
                field.setToolTip(self._read_only())
        session.undo_stack.indexChanged.connect(self.renew)
        browsing.counting.counted.connect(self.renew)
        browsing.listed.connect(self.renew)
        browsing.opened.connect(self.renew)

    @Slot()
    def renew(self) -> None:
        """Enable what makes sense now."""
        stack, history = self._session.undo_stack, self._browsing.history
        if not isValid(stack):
            # A stack that is being destroyed clears itself first, and says so.
            return
        there = {
            Need.ARTICLES: self._browsing.has_articles,
            Need.ARTICLE: self._browsing.article is not None,
            Need.WRITABLE: not self._session.read_only,
            Need.BACK: history.has_back,
            Need.FORWARD: history.has_forward,
            Need.UNDO: stack.canUndo(),
            Need.REDO: stack.canRedo(),
        }
        has = Need.NOTHING
        for need, is_there in there.items():
            has |= need if is_there else Need.NOTHING
        self._actions.allow(has, self._why_not())
        for command, label in (("undo", stack.undoText()), ("redo", stack.redoText())):
            self._actions.add_object(command, label)
        topbar = self._bench.topbar
        for switch in (topbar.scripts, topbar.layers):
            switch.setEnabled(there[Need.ARTICLE])
        topbar.proof.setEnabled(there[Need.ARTICLES])

    def _why_not(self) -> Mapping[Need, str]:
        """Return what is said of what cannot be done, by what it lacks."""
        undone = (
            self.tr("All that was done since the library was opened is undone.")
            if self._session.undo_stack.canRedo()
            else self.tr("Nothing was done since the library was opened.")
        )
        before = self.tr("{said} What was done before is in its history ({history}).")
        history = key_text(self._actions["history"].shortcut())
        return {
            Need.WRITABLE: self._read_only(),
            Need.ARTICLES: self._empty(),
            Need.ARTICLE: (
                self.tr("No article is open: choose one in the list.")
                if self._browsing.has_articles
                else self._empty()
            ),
            Need.UNDO: before.format(said=undone, history=history),
            Need.REDO: self.tr("Nothing was undone that could be done again."),
        }

    def _empty(self) -> str:
        if self._session.read_only:
            return self.tr("There is no article in this library.")
        said = self.tr("There is no article in this library yet: import pages first ({key}).")
        return said.format(key=key_text(self._actions["import_files"].shortcut()))

    def _read_only(self) -> str:
        return self.tr("This library can only be read")
