"""The command that imports, and what it says on a terminal while it does."""

from __future__ import annotations

import signal
import sys
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Any

import click

from jiaoyue.commands.common import FAILED, JSON, LIBRARY, dump, edtf, failing_clearly, opened
from jiaoyue.jobs.datable import load_events
from jiaoyue.jobs.describing import describe_error
from jiaoyue.jobs.importing import import_files, import_with
from jiaoyue.jobs.pace import Pace
from jiaoyue.jobs.reading import page_files
from jiaoyue.jobs.reports import FileReport, Given, ImportReport, Outcome
from jiaoyue.jobs.ticket import QuietTicket
from jiaoyue.jobs.watching import watch
from jiaoyue.paths import own_events, readable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from types import FrameType

    from jiaoyue.store.library import Library

PATHS = click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
PAPER = click.option("--paper", help="The paper's name.")
DATE = click.option("--date", callback=edtf, help="The day of publication, as EDTF.")
ENCODING = click.option("--encoding", help="The files' encoding, when guessing goes wrong.")
EVENTS = click.option(
    "--events",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="A table of datable events, which count beside your own.",
)
_OFTEN = 0.1
"""Seconds between two looks of the progress line."""


@click.command("import")
@PATHS
@LIBRARY
@PAPER
@DATE
@ENCODING
@click.option("--watch", "goes_on", is_flag=True, help="Go on with what comes, until Ctrl+C.")
@click.option("--dask", metavar="ADDRESS", help="Read on the Dask cluster of this scheduler.")
@EVENTS
@JSON
def import_(
    files: Sequence[Path],
    library: Path,
    paper: str | None,
    date: str | None,
    encoding: str | None,
    goes_on: bool,
    dask: str | None,
    events: Path | None,
    as_json: bool,
) -> None:
    """Import files and folders of pages into a library.

    Ctrl+C stops it; what was imported stays, and the same command goes on from there.
    """
    if goes_on and dask:
        raise click.UsageError("--watch and --dask do not go together.")
    given = with_events(Given(paper, date, encoding), events)
    every: list[ImportReport] = []
    with _opened_to_fill(library) as own, failing_clearly(), interruptible() as ticket:
        if goes_on:
            reports = watch(own, _folders(files), ticket, given=given)
        elif dask:
            reports = iter((_import_on(dask, own, files, given, ticket),))
        else:
            reports = iter((import_files(own, files, given=given, ticket=ticket),))
        for report in reports:
            ticket.clear()
            every.append(report)
            for file in report.files:
                click.echo(dump(described(file)) if as_json else sentence(file))
    whole = ImportReport(
        tuple(file for report in every for file in report.files), sum(r.left for r in every)
    )
    click.echo(summary(whole), err=True)
    if whole.left or whole.of(Outcome.FAILED):
        raise SystemExit(FAILED)


@contextmanager
def _opened_to_fill(path: Path) -> Iterator[Library]:
    """Open a library, or make one, which goes again if no page comes into it."""
    was_there, is_filled = path.exists(), True
    try:
        with opened(path) as library:
            try:
                yield library
            finally:
                is_filled = was_there or bool(library.readers())
    finally:
        if not was_there and not is_filled:
            path.unlink(missing_ok=True)


def _import_on(
    address: str, library: Library, paths: Sequence[Path], given: Given, ticket: TerminalTicket
) -> ImportReport:
    # Loaded only here: it needs Dask, which most people do not have.
    from jiaoyue.jobs.cluster import ReadingCluster

    readers = ReadingCluster(address, given)
    return import_with(readers, library, tuple(page_files(paths)), ticket=ticket)


def _folders(paths: Sequence[Path]) -> Sequence[Path]:
    for path in paths:
        if not path.is_dir():
            raise click.BadParameter(f"{path} is no folder; only folders can be watched.")
    return paths


def with_events(given: Given, table: Path | None) -> Given:
    """Take along the events of the person's own table and of another; tell which lines are none."""
    with failing_clearly():
        tables = {path: load_events(path) for path in (own_events(), table) if path}
    for path, found in tables.items():
        for fault in found.faults:
            said = f"{readable(path)}, line {fault.line}, was left out. {fault.error}"
            click.echo(said, err=True)
    return replace(given, events=tuple(one for found in tables.values() for one in found.events))


class TerminalTicket(QuietTicket):
    """Shows on a terminal how far a job is, in one line; elsewhere it is silent."""

    def __init__(self) -> None:
        super().__init__()
        self._pace = Pace(monotonic())
        self._shown = 0.0
        self._is_seen = sys.stderr.isatty()

    def report(self, done: int, total: int, at: str = "") -> None:
        """Show how far it is, if that was not just shown."""
        now = monotonic()
        self._pace.note(done, now)
        if self._is_seen and (now - self._shown >= _OFTEN or done == total):
            self._shown = now
            click.echo(f"\r\x1b[K{progress(self._pace, done, total)}", err=True, nl=False)

    def clear(self) -> None:
        """Leave the line as if nothing had stood there."""
        if self._is_seen:
            click.echo("\r\x1b[K", err=True, nl=False)


def progress(pace: Pace, done: int, total: int) -> str:
    """Return how far a job over pages is, how fast it goes and how long it will take."""
    said = [f"{done:,} of {total:,}"]
    if pace.per_second is not None:
        said.append(f"{pace.per_second:.0f} pages a second")
    left = pace.seconds_left(total)
    if left is not None:
        said.append(f"{left // 60}:{left % 60:02} left")
    return " · ".join(said)


@contextmanager
def interruptible() -> Iterator[TerminalTicket]:
    """Give a ticket that Ctrl+C cancels; pressed again it ends the program as ever."""
    ticket = TerminalTicket()

    def stop(_number: int, _frame: FrameType | None) -> None:
        ticket.cancel()
        signal.signal(signal.SIGINT, before)

    before = signal.signal(signal.SIGINT, stop)
    try:
        yield ticket
    finally:
        signal.signal(signal.SIGINT, before)
        ticket.clear()


def described(file: FileReport) -> dict[str, Any]:
    """Return what became of a file as JSON has it."""
    said = {"source": readable(file.path), "outcome": file.outcome, "articles": file.articles}
    return said | ({"error": describe_error("", file.error)["error"]} if file.error else {})


def sentence(file: FileReport) -> str:
    """Return what became of a file as a line."""
    if file.error:
        return f"{readable(file.path)}: {file.outcome}: {file.error}"
    return f"{readable(file.path)}: {file.outcome}, {file.articles} articles"


def summary(report: ImportReport) -> str:
    """Return what became of all files as a line."""
    imported = report.of(Outcome.IMPORTED)
    parts = [f"{len(imported)} pages imported, {report.articles} articles"]
    for outcome in (Outcome.ALREADY_THERE, Outcome.FAILED):
        if report.of(outcome):
            parts.append(f"{len(report.of(outcome))} {outcome}")
    if report.left:
        parts.append(f"stopped with {report.left} to go; the same command goes on from there")
    return "; ".join(parts)


COMMANDS = (import_,)
