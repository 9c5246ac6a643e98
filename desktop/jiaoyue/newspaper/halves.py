"""Texts that another article, a table or a picture cuts in two, and which half goes with which.

A text that breaks off inside a sentence goes on somewhere. Each paragraph near by that may go on
with it is weighed: words over the break, phrases in common, an indent that it lacks.
"""

from __future__ import annotations

import itertools
import math
import re
from collections import Counter
from typing import TYPE_CHECKING

from jiaoyue.newspaper import signs
from jiaoyue.newspaper.article import Role
from jiaoyue.newspaper.assemble import Draft, Part
from jiaoyue.newspaper.join_weights import HALVES
from jiaoyue.newspaper.wording import shared, words_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jiaoyue.newspaper.kinship import Bridges
    from jiaoyue.newspaper.looks import Looks

_NUMERALS = "一二兩两三四五六七八九十百千萬万幾几數数"
_COUNTED = "個个位名隻只條条間间件家年天次元萬万千百座輛辆棵張张斤畝亩戶户人"
"""What is counted, right behind a number."""
_NEVER_FIRST = "，。、；：！？”』」》）,;:!?)"
_NEAR = 6
"""How many articles away the other half is looked for."""
_TAIL, _HOME = 1_200, 4_000
"""Code points of an end, and of what stands above it, that are looked at."""
_LAST_STOP = re.compile(r"[。！？!?][”」』]?")
_SPEAKS = re.compile("^又[讯訊]|表示|[回答][应應]|[称稱说說][，,：:]|指出")


def halves_together(drafts: list[Draft], looks: Sequence[Looks], bridges: Bridges) -> list[Draft]:
    """Give an article that breaks off its other half, which stands in or behind another."""
    broken = [at for at, draft in enumerate(drafts) if is_broken(draft, looks)]
    if not broken:
        return drafts
    seams = opened_seams(drafts, looks)
    ends = Ends(drafts, looks, bridges)
    for at in broken:
        draft = drafts[at]
        if draft.last_body() is None or not is_broken(draft, looks):
            continue
        found = max(
            (
                (sum(HALVES.get(name, 0.0) * much for name, much in said), other, place)
                for other, place, said in ends.of(at)
            ),
            default=(0.0, at, 0),
        )
        if found[0] > 0.0:
            _move_half(draft, drafts[found[1]], found[2], looks)
    for draft, above, below in reversed(seams):
        _close_seam(draft, above, below)
    return [draft for draft in drafts if draft.heads or draft.parts]


def opened_seams(drafts: Sequence[Draft], looks: Sequence[Looks]) -> list[tuple[Draft, Part, Part]]:
    """Part paragraphs where a whole sentence ends and a line without an indent follows.

    Where paragraphs are indented that is one paragraph, unless an article breaks off that goes on
    there. Return what was parted, in order.
    """
    seams = []
    for draft in drafts:
        for part in draft.bodies():
            above = part
            while cut := next(
                (
                    at
                    for at in range(1, len(above.pieces))
                    if looks[above.pieces[at - 1]].closed and looks[above.pieces[at]].flush
                ),
                0,
            ):
                below = Part(part.role, above.pieces[cut:])
                del above.pieces[cut:]
                draft.parts.insert(draft.parts.index(above) + 1, below)
                seams.append((draft, above, below))
                above = below
    return seams


def _close_seam(draft: Draft, above: Part, below: Part) -> None:
    """Put together again what was parted, unless one half has gone to another article."""
    if above in draft.parts and below in draft.parts:
        above.pieces.extend(below.pieces)
        draft.parts.remove(below)


def texts_behind_tables(drafts: Sequence[Draft], looks: Sequence[Looks], bridges: Bridges) -> None:
    """Give the prose behind a table to the article that the table stands in, if it has its words.

    A list of prices is set as a box into a column; the text goes on below it.
    """
    for before, draft in itertools.pairwise(drafts):
        bodies = draft.bodies()
        rows = sum(looks[part.pieces[0]].listed for part in bodies)
        prose = next((p for p in bodies[3:] if not looks[p.pieces[0]].listed), None)
        if prose is None or rows < 3 or bodies.index(prose) != rows or not before.bodies():
            continue
        words = words_in(prose.pieces, looks)
        here, there = map(bridges.pairs_in, (prose.pieces, before.text_pieces()))
        own = bridges.pairs_in((*draft.heads, *(i for p in bodies[:rows] for i in p.pieces)))
        # A table has remarks below it, and no one speaks or signs there.
        told = looks[prose.pieces[-1]].signed or _SPEAKS.search(words) is not None
        told = told or len(here & there) > 2 + 2 * len(here & own)
        if told or is_broken(before, looks):
            at = draft.parts.index(prose)
            if is_broken(before, looks):
                before.bodies()[-1].pieces.extend(draft.parts.pop(at).pieces)
            before.parts.extend(draft.parts[at:])
            draft.parts[at:] = []
            before.reasons.append(f"it goes on at “{words[:8]}” below a table")


def is_broken(draft: Draft, looks: Sequence[Looks]) -> bool:
    """Return whether the last paragraph of a draft ends in the middle of a sentence."""
    body = draft.last_body()
    if body is None:
        return False
    look = looks[body.pieces[-1]]
    ended = look.closed or look.signed or look.listed or look.text[-1] in "：:）)"
    return not (ended or (look.signed_off and look.short) or look.byline)


