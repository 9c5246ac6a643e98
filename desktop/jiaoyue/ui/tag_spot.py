"""Where a person pointed at a tag; the panels tell it, and who names tags makes a menu of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint


@dataclass(frozen=True, slots=True)
class TagSpot:
    """A tag (its id) that was pointed at, and where on the screen."""

    tag: str
    at: QPoint
