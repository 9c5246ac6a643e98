"""Commands that tell what was done to a library, and take it back."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from jiaoyue.commands.common import (
    AUTHOR,
    JSON,
    LIBRARY,
    dump,
    existing,
    failing_clearly,
    to_change,
)

if TYPE_CHECKING:
    from pathlib import Path

    from jiaoyue.store.journal import Done
    from jiaoyue.store.library import Library


@click.command()
@click.option("--most", type=click.IntRange(min=1), default=20, help="How many, the last first.")
@click.option("--removals", is_flag=True, help="Only what removed something.")
@LIBRARY
@JSON
def history(most: int, removals: bool, library: Path, as_json: bool) -> None:
    """List what was done to a library, by whom and when.

    “jiaoyue undo --step N” takes back the step of that number.
    """
    with existing(library) as own, failing_clearly():
        for step in own.steps(most=most, only_removals=removals):
            if as_json:
                click.echo(dump(asdict(step)))
                continue
            verb = f"{step.verb} (taken back)" if step.is_taken_back else step.verb
            verb = f"undo {verb}" if step.takes_back else verb
            verb = f"redo {verb}" if step.does_again else verb
            pages = f"{step.pages} pages" if step.pages else ""
            parts = (str(step.seq), step.at, step.author, verb, step.words or pages, step.title)
            click.echo("  ".join(part for part in parts if part))


@click.command()
@click.option("--step", type=click.IntRange(min=1), help="Its number in “jiaoyue history”.")
@LIBRARY
@AUTHOR
@JSON
def undo(step: int | None, library: Path, author: str, as_json: bool) -> None:
    """Take back the last thing that was done to a library on this computer, or any one step.

    Again, and it takes back the one before. It refuses what somebody changed since.
    """
    with to_change(library) as own, failing_clearly():
        done = own.last_done() if step is None else _done(own, step)
        if done is None:
            raise click.ClickException("Nothing was done to this library here.")
        if not done.edit:
            raise click.ClickException(
                f"The last thing done here cannot be taken back: {done.edit.verb}."
                if step is None
                else f"Step {step} cannot be taken back: {done.edit.verb}."
            )
        change, _ = own.apply(done.edit.inverse(), author, undoes=done.seq)
        if as_json:
            click.echo(dump({"undone": done.edit.verb, "articles": len(change.articles)}))
        else:
            click.echo(f"Taken back: {done.edit.verb}.")


def _done(library: Library, step: int) -> Done:
    try:
        return library.done(step)
    except KeyError:
        raise click.ClickException(
            f"There is no step {step}; “jiaoyue history” lists them."
        ) from None


COMMANDS = (history, undo)
"""Every command of this group."""
