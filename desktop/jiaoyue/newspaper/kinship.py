"""Which stretches of a page speak of the same matter.

Where no dateline says that a new text begins, the words do: what one article says before and
after a subhead shares names and phrases that the rest of the page has not, a head has words
of the text below it, a caption those of the text around it, and subheads are built alike.
"""

from __future__ import annotations

import itertools
import math
import re
from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING

from jiaoyue.newspaper.runs import number, numbers
from jiaoyue.newspaper.wording import bare, runs_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence, Set

    from jiaoyue.newspaper.looks import Looks


class Bridges:
    """Which words of a page would run over a break between two of its lines.

    ``in_order`` are the runs of three characters of each line as numbers, ``shared`` those that two
    lines have at least, ``common`` the shared ones of each line: they are read off once, and
    whatever asks what stretches of the page have in common asks them.
    """

    def __init__(self, texts: Sequence[str]) -> None:
        self._text = "\n".join(texts)
        self._starts = [0, *itertools.accumulate(len(text) + 1 for text in texts)]
        self.in_order = self._by_line(3)
        self._known: set[int] = set()
        self.shared: set[int] = set()
        for runs in self.in_order:
            self.shared |= self._known.intersection(runs)
            self._known.update(runs)
        self.common = tuple([self.shared.intersection(runs) for runs in self.in_order])

    def _by_line(self, size: int) -> tuple[Sequence[int], ...]:
        """Return the runs of so many characters of each line, in order."""
        runs = numbers(self._text, size)
        return tuple(
            [
                runs[start : max(start, end - size)]
                for start, end in itertools.pairwise(self._starts)
            ]
        )

    @cached_property
    def _pairs_in_order(self) -> Sequence[Sequence[int]]:
        return self._by_line(2)

    def runs_in(self, pieces: Iterable[int]) -> Set[int]:
        """Return the runs of three characters of some pieces that another piece has too."""
        own = [self.common[index] for index in pieces]
        return own[0] if len(own) == 1 else set().union(*own)

    def pairs_in(self, pieces: Iterable[int]) -> set[int]:
        """Return the runs of two characters of some pieces, as numbers."""
        return set(self.pairs_of(pieces))

    def pairs_of(self, pieces: Iterable[int]) -> Iterator[int]:
        """Yield the runs of two characters of some pieces, as numbers, as often as they stand."""
        return itertools.chain.from_iterable([self._pairs_in_order[index] for index in pieces])

    def between(self, left: str, right: str) -> int:
        """Return how many three-character runs over the break stand elsewhere, 0 to 2."""
        if not (left[-1:].isalnum() and right[:1].isalnum()):
            return 0
        over = left[-2:] + right[:2]
        return sum([number(over[at : at + 3]) in self._known for at in range(len(over) - 2)])


def next_long(looks: Sequence[Looks]) -> list[int]:
    """For each piece, the next one that is no short line, or -1."""
    out = [-1] * len(looks)
    found = -1
    for index in range(len(looks) - 1, -1, -1):
        out[index] = found
        look = looks[index]
        if not (look.short or look.credit or (look.size <= 45 and look.wide)):
            found = index
    return out


_SPEAKER = re.compile("[^：:]{2,5}(?=[：:])")
_CONTEXT = 500
_OFTEN = 4
_LEAD = 100
"""Code points in which a report says what it is about."""


def kinship(looks: Sequence[Looks], bridges: Bridges) -> dict[int, float]:
    """Weigh for each short line whether the texts before and after it are of one article.

    Two stretches of one article share runs of characters that the rest of the page has not:
    its names and its matter.
    """
    stretches: list[set[int]] = [set()]
    sizes = [0]
    at: dict[int, int] = {}
    for index, look in enumerate(looks):
        if look.short:
            if sizes[-1]:
                stretches.append(set())
                sizes.append(0)
            at[index] = len(stretches) - 1
        elif not look.listed:
            room = _CONTEXT - sizes[-1]
            if look.size <= room:
                stretches[-1] |= bridges.common[index]
            elif room > 2:
                stretches[-1] |= bridges.shared.intersection(bridges.in_order[index][: room - 2])
            sizes[-1] += min(look.size, max(room, 0))
    often = Counter(itertools.chain.from_iterable(stretches))
    out: dict[int, float] = {}
    for index, after in at.items():
        before = after - 1
        if before < 0 or min(sizes[before], sizes[after]) < 40:
            continue
        shared = sum(
            1 / (often[run] - 1)
            for run in stretches[before] & stretches[after]
            if often[run] <= _OFTEN
        )
        kin = 100 * shared / math.sqrt(sizes[before] * sizes[after])
        # Little text proves little: where it shares nothing, that may be chance.
        trust = min(1.0, min(sizes[before], sizes[after]) / 200)
        out[index] = min(2.5, kin - 0.6) if kin > 0.6 else (kin - 0.6) * 2.2 * trust
    return out


