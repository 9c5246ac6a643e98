"""Names that lost their last character: 秦茂 told a reporter, who is 秦茂田 elsewhere on the page.

Both have to stand where people are named: behind what somebody is called by, or before what that
person does.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jiaoyue.marks.finding import Finding, FindingKind
from jiaoyue.newspaper.gazetteer import gazetteer
from jiaoyue.newspaper.signs import HAN
from jiaoyue.proof.detector import Detector
from jiaoyue.proof.language import language_model
from jiaoyue.proof.name_runs import name_runs
from jiaoyue.text.errors import QT_TRANSLATE_NOOP
from jiaoyue.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jiaoyue.proof.galley import Galley

_SAYS = (
    r"(?:笑着|对记者|向记者|对笔者)?(?:说|表示|介绍|告诉|认为|回忆|坦言|指出|透露|称)"
    r"|大[妈爷叔娘嫂伯]|师傅|同志|老人|先生|女士"
)
_CALLED = (
    r"(?:[^部校特增生成]长|书[记计]|主任|经理|老师|教授|记者|通讯员|[队职党社会委]员|工程师|[村农渔市居]民"
    r"|老板娘?|[商老东店厂]主|老人|[理监董]事|主席|医生|代表|名|叫)$"
)
_TITLE_AT_MOST = 3
_GOES_ON = frozenset("说对向表告介认回坦指透称报摄讯文图在和与及的了是也都就把被大师同老先女")
_SURE = 0.6

_CUT = QT_TRANSLATE_NOOP("findings", "Elsewhere this page has {name}.")


def _find(galley: Galley) -> Iterator[Finding]:
    model, fold = language_model(), gazetteer().fold
    names: dict[str, tuple[str, bool]] = {}
    for article, text in zip(galley.articles, galley.folded, strict=True):
        for at, run in name_runs(text):
            if run[2] not in _GOES_ON and model is not None and run[:2] not in model:
                placed = _is_called(text, at) or _does(text, at + 3)
                printed = article.text[at : at + 3]
                names[run] = (printed, placed or names.get(run, ("", False))[1])
    begun: dict[str, list[str]] = {}
    for name in names:
        begun.setdefault(name[:2], []).append(name)
    for article, text in zip(galley.articles, galley.folded, strict=True):
        signed = set(map(fold, (*article.byline.reporters, *article.byline.correspondents)))
        for start in range(len(text) - 1):
            cut, end = text[start : start + 2], start + 2
            if cut not in begun or cut in signed or not _is_called(text, start):
                continue
            does, stands_alone = _does(text, end), not _HAN.match(text[end : end + 1])
            for name in begun[cut]:
                printed, placed = names[name]
                if text[end : end + 1] == name[2] or not (does or (placed and stands_alone)):
                    continue
                yield article.finding(
                    FindingKind.LOST,
                    Span(start, end),
                    _CUT,
                    suggestions=(printed,),
                    confidence=_SURE,
                    values={"name": printed},
                )


def _is_called(text: str, at: int) -> bool:
    return _TITLED.search(text, max(0, at - _TITLE_AT_MOST), at) is not None


def _does(text: str, at: int) -> bool:
    return _DOES.match(text, at) is not None


_DOES, _TITLED, _HAN = re.compile(_SAYS), re.compile(_CALLED), re.compile(HAN)

CUT_NAMES = Detector(FindingKind.LOST, _find)
