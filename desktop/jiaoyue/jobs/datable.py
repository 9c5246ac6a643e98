"""A person's own table of datable events: read from its file, and written back whole.

What the lines mean is not looked at here.
"""

from __future__ import annotations

import os
from dataclasses import replace
from typing import TYPE_CHECKING

from jiaoyue import paths
from jiaoyue.jobs.reports import Given
from jiaoyue.newspaper.datable import EventTable, read_table
from jiaoyue.newspaper.page import PageError, read_page_file
from jiaoyue.text.errors import QT_TRANSLATE_NOOP, UserFacingError

if TYPE_CHECKING:
    from pathlib import Path

_UNWRITTEN = QT_TRANSLATE_NOOP(
    "errors", "The table of events cannot be written ({why}). What you typed is still here."
)


class EventFileError(UserFacingError):
    """A table that cannot be written."""


def load_events(path: Path) -> EventTable:
    """Return the table that a file holds; an empty one where there is no such file.

    Raises PageError when the file cannot be read or decoded.
    """
    if not path.exists():
        return EventTable()
    try:
        return read_table(read_page_file(path).text)
    except PageError as error:
        if error.kind == "empty":
            return EventTable()
        raise


def save_events(path: Path, table: EventTable) -> None:
    """Write a table, at once or not at all. Raises EventFileError when it cannot be written."""
    beside = path.with_name(f"{path.name}.new")
    try:
        beside.write_text(table.text(), encoding="utf-8")
        os.replace(beside, path)
    except OSError as error:
        raise EventFileError(_UNWRITTEN, why=error.strerror or error) from error


def with_own_events(given: Given | None = None) -> Given:
    """Return what is given with the events of the person's own table beside those given.

    Raises PageError when that table cannot be read.
    """
    given = given or Given()
    own = load_events(paths.own_events()).events
    return replace(given, events=(*own, *given.events))
