# /// script
# requires-python = ">=3.11"
# dependencies = ["numpy==2.4.6"]
# ///
"""Fit newspaper/join_weights.py: ``uv run packaging/fit_joins.py [--write] [FOLDER …]``.

A folder holds pages and their truth as ``tests/pages`` does; that and those of ``tests/batches``
are taken if none is given. Of each page copies are made in which articles are cut and their ends
stand behind the next article, as columns leave them: inside a sentence for ``HALVES``, at a
paragraph for ``DISPLACED``. Half of the copies are set anew in narrow columns, a line of print a
line. The reader takes each copy as far as to where it would join; of every end that breaks off,
and of every paragraph that might stand wrong, the articles near by and none are the choices.

The weights are those of a softmax over the choices, drawn towards nought. First it is said what
they get right of pages that they were not fitted on, each eighth of the pages in its turn, beside
what the weights that ship do there. ``always`` of ``DISPLACED`` is then made less, since a wrong
move costs more than one not made and paragraphs stand wrong more rarely than in these copies.

Not for daily use: the result is committed. It takes some minutes.
"""

from __future__ import annotations

import csv
import random
import sys
from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from jiaoyue.newspaper.article import Role
from jiaoyue.newspaper.assemble import Draft, drafts_of
from jiaoyue.newspaper.displaced import Homes, doubtful
from jiaoyue.newspaper.halves import Ends, is_broken, opened_seams, texts_behind_tables
from jiaoyue.newspaper.join_weights import DISPLACED, HALVES
from jiaoyue.newspaper.kinship import Bridges
from jiaoyue.newspaper.lines import sheet_of
from jiaoyue.newspaper.looks import looks_of
from jiaoyue.newspaper.page import read_page_file
from jiaoyue.newspaper.repeats import repeats
from jiaoyue.newspaper.reunite import reunited
from jiaoyue.newspaper.segment import labels_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from jiaoyue.newspaper.lines import Sheet
    from jiaoyue.newspaper.looks import Looks

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "desktop" / "jiaoyue" / "newspaper" / "join_weights.py"
FOLDS, STEPS, PACE = 8, 600, 0.05
DRAWN = 1.0
"""How strongly all choices together draw the weights towards nought."""
COPIES = 4
"""Copies of a page that are cut for each table, beside the page as it is."""
NARROW = (15, 18, 22)
"""Characters of a line of print."""
LONG = 60
"""Characters that a paragraph has at least, if it is cut or put elsewhere."""
DEARER = 0.2
"""How much less ``always`` of ``DISPLACED`` is made."""
STOPS = "。！？!?；;”」』）)"
INDENT = "\u3000\u3000"

