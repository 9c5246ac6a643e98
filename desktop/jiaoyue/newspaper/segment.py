"""What each piece of a page is: head, opening of a text, its going on, caption, furniture.

No line proves itself. Each piece is given the labels that its looks allow, with scores; each
pair of neighbours has a score too; and the best sequence over the whole page is found by
dynamic programming. A state knows, besides its label, which paragraph was last begun and
whether it was left open, since a paragraph may go on beyond a picture or a subhead.
The scores are weights of evidence in no unit, set by hand and tried on pages of many papers.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

from jiaoyue.newspaper import signs
from jiaoyue.newspaper.bylines import is_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jiaoyue.newspaper.lines import Piece, Sheet
    from jiaoyue.newspaper.repeats import Repeat

_ROW = re.compile(
    r"\S[ 　\t]+\S+[ 　\t]+\S|[ 　\t:：…][\d０-９.．]+[^，。]{0,6}$|^[\d０-９.．]+[ 　\t]"
)
"""A row of a table: three fields, or a figure behind or before a name."""


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


@dataclass(frozen=True, slots=True)
class Looks:
    """What a piece looks like by itself and beside its neighbours.

    ``closed``: it ends where a sentence may end; ``hanging``: it cannot be complete;
    ``short``: it could be a head; ``listed``: it is a line of a table, a list or a poem;
    ``wide`` and ``wide_after``: more white space stands there than usual, as where a picture was.
    """

    text: str
    size: int
    closed: bool
    hanging: bool
    dateline: bool
    byline: bool
    credit: bool
    caption: bool
    header: bool
    selling: bool
    opening: bool
    signed: bool
    short: bool
    wide: bool
    wide_after: bool
    listed: bool = False


def looks_of(sheet: Sheet) -> tuple[Looks, ...]:
    """Look at each piece of a sheet."""
    found = [_look(index, sheet) for index in range(len(sheet.pieces))]
    listed = _listed(found, sheet)
    return tuple(
        look if index not in listed else _as_listed(look) for index, look in enumerate(found)
    )


def _look(index: int, sheet: Sheet) -> Looks:
    piece = sheet.pieces[index]
    text = piece.text
    size = len(text)
    start, end = text[:100], text[-64:]
    byline = size <= 48 and _names_makers(text)
    whole = byline and signs.BYLINE.search(text) is not None
    dateline = not whole and signs.DATELINE.search(start) is not None
    credit = signs.CREDIT.search(end) is not None
    # Where lines are as wide as their column, a paragraph ends where one falls short of it,
    # punctuated or not.
    short_of_edge = bool(sheet.columns) and len(piece.spans) > 1 and not piece.filled
    closed = signs.ends_sentence(text) or (short_of_edge and not text.endswith(signs.FUNCTION_END))
    hanging = not closed and (_cannot_end(text) or (size <= 80 and signs.open_quotes(text) > 0))
    header = size <= 90 and (
        signs.HEADER.search(text) is not None
        or (
            size <= 40 and signs.DATED.search(text) is not None and bool(signs.EDITION.search(text))
        )
        or (size <= 24 and signs.MASTHEAD.search(text) is not None and not closed)
    )
    return Looks(
        text=text,
        size=size,
        closed=closed,
        hanging=hanging,
        dateline=dateline,
        byline=byline,
        credit=credit,
        caption=signs.CAPTION.search(text if size < 200 else end) is not None,
        header=header,
        selling=size <= 400 and signs.advertises(text),
        opening=(size > 20 or "，" in text or "," in text)
        and signs.OPENING.search(text) is not None,
        signed=closed and signs.SIGNATURE.search(end) is not None,
        short=size <= 60
        and len(piece.spans) <= 3
        and not (closed and text[-1] not in "！？!?…”’」』")
        and not dateline,
        wide=_is_wide(piece, sheet),
        wide_after=index + 1 < len(sheet.pieces) and _is_wide(sheet.pieces[index + 1], sheet),
    )


def _cannot_end(text: str) -> bool:
    """Return whether a line breaks off; a short head may well end in 的."""
    if text[-1] == "的" and len(text) <= 14:
        return "," in text or "，" in text
    return text.endswith(signs.FUNCTION_END)


def _is_wide(piece: Piece, sheet: Sheet) -> bool:
    return piece.gap > sheet.usual_gap + (1 if sheet.usual_gap else 0)


def _names_makers(text: str) -> bool:
    """Return whether a short line only says who wrote; a bare name counts with its spaces."""
    if signs.SECTION_WORD.search(text):
        return False
    if signs.BYLINE.search(text):
        after = re.split(r"(?:记者|記者|员|員|生|[:：/／])[ 　:：]*", text, maxsplit=1)[-1]
        token = re.match(rf"{signs.HAN}[ 　]{signs.HAN}|{signs.HAN}+", after)
        return token is None or len(token[0]) <= 4 or is_name(token[0][:3])
    bare = re.sub(r"^[■□●○◎▲△◆◇★☆·•]?[ 　]*|[ 　]*$", "", text)
    joined = bare.replace(" ", "").replace("　", "")
    return is_name(joined) and (len(joined) < 4 or joined[:2] != joined[2:])


def _as_listed(look: Looks) -> Looks:
    return Looks(
        **{
            name: getattr(look, name) for name in Looks.__slots__ if name not in ("listed", "short")
        },
        listed=True,
        short=False,
    )


def _listed(looks: Sequence[Looks], sheet: Sheet) -> set[int]:
    """Find runs of short lines that are tables, lists or verse, without the heads around them."""
    out: set[int] = set()
    start = 0
    while start < len(looks):
        end = start
        while (
            end < len(looks)
            and _could_list(looks[end])
            and (
                end == start
                or sheet.pieces[end].gap <= max(sheet.usual_gap, sheet.pieces[start + 1].gap)
            )
        ):
            end += 1
        out.update(_run_listed(looks, start, end))
        start = max(end, start + 1)
    return out


def _could_list(look: Looks) -> bool:
    return look.size <= 32 and not (look.dateline or look.header or look.credit)


def _run_listed(looks: Sequence[Looks], start: int, end: int) -> range:
    """Return which lines of a run of short ones are rows of a table or of verse."""
    run = looks[start:end]
    name = next((i for i, look in enumerate(run) if look.byline and i <= 3), -1)
    first = start + max(name, -1) + 1
    if end < len(looks) and not looks[end].credit and end - first > 1:
        end -= _heads_of_next(looks, first, end)
    rows = looks[first:end]
    if len(rows) < 4:
        return range(0)
    tabular = [_ROW.search(row.text) is not None for row in rows]
    if sum(tabular) * 5 > len(rows) * 3:
        last = max(i for i, row in enumerate(tabular) if row)
        return range(first + tabular.index(True), first + last + 1)
    sizes = [row.size for row in rows]
    even = max(sizes.count(size) for size in set(sizes)) * 2 > len(sizes)
    stopped = sum(row.text[-1] in "，,。；;！？、" for row in rows) * 2 > len(rows)
    if name >= 0 or (len(rows) >= 5 and (stopped or (even and len(rows) >= 7))):
        return range(first, end)
    return range(0)


def _heads_of_next(looks: Sequence[Looks], first: int, end: int) -> int:
    """Return how many last lines of a run are the heads of the text below it."""
    for back in range(1, min(3, end - first)):
        if looks[end - back].byline:
            return back + 1
    last = looks[end - 1]
    return 0 if last.text[-1] in "，,。；;！？、" or _ROW.search(last.text) else 1


class Bridges:
    """Which words of a page would run over a break between two of its lines."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._seen: set[str] = set()
        for text in texts:
            self._seen.update(map("".join, zip(text, text[1:], text[2:], strict=False)))

    def between(self, left: str, right: str) -> int:
        """Return how many three-character runs over the break stand elsewhere, 0 to 2."""
        if not (left[-1:].isalnum() and right[:1].isalnum()):
            return 0
        return ((left[-2:] + right[:1]) in self._seen) + ((left[-1:] + right[:2]) in self._seen)


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
        self._next_long = _next_long(looks)
        self._dated = self._share_with_datelines()
        self._kinship = _kinship(looks)
        self._twins = _twins(looks, self._next_long)
        self._echoes = _echoes(looks)

    def _share_with_datelines(self) -> float:
        """Return how many of the groups of short lines stand over a dateline, 0 to 1."""
        groups = [
            self._next_long[i]
            for i, look in enumerate(self._looks)
            if look.short and not (i and self._looks[i - 1].short) and self._next_long[i] >= 0
        ]
        dated = sum(self._looks[i].dateline for i in groups)
        return dated / len(groups) if groups else 0.0

    def alone(self, index: int) -> dict[Label, float]:
        """Score the labels that a piece may have by its looks."""
        look = self._looks[index]
        out = {_B: self._body(index)}
        out[_G] = out[_B]
        if look.dateline:
            out = {_O: out[_B] + 4.0, _B: out[_B] - 2.0, _G: out[_B] - 2.0}
        if look.short and not look.listed:
            out[_H] = self._head(index)
            if look.size <= 26:
                out[_S] = self._subhead(index)
        if look.byline:
            out[_B] = out[_G] = min(out[_B], 0.0)
            out[_Y] = 6.0 if signs.BYLINE.search(look.text) else 3.0
        if look.credit and look.size <= 44:
            out[_C] = 7.0 if len(look.text) <= 24 else 4.0
        if look.size <= 200 and not look.dateline:
            caption = self._caption(index)
            if caption > -2.5:
                out[_P] = caption
        if look.header:
            out[Label.HEADER] = 7.0
        if look.selling:
            out[Label.NOISE] = 5.0 if look.size <= 160 else 2.5
        return out

    def _body(self, index: int) -> float:
        look = self._looks[index]
        if look.listed:
            return 4.0
        if look.size >= 60:
            return 5.0
        score = 2.0 if look.size >= 30 else 0.0 if look.size >= 15 else -1.5
        if not (look.closed or look.hanging or "。" in look.text or re.search("[，,]", look.text)):
            score -= 1.5
        if look.closed:
            score += 1.5
        elif look.hanging:
            score += 3.0
        if look.opening:
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
        before, after = self._echoes.get(index, (0.0, 0.0))
        score += max(-1.0, min(1.0, 2.0 * (after - before)))
        score += 2.0 if signs.SECTION.search(look.text) else 0.0
        score += 1.5 if "——" in look.text else 0.0
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
        score -= 1.5 if look.size <= 2 else 0.0
        if not self._sheet.columns:
            score -= 1.5 * look.wide + 2.0 * look.wide_after
        numbered = signs.ENUMERATED.search(look.text) is not None
        score += 1.5 if numbered else 0.0
        score += self._twins.get(index, 0.5 if numbered else -1.5)
        score += self._kinship.get(index, 0.0)
        follower = self._next_long[index]
        if follower >= 0 and self._looks[follower].dateline:
            score -= 5.0
        elif follower >= 0 and signs.LEAD.search(self._looks[follower].text[:50]):
            score -= 0.8
        beside = [self._looks[i].short for i in (index - 1, index + 1) if 0 <= i < len(self._looks)]
        if any(beside):
            score -= 1.0
        return score + self._dated - 0.5

    def _caption(self, index: int) -> float:
        look = self._looks[index]
        score = -2.0
        if look.caption:
            score += 6.5 if look.size <= 120 else 4.0
        if look.credit:
            score += 6.0 if look.size <= 120 else 2.5
        if look.short and not look.closed and 8 <= look.size <= 36 and not look.wide:
            score += 1.2 * self._dated + 1.5 * self._echoes.get(index, (0.0, 0.0))[0]
            score += 1.0 if signs.SHOWN.search(look.text) else 0.0
        if look.closed and look.size <= 60:
            score += 1.0
            before = look.wide and not self._sheet.columns
            score += 3.0 * before + 1.0 * (look.wide_after and not self._sheet.columns)
        return score

    def beside(self, state: _State, label: Label, index: int) -> float:
        """Score a label after the labels so far."""
        score = _BESIDE.get((state.label, label), 0.0)
        if label is _G:
            return score + self._join(state, index)
        if label is _B:
            score -= 0.5 * max(-1.0, self._join(state, index)) if state.last >= 0 else 0.0
            if state.label is _H:
                score -= 0.3 + 2.2 * self._dated
                score += 0.8 if signs.LEAD.search(self._looks[index].text[:50]) else 0.0
            elif state.last < 0 and state.label is not _Y:
                score -= 1.0
            return score
        if label in (_H, _O) and state.open:
            score -= 2.0
        if label is _S:
            score -= 1.5 if state.open else 0.0
            score -= 4.0 if state.last < 0 else 0.0
            score -= 5.0 if state.last >= 0 and self._looks[state.last].signed else 0.0
        if (
            label is _P
            and state.open
            and self._looks[index].closed
            and self._looks[index].size <= 60
        ):
            score += 1.5
        if label is _O and state.label in (_O, _B, _G) and self._looks[index].wide:
            score += 1.0
        return score

    def _join(self, state: _State, index: int) -> float:
        """Weigh whether a piece goes on with the paragraph that a state has open."""
        if state.last < 0:
            return -3.0
        left, right = self._looks[state.last], self._looks[index]
        piece = self._sheet.pieces[index]
        if left.signed or left.listed or right.listed or right.dateline:
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
        return score

    def after(self, state: _State, label: Label, index: int) -> tuple[int, bool]:
        """Return which paragraph is under way after a label, and whether it is open."""
        if label in TEXT:
            return index, not self._looks[index].closed and not self._looks[index].listed
        if label is _H:
            return -1, False
        return state.last, state.open

    def ending(self, state: _State) -> float:
        """Score what a page may end with; heads seldom stand last."""
        return 1.5 if state.label is _H else 3.0 if state.label is _S else 0.0


