"""Whole paragraphs that stand in another article, where a page is read column by column.

No sentence breaks off there, so only words tell: a paragraph that has phrases of an article near
by and none of the one that it stands in belongs to the first.

``DISPLACED`` was fitted on words counted over the whole page, and on articles ahead as well. It
reads pages better than weights fitted on the words and articles near by do.
"""

from __future__ import annotations

import itertools
import math
from typing import TYPE_CHECKING

from jiaoyue.newspaper import signs
from jiaoyue.newspaper.article import Role
from jiaoyue.newspaper.join_weights import DISPLACED
from jiaoyue.newspaper.wording import bare, runs_of, words_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence, Set

    from jiaoyue.newspaper.assemble import Draft, Part
    from jiaoyue.newspaper.kinship import Bridges
    from jiaoyue.newspaper.looks import Looks

_BEHIND = 2
"""How many articles back the one is looked for that a paragraph belongs to."""
_NEAR = 8
"""How many articles away, either way, a word tells no more of one if it stands there too."""
_LEAST = 40
"""Characters that a paragraph has at least; less proves nothing."""
_NUMERALS = frozenset("〇零一二三四五六七八九十百千万萬")
"""Articles have numbers in common by chance."""
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
        for part in list(doubtful(draft, looks)):
            if part not in draft.parts:
                continue
            fit, home = max(
                (
                    (sum(DISPLACED.get(name, 0.0) * much for name, much in said), other)
                    for other, said in words.of(at, part)
                ),
                default=(0.0, at),
            )
            if fit > 0.0:
                for moved in (part, *_behind(draft, part, words, at, home)):
                    draft.parts.remove(moved)
                    drafts[home].parts.append(moved)
                said = looks[part.pieces[0]].text[:8]
                drafts[home].reasons.append(
                    f"it goes on at “{said}”, a paragraph that has its words"
                )


def _behind(draft: Draft, part: Part, words: Homes, at: int, home: int) -> list[Part]:
    """Return the parts behind a displaced one that go with it: what has come back goes on.

    Where it stands must be a report: a comment quotes the one that it is about, here and there.
    """
    if not words.reports(draft):
        return []
    rest = draft.parts[draft.parts.index(part) + 1 :]
    own = draft.parts[: draft.parts.index(part)]
    for place, other in enumerate(rest):
        if not words.rather(other, home, at, own):
            return rest[:place]
    return rest


def doubtful(draft: Draft, looks: Sequence[Looks]) -> Iterator[Part]:
    """Yield the paragraphs of a draft that may be another's: none that opens it or goes on.

    What bears its writer's name and no dateline is a comment or an essay, which speaks of reports
    beside it as it likes.
    """
    bodies = draft.bodies()
    opening = looks[bodies[0].pieces[0]] if bodies else None
    if opening is None or opening.listed:
        return
    if Role.BYLINE in draft.roles and not opening.dateline:
        return
    for above, part in itertools.pairwise(bodies):
        first = looks[part.pieces[0]]
        sure = first.dateline or first.listed or signs.BULLET.match(first.text)
        if sure or signs.SAYS_MORE.match(first.text) or not looks[above.pieces[-1]].closed:
            continue
        if sum(looks[piece].size for piece in part.pieces) >= _LEAST:
            yield part


