"""Saved searches: what somebody looks for again and again, under a name of its own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jiaoyue.marks.catalogue import Filter


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A filter with the words sought; ``ordinal`` is its place among the others."""

    id: str
    name: str
    ordinal: float
    wanted: Filter
