"""What speaks for or against a character that may be misread, and for one put in its place.

``proof/detectors/lookalikes.py`` asks it of what it doubts. Each piece of evidence is a number
under a name; what each counts is in ``WEIGHTS``, which ``packaging/fit_lookalikes.py`` finds on
pages into which it puts faults. It refuses to look for anything itself.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from jiaoyue.newspaper.gazetteer import gazetteer
from jiaoyue.newspaper.persons import SURNAMES
from jiaoyue.proof.candidates import FAR, SAID_ALIKE, SAID_NEARLY
from jiaoyue.proof.characters import characters
from jiaoyue.proof.language import word_cost

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jiaoyue.proof.candidates import Likeness
    from jiaoyue.proof.galley import Galley, Run
    from jiaoyue.proof.lattice import Put

_SIGNED = r"本[报台](?:讯|\S{0,12}?[讯电])"
_TITLE = 6
_TITLE_ENDS = (
    r"(?:[^部校特]长|书[记计]|主任|经理|老师|师傅|教授|记者|[队职党船社格]员|工程师|同志|[村农渔市]民"
    r"|老板娘?|司机|[乡村军兽]医|[主老]人)"
)
_TITLED = re.compile(_TITLE_ENDS + r".{0,2}$")
_JUST_TITLED = re.compile(_TITLE_ENDS + "$")
_NAME = 5
_DEAR_BEHIND = 5.2
"""What a word of two characters costs behind a surname that may be what somebody is called."""
TWIN = 2
"""The place up to which a look-alike is hard to tell apart even for a person: 己 and 已."""
RARE = 6.0
"""The cost above which a character is hardly ever a word."""
_PLACED = frozenset("村镇乡屯庄寨湾寮岛港河江湖山桥街路巷")
"""Before these stands the name of some place, as often as not."""
_ABOUT, _DEAR = 2, 4.0
"""So many words to either side are looked at for single characters that cost more than this."""

WEIGHTS: Mapping[str, float] = {
    "bias": -5.08,
    "recurs": -2.91,
    "word": -0.01,
    "within_word": -0.48,
    "character": -1.07,
    "alone_about": -0.56,
    "of_places": -0.14,
    "of_persons": 0.06,
    "placed": 0.14,
    "titled": -0.62,
    "surname": -0.32,
    "surname_titled": -3.40,
    "reported": -4.92,
    "rare": 0.19,
    "coined": -0.85,
    "old": -0.96,
    "traditional": -0.21,
    "well_read": 0.12,
    "again": 0.58,
    "again_less": -0.75,
    "saved": 1.05,
    "look": -0.67,
    "looks": 3.70,
    "twin": 0.40,
    "commoner_twin": -0.17,
    "sounds": 1.51,
    "sounds_nearly": -0.77,
    "part": -0.36,
    "parts": 2.93,
    "in_two": -0.76,
    "in_more": -0.72,
    "its_word": 0.37,
    "known": 1.75,
    "in_name": -0.09,
    "unknown_about": 0.28,
    "stands": -0.64,
}
"""What each piece of evidence counts, in natural logarithms of the odds that a guess is right."""


@dataclass(frozen=True, slots=True)
class Guess:
    """A character that may have stood at a place of a run, and what speaks for it, by name."""

    put: Put
    evidence: Mapping[str, float]

    @property
    def weight(self) -> float:
        """How much speaks for it in all, as ``WEIGHTS`` reckon."""
        return weight_of(self.evidence)


class PageEvidence:
    """What of a whole page speaks for or against one character of it."""

    def __init__(self, galley: Galley) -> None:
        self.traditional, self.is_old = galley.traditional, galley.is_old
        self.named = {id(a): _named(galley, i) for i, a in enumerate(galley.articles)}
        self.stands = Counter(character for run in galley.runs for character in run.text)
        """How often each character stands on it."""
        self.pairs = Counter(
            run.text[at : at + 2] for run in galley.runs for at in range(len(run.text) - 1)
        )
        """How often two characters stand together on it."""


def weight_of(evidence: Mapping[str, float]) -> float:
    """Return how much evidence counts in all, in natural logarithms of odds."""
    return sum([WEIGHTS.get(name, 0.0) * value for name, value in evidence.items() if value])


def of_the_place(page: PageEvidence, run: Run, index: int, at: int) -> Mapping[str, float]:
    """Return what speaks against a character as it is printed, or for it, whatever is put there."""
    text, words, pairs = run.text, run.lattice.words, page.pairs
    word, table = words[index], characters()
    near = words[max(0, index - _ABOUT) : index + _ABOUT + 1]
    recurs = max(pairs[text[at - 1 : at + 1]] if at else 0, pairs[text[at : at + 2]]) - 1
    return {
        "bias": 1.0,
        "recurs": min(max(recurs, 0), 3),
        "word": word.cost,
        "within_word": len(word) > 1,
        "character": word_cost(text[at]),
        "alone_about": sum(len(other) == 1 and other.cost > _DEAR for other in near),
        "unknown_about": sum(w.number < 0 for w in words[max(0, index - 1) : index + 2]),
        "of_places": table.of_places.get(text[at], 0),
        "of_persons": table.of_persons.get(text[at], 0),
        "placed": not _PLACED.isdisjoint(text[at + 1 : at + 3]),
        "titled": _TITLED.search(text[max(0, at - _NAME) : at]) is not None,
        "surname": _is_surname(run, index),
        "surname_titled": text[at] in SURNAMES
        and _JUST_TITLED.search(text[max(0, at - _NAME) : at]) is not None,
        "reported": text[at] == "讯" or text[at + 1 : at + 2] == "讯",
        "rare": word_cost(text[at]) > RARE,
        "coined": _is_coined(run),
        "old": page.is_old,
        "traditional": page.traditional,
        "stands": math.log2(page.stands[text[at]]),
    }


def of_the_guess(page: PageEvidence, run: Run, put: Put, like: Likeness) -> Mapping[str, float]:
    """Return what speaks for a character that is put in place of another."""
    text, at, character, pairs = run.text, put.at, put.character, page.pairs
    before, after = text[max(0, at - 1) : at], text[at + 1 : at + 2]
    known = max(
        pairs[before + character] if before else 0, pairs[character + after] if after else 0
    )
    again = run.saved_again(put.at, put.character)
    return {
        "saved": put.saved,
        "again": again,
        "again_less": min(again, 0.0),
        "look": math.log2(like.look + 2) if like.look < FAR else 0.0,
        "looks": like.look < FAR,
        "twin": like.look <= TWIN,
        "commoner_twin": max(0.0, word_cost(text[at]) - word_cost(character)) * (like.look <= TWIN),
        "sounds": like.sound <= SAID_ALIKE,
        "sounds_nearly": like.sound == SAID_NEARLY,
        "part": math.log2(like.part + 1) if like.part < FAR else 0.0,
        "parts": like.part < FAR,
        "in_two": len(put.word) == 2,
        "in_more": len(put.word) > 2,
        "its_word": word_cost(put.word),
        "known": min(known, 2),
        "in_name": _in_name(run, put),
    }


def _in_name(run: Run, put: Put) -> float:
    """Return how much a place is like one in a name: behind a lone surname.

    A surname that the proposed word takes in, 顾 of 顾虑, speaks less for a name.
    """
    text, at = run.text, put.at
    lone = {word.start for word in run.lattice.words if len(word) == 1}
    surnames = [
        start
        for start in (at, at - 1, at - 2)
        if start >= 0 and text[start] in SURNAMES and start in lone
    ]
    if not surnames:
        return 0.0
    return 0.5 if all(put.start <= s < put.start + len(put.word) for s in surnames) else 1.0


def _is_surname(run: Run, index: int) -> bool:
    """Return whether a surname stands before two single characters that are no everyday words."""
    words = run.lattice.words
    given = words[index + 1 : index + 3]
    if run.text[words[index].start] not in SURNAMES or len(given) < 2:
        return False
    return all(len(word) == 1 and word.cost > _DEAR for word in given) or (
        len(given[0]) == 2 and given[0].cost > _DEAR_BEHIND
    )


def _is_coined(run: Run) -> bool:
    """Return whether the run is all that stands between marks or on a line: a slogan, a name."""
    text, end = run.article.text, run.start + len(run.text)
    before, after = text[run.start - 1 : run.start], text[end : end + 1]
    if end - run.start <= _TITLE and before in ("", "\n") and after in ("", "\n"):
        return True
    return before in tuple("“「《‘") and after in tuple("”」》’")


def _named(galley: Galley, index: int) -> frozenset[int]:
    """Return the places of an article's text that name somebody or some place."""
    article, text = galley.articles[index], galley.folded[index]
    fold = gazetteer().fold
    byline = article.byline
    names = {*byline.reporters, *byline.correspondents, *byline.photographers}
    out = {at for place in galley.places[index] for at in range(place.start, place.end)}
    out.update(at for town in galley.towns[index] for at in range(town.start, town.end))
    # A lexicon may have thousands of words, of which few stand here.
    words = (word for word in (*map(fold, names), *galley.right) if word in text)
    for pattern in (*map(re.escape, words), _SIGNED):
        for match in re.finditer(pattern, text):
            out.update(range(*match.span()))
    return frozenset(out)
