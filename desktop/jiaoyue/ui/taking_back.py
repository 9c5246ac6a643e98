"""What is said of taking back: what was undone and where, and how what was removed comes back.

It takes nothing back itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from jiaoyue.ui.commands.command import key_text
from jiaoyue.ui.models.labels import shortened
from jiaoyue.ui.models.steps import step_words
from jiaoyue.ui.strips import Notice

if TYPE_CHECKING:
    from jiaoyue.session.session import Session
    from jiaoyue.session.undoing import WentBack
    from jiaoyue.ui.actions import Actions
    from jiaoyue.ui.browsing import Browsing

_REMOVED = "removed"
"""The subject of the strip that says what was removed."""
_WORDED = frozenset("“「→⇄")
"""A label with one of these signs says what was changed into what."""
_LONGEST = 16
"""Characters of what was undone that are worth quoting."""


class TakingBack(QObject):
    """What tells of it.

    Signals: ``hint_given`` (a sentence for the status bar), ``noticed`` (Notice), ``settled`` (the
    subject of a notice that is no longer so).
    """

    hint_given = Signal(str)
    noticed = Signal(object)
    settled = Signal(str)

    def __init__(
        self, session: Session, browsing: Browsing, actions: Actions, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._browsing = browsing
        self._actions = actions
        self._removed: tuple[int, ...] = ()
        session.went_back.connect(self._on_went_back)

    def forget(self) -> None:
        """Let go of what was removed from the library before."""
        self._removed = ()
        self.settled.emit(_REMOVED)

    def look_again(self) -> None:
        """Say no longer that articles were removed, if they are there again."""
        if self._removed and self._session.rows(self._removed):
            self.forget()

    @Slot(str, object)
    def say_removed(self, said: str, articles: tuple[int, ...]) -> None:
        """Say how articles that were removed come back, until they do."""
        self._removed = articles
        how = self.tr("{said} {undo} brings it back, later the history of the library ({history}).")
        keys = self._actions["undo"].shortcut(), self._actions["history"].shortcut()
        undo, history = map(key_text, keys)
        said = how.format(said=said, undo=undo, history=history)
        self.noticed.emit(Notice(said, subject=_REMOVED))

    @Slot(object)
    def _on_went_back(self, done: WentBack) -> None:
        """Say what was undone and where: it may stand in no sight."""
        step = done.step
        words = step_words(step) if step is not None and not _WORDED & {*done.label} else ""
        what = " ".join(filter(None, (done.label, shortened(words, _LONGEST))))
        said = self.tr("Done again: {what}") if done.again else self.tr("Undone: {what}")
        said = said.format(what=what)
        if step is not None and step.title:
            opened = self._browsing.article
            is_here = opened is not None and opened.row.id == step.article
            where = (
                self.tr("{said} ({title})")
                if is_here or step.article is None
                else self.tr("{said} (in another article: {title})")
            )
            said = where.format(said=said, title=step.title)
        self.hint_given.emit(said)
