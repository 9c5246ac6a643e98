"""Watching folders for the open library: which they are, and telling when pages have come.

The system says when something in a folder changes; since not every disk does, and a file may
still be growing, it looks again now and then as well. It imports nothing itself.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal, Slot

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jiaoyue.jobs.watching import Looked
    from jiaoyue.session.session import Session

_FOLDERS = "watch/folders"
SOON, GROWING, NOW_AND_THEN = 400, 2_100, 60_000
"""Milliseconds until the next look: after a change, while a file grows, when nothing is known."""
_MOST_FOLDERS = 500
"""Folders that the system is asked to watch: it has few places for all programs together."""


class Watching(QObject):
    """Signals: ``came(tuple[Path, ...])``, files to import, each once; ``folders_changed()``."""

    came = Signal(object)
    folders_changed = Signal()

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self.folders: tuple[Path, ...] = ()
        self._looked: Looked | None = None
        self._is_looking = False
        self._system = QFileSystemWatcher(self)
        self._system.directoryChanged.connect(lambda _: self._look_in(SOON))
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.timeout.connect(self._look)

    def begin(self) -> None:
        """Watch what the open library remembers, and see what came while nobody did."""
        kept = self._session.recall(_FOLDERS)
        self._set(tuple(map(Path, json.loads(kept))) if kept else ())

    def add(self, folder: Path) -> None:
        """Watch one more folder from now on; what is in it comes first."""
        self._keep((*self.folders, folder))

    def remove(self, folder: Path) -> None:
        """Watch a folder no longer; what came from it stays."""
        self._keep([known for known in self.folders if known != folder])

    def _keep(self, folders: Sequence[Path]) -> None:
        once = tuple(dict.fromkeys(folders))
        self._session.remember(_FOLDERS, json.dumps([str(folder) for folder in once]))
        self._set(once)

    def _set(self, folders: tuple[Path, ...]) -> None:
        self.folders = folders
        self._looked = None
        watched = self._system.directories()
        if watched:
            self._system.removePaths(watched)
        self._next.stop()
        if folders and not self._session.read_only:
            self._look_in(SOON)
        self.folders_changed.emit()

    def _look_in(self, milliseconds: int) -> None:
        if not self._next.isActive() or self._next.remainingTime() > milliseconds:
            self._next.start(milliseconds)

    @Slot()
    def _look(self) -> None:
        if self._is_looking or not self.folders:
            return
        self._is_looking = True
        folders, library = self.folders, self._session.library_path
        ticket = self._session.jobs.look_into(folders, self._looked)

        def take(looked: Looked) -> None:
            # Meanwhile another folder or another library may have been chosen.
            if (self.folders, self._session.library_path) == (folders, library):
                self._take(looked)

        ticket.succeeded.connect(take)
        ticket.finished.connect(self._on_finished)

    def _take(self, looked: Looked) -> None:
        self._looked = looked
        new = {str(folder) for folder in looked.seen.folders[:_MOST_FOLDERS]}
        new -= set(self._system.directories())
        if new:
            self._system.addPaths(sorted(new))
        self._look_in(GROWING if looked.seen.growing else NOW_AND_THEN)
        if looked.seen.whole:
            self.came.emit(looked.seen.whole)

    @Slot()
    def _on_finished(self) -> None:
        self._is_looking = False
        if self.folders:
            # Where another folder was chosen meanwhile, the look that it asked for was passed over.
            self._look_in(NOW_AND_THEN if self._looked else SOON)
