"""Parts of articles that stand with another's, found by the names and phrases that they have.

A line over a text without a dateline may be taken for a title where it was a subhead; and where
a page is read column by column, an article may go on behind a neighbour that stands in its way.
In both cases the words tell: what was parted has phrases of the article before it that nothing
else on the page has, as two articles almost never do. What breaks off inside a sentence is for
:mod:`jiaoyue.newspaper.reunite`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jiaoyue.newspaper import signs
from jiaoyue.newspaper.article import Role
from jiaoyue.newspaper.assemble import Part
from jiaoyue.newspaper.displaced import displaced_brought_home
from jiaoyue.newspaper.runs import of_letters
from jiaoyue.newspaper.wording import counted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence, Set

    from jiaoyue.newspaper.assemble import Draft
    from jiaoyue.newspaper.kinship import Bridges
    from jiaoyue.newspaper.looks import Looks

_NEAR = 3
"""How many articles back the beginning of a stray end is looked for."""
_LEAST = 80
"""Characters that a stray end has at least; less proves nothing."""
_SHARED = 6
"""Phrases that it shares with the article before at least; two articles share three at most."""
_OF_HOME = 3
"""Phrases that a text without a head has of the article that it ends, and not of another's."""
_HINT = 2
"""Phrases of that article that its first paragraph has at least."""
_TIMES = 10
"""How many times more than with the article that it stands in: OCR copies from neighbours."""
_PARTS = 40
"""Paragraphs that an article has at most, if it is looked through for a stray end."""
_HEAD_SPEAKS = re.compile("(?:据|據)?([一-鿿]{3,6}?)(?:有关|有關|的)?(?:负责人|負責人)")
_SUBHEAD = 26
"""Characters that a subhead has at most."""


def strays_brought_home(
    drafts: list[Draft], looks: Sequence[Looks], bridges: Bridges
) -> list[Draft]:
    """Return the drafts, in order, with what was parted from an article given back to it."""
    displaced_brought_home(drafts, looks, bridges)
    _bring_headless_home(drafts, looks, bridges)
    runs = [bridges.runs_in(draft.pieces()) for draft in drafts]
    single, twice, more = counted(runs)
    pairs = of_letters(twice - more, 3)
    shared = [seen & pairs for seen in runs]
    for at in range(1, len(drafts)):
        draft, before = drafts[at], drafts[at - 1]
        near = len(shared[at] & shared[at - 1]) >= _SHARED
        if near and before.heads and before.bodies() and _may_be_part(draft, looks):
            _give_back(draft, before, looks)
            # The next subhead is compared with the whole of what is one article now.
            drafts[at - 1], drafts[at] = draft, before
            shared[at] |= shared[at - 1]
        else:
            _bring_end_home(at, drafts, shared, single, looks, bridges)
            _bring_speaker_home(at, drafts, looks)
    return [draft for draft in drafts if draft.heads or draft.parts]


def _bring_headless_home(drafts: Sequence[Draft], looks: Sequence[Looks], bridges: Bridges) -> None:
    """Give what stands behind a signed text without a head to the unsigned one before that.

    A text that is signed stands whole in the one that it cuts in two; briefs without heads stand
    behind one another too, so it must have words of the first that the second has not.
    """
    for home, between, draft in zip(drafts, drafts[1:], drafts[2:], strict=False):
        bodies = draft.bodies()
        if draft.heads or not (bodies and home.heads and between.heads and home.bodies()):
            continue
        first = looks[bodies[0].pieces[0]]
        if first.dateline or first.listed or signs.BULLET.match(first.text):
            continue
        if _is_signed(home, looks) or not _is_signed(between, looks):
            continue
        words = bridges.runs_in(draft.pieces())
        its, other = bridges.runs_in(home.pieces()), bridges.runs_in(between.pieces())
        of_home = len(words & its - other)
        if of_home >= _OF_HOME and of_home > len(words & other - its):
            home.parts.extend(draft.parts)
            home.reasons.append(f"it goes on at “{first.text[:8]}” behind a text that is signed")
            draft.parts = []


def _is_signed(draft: Draft, looks: Sequence[Looks]) -> bool:
    last = draft.last_body()
    return last is not None and any(looks[index].signed for index in last.pieces[-1:])


