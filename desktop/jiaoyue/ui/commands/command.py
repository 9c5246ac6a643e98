"""What a command is: what it is called, what it does, by which keys, and when it makes sense."""

from __future__ import annotations

import sys
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
    """One thing to do; ``begins`` says that a new part of its menu begins with it."""

    id: str
    text: str
    verb: Callable[[Window], object]
    keys: tuple[str, ...] = ()
    icon: str = ""
    group: Group = Group.VIEW
    needs: Need = Need.NOTHING
    begins: bool = False
    where: Where = Where.WINDOW

    @property
    def name(self) -> str:
        """What it is called in the language of the interface."""
        return QCoreApplication.translate("Actions", self.text)

    @property
    def sequences(self) -> list[QKeySequence]:
        """The keys that do it, the one to show first."""
        return [QKeySequence(key) for key in self.keys]

    @property
    def said_keys(self) -> list[str]:
        """The keys as they stand on the keyboard, where Return and Enter are one."""
        said = (key_text(sequence).replace("Return", "Enter") for sequence in self.sequences)
        return [*dict.fromkeys(said)]


MARKING = Need.ARTICLE | Need.WRITABLE
"""What must be there for whatever is done to the open article."""


def key_text(sequence: QKeySequence) -> str:
    """Return a key as a person knows it; Qt's own words for the arrows are longer than they are."""
    if sys.platform == "darwin":
        return sequence.toString(QKeySequence.SequenceFormat.NativeText)
    space = QCoreApplication.translate("Actions", "Space")
    said = sequence.toString(QKeySequence.SequenceFormat.PortableText)
    return said.replace("Left", "←").replace("Right", "→").replace("Space", space)
