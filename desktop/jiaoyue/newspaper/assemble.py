"""From labelled pieces to articles: what belongs together although it stands apart.

The labels follow the order of the page; an article need not. Here a text cut in two by
another finds its other half, a head that stands behind its text is given to it, a text
beside a picture becomes a story of its own, and a picture's caption goes to the text it
speaks of. Each such move needs words in common, and each leaves a sentence that says why.
"""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from jiaoyue.newspaper import signs
from jiaoyue.newspaper.article import Role
from jiaoyue.newspaper.segment import Bridges, Label, Looks

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_ROLES = {
    Label.BYLINE: Role.BYLINE,
    Label.OPENING: Role.BODY,
    Label.BODY: Role.BODY,
    Label.GOES_ON: Role.BODY,
    Label.SUBHEAD: Role.SUBHEAD,
    Label.CAPTION: Role.CAPTION,
    Label.CREDIT: Role.CREDIT,
}
_PHOTO_TEXT = 60
_CAPTION_ALONE = 36


@dataclass(slots=True)
class Part:
    """A paragraph, subhead, caption or the like: one role and the pieces that read as one."""

    role: Role
    pieces: list[int]


@dataclass(slots=True)
class Draft:
    """An article under way: the pieces of its heads, and its parts in reading order."""

    heads: list[int] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)
    reasons: list[str] = field(default_factory=list)

    def bodies(self) -> list[Part]:
        """Return its paragraphs."""
        return [part for part in self.parts if part.role is Role.BODY]

    def pieces(self) -> Iterable[int]:
        """Yield all its pieces."""
        yield from self.heads
        for part in self.parts:
            yield from part.pieces


def assembled(looks: Sequence[Looks], labels: Sequence[Label], bridges: Bridges) -> list[Draft]:
    """Return the articles that labelled pieces make, in the order of the page."""
    drafts = _in_page_order(looks, labels)
    for draft in drafts:
        _mend_joins(draft, looks, bridges)
    drafts = _photo_texts_apart(drafts, looks)
    drafts = _halves_together(drafts, looks, bridges)
    drafts = _heads_to_texts(drafts, looks)
    drafts = _captions_to_texts(drafts, looks)
    return [draft for draft in drafts if draft.heads or draft.parts]


def _in_page_order(looks: Sequence[Looks], labels: Sequence[Label]) -> list[Draft]:
    drafts = [Draft()]
    bullets = _bulleted(looks, labels)
    for index, label in enumerate(labels):
        if label in (Label.HEADER, Label.NOISE):
            continue
        draft = drafts[-1]
        if _starts_article(draft, index, label, looks, bullets):
            draft = Draft()
            drafts.append(draft)
        if label is Label.HEAD:
            draft.heads.append(index)
        elif label is Label.OPENING and not draft.bodies():
            draft.reasons.append("its text opens with a dateline")
            draft.parts.append(Part(Role.BODY, [index]))
        else:
            _add(draft, index, label, looks)
    for draft in drafts:
        if draft.heads and draft.bodies():
            draft.reasons.append(f"{len(draft.heads)} head lines stand above its text")
    return drafts


def _bulleted(looks: Sequence[Looks], labels: Sequence[Label]) -> set[int]:
    """Find paragraphs that open with the same mark as their neighbours: a column of briefs."""
    marked = [
        index
        for index, label in enumerate(labels)
        if label in (Label.BODY, Label.OPENING)
        and signs.BULLET.search(looks[index].text)
        and looks[index].closed
    ]
    return {
        index
        for index in marked
        if sum(looks[index].text[0] == looks[other].text[0] for other in marked) >= 2
    }


def _starts_article(
    draft: Draft, index: int, label: Label, looks: Sequence[Looks], bullets: set[int]
) -> bool:
    bodies = draft.bodies()
    if label is Label.HEAD:
        return (
            bool(draft.parts)
            and (bool(bodies) or any(part.role is not Role.BYLINE for part in draft.parts))
            and not (draft.heads and not bodies and draft.heads[-1] == index - 2)
        )
    if label is Label.OPENING:
        return bool(bodies)
    if label is Label.BODY and bodies:
        before = looks[bodies[-1].pieces[-1]]
        return index in bullets or (before.signed and not looks[index].signed)
    return False


