"""The date in the header of a page: the line, near its top or end, that is no one's sentence.

A header carries the date among a weekday, a lunar date, edition and issue numbers, the paper's
name and who edited. A date in running text, or under a signed notice, is not a header.
"""

from __future__ import annotations

import re
from datetime import date
from operator import is_not
from typing import TYPE_CHECKING

from jiaoyue.newspaper.date_clue import AGREED, DOUBTED, FIRM, MASTHEAD, Clue, Days
from jiaoyue.newspaper.date_designed import DESIGNED, OF_THE_REPUBLIC
from jiaoyue.newspaper.date_eras import ERA, HEADER_ERA, REIGN_DATE, REPUBLIC, reign_day, year_of
from jiaoyue.newspaper.date_foreign import WEEKDAY, foreign_dates, weekday_named
from jiaoyue.newspaper.date_rough import day_of, lunar_agrees, rough_dates
from jiaoyue.newspaper.date_strip import Strip, joined, mended, outer_lines, turned
from jiaoyue.newspaper.numerals import DAY_OR_MONTH, HAN, number

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_LONGEST = 160
_DATED = re.compile(r"[0-9年月](?:(?<=年)|(?<=[0-9])(?:[0-9]|[./·–-][0-9])|(?<=月).{0,8}日)")
_OLDEST = date(1815, 1, 1).toordinal()

