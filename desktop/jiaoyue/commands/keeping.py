"""The commands that keep a library in order."""

from __future__ import annotations

from pathlib import Path

import click

from jiaoyue.commands.common import FAILED, JSON, LIBRARY, dump, failing_clearly, to_change
from jiaoyue.commands.terminal import interruptible
from jiaoyue.jobs import keeping
from jiaoyue.store.errors import LibraryError


@click.command()
@click.argument("target", type=click.Path(path_type=Path))
@LIBRARY
def backup(target: Path, library: Path) -> None:
    """Write a consistent copy of a library to TARGET."""
    try:
        keeping.back_up(library, target)
    except LibraryError as error:
        raise click.ClickException(str(error)) from error
    click.echo(f"{target}")


@click.command()
@LIBRARY
@click.option("--sizes", is_flag=True, help="Also say what takes how many bytes.")
@JSON
def check(library: Path, sizes: bool, as_json: bool) -> None:
    """Look whether a library is whole, and how large it is."""
    try:
        with interruptible() as ticket:
            faults = keeping.check(library, ticket)
        bytes_ = keeping.sizes(library) if sizes else {}
    except LibraryError as error:
        raise click.ClickException(str(error)) from error
    if faults is None:
        raise click.ClickException("Stopped; whether the library is whole is not known.")
    if as_json:
        said = {"library": str(library), "faults": list(faults)}
        click.echo(dump(said | {"sizes": bytes_} if sizes else said))
    else:
        click.echo("\n".join(faults) or "All is well.")
        for name, size in bytes_.items():
            click.echo(f"{size:>16,}  {name}")
    if faults:
        raise SystemExit(FAILED)


@click.command()
@LIBRARY
def compact(library: Path) -> None:
    """Make a library's file as small as it can be: put its index in order, give back room."""
    with to_change(library), failing_clearly(), interruptible() as ticket:
        spared = keeping.compact(library, ticket)
    if spared is None:
        raise click.ClickException("Stopped; the file is as large as before.")
    click.echo(f"{max(0, spared):,} bytes spared.")


COMMANDS = (backup, check, compact)
