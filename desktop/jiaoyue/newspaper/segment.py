"""What each piece of a page is: head, opening of a text, its going on, caption, furniture.

No line proves itself. Each piece is given the labels that its looks allow, with scores; each
pair of neighbours has a score too; and the best sequence over the whole page is found by
dynamic programming. A state knows, besides its label, which paragraph was last begun and
whether it was left open, since a paragraph may go on beyond a picture or a subhead.
The scores are weights of evidence in no unit, set by hand and tried on pages of many papers.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

from jiaoyue.newspaper import signs
from jiaoyue.newspaper.kinship import (
    Bridges,
    echoes,
    kinship,
    lead_echoes,
    next_long,
    titles_kept,
    twins,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jiaoyue.newspaper.lines import Sheet
    from jiaoyue.newspaper.looks import Looks
    from jiaoyue.newspaper.repeats import Repeat


_ARTICLE = 20
"""How many pieces above a caption may belong to its article."""
_COLUMN = 6
"""How many pieces a standing head is felt for."""
_COLUMN_NAME = 8
"""How many characters the name of a column has at most."""
_HALVES = re.compile(r"\S{2}[ 　]+\S{2}")
"""A space between words, as heads of two halves have and prose has not."""


class Label(IntEnum):
    """What a piece is taken for; ``OPENING`` is a text's first paragraph with a dateline."""

    HEADER = 0
    NOISE = 1
    HEAD = 2
    BYLINE = 3
    OPENING = 4
    BODY = 5
    GOES_ON = 6
    SUBHEAD = 7
    CAPTION = 8
    CREDIT = 9


TEXT = (Label.OPENING, Label.BODY, Label.GOES_ON)


def labels_of(
    sheet: Sheet, looks: Sequence[Looks], copies: Sequence[Repeat], bridges: Bridges
) -> tuple[Label, ...]:
    """Label every piece by the best sequence over the page."""
    if not looks:
        return ()
    gone = {copy.index for copy in copies}
    weights = _Weights(sheet, looks, bridges)
    return _best_path(
        [
            {Label.NOISE: 20.0} if index in gone else weights.alone(index)
            for index in range(len(looks))
        ],
        weights,
    )


@dataclass(slots=True)
class _State:
    score: float
    last: int
    """The piece that the last paragraph ends with so far, or -1."""
    open: bool
    before: _State | None
    label: Label


def _best_path(choices: Sequence[dict[Label, float]], weights: _Weights) -> tuple[Label, ...]:
    states = [_State(0.0, -1, False, None, Label.HEADER)]
    for index, choice in enumerate(choices):
        following: dict[tuple[Label, bool], _State] = {}
        for label, alone in choice.items():
            for state in states:
                score = state.score + alone + weights.beside(state, label, index)
                last, is_open = weights.after(state, label, index)
                held = following.get((label, is_open))
                if held is None or score > held.score:
                    following[label, is_open] = _State(score, last, is_open, state, label)
        states = sorted(following.values(), key=lambda state: -state.score)[:6]
    at: _State | None = max(states, key=lambda state: state.score - weights.ending(state))
    path: list[Label] = []
    while at is not None and at.before is not None:
        path.append(at.label)
        at = at.before
    return tuple(reversed(path))


_H, _Y, _O, _B, _G, _S, _P, _C = (
    Label.HEAD, Label.BYLINE, Label.OPENING, Label.BODY, Label.GOES_ON, Label.SUBHEAD,
    Label.CAPTION, Label.CREDIT,
)  # fmt: skip

_BESIDE: dict[tuple[Label, Label], float] = {
    (_H, _O): 2.5, (_H, _Y): 1.0, (_H, _S): -5.0, (_H, _P): -0.7, (_H, _C): -1.5, (_H, _G): -9.0,
    (_Y, _B): 1.0, (_Y, _O): 0.0, (_Y, _S): -1.0, (_Y, _G): -3.0,
    (_S, _O): -6.0, (_S, _H): -5.0, (_S, _S): -3.5, (_S, _B): 0.5, (_S, _P): -0.5, (_S, _Y): -2.5,
    (_P, _C): 0.8, (_P, _P): -0.3, (_P, _S): -0.5, (_C, _S): -0.3,
    (_O, _O): -0.8, (_B, _O): -2.0, (_G, _O): -2.0,
}  # fmt: skip


