"""What a command is: what it is called, what it does, by which keys, and when it makes sense."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, Flag, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from jiaoyue.text.errors import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Callable

    from jiaoyue.ui.window import Window


class Group(Enum):
    """The menus, in their order; the value is what a menu is called."""

    LIBRARY = QT_TRANSLATE_NOOP("Actions", "Library")
    EDIT = QT_TRANSLATE_NOOP("Actions", "Edit")
    ARTICLE = QT_TRANSLATE_NOOP("Actions", "Article")
    VIEW = QT_TRANSLATE_NOOP("Actions", "View")
    HELP = QT_TRANSLATE_NOOP("Actions", "Help")

    @property
    def title(self) -> str:
        """What the menu is called in the language of the interface."""
        return QCoreApplication.translate("Actions", self.value)


class Need(Flag):
    """What must be there for a command to make sense."""

    NOTHING = 0
    ARTICLES = auto()
    ARTICLE = auto()
    WRITABLE = auto()
    BACK = auto()
    FORWARD = auto()
    UNDO = auto()
    REDO = auto()


class Where(Enum):
    """Where a command's keys work."""

    WINDOW = auto()
    LIST = auto()
    TEXT = auto()
    READING = auto()
    """In the list, in the text and in the bar at a finding: wherever nothing is written."""


@dataclass(frozen=True, slots=True)
class Command:
    """One thing to do; ``begins`` says that a new part of its menu begins with it.

    ``submenu`` is what the menu in that menu is called in which it stands, if it does.
    """

    id: str
    text: str
    verb: Callable[[Window], object]
    keys: tuple[str, ...] = ()
    icon: str = ""
    group: Group = Group.VIEW
    needs: Need = Need.NOTHING
    begins: bool = False
    where: Where = Where.WINDOW
    submenu: str = ""

    @property
    def name(self) -> str:
        """What it is called in the language of the interface."""
        return QCoreApplication.translate("Actions", self.text)

    @property
    def sequences(self) -> list[QKeySequence]:
        """The keys that do it, the one to show first."""
        # Read as a menu writes them, “Enter” would be the translation of another key, Return.
        portable = QKeySequence.SequenceFormat.PortableText
        return [QKeySequence.fromString(key, portable) for key in self.keys]

    @property
    def said_keys(self) -> list[str]:
        """The keys as they stand on the keyboard, where Return and Enter are one."""
        said = (key_text(sequence).replace("Return", "Enter") for sequence in self.sequences)
        return [*dict.fromkeys(said)]


MARKING = Need.ARTICLE | Need.WRITABLE
"""What must be there for whatever is done to the open article."""


_KEYS_OF_QT = (
    QT_TRANSLATE_NOOP("QShortcut", "Return"),
    QT_TRANSLATE_NOOP("QShortcut", "Enter"),
    QT_TRANSLATE_NOOP("QShortcut", "Left"),
    QT_TRANSLATE_NOOP("QShortcut", "Right"),
    QT_TRANSLATE_NOOP("QShortcut", "Space"),
)
"""Keys for which Qt's own words, in the menus as well, are other than those on the keyboard."""


def key_text(sequence: QKeySequence) -> str:
    """Return a key as it stands on the keyboard, the same as a menu says it."""
    return sequence.toString(QKeySequence.SequenceFormat.NativeText)
