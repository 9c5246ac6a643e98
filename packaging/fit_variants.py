# /// script
# requires-python = ">=3.11"
# dependencies = ["numpy==2.4.6", "scikit-learn==1.7.2"]
# ///
"""Find the weights of proof/detectors/variants.py: ``uv run packaging/fit_variants.py``.

Every character of which a page has another spelling is one example, on the pages whose faults
were put in by hand and on those of tests/pages: wrong, or not. Places where the other spelling is
doubted already by another detector are left out, as they are when a page is proofread. A logistic
regression finds what each piece of evidence counts. Of the two halves of the pages each is weighed
by a fit on the other as well, which says what it does where it has not learned. Not for daily use:
the weights printed are set in the module.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

from jiaoyue.newspaper.gazetteer import gazetteer
from jiaoyue.proof.detectors import DETECTORS
from jiaoyue.proof.detectors.variants import VARIANTS, variants
from jiaoyue.proof.finding import findings
from jiaoyue.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from jiaoyue.proof.detectors.variants import Variant
    from jiaoyue.proof.galley import Run

    Example = tuple[Mapping[str, float], bool]

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "benchmarks"))
from proof import Page, page_of  # noqa: E402

HALVES = (
    ("pages", "proof/pages", *(f"batches/{batch}" for batch in range(1, 7))),
    tuple(f"batches/{batch}" for batch in range(7, 13)),
)
HARDNESS = 0.1
TARGETS = (10, 20, 30, 40)
"""So many raised in vain, at which is told how many faults are found."""


def examples(folders: Sequence[str]) -> Iterator[Example]:
    """Yield what speaks for each other spelling on the pages of some folders, and whether it is
    the right one."""
    others = tuple(detector for detector in DETECTORS if detector is not VARIANTS)
    for path in (p for folder in folders for p in sorted((ROOT / "tests" / folder).glob("*.txt"))):
        page = page_of(path)
        doubted = {
            at
            for finding in findings(page.galley, detectors=others)
            for at in range(finding.start, finding.end)
        }
        for one in variants(page.galley):
            here, there = _on_page(one.run, one.at), _on_page(one.other, one.there)
            if here not in doubted and there not in doubted:
                yield one.evidence, _is_right(page, here, one)


def _on_page(run: Run, at: int) -> int:
    start = run.start + at
    spans = run.article.reading.down(Span(start, start + 1))
    return spans[0].start if spans else -1


def _is_right(page: Page, at: int, one: Variant) -> bool:
    fold, theirs = gazetteer().fold, one.other.text[one.there]
    return any(
        fault.start <= at < fault.end
        and len(fault.right) == fault.end - fault.start
        and fold(fault.right[at - fault.start]) == theirs
        for fault in page.faults
    )


def fitted(held: Sequence[Example]) -> Mapping[str, float]:
    """Return what each piece of evidence counts by some examples."""
    names = [name for name in held[0][0] if name != "bias"]
    table = np.array([[float(evidence[name]) for name in names] for evidence, _ in held])
    scaler = StandardScaler().fit(table)
    fit = LogisticRegression(C=HARDNESS, max_iter=3000)
    fit.fit(scaler.transform(table), [right for _, right in held])
    weights = fit.coef_[0] / scaler.scale_
    bias = fit.intercept_[0] - float(weights @ scaler.mean_)
    return {"bias": bias, **dict(zip(names, map(float, weights), strict=True))}


def tell(weights: Mapping[str, float], held: Sequence[Example]) -> None:
    """Print how many of some examples are found, by how many are raised in vain."""
    ranked = sorted(
        ((sum(weights[n] * float(v) for n, v in e.items()), right) for e, right in held),
        key=lambda pair: -pair[0],
    )
    found = vain = 0
    for weight, right in ranked:
        found, vain = found + right, vain + (not right)
        if not right and vain in TARGETS:
            print(f"in vain {vain}: found {found} of {sum(r for _, r in held)}, from {weight:.2f}")


def main() -> None:
    """Print the weights, and what they find where they were not learned."""
    first, second = (list(examples(half)) for half in HALVES)
    for name, weight in fitted([*first, *second]).items():
        print(f'    "{name}": {weight:.2f},')
    tell(fitted(first), second)
    tell(fitted(second), first)


if __name__ == "__main__":
    main()