class Homes:
    """What paragraphs have in common with the articles of a page."""

    def __init__(self, drafts: Sequence[Draft], looks: Sequence[Looks], bridges: Bridges) -> None:
        self._looks = looks
        self._drafts = drafts
        self._bridges = bridges
        self._heads = [bare(words_in(draft.heads, looks)) for draft in drafts]
        self._runs_of_heads = [runs_of(head) for head in self._heads]
        self._phrases = [bridges.runs_in(draft.pieces()) for draft in drafts]
        self._twice: dict[tuple[int, int], Set[int]] = {}
        self._words = [self._words_of(at) for at in range(len(drafts))]

    def of(self, at: int, part: Part) -> Iterator[tuple[int, Sequence[tuple[str, float]]]]:
        """Yield the articles before with what speaks for each as the home of a paragraph of ``at``.

        Weighed by ``DISPLACED`` more than 0 says that it is rather that one's. Those are left out
        that have clearly less of the paragraph than its own.
        """
        near = self._near(at, part)
        if not near:
            return
        own = {
            run
            for run in runs_of(self._said([part]))
            if run.isalpha() and not _NUMERALS.issuperset(run)
        }
        rest = self._words_of(at, part)
        common = {run for run in own if run in rest}
        free = own - common
        first = self._looks[part.pieces[0]].text
        here = (
            ("always", 1.0),
            ("words of home", _amount(self._in_none_but(common, at))),
            ("words of home's heads", _amount(own & self._runs_of_heads[at])),
            ("opens as reports do", float(signs.LEAD.search(first[:20]) is not None)),
        )
        for other in near:
            shared = {run for run in free if run in self._words[other]}
            yield (
                other,
                (
                    *here,
                    ("words of it", _amount(self._in_none_but(shared, at, other))),
                    ("words of its heads", _amount(free & self._runs_of_heads[other])),
                    ("right before", float(other == at - 1)),
                    ("two before", float(other == at - 2)),
                ),
            )

    def reports(self, draft: Draft) -> bool:
        """Return whether an article opens with a dateline below its heads."""
        return bool(draft.heads) and self._looks[draft.bodies()[0].pieces[0]].dateline

    def rather(self, part: Part, home: int, at: int, own: Sequence[Part]) -> bool:
        """Return whether a paragraph has as much of ``home`` as of the parts ``own`` of ``at``."""
        said = {run for run in runs_of(self._said([part])) if run.isalpha()}
        rest = f"{self._heads[at]}\n{self._said(own)}"
        its = {run for run in said if run in self._words[home]}
        here = {run for run in said if run in rest}
        return len(self._in_none_but(its - here, home, at)) >= len(
            self._in_none_but(here - its, home, at)
        )

    def _near(self, at: int, part: Part) -> Sequence[int]:
        """Return the articles before that share no fewer phrases with a paragraph than its own."""
        own = self._bridges.runs_in(part.pieces)
        again = own & self._again(at)
        text = words_in(part.pieces, self._looks)
        least = max(1, len(again) + self._said_of_heads(at, text))
        free = own - again
        return [
            other
            for other in range(max(0, at - _BEHIND), at)
            if self._drafts[other].bodies()
            and self._says(text, other, least - len(free & self._phrases[other]))
        ]

    def _again(self, at: int) -> Set[int]:
        """Return the phrases of an article that two of its parts have, or a head and a part."""
        draft = self._drafts[at]
        stand = at, len(draft.parts)
        if stand not in self._twice:
            once: set[int] = set()
            twice: set[int] = set()
            for pieces in (draft.heads, *(part.pieces for part in draft.parts)):
                own = self._bridges.runs_in(pieces)
                twice |= once & own
                once |= own
            self._twice[stand] = twice
        return self._twice[stand]

    def _says(self, text: str, at: int, least: int) -> bool:
        """Return whether a text has at least so many words of an article's heads."""
        return least <= 0 or (
            least < len(self._heads[at]) and least <= self._said_of_heads(at, text)
        )

    def _said_of_heads(self, at: int, text: str) -> int:
        return sum([run in text for run in self._runs_of_heads[at]])

    def _words_of(self, at: int, but: Part | None = None) -> str:
        """Return what an article says, its heads and its parts, without one of these."""
        return f"{self._heads[at]}\n{self._said(p for p in self._drafts[at].parts if p is not but)}"

    def _said(self, parts: Iterable[Part]) -> str:
        return "\n".join([self._looks[index].text for part in parts for index in part.pieces])

    def _in_none_but(self, words: Set[str], at: int, other: int = -1) -> Set[str]:
        """Return which words of an article, and of another, none of the rest near by has."""
        for near in range(max(0, at - _NEAR), min(len(self._drafts), at + _NEAR + 1)):
            if words and near not in (at, other):
                words = {word for word in words if word not in self._words[near]}
        return words


def _amount(runs: Set[str]) -> float:
    """Return how much runs weigh together."""
    return math.log1p(len(runs))
