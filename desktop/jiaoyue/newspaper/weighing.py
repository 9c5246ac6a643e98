"""What an article's names say of each place: their meanings, and how much they count.

Heads count most, then the first sentences, then the rest; what a name does in its sentence
(:class:`jiaoyue.newspaper.mentions.Use`) makes that more or less. A name that several places
share takes the meaning for which most else in the article, then on the page, speaks.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from jiaoyue.newspaper.article import Block, Role
from jiaoyue.newspaper.gazetteer import Gazetteer, Level, Unit
from jiaoyue.newspaper.mentions import Mention, Use
from jiaoyue.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

HEAD, LEAD, SECTION, REST, LINE = 6.0, 3.0, 1.5, 1.0, 0.5
LEAD_LENGTH = 150
"""Code points at the start of the text in which papers say who did what where."""
REST_AT_MOST = 5.0
"""However often the rest repeats a name, it stays weaker than a headline."""
_WEIGHTS = {
    Role.SECTION: SECTION,
    Role.KICKER: HEAD,
    Role.TITLE: HEAD,
    Role.SUBTITLE: HEAD,
    Role.SUBHEAD: REST,
    Role.CAPTION: REST,
    Role.BYLINE: LINE,
}
# Cities that are provinces too: their districts have no city between.
CITY_PROVINCES = ("11", "12", "31", "50", "81", "82")


@dataclass(frozen=True, slots=True)
class Zone:
    """A stretch of an article's text, in page offsets, and how much a name in it counts."""

    span: Span
    weight: float


def zones_of(blocks: Sequence[Block]) -> Iterator[Zone]:
    """Yield the blocks' spans with their weights, the lead cut from the text's beginning."""
    roles = {block.role for block in blocks}
    text_role = Role.BODY if Role.BODY in roles else Role.CAPTION
    lead = LEAD_LENGTH
    for block in blocks:
        for span in block.spans:
            if block.role is not text_role:
                if weight := _WEIGHTS.get(block.role):
                    yield Zone(span, weight)
                continue
            cut = min(span.end, span.start + lead)
            lead -= cut - span.start
            if cut > span.start:
                yield Zone(Span(span.start, cut), LEAD)
            if cut < span.end:
                yield Zone(Span(cut, span.end), REST)


def sure_counts(
    gazetteer: Gazetteer, mentions: Iterable[tuple[Mention, float]]
) -> Mapping[str, float]:
    """Return how much is said of each unit beyond doubt, by itself or by what it holds."""
    counts: dict[str, float] = defaultdict(float)
    for mention, weight in mentions:
        if len(mention.senses) != 1 or mention.use is Use.NAME:
            continue
        sense = mention.senses[0]
        named = not sense.loose and (sense.full or not sense.unit.wordlike)
        if named or mention.chained:
            for unit in gazetteer.path(sense.unit):
                counts[unit.key] += weight
    return counts


def page_counts(gazetteer: Gazetteer, mentions: Sequence[Mention]) -> Mapping[str, float]:
    """Return how much a page says of each unit.

    To what is beyond doubt is added what that makes likely: a county whose name is a word too, or
    is that of several, counts where the page names the city of one of them.
    """
    weighted = [(found, 0.2 if found.use is Use.ELSEWHERE else 1.0) for found in mentions]
    sure = sure_counts(gazetteer, weighted)
    counts = defaultdict(float, sure)
    for mention, weight in weighted:
        if mention.use is Use.NAME or mention.chained or mention.heads_chain:
            continue
        first = mention.senses[0]
        if len(mention.senses) == 1 and not first.loose and (first.full or not first.unit.wordlike):
            continue
        near = [
            sense
            for sense in mention.senses
            if sense.unit.level == Level.COUNTY
            and any(sure.get(above.key, 0.0) >= 1 for above in _above(sense.unit, gazetteer))
        ]
        if len(near) == 1:
            for unit in gazetteer.path(near[0].unit):
                counts[unit.key] += weight
    return counts


def _above(unit: Unit, gazetteer: Gazetteer) -> Sequence[Unit]:
    """Return the units above one that are smaller than a province, or cities by themselves."""
    path = gazetteer.path(unit)
    return path[:-1] if path[0].code[:2] in CITY_PROVINCES else path[1:-1]


@cache
def city_of(unit: Unit, gazetteer: Gazetteer) -> Unit | None:
    """Return the city that holds ``unit``, ``None`` for a province.

    The municipalities, Hong Kong and Macau are their own; so is a county that lies right under
    a province, as 仙桃市.
    """
    path = gazetteer.path(unit)
    if path[0].code[:2] in CITY_PROVINCES:
        return path[0]
    if unit.level == Level.PROVINCE:
        return None
    return path[1] if path[1].level == Level.CITY else unit
