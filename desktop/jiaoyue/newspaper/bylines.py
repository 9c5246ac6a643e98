"""Who made an article: reporters, correspondents, photographers, and the agency it came from.

Names are read only where a newspaper puts them: in the dateline that opens a text, in a line
of their own, under a picture, in brackets at the end. "The reporter learnt" inside a text
names nobody. A name whose end nothing marks must begin with a surname; one between clear
signs may be anything of two to four characters, since papers sign collectively too.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from jiaoyue.newspaper.article import Byline
from jiaoyue.newspaper.gazetteer import Level, gazetteer
from jiaoyue.newspaper.persons import COMPOUND, NOT_NAMES, SURNAMES, is_name, is_transcribed
from jiaoyue.newspaper.signs import (
    AGENCY,
    CORRESPONDENT,
    DATELINE,
    HAN,
    OF_PAPER,
    REPORTED,
    REPORTER,
    REPORTS,
    SENDS,
    TAKES,
    TOOK,
    credit_at_end,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_STOP_ROLE = re.compile(
    rf"{OF_PAPER}(?:({TAKES})|({REPORTS})|({SENDS}))|({TOOK})"
    r"|((?<![^\s　（(/／、，])(?:(?:文字|撰文|采写|採寫|采访|採訪|撰稿)(?=[/／:：|\s　])|(?:图文|圖文|文图|文圖)(?=[:：])"
    r"|(?:文|作者|[图圖])(?=[/／:：|]))(?![/／][图圖摄攝文撰]))"
)
_DEED = re.compile(
    rf"{REPORTED}|采写|採訪|整理|(?<=[\s　/／])(?:文[/／]?[图圖摄攝]|[图圖][/／]?文|文|[图圖])(?=[\s　）)】/／]|$)"
    r"|[摄攝]影|[摄攝](?=[\s　）)】。/／]|$)|[图圖](?=[\s　）)】]*$)|[/／]|(?:专|專|外)?[电電讯訊](?=[\s　）)】:：，,]|$)"
)
_PICTURES = re.compile(r"[摄攝]|文[/／]?[图圖摄攝]|[图圖]")
_SEPARATOR = re.compile(r"[、，,/／&；;]|與")
_AND = re.compile(r"(?<=[一-鿿]{2})和(?=([一-鿿]{2,3})(?:[、，,\s]|$))")
_MARKED = re.compile(r"^[■□●○◎▲△◆◇★☆▪·•◼◻][ 　]*")
_OF_HOUSE = re.compile(
    rf"^{HAN}{{2,14}}?(?:[组組部局委会會社所站院校厂廠队隊村镇鎮乡鄉县縣市区區]|办公室|公司|中学|中學|小学|小學|街道)"
    rf"[ 　]+((?:{HAN}{{2,3}}[ 　、]*)+)$"
)
"""A house and who writes from it, in the brackets that close a text."""
_TOKEN = re.compile(rf"{HAN}+(?:[·•．]{HAN}+)*")
_BRACKETED = re.compile(r"[（(【〔\[]([^）)】〕\]]*)[）)】〕\]]")
_SLASHED = re.compile(
    rf"(?:本[报報][ 　]*)?({HAN}{{2,4}}|{HAN}{{0,8}}?(?:记者|記者|员|員)[ 　]*{HAN}{{2,4}})[／/]{HAN}{{0,6}}"
    r"(?:報導|报道|報道|專訪|專電|特稿|特寫|攝影|文|[電电訊讯](?=[】〕）)]))"
)
_NEXT_BRACKET = re.compile(r"[\s　]*[（(【]([^）)】]{2,60})[）)】]")
_CLOSING = re.compile(r"[（(【〔]([^（(【〔]{2,48})[）)】〕][\s　]*$")
_LINE_END = re.compile(
    rf"(?<=[。！？”」])[ 　]*({REPORTER}(?:[ 　]+{HAN}{{2,4}}){{1,3}}"
    r"(?:[ 　]+(?:[摄攝]影[报報][道導]|文[/／][图圖]|[报報][道導]))?)[ 　]*$"
)
_COLLECTIVE = re.compile(
    rf"^{HAN}{{2,4}}$|^(?:{HAN}{{2,4}}|{HAN}[ 　]{HAN})(?:[ 　、]+(?:{HAN}{{2,4}}|{HAN}[ 　]{HAN})){{0,3}}$"
)


_TO_OFFICE = re.compile(r"^.*(?:记者|記者|员|員|本[报報])[ 　]*")
_SPACED_OUT = re.compile(
    r"记[ 　]者|記[ 　]者|通[ 　]讯[ 　]员|通[ 　]訊[ 　]員|[摄攝][ 　]影(?=[ 　])"
)
_BOTH_BEHIND = re.compile(
    r"(?:(?<![一-鿿])(?:文[/／]?[图圖摄攝]|[图圖][/／]?文)|[摄攝]影[报報][道導])[\s　）)】]*$"
)
_BOTH_BEFORE = re.compile(r"[^一-鿿]*(?:文[/／]?[图圖摄攝]|[图圖][/／]?文)[ 　/／:：]*(?=[一-鿿])")
_OFFICE = re.compile(r"[局委办辦会會院所警]$|中心$|公司$|学校$|學校$|集团$|派出所$")
"""The last word of the house that a correspondent writes from, between his role and his name."""
_SENT = re.compile(r"[ 　]*(?:供稿|来稿|投稿|撰稿)$")
_SAID = re.compile(
    rf"[\s　]*((?:{HAN}{{2,4}}[、 　]){{0,3}}{HAN}{{2,4}})(?:报道|報道|報導)[：:，,]"
)
_RUNS_ON = frozenset("从从在自据據今昨对對")
"""A character that follows a name and ends hardly any."""
_REPORTED_BY = re.compile(
    rf"[（(【〔](?:(?:报道|報道|報導)[:：]({HAN}{{2,4}})"
    rf"|({HAN}{{2,4}}?)(?:报道|報道|報導|专稿|專稿|特稿))[）)】〕]"
)
_OF_HOUSE_AND_TOWN = re.compile(
    rf"[【〔（(\[]本[报報]({HAN}{{4,8}}?)(?:報導|报道|報道|專電|[电電讯訊])[】〕）)\]]"
)
_BETWEEN = re.compile("[ 　、，,]+")
_SENT_BY = re.compile("[电電讯訊消报報]|^[【（(]")
_AGENCY_REPORTER = re.compile(rf"[^一-鿿]*{AGENCY.pattern}[^，。]{{0,6}}?(?:记者|記者)")
_ROLE_NEXT = re.compile(rf"[\s　]*(?:{REPORTER}|{CORRESPONDENT})")
_CLOSED_BY = re.compile(rf"[^。；;“「？！]{{0,60}}?{REPORTED}(?=[\s　）)】，,：:“]|$)")
_ENDS_REPORTED = re.compile(rf"{REPORTED}[\s　）)】]*$")
_BARE_TAKER = re.compile(
    rf"((?:{HAN}{{2,4}}[ 　、]+)*{HAN}{{2,4}}|{HAN}[ 　]{HAN})[ 　]*[／/]?[ 　]*(?:[摄攝]|攝影|摄影)"
)
_ONLY_TOOK, _TOOK_AND_TOLD = re.compile("[摄攝图圖](?!影报|影報)"), re.compile("[摄攝]影[报報]")
_BRACKET_ON = re.compile("[）)】〕\\]].*")
_OPENING, _CLOSES = 200, 80
"""Characters at the ends of a text that may say who made it."""
_OWN_DISPATCH = re.compile(r"[【〔]本報|[■●▲△◎▓◆]?[^，。]{2,16}／")
"""Papers of Taiwan and Hong Kong have no correspondents: who signs such a dispatch reports."""


@dataclass(slots=True)
class _Names:
    """Names in the order of the page, each once."""

    reporters: dict[str, None] = field(default_factory=dict)
    correspondents: dict[str, None] = field(default_factory=dict)
    photographers: dict[str, None] = field(default_factory=dict)


def byline_of(
    opening: str,
    closing: str,
    lines: Iterable[str],
    credits: Iterable[str],
    *,
    mainland: bool = False,
) -> Byline:
    """Read the names of an article; papers of the ``mainland`` have correspondents.

    ``opening`` and ``closing`` are its first and its last paragraph, ``lines`` its lines of
    names, ``credits`` what stands under its pictures. All may be empty.
    """
    names = _Names()
    opening, closing = _closed_up(opening[:_OPENING]), _closed_up(closing[-_CLOSES:])
    lines = tuple(map(_closed_up, lines))
    head = _dateline_part(opening)
    reported = _REPORTED_BY.match(opening)
    if reported and is_name(name := reported[1] or reported[2]):
        names.reporters.setdefault(name)
    if head:
        _read(head, names, fenced=_fenced(head))
        sent = _OF_HOUSE_AND_TOWN.match(head)
        if sent and (name := _before_town(sent[1])):
            names.reporters.setdefault(name)
        bare = _CLOSING.search(head) or _SAID.match(opening, len(head))
        if bare and _all_names(bare[1]):
            makers = names.reporters if AGENCY.search(head) else names.correspondents
            makers.update(dict.fromkeys(_BETWEEN.split(bare[1])))
    for line in lines:
        _read_line(line, names)
    tail = _CLOSING.search(closing[-60:])
    signed = _LINE_END.search(closing[-40:])
    if tail and not _SENDER.fullmatch(closing):
        own = not mainland and _OWN_DISPATCH.match(opening) is not None
        _read_closing(tail[1], names, names.reporters if own else names.correspondents)
    elif signed:
        _read(signed[1], names, fenced=True)
    for credit in credits:
        _read_credit(credit, names)
    agency = _agency(head or opening[:24], closing[-24:]) or _agency_of_reporter(lines)
    return Byline(
        tuple(names.reporters), tuple(names.correspondents), tuple(names.photographers), agency
    )


def _before_town(token: str) -> str:
    """Return the name that the name of a town follows, or nothing: 許大山台南."""
    for length in (3, 2, 4):
        if is_name(token[:length]) and gazetteer().senses(token[length:]):
            return token[:length]
    return ""


def _closed_up(words: str) -> str:
    """Return the words without the blanks that set 记 者 apart for the eye."""
    if " " not in words and "\u3000" not in words:
        return words
    return _SPACED_OUT.sub(lambda found: re.sub(r"[ 　]", "", found[0]), words)


def _agency(opening: str, closing: str) -> str | None:
    head = AGENCY.search(opening)
    if head is None or not _SENT_BY.search(opening[: head.end() + 30]):
        tail = _CLOSING.search(closing)
        head = AGENCY.search(tail[1]) if tail else None
    return head[1] if head else None


def _agency_of_reporter(lines: Iterable[str]) -> str | None:
    """Return the agency whose reporter a line of names names: 新华社记者 某某."""
    found = map(_AGENCY_REPORTER.match, lines)
    return next((one[1] for one in found if one), None)


def _dateline_part(opening: str) -> str:
    """Return the part of a first paragraph that names its makers, or nothing."""
    start = opening[:140]
    found = DATELINE.search(start)
    if found is None:
        return ""
    end = found.end()
    rest = start[end:]
    bracketed = end
    while more := _NEXT_BRACKET.match(start, bracketed):
        if not (_STOP_ROLE.search(more[1]) or _all_names(more[1])):
            break
        bracketed = more.end()
    if bracketed > end:
        return start[:bracketed]
    role = _ROLE_NEXT.match(rest)
    if role is None and not _STOP_ROLE.search(start[:end]):
        return start[:end]
    # Further makers may follow up to the verb that closes a byline.
    close = _CLOSED_BY.match(rest)
    if close:
        return start[: end + close.end()]
    return start[: end + 40] if role else start[:end]


def _all_names(inside: str) -> bool:
    parted = _BETWEEN.split(inside)
    return all(is_name(part) and part[-1] not in "讯訊电電" for part in parted)


def _fenced(head: str) -> bool:
    """Return whether signs mark where the names of a dateline end."""
    return bool(_BRACKETED.search(head) or _ENDS_REPORTED.search(head))


def _read_line(line: str, names: _Names) -> None:
    both = _BOTH_BEFORE.match(line)
    own = _Names()
    _read_makers(line[both.end() :] if both else line, own)
    if both:
        own.photographers.update(own.reporters)
        own.photographers.update(own.correspondents)
    names.reporters.update(own.reporters)
    names.correspondents.update(own.correspondents)
    names.photographers.update(own.photographers)


def _read_makers(line: str, names: _Names) -> None:
    slashed = _slashed(line)
    if slashed and not any(mark[5] for mark in _STOP_ROLE.finditer(line)):
        names.reporters.setdefault(_TO_OFFICE.sub("", slashed[1]))
    elif _STOP_ROLE.search(line):
        _read(line, names, fenced=True)
    else:
        named = _MARKED.sub("", _BOTH_BEHIND.sub("", line))
        found = list(filter(is_name, _tokens(named, fenced=True)))
        names.reporters.update(dict.fromkeys(found))
        if _BOTH_BEHIND.search(line):
            names.photographers.update(dict.fromkeys(found))


def _slashed(words: str) -> re.Match[str] | None:
    """Return who reports what behind a stroke: 記者某某／台北報導."""
    return _SLASHED.search(words) if "／" in words or "/" in words else None


def _read_closing(inside: str, names: _Names, bare: dict[str, None]) -> None:
    """Read what stands in brackets at the end of a text; bare names there go into ``bare``."""
    inside = _SENT.sub("", inside)
    if _STOP_ROLE.search(inside):
        _read(inside, names, fenced=True)
        return
    if _slashed(inside):
        _read_line(inside, names)
        return
    housed = _OF_HOUSE.match(inside)
    if housed:
        for token in _tokens(housed[1], fenced=True):
            if is_name(token):
                names.correspondents.setdefault(token)
        return
    if not _COLLECTIVE.match(inside) or AGENCY.search(inside) or inside.startswith(_UNSIGNED):
        return
    for token in _tokens(inside, fenced=True):
        if token in _UNSIGNED or token in NOT_NAMES or _is_large_place(token):
            continue
        if is_name(token) or is_transcribed(token) or _signs_for_a_house(token):
            bare.setdefault(token)


def _signs_for_a_house(token: str) -> bool:
    """Return whether a word is how an office signs: 南宣, 县妇联, 市农办."""
    return len(token) < 4 and token[-1] in _HOUSES and token[0] not in "每见附略有未详选转注"


_HOUSES = frozenset(
    "宣工团農农卫衛教文交公法检檢政府办辦林水电電气邮税财妇婦武广廣通讯訊组組纪紀研联联委局站院校社队隊厂廠所部科处處会會"
)


def _is_large_place(token: str) -> bool:
    """Return whether a word is a province or a city, as before the name of who writes from it."""
    return any(sense.unit.level <= Level.CITY for sense in gazetteer().senses(token))


_SENDER = re.compile(rf"{HAN}{{2,6}}[（(][^（(）)]{{2,8}}[）)]")
"""A line that says who wrote a letter, and in brackets from where."""
_UNSIGNED = (
    "外一",
    "外二",
    "节选",
    "散文",
    "完",
    "全文",
    "未完",
    "待续",
    "待續",
    "下转",
    "上接",
    "本报",
    "本報",
    "综合",
    "綜合",
    "据",
    "據",
    "转",
    "轉",
)


def _read_credit(credit: str, names: _Names) -> None:
    """Read a picture's credit; a photographer who is named as correspondent is both."""
    found = credit_at_end(credit)
    part = found[0] if found else credit[-40:]
    if _STOP_ROLE.search(part):
        _read(part, names, fenced=True, pictures=True)
        return
    bare = _BARE_TAKER.search(part)
    if bare:
        tokens = list(_tokens(bare[1], fenced=True))
        # What a caption ends with may stand before the name with no more than a space between.
        sure = [token for token in tokens if is_name(token)] or tokens
        names.photographers.update(dict.fromkeys(sure))


