"""Commands that correct how pages were read: articles, blocks, and what is said of them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import click

from jiaoyue.commands import rules
from jiaoyue.commands.common import (
    ARTICLE,
    AUTHOR,
    FAILED,
    JSON,
    LIBRARY,
    apply_if_any,
    article_of,
    dump,
    edtf,
    failing_clearly,
    place_of,
    print_articles,
    to_change,
)
from jiaoyue.jobs.describing import describe_reread
from jiaoyue.jobs.rereading import (
    last_reading,
    own_reader,
    read_apart,
    reread_pages,
    take_back,
)
from jiaoyue.marks import structure, unsaid
from jiaoyue.marks.catalogue import Round
from jiaoyue.marks.edit import By, Edit, set_round, together
from jiaoyue.marks.unsaid import Fact
from jiaoyue.newspaper.article import Byline, Role
from jiaoyue.newspaper.named import names_listed, place_named
from jiaoyue.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from jiaoyue.marks.opened import OpenedArticle

_BLOCK = click.option(
    "--block",
    type=click.IntRange(min=1),
    required=True,
    help="The block's number, as “jiaoyue show ID --blocks” has it.",
)
_ROLES = [role.value for role in Role if role not in structure.NOT_IN_ARTICLES]


@click.command()
@ARTICLE
@click.option("--at", "words", help="The words that the second article is to begin with.")
@click.option(
    "--offset",
    type=click.IntRange(min=0),
    help="How many characters of what “jiaoyue show ID” prints stay in the first article.",
)
@LIBRARY
@AUTHOR
@JSON
def split(
    article: str, words: str | None, offset: int | None, library: Path, author: str, as_json: bool
) -> None:
    """Split an article in two, between two of its words.

    Give the place by --at or by --offset. Tags and the round stay with the first article.
    """
    if (words is None) == (offset is None):
        raise click.UsageError("Give either --at WORDS or --offset N.")
    with to_change(library) as own, failing_clearly():
        found = article_of(own, article)
        place = place_of(found, words) if words is not None else offset or 0
        number, at = structure.place_in(found, place)
        room = own.room_after(found.row.id)
        own.apply(structure.split_article(found, number, at, room), author)
        print_articles(own, (found.row.id, room.article), as_json=as_json)


@click.command()
@ARTICLE
@LIBRARY
@AUTHOR
@JSON
def merge(article: str, library: Path, author: str, as_json: bool) -> None:
    """Merge an article with the one that follows it on its page.

    It keeps its id; it has the tags of both and the lower of their rounds.
    """
    with to_change(library) as own, failing_clearly():
        found = article_of(own, article)
        on_page = [*own.articles_of(found.page.id)]
        following = on_page[on_page.index(found.row.id) + 1 :]
        second = own.article(following[0]) if following else None
        if second is None:
            raise click.ClickException(f"{article} is the last article of its page.")
        own.apply(structure.merge_with_next(found, second), author)
        print_articles(own, (found.row.id,), as_json=as_json)


@click.command()
@ARTICLE
@_BLOCK
@click.option("--to", "target", required=True, metavar="ID", help="The article that gets it.")
@LIBRARY
@AUTHOR
@JSON
def move(article: str, block: int, target: str, library: Path, author: str, as_json: bool) -> None:
    """Move a block of an article to another article of the same page.

    An article that gives away its only block becomes part of the other.
    """
    with to_change(library) as own, failing_clearly():
        source, goal = article_of(own, article), article_of(own, target)
        own.apply(structure.move_block(source, block - 1, goal), author)
        print_articles(own, (source.row.id, goal.row.id), as_json=as_json)


@click.command()
@ARTICLE
@_BLOCK
@click.argument("role", type=click.Choice(_ROLES))
@LIBRARY
@AUTHOR
@JSON
def role(article: str, block: int, role: str, library: Path, author: str, as_json: bool) -> None:
    """Say what a block of an article is: a title, a caption, text …"""
    with to_change(library) as own, failing_clearly():
        found = article_of(own, article)
        apply_if_any(own, structure.set_role(found, block - 1, Role(role)), author)
        print_articles(own, (found.row.id,), as_json=as_json)


@click.command()
@ARTICLE
@click.option("--words", required=True, help="The words, which stand in one block and once.")
@click.argument("role", type=click.Choice(_ROLES))
@LIBRARY
@AUTHOR
@JSON
def part(article: str, words: str, role: str, library: Path, author: str, as_json: bool) -> None:
    """Make words of a block a block of their own: a headline that ran into the text."""
    with to_change(library) as own, failing_clearly():
        found = article_of(own, article)
        at = place_of(found, words)
        number, start, end = structure.words_in(found, Span(at, at + len(words)))
        apply_if_any(own, structure.part_block(found, number, start, end, Role(role)), author)
        print_articles(own, (found.row.id,), as_json=as_json)


@click.command()
@ARTICLE
@click.option("--block", type=click.IntRange(min=1), help="The block of the article to set aside.")
@click.option(
    "--back",
    type=click.IntRange(min=1),
    help="The block of the page's noise to bring back into the article.",
)
@click.option(
    "--role", type=click.Choice(_ROLES), default=Role.BODY.value, help="What it is, with --back."
)
@LIBRARY
@AUTHOR
@JSON
def noise(
    article: str,
    block: int | None,
    back: int | None,
    role: str,
    library: Path,
    author: str,
    as_json: bool,
) -> None:
    """Set a block of an article aside as noise, or bring one back.

    “jiaoyue show ID --blocks” numbers the blocks of an article and the noise of its page.
    An article whose only block is set aside goes with it; “jiaoyue undo” brings it back.
    """
    if (block is None) == (back is None):
        raise click.UsageError("Give either --block N or --back N.")
    with to_change(library) as own, failing_clearly():
        found = article_of(own, article)
        if block is not None:
            edit = structure.mark_as_noise(found, block - 1)
        else:
            edit = _brought_back(found, back or 0, Role(role))
        own.apply(edit, author)
        print_articles(own, (found.row.id,), as_json=as_json)


@click.command("set")
@ARTICLE
@click.option(
    "--round", "round_", type=click.IntRange(0, 4), help="0 not proofread … 3 third, 4 final."
)
@click.option("--province", help="The place's province; with no other name, only that is known.")
@click.option("--city", help="Its city; the province is filled in.")
@click.option("--county", help="Its county; city and province are filled in.")
@click.option("--town", help="Its town; all above it is filled in.")
@click.option("--no-place", is_flag=True, help="Say that it is about no place.")
@click.option("--date", callback=edtf, help="The date, as EDTF, of the page and all its articles.")
@click.option("--reporters", metavar="NAMES", help="The reporters, parted by commas.")
@click.option("--correspondents", metavar="NAMES", help="The correspondents, parted by commas.")
@click.option("--photographers", metavar="NAMES", help="The photographers, parted by commas.")
@click.option("--agency", help="The agency; empty for none.")
@click.option(
    "--as-read",
    type=click.Choice([fact.value for fact in Fact]),
    multiple=True,
    help="Give up what was said of it by hand: it is as the page has it again.",
)
@LIBRARY
@AUTHOR
@JSON
def set_(
    article: str,
    round_: int | None,
    province: str | None,
    city: str | None,
    county: str | None,
    town: str | None,
    no_place: bool,
    date: str | None,
    reporters: str | None,
    correspondents: str | None,
    photographers: str | None,
    agency: str | None,
    as_read: tuple[str, ...],
    library: Path,
    author: str,
    as_json: bool,
) -> None:
    """Set what is said of an article: its round, place, date and makers.

    Names of the place are taken together and filled in from the gazetteer. Makers that are
    not named stay as they are; an empty list takes them away.
    """
    place = {"province": province, "city": city, "county": county, "town": town}
    names = {
        "reporters": reporters,
        "correspondents": correspondents,
        "photographers": photographers,
    }
    said = {
        "date": date is not None,
        "place": no_place or any(place.values()),
        "byline": agency is not None or any(said is not None for said in names.values()),
    }
    if any(said[fact] for fact in as_read):
        raise click.UsageError("--as-read stands without what is given up.")
    if no_place and any(place.values()):
        raise click.UsageError("--no-place stands without the name of a place.")
    with to_change(library) as own, failing_clearly():
        found = article_of(own, article)
        edits: list[Edit] = []
        if round_ is not None:
            edits.append(set_round(found.row.id, found.row.round, Round(round_), By(author)))
        if any(place.values()) or no_place:
            named = place_named(**place, near=found.article.place)
            edits.append(structure.set_place(found, named))
        if date is not None:
            edits.append(structure.set_date(found.page, date))
        byline = _byline(found.article.byline, names, agency)
        if byline is not None:
            edits.append(structure.set_byline(found, byline))
        if as_read:
            apart = read_apart(found.page, own_reader())
            edits += (unsaid.as_read(found, Fact(fact), apart) for fact in as_read)
        if not edits:
            raise click.UsageError("Say what to set; see --help.")
        apply_if_any(own, together("set", *edits), author)
        print_articles(own, (found.row.id,), as_json=as_json)


@click.command()
@ARTICLE
@click.option("--page", is_flag=True, help="All articles of its page.")
@LIBRARY
@AUTHOR
@JSON
def remove(article: str, page: bool, library: Path, author: str, as_json: bool) -> None:
    """Take an article out of the library.

    Its words stay on the page, as noise, with every mark on them; “jiaoyue undo” brings all of it
    back, at any time with --step.
    """
    with to_change(library) as own, failing_clearly():
        found = article_of(own, article)
        ids = own.articles_of(found.page.id) if page else (found.row.id,)
        there = tuple(filter(None, map(own.article, ids)))
        _, seq = own.apply(structure.remove_articles(there), author)
        if as_json:
            click.echo(dump({"removed": [one.public_id for one in there], "step": seq}))
        else:
            click.echo(f"Removed: {len(there)}. “jiaoyue undo --step {seq}” brings it back.")


@click.command()
@click.option("--all", "every_page", is_flag=True, help="Read all pages again, not only old ones.")
@click.option("--back", is_flag=True, help="Put pages back as they were before the last reading.")
@LIBRARY
@AUTHOR
@JSON
def reread(every_page: bool, back: bool, library: Path, author: str, as_json: bool) -> None:
    """Read pages again that an older version of the program read.

    What a person split, merged, moved or set stays. Marks and corrections stay on their
    words; tags and rounds go to the article that has most of the words.
    """
    if every_page and back:
        raise click.UsageError("--back stands without --all.")
    if back:
        _put_back(library, author, as_json=as_json)
        return
    with to_change(library) as own, failing_clearly():
        report = reread_pages(own, every_page=every_page, read=own_reader(), author=author)
    for page in report.pages:
        said = describe_reread(page)
        click.echo(dump(said) if as_json else f"{said['source']}: {', '.join(_told(said))}")
    if not report.pages and not as_json:
        click.echo("No page was read by an older version.")
    if any(page.left for page in report.pages):
        raise SystemExit(FAILED)


COMMANDS = (split, merge, move, role, part, noise, set_, remove, reread, *rules.COMMANDS)
"""Every command of this group."""


def _put_back(library: Path, author: str, *, as_json: bool) -> None:
    with to_change(library) as own, failing_clearly():
        done = take_back(own, last_reading(own).seqs, author=author)
    if as_json:
        click.echo(dump({"pages": done.pages, "left": done.left}))
    else:
        click.echo(f"{done.pages} pages are as they were before, {done.left} left as they are.")
    if done.left:
        raise SystemExit(FAILED)


def _brought_back(article: OpenedArticle, number: int, role: Role) -> Edit:
    furniture = article.page.furniture
    if number > len(furniture):
        raise click.ClickException(
            f"The page has {len(furniture)} blocks of noise; see “jiaoyue show ID --blocks”."
        )
    return structure.restore_from_noise(article.page, furniture[number - 1], article, role)


def _byline(byline: Byline, names: dict[str, str | None], agency: str | None) -> Byline | None:
    """Return a byline with what is given in it, or ``None`` when nothing is."""
    given = {key: names_listed(said) for key, said in names.items() if said is not None}
    if not given and agency is None:
        return None
    byline = replace(byline, **given)  # type: ignore[arg-type]
    return byline if agency is None else replace(byline, agency=agency.strip() or None)


def _told(said: dict[str, object]) -> Iterator[str]:
    if said["left"]:
        yield "left as it was, since it was changed meanwhile"
        return
    counted = [f"{said[what]} {what}" for what in ("altered", "made", "gone") if said[what]]
    yield from counted or ["as before"]
    if said["dated"]:
        yield "dated anew"
    if said["kept"]:
        yield f"{said['kept']} kept as a person made them"
