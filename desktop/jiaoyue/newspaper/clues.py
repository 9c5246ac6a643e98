"""What the whole page says of each piece, read off once before its labels are weighed.

A line's looks are its own; here is what it takes from the page: which texts are signed, which
line has words of the text below it, how many texts of the page open with datelines. Nothing is
decided here.
"""

from __future__ import annotations

import re
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
from jiaoyue.newspaper.wording import head_runs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jiaoyue.newspaper.lines import Sheet
    from jiaoyue.newspaper.looks import Looks

_ARTICLE = 20
"""How many pieces above a caption may belong to its article."""
HALVES = re.compile(r"\S{2}[ 　]+\S{2}")
"""A space between words, as heads of two halves have and prose has not."""


class Clues:
    """The clues of one page, by the index of the piece.

    ``leads`` are pieces that open as reports do, ``standing`` the standing heads, ``bulleted``
    and ``remarks`` what its marks or words show to be so; ``dated`` is the share of texts that
    say whose they are, 0 to 1, and ``undated`` what is left of 1.
    """

    def __init__(self, sheet: Sheet, looks: Sequence[Looks], bridges: Bridges) -> None:
        self.sheet = sheet
        self.looks = looks
        self.bridges = bridges
        self.next_long = next_long(looks)
        self.leads = [signs.LEAD.search(look.text[:50]) is not None for look in looks]
        self.standing = frozenset(
            i
            for i, look in enumerate(looks)
            if look.short and (signs.is_section(look.text) or heads_bullets(looks, i))
        )
        self.bulleted = _matching(signs.BULLET, looks)
        self.remarks = _matching(signs.REMARK, looks)
        self.signed = self._signed_texts()
        self.noticed = self._noticed_texts()
        self.kinship = kinship(looks, bridges)
        self.twins = twins(looks, self.next_long)
        self._words = {i: head_runs(look.text) for i, look in enumerate(looks) if look.short}
        self.echoes = echoes(looks, self._words)
        self.lead_echoes = lead_echoes(looks, self.next_long, self._words)
        self.kept = titles_kept(looks, self.next_long)
        self.dated = self._share_with_datelines()
        # Where texts open with datelines, 日前 alone does not make a text begin.
        self.undated = 1.0 - self.dated

    def _signed_texts(self) -> frozenset[int]:
        """Return the pieces below short lines whose text ends with a signature.

        A line that only credits a picture signs the one paragraph before it.
        """
        out: set[int] = set()
        first = -1
        for i, look in enumerate(self.looks):
            if look.credit and look.size <= 24 and first == i - 1 and self.looks[first].closed:
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
        for i, look in enumerate(self.looks):
            if 8 <= look.size <= 40 and signs.ANNOUNCES.search(look.text):
                noticed = True
                continue
            signed = i > 0 and self.looks[i - 1].signed_off and not look.signed_off
            headed = look.short and not (look.selling or look.signed_off)
            if signed or (headed and not signs.salutes(look.text)):
                noticed = False
            if noticed:
                out.add(i)
        return frozenset(out)

    def _share_with_datelines(self) -> float:
        """Return how many of the groups of short lines stand over a text that says whose it is.

        It may say so in a dateline, in a line of names before it or in a signature.
        """
        groups: dict[int, list[int]] = {}
        for i, look in enumerate(self.looks):
            text = self.next_long[i]
            if look.short and not look.credit and text >= 0:
                groups.setdefault(text, []).append(i)
        said = [
            self.looks[text].dateline
            or text in self.signed
            or any(self.looks[i].byline for i in lines)
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
            or self.looks[lines[0]].size > 16
            or self.lead_echoes.get(lines[0], 0.0) >= 0.3
            or self.leads[text]
        )

    def credited_below(self, index: int) -> bool:
        """Return whether the next line does nothing but name who took a picture."""
        below = self.looks[index + 1 : index + 2]
        found = (signs.credit_at_end(look.text) for look in below if look.credit)
        return any(credit is not None and credit.start() <= 2 for credit in found)

    def may_caption(self, index: int) -> bool:
        """Return whether a line without a stop may stand under a picture."""
        look = self.looks[index]
        bare = look.short and not (look.closed or look.credit or look.wide)
        return bare and 8 <= look.size <= 36 and HALVES.search(look.text) is None

    def tells_of_above(self, index: int) -> float:
        """Weigh a line that has words of the whole text above it and none of what is below."""
        runs = self._words[index]
        above: list[str] = []
        for place in range(index - 1, max(-1, index - _ARTICLE - 1), -1):
            above.append(self.looks[place].text)
            if self.looks[place].dateline:
                if self._has_no_head(place):
                    return 0.0
                break
        text = "\n".join(above)
        here = sum([run in text for run in runs]) / max(len(runs), 1)
        below = max(self.lead_echoes.get(index, 0.0), self.echoes.get(index, (0.0, 0.0))[1])
        return max(0.0, min(4.0, 10.0 * (here - 2 * below - 0.25)))

    def _has_no_head(self, opening: int) -> bool:
        """Return whether no line above a text has words of it, so that its head stands behind."""
        if not opening or not self.looks[opening - 1].short:
            return not (opening and self.looks[opening - 1].byline)
        return self.lead_echoes.get(opening - 1, 1.0) == 0.0


def _matching(pattern: re.Pattern[str], looks: Sequence[Looks]) -> frozenset[int]:
    return frozenset(i for i, look in enumerate(looks) if pattern.match(look.text))


def heads_bullets(looks: Sequence[Looks], index: int) -> bool:
    """Return whether a line stands over two texts or more that open with one mark."""
    marks = [look.text[0] for look in looks[index : index + 3] if not look.short]
    return len(marks) == 2 and marks[0] == marks[1] and signs.BULLET.match(marks[0]) is not None