class _Weights:
    """The scores of one page: alone, beside a neighbour, at the end."""

    def __init__(self, sheet: Sheet, looks: Sequence[Looks], bridges: Bridges) -> None:
        self._sheet = sheet
        self._looks = looks
        self._bridges = bridges
        self._next_long = next_long(looks)
        self._leads = [signs.LEAD.search(look.text[:50]) is not None for look in looks]
        self._standing = frozenset(
            i
            for i, look in enumerate(looks)
            if look.short and (signs.SECTION.search(look.text) or _heads_bullets(looks, i))
        )
        self._bulleted = _matching(signs.BULLET, looks)
        self._remarks = _matching(signs.REMARK, looks)
        self._signed = self._signed_texts()
        self._noticed = self._noticed_texts()
        self._kinship = kinship(looks, bridges)
        self._twins = twins(looks, self._next_long)
        self._echoes = echoes(looks)
        self._lead_echoes = lead_echoes(looks, self._next_long)
        self._kept = titles_kept(looks, self._next_long)
        self._dated = self._share_with_datelines()
        # Where texts open with datelines, 日前 alone does not make a text begin.
        self._undated = 1.0 - self._dated
        self._joins: dict[tuple[int, int], float] = {}

    def _signed_texts(self) -> frozenset[int]:
        """Return the pieces below short lines whose text ends with a signature.

        A line that only credits a picture signs the one paragraph before it.
        """
        out: set[int] = set()
        first = -1
        for i, look in enumerate(self._looks):
            if look.credit and look.size <= 24 and first == i - 1 and self._looks[first].closed:
                out.add(first)
            if look.short or look.dateline:
                first = -1
            if not look.short and first < 0:
                first = i
            if look.signed and first >= 0:
                out.add(first)
        return frozenset(out)

    def _noticed_texts(self) -> frozenset[int]:
        """Return the pieces below the head of a notice, which may name whom to call."""
        out: set[int] = set()
        noticed = False
        for i, look in enumerate(self._looks):
            if 8 <= look.size <= 40 and signs.ANNOUNCES.search(look.text):
                noticed = True
                continue
            signed = i > 0 and self._looks[i - 1].signed_off and not look.signed_off
            headed = look.short and not (look.selling or look.signed_off)
            if signed or (headed and not signs.SALUTATION.search(look.text)):
                noticed = False
            if noticed:
                out.add(i)
        return frozenset(out)

    def _share_with_datelines(self) -> float:
        """Return how many of the groups of short lines stand over a text that says whose it is.

        It may say so in a dateline, in a line of names before it or in a signature.
        """
        groups: dict[int, list[int]] = {}
        for i, look in enumerate(self._looks):
            text = self._next_long[i]
            if look.short and not look.credit and text >= 0:
                groups.setdefault(text, []).append(i)
        said = [
            self._looks[text].dateline
            or text in self._signed
            or any(self._looks[i].byline for i in lines)
            for text, lines in groups.items()
        ]
        silent = sum(
            not known and self._begins_by_itself(text, lines)
            for known, (text, lines) in zip(said, groups.items(), strict=True)
        )
        # A little more, since a single text that says so makes no habit of the page.
        return sum(said) / (sum(said) + silent + 0.6)

    def _begins_by_itself(self, text: int, lines: Sequence[int]) -> bool:
        """Return whether lines over a text are sure to be its heads, and no subhead."""
        return (
            len(lines) > 1
            or self._looks[lines[0]].size > 16
            or self._lead_echoes.get(lines[0], 0.0) >= 0.3
            or self._leads[text]
        )

    def alone(self, index: int) -> dict[Label, float]:
        """Score the labels that a piece may have by its looks."""
        look = self._looks[index]
        out = {_B: self._body(index)}
        out[_G] = out[_B]
        if look.dateline:
            out = {_O: out[_B] + 4.0, _B: out[_B] - 2.0, _G: out[_B] - 2.0}
        if look.short and not look.listed:
            out[_H] = self._head(index)
            if self._may_caption(index) and self._lead_echoes.get(index + 1, 0.0) >= 0.2:
                # The line below it is head enough for what follows.
                out[_H] -= 0.5 * self._tells_of_above(index)
            if look.size <= 26:
                out[_S] = self._subhead(index)
            if index in self._noticed and signs.advertises(look.text):
                out[_H], out[_B] = out[_H] - 4.0, 3.0
            if signs.ANNEX.search(look.text):
                out[_H], out[_S] = out[_H] - 3.0, 4.0
        if look.byline:
            out[_B] = out[_G] = min(out[_B], 0.0)
            out[_Y] = 6.0 if signs.BYLINE.search(look.text) else 3.0
        elif self._signs_with_pen_name(index):
            out[_Y] = 3.5
        if look.credit and look.size <= 44:
            out[_C] = 7.0 if len(look.text) <= 24 else 4.0
        if look.size <= 200 and not look.dateline:
            caption = self._caption(index)
            if caption > -2.5:
                out[_P] = caption
        if look.header:
            out[Label.HEADER] = 7.0
        if look.selling:
            out[Label.NOISE] = (5.0 if look.size <= 160 else 2.5) + (0.0 if look.closed else 2.0)
            out[Label.NOISE] -= 6.0 if index in self._noticed else 0.0
        elif self._sells_with_next(index):
            out[Label.NOISE] = 6.0
        elif index and look.size <= 200 and signs.ADVERTISEMENT.search(self._looks[index - 1].text):
            out[Label.NOISE] = 8.0
        return out

    def _sells_with_next(self, index: int) -> bool:
        """Return whether a line as wide as its column is the first of an advertisement."""
        if index + 1 >= len(self._looks) or not self._sheet.pieces[index].filled:
            return False
        following = self._looks[index + 1]
        if not following.short or self._sheet.pieces[index + 1].gap:
            return following.selling and not following.dateline
        return signs.advertises(self._looks[index].text + following.text)

    def _signs_with_pen_name(self, index: int) -> bool:
        """Return whether a line is a pen name between the heads and their text."""
        if not 2 <= index < len(self._looks) - 1 or self._looks[index + 1].short:
            return False
        above = self._looks[index - 1]
        titled = above.short and (
            self._looks[index - 2].short or not signs.SECTION.search(above.text)
        )
        text = self._looks[index].text
        column = self._looks[index - 2]
        if 2 <= len(text) <= 4 and text.isalpha() and column.short and column.size <= _COLUMN_NAME:
            # A column's name, a title, and whoever signs as 老某某.
            return titled and self._lead_echoes.get(index, 0.0) == 0.0
        named = signs.SPACED_NAME.search(text) or (
            signs.SENDER.search(text) and self._looks[index].signed_off
        )
        return titled and (len(text) == 1 or named is not None)

    def _body(self, index: int) -> float:
        look = self._looks[index]
        if look.listed:
            return 4.0
        if index in self._remarks:
            return 6.0
        if signs.SALUTATION.search(look.text):
            return 3.0
        if look.size >= 60:
            return 5.0
        score = 2.0 if look.size >= 30 else 0.0 if look.size >= 15 else -1.5
        if not (look.closed or look.hanging or "。" in look.text or re.search("[，,]", look.text)):
            score -= 1.5
        if look.bare and _HALVES.search(look.text):
            score -= 2.0
        if look.bare and look.size >= 26:
            score -= 2.0
        if look.closed:
            score += 1.5
        elif look.hanging:
            score += 3.0
        if look.opening or look.spoken:
            score += 2.0
        if len(self._sheet.pieces[index].spans) > 1 or (
            self._sheet.pieces[index].indented
            and self._sheet.indents
            and (look.closed or self._sheet.pieces[index].filled)
        ):
            score += 2.0
        return score

    def _head(self, index: int) -> float:
        look = self._looks[index]
        score = 3.0 if look.size <= 30 else 2.0 if look.size <= 42 else 0.0
        score -= 0.7 if look.closed else 0.0
        score -= 3.5 if look.hanging else 0.0
        score -= 2.5 if look.opening else 0.0
        score -= 2.0 if len(re.findall(r"[，,；;]", look.text)) > 2 else 0.0
        score -= 4.0 if "。" in look.text else 0.0
        score -= 2.0 if look.size <= 2 else 0.0
        score += 0.7 if look.wide else 0.0
        score += 1.0 if look.bare and _HALVES.search(look.text) else 0.0
        before, after = self._echoes.get(index, (0.0, 0.0))
        score += max(-1.0, min(1.0, 2.0 * (after - before)))
        score += 2.0 if index in self._standing or look.locality else 0.0
        score += 1.5 if "——" in look.text else 0.0
        score -= 2.0 if look.spoken else 0.0
        if look.signed_off or signs.SALUTATION.search(look.text):
            score -= 2.0
        if self._sheet.indents and self._sheet.pieces[index].indented and self._sheet.columns:
            score -= 0.5
        return score

    def _subhead(self, index: int) -> float:
        look = self._looks[index]
        score = (
            1.8 if look.size <= 8 else 1.4 if look.size <= 12 else 0.8 if look.size <= 16 else 0.0
        )
        score -= 0.7 if look.closed else 0.0
        score -= 4.0 if look.hanging else 0.0
        score -= 2.5 if look.opening else 0.0
        score -= 3.0 if look.spoken else 0.0
        score -= 1.5 if look.size <= 2 else 0.0
        if not self._sheet.columns:
            score -= (0.7 if index in self._twins else 1.5) * look.wide + 2.0 * look.wide_after
        numbered = signs.ENUMERATED.search(look.text) is not None
        score += 1.5 if numbered else 0.0
        score += self._twins.get(index, 0.5 if numbered else -1.5)
        score += self._kinship.get(index, 0.0)
        follower = self._next_long[index]
        if follower >= 0 and self._looks[follower].dateline:
            score -= 5.0
        elif follower >= 0 and self._leads[follower]:
            score -= 0.5 + 0.8 * self._undated
        if follower >= 0 and signs.ADDRESS.search(self._looks[follower].text[:30]):
            score -= 1.2
        if self._dated >= 0.4 and self._unsaid_above(index):
            score += 1.5
        if follower >= 0 and signs.TURNS.search(self._looks[follower].text):
            score += 1.5
        if follower >= 0 and self._looks[follower].listed:
            score -= 1.5
        if signs.ANNOUNCES.search(look.text):
            score -= 1.5
        if self._in_column(index):
            score -= 1.2
        if look.locality or (index in self._standing and signs.COLUMN.search(look.text)):
            score -= 2.5
        score += self._unlike_lead(index)
        kept = self._kept.get(index)
        if kept is not None:
            score += min(2.7, 1.05 * kept) if kept else -0.5
        beside = [self._looks[i].short for i in (index - 1, index + 1) if 0 <= i < len(self._looks)]
        if any(beside):
            score -= 1.0
        return score + self._dated - 0.5

    def _unsaid_above(self, index: int) -> bool:
        """Return whether nothing down from the heads above says whose the text is.

        Where texts say so, one that has not yet is not at its end.
        """
        for above in range(index - 1, max(-1, index - _ARTICLE), -1):
            look = self._looks[above]
            if look.dateline or look.byline or look.signed or look.credit:
                return False
            if look.short and above and self._looks[above - 1].short:
                heads = (above - 1, above)
                return not look.signed_off and not any(i in self._standing for i in heads)
        return False

    def _in_column(self, index: int) -> bool:
        """Return whether a standing head is near above, under which short texts have titles."""
        return any(above in self._standing for above in range(index - _COLUMN, index))

    def _unlike_lead(self, index: int) -> float:
        """Weigh whether the text below a line opens with other words than the line's."""
        shared = self._lead_echoes.get(index)
        return 0.0 if shared is None else max(-1.2, min(0.7, 2.5 * (0.2 - shared)))

    def _caption(self, index: int) -> float:
        look = self._looks[index]
        score = -2.0
        if look.caption:
            score += 6.5 if look.size <= 120 else 4.0
        if look.credit:
            score += 6.0 if look.size <= 120 else 2.5
        if look.closed and look.size <= 120 and self._credited_below(index):
            if look.flush:
                score += 3.5 if not self._sheet.columns else 1.0
            elif not (self._sheet.indents or look.opening) and self._is_foreign(index):
                score += 5.0
        if self._may_caption(index):
            score += 1.2 * self._dated + 1.5 * self._echoes.get(index, (0.0, 0.0))[0]
            score += self._tells_of_above(index)
            score += 1.0 if signs.SHOWN.search(look.text) else 0.0
        if look.closed and look.size <= 60:
            score += 1.0
            # One sentence of what people are doing is what stands under pictures.
            shows = look.size <= 36 and signs.SHOWN.search(look.text) and not look.opening
            score += 2.5 if shows and not look.spoken else 0.0
            before = look.wide and not self._sheet.columns
            score += 3.0 * before + 1.0 * (look.wide_after and not self._sheet.columns)
        return score

    def _credited_below(self, index: int) -> bool:
        """Return whether the next line does nothing but name who took a picture."""
        below = self._looks[index + 1 : index + 2]
        found = (signs.credit_at_end(look.text) for look in below if look.credit)
        return any(credit is not None and credit.start() <= 2 for credit in found)

    def _is_foreign(self, index: int) -> bool:
        """Return whether a piece has hardly a word of what stands around it."""
        first = max(0, index - _COLUMN)
        around = [*self._looks[first:index], *self._looks[index + 1 : index + _COLUMN]]
        text = "\n".join(look.text for look in around)
        words = self._looks[index].text
        runs = {words[i : i + 2] for i in range(len(words) - 1)}
        return sum(run in text for run in runs) < 0.2 * len(runs)

    def _may_caption(self, index: int) -> bool:
        """Return whether a line without a stop may stand under a picture."""
        look = self._looks[index]
        bare = look.short and not (look.closed or look.credit or look.wide)
        return bare and 8 <= look.size <= 36 and _HALVES.search(look.text) is None

    def _tells_of_above(self, index: int) -> float:
        """Weigh a line that has words of the whole text above it and none of what is below."""
        words = re.sub(r"[^㐀-鿿A-Za-z0-9]", "", self._looks[index].text)
        runs = {words[i : i + 2] for i in range(len(words) - 1)}
        above: list[str] = []
        for place in range(index - 1, max(-1, index - _ARTICLE - 1), -1):
            above.append(self._looks[place].text)
            if self._looks[place].dateline:
                if self._has_no_head(place):
                    return 0.0
                break
        here = sum(run in "\n".join(above) for run in runs) / max(len(runs), 1)
        below = max(self._lead_echoes.get(index, 0.0), self._echoes.get(index, (0.0, 0.0))[1])
        return max(0.0, min(4.0, 10.0 * (here - 2 * below - 0.25)))

    def _has_no_head(self, opening: int) -> bool:
        """Return whether no line above a text has words of it, so that its head stands behind."""
        if not opening or not self._looks[opening - 1].short:
            return opening > 0 and not self._looks[opening - 1].byline
        return self._lead_echoes.get(opening - 1, 1.0) == 0.0

    def beside(self, state: _State, label: Label, index: int) -> float:
        """Score a label after the labels so far."""
        score = _BESIDE.get((state.label, label), 0.0)
        if label is _G:
            return score + self._join(state, index)
        if label is _B and state.label in TEXT and self._looks[index].signed_off:
            # 委員會開會 signs nothing, if a text begins below it.
            below = self._looks[index + 1 : index + 2]
            again = self._lead_echoes.get(index, 0.0) >= 0.5 or any(x.dateline for x in below)
            score += 0.0 if again else 12.0 if self._looks[index - 1].signed_off else 8.0
        if label is _B:
            score -= 0.5 * max(-1.0, self._join(state, index)) if state.last >= 0 else 0.0
            if state.label is _H:
                # Neither a table nor verse has a dateline; nor what its maker signs.
                silent = not (index in self._signed or self._looks[index].listed)
                score -= 0.3 + (1.8 * self._dated if silent else 0.0)
                score += 0.8 * self._undated * self._leads[index]
            elif state.last < 0 and state.label is not _Y:
                score -= 1.0
            return score
        if label in (_H, _O) and state.open:
            score -= 2.0
        if label is _Y and state.label is _Y:
            # Of two bare words one below the other, the one next to the text is the name.
            bare = not any(signs.BYLINE.search(self._looks[i].text) for i in (index - 1, index))
            score -= 4.0 if bare else 0.0
        if label is _Y and state.open and not signs.BYLINE.search(self._looks[index].text):
            score -= 5.0
        if label is _S:
            score -= 1.5 if state.open else 0.0
            score -= 4.0 if state.last < 0 else 0.0
            if state.last >= 0 and self._looks[state.last].signed:
                score -= 5.0
            elif state.last >= 0 and self._looks[state.last].listed:
                score -= 2.0
        if label is _C and state.label in (_B, _G):
            text = self._looks[state.last]
            shows = text.caption or re.search("[图圖][为為]", text.text)
            score -= 1.8 if text.size <= 60 and not shows else 0.0
        if (
            label is _P
            and state.open
            and self._looks[index].closed
            and (self._looks[index].size <= 60 or self._credited_below(index))
        ):
            score += 3.0 if signs.SHOWN.search(self._looks[index].text) else 1.5
        if label is _O and state.label in (_O, _B, _G) and self._looks[index].wide:
            score += 1.0
        return score

    def _join(self, state: _State, index: int) -> float:
        """Weigh whether a piece goes on with the paragraph that a state has open."""
        if state.last < 0:
            return -3.0
        known = self._joins.get((state.last, index))
        if known is None:
            known = self._joins[state.last, index] = self._goes_on(state.last, index)
        return known

    def _goes_on(self, last: int, index: int) -> float:
        left, right = self._looks[last], self._looks[index]
        piece = self._sheet.pieces[index]
        if left.signed or left.listed or right.listed or right.dateline:
            return -5.0
        if last in self._remarks:
            return -5.0
        if left.signed_off or right.signed_off or (right.selling and (left.closed or left.selling)):
            return -5.0
        if right.text[0] in "，。、；：！？”』」》）,;:!?)":
            return 5.0
        score = -3.0
        if not left.closed:
            score = 3.0 + self._bridges.between(left.text, right.text)
            score += 1.0 if left.hanging else 0.0
            if left.text[-1] in "：:":
                score -= 3.0
            if signs.ENUMERATED.search(right.text):
                score -= 2.5
        elif signs.open_quotes(left.text) > 0 and _closes_first(right.text):
            score = 1.5
        if self._sheet.indents:
            score += -3.0 if piece.indented else (3.5 if not self._sheet.columns else 1.5)
            if left.closed and right.flush:
                # What begins without an indent is as often no paragraph of the text at all.
                score -= 2.0 * right.short + 1.5 * right.opening
        if index in self._bulleted:
            score -= 4.0
        if right.short and not right.closed and self._stands_over_rows(index):
            score -= 5.0
        return score

    def _stands_over_rows(self, index: int) -> bool:
        """Return whether the line below is a row of a table."""
        return any(look.listed for look in self._looks[index + 1 : index + 2])

    def after(self, state: _State, label: Label, index: int) -> tuple[int, bool]:
        """Return which paragraph is under way after a label, and whether it is open."""
        if label in TEXT:
            look = self._looks[index]
            done = look.closed or look.listed or look.signed_off
            return index, not done
        if label is _H:
            return -1, False
        return state.last, state.open

    def ending(self, state: _State) -> float:
        """Score what a page may end with; heads seldom stand last."""
        return 1.5 if state.label is _H else 3.0 if state.label is _S else 0.0


def _matching(pattern: re.Pattern[str], looks: Sequence[Looks]) -> frozenset[int]:
    return frozenset(i for i, look in enumerate(looks) if pattern.match(look.text))


def _heads_bullets(looks: Sequence[Looks], index: int) -> bool:
    """Return whether a line stands over two texts or more that open with one mark."""
    marks = [look.text[0] for look in looks[index : index + 3] if not look.short]
    return len(marks) == 2 and marks[0] == marks[1] and signs.BULLET.match(marks[0]) is not None


def _closes_first(text: str) -> bool:
    """Return whether the first quotation mark of a text closes."""
    first = re.search(r"[“”「」『』]", text)
    return first is not None and first[0] in "”」』"
