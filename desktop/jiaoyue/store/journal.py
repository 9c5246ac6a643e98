"""The journal: every change that was made to a library, in order, with what it took and put there.

It only grows. Undoing writes a step of its own that names the one it takes back, so that undo
works across restarts, and nothing that was removed is gone for good.
"""

from __future__ import annotations

import json
import platform
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from jiaoyue.marks.correction import change_of
from jiaoyue.marks.edit import Edit, now
from jiaoyue.marks.journal import (
    LONGEST,
    About,
    Changed,
    Printed,
    Seen,
    Step,
    Tagged,
    about,
    corrections_of,
    round_of,
)
from jiaoyue.store import compact, edits, listing

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Collection, Iterable

IMPORT = "import"
"""The journal's word for an import, whose entry names pages instead of rows."""
_REMOVES = (
    " AND (new = '[]' AND gone <> '[]' OR undoes IS NULL AND verb IN"
    " ('mark as noise', 'remove articles', 'withdraw correction'))"
)
"""What puts nothing there but a note that something is set aside removes as well."""
_END = 2**62
"""A place that no step stands at."""


@dataclass(frozen=True, slots=True)
class Done:
    """An edit as the journal has it, and its place there; an import's names no rows."""

    seq: int
    edit: Edit


def write(connection: sqlite3.Connection, edit: Edit, author: str, undoes: int | None) -> int:
    """Write an edit down and return its place in the journal."""
    gone, new = compact.rows_to(edit.gone), compact.rows_to(edit.new)
    return _write(connection, (author, now(), edit.verb, undoes, gone, new))


def write_import(connection: sqlite3.Connection, author: str, page_texts: Iterable[int]) -> None:
    """Write down that pages were imported at once."""
    _write(connection, (author, now(), IMPORT, None, "[]", compact.dumps([*page_texts])))


def last_place(connection: sqlite3.Connection) -> int:
    """Return the last place of the journal, 0 where nothing was done yet."""
    return int(connection.execute("SELECT coalesce(max(seq), 0) FROM journal").fetchone()[0])


def last_done(connection: sqlite3.Connection) -> Done | None:
    """Return the last edit made on this computer that holds, or ``None``."""
    undone = _undone(connection)
    rows = connection.execute(
        "SELECT seq FROM journal WHERE device = ? AND undoes IS NULL ORDER BY seq DESC",
        (platform.node(),),
    )
    return next((done(connection, seq) for (seq,) in rows if seq not in undone), None)


def done(connection: sqlite3.Connection, seq: int) -> Done:
    """Return what stands at a place of the journal. Raises KeyError when nothing does."""
    found = connection.execute(
        "SELECT seq, verb, gone, new FROM journal WHERE seq = ?", (seq,)
    ).fetchone()
    if found is None:
        raise KeyError(seq)
    return _done(*found)


def standing(
    connection: sqlite3.Connection, verb: str, first: int, last: int
) -> tuple[tuple[int, str], ...]:
    """Return what was done by a verb between two places of the journal and holds.

    Each is its place and when it was done, in order.
    """
    undone = _undone(connection, first)
    rows = connection.execute(
        "SELECT seq, at FROM journal WHERE seq BETWEEN ? AND ? AND verb = ? AND undoes IS NULL"
        " ORDER BY seq",
        (first, last, verb),
    )
    return tuple((seq, at) for seq, at in rows if seq not in undone)


