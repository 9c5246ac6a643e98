"""Commands for the rules of cleaning: which hold, in a library and at one place of a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from jiaoyue.commands.common import (
    ARTICLE,
    AUTHOR,
    JSON,
    LIBRARY,
    article_of,
    dump,
    existing,
    failing_clearly,
    place_of,
    to_change,
)
from jiaoyue.marks.edit import (
    apply_rule_again,
    except_rule,
    switch_rule_off,
    switch_rule_on,
    together,
)
from jiaoyue.newspaper.clean import RULES, Applied, meeting
from jiaoyue.newspaper.reading import LayerName
from jiaoyue.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from jiaoyue.marks.opened import OpenedArticle

_RULE = click.argument("rule", type=click.Choice([rule.name for rule in RULES]))


@click.group()
def rules() -> None:
    """Say which rules of cleaning hold, in a library and at one place."""


@rules.command("list")
@click.option("--article", metavar="ID", help="Count what each does in this article.")
@LIBRARY
@JSON
def list_(article: str | None, library: Path, as_json: bool) -> None:
    """List the rules: which hold, and what they do in an article."""
    with existing(library) as own, failing_clearly():
        off = own.rules_off()
        found = article_of(own, article) if article else None
    counts = {count.rule: count for count in found.rule_counts()} if found else {}
    for rule in RULES:
        said: dict[str, object] = {
            "rule": rule.name,
            "version": rule.version,
            "on": rule.name not in off,
        }
        if found is not None:
            said |= {"places": counts[rule.name].places, "excepted": counts[rule.name].excepted}
        click.echo(dump(said) if as_json else _line(said))


@rules.command()
@_RULE
@LIBRARY
@AUTHOR
@JSON
def off(rule: str, library: Path, author: str, as_json: bool) -> None:
    """Switch a rule off: it holds nowhere in the library. No text is written."""
    _switch(rule, library, author, on=False, as_json=as_json)


@rules.command()
@_RULE
@LIBRARY
@AUTHOR
@JSON
def on(rule: str, library: Path, author: str, as_json: bool) -> None:
    """Switch a rule on that was off."""
    _switch(rule, library, author, on=True, as_json=as_json)


@rules.command("except")
@ARTICLE
@click.option(
    "--at", "words", required=True, help="Words of the article in which it is not to hold."
)
@click.option(
    "--rule", type=click.Choice([rule.name for rule in RULES]), help="Only this rule, not every."
)
@click.option("--again", is_flag=True, help="Let the rules hold there again.")
@LIBRARY
@AUTHOR
@JSON
def except_(
    article: str,
    words: str,
    rule: str | None,
    again: bool,
    library: Path,
    author: str,
    as_json: bool,
) -> None:
    """Leave words of an article as they are printed, whatever the rules would do there.

    The words are those that “jiaoyue show ID” prints now. With --again the rules hold there
    again.
    """
    with to_change(library) as own, failing_clearly():
        found = article_of(own, article)
        places = [one for one in _places(found, words, again=again) if rule in (None, one.rule)]
        if not places:
            what = "is excepted" if again else "does anything"
            raise click.ClickException(f"No rule {what} in “{words}”.")
        verb = apply_rule_again if again else except_rule
        edits = [verb(found.page.id, one.rule, one.patch.span.start) for one in places]
        own.apply(together(edits[0].verb, *edits), author)
    for one in places:
        said = {"rule": one.rule, "start": one.patch.span.start} | {
            "printed": one.patch.was,
            "cleaned": one.patch.text,
            "excepted": not again,
        }
        click.echo(dump(said) if as_json else f"{one.rule}: “{one.patch.was}” “{one.patch.text}”")


COMMANDS = (rules,)
"""Every command of this group."""


def _switch(rule: str, library: Path, author: str, *, on: bool, as_json: bool) -> None:
    with to_change(library) as own, failing_clearly():
        is_on = rule not in own.rules_off()
        if is_on != on:
            own.apply(switch_rule_on(rule) if on else switch_rule_off(rule), author)
    said = {"rule": rule, "on": on}
    click.echo(dump(said) if as_json else _line(said))


def _places(article: OpenedArticle, words: str, *, again: bool) -> Sequence[Applied]:
    """Return what the rules do, or would do but for an exception, in words of an article."""
    start = place_of(article, words)
    spans = article.reading(LayerName.CORRECTED).down(Span(start, start + len(words)))
    return meeting(article.excepted() if again else article.applied(), spans)


def _line(said: dict[str, object]) -> str:
    line = f"{said['rule']}\t{'on' if said['on'] else 'off'}"
    if "places" in said:
        line += f"\t{said['places']} places, {said['excepted']} excepted"
    return line