Evidence = tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page: its text, its article, what it is, and whether it goes on from one before.

    ``goes_on`` is only known where the truth or a cut says so.
    """

    text: str
    article: int
    role: str
    goes_on: bool = False


@dataclass(frozen=True, slots=True)
class Choice:
    """What may be joined and what speaks for it; none has no evidence, and is the first."""

    page: str
    options: tuple[Evidence, ...]
    right: int


def main(arguments: Sequence[str]) -> None:
    """Say how well the weights generalise, and write them if asked to."""
    named = [Path(name) for name in arguments if name != "--write"]
    folders = named or [
        ROOT / "tests" / "pages",
        *sorted((ROOT / "tests" / "batches").glob("[0-9]")),
    ]
    halves, displaced = choices(folders)
    known = {"HALVES": (halves, HALVES), "DISPLACED": (displaced, DISPLACED)}
    tables = []
    for name, (cases, shipped) in known.items():
        wrong_place = sum(case.right > 0 for case in cases)
        print(f"{name}: {len(cases)} choices on {len({c.page for c in cases})} pages,", end=" ")
        print(f"{wrong_place} of them to join")
        print(f"  as shipped:      {told([(case, shipped) for case in cases], 0.0)}")
        unseen = list(cross_validated(cases))
        dearer = DEARER if name == "DISPLACED" else 0.0
        print(f"  on unseen pages: {told(unseen, 0.0)}")
        if dearer:
            print(f"  made dearer:     {told(unseen, dearer)}")
        weights = fitted(cases)
        weights["always"] -= dearer
        rows = "".join(f'    "{key}": {value:.2f},\n' for key, value in weights.items())
        tables.append(f"{name} = {{\n{rows}}}\n")
    head = '"""How much each kind of evidence speaks for a join: fitted by packaging/fit_joins.py."""\n'
    text = "\n".join((head, *tables))
    print(text)
    if "--write" in arguments:
        TARGET.write_text(text, "utf-8")


def choices(folders: Iterable[Path]) -> tuple[list[Choice], list[Choice]]:
    """Return the choices at breaks and those of paragraphs, of the pages and their copies."""
    halves: list[Choice] = []
    displaced: list[Choice] = []
    for folder in folders:
        for path in sorted(folder.glob("*.lines.tsv")):
            stem = path.name.removesuffix(".lines.tsv")
            page, chosen = f"{folder.name}/{stem}", random.Random(stem)
            lines = lines_of(folder, stem)
            halves += halves_of(page, lines)
            displaced += displaced_of(page, lines)
            for count in range(COPIES):
                shape = narrowed(lines, chosen.choice(NARROW)) if count % 2 else lines
                halves += halves_of(page, cut(shape, chosen, inside=True))
                twice = cut(cut(shape, chosen, inside=False), chosen, inside=False)
                displaced += displaced_of(page, twice)
    return halves, displaced


def lines_of(folder: Path, stem: str) -> list[Line]:
    """Return a page's lines with their truth; lines that are two articles' are no one's."""
    text = read_page_file(folder / f"{stem}.txt").text
    lines = [Line(said, 0, "") for said in text.split("\n")]
    with (folder / f"{stem}.lines.tsv").open(encoding="utf-8-sig", newline="") as stream:
        for row in csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE):
            place = int(row["line"]) - 1
            article = int(row["article"] or 0)
            goes_on = (row.get("join") or "").startswith("y")
            lines[place] = Line(lines[place].text, article, row["role"], goes_on)
    return lines


def narrowed(lines: Sequence[Line], width: int) -> list[Line]:
    """Return the lines with paragraphs set in a narrow column, indented; verse stays as it is."""
    out: list[Line] = []
    for line in lines:
        said = line.text.strip()
        if line.role != "body" or len(said) <= width or line.text.strip() == "":
            out.append(line)
            continue
        said = said if line.goes_on else INDENT + said
        rows = [said[at : at + width] for at in range(0, len(said), width)]
        out.append(replace(line, text=rows[0]))
        out += (replace(line, text=row, goes_on=True) for row in rows[1:])
    return out


