"""The record of an article as a table of comma-separated values (RFC 4180), for spreadsheets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiaoyue.formats.table_csv import SUFFIX, write_table

if TYPE_CHECKING:
    from jiaoyue.formats.record_words import RecordWords
    from jiaoyue.marks.record import Record

__all__ = ["SUFFIX", "write_record"]


def write_record(record: Record, words: RecordWords) -> bytes:
    """Return the record as a table, a line a correction and a line a query."""
    entries = enumerate(record.entries, start=1)
    return write_table(
        [
            words.columns,
            *((str(number), *words.row(entry)) for number, entry in entries),
            *(("", *words.query_row(query)) for query in record.queries),
        ]
    )
