"""How well each label suits a piece by itself and by what the page says of it.

The scores are weights of evidence in no unit, set by hand and tried on pages of many papers.
What stands before and behind is for :mod:`jiaoyue.newspaper.beside` to weigh.
"""

from __future__ import annotations

import re

from jiaoyue.newspaper import signs
from jiaoyue.newspaper.clues import HALVES, Clues
from jiaoyue.newspaper.labels import Label
from jiaoyue.newspaper.persons import is_name

_STOP_OR_COMMA = re.compile("[。，,]")
_ARTICLE = 20
"""How many pieces above a line may belong to its article."""
_COLUMN = 6
"""How many pieces a standing head is felt for."""
_PEN_NAME = 4
"""How many characters a pen name has at most that is no name by its surname."""
_COLUMN_NAME = 8
"""How many characters the name of a column has at most."""

_H, _Y, _O, _B, _G, _S, _P, _C = (
    Label.HEAD, Label.BYLINE, Label.OPENING, Label.BODY, Label.GOES_ON, Label.SUBHEAD,
    Label.CAPTION, Label.CREDIT,
)  # fmt: skip


class Alone:
    """The scores of the pieces of one page, each by itself."""

    def __init__(self, clues: Clues) -> None:
        self._clues = clues
        self._sheet = clues.sheet
        self._looks = clues.looks

    def scores(self, index: int) -> dict[Label, float]:
        """Score the labels that a piece may have by its looks."""
        look = self._looks[index]
        out = {_B: self._body(index)}
        out[_G] = out[_B]
        if look.dateline:
            out = {_O: out[_B] + 4.0, _B: out[_B] - 2.0, _G: out[_B] - 2.0}
        if look.short and not look.listed:
            out[_H] = self._head(index) - 5.0 * self._is_brief(index)
            if signs.heads_table(look.text) and any(
                below.listed for below in self._looks[index + 1 : index + 2]
            ):
                out[_H] += 4.0
            if (
                self._clues.may_caption(index)
                and self._clues.lead_echoes.get(index + 1, 0.0) >= 0.2
            ):
                # The line below it is head enough for what follows.
                out[_H] -= 0.5 * self._clues.tells_of_above(index)
            if look.size <= 26:
                out[_S] = self._subhead(index)
                cut = 3.0 * self._breaks_word(index)
                out[_S], out[_H] = out[_S] - cut, out[_H] - cut
                out[_B], out[_G] = out[_B] + cut, out[_G] + cut
            if index in self._clues.noticed and signs.advertises(look.text):
                out[_H], out[_B] = out[_H] - 4.0, 3.0
            if signs.ANNEX.search(look.text):
                out[_H], out[_S] = out[_H] - 3.0, 4.0
        if look.byline:
            out[_B] = out[_G] = min(out[_B], 0.0)
            out[_Y] = 6.0 if signs.BYLINE.search(look.text) else 3.0
            if self._signs_text_above(index):
                # Heads above a dateline are as good as the rest of the page makes them.
                out[_Y] += 3.0 if self._looks[index + 1].dateline else 1.5
        elif self._signs_with_pen_name(index):
            out[_Y] = 3.5
        elif look.size <= _PEN_NAME and self._signs_text_above(index):
            piece, below = self._sheet.pieces[index], self._looks[index + 1]
            if self._sheet.indents and piece.indented and below.flush and look.text.isalpha():
                out[_Y] = 4.5
        if look.credit and look.size <= 44:
            out[_C] = 7.0 if len(look.text) <= 24 else 4.0
            if "。" in look.text:
                # A sentence before the credit says what the picture shows.
                out[_C] -= 2.0
        if look.size <= 200 and not look.dateline:
            caption = self._caption(index)
            if caption > -2.0 and (look.credit or not self._is_brief(index)):
                out[_P] = caption
        if look.header:
            out[Label.HEADER] = 7.0
        if look.selling:
            out[Label.NOISE] = (5.0 if look.size <= 160 else 2.5) + (0.0 if look.closed else 2.0)
            out[Label.NOISE] -= 6.0 if index in self._clues.noticed else 0.0
        elif self._sells_with_next(index):
            out[Label.NOISE] = 6.0
        elif index and look.size <= 200 and self._advertised(index - 1):
            out[Label.NOISE] = 8.0
        return out

    def _breaks_word(self, index: int) -> int:
        """Return how surely a line breaks off in a word that the next one goes on with, 0 to 2."""
        look = self._looks[index]
        if look.closed or index + 1 >= len(self._looks):
            return 0
        below = self._looks[index + 1]
        if below.short or below.listed or below.dateline:
            return 0
        if self._sheet.pieces[index + 1].indented:
            return 0
        return self._clues.bridges.between(look.text, below.text)

    def _is_brief(self, index: int) -> bool:
        """Return whether a line opens with the mark that texts right above it open with."""
        above = self._looks[max(0, index - 2) : index]
        mark = self._looks[index].text[0]
        return index in self._clues.bulleted and [
            look.text[0] == mark and not look.short for look in above
        ] == [True, True]

    def _advertised(self, index: int) -> bool:
        """Return whether a line says of what stands below it that it is an advertisement."""
        look = self._looks[index]
        return look.selling and signs.ADVERTISEMENT.match(look.text) is not None

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
        titled = above.short and (self._looks[index - 2].short or not signs.is_section(above.text))
        text = self._looks[index].text
        column = self._looks[index - 2]
        if 2 <= len(text) <= 4 and text.isalpha() and column.short and column.size <= _COLUMN_NAME:
            # A column's name, a title, and whoever signs as 老某某.
            return titled and self._clues.lead_echoes.get(index, 0.0) == 0.0
        two = text.split()
        if len(two) == 2 and column.short and all(map(is_name, two)):
            return titled
        named = signs.SPACED_NAME.search(text) or (
            signs.SENDER.match(text) and self._looks[index].signed_off
        )
        return titled and (len(text) == 1 or named is not None)

    def _signs_text_above(self, index: int) -> bool:
        """Return whether a name may sign the text right above it, whose writer is not named yet.

        Below it other heads stand, or a text begins that has its heads behind it.
        """
        if not index or index + 1 >= len(self._looks):
            return False
        above, below = self._looks[index - 1 : index + 2 : 2]
        begins = below.dateline or (below.short and not below.byline)
        told = above.closed and not (above.short or above.listed or above.signed)
        if self._looks[index].text[-1] in "讯訊报報版刊":
            return False
        if not (begins and told):
            return False
        for look in reversed(self._looks[max(0, index - _ARTICLE) : index]):
            if look.dateline or look.byline or look.signed or look.credit or look.listed:
                return False
            if look.short:
                return True
        return False

    def _body(self, index: int) -> float:
        look = self._looks[index]
        if look.listed:
            return 4.0
        if index in self._clues.remarks:
            return 6.0
        if signs.salutes(look.text):
            return 3.0
        if look.size >= 60:
            return 5.0
        score = 2.0 if look.size >= 30 else 0.0 if look.size >= 15 else -1.5
        if not (look.closed or look.hanging or _STOP_OR_COMMA.search(look.text)):
            score -= 1.5
        if look.bare and HALVES.search(look.text):
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
        score -= 2.0 if sum(map(look.text.count, "，,；;")) > 2 else 0.0
        score -= 4.0 if "。" in look.text else 0.0
        score -= 2.0 if look.size <= 2 else 0.0
        score += 4.0 if look.size <= 2 and signs.ANNOUNCES.search(look.text) else 0.0
        score += 0.7 if look.wide else 0.0
        score += 1.0 if look.bare and HALVES.search(look.text) else 0.0
        before, after = self._clues.echoes.get(index, (0.0, 0.0))
        score += max(-1.0, min(1.0, 2.0 * (after - before)))
        score += 2.0 if index in self._clues.standing or look.locality else 0.0
        score += 1.5 if "——" in look.text else 0.0
        score -= 2.0 if look.spoken else 0.0
        if look.signed_off or signs.salutes(look.text):
            score -= 2.0
        if self._sheet.indents and self._sheet.pieces[index].indented and self._sheet.columns:
            # As wide as its column and indented, it is the first line of a paragraph.
            score -= 3.5 if self._sheet.pieces[index].filled else 0.5
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
            score -= (
                0.7 if index in self._clues.twins else 1.5
            ) * look.wide + 2.0 * look.wide_after
        numbered = signs.ENUMERATED.search(look.text) is not None
        score += 1.5 if numbered else 0.0
        score += self._clues.twins.get(index, 0.5 if numbered else -1.5)
        score += self._clues.kinship.get(index, 0.0)
        follower = self._clues.next_long[index]
        if follower >= 0 and self._looks[follower].dateline:
            score -= 5.0
        elif follower >= 0 and self._clues.leads[follower]:
            score -= 0.5 + 0.8 * self._clues.undated
        if follower >= 0 and signs.ADDRESS.search(self._looks[follower].text[:30]):
            score -= 1.2
        if self._clues.dated >= 0.4 and self._unsaid_above(index):
            score += 1.5
        if follower >= 0 and signs.TURNS.search(self._looks[follower].text):
            score += 1.5
        if follower >= 0 and self._looks[follower].listed:
            score -= 1.5
        if signs.ANNOUNCES.search(look.text):
            score -= 4.0 if signs.ADVERTISEMENT.match(look.text[-2:]) else 1.5
        if self._in_column(index):
            score -= 1.2
        if look.size <= _COLUMN_NAME and signs.heads_column(look.text):
            score -= 3.0
        elif look.locality or (index in self._clues.standing and signs.heads_column(look.text)):
            score -= 2.5
        score += self._unlike_lead(index)
        kept = self._clues.kept.get(index)
        if kept is not None:
            score += min(2.7, 1.05 * kept) if kept else -0.5
        beside = [self._looks[i].short for i in (index - 1, index + 1) if 0 <= i < len(self._looks)]
        if any(beside):
            score -= 1.0
        return score + self._clues.dated - 0.5

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
                return not look.signed_off and not any(i in self._clues.standing for i in heads)
        return False

    def _in_column(self, index: int) -> bool:
        """Return whether a standing head is near above, under which short texts have titles."""
        return any(above in self._clues.standing for above in range(index - _COLUMN, index))

    def _unlike_lead(self, index: int) -> float:
        """Weigh whether the text below a line opens with other words than the line's."""
        shared = self._clues.lead_echoes.get(index)
        return 0.0 if shared is None else max(-1.2, min(0.7, 2.5 * (0.2 - shared)))

    def _caption(self, index: int) -> float:
        look = self._looks[index]
        score = -2.0
        if look.caption:
            score += 6.5 if look.size <= 120 else 4.0
        if look.credit:
            score += 6.0 if look.size <= 120 else 2.5
        credited = look.closed and look.size <= 120 and self._clues.credited_below(index)
        apart = look.flush or not (self._sheet.indents or look.opening)
        if credited and apart and (look.flush or self._is_foreign(index)):
            score += 5.0
        if self._clues.may_caption(index):
            score += 1.2 * self._clues.dated + 1.5 * self._clues.echoes.get(index, (0.0, 0.0))[0]
            score += self._clues.tells_of_above(index)
            score += 1.0 if signs.SHOWN.search(look.text) else 0.0
        if look.closed and look.size <= 60:
            score += 1.0
            # One sentence of what people are doing is what stands under pictures.
            shows = look.size <= 36 and signs.SHOWN.search(look.text) and not look.opening
            score += 2.5 if shows and not look.spoken else 0.0
            before = look.wide and not self._sheet.columns
            score += 3.0 * before + 1.0 * (look.wide_after and not self._sheet.columns)
        return score

    def _is_foreign(self, index: int) -> bool:
        """Return whether a piece has hardly a word of what stands around it."""
        first = max(0, index - _COLUMN)
        around = [*self._looks[first:index], *self._looks[index + 1 : index + _COLUMN]]
        text = "\n".join(look.text for look in around)
        words = self._looks[index].text
        runs = {words[i : i + 2] for i in range(len(words) - 1)}
        return sum([run in text for run in runs]) < 0.2 * len(runs)