def _read(region: str, names: _Names, *, fenced: bool, pictures: bool = False) -> None:
    """Read each role word of a region with the names and the deed that follow it."""
    slashed = _slashed(region)
    marks = list(_STOP_ROLE.finditer(region))
    if slashed and not any(mark[2] or mark[3] or mark[5] for mark in marks):
        names.reporters.setdefault(_TO_OFFICE.sub("", slashed[1]))
        return
    shared = _BOTH_BEHIND.search(region) is not None or _BOTH_BEFORE.match(region) is not None
    ends = [*(mark.start() for mark in marks), len(region)][1:]
    taken = False
    for mark, end in zip(marks, ends, strict=True):
        part = region[mark.end() : end]
        deed = _DEED.search(part.lstrip("／/:：|｜ 　")) if part else None
        lead = len(part) - len(part.lstrip("／/:：|｜ 　"))
        named = part[lead : lead + deed.start()] if deed else part[lead:]
        found = _without_office(list(_tokens(named, fenced=fenced or deed is not None)))
        took = mark[5] is not None and mark[5][0] in "图圖" and "文" not in mark[5]
        if took or (taken and not mark[5]):
            names.photographers.update(dict.fromkeys(found))
        else:
            deeds = part[lead + deed.start() :] if deed else ""
            _enter(mark, deeds, found, names, pictures=pictures)
        # 图/本报记者 某某: the sign stands before the office of him who took it.
        taken = took and not found
        if shared:
            names.photographers.update(dict.fromkeys(found))


