"""The command that judges a library's error rate from a random sample, by the rule for
newspapers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from jiaoyue.commands.common import (
    AUTHOR,
    JSON,
    LIBRARY,
    article_of,
    dump,
    existing,
    failing_clearly,
    to_change,
)
from jiaoyue.jobs.sampling import draw, kept_sample, rate_sample
from jiaoyue.marks.catalogue import Filter
from jiaoyue.marks.correction import change_of
from jiaoyue.marks.sample import KEPT_AS, MOST_SEED

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from jiaoyue.marks.sample import Rated, Sample


@click.command()
@LIBRARY
@click.option("--draw", "articles", type=click.IntRange(min=1), help="Draw so many articles.")
@click.option("--characters", type=click.IntRange(min=1), help="Draw so many characters at least.")
@click.option(
    "--seed",
    type=click.IntRange(0, MOST_SEED),
    default=1,
    show_default=True,
    help="Draws the same ones again.",
)
@click.option("--again", is_flag=True, help="Draw though it forgets what of the last was read.")
@click.option("--query", default="", help="Draw from what this search finds, as in “search”.")
@click.option("--read", "read", multiple=True, metavar="ID", help="This article has been read.")
@AUTHOR
@JSON
def errata(
    library: Path,
    articles: int | None,
    characters: int | None,
    seed: int,
    again: bool,
    query: str,
    read: Sequence[str],
    author: str,
    as_json: bool,
) -> None:
    """Tell the error rate of a library from a random sample, by the rule for newspapers.

    Draw a sample, read its articles against the print and correct them, in the window or with
    “proof --apply”; then say which were read. Each correction made in them since they were drawn
    counts as a fault. Without --draw or --characters it is the sample drawn last.
    """
    if articles is not None and characters is not None:
        raise click.UsageError("Draw articles or characters, not both.")
    draws = articles is not None or characters is not None
    with to_change(library) if draws or read else existing(library) as own, failing_clearly():
        if draws and not again:
            _refuse_to_forget(kept_sample(own))
        sample = (
            draw(
                own,
                Filter(words=query),
                seed,
                articles=articles,
                characters=characters,
                within=query,
                author=author,
            )
            if draws
            else kept_sample(own)
        )
        if sample is None:
            raise click.ClickException("No sample was drawn in this library; see --draw.")
        for one in read:
            sample = _with_read(sample, article_of(own, one).row.id)
        if draws or read:
            own.remember(KEPT_AS, sample.to_text())
        rated = rate_sample(own, sample)
    if as_json:
        click.echo(dump(_described(rated)))
    else:
        _print(rated)


def _refuse_to_forget(sample: Sample | None) -> None:
    if sample is not None and sample.read:
        raise click.ClickException(
            f"Of the sample drawn last {len(sample.read)} were read, which would be forgotten."
            " Draw another with --again."
        )


def _with_read(sample: Sample, article: int) -> Sample:
    if article not in sample.articles:
        raise click.ClickException("That article is not in the sample.")
    return sample.with_read(article, is_read=True)


def _described(rated: Rated) -> dict[str, Any]:
    says, sample = rated.says, rated.sample
    return {
        "seed": sample.seed,
        "of": sample.of,
        "within": sample.within,
        "drawn": sample.drawn,
        "articles": [
            {
                "id": one.public_id,
                "title": one.title,
                "paper": one.printed[0],
                "date": one.printed[1],
                "page": one.printed[2],
                "characters": one.characters,
                "read": one.is_read,
                "faults": [
                    {"was": fault.was, "now": fault.now, "weight": fault.weight}
                    for fault in one.faults
                ],
            }
            for one in rated.articles
        ],
        "read": rated.read,
        "characters": says.rate.characters,
        "faults": says.rate.faults,
        "weight": says.rate.weight,
        "rate": round(says.rate.rate, 3),
        "interval": [round(says.low, 3), round(says.high, 3)] if rated.read else None,
        "passes": says.rate.passes if rated.read else None,
        "sure": says.is_sure if rated.read else None,
    }


def _print(rated: Rated) -> None:
    sample, says = rated.sample, rated.says
    for one in rated.articles:
        faults = "; ".join(change_of(fault.was, fault.now) for fault in one.faults)
        tick = "x" if one.is_read else " "
        click.echo(f"[{tick}] {one.public_id}\t{one.characters}\t{one.title}\t{faults}".rstrip())
    click.echo(f"{len(sample.articles)} articles drawn of {sample.of}, seed {sample.seed}.")
    if rated.read:
        verdict = "passes" if says.rate.passes else "does not pass"
        unsure = "" if says.is_sure else ", but too little was read to be sure"
        click.echo(
            f"{rated.read} read, {says.rate.characters} characters, {says.rate.faults} faults"
            f" counting {says.rate.weight:g}: {says.rate.rate:.2f} errors in 10,000 characters"
            f" (95 % interval {says.low:.2f} to {says.high:.2f}); that {verdict} for a newspaper{unsure}."
        )
    else:
        click.echo("None of them was read yet: say --read ID.")


COMMANDS = (errata,)
"""Every command of this group."""