def steps(
    connection: sqlite3.Connection,
    concerned: Callable[[Edit], Collection[int]],
    *,
    before: int | None,
    most: int,
    only_removals: bool,
) -> tuple[Step, ...]:
    """Return the latest steps before a place of the journal, the last of them first.

    ``concerned`` tells which articles an edit concerns. ``only_removals`` leaves out what
    removed nothing.
    """
    rows = connection.execute(
        "SELECT seq, author, at, verb, undoes, gone, new FROM journal"
        f" WHERE seq < ?{_REMOVES if only_removals else ''} ORDER BY seq DESC LIMIT ?",
        (_END if before is None else before, most),
    ).fetchall()
    undone = _undone(connection, rows[-1][0]) if rows else frozenset()
    found = []
    for seq, author, at, verb, undoes, gone, new in rows:
        times = _times_back(connection, undoes)
        bare = Step(
            seq,
            author,
            at,
            verb,
            takes_back=times % 2 == 1,
            does_again=times > 0 and times % 2 == 0,
            is_taken_back=seq in undone,
        )
        found.append(_step(connection, concerned, bare, gone, new))
    return tuple(found)


def _times_back(connection: sqlite3.Connection, undoes: int | None) -> int:
    """Return how often what was done first was undone, and that undone again, to get here."""
    times = 0
    while undoes is not None:
        times += 1
        (undoes,) = connection.execute(
            "SELECT undoes FROM journal WHERE seq = ?", (undoes,)
        ).fetchone()
    return times


def _undone(connection: sqlite3.Connection, first: int = 0) -> frozenset[int]:
    """Return the steps from ``first`` on that do not hold, since one that holds took them back."""
    undone: set[int] = set()
    for seq, undoes in connection.execute(
        "SELECT seq, undoes FROM journal WHERE undoes >= ? ORDER BY seq DESC", (first,)
    ):
        # What takes a step back stands after it, and may have been taken back itself.
        if seq not in undone:
            undone.add(undoes)
    return frozenset(undone)


def _step(
    connection: sqlite3.Connection,
    concerned: Callable[[Edit], Collection[int]],
    bare: Step,
    gone: str,
    new: str,
) -> Step:
    if bare.verb == IMPORT:
        return replace(bare, pages=len(json.loads(new)), is_known=False)
    edit = _done(bare.seq, bare.verb, gone, new).edit
    told = _told(connection, edit)
    bare = replace(
        bare,
        words=_words(connection, told),
        changes=tuple((_cut(was), _cut(now)) for was, now in told.places)
        if isinstance(told, Changed)
        else (),
        corrections=corrections_of(edit),
        round=round_of(edit),
    )
    there = listing.rows_of(connection, sorted(concerned(edit)))
    if not there:
        return bare
    return replace(
        bare,
        article=there[0].id,
        title=there[0].called,
        articles=len(there),
    )


def _told(connection: sqlite3.Connection, edit: Edit) -> About:
    """Return what an edit was about; of a tick, what the correction changed that it is of."""
    told = about(edit)
    if not isinstance(told, Seen):
        return told
    made = edits.corrections_where(connection, "id = ?", told.correction)
    return about(replace(edit, gone=(), new=made))


def _words(connection: sqlite3.Connection, told: About) -> str:
    """Return what an edit was about, on one line."""
    match told:
        case Changed(places):
            words = ", ".join(change_of(was, now) for was, now in places)
        case Printed(page_text, span):
            (packed,) = connection.execute(
                "SELECT packed FROM page_text WHERE id = ?", (page_text,)
            ).fetchone()
            words = span.of(compact.text_from(packed))
        case Tagged(tag):
            found = connection.execute("SELECT name FROM tag WHERE id = ?", (tag,)).fetchone()
            words = found[0] if found else ""
        case said:
            words = str(said)
    return _cut(" ".join(words.split()))


def _cut(words: str) -> str:
    return words if len(words) <= LONGEST else words[: LONGEST - 1] + "…"


def _done(seq: int, verb: str, gone: str, new: str) -> Done:
    if verb == IMPORT:
        return Done(seq, Edit(verb))
    return Done(seq, Edit(verb, compact.rows_from(gone), compact.rows_from(new)))


def _write(connection: sqlite3.Connection, fields: tuple[str | int | None, ...]) -> int:
    cursor = connection.execute(
        "INSERT INTO journal (device, author, at, verb, undoes, gone, new)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        (platform.node(), *fields),
    )
    return int(cursor.lastrowid or 0)
