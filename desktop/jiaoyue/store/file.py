"""The file of a library: how it is opened, brought to the present format and written to.

Each writing is one transaction that is kept only if all goes well; why it was not is said in
sentences that a person can act on.
"""

from __future__ import annotations

import os
import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING

from jiaoyue.store import schema
from jiaoyue.store.errors import (
    LibraryError,
    NewerLibraryError,
    OlderLibraryError,
    ReadOnlyError,
    StaleEditError,
)
from jiaoyue.store.migrating import migrate
from jiaoyue.text.errors import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from jiaoyue.store.migrating import Proceed

BUSY_MILLISECONDS = 10_000
"""How long a job waits for another program to be done writing."""
HAND_MILLISECONDS = 250
"""How long a hand waits."""
_KEPT_TO_WRITE, _KEPT_TO_READ = 16_000, 4_000
"""Kilobytes of the file that a connection keeps in memory; what is read, the system keeps too."""
_LOGGED = 4_000
"""Pages of the file that its log gathers, some sixteen megabytes, before they are written to their
places: what an import changes again and again then goes there once."""

_NONE = QT_TRANSLATE_NOOP("errors", "There is no library at {path}.")
_NO_LIBRARY = QT_TRANSLATE_NOOP(
    "errors", "{path} is not a Jiaoyue library. It was not changed. Choose another file."
)
_NOT_OURS = QT_TRANSLATE_NOOP(
    "errors", "{path} belongs to another program. It was not changed. Choose another file."
)
_NEWER = QT_TRANSLATE_NOOP(
    "errors",
    "{path} was made by a newer Jiaoyue (its format is {version}, this program knows {known})."
    " It was not changed. Update Jiaoyue to open it.",
)
_OLDER = QT_TRANSLATE_NOOP(
    "errors",
    "{path} was made by an older Jiaoyue and can only be read here, which is not enough. Open it"
    " once where it can be written, then it can be read anywhere.",
)
_NOT_OPENED = QT_TRANSLATE_NOOP(
    "errors",
    "The library at {path} could not be opened: its file or folder cannot be read. Ask for the"
    " right to read both, or copy the library to another folder.",
)
_NOT_MADE = QT_TRANSLATE_NOOP(
    "errors",
    "No library could be made at {path}: its folder cannot be written. Choose another folder, or"
    " ask for the right to write to this one.",
)
_READ_ONLY = QT_TRANSLATE_NOOP(
    "errors",
    "This library can only be read: its file or folder is write-protected. Save a copy of it"
    " elsewhere to work on.",
)
_BUSY = QT_TRANSLATE_NOOP(
    "errors",
    "Another program is writing to this library. Nothing was changed. Try again shortly.",
)
_FULL = QT_TRANSLATE_NOOP("errors", "The disk is full. Nothing was changed. Make room first.")
_NOT_WRITTEN = QT_TRANSLATE_NOOP(
    "errors",
    "The library at {path} could not be written. Nothing was changed. Check its disk, and your"
    " right to write to its folder.",
)
_STALE = QT_TRANSLATE_NOOP(
    "errors",
    "This was changed elsewhere meanwhile, and nothing was overwritten. Look at it and try again.",
)


class LibraryFile:
    """The file of a library, open: one ``connection``, which belongs to the thread that opened it.

    Raises LibraryError when it is no library, NewerLibraryError when a newer program made it. One
    that cannot be written opens for reading, and ``read_only`` says so. ``patience`` is how many
    milliseconds it waits for another writer. ``proceed`` is told how far it is brought to the
    present format, in steps done and steps in all, and stops that by returning False; then
    StoppedError is raised.
    """

    def __init__(
        self,
        path: Path,
        *,
        read_only: bool = False,
        patience: int = BUSY_MILLISECONDS,
        proceed: Proceed | None = None,
    ) -> None:
        self.path = path
        # In a folder that may not be entered it is as good as not there; os says so, pathlib
        # raises.
        exists = os.path.exists(path) and path.stat().st_size > 0
        self.read_only = read_only or (exists and not _can_write(path))
        if exists:
            _check_is_ours(path, patience)
        elif self.read_only:
            raise LibraryError(_NONE, path=path)
        self.connection = _connect(path, read_only=self.read_only, patience=patience)
        try:
            if not self.read_only:
                _prepare(self.connection, patience, proceed)
        except sqlite3.OperationalError as error:
            self.connection.close()
            raise _cannot_write(path, error) from error
        except BaseException:
            self.connection.close()
            raise

    @property
    def is_outdated(self) -> bool:
        """Whether its format is an older program's; only of one that is open for reading."""
        (version,) = self.connection.execute("PRAGMA user_version").fetchone()
        return bool(version < schema.VERSION)

    def require_present_format(self) -> None:
        """Do nothing, but raise OlderLibraryError where it is outdated."""
        if self.is_outdated:
            raise OlderLibraryError(_OLDER, path=self.path)

    @contextmanager
    def reading(self) -> Iterator[None]:
        """Have all that is read within be of one moment, whatever others write meanwhile."""
        if self.connection.in_transaction:
            yield
            return
        self.connection.execute("BEGIN")
        try:
            yield
        finally:
            # A statement that was stopped may have ended it.
            if self.connection.in_transaction:
                self.connection.execute("COMMIT")

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """Give the connection within one transaction that is kept only if all goes well.

        Raises LibraryError where it does not, and ReadOnlyError.
        """
        connection = self.connection
        with self.writing_alone():
            try:
                connection.execute("BEGIN IMMEDIATE")
                yield connection
                connection.execute("COMMIT")
            except sqlite3.IntegrityError as error:
                # What the edit would take away has come into use meanwhile.
                _roll_back(connection)
                raise stale() from error
            except BaseException:
                _roll_back(connection)
                raise

    @contextmanager
    def writing_alone(self) -> Iterator[None]:
        """Say in sentences why the file could not be written; for what takes no transaction.

        Raises LibraryError where it could not, and ReadOnlyError.
        """
        if self.read_only:
            raise ReadOnlyError(_READ_ONLY)
        try:
            yield
        except sqlite3.OperationalError as error:
            raise _cannot_write(self.path, error) from error


