"""Small things of the window's that a library remembers, each under a key.

Its own module, for the first list asks for one of them before much else is loaded.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3


def recall(connection: sqlite3.Connection, key: str) -> str | None:
    """Return what was remembered under ``key``, or ``None``."""
    found = connection.execute("SELECT value FROM remembered WHERE key = ?", (key,)).fetchone()
    return found[0] if found else None


def remember(connection: sqlite3.Connection, key: str, value: str) -> None:
    """Keep a small thing of the window's under ``key``, in this library."""
    connection.execute(
        "INSERT INTO remembered VALUES (?, ?)"
        " ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        (key, value),
    )
