"""What can be chosen in the sidebar, and what is listed after a choice.

Within a section one choice holds at a time; those of several sections hold together.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from jiaoyue.marks.catalogue import Filter, Round, ends_of
from jiaoyue.marks.saved import SavedSearch


class Section(Enum):
    """The sections of the sidebar, from the top down."""

    ALL = auto()
    SAVED = auto()
    ATTACHED = auto()
    PLACE = auto()
    DATE = auto()
    PAPER = auto()
    TAG = auto()
    ROUND = auto()


@dataclass(frozen=True, slots=True)
class Choice:
    """What choosing an entry filters by; within a section only one can hold."""

    section: Section
    value: object = None

    def is_chosen(self, wanted: Filter) -> bool:
        """Return whether ``wanted`` filters by it."""
        if isinstance(self.value, SavedSearch):
            return self.value.wanted == wanted
        return chosen_value(wanted, self.section) == self.value


def combined(wanted: Filter, choice: Choice) -> Filter:
    """Return the filter after a click on ``choice``: set in its section, or taken back there.

    All articles means no choice in any section; the words stay.
    """
    taken = choice.is_chosen(wanted)
    match choice.section:
        case Section.ALL:
            return Filter(words=wanted.words)
        case Section.SAVED:
            saved = choice.value.wanted if isinstance(choice.value, SavedSearch) else Filter()
            return Filter() if taken else saved
        case Section.ATTACHED:
            # Another library filters nothing here.
            return wanted
        case Section.PLACE:
            place = choice.value if isinstance(choice.value, tuple) and not taken else ()
            return wanted._replace(place=place)
        case Section.DATE:
            month = choice.value if isinstance(choice.value, str) and not taken else None
            return wanted._replace(month=month)
        case Section.PAPER:
            paper = choice.value if isinstance(choice.value, str) and not taken else None
            return wanted._replace(paper=paper)
        case Section.TAG:
            tag = choice.value if isinstance(choice.value, str) and not taken else None
            return wanted._replace(tag=tag)
        case Section.ROUND:
            round_ = choice.value if isinstance(choice.value, Round) and not taken else None
            return wanted._replace(round=round_)


def chosen_value(wanted: Filter, section: Section) -> object:
    """Return the value of the choice that ``wanted`` filters by in a section.

    ``False`` where nothing that can be chosen there is asked for by itself.
    """
    match section:
        case Section.ALL:
            return None if wanted._replace(words="") == Filter() else False
        case Section.SAVED | Section.ATTACHED:
            return False
        case Section.PLACE:
            return wanted.place
        case Section.DATE:
            return wanted.month
        case Section.PAPER:
            return wanted.paper
        case Section.TAG:
            return wanted.tag
        case Section.ROUND:
            return wanted.round


def touches(key: str, month: str | None) -> bool:
    """Return whether a year or month has something of what ``Filter.month`` asks for."""
    if not month or not key:
        return month == key
    first, last = ends_of(month)
    return key <= last + "~" and first <= key + "~"
