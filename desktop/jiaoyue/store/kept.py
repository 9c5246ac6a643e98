"""What a library keeps beside pages and articles: a statement for each.

Tags, saved searches, names, rules that are off; who signs, which reader read what, and which
files pages came from.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from jiaoyue.marks.saved import SavedSearch
from jiaoyue.marks.tag import Tag
from jiaoyue.store import compact

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping, Sequence


def rules_off(connection: sqlite3.Connection) -> frozenset[str]:
    """Return the names of the rules of cleaning that do not hold in this library."""
    return frozenset(rule for (rule,) in connection.execute("SELECT rule FROM rule_off"))


def tags(connection: sqlite3.Connection) -> tuple[Tag, ...]:
    """Return every tag, by name."""
    rows = connection.execute("SELECT id, name, parent FROM tag ORDER BY name, id")
    return tuple(Tag(*row) for row in rows)


def saved_searches(connection: sqlite3.Connection) -> tuple[SavedSearch, ...]:
    """Return the saved searches in their order."""
    rows = connection.execute(
        "SELECT id, name, ordinal, wanted FROM saved_search ORDER BY ordinal, id"
    )
    return tuple(
        SavedSearch(id_, name, ordinal, compact.filter_from(wanted))
        for id_, name, ordinal, wanted in rows
    )


def names(connection: sqlite3.Connection, script: str) -> Mapping[str, str]:
    """Return how names are settled to be shown in a script."""
    rows = connection.execute("SELECT name, shown FROM name_reading WHERE script = ?", (script,))
    return dict(rows.fetchall())


def signers(connection: sqlite3.Connection, articles: int = 4_000) -> Mapping[str, int]:
    """Return who signed the latest imported of so many articles, and how many each signed."""
    rows = connection.execute(
        "SELECT byline FROM article_body ORDER BY article DESC LIMIT ?", (articles,)
    )
    counted: Counter[str] = Counter()
    for (said,) in rows:
        byline = compact.byline_from(said)
        counted.update({*byline.reporters, *byline.correspondents, *byline.photographers})
    return counted


def readers(connection: sqlite3.Connection) -> Sequence[tuple[int, str]]:
    """Return every page text with the version of the reader that read it, as imported."""
    rows = connection.execute("SELECT id, reader FROM page_text ORDER BY id")
    return [(page_text, reader) for page_text, reader in rows]


def name_of(connection: sqlite3.Connection, page_text: int) -> str:
    """Return the latest file that a page came from, else its number in the library."""
    found = connection.execute(
        "SELECT path FROM source_file WHERE page_text = ? ORDER BY imported DESC, path",
        (page_text,),
    ).fetchone()
    return str(found[0]) if found else str(page_text)


def sources(connection: sqlite3.Connection) -> Mapping[str, str]:
    """Return the files that pages came from, with when each was last imported (ISO 8601)."""
    rows = connection.execute("SELECT path, max(imported) FROM source_file GROUP BY path")
    return dict(rows.fetchall())
