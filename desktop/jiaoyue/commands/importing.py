"""The command that imports, and what it says on a terminal while it does."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from jiaoyue.commands.common import FAILED, JSON, LIBRARY, dump, edtf, failing_clearly, opened
from jiaoyue.commands.terminal import TerminalTicket, interruptible
from jiaoyue.jobs.datable import load_events
from jiaoyue.jobs.describing import describe_error
from jiaoyue.jobs.importing import import_files, import_with
from jiaoyue.jobs.reading import page_files
from jiaoyue.jobs.reports import FileReport, Given, ImportReport, Outcome
from jiaoyue.jobs.watching import watch
from jiaoyue.paths import own_events, readable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

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
