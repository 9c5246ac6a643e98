"""Texts that another article, a table or a picture cuts in two, and which half goes with which.

A text that breaks off inside a sentence goes on somewhere. Each paragraph near by that may go on
with it is weighed: words over the break, phrases in common, an indent that it lacks.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from typing import TYPE_CHECKING

from jiaoyue.newspaper import signs
from jiaoyue.newspaper.article import Role
from jiaoyue.newspaper.wording import runs_of, shared, words_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jiaoyue.newspaper.assemble import Draft
    from jiaoyue.newspaper.kinship import Bridges
    from jiaoyue.newspaper.looks import Looks

_NUMERALS = "一二兩两三四五六七八九十百千萬万幾几數数"
_COUNTED = "個个位名隻只條条間间件家年天次元萬万千百座輛辆棵張张斤畝亩戶户人"
"""What is counted, right behind a number."""
_LAST_STOP = re.compile(r"[。！？!?][”」』]?")
_SPEAKS = re.compile("^又[讯訊]|表示|[回答][应應]|[称稱说說][，,：:]|指出")


def halves_together(drafts: list[Draft], looks: Sequence[Looks], bridges: Bridges) -> list[Draft]:
    """Give an article that breaks off its other half, which stands in or behind another."""
    broken = [at for at, draft in enumerate(drafts) if is_broken(draft, looks)]
    if not broken:
        return drafts
    runs = [runs_of(words_in(draft.pieces(), looks)) for draft in drafts]
    often = Counter(itertools.chain.from_iterable(runs))
    indents = any(look.flush for look in looks)
    for at in broken:
        draft = drafts[at]
        body = draft.last_body()
        if body is None or not is_broken(draft, looks):
            continue
        last = looks[body.pieces[-1]]
        best: tuple[float, int, int] | None = None
        for other in _nearest(at, len(drafts)):
            if _is_glued_head(last.text, drafts[other], looks):
                continue
            for place, part in enumerate(drafts[other].parts):
                if indents and not looks[part.pieces[0]].flush:
                    # What goes on in the middle of a sentence has no indent.
                    continue
                fit = _fit_as_second_half(
                    last, drafts[other], place, runs[at], often, looks, bridges
                )
                if fit is not None and (best is None or fit > best[0]):
                    best = (fit, other, place)
        if best is not None and best[0] >= 1.5:
            _move_half(draft, drafts[best[1]], best[2], looks)
    return [draft for draft in drafts if draft.heads or draft.parts]


def texts_behind_tables(drafts: Sequence[Draft], looks: Sequence[Looks]) -> None:
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
        here, there = runs_of(words), runs_of(words_in(before.text_pieces(), looks))
        own = runs_of(
            words_in((*draft.heads, *(i for p in bodies[:rows] for i in p.pieces)), looks)
        )
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


def _nearest(at: int, count: int) -> list[int]:
    """Return the places of the nearest other drafts, those behind before those in front."""
    near = [at + step for way in range(1, 7) for step in (way, -way)]
    return [place for place in near if 0 <= place < count]


def is_broken(draft: Draft, looks: Sequence[Looks]) -> bool:
    """Return whether the last paragraph of a draft ends in the middle of a sentence."""
    body = draft.last_body()
    if body is None:
        return False
    look = looks[body.pieces[-1]]
    return not (look.closed or look.signed or look.listed or look.text[-1] in "：:）)")


def _fit_as_second_half(
    last: Looks,
    home: Draft,
    place: int,
    runs: set[str],
    often: dict[str, int],
    looks: Sequence[Looks],
    bridges: Bridges,
) -> float | None:
    """Weigh a paragraph of another draft as what goes on after ``last``, or ``None``."""
    part = home.parts[place]
    if part.role is not Role.BODY:
        return None
    first = looks[part.pieces[0]]
    headless = not home.heads and place == 0
    if first.dateline or first.listed or (place == 0 and not headless):
        return None
    if signs.BULLET.match(first.text):
        return None
    behind = home.bodies()
    before = behind[behind.index(part) - 1] if part is not behind[0] else None
    ended = before is None or looks[before.pieces[-1]].closed or looks[before.pieces[-1]].listed
    if not ended:
        return None
    # What stands behind it goes with it, so all of that speaks for or against the move.
    seen = runs_of(words_in((i for p in home.parts[place:] for i in p.pieces), looks, 1200))
    rare = [run for run in seen if often.get(run, 0) <= 3]
    kin = sum(run in runs for run in rare) / max(len(rare), 1)
    ahead = [*home.heads, *(i for p in home.parts[:place] for i in p.pieces)]
    rest = runs_of(words_in(ahead, looks))
    own = sum(run in rest for run in rare) / max(len(rare), 1)
    fit = 1.0 * bridges.between(last.text, first.text) + 12 * (kin - own)
    fit += 0.8 if headless else 0.0
    # Where paragraphs are indented, one that is not goes on from somewhere.
    fit += 1.5 if first.flush and not first.short and before is not None else 0.0
    fit += 1.0 if first.text[0] in "，。、；：！？”』」》）,;:!?)" else 0.0
    fit += 0.7 if "。" in first.text[1:6] else 0.0
    fit += 2.0 if last.text[-1] in _NUMERALS and first.text[0] in _COUNTED else 0.0
    fit -= 1.0 if first.opening and not first.flush else 0.0
    return fit


def _is_glued_head(text: str, home: Draft, looks: Sequence[Looks]) -> bool:
    """Return whether what stands behind the last stop of a text is a head of another article."""
    stub = _LAST_STOP.split(text[-40:])[-1]
    return (
        6 <= len(stub) < min(len(text), 40)
        and shared(stub, words_in(home.text_pieces(), looks)) >= 0.6
    )


def _move_half(draft: Draft, home: Draft, place: int, looks: Sequence[Looks]) -> None:
    moved = home.parts[place:]
    words = looks[moved[0].pieces[0]].text[:8]
    home.parts[place:] = []
    target = draft.bodies()[-1]
    target.pieces.extend(moved[0].pieces)
    draft.parts.extend(moved[1:])
    draft.reasons.append(f"it breaks off and goes on at “{words}”")
