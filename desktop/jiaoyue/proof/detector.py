"""What a detector is: a kind of fault, and a function that points at places like it.

It reads the whole galley and yields what it doubts. It refuses to know of other detectors:
what two of them say of the same words is settled in :mod:`jiaoyue.proof.finding`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from jiaoyue.marks.finding import Finding, FindingKind
    from jiaoyue.proof.galley import Galley


@dataclass(frozen=True, slots=True)
class Detector:
    """One detector: ``kind`` of all that it finds, and how it looks at a galley."""

    kind: FindingKind
    find: Callable[[Galley], Iterator[Finding]]
