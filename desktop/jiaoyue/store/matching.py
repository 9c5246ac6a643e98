"""Whether an article answers a search, told from the article itself.

The index decides this for nearly every search; where it cannot, as for words with an open
place in them, it narrows the choice and this decides. It is also what the index is tested by.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from jiaoyue.marks.patterns import near_spans, pattern_of
from jiaoyue.marks.search import (
    Both,
    Either,
    Field,
    InRound,
    Named,
    NamedSo,
    Near,
    Node,
    Within,
    Without,
    Words,
)
from jiaoyue.text.fold import fold

if TYPE_CHECKING:
    import re
    from collections.abc import Mapping, Sequence

    from jiaoyue.store.documents import Document


@dataclass(frozen=True, slots=True)
class Answer:
    """What a search may ask of an article; ``names`` are folded, a tag's with those above it.

    A tag is named by the article and by its passages; ``labels`` are the folded names of the tags that it carries itself.
    """

    document: Document
    names: Mapping[Named, tuple[str, ...]]
    labels: tuple[str, ...]
    day: str
    round: int


def answers(node: Node | None, article: Answer) -> bool:
    """Return whether an article answers."""
    match node:
        case None:
            return True
        case Both(parts):
            return all(answers(part, article) for part in parts)
        case Either(parts):
            return any(answers(part, article) for part in parts)
        case Without(part):
            return not answers(part, article)
        case InRound(number):
            return article.round == number
        case Within(first, last):
            return (first or " ") <= article.day <= last if last else not article.day
        case NamedSo(what, name):
            return any(own.startswith(fold(name)) for own in article.names.get(what, ()))
        case Words():
            return _is_said(node, article)
        case Near():
            return any(
                _are_near([pattern_of(word) for word in node.words], node.distance, said)
                for field, said in zip(Field, article.document.fields, strict=True)
                if field in node.words[0].fields
            )


def _is_said(words: Words, article: Answer) -> bool:
    pattern = pattern_of(words)
    said = any(
        pattern.search(text)
        for field, text in zip(Field, article.document.fields, strict=True)
        if field in words.fields
    )
    return said or (
        len(words.fields) > 1 and any(pattern.search(label) for label in article.labels)
    )


def _are_near(patterns: Sequence[re.Pattern[str]], distance: int, said: str) -> bool:
    return next(near_spans(patterns, distance, said), None) is not None
