"""A search in the words of the database: what the index of the full text is to match, and
what an article's row must say besides.

Where the index cannot decide, as for words with an open place in them, what is asked of it
lets too much through and never too little; ``exact`` says so.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from itertools import product
from typing import TYPE_CHECKING

from jiaoyue.marks.patterns import forms_of, pattern_of, runs_of
from jiaoyue.marks.search import (
    ALL_FIELDS,
    ANY_CHARACTER,
    Both,
    Either,
    Field,
    InRound,
    Named,
    NamedSo,
    Near,
    Node,
    Within,
    Without,
    Words,
)
from jiaoyue.store import filtering, moments, tally
from jiaoyue.store.tokens import pairs_of, single
from jiaoyue.text.fold import fold

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Sequence

    from jiaoyue.store.filtering import Condition

_MOST_FORMS = 8
_COLUMNS = {Named.PROVINCE: "province", Named.CITY: "city", Named.COUNTY: "county"}
_BELOW = (
    "id IN (WITH RECURSIVE below(tag) AS (SELECT value FROM json_each(?) UNION"
    " SELECT tag.id FROM tag JOIN below ON tag.parent = below.tag)"
    " SELECT article FROM article_tag WHERE article_tag.tag IN below UNION ALL"
    " SELECT article FROM annotation JOIN annotation_tag ON annotation.id = annotation"
    " WHERE annotation_tag.tag IN below AND article IS NOT NULL)"
)
_LABELLED = "id IN (SELECT article FROM article_tag WHERE tag IN (SELECT value FROM json_each(?)))"
_BEGINNING = re.compile(r'"(.)" \*')
_NEVER: Condition = ("0", ())


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked of the two indexes, and of each article's row; nothing lets all through.

    ``pairs`` and ``singles`` are what those are to match. ``narrow`` asks the same and lets less
    through that is not meant; but what is there of a character must be gathered for it first.
    """

    pairs: str | None = None
    singles: str | None = None
    where: tuple[Condition, ...] = ()
    exact: bool = True
    narrow: Asked | None = None

    @property
    def is_all(self) -> bool:
        """Whether it lets every article through."""
        return self.pairs is None and self.singles is None and not self.where

    @property
    def gathered(self) -> tuple[str, ...]:
        """The characters of which all places are gathered for it, as they begin pairs."""
        return tuple(_BEGINNING.findall(self.pairs or ""))

    @property
    def matches(self) -> tuple[tuple[str, str], ...]:
        """The indexes that are asked, and what for."""
        both = (("pairs", self.pairs), ("singles", self.singles))
        return tuple((table, match) for table, match in both if match is not None)

    @property
    def first(self) -> tuple[str, str] | None:
        """The index that is to be read, and what for; ``None`` where none is asked."""
        return self.matches[0] if self.matches else None

    def beside(self) -> Condition:
        """Return, as one condition, what is asked beside the index that is read, hit by hit."""
        looked_up: tuple[Condition, ...] = ()
        if self.pairs is not None and self.singles is not None:
            looked_up = (_says("singles", self.singles),)
        return all_of((*self.where, *looked_up))

    def looked_up(self) -> Condition:
        """Return all that is asked as one condition, the indexes looked up for each article."""
        return all_of((*self.where, *(_says(*match) for match in self.matches)))

    def condition(self) -> Condition:
        """Return all that is asked as one condition on an article's row."""
        return all_of(
            (*_matching("pairs", self.pairs), *_matching("singles", self.singles), *self.where)
        )


def _says(table: str, match: str) -> Condition:
    """Return the condition that one article is matched, looked up by its place in time."""
    return (
        f"EXISTS (SELECT 1 FROM {table} WHERE {table} MATCH ? AND rowid = article.moment)",
        (match,),
    )


def all_of(conditions: Sequence[Condition]) -> Condition:
    """Return several conditions as one; nothing lets all through."""
    return " AND ".join(f"({sql})" for sql, _ in conditions) or "1", _values(conditions)


def _matching(table: str, match: str | None) -> tuple[Condition, ...]:
    if match is None:
        return ()
    return ((f"moment IN (SELECT rowid FROM {table} WHERE {table} MATCH ?)", (match,)),)


