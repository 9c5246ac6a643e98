"""A first look into a library, before the rest of the program is loaded: just its list."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

from jiaoyue.marks.catalogue import Filter
from jiaoyue.store import beginning, remembering, schema

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from jiaoyue.marks.catalogue import ArticleRow, Order


class FirstLook:
    """How a library's list begins; nothing where it cannot be read so.

    ``rows`` are the first of all articles, in the order asked for, and ``remembered`` is what the
    library remembers under ``key``. Whether it is one, and what to say if it is not, is for
    whoever opens it.
    """

    def __init__(self, path: Path, order: Order, key: str) -> None:
        self.rows: Sequence[ArticleRow] = ()
        self.remembered: str | None = None
        try:
            connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)
        except sqlite3.Error:
            return
        try:
            (version,) = connection.execute("PRAGMA user_version").fetchone()
            if version == schema.VERSION:
                self.rows, _ = beginning.first_rows(connection, Filter(), order)
                self.remembered = remembering.recall(connection, key)
        except sqlite3.Error:
            pass
        finally:
            connection.close()
