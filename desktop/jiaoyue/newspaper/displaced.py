"""Whole paragraphs that stand in another article, where a page is read column by column.

No sentence breaks off there, so only words tell: a paragraph that has phrases of an article near
by and none of the one that it stands in belongs to the first.
"""

from __future__ import annotations

import itertools
import math
from collections import Counter
from typing import TYPE_CHECKING

from jiaoyue.newspaper import signs
from jiaoyue.newspaper.article import Role
from jiaoyue.newspaper.join_weights import DISPLACED
from jiaoyue.newspaper.runs import numbers, of_letters
from jiaoyue.newspaper.wording import bare, counted, words_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence, Set

    from jiaoyue.newspaper.assemble import Draft, Part
    from jiaoyue.newspaper.kinship import Bridges
    from jiaoyue.newspaper.looks import Looks

_BEHIND, _AHEAD = 4, 2
"""How many articles back, and on, the one is looked for that a paragraph belongs to."""
_LEAST = 40
"""Characters that a paragraph has at least; less proves nothing."""
_PARTS = 40
"""Paragraphs that an article has at most, if it is looked through."""


def displaced_brought_home(
    drafts: Sequence[Draft], looks: Sequence[Looks], bridges: Bridges
) -> None:
    """Give paragraphs that have the words of another article, and none of their own, to it."""
    if len(drafts) < 2:
        return
    words = Homes(drafts, looks, bridges)
    for at, draft in enumerate(drafts):
        if len(draft.parts) > _PARTS:
            continue
        for part in doubtful(draft, looks):
            fit, home = max(
                (
                    (sum(DISPLACED.get(name, 0.0) * much for name, much in said), other)
                    for other, said in words.of(at, part)
                ),
                default=(0.0, at),
            )
            if fit > 0.0:
                draft.parts.remove(part)
                drafts[home].parts.append(part)
                said = looks[part.pieces[0]].text[:8]
                drafts[home].reasons.append(
                    f"it goes on at “{said}”, a paragraph that has its words"
                )


def doubtful(draft: Draft, looks: Sequence[Looks]) -> Iterator[Part]:
    """Yield the paragraphs of a draft that may be another's: none that opens it or goes on."""
    bodies = draft.bodies()
    if not bodies or looks[bodies[0].pieces[0]].listed:
        return
    for above, part in itertools.pairwise(bodies):
        first = looks[part.pieces[0]]
        sure = first.dateline or first.listed or signs.BULLET.match(first.text)
        if sure or signs.SAYS_MORE.match(first.text) or not looks[above.pieces[-1]].closed:
            continue
        if sum(looks[piece].size for piece in part.pieces) >= _LEAST:
            yield part


class Homes:
    """Which runs of two letters the articles of a page share, and how many articles have each.

    One of marks or of mixed kind is no word, and one that stands in one line alone tells nothing.
    """

    def __init__(self, drafts: Sequence[Draft], looks: Sequence[Looks], bridges: Bridges) -> None:
        self._looks = looks
        self._drafts = drafts
        of_heads = [set(numbers(bare(words_in(draft.heads, looks)), 2)) for draft in drafts]
        of_parts = {
            part.pieces[0]: bridges.pairs_in(part.pieces)
            for draft in drafts
            for part in draft.parts
        }
        often = Counter(itertools.chain(*of_heads, *of_parts.values()))
        telling = of_letters([run for run, times in often.items() if times > 1], 2)
        self._heads = [own & telling for own in of_heads]
        self._parts = {first: own & telling for first, own in of_parts.items()}
        self._seen: list[set[int]] = []
        self._again: list[set[int]] = []
        """What an article's heads and paragraphs have, and what two of these have at least."""
        for draft, heads in zip(drafts, self._heads, strict=True):
            parts = (self._parts[part.pieces[0]] for part in draft.parts)
            once, again, _ = counted((heads, *parts))
            self._seen.append(once | again)
            self._again.append(again)
        once, again, more = counted(self._seen)
        self._in_one, self._in_two = once, again - more

    def of(self, at: int, part: Part) -> Iterator[tuple[int, Sequence[tuple[str, float]]]]:
        """Yield the articles near by with what speaks for each as the home of a paragraph of ``at``.

        Weighed by ``DISPLACED`` more than 0 says that it is rather that one's.
        """
        own = self._parts[part.pieces[0]]
        common = own & self._again[at]
        here = (
            ("always", 1.0),
            ("words of home", _amount(common & self._in_one)),
            ("words of home's heads", _amount(own & self._heads[at])),
            (
                "opens as reports do",
                float(signs.LEAD.search(self._looks[part.pieces[0]].text[:20]) is not None),
            ),
        )
        free = own - common
        free_in_two = free & self._in_two
        for other in range(max(0, at - _BEHIND), min(len(self._drafts), at + _AHEAD + 1)):
            if other == at or not any(p.role is Role.BODY for p in self._drafts[other].parts):
                continue
            yield (
                other,
                (
                    *here,
                    ("words of it", _amount(free_in_two & self._seen[other])),
                    ("words of its heads", _amount(free & self._heads[other])),
                    ("right before", float(other == at - 1)),
                    ("two before", float(other == at - 2)),
                ),
            )


def _amount(runs: Set[int]) -> float:
    """Return how much runs weigh together."""
    return math.log1p(len(runs))