def _without_office(found: list[str]) -> list[str]:
    """Leave out the house before a correspondent's name: 通讯员 县公安局 某某."""
    housed = len(found) > 1 and _OFFICE.search(found[0]) and not is_name(found[0])
    return found[1:] if housed and is_name(found[1]) else found


def _enter(
    mark: re.Match[str], deed: str, found: list[str], names: _Names, *, pictures: bool
) -> None:
    deed = deed.lstrip("／/ 　")
    took = bool(_PICTURES.search(deed))
    only_took = _ONLY_TOOK.match(deed) is not None or (pictures and took)
    for name in found:
        if mark[1] or mark[4]:
            names.photographers.setdefault(name)
            continue
        if mark[3]:
            names.correspondents.setdefault(name)
        elif not only_took or _TOOK_AND_TOLD.match(deed):
            names.reporters.setdefault(name)
        if took:
            names.photographers.setdefault(name)


def _tokens(named: str, *, fenced: bool) -> Iterator[str]:
    """Yield the names in a run of text, up to the first thing that is none."""
    named = _AND.sub(
        lambda found: "、" if is_name(found[1]) else found[0], _BRACKET_ON.sub("", named)
    )
    for index, part in enumerate(_SEPARATOR.split(named)):
        words = part.split()
        at = 0
        while at < len(words):
            word = words[at]
            at += 1
            half = len(word) == 1 or word in COMPOUND
            if half and at < len(words) and len(words[at]) == 1:
                word += words[at]
                at += 1
            found = _TOKEN.match(word)
            name = _fit(found[0], fenced=fenced) if found else ""
            if not fenced and name[2:] in _RUNS_ON and found and found[0] != name:
                name = name[:2]
            if not name or (not fenced and (index or at > 1) and not is_name(name)):
                return
            yield name
            if found and found[0] != name:
                return


def _fit(token: str, *, fenced: bool) -> str:
    """Return the name at the start of a token, which may run on into a place."""
    if "·" in token or "•" in token:
        return token
    if token in NOT_NAMES:
        return ""
    if is_name(token):
        return token
    if len(token) == 4 and token[0] in SURNAMES and token[2:] in NOT_NAMES:
        return token[:2]
    if name := _before_town(token):
        return name
    if len(token) == 4 and token[3] in "文摄攝图圖" and is_name(token[:3]):
        return token[:3]
    if len(token) <= 4:
        return token if fenced and len(token) >= 2 else ""
    for length in (3, 4, 2) if token[:2] not in COMPOUND else (4, 3):
        if is_name(token[:length]) and len(token) - length >= 2:
            return token[:length]
    return ""
