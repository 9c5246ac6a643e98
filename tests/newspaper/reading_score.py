"""A small scorer for pages read into articles, against the hand-made truth of ``tests/pages`` and
``tests/batches``.

Three figures a page, each between 0 and 1: articles found whole (F1 at a Jaccard index of
0.8 over the characters), lines joined or parted rightly, characters with the right role.
"""

from __future__ import annotations

import csv
import json
from dataclasses import dataclass
from pathlib import Path

from jiaoyue.newspaper.article import Article, PageReading, Role
from jiaoyue.newspaper.page import read_page_file

PAGES = Path(__file__).parent.parent / "pages"
_LEAST_ALIKE = 0.8


@dataclass(frozen=True, slots=True)
class TrueLine:
    article: int
    role: str
    joins: bool
    roles: frozenset[str]
    free: bool
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class TruePage:
    name: str
    text: str
    lines: tuple[TrueLine, ...]
    articles: dict[int, dict[str, object]]


@dataclass(frozen=True, slots=True)
class Score:
    boundaries: float
    joins: float
    roles: float


def page_names(folder: Path = PAGES) -> list[str]:
    return sorted(path.stem for path in folder.glob("*.txt"))


def true_page(name: str, folder: Path = PAGES) -> TruePage:
    text = read_page_file(folder / f"{name}.txt").text
    starts = [0]
    for line in text.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    lines = []
    with (folder / f"{name}.lines.tsv").open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE):
            also = frozenset((row["also"] or "").split(","))
            number = int(row["line"])
            lines.append(
                TrueLine(
                    int(row["article"]),
                    row["role"],
                    row["join"] == "yes",
                    also | {row["role"]},
                    "article" in also,
                    starts[number - 1],
                    starts[number] - 1,
                )
            )
    known = json.loads((folder / f"{name}.articles.json").read_text(encoding="utf-8"))
    return TruePage(name, text, tuple(lines), {a["id"]: a for a in known["articles"]})


def characters(article: Article, text: str) -> set[int]:
    return {
        at
        for block in article.blocks
        if block.role is not Role.SECTION
        for span in block.spans
        for at in range(span.start, span.end)
        if not text[at].isspace()
    }


def true_characters(page: TruePage) -> dict[int, set[int]]:
    out: dict[int, set[int]] = {}
    for line in page.lines:
        if line.article and line.role != "section":
            inside = out.setdefault(line.article, set())
            inside.update(at for at in range(line.start, line.end) if not page.text[at].isspace())
    return out


def found_whole(page: TruePage, reading: PageReading) -> dict[int, Article]:
    """Return for each true article the one that was read in its place, if it is whole."""
    read = [(article, characters(article, page.text)) for article in reading.articles]
    out = {}
    for number, inside in true_characters(page).items():
        for article, got in read:
            if len(inside & got) >= _LEAST_ALIKE * len(inside | got):
                out[number] = article
    return out


def score(page: TruePage, reading: PageReading) -> Score:
    whole = len(found_whole(page, reading))
    free = {at for line in page.lines if line.free for at in range(line.start, line.end)}
    articles = [
        article for article in reading.articles if not characters(article, page.text) <= free
    ]
    truth = len(true_characters(page))
    boundaries = 2 * whole / (len(articles) + truth)
    return Score(boundaries, _joins(page, reading), _roles(page, reading))


def _first(page: TruePage, line: TrueLine) -> int:
    return next(at for at in range(line.start, line.end) if not page.text[at].isspace())


def _joins(page: TruePage, reading: PageReading) -> float:
    block_of: dict[int, int] = {}
    blocks = [block for article in reading.articles for block in article.blocks]
    for number, block in enumerate(blocks):
        for span in block.spans:
            block_of.update(dict.fromkeys(range(span.start, span.end), number))
    last: dict[int, int] = {}
    right = total = 0
    for line in page.lines:
        if line.role != "body" or not line.article:
            continue
        first = _first(page, line)
        if line.article in last:
            before = block_of.get(last[line.article], -1)
            right += (before >= 0 and before == block_of.get(first, -2)) == line.joins
            total += 1
        last[line.article] = first
    return right / total if total else 1.0


def _roles(page: TruePage, reading: PageReading) -> float:
    role_of: dict[int, str] = {}
    owned = [block for article in reading.articles for block in article.blocks]
    for block in [*owned, *reading.furniture]:
        for span in block.spans:
            role_of.update(dict.fromkeys(range(span.start, span.end), block.role.value))
    right = total = 0
    for line in page.lines:
        for at in range(line.start, line.end):
            if not page.text[at].isspace():
                right += line.free or role_of.get(at, "noise") in line.roles
                total += 1
    return right / total
