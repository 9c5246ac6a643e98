"""The table of datable events: which there are, and how a table of them is written.

One table ships with the app; a person may keep another of the same form. A line that is no event
is kept where it stands and is said to be none: the others count. How newspapers speak of events
is not known here.

    UserFacingError
    └── EventError   a line that is no event
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from jiaoyue.paths import resource
from jiaoyue.text.errors import QT_TRANSLATE_NOOP, UserFacingError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

KINDS = ("event", "campaign", "office", "since", "word", "anniversary", "ordinal", "yearly")
"""What a mention means; the head of the table that ships says it of each."""

COLUMNS = ("kind", "words", "first", "last", "source")
Row = tuple[str, str, str, str, str]
"""The cells of a line, as they were written."""

RECURRING = re.compile(r"(XXXX|lunar)-(\d\d)-(\d\d)")
"""A day that comes every year, of the common calendar or the lunar one."""

_CELLS = QT_TRANSLATE_NOOP(
    "errors",
    "Kind, words, first day and last day must all be written, with tabs between in a file.",
)
_KIND = QT_TRANSLATE_NOOP("errors", "“{said}” is no kind of event. Write one of {kinds}.")
_WORDS = QT_TRANSLATE_NOOP(
    "errors", "“{said}” is too short to be found. Write words of two characters or more."
)
_DAY = QT_TRANSLATE_NOOP("errors", "“{said}” is not a day. Write it as 2019-05-01.")
_YEARLY_DAY = QT_TRANSLATE_NOOP(
    "errors", "“{said}” is not a day of every year. Write XXXX-05-01, or lunar-01-15."
)
_ORDER = QT_TRANSLATE_NOOP("errors", "It ends before it begins. Exchange the two days.")


class EventError(UserFacingError):
    """A line that is no event; says why and what to write."""


@dataclass(frozen=True, slots=True)
class Event:
    """A line of the table. ``first`` and ``last`` are ISO dates, XXXX-MM-DD or lunar-MM-DD."""

    kind: str
    words: tuple[str, ...]
    first: str
    last: str
    source: str = ""


@dataclass(frozen=True, slots=True)
class Fault:
    """A line that is no event: its number in the table, the first being 1, and why."""

    line: int
    error: EventError


@dataclass(frozen=True, slots=True)
class EventTable:
    """A table as it was written: its remarks, and its rows with their line numbers."""

    remarks: tuple[str, ...] = ()
    rows: tuple[Row, ...] = ()
    lines: tuple[int, ...] = ()

    @property
    def events(self) -> tuple[Event, ...]:
        """The events, in order, without the rows that are none."""
        return tuple(found for found in map(_event_or_error, self.rows) if isinstance(found, Event))

    @property
    def faults(self) -> tuple[Fault, ...]:
        """The rows that are no events, in order."""
        return tuple(
            Fault(line, found)
            for line, found in zip(self.lines, map(_event_or_error, self.rows), strict=True)
            if isinstance(found, EventError)
        )

    def with_rows(self, rows: Sequence[Row]) -> EventTable:
        """Return the table with other rows under the same remarks."""
        first = len(self.remarks) + 2
        return EventTable(self.remarks, tuple(rows), tuple(range(first, first + len(rows))))

    def text(self) -> str:
        """Return the table as a file has it, the remarks first."""
        lines = [*self.remarks, "\t".join(COLUMNS), *("\t".join(row).rstrip() for row in self.rows)]
        return "\n".join(lines) + "\n"


def read_table(text: str) -> EventTable:
    """Return a table from its text; empty lines are left out, and # begins a remark."""
    remarks: list[str] = []
    rows: list[Row] = []
    lines: list[int] = []
    for place, line in enumerate(text.removeprefix("\ufeff").splitlines(), start=1):
        if line.startswith("#"):
            remarks.append(line)
        elif line.strip() and not line.startswith("kind\t"):
            rows.append(_row(line))
            lines.append(place)
    return EventTable(tuple(remarks), tuple(rows), tuple(lines))


def event_of(row: Row) -> Event:
    """Return the event that a row writes. Raises EventError when it is none."""
    kind, said, first, last, source = row
    if not kind or not said or not first or not last:
        raise EventError(_CELLS)
    if kind not in KINDS:
        raise EventError(_KIND, said=kind, kinds=", ".join(KINDS))
    words = tuple(word.strip() for word in said.split("|"))
    short = [word for word in words if len(word) < 2]
    if short:
        raise EventError(_WORDS, said=short[0])
    for day in (first, last):
        _check_day(day, yearly=kind == "yearly")
    if kind != "yearly" and last < first:
        raise EventError(_ORDER)
    return Event(kind, words, first, last, source)


@cache
def shipped_events() -> tuple[Event, ...]:
    """Return the events of the table that ships with the app."""
    return read_table(resource("events.tsv").read_text(encoding="utf-8")).events


def _row(line: str) -> Row:
    cells = [cell.strip() for cell in line.split("\t")]
    kind, words, first, last, source = [*cells, "", "", "", "", ""][:5]
    return kind, words, first, last, source


def _event_or_error(row: Row) -> Event | EventError:
    try:
        return event_of(row)
    except EventError as error:
        return error


def _check_day(day: str, *, yearly: bool) -> None:
    if not all(_days(day, yearly=yearly)):
        raise EventError(_YEARLY_DAY if yearly else _DAY, said=day)


def _days(day: str, *, yearly: bool) -> Iterator[bool]:
    """Yield whether a day is one; a feast may have the day of one year as well."""
    recurring = RECURRING.fullmatch(day) if yearly else None
    if recurring and recurring[1] == "lunar":
        yield 1 <= int(recurring[2]) <= 12
        yield 1 <= int(recurring[3]) <= 30
        return
    try:
        # 2001 is no leap year, so that every year has the day.
        date.fromisoformat(f"2001-{recurring[2]}-{recurring[3]}" if recurring else day)
    except ValueError:
        yield False