def _add(draft: Draft, index: int, label: Label, looks: Sequence[Looks]) -> None:
    role = _ROLES[label]
    if label is Label.GOES_ON and draft.bodies():
        draft.bodies()[-1].pieces.append(index)
        return
    last = draft.parts[-1] if draft.parts else None
    if (
        role is Role.CAPTION
        and last is not None
        and last.role is Role.CAPTION
        and last.pieces[-1] == index - 1
        and not looks[index - 1].closed
        and not looks[index - 1].credit
    ):
        last.pieces.append(index)
        return
    draft.parts.append(Part(role, [index]))


def _mend_joins(draft: Draft, looks: Sequence[Looks], bridges: Bridges) -> None:
    """Let a stray end of a sentence follow the paragraph that a word proves it to be the end of.

    Columns are sometimes read in the wrong order, so that the end stands before its beginning.
    """
    bodies = draft.bodies()
    for stray in bodies:
        first = looks[stray.pieces[0]]
        if len(stray.pieces) > 1 or first.size > 40 or first.opening or first.dateline:
            continue
        if not first.closed or first.listed:
            continue
        for part in bodies:
            place = _broken_at(part, first, looks, bridges) if part is not stray else None
            if place is None:
                continue
            rest = part.pieces[place:]
            part.pieces[place:] = stray.pieces
            draft.parts.remove(stray)
            if rest:
                draft.parts.insert(draft.parts.index(part) + 1, Part(Role.BODY, rest))
            draft.reasons.append(f"“{first.text[:8]}” ends a sentence that breaks off elsewhere")
            bodies = draft.bodies()
            break


def _broken_at(part: Part, stray: Looks, looks: Sequence[Looks], bridges: Bridges) -> int | None:
    """Return before which piece of a paragraph the stray end belongs, if words prove it."""
    for place, index in enumerate(part.pieces, 1):
        left = looks[index]
        if left.closed or not bridges.between(left.text, stray.text):
            continue
        if place == len(part.pieces) or not bridges.between(
            left.text, looks[part.pieces[place]].text
        ):
            return place
    return None


def _photo_texts_apart(drafts: Sequence[Draft], looks: Sequence[Looks]) -> list[Draft]:
    """Make a paragraph that ends with "the picture shows" a story of its own."""
    out: list[Draft] = []
    for draft in drafts:
        out.append(draft)
        bodies = draft.bodies()
        for part in bodies[1:]:
            text = "".join(looks[index].text for index in part.pieces)
            if len(text) >= _PHOTO_TEXT and signs.PICTURED.search(text[-90:]):
                at = draft.parts.index(part)
                behind = draft.parts[at + 1 :]
                alone = all(other.role is not Role.BODY for other in behind)
                taken = [part, *(behind if alone else [])]
                draft.parts[at : at + len(taken)] = []
                out.append(Draft(parts=taken, reasons=["it says what a picture shows"]))
    return out


def _runs(text: str) -> set[str]:
    return set(map("".join, itertools.pairwise(text)))


def _text(pieces: Iterable[int], looks: Sequence[Looks], limit: int = 4000) -> str:
    return "\n".join(looks[index].text for index in pieces)[:limit]


def _halves_together(drafts: list[Draft], looks: Sequence[Looks], bridges: Bridges) -> list[Draft]:
    """Give an article that breaks off its other half, which stands in or behind another."""
    often: dict[str, int] = {}
    runs = [_runs(_text(draft.pieces(), looks)) for draft in drafts]
    for seen in runs:
        for run in seen:
            often[run] = often.get(run, 0) + 1
    for at, draft in enumerate(drafts):
        bodies = draft.bodies()
        if not bodies or not _breaks_off(looks[bodies[-1].pieces[-1]]):
            continue
        last = looks[bodies[-1].pieces[-1]]
        best: tuple[float, int, int] | None = None
        for other in _nearest(at, len(drafts)):
            for place, _part in enumerate(drafts[other].parts):
                fit = _fit_as_second_half(
                    last, drafts[other], place, runs[at], often, looks, bridges
                )
                if fit is not None and (best is None or fit > best[0]):
                    best = (fit, other, place)
        if best is not None and best[0] >= 1.5:
            _move_half(draft, drafts[best[1]], best[2], looks)
    return [draft for draft in drafts if draft.heads or draft.parts]


