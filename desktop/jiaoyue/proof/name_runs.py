"""Runs of three characters that may name a person: they begin with a surname, and are no words.

Which of them are names is left to the asker: in a page's text most are, and some are not.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jiaoyue.newspaper.persons import SURNAMES
from jiaoyue.newspaper.signs import HAN
from jiaoyue.proof.language import UNKNOWN, language_model

if TYPE_CHECKING:
    from collections.abc import Iterator

_RUN = re.compile(rf"(?=({HAN}{{3}}))")
_COUNTED = frozenset("〇零一二三四五六七八九十百千两亿")
_IN_NO_NAME = frozenset("的了是在不也都就说与及等着过个们这那县市")
_EVERYDAY = 3.2
"""The cost below which a character alone is an everyday word."""


def name_runs(text: str) -> Iterator[tuple[int, str]]:
    """Yield where each run begins in a folded text, and the run; none without a language model."""
    if language_model() is None:
        return
    for match in _RUN.finditer(text):
        run = match[1]
        if run[0] not in SURNAMES or says_something(run):
            continue
        if _COUNTED.isdisjoint(run) and _IN_NO_NAME.isdisjoint(run[1:]):
            yield match.start(), run


def says_something(run: str) -> bool:
    """Return whether a run of three is made of words that the model knows: 于十月, 高水平."""
    model = language_model()
    if model is None or run in model or run[:2] in model:
        return True
    number = model.number
    first = number.get(run[0], UNKNOWN)
    rest = number.get(run[1:], UNKNOWN)
    if rest >= 0:
        return model.seen(first, rest) or model.costs[first] < _EVERYDAY
    return all(
        number.get(one, UNKNOWN) >= 0 and model.costs[number[one]] < _EVERYDAY for one in run
    )
