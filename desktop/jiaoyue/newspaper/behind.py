"""Heads that stand behind their texts, one after another or alone, found by the words in common."""

from __future__ import annotations

import itertools
import math
from typing import TYPE_CHECKING

from jiaoyue.newspaper.assemble import Draft
from jiaoyue.newspaper.signs import BULLET, is_section
from jiaoyue.newspaper.wording import head_runs, shared, words_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence, Set

    from jiaoyue.newspaper.looks import Looks

_NEAR = 12
"""How many articles away a head is looked for."""
_BODIES = 40
"""Paragraphs that an article has at most, if it is looked through for a text without heads."""
_TOLD, _LEAST_TOLD = 0.4, 3
"""How much of the heads below, 0 to 1 and in runs, a text must have and the one above not."""
_SURE = 0.3
"""How much of a head a text has, if it is surely its own."""
_BRIEF = 150
"""Characters that a text has at least, if it is unlikely to stand without a head."""
_DASHES = ("——", "──")
_NO_HEAD_LEFT = 0.3
"""How much more of the last head the text above must have, if none is left for the text below."""


def heads_to_texts(drafts: list[Draft], looks: Sequence[Looks]) -> list[Draft]:
    """Give heads that stand behind their texts, one after another or alone, to those texts."""
    drafts = _headless_apart(drafts, looks)
    behind = False
    for draft, following in itertools.pairwise(drafts):
        behind = _heads_behind(draft, following, looks, in_row=behind)
    headless = [i for i, draft in enumerate(drafts) if not draft.heads and draft.bodies()]
    alone = [i for i, draft in enumerate(drafts) if draft.heads and not draft.parts]
    for lonely in alone:
        head = words_in(drafts[lonely].heads, looks)
        near = [i for i in headless if abs(i - lonely) <= _NEAR and not drafts[i].heads]
        found = [
            (shared(head, words_in(drafts[i].text_pieces(), looks)), -abs(i - lonely), i)
            for i in near
        ]
        if not found:
            continue
        share, _, home = max(found)
        if home < lonely and _better_shifted(drafts[home : lonely + 1], looks):
            _shift(drafts[home : lonely + 1])
        elif share >= 0.34:
            drafts[home].heads = drafts[lonely].heads
            drafts[lonely].heads = []
            drafts[home].reasons.append("its head stands elsewhere and has its words")
    return [draft for draft in drafts if draft.heads or draft.parts]


def _headless_apart(drafts: Sequence[Draft], looks: Sequence[Looks]) -> list[Draft]:
    """Part from an article the text behind it whose heads stand below, before the next one's."""
    out: list[Draft] = []
    for draft, following in itertools.pairwise(drafts):
        out.append(draft)
        place = _headless_from(draft, following, looks)
        if place:
            reason = "the heads below it have its words and none of the text above"
            out.append(Draft(parts=draft.parts[place:], reasons=[reason]))
            del draft.parts[place:]
    return [*out, *drafts[-1:]]


def _headless_from(draft: Draft, following: Draft, looks: Sequence[Looks]) -> int:
    """Return before which part a text begins whose heads stand below it, 0 for none."""
    bodies = draft.bodies()
    if not draft.heads or len(following.heads) < 2 or not 2 <= len(bodies) <= _BODIES:
        return 0
    ends = _next_standing([looks[index].text for index in following.heads], last=1)
    heads = [head_runs(looks[i].text) for i in following.heads[:ends]]
    words = set().union(*heads)
    if len(_said(words, [i for part in bodies[1:] for i in part.pieces], looks)) < _LEAST_TOLD:
        return 0
    below = _said(words, following.text_pieces(), looks)
    above = _said(words, (*draft.heads, *bodies[0].pieces), looks)
    texts = [_said(words, part.pieces, looks) for part in bodies]
    best = (_TOLD, 0)
    for count in range(1, ends + 1):
        words = set().union(*heads[:count])
        rest = above
        for at in range(1, len(bodies)):
            tail = set().union(*texts[at:])
            only = words & tail - below
            begins = (
                looks[bodies[at - 1].pieces[-1]].closed and not looks[bodies[at].pieces[0]].listed
            )
            if begins and len(only & texts[at]) and len(only - rest) >= _LEAST_TOLD:
                told = (len(only - rest) - 2 * len(words & rest - tail)) / max(len(words), 1)
                best = max(best, (told, at))
            rest = rest | texts[at]
    return draft.parts.index(bodies[best[1]]) if best[1] else 0


