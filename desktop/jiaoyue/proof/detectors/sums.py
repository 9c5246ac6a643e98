"""Totals that are not what their parts make: 699 in all, and 45, 398 and 258 of its kinds.

A list of parts is seldom whole, and parts may overlap; so a sum is doubted only when one digit
changed in one figure would make it right, as a misread digit does, or when a part is more than
the whole. Rounded figures, and those said to be about so much, are left alone.
"""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import takewhile
from typing import TYPE_CHECKING

from jiaoyue.marks.finding import Finding, FindingKind
from jiaoyue.newspaper.signs import HAN
from jiaoyue.proof.detector import Detector
from jiaoyue.proof.figures import Figure, figures_in, written_like
from jiaoyue.text.errors import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jiaoyue.proof.galley import Galley, GalleyArticle

_AMONG = re.compile(r"其中(?:包括|有|：)?")
_IN_ALL = re.compile(rf"(?:共计?|合计|总计){HAN}{{0,3}}$")
_SENTENCE = re.compile(r"[。！？；\n]")
_NEVER_ADDED = frozenset("岁成")
"""Units of means and shares: a part may have more of them than the whole."""
_BETWEEN_PARTS = re.compile(r"[^0-9。；]{0,14}[、，]?[^0-9。；]{0,14}")

_NO_SUM = QT_TRANSLATE_NOOP("findings", "The parts make {sum}, not {words}.")
_NO_PART = QT_TRANSLATE_NOOP("findings", "{words} is more than the whole, {whole}.")


def _find(galley: Galley) -> Iterator[Finding]:
    for article, text in zip(galley.articles, galley.folded, strict=True):
        yield from _totals(article, text, tuple(figures_in(text)))


def _totals(article: GalleyArticle, text: str, figures: Sequence[Figure]) -> Iterator[Finding]:
    for index, total in enumerate(figures):
        if not (total.exact and total.unit) or total.unit in _NEVER_ADDED:
            continue
        among = _AMONG.search(text, total.span.end, _sentence_end(text, total.span.end))
        if among and among.start() - total.span.end <= 16:
            later = [f for f in figures[index + 1 :] if f.span.start >= among.end()]
            parts = _parts(text, among.end(), [f for f in later if f.unit == total.unit])
            yield from _against(article, total, parts)
        elif _IN_ALL.search(text[: total.span.start]):
            yield from _against(article, total, _parts_before(text, figures[:index], total))


def _parts(text: str, at: int, figures: Sequence[Figure]) -> Sequence[Figure]:
    """Return the figures that are listed from a place on, with nothing but words between them."""

    def follows(figure: Figure) -> bool:
        nonlocal at
        listed = _BETWEEN_PARTS.fullmatch(text, at, figure.span.start) is not None
        at = figure.span.end
        return listed

    return tuple(takewhile(follows, figures))


def _parts_before(text: str, figures: Sequence[Figure], total: Figure) -> Sequence[Figure]:
    out: list[Figure] = []
    at = total.span.start
    for figure in reversed([figure for figure in figures if figure.unit == total.unit]):
        if not _BETWEEN_PARTS.fullmatch(text, figure.span.end, at):
            break
        out.append(figure)
        at = figure.span.start
    return tuple(reversed(out))


def _against(article: GalleyArticle, total: Figure, parts: Sequence[Figure]) -> Iterator[Finding]:
    evidence = article.reading.down(total.span)
    for part in parts:
        if part.exact and part.value > total.value:
            yield article.finding(
                FindingKind.NUMBER,
                part.number,
                _NO_PART,
                confidence=0.7,
                evidence=evidence,
                values={"whole": total.number.of(article.text)},
            )
            return
    whole = sum((part.value for part in parts), Decimal(0))
    if len(parts) < 2 or not all(part.exact for part in parts) or whole == total.value:
        return
    if _is_digit(abs(whole - total.value)):
        yield article.finding(
            FindingKind.NUMBER,
            total.number,
            _NO_SUM,
            suggestions=written_like(total.number.of(article.text), whole),
            confidence=0.65,
            evidence=tuple(span for part in parts for span in article.reading.down(part.number)),
            values={"sum": f"{whole:f}"},
        )


def _is_digit(difference: Decimal) -> bool:
    """Return whether one digit changed in a number makes such a difference: 3, 40, 900."""
    return difference == int(difference) and len(str(int(difference)).rstrip("0")) == 1


def _sentence_end(text: str, at: int) -> int:
    stop = _SENTENCE.search(text, at)
    return stop.start() if stop else len(text)


SUMS = Detector(FindingKind.NUMBER, _find)
