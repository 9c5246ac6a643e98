"""A table of comma-separated values (RFC 4180) as spreadsheets take it."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

SUFFIX = ".csv"


def write_table(rows: Iterable[Sequence[object]]) -> bytes:
    """Return the rows, an empty one as an empty line.

    With a byte order mark: spreadsheets take the text for something else without one.
    """
    out = io.StringIO()
    csv.writer(out, lineterminator="\r\n").writerows(rows)
    return out.getvalue().encode("utf-8-sig")