def _said(words: Set[str], pieces: Iterable[int], looks: Sequence[Looks]) -> set[str]:
    """Return which of the words some pieces say."""
    text = words_in(pieces, looks)
    return {word for word in words if word in text}


def _heads_behind(draft: Draft, following: Draft, looks: Sequence[Looks], *, in_row: bool) -> bool:
    """Give a text without heads those of the heads behind it that have its words.

    Return whether it did; ``in_row`` says that the text before has got its head so, too.
    """
    if draft.heads or not draft.bodies() or not following.heads:
        return False
    above = words_in(draft.text_pieces(), looks)
    below = words_in(following.text_pieces(), looks)
    heads = [looks[index].text for index in following.heads]
    said = [(shared(head, above), shared(head, below)) for head in heads]
    count = _belonging(heads, said)
    # Its own text may have lost its head; then the words must speak more clearly.
    least, more = (0.4, 0.2) if len(heads) > count else (0.5, 0.35)
    if in_row:
        least, more = 0.2, 0.1
    elif max(there for _, there in said[:count]) <= 0.1:
        least, more = 0.3, 0.2
        brief = len(above) < _BRIEF or BULLET.match(above) is not None
        if not brief and max((there for _, there in said[count:]), default=0.0) >= _SURE:
            # The text below has its head, and nothing of the ones before it.
            least, more = 0.1, 0.05
    if not any(here >= least and here > there + more for here, there in said[:count]):
        if not _left_out(draft, following, looks):
            return False
        count = 1
    draft.heads = following.heads[:count]
    del following.heads[:count]
    draft.reasons.append("its head stands below it and has its words")
    return True


def _next_standing(heads: Sequence[str], *, last: int) -> int:
    """Return before which head those of the first of two texts end, ``last`` being left over."""
    standing = (
        i for i in range(1, len(heads)) if is_section(heads[i]) and heads[i][:2] not in _DASHES
    )
    return next(standing, len(heads) - last)


def _belonging(heads: Sequence[str], said: Sequence[tuple[float, float]]) -> int:
    """Return how many of the heads between two texts are the first one's, one at least.

    ``said`` is how much of each the text above has, and the text below.
    """
    ends = _next_standing(heads, last=0)
    best, most, total = 1, -math.inf, 0.0
    for count, (here, there) in enumerate(said[:ends], 1):
        total += here - there
        if total > most + (_NO_HEAD_LEFT if count == len(heads) else 0.0):
            best, most = count, total
    while best < ends and heads[best].startswith(_DASHES):
        best += 1
    return best


def _left_out(draft: Draft, following: Draft, looks: Sequence[Looks]) -> bool:
    """Return whether the text behind has words of its second head alone, and the one before some.

    Two texts in a row with two heads between them, and the first head is nobody's: then single
    characters tell, as 棄嬰 has one of 女嬰.
    """
    if len(following.heads) < 2 or not looks[draft.bodies()[0].pieces[0]].dateline:
        return False
    first, second = (looks[index].text for index in following.heads[:2])
    text, other = words_in(draft.text_pieces(), looks), words_in(following.text_pieces(), looks)
    if shared(first, other) > 0.0 or shared(second, other) < 0.35:
        return False
    letters = {letter for letter in first if letter.isalpha()}
    here, there = (sum(letter in body for letter in letters) for body in (text, other))
    return 2 * here >= len(letters) and here > there + 1


def _better_shifted(row: Sequence[Draft], looks: Sequence[Looks]) -> bool:
    """Return whether each head of a row suits the text before it better than the one after."""
    if len(row) < 3:
        return False
    texts = [words_in(draft.text_pieces(), looks) for draft in row]
    heads = [words_in(draft.heads, looks) for draft in row]
    before = sum(shared(heads[i], texts[i - 1]) for i in range(1, len(row)))
    after = sum(shared(heads[i], texts[i]) for i in range(1, len(row)))
    return before > after + 0.5


def _shift(row: Sequence[Draft]) -> None:
    for draft, following in itertools.pairwise(row):
        draft.heads = following.heads
        draft.reasons.append("its head stands below it and has its words")
    row[-1].heads = []