def _closes_first(text: str) -> bool:
    """Return whether the first quotation mark of a text closes."""
    first = re.search(r"[“”「」『』]", text)
    return first is not None and first[0] in "”」』"


def _next_long(looks: Sequence[Looks]) -> list[int]:
    """For each piece, the next one that is no short line, or -1."""
    out = [-1] * len(looks)
    found = -1
    for index in range(len(looks) - 1, -1, -1):
        out[index] = found
        look = looks[index]
        if not (look.short or look.credit or (look.size <= 45 and look.wide)):
            found = index
    return out


_CONTEXT = 500
_OFTEN = 4


def _kinship(looks: Sequence[Looks]) -> dict[int, float]:
    """Weigh for each short line whether the texts before and after it are of one article.

    Two stretches of one article share runs of characters that the rest of the page has not:
    its names and its matter.
    """
    stretches: list[set[str]] = [set()]
    sizes = [0]
    at: dict[int, int] = {}
    for index, look in enumerate(looks):
        if look.short:
            if sizes[-1]:
                stretches.append(set())
                sizes.append(0)
            at[index] = len(stretches) - 1
        elif not look.listed:
            room = _CONTEXT - sizes[-1]
            text = look.text[: max(room, 0)]
            stretches[-1].update(map("".join, zip(text, text[1:], text[2:], strict=False)))
            sizes[-1] += len(text)
    often: dict[str, int] = {}
    for stretch in stretches:
        for run in stretch:
            often[run] = often.get(run, 0) + 1
    out: dict[int, float] = {}
    for index, after in at.items():
        before = after - 1
        if before < 0 or min(sizes[before], sizes[after]) < 40:
            continue
        shared = sum(
            1 / (often[run] - 1)
            for run in stretches[before] & stretches[after]
            if often[run] <= _OFTEN
        )
        kin = 100 * shared / math.sqrt(sizes[before] * sizes[after])
        # Little text proves little: where it shares nothing, that may be chance.
        trust = min(1.0, min(sizes[before], sizes[after]) / 200)
        out[index] = min(2.5, kin - 0.6) if kin > 0.6 else (kin - 0.6) * 1.6 * trust
    return out


