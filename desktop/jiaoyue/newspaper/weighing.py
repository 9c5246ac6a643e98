"""What an article's names say of each place: their meanings, and how much they count.

Heads count most, then the first sentences, then the rest; what a name does in its sentence
(:class:`jiaoyue.newspaper.mentions.Use`) makes that more or less. A name that several places
share takes the meaning for which most else in the article, then on the page, speaks.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from jiaoyue.newspaper.article import Block, Role
from jiaoyue.newspaper.gazetteer import Gazetteer, Level, Sense, Unit
from jiaoyue.newspaper.mentions import Mention, Use
from jiaoyue.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

HEAD, LEAD, REST = 6.0, 3.0, 1.0
LEAD_LENGTH = 150
"""Code points at the start of the text in which papers say who did what where."""
REST_AT_MOST = 5.0
"""However often the rest repeats a name, it stays weaker than a headline."""
_WEIGHTS = {
    Role.SECTION: 1.5,
    Role.KICKER: HEAD,
    Role.TITLE: HEAD,
    Role.SUBTITLE: HEAD,
    Role.SUBHEAD: REST,
    Role.CAPTION: REST,
    Role.BYLINE: 0.5,
}
# Cities that are provinces too: their districts have no city between.
CITY_PROVINCES = ("11", "12", "31", "50", "81", "82")


@dataclass(frozen=True, slots=True)
class Zone:
    """A stretch of an article's text, in page offsets, and how much a name in it counts."""

    span: Span
    weight: float


@dataclass(slots=True)
class Weighed:
    """What an article says of one unit; ``full`` if it has written the name out."""

    unit: Unit
    full: bool = False
    head: float = 0.0
    lead: float = 0.0
    rest: float = 0.0
    venue: bool = False

    @property
    def in_head(self) -> bool:
        """Whether a headline names it, not merely in a list or as somebody's origin."""
        return self.head >= HEAD / 3

    @property
    def total(self) -> float:
        """Return all that the article says of it."""
        return self.head + self.lead + min(self.rest, REST_AT_MOST)


class Weighing:
    """The weighing of one article's names, given with the weights of their zones.

    ``page`` is how often the whole page names each unit beyond doubt, ``home`` the county that it
    is all about, if it is about one. ``units`` are the units
    that the article speaks of, by key; ``seen`` the names that do, each with what it means.
    """

    def __init__(
        self,
        gazetteer: Gazetteer,
        page: Mapping[str, float],
        mentions: Sequence[tuple[Mention, float]],
        *,
        home: Unit | None = None,
    ) -> None:
        self._gazetteer = gazetteer
        self._page = page
        self._home = home
        self._own = sure_counts(gazetteer, mentions)
        self.units: dict[str, Weighed] = {}
        self.seen: list[tuple[Mention, Unit]] = []
        for mention, weight in mentions:
            self._weigh(mention, weight)

    def within(self, city: Unit) -> list[Weighed]:
        """Return what is said of the city and of each of its counties."""
        return [
            weighed
            for weighed in self.units.values()
            if (held := city_of(weighed.unit, self._gazetteer)) is not None and held.key == city.key
        ]

    def as_written(self, unit: Unit) -> Unit:
        """Return the former unit where the article calls it by that name: 萧山市, 台州地区."""
        weighed = self.units.get(unit.key)
        return weighed.unit if weighed is not None and weighed.full else unit

    def _weigh(self, mention: Mention, weight: float) -> None:
        sense = self._sense(mention)
        if sense is None or mention.use is Use.NAME:
            return
        said = weight * mention.use.value * (1.25 if sense.full or mention.chained else 1.0)
        if mention.use is Use.DATELINE:
            said = min(said, LEAD * Use.DATELINE.value)
        if mention.heads_chain:
            # The smaller unit behind it carries the weight, and passes it up.
            said *= 0.25
        said *= self._trust(sense, mention)
        entry = self.units.setdefault(sense.unit.key, Weighed(sense.unit))
        if weight >= HEAD:
            entry.head += said
        elif weight >= LEAD:
            entry.lead += said
        else:
            entry.rest += said
        if sense.full and not entry.full:
            entry.unit, entry.full = sense.unit, True
        if not mention.heads_chain and weight >= LEAD:
            entry.venue |= mention.use is Use.VENUE
        self.seen.append((mention, sense.unit))

    def _sense(self, mention: Mention) -> Sense | None:
        """Return what the name means in this article, or ``None`` where it cannot be told."""
        senses = [sense for sense in mention.senses if self._admissible(sense, mention)]
        if not mention.chained and any(not sense.unit.now for sense in senses):
            # 无锡 is the city; a county that was called so is written with its 县.
            senses = [sense for sense in senses if sense.full or not sense.unit.now]
        if len(senses) <= 1:
            return senses[0] if senses else None
        best = max(senses, key=self._supports)
        if self._supports(best) > min(self._supports(sense) for sense in senses):
            return best
        larger = min(sense.unit.level for sense in senses)
        of_level = [sense for sense in senses if sense.unit.level == larger]
        if len(of_level) > 1:
            # Two units have borne the name; papers mean the one that bears it now.
            of_level = [sense for sense in of_level if not sense.unit.now]
        return of_level[0] if len(of_level) == 1 else None

    def _admissible(self, sense: Sense, mention: Mention) -> bool:
        if mention.chained or mention.heads_chain:
            return True
        if sense.loose:
            return self._supports(sense) > 0
        if sense.full or not sense.unit.wordlike:
            return True
        if self._own.get(sense.unit.key):
            return True
        placed = mention.use in (Use.OFFICE, Use.REPORTED, Use.DATELINE)
        return placed and self._supports(sense) > 0

    def _supports(self, sense: Sense) -> float:
        """Return how much else speaks for this meaning: the article's names, then the page's."""
        path = self._gazetteer.path(sense.unit)
        score = 0.0
        for unit in path:
            nearness = 1.0 if unit.level == Level.PROVINCE else 3.0
            score += nearness * (self._own.get(unit.key, 0) + self._page.get(unit.key, 0) / 20)
        return score / len(path) if len(path) > 2 else score / 2

    def _trust(self, sense: Sense, mention: Mention) -> float:
        """Return less than one for a county's short name with nothing of its city around."""
        if sense.full or mention.chained or sense.unit.level < Level.COUNTY:
            return 1.0
        above = self._gazetteer.path(sense.unit)[:-1]
        if any(self._page.get(unit.key, 0) > self._page.get(sense.unit.key, 0) for unit in above):
            return 1.0
        if self._home is not None:
            return 0.1
        return 1.0 if mention.use is Use.OFFICE else 0.5


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