def _may_be_part(draft: Draft, looks: Sequence[Looks]) -> bool:
    """Return whether an article shows by nothing but one short line that it is one."""
    bodies = draft.bodies()
    if len(draft.heads) != 1 or not bodies or looks[draft.heads[0]].size > _SUBHEAD:
        return False
    return not looks[bodies[0].pieces[0]].dateline and Role.BYLINE not in draft.roles


def _give_back(draft: Draft, home: Draft, looks: Sequence[Looks]) -> None:
    head = draft.heads[0]
    home.parts.extend((Part(Role.SUBHEAD, [head]), *draft.parts))
    home.reasons.append(f"“{looks[head].text[:8]}” stands over more of its names and phrases")
    draft.heads, draft.parts = [], []


def _bring_end_home(
    at: int,
    drafts: Sequence[Draft],
    shared: Sequence[Set[int]],
    single: Set[int],
    looks: Sequence[Looks],
    bridges: Bridges,
) -> None:
    """Give the last paragraphs of an article to the one before whose phrases they have."""
    draft = drafts[at]
    near = {
        i: common
        for i in range(max(0, at - _NEAR), at)
        if len(common := shared[at] & shared[i]) >= _SHARED and drafts[i].bodies()
    }
    if not near:
        return
    inside = [bridges.runs_in(part.pieces) for part in draft.parts]
    rest = {*bridges.runs_in(draft.heads)}
    done = 0
    for place in _breaks(draft, looks):
        rest.update(*inside[done:place])
        done = place
        first = inside[place] - rest
        hints = [i for i, common in near.items() if len(first & common) >= _HINT]
        if not hints:
            continue
        tail: set[int] = set().union(*inside[place:])
        most, home = max((len((tail & near[i]) - rest), i) for i in hints)
        if most >= _SHARED and most >= _TIMES * len(of_letters(tail & rest & single, 3)):
            words = looks[draft.parts[place].pieces[0]].text[:8]
            drafts[home].parts.extend(draft.parts[place:])
            drafts[home].reasons.append(f"it goes on at “{words}”, which has its phrases")
            draft.parts[place:] = []
            return


def _bring_speaker_home(at: int, drafts: Sequence[Draft], looks: Sequence[Looks]) -> None:
    """Give the last paragraph back where its speaker is known: 档案馆负责人介绍.

    Whose head speaks has been named before; in one article near by alone, if it is not this one.
    """
    draft = drafts[at]
    last = draft.last_body()
    if last is None or not draft.heads or last is not draft.parts[-1] or last is draft.bodies()[0]:
        return
    found = _HEAD_SPEAKS.match(looks[last.pieces[0]].text)
    if found is None or found[1] in _said((*draft.heads, *_above(draft, last)), looks):
        return
    near = range(max(0, at - _NEAR), at)
    homes = [i for i in near if drafts[i].bodies() and found[1] in _said(drafts[i].pieces(), looks)]
    if len(homes) == 1:
        drafts[homes[0]].parts.append(last)
        drafts[homes[0]].reasons.append(f"it goes on at “{found[0][:8]}”, who is known from it")
        draft.parts.remove(last)


def _above(draft: Draft, last: Part) -> Iterator[int]:
    return (index for part in draft.parts if part is not last for index in part.pieces)


def _said(pieces: Iterable[int], looks: Sequence[Looks]) -> str:
    return "\n".join(looks[index].text for index in pieces)


def _breaks(draft: Draft, looks: Sequence[Looks]) -> Iterator[int]:
    """Yield before which parts another article's end may begin, the first place first."""
    if not draft.heads or len(draft.parts) > _PARTS:
        return
    bodies = draft.bodies()
    if len(draft.heads) > 1 and bodies and looks[bodies[-1].pieces[-1]].signed:
        # A comment quotes the report that it stands beside, and is whole with its signature.
        return
    sizes = [sum(looks[i].size for i in part.pieces) for part in draft.parts]
    seen = False
    for place, part in enumerate(draft.parts):
        if part.role is not Role.BODY:
            continue
        if seen and sum(sizes[place:]) >= _LEAST and not looks[part.pieces[0]].listed:
            yield place
        seen = seen or looks[part.pieces[-1]].closed
