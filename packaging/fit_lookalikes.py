# /// script
# requires-python = ">=3.11"
# dependencies = ["numpy==2.4.6", "scikit-learn==1.7.2"]
# ///
"""Find the weights of proof/look_evidence.py: ``uv run packaging/fit_lookalikes.py``.

Into the pages of tests/pages, their listed faults mended first, wrong characters are put as
readers of pages leave them: look-alikes, sound-alikes, characters that share a part, and some
that are nothing like it. What the detector doubts there, and on the pages whose faults were put
in by hand, is one example a guess: right, or not. A logistic regression finds what each piece of
evidence counts; a second, over the best guess of each place, how often a finding of some weight
points at a fault at all. That one learns only from the pages whose faults were put in by hand,
each weighed by a fit that has not seen it: how rare faults are is part of what it says.

Pages are left out in turn to say how well it does where it has not learned. Not for daily use:
the weights printed are set in the module, and ``benchmarks/proof.py`` measures what they do.
"""

from __future__ import annotations

import math
import random
import re
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

from jiaoyue.newspaper.clean import ALL_RULES
from jiaoyue.newspaper.gazetteer import gazetteer
from jiaoyue.newspaper.reader import read_page
from jiaoyue.proof.candidates import said_like
from jiaoyue.proof.characters import characters
from jiaoyue.proof.confusions import confusions
from jiaoyue.proof.detectors.lookalikes import doubted
from jiaoyue.proof.galley import galley_of
from jiaoyue.proof.language import language_model
from jiaoyue.text.conversion import converter
from jiaoyue.text.script import looks_traditional
from jiaoyue.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "benchmarks"))
from proof import Page, page_of  # noqa: E402

RATE, ROUNDS = 0.008, 3
REAL_COUNTS = 3
FAULTY = ("proof/pages", *(f"batches/{batch}" for batch in range(1, 18)))
"""Pages with faults put in by hand that are learned from; later batches only measure."""
MOST = 16
HAN = re.compile("[\u4e00-\u9fff]")
BY_LOOKS, BY_SOUND, BY_PARTS = 0.45, 0.68, 0.92
TARGETS = (0.5, 1.0, 2.0)
"""False alarms in 1,000 characters at which the recall is told."""


@dataclass(slots=True)
class Examples:
    """Guesses with what speaks for them, grouped by places; ``pages`` says whence each is."""

    names: tuple[str, ...] = ()
    evidence: list[list[float]] = field(default_factory=list)
    right: list[bool] = field(default_factory=list)
    pages: list[str] = field(default_factory=list)
    counts: list[float] = field(default_factory=list)
    places: list[tuple[int, int, bool]] = field(default_factory=list)
    characters: int = 0
    faults: int = 0


def wrong(right: str, common: Sequence[str], *, traditional: bool, chance: random.Random) -> str:
    """Return what a reader may have put for a character; empty where nothing is like it."""
    fold, to_print = gazetteer().fold, converter("s2t")
    kind = chance.random()
    sets = confusions()
    looks = (sets.traditional.get(right) if traditional else None) or sets.looks.get(right, "")

    def printed(character: str) -> str:
        return to_print.convert(character).text if traditional else character

    if kind >= BY_PARTS:
        return printed(chance.choice(common))
    if kind < BY_LOOKS and looks:
        return looks[min(int(chance.expovariate(1 / 6)), len(looks) - 1)]
    if kind < BY_SOUND:
        listed = chance.random() < 0.7
        sounds = sets.sounds.get(fold(right), "") if listed else ""
        sounds = sounds or "".join(said_like(fold(right), nearly=chance.random() < 0.4))
        if sounds:
            return printed(chance.choice(sounds))
    shared = [
        other
        for other in sorted(characters().sharing(right))
        if (other in sets.traditional if traditional else fold(other) == other)
    ]
    if shared:
        return chance.choice(shared)
    return chance.choice(looks[:12]) if looks else ""


def add_invented(page: Page, round_: int, common: Sequence[str], to: Examples) -> None:
    """Add a page with faults put in by chance, the same in every run."""
    text = page.text
    for fault in sorted(page.faults, key=lambda fault: -fault.start):
        text = text[: fault.start] + fault.right + text[fault.end :]
    chance = random.Random(f"{page.name} {round_}")
    traditional, fold = looks_traditional(text), gazetteer().fold
    out = list(text)
    faults: dict[int, str] = {}
    for at, character in enumerate(text):
        if HAN.match(character) and chance.random() < RATE:
            said = wrong(character, common, traditional=traditional, chance=chance)
            if said and fold(said) != fold(character):
                out[at], faults[at] = said, fold(character)
    faulty = "".join(out)
    read = read_page(faulty, file_name=f"{page.name}.txt")
    galley = galley_of(faulty, page.name, read, ALL_RULES)
    _add(Page(page.name, faulty, galley, ()), faults, frozenset(), 1, to)


