"""Keeping a library: copies and checks, as plain functions that open it themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiaoyue.store.library import Library

if TYPE_CHECKING:
    from pathlib import Path


def back_up(path: Path, target: Path) -> None:
    """Write a consistent copy of the library at ``path`` to ``target``.

    Raises LibraryError when there is none, or ``target`` exists or cannot be written.
    """
    with Library(path, read_only=True) as library:
        library.back_up(target)


def check(path: Path) -> tuple[str, ...]:
    """Return what is wrong with the library at ``path``, a sentence each.

    Raises LibraryError when it cannot be opened.
    """
    with Library(path, read_only=True) as library:
        return library.check()
