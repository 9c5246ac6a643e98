"""How large a library is, and what of it takes the room, as values."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Part(StrEnum):
    """What of a library takes room in its file."""

    PAGES = "page texts"
    ARTICLES = "articles"
    INDEX = "search index"
    MARKS = "marks and corrections"
    HISTORY = "history"
    ALL = "everything"
    """Where this system's SQLite does not tell the parts from each other."""
    FREE = "unused"


@dataclass(frozen=True, slots=True)
class LibrarySize:
    """What a library holds, and the bytes of each part of its file, the largest first."""

    pages: int
    articles: int
    characters: int
    annotations: int
    corrections: int
    parts: tuple[tuple[Part, int], ...]

    @property
    def file(self) -> int:
        """How many bytes the file has."""
        return sum(size for _, size in self.parts)