def add_real(page: Page, to: Examples) -> None:
    """Add a page as it is, with those of its faults that are one character for another."""
    fold = gazetteer().fold
    faults: dict[int, str] = {}
    touched: set[int] = set()
    for fault in page.faults:
        said = page.text[fault.start : fault.end]
        touched.update(range(fault.start - 1, fault.end + 1))
        if len(said) == len(fault.right):
            for at, (a, b) in enumerate(zip(said, fault.right, strict=True)):
                if a != b and HAN.match(a) and HAN.match(b):
                    faults[fault.start + at] = fold(b)
    _add(page, faults, frozenset(touched - faults.keys()), REAL_COUNTS, to)


def _add(
    page: Page, faults: Mapping[int, str], left_out: frozenset[int], counts: float, to: Examples
) -> None:
    to.characters += len(page.text)
    to.faults += len(faults)
    for doubt in doubted(page.galley):
        start = doubt.run.start + doubt.at
        spans = doubt.run.article.reading.down(Span(start, start + 1))
        at = spans[0].start if spans else -1
        if at in left_out:
            continue
        first = len(to.evidence)
        best = sorted(doubt.guesses, key=lambda guess: -guess.put.saved)[:MOST]
        for guess in best:
            to.names = to.names or tuple(guess.evidence)
            to.evidence.append([float(value) for value in guess.evidence.values()])
            to.right.append(faults.get(at) == guess.put.character)
            to.pages.append(page.name)
            to.counts.append(counts)
        to.places.append((first, len(to.evidence), at in faults))


def fitted(evidence: np.ndarray, right: np.ndarray, counts: np.ndarray) -> tuple[np.ndarray, float]:
    """Return the weight of each piece of evidence, and the bias."""
    scale = StandardScaler().fit(evidence)
    made = LogisticRegression(max_iter=3000).fit(scale.transform(evidence), right, counts)
    weights = made.coef_[0] / np.where(scale.scale_ > 0, scale.scale_, 1)
    return weights, float(made.intercept_[0] - (weights * scale.mean_).sum())


def left_out_in_turn(
    examples: Examples, fit: Callable[..., tuple[np.ndarray, float]]
) -> np.ndarray:
    """Return the weight of each guess by a fit that has not seen its page."""
    evidence, right = np.array(examples.evidence), np.array(examples.right)
    counts, pages = np.array(examples.counts), np.array(examples.pages)
    names = sorted(set(pages))
    out = np.zeros(len(right))
    for part in range(5):
        held = np.isin(pages, names[part::5])
        weights, bias = fit(evidence[~held], right[~held], counts[~held])
        out[held] = evidence[held] @ weights + bias
    return out


def main() -> None:
    model = language_model()
    assert model is not None
    common = [w for w, n in model.number.items() if len(w) == 1 and model.costs[n] < 4.6]
    examples = Examples()
    for path in sorted((ROOT / "tests" / "pages").glob("*.txt")):
        page = page_of(path)
        for round_ in range(ROUNDS):
            add_invented(page, round_, common, examples)
        if page.faults:
            add_real(page, examples)
    for folder in FAULTY:
        for path in sorted((ROOT / "tests" / folder).glob("*.txt")):
            add_real(page_of(path), examples)
    weighed = left_out_in_turn(examples, fitted)
    best = [(max(weighed[a:b]), fault) for a, b, fault in examples.places]
    found = vain = 0
    for _, fault in sorted(best, reverse=True):
        found, vain = found + fault, vain + (not fault)
        if not fault and vain in {math.ceil(t * examples.characters / 1000) for t in TARGETS}:
            share = 100 * found / examples.faults
            print(f"{vain * 1000 / examples.characters:.1f} in vain/1,000: {share:.1f} % found")
    weights, bias = fitted(*map(np.array, (examples.evidence, examples.right, examples.counts)))
    for name, weight in zip(examples.names, weights, strict=True):
        print(f'    "{name}": {bias if name == "bias" else weight:.2f},')
    real = [examples.counts[first] == REAL_COUNTS for first, _, _ in examples.places]
    tops, faulty = np.array([[top] for top, _ in best])[real], np.array([f for _, f in best])[real]
    made = LogisticRegression(C=1e3).fit(tops, faulty)
    print(f"slope {made.coef_[0][0]:.2f}, height {made.intercept_[0]:.2f}")


if __name__ == "__main__":
    main()
