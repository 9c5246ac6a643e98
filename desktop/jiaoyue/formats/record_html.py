"""The record of an article as one page of HTML that needs nothing else, to be read or printed."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from jiaoyue.newspaper.article import Role

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from jiaoyue.formats.record_words import RecordWords
    from jiaoyue.marks.record import Record, RecordParagraph, Stretch

SUFFIX = ".html"

_STYLE = """
body { max-width: 46em; margin: 2em auto; padding: 0 1em; font-family: "Source Han Serif SC",
  "Noto Serif CJK SC", "Songti SC", SimSun, serif; line-height: 1.8; color: #1f2328;
  background: #fbfaf6; }
p { text-indent: 2em; margin: 0.3em 0; }
table { border-collapse: collapse; width: 100%; font-size: 0.85em; line-height: 1.5; }
th, td { border-bottom: 1px solid #e4e0d5; padding: 0.3em 0.5em; text-align: left;
  vertical-align: top; }
h1 { font-size: 1.6em; } h2 { font-size: 1.1em; margin-top: 2em; }
.source { color: #6f695b; } ins { text-decoration: underline; }
.proof1 { color: #b5382a; } .proof2 { color: #28649c; } .proof3 { color: #2f7436; }
.proof4 { color: #8a6200; }
"""


def write_record(record: Record, words: RecordWords) -> bytes:
    """Return the record: the text with its changes, the changes, the queries, the rounds."""
    parts = (
        *_text(record.paragraphs, words),
        *_changes(record, words),
        *_queries(record, words),
        *_rounds(record, words),
    )
    return page(record.title, record.source, parts)


def page(title: str, source: str, parts: Iterable[str]) -> bytes:
    """Return a whole page under a title, with the line below it; ``parts`` are HTML."""
    head = [
        "<!DOCTYPE html>",
        f'<html lang="zh"><head><meta charset="utf-8"><title>{escape(title)}</title>',
        f"<style>{_STYLE}</style></head><body>",
        f'<h1>{escape(title)}</h1><p class="source">{escape(source)}</p>',
    ]
    return "\n".join([*head, *parts, "</body></html>"]).encode()


def _text(paragraphs: Sequence[RecordParagraph], words: RecordWords) -> Iterator[str]:
    yield f"<h2>{escape(words.text_title)}</h2>"
    for paragraph in paragraphs:
        said = "".join(map(_stretch, paragraph.stretches))
        tag = "h3" if paragraph.role is Role.TITLE else "p"
        yield f"<{tag}>{said}</{tag}>"


def _stretch(stretch: Stretch) -> str:
    said = escape(stretch.text)
    if stretch.correction is None:
        return said
    tag = "del" if stretch.is_struck else "ins"
    proof = int(stretch.correction.round.under_way)
    who = escape(stretch.correction.author, quote=True)
    return f'<{tag} class="proof{proof}" title="{who}">{said}</{tag}>'


def _changes(record: Record, words: RecordWords) -> Iterator[str]:
    if not record.entries:
        return
    yield f"<h2>{escape(words.changes_title)}</h2>"
    rows = [(str(n), *words.row(entry)) for n, entry in enumerate(record.entries, start=1)]
    yield from table(words.columns, rows)


def _queries(record: Record, words: RecordWords) -> Iterator[str]:
    if not record.queries:
        return
    yield f"<h2>{escape(words.queries_title)}</h2>"
    yield from table(words.columns[1:], [words.query_row(query) for query in record.queries])


def _rounds(record: Record, words: RecordWords) -> Iterator[str]:
    if not record.rounds:
        return
    yield f"<h2>{escape(words.rounds_title)}</h2><ul>"
    for done in record.rounds:
        said = f"{words.proofs[done.before]} → {words.proofs[done.after]}"
        yield f"<li>{escape(f'{said} {done.author} {words.time(done.at)}')}</li>"
    yield "</ul>"


def table(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Yield the lines of a table with a head."""
    heads = "".join(f"<th>{escape(column)}</th>" for column in columns)
    yield f"<table><thead><tr>{heads}</tr></thead><tbody>"
    for row in rows:
        yield "<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>"
    yield "</tbody></table>"
