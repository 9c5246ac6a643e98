"""What each piece of a page is: head, opening of a text, its going on, caption, furniture.

No line proves itself. Each piece is given the labels that its looks allow, with scores
(:mod:`jiaoyue.newspaper.alone`); each pair of neighbours has a score too
(:mod:`jiaoyue.newspaper.beside`); and the best sequence over the whole page is found by dynamic
programming.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiaoyue.newspaper.alone import Alone
from jiaoyue.newspaper.beside import Beside
from jiaoyue.newspaper.clues import Clues
from jiaoyue.newspaper.labels import Label, State

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jiaoyue.newspaper.kinship import Bridges
    from jiaoyue.newspaper.lines import Sheet
    from jiaoyue.newspaper.looks import Looks
    from jiaoyue.newspaper.repeats import Repeat

_KEPT = 5
"""How many of the best sequences are followed from piece to piece."""


def labels_of(
    sheet: Sheet, looks: Sequence[Looks], copies: Sequence[Repeat], bridges: Bridges
) -> tuple[Label, ...]:
    """Label every piece by the best sequence over the page."""
    if not looks:
        return ()
    gone = {copy.index for copy in copies}
    clues = Clues(sheet, looks, bridges)
    alone = Alone(clues)
    return _best_path(
        [
            {Label.NOISE: 20.0} if index in gone else alone.scores(index)
            for index in range(len(looks))
        ],
        Beside(clues),
    )


def _best_path(choices: Sequence[dict[Label, float]], beside: Beside) -> tuple[Label, ...]:
    states = [State(0.0, -1, False, None, Label.HEADER)]
    for index, choice in enumerate(choices):
        following: dict[tuple[Label, bool], tuple[float, int, State, Label]] = {}
        for label, alone in choice.items():
            after = beside.after(label, index)
            for state in states:
                score = state.score + alone + beside.score(state, label, index)
                last, is_open = after or (state.last, state.open)
                # What follows asks of a paragraph no more whether it went on from another.
                place = Label.BODY if label is Label.GOES_ON else label, is_open
                held = following.get(place)
                if held is None or score > held[0]:
                    following[place] = score, last, state, label
        best = sorted(following.items(), key=lambda found: -found[1][0])[:_KEPT]
        states = [
            State(score, last, is_open, state, label)
            for (_, is_open), (score, last, state, label) in best
        ]
    at: State | None = max(states, key=lambda state: state.score - beside.ending(state))
    path: list[Label] = []
    while at is not None and at.before is not None:
        path.append(at.label)
        at = at.before
    return tuple(reversed(path))
