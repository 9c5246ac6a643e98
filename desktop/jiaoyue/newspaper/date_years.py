"""Phrases that name their year: 1998年8月, 民国二十三年十月, 到2035年, 2011年全民健身日.

A year that has come bounds the page below; one that is planned or hoped for bounds it above, and
one in the name of what has just opened is the page's own.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import chain
from operator import attrgetter
from typing import TYPE_CHECKING

from jiaoyue.newspaper.date_clue import (
    FAINT,
    FIRM,
    FOREVER,
    LIKELY,
    NEVER,
    PLAIN,
    WEAK,
    Clue,
    Days,
    grain,
    month_after,
)
from jiaoyue.newspaper.date_countdown import counted_down, is_counted_from
from jiaoyue.newspaper.date_eras import ERA, REPUBLIC, year_of
from jiaoyue.newspaper.date_header import NUMERIC_DATE, dated
from jiaoyue.newspaper.date_tense import SENTENCE_END, Phrase, near_counted, phrase_at
from jiaoyue.newspaper.numerals import DAY_OR_MONTH, HAN, number
from jiaoyue.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

_YEAR = re.compile(
    rf"(?:(?P<era>{ERA})\s?(?P<ry>[0-9]{{1,3}}|[元百{HAN}]{{1,5}})"
    rf"|(?<![0-9])(?P<y>[0-9]{{4}}|[一二][{HAN}Oo]{{3}}))\s?年"
    rf"(?:\s?(?P<m>{DAY_OR_MONTH}|元)\s?月(?:份)?(?:\s?(?P<d>{DAY_OR_MONTH})\s?[日号])?)?"
)
_WITH_THIS_YEAR = re.compile(r"度?(?:和|与|及|以及)今年")
_UNTIL = re.compile(r"[到至]$")
_GOAL = re.compile(r"将|实现|建成|达到|力争|争取|目标|要|规划|基本|确保|全面|左右|完成")
_OUTLOOK = re.compile(r"(?:根据|按照?)[^,，]{0,8}(?:计划|规划|方案)|预计|展望|远景|目标是|规划提出")
_ENROLLED = re.compile(
    r"度[^,，。;；\n]{0,10}?(?:参合|参保|缴费|筹资|登记|报名|征订|订阅|预算|招生|招录|招聘|征兵|计划|任务)"
)
"""What is done in the months before the year that it is for: 2012年度参合登记."""
_REPORT = re.compile(r"[^,，。;；\n]{0,6}?(?:年报|业绩|财报|公报|统计|决算)")
_PLAN = re.compile(
    r"(?![底末初起以前后的])[^,，。;；\n]{0,20}?"
    r"(?:(?:工作|招生|实施|行动|活动|备耕|培训|征兵|考试|推进)[^,，。;；\n]{0,6}?(?:要点|计划|方案|安排|任务)"
    r"|预算|招生|招考|新政|备耕)"
)
_JUST_NOW = re.compile(r"近日|日前|昨[日天晚]|今[日天晨晚]|连日来|这几天|刚刚|[上本]周|上午|下午")
_NO_NAME = re.compile(
    r"[,，、。;；底末初起以前后的间内至到春夏秋冬—-]|同期|[上下]半年|全年|代|级|出生|毕业|建成|成立"
)
_COMPARED = re.compile(r"(?:比|较|跟|[与同和](?=[^,，]{0,1}$))(?:历史最高的|最高的)?$")
_LOOKS_BACK = re.compile(
    r"(?:自从?|从|继|早在|远在|[建创设修造写作生创]于|成立于|出生于|始于|毕业于|[入参]于|截至|那是|还是|是)$"
)
_TOLD_OF = re.compile(
    r"以来|[冬春夏秋]天|出生|生(?![产活])|[参从入]军|参加(?:革命|工作|八路军|新四军)|[入建]党|毕业|退休|退伍|转业"
    r"|前后|代|的(?!工作)|[初底末]?[,，]?(?:年仅|年方|[0-9一二三四五六七八九十]{1,3}岁)|(?:被)?评为|荣获|起至今"
)
_SCHEDULED = re.compile(
    r"(?:夏季|冬季|残疾人|北京|[^,，。]{0,4}?)?(?:奥运会|冬奥会|亚运会|青奥会|大运会|世博会|世界杯|全运会|省运会"
    r"|人口普查|经济普查)"
)
_MILESTONE = re.compile(
    r"[^。;；\n]{0,30}?(?:将|拟|计划|力争|争取|决心|再|预计|有望|确保)"
    r"[^。;；\n]{0,16}?(?:承办|举办|建成|竣工|通车|实现|达到|完工|投产|投用|启用|全面|翻番|取消|基本|消除)"
    r"|[,，]?[^,，。;；\n]{0,8}?(?:全面建成|基本建成|率先建成|基本实现|全面实现|全面脱贫|再[上增夺创迈添])"
)
_EXPIRES = re.compile(r"[^,，。;；\n]{0,3}?(?:期满|到期|届满|满期)")
_HAS_BEEN = re.compile(
    r"[^。;；\n]{0,26}?(?:[了已曾过]|只有|就|便|时[,，]|来到|开始|成为|获|当选|创办|成立|启动|同比|增长|下降"
    r"|增[加产收]|减[少产收]|总产|产值|人均|收入|丰收|[爆发]生|决口|建起|办起|带着|列[为入]|请来)"
)
_NAMED_PLAN = re.compile(r"[^,，。;；\n]{0,8}?(?:方案|规划|蓝图|纲要|愿景|草案)")
_RESOLVED = re.compile(r"(?:决心|打算|决定|提出|规划|为了?)[^。;；]{0,6}$")
_TERM_OF = re.compile(
    r"(?:1|一)?月?份?(?:[至到]|[-—–~～]{1,2})?[0-9一二三四五六七八九十前上下第]{1,3}(?:个?月|半年|季度)"
)
_WILL = re.compile(
    r"[^。;；\n]{0,10}?[,，][^。;；\n]{0,24}?(?<!即)将(?![军士领近])|[^,，。;；\n]{0,12}?(?<!即)将(?![军士领近])"
)
_IN_ALL = re.compile(r"[,，]?(?:我|全)[省市县区州]")
_ROC_TERM = re.compile(
    rf"(?<![0-9{HAN}百年第])(?P<n>1[0-2][0-9]|[2-9][0-9]|[{HAN}]{{2,4}}|一百{HAN[0]}?[{HAN}]{{1,3}})"
    r"(?P<kind>学年度|年度(?:总?预?[决決]算)?)"
)
_GONE_BY = re.compile(
    rf"(?<![0-9{HAN}第年前])(?P<n>[0-9]{{1,2}}|[{HAN}]{{1,3}})年(?:了[,，。!！”\"]|过去了|如一日)"
    rf"|(?:潜逃|在逃|逃亡|坚守|失散|分别)(?:了|已|整整)?(?P<n2>[0-9]{{1,2}}|[{HAN}]{{1,3}})(?:个)?年(?!前|代|级)"
)
_BACK_TO_NOW = re.compile(r"今年|去年|近日|日前|昨")
_UP_TO_NOW = re.compile(
    rf"(?:就是|整整|至今已?有?|一晃|转眼|坚持了|走过了?|已经?有?)(?:是|过去)?(?P<n>[0-9]{{1,2}}|[{HAN}]{{1,3}})(?:个)?年"
    r"(?![前代级后内多余期底初度未没不无])(?P<n2>)"
)
_STORY = 200
"""Characters at most between a year and what is counted from it."""
_ONE_STORY = 5
"""Years at most between those of which either may be the beginning."""
_OLDEST, _AHEAD = 1815, 60
_SHORT_YEAR = re.compile(
    r"[0-9][0-9](?<![0-9.%]..)(?=(?:特大)?(?:抗洪|抗旱|抗震|洪[水灾涝]|春运|国庆)|之[春夏秋冬])"
)
"""Years of two figures before what they are the year of: 98抗洪, '94国庆, 99之夏."""
_QUARTER, _HALF, _NEXT_YEAR = 92, 182, 400
_REIGNS_FOR = 70
_YEAR_AHEAD, _GAMES_AHEAD, _PLANNED_AHEAD = 550, 2900, 1830
_ROC_AT_MOST = 130
_ROC_SPOKEN_OF = {"学年度": (90, 270), "年度": (365, 180)}
_ACCOUNTED_FOR = 730


