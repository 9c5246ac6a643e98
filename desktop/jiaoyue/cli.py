"""The command line: everything that needs no window.

Exit status: 0 when all went well, 1 where a file or a library failed, 2 on bad usage.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from jiaoyue import __version__
from jiaoyue.commands import correcting, errata, finding, importing, keeping, proofing, undoing
from jiaoyue.commands.common import (
    ARTICLE,
    FAILED,
    JSON,
    LIBRARY,
    article_of,
    dump,
    edtf,
    existing,
    line,
)
from jiaoyue.commands.importing import DATE, ENCODING, EVENTS, PAPER, PATHS, with_events
from jiaoyue.jobs import describing
from jiaoyue.jobs.proofing import proofread_unstored, signers_of
from jiaoyue.jobs.reading import page_files, read_file
from jiaoyue.jobs.reports import Given
from jiaoyue.marks.catalogue import Filter, Round
from jiaoyue.newspaper.display import Display
from jiaoyue.newspaper.edtf import parse_edtf
from jiaoyue.newspaper.page import PageError
from jiaoyue.newspaper.reading import LayerName
from jiaoyue.paths import readable
from jiaoyue.text.script import Script

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from jiaoyue.store.library import Library
    from jiaoyue.store.storing import NewPage


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__)
def main() -> None:
    """Read, proofread and annotate OCR'd Chinese newspapers.

    Without a command the window opens; files and folders named then are imported first.
    """


@main.command()
@PATHS
@PAPER
@DATE
@ENCODING
@EVENTS
@click.option("--json", "as_json", is_flag=True, help="Print JSON Lines, one object a page.")
@click.option("--explain", is_flag=True, help="Say why the page was read so.")
def inspect(
    files: Sequence[Path],
    paper: str | None,
    date: str | None,
    encoding: str | None,
    events: Path | None,
    as_json: bool,
    explain: bool,
) -> None:
    """Read pages without storing them.

    Several together are one paper's: who signs most of them is known on each.
    """
    given = with_events(Given(paper, date, encoding), events)
    failed = False
    paths = list(page_files(files))
    # Reading a page costs a thirtieth of proofreading it, so it is done twice and none is kept.
    signers = signers_of(_readable(paths, given))
    for path in paths:
        said = _inspected(path, given, signers, explain=explain)
        failed = failed or "error" in said
        if as_json:
            click.echo(dump(said))
        else:
            click.echo("\n".join(_outline(said)), err="error" in said)
    if failed:
        raise SystemExit(FAILED)


@main.command("list")
@LIBRARY
@click.option("--city", help="Articles about this city, as the library names it (温州市 or 温州).")
@click.option("--from", "first", callback=edtf, help="Not published before this day (EDTF).")
@click.option("--to", "last", callback=edtf, help="Not published after this day (EDTF).")
@click.option("--tag", help="Articles with this tag.")
@click.option(
    "--round", "round_", type=click.IntRange(0, 4), help="0 not proofread … 3 third, 4 final."
)
@JSON
def list_(
    library: Path,
    city: str | None,
    first: str | None,
    last: str | None,
    tag: str | None,
    round_: int | None,
    as_json: bool,
) -> None:
    """List articles by city and date."""
    with existing(library) as own:
        wanted = Filter(tag=_tag(own, tag), round=None if round_ is None else Round(round_))
        for article_id in own.article_ids(wanted, newest_first=False):
            found = own.article(article_id)
            if found is None or not _is_within(found.row, city, first, last):
                continue
            said = describing.describe_listed(found, found.public_id)
            click.echo(dump(said) if as_json else line(said))


@main.command()
@ARTICLE
@LIBRARY
@click.option(
    "--layer",
    type=click.Choice([name.value for name in LayerName]),
    default=LayerName.CORRECTED.value,
)
@click.option(
    "--script", type=click.Choice([s.value for s in Script]), default=Script.ORIGINAL.value
)
@click.option("--blocks", is_flag=True, help="List its blocks and the page's noise, numbered.")
@JSON
def show(article: str, library: Path, layer: str, script: str, blocks: bool, as_json: bool) -> None:
    """Show one article; ID is its id or the beginning of it."""
    with existing(library) as own:
        found = article_of(own, article)
        chosen = LayerName(layer)
        display = Display(found.reading(chosen), Script(script), own.names(script))
        numbered = describing.describe_blocks(found) if blocks else {}
        if as_json:
            said = describing.describe_shown(found, found.public_id, chosen, display.text)
            click.echo(dump(said | numbered))
        elif blocks:
            click.echo("\n".join(_numbered(numbered)))
        else:
            click.echo(display.text)


def _readable(paths: Iterable[Path], given: Given) -> Iterator[NewPage]:
    for path in paths:
        try:
            yield read_file(path, given)
        except PageError:
            # It is told of when it is its turn.
            continue


def _inspected(
    path: Path, given: Given, signers: Mapping[str, int], *, explain: bool
) -> dict[str, Any]:
    try:
        page = read_file(path, given)
    except PageError as error:
        return describing.describe_error(readable(path.name), error)
    found = proofread_unstored(page, signers)
    return describing.describe_page(page, readable(path.name), found, explain=explain)


def _outline(said: dict[str, Any]) -> Iterator[str]:
    if "error" in said:
        yield f"{said['source']}: {said['error']['message']}"
        return
    head = (said["source"], said["paper"], said["date"], f"{said['characters']} characters")
    yield " · ".join(part for part in head if part)
    for evidence in said["date_evidence"]:
        yield f"    {evidence['means']}"
    for article in said["articles"]:
        place = "".join(article[k] or "" for k in ("province", "city", "county", "town"))
        names = [*article["reporters"], *article["correspondents"], *article["photographers"]]
        parts = (article["title"] or "—", place, "、".join(dict.fromkeys(names)))
        yield "  " + " · ".join(part for part in parts if part)
        for reason in article.get("reasons", ()):
            yield f"      {reason}"
    for block in said["furniture"]:
        yield f"  ({block['role']}: {block['reason']})"
    for doubt in said["findings"]:
        yield f"  ? {doubt['words']}: {doubt['reason']}"


def _numbered(said: dict[str, Any]) -> Iterator[str]:
    for block in said["blocks"]:
        yield f"{block['number']:>3}  {block['role']:<8}  {block['text']}"
    if said["noise"]:
        yield "Of the page, in no article:"
    for block in said["noise"]:
        yield f"{block['number']:>3}  {block['role']:<8}  {block['text']}  ({block['reason']})"


def _tag(library: Library, name: str | None) -> str | None:
    if name is None:
        return None
    found = next((tag.id for tag in library.tags() if tag.name == name), None)
    if found is None:
        raise click.ClickException(f"The library has no tag “{name}”.")
    return found


def _is_within(row: Any, city: str | None, first: str | None, last: str | None) -> bool:
    if city is not None and city not in {row.city, (row.city or "").removesuffix("市")}:
        return False
    if first is not None and (
        not row.date_last or row.date_last < parse_edtf(first)[0].isoformat()
    ):
        return False
    return last is None or bool(
        row.date_first and row.date_first <= parse_edtf(last)[1].isoformat()
    )


for _command in (
    *correcting.COMMANDS,
    *errata.COMMANDS,
    *finding.COMMANDS,
    *importing.COMMANDS,
    *keeping.COMMANDS,
    *proofing.COMMANDS,
    *undoing.COMMANDS,
):
    main.add_command(_command)