class Asking:
    """What the parts of one search ask, and so is not found anew while nothing else is written."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self.parts: dict[Node | None, Asked] = {}

    @cached_property
    def places(self) -> dict[str, set[str]]:
        """What province, city and county say of articles."""
        return tally.names_of_places(self._connection)


def asked(connection: sqlite3.Connection, node: Node | None, asking: Asking | None = None) -> Asked:
    """Return what a search asks of the database; ``asking`` keeps it, and that of its parts."""
    asking = Asking(connection) if asking is None else asking
    if node not in asking.parts:
        asking.parts[node] = _asked(connection, node, asking)
    return asking.parts[node]


def _asked(connection: sqlite3.Connection, node: Node | None, asking: Asking) -> Asked:
    match node:
        case None:
            return Asked()
        case Both(parts):
            return _both(connection, parts, asking)
        case Either(parts):
            return _either([asked(connection, part, asking) for part in parts])
        case Without(part):
            return _without(asked(connection, part, asking))
        case Words():
            return _words(connection, node)
        case Near():
            return _near(node)
        case InRound(number):
            return Asked(where=(("round = ?", (number,)),))
        case Within(first, last):
            return Asked(where=(within(connection, first, last),))
        case NamedSo(what, name):
            return Asked(where=(_named(connection, what, fold(name), asking),))


def within(connection: sqlite3.Connection, first: str, last: str) -> Condition:
    """Return the condition that an article's dates begin from one day to another."""
    if not last:
        return "date_first = ''", ()
    numbers = moments.between(connection, first, last)
    low: Condition = ("date_first >= ?", (first,)) if first else ("date_first > ''", ())
    sql, values = f"{low[0]} AND date_first <= ?", (*low[1], last)
    if numbers is None:
        return sql, values
    # The same in other words, for the index by the place in time.
    return f"{sql} AND moment >= ? AND moment < ?", (*values, *numbers)


def _both(connection: sqlite3.Connection, parts: tuple[Node, ...], asking: Asking) -> Asked:
    wanted = [asked(connection, part, asking) for part in parts if not isinstance(part, Without)]
    refused = [asked(connection, part.part, asking) for part in parts if isinstance(part, Without)]
    both = _all_asked(wanted, refused)
    if all(one.narrow is None for one in wanted):
        return both
    return replace(both, narrow=_all_asked([one.narrow or one for one in wanted], refused))


def _all_asked(wanted: Sequence[Asked], refused: Sequence[Asked]) -> Asked:
    pairs = " AND ".join(f"({one.pairs})" for one in wanted if one.pairs) or None
    singles = " AND ".join(f"({one.singles})" for one in wanted if one.singles) or None
    where = [condition for one in wanted for condition in one.where]
    exact = all(one.exact for one in (*wanted, *refused))
    for one in refused:
        if one.exact and pairs and one == Asked(one.pairs) and one.pairs:
            pairs = f"({pairs}) NOT ({one.pairs})"
        else:
            where.extend(_without(one).where)
    return Asked(pairs, singles, tuple(where), exact)


def _either(choices: list[Asked]) -> Asked:
    parts = [part.narrow or part for part in choices]
    exact = all(part.exact for part in parts)
    if any(part.is_all for part in parts):
        return Asked(exact=exact)
    if all(part.pairs and not part.singles and not part.where for part in parts):
        return Asked(" OR ".join(f"({part.pairs})" for part in parts), exact=exact)
    if all(part.singles and not part.pairs and not part.where for part in parts):
        return Asked(None, " OR ".join(f"({part.singles})" for part in parts), exact=exact)
    conditions = [part.condition() for part in parts]
    sql = " OR ".join(f"({sql})" for sql, _ in conditions)
    return Asked(where=((sql, _values(conditions)),), exact=exact)


def _without(part: Asked) -> Asked:
    if not part.exact:
        # More is let through by what is refused than is meant, so it cannot be refused here.
        return Asked(exact=False)
    sql, values = part.condition()
    # A place that is not known is no such place.
    return Asked(where=((f"NOT coalesce({sql}, 0)", values),))


def _words(connection: sqlite3.Connection, words: Words) -> Asked:
    said = _with_gaps(words) if ANY_CHARACTER in words.text else _said(words)
    labels = _labels(connection, words) if words.fields == ALL_FIELDS else []
    if not labels:
        return said
    return _either([said, Asked(where=((_LABELLED, (_json(labels),)),))])


def _said(words: Words) -> Asked:
    own, *others = forms_of(words)
    if not own:
        return Asked()
    if len(own) == 1:
        return _single(words.fields, own)
    return Asked(" OR ".join(_phrase(words.fields, form) for form in (own, *others)))


def _with_gaps(words: Words) -> Asked:
    runs = runs_of(words)
    said = [run for run in runs if run]
    near = _apart(words.fields, runs) if len(said) > 1 else None
    if near is not None and all(len(run) > 1 for run in said):
        return Asked(near, exact=False)
    phrases = [_phrase(words.fields, run) for run in said if len(run) > 1]
    singles = [f"({_single(words.fields, run).singles})" for run in said if len(run) == 1]
    narrow = Asked(near, exact=False) if near is not None else None
    return Asked(" AND ".join(phrases) or None, " AND ".join(singles) or None, (), False, narrow)