@dataclass(frozen=True, slots=True)
class NamedYear:
    """A year that the text names, where, and whether with a month."""

    start: int
    end: int
    year: int
    with_month: bool


def named_years(text: str, today: date) -> tuple[list[NamedYear], list[Clue]]:
    """Return the years that a folded text names, in order, and what they say."""
    years: list[NamedYear] = []
    clues: list[Clue] = []
    for found in near_counted(_YEAR, text, "年", 12):
        year = _year(found)
        if year and _OLDEST <= year <= today.year + _AHEAD:
            years.append(NamedYear(*found.span(), year, bool(found["m"])))
            clues += _clues(found, year, text, today)
    for found in _SHORT_YEAR.finditer(text):
        year = int(found[0])
        days = grain(year + (2000 if year <= today.year % 100 else 1900))
        if days:
            clues.append(Clue(PLAIN, Span(*found.span()), ((days[0], FOREVER),), nearness=2))
    for found in NUMERIC_DATE.finditer(text):
        day = dated(found)
        if day and day <= today:
            clues.append(Clue(PLAIN, Span(*found.span()), ((day.toordinal(), FOREVER),)))
    return years, [*clues, *_counted_on(text, years), *_terms_of_the_republic(text)]


def _counted_on(text: str, years: Sequence[NamedYear]) -> Iterator[Clue]:
    """Yield what a span of years up to now says beside the year that it began in.

    2006年她学会了理发；这一剪，就是十三年。 Which year was meant is a guess, so it weighs little.
    """
    now = near_counted(_UP_TO_NOW, text, "年", 10)
    for found in chain(now, near_counted(_GONE_BY, text, "年", 8)):
        count = number(found["n"] or found["n2"])
        begun = [
            named.year
            for named in _within_a_story(years, found.span())
            if not named.with_month and not text.startswith("代", named.end)
        ]
        if count and count >= 3 and begun:
            # A round number is about so many years.
            off = 1 if count % 10 else max(1, count // 10)
            first, last = grain(min(begun) + count - off), grain(max(begun) + count + off)
            if first and last and max(begun) - min(begun) <= _ONE_STORY:
                yield Clue(WEAK, Span(*found.span()), ((first[0], last[1]),))


def _within_a_story(years: Sequence[NamedYear], span: tuple[int, int]) -> Sequence[NamedYear]:
    """Return those of the years, which are in order, that stand near a place on either side."""
    first = bisect_left(years, span[0] - _STORY, key=attrgetter("end"))
    return years[first : bisect_right(years, span[1] + _STORY, key=attrgetter("start"))]


def governing_year(start: int, text: str, years: Sequence[NamedYear]) -> int | None:
    """Return the year that a month at ``start`` takes from one named shortly before it.

    A year alone governs its sentence; with a month it goes on: 1937年7月7日……。7月29日……
    """
    place = bisect_left(years, start, key=lambda named: named.start) - 1
    if place < 0 or years[place].start < start - _REIGNS_FOR:
        return None
    between = text[years[place].end : start]
    # 2012年度参合登记从11月起: enrolled for a year are those of the months before.
    if "\n" in between or between.startswith("度") or _BACK_TO_NOW.search(between):
        return None
    if not years[place].with_month and SENTENCE_END.search(between):
        return None
    return years[place].year


def _year(found: re.Match[str]) -> int | None:
    if found["era"]:
        count = number(found["ry"])
        return year_of(found["era"], count) if count else None
    return number(found["y"])


def _clues(found: re.Match[str], year: int, text: str, today: date) -> Iterator[Clue]:
    phrase = phrase_at(text, *found.span())
    days = grain(year, number(found["m"] or ""), number(found["d"] or ""))
    if days is None or phrase.ends_a_range:
        return
    countdown = counted_down(text, *found.span()) if is_counted_from(text, found.start()) else None
    if countdown:
        span = Span(found.start(), countdown.end)
        yield Clue(LIKELY, span, ((days[0] - countdown.most, days[1] - countdown.fewest),))
    elif not found["m"]:
        yield from _of_bare_year(days, phrase)
    elif phrase.is_coming or days[0] > today.toordinal():
        yield Clue(PLAIN, phrase.span, ((NEVER, days[1]),))
    elif phrase.may_be_coming:
        yield Clue(PLAIN, phrase.span, ((days[0] - _YEAR_AHEAD, FOREVER),))
    else:
        near_now = 0 if _looks_back(phrase) else 2 if phrase.counts_so_far else 1
        yield Clue(FIRM, phrase.span, ((days[0], FOREVER),), nearness=near_now)
        if phrase.counts_so_far:
            yield Clue(WEAK, phrase.span, ((days[0], month_after(days[1])),))
        if found["d"] and _is_whole_line(text, phrase.span):
            # A notice is signed with its day, and printed soon after.
            yield Clue(WEAK, phrase.span, ((days[0], days[0] + 30),))


def _looks_back(phrase: Phrase) -> bool:
    """Return whether the words around tell of a year long past: 始建于1958年, 1954年以来."""
    return bool(_LOOKS_BACK.search(phrase.lead) or _TOLD_OF.match(phrase.trail))


def _terms_of_the_republic(text: str) -> Iterator[Clue]:
    """Yield what budget and school years say that are counted from 1912: 八十五年度, 103學年度.

    A school year is spoken of from the spring before it begins. A budget year began in the July
    before until 1999, and is drawn up half a year ahead; its accounts are settled long after.
    """
    for found in near_counted(_ROC_TERM, text, "年度", 8):
        count = number(found["n"])
        if count and 10 < count < _ROC_AT_MOST:
            days = grain(count + REPUBLIC)
            if days:
                ahead, after = _ROC_SPOKEN_OF.get(found["kind"], (0, _ACCOUNTED_FOR))
                window = (days[0] - ahead, days[1] + after)
                yield Clue(WEAK, Span(*found.span()), (window,))


def _of_bare_year(days: Days, phrase: Phrase) -> Iterator[Clue]:
    (first, last), span, trail = days, phrase.span, phrase.trail
    if _WITH_THIS_YEAR.match(trail):
        yield Clue(PLAIN, span, ((last + 1, last + 365),), nearness=2)
    elif _COMPARED.search(phrase.lead):
        yield Clue(PLAIN, span, ((last + 1, FOREVER),))
    elif _SCHEDULED.match(trail):
        yield Clue(WEAK, span, ((first - _GAMES_AHEAD, FOREVER),))
    elif _looks_back(phrase):
        yield Clue(PLAIN, span, ((first, FOREVER),))
    elif _UNTIL.search(phrase.lead) and not phrase.is_announced:
        if _GOAL.search(trail[:30]):
            yield Clue(WEAK, span, ((NEVER, last),))
    elif _EXPIRES.match(trail):
        yield Clue(PLAIN, span, ((NEVER, last),))
    elif _NAMED_PLAN.match(trail) and not _PLAN.match(trail):
        yield Clue(PLAIN, span, ((first - _PLANNED_AHEAD, FOREVER),))
    elif _RESOLVED.search(phrase.lead) or _MILESTONE.match(trail):
        yield Clue(PLAIN, span, ((first - _PLANNED_AHEAD, last),))
    elif _WILL.match(trail):
        yield Clue(PLAIN, span, ((first - _NEXT_YEAR, last),))
    elif phrase.is_coming or _OUTLOOK.search(phrase.lead):
        yield Clue(WEAK, span, ((NEVER, last),))
    elif _ENROLLED.match(trail):
        yield Clue(PLAIN, span, ((first - _HALF, FOREVER),), nearness=2)
        yield Clue(WEAK, span, ((first - _HALF, last),))
    elif trail.startswith("度") or _REPORT.match(trail):
        begun = first if trail.startswith("度") else first + _HALF
        yield Clue(PLAIN, span, ((begun, FOREVER),), nearness=2)
        yield Clue(FAINT, span, ((first, last + 365),))
    elif _PLAN.match(trail):
        yield Clue(PLAIN, span, ((first - _QUARTER, FOREVER),), nearness=2)
        yield Clue(WEAK, span, ((first - _QUARTER, last),))
    else:
        named = _JUST_NOW.search(phrase.lead) and not _NO_NAME.match(trail)
        counted = _TERM_OF.match(trail) or (not phrase.lead.strip() and _IN_ALL.match(trail))
        near_now = 2 if named or counted else 1
        sure = named or counted or _HAS_BEEN.match(trail)
        since = first if sure else first - _NEXT_YEAR
        yield Clue(PLAIN, span, ((since, FOREVER),), nearness=near_now if sure else 0)
        if named:
            yield Clue(PLAIN, span, (days,))


def _is_whole_line(text: str, span: Span) -> bool:
    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.end)
    return text[start : end if end >= 0 else len(text)].strip() == span.of(text).strip()
