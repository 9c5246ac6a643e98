"""Reading a file into a page: a pure function of the file and of what is said about it."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from jiaoyue.newspaper.manifest import ManifestError, ManifestRow, read_manifest
from jiaoyue.newspaper.page import PageError, PageText, read_page_file
from jiaoyue.newspaper.reader import READER_VERSION, read_page
from jiaoyue.paths import readable
from jiaoyue.store.library import NewPage
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


def read_text(path: Path, given: Given) -> PageText:
    """Read and decode a file. Raises PageError when it cannot be."""
    if path.is_dir():
        raise PageError("unreadable", _UNLISTED)
    return read_page_file(path, encoding=given.encoding)


def read_file(path: Path, decoded: PageText, given: Given) -> NewPage:
    """Read a decoded file into a page.

    A ``manifest.csv`` beside the file says its paper, date and edition, unless ``given``
    does. Raises PageError when that cannot be read, or a date is none.
    """
    row = _manifest_row(path)
    try:
        reading = read_page(
            decoded.text,
            file_name=readable(path.name),
            paper=given.paper or row.paper,
            date=given.date or row.date,
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
        source=readable(path.absolute()),
        sha256=decoded.sha256,
        encoding=decoded.encoding,
        text=decoded.text,
        reader=READER_VERSION,
        reading=reading,
        by_hand=frozenset(name for name, said in by_hand.items() if said),
    )


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
    if not manifest.is_file():
        return ManifestRow(path.name)
    try:
        rows: Mapping[str, ManifestRow] = read_manifest(read_page_file(manifest).text)
    except ManifestError as error:
        raise PageError("manifest", _MANIFEST, said=error) from error
    return rows.get(path.name, ManifestRow(path.name))
