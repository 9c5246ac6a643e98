"""Which of two forms of one name was misread, where a page has either as often as the other.

Three things tell, learned on pages with faults: the character that is more one of names was
printed; of two the commoner is the one that a reader guesses; and a form that reads better is
likelier. Which of the two stands first tells nothing that print could know.
"""

from __future__ import annotations

import math
from functools import lru_cache

from jiaoyue.newspaper.persons import SURNAMES
from jiaoyue.proof.characters import characters
from jiaoyue.proof.language import language_model, word_cost
from jiaoyue.proof.lattice import Lattice

HARDLY = 0.1
"""How likely a form has to be the misread one to be doubted: with less, two or three are doubted in
vain for one that was rightly."""
_OF_NAMES, _SURNAME, _COMMONER, _READS = 0.74, 1.0, 0.81, 0.25
"""What each piece of evidence counts, in natural logarithms of the odds."""
_STEPS, _COSTS = 3, 4.0
"""How many steps of the table of names, and how much of the cost to read a form, are counted."""
_SIZE = 3
_MOST_READ = 2_000


def misread(ours: str, theirs: str, at: int) -> float:
    """Return how likely the first of two folded forms is the misread one, from 0 to 1.

    They are of one length and differ at one place.
    """
    start = max(0, min(at - 1, len(ours) - _SIZE))
    one, other = ours[start : start + _SIZE], theirs[start : start + _SIZE]
    odds = _READS * max(-_COSTS, min(_COSTS, _cost(one) - _cost(other)))
    odds += _COMMONER * (word_cost(theirs[at]) - word_cost(ours[at]))
    if one[0] in SURNAMES or other[0] in SURNAMES:
        belongs = characters().of_persons
        lead = belongs.get(theirs[at], 0) - belongs.get(ours[at], 0)
        odds += _OF_NAMES * max(-_STEPS, min(_STEPS, lead))
    if at == 0:
        odds += _SURNAME * ((other[0] in SURNAMES) - (one[0] in SURNAMES))
    return 1 / (1 + math.exp(-odds))


@lru_cache(maxsize=_MOST_READ)
def _cost(form: str) -> float:
    model = language_model()
    return 0.0 if model is None else Lattice(model, form).cost
