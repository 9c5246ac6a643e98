"""Reading a file into a page: a pure function of the file and of what is said about it."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from jiaoyue.newspaper.manifest import ManifestError, ManifestRow, read_manifest
from jiaoyue.newspaper.page import PageError, decode, page_bytes, read_page_file
from jiaoyue.newspaper.reader import READER_VERSION, read_page
from jiaoyue.paths import readable
from jiaoyue.store.storing import NewPage
from jiaoyue.text.errors import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from jiaoyue.jobs.reports import Given

PAGE_SUFFIXES = frozenset({".txt"})
MANIFEST = "manifest.csv"

_UNLISTED = QT_TRANSLATE_NOOP(
    "errors", "The folder cannot be listed. Check its permissions and try again."
)
_MANIFEST = QT_TRANSLATE_NOOP(
    "errors", "The list of files beside it, manifest.csv, cannot be used. {said}."
)


@dataclass(frozen=True, slots=True)
class LoadedFile:
    """A file's bytes, its path and name as they are stored, and what the list beside it says."""

    source: str
    name: str
    data: bytes
    row: ManifestRow


def page_files(paths: Sequence[Path]) -> Iterator[Path]:
    """Yield the files of ``paths``, each once; a folder stands for the pages below it, by name.

    A file that is named outright is yielded whatever it is called, and so is what does not
    exist or cannot be listed: reading it says what is wrong.
    """
    seen: set[Path] = set()
    for path in paths:
        for found in _below(path) if path.is_dir() else (path,):
            if found not in seen:
                seen.add(found)
                yield found


def load_bytes(path: Path) -> bytes:
    """Return the bytes of a file. Raises PageError when they cannot be had."""
    if path.is_dir():
        raise PageError("unreadable", _UNLISTED)
    return page_bytes(path)


def load_file(path: Path, data: bytes | None = None) -> LoadedFile:
    """Return a file as whoever reads it needs it; ``data`` are its bytes, if they are known.

    Raises PageError when the file or the list beside it cannot be used.
    """
    data = load_bytes(path) if data is None else data
    return LoadedFile(readable(path.absolute()), readable(path.name), data, _manifest_row(path))


def read_loaded(file: LoadedFile, given: Given) -> NewPage:
    """Read a file into a page: the same bytes give the same page, wherever they are read.

    What a ``manifest.csv`` beside the file says of its paper, date and edition holds, unless
    ``given`` says otherwise. Raises PageError when the bytes are no page, or a date is none.
    """
    decoded = decode(file.data, encoding=given.encoding)
    row = file.row
    try:
        reading = read_page(
            decoded.text,
            file_name=file.name,
            paper=given.paper or row.paper,
            date=given.date or row.date,
            events=given.events,
        )
    except ValueError as error:
        raise PageError("date", "{said}", said=error) from error
    if row.edition:
        reading = replace(reading, edition=row.edition)
    by_hand = {
        "paper": given.paper or row.paper,
        "edition": row.edition,
        "date": given.date or row.date,
    }
    return NewPage(
        source=file.source,
        sha256=decoded.sha256,
        encoding=decoded.encoding,
        text=decoded.text,
        reader=READER_VERSION,
        reading=reading,
        by_hand=frozenset(name for name, said in by_hand.items() if said),
    )


def read_file(path: Path, given: Given) -> NewPage:
    """Read the file at ``path`` into a page. Raises PageError when it cannot be."""
    return read_loaded(load_file(path), given)


def _below(folder: Path) -> Iterator[Path]:
    unlisted: list[Path] = []
    for at, folders, names in os.walk(folder, onerror=lambda e: unlisted.append(Path(e.filename))):
        folders.sort()
        for name in sorted(names):
            if Path(name).suffix.lower() in PAGE_SUFFIXES and not name.startswith("."):
                yield Path(at, name)
    yield from unlisted


def _manifest_row(path: Path) -> ManifestRow:
    manifest = path.with_name(MANIFEST)
    try:
        stat = manifest.stat()
    except OSError:
        return ManifestRow(path.name)
    try:
        rows = _manifest(manifest, stat.st_mtime_ns, stat.st_size)
    except ManifestError as error:
        raise PageError("manifest", _MANIFEST, said=error) from error
    return rows.get(path.name, ManifestRow(path.name))


@lru_cache(maxsize=8)
def _manifest(path: Path, modified: int, size: int) -> Mapping[str, ManifestRow]:
    """Read a manifest, once for all the pages beside it as long as it stays as it is."""
    del modified, size
    return read_manifest(read_page_file(path).text)
