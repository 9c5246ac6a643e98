"""Quotation marks, brackets and title marks that have lost their other half, or are turned.

They are matched within a paragraph as it reads, its columns joined. A speech of several
paragraphs opens each of them and closes only the last; that is custom and no fault.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from jiaoyue.marks.finding import Finding, FindingKind
from jiaoyue.newspaper.signs import REPORTED
from jiaoyue.proof.breaks import breaks
from jiaoyue.proof.detector import Detector
from jiaoyue.text.errors import QT_TRANSLATE_NOOP
from jiaoyue.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jiaoyue.proof.galley import Galley, GalleyArticle

_PAIRS = {
    "“": "”",
    "‘": "’",
    "「": "」",
    "『": "』",
    "《": "》",
    "（": "）",
    "【": "】",
    "〔": "〕",
}
_OPENING = {closing: opening for opening, closing in _PAIRS.items()}
_INNER = {"“": "‘", "”": "’", "「": "『", "」": "』"}
_QUOTATION = re.compile(r"“[^“”\n]{2,20}”|「[^「」\n]{2,20}」")
_SPEAKER = re.compile(
    r"[^“”「」，。\n]{2,30}(?:说|說|介绍|表示|告诉|坦言|指出|认为|回忆|称)[，。：道]?"
)
_SPEECH, _SPEECH_ENDS = frozenset("“「"), frozenset("”」")
_ORDINAL, _ORDINAL_LENGTH = re.compile(r"(?:^|[。；，：\s])[（(]?[一二三四五六七八九十\d]{1,3}$"), 5
_STOP = re.compile(r"[，。！？；：、\s]")
_SIGNED = re.compile(rf"{REPORTED}|[讯訊电電]")
_NAMED_SO = re.compile(
    r"[的等](?:口号|口號|称号|稱號|说法|說法|标语|標語|字样|字樣|横幅|橫幅|锦旗|錦旗|热潮|熱潮|美称|美稱|美誉|美譽"
    r"|局面|原则|原則|精神|现象|現象|思想|理念|模式|目标|目標)"
)
"""What a quotation is: it ends before that."""
_REACH, _SHORT_SAYING, _SPEECH_LENGTH = 12, 9, 400
_QUOTED, _QUOTED_LENGTHS = re.compile(r"[“「《]([^“”「」《》\n，。]{2,12})[”」》]"), range(2, 13)
_FULL_STOP = re.compile(r"[。！？!?]")
_SAID_SO = re.compile(
    r"\s*(?:日前|近日|\d+月\d+日)|(?![^，。]{0,4}[我你咱俺])[^，。]*(?:说|說|这是|這是|问|問|想)[。，]"
    r"|.*(?:介绍|介紹|表示|告诉|告訴|坦言|指出|认为|認為|回忆|回憶|笑道)"
)
"""Beginnings of a sentence that is no longer the speech: who said it, or the day of the report."""
_SPOKEN = re.compile(r"[我你您咱俺]|[吧吗嗎呢啦呀嘛啊哦喔囉][。！？]")
"""What is said to somebody: no report has it."""
_BEFORE_SPEECH = frozenset("：，。）) \u3000\n")

_OPENS_AFTER = frozenset("为為叫称稱是成的了作和与與及对對")
"""Words behind which something is quoted or named."""
_SAYS, _LEAST_SAID = re.compile("[说說](?![明服法过過起到的得着著])|[笑问問]道"), 4
"""Behind what speech begins, and how many characters of it there are at least."""
_SURELY, _SOMEWHERE = 0.85, 0.6
"""How sure a place is where the opening half is missing, behind a colon and elsewhere."""

_WRONG_WAY = QT_TRANSLATE_NOOP("findings", "{mark} seems to be turned the wrong way.")
_UNCLOSED = QT_TRANSLATE_NOOP("findings", "{mark} is not closed.")
_UNOPENED = QT_TRANSLATE_NOOP("findings", "{mark} closes what was not opened.")


@dataclass(frozen=True, slots=True)
class _Loose:
    """A mark without its other half."""

    at: int
    mark: str


def _find(galley: Galley) -> Iterator[Finding]:
    for article in galley.articles:
        quoted = _quoted(article.text)
        paragraphs = [paragraph.span for paragraph in article.reading.paragraphs]
        ended = [one.at for one in breaks(article) if one.line < 0.8 * one.widest]
        found = [
            (index, loose)
            for index, span in enumerate(paragraphs)
            for loose in _loose(article.text, span)
        ]
        for index, loose in _unmatched(article.text, paragraphs, found):
            span = paragraphs[index]
            after = paragraphs[index + 1].start if index + 1 < len(paragraphs) else span.end
            follows = article.text[after : after + 1]
            turned = _turned(article, loose)
            if turned is not None:
                yield turned
                continue
            if _opens_speech(article.text, span, loose) and follows == loose.mark:
                continue
            yield from _of(article, span, loose, quoted, ended)


def _unmatched(
    text: str, paragraphs: Sequence[Span], found: Sequence[tuple[int, _Loose]]
) -> Iterator[tuple[int, _Loose]]:
    """Yield the loose marks but for those of verse, which open one line and close a later."""
    at = 0
    while at < len(found):
        index, loose = found[at]
        if at + 1 < len(found) and loose.mark in _SPEECH:
            later, closing = found[at + 1]
            if closing.mark == _PAIRS[loose.mark] and index < later:
                opens = not text[paragraphs[index].start : loose.at].strip()
                closes = not text[closing.at + 1 : paragraphs[later].end].strip()
                if opens and closes:
                    at += 2
                    continue
        yield index, loose
        at += 1


def _loose(text: str, within: Span) -> Sequence[_Loose]:
    """Return the marks of a paragraph that match no other, in order."""
    open_: list[_Loose] = []
    counts: Counter[str] = Counter()
    out: list[_Loose] = []
    for at in range(within.start, within.end):
        mark = text[at]
        if mark in _PAIRS:
            open_.append(_Loose(at, mark))
            counts[mark] += 1
        elif mark in _OPENING or (mark == ")" and counts["（"]):
            # Readers mix the widths of brackets: （长6米).
            wanted = _OPENING.get(mark, "（")
            if not counts[wanted]:
                before = text[max(within.start, at - _ORDINAL_LENGTH) : at]
                if not (mark == "）" and _ORDINAL.search(before)):
                    out.append(_Loose(at, mark))
                continue
            while (one := open_.pop()).mark != wanted:
                counts[one.mark] -= 1
                out.append(one)
            counts[wanted] -= 1
    return sorted((*out, *open_), key=lambda loose: loose.at)


def _opens_speech(text: str, within: Span, loose: _Loose) -> bool:
    """Return whether a mark stands where somebody may begin to speak, and not before a name."""
    before = text[max(within.start, loose.at - 1) : loose.at]
    return loose.mark in _SPEECH and (not before or before in _BEFORE_SPEECH)


def _turned(article: GalleyArticle, loose: _Loose) -> Finding | None:
    """Return a finding where an opening mark stands before the speaker: …两年。“馆长介绍说，."""
    text, at = article.text, loose.at
    if loose.mark not in _SPEECH or text[at - 1 : at] not in tuple("。！？"):
        return None
    if not _SPEAKER.match(text, at + 1):
        return None
    return article.finding(
        FindingKind.PUNCTUATION,
        Span(at, at + 1),
        _WRONG_WAY,
        suggestions=(_PAIRS[loose.mark],),
        confidence=0.85,
        values={"mark": loose.mark},
    )


def _quoted(text: str) -> frozenset[str]:
    """Return what the article quotes in full somewhere, short enough to be a name."""
    return frozenset(_QUOTED.findall(text))


def _of(
    article: GalleyArticle,
    within: Span,
    loose: _Loose,
    quoted: frozenset[str],
    ended: Sequence[int],
) -> Iterator[Finding]:
    text = article.text
    if loose.mark in _SPEECH and text[loose.at - 1 : loose.at] == "：":
        yield _unclosed(article, within, loose, quoted)
        return
    if loose.mark in _PAIRS:
        # A line of its own, as a head, is joined to the next where a mark in it is open; what a
        # column breaks in the midst is as long as its other lines.
        after = bisect_right(ended, loose.at)
        near = [at for at in ended[after : after + 1] if at <= loose.at + _REACH]
        end = min((within.end, *near))
        yield _unclosed(article, Span(within.start, end), loose, quoted)
        return
    nested = _nested(text, within, loose)
    opening = _OPENING[loose.mark]
    if nested is not None:
        said = f"{opening}{_INNER[opening]}{text[nested.start + 1 : nested.end - 1]}{_INNER[loose.mark]}"
        yield article.finding(
            FindingKind.PUNCTUATION,
            nested,
            _UNOPENED,
            suggestions=(said,),
            confidence=0.75,
            evidence=article.reading.down(Span(loose.at, loose.at + 1)),
            values={"mark": loose.mark},
        )
        return
    yield _unopened(article, within, loose, quoted)


def _nested(text: str, within: Span, loose: _Loose) -> Span | None:
    """Return the quotation within a speech that has taken the speech's own opening mark.

    “‘甲’开了门。乙也开了。” comes out of a reader as “甲”开了门。乙也开了。”
    """
    if loose.mark not in _INNER or text[loose.at - 1 : loose.at] not in tuple("。！？，"):
        return None
    start = max(within.start, loose.at - _SPEECH_LENGTH)
    said = max(text.rfind(mark, start, loose.at) for mark in ("。”", "！”", "：", "。“"))
    for match in _QUOTATION.finditer(text, max(said, start), loose.at):
        if match.start() == within.start or text[match.start() - 1] in "。：！？":
            return Span(*match.span())
    return None


def _unopened(
    article: GalleyArticle, within: Span, loose: _Loose, quoted: frozenset[str]
) -> Finding:
    text, opening = article.text, _OPENING[loose.mark]
    starts: Sequence[int]
    speech = _where_speech_begins(text, within, loose)
    if speech is not None:
        span, starts, confidence = Span(speech, speech + 1), [speech], _SURELY
    else:
        starts, confidence = _where_it_opens(text, within, loose, quoted), _SOMEWHERE
        span = Span(min(starts, default=loose.at), loose.at + 1)
    return article.finding(
        FindingKind.PUNCTUATION,
        span,
        _UNOPENED,
        suggestions=[text[span.start : at] + opening + text[at : span.end] for at in starts[:5]],
        confidence=confidence,
        evidence=article.reading.down(Span(loose.at, loose.at + 1)),
        values={"mark": loose.mark},
    )


def _where_speech_begins(text: str, within: Span, loose: _Loose) -> int | None:
    """Return where one begins to speak before a mark that ends a speech: behind a colon, or behind
    the word for it."""
    if loose.mark not in _SPEECH_ENDS:
        return None
    begin = max(text.rfind(loose.mark, within.start, loose.at), within.start)
    colon = text.rfind("：", begin, loose.at) + 1
    if not colon:
        said = list(_SAYS.finditer(text, begin, loose.at - _LEAST_SAID))
        colon = said[-1].end() if said else 0
    return colon if 0 < colon < loose.at else None


def _where_it_opens(
    text: str, within: Span, loose: _Loose, quoted: frozenset[str]
) -> Sequence[int]:
    """Return where the other half may have stood, the likeliest first, none of it far away: where
    words begin that the article quotes elsewhere, or behind a word that calls something so, or at
    the stop before."""
    end = loose.at
    starts = (end - size for size in _QUOTED_LENGTHS if end - size >= within.start)
    known = [start for start in starts if text[start:end] in quoted]
    if known:
        return [min(known)]
    near = max(within.start, end - _REACH)
    stops = [match.end() for match in _STOP.finditer(text, near, end - 1)]
    first = stops[-1] if stops else near
    called = [at + 1 for at in range(end - 3, first - 1, -1) if text[at] in _OPENS_AFTER]
    return [at for at in dict.fromkeys((*called, first)) if end + 1 - at <= _REACH]


def _unclosed(
    article: GalleyArticle, within: Span, loose: _Loose, quoted: frozenset[str]
) -> Finding:
    text, closing = article.text, _PAIRS[loose.mark]
    ends = _where_it_closes(text, within, loose, quoted)
    near = [end for end in ends if end - loose.at <= _REACH]
    if near and ends[0] in near:
        span = Span(loose.at, max(near))
        suggestions = [text[loose.at : end] + closing + text[end : span.end] for end in near]
    else:
        end = ends[0]
        span = Span(end - 1, end)
        suggestions = [span.of(text) + closing]
    return article.finding(
        FindingKind.PUNCTUATION,
        span,
        _UNCLOSED,
        suggestions=suggestions[:5],
        confidence=0.85,
        evidence=article.reading.down(Span(loose.at, loose.at + 1)),
        values={"mark": loose.mark},
    )


def _where_it_closes(
    text: str, within: Span, loose: _Loose, quoted: frozenset[str]
) -> Sequence[int]:
    """Return where the other half may have stood, the likeliest first; never empty."""
    start = loose.at + 1
    again = text.find(loose.mark, start, within.end)
    limit = within.end if again < 0 else again
    while limit > start and text[limit - 1] in " \n\u3000":
        limit -= 1
    opens_speech = _opens_speech(text, within, loose)
    known = [start + size for size in _QUOTED_LENGTHS if text[start : start + size] in quoted]
    if known and not (opens_speech and _is_said_so(text, start, limit)):
        return sorted(known, reverse=True)
    signed = _SIGNED.search(text, start, limit) if loose.mark in "【（〔" else None
    if signed:
        return [signed.end()]
    stops = [match.start() for match in _STOP.finditer(text, start, limit)]
    first = stops[0] if stops else limit
    full = _FULL_STOP.search(text, start, limit)
    named = _NAMED_SO.search(text, start, full.start() if full else limit)
    if named:
        return [named.start()]
    if opens_speech:
        return [_where_speech_ends(text, start, limit), first]
    if again >= 0 and text[limit - 1] == "的":
        # One thing of two marks: “大家的事大家办的“村约”.
        return [limit - 1]
    if first - start > _REACH:
        return [first]
    sentence = full.start() if full else limit
    may_be_all = loose.mark in _SPEECH and first < sentence <= start + _SHORT_SAYING
    shorter = range(min(first - 1, start + 6), start + 1, -1)
    return [first, *([sentence] if may_be_all else ()), *shorter]


def _is_said_so(text: str, start: int, limit: int) -> bool:
    """Return whether a sentence after the first says who spoke."""
    ends = [match.end() for match in _FULL_STOP.finditer(text, start, limit)]
    return any(_SAID_SO.match(text, end, after) for end, after in pairwise(ends))


def _where_speech_ends(text: str, start: int, limit: int) -> int:
    """Return the end of the last sentence before the one that says who spoke, or else of the last
    that is said to somebody: what follows tells of something."""
    ends = [match.end() for match in _FULL_STOP.finditer(text, start, limit)]
    if not ends:
        return limit
    spoken = ends[0]
    for end, after in pairwise(ends):
        if _SAID_SO.match(text, end, after):
            return end
        if _SPOKEN.search(text, end, after):
            spoken = after
    return spoken


MARKS = Detector(FindingKind.PUNCTUATION, _find)
