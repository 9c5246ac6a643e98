"""A person whom one article calls by two names: 何秀兰 where it names her, 何秀芝 where she speaks.

Names that look or sound alike are looked for all over a page. Within one article, where one of two
people who share all of a name but a character is told of by what he is, the other is the same one
more often than not, whatever the two characters are. Families are: where an article speaks of
brothers and sisters nothing is said. Which of the two was printed nothing tells; both are shown.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jiaoyue.marks.finding import Finding, FindingKind
from jiaoyue.proof.confusions import confusions
from jiaoyue.proof.detector import Detector
from jiaoyue.proof.language import language_model
from jiaoyue.proof.misreadings import misread
from jiaoyue.proof.name_runs import name_runs
from jiaoyue.text.errors import QT_TRANSLATE_NOOP
from jiaoyue.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jiaoyue.proof.galley import Galley

_SIZE = 3
_OPEN = "?"
_CALLED = re.compile("(?:[员長长者主理师任记纪民友商人手翁婆嫂妇士生匠板]|同志)$")
_FAMILY = re.compile("[兄弟姐妹姊哥嫂侄]|[叔伯堂父母][子女侄]|双胞")
_SURE, _EVEN = 0.3, 0.5

_VARIES = QT_TRANSLATE_NOOP("findings", "Elsewhere this page has {name}.")


def _find(galley: Galley) -> Iterator[Finding]:
    for article, text in zip(galley.articles, galley.folded, strict=True):
        if _FAMILY.search(text):
            continue
        for one, other in _pairs(text):
            for ours, theirs in ((one, other), (other, one)):
                names = [text[at[0] : at[0] + _SIZE] for at in (ours, theirs)]
                if len(ours) > len(theirs) or not _may_be_misread(*names):
                    continue
                for at in ours:
                    there = Span(theirs[0], theirs[0] + _SIZE)
                    name = there.of(article.text)
                    yield article.finding(
                        FindingKind.NAME,
                        Span(at, at + _SIZE),
                        _VARIES,
                        suggestions=(name,),
                        confidence=_SURE,
                        evidence=article.reading.down(there),
                        values={"name": name},
                    )


def _pairs(text: str) -> Iterator[tuple[Sequence[int], Sequence[int]]]:
    """Yield where the two forms of each name that has two stand."""
    places: dict[str, list[int]] = {}
    for at, run in name_runs(text):
        places.setdefault(run, []).append(at)
    alike: dict[str, list[str]] = {}
    for run in places:
        for i in range(_SIZE):
            alike.setdefault(f"{run[:i]}{_OPEN}{run[i + 1 :]}", []).append(run)
    for forms in alike.values():
        if len(forms) != 2:
            continue
        if any(_is_called(text, at) for run in forms for at in places[run]):
            yield places[forms[0]], places[forms[1]]


def _is_called(text: str, at: int) -> bool:
    """Return whether what a person is stands before a name, and is no part of a word with it."""
    model = language_model()
    return _CALLED.search(text, 0, at) is not None and (
        model is None or text[at - 1 : at + 1] not in model
    )


def _may_be_misread(ours: str, theirs: str) -> bool:
    """Return whether the first of two names may be the wrong one, as far as characters tell that
    are taken for each other."""
    at = next(i for i, (a, b) in enumerate(zip(ours, theirs, strict=True)) if a != b)
    tables = confusions()
    are_alike = tables.alike(ours[at], theirs[at]) or tables.heard_alike(ours[at], theirs[at])
    return not are_alike or misread(ours, theirs, at) >= _EVEN


CALLED_TWICE = Detector(FindingKind.NAME, _find)
