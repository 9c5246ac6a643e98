"""Datable events: what congresses, games, campaigns, anniversaries and feasts say of a page's day.

The events stand in a table that ships with the app and that anyone can add to; this module knows
how newspapers speak of them before and after, not which there are.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache, partial

from jiaoyue.newspaper.beginnings import Beginnings
from jiaoyue.newspaper.datable import RECURRING, Event, shipped_events
from jiaoyue.newspaper.date_clue import FAINT, FOREVER, LIKELY, NEVER, PLAIN, WEAK, Clue, Days
from jiaoyue.newspaper.date_countdown import counted_down
from jiaoyue.newspaper.date_fold import folded
from jiaoyue.newspaper.date_words import Use, word_clues
from jiaoyue.newspaper.lunar import lunar_day
from jiaoyue.newspaper.numerals import number
from jiaoyue.text.span import Span

_BEFORE = re.compile(
    r"(?:喜迎|迎接|迎|备战|决战|筹备|筹办|献礼|祝福|盼|冲刺|距离?|(?<!脱)离)(?:着|好|办好)?[\"《]?$"
)
_BEFORE_AFTER = re.compile(
    r"[\"》]?(?:即将|将于|将在|(?:到来)?前夕|临近|在即|倒计时|召开前|开幕前|将至|到?来临?之际|即将到来)"
)
_SPIRIT = re.compile(r"[\"》]?[^,，。;；\n]{0,12}?精神")
_AFTERWARDS = re.compile(
    r"[\"》]?(?:[0-9]{1,2}月[0-9]{1,2}日)?[^,，。;；\n]{0,6}?(?:胜利|圆满)?(?:召开以来|召开后|召开(?=[,，。])|闭幕|落幕"
    r"|落下帷幕|结束|以来|报告|提出|指出|强调|审议|通过|选举产生|后|凯旋|上[,，]?(?:夺|获|摘|斩)|冠军|金牌得主)"
)
_WILL_BE = re.compile(r"[^。;；\n]{0,24}?(?<!即)(?:将|会)(?!议|场|员|谈|见|军|士)")
_JUST_OVER = re.compile(r"闭幕|落幕|落下帷幕|凯旋|夺|获|摘|斩|冠军|金牌")
_LATER = re.compile(
    r"[\"》]?(?P<n>[0-9]{1,3}|[一二两三四五六七八九十]{1,3})(?:个)?(?P<unit>[天日周月]|星期)(?:以|之|过)?后"
)
_NEXT_MONTH = re.compile(
    r"[\"》]?[^,，。;；\n]{0,8}?(?P<when>下个?月|本月|下周)[^,，。;；\n]{0,10}?(?:召开|举行|举办|开幕|开赛|开始)"
)
_UNITS = {"天": 1, "日": 1, "周": 7, "星期": 7, "月": 30}
_FORMER = re.compile(r"(?:前|前任|时任|時任|原|已故|故|卸任)$")
_ELECT = re.compile(r"(?:候任|候选人|候選人|当选|新任|准)$")
_FEAST_AFTER = re.compile(
    r"[\"》]?(?:假期|长假|小长假)?(?:过后|刚过|后(?![天勤台备方来])|结束|闭幕|精神)"
)
_EVE = re.compile(r"[\"》]?(?:到来)?前夕")
_YEARS_AFTER = r"[^0-9,，。;；\n]{0,4}?(?P<years>[0-9]{1,3}|[一二三四五六七八九十百]{1,5})周年"
_NTH = (
    r"(?:第(?P<nth>[0-9]{1,3}|[一二三四五六七八九十百]{1,5})[个届次]|首[个届])"
    r"(?:全国|中国|我国|国际|世界|联合国)?(?:的)?"
)
_GAMES_AHEAD = 1100
_EVE_TOLD = 8
_COUNT_OFF = 4
_LED_ON = 400
_NEWS_STILL, _TALKED_OF = 300, 900


def event_clues(
    text: str, own: tuple[Event, ...] = (), units: Iterable[Use] = ()
) -> Iterator[Clue]:
    """Yield what the events named in a page's folded text say, in no particular order.

    ``own`` are events beside those that ship with the app, ``units`` the names of places of their
    time in the text, which count with the words of it.
    """
    known = _known(own)
    uses = list(units)
    counted = (known.anniversary, known.ordinal) if "周年" in text else (known.ordinal,)
    for pattern in counted:
        for found in pattern.finditer(text):
            yield from _counted(found, text, known)
    for found in known.named_in(text):
        for events in known.named[found[0]]:
            if events[0].kind == "word":
                uses += (_use(event, found) for event in events)
            else:
                yield from _SPEAK[events[0].kind](events, found, text)
    yield from word_clues(uses, text)


Table = Mapping[str, tuple[Event, ...]]


@dataclass(frozen=True, slots=True)
class _Known:
    """Events by their folded words, those of ``named`` by kind, and how these are found."""

    tables: Mapping[str, Table]
    named: Mapping[str, Sequence[tuple[Event, ...]]]
    beginnings: Beginnings
    names: Mapping[str, re.Pattern[str]]
    anniversary: re.Pattern[str]
    ordinal: re.Pattern[str]

    def named_in(self, text: str) -> Iterator[re.Match[str]]:
        """Yield where events are named, the longest name at each place, none within another."""
        end = 0
        for at in self.beginnings.places(text):
            if at >= end and (found := self.names[text[at : at + 2]].match(text, at)):
                end = found.end()
                yield found


@lru_cache(maxsize=4)
def _known(own: tuple[Event, ...]) -> _Known:
    events = (*shipped_events(), *own)
    named = _by_words(events, "event", "campaign", "office", "since", "word", "yearly")
    anniversaries, ordinals = _by_words(events, "anniversary"), _by_words(events, "ordinal")
    pairs: dict[str, list[str]] = defaultdict(list)
    for words in sorted(named, key=len, reverse=True):
        pairs[words[:2]].append(re.escape(words))
    return _Known(
        {"anniversary": anniversaries, "ordinal": ordinals},
        {words: _by_kind(same) for words, same in named.items()},
        Beginnings(pairs),
        {pair: re.compile("|".join(names)) for pair, names in pairs.items()},
        re.compile(f"(?P<words>{_any_of(anniversaries)}){_YEARS_AFTER}"),
        re.compile(f"{_NTH}(?P<words>{_any_of(ordinals)})"),
    )


def _by_words(events: tuple[Event, ...], *kinds: str) -> Table:
    table: dict[str, list[Event]] = defaultdict(list)
    for event in events:
        if event.kind in kinds:
            for words in event.words:
                table[folded(words)].append(event)
    return {words: tuple(same) for words, same in table.items()}


def _any_of(table: Table) -> str:
    """Return a pattern for any of the words, the longest first, parted by their first character."""
    initials: dict[str, list[str]] = defaultdict(list)
    for words in sorted(table, key=len, reverse=True):
        initials[words[0]].append(re.escape(words[1:]))
    return "|".join(f"{re.escape(first)}(?:{'|'.join(rest)})" for first, rest in initials.items())


def _by_kind(events: tuple[Event, ...]) -> list[tuple[Event, ...]]:
    kinds = dict.fromkeys(event.kind for event in events)
    return [tuple(event for event in events if event.kind == kind) for kind in kinds]


def _lead(found: re.Match[str], text: str) -> str:
    return text[max(0, found.start() - 12) : found.start()]


def _before(found: re.Match[str], text: str) -> Span | None:
    """Return the words that speak of the event as one to come, if they do."""
    lead = _lead(found, text)
    welcome = _BEFORE.search(lead)
    if welcome:
        return Span(found.start() - len(lead) + welcome.start(), found.end())
    ahead = _BEFORE_AFTER.match(text, found.end())
    return Span(found.start(), ahead.end()) if ahead else None


def _event(events: tuple[Event, ...], found: re.Match[str], text: str) -> Iterator[Clue]:
    days = [(_ordinal(event.first), _ordinal(event.last)) for event in events]
    countdown = counted_down(text, *found.span())
    if countdown:
        span = Span(found.start(), countdown.end)
        yield Clue(LIKELY, span, tuple(countdown.before(first) for first, _ in days))
        return
    soon = _soon_or_later(days, found, text)
    if soon:
        yield soon
        return
    before = _before(found, text)
    if before:
        told = _EVE_TOLD if _EVE.match(text, found.end()) else -1
        ahead = tuple((first - _GAMES_AHEAD, first + told) for first, _ in days)
        if len(days) == 1:
            yield Clue(LIKELY, before, ((NEVER, days[0][0] + told),))
        yield Clue(LIKELY if len(days) > 1 else WEAK, before, ahead)
        return
    if len(days) == 1:
        yield Clue(WEAK, Span(*found.span()), ((days[0][0] - _GAMES_AHEAD, FOREVER),))
    after = _AFTERWARDS.match(text, found.end()) or _SPIRIT.match(text, found.end())
    if after and after[0].endswith("后") and _WILL_BE.match(text, after.end()):
        # 回归以后，往来将更频密: what will be after it is said before it.
        return
    if after and len(days) == 1:
        span = Span(found.start(), after.end())
        yield Clue(LIKELY, span, ((days[0][0], FOREVER),))
        fresh = _NEWS_STILL if _JUST_OVER.search(after[0]) else _TALKED_OF
        yield Clue(FAINT, span, ((days[0][0], days[0][1] + fresh),))


def _soon_or_later(days: list[Days], found: re.Match[str], text: str) -> Clue | None:
    """Return what it says that an event was three weeks ago, or will be next month."""
    later = _LATER.match(text, found.end())
    count = number(later["n"].replace("两", "二")) if later else None
    if later and count:
        past = count * _UNITS[later["unit"]]
        off = max(_COUNT_OFF, past // 4)
        around = tuple((first + past - off, last + past + off) for first, last in days)
        return Clue(LIKELY, Span(found.start(), later.end()), around)
    ahead = _NEXT_MONTH.match(text, found.end())
    if ahead is None:
        return None
    least, most = _AHEAD_OF[ahead["when"][0] + ahead["when"][-1]]
    around = tuple((first - most, first - least) for first, _ in days)
    return Clue(LIKELY, Span(found.start(), ahead.end()), around)


_AHEAD_OF = {"下月": (1, 61), "本月": (-30, 31), "下周": (1, 14)}


def _campaign(events: tuple[Event, ...], found: re.Match[str], text: str) -> Iterator[Clue]:
    span = Span(*found.span())
    for event in events:
        yield Clue(LIKELY, span, ((_ordinal(event.first), FOREVER),))
        yield Clue(WEAK, span, ((_ordinal(event.first), _ordinal(event.last) + 60),))


def _office(events: tuple[Event, ...], found: re.Match[str], text: str) -> Iterator[Clue]:
    """Read who held an office: its holder is named while he holds it, or as its former one."""
    span, lead = Span(*found.span()), _lead(found, text)
    terms = [(_ordinal(event.first), _ordinal(event.last)) for event in events]
    if _FORMER.search(lead):
        yield Clue(PLAIN, span, ((terms[0][0], FOREVER),))
    elif _ELECT.search(lead):
        yield Clue(PLAIN, span, tuple((first - _LED_ON, first + 90) for first, _ in terms))
    else:
        yield Clue(PLAIN, span, ((terms[0][0] - 30, FOREVER),))
        yield Clue(WEAK, span, tuple((first - 30, last + 60) for first, last in terms))


def _since(events: tuple[Event, ...], found: re.Match[str], text: str) -> Iterator[Clue]:
    if not _before(found, text):
        span = Span(*found.span())
        yield from (Clue(PLAIN, span, ((_ordinal(e.first), FOREVER),)) for e in events)


def _use(event: Event, found: re.Match[str]) -> Use:
    return Use(found[0], Span(*found.span()), _ordinal(event.first), _ordinal(event.last))


def _yearly(events: tuple[Event, ...], found: re.Match[str], text: str) -> Iterator[Clue]:
    before = _before(found, text)
    after = _FEAST_AFTER.match(text, found.end())
    if before or after:
        span = before or Span(found.start(), after.end() if after else found.end())
        for event in events:
            told = _EVE_TOLD if _EVE.match(text, found.end()) else 3
            around = partial(_around_feast, event, told=told if before else None)
            yield Clue(WEAK, span, yearly=around)


_SPEAK: dict[str, Callable[[tuple[Event, ...], re.Match[str], str], Iterator[Clue]]] = {
    "event": _event,
    "campaign": _campaign,
    "office": _office,
    "since": _since,
    "yearly": _yearly,
}


def _around_feast(event: Event, year: int, *, told: int | None) -> list[Days]:
    """Return the days about a feast of a year: until ``told`` days after it, or all after it."""
    first, last = _in_year(event.first, year), _in_year(event.last, year)
    if first is None or last is None:
        return []
    return [(first, last + 45)] if told is None else [(first - 45, last + told)]


def _in_year(day: str, year: int) -> int | None:
    found = RECURRING.fullmatch(day)
    if not found:
        return _ordinal(day)
    calendar, month, of_month = found[1], int(found[2]), int(found[3])
    known = lunar_day(year, month, of_month) if calendar == "lunar" else date(year, month, of_month)
    return known.toordinal() if known else None


def _counted(found: re.Match[str], text: str, known: _Known) -> Iterator[Clue]:
    groups = found.groupdict()
    count = number(groups.get("years") or groups.get("nth") or "一")
    if not count:
        return
    span = Span(*found.span())
    if "nth" in groups:
        for event in known.tables["ordinal"][groups["words"]]:
            day = _years_later(event.first, count - 1)
            before = _before(found, text)
            yield Clue(PLAIN, before or span, ((day - 45, day + (_EVE_TOLD if before else 45)),))
        return
    kept = known.tables["anniversary"][groups["words"]]
    if len(kept) > 1:
        # 自治区成立三十周年: which one is not said, so it is printed in one of their years.
        years = sorted({date.fromisoformat(event.first).year + count for event in kept})
        windows = (
            (date(year - 1, 7, 1).toordinal(), date(year, 12, 31).toordinal()) for year in years
        )
        yield Clue(PLAIN, span, tuple(windows))
        return
    for event in kept:
        day = _years_later(event.first, count)
        year = date.fromordinal(day).year
        yield Clue(PLAIN, span, ((date(year - 1, 7, 1).toordinal(), FOREVER),))
        yield Clue(WEAK, span, ((date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal()),))
        if _before(found, text):
            yield Clue(PLAIN, span, ((NEVER, day + _EVE_TOLD),))


def _years_later(day: str, years: int) -> int:
    start = date.fromisoformat(day)
    common = min(start.day, 28) if start.month == 2 else start.day
    return date(start.year + years, start.month, common).toordinal()


def _ordinal(day: str) -> int:
    return date.fromisoformat(day).toordinal()