_SPOKEN_YEAR = rf"[一二]?千(?:[八九]百|[零〇])[{HAN}]{{0,3}}"
FULL_DATE = re.compile(
    rf"(?:(?P<era>{HEADER_ERA})\s*(?P<ry>[0-9]{{1,4}}|[元百{HAN}]{{1,5}})"
    rf"|(?<![0-9])(?P<y>[0-9]{{4}}|[一二][{HAN}Oo0]{{3}}|{_SPOKEN_YEAR}))\s*年"
    rf"(?:\s*\((?:公元|西历|{ERA})?\s*[0-9{HAN}百元]{{1,5}}\s*年?\))?"
    rf"\s*(?P<m>{DAY_OR_MONTH}|元)\s*月\s*(?P<d>{DAY_OR_MONTH})\s*[日号]"
)
NUMERIC_DATE = re.compile(
    r"(?P<y>1(?<![0-9.]1)[89][0-9]{2}|2(?<![0-9.]2)0[0-9]{2})\s?(?P<sep>[-./·–])\s?(?P<m>[0-9]{1,2})\s?(?P=sep)\s?"
    r"(?P<d>[0-9]{1,2})(?![0-9])"
)
_DAY_FIRST = re.compile(
    r"(?<![0-9.-])(?P<d>[0-9]{1,2})(?P<sep>[-.])(?P<m>[0-9]{1,2})(?P=sep)"
    r"(?P<y>19[0-9]{2}|20[0-9]{2})(?![0-9.-])"
)
_SHORT = re.compile(rf"(?<![0-9年{HAN}])(?P<m>{DAY_OR_MONTH})\s*月\s*(?P<d>{DAY_OR_MONTH})\s*日")
_WEEKDAY = re.compile(
    r"(?:星期|礼拜|周)(?P<han>[一二三四五六日天])|\((?P<alone>[一二三四五六日])\)"
    r"|(?P<japanese>[月火水木金土日])曜日?"
    rf"|{WEEKDAY}",
    re.IGNORECASE,
)
_OF_WEEKDAYS = re.compile(r"[期拜周曜(A-Za-z\u00c0-\u024f]")
"""What every weekday has; few lines have it, and no regard to case makes the pattern slow."""
_SIGNS = re.compile(
    r"第?\s?[0-9A-Z一二三四五六七八九十]{1,4}\s?版|今日[^\s,，]{0,8}?[版张]|第\s?[0-9一二三四五六七八九十百千〇]+\s?[期号张版叠]"
    r"|总第?\s?[0-9]+|公元|(?:(?:中华)?民国|[佛泰回]历)[0-9〇一二三四五六七八九十百元]{1,5}年(?![度代])|(?:农|夏|阴|旧|公|西)历\S{0,14}|[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年\S{0,10}"
    r"|国内统一\S*|CN\s?[0-9-]+|邮发代号\S*|\S{0,6}?(?:责任编辑|责编|主编|编辑|版式|校对|美编|组版|值班)\s?:?\s?\S{0,8}"
    r"|(?:联系|热线)?电话\S*|热线\S*|邮箱\S*|E-?mail\S*|www\.\S*|零售\S*|定价\S*|每份\S*|出版|社址\S*"
    r"|(?:要闻|副刊|民生|国际|国内|体育|经济|本埠|专版|综合|文化|时政|广告)(?:新闻)?"
    r"|[A-D][0-9]{1,2}|[^\s0-9]{1,8}(?:日报|晚报|晨报|早报|时报|商报|都市报|周报|新闻报|[晚周旬月导]刊|导报|快报|公报|新报|民报|申报|工人报|青年报|报)(?=[\s|0-9]|$)"
)
_RUNNING = re.compile(
    r"[。!！?？;；]|(?<![通乡侨校短])讯(?:\s|$)|[日讯]电|报道|举行|召开|公告|时间|地点|截止|开庭|开标|拍卖|展期|演出|上映|报名|[福体]彩|彩票|开奖|收盘|沪深|(?<!出版)(?<!发行)日期|通知|签订|原载|摄于|出生|去世|[日号]\s*[,，](?!\s*(?:星期|周))"
)
_FURNISHED = re.compile(r"日\s*[(]?(?:星期|礼拜|周)[一二三四五六日天][)]?\s[^。]*第\s?\S{1,4}\s?版")
"""Day, weekday and edition in a row, as no sentence has them: the name before may end in 讯."""
_CHARACTER = re.compile(r"[\u4e00-\u9fff]")
_YEARISH = re.compile(
    r"[12lI][\s.·•]{0,3}[890OoQD]|[一二]\s?[九〇零○OoO0]|[民昭康大光宣]\s?[国和德正同绪统]"
)
_FOUNDED_ON = re.compile(r"(?:创刊|创办|复刊|改版|改刊|[上下]一?期)[^0-9]{0,4}$")
_FOUNDED = re.compile(r"\s?[)]?(?:起?创刊|创办|复刊|改版|试刊|立案|登记|注册|起改)(?![于自号:])")
_REST_AT_MOST = 10
_BESIDE = 12
"""Characters beside a date at the top of a page that may be its column's or paper's name."""
_STROKES = " \u3000|/·-"
_PAGE_NUMBER = re.compile(r"[\s|/·-]*[A-D]?[0-9]{1,2}[\s|/·-]*")
_WEEKDAYS = "一二三四五六日"
_JAPANESE_DAYS = "月火水木金土日"


def header_clues(folded: str, today: date, *, traditional: bool = False) -> Iterator[Clue]:
    """Yield what the header lines of a folded page say; none where it has no header.

    Where the lines as printed say no day, what OCR may have done to them is undone first, and then
    short lines are taken together.
    """
    lines = outer_lines(folded, traditional=traditional)
    found = list(_of_lines(lines, today)) or list(_of_lines(list(turned(lines)), today))
    printed = lines
    if not _names_a_day(found):
        lines = mended(printed)
        if any(map(is_not, lines, printed)):
            found = list(_of_lines(lines, today)) or found
    if not _names_a_day(found):
        runs = (list(_of_line(line, [], today)) for line in joined(lines) if _may_be_one(line))
        found = next(filter(_names_a_day, runs), found)
    if not _names_a_day(found):
        rough = (_rough(line, today) for line in _damaged(printed, lines))
        first = next((clue for clue in rough if clue), None)
        found = [first] if first else found
    yield from _surest(found)


