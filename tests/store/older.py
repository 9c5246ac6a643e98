"""A library as an older program made it: three articles, in the format before a migration."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

from sqlite_utils import Database

from jiaoyue.store import schema

if TYPE_CHECKING:
    from pathlib import Path


def make_older(path: Path, migration: schema.Migration = schema._pinyin) -> None:
    """Make a library that has not seen ``migration``, nor any after it."""
    before = schema.MIGRATIONS.index(migration)
    with sqlite3.connect(path) as connection:
        for earlier in schema.MIGRATIONS[:before]:
            for _ in earlier(Database(connection)) or ():
                pass
        connection.execute("INSERT INTO page (id) VALUES (1)")
        connection.execute(
            "INSERT INTO page_text (id, page, sha256, encoding, characters, text, reader, imported)"
            " VALUES (1, 1, 's', 'utf-8', 1, 'x', 'r', 't')"
        )
        connection.executemany(
            "INSERT INTO article (public_id, page_text, title, first_line) VALUES (?, 1, ?, ?)",
            [("a", "渡口", ""), ("b", "", "山里"), ("c", "茶农", "")],
        )
        connection.execute(f"PRAGMA application_id = {schema.APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {before}")
    connection.close()
