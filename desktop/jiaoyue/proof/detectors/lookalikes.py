"""Characters that look or sound like the right one: 分忻 for 分析.

A language model reads each stretch in words; where it reads badly, the look-alikes of each
character are tried. One is proposed when the sentence reads so much the likelier with it that chance
and names are no explanation. Names are what the model knows least: places, bylines and what
stands where people are named are left to the detectors that know of them.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from jiaoyue.marks.finding import Finding, FindingKind
from jiaoyue.newspaper.gazetteer import gazetteer
from jiaoyue.newspaper.persons import SURNAMES
from jiaoyue.proof.confusions import confusions
from jiaoyue.proof.detector import Detector
from jiaoyue.proof.language import language_model
from jiaoyue.text.conversion import converter
from jiaoyue.text.errors import QT_TRANSLATE_NOOP
from jiaoyue.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from jiaoyue.proof.galley import Galley, GalleyArticle, Run
    from jiaoyue.proof.lattice import Put, Word

    _Ranked = Callable[[str], Mapping[str, int]]

_BADLY_READ = 5.2
"""The cost above which a word of several characters is doubted."""
_BADLY_FOLLOWED, _COST_OF_AN_END = 6.2, 2.0
"""The same for a word with the one after it; what the end of a stretch counts."""
_LEAST_SAVED = 1.5
_ALONE, _SUGGESTED = 6, 5
"""How many of the likeliest are tried as words of their own: what others make is a word."""
_NUMERALS = frozenset("〇零一二三四五六七八九十百千万亿两几")
_SIGNED = r"本[报台](?:讯|\S{0,12}?[讯电])"
_TITLE = 6
_TITLED = re.compile(
    r"(?:[^部校特]长|书记|主任|经理|老师|师傅|教授|记者|[队职党船社]员|工程师|同志|[村农渔市]民).{0,2}$"
)
_NAME = 5
_NAME_LIKE, _COINED = 1.5, 1.0
_ECHO = 1.0
"""What it counts, once and twice, that the page says three characters so elsewhere."""
_PLACE_LIKE, _PLACED = 0.8, frozenset("村镇乡屯庄寨湾寮岛港河江湖山桥街路巷")
"""Before these stands the name of some place, as often as not."""
_EVEN, _OLD = 4.7, 1.5
"""The weight at which a guess is as often right as wrong, and what an old page adds to it."""

_LIKELIER = QT_TRANSLATE_NOOP("findings", "“{word}” is likelier here than “{words}”.")


@dataclass(frozen=True, slots=True)
class _Guess:
    """A character that may have stood at a place of a run, and how much speaks for it."""

    put: Put
    weight: float


def _find(galley: Galley) -> Iterator[Finding]:
    pairs = Counter(
        run.lattice.text[at : at + size]
        for run in galley.runs
        for size in (2, 3)
        for at in range(len(run.lattice.text) - size + 1)
    )
    named = {id(a): _named(galley, i) for i, a in enumerate(galley.articles)}
    ranked = _tried_in_traditional if galley.traditional else _tried
    for run in galley.runs:
        for guesses in _doubts(run, named[id(run.article)], pairs, ranked):
            yield _finding(galley, run, guesses)


def _doubts(
    run: Run, named: frozenset[int], pairs: Mapping[str, int], ranked: _Ranked
) -> Iterator[Sequence[_Guess]]:
    """Yield what each badly read character of a run may have been, the likeliest first."""
    text, words = run.lattice.text, run.lattice.words
    for index, word in enumerate(words):
        if not _is_badly_read(words, index):
            continue
        for at in range(word.start, word.end):
            if run.start + at in named or text[at] in _NUMERALS:
                continue
            guesses = _guesses(run, word, at, pairs, ranked)
            if guesses:
                yield guesses


def _is_badly_read(words: Sequence[Word], index: int) -> bool:
    """Return whether a word is unlikely where it stands, with the one before or after it."""
    word = words[index]
    if len(word) > 1 and word.cost < _BADLY_READ:
        return False
    before = words[index - 1].cost if index else _COST_OF_AN_END
    after = words[index + 1].cost if index + 1 < len(words) else _COST_OF_AN_END
    return word.cost + max(before, after) >= _BADLY_FOLLOWED


@cache
def _tried(character: str) -> Mapping[str, int]:
    """Return what a printed character may have been, folded as the model knows it, with its place."""
    return _folded(character, confusions().of(character))


@cache
def _tried_in_traditional(character: str) -> Mapping[str, int]:
    """Return the same where the print is Traditional: 傅 is taken for 傳, and 传 is unlike it."""
    sets = confusions()
    if character not in sets.traditional:
        # A rare form, 敎: what 教 is like is the better known.
        return _folded(character, sets.of(gazetteer().fold(character)) | sets.of(character))
    return _folded(character, sets.in_traditional(character))


def _folded(character: str, ranks: Mapping[str, int]) -> Mapping[str, int]:
    model, fold = language_model(), gazetteer().fold
    own = fold(character)
    out: dict[str, int] = {}
    for other, rank in ranks.items():
        folded = fold(other)
        if model is not None and folded != own and folded in model:
            out[folded] = min(rank, out.get(folded, rank))
    return out


def _guesses(
    run: Run, word: Word, at: int, pairs: Mapping[str, int], ranked: _Ranked
) -> Sequence[_Guess]:
    tried = ranked(run.article.text[run.start + at])
    out = [
        _Guess(put, _weight(run, word, put, tried[put.character], pairs))
        for put in run.lattice.puts(at, tried, lambda character: tried[character] < _ALONE)
        if put.saved >= _LEAST_SAVED
    ]
    return sorted(out, key=lambda guess: -guess.weight)[:_SUGGESTED]


def _weight(run: Run, word: Word, put: Put, rank: int, pairs: Mapping[str, int]) -> float:
    """Return how much speaks for a guess, in decimal logarithms of likelihood."""
    text, at = run.lattice.text, put.at
    weight = put.saved - 0.35 * math.log2(rank + 2)
    weight += 0.5 if len(put.word) > 1 else -1.0
    before, after = text[max(0, at - 1) : at], text[at + 1 : at + 2]
    recurs = max(pairs[before + text[at]] if before else 0, pairs[text[at] + after] if after else 0)
    known = max(
        pairs[before + put.character] if before else 0, pairs[put.character + after] if after else 0
    )
    said = text[max(0, at - 2) : at] + put.character + text[at + 1 : at + 3]
    echoes = max((pairs[said[i : i + 3]] for i in range(len(said) - 2)), default=0)
    weight += _ECHO * min(echoes, 2)
    weight -= 1.0 * min(recurs - 1, 3)
    weight += 1.0 * min(known, 2)
    weight -= _NAME_LIKE * _in_name(run, put)
    weight -= _PLACE_LIKE * (not _PLACED.isdisjoint(text[at + 1 : at + 3]))
    return weight - _COINED * _is_coined(run)


def _in_name(run: Run, put: Put) -> float:
    """Return how much a place is like one in a name: behind a lone surname, or a title.

    A surname that the proposed word takes in, 顾 of 顾虑, speaks less for a name.
    """
    text, at = run.lattice.text, put.at
    if _TITLED.search(text[max(0, at - _NAME) : at]):
        return 1.0
    lone = {word.start for word in run.lattice.words if len(word) == 1}
    surnames = [
        start
        for start in (at, at - 1, at - 2)
        if start >= 0 and text[start] in SURNAMES and start in lone
    ]
    if not surnames:
        return 0.0
    return 0.5 if all(put.start <= s < put.start + len(put.word) for s in surnames) else 1.0


def _is_coined(run: Run) -> bool:
    """Return whether the run is all that stands between marks or on a line: a slogan, a name."""
    text, end = run.article.text, run.start + len(run.lattice.text)
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
    for pattern in (*map(re.escape, map(fold, (*names, *galley.known.words))), _SIGNED):
        for match in re.finditer(pattern, text):
            out.update(range(*match.span()))
    return frozenset(out)


def _finding(galley: Galley, run: Run, guesses: Sequence[_Guess]) -> Finding:
    article: GalleyArticle = run.article
    best = guesses[0].put
    start = run.start + best.at
    near = [guess for guess in guesses if guess.weight > guesses[0].weight - 3]
    said = [guess.put.character for guess in near]
    if galley.traditional:
        said = [converter("s2t").convert(character).text for character in said]
    return article.finding(
        FindingKind.LOOKALIKE,
        Span(start, start + 1),
        _LIKELIER,
        suggestions=said,
        confidence=_confidence(guesses[0].weight, galley.is_old),
        values={"word": best.word},
    )


def _confidence(weight: float, old: bool) -> float:
    """Return how likely a guess is right; the model knows little of the language of old papers."""
    even = _EVEN + _OLD if old else _EVEN
    return 1 / (1 + math.exp(-(weight - even) * 1.2))


LOOKALIKES = Detector(FindingKind.LOOKALIKE, _find)
