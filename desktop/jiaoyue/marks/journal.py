"""What was done to a library, step by step, as its journal tells it to a person.

What a step removed can be brought back by taking the step back, at any time: the journal is the
trash as well. It says what happened; what stands in the library now says the library.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from jiaoyue.marks.annotation import Annotation
from jiaoyue.marks.catalogue import Round
from jiaoyue.marks.correction import Correction
from jiaoyue.marks.edit import NameReading
from jiaoyue.marks.ledger import Checked, IgnoredFinding, IgnoredWord, MutedKind, Query
from jiaoyue.marks.saved import SavedSearch
from jiaoyue.marks.standing import (
    ArticleBlocks,
    ArticleByline,
    ArticleField,
    ArticleMade,
    ArticlePlace,
    Furniture,
    PageDated,
    RuleOff,
)
from jiaoyue.marks.tag import ArticleTag, Tag

if TYPE_CHECKING:
    from jiaoyue.marks.edit import Edit, Row
    from jiaoyue.newspaper.article import Byline, Place
    from jiaoyue.text.span import Span

LONGEST = 60
"""Characters of what a step was about that are worth showing."""


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that was done; ``seq`` is its place in the journal, which only grows.

    ``at`` is ISO 8601 in UTC. ``words`` say what it was done to, and may be empty; ``changes`` are
    what a correction changed, as pairs of what was and what is. ``article`` is
    an article that it concerned and that is there now, with its ``title``; ``articles`` how many
    there are. ``corrections`` counts those made or taken away. ``round`` is the one that it put articles into, if it did. ``pages`` counts those of
    an import. ``takes_back`` says that it undid what was done, ``does_again`` that it undid such an
    undoing and so did again what its verb says; ``is_taken_back`` that another undid it.
    ``is_known`` says that the journal has what it changed, so that it can be taken back.
    """

    seq: int
    author: str
    at: str
    verb: str
    words: str = ""
    changes: tuple[tuple[str, str], ...] = ()
    article: int | None = None
    title: str = ""
    articles: int = 0
    corrections: int = 0
    round: Round | None = None
    pages: int = 0
    takes_back: bool = False
    does_again: bool = False
    is_taken_back: bool = False
    is_known: bool = True

    @property
    def can_be_taken_back(self) -> bool:
        """Whether it may be tried; somebody may have changed the same since."""
        return self.is_known and not self.is_taken_back


class Printed(NamedTuple):
    """Words of a page that stand for what a step was about."""

    page_text: int
    span: Span


class Tagged(NamedTuple):
    """A tag of which a step says only the id."""

    tag: str


class Seen(NamedTuple):
    """A correction of which a step says only the id."""

    correction: str


class Changed(NamedTuple):
    """What a correction changed: what was and what is, a pair each place; one may be empty."""

    places: tuple[tuple[str, str], ...]


About = str | Changed | Printed | Tagged | Seen


def round_of(edit: Edit) -> Round | None:
    """Return the round that an edit puts articles into, or ``None``."""
    fields = (row for row in edit.new if isinstance(row, ArticleField) and row.name == "round")
    return next((Round(int(row.value or 0)) for row in fields), None)


def corrections_of(edit: Edit) -> int:
    """Return how many corrections an edit makes, else how many it takes away."""
    made, gone = (sum(isinstance(row, Correction) for row in r) for r in (edit.new, edit.gone))
    return made or gone


def about(edit: Edit) -> About:
    """Return what an edit is about: words, or where they are to be had; empty if nothing says it.

    What it put there says it, else what it took away.
    """
    rows = (*edit.new, *edit.gone)
    names = {row.id: row.name for row in rows if isinstance(row, Tag)}
    was = {type(row): row for row in reversed(edit.gone)}
    pages = {row.article: row.page_text for row in rows if isinstance(row, ArticleMade)}
    for row in rows:
        match row:
            case Furniture():
                return Printed(row.page_text, row.block.spans[0])
            case ArticleBlocks() if row.article in pages and row.blocks:
                return Printed(pages[row.article], row.blocks[0].spans[0])
            case ArticleTag():
                return names.get(row.tag) or Tagged(row.tag)
            case Checked():
                return Seen(row.correction)
            case Correction() if row.patches:
                return Changed(tuple((_visible(p.was), _visible(p.text)) for p in row.patches))
    said = (_said(row, was.get(type(row))) for row in rows)
    return next((words for words in said if words), "")


def _said(row: Row, was: Row | None) -> str:
    match row:
        case Annotation() | Query():
            note = row.note if isinstance(row, Annotation) else row.reason
            return " — ".join(part for part in (f"“{row.anchor.quote}”", note) if part)
        case Tag() | SavedSearch():
            before = was.name if isinstance(was, Tag | SavedSearch) else row.name
            return row.name if before == row.name else f"{before} → {row.name}"
        case NameReading():
            return f"{row.name} → {row.shown}"
        case IgnoredFinding():
            return f"“{_visible(row.words)}”"
        case IgnoredWord():
            return _of_lexicon(row)
        case MutedKind():
            return row.kind
        case RuleOff():
            return row.rule
        case PageDated():
            return row.date.edtf or ""
        case ArticlePlace():
            return _place(row.place)
        case ArticleByline():
            return _byline(row.byline)
    return ""


def _of_lexicon(row: IgnoredWord) -> str:
    years = f"{row.since or ''}–{row.until or ''}" if row.since or row.until else ""
    where = ", ".join(part for part in (row.paper, years) if part)
    return f"{row.word} ({where})" if where else row.word


def _visible(text: str) -> str:
    return "".join("␣" if character.isspace() else character for character in text)


def _place(place: Place) -> str:
    return "".join(part for part in (place.province, place.city, place.county, place.town) if part)


def _byline(byline: Byline) -> str:
    return "、".join((*byline.reporters, *byline.correspondents, *byline.photographers))