class Ends:
    """What speaks for the paragraphs of a page as those with which a broken article goes on."""

    def __init__(self, drafts: Sequence[Draft], looks: Sequence[Looks], bridges: Bridges) -> None:
        self._drafts = drafts
        self._looks = looks
        self._bridges = bridges
        self._runs = [bridges.pairs_in(draft.pieces()) for draft in drafts]
        self._heads = [bridges.pairs_in(draft.heads) for draft in drafts]
        often = Counter(itertools.chain.from_iterable(self._runs))
        self._in_one = {run for run, times in often.items() if times == 1}
        self._in_many = {run for run, times in often.items() if times > 2}
        self._frequent = {run for run in self._in_many if often[run] > 3}
        self._indents = any(look.flush for look in looks)

    def of(self, at: int) -> Iterator[tuple[int, int, Sequence[tuple[str, float]]]]:
        """Yield draft and part of what may go on with the draft ``at``, and what speaks for it.

        Weighed by ``HALVES`` more than 0 says that it rather does than not.
        """
        body = self._drafts[at].last_body()
        if body is None:
            return
        last = self._looks[body.pieces[-1]]
        for other in range(max(0, at - _NEAR), min(len(self._drafts), at + _NEAR + 1)):
            home = self._drafts[other]
            if other == at:
                continue
            for place in self._places(home):
                if _is_glued_head(last.text, home, place, self._looks):
                    continue
                yield other, place, tuple(self._evidence(last, at, other, place))

    def _places(self, home: Draft) -> Iterator[int]:
        """Yield the parts of a draft before which the rest of another article may begin."""
        above: Part | None = None
        for place, part in enumerate(home.parts):
            if part.role is not Role.BODY:
                continue
            first = self._looks[part.pieces[0]]
            last = self._looks[above.pieces[-1]] if above is not None else None
            ended = last is None or last.closed or last.listed
            above = part
            if first.dateline or first.listed or signs.BULLET.match(first.text):
                continue
            if self._indents and not first.flush:
                # What goes on in the middle of a sentence has no indent.
                continue
            if ended and (place > 0 or not home.heads):
                yield place

    def _evidence(
        self, last: Looks, at: int, other: int, place: int
    ) -> Iterator[tuple[str, float]]:
        """Yield what speaks for or against a paragraph as the one that goes on after ``last``."""
        home, looks = self._drafts[other], self._looks
        part = home.parts[place]
        first = looks[part.pieces[0]]
        away = other - at
        yield "always", 1.0
        yield "away", min(abs(away), 8)
        yield "next", away == 1
        yield "over the break", self._bridges.between(last.text, first.text)
        yield "hanging", last.hanging
        yield "headless", not home.heads and place == 0
        yield "flush", self._indents and first.flush
        yield "punctuation first", first.text[0] in _NEVER_FIRST
        yield "stop soon", "。" in first.text[1:6]
        yield "one character first", first.text[1:2] in ("，", ",", "。", "、", "的")
        yield "counted", last.text[-1] in _NUMERALS and first.text[0] in _COUNTED
        yield "opening", first.opening and not first.flush
        # What stands behind it goes with it, so all of that speaks for or against the move.
        tail = {*self._of(home.parts[place:], _TAIL)} - self._frequent
        heads = self._heads[other]
        of_home = tail & heads | tail.intersection(self._of(home.parts[:place], _HOME))
        own = self._runs[at]
        yield "words of it", math.log1p(len(tail & own))
        yield "words of home", 10 * len(of_home) / max(len(tail), 1)
        yield "words of heads", math.log1p(len((tail & heads) - own - self._in_many))
        begin = of_home.intersection(self._of([part], _TAIL))
        yield "first words of home", math.log1p(len(begin & self._in_one))
        bodies = [p for p in home.parts[:place] if p.role is Role.BODY]
        if len(bodies) > 1:
            # The paragraph before it is of its home, if the home is cut here.
            above = {*self._of(bodies[-1:], _HOME)}
            alone = above & self._in_one
            before = alone & heads | alone.intersection(self._of(bodies[:-1], _HOME))
            yield "words of it above", math.log1p(len((above & own) - self._in_many))
            yield "words of home above", math.log1p(len(before))

    def _of(self, parts: Sequence[Part], limit: int) -> Iterator[int]:
        """Yield the runs of some parts, of the first ``limit`` code points of them or a little
        more."""
        pieces: list[int] = []
        for part in parts:
            pieces += part.pieces
            limit -= sum([self._looks[piece].size for piece in part.pieces])
            if limit <= 0:
                break
        return self._bridges.pairs_of(pieces)


def _is_glued_head(text: str, home: Draft, place: int, looks: Sequence[Looks]) -> bool:
    """Return whether what stands behind the last stop of a text is the head of another article.

    It has words of that article above ``place``; those below may be of the text itself.
    """
    stub = _LAST_STOP.split(text[-40:])[-1]
    # A text that has no head of its own is the likelier to have lost it there.
    least = 0.6 if home.heads or not place else 0.25
    above = (i for part in home.parts[: place or None] for i in part.pieces)
    return 6 <= len(stub) < min(len(text), 40) and shared(stub, words_in(above, looks)) >= least


def _move_half(draft: Draft, home: Draft, place: int, looks: Sequence[Looks]) -> None:
    moved = home.parts[place:]
    words = looks[moved[0].pieces[0]].text[:8]
    home.parts[place:] = []
    target = draft.bodies()[-1]
    target.pieces.extend(moved[0].pieces)
    draft.parts.extend(moved[1:])
    draft.reasons.append(f"it breaks off and goes on at “{words}”")
