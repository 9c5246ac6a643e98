"""The manifest: a CSV file beside the pages that says what each file is.

It gives a page its paper, date and edition where text and file name do not. It is read
strictly: a person wrote it, and a line that cannot be meant as written is worth a question.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from io import StringIO

from jiaoyue.newspaper.edtf import parse_edtf

_COLUMNS = {
    "file": "file",
    "文件": "file",
    "文件名": "file",
    "檔案": "file",
    "paper": "paper",
    "报名": "paper",
    "報名": "paper",
    "date": "date",
    "日期": "date",
    "edition": "edition",
    "版次": "edition",
}


class ManifestError(ValueError):
    """A manifest that cannot be read; says which line and what to do."""


@dataclass(frozen=True, slots=True)
class ManifestRow:
    """What the manifest says of one file; ``None`` where the cell is empty. ``date`` is EDTF."""

    file: str
    paper: str | None = None
    date: str | None = None
    edition: str | None = None


def read_manifest(text: str) -> dict[str, ManifestRow]:
    """Return the rows of a manifest by file name.

    The first line names the columns, in English or Chinese and any order: file (文件), paper
    (报名), date (日期), edition (版次). Only file must be there; other columns are left alone, and
    so are empty lines. Raises ManifestError naming the line.
    """
    lines = csv.reader(StringIO(text.removeprefix("\ufeff"), newline=""), strict=True)
    rows: dict[str, ManifestRow] = {}
    columns: tuple[str | None, ...] | None = None
    try:
        for cells in lines:
            if not any(cell.strip() for cell in cells):
                continue
            if columns is None:
                columns = _columns(cells, lines.line_num)
                continue
            row = _row(columns, cells, lines.line_num)
            if row.file in rows:
                raise _error(lines.line_num, f"{row.file} stands in it twice; keep one line")
            rows[row.file] = row
    except csv.Error as error:
        raise _error(lines.line_num, f"not CSV ({error}); check its quotation marks") from error
    if columns is None:
        raise ManifestError("the manifest is empty; its first line names the columns: file,date")
    return rows


def _columns(cells: list[str], line: int) -> tuple[str | None, ...]:
    columns = tuple(_COLUMNS.get(cell.strip().lower()) for cell in cells)
    known = [column for column in columns if column]
    if "file" not in known:
        raise _error(line, "no column file (文件); begin with a line such as file,paper,date")
    if len(set(known)) < len(known):
        raise _error(line, "two columns mean the same; keep one of them")
    return columns


def _row(columns: tuple[str | None, ...], cells: list[str], line: int) -> ManifestRow:
    if len(cells) > len(columns):
        raise _error(
            line, f"{len(cells)} cells for {len(columns)} columns; quote cells with commas"
        )
    values = {
        column: cell.strip()
        for column, cell in zip(columns, cells, strict=False)
        if column and cell.strip()
    }
    if "file" not in values:
        raise _error(line, "the file is not named; fill the cell or delete the line")
    if "date" in values:
        try:
            parse_edtf(values["date"])
        except ValueError as error:
            raise _error(line, str(error)) from error
    return ManifestRow(
        values["file"], values.get("paper"), values.get("date"), values.get("edition")
    )


def _error(line: int, what: str) -> ManifestError:
    return ManifestError(f"manifest line {line}: {what}")
