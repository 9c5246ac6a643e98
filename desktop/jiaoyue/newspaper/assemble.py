"""From labelled pieces to drafts of articles, in the order of the page.

A draft begins at a head after a text, at a dateline, after a signature, at the next of a
column of briefs. Within it paragraphs are made of the pieces that go on from each other,
and a text that describes a picture becomes a story of its own. What stands apart on the page
and belongs together is for :mod:`jiaoyue.newspaper.reunite` to find.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from jiaoyue.newspaper import signs
from jiaoyue.newspaper.article import Role
from jiaoyue.newspaper.labels import Label

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from jiaoyue.newspaper.kinship import Bridges
    from jiaoyue.newspaper.looks import Looks

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
"""Characters that a text beside a picture has at least, if it stands for itself."""
_STRAY = 40
_SIGNATURE = 40
"""Characters that a paragraph has at most, if it may do nothing but sign the one before."""
_COLUMN_NAME, _BRIEF = 12, 220
"""Characters that the name of a column of briefs has at most, and one of these."""
_NEAR = 12
"""How many paragraphs away the beginning of a stray end is looked for."""


@dataclass(slots=True, eq=False)
class Part:
    """A paragraph, subhead, caption or the like: one role and the pieces that read as one."""

    role: Role
    pieces: list[int]


@dataclass(slots=True, eq=False)
class Draft:
    """An article under way: the pieces of its heads, and its parts in reading order."""

    heads: list[int] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)
    reasons: list[str] = field(default_factory=list)
    roles: set[Role] = field(default_factory=set)
    body: Part | None = None
    """Its last paragraph while it is made; later see :meth:`last_body`."""

    def last_body(self) -> Part | None:
        """Return its last paragraph so far, or ``None``."""
        return next((part for part in reversed(self.parts) if part.role is Role.BODY), None)

    def bodies(self) -> list[Part]:
        """Return its paragraphs."""
        return [part for part in self.parts if part.role is Role.BODY]

    def text_pieces(self) -> Iterable[int]:
        """Yield the pieces below its heads."""
        return (index for part in self.parts for index in part.pieces)

    def pieces(self) -> Iterable[int]:
        """Yield all its pieces."""
        yield from self.heads
        yield from self.text_pieces()


def drafts_of(looks: Sequence[Looks], labels: Sequence[Label], bridges: Bridges) -> list[Draft]:
    """Return the articles that labelled pieces make in the order of the page."""
    drafts = _in_page_order(looks, labels)
    for draft in drafts:
        _mend_joins(draft, looks, bridges)
        _signed_once(draft, looks)
    return _photo_texts_apart(drafts, looks)


def _in_page_order(looks: Sequence[Looks], labels: Sequence[Label]) -> list[Draft]:
    drafts = [Draft()]
    bullets = _bulleted(looks, labels) | _columned(looks, labels)
    for index, label in enumerate(labels):
        if label in (Label.HEADER, Label.NOISE):
            continue
        draft = drafts[-1]
        if _starts_article(draft, index, label, looks, bullets):
            draft = Draft()
            drafts.append(draft)
        if label is Label.HEAD:
            draft.heads.append(index)
        else:
            if label is Label.OPENING and draft.body is None:
                draft.reasons.append("its text opens with a dateline")
            _add(draft, index, label, looks)
    for draft in drafts:
        if draft.heads and draft.body is not None:
            draft.reasons.append(f"{len(draft.heads)} head lines stand above its text")
    return drafts


def _bulleted(looks: Sequence[Looks], labels: Sequence[Label]) -> set[int]:
    """Find paragraphs that open with the same mark as their neighbours: a column of briefs."""
    marked = [
        index
        for index, label in enumerate(labels)
        if label in (Label.BODY, Label.OPENING) and signs.BULLET.search(looks[index].text)
    ]
    # One of them may have lost its stop.
    marks = Counter(looks[index].text[0] for index in marked if looks[index].closed)
    return {index for index in marked if marks[looks[index].text[0]] >= 2}


def _columned(looks: Sequence[Looks], labels: Sequence[Label]) -> set[int]:
    """Find paragraphs that are briefs of one column, by the name of it above: 四鄉簡報.

    They are all of them, or none: one that is long, breaks off or says more of the one before it
    is of a text that happens to stand there.
    """
    out: set[int] = set()
    for head, label in enumerate(labels):
        text = looks[head].text
        if label is not Label.HEAD or len(text) > _COLUMN_NAME or not signs.heads_column(text):
            continue
        starts: list[int] = []
        end = head + 1
        while end < len(labels) and labels[end] in (Label.BODY, Label.OPENING, Label.GOES_ON):
            if labels[end] is not Label.GOES_ON:
                starts.append(end)
            end += 1
        ends = [*(start - 1 for start in starts[1:]), end - 1]
        brief = len(starts) >= 2 and all(
            looks[last].closed
            and not looks[start].listed
            and sum(look.size for look in looks[start : last + 1]) <= _BRIEF
            and (start == starts[0] or not signs.SAYS_MORE.match(looks[start].text))
            for start, last in zip(starts, ends, strict=True)
        )
        out.update(starts[1:] if brief else ())
    return out


def _starts_article(
    draft: Draft, index: int, label: Label, looks: Sequence[Looks], bullets: set[int]
) -> bool:
    body = draft.body
    if label is Label.HEAD:
        if body is not None:
            return True
        # A picture may stand between two heads of one article.
        between = bool(draft.heads) and draft.heads[-1] == index - 2
        return not between and bool(draft.roles - {Role.BYLINE})
    if label is Label.OPENING:
        return body is not None
    if label is Label.BODY and body is not None:
        before = looks[body.pieces[-1]]
        signs_only = looks[index].signed and looks[index].size <= _SIGNATURE
        answers = signs.ANSWERS.match(looks[index].text) is not None
        return index in bullets or (before.signed and not (signs_only or answers))
    return False


def _add(draft: Draft, index: int, label: Label, looks: Sequence[Looks]) -> None:
    role = _ROLES[label]
    if role is Role.BYLINE and draft.body is not None and looks[index].credit:
        role = Role.CREDIT
    if label is Label.GOES_ON and draft.body is not None:
        draft.body.pieces.append(index)
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
    part = Part(role, [index])
    draft.parts.append(part)
    draft.roles.add(role)
    if role is Role.BODY:
        draft.body = part


def _mend_joins(draft: Draft, looks: Sequence[Looks], bridges: Bridges) -> None:
    """Let a stray end of a sentence follow the paragraph that a word proves it to be the end of.

    Columns are sometimes read in the wrong order, so that the end stands before its beginning.
    """
    bodies = draft.bodies()
    for at, stray in enumerate(bodies):
        if not _is_stray(stray, looks):
            continue
        first = looks[stray.pieces[0]]
        for part in bodies[max(0, at - _NEAR) : at + _NEAR + 1]:
            place = _broken_at(part, first, looks, bridges) if part is not stray else None
            if place is not None and part in draft.parts:
                _put_back(draft, stray, part, place)
                draft.reasons.append(
                    f"“{first.text[:8]}” ends a sentence that breaks off elsewhere"
                )
                break


def _signed_once(draft: Draft, looks: Sequence[Looks]) -> None:
    """Take bare names between paragraphs for subheads where someone has signed above them all.

    The verses of a cycle have titles that could be names.
    """
    if not draft.parts or draft.parts[0].role is not Role.BYLINE:
        return
    bodies = [at for at, part in enumerate(draft.parts) if part.role is Role.BODY]
    for part in draft.parts[bodies[0] : bodies[-1]] if bodies else ():
        if part.role is Role.BYLINE and not any(
            signs.BYLINE.search(looks[index].text) for index in part.pieces
        ):
            part.role = Role.SUBHEAD


def _is_stray(part: Part, looks: Sequence[Looks]) -> bool:
    look = looks[part.pieces[0]]
    short = len(part.pieces) == 1 and look.size <= _STRAY
    return short and look.closed and not (look.opening or look.dateline or look.listed)


def _put_back(draft: Draft, stray: Part, part: Part, place: int) -> None:
    rest = part.pieces[place:]
    part.pieces[place:] = stray.pieces
    draft.parts.remove(stray)
    if rest:
        draft.parts.insert(draft.parts.index(part) + 1, Part(Role.BODY, rest))


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
            if len(text) >= _PHOTO_TEXT and signs.shows_at_end(text):
                at = draft.parts.index(part)
                behind = draft.parts[at + 1 :]
                alone = all(other.role is not Role.BODY for other in behind)
                taken = [part, *(behind if alone else [])]
                draft.parts[at : at + len(taken)] = []
                out.append(Draft(parts=taken, reasons=["it says what a picture shows"]))
    return out
