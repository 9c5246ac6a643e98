"""Passages that stand twice on a page, as an OCR model leaves them when it replays a column.

A line that mostly says again what another line says is a copy of it. Which of the two is
the true one is told by its neighbours and not by its order. Names, set phrases and heads
quoted in the text repeat by nature: only long runs count, and only where they are most of a
line. A line that differs from another in a few characters that look misread is a copy too; one
that has other figures, or other words of more than a few characters, says something else, as
notices and results of one pattern do. A repeat inside a line is left alone: cutting it would
need a judgement about words.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from jiaoyue.newspaper.kinship import Bridges

_SHINGLE = 14
_STEP = 7
_LEAST = 26
_MOST_OF_LINE = 0.72
_NEARLY_ALL = 0.84
"""How much of a line must stand in another in short runs, if it is to be a near copy."""
_LEAST_NEAR, _MOST_NEAR = 34, 1_500
"""How long a near copy is: less may be a pattern, and more has long runs."""
_MISREAD, _LOST = 1, 3
"""Characters in a row that may be misread in a near copy, and lost or added; more are words."""
_STEADY = 8
"""Runs that a near copy has at least, one with another, before it goes on at another place."""
_HELD = 6
"""In how many lines three characters stand at most, if they are to point from one to another."""
TELLING = re.compile(
    r"[0-9０-９〇零一二三四五六七八九十百千万萬亿億兩两几幾東东西南北上下左右前后後內内外男女老少大小甲乙丙丁春夏秋冬早晚昨今明]"
)
"""Characters by which things of one pattern are told apart."""


@dataclass(frozen=True, slots=True)
class Repeat:
    """That one text of a sequence says again what another says; ``words`` are how it begins."""

    index: int
    of: int
    words: str


@dataclass(frozen=True, slots=True)
class _Likeness:
    share: float
    other: int
    words: str


def repeats(
    texts: Sequence[str],
    fit: Callable[[int, int], float],
    *,
    bridges: Bridges,
    heads: Callable[[int], bool],
) -> tuple[Repeat, ...]:
    """Return the texts that are copies, in order.

    ``fit`` says how well one suits its neighbours, where a second may be the copy.

    Of two that say the same the one of the better fit stays, the earlier if they fit alike.
    Short texts between two copies, of which ``heads`` is true, are copies with them; ``bridges``
    are those of the same texts.
    Takes time in proportion to the length of all texts.
    """
    alike = _likenesses(texts, bridges)
    copies: dict[int, Repeat] = {}
    for index, found in sorted(alike.items()):
        other = found.other
        if index in copies or other in copies or found.share < _MOST_OF_LINE:
            continue
        back = alike.get(other)
        mutual = back is not None and back.other == index and back.share >= _MOST_OF_LINE
        gone = _worse(index, other, fit) if mutual else index
        copies[gone] = Repeat(gone, other if gone == index else index, found.words)
    _take_heads_between(texts, copies, heads)
    return tuple(copies[index] for index in sorted(copies))


def _worse(one: int, other: int, fit: Callable[[int, int], float]) -> int:
    first, second = sorted((one, other))
    return first if fit(first, second) < fit(second, first) else second


def _likenesses(texts: Sequence[str], bridges: Bridges) -> dict[int, _Likeness]:
    """Find for each long text the other one that shares the most of it in long runs."""
    places: dict[str, list[tuple[int, int]]] = {}
    long = tuple(_with_long_runs(bridges))
    for index in long:
        text = texts[index]
        for at in range(0, len(text) - _SHINGLE + 1, _STEP):
            held = places.setdefault(text[at : at + _SHINGLE], [])
            # Two places of different texts are enough: a third copy is a copy of the first.
            if len(held) < 2 and (not held or held[-1][0] != index):
                held.append((index, at))
    found = {index: _likeness(index, texts, places) for index in long}
    near = _near_likenesses(texts, bridges, found)
    return {index: likeness for index, likeness in (found | near).items() if likeness is not None}


def _near_likenesses(
    texts: Sequence[str], bridges: Bridges, known: Mapping[int, _Likeness | None]
) -> dict[int, _Likeness | None]:
    """Find for each line that no other has in long runs the one that differs from it in little."""
    wanted = []
    for index, text in enumerate(texts):
        found = known.get(index)
        if found is not None and found.share >= _MOST_OF_LINE:
            continue
        most = len(bridges.common[index]) * 2 >= len(bridges.in_order[index])
        if most and _LEAST_NEAR <= len(text) <= _MOST_NEAR:
            wanted.append(index)
    if len(wanted) < 2:
        return {}
    holders: dict[int, list[int]] = {}
    for index in wanted:
        for run in bridges.common[index]:
            holders.setdefault(run, []).append(index)
    pointing = {run: lines for run, lines in holders.items() if 1 < len(lines) <= _HELD}
    pointed = set(pointing)
    out: dict[int, _Likeness | None] = {}
    for index in wanted:
        runs = bridges.common[index] & pointed
        if len(runs) * 2 < len(bridges.in_order[index]):
            continue
        near = Counter(itertools.chain.from_iterable(map(pointing.__getitem__, runs)))
        del near[index]
        other, shared = max(near.items(), key=lambda one: (one[1], -one[0]), default=(-1, 0))
        most = shared * 2 >= len(bridges.in_order[index])
        if most and _in_one_order(bridges.in_order[index], bridges.in_order[other]):
            share = _share_but_for_misreadings(texts[index], texts[other])
            if share >= _NEARLY_ALL:
                out[index] = _Likeness(share, other, texts[index][:12])
    return out


def _in_one_order(one: Sequence[int], other: Sequence[int]) -> bool:
    """Return whether what two lines share follows on in both alike, as in no list shuffled."""
    places = dict(zip(other, itertools.count()))
    ahead = [places[run] - at for at, run in enumerate(one) if run in places]
    jumps = sum([abs(far - near) > _LOST for near, far in itertools.pairwise(ahead)])
    return jumps * _STEADY <= len(ahead)


def _share_but_for_misreadings(one: str, other: str) -> float:
    """Return how much of a line another says, 0.0 where they differ in more than misreadings.

    What the other says before and after it does not count.
    """
    blocks = SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks()
    same = [block for block in blocks if block.size >= 2]
    for before, after in itertools.pairwise(same):
        mine = one[before.a + before.size : after.a]
        theirs = other[before.b + before.size : after.b]
        most = _MISREAD if mine and theirs else _LOST
        if max(len(mine), len(theirs)) > most or TELLING.search(mine + theirs):
            return 0.0
    return sum(block.size for block in same) / len(one)


def _with_long_runs(bridges: Bridges) -> Iterator[int]:
    """Yield the texts that may share a long run with another: few do, and the rest is passed over.

    Each three characters of such a run stand in two texts at least.
    """
    is_shared = bridges.shared.__contains__
    unbroken = b"\1" * (_LEAST - 2)
    # An unbroken stretch has three of every so many places, where most lines share nothing.
    step = len(unbroken) // 3
    for index, runs in enumerate(bridges.in_order):
        if len(bridges.common[index]) * 2 < len(unbroken):
            continue
        likely = unbroken[::step] in bytes(map(is_shared, runs[::step]))
        if likely and unbroken in bytes(map(is_shared, runs)):
            yield index


def _likeness(
    index: int, texts: Sequence[str], places: dict[str, list[tuple[int, int]]]
) -> _Likeness | None:
    text = texts[index]
    shared: dict[int, int] = {}
    words: dict[int, str] = {}
    reached = 0
    # Most places share nothing, and are passed over in one sweep.
    known = [at for at in range(len(text) - _SHINGLE + 1) if text[at : at + _SHINGLE] in places]
    for at in known:
        if at < reached:
            continue
        for other, there in places[text[at : at + _SHINGLE]]:
            if other == index:
                continue
            back = _length_back(text, at, reached, texts[other], there)
            run = _length(text, at, texts[other], there)
            if run + back >= _LEAST:
                shared[other] = shared.get(other, 0) + run + back
                words.setdefault(other, text[at - back : at - back + 12])
                reached = at + run
                break
    if not shared:
        return None
    other = max(shared, key=lambda key: (shared[key], -key))
    return _Likeness(shared[other] / len(text), other, words[other])


def _length(one: str, at: int, other: str, there: int) -> int:
    """Return how far two texts agree from two places on, doubling the stride while they do."""
    run, stride = _SHINGLE, _SHINGLE
    while stride:
        if (
            at + run + stride <= len(one)
            and one[at + run : at + run + stride] == other[there + run : there + run + stride]
        ):
            run += stride
            stride *= 2
        else:
            stride //= 2
    return run


def _length_back(one: str, at: int, least: int, other: str, there: int) -> int:
    run = 0
    while at - run > least and there - run > 0 and one[at - run - 1] == other[there - run - 1]:
        run += 1
        if run >= _STEP:
            break
    return run


def _take_heads_between(
    texts: Sequence[str], copies: dict[int, Repeat], heads: Callable[[int], bool]
) -> None:
    """Take a short line along when it, too, stands twice and the lines beside it are copies."""
    for index in sorted(copies):
        for beside in (index - 1, index + 1):
            if beside in copies or not 0 <= beside < len(texts) or not heads(beside):
                continue
            origin = copies[index].of + (beside - index)
            if 0 <= origin < len(texts) and texts[origin] == texts[beside]:
                copies[beside] = Repeat(beside, origin, texts[beside][:12])