def echoes(looks: Sequence[Looks], words: Mapping[int, Set[str]]) -> dict[int, tuple[float, float]]:
    """Return for each short line how many of its words the texts before and after it have.

    A head has words of the text below it, a caption those of the text that it stands in.
    """
    before: dict[int, str] = {}
    after: dict[int, str] = {}
    for order, into in ((range(len(looks)), before), (range(len(looks) - 1, -1, -1), after)):
        stretch = ""
        fresh = True
        for index in order:
            look = looks[index]
            if look.short:
                into[index] = stretch
                fresh = True
            elif not look.credit:
                stretch = look.text if fresh else (stretch + look.text)[-_CONTEXT:]
                fresh = False
    out: dict[int, tuple[float, float]] = {}
    for index, text in before.items():
        runs, below = words[index], after[index]
        if runs and text and below:
            out[index] = (
                sum([run in text for run in runs]) / len(runs),
                sum([run in below for run in runs]) / len(runs),
            )
    return out


def lead_echoes(
    looks: Sequence[Looks], next_long: Sequence[int], words: Mapping[int, Set[str]]
) -> dict[int, float]:
    """Return for each short line how many of its words the next text opens with, 0 to 1.

    A report says in its first sentence what its title says; what follows a subhead seldom does.
    """
    out: dict[int, float] = {}
    for index, runs in words.items():
        if len(runs) > 1 and next_long[index] >= 0:
            lead = looks[next_long[index]].text[:_LEAD]
            out[index] = sum([run in lead for run in runs]) / len(runs)
    return out


def titles_kept(looks: Sequence[Looks], next_long: Sequence[int]) -> dict[int, int]:
    """Count for each lonely short line the words of the title above that the text below has.

    An article keeps to the words of its title; the next one has others. The title is the last
    group of short lines that a dateline, a byline or its own size shows to be one. Words that
    many stretches of the page have are not counted.
    """
    stretches: list[str] = []
    group: list[int] = []
    governing: tuple[int, ...] = ()
    asked: dict[int, tuple[tuple[int, ...], int]] = {}
    for index, look in enumerate(looks):
        if look.short or look.byline:
            group.append(index)
            continue
        if group:
            sure = len(group) > 1 or look.dateline
            if not sure and looks[group[0]].size <= 26:
                asked[group[0]] = (governing, len(stretches))
            else:
                governing = tuple(group)
            stretches.append("")
            group = []
        if stretches:
            stretches[-1] += look.text[: max(0, _CONTEXT - len(stretches[-1]))]
    words = {
        title: _words_of([looks[index].text for index in title])
        for title in {title for title, _ in asked.values()}
    }
    kept = {
        index: {run for run in words[title] if run in stretches[place]}
        for index, (title, place) in asked.items()
    }
    wanted = set().union(*kept.values())
    often = Counter(itertools.chain.from_iterable([_runs_in(text, wanted) for text in stretches]))
    return {index: sum([often[run] <= _OFTEN for run in runs]) for index, runs in kept.items()}


def _runs_in(text: str, wanted: set[str]) -> set[str]:
    """Return which of the wanted runs of two a text has, the quicker way for their number."""
    if len(wanted) * 6 < len(text):
        return {run for run in wanted if run in text}
    return wanted & runs_of(text)


def _words_of(heads: Iterable[str]) -> set[str]:
    return {run for run in runs_of(bare(" ".join(heads), " ")) if " " not in run}


def twins(looks: Sequence[Looks], next_long: Sequence[int]) -> dict[int, float]:
    """Weigh lonely short lines that have others of their length near by: subheads are alike."""
    lonely = [
        index
        for index, look in enumerate(looks)
        if look.short
        and look.size <= 26
        and not (look.hanging or look.opening)
        and (look.size <= 16 or not ("," in look.text or "，" in look.text))
        and next_long[index] == index + 1
        and not looks[index + 1].dateline
        and index
        and not looks[index - 1].short
    ]
    out: dict[int, float] = {}
    for place, index in enumerate(lonely):
        alike = sorted(
            (
                _likeness(looks[index].text, looks[other].text)
                for other in lonely[max(0, place - 2) : place + 3]
                if other != index
                and _of_one_build(looks[other].text, looks[index].text)
                and not any(
                    looks[i].dateline or looks[i].signed
                    for i in range(min(index, other), max(index, other))
                )
            ),
            reverse=True,
        )
        if alike and alike[0] > 0:
            out[index] = min(2.6, 1.3 * sum(alike[:2]))
    return out


def _of_one_build(one: str, other: str) -> bool:
    """Return whether two lines may be subheads of one text: of a length, or each 某某：……."""
    if abs(len(_bare(one)) - len(_bare(other))) <= 2:
        return True
    return 0 < _speaker(one) == _speaker(other)


def _speaker(text: str) -> int:
    """Return how many characters stand before the colon of a short line, 0 without one."""
    found = _SPEAKER.match(text)
    return len(found[0]) if found else 0


def _bare(text: str) -> str:
    """Return a short line without the quotation marks around it."""
    return text.strip("“”「」")


def _likeness(one: str, other: str) -> float:
    """Weigh two short lines as subheads of one article: alike in length and in build."""
    apart = abs(len(_bare(one)) - len(_bare(other)))
    near = (1.0, 0.5, 0.2)[apart] if apart <= 2 else 0.0
    near += 0.6 if _speaker(one) and _speaker(one) == _speaker(other) else 0.0
    return near + 0.4 * (one[0] == other[0]) + 0.4 * (one[-1] == other[-1])
