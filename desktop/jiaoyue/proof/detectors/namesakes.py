"""People of one given name whose surnames look alike, 宋茂田 and 朱茂田, or are printed in two ways.

Two people on one page hardly ever share a given name of two characters; where their surnames are
alike as well, they are one, and one of the surnames was misread. In Traditional print a name has
one form: whoever is 鍾玉蓮 here is not 鐘玉蓮 there.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import permutations
from typing import TYPE_CHECKING

from jiaoyue.marks.finding import Finding, FindingKind
from jiaoyue.newspaper.gazetteer import gazetteer
from jiaoyue.proof.candidates import FAR, alike
from jiaoyue.proof.confusions import confusions
from jiaoyue.proof.detector import Detector
from jiaoyue.proof.language import language_model
from jiaoyue.proof.misreadings import HARDLY, misread
from jiaoyue.proof.name_runs import name_runs
from jiaoyue.text.errors import QT_TRANSLATE_NOOP
from jiaoyue.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from jiaoyue.proof.galley import Galley, GalleyArticle

    _Places = Sequence[tuple[GalleyArticle, int]]
    _Forms = Mapping[tuple[str, str], _Places]

_RARER, _AS_OFTEN, _NOT_SO = 0.6, 0.45, 0.8
"""How sure a form is that stands less often than the other, one that stands as often, and one that
no surname has."""
_NEAR = 10
"""The place up to which a look-alike is taken for a character readily."""
_NO_SURNAMES = frozenset("鐘範餘薑嶽穀")
"""Characters of which only the other form is a surname: 鍾, 范, 余, 姜, 岳, 谷."""

_VARIES = QT_TRANSLATE_NOOP("findings", "Elsewhere this page has {name}.")


def _find(galley: Galley) -> Iterator[Finding]:
    for forms in _by_given_name(galley).values():
        for one, other in permutations(forms, 2):
            confidence = _confidence(galley, forms, one, other)
            for article, at in forms[one] if confidence else ():
                yield article.finding(
                    FindingKind.NAME,
                    Span(at, at + 3),
                    _VARIES,
                    suggestions=(other[1],),
                    confidence=confidence,
                    values={"name": other[1]},
                )


def _by_given_name(galley: Galley) -> Mapping[str, _Forms]:
    """Return where each name stands, by its given name folded: by its surname, folded, and how all
    of it is printed."""
    out: dict[str, dict[tuple[str, str], list[tuple[GalleyArticle, int]]]] = defaultdict(dict)
    for article, text in zip(galley.articles, galley.folded, strict=True):
        for at, run in name_runs(text):
            printed = article.text[at : at + 3]
            out[run[1:]].setdefault((run[0], printed), []).append((article, at))
    return out


def _confidence(
    galley: Galley, forms: _Forms, one: tuple[str, str], other: tuple[str, str]
) -> float:
    """Return how likely the first of two names is the second, misread."""
    if one[0] == other[0]:
        if not galley.traditional or one[1][1:] != other[1][1:] or other[1][0] in _NO_SURNAMES:
            return 0.0
        if one[1][0] in _NO_SURNAMES:
            return _NOT_SO
    elif _is_word(one[1][1:]) or not _are_taken_for_each_other(galley, forms, one, other):
        return 0.0
    ours, theirs = len(forms[one]), len(forms[other])
    if ours == theirs:
        given = gazetteer().fold(one[1][1:])
        return _AS_OFTEN if misread(one[0] + given, other[0] + given, 0) > HARDLY else 0.0
    return 0.0 if ours > theirs else _RARER


def _is_word(given: str) -> bool:
    model = language_model()
    return model is None or gazetteer().fold(given) in model


def _are_taken_for_each_other(
    galley: Galley, forms: _Forms, one: tuple[str, str], other: tuple[str, str]
) -> bool:
    if len({surname for surname, _ in forms}) > 2:
        return False
    if confusions().alike(one[0], other[0]):
        return True
    likeness = alike(one[1][0], traditional=galley.traditional).get(other[0])
    return likeness is not None and (likeness.look < _NEAR or likeness.part < FAR)


NAMESAKES = Detector(FindingKind.NAME, _find)
