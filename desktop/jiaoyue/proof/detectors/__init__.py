"""The detectors, one a module."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiaoyue.proof.detectors.addresses import ADDRESSES
from jiaoyue.proof.detectors.agreement import AGREEMENT
from jiaoyue.proof.detectors.at_once import AT_ONCE
from jiaoyue.proof.detectors.called_twice import CALLED_TWICE
from jiaoyue.proof.detectors.counted import COUNTED
from jiaoyue.proof.detectors.cut_names import CUT_NAMES
from jiaoyue.proof.detectors.doubled import DOUBLED
from jiaoyue.proof.detectors.endings import ENDINGS
from jiaoyue.proof.detectors.frames import FRAMES
from jiaoyue.proof.detectors.hanging import HANGING
from jiaoyue.proof.detectors.headings import HEADINGS
from jiaoyue.proof.detectors.home_places import HOME_PLACES
from jiaoyue.proof.detectors.joins import JOINS
from jiaoyue.proof.detectors.lookalikes import LOOKALIKES
from jiaoyue.proof.detectors.marks import MARKS
from jiaoyue.proof.detectors.measures import MEASURES
from jiaoyue.proof.detectors.misspelt import MISSPELT
from jiaoyue.proof.detectors.names import NAMES
from jiaoyue.proof.detectors.namesakes import NAMESAKES
from jiaoyue.proof.detectors.numbers import NUMBERS
from jiaoyue.proof.detectors.offices import OFFICES
from jiaoyue.proof.detectors.openings import OPENINGS
from jiaoyue.proof.detectors.organisations import ORGANISATIONS
from jiaoyue.proof.detectors.percentages import PERCENTAGES
from jiaoyue.proof.detectors.places import PLACES
from jiaoyue.proof.detectors.rare_twins import RARE_TWINS
from jiaoyue.proof.detectors.repeats import REPEATS
from jiaoyue.proof.detectors.replays import REPLAYS
from jiaoyue.proof.detectors.small_places import SMALL_PLACES
from jiaoyue.proof.detectors.strangers import STRANGERS
from jiaoyue.proof.detectors.stray import STRAY
from jiaoyue.proof.detectors.sums import SUMS
from jiaoyue.proof.detectors.surnames import SURNAMES_MISREAD
from jiaoyue.proof.detectors.town_lists import TOWN_LISTS
from jiaoyue.proof.detectors.twins import TWINS
from jiaoyue.proof.detectors.variants import VARIANTS
from jiaoyue.proof.detectors.years import YEARS

if TYPE_CHECKING:
    from jiaoyue.proof.detector import Detector

DETECTORS: tuple[Detector, ...] = (
    STRANGERS,
    PLACES,
    TOWN_LISTS,
    ADDRESSES,
    SMALL_PLACES,
    HOME_PLACES,
    NAMES,
    NAMESAKES,
    CUT_NAMES,
    SURNAMES_MISREAD,
    ORGANISATIONS,
    OFFICES,
    VARIANTS,
    CALLED_TWICE,
    AT_ONCE,
    REPEATS,
    REPLAYS,
    DOUBLED,
    MARKS,
    NUMBERS,
    MEASURES,
    COUNTED,
    AGREEMENT,
    SUMS,
    PERCENTAGES,
    YEARS,
    STRAY,
    HEADINGS,
    OPENINGS,
    ENDINGS,
    FRAMES,
    HANGING,
    JOINS,
    MISSPELT,
    TWINS,
    RARE_TWINS,
    LOOKALIKES,
)
"""Every detector; of two that are equally sure of the same words the earlier one speaks."""
