"""Captions: which article a picture belongs to, and which has a text of its own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jiaoyue.newspaper import signs
from jiaoyue.newspaper.article import Role
from jiaoyue.newspaper.assemble import Draft
from jiaoyue.newspaper.wording import shared, words_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jiaoyue.newspaper.looks import Looks

_CAPTION_ALONE = 28
"""Characters that a caption has at least, if it stands for itself."""
_NEAR = 8
"""How many articles away the one is looked for that a picture belongs to."""
_ITS_WORDS, _MORE = 0.35, 0.15
"""How much of a caption, 0 to 1, its article has, and how much more than any other."""
_REPLIES = re.compile("记者|記者|编者|編者|本报|本報|编后|編後")
"""How the paper's answer to a letter begins, which stands below who signs it too."""
_CREDIT = 20
"""Characters that a line has at most, if it names a photographer and shows nothing."""


def pictures_apart(drafts: Sequence[Draft], looks: Sequence[Looks]) -> list[Draft]:
    """Make a story of a picture that stands in the middle of a text of other words."""
    out: list[Draft] = []
    for draft in drafts:
        out.append(draft)
        for at in range(len(draft.parts) - 2, 0, -1):
            caption, credit = draft.parts[at : at + 2]
            if caption.role is not Role.CAPTION:
                continue
            if looks[caption.pieces[-1]].credit:
                # It names the photographer itself.
                credit = caption
            elif credit.role is not Role.CREDIT:
                continue
            taken = [caption] if credit is caption else [caption, credit]
            words = words_in(caption.pieces, looks)
            rest = (
                i for p in draft.parts if p is not caption and p is not credit for i in p.pieces
            )
            apart = shared(words, words_in((*draft.heads, *rest), looks)) < 0.25
            goes_on = any(part.role is Role.BODY for part in draft.parts[at + len(taken) :])
            if apart and goes_on and len(words) >= _CAPTION_ALONE:
                del draft.parts[at : at + len(taken)]
                reason = "it is a picture with a text of its own"
                out.append(Draft(parts=taken, reasons=[reason]))
    return out


def _shows_picture(draft: Draft, tail: int, looks: Sequence[Looks]) -> bool:
    """Return whether the last paragraph before a credit is another matter than the article."""
    behind = draft.parts[tail : tail + 1]
    if not behind or tail < 2 or draft.parts[tail - 1].role is not Role.BODY:
        return False
    if behind[0].role is not Role.CREDIT or looks[behind[0].pieces[0]].size > _CREDIT:
        return False
    words = words_in(draft.parts[tail - 1].pieces, looks)
    if not looks[draft.parts[tail - 1].pieces[0]].flush and any(look.flush for look in looks):
        # Where paragraphs are indented a caption is not.
        return False
    if tail < 3 and not signs.LEAD.search(words[:30]):
        return False
    rest = words_in((i for part in draft.parts[: tail - 1] for i in part.pieces), looks)
    return len(words) >= _CAPTION_ALONE and shared(words, rest) < 0.2


def _stands_flush(draft: Draft, tail: int, looks: Sequence[Looks]) -> bool:
    """Return whether the last paragraph begins at the edge below who signs the indented text."""
    if tail < 3 or tail != len(draft.parts):
        return False
    above, last = draft.parts[tail - 2 : tail]
    text, signed = looks[last.pieces[0]], looks[above.pieces[-1]]
    if not (last.role is Role.BODY and text.flush and text.closed and text.size >= _CAPTION_ALONE):
        return False
    if text.dateline or text.listed or not (signed.signed_off or signed.signed):
        return False
    if text.signed or _REPLIES.match(text.text):
        return False
    if signs.SAYS_MORE.match(text.text) or signs.REMARK.match(text.text):
        return False
    rest = (i for part in draft.parts[: tail - 1] for i in part.pieces)
    return shared(text.text, words_in(rest, looks)) < 0.2


def captions_to_texts(drafts: Sequence[Draft], looks: Sequence[Looks]) -> list[Draft]:
    """Give the picture behind an article to the one whose words its caption has.

    A caption that is a text of its own, and has the words of neither, is a photo story.
    """
    out: list[Draft] = []
    for at, draft in enumerate(drafts):
        out.append(draft)
        tail = len(draft.parts)
        while tail and draft.parts[tail - 1].role in (Role.CAPTION, Role.CREDIT):
            tail -= 1
        if _shows_picture(draft, tail, looks) or _stands_flush(draft, tail, looks):
            tail -= 1
        taken = draft.parts[tail:]
        if taken and taken[0].role is Role.BODY:
            del draft.parts[tail:]
            out.append(Draft(parts=taken, reasons=["it is a picture with a text of its own"]))
            continue
        if not draft.bodies() or not any(part.role is Role.CAPTION for part in taken):
            continue
        words = words_in((i for part in taken for i in part.pieces), looks)
        here = shared(words, words_in((i for p in draft.parts[:tail] for i in p.pieces), looks))
        following = drafts[at + 1] if at + 1 < len(drafts) else None
        there = shared(words, words_in(following.text_pieces(), looks)) if following else 0.0
        if following is not None and following.bodies() and there > here + 0.2:
            del draft.parts[tail:]
            following.parts[:0] = taken
            following.reasons.append("the caption before its head has its words")
        elif len(words) >= _CAPTION_ALONE and max(here, there) < 0.2:
            del draft.parts[tail:]
            out.append(Draft(parts=taken, reasons=["it is a picture with a text of its own"]))
    _pictures_brought_home(out, looks)
    return out


def _pictures_brought_home(drafts: Sequence[Draft], looks: Sequence[Looks]) -> None:
    """Give a picture that stands alone to the one article near by that has its words."""
    for at, draft in enumerate(drafts):
        if draft.heads or any(p.role not in (Role.CAPTION, Role.CREDIT) for p in draft.parts):
            continue
        words = words_in(draft.text_pieces(), looks)
        near = [
            (shared(words, words_in(other.pieces(), looks)), other)
            for other in drafts[max(0, at - _NEAR) : at + _NEAR + 1]
            if other.heads and other.bodies()
        ]
        near.sort(key=lambda found: -found[0])
        if draft.parts and near and near[0][0] >= _ITS_WORDS:
            share, home = near[0]
            if len(near) == 1 or share >= near[1][0] + _MORE:
                home.parts.extend(draft.parts)
                home.reasons.append("the caption that stands elsewhere has its words")
                draft.parts = []
