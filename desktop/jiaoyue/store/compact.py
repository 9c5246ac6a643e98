"""Values as the library keeps them, and back: texts deflated, all others as compact JSON."""

from __future__ import annotations

import json
import zlib
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from jiaoyue.marks.annotation import Anchor, Annotation
from jiaoyue.marks.catalogue import Filter, Round
from jiaoyue.marks.colour import Colour
from jiaoyue.marks.correction import Correction
from jiaoyue.marks.edit import NameReading, Row
from jiaoyue.marks.ledger import (
    Checked,
    IgnoredFinding,
    IgnoredWord,
    MutedKind,
    Query,
    RoundDone,
)
from jiaoyue.marks.saved import SavedSearch
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
from jiaoyue.marks.tag import ArticleTag, Tag
from jiaoyue.newspaper.article import Block, Byline, DateEvidence, PageDate, Place, Role
from jiaoyue.store.errors import DamagedTextError
from jiaoyue.text.errors import QT_TRANSLATE_NOOP
from jiaoyue.text.layer import Patch
from jiaoyue.text.span import Span, Spans

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


_DAMAGED = QT_TRANSLATE_NOOP(
    "errors",
    "The text of a page is damaged and cannot be read ({why}). All else in the library was kept."
    " Have the library checked to learn which page it is, and use a backup.",
)


_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def dumps(value: object) -> str:
    """Return ``value`` as JSON without spare room."""
    return _JSON.encode(value)


def text_to(text: str) -> bytes:
    """Return a page's text as it is kept: UTF-16, little end first, deflated (RFC 1950).

    Two bytes a character deflate to less than three do, and are read back faster.
    """
    return zlib.compress(text.encode("utf-16-le"))


def text_from(packed: bytes) -> str:
    """Return the text that ``text_to`` packed.

    Raises DamagedTextError when a disk has lost some of it.
    """
    try:
        return zlib.decompress(packed).decode("utf-16-le")
    except (zlib.error, UnicodeDecodeError) as error:
        raise DamagedTextError(_DAMAGED, why=error) from error


def beginning_from(packed: bytes, characters: int) -> str:
    """Return at least so many code points of what ``text_to`` packed, or all that there are.

    Raises DamagedTextError as ``text_from`` does, but only if what is read shows the damage.
    """
    try:
        text = zlib.decompressobj().decompress(packed, 2 * characters).decode("utf-16-le")
    except (zlib.error, UnicodeDecodeError):
        return text_from(packed)
    # Some take two units, of which the last may be cut.
    return text if len(text) >= characters else text_from(packed)


_decoded = json.JSONDecoder().raw_decode


def spans_to(spans: Spans) -> str:
    """Return spans as ``[[start,end],…]``."""
    return dumps([[s.start, s.end] for s in spans])


def spans_from(said: str) -> Spans:
    """Return the spans of ``[[start,end],…]``."""
    # Thousands of marks are read before a text shows, and no blanks stand around what is kept.
    return tuple(Span(start, end) for start, end in _decoded(said)[0])


def blocks_to(blocks: Iterable[Block]) -> str:
    """Return blocks as ``[[role,[[start,end],…],reason?],…]``."""
    return dumps(
        [
            [b.role, [[s.start, s.end] for s in b.spans], *([b.reason] if b.reason else [])]
            for b in blocks
        ]
    )


def blocks_from(said: str) -> tuple[Block, ...]:
    """Return the blocks that ``blocks_to`` wrote."""
    return tuple(
        Block(Role(role), tuple(Span(*span) for span in spans), *reason)
        for role, spans, *reason in json.loads(said)
    )


def byline_to(byline: Byline) -> str:
    """Return a byline as JSON."""
    return dumps(
        {
            "reporters": byline.reporters,
            "correspondents": byline.correspondents,
            "photographers": byline.photographers,
            "agency": byline.agency,
        }
    )


def byline_from(said: str) -> Byline:
    """Return the byline that ``byline_to`` wrote."""
    return _byline(json.loads(said))


def evidence_to(evidence: Iterable[DateEvidence]) -> str:
    """Return the evidence of a date as ``[[means,start?,end?],…]``."""
    return dumps([[e.means, *((e.span.start, e.span.end) if e.span else ())] for e in evidence])


def evidence_from(said: str) -> tuple[DateEvidence, ...]:
    """Return the evidence that ``evidence_to`` wrote."""
    return tuple(
        DateEvidence(means, Span(*span) if span else None) for means, *span in json.loads(said)
    )


def filter_to(wanted: Filter) -> str:
    """Return a filter as a JSON array of its fields, in their order."""
    return dumps(wanted)


