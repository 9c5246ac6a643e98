"""Libraries attached for reading, as the window has them: chosen, named, let go, opened beside.

They stand in the sidebar with how much each has of what is listed. Which they are belongs to the
person, not to a library.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from jiaoyue.marks.catalogue import Filter
from jiaoyue.session.attached import Attached, AttachedLibrary, asked_elsewhere
from jiaoyue.session.settings import ATTACHED, Settings
from jiaoyue.ui.models.entries import AttachedEntry

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jiaoyue.session.session import Session
    from jiaoyue.ui.libraries import Libraries


class Attaching(QObject):
    """Signals: ``shown(Sequence[AttachedEntry])`` when they, or what they count, are others;
    ``beside_requested(Path, Filter)`` to open one beside this window."""

    shown = Signal(object)
    beside_requested = Signal(object, object)

    def __init__(
        self, session: Session, settings: Settings, libraries: Libraries, window: QWidget
    ) -> None:
        super().__init__(window)
        self._session = session
        self._settings = settings
        self._libraries = libraries
        self._window = window
        self._wanted = Filter()
        self._attached = Attached(self)
        self._attached.counted.connect(self._on_counted)

    @property
    def entries(self) -> Sequence[AttachedEntry]:
        """What the sidebar shows of them."""
        return [self._entry(library) for library in self._attached.libraries]

    @property
    def is_settled(self) -> bool:
        """Whether all is counted."""
        return self._attached.is_settled

    def begin(self) -> None:
        """Have those attached that were when the window was left, but for the one it shows."""
        kept: tuple[str, ...] = self._settings.get(ATTACHED)
        own = self._session.library_path.absolute()
        paths = [path for path in map(Path, kept) if path.absolute() != own]
        self._attached.attach(paths, self._wanted)

    def follow(self, wanted: Filter) -> None:
        """Count what else is listed from now on."""
        if asked_elsewhere(wanted) != asked_elsewhere(self._wanted):
            self._attached.count(wanted)
        self._wanted = wanted

    def ask(self) -> None:
        """Ask which libraries to attach."""
        chosen, _ = QFileDialog.getOpenFileNames(
            self._window,
            self.tr("Attach libraries for reading"),
            str(self._session.library_path.parent),
            self.tr("Libraries (*.jiaoyue);;All files (*)"),
        )
        if chosen:
            self.attach([Path(name) for name in chosen])

    def attach(self, paths: Sequence[Path]) -> None:
        """Attach more libraries."""
        kept: tuple[str, ...] = self._settings.get(ATTACHED)
        every = dict.fromkeys((*kept, *(str(path.absolute()) for path in paths)))
        self._settings.set(ATTACHED, tuple(every))
        self.begin()

    def detach(self, path: Path) -> None:
        """Have a library attached no longer; its file stays as it is."""
        kept: tuple[str, ...] = self._settings.get(ATTACHED)
        self._settings.set(ATTACHED, tuple(one for one in kept if one != str(path)))
        self.begin()

    def open_beside(self, path: Path) -> None:
        """Have a library opened beside this window, with what is listed here."""
        self.beside_requested.emit(path, asked_elsewhere(self._wanted))

    @Slot(object, QPoint)
    def show_menu(self, path: Path, at: QPoint) -> None:
        """Offer what can be done with an attached library."""
        menu = QMenu(self._window)
        menu.addAction(self.tr("Open Beside"), lambda: self.open_beside(path))
        menu.addSeparator()
        menu.addAction(self.tr("Detach"), lambda: self.detach(path))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    def stop(self) -> None:
        """Close them all."""
        self._attached.stop()

    def _entry(self, library: AttachedLibrary) -> AttachedEntry:
        name = self._libraries.name_of(library.path)
        return AttachedEntry(library.path, name, library.articles, library.trouble)

    @Slot(object)
    def _on_counted(self, _libraries: Sequence[AttachedLibrary]) -> None:
        self.shown.emit(self.entries)
