"""What each detector finds on small invented pages, and what it leaves alone there.

A golden file holds pages: a title line with ``#``, the page, a line ``----``, and what is found,
a line each. What natural text is beside the faults must not be in the list.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from jiaoyue.newspaper.clean import ALL_RULES
from jiaoyue.newspaper.reader import read_page
from jiaoyue.proof.detectors import DETECTORS
from jiaoyue.proof.finding import findings
from jiaoyue.proof.galley import Known, galley_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jiaoyue.marks.finding import Finding

GOLDEN = Path(__file__).parent / "golden"
KNOWN = Known(names={"尤承露": 9, "童云帆": 4})


def _examples() -> Iterator[object]:
    for file in sorted(GOLDEN.glob("*.txt")):
        for part in file.read_text(encoding="utf-8").split("\n# "):
            title, _, rest = part.removeprefix("# ").partition("\n")
            page, _, expected = rest.partition("\n----")
            yield pytest.param(file.stem, page, expected.strip(), id=f"{file.stem}: {title}")


def _told(finding: Finding) -> str:
    said = " / ".join(one or repr(one) for one in finding.suggestions[:5])
    words = finding.words if len(finding.words) <= 30 else finding.words[:30] + "…"
    return f"{finding.kind} [{words}] → {said}  {finding.reason.said()}".replace("\n", "⏎")


@pytest.mark.parametrize(("name", "page", "expected"), list(_examples()))
def test_a_detector_finds_what_it_should_and_no_more(name: str, page: str, expected: str) -> None:
    one = [detector for detector in DETECTORS if detector.find.__module__.endswith(f".{name}")]

    found = findings(galley_of(page, "sha", read_page(page), ALL_RULES, KNOWN), detectors=one)

    assert one, f"no detector is called {name}"
    assert "\n".join(map(_told, found)) == expected


def test_every_detector_has_its_examples() -> None:
    shown = {file.stem for file in GOLDEN.glob("*.txt")}

    assert {detector.find.__module__.rpartition(".")[2] for detector in DETECTORS} == shown
