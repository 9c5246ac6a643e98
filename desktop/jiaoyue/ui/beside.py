"""Windows on attached libraries, beside the first one: open for reading and nothing else.

A window for each library; asked for again it comes to the front with what is wanted now.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, Slot

from jiaoyue.session.session import Session, sentence
from jiaoyue.text.errors import UserFacingError
from jiaoyue.ui.frame import Frame
from jiaoyue.ui.strips import Notice, Tone
from jiaoyue.ui.style import GRID
from jiaoyue.ui.window import Window

if TYPE_CHECKING:
    from pathlib import Path

    from jiaoyue.marks.catalogue import Filter
    from jiaoyue.session.settings import Settings
    from jiaoyue.ui.appearance import Appearance

_ASIDE = QPoint(4 * GRID, 4 * GRID)


@dataclass(frozen=True, slots=True)
class _Open:
    frame: Frame
    window: Window
    session: Session


class Beside(QObject):
    """Opens them for a window, and closes what they hold when they are closed."""

    def __init__(self, first: Window, settings: Settings, appearance: Appearance) -> None:
        super().__init__(first)
        self._first = first
        self._settings = settings
        self._appearance = appearance
        self._open: dict[Path, _Open] = {}
        first.attaching.beside_requested.connect(self.show)

    @property
    def windows(self) -> tuple[Window, ...]:
        """Those that are open."""
        return tuple(one.window for one in self._open.values())

    @Slot(object, object)
    def show(self, path: Path, wanted: Filter) -> None:
        """Show a library with what is wanted of it."""
        if path not in self._open:
            try:
                session = Session(path, author=self._first.session.author, read_only=True)
            except UserFacingError as error:
                self._first.say(Notice(sentence(error), Tone.BAD, subject="beside"))
                return
            self._open[path] = self._made(path, session)
        one = self._open[path]
        one.window.browsing.list(wanted)
        one.frame.show()
        one.frame.activateWindow()

    def close(self) -> None:
        """Close them all."""
        for one in [*self._open.values()]:
            one.frame.close()

    def _made(self, path: Path, session: Session) -> _Open:
        frame = Frame(self._settings, self._appearance.theme)
        window = Window(session, self._settings, self._appearance, is_beside=True, parent=frame)
        window.begin()
        frame.furnish(window)
        frame.move(self._first.window().pos() + _ASIDE * (len(self._open) + 1))
        frame.closed.connect(lambda: self._on_closed(path))
        frame.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return _Open(frame, window, session)

    def _on_closed(self, path: Path) -> None:
        self._open.pop(path).session.close()
