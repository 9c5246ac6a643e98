"""What belongs together although it stands apart on the page.

The labels follow the order of the page; an article need not. Here a text cut in two by
another finds its other half, a head that stands behind its text is given to it, and a
picture's caption goes to the text it speaks of. Each such move needs words in common, and
each leaves a sentence that says why.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from typing import TYPE_CHECKING

from jiaoyue.newspaper import signs
from jiaoyue.newspaper.article import Role
from jiaoyue.newspaper.assemble import Draft

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from jiaoyue.newspaper.kinship import Bridges
    from jiaoyue.newspaper.looks import Looks

_CAPTION_ALONE = 28
"""Characters that a caption has at least, if it stands for itself."""
_CREDIT = 20
"""Characters that a line has at most, if it names a photographer and shows nothing."""
_NUMERALS = "一二兩两三四五六七八九十百千萬万幾几數数"
_COUNTED = "個个位名隻只條条間间件家年天次元萬万千百座輛辆棵張张斤畝亩戶户人"
"""What is counted, right behind a number."""
_LAST_STOP = re.compile(r"[。！？!?][”」』]?")
_SPEAKS = re.compile("^又[讯訊]|表示|[回答][应應]|[称稱说說][，,：:]|指出")
_NEAR = 12
"""How many articles away a head is looked for."""


def reunited(drafts: list[Draft], looks: Sequence[Looks], bridges: Bridges) -> list[Draft]:
    """Return the drafts with what was parted put together, in the order of the page."""
    _texts_behind_tables(drafts, looks)
    drafts = _halves_together(drafts, looks, bridges)
    drafts = _heads_to_texts(drafts, looks)
    drafts = _captions_to_texts(_pictures_apart(drafts, looks), looks)
    return [draft for draft in drafts if draft.heads or draft.parts]


def _runs(text: str) -> set[str]:
    return set(map("".join, itertools.pairwise(text)))


def _text(pieces: Iterable[int], looks: Sequence[Looks], limit: int = 4000) -> str:
    return "\n".join(looks[index].text for index in pieces)[:limit]


def _halves_together(drafts: list[Draft], looks: Sequence[Looks], bridges: Bridges) -> list[Draft]:
    """Give an article that breaks off its other half, which stands in or behind another."""
    broken = [at for at, draft in enumerate(drafts) if _is_broken(draft, looks)]
    if not broken:
        return drafts
    runs = [_runs(_text(draft.pieces(), looks)) for draft in drafts]
    often = Counter(itertools.chain.from_iterable(runs))
    indents = any(look.flush for look in looks)
    for at in broken:
        draft = drafts[at]
        body = draft.last_body()
        if body is None or not _is_broken(draft, looks):
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


def _texts_behind_tables(drafts: Sequence[Draft], looks: Sequence[Looks]) -> None:
    """Give the prose behind a table to the article that the table stands in, if it has its words.

    A list of prices is set as a box into a column; the text goes on below it.
    """
    for before, draft in itertools.pairwise(drafts):
        bodies = draft.bodies()
        rows = sum(looks[part.pieces[0]].listed for part in bodies)
        prose = next((p for p in bodies[3:] if not looks[p.pieces[0]].listed), None)
        if prose is None or rows < 3 or bodies.index(prose) != rows or not before.bodies():
            continue
        words = _text(prose.pieces, looks)
        here, there = _runs(words), _runs(_text(before.text_pieces(), looks))
        own = _runs(_text((*draft.heads, *(i for p in bodies[:rows] for i in p.pieces)), looks))
        # A table has remarks below it, and no one speaks or signs there.
        told = looks[prose.pieces[-1]].signed or _SPEAKS.search(words) is not None
        told = told or len(here & there) > 2 + 2 * len(here & own)
        if told or _is_broken(before, looks):
            at = draft.parts.index(prose)
            if _is_broken(before, looks):
                before.bodies()[-1].pieces.extend(draft.parts.pop(at).pieces)
            before.parts.extend(draft.parts[at:])
            draft.parts[at:] = []
            before.reasons.append(f"it goes on at “{words[:8]}” below a table")


def _pictures_apart(drafts: Sequence[Draft], looks: Sequence[Looks]) -> list[Draft]:
    """Make a story of a picture that stands in the middle of a text of other words."""
    out: list[Draft] = []
    for draft in drafts:
        out.append(draft)
        for at in range(len(draft.parts) - 2, 0, -1):
            caption, credit = draft.parts[at : at + 2]
            if caption.role is not Role.CAPTION or credit.role is not Role.CREDIT:
                continue
            words = _text(caption.pieces, looks)
            rest = (
                i for p in draft.parts if p is not caption and p is not credit for i in p.pieces
            )
            apart = _shared(words, _text((*draft.heads, *rest), looks)) < 0.25
            goes_on = any(part.role is Role.BODY for part in draft.parts[at + 2 :])
            if apart and goes_on and len(words) >= _CAPTION_ALONE:
                del draft.parts[at : at + 2]
                reason = "it is a picture with a text of its own"
                out.append(Draft(parts=[caption, credit], reasons=[reason]))
    return out


def _nearest(at: int, count: int) -> list[int]:
    """Return the places of the nearest other drafts, those behind before those in front."""
    near = [at + step for way in range(1, 7) for step in (way, -way)]
    return [place for place in near if 0 <= place < count]


def _is_broken(draft: Draft, looks: Sequence[Looks]) -> bool:
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
    seen = _runs(_text((i for p in home.parts[place:] for i in p.pieces), looks, 1200))
    rare = [run for run in seen if often.get(run, 0) <= 3]
    kin = sum(run in runs for run in rare) / max(len(rare), 1)
    ahead = [*home.heads, *(i for p in home.parts[:place] for i in p.pieces)]
    rest = _runs(_text(ahead, looks))
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
        and _shared(stub, _text(home.text_pieces(), looks)) >= 0.6
    )


def _move_half(draft: Draft, home: Draft, place: int, looks: Sequence[Looks]) -> None:
    moved = home.parts[place:]
    words = looks[moved[0].pieces[0]].text[:8]
    home.parts[place:] = []
    target = draft.bodies()[-1]
    target.pieces.extend(moved[0].pieces)
    draft.parts.extend(moved[1:])
    draft.reasons.append(f"it breaks off and goes on at “{words}”")


def _shared(head: str, body: str) -> float:
    """Return how much of a head's words a text has, 0 to 1."""
    runs = _runs(re.sub(r"[^㐀-鿿A-Za-z0-9]", "", head))
    return sum(run in body for run in runs) / len(runs) if runs else 0.0


