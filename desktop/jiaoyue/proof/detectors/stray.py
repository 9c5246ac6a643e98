"""Characters that stray into a text: letters, signs and page numbers that no newspaper sets there.

A letter alone between two Chinese characters is doubted unless it is one that papers use so
(A股, K歌, X光); what stands in for a character that could not be read always is.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jiaoyue.marks.finding import Finding, FindingKind
from jiaoyue.newspaper.article import Role
from jiaoyue.newspaper.persons import is_name
from jiaoyue.newspaper.signs import HAN
from jiaoyue.proof.detector import Detector
from jiaoyue.text.errors import QT_TRANSLATE_NOOP
from jiaoyue.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jiaoyue.proof.galley import Galley, GalleyArticle

# A square before a name, or who reports, is a bullet.
_UNREAD = re.compile(r"[\ufffd\u2753]|\u25a1(?!\s|本[报報]|[文图圖记記])|(?<=\S)〓")
_SIGNED = re.compile(rf"(?<!\S)\u25a1(?P<name>{HAN}{{2,4}})(?!\S)")
_FOREIGN = re.compile(
    r"[\u0400-\u04ff\u0e00-\u0e7f\uac00-\ud7af\u1100-\u11ff]+"
    rf"|(?<![\u3041-\u30fa])[\u3041-\u3096\u30a1-\u30fa]{{1,2}}(?={HAN})"
)
_SIGN = re.compile(rf"(?<={HAN})[\\^~`|_<>{{}}=#$@&*](?={HAN})")
_LETTER = re.compile(rf"(?<={HAN})[A-Za-z](?={HAN})")
# Readers that know many languages slip into another: 山货铺的 new 招牌.
_FOREIGN_WORD = re.compile(rf"(?<={HAN}) ?(?P<word>[a-z]{{3,}}) ?(?={HAN})")
_LATIN_USED = frozenset(
    ("app", "apps", "vlog", "wifi", "logo", "www", "com", "http", "https", "mini", "pro", "max")
)
_FOR_DIGIT = re.compile(
    r"(?<=\d)(?P<nought>[OoQ]+)(?=\d)|(?<=\d)[lI|](?=\d)|(?<=\d)(?P<last>O+)(?![A-Za-z\d])"
    # l6,540 and 1.l万
    r"|(?<![A-Za-z\d.,/])[lI|](?=\d[,.\d])|(?<=\d[.,])[lI](?![A-Za-z])"
)
# 46S318, but not 12B3, 京A46S318 nor what a room or a type is called.
_ALIKE = re.compile(
    r"(?<![A-Za-z\d])(?<![室座路号號型])(?<![室座路号號型][为為是位:：])\d{2,}(?P<alike>[SBZ])\d{2,}"
    r"(?![A-Za-z\d室座路号號型段])"
)
_LIKE = {"S": "5", "B": "8", "Z": "2"}
_USED_SO = re.compile(
    r"[A-Z](?=[股座栋幢区级型类座路楼口线级组段层档卡歌光型字班照轮超票])|[eEV](?=[家通站卡])"
)
_PAGE_NUMBER = re.compile(r"^\s*[-—·]?\s*\d{1,3}\s*[-—·]?\s*$")

_NOT_READ = QT_TRANSLATE_NOOP("findings", "“{words}” stands where a character could not be read.")
_NOT_CHINESE = QT_TRANSLATE_NOOP("findings", "“{words}” belongs to another writing system.")
_ALONE = QT_TRANSLATE_NOOP("findings", "“{words}” stands alone within Chinese words.")
_IN_NUMBER = QT_TRANSLATE_NOOP("findings", "“{words}” stands within a number.")
_NUMBER = QT_TRANSLATE_NOOP("findings", "“{words}” may be a page number within the text.")


def _find(galley: Galley) -> Iterator[Finding]:
    for article in galley.articles:
        text = article.text
        for pattern, template, confidence in (
            (_UNREAD, _NOT_READ, 0.95),
            (_FOREIGN, _NOT_CHINESE, 0.9),
            (_SIGN, _ALONE, 0.8),
            (_LETTER, _ALONE, 0.45),
        ):
            for match in pattern.finditer(text):
                if pattern is _LETTER and _is_used(text, match.start()):
                    continue
                if pattern is _UNREAD and _is_bullet(text, match.start()):
                    continue
                yield article.finding(
                    FindingKind.STRAY,
                    Span(*match.span()),
                    template,
                    suggestions=() if pattern is _UNREAD else ("",),
                    confidence=confidence,
                )
        for match in _FOREIGN_WORD.finditer(text):
            if match["word"] in _LATIN_USED or text.count(match["word"]) > 1:
                continue
            yield article.finding(
                FindingKind.STRAY,
                Span(*match.span("word")),
                _NOT_CHINESE,
                suggestions=("",),
                confidence=0.5,
            )
        for match in _FOR_DIGIT.finditer(text):
            digits = "0" * len(match["nought"] or match["last"] or "") or "1"
            yield _in_number(article, Span(*match.span()), digits)
        for match in _ALIKE.finditer(text):
            yield _in_number(article, Span(*match.span("alike")), _LIKE[match["alike"]])
        for paragraph in article.reading.paragraphs:
            if paragraph.block.role is Role.BODY and _PAGE_NUMBER.match(paragraph.layer.text):
                yield article.finding(
                    FindingKind.STRAY, paragraph.span, _NUMBER, suggestions=("",), confidence=0.6
                )


def _in_number(article: GalleyArticle, span: Span, digits: str) -> Finding:
    return article.finding(
        FindingKind.STRAY, span, _IN_NUMBER, suggestions=(digits,), confidence=0.9
    )


def _is_bullet(text: str, at: int) -> bool:
    """Return whether a square stands before a name that is all that follows: a byline."""
    signed = _SIGNED.match(text, at)
    return signed is not None and is_name(signed["name"])


def _is_used(text: str, at: int) -> bool:
    """Return whether papers set a letter so, or this text does so elsewhere too."""
    return _USED_SO.match(text, at) is not None or text.count(text[at : at + 2]) > 1


STRAY = Detector(FindingKind.STRAY, _find)
