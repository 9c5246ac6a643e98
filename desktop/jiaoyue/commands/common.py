"""What the commands share: their options, how a library and an article are found, how to print."""

from __future__ import annotations

import getpass
import json
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from jiaoyue import paths
from jiaoyue.commands.terminal import interruptible
from jiaoyue.jobs.describing import describe_listed
from jiaoyue.jobs.keeping import is_outdated, renew
from jiaoyue.newspaper.edtf import parse_edtf
from jiaoyue.newspaper.reading import LayerName
from jiaoyue.store.library import Library
from jiaoyue.text.errors import UserFacingError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from jiaoyue.marks.edit import Edit
    from jiaoyue.marks.opened import OpenedArticle

FAILED = 1

ARTICLE = click.argument("article", metavar="ID")
LIBRARY = click.option(
    "--library",
    type=click.Path(path_type=Path, dir_okay=False),
    default=paths.default_library,
    show_default="your own library",
    help="The library file.",
)
JSON = click.option("--json", "as_json", is_flag=True, help="Print JSON Lines.")
AUTHOR = click.option(
    "--author",
    default=getpass.getuser,
    show_default="your login name",
    help="Who does it, for the journal.",
)


def edtf(_: click.Context, __: click.Parameter, value: str | None) -> str | None:
    """Check that an option's value is a date in EDTF."""
    if value is not None:
        try:
            parse_edtf(value)
        except ValueError as error:
            raise click.BadParameter(str(error)) from error
    return value


@contextmanager
def failing_clearly() -> Iterator[None]:
    """Turn what a person can act on into a message and exit status 1."""
    try:
        yield
    except UserFacingError as error:
        raise click.ClickException(str(error)) from error


def opened(path: Path) -> Library:
    """Open a library, making it if there is none."""
    with failing_clearly():
        if is_outdated(path):
            _renew(path)
        return Library(path)


def existing(path: Path) -> Library:
    """Open a library that is there, for reading; an older one is brought up to date first."""
    with failing_clearly():
        if is_outdated(path):
            _renew(path)
        return Library(path, read_only=True)


def _renew(path: Path) -> None:
    """Bring a library to the present format. Raises LibraryError where it cannot be written."""
    with interruptible("Bringing the library to the present format") as ticket:
        renew(path, ticket)


def to_change(path: Path) -> Library:
    """Open a library that is there, for writing."""
    with existing(path):
        pass
    return opened(path)


def article_of(library: Library, wanted: str) -> OpenedArticle:
    """Return the one article whose id begins so."""
    found = library.find(wanted)
    article = None if found is None else library.article(found)
    if article is None:
        raise click.ClickException(
            f"No single article has an id that begins with {wanted}; see “jiaoyue list”."
        )
    return article


def apply_if_any(library: Library, edit: Edit, author: str) -> None:
    """Do an edit, unless it changes nothing."""
    if edit:
        library.apply(edit, author)


def place_of(article: OpenedArticle, words: str) -> int:
    """Return where words begin in the corrected text, in which they must stand once."""
    text = article.reading(LayerName.CORRECTED).text
    times = text.count(words) if words else 0
    if times != 1:
        often = "does not stand" if not times else f"stands {times} times"
        raise click.ClickException(
            f"“{words}” {often} in the article; give words that stand in it once."
        )
    return text.index(words)


def print_articles(library: Library, articles: Iterable[int], *, as_json: bool) -> None:
    """Print articles as ``list`` does, in the order given; those that are gone are left out."""
    for article in articles:
        found = library.article(article)
        if found is not None:
            said = describe_listed(found, found.public_id)
            click.echo(dump(said) if as_json else line(said))


def line(said: dict[str, Any]) -> str:
    """Return an article as one line."""
    place = "".join(said[k] or "" for k in ("city", "county"))
    return "\t".join((said["id"], said["date"] or "", place, said["title"] or ""))


def dump(said: dict[str, Any]) -> str:
    """Return an object as a line of JSON."""
    return json.dumps(said, ensure_ascii=False)