def _surest(found: Sequence[Clue]) -> Iterator[Clue]:
    """Yield the clues, of several days that headers name only the surest, or else the last.

    What else is dated at the edges of a page was signed, founded or registered before.
    """
    days = [clue for clue in found if clue.weight >= MASTHEAD and _is_one_day(clue)]
    best = max(days, key=lambda clue: (clue.weight, clue.fixed[0][0]), default=None)
    for clue in found:
        if best is None or not _is_one_day(clue) or clue.fixed == best.fixed:
            yield clue


def _is_one_day(clue: Clue) -> bool:
    return bool(clue.fixed) and clue.fixed[0][0] == clue.fixed[0][1] and clue.weight >= MASTHEAD


def _damaged(printed: Sequence[Strip], mends: Sequence[Strip]) -> Iterator[Strip]:
    """Yield lines in which a damaged date may stand, those first that suppose the least."""
    if not any(_YEARISH.search(line.text) for line in printed if len(line.text) <= _LONGEST // 2):
        return
    yield from printed
    yield from mends
    yield from joined(mends, wide=True)
    yield from mended(list(joined(printed, wide=True)))


def _of_lines(lines: Sequence[Strip], today: date) -> Iterator[Clue]:
    for place, line in enumerate(lines):
        if _may_be_one(line):
            near = [other for other in lines[max(0, place - 2) : place + 3] if other is not line]
            yield from _of_line(line, near, today)


def _may_be_one(line: Strip) -> bool:
    text = line.text
    if len(text) > _LONGEST or not _DATED.search(text):
        return False
    return not ("。" in text or _RUNNING.search(text)) or _FURNISHED.search(text) is not None


def _names_a_day(clues: Sequence[Clue]) -> bool:
    return any(clue.weight >= MASTHEAD for clue in clues)


def dated(found: re.Match[str]) -> date | None:
    """Return the day that a match of FULL_DATE or NUMERIC_DATE names, if there is one."""
    groups = found.groupdict()
    year = number(groups.get("ry") or groups["y"])
    if year and groups.get("ry"):
        year = year_of(groups["era"], year) if groups.get("era") else year + REPUBLIC
    return day_of(year, number(groups["m"]), number(groups["d"]))


def _of_line(line: Strip, near: list[Strip], today: date) -> Iterator[Clue]:
    for found, day in _dates(line.text, traditional=line.traditional):
        if not _OLDEST <= day.toordinal() <= today.toordinal():
            continue
        if not _is_header(line, found, near) or _is_of_another_day(line.text, found):
            continue
        span = line.span(*found.span())
        weekday = _weekday(line.text, near)
        if weekday == day.weekday():
            yield Clue(AGREED, span, (_one(day),), note="报头日期，星期相符")
        elif any(lunar_agrees(other.text, day) for other in (line, *near)):
            yield Clue(AGREED, span, (_one(day),), note="报头日期，农历相符")
        elif weekday is None:
            yield Clue(MASTHEAD, span, (_one(day),), note="报头日期")
        else:
            yield Clue(MASTHEAD, span, (_month_of(day),), note="报头日期，星期不符")
            yield Clue(DOUBTED, span, (_one(day),), note="报头日期，星期不符")
    yield from _without_a_year(line, near)


def _rough(line: Strip, today: date) -> Clue | None:
    """Return what a damaged header line says, where its weekday or lunar day bears it out."""
    if len(line.text) > _LONGEST or not _DATED.search(line.text) or _RUNNING.search(line.text):
        return None
    whole: list[Clue] = []
    for found, day, complete in rough_dates(line.text):
        if not _OLDEST <= day.toordinal() <= today.toordinal():
            continue
        span, weekday = line.span(*found.span()), _weekday(line.text, [])
        if weekday == day.weekday() or lunar_agrees(line.text, day):
            return Clue(AGREED, span, (_one(day),), note="报头日期，星期或农历相符")
        if weekday is None and complete and _is_header(line, found, []):
            whole.append(Clue(MASTHEAD, span, (_one(day),), note="报头日期"))
    return whole[0] if whole else None


def _without_a_year(line: Strip, near: list[Strip]) -> Iterator[Clue]:
    found = _SHORT.search(line.text)
    weekday = _weekday(line.text, [])
    if not found or weekday is None or not _is_header(line, found, near):
        return
    month, of_month = number(found["m"]), number(found["d"])

    def in_year(year: int) -> list[Days]:
        day = day_of(year, month, of_month)
        return [_one(day)] if day and day.weekday() == weekday else []

    span = line.span(*found.span())
    yield Clue(FIRM, span, yearly=in_year, note="报头月日与星期")


def _dates(line: str, *, traditional: bool) -> Iterator[tuple[re.Match[str], date]]:
    for pattern in (FULL_DATE, NUMERIC_DATE):
        for found in pattern.finditer(line):
            day = dated(found)
            if day:
                yield found, day
    weekday = _weekday(line, [])
    designed = (*DESIGNED, *([OF_THE_REPUBLIC] if traditional else []))
    for pattern in designed if weekday is not None else ():
        for found in pattern.finditer(line):
            day = dated(found)
            if day and day.weekday() == weekday:
                yield found, day
    for found in _DAY_FIRST.finditer(line) if weekday is None else ():
        if day := dated(found):
            yield found, day
    for found in REIGN_DATE.finditer(line):
        day = reign_day(found)
        if day:
            yield found, day
    yield from foreign_dates(line)


def _is_header(line: Strip, found: re.Match[str], near: list[Strip]) -> bool:
    rest = line.text[: found.start()] + " " + line.text[found.end() :]
    rest = REIGN_DATE.sub(" ", FULL_DATE.sub(" ", NUMERIC_DATE.sub(" ", rest)))
    signed = bool(_WEEKDAY.search(rest) or _SIGNS.search(rest))
    rest = _SIGNS.sub(" ", _WEEKDAY.sub(" ", rest))
    if len(_CHARACTER.findall(rest)) > _REST_AT_MOST:
        return False
    alone = not _CHARACTER.search(rest) and not signed
    if signed:
        return True
    if any(_is_sign_line(other.text) for other in near):
        return True
    if _PAGE_NUMBER.fullmatch(rest):
        return True
    return line.top and (
        alone or (_stands_apart(line.text, found) and len(rest.strip()) <= _BESIDE)
    )


def _is_of_another_day(line: str, found: re.Match[str]) -> bool:
    """Return whether the words beside say that the paper was founded on it, or came out again."""
    return bool(_FOUNDED_ON.search(line[: found.start()]) or _FOUNDED.match(line, found.end()))


def _stands_apart(line: str, found: re.Match[str]) -> bool:
    """Return whether blanks or strokes part a date from what else is on its line."""
    before, after = line[: found.start()][-1:], line[found.end() :][:1]
    return not before.strip(_STROKES) and not after.strip(_STROKES)


def _is_sign_line(line: str) -> bool:
    if len(line) > 40 or _RUNNING.search(line):
        return False
    if not (_WEEKDAY.search(line) or _SIGNS.search(line)):
        return False
    return len(_CHARACTER.findall(_SIGNS.sub("", _WEEKDAY.sub("", line)))) <= 4


def _weekday(line: str, near: list[Strip]) -> int | None:
    for text in (line, *(other.text for other in near if len(other.text) <= 20)):
        found = _WEEKDAY.search(text) if _OF_WEEKDAYS.search(text) else None
        if found and found["japanese"]:
            return _JAPANESE_DAYS.index(found["japanese"])
        if found and (found["han"] or found["alone"]):
            return _WEEKDAYS.index((found["han"] or found["alone"]).replace("天", "日"))
        if found:
            return weekday_named(found["foreign"])
    return None


def _one(day: date) -> Days:
    return day.toordinal(), day.toordinal()


def _month_of(day: date) -> Days:
    first = day.replace(day=1)
    following = date(day.year + day.month // 12, day.month % 12 + 1, 1)
    return first.toordinal(), following.toordinal() - 1
