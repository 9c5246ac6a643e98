"""The record of an article as a table of comma-separated values (RFC 4180), for spreadsheets."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jiaoyue.formats.record_words import RecordWords
    from jiaoyue.marks.record import Record

SUFFIX = ".csv"


def write_record(record: Record, words: RecordWords) -> bytes:
    """Return the record as a table, a line a correction and a line a query.

    With a byte order mark: spreadsheets take the text for something else without one.
    """
    out = io.StringIO()
    table = csv.writer(out, lineterminator="\r\n")
    table.writerow(words.columns)
    for number, entry in enumerate(record.entries, start=1):
        table.writerow([str(number), *words.row(entry)])
    for query in record.queries:
        table.writerow(["", *words.query_row(query)])
    return out.getvalue().encode("utf-8-sig")
