"""Libraries attached for reading: how much each of them has of what is listed here.

Nothing is ever written to them. Each is asked in a lane of its own, so that one that is slow, or
on a disk that is gone, keeps nobody waiting.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from jiaoyue.session.lane import Lane
from jiaoyue.session.session import sentence
from jiaoyue.text.errors import UserFacingError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from jiaoyue.marks.catalogue import Filter
    from jiaoyue.store.library import Library

_COUNT = "count"


@dataclass(frozen=True, slots=True)
class AttachedLibrary:
    """A library, and how many articles it has of what is asked for.

    ``articles`` is ``None`` while that is counted, and where ``trouble`` says why it cannot be.
    """

    path: Path
    articles: int | None = None
    trouble: str = ""


def asked_elsewhere(wanted: Filter) -> Filter:
    """Return what of a filter means the same in another library: all but its tags."""
    return wanted._replace(tag=None)


class Attached(QObject):
    """Signal: ``counted(tuple[AttachedLibrary, …])`` when something else is known of them."""

    counted = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._lanes: dict[Path, Lane] = {}
        self._known: dict[Path, AttachedLibrary] = {}

    @property
    def libraries(self) -> tuple[AttachedLibrary, ...]:
        """What is known of each."""
        return tuple(self._known.values())

    @property
    def is_settled(self) -> bool:
        """Whether all is counted."""
        return all(lane.is_idle for lane in self._lanes.values())

    def attach(self, paths: Sequence[Path], wanted: Filter) -> None:
        """Have these libraries attached and no others, and count what ``wanted`` finds in them."""
        for path in [path for path in self._lanes if path not in paths]:
            self._let_go(path)
        for path in paths:
            if path not in self._lanes:
                self._lanes[path] = Lane(path, self)
        self._known = {path: self._known.get(path, AttachedLibrary(path)) for path in paths}
        self.count(wanted)

    def count(self, wanted: Filter) -> None:
        """Count what ``wanted`` finds in each; until that is known nothing is said."""
        asked = asked_elsewhere(wanted)
        for path, lane in self._lanes.items():
            self._known[path] = AttachedLibrary(path)
            lane.ask(
                _COUNT,
                lambda library: _count(library, asked),
                partial(self._take, path),
                partial(self._note_trouble, path),
            )
        self.counted.emit(self.libraries)

    def stop(self) -> None:
        """Close them all, and say nothing more."""
        for path in [*self._lanes]:
            self._let_go(path)

    def _let_go(self, path: Path) -> None:
        lane = self._lanes.pop(path)
        lane.stop()
        lane.deleteLater()

    def _take(self, path: Path, articles: int) -> None:
        self._say(replace(self._known[path], articles=articles))

    def _note_trouble(self, path: Path, error: Exception) -> None:
        said = sentence(error) if isinstance(error, UserFacingError) else str(error)
        self._say(AttachedLibrary(path, trouble=said))

    def _say(self, library: AttachedLibrary) -> None:
        self._known[library.path] = library
        self.counted.emit(self.libraries)


def _count(library: Library, asked: Filter) -> int:
    library.require_present_format()
    return library.count(asked)
