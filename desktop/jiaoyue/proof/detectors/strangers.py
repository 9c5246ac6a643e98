"""Characters of the other script: a Traditional one in a Simplified page, and the reverse.

A page is printed in one script; its OCR slips where it knows a word better in the other. A page
with many of both is taken for what it is. Names keep their own characters: what a byline holds is
left alone. So is what Traditional papers print as well as its like, as 晒 and 扑: forms older than
the simplification, which took them up.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiaoyue.marks.finding import Finding, FindingKind
from jiaoyue.proof.detector import Detector
from jiaoyue.text.conversion import converter
from jiaoyue.text.errors import QT_TRANSLATE_NOOP
from jiaoyue.text.script import strangers
from jiaoyue.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jiaoyue.proof.galley import Galley

_RARE_IN_BIG5 = b"\xc9\x40"
_PRINTED_BEFORE = frozenset(
    "强迹丢祢没决况凉减凑净冲烟灾恒却厨厕厦厢启咏妆异弥携栖椁猫猪秆耻肴脉虱踪韵弃册吴吕匀叙晋黄内刹彦"
    "撑横涩渊瓮睁禅禄粤缓羡虚静脚荆"
)
"""Forms of Traditional print that are today's Simplified ones; Big5 has the other form alone."""
_PRINTED_LONG_BEFORE = frozenset("叠迹担虬帮刦墻床双号灯体宝尽礼旧万无与个么从云众继独办声")
"""Forms of everyday hands that the print of before 1950 has as well."""
_FEW, _MIXED = 6, 0.02

_TRADITIONAL = QT_TRANSLATE_NOOP("findings", "“{words}” is Traditional in a Simplified page.")
_SIMPLIFIED = QT_TRANSLATE_NOOP("findings", "“{words}” is Simplified in a Traditional page.")


def _find(galley: Galley) -> Iterator[Finding]:
    traditional = galley.traditional
    found = [
        (article, span) for article in galley.articles for span in _runs(article.text, traditional)
    ]
    characters = sum(len(article.text) for article in galley.articles)
    if sum(len(span) for _, span in found) > max(_FEW, _MIXED * characters):
        return
    for article, span in found:
        words = span.of(article.text)
        names = (*article.byline.reporters, *article.byline.correspondents)
        named = any(words in name for name in (*names, *article.byline.photographers))
        kept = named or (
            all(
                _is_printed(one) or (galley.is_old and one in _PRINTED_LONG_BEFORE) for one in words
            )
            if traditional
            else galley.is_old
        )
        yield article.finding(
            FindingKind.SCRIPT,
            span,
            _SIMPLIFIED if traditional else _TRADITIONAL,
            suggestions=(_in_script(words, traditional=traditional),),
            # Before the scripts were settled, 烟 and 冲 were printed in Traditional text as well.
            confidence=0.05 if kept else 0.95,
        )


def _runs(text: str, traditional: bool) -> Iterator[Span]:
    """Yield the stretches of characters that the page's script has not."""
    places = strangers(text, traditional=traditional)
    start = end = -1
    for place in places:
        if place != end:
            if start >= 0:
                yield Span(start, end)
            start = place
        end = place + 1
    if start >= 0:
        yield Span(start, end)


def _is_printed(character: str) -> bool:
    """Return whether Traditional papers print it: Big5's everyday 5,401, and older forms."""
    try:
        return character in _PRINTED_BEFORE or character.encode("big5") < _RARE_IN_BIG5
    except UnicodeEncodeError:
        return False


def _in_script(words: str, *, traditional: bool) -> str:
    return converter("s2t" if traditional else "t2s").convert(words).text


STRANGERS = Detector(FindingKind.SCRIPT, _find)