def _nearest(at: int, count: int) -> list[int]:
    """Return the places of the nearest other drafts, those behind before those in front."""
    near = [at + step for way in range(1, 7) for step in (way, -way)]
    return [place for place in near if 0 <= place < count]


def _breaks_off(look: Looks) -> bool:
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
    behind = home.bodies()
    before = behind[behind.index(part) - 1] if part is not behind[0] else None
    if before is not None and not looks[before.pieces[-1]].closed:
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
    fit += 1.0 if first.text[0] in "，。、；：！？”』」》）,;:!?)" else 0.0
    fit += 0.7 if "。" in first.text[1:6] else 0.0
    fit -= 1.0 if first.opening else 0.0
    return fit


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
    for draft, following in itertools.pairwise(drafts):
        _head_behind(draft, following, looks)
    headless = [i for i, draft in enumerate(drafts) if not draft.heads and draft.bodies()]
    alone = [i for i, draft in enumerate(drafts) if draft.heads and not draft.parts]
    for lonely in alone:
        head = _text(drafts[lonely].heads, looks)
        found = [
            (_shared(head, _text(_pieces_of(drafts[i]), looks)), -abs(i - lonely), i)
            for i in headless
            if not drafts[i].heads
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


def _head_behind(draft: Draft, following: Draft, looks: Sequence[Looks]) -> None:
    """Give a text without heads the first of the heads behind it that has its words."""
    if draft.heads or not draft.bodies() or len(following.heads) < 2:
        return
    head = looks[following.heads[0]].text
    here = _shared(head, _text(_pieces_of(draft), looks))
    if here >= 0.4 and here > _shared(head, _text(_pieces_of(following), looks)) + 0.2:
        draft.heads = [following.heads.pop(0)]
        draft.reasons.append("its head stands below it and has its words")


def _pieces_of(draft: Draft) -> Iterable[int]:
    return (index for part in draft.parts for index in part.pieces)


def _better_shifted(row: Sequence[Draft], looks: Sequence[Looks]) -> bool:
    """Return whether each head of a row suits the text before it better than the one after."""
    if len(row) < 3:
        return False
    texts = [_text(_pieces_of(draft), looks) for draft in row]
    heads = [_text(draft.heads, looks) for draft in row]
    before = sum(_shared(heads[i], texts[i - 1]) for i in range(1, len(row)))
    after = sum(_shared(heads[i], texts[i]) for i in range(1, len(row)))
    return before > after + 0.5


def _shift(row: Sequence[Draft]) -> None:
    for draft, following in itertools.pairwise(row):
        draft.heads = following.heads
        draft.reasons.append("its head stands below it and has its words")
    row[-1].heads = []


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
        taken = draft.parts[tail:]
        if not draft.bodies() or not any(part.role is Role.CAPTION for part in taken):
            continue
        words = _text((i for part in taken for i in part.pieces), looks)
        here = _shared(words, _text((i for p in draft.parts[:tail] for i in p.pieces), looks))
        following = drafts[at + 1] if at + 1 < len(drafts) else None
        there = _shared(words, _text(_pieces_of(following), looks)) if following else 0.0
        if following is not None and following.bodies() and there > here + 0.2:
            del draft.parts[tail:]
            following.parts[:0] = taken
            following.reasons.append("the caption before its head has its words")
        elif len(words) >= _CAPTION_ALONE and max(here, there) < 0.2:
            del draft.parts[tail:]
            out.append(Draft(parts=taken, reasons=["it is a picture with a text of its own"]))
    return out
