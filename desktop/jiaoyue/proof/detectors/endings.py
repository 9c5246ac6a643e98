"""Paragraphs that stop in the middle of a sentence: text that was lost.

A paragraph of a text ends with a stop. Verse, tables, notices and papers that print no stops
are left alone, and so are lines that are signed.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jiaoyue.marks.finding import Finding, FindingKind
from jiaoyue.newspaper.article import Kind, Role
from jiaoyue.newspaper.persons import SURNAMES, is_name
from jiaoyue.newspaper.signs import HAN
from jiaoyue.proof.detector import Detector
from jiaoyue.text.errors import QT_TRANSLATE_NOOP
from jiaoyue.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jiaoyue.newspaper.reading import Paragraph
    from jiaoyue.proof.galley import Galley, GalleyArticle

_ENDED = re.compile(r"[。！？!?…”’」』：:；;—～）)】》〕.]\s*$")
_SIGNATURE = re.compile(
    rf"[（(](?P<signed>(?:{HAN}|[\s、/／]){{2,16}})[)）]\s*$|(?<=[。！？”」])\s+{HAN}{{2,4}}\s*$"
)
_SIGNS = re.compile(r"记者|記者|通讯员|通訊員|作者|摄|攝|[文图圖]")
# A telephone number, or the makers named after the last stop, end a text as well.
_OTHERWISE_ENDED = re.compile(
    rf"\d{{4,}}$|[。！？”」]\s*(?:本[报報])?(?:[见見][习習])?(?:记者|記者|通讯员|通訊員)(?:{HAN}|[\s、/／]){{2,24}}$"
)
_LETTER_SIGNED = re.compile(rf"[。！？]\s*{HAN}{{2,12}}\s?(?:[敬谨謹]?[上启啟]|鞠躬|顿首|頓首)$")
# 青溪公社 甘来, or a name alone right behind the last stop.
_TAIL = re.compile(rf"[。！？!?”」]\s*(?:{HAN}{{2,16}}[\s\u3000])?(?P<name>{HAN}{{2,4}})$")
# What the notice's makers are called, a degree of the weather, whom to ask.
_NOTICE = re.compile(
    rf"[。！？!”」][\s\u3000]+{HAN}{{2,20}}[局段会會所站司室校院处處社委部府队隊团團厂廠]$"
    rf"|\d[℃度]$"
)
_ADDRESS = re.compile(r"(?:信箱|[路街巷弄里道楼樓栋棟院])\s*\d{1,5}\s*[号號室楼樓]?$")
_STOP = re.compile(r"[，。；：！？、]")
_PLACES = frozenset("镇鎮乡鄉县縣市村")
_PROSE = frozenset((Kind.NEWS, Kind.BRIEF, Kind.COMMENT, Kind.LETTER, Kind.PHOTO))
_SHORTEST = 18
_SHOWN = 3
_LONGEST_HEAD = 30

_UNENDED = QT_TRANSLATE_NOOP("findings", "The sentence has no end: what follows may be lost.")


def _find(galley: Galley) -> Iterator[Finding]:
    prose = [article for article in galley.articles if article.kind in _PROSE]
    bodies = [paragraph for article in prose for paragraph in _bodies(article)]
    ended = sum(_ENDED.search(body.layer.text) is not None for body in bodies)
    if ended * 2 < len(bodies):
        return
    for article in prose:
        paragraphs = _bodies(article)
        for index, paragraph in enumerate(paragraphs):
            if _is_unended(article, paragraph):
                last = index == len(paragraphs) - 1
                yield _unended(article, paragraph, last=last)


def _bodies(article: GalleyArticle) -> Sequence[Paragraph]:
    return [
        paragraph
        for paragraph in article.reading.paragraphs
        if paragraph.block.role is Role.BODY and len(paragraph.layer.text.strip()) >= _SHORTEST
    ]


def _is_unended(article: GalleyArticle, paragraph: Paragraph) -> bool:
    text = _unsigned(article, paragraph)
    if _LETTER_SIGNED.search(text) or _OTHERWISE_ENDED.search(text) or _ADDRESS.search(text):
        return False
    if _NOTICE.search(text):
        return False
    tail = _TAIL.search(text)
    if tail and is_name(tail["name"]) and tail["name"][-1] not in _PLACES:
        return False
    if _ENDED.search(text) or not (_STOP.search(text) or len(text) > _LONGEST_HEAD):
        return False
    if len(re.findall(rf"{HAN}", text)) * 2 < len(text):
        return False
    byline = article.byline
    names = (*byline.reporters, *byline.correspondents, *byline.photographers)
    signed = text.rstrip()[-16:]
    return not any(signed.endswith(name) for name in names)


def _unsigned(article: GalleyArticle, paragraph: Paragraph) -> str:
    """Return a paragraph without the name that it may be signed with; （部分） is no name."""
    text = paragraph.layer.text
    match = _SIGNATURE.search(text)
    if match is None:
        return text.rstrip()
    byline = article.byline
    names = (*byline.reporters, *byline.correspondents, *byline.photographers)
    signed = match["signed"]
    made = any(name in signed for name in names if name[:1] in SURNAMES) if signed else True
    if not made and not _SIGNS.search(signed):
        return text.rstrip()
    return text[: match.start()].rstrip()


def _unended(article: GalleyArticle, paragraph: Paragraph, *, last: bool) -> Finding:
    text = _unsigned(article, paragraph)
    end = paragraph.start + len(text)
    span = Span(end - min(_SHOWN, len(text)), end)
    return article.finding(
        FindingKind.ENDLESS,
        span,
        _UNENDED,
        suggestions=(span.of(article.text) + "。",),
        confidence=0.8 if last else 0.6,
    )


ENDINGS = Detector(FindingKind.ENDLESS, _find)
