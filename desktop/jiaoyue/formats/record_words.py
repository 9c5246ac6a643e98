"""What a record says in words, in the language of whoever writes it out.

Formats know no language: they are given these.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from jiaoyue.marks.catalogue import Round
    from jiaoyue.marks.ledger import Query
    from jiaoyue.marks.record import Entry


@dataclass(frozen=True, slots=True)
class RecordWords:
    """The words: ``columns`` heads number, proof, before, was, now, after, who, when, why, finding,
    checked, state. ``time`` says a moment (ISO 8601 in UTC) with its day and year: what
    is written is kept.
    """

    columns: tuple[str, ...]
    proofs: Mapping[Round, str]
    kind: Callable[[str], str]
    time: Callable[[str], str]
    holds: str
    superseded: str
    withdrawn: str
    query: str
    open_query: str
    rounds_title: str
    changes_title: str
    queries_title: str
    text_title: str

    def state(self, entry: Entry) -> str:
        """Return whether a correction holds."""
        if not entry.correction.ended:
            return self.holds
        return self.superseded if entry.correction.superseded_by else self.withdrawn

    def row(self, entry: Entry) -> tuple[str, ...]:
        """Return what the columns after the number say of a correction."""
        correction, tick = entry.correction, entry.checked
        return (
            self.proofs[entry.proof],
            entry.before,
            entry.was,
            entry.now,
            entry.after,
            correction.author,
            self.time(correction.made),
            correction.reason,
            self.kind(correction.finding),
            f"{tick.author} {self.time(tick.at)}".strip() if tick else "",
            self.state(entry),
        )

    def query_row(self, query: Query) -> tuple[str, ...]:
        """Return what the columns after the number say of a query."""
        said = f"{query.answer} ({query.answered_by} {self.time(query.answered)})"
        return (
            self.proofs[query.round.under_way],
            query.anchor.prefix[-10:],
            query.anchor.quote,
            "",
            query.anchor.suffix[:10],
            query.author,
            self.time(query.asked),
            " ".join(part for part in (query.reason, query.evidence) if part),
            self.query,
            "",
            self.open_query if query.is_open else said,
        )
