"""What the detectors find and what they raise in vain, how fast they are and what they hold.

    python benchmarks/proof.py            all figures
    python benchmarks/proof.py quality    only what is found, by kind and by confidence
    python benchmarks/proof.py cost       only times and memory
    python benchmarks/proof.py FOLDER     what is found on pages of your own, in the same form

Found is a fault that some finding touches and does not bury: no wider than the fault and a
dozen characters, twice the fault and forty for a repeat. Mended@k: one of the first k suggestions
makes the words right. In vain is a finding that touches no fault. The pages, and how they came to
have faults, are described in tests/proof/pages. Those of tests/pages are clean, and whatever is
raised there is in vain but for a few faults they were written with; some have faults listed that
another person put in, who had not seen the detectors.
"""

from __future__ import annotations

import gc
import statistics
import sys
import time
import unicodedata
from collections import Counter
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from jiaoyue.newspaper.clean import ALL_RULES
from jiaoyue.newspaper.page import read_page_file
from jiaoyue.newspaper.reader import read_page
from jiaoyue.proof.confusions import confusions
from jiaoyue.proof.detectors import DETECTORS
from jiaoyue.proof.detectors.lookalikes import LOOKALIKES
from jiaoyue.proof.finding import DEFAULT_CONFIDENCE, findings
from jiaoyue.proof.galley import galley_of
from jiaoyue.proof.language import language_model, second_model

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from jiaoyue.marks.finding import Finding
    from jiaoyue.newspaper.article import Article, PageReading
    from jiaoyue.proof.detector import Detector
    from jiaoyue.proof.galley import Galley

ROOT = Path(__file__).resolve().parent.parent
FAULTY = ROOT / "tests" / "proof" / "pages"
CLEAN = ROOT / "tests" / "pages"
TUNED_ON = frozenset(
    [
        "provincial-2016",
        "gansu-2018",
        "trade-1999",
        "taiwan-2006",
        "city-1987",
        "evening-2011",
        "macau-2010",
    ]
)
LEVELS = (0.15, 0.18, 0.22, 0.25, DEFAULT_CONFIDENCE, 0.32, 0.35, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)
PAGE = 6_500
SUREST = 10
NEAR, LOST_NEAR, LOST_SLACK = 12, 24, 4


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong on a page: the span, what should stand there, and the other place of a
    repeat."""

    start: int
    end: int
    right: str
    category: str
    scored: bool
    other: tuple[int, int] | None

    def is_pointed_at(self, finding: Finding) -> bool:
        """Return whether a finding touches the fault and is narrow enough to show it."""
        size, width = self.end - self.start, finding.end - finding.start
        lost = self.category == "lost"
        most = (
            2 * size + 40 if self.category == "duplicate" else size + (LOST_NEAR if lost else NEAR)
        )
        slack = LOST_SLACK if lost else 0
        places = [(self.start, self.end), *([self.other] if self.other else [])]
        return width <= most and any(_touch(finding, *place, slack) for place in places)

    def is_mended(self, finding: Finding, said: str, text: str) -> bool:
        """Return whether the words are right when a suggestion stands for a finding."""
        for start, end in [(self.start, self.end), *([self.other] if self.other else [])]:
            first, last = min(start, finding.start), max(end, finding.end)
            done = text[first : finding.start] + said + text[finding.end : last]
            if _plain(done) == _plain(text[first:start] + self.right + text[end:last]):
                return True
        return False


@dataclass(frozen=True, slots=True)
class Page:
    """A page's text, its galley and its faults."""

    name: str
    text: str
    galley: Galley
    faults: tuple[Fault, ...]


@dataclass(slots=True)
class Tally:
    """Counts over pages, at one level of confidence."""

    faults: int = 0
    found: int = 0
    mendable: int = 0
    first: int = 0
    five: int = 0
    vain: int = 0
    characters: int = 0

    def line(self) -> str:
        """Return the rates as a line of the table."""
        return (
            f"{_share(self.found, self.faults)} {_share(self.first, self.mendable)} "
            f"{_share(self.five, self.mendable)} {self.vain * 1000 / max(1, self.characters):8.2f}"
        )


HEAD = f"{'':24}{'faults':>7}{'found':>7}{'@1':>7}{'@5':>7}{'in vain/1,000':>14}"


def _share(part: int, whole: int) -> str:
    return f"{100 * part / whole:6.1f}" if whole else "     -"


def _touch(finding: Finding, start: int, end: int, slack: int) -> bool:
    if start == end:
        return finding.start - 1 - slack <= start <= finding.end + 1 + slack
    return finding.start < end + slack and finding.end > start - slack


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text)


def page_of(path: Path) -> Page:
    """Read a page and, where they lie beside it, its faults."""
    text = read_page_file(path).text
    galley = galley_of(text, path.stem, read_page(text, file_name=path.name), ALL_RULES)
    beside = path.with_suffix(".errors.tsv")
    return Page(path.stem, text, galley, tuple(_faults(beside)) if beside.exists() else ())


def _faults(path: Path) -> Iterable[Fault]:
    head, *rows = path.read_text(encoding="utf-8").rstrip("\n").split("\n")
    names = head.split("\t")
    for row in rows:
        said = dict(zip(names, row.split("\t"), strict=True))
        start, _, end = said["alt"].partition("-")
        yield Fault(
            int(said["start"]),
            int(said["end"]),
            said["core_right"].replace("⏎", "\n"),
            said["category"],
            said["scored"] == "yes",
            (int(start), int(end)) if start else None,
        )


