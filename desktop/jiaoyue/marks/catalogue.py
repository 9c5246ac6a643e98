"""What a list shows of a library, and what it can be filtered by, as values.

They are named tuples, as they are made before the window shows: a program's first dataclass
takes longer to make than the rows of the list that it shows first.
"""

from __future__ import annotations

from enum import Enum, IntEnum
from typing import NamedTuple


class Round(IntEnum):
    """How far an article has been proofread."""

    UNREAD = 0
    FIRST = 1
    SECOND = 2
    THIRD = 3
    FINAL = 4

    @property
    def under_way(self) -> Round:
        """The round that is being read while an article stands in this one."""
        return Round(min(self + 1, Round.FINAL))


class Order(Enum):
    """What a list is sorted by; within a place or a proof the newest come first.

    Places and titles are sorted as they are read, in pinyin. What lacks a date or a place
    comes last. ``BEST`` puts first what says the words sought in its head; it is for searches.
    """

    NEWEST = "newest"
    OLDEST = "oldest"
    PLACE = "place"
    TITLE = "title"
    ROUND = "round"
    BEST = "best"


class Filter(NamedTuple):
    """Which articles to list; every field that is set must hold. Empty means all.

    ``place`` is a path of names from the province down (1 to 3 of them); ``("",)`` asks for
    articles without a place. ``month`` is ``YYYY``, ``YYYY-MM`` or an interval of these
    (``2021-03/2022``, both ends within) and asks for articles whose interval of dates begins in
    it; ``""`` asks for articles without a date. ``tag`` is a tag's id
    and takes in the tags below it, of the article or of a passage of it. ``paper`` is a paper's name, ``""`` asks for articles without
    one. ``words`` is a search as a person writes it; see :mod:`jiaoyue.marks.search_syntax`.
    """

    place: tuple[str, ...] = ()
    month: str | None = None
    tag: str | None = None
    round: Round | None = None
    words: str = ""
    paper: str | None = None


def ends_of(month: str) -> tuple[str, str]:
    """Return the first and the last year or month of what ``Filter.month`` asks for."""
    first, _, last = month.partition("/")
    return first, last or first


class ArticleRow(NamedTuple):
    """An article as a list shows it.

    ``date`` is EDTF; ``date_first`` and ``date_last`` are its outer days (ISO), empty when
    nothing dates it. ``first_line`` is the beginning of the body, cleaned. ``title`` is empty
    for an article without a head.
    """

    id: int
    title: str
    first_line: str
    province: str | None
    city: str | None
    county: str | None
    town: str | None
    date: str | None
    date_first: str
    date_last: str
    round: Round
    tags: tuple[str, ...] = ()
    annotations: int = 0

    @property
    def called(self) -> str:
        """Its title, or where it has none the beginning of its body."""
        return self.title or self.first_line
