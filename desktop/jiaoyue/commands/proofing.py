"""Commands of proofreading: findings, corrections from a file, the words that are right."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from jiaoyue.commands.common import (
    AUTHOR,
    JSON,
    LIBRARY,
    apply_if_any,
    article_of,
    dump,
    existing,
    failing_clearly,
    to_change,
)
from jiaoyue.jobs import corrections_file, lexicon_file
from jiaoyue.jobs.describing import describe_doubt
from jiaoyue.jobs.proofing import doubts_in
from jiaoyue.marks import proofreading
from jiaoyue.marks.correction import change_of
from jiaoyue.marks.edit import By
from jiaoyue.newspaper.page import read_page_file
from jiaoyue.proof.finding import DEFAULT_CONFIDENCE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jiaoyue.jobs.corrections_file import Planned


@click.command()
@click.argument("article", metavar="[ID]", required=False)
@LIBRARY
@click.option(
    "--least",
    type=click.FloatRange(0, 1),
    default=DEFAULT_CONFIDENCE,
    show_default=True,
    help="The least confidence of a finding that is listed.",
)
@click.option(
    "--apply",
    "file",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Make the corrections of a CSV file: article,wrong,right[,before,after,reason].",
)
@click.option("--yes", is_flag=True, help="With --apply: make them, and do not only say which.")
@AUTHOR
@JSON
def proof(
    article: str | None,
    library: Path,
    least: float,
    file: Path | None,
    yes: bool,
    author: str,
    as_json: bool,
) -> None:
    """List what is doubtful in a library, or in one article.

    With --apply, corrections are made from a file. Without --yes it only says what they would
    be. They are one step for “jiaoyue undo”, and a row that cannot be meant stops them all.
    """
    if file is None:
        if yes:
            raise click.UsageError("--yes goes with --apply.")
        _list(library, article, least, as_json=as_json)
        return
    if article is not None:
        raise click.UsageError("The file says which articles it corrects; leave ID out.")
    with to_change(library) if yes else existing(library) as own, failing_clearly():
        rows = corrections_file.read_rows(read_page_file(file).text)
        planned = corrections_file.plan(own, rows)
        if yes and planned:
            own.apply(corrections_file.as_edit(planned, By(author)), author)
    for one in planned:
        click.echo(dump(_described(one, made=yes)) if as_json else _line(one))
    if not as_json:
        made = "made" if yes else "to make; nothing was changed, add --yes to make them"
        click.echo(f"{len(planned)} corrections {made}.")


def _list(library: Path, article: str | None, least: float, *, as_json: bool) -> None:
    with existing(library) as own:
        only = None if article is None else article_of(own, article).row.id
        for doubt in doubts_in(own, only, least=least):
            said = describe_doubt(doubt)
            click.echo(dump(said) if as_json else "\n".join(_doubt_lines(said)))


def _doubt_lines(said: dict[str, Any]) -> Iterator[str]:
    likely = " / ".join(one or "(delete)" for one in said["suggestions"][:5])
    yield f"{said['article'] or '-'}  {said['before']}[{said['words']}]{said['after']}  {likely}"
    yield f"    {said['kind']} {said['confidence']:.2f}: {said['reason']}"


def _described(one: Planned, *, made: bool) -> dict[str, Any]:
    return {
        "line": one.row.line,
        "article": one.article.public_id,
        "wrong": one.row.wrong,
        "right": one.row.right,
        "before": one.before,
        "after": one.after,
        "made": made,
    }


def _line(one: Planned) -> str:
    change = change_of(one.row.wrong, one.row.right)
    return f"{one.article.public_id}  {one.before}[{change}]{one.after}".replace("\n", "⏎")


@click.command()
@LIBRARY
@click.option(
    "--add",
    "added",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Add the words of a file: a word a line, parted by tabs its paper, first and last year.",
)
@click.option(
    "--remove",
    "removed",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Take the lines of such a file out, so that their words are doubted again.",
)
@AUTHOR
@JSON
def lexicon(
    library: Path, added: Path | None, removed: Path | None, author: str, as_json: bool
) -> None:
    """Print the words that are never doubted in a library, as a file of them is written.

    With --add or --remove it is changed first, in one step each for “jiaoyue undo”.
    """
    changes = added is not None or removed is not None
    with to_change(library) if changes else existing(library) as own, failing_clearly():
        if removed is not None:
            named = frozenset(lexicon_file.read_lexicon(read_page_file(removed).text))
            gone = [word for word in own.lexicon().words if word in named]
            apply_if_any(own, proofreading.doubt_words_again(gone), author)
        if added is not None:
            there = frozenset(own.lexicon().words)
            named_new = lexicon_file.read_lexicon(read_page_file(added).text)
            new = [word for word in named_new if word not in there]
            apply_if_any(own, proofreading.learn_words(new), author)
        words = own.lexicon().words
    if as_json:
        for word in words:
            click.echo(dump(asdict(word)))
    else:
        click.echo(lexicon_file.written(words), nl=False)


COMMANDS = (lexicon, proof)
"""Every command of this group."""
