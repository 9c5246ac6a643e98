"""Commands that find: full text in one library or in several, and the index that serves it."""

from __future__ import annotations

import sys
from contextlib import ExitStack
from datetime import date
from heapq import merge
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from jiaoyue import paths
from jiaoyue.commands.common import JSON, LIBRARY, dump, existing, failing_clearly, line, to_change
from jiaoyue.jobs import keeping
from jiaoyue.jobs.describing import describe_found, describe_lines
from jiaoyue.jobs.ticket import QuietTicket
from jiaoyue.marks.catalogue import Filter
from jiaoyue.marks.search import SearchOrder

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jiaoyue.marks.catalogue import ArticleRow
    from jiaoyue.store.library import Library

_AT_ONCE = 50
_ORDERS = [order.value for order in SearchOrder]


@click.command()
@click.argument("query")
@click.option(
    "--library",
    "libraries",
    type=click.Path(path_type=Path, dir_okay=False),
    multiple=True,
    show_default="your own library",
    help="The library file; more than one may be named.",
)
@click.option("--limit", type=click.IntRange(min=1), default=50, show_default=True)
@click.option(
    "--order",
    type=click.Choice(_ORDERS),
    default=SearchOrder.NEWEST.value,
    show_default=True,
    help="“heads” puts first what the heads say.",
)
@click.option("--lines", is_flag=True, help="Show every place found, with what stands around it.")
@click.option("--count", is_flag=True, help="Only say how many articles there are.")
@JSON
def search(
    query: str,
    libraries: Sequence[Path],
    limit: int,
    order: str,
    lines: bool,
    count: bool,
    as_json: bool,
) -> None:
    """Find what articles, notes, tags and the scans say.

    Any run of characters is found, in Traditional or Simplified form. With JSON each article
    is an object with “hits”, the spans of its page where the words stand.

    \b
    水库 开工             both              "水库 开工"        just so
    水库 OR 大坝          either            -水库              not this (after --)
    (水库 OR 大坝) 开工   brackets          水库 NEAR/20 开工  at most 20 characters apart
    水□工程               any character     title:水库 note:核实
    city:温州 county:瑞安 province:浙江 date:2023-05..2023-08 tag:水利
    round:一校 by:王某 paper:青山日报

    The names may be Chinese: 市 县 省 地 日期 标签 校次 作者 报 标题 批注.
    """
    with ExitStack() as stack, failing_clearly():
        opened = [
            stack.enter_context(existing(path)) for path in libraries or [paths.default_library()]
        ]
        if count:
            total = sum(library.count(Filter(words=query)) for library in opened)
            click.echo(dump({"query": query, "articles": total}) if as_json else f"{total}")
            return
        chosen = SearchOrder(order)
        streams = [_found(library, query, chosen) for library in opened]
        for _, said in islice(merge(*streams, key=lambda one: one[0]), limit):
            _print(said, lines=lines, as_json=as_json)


@click.command()
@LIBRARY
@click.option("--rebuild", is_flag=True, help="Throw the index away first.")
def index(library: Path, rebuild: bool) -> None:
    """Build the index of a library's full text, and pack it.

    A library that an older program made has none until then and is searched slowly.
    """
    with to_change(library), failing_clearly():
        ticket = _Telling()
        built = keeping.build_index(library, ticket, anew=rebuild)
        keeping.pack(library, ticket)
    for page in built.damaged:
        click.echo(f"{page}: its text in the library is damaged, it is not in the index", err=True)
    click.echo(f"{library}")
    if built.damaged:
        raise SystemExit(1)


COMMANDS = (search, index)
"""Every command of this group."""


class _Telling(QuietTicket):
    """Says on the error stream how far a job is, where a person watches."""

    def report(self, done: int, total: int, at: str = "") -> None:
        """Say how far the job is, in one line that is written over."""
        stream = sys.stderr
        if stream.isatty() and total:
            click.echo(f"\r{at or 'articles'} {done}/{total} ", nl=done == total, file=stream)


def _found(
    library: Library, query: str, order: SearchOrder
) -> Iterator[tuple[tuple[bool, int], dict[str, Any]]]:
    """Yield articles as they are printed, each with its place among those of other libraries."""
    wanted = Filter(words=query)
    page = library.search(wanted, order=order, limit=_AT_ONCE)
    while page.articles:
        for found in library.found(page.articles, query):
            opened = library.article(found.article)
            if opened is not None:
                said = describe_found(opened, found) | {"lines": describe_lines(found)}
                yield _place(opened.row, order), said
        if page.after is None:
            return
        page = library.search(wanted, order=order, after=page.after, limit=_AT_ONCE)


def _place(row: ArticleRow, order: SearchOrder) -> tuple[bool, int]:
    if order is SearchOrder.HEADS_FIRST:
        # One library after the other.
        return False, 0
    day = date.fromisoformat(row.date_first).toordinal() if row.date_first else 0
    return not row.date_first, day if order is SearchOrder.OLDEST else -day


def _print(said: dict[str, Any], *, lines: bool, as_json: bool) -> None:
    concordance = said.pop("lines")
    if as_json:
        click.echo(dump(said | {"lines": concordance} if lines else said))
        return
    click.echo(line(said))
    if lines:
        for one in concordance:
            click.echo(f"    {one['before']}【{one['words']}】{one['after']}".replace("\n", " "))
    else:
        click.echo(f"    {said['snippet']}".replace("\n", " "))
