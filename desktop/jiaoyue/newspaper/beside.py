"""How well a label suits a piece behind the labels so far: which follow on which, what goes on.

The scores are weights of evidence in no unit, as in :mod:`jiaoyue.newspaper.alone`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jiaoyue.newspaper import signs
from jiaoyue.newspaper.labels import TEXT, Label, State

if TYPE_CHECKING:
    from jiaoyue.newspaper.clues import Clues

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

_QUOTE = re.compile("[“”「」『』]")
_CREDIT = 28
"""How many characters a line has at most that does nothing but credit a picture."""
_HEADS = 4
"""How many lines down from a head its text begins at most."""


class Beside:
    """The scores of one page for labels behind others, and what a page may end with."""

    def __init__(self, clues: Clues) -> None:
        self._clues = clues
        self._sheet = clues.sheet
        self._looks = clues.looks
        self._joins: dict[tuple[int, int], float] = {}

    def score(self, state: State, label: Label, index: int) -> float:
        """Score a label after the labels so far."""
        score = _BESIDE.get((state.label, label), 0.0)
        if label is _G:
            return score + self._join(state, index)
        if label is _B:
            return self._body(score, state, index)
        if label is _H:
            return score - 2.0 if state.open else score
        if label is _S:
            return self._subhead(score, state)
        if label is _P:
            return score + self._caption(state, index) if state.open else score
        if label is _O:
            score -= 2.0 if state.open else 0.0
            wide = self._looks[index].wide and state.label in TEXT
            return score + 1.0 if wide else score
        if label is _Y:
            return self._byline(score, state, index)
        if label is _C and state.label in (_B, _G):
            text = self._looks[state.last]
            shows = text.caption or re.search("[图圖][为為]", text.text)
            score -= 1.8 if text.size <= 60 and not shows else 0.0
        return score

    def _body(self, score: float, state: State, index: int) -> float:
        if state.label in TEXT and self._looks[index].signed_off:
            # 委員會開會 signs nothing, if a text begins below it, nor who wrote the verse there.
            below = self._looks[index + 1 : index + 2]
            again = self._clues.lead_echoes.get(index, 0.0) >= 0.5 or any(
                x.dateline or x.listed for x in below
            )
            score += 0.0 if again else 12.0 if self._looks[index - 1].signed_off else 8.0
        score -= 0.5 * max(-1.0, self._join(state, index)) if state.last >= 0 else 0.0
        if state.label is _H:
            # Neither a table nor verse has a dateline; nor what its maker signs.
            silent = not (index in self._clues.signed or self._looks[index].listed)
            score -= 0.3 + (1.8 * self._clues.dated if silent else 0.0)
            score += 0.8 * self._clues.undated * self._clues.leads[index]
        elif state.last < 0 and state.label is not _Y:
            score -= 1.0
        return score

    def _byline(self, score: float, state: State, index: int) -> float:
        if state.label is _Y:
            # Of two bare words one below the other, the one next to the text is the name.
            bare = not any(signs.BYLINE.search(self._looks[i].text) for i in (index - 1, index))
            score -= 4.0 if bare else 0.0
        if state.open and not signs.BYLINE.search(self._looks[index].text):
            score -= 5.0
        return score

    def _subhead(self, score: float, state: State) -> float:
        score -= 1.5 if state.open else 0.0
        if state.last < 0:
            return score - 4.0
        last = self._looks[state.last]
        return score - (5.0 if last.signed else 2.0 if last.listed else 0.0)

    def _caption(self, state: State, index: int) -> float:
        """Weigh a piece as a caption that stands in an open text."""
        look = self._looks[index]
        if look.credit and look.size > _CREDIT and self._sheet.pieces[index].gap:
            return 5.0 if state.last == index - 1 else 0.0
        if not look.closed or (look.size > 60 and not self._clues.credited_below(index)):
            return 0.0
        return 3.0 if signs.SHOWN.search(look.text) else 1.5

    def _join(self, state: State, index: int) -> float:
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
        if last in self._clues.remarks:
            return -5.0
        if left.signed_off or right.signed_off or (right.selling and (left.closed or left.selling)):
            return -5.0
        if right.text[0] in "，。、；：！？”』」》）,;:!?)":
            return 5.0
        score = -3.0
        if not left.closed:
            score = 3.0 + self._clues.bridges.between(left.text, right.text)
            score += 1.0 if left.hanging else 0.0
            if left.text[-1] in "：:":
                score -= 3.0
            if signs.ENUMERATED.search(right.text):
                score -= 2.5
        elif _closes_first(right.text) and signs.open_quotes(left.text) > 0:
            score = 1.5
        over_text = self._stands_over_text(index)
        if over_text:
            score -= 2.0 + 3.0 * self._clues.lead_echoes.get(index, 0.0)
        if self._sheet.indents and not over_text:
            score += -3.0 if piece.indented else (3.5 if not self._sheet.columns else 1.5)
            if (
                left.closed
                and right.flush
                and self._sheet.columns
                and self._sheet.pieces[last].filled
            ):
                score += 5.0
            elif left.closed and right.flush:
                # What begins without an indent is as often no paragraph of the text at all.
                score -= 2.0 * right.short + 1.5 * right.opening
        if index in self._clues.bulleted:
            score -= 4.0
        if right.short and not right.closed and self._stands_over_rows(index):
            score -= 5.0
        return score

    def _stands_over_text(self, index: int) -> bool:
        """Return whether a line without a stop is one of the heads over a text that begins anew."""
        look = self._looks[index]
        if not look.short or look.closed or look.hanging:
            return False
        for below in self._looks[index + 1 : index + 1 + _HEADS]:
            if not below.short:
                return below.dateline or (self._sheet.indents and not below.flush)
            if below.hanging or (self._sheet.indents and not below.flush):
                return False
        return False

    def _stands_over_rows(self, index: int) -> bool:
        """Return whether the line below is a row of a table."""
        return any(look.listed for look in self._looks[index + 1 : index + 2])

    def after(self, label: Label, index: int) -> tuple[int, bool] | None:
        """Return which paragraph is under way after a label, and whether it is open.

        ``None`` where that is as before.
        """
        if label in TEXT:
            look = self._looks[index]
            done = look.closed or look.listed or look.signed_off
            return index, not done
        if label is _H:
            return -1, False
        return None

    def ending(self, state: State) -> float:
        """Score what a page may end with; heads seldom stand last."""
        return 1.5 if state.label is _H else 3.0 if state.label is _S else 0.0


def _closes_first(text: str) -> bool:
    """Return whether the first quotation mark of a text closes."""
    first = _QUOTE.search(text)
    return first is not None and first[0] in "”」』"