def filter_from(said: str) -> Filter:
    """Return the filter that ``filter_to`` wrote."""
    return _filter(json.loads(said))


def rows_to(rows: Iterable[Row]) -> str:
    """Return the rows of an edit as ``[[type,fields],…]``, for the journal."""
    return dumps([[type(row).__name__, asdict(row)] for row in rows])


def rows_from(said: str) -> tuple[Row, ...]:
    """Return the rows that ``rows_to`` wrote."""
    return tuple(_READERS[name](fields) for name, fields in json.loads(said))


def _filter(fields: list[Any]) -> Filter:
    wanted = Filter(*fields)
    round_ = None if wanted.round is None else Round(wanted.round)
    return wanted._replace(place=tuple(wanted.place), round=round_)


def _span(fields: dict[str, int]) -> Span:
    return Span(fields["start"], fields["end"])


def _anchor(fields: dict[str, Any]) -> Anchor:
    spans = tuple(_span(s) for s in fields["spans"])
    return Anchor(**fields | {"spans": spans, "trim": tuple(fields["trim"])})


def _annotation(fields: dict[str, Any]) -> Annotation:
    return Annotation(
        **fields
        | {"anchor": _anchor(fields["anchor"]), "colour": Colour(fields["colour"])}
        | {"tags": tuple(fields["tags"])}
    )


def _round_done(fields: dict[str, Any]) -> RoundDone:
    rounds = {name: Round(fields[name]) for name in ("before", "after")}
    return RoundDone(**fields | rounds)


def _query(fields: dict[str, Any]) -> Query:
    kept = {"anchor": _anchor(fields["anchor"]), "round": Round(fields["round"])}
    return Query(**fields | kept)


def _correction(fields: dict[str, Any]) -> Correction:
    patches = tuple(Patch(**p | {"span": _span(p["span"])}) for p in fields["patches"])
    return Correction(**fields | {"patches": patches, "round": Round(fields["round"])})


def _byline(fields: dict[str, Any]) -> Byline:
    return Byline(
        tuple(fields["reporters"]),
        tuple(fields["correspondents"]),
        tuple(fields["photographers"]),
        fields["agency"],
    )


def _block(fields: dict[str, Any]) -> Block:
    spans = tuple(_span(span) for span in fields["spans"])
    return Block(Role(fields["role"]), spans, fields["reason"])


def _article_blocks(fields: dict[str, Any]) -> ArticleBlocks:
    blocks = tuple(_block(block) for block in fields["blocks"])
    return ArticleBlocks(**fields | {"blocks": blocks, "reasons": tuple(fields["reasons"])})


def _article_place(fields: dict[str, Any]) -> ArticlePlace:
    evidence = tuple(_span(span) for span in fields["place"]["evidence"])
    return ArticlePlace(**fields | {"place": Place(**fields["place"] | {"evidence": evidence})})


def _page_dated(fields: dict[str, Any]) -> PageDated:
    evidence = tuple(
        DateEvidence(e["means"], _span(e["span"]) if e["span"] else None)
        for e in fields["date"]["evidence"]
    )
    return PageDated(**fields | {"date": PageDate(**fields["date"] | {"evidence": evidence})})


_READERS: dict[str, Callable[[dict[str, Any]], Row]] = {
    "Annotation": _annotation,
    "Correction": _correction,
    "Tag": lambda fields: Tag(**fields),
    "ArticleTag": lambda fields: ArticleTag(**fields),
    "ArticleField": lambda fields: ArticleField(**fields),
    "NameReading": lambda fields: NameReading(**fields),
    "SavedSearch": lambda fields: SavedSearch(
        **fields | {"wanted": _filter(fields["wanted"])},
    ),
    "ArticleMade": lambda fields: ArticleMade(**fields),
    "ArticleBlocks": _article_blocks,
    "ArticleByline": lambda fields: ArticleByline(**fields | {"byline": _byline(fields["byline"])}),
    "ArticlePlace": _article_place,
    "Furniture": lambda fields: Furniture(**fields | {"block": _block(fields["block"])}),
    "PageDated": _page_dated,
    "PageRead": lambda fields: PageRead(**fields),
    "RuleOff": lambda fields: RuleOff(**fields),
    "RuleException": lambda fields: RuleException(**fields),
    "RoundDone": _round_done,
    "Query": _query,
    "IgnoredFinding": lambda fields: IgnoredFinding(**fields),
    "IgnoredWord": lambda fields: IgnoredWord(**fields),
    "MutedKind": lambda fields: MutedKind(**fields),
    "Checked": lambda fields: Checked(**fields),
}
