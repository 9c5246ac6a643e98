"""How the detectors do on a public test of spelling, beside what pycorrector publishes.

    python benchmarks/spelling.py FILE

FILE has a sentence a line: as it was written and as it should be, parted by a tab;
the package pycorrector ships one (``data/sighan2015_test.tsv``), which is not part of this
project. Learners wrote it, not a recogniser, so it says how the model generalises and nothing of
newspapers. A sentence that is wrong counts as mended only if all of it is right afterwards; one
that is right counts against us if anything in it was changed. Those are pycorrector's own rules.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from jiaoyue.marks.finding import FindingKind
from jiaoyue.newspaper.article import Article, Block, PageReading, Role
from jiaoyue.newspaper.clean import Cleaning
from jiaoyue.proof.finding import findings
from jiaoyue.proof.galley import galley_of
from jiaoyue.text.span import Span

LEVELS = (0.002, 0.01, 0.03, 0.1, 0.2, 0.35, 0.5, 0.7)
PUBLISHED = "pycorrector publishes for SIGHAN 2015: kenlm F1 0.31, MacBERT F1 0.83"
UNCLEANED = Cleaning(off=frozenset({"width", "spaces"}))
KINDS = frozenset((FindingKind.LOOKALIKE, FindingKind.DOUBLED, FindingKind.SCRIPT))


def mended(sentence: str) -> dict[float, str]:
    """Return the sentence with the first suggestion of each finding taken, by least confidence."""
    body = Block(Role.BODY, (Span(0, len(sentence)),))
    galley = galley_of(sentence, "", PageReading((Article((body,)),)), UNCLEANED)
    found = [
        finding
        for finding in findings(galley, least=min(LEVELS))
        if finding.kind in KINDS and finding.suggestions
    ]
    out = {}
    for level in LEVELS:
        text = sentence
        for finding in reversed(found):
            if finding.confidence >= level:
                text = text[: finding.start] + finding.suggestions[0] + text[finding.end :]
        out[level] = text
    return out


def main() -> None:
    lines = Path(sys.argv[1]).read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t")[-2:] for line in lines if "\t" in line]
    started = time.process_time()
    answers = [mended(wrong) for wrong, _ in rows]
    took = time.process_time() - started
    size = sum(len(wrong) for wrong, _ in rows)
    print(f"{len(rows)} sentences, {size / took:,.0f} characters a second")
    for level in LEVELS:
        pairs = [(*row, said[level]) for row, said in zip(rows, answers, strict=True)]
        right = sum(wrong != true == said for wrong, true, said in pairs)
        missed = sum(wrong != true != said for wrong, true, said in pairs)
        spoilt = sum(wrong == true != said for wrong, true, said in pairs)
        precision = right / max(1, right + spoilt)
        recall = right / max(1, right + missed)
        score = 2 * precision * recall / max(1e-9, precision + recall)
        print(f"least {level:.3f}: precision {precision:.2f}, recall {recall:.2f}, F1 {score:.2f}")
    print(PUBLISHED)


if __name__ == "__main__":
    main()
