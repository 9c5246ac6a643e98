"""Characters that papers hardly ever print, a stroke off everyday ones: 当埸 for 当场, 巳经 for 已经.

A reader of pages knows thousands that no paper of our time needs, and takes an everyday one for
them. The few words that have them are left alone, and so are older pages, which print other forms.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jiaoyue.marks.finding import Finding, FindingKind
from jiaoyue.proof.detector import Detector
from jiaoyue.text.conversion import converter
from jiaoyue.text.errors import QT_TRANSLATE_NOOP
from jiaoyue.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from jiaoyue.proof.galley import Galley

_RARE = "埸巳妺囗郤袓冦髙侓壸啇毌茍沬眛鍚辧孑"
_EVERYDAY = "场已妹口却祖寇高律壶商毋苟沫昧锡办子"
_TWINS: Mapping[str, str] = dict(zip(_RARE, _EVERYDAY, strict=True))
"""The rare character, and the everyday one that it is taken for, in Simplified characters."""
_NATURAL = re.compile(
    r"疆埸|[甲乙丙丁戊己庚辛壬癸辰上元]巳|巳[时時午初正刻牌宫宮]|[(（]巳[)）]|妺喜|壸[范範]|毌丘"
    r"|孑[然遗遺孓立身影]|[孓茕煢]孑"
)
_SURE, _IN_OLD_PRINT = 0.9, 0.4

_LIKELIER = QT_TRANSLATE_NOOP("findings", "“{word}” is likelier here than “{words}”.")


def _find(galley: Galley) -> Iterator[Finding]:
    rare = re.compile(f"[{_RARE}]")
    for article in galley.articles:
        natural = {at for match in _NATURAL.finditer(article.text) for at in range(*match.span())}
        for match in rare.finditer(article.text):
            if match.start() in natural:
                continue
            said = _TWINS[match[0]]
            if galley.traditional:
                said = "卻" if said == "却" else converter("s2t").convert(said).text
            yield article.finding(
                FindingKind.LOOKALIKE,
                Span(*match.span()),
                _LIKELIER,
                suggestions=(said,),
                confidence=_IN_OLD_PRINT if galley.is_old else _SURE,
                values={"word": said},
            )


RARE_TWINS = Detector(FindingKind.LOOKALIKE, _find)
