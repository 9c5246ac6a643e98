"""Asking once by which name a person signs, when something is signed for the first time.

Until somebody says otherwise it is the account's. Reading asks for no name.

Signals: ``noticed`` (Notice), ``settled`` (the subject of a notice that is no longer so).
"""

from __future__ import annotations

import getpass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QInputDialog, QWidget

from jiaoyue.session.settings import AUTHOR, NAME_ASKED, Settings
from jiaoyue.ui.strips import Notice, Offer

if TYPE_CHECKING:
    from jiaoyue.marks.opened import OpenedArticle
    from jiaoyue.session.session import Session
    from jiaoyue.ui.browsing import Browsing

_NAME = "name"
"""The subject of the strip that asks."""


class Naming(QObject):
    """Asks at the first correction; ``ask`` does at the first signature. Signals: see the module.

    ``dialog`` is where a name is written, while it is.
    """

    noticed = Signal(object)
    settled = Signal(str)

    def __init__(
        self, session: Session, settings: Settings, browsing: Browsing, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._settings = settings
        self._window = parent
        self._seen: OpenedArticle | None = None
        self.dialog: QInputDialog | None = None
        browsing.opened.connect(self._on_opened)

    def ask(self) -> None:
        """Ask, unless a name was given or asked for before."""
        name = getpass.getuser()
        get = self._settings.get
        if get(NAME_ASKED) or get(AUTHOR) or self._session.author != name:
            return
        self._settings.set(NAME_ASKED, True)
        said = self.tr("What you correct and sign bears the name “{name}”.").format(name=name)
        other = Offer(self.tr("Another Name…"), (), lambda _: self._write(name))
        keep = Offer(self.tr("Keep It"), (), lambda _: self._keep(name))
        self.noticed.emit(Notice(said, subject=_NAME, offer=other, also=(keep,)))

    def _write(self, name: str) -> None:
        self.dialog = dialog = QInputDialog(self._window)
        dialog.setWindowTitle(self.tr("Your Name"))
        dialog.setLabelText(self.tr("From now on corrections and signatures bear the name"))
        dialog.setTextValue(name)
        dialog.textValueSelected.connect(self._keep)
        dialog.finished.connect(self._on_finished)
        dialog.open()

    @Slot()
    def _on_finished(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None

    @Slot(str)
    def _keep(self, name: str) -> None:
        if name.strip():
            self._settings.set(AUTHOR, name.strip())
            self.settled.emit(_NAME)

    @Slot(object)
    def _on_opened(self, opened: OpenedArticle | None) -> None:
        """Ask where the article that is open has another correction than it had."""
        was, self._seen = self._seen, opened
        if was is None or opened is None or was.row.id != opened.row.id:
            return
        if len(opened.corrections) > len(was.corrections):
            self.ask()
