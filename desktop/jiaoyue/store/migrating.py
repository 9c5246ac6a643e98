"""Bringing a library to the present format, step by step, so that it can be watched and stopped.

Each migration is one transaction, and the format is that of the last one that came to its end.
So whoever stops it, or loses power, has a library as whole as before, and goes on from there.
"""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

from jiaoyue.store import schema
from jiaoyue.store.errors import StoppedError

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlite_utils import Database

    Proceed = Callable[[int, int], bool]

_LOOKS = 200_000
"""Steps of SQLite's machine, some ten milliseconds, between two looks whether to go on."""


def migrate(connection: sqlite3.Connection, version: int, proceed: Proceed | None = None) -> None:
    """Bring a library of ``version`` to the present format.

    ``proceed`` is told now and then how many steps are done and how many there are, and stops it
    by returning False: then StoppedError is raised.
    """
    # The only use of sqlite-utils, which takes longer to load than a window does.
    from sqlite_utils import Database

    _Migrating(Database(connection), version, proceed or (lambda _done, _total: True)).run()


class _Migrating:
    def __init__(self, database: Database, version: int, proceed: Proceed) -> None:
        self._database = database
        self._version = version
        self._proceed = proceed
        self._total = sum(map(schema.steps_of, schema.MIGRATIONS[version:]))
        self._done = 0
        self._is_stopped = False

    def run(self) -> None:
        connection = self._database.conn
        connection.set_progress_handler(self._is_to_stop, _LOOKS)
        try:
            self._look()
            for number in range(self._version + 1, schema.VERSION + 1):
                self._bring_to(number)
        except sqlite3.OperationalError as error:
            if self._is_stopped:
                raise StoppedError from error
            raise
        finally:
            connection.set_progress_handler(None, 0)

    def _bring_to(self, number: int) -> None:
        migration = schema.MIGRATIONS[number - 1]
        connection = self._database.conn
        connection.execute("BEGIN IMMEDIATE")
        try:
            (reached,) = connection.execute("PRAGMA user_version").fetchone()
            if reached < number:
                before = self._done
                for _ in migration(self._database) or ():
                    self._done += 1
                    self._look()
                self._done = before + schema.steps_of(migration)
                self._look()
                connection.execute(f"PRAGMA application_id = {schema.APPLICATION_ID}")
                connection.execute(f"PRAGMA user_version = {number}")
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise

    def _look(self) -> None:
        if self._is_to_stop():
            raise StoppedError

    def _is_to_stop(self) -> bool:
        self._is_stopped = self._is_stopped or not self._proceed(self._done, self._total)
        return self._is_stopped
