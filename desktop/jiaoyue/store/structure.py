"""How the rows of a page's reading are taken from the library and put there.

What is taken away leaves its place as it is in an article just made; an article itself goes
only when nothing is left in it, so that no edit can lose what it does not name.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from jiaoyue.marks.standing import (
    ArticleBlocks,
    ArticleByline,
    ArticleField,
    ArticleMade,
    ArticlePlace,
    Furniture,
    PageDated,
    PageRead,
    RuleException,
    RuleOff,
)
from jiaoyue.newspaper.article import Byline, Kind, Place
from jiaoyue.store.compact import (
    blocks_from,
    blocks_to,
    byline_to,
    dumps,
    evidence_to,
    spans_to,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jiaoyue.newspaper.article import Block

FIELDS: dict[str, str | int | float] = {"round": 0, "kind": Kind.NEWS.value, "ordinal": 0.0}
"""The columns of ``article`` that an edit may set, and what they are in one just made."""

_NO_BYLINE = byline_to(Byline())
_BARE = ("[]", "[]", _NO_BYLINE, None, "[]", 0, 0, 0, None, None, None, None, *FIELDS.values(), 0)


def in_page_order(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """Return the furniture of a page as it is kept: in the order of the page."""
    return tuple(sorted(blocks, key=lambda block: (block.spans, block.role)))


def _remove_made(connection: sqlite3.Connection, row: ArticleMade) -> bool:
    found = connection.execute(
        "SELECT blocks, reasons, byline, adcode, place_evidence, blocks_by_hand, byline_by_hand,"
        " place_by_hand, province, city, county, town, round, kind, ordinal,"
        " (SELECT count(*) FROM article_tag WHERE article_tag.article = article.id)"
        " FROM article JOIN article_body ON article = id"
        " WHERE id = ? AND public_id = ? AND page_text = ?",
        (row.article, row.public_id, row.page_text),
    ).fetchone()
    if found != _BARE:
        return False
    return _one(connection, "DELETE FROM article WHERE id = ?", (row.article,))


def _add_made(connection: sqlite3.Connection, row: ArticleMade) -> bool:
    connection.execute(
        "INSERT INTO article (id, public_id, page_text, date, date_first, date_last)"
        " SELECT ?, ?, page_text.id, date, date_first, date_last"
        " FROM page_text JOIN page ON page.id = page WHERE page_text.id = ?",
        (row.article, row.public_id, row.page_text),
    )
    return _one(
        connection,
        "INSERT INTO article_body (article, blocks, byline) VALUES (?, '[]', ?)",
        (row.article, _NO_BYLINE),
    )


def _remove_field(connection: sqlite3.Connection, row: ArticleField) -> bool:
    column = _column(row)
    return _one(
        connection,
        f"UPDATE article SET {column} = ? WHERE id = ? AND {column} IS ?",
        (FIELDS[row.name], row.article, row.value),
    )


def _add_field(connection: sqlite3.Connection, row: ArticleField) -> bool:
    return _one(
        connection,
        f"UPDATE article SET {_column(row)} = ? WHERE id = ?",
        (row.value, row.article),
    )


def _column(row: ArticleField) -> str:
    if row.name not in FIELDS:
        raise ValueError(f"not a field that can be set: {row.name}")
    return row.name


def _remove_blocks(connection: sqlite3.Connection, row: ArticleBlocks) -> bool:
    return _one(
        connection,
        "UPDATE article_body SET blocks = '[]', reasons = '[]', blocks_by_hand = 0"
        " WHERE article = ? AND blocks = ? AND reasons = ? AND blocks_by_hand = ?",
        (row.article, blocks_to(row.blocks), dumps(row.reasons), row.by_hand),
    )


def _add_blocks(connection: sqlite3.Connection, row: ArticleBlocks) -> bool:
    return _one(
        connection,
        "UPDATE article_body SET blocks = ?, reasons = ?, blocks_by_hand = ? WHERE article = ?",
        (blocks_to(row.blocks), dumps(row.reasons), row.by_hand, row.article),
    )


def _remove_byline(connection: sqlite3.Connection, row: ArticleByline) -> bool:
    return _one(
        connection,
        "UPDATE article_body SET byline = ?, byline_by_hand = 0"
        " WHERE article = ? AND byline = ? AND byline_by_hand = ?",
        (_NO_BYLINE, row.article, byline_to(row.byline), row.by_hand),
    )


def _add_byline(connection: sqlite3.Connection, row: ArticleByline) -> bool:
    return _one(
        connection,
        "UPDATE article_body SET byline = ?, byline_by_hand = ? WHERE article = ?",
        (byline_to(row.byline), row.by_hand, row.article),
    )


def _remove_place(connection: sqlite3.Connection, row: ArticlePlace) -> bool:
    place = row.place
    found = connection.execute(
        "SELECT province, city, county, town, adcode, place_evidence, place_by_hand"
        " FROM article JOIN article_body ON article = id WHERE id = ?",
        (row.article,),
    ).fetchone()
    return found == (*_names(place), place.adcode, spans_to(place.evidence), row.by_hand) and (
        _add_place(connection, ArticlePlace(row.article, Place()))
    )


def _add_place(connection: sqlite3.Connection, row: ArticlePlace) -> bool:
    place = row.place
    return _one(
        connection,
        "UPDATE article SET province = ?, city = ?, county = ?, town = ? WHERE id = ?",
        (*_names(place), row.article),
    ) and _one(
        connection,
        "UPDATE article_body SET adcode = ?, place_evidence = ?, place_by_hand = ?"
        " WHERE article = ?",
        (place.adcode, spans_to(place.evidence), row.by_hand, row.article),
    )


def _names(place: Place) -> tuple[str | None, ...]:
    return place.province, place.city, place.county, place.town


def _remove_furniture(connection: sqlite3.Connection, row: Furniture) -> bool:
    blocks = _furniture(connection, row)
    if blocks is None or row.block not in blocks:
        return False
    blocks.remove(row.block)
    return _one(
        connection,
        f"UPDATE page_text SET {_pile(row)} = ? WHERE id = ?",
        (blocks_to(blocks), row.page_text),
    )


def _add_furniture(connection: sqlite3.Connection, row: Furniture) -> bool:
    blocks = _furniture(connection, row)
    if blocks is None or row.block in blocks:
        return False
    blocks.append(row.block)
    return _one(
        connection,
        f"UPDATE page_text SET {_pile(row)} = ? WHERE id = ?",
        (blocks_to(in_page_order(blocks)), row.page_text),
    )


def _furniture(connection: sqlite3.Connection, row: Furniture) -> list[Any] | None:
    found = connection.execute(
        f"SELECT {_pile(row)} FROM page_text WHERE id = ?", (row.page_text,)
    ).fetchone()
    return [*blocks_from(found[0])] if found else None


def _pile(row: Furniture) -> str:
    return "set_aside" if row.by_hand else "furniture"


_PAGE_OF = "(SELECT page FROM page_text WHERE id = ?)"


def _remove_dated(connection: sqlite3.Connection, row: PageDated) -> bool:
    found = connection.execute(
        f"SELECT date, date_first, date_last, date_evidence, date_by_hand FROM page"
        f" WHERE id = {_PAGE_OF}",
        (row.page_text,),
    ).fetchone()
    return bool(found == (*_days(row), evidence_to(row.date.evidence), row.by_hand))


def _add_dated(connection: sqlite3.Connection, row: PageDated) -> bool:
    connection.execute(
        "UPDATE article SET date = ?, date_first = ?, date_last = ?"
        f" WHERE page_text IN (SELECT id FROM page_text WHERE page = {_PAGE_OF})",
        (*_days(row), row.page_text),
    )
    return _one(
        connection,
        "UPDATE page SET date = ?, date_first = ?, date_last = ?, date_evidence = ?,"
        f" date_by_hand = ? WHERE id = {_PAGE_OF}",
        (*_days(row), evidence_to(row.date.evidence), row.by_hand, row.page_text),
    )


def _days(row: PageDated) -> tuple[str | None, str, str]:
    return row.date.edtf, row.date.first or "", row.date.last or ""


def _remove_read(connection: sqlite3.Connection, row: PageRead) -> bool:
    found = connection.execute(
        "SELECT reader, paper, edition FROM page_text JOIN page ON page.id = page"
        " WHERE page_text.id = ?",
        (row.page_text,),
    ).fetchone()
    return bool(found == (row.reader, row.paper, row.edition))


def _add_read(connection: sqlite3.Connection, row: PageRead) -> bool:
    return _one(
        connection,
        "UPDATE page_text SET reader = ? WHERE id = ?",
        (row.reader, row.page_text),
    ) and _one(
        connection,
        f"UPDATE page SET paper = ?, edition = ? WHERE id = {_PAGE_OF}",
        (row.paper, row.edition, row.page_text),
    )


def _remove_rule_off(connection: sqlite3.Connection, row: RuleOff) -> bool:
    return _one(connection, "DELETE FROM rule_off WHERE rule = ?", (row.rule,))


def _add_rule_off(connection: sqlite3.Connection, row: RuleOff) -> bool:
    return _one(connection, "INSERT INTO rule_off VALUES (?)", (row.rule,))


def _remove_exception(connection: sqlite3.Connection, row: RuleException) -> bool:
    return _one(
        connection,
        "DELETE FROM rule_exception WHERE page_text = ? AND rule = ? AND start = ?",
        (row.page_text, row.rule, row.start),
    )


def _add_exception(connection: sqlite3.Connection, row: RuleException) -> bool:
    return _one(
        connection,
        "INSERT INTO rule_exception VALUES (?, ?, ?)",
        (row.page_text, row.rule, row.start),
    )


def _one(connection: sqlite3.Connection, sql: str, values: tuple[object, ...]) -> bool:
    return connection.execute(sql, values).rowcount == 1


_Verb = Callable[[sqlite3.Connection, Any], bool]
VERBS: dict[type, tuple[_Verb, _Verb]] = {
    ArticleMade: (_remove_made, _add_made),
    ArticleField: (_remove_field, _add_field),
    ArticleBlocks: (_remove_blocks, _add_blocks),
    ArticleByline: (_remove_byline, _add_byline),
    ArticlePlace: (_remove_place, _add_place),
    Furniture: (_remove_furniture, _add_furniture),
    PageDated: (_remove_dated, _add_dated),
    PageRead: (_remove_read, _add_read),
    RuleOff: (_remove_rule_off, _add_rule_off),
    RuleException: (_remove_exception, _add_exception),
}
"""How each of these rows is removed, and added; both say whether they could."""
