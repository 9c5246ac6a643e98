"""What a sample says of a library's error rate, as a table of comma-separated values (RFC 4180)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from jiaoyue.formats.table_csv import write_table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jiaoyue.marks.sample import Rated


@dataclass(frozen=True, slots=True)
class SampleWords:
    """What the table says beside the values: the names of its columns and of what is summed up.

    ``columns`` heads id, title, paper, date, page, characters, read, was, now, weight.
    """

    columns: tuple[str, ...]
    facts: Sequence[tuple[str, str]]
    yes: str
    no: str


def write_sample(rated: Rated, words: SampleWords) -> bytes:
    """Return a line a fault, and one for each article without any; the facts come before."""
    return write_table([*words.facts, (), words.columns, *_lines(rated, words)])


def _lines(rated: Rated, words: SampleWords) -> Iterator[tuple[object, ...]]:
    for one in rated.articles:
        is_read = words.yes if one.is_read else words.no
        about = (one.public_id, one.title, *one.printed, one.characters, is_read)
        for fault in one.faults:
            yield (*about, fault.was, fault.now, f"{fault.weight:g}")
        if not one.faults:
            yield (*about, "", "", "")