def _apart(fields: frozenset[Field], runs: Sequence[str]) -> str:
    """Return what asks for runs that stand as far apart as their open places, in any order.

    A single character is the beginning of a pair.
    """
    phrases: list[str] = []
    ends: list[int] = []
    at = last = 0
    for run in runs:
        if run:
            phrases.append(_quoted(run) if len(run) > 1 else f'"{single(run)}" *')
            ends.append(at + max(1, len(run) - 1))
            last = at
        at += len(run) + 1
    return f"{_only(fields)}NEAR({' '.join(phrases)}, {max(0, last - min(ends))})"


def _near(near: Near) -> Asked:
    forms = [() if ANY_CHARACTER in word.text else forms_of(word) for word in near.words]
    choices = [*product(*forms)]
    short = any(len(form) < 2 for choice in choices for form in choice)
    if not choices or short or len(choices) > _MOST_FORMS:
        parts = [
            _with_gaps(word) if ANY_CHARACTER in word.text else _said(word) for word in near.words
        ]
        pairs = " AND ".join(f"({part.pairs})" for part in parts if part.pairs) or None
        singles = " AND ".join(f"({part.singles})" for part in parts if part.singles) or None
        return Asked(pairs, singles, exact=False)
    fields = near.words[0].fields
    # A phrase has one token less than it has characters.
    reach = near.distance + 1
    return Asked(
        " OR ".join(
            f"{_only(fields)}NEAR({' '.join(map(_quoted, choice))}, {reach})" for choice in choices
        )
    )


def _phrase(fields: frozenset[Field], form: str) -> str:
    return f"{_only(fields)}{_quoted(form)}"


def _quoted(form: str) -> str:
    return f'"{pairs_of(form)}"'


def _only(fields: frozenset[Field]) -> str:
    return "" if fields == ALL_FIELDS else f"{{{' '.join(sorted(fields))}}} : "


def _single(fields: frozenset[Field], character: str) -> Asked:
    """Return what asks for one character; in the body it is only known to be somewhere."""
    if fields == ALL_FIELDS or Field.BODY in fields:
        match = f'"{single(character)}"'
    else:
        match = " OR ".join(f'"{single(character, field)}"' for field in sorted(fields))
    is_exact = fields == ALL_FIELDS or Field.BODY not in fields
    return Asked(singles=match, exact=is_exact)


def _labels(connection: sqlite3.Connection, words: Words) -> list[str]:
    """Return the tags whose own name says the words."""
    pattern = pattern_of(words)
    rows = connection.execute("SELECT id, name FROM tag").fetchall()
    return [tag for tag, name in rows if pattern.search(fold(name))]


def _named(connection: sqlite3.Connection, what: Named, name: str, asking: Asking) -> Condition:
    if what is Named.TAG:
        rows = connection.execute("SELECT id, name FROM tag").fetchall()
        return _BELOW, (_json(tag for tag, own in rows if fold(own).startswith(name)),)
    if what is Named.PAPER:
        return _one_of("paper", _beginning(_distinct(connection, "paper"), name))
    columns = (_COLUMNS[what],) if what in _COLUMNS else (*filtering.COLUMNS, "town")
    parts: list[Condition] = []
    # There are thousands of counties, and hundreds of all else.
    tallied = asking.places if "county" in columns else {}
    for column in columns:
        every = tallied[column] if column in tallied else _distinct(connection, column)
        names = _beginning(every, name)
        if names:
            parts.append(_one_of(column, names))
    if not parts:
        return _NEVER
    return " OR ".join(f"({sql})" for sql, _ in parts), _values(parts)


def _one_of(column: str, names: Sequence[str]) -> Condition:
    return f"{column} IN ({','.join('?' * len(names))})", tuple(names)


def _beginning(names: Iterable[str], folded: str) -> list[str]:
    return [name for name in names if _folded(name).startswith(folded)]


@lru_cache(maxsize=1 << 14)
def _folded(name: str) -> str:
    return fold(name)


def _distinct(connection: sqlite3.Connection, column: str) -> list[str]:
    """Return what a column of articles says, by one step of its index for each."""
    rows = connection.execute(
        # An index of what is named at all is of use only where that is said.
        f"WITH RECURSIVE each(name) AS (SELECT min({column}) FROM article"
        f" WHERE {column} IS NOT NULL UNION ALL"
        f" SELECT (SELECT min({column}) FROM article WHERE {column} > name) FROM each"
        " WHERE name IS NOT NULL) SELECT name FROM each WHERE name IS NOT NULL"
    )
    return [name for (name,) in rows]


def _values(conditions: Iterable[Condition]) -> tuple[object, ...]:
    return tuple(value for _, values in conditions for value in values)


def _json(values: Iterable[str]) -> str:
    return json.dumps([*values])
