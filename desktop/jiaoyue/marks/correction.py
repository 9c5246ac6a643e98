"""Corrections: patches in the corrected layer, each with who, when, in which round and why.

They are superseded or withdrawn, never deleted: the text as of any round is a query.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from jiaoyue.marks.catalogue import Round

if TYPE_CHECKING:
    from jiaoyue.text.layer import Patch


SERIES = "series"
"""What stands for the kind of finding in a correction that was made as a like case of another."""


def change_of(was: str, now: str) -> str:
    """Return what was changed into what, in English; one of them may be empty."""
    if was and now:
        return f"{was} → {now}"
    return f"delete “{was}”" if was else f"insert “{now}”"


@dataclass(frozen=True, slots=True)
class Correction:
    """What one correction changes: its patches in the order of the page.

    ``ended`` is when it ceased to hold (ISO 8601 in UTC), empty while it holds;
    ``superseded_by`` names the correction that took its place, if one did. ``finding`` is the
    kind of the finding that it came from, ``SERIES``, or empty where a person saw it unaided.
    """

    id: str
    page_text: int
    patches: tuple[Patch, ...]
    author: str = ""
    made: str = ""
    round: Round = Round.UNREAD
    reason: str = ""
    ended: str = ""
    superseded_by: str | None = None
    finding: str = ""
