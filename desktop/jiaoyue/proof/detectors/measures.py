"""Quantities that lack a part: 作坊已有9,多在村东 without what is counted, 路长约公里 without a number.

Chinese counts with measure words, so a number before a stop, a measure without its number and a
share of no number have lost a character. Round numbers are said without a measure (人口三万), and
prices and percentages too; those are left alone.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jiaoyue.marks.finding import FindingKind
from jiaoyue.newspaper.signs import HAN
from jiaoyue.proof.detector import Detector
from jiaoyue.text.errors import QT_TRANSLATE_NOOP
from jiaoyue.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jiaoyue.marks.finding import Finding
    from jiaoyue.proof.galley import Galley, Run

_DIGIT = "一二三四五六七八九"
_NUMERAL = f"〇零{_DIGIT}两十百千万亿廿卅"
_ANY = f"0-9{_NUMERAL}"
_STOP = "，。；！？"
_ONE_OR_MORE = "[个人名户家亩吨斤公米块张元里次篇卷册年天件头只位条座间辆艘]"
_PERSON = "老|青年|中年|退休|[男女][人工子]|村民|农民|大[爷娘妈伯]|奶奶|爷爷"

_NO_MEASURE = QT_TRANSLATE_NOOP("findings", "A measure word seems to be lost behind “{words}”.")
_NO_NUMBER = QT_TRANSLATE_NOOP("findings", "A number seems to be lost before “{words}”.")
_CUT = QT_TRANSLATE_NOOP(
    "findings", "The quantity “{words}” lacks a part: a character may be lost."
)

_RULES = tuple(
    (template, re.compile(pattern))
    for template, pattern in (
        # 渡船每天来回两。 Not 缺斤短两, nor a weight: 三两.
        (_NO_MEASURE, rf"(?<![{_ANY}斤市钱多几数半银少缺短估])(?<!斤.)两(?=[{_STOP}])"),
        # 作坊已有9，多在… Not 气温达39.
        (_NO_MEASURE, r"(?<=[已现尚仅]有)[0-9]+(?=[，。；](?![0-9]))"),
        # 每桌收八。 Not 每人收五十.
        (
            _NO_MEASURE,
            rf"(?<=每[人户名张席位件斤亩只头天月年桌][收付售卖交缴纳领得发补奖罚捐])[{_DIGIT}](?=[{_STOP}])",
        ),
        # 产值增长12，
        (_NO_MEASURE, r"(?<=增长)[0-9]+(?:\.[0-9]+)?(?=[，。；])"),
        # 2013年5在柳湾, 9月15上午开学, 上午九开会.
        (
            _NO_MEASURE,
            r"(?<![0-9])(?:19|20)[0-9]{2}年[0-9]{1,2}(?=[在于由从他我该])",
        ),
        (
            _NO_MEASURE,
            rf"(?<![{_ANY}])[0-9]{{1,2}}月[0-9]{{1,2}}(?=[在于由从他我该电讯]|[上下]午)",
        ),
        # 七十二的老木匠. Not 五十的老汉.
        (
            _NO_MEASURE,
            rf"(?<![{_ANY}近过逾届约之第比满到达前])(?:[{_DIGIT}]十[{_DIGIT}]|[2-9][1-9])的(?={_PERSON})",
        ),
        # 坡度约度左右, 路长约公里; 元 also begins other words.
        (
            _NO_NUMBER,
            r"(?<=[达约近至仅距])(?:公里|公斤|公顷|公尺|公吨|平方公里|平方米|立方米|厘米|毫米|英里|英尺)",
        ),
        (
            _NO_NUMBER,
            r"(?<=[达约近至仅距])"
            r"(?:度|岁|天|年|米|吨|斤|亩|户|元|个月|个?小时|分钟)(?:左右|上下|以上|以下|以内)",
        ),
        # Not 改元至元。, an era.
        (_NO_NUMBER, rf"(?<=[达约仅到收付值薪价])[多余]?元(?=[{_STOP}的多钱])"),
        (_NO_NUMBER, rf"(?<=产)(?:吨|公斤|斤)(?=[{_STOP}])"),
        (
            _NO_NUMBER,
            rf"(?<![{_ANY}几数半干整各每这那哪])个百分点",
        ),
        # 走路要半天，骑车他个钟头就到.
        (_NO_NUMBER, r"(?<=[我你他她它们])个(?:钟头|小时|星期)"),
        (_NO_NUMBER, rf"第[届次]|百分之(?![{_ANY}几若多○XxＸ×])"),
        (
            _NO_NUMBER,
            r"(?<=[上下]午|凌晨|傍晚|晚上|中午|清晨|早上|[今昨前][晨晚])[时点](?:许|半|左右)",
        ),
        # 于月15日. Not 次月5日.
        (_NO_NUMBER, r"(?<=[于在自从由至])月[0-9]{1,2}日"),
        # 五多米: 多 follows tens and hundreds only, and what is counted by ones: 五米多.
        (_CUT, rf"(?<![{_ANY}.点第])[二三四五六七八九2-9][多余](?={_ONE_OR_MORE})"),
        # 四分之。 Not 几分之差, 一角二分之糖.
        (_CUT, rf"(?<![角元])[{_ANY}]分之(?=[{_STOP}]|以[上下])"),
        (
            _CUT,
            rf"百分之[{_NUMERAL}]+点(?![{_NUMERAL}○])|(?<={HAN})[0-9]+\.(?=[万亿%元吨米斤])",
        ),
        (_CUT, r"个百分(?![点比数率号之制])"),
        # 三千五万: 三千五百万, or 三千零五万.
        (_CUT, rf"[{_NUMERAL}]千[二三四五六七八九]万"),
        # 一九八年: a year of our time has four digits. Not 公元一九三年.
        (
            _CUT,
            rf"(?<![{_ANY}元前（(])一九[{_DIGIT}〇零]年(?![前后来间内以之的])|(?<![{_ANY}元前（(])19[0-9]年(?=[0-9]{{1,2}}月|[春夏秋冬初底末])",
        ),
        # 行程两千多公，
        (_CUT, rf"[十百千万0-9][多余]?公(?=[{_STOP}])"),
    )
)


_COUNTED = re.compile(
    rf"(?<![{_ANY}几多余数来这那每各第整有])名(?=职工|工人|党员|战士|群众|旅客|乘客|儿童|妇女|村民)"
)
"""名 before people: 救起名工人."""


def _find(galley: Galley) -> Iterator[Finding]:
    for article, text in zip(galley.articles, galley.folded, strict=True):
        for template, pattern in _RULES:
            for match in pattern.finditer(text):
                yield article.finding(
                    FindingKind.LOST, Span(*match.span()), template, confidence=0.6
                )
    for run in galley.runs:
        yield from _uncounted(run)


def _uncounted(run: Run) -> Iterator[Finding]:
    """Yield 名 without a number where it is a word by itself, as it is not in 报名工人."""
    # What stands before the run may be a figure.
    for match in _COUNTED.finditer(run.text, 1):
        if any(match.span() == (word.start, word.end) for word in run.lattice.words):
            span = Span(run.start + match.start(), run.start + match.end())
            yield run.article.finding(FindingKind.LOST, span, _NO_NUMBER, confidence=0.6)


MEASURES = Detector(FindingKind.LOST, _find)
