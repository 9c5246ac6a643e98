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
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING

from jiaoyue.newspaper.gazetteer import Gazetteer, Level, Sense, Unit
from jiaoyue.newspaper.mentions import Mention, Use
from jiaoyue.newspaper.weighing import HEAD, LEAD, REST, Zone, city_of

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
_PASSING = ("away", "listed", "firm", "word", "loose", "shadowed", "seat")
_OVER_THE_SEA = ("71", "81", "82")
_AT_MOST, _TOWNS_AT_MOST = 2.0, 3.0
OF_CITY = re.compile(
    r"[我全本]市(?![场民])|(?<![一-龥])市(?:委|政府|[一-龥]{1,8}?(?:局|馆|院|办|中心|公司|会|社|队|团))|市区|市民"
)
OF_COUNTY = re.compile(
    r"[我全本该]县|(?<![一-龥])县(?:委|政府|里|城|[一-龥]{1,8}?(?:局|馆|院|办|中心|公司|会|社|队))|县城"
)
OF_TOWN = re.compile(r"[一-龥](?:镇|乡|村|街道|公社|大队|社区)(?![一-龥]{0,2}企业)")
OF_PROVINCE = re.compile(r"[全我本]省|省(?:委|政府|厅)|自治区")
_OF_NATION = re.compile(r"全国|国务院|中央|我国|世界|国际|联合国|全球|各国|各地")
_NEWS = re.compile(r"[讯訊电電][（(】〕 　]|报道|報導|本报|记者|通讯员")


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

    def count(self, words: re.Pattern[str], *, least: float = REST) -> int:
        """Return how often words stand in zones of at least that weight, three times at most."""
        said = self.said if least <= REST else self.said_first
        return sum(1 for _ in islice(words.finditer(said), 3))

    def has(self, *words: str) -> bool:
        """Return whether one of some words stands in it: most articles lack them all."""
        return any(word in self.said for word in words)

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
        return {
            "city": float(self.has("市") and self.count(OF_CITY)) / 2,
            "county": float(self.has("县") and self.count(OF_COUNTY)) / 2,
            "town": float(self.count(OF_TOWN)) / 2,
            "news": float(_NEWS.search(self.said) is not None),
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
    def provinces(self) -> Sequence[float]:
        """The weights of the zones in which provinces are named for themselves."""
        return [
            weight
            for mention, weight in self.mentions
            if any(sense.unit.level == Level.PROVINCE for sense in mention.senses)
            and not mention.heads_chain
            and mention.use not in (Use.NAME, Use.ELSEWHERE)
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


def cities(told: Told, home: Home, known: Gazetteer) -> Mapping[str, Evidence]:
    """Return what speaks for each city, by key, and for none of them."""
    found: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    first = ""
    for weight, meanings in told.meanings:
        distinct = {city.key for _, city, _ in meanings if city}
        for _, city, kind in meanings:
            if city is None or kind is None:
                continue
            found[city.key][f"{_zone(weight)}.{kind}"] += 1 / len(distinct)
            if not first and kind not in _PASSING and weight >= LEAD and len(distinct) == 1:
                first = city.key
        if len(distinct) > 1:
            near = max(distinct, key=lambda key: home.counts.get(key, 0.0))
            for key in distinct if home.counts.get(near) else ():
                found[key]["nearer namesake" if key == near else "other namesake"] = 1.0
    for weight, _, codes in told.towns:
        for code in codes:
            unit = known.unit(code)
            city = city_of(unit, known) if unit else None
            if city is not None and (len(codes) == 1 or home.counts.get(city.key)):
                found[city.key][f"town.{_zone(weight)}"] += 1 / len(codes)
        if home.county and home.city and home.county.code in codes:
            found[home.city.key]["home town"] += 1
    for key, weight in _seats(told, known):
        found[key][f"{_zone(weight)}.seat"] += 1
    if home.city:
        found[home.city.key]["home"] = 1.0
    out = {key: _capped(evidence) for key, evidence in found.items()}
    shares = home.shares(told.own_counts)
    words = told.local_words
    provinces = told.provinces
    for key, evidence in list(out.items()):
        evidence["share"] = 3 * shares.get(key, 0.0)
        evidence["first"] = float(key == first)
        if home.province is not None:
            evidence["home province"] = float(home.province.key[:2] == key[:2])
            evidence["over the sea"] = float(
                (home.province.key[:2] in _OVER_THE_SEA) != (key[:2] in _OVER_THE_SEA)
            )
        if evidence.get("home"):
            evidence.update({f"home.{word}": count for word, count in words.items()})
            evidence["paper"] = float(home.named)
        evidence["under a province"] = float(
            any(weight >= HEAD for weight in provinces)
            and not any(name.startswith("head.") for name in evidence)
        )
        evidence["far down"] = float(
            not any(name.startswith(("head.", "lead.", "town.lead")) for name in evidence)
        )
        passing = all(name.split(".")[-1] in _PASSING for name in evidence if "." in name)
        evidence["in passing"] = float(passing and not evidence.get("home"))
        if evidence["in passing"] and not evidence["share"] and not _is_told(evidence):
            del out[key]
    return {**out, NOWHERE: _of_nowhere(told, out, words, home)}


def counties(told: Told, city: Unit, home: Home, known: Gazetteer) -> Mapping[str, Evidence]:
    """Return what speaks for each county of ``city``, by key, and for none of them."""
    found: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    above: dict[str, float] = defaultdict(float)
    first, led = "", False
    for weight, meanings in told.meanings:
        for sense, held, kind in meanings:
            if held is None or held.key != city.key or kind is None:
                continue
            if sense.unit.level < Level.COUNTY:
                above[f"city.{_zone(weight)}"] += 1
                above["city office"] += kind in ("office", "reported")
                led = led or (not first and weight >= LEAD and kind not in (*_PASSING, "above"))
                continue
            found[sense.unit.key][f"{_zone(weight)}.{kind}"] += 1
            if not first and kind not in _PASSING and weight >= LEAD:
                first = sense.unit.key
    for weight, _, codes in told.towns:
        for code in codes:
            unit = known.unit(code)
            held = city_of(unit, known) if unit else None
            if unit and held is not None and held.key == city.key and unit.level == Level.COUNTY:
                found[code][f"town.{_zone(weight)}"] += 1 / len(codes)
        if home.county and home.county.code in codes:
            found[home.county.key]["home town"] += 1
    if home.county and (held := city_of(home.county, known)) and held.key == city.key:
        found[home.county.key]["home"] = 1.0
    out = {key: _capped(evidence) for key, evidence in found.items()}
    words = told.local_words
    own = told.own_counts
    for key, evidence in out.items():
        evidence["share"] = home.share_of_city(key, city.key, own)
        evidence["first"] = float(key == first and not led)
        evidence["first below its city"] = float(key == first and led)
        evidence["only"] = float(len(out) == 1)
        heads = any(name.startswith("head.") for name in evidence)
        leads = heads or any(name.startswith(("lead.", "town.lead")) for name in evidence)
        evidence["below a city's head"] = float("city.head" in above and not heads)
        evidence["below a city's lead"] = float("city.lead" in above and not heads)
        evidence["far down"] = float(not leads)
        evidence["among several"] = float(len(out) > 2)
        evidence["one of a list"] = float(
            heads and any(key != other and _alike(evidence, out[other]) for other in out)
        )
        if evidence["one of a list"]:
            evidence["first"] = 0.0
        if evidence.get("home"):
            evidence.update({f"home.{word}": count for word, count in words.items()})
        passing = all(name.split(".")[-1] in _PASSING for name in evidence if "." in name)
        evidence["in passing"] = float(passing and not evidence.get("home"))
    out[NOWHERE] = {
        "none": 1.0,
        **{f"none.{name}": min(count, _AT_MOST) for name, count in above.items()},
        "none.city words": words["city"],
        "none.several": float(len(out) > 1),
        "none.many": float(len(out) > 3),
        "none.of a province": float(city.level == Level.PROVINCE),
        "none.no first": float(not first),
    }
    return out


def scored(evidence: Evidence, weights: Mapping[str, float]) -> float:
    """Return what the evidence weighs together; what was never fitted weighs nothing."""
    return sum(weights.get(name, 0.0) * amount for name, amount in evidence.items())


def _seats(told: Told, known: Gazetteer) -> Iterator[tuple[str, float]]:
    """Yield the capitals of provinces whose houses an article names: 甘肃省图书馆."""
    for mention, weight in told.mentions:
        if _HOUSE.match(told.text, mention.end):
            for sense in mention.senses:
                capital = CAPITALS.get(sense.unit.code[:2])
                if sense.unit.level == Level.PROVINCE and capital:
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


def _is_told(evidence: Evidence) -> bool:
    """Return whether more speaks for a candidate than words that are names of places too."""
    guessed = ("word", "loose", "shadowed")
    return any("." in name and name.split(".")[-1] not in guessed for name in evidence)


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
    return any(
        other.unit.level < sense.unit.level and not other.loose and not other.unit.now
        for other in mention.senses
    )


def _zone(weight: float) -> str:
    if weight >= HEAD:
        return "head"
    return (
        "lead"
        if weight >= LEAD
        else "section"
        if weight > REST
        else "rest"
        if weight == REST
        else "line"
    )


def _capped(evidence: Mapping[str, float]) -> dict[str, float]:
    return {
        name: min(amount, _TOWNS_AT_MOST if name.startswith("town") else _AT_MOST)
        for name, amount in evidence.items()
    }


def _of_nowhere(
    told: Told,
    others: Mapping[str, Evidence],
    words: Mapping[str, float],
    home: Home,
) -> Evidence:
    provinces = told.provinces
    named = [
        key for key, evidence in others.items() if not evidence["in passing"] and len(evidence) > 4
    ]
    return {
        "none": 1.0,
        "none.province in head": float(any(weight >= HEAD for weight in provinces)),
        "none.province in lead": float(any(weight == LEAD for weight in provinces)),
        "none.all the province": float(told.has("省", "自治区") and told.count(OF_PROVINCE)) / 2,
        "none.nation": float(told.count(_OF_NATION, least=LEAD)) / 2,
        "none.unnamed": float(not named),
        "none.several": float(len(named) > 2),
        "none.many": float(len(named) > 4),
        "none.no home": float(home.city is None),
        **{f"none.{word}": count for word, count in words.items()},
    }
