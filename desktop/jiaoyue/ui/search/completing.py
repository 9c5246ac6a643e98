"""What a search can go on with where the caret stands: names to search by, and what they can say.

Pure functions of text and names; what the library holds is handed in.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from jiaoyue.marks.search_syntax import JOINING
from jiaoyue.text.errors import QT_TRANSLATE_NOOP
from jiaoyue.text.pinyin import initials

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from jiaoyue.marks.facets import Facets, PlaceCount, TagCount

MOST = 8
ROUND_WORDS = ("未校", "一校", "二校", "三校", "定稿")
"""How a search names the rounds of proofreading, in any language of the interface."""
_LAST_WORD = re.compile(r"[^\s()（）\"“”]*$")
_COLON = re.compile("[:：]")
_NAMES: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "place": (
            QT_TRANSLATE_NOOP("SearchNames", "place"),
            QT_TRANSLATE_NOOP("SearchNames", "province, city, county or town"),
        ),
        "city": (
            QT_TRANSLATE_NOOP("SearchNames", "city"),
            QT_TRANSLATE_NOOP("SearchNames", "a city"),
        ),
        "date": (
            QT_TRANSLATE_NOOP("SearchNames", "date"),
            QT_TRANSLATE_NOOP("SearchNames", "a year, a month, a day, or two with .. between"),
        ),
        "tag": (
            QT_TRANSLATE_NOOP("SearchNames", "tag"),
            QT_TRANSLATE_NOOP("SearchNames", "a tag and those below it"),
        ),
        "round": (
            QT_TRANSLATE_NOOP("SearchNames", "round"),
            QT_TRANSLATE_NOOP("SearchNames", "how far it has been proofread"),
        ),
        "by": (
            QT_TRANSLATE_NOOP("SearchNames", "by"),
            QT_TRANSLATE_NOOP("SearchNames", "reporter, correspondent or photographer"),
        ),
        "paper": (
            QT_TRANSLATE_NOOP("SearchNames", "paper"),
            QT_TRANSLATE_NOOP("SearchNames", "the name of the newspaper"),
        ),
        "title": (
            QT_TRANSLATE_NOOP("SearchNames", "title"),
            QT_TRANSLATE_NOOP("SearchNames", "words in the heads"),
        ),
        "note": (
            QT_TRANSLATE_NOOP("SearchNames", "note"),
            QT_TRANSLATE_NOOP("SearchNames", "words in annotations"),
        ),
    }
)


@dataclass(frozen=True, slots=True)
class Completion:
    """One way to go on: what it is called, what it means, and the whole search with it."""

    name: str
    meaning: str
    text: str


def names_to_search_by() -> Mapping[str, tuple[str, str]]:
    """Return the names as one writes them in the interface's language, and what each means."""

    def said(text: str) -> str:
        return QCoreApplication.translate("SearchNames", text)

    return {key: (said(name), said(meaning)) for key, (name, meaning) in _NAMES.items()}


def completions(
    text: str, caret: int, values: Mapping[str, Sequence[str]]
) -> tuple[Completion, ...]:
    """Return how the word before the caret can go on, at most ``MOST`` ways.

    ``values`` are what the library has for a name, the most frequent first. A value is found by
    its first characters or by their initials in pinyin.
    """
    before, after = text[:caret], text[caret:]
    found = _LAST_WORD.search(before)
    word = found[0] if found else ""
    kept = before[: len(before) - len(word)]
    minus = "-" if word.startswith("-") else ""
    name, colon, value = _parted(word.removeprefix("-"))
    if not colon and word in JOINING:
        return ()
    if not colon:
        return tuple(_of_names(kept + minus, name, after)) if name else ()
    known = {written: key for key, (written, _) in names_to_search_by().items()}
    key = known.get(name, name.lower())
    made = (
        Completion(one, "", f"{kept}{minus}{name}:{_quoted(one)} {after.lstrip()}")
        for one in values.get(key, ())
        if one != value and _begins(one, value)
    )
    return tuple(one for one, _ in zip(made, range(MOST), strict=False))


def _of_names(kept: str, begun: str, after: str) -> Iterator[Completion]:
    for key, (written, meaning) in names_to_search_by().items():
        if written.startswith(begun) or (begun.isascii() and key.startswith(begun.lower())):
            yield Completion(f"{written}:", meaning, f"{kept}{written}:{after}")


def _parted(word: str) -> tuple[str, str, str]:
    found = _COLON.search(word)
    return (word[: found.start()], ":", word[found.end() :]) if found else (word, "", "")


def _begins(name: str, begun: str) -> bool:
    return name.startswith(begun) or (begun.isascii() and initials(name).startswith(begun.lower()))


def _quoted(name: str) -> str:
    return f'"{name}"' if re.search(r"\s", name) else name


def put_first(recent: Iterable[str], search: str, most: int = 12) -> tuple[str, ...]:
    """Return the searches of late with ``search`` as the newest, each once."""
    return tuple(dict.fromkeys((search, *recent)))[:most]


def values_of(facets: Facets) -> Mapping[str, Sequence[str]]:
    """Return what a library has for each name that one can search by."""

    def names(places: Sequence[PlaceCount], depth: int) -> list[str]:
        here = [(place.name, place.count) for place in _at_depth(places, depth) if place.name]
        return [name for name, _ in sorted(here, key=lambda one: -one[1])]

    levels = [names(facets.places, depth) for depth in range(3)]
    tags = [tag.name for top in facets.tags for tag in (top, *_below(top))]
    return {
        "place": [*levels[1], *levels[0], *levels[2]],
        "province": levels[0],
        "city": levels[1],
        "county": levels[2],
        "tag": tags,
        "paper": [paper.name for paper in facets.papers if paper.name],
        "round": ROUND_WORDS,
        "date": [
            month.key for year in facets.months for month in (year, *year.within) if month.key
        ],
    }


def _at_depth(places: Sequence[PlaceCount], depth: int) -> Sequence[PlaceCount]:
    for _ in range(depth):
        places = [inner for place in places for inner in place.within]
    return places


def _below(tag: TagCount) -> Sequence[TagCount]:
    return [found for inner in tag.within for found in (inner, *_below(inner))]