def cut(lines: Sequence[Line], chosen: random.Random, *, inside: bool) -> list[Line]:
    """Return a page with the end of an article, or a paragraph of it, behind the next article."""
    places = list(cuts(lines, inside=inside))
    if not places:
        return list(lines)
    at = chosen.choice(places)
    article = lines[at].article
    ends = next(
        (place for place in range(at, len(lines)) if lines[place].article not in (0, article)), 0
    )
    if not ends:
        return list(lines)
    following = lines[ends].article
    behind = ends
    while behind < len(lines) and lines[behind].article in (0, following):
        behind += 1
    moved = list(lines[at:ends])
    stay: list[Line] = []
    if inside and len(moved[0].text) > LONG:
        said = moved[0].text
        place = chosen.randrange(len(said) // 4, 3 * len(said) // 4)
        while place < len(said) - 1 and not (said[place - 1].isalnum() and said[place].isalnum()):
            place += 1
        stay = [replace(moved[0], text=said[:place])]
        moved[0] = replace(moved[0], text=said[place:], goes_on=True)
    elif not inside and chosen.random() < 0.5:
        # One paragraph alone is elsewhere, and the article ends behind it as it did.
        length = 1
        while length < len(moved) and moved[length].goes_on:
            length += 1
        moved, rest = moved[:length], moved[length:]
        return [*lines[:at], *rest, *lines[ends:behind], *moved, *lines[behind:]]
    return [*lines[:at], *stay, *lines[ends:behind], *moved, *lines[behind:]]


def cuts(lines: Sequence[Line], *, inside: bool) -> Iterator[int]:
    """Yield the lines at which an article may be cut: in a sentence, or before a paragraph."""
    seen: Counter[int] = Counter()
    for at, line in enumerate(lines):
        before = lines[at - 1] if at else None
        if line.role == "body" and line.article and seen[line.article] > LONG:
            goes_on = before is not None and before.article == line.article and line.goes_on
            open_above = goes_on and before is not None and before.text.rstrip()[-1:] not in STOPS
            if inside:
                fits = len(line.text) > LONG or open_above
            else:
                fits = not line.goes_on and len(line.text.strip()) >= min(NARROW)
            if fits:
                yield at
        if line.role == "body":
            seen[line.article] += len(line.text)


def halves_of(page: str, lines: Sequence[Line]) -> Iterator[Choice]:
    """Yield a choice for each article of a page that breaks off."""
    read = Read(lines)
    drafts, looks = read.drafts, read.looks
    texts_behind_tables(drafts, looks, read.bridges)
    broken = [at for at, draft in enumerate(drafts) if is_broken(draft, looks)]
    if not broken:
        return
    opened_seams(drafts, looks)
    ends = Ends(drafts, looks, read.bridges)
    for at in broken:
        body = drafts[at].last_body()
        if body is None:
            continue
        wanted = read.following(body.pieces[-1])
        found = list(ends.of(at))
        right = [
            number
            for number, (other, place, _) in enumerate(found, 1)
            if read.begins(drafts[other].parts[place].pieces[0], wanted)
        ]
        if found:
            options = ((), *(tuple(said) for _, _, said in found))
            yield Choice(page, options, right[0] if right else 0)


def displaced_of(page: str, lines: Sequence[Line]) -> Iterator[Choice]:
    """Yield a choice for each paragraph of a page that may stand in another article."""
    read = Read(lines)
    looks = read.looks
    drafts = reunited(read.drafts, looks, read.bridges)
    homes = Homes(drafts, looks, read.bridges)
    owners = [read.owner(draft.pieces()) for draft in drafts]
    for at, draft in enumerate(drafts):
        for part in doubtful(draft, looks):
            own = read.owner(part.pieces)
            if not own or not owners[at]:
                continue
            found = list(homes.of(at, part))
            right = [number for number, (other, _) in enumerate(found, 1) if owners[other] == own]
            if found:
                options = ((), *(tuple(said) for _, said in found))
                yield Choice(page, options, right[0] if own != owners[at] and right else 0)


class Read:
    """A page read as far as to drafts, and what is known of its pieces."""

    def __init__(self, lines: Sequence[Line]) -> None:
        text = "\n".join(line.text for line in lines)
        sheet = sheet_of(text)
        self.looks: Sequence[Looks] = looks_of(sheet)
        texts = [look.text for look in self.looks]
        self.bridges = Bridges(texts)
        copies = repeats(texts, lambda *_: 0.0, bridges=self.bridges, heads=self._is_short)
        labels = labels_of(sheet, self.looks, copies, self.bridges)
        self.drafts: list[Draft] = drafts_of(self.looks, labels, self.bridges)
        self._lines = lines
        self._of_piece = list(lines_of_pieces(sheet, lines))

    def _is_short(self, index: int) -> bool:
        return self.looks[index].short

    def owner(self, pieces: Iterable[int]) -> int:
        """Return the article that most lines of some pieces are of, 0 for none."""
        count: Counter[int] = Counter()
        for piece in pieces:
            for place in self._of_piece[piece]:
                count[self._lines[place].article] += len(self._lines[place].text)
        return count.most_common(1)[0][0] if count else 0

    def following(self, piece: int) -> int:
        """Return the line with which the text of a piece goes on, -1 where it ends."""
        last = self._of_piece[piece][-1]
        article = self._lines[last].article
        for place in range(last + 1, len(self._lines)):
            line = self._lines[place]
            if article and line.article == article and line.role == Role.BODY:
                return place
        return -1

    def begins(self, piece: int, place: int) -> bool:
        """Return whether a piece begins with a line."""
        return self._of_piece[piece][0] == place


def lines_of_pieces(sheet: Sheet, lines: Sequence[Line]) -> Iterator[list[int]]:
    """Yield the lines that each piece of a page is made of."""
    starts = np.cumsum([0, *(len(line.text) + 1 for line in lines)])
    for piece in sheet.pieces:
        yield [int(np.searchsorted(starts, span.start, side="right")) - 1 for span in piece.spans]


def fitted(cases: Sequence[Choice]) -> dict[str, float]:
    """Return the weights under which what is right is likeliest, in the order they are met."""
    names = list(dict.fromkeys(n for c in cases for option in c.options for n, _ in option))
    column = {name: place for place, name in enumerate(names)}
    sizes = [len(case.options) for case in cases]
    starts = np.concatenate(([0], np.cumsum(sizes)[:-1]))
    table = np.zeros((sum(sizes), len(names)))
    right = starts + [case.right for case in cases]
    for start, case in zip(starts, cases, strict=True):
        for row, option in enumerate(case.options):
            for name, much in option:
                table[start + row, column[name]] = much
    weights, steep = np.zeros(len(names)), np.full(len(names), 1e-4)
    for _ in range(STEPS):
        sums = table @ weights
        sums -= np.repeat(np.maximum.reduceat(sums, starts), sizes)
        powers = np.exp(sums)
        likely = powers / np.repeat(np.add.reduceat(powers, starts), sizes)
        up = (table[right].sum(axis=0) - likely @ table) / len(cases) - DRAWN / len(cases) * weights
        steep = 0.9 * steep + 0.1 * up * up
        weights += PACE * up / (np.sqrt(steep) + 1e-4)
    return dict(zip(names, (float(weight) for weight in weights), strict=True))


def cross_validated(cases: Sequence[Choice]) -> Iterator[tuple[Choice, Mapping[str, float]]]:
    """Yield each choice with weights that its page had no part in the fitting of."""
    pages = sorted({case.page for case in cases})
    random.Random(0).shuffle(pages)
    for fold in range(FOLDS):
        held = set(pages[fold::FOLDS])
        weights = fitted([case for case in cases if case.page not in held])
        yield from ((case, weights) for case in cases if case.page in held)


def told(judged: Iterable[tuple[Choice, Mapping[str, float]]], dearer: float) -> str:
    """Return what is right of choices made by weights."""
    count: dict[str, int] = defaultdict(int)
    for case, weights in judged:
        sums = [
            sum(weights.get(name, 0.0) * much for name, much in option) - dearer * bool(option)
            for option in case.options
        ]
        taken = int(np.argmax(sums))
        count["all"] += 1
        count["right"] += taken == case.right
        count["moved"] += taken > 0
        count["to move"] += case.right > 0
        count["moved right"] += taken == case.right > 0
    good = count["moved right"]
    return (
        f"{100 * count['right'] / max(1, count['all']):.1f} % right; of what is to join "
        f"{100 * good / max(1, count['to move']):.1f} % is found, "
        f"of {count['moved']} joins {100 * good / max(1, count['moved']):.1f} % are right"
    )


if __name__ == "__main__":
    main(sys.argv[1:])
