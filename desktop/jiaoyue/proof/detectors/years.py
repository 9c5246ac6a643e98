"""Years, ages and days that contradict each other: born in 1950 and 37 in 2017; from 2021 to 2012.

What is told as done cannot come after the page was printed, a stretch of time not end before it
begins. The page's own day is needed for some, and where it is not known those are not asked.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from jiaoyue.marks.finding import Finding, FindingKind
from jiaoyue.newspaper.date_tense import phrase_at
from jiaoyue.newspaper.numerals import number
from jiaoyue.proof.detector import Detector
from jiaoyue.text.errors import QT_TRANSLATE_NOOP
from jiaoyue.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jiaoyue.proof.galley import Galley, GalleyArticle

_YEAR = r"(?:1[89]|20)\d\d"
_TO = r"\s*(?:[-—–~～]{1,2}|至|到)\s*"
_YEARS = re.compile(rf"(?<!\d)(?P<first>{_YEAR})年?{_TO}(?P<last>{_YEAR})年")
_DAYS = re.compile(
    r"(?<!\d)(?P<month>\d{1,2})月(?P<first>\d{1,2})日?"
    rf"{_TO}(?:(?P=month)月)?(?P<last>\d{{1,2}})日"
)
_BORN = re.compile(
    rf"(?:生于|出生于)(?P<year>{_YEAR})年|(?P<born>{_YEAR})年(?:\d{{1,2}}月)?(?:出生|生)"
)
_AGED = re.compile(r"(?:今年|现年|年|已)(?P<age>\d{2,3}|[一二三四五六七八九十百]{2,4})岁")
_FOUNDED = re.compile(
    rf"(?:始?建|成立|创办|创建|创刊|创立|建立|诞生|建校|建厂|建院)于(?P<year>{_YEAR})年"
)
_JUBILEE = re.compile(
    r"(?:成立|创办|创建|创刊|创立|建立|诞生|建校|建厂|建院)(?P<years>\d{1,3}|[一二三四五六七八九十百]{1,4})周年"
)
_PLENUM = re.compile(r"(?P<congress>[一二三四五六七八九十]{1,3})(?P<plenum>[一二三四五六七])中全会")
_NOT_BODIES = "厂学院校医司师组区部队社场处局所店站次届回轮世界期季"
"""What is numbered itself, and may hold a meeting: 第一中学运动会."""
_MEETING = re.compile(
    rf"第(?:[一二三四五六七八九十]{{1,3}}|\d{{1,2}})(?P<held>[^\W\d_{_NOT_BODIES}]{{0,4}}?"
    r"(?:代表大?会|[理监董]事会|运动会|博览会|交易会|展销会|文化节|艺术节|旅游节|全会))"
)
_DONE = re.compile(r"[^。；]{0,24}?(?:[举召揭开闭竣签]\w?了|了(?![解吗])|已经?|过)")
_DAY = re.compile(rf"(?:(?P<year>{_YEAR})年)?(?<!\d)(?P<month>\d{{1,2}})月(?P<day>\d{{1,2}})日")
_SOON = timedelta(days=45)
"""Dates without a year further ahead than this are those of the year before."""
_NEAR = 120

_TURNED = QT_TRANSLATE_NOOP("findings", "{words} ends before it begins.")
_OTHER_AGE = QT_TRANSLATE_NOOP("findings", "Born in {year}, one is about {age} in {now}.")
_OTHER_JUBILEE = QT_TRANSLATE_NOOP("findings", "From {year} to {now} it is {years} years.")
_NOT_YET = QT_TRANSLATE_NOOP("findings", "{words} is told as past, and the page is of {date}.")
_UNCOUNTED = QT_TRANSLATE_NOOP("findings", "“{words}” has no 届 or 次 behind its number.")
_UNNUMBERED = QT_TRANSLATE_NOOP("findings", "“{words}” does not say 届 between its two numbers.")


def _find(galley: Galley) -> Iterator[Finding]:
    first, last = galley.date.first, galley.date.last
    year = int(first[:4]) if first and last and first[:4] == last[:4] else None
    for article, text in zip(galley.articles, galley.folded, strict=True):
        yield from _turned(article, text)
        yield from _plenums(article, text)
        yield from _meetings(article, text)
        if year is not None:
            yield from _ages(article, text, year)
            yield from _jubilees(article, text, year)
        if first and galley.date.exact:
            yield from _not_yet(article, text, date.fromisoformat(first))


def _turned(article: GalleyArticle, text: str) -> Iterator[Finding]:
    """Yield stretches that end before they begin; of years, and of days within a month."""
    for pattern in (_YEARS, _DAYS):
        for match in pattern.finditer(text):
            if int(match["last"]) < int(match["first"]):
                yield article.finding(
                    FindingKind.NUMBER, Span(*match.span()), _TURNED, confidence=0.7
                )


def _plenums(article: GalleyArticle, text: str) -> Iterator[Finding]:
    """Yield plenary sessions that name no congress: 十九六中全会 for 十九届六中全会."""
    for match in _PLENUM.finditer(text):
        words, at = Span(*match.span()).of(article.text), len(match["congress"])
        yield article.finding(
            FindingKind.NUMBER,
            Span(*match.span()),
            _UNNUMBERED,
            suggestions=(words[:at] + _session(article) + words[at:],),
            confidence=0.8,
        )


def _meetings(article: GalleyArticle, text: str) -> Iterator[Finding]:
    """Yield meetings that are numbered like things: 第六会员代表大会 for 第六届会员代表大会."""
    for match in _MEETING.finditer(text):
        words, at = Span(*match.span()).of(article.text), match.start("held") - match.start()
        yield article.finding(
            FindingKind.NUMBER,
            Span(*match.span()),
            _UNCOUNTED,
            suggestions=[words[:at] + one + words[at:] for one in (_session(article), "次")],
            confidence=0.8,
        )


def _session(article: GalleyArticle) -> str:
    return "屆" if "會" in article.text else "届"


def _ages(article: GalleyArticle, text: str, now: int) -> Iterator[Finding]:
    """Yield ages that the year of birth in the same sentence contradicts; 虚岁 counts one more."""
    for match in _BORN.finditer(text):
        born = int(match["year"] or match["born"])
        said = _AGED.search(_sentence(text, match.start()))
        age = number(said["age"]) if said else None
        if said is None or age is None or -1 <= now - born - age <= 1:
            continue
        at = text.index(said[0], _begin(text, match.start())) + said.start("age") - said.start()
        yield article.finding(
            FindingKind.NUMBER,
            Span(at, at + len(said["age"])),
            _OTHER_AGE,
            suggestions=(str(now - born),) if said["age"].isascii() else (),
            confidence=0.6,
            values={"year": born, "age": now - born, "now": now},
        )


def _jubilees(article: GalleyArticle, text: str, now: int) -> Iterator[Finding]:
    """Yield jubilees that the year of founding named nearby contradicts."""
    for match in _JUBILEE.finditer(text):
        years = number(match["years"])
        near = text[max(0, match.start() - _NEAR) : match.end() + _NEAR]
        founded = {int(found["year"]) for found in _FOUNDED.finditer(near)}
        if years is None or len(founded) != 1 or now - min(founded) == years:
            continue
        right = now - min(founded)
        yield article.finding(
            FindingKind.NUMBER,
            Span(*match.span("years")),
            _OTHER_JUBILEE,
            suggestions=(str(right),) if match["years"].isascii() else (),
            confidence=0.6,
            values={"year": min(founded), "now": now, "years": right},
        )


def _not_yet(article: GalleyArticle, text: str, page: date) -> Iterator[Finding]:
    """Yield days soon after the page's own that are told as past."""
    for match in _DAY.finditer(text):
        try:
            day = date(int(match["year"] or page.year), int(match["month"]), int(match["day"]))
        except ValueError:
            # That there is no such day is told of elsewhere.
            continue
        if not timedelta(0) < day - page <= _SOON:
            continue
        phrase = phrase_at(text, *match.span())
        ahead = phrase.is_coming or phrase.may_be_coming or phrase.ends_a_range
        if ahead or phrase.is_elsewhere or not _DONE.match(phrase.trail):
            continue
        yield article.finding(
            FindingKind.NUMBER,
            Span(*match.span()),
            _NOT_YET,
            confidence=0.55,
            values={"date": page.isoformat()},
        )


def _begin(text: str, at: int) -> int:
    return max(text.rfind(mark, 0, at) for mark in "。！？；\n") + 1


def _sentence(text: str, at: int) -> str:
    ends = [end for mark in "。！？；\n" if (end := text.find(mark, at)) >= 0]
    return text[_begin(text, at) : min(ends, default=len(text))]


YEARS = Detector(FindingKind.NUMBER, _find)
