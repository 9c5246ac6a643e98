"""Heads that stand behind their texts, one after another or alone, found by the words in common."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from jiaoyue.newspaper.wording import shared, words_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jiaoyue.newspaper.assemble import Draft
    from jiaoyue.newspaper.looks import Looks

_NEAR = 12
"""How many articles away a head is looked for."""


def heads_to_texts(drafts: list[Draft], looks: Sequence[Looks]) -> list[Draft]:
    """Give heads that stand behind their texts, one after another or alone, to those texts."""
    behind = False
    for draft, following in itertools.pairwise(drafts):
        behind = _head_behind(draft, following, looks, in_row=behind)
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


def _head_behind(draft: Draft, following: Draft, looks: Sequence[Looks], *, in_row: bool) -> bool:
    """Give a text without heads the first of the heads behind it that has its words.

    Return whether it did; ``in_row`` says that the text before has got its head so, too.
    """
    if draft.heads or not draft.bodies() or not following.heads:
        return False
    head = looks[following.heads[0]].text
    here = shared(head, words_in(draft.text_pieces(), looks))
    there = shared(head, words_in(following.text_pieces(), looks))
    # Its own text may have lost its head; then the words must speak more clearly.
    least, more = (0.4, 0.2) if len(following.heads) > 1 else (0.5, 0.35)
    if in_row:
        least, more = 0.2, 0.1
    elif there <= 0.1:
        least, more = 0.3, 0.2
    if (here < least or here <= there + more) and not _left_out(draft, following, looks):
        return False
    draft.heads = [following.heads.pop(0)]
    draft.reasons.append("its head stands below it and has its words")
    return True


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
