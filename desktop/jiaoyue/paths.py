"""Where files are: what ships with the app, and what belongs to the person.

Nothing else in the project builds such a path, and nothing reads the working directory.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def resource(name: str) -> Path:
    """Return the path of a file or folder that ships with the app, as ``fonts`` or ``icons/x.svg``.

    Raises FileNotFoundError when the installation lacks it.
    """
    path = _resources() / name
    if not path.exists():
        raise FileNotFoundError(f"the installation lacks {name}; install Jiaoyue again")
    return path


def sample_pages() -> tuple[Path, ...]:
    """Return the sample pages, in the order of their names."""
    beside = _PACKAGE.parent.parent / "seeds"
    folder = beside if beside.is_dir() else resource("seeds")
    return tuple(sorted(folder.glob("*.txt")))


def data_folder() -> Path:
    """Return the folder for libraries that the person did not place elsewhere; made if missing.

    Where it cannot be made it is named all the same, and whoever writes into it says why not.
    Windows names it in a variable, macOS fixes it, and elsewhere the XDG Base Directory
    Specification does, by a variable that counts only if it is an absolute path.
    """
    home = Path.home()
    if sys.platform == "darwin":
        base = home / "Library" / "Application Support"
    elif sys.platform == "win32":
        base = Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local")
    else:
        named = Path(os.environ.get("XDG_DATA_HOME", ""))
        base = named if named.is_absolute() else home / ".local" / "share"
    folder = base / "jiaoyue"
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
    return folder


def default_library() -> Path:
    """Return the library that the window opens when none is named; it need not exist."""
    return data_folder() / "library.jiaoyue"


def is_library(path: Path) -> bool:
    """Return whether a file is called as libraries are."""
    return path.suffix == default_library().suffix and path.is_file()


def sample_library() -> Path:
    """Return where the library of the sample pages is kept; it need not exist."""
    return data_folder() / "samples.jiaoyue"


def own_events() -> Path:
    """Return where a person's own table of datable events is kept; it need not exist."""
    return data_folder() / "events.tsv"


def readable(path: Path | str) -> str:
    """Return a path as it can be shown and stored.

    Where the file system's bytes are no UTF-8, as after unpacking an archive of another
    system, each that is none shows as the replacement character.
    """
    return os.fsencode(path).decode("utf-8", "replace")


@cache
def _resources() -> Path:
    beside = _PACKAGE.parent.parent / "resources"
    return beside if beside.is_dir() else _PACKAGE / "resources"
