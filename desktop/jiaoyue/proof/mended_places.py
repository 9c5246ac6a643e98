"""Names of places that a person corrected in an article, as they were printed and as they are now.

The same name may stand elsewhere in the article, by its short form: with the full one corrected,
nothing else is left there to doubt it by. What no correction made a known place is left out.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jiaoyue.newspaper.gazetteer import gazetteer
from jiaoyue.newspaper.signs import HAN
from jiaoyue.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jiaoyue.proof.galley import Galley

_NAME = re.compile(rf"{HAN}+")


def mended_places(galley: Galley, index: int) -> Iterator[tuple[str, str]]:
    """Yield the full names of towns, counties and above that a correction made, in one article.

    Each as it was and as it is, in folded characters, in the order of the text.
    """
    text, fold = galley.folded[index], gazetteer().fold
    names = [
        *galley.towns[index],
        *(
            Span(mention.start, mention.end)
            for mention in galley.places[index]
            if any(sense.full for sense in mention.senses)
        ),
    ]
    for at, was in _rewritten(galley, index):
        within = [name for name in names if name.start <= at.start and at.end <= name.end]
        if within:
            name = max(within, key=len)
            old = text[name.start : at.start] + fold(was) + text[at.end : name.end]
            yield old, name.of(text)


def _rewritten(galley: Galley, index: int) -> Iterator[tuple[Span, str]]:
    """Yield where characters stand for others, and for which."""
    for paragraph in galley.articles[index].reading.paragraphs:
        for piece in paragraph.layer.pieces:
            patch = piece.patch
            if patch is None or piece.below != patch.span:
                continue
            if _NAME.fullmatch(piece.text) and _NAME.fullmatch(patch.was):
                start = paragraph.start + piece.here.start
                yield Span(start, start + len(piece.text)), patch.was
