"""Percentages that the figures beside them contradict: 12 of 50, and said to be 34 percent.

A share is measured by the whole and the part that its sentence names, a growth by the two figures
from and to which something grew. A share of a whole is never more than all of it, and what grew is
no less than before. Rounding is allowed for, and so is what is only about so much.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING

from jiaoyue.marks.finding import Finding, FindingKind
from jiaoyue.proof.detector import Detector
from jiaoyue.proof.figures import Figure, figures_in, shares_in, written_like
from jiaoyue.text.errors import QT_TRANSLATE_NOOP
from jiaoyue.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jiaoyue.proof.galley import Galley, GalleyArticle

_AMONG = re.compile("其中")
_SENTENCE = re.compile(r"[。！？；\n]")
_HOLDS = re.compile(r"占(?!地)[^，。；\d]{0,12}$")
_FROM = re.compile(r"[从由](?:[^，。；]{0,12}的)?$")
_TO = re.compile(
    r"(?:(?P<up>增加|增长|提高|上升|扩大|发展|增|升)|(?P<down>减少|下降|降低|缩短|减|降))[到至为]$"
)
_BY = re.compile(r"(?:增长|增加|提高|上升|增幅|升幅|下降|减少|降低|降幅)[了达为]{0,2}$")
_OF_A_WHOLE = re.compile(
    r"(?:满意[度率]|合格率|及格率|优良率|优质率|成活率|覆盖率|入学率|就业率|办结率|治愈率|出勤率|普及率"
    r"|通过率|命中率|好评率|绿化率|到位率"
    # What was reached in another year, or was meant to be, is no whole: 占去年同期的150%.
    r"|占(?:(?!同期|计划|任务|指标|定额|(?<![青中老少])年)[^，。；\d]){0,10})"
    r"[高]?(?:达到?|为|是|到|至|的)?$"
)
_LONGEST_WHOLE = 20
"""Characters that what stands before a share of a whole has at most."""
_RANKS = frozenset("位名级等类流")
"""Units of which fewer are higher: 从第十位上升到三位."""
_NUMERAL = re.compile(r"[0-9〇零一二两三四五六七八九十半]")
_SLACK = Decimal("1.5")
"""So far from the right percentage rounding does not lead."""

_NO_SHARE = QT_TRANSLATE_NOOP("findings", "{part} of {whole} is {share} percent.")
_NO_GROWTH = QT_TRANSLATE_NOOP("findings", "From {before} to {after} is {share} percent.")
_TURNED = QT_TRANSLATE_NOOP("findings", "From {before} to {after} is no {change}.")
_OVER = QT_TRANSLATE_NOOP("findings", "No more than the whole can be {words} percent of it.")


def _find(galley: Galley) -> Iterator[Finding]:
    for article, text in zip(galley.articles, galley.folded, strict=True):
        figures, shares = tuple(figures_in(text)), tuple(shares_in(text))
        yield from _shares(article, text, figures, shares)
        yield from _growths(article, text, figures, shares)
        yield from _wholes(article, text, shares)
        yield from _turned(article, text, figures)
        yield from _turned(article, text, shares)


def _shares(
    article: GalleyArticle, text: str, figures: Sequence[Figure], shares: Sequence[Figure]
) -> Iterator[Finding]:
    """Yield shares that are not what a part is of the whole named before it: 50人,其中党员20人,占60%."""
    for share in shares:
        start = _sentence_start(text, share.span.start)
        if not _HOLDS.search(text[start : share.span.start]):
            continue
        before = _two_between(figures, start, share.span.start)
        if before is None:
            continue
        whole, part = before
        if not (whole.exact and part.exact and whole.unit == part.unit and whole.unit):
            continue
        if not _AMONG.search(text, whole.span.end, part.span.start) or not whole.value:
            continue
        right = part.value * 100 / whole.value
        if abs(right - share.value) > _SLACK:
            numbers = (part.number.of(article.text), whole.number.of(article.text))
            yield _misfit(
                article, share, right, _NO_SHARE, {"part": numbers[0], "whole": numbers[1]}
            )


def _growths(
    article: GalleyArticle, text: str, figures: Sequence[Figure], shares: Sequence[Figure]
) -> Iterator[Finding]:
    """Yield percentages that do not lead from the one figure to the other: 从50家增加到60家,增长30%."""
    for share in shares:
        start = _sentence_start(text, share.span.start)
        if not _BY.search(text[start : share.span.start]):
            continue
        before = _two_between(figures, start, share.span.start)
        if before is None:
            continue
        old, new = before
        if not (old.exact and new.exact and old.value) or new.unit != (old.unit or new.unit):
            continue
        if not _FROM.search(text[start : old.span.start]):
            continue
        if not _TO.search(text[old.span.end : new.span.start].removeprefix(old.unit)):
            continue
        right = abs(new.value - old.value) * 100 / old.value
        if abs(right - share.value) > _SLACK:
            numbers = (old.number.of(article.text), new.number.of(article.text))
            yield _misfit(
                article, share, right, _NO_GROWTH, {"before": numbers[0], "after": numbers[1]}
            )


def _two_between(figures: Sequence[Figure], start: int, end: int) -> tuple[Figure, Figure] | None:
    """Return the last two figures of a stretch, if it has so many."""
    behind = bisect_right(figures, end, key=lambda figure: figure.span.end)
    two = [one for one in figures[max(0, behind - 2) : behind] if one.span.start >= start]
    return (two[0], two[1]) if len(two) == 2 else None


def _misfit(
    article: GalleyArticle, share: Figure, right: Decimal, template: str, values: dict[str, str]
) -> Finding:
    places = -min(0, int(share.value.as_tuple().exponent))
    rounded = round(right, places)
    return article.finding(
        FindingKind.NUMBER,
        share.number,
        template,
        suggestions=written_like(share.number.of(article.text), rounded),
        confidence=0.6,
        values={**values, "share": f"{rounded:f}"},
    )


def _wholes(article: GalleyArticle, text: str, shares: Sequence[Figure]) -> Iterator[Finding]:
    """Yield shares of a whole above a hundred: 满意度达198.6%."""
    for share in shares:
        at = share.span.start
        if share.value <= 100 or not _OF_A_WHOLE.search(text[max(0, at - _LONGEST_WHOLE) : at]):
            continue
        said = share.number.of(article.text)
        yield article.finding(
            FindingKind.NUMBER,
            share.number,
            _OVER,
            suggestions=(said[1:],) if said.isascii() and said[0] == "1" and said[1] != "0" else (),
            confidence=0.8,
        )


def _turned(article: GalleyArticle, text: str, figures: Sequence[Figure]) -> Iterator[Finding]:
    """Yield what is said to rise and falls, or to fall and rises: 从60亩增加到50亩."""
    for old, new in pairwise(figures):
        to = _TO.fullmatch(text, old.span.end, new.span.start)
        if to is None or old.unit != new.unit or old.unit in _RANKS or not old.exact:
            continue
        if not _FROM.search(text[_sentence_start(text, old.span.start) : old.span.start]):
            continue
        if _NUMERAL.match(text, new.span.end):
            # 从一元增至一元二角.
            continue
        if new.value <= old.value if to["up"] else new.value >= old.value:
            yield article.finding(
                FindingKind.NUMBER,
                Span(old.number.start, new.number.end),
                _TURNED,
                confidence=0.6,
                values={
                    "before": old.number.of(article.text),
                    "after": new.number.of(article.text),
                    "change": (to["up"] or to["down"]),
                },
            )


def _sentence_start(text: str, at: int) -> int:
    stops = [match.end() for match in _SENTENCE.finditer(text, max(0, at - 80), at)]
    return stops[-1] if stops else max(0, at - 80)


PERCENTAGES = Detector(FindingKind.NUMBER, _find)