def _heads_to_texts(drafts: list[Draft], looks: Sequence[Looks]) -> list[Draft]:
    """Give heads that stand behind their texts, one after another or alone, to those texts."""
    behind = False
    for draft, following in itertools.pairwise(drafts):
        behind = _head_behind(draft, following, looks, in_row=behind)
    headless = [i for i, draft in enumerate(drafts) if not draft.heads and draft.bodies()]
    alone = [i for i, draft in enumerate(drafts) if draft.heads and not draft.parts]
    for lonely in alone:
        head = _text(drafts[lonely].heads, looks)
        near = [i for i in headless if abs(i - lonely) <= _NEAR and not drafts[i].heads]
        found = [
            (_shared(head, _text(drafts[i].text_pieces(), looks)), -abs(i - lonely), i)
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
    here = _shared(head, _text(draft.text_pieces(), looks))
    there = _shared(head, _text(following.text_pieces(), looks))
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
    text, other = _text(draft.text_pieces(), looks), _text(following.text_pieces(), looks)
    if _shared(first, other) > 0.0 or _shared(second, other) < 0.35:
        return False
    letters = {letter for letter in first if letter.isalpha()}
    here, there = (sum(letter in body for letter in letters) for body in (text, other))
    return 2 * here >= len(letters) and here > there + 1


def _better_shifted(row: Sequence[Draft], looks: Sequence[Looks]) -> bool:
    """Return whether each head of a row suits the text before it better than the one after."""
    if len(row) < 3:
        return False
    texts = [_text(draft.text_pieces(), looks) for draft in row]
    heads = [_text(draft.heads, looks) for draft in row]
    before = sum(_shared(heads[i], texts[i - 1]) for i in range(1, len(row)))
    after = sum(_shared(heads[i], texts[i]) for i in range(1, len(row)))
    return before > after + 0.5


def _shift(row: Sequence[Draft]) -> None:
    for draft, following in itertools.pairwise(row):
        draft.heads = following.heads
        draft.reasons.append("its head stands below it and has its words")
    row[-1].heads = []


def _shows_picture(draft: Draft, tail: int, looks: Sequence[Looks]) -> bool:
    """Return whether the last paragraph before a credit is another matter than the article."""
    behind = draft.parts[tail : tail + 1]
    if not behind or tail < 2 or draft.parts[tail - 1].role is not Role.BODY:
        return False
    if behind[0].role is not Role.CREDIT or looks[behind[0].pieces[0]].size > _CREDIT:
        return False
    words = _text(draft.parts[tail - 1].pieces, looks)
    if not looks[draft.parts[tail - 1].pieces[0]].flush and any(look.flush for look in looks):
        # Where paragraphs are indented a caption is not.
        return False
    if tail < 3 and not signs.LEAD.search(words[:30]):
        return False
    rest = _text((i for part in draft.parts[: tail - 1] for i in part.pieces), looks)
    return len(words) >= _CAPTION_ALONE and _shared(words, rest) < 0.2


def _captions_to_texts(drafts: Sequence[Draft], looks: Sequence[Looks]) -> list[Draft]:
    """Give the picture behind an article to the one whose words its caption has.

    A caption that is a text of its own, and has the words of neither, is a photo story.
    """
    out: list[Draft] = []
    for at, draft in enumerate(drafts):
        out.append(draft)
        tail = len(draft.parts)
        while tail and draft.parts[tail - 1].role in (Role.CAPTION, Role.CREDIT):
            tail -= 1
        if _shows_picture(draft, tail, looks):
            tail -= 1
        taken = draft.parts[tail:]
        if taken and taken[0].role is Role.BODY:
            del draft.parts[tail:]
            out.append(Draft(parts=taken, reasons=["it is a picture with a text of its own"]))
            continue
        if not draft.bodies() or not any(part.role is Role.CAPTION for part in taken):
            continue
        words = _text((i for part in taken for i in part.pieces), looks)
        here = _shared(words, _text((i for p in draft.parts[:tail] for i in p.pieces), looks))
        following = drafts[at + 1] if at + 1 < len(drafts) else None
        there = _shared(words, _text(following.text_pieces(), looks)) if following else 0.0
        if following is not None and following.bodies() and there > here + 0.2:
            del draft.parts[tail:]
            following.parts[:0] = taken
            following.reasons.append("the caption before its head has its words")
        elif len(words) >= _CAPTION_ALONE and max(here, there) < 0.2:
            del draft.parts[tail:]
            out.append(Draft(parts=taken, reasons=["it is a picture with a text of its own"]))
    return out
