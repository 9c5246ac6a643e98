"""The queries of a library with their context: as a table, and as a page to be read or printed."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from itertools import groupby
from typing import TYPE_CHECKING

from jiaoyue.formats import record_html, table_csv

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from jiaoyue.marks.catalogue import Round
    from jiaoyue.marks.ledger import Query


@dataclass(frozen=True, slots=True)
class QueryWords:
    """What the list says beside the queries, in the language of whoever writes it out.

    ``columns`` heads number, article, paper, date, page, before, words, after, proof, question,
    evidence, who asked, when, state, answer, who answered, when. ``time`` says a moment (ISO 8601
    in UTC) with its day and year, and nothing for an empty one. ``context`` and ``asked`` head
    what a page puts into one column.
    """

    title: str
    columns: tuple[str, ...]
    proofs: Mapping[Round, str]
    time: Callable[[str], str]
    open: str
    answered: str
    context: str
    asked: str


@dataclass(frozen=True, slots=True)
class Asked:
    """A query and the article that it stands in: its title, and paper, date and page of it."""

    query: Query
    title: str
    printed: tuple[str, str, str]


def write_csv(queries: Sequence[Asked], words: QueryWords) -> bytes:
    """Return a line a query, in their order."""
    rows = (_row(number, one, words) for number, one in enumerate(queries, start=1))
    return table_csv.write_table([words.columns, *rows])


def write_html(queries: Sequence[Asked], words: QueryWords) -> bytes:
    """Return a page with a table for each article, those that stand together in one."""
    parts: list[str] = []
    for (title, printed), group in groupby(queries, key=lambda one: (one.title, one.printed)):
        source = " ".join(part for part in printed if part)
        parts.append(f'<h2>{escape(title)} <span class="source">{escape(source)}</span></h2>')
        parts.extend(_table([one.query for one in group], words))
    return record_html.page(words.title, "", parts)


FORMATS: Mapping[str, Callable[[Sequence[Asked], QueryWords], bytes]] = {
    table_csv.SUFFIX: write_csv,
    record_html.SUFFIX: write_html,
}
"""How queries are written, by the suffix of the file."""


def _row(number: int, one: Asked, words: QueryWords) -> tuple[str, ...]:
    query = one.query
    return (
        str(number),
        one.title,
        *one.printed,
        query.anchor.prefix,
        query.anchor.quote,
        query.anchor.suffix,
        words.proofs[query.round.under_way],
        query.reason,
        query.evidence,
        query.author,
        words.time(query.asked),
        words.open if query.is_open else words.answered,
        query.answer,
        query.answered_by,
        words.time(query.answered),
    )


def _table(queries: Sequence[Query], words: QueryWords) -> Iterator[str]:
    _, _, _, _, _, _, _, _, proof, question, evidence, _, _, _, answer, _, _ = words.columns
    heads = (words.context, question, evidence, answer, words.asked, proof)
    rows = [
        (
            f"…{query.anchor.prefix}【{query.anchor.quote}】{query.anchor.suffix}…",
            query.reason,
            query.evidence,
            words.open
            if query.is_open
            else f"{query.answer} ({query.answered_by} {words.time(query.answered)})",
            f"{query.author} {words.time(query.asked)}".strip(),
            words.proofs[query.round.under_way],
        )
        for query in queries
    ]
    yield from record_html.table(heads, rows)
