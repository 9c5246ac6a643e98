"""Writing out what the desk answers for, as plain functions; which format is what the name of
the file says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiaoyue.formats import queries, record_csv, record_docx, record_html, sample_csv
from jiaoyue.marks.record import printed_in
from jiaoyue.store.library import Library
from jiaoyue.text.errors import QT_TRANSLATE_NOOP, UserFacingError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from jiaoyue.formats.queries import QueryWords
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
_NO_LIST = QT_TRANSLATE_NOOP(
    "errors", "The queries cannot be written as {suffix}. Name the file .csv or .html."
)
_NOT_WRITTEN = QT_TRANSLATE_NOOP(
    "errors", "This could not be written to {path} ({why}). Choose another place."
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


def write_queries(library: Path, words: QueryWords, path: Path, *, only_open: bool) -> None:
    """Write the queries of a library, in the order in which they were put, or the open ones.

    Raises RecordError when the suffix names no format, or the file cannot be written.
    """
    write = queries.FORMATS.get(path.suffix.lower())
    if write is None:
        raise RecordError(_NO_LIST, suffix=path.suffix or "“”")
    with Library(library, read_only=True) as own:
        found = own.queries(only_open=only_open)
        about: dict[int | None, tuple[str, tuple[str, str, str]]] = {None: ("", ("", "", ""))}
        for article in dict.fromkeys(article for article, _ in found if article is not None):
            opened = own.article(article)
            if opened is not None:
                about[article] = opened.row.called, printed_in(opened)
    asked = [queries.Asked(query, *about.get(article, about[None])) for article, query in found]
    _write(path, write(asked, words))


def _write(path: Path, content: bytes) -> None:
    try:
        path.write_bytes(content)
    except OSError as error:
        raise RecordError(_NOT_WRITTEN, path=path, why=error.strerror or error) from error
