"""What speaks for each place that an article may be about, as numbers that can be added up.

Candidates are the cities, and then the counties of one city, that an article names, that its towns
lie in, and the one that the page is at home in. What speaks for each is counted by where it stands
and what it does there; how much each kind counts was fitted on pages that people read
(:mod:`jiaoyue.newspaper.place_weights`). Which is chosen is decided in
:mod:`jiaoyue.newspaper.places`.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING

from jiaoyue.newspaper.gazetteer import Gazetteer, Level, Sense, Unit
from jiaoyue.newspaper.mentions import Mention, Use
from jiaoyue.newspaper.sought import Sought, sought
from jiaoyue.newspaper.weighing import HEAD, LEAD, LINE, REST, SECTION, Zone, city_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jiaoyue.newspaper.page_home import Home
    from jiaoyue.text.span import Span

Evidence = Mapping[str, float]
NOWHERE = ""
"""The key of the candidate that is no place at all, or no county."""

_USES = {
    Use.ELSEWHERE: "away",
    Use.LISTED: "listed",
    Use.COMPANY: "firm",
    Use.DATELINE: "dateline",
    Use.REPORTED: "reported",
    Use.VENUE: "venue",
    Use.OFFICE: "office",
}
_ZONES = {HEAD: "head", LEAD: "lead", SECTION: "section", REST: "rest", LINE: "line"}
_PASSING = ("away", "listed", "firm", "word", "loose", "shadowed", "seat")
_GUESSED = ("word", "loose", "shadowed")
_OVER_THE_SEA = {"71": "台", "81": "港", "82": "澳"}
"""The beginnings of keys, and the character that a name of the whole has."""
_AT_MOST, _TOWNS_AT_MOST = 2.0, 3.0
OF_CITY = sought(
    "市",
    "[我全本]市(?![场民])|市区|市民"
    "|(?<![一-龥])市(?:委|政府|[一-龥]{1,8}?(?:局|馆|院|办|中心|公司|会|社|队|团))",
)
OF_COUNTY = sought(
    "县",
    "[我全本该]县|县城"
    "|(?<![一-龥])县(?:委|政府|里|[一-龥]{1,8}?(?:局|馆|院|办|中心|公司|会|社|队))",
)
OF_TOWN = sought(
    "镇|乡|村|街(?=道)|公(?=社)|大(?=队)|社(?=区)",
    "[一-龥](?:镇|乡|村|街道|公社|大队|社区)(?![一-龥]{0,2}企业)",
)
OF_PAPER = sought("报|编", "本报(?:讯|记者)|编辑(?:同志|先生)")
"""Words of what a paper of one city tells of it, where no other is named."""
OF_PROVINCE = sought("省|自(?=治区)", "[全我本]省|省(?:委|政府|厅)|自治区")
"""Words that speak of the unit that a paper is of."""
_OF_NATION = re.compile("全国|国务院|中央|我国|世界|国际|联合国|全球|各国|各地")
_NEWS = re.compile("报道|本报|记者|通讯员|讯[（(】〕 　]|电[（(】〕 　]")


@dataclass(frozen=True)
class Told:
    """An article's names, each with the weight of the zone it stands in, and its words.

    ``towns`` are the towns named in full: the zone's weight, the place, and the codes of the
    counties that have a town of that name.
    """

    mentions: Sequence[tuple[Mention, float]]
    towns: Sequence[tuple[float, Span, tuple[str, ...]]]
    zones: Sequence[Zone]
    text: str
    known: Gazetteer

    def count(self, words: Sought) -> int:
        """Return how often words stand in zones of some weight, three times at most."""
        return sum(1 for _ in islice(words.spans(self.said), 3))

    @cached_property
    def said(self) -> str:
        """All zones of some weight, a line each."""
        return "\n".join(zone.span.of(self.text) for zone in self.zones if zone.weight >= REST)

    @cached_property
    def said_first(self) -> str:
        """The heads and the lead, a line each."""
        return "\n".join(zone.span.of(self.text) for zone in self.zones if zone.weight >= LEAD)

    @cached_property
    def local_words(self) -> dict[str, float]:
        """How often it speaks of its own city, county and town, and whether as news."""
        said = self.said
        news = _NEWS.search(said) is not None
        return {
            "city": ("市" in said and self.count(OF_CITY)) / 2,
            "county": ("县" in said and self.count(OF_COUNTY)) / 2,
            "town": self.count(OF_TOWN) / 2,
            "news": float(news),
        }

    @cached_property
    def meanings(self) -> Sequence[tuple[float, Sequence[tuple[Sense, Unit | None, str | None]]]]:
        """The weight of each name with what it can mean, in which city, and how it speaks for it."""
        return [
            (
                weight,
                [
                    (sense, city_of(sense.unit, self.known), _kind(mention, sense))
                    for sense in _senses(mention)
                ],
            )
            for mention, weight in self.mentions
        ]

    @cached_property
    def with_provinces(self) -> Sequence[tuple[Mention, float]]:
        """Those of its names that may mean a province."""
        return [
            said
            for said in self.mentions
            if Level.PROVINCE in [sense.unit.level for sense in said[0].senses]
        ]

    @cached_property
    def provinces(self) -> Sequence[float]:
        """The weights of the zones in which provinces are named for themselves."""
        return [
            weight
            for mention, weight in self.with_provinces
            if not mention.heads_chain and mention.use not in (Use.NAME, Use.ELSEWHERE)
        ]

    @cached_property
    def own_counts(self) -> dict[str, float]:
        """How often it names each unit and what lies in it, by key, as a page counts."""
        own: dict[str, float] = defaultdict(float)
        for mention, _ in self.mentions:
            if len(mention.senses) == 1 and mention.use is not Use.NAME:
                for unit in self.known.path(mention.senses[0].unit):
                    own[unit.key] += 1
        return own


@dataclass(slots=True)
class _Candidate:
    """What speaks for one place, and whether it is more than named in passing, far down."""

    evidence: dict[str, float] = field(default_factory=lambda: defaultdict(float))
    in_head: bool = False
    in_lead: bool = False
    in_passing: bool = True
    guessed: bool = True
    """Nothing speaks for it but words that are names of places too."""

    def named(self, zone: str, kind: str, amount: float = 1.0) -> None:
        """Count a name in a zone that speaks in that way."""
        self.evidence[f"{zone}.{kind}"] += amount
        self.in_head = self.in_head or zone == "head"
        self.in_lead = self.in_lead or zone == "head" or zone == "lead"
        self.in_passing = self.in_passing and kind in _PASSING
        self.guessed = self.guessed and kind in _GUESSED

    def town_named(self, zone: str, amount: float) -> None:
        """Count a town of the place."""
        self.evidence[f"town.{zone}"] += amount
        self.in_lead = self.in_lead or zone == "lead"
        self.in_passing = self.guessed = False

    def capped(self) -> dict[str, float]:
        """Return the evidence, none of it counted more often than says something."""
        return {
            name: amount
            if amount <= _AT_MOST
            else min(amount, _TOWNS_AT_MOST if name.startswith("town") else _AT_MOST)
            for name, amount in self.evidence.items()
        }


def cities(told: Told, home: Home, known: Gazetteer) -> Mapping[str, Evidence]:
    """Return what speaks for each city, by key, and for none of them."""
    found: dict[str, _Candidate] = defaultdict(_Candidate)
    first = ""
    for weight, meanings in told.meanings:
        distinct = {city.key for _, city, _ in meanings if city}
        zone = _ZONES[weight]
        for _, city, kind in meanings:
            if city is None or kind is None:
                continue
            found[city.key].named(zone, kind, 1 / len(distinct))
            if not first and kind not in _PASSING and weight >= LEAD and len(distinct) == 1:
                first = city.key
        if len(distinct) > 1:
            near = max(distinct, key=lambda key: home.counts.get(key, 0.0))
            for key in distinct if home.counts.get(near) else ():
                name = "nearer namesake" if key == near else "other namesake"
                found[key].evidence[name] = 1.0
    for weight, _, codes in told.towns:
        for code in codes:
            unit = known.unit(code)
            city = city_of(unit, known) if unit else None
            if city is not None and (len(codes) == 1 or home.counts.get(city.key)):
                found[city.key].town_named(_ZONES[weight], 1 / len(codes))
        if home.county and home.city and home.county.code in codes:
            found[home.city.key].evidence["home town"] += 1
    for key, weight in _seats(told):
        found[key].named(_ZONES[weight], "seat")
    if home.city:
        found[home.city.key].evidence["home"] = 1.0
    shares = home.shares(found, told.own_counts)
    under_a_province = any(weight >= HEAD for weight in told.provinces)
    out: dict[str, Evidence] = {}
    several = 0
    for key, candidate in found.items():
        at_home = home.city is not None and key == home.city.key
        in_passing = candidate.in_passing and not at_home
        share = shares[key]
        if in_passing and candidate.guessed and not share:
            continue
        if _is_over_the_sea(key, told, home):
            continue
        several += not in_passing
        evidence = out[key] = candidate.capped()
        evidence["share"] = 3 * share
        if key == first:
            evidence["first"] = 1.0
        if home.province is not None:
            of_home = home.province.key[:2]
            evidence["home province"] = float(of_home == key[:2])
            evidence["over the sea"] = float(
                (of_home in _OVER_THE_SEA) != (key[:2] in _OVER_THE_SEA)
            )
        if at_home:
            evidence.update({f"home.{word}": count for word, count in told.local_words.items()})
            evidence["paper"] = float(home.named)
        if under_a_province and not candidate.in_head:
            evidence["under a province"] = 1.0
        if not candidate.in_lead:
            evidence["far down"] = 1.0
        if in_passing:
            evidence["in passing"] = 1.0
    return {**out, NOWHERE: _of_nowhere(told, several, home)}


def _is_over_the_sea(key: str, told: Told, home: Home) -> bool:
    """Return whether a paper of the mainland cannot mean a place, as it would say where it is.

    桃园 and 北区 are villages and quarters where nothing speaks of Taiwan or of Hong Kong.
    """
    if key[:2] not in _OVER_THE_SEA or home.province is None:
        return False
    mainland = home.province.key[:2] not in _OVER_THE_SEA
    return mainland and _OVER_THE_SEA[key[:2]] not in told.said


def counties(told: Told, city: Unit, home: Home, known: Gazetteer) -> Mapping[str, Evidence]:
    """Return what speaks for each county of ``city``, by key, and for none of them."""
    found: dict[str, _Candidate] = defaultdict(_Candidate)
    above: dict[str, float] = defaultdict(float)
    first, led = "", False
    for weight, meanings in told.meanings:
        for sense, held, kind in meanings:
            if held is None or held.key != city.key or kind is None:
                continue
            if sense.unit.level < Level.COUNTY:
                above[f"city.{_ZONES[weight]}"] += 1
                above["city office"] += kind in ("office", "reported")
                led = led or (not first and weight >= LEAD and kind not in (*_PASSING, "above"))
                continue
            found[sense.unit.key].named(_ZONES[weight], kind)
            if not first and kind not in _PASSING and weight >= LEAD:
                first = sense.unit.key
    for weight, _, codes in told.towns:
        for code in codes:
            unit = known.unit(code)
            held = city_of(unit, known) if unit else None
            if unit and held is not None and held.key == city.key and unit.level == Level.COUNTY:
                found[code].town_named(_ZONES[weight], 1 / len(codes))
        if home.county and home.county.code in codes:
            found[home.county.key].evidence["home town"] += 1
    if home.county and (held := city_of(home.county, known)) and held.key == city.key:
        found[home.county.key].evidence["home"] = 1.0
    out = {key: candidate.capped() for key, candidate in found.items()}
    for key, candidate in found.items():
        evidence = out[key]
        at_home = bool(evidence.get("home"))
        in_list = candidate.in_head and any(
            key != other and _alike(evidence, out[other]) for other in out
        )
        evidence["share"] = home.share_of_city(key, city.key, told.own_counts)
        said = {
            "first": key == first and not led and not in_list,
            "first below its city": key == first and led,
            "only": len(out) == 1,
            "below a city's head": "city.head" in above and not candidate.in_head,
            "below a city's lead": "city.lead" in above and not candidate.in_head,
            "far down": not (candidate.in_head or candidate.in_lead),
            "among several": len(out) > 2,
            "one of a list": in_list,
            "in passing": candidate.in_passing and not at_home,
        }
        evidence.update({name: 1.0 for name, true in said.items() if true})
        if at_home:
            evidence.update({f"home.{word}": count for word, count in told.local_words.items()})
    out[NOWHERE] = {
        "none": 1.0,
        **{f"none.{name}": min(count, _AT_MOST) for name, count in above.items()},
        "none.city words": told.local_words["city"],
        "none.several": float(len(out) > 1),
        "none.many": float(len(out) > 3),
        "none.of a province": float(city.level == Level.PROVINCE),
        "none.no first": float(not first),
    }
    return out


def scored(evidence: Evidence, weights: Mapping[str, float]) -> float:
    """Return what the evidence weighs together; what was never fitted weighs nothing."""
    return sum([weights.get(name, 0.0) * amount for name, amount in evidence.items()])


def _seats(told: Told) -> Iterator[tuple[str, float]]:
    """Yield the capitals of provinces whose houses an article names: 甘肃省图书馆."""
    for mention, weight in told.with_provinces:
        for sense in mention.senses:
            if sense.unit.level == Level.PROVINCE and _HOUSE.match(told.text, mention.end):
                capital = CAPITALS.get(sense.unit.code[:2])
                if capital:
                    yield capital, weight


CAPITALS = {
    code[:2]: code
    for code in [
        "130100",
        "140100",
        "150100",
        "210100",
        "220100",
        "230100",
        "320100",
        "330100",
        "340100",
        "350100",
        "360100",
        "370100",
        "410100",
        "420100",
        "430100",
        "440100",
        "450100",
        "460100",
        "510100",
        "520100",
        "530100",
        "540100",
        "610100",
        "620100",
        "630100",
        "640100",
        "650100",
    ]
}
_HOUSE = re.compile(
    r"(?:[省区]|自治区)?(?:图书馆|博物馆|美术馆|科技馆|档案馆|体育馆|体育场|体育中心|大剧院|人民医院|中医院|电视台|广播电台|大学|师范大学|农业大学|医科大学|[一-龥]{2,4}学院|展览馆|人民会堂)"
)


def _alike(evidence: Evidence, other: Evidence) -> bool:
    """Return whether a headline says as much of both."""
    return all(
        other.get(name) == amount for name, amount in evidence.items() if name.startswith("head.")
    )


def _senses(mention: Mention) -> list[Sense]:
    """Return what a name can mean; the county that a city was is meant only with its 县."""
    if mention.use is Use.NAME:
        return []
    senses = list(mention.senses)
    if len(senses) == 1:
        return senses
    if not mention.chained and any(not sense.unit.now for sense in senses):
        senses = [sense for sense in senses if sense.full or not sense.unit.now]
    short = [sense for sense in senses if not sense.full and sense.unit.level < Level.COUNTY]
    return [
        sense
        for sense in senses
        if sense.full or not any(_lies_in(sense.unit, other.unit) for other in short)
    ]


def _lies_in(unit: Unit, other: Unit) -> bool:
    """Return whether a county bears the name of its own city: 长沙 is the city."""
    return unit.level > other.level and unit.parent == other.code


def _kind(mention: Mention, sense: Sense) -> str | None:
    """Return how a name speaks for one of its meanings, or ``None`` where it does not."""
    if mention.heads_chain:
        return "above"
    use = _USES.get(mention.use)
    if not sense.full and not mention.chained and _is_shadowed(mention, sense):
        return "shadowed"
    plain = sense.full or sense.unit.level < Level.COUNTY
    if use in ("away", "listed", "firm", "dateline", "reported"):
        return use
    if mention.chained:
        return "chained"
    if sense.loose:
        return "loose"
    if sense.unit.wordlike and not sense.full:
        return "word office" if use == "office" else "word"
    if use is not None:
        return use if plain else f"short {use}"
    return "full" if sense.full else "city" if plain else "short"


def _is_shadowed(mention: Mention, sense: Sense) -> bool:
    """Return whether the name is also that of a larger unit, which it then is as a rule."""
    return len(mention.senses) > 1 and any(
        other.unit.level < sense.unit.level and not other.loose and not other.unit.now
        for other in mention.senses
    )


def _of_nowhere(told: Told, several: int, home: Home) -> Evidence:
    """Return what speaks for no city, where so ``several`` are named more than in passing."""
    provinces, said = told.provinces, told.said
    of_province = ("省" in said or "自治区" in said) and told.count(OF_PROVINCE)
    return {
        "none": 1.0,
        "none.province in head": float(any(weight >= HEAD for weight in provinces)),
        "none.province in lead": float(LEAD in provinces),
        "none.all the province": of_province / 2,
        "none.nation": len(list(islice(_OF_NATION.finditer(told.said_first), 3))) / 2,
        "none.unnamed": float(not several),
        "none.several": float(several > 2),
        "none.many": float(several > 4),
        "none.no home": float(home.city is None),
        **{f"none.{word}": count for word, count in told.local_words.items()},
    }
