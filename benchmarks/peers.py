"""What one would pick instead of a library: each makes its index, and is asked for the first fifty.

:mod:`library` measures them; ``made`` is where it begins.
"""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import time
from itertools import pairwise
from typing import TYPE_CHECKING

from newspapers import pages, texts_of

from jiaoyue.text.fold import fold

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

FIRST = 50
WHILE_MADE = {"hashsize": 1 << 30, "automerge": 0, "crisismerge": 1_000}
"""How a full-text table is to take in what comes (https://www.sqlite.org/fts5.html)."""
AS_KEPT = {"hashsize": 1 << 25, "automerge": 4, "crisismerge": 16}


def configure(connection: sqlite3.Connection, table: str, setting: dict[str, int]) -> None:
    """Set options of a full-text table."""
    for name, value in setting.items():
        connection.execute(f"INSERT INTO {table} ({table}, rank) VALUES (?, ?)", (name, value))


def _files(articles: int, folder: Path) -> Path:
    """Return the folder that has the pages as files, made if it was not kept."""
    files = folder / "files"
    if not files.exists():
        for page in pages(articles):
            path = files / page.source
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(page.text, "utf-8")
    return files


def ripgrep(articles: int, folder: Path) -> Callable[[str], int]:
    """Search the files of the pages, in which nothing but an exact run is found."""
    program = shutil.which("rg")
    if program is None:
        raise LookupError("ripgrep")
    files = _files(articles, folder)

    def search(words: str) -> int:
        command = [program, "--files-with-matches", "--fixed-strings", "--", words, str(files)]
        return subprocess.run(command, check=False, capture_output=True).stdout.count(b"\n")

    return search


def sqlite_tokenizer(name: str) -> Callable[[int, Path], Callable[[str], int]]:
    """Return what makes a full-text table of SQLite with one of its own tokenizers."""

    def make(articles: int, folder: Path) -> Callable[[str], int]:
        path = folder / name
        is_new = not path.exists()
        connection = sqlite3.connect(path)
        if is_new:
            connection.execute("PRAGMA journal_mode = OFF")
            connection.execute(
                f"CREATE VIRTUAL TABLE said USING fts5(body, content='', tokenize='{name}')"
            )
            configure(connection, "said", WHILE_MADE)
            # Under falling numbers, as here the newest are to come first.
            rows = ((head + body,) for page in pages(articles) for head, body in texts_of(page))
            with connection:
                connection.executemany(
                    "INSERT INTO said (rowid, body) VALUES (?, ?)",
                    ((number, *row) for number, row in enumerate(rows)),
                )
            with connection:
                connection.execute("INSERT INTO said (said) VALUES ('optimize')")

        def search(words: str) -> int:
            rows = connection.execute(
                "SELECT rowid FROM said WHERE said MATCH ? ORDER BY rowid LIMIT ?",
                (f'"{words}"', FIRST),
            )
            return len(rows.fetchall())

        return search

    return make


def tantivy_pairs(articles: int, folder: Path) -> Callable[[str], int]:
    """Search tantivy for phrases of the same pairs of characters, by date."""
    try:
        import tantivy
    except ImportError as error:
        raise LookupError("tantivy") from error
    builder = tantivy.SchemaBuilder()
    builder.add_integer_field("day", fast=True, stored=False)
    builder.add_text_field("body", tokenizer_name="whitespace", stored=False)
    schema = builder.build()
    path = folder / "tantivy"
    is_new = not path.exists()
    path.mkdir(exist_ok=True)
    index = tantivy.Index(schema, str(path))
    if is_new:
        writer = index.writer(heap_size=200_000_000, num_threads=1)
        day = 0
        for page in pages(articles):
            for head, body in texts_of(page):
                day += 1
                said = fold(head + body)
                pairs = " ".join(map("".join, pairwise(said)))
                writer.add_document(tantivy.Document(day=day, body=pairs))
        writer.commit()
        writer.wait_merging_threads()
    index.reload()
    searcher = index.searcher()

    def search(words: str) -> int:
        said = fold(words)
        pairs = [*map("".join, pairwise(said))] or [said]
        if len(pairs) == 1:
            query = tantivy.Query.term_query(schema, "body", pairs[0])
        else:
            query = tantivy.Query.phrase_query(schema, "body", pairs)
        return len(searcher.search(query, FIRST, order_by_field="day", count=False).hits)

    return search


def recoll(articles: int, folder: Path) -> Callable[[str], int]:
    """Search Recoll's index of the same files, which holds pairs of Chinese characters."""
    index, query = shutil.which("recollindex"), shutil.which("recollq")
    if index is None or query is None:
        raise LookupError("Recoll")
    settings = folder / "recoll"
    if not settings.exists():
        files = _files(articles, folder)
        settings.mkdir()
        (settings / "recoll.conf").write_text(f"topdirs = {files}\nloglevel = 1\n", "utf-8")
        subprocess.run([index, "-c", str(settings)], check=True, capture_output=True)

    def search(words: str) -> int:
        command = [query, "-c", str(settings), "-n", str(FIRST), "-b", f'"{words}"']
        return subprocess.run(command, check=False, capture_output=True).stdout.count(b"\n")

    return search


PEERS: dict[str, Callable[[int, Path], Callable[[str], int]]] = {
    "ripgrep": ripgrep,
    "Recoll": recoll,
    "FTS5 trigram": sqlite_tokenizer("trigram"),
    "FTS5 unicode61": sqlite_tokenizer("unicode61"),
    "tantivy": tantivy_pairs,
}


def made(name: str, articles: int, folder: Path) -> Callable[[str], int] | None:
    """Return what asks a peer, made if it was not kept; ``None`` where it is not installed."""
    began = time.perf_counter()
    try:
        search = PEERS[name](articles, folder)
    except LookupError as error:
        print(f"\n{error} is not installed: skipped")
        return None
    print(f"\n{name} ready in {time.perf_counter() - began:.0f} s")
    return search