def stale() -> StaleEditError:
    """Return the error for an edit of what was changed elsewhere meanwhile."""
    return StaleEditError(_STALE)


def _connect(
    path: Path, *, read_only: bool, patience: int = BUSY_MILLISECONDS
) -> sqlite3.Connection:
    try:
        if not read_only:
            path.parent.mkdir(parents=True, exist_ok=True)
        # A folder that cannot be written cannot hold the shared memory that WAL reads through.
        still = (
            "&immutable=1" if not _can_write(path.parent) and not _is_being_written(path) else ""
        )
        mode = f"mode=ro{still}" if read_only else "mode=rwc"
        connection = sqlite3.connect(
            f"{path.absolute().as_uri()}?{mode}",
            uri=True,
            isolation_level=None,
            check_same_thread=True,
        )
        connection.execute(f"PRAGMA busy_timeout = {patience}")
        connection.execute("PRAGMA foreign_keys = ON")
        kept = _KEPT_TO_READ if read_only else _KEPT_TO_WRITE
        connection.execute(f"PRAGMA cache_size = -{kept}")
    except (sqlite3.OperationalError, OSError) as error:
        said = _NOT_OPENED if os.path.exists(path) else _NOT_MADE
        raise LibraryError(said, path=path) from error
    except sqlite3.DatabaseError as error:
        raise LibraryError(_NO_LIBRARY, path=path) from error
    return connection


def _check_is_ours(path: Path, patience: int) -> None:
    """Look at a file without changing it. Raises LibraryError when it is not for this program."""
    connection = _connect(path, read_only=True, patience=patience)
    try:
        (application,) = connection.execute("PRAGMA application_id").fetchone()
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        (tables,) = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    except sqlite3.DatabaseError as error:
        raise LibraryError(_NO_LIBRARY, path=path) from error
    finally:
        connection.close()
    if application != schema.APPLICATION_ID and (application or tables):
        raise LibraryError(_NOT_OURS, path=path)
    if version > schema.VERSION:
        raise NewerLibraryError(_NEWER, path=path, version=version, known=schema.VERSION)


def _roll_back(connection: sqlite3.Connection) -> None:
    if connection.in_transaction:
        connection.execute("ROLLBACK")


def _is_being_written(path: Path) -> bool:
    """Return whether a part of a library stands in the log beside it, where its writer left it."""
    log = path.with_name(f"{path.name}-wal")
    return log.exists() and log.stat().st_size > 0


def _can_write(path: Path) -> bool:
    return os.access(path, os.W_OK)


def _cannot_write(path: Path, error: sqlite3.OperationalError) -> LibraryError:
    said = str(error)
    if "locked" in said or "busy" in said:
        return LibraryError(_BUSY)
    if "readonly" in said:
        return ReadOnlyError(_READ_ONLY)
    if "full" in said:
        return LibraryError(_FULL)
    return LibraryError(_NOT_WRITTEN, path=path)


def _prepare(connection: sqlite3.Connection, patience: int, proceed: Proceed | None) -> None:
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute(f"PRAGMA wal_autocheckpoint = {_LOGGED}")
    if version < schema.VERSION:
        # Another window may be at the same just now, and then there is soon nothing left to do.
        connection.execute(f"PRAGMA busy_timeout = {max(patience, BUSY_MILLISECONDS)}")
        migrate(connection, version, proceed)
        connection.execute(f"PRAGMA busy_timeout = {patience}")
