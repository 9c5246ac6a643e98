"""Writing records out, as plain functions; which format is what the name of the file says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiaoyue.formats import record_csv, record_docx, record_html, sample_csv
from jiaoyue.text.errors import QT_TRANSLATE_NOOP, UserFacingError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from jiaoyue.formats.record_words import RecordWords
    from jiaoyue.formats.sample_csv import SampleWords
    from jiaoyue.marks.record import Record
    from jiaoyue.marks.sample import Rated

RECORD_FORMATS: Mapping[str, Callable[[Record, RecordWords], bytes]] = {
    record_docx.SUFFIX: record_docx.write_record,
    record_html.SUFFIX: record_html.write_record,
    record_csv.SUFFIX: record_csv.write_record,
}
"""How a record is written, by the suffix of the file."""

_NO_FORMAT = QT_TRANSLATE_NOOP(
    "errors", "A record cannot be written as {suffix}. Name the file .docx, .html or .csv."
)
_NOT_WRITTEN = QT_TRANSLATE_NOOP(
    "errors", "The record could not be written to {path} ({why}). Choose another place."
)


class RecordError(UserFacingError):
    """A record cannot be written so, or there."""


def write_record(record: Record, words: RecordWords, path: Path) -> None:
    """Write a record to a file, in place of one that is there.

    Raises RecordError when the suffix names no format, or the file cannot be written.
    """
    write = RECORD_FORMATS.get(path.suffix.lower())
    if write is None:
        raise RecordError(_NO_FORMAT, suffix=path.suffix or "“”")
    _write(path, write(record, words))


def write_sample(rated: Rated, words: SampleWords, path: Path) -> None:
    """Write what a sample says as a table, in place of a file that is there.

    Raises RecordError when the file cannot be written.
    """
    _write(path, sample_csv.write_sample(rated, words))


def _write(path: Path, content: bytes) -> None:
    try:
        path.write_bytes(content)
    except OSError as error:
        raise RecordError(_NOT_WRITTEN, path=path, why=error.strerror or error) from error
