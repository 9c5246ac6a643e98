"""A first look into a library, before the rest of the program is loaded: just its list."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

from jiaoyue.marks.catalogue import Filter
from jiaoyue.store import listing, schema

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from jiaoyue.marks.catalogue import ArticleRow


class FirstLook:
    """The articles of a library as its list shows them; nothing where it cannot be read so.

    ``article_ids`` are all of them, in the order asked for. Whether the library is one, and
    what to say if it is not, is for whoever opens it.
    """

    def __init__(self, path: Path, *, newest_first: bool) -> None:
        self._connection: sqlite3.Connection | None = None
        self.article_ids: Sequence[int] = ()
        try:
            self._connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)
            (version,) = self._connection.execute("PRAGMA user_version").fetchone()
            if version == schema.VERSION:
                self.article_ids = listing.article_ids(
                    self._connection, Filter(), newest_first=newest_first
                )
        except sqlite3.Error:
            self.close()

    def rows(self, ids: Sequence[int]) -> list[ArticleRow]:
        """Return the articles of ``ids`` as a list shows them, in that order."""
        return listing.rows(self._connection, ids) if self._connection else []

    def close(self) -> None:
        """Look no longer."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None
