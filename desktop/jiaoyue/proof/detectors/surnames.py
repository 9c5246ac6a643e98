"""Surnames that none has: a look-alike of one where somebody is named who says something.

Behind what a person is called by (里长, 侨商, 理事) and before what that person does (说, 告诉)
stands a name. Where its first character is no surname, and no everyday word either, but looks like
one or has its parts, that one is offered. Names that vary on a page are looked for elsewhere.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jiaoyue.marks.finding import Finding, FindingKind
from jiaoyue.newspaper.persons import SURNAMES
from jiaoyue.proof.characters import characters
from jiaoyue.proof.confusions import confusions
from jiaoyue.proof.detector import Detector
from jiaoyue.proof.language import language_model
from jiaoyue.text.conversion import converter
from jiaoyue.text.errors import QT_TRANSLATE_NOOP
from jiaoyue.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jiaoyue.proof.galley import Galley, Run

_SAYS = re.compile(
    r"(?:笑着|对记者|向记者)?(?:说|表示|介绍|告诉|认为|回忆|坦言|指出|透露|等[一二三四五六七八九十]?人)"
)
_CALLED = re.compile(
    r"(?:[^部校特增生成]长|书[记计]|主任|经理|[老教]师|师傅|教授|记者|通讯员|[队职党船社店议会学委]员"
    r"|工程师|同志|[村农渔市居]民|老板娘?|[侨农客牧大]户|侨[商领胞]|[商老]人|[理监董]事|主席"
    r"|[果菜茶棉]农|司机|医生|[员木石铁]匠|代表)$"
)
_EVERYDAY = 3.9
"""The cost below which a character alone is an everyday word."""
_NEAREST, _OF_PERSONS, _OFFERED = 12, 2, 5
"""How many look-alikes are thought of; how much a surname must be one of names, in steps of the
table; how many are offered."""
_SURE = 0.7

_NO_SURNAME = QT_TRANSLATE_NOOP("findings", "“{words}” is no surname.")


def _find(galley: Galley) -> Iterator[Finding]:
    for run in galley.runs:
        for at in _named(run):
            surnames = _like(run.text[at])
            if surnames:
                said = surnames
                if galley.traditional:
                    said = [converter("s2t").convert(one).text for one in surnames]
                span = Span(run.start + at, run.start + at + 1)
                yield run.article.finding(
                    FindingKind.NAME, span, _NO_SURNAME, suggestions=said, confidence=_SURE
                )


def _named(run: Run) -> Iterator[int]:
    """Yield where a person is named whose first character is no surname."""
    text = run.text
    model = language_model()
    for match in _SAYS.finditer(text):
        for at in (match.start() - 3, match.start() - 2):
            if at < 1 or not _CALLED.search(text, 0, at) or not _is_alone(run, at):
                continue
            one = text[at]
            number = model.number.get(one) if model is not None else None
            rare = number is None or model is None or model.costs[number] >= _EVERYDAY
            if rare and one != "们" and one not in SURNAMES:
                yield at
                break


def _is_alone(run: Run, at: int) -> bool:
    return any(word.start == at and len(word) == 1 for word in run.lattice.words)


def _like(character: str) -> Sequence[str]:
    """Return the surnames that look like a character or share a part with it, the likeliest first:
    those that do both, then those that are most of all names."""
    table = characters()
    looks = confusions().looks.get(character, "")[:_NEAREST]
    parts = table.sharing(character)
    found = {
        other: (-(other in looks) - (other in parts), -table.of_persons.get(other, 0))
        for other in (*looks, *parts)
        if other in SURNAMES and table.of_persons.get(other, 0) >= _OF_PERSONS
    }
    return sorted(found, key=lambda other: found[other])[:_OFFERED]


SURNAMES_MISREAD = Detector(FindingKind.NAME, _find)