def _echoes(looks: Sequence[Looks]) -> dict[int, tuple[float, float]]:
    """Return for each short line how many of its words the texts before and after it have.

    A head has words of the text below it, a caption those of the text that it stands in.
    """
    before: dict[int, str] = {}
    after: dict[int, str] = {}
    for order, into in ((range(len(looks)), before), (range(len(looks) - 1, -1, -1), after)):
        stretch = ""
        fresh = True
        for index in order:
            look = looks[index]
            if look.short:
                into[index] = stretch
                fresh = True
            elif not look.credit:
                stretch = look.text if fresh else (stretch + look.text)[-_CONTEXT:]
                fresh = False
    out: dict[int, tuple[float, float]] = {}
    for index, text in before.items():
        words = re.sub(r"[^㐀-鿿A-Za-z0-9]", "", looks[index].text)
        runs = {words[i : i + 2] for i in range(len(words) - 1)}
        if runs and text and after[index]:
            out[index] = (
                sum(run in text for run in runs) / len(runs),
                sum(run in after[index] for run in runs) / len(runs),
            )
    return out


def _twins(looks: Sequence[Looks], next_long: Sequence[int]) -> dict[int, float]:
    """Weigh lonely short lines that have others of their length near by: subheads are alike."""
    lonely = [
        index
        for index, look in enumerate(looks)
        if look.short
        and look.size <= 26
        and not look.hanging
        and next_long[index] == index + 1
        and not looks[index + 1].dateline
        and index
        and not looks[index - 1].short
    ]
    out: dict[int, float] = {}
    for place, index in enumerate(lonely):
        alike = sorted(
            (
                _likeness(looks[index].text, looks[other].text)
                for other in lonely[max(0, place - 2) : place + 3]
                if other != index
                and abs(looks[other].size - looks[index].size) <= 2
                and not any(
                    looks[i].dateline or looks[i].signed
                    for i in range(min(index, other), max(index, other))
                )
            ),
            reverse=True,
        )
        if alike and alike[0] > 0:
            out[index] = min(2.0, sum(alike[:2]))
    return out


def _likeness(one: str, other: str) -> float:
    """Weigh two short lines as subheads of one article: alike in length and in build."""
    near = (1.0, 0.5, 0.0)[abs(len(one) - len(other))]
    return near + 0.4 * (one[0] == other[0]) + 0.4 * (one[-1] == other[-1])
