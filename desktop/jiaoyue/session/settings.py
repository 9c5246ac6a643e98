"""Settings: what a person chose, and how the window was left; each declared once, here.

They belong to the person and the machine; what belongs to a library is kept in the library.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from PySide6.QtCore import (
    QByteArray,
    QCoreApplication,
    QEvent,
    QObject,
    QSettings,
    QTimer,
    Signal,
    Slot,
)

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")

_REST = 300
"""Milliseconds without another choice before the file is written."""


class Setting(NamedTuple, Generic[T]):
    """One setting: its key, what it is until someone chooses, and how it is read."""

    key: str
    default: T
    read: Callable[[object], T]


def _word(*allowed: str) -> Callable[[object], str]:
    def read(kept: object) -> str:
        if kept not in allowed:
            raise ValueError(kept)
        return str(kept)

    return read


def _whole(low: int, high: int) -> Callable[[object], int]:
    def read(kept: object) -> int:
        return min(max(int(str(kept)), low), high)

    return read


def _flag(kept: object) -> bool:
    return str(kept).lower() == "true"


def _bytes(kept: object) -> QByteArray:
    if not isinstance(kept, QByteArray):
        raise TypeError(kept)
    return kept


def _paths(kept: object) -> tuple[str, ...]:
    if isinstance(kept, str):
        return (kept,) if kept else ()
    return tuple(str(path) for path in kept) if isinstance(kept, list) else ()


def _widths(kept: object) -> tuple[int, ...]:
    widths = tuple(int(width) for width in kept) if isinstance(kept, list) else ()
    if len(widths) != len(WIDTHS.default) or min(widths) <= 0:
        raise ValueError(kept)
    return widths


THEME = Setting("look/theme", "system", _word("system", "paper", "white", "night"))
"""Paper, white or night; ``system`` follows the system between paper and night."""
LANGUAGE = Setting("look/language", "system", _word("system", "zh_CN", "zh_TW", "en"))
"""The language of the interface."""
TEXT_SIZE = Setting("reading/text_size", 13, _whole(9, 32))
"""The size of the body's type, in points."""
SCRIPT = Setting(
    "reading/script",
    "original",
    _word("original", "simplified", "traditional", "taiwan", "hongkong"),
)
"""The script that articles are shown in (a value of ``Script``)."""
LAYER = Setting("reading/layer", "corrected", _word("source", "clean", "corrected"))
"""The layer that articles are shown in (a value of ``LayerName``)."""
SIDE_BY_SIDE = Setting("reading/side_by_side", False, _flag)
"""Whether source and clean layer stand beside the text."""
PROOFREADING = Setting("reading/proofreading", False, _flag)
"""Whether the proofreading desk is open."""
TIMELINE = Setting("window/timeline", False, _flag)
"""Whether the timeline shows."""
TAIWAN_WORDS = Setting("reading/taiwan_words", False, _flag)
"""Whether the Taiwan script also takes Taiwan's words."""
ORDER = Setting("list/order", "newest", _word("newest", "oldest", "place", "title", "round"))
"""What lists are sorted by (a value of ``Order``)."""
SEARCH_ORDER = Setting(
    "list/search_order", "newest", _word("newest", "oldest", "place", "title", "round", "best")
)
"""What is found is sorted by (a value of ``Order``)."""
SEARCHES: Setting[tuple[str, ...]] = Setting("search/recent", (), _paths)
"""What was searched for of late, the newest first."""
ATTACHED: Setting[tuple[str, ...]] = Setting("window/attached", (), _paths)
"""The libraries attached for reading."""
AUTHOR = Setting("person/author", "", str)
"""The name that signs annotations and corrections; empty for the system's."""
NAME_ASKED = Setting("person/name_asked", False, _flag)
"""Whether a person was asked by which name to sign."""
GEOMETRY = Setting("window/geometry", QByteArray(), _bytes)
"""Where the window stands."""
WIDTHS: Setting[tuple[int, ...]] = Setting("window/widths", (208, 300, 648, 284), _widths)
"""How wide the columns are, in logical pixels: sidebar, list, text, panels."""
LIBRARY = Setting("window/library", "", str)
"""The library that was open last."""
RECENT: Setting[tuple[str, ...]] = Setting("window/recent", (), _paths)
"""The libraries opened of late, the newest first."""
LAST_ARTICLE = "window/article"
"""No setting, but what a library remembers the id of the article under that was open last."""


class Settings(QObject):
    """Typed access to the settings, kept by Qt where the system keeps such things.

    Their file is written when nothing has been set for a moment, and at the end: Qt would write
    it before it paints what was set, which takes longer than that.

    ``changed`` (Setting): one of them has another value now.
    """

    changed = Signal(object)

    def __init__(self, kept: QSettings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kept = kept
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST)
        self._rest.timeout.connect(self._write)
        kept.installEventFilter(self)
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self._write)

    def eventFilter(self, _kept: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt calls it
        """Put off what Qt writes by itself."""
        return event.type() == QEvent.Type.UpdateRequest

    @Slot()
    def _write(self) -> None:
        self._kept.sync()

    def get(self, setting: Setting[T]) -> T:
        """Return a setting's value; its default where nothing sensible is kept."""
        kept = self._kept.value(setting.key)
        if kept is None:
            return setting.default
        try:
            return setting.read(kept)
        except (TypeError, ValueError):
            return setting.default

    def set(self, setting: Setting[T], value: T) -> None:
        """Keep a value."""
        if self.get(setting) == value:
            return
        self._kept.setValue(setting.key, list(value) if isinstance(value, tuple) else value)
        self._rest.start()
        self.changed.emit(setting)