def tallies(
    pages: Sequence[Page], found: dict[str, tuple[Finding, ...]], level: float
) -> dict[str, Tally]:
    """Return the counts over pages, together and by the kind of fault and of finding."""
    out: dict[str, Tally] = {"together": Tally()}
    for page in pages:
        shown = [finding for finding in found[page.name] if finding.confidence >= level]
        useful: set[int] = set()
        out["together"].characters += sum(not c.isspace() for c in page.text)
        for fault in page.faults:
            hits = [f for f in shown if fault.is_pointed_at(f)]
            useful.update(map(id, hits))
            if fault.scored:
                for tally in (out["together"], out.setdefault(fault.category, Tally())):
                    _count(tally, fault, hits, page.text)
        for finding in shown:
            if id(finding) not in useful:
                out["together"].vain += 1
                out.setdefault(f"({finding.kind})", Tally()).vain += 1
    return out


def _surest(page: Page, found: Sequence[Finding]) -> float | None:
    """Return how many of a page's surest findings point at a fault, or ``None`` without any."""
    shown = sorted(found, key=lambda finding: -finding.confidence)[:SUREST]
    if not shown:
        return None
    hits = sum(any(fault.is_pointed_at(one) for fault in page.faults) for one in shown)
    return hits / len(shown)


def _count(tally: Tally, fault: Fault, hits: Sequence[Finding], text: str) -> None:
    tally.faults += 1
    tally.found += bool(hits)
    if fault.category == "lost":
        return
    tally.mendable += 1
    at = [
        place
        for finding in hits
        for place, said in enumerate(finding.suggestions[:5])
        if fault.is_mended(finding, said, text)
    ]
    tally.first += 0 in at
    tally.five += bool(at)


def quality() -> None:
    """Print what is found, mended and raised in vain on the pages that ship."""
    faulty = [page_of(path) for path in sorted(FAULTY.glob("*.txt"))]
    report("Pages kept apart", [page for page in faulty if page.name not in TUNED_ON])
    report("Pages tuned on", [page for page in faulty if page.name in TUNED_ON])
    pages = [page_of(path) for path in sorted(CLEAN.glob("*.txt"))]
    report("Pages of another hand", [page for page in pages if page.faults])
    clean = [page for page in pages if not page.faults]
    raised = Counter(finding.kind for page in clean for finding in findings(page.galley))
    size = sum(not c.isspace() for page in clean for c in page.text)
    kinds = ", ".join(f"{kind} {times}" for kind, times in raised.most_common())
    print(f"Clean pages ({len(clean)}): {raised.total() * 1000 / size:.2f} in vain/1,000 ({kinds})")


def report(title: str, pages: Sequence[Page]) -> None:
    """Print what is found, mended and raised in vain on some pages."""
    found = {page.name: findings(page.galley, least=min(LEVELS)) for page in pages}
    print(f"{title}: {', '.join(page.name for page in pages)}")
    print(HEAD)
    counted = tallies(pages, found, DEFAULT_CONFIDENCE)
    for name, tally in sorted(counted.items(), key=lambda item: -item[1].faults):
        if tally.faults:
            rates = tally.line() if name == "together" else tally.line()[:20]
            print(f"{name:24}{tally.faults:7} {rates}")
    vain = {name: tally.vain for name, tally in counted.items() if name.startswith("(")}
    print("in vain by kind:", ", ".join(f"{n} {v}" for n, v in sorted(vain.items())) or "none")
    right = [share for page in pages if (share := _surest(page, found[page.name])) is not None]
    print(f"of the {SUREST} surest of a page, right: {100 * sum(right) / len(right):.0f}")
    print("by least confidence:")
    for level in LEVELS:
        tally = tallies(pages, found, level)["together"]
        print(f"{level:24.2f}{tally.faults:7} {tally.line()}")
    print()


def cost() -> None:
    """Print times on the sample pages, and what the models hold."""
    gc.collect()
    before = _resident()
    started = time.perf_counter()
    for load in (language_model, second_model, confusions):
        load()
    took = time.perf_counter() - started
    print(f"models: {took * 1000:.0f} ms to load, {(_resident() - before) / 1e6:.0f} MB")
    paths = sorted((ROOT / "seeds").glob("*.txt"))
    texts = [read_page_file(path).text for path in paths]
    read = [(text, read_page(text)) for text in texts]
    size = sum(map(len, texts))
    rules = tuple(d for d in DETECTORS if d is not LOOKALIKES)
    # As the window does when its dictionaries are loaded.
    gc.collect()
    gc.freeze()

    def proofread(detectors: tuple[Detector, ...]) -> None:
        for text, page in read:
            findings(galley_of(text, "", page, ALL_RULES), detectors=detectors)

    proofread(DETECTORS)
    for name, detectors in (("rules", rules), ("everything", DETECTORS)):
        best = min(_timed(partial(proofread, detectors)) for _ in range(3))
        print(f"{name}: {best * PAGE / size * 1000:.0f} ms a page of {PAGE:,} characters")
    times = [
        _timed(partial(_proofread_alone, text, page, article))
        for text, page in read
        for article in page.articles
    ]
    print(f"one article: {statistics.median(times) * 1000:.0f} ms, {max(times) * 1000:.0f} at most")


def _proofread_alone(text: str, page: PageReading, article: Article) -> None:
    findings(galley_of(text, "", replace(page, articles=(article,)), ALL_RULES))


def _timed(work: Callable[[], object]) -> float:
    started = time.process_time()
    work()
    return time.process_time() - started


def _resident() -> int:
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4096


def main() -> None:
    asked = sys.argv[1:] or ["cost", "quality"]
    if "cost" in asked:
        cost()
    if "quality" in asked:
        quality()
    for folder in (Path(word) for word in asked if word not in ("cost", "quality")):
        report(folder.name, [page_of(path) for path in sorted(folder.glob("*.txt"))])


if __name__ == "__main__":
    main()
