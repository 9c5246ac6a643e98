"""The entries of the sidebar, made of what a library counts: a tree under section heads.

They are those of the whole library, whatever is filtered; only their counts follow the filter.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum, auto
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QCoreApplication, QLocale

from jiaoyue.marks.catalogue import Round
from jiaoyue.marks.facets import MonthCount, PlaceCount, TagCount
from jiaoyue.ui.models.choices import Choice, Section
from jiaoyue.ui.models.interface_script import in_interface_script
from jiaoyue.ui.models.labels import round_name, short_siblings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from jiaoyue.marks.facets import Facets, PaperCount
    from jiaoyue.session.lists import SavedCount

_Nested = TypeVar("_Nested", PlaceCount, TagCount)
MOST_BARS = 36


@dataclass(frozen=True, slots=True)
class AttachedEntry:
    """A library attached for reading: what it is called, and how much it has of what is listed.

    ``articles`` is ``None`` while that is not known; ``trouble`` says why it never will be.
    """

    path: Path
    name: str
    articles: int | None
    trouble: str = ""


class EntryKind(Enum):
    """How an entry looks."""

    HEAD = auto()
    BARS = auto()
    CHOICE = auto()


@dataclass(slots=True, eq=False)
class Entry:
    """A row of the sidebar; ``full_name`` is said where ``name`` was cut short.

    ``tip`` says more of it, ``trouble`` why it cannot be counted.
    """

    kind: EntryKind
    section: Section
    name: str
    count: int | None = 0
    choice: Choice | None = None
    full_name: str = ""
    within: list[Entry] = field(default_factory=list)
    tip: str = ""
    trouble: str = ""
    above: Entry | None = None
    at: int = 0
    bars: tuple[MonthCount, ...] = ()

    @property
    def level(self) -> int:
        """How deep it stands in its section, from 0."""
        depth, entry = -1, self
        while entry.above is not None:
            depth, entry = depth + 1, entry.above
        return depth

    def below(self) -> Iterator[Entry]:
        """Yield every entry within it, from the top down."""
        for entry in self.within:
            yield entry
            yield from entry.below()


def root_of(
    facets: Facets, searches: Sequence[SavedCount], attached: Sequence[AttachedEntry]
) -> Entry:
    """Return an entry that is not shown, with all that are within it."""
    root = bare_root()
    root.within = list(_entries(facets, searches, attached))
    _adopt(root)
    return root


def bare_root() -> Entry:
    """Return it with none."""
    return Entry(EntryKind.HEAD, Section.ALL, "")


def counts_of(facets: Facets) -> Mapping[Section, Mapping[Any, int]]:
    """Return how many articles each choice of a section would leave, by its value."""
    return {
        Section.ALL: {None: facets.answers},
        Section.PLACE: {place.path: place.count for place in _with_within(facets.places)},
        Section.DATE: {month.key: month.count for month in _years_and_months(facets)},
        Section.PAPER: {paper.name: paper.count for paper in facets.papers},
        Section.TAG: {tag.id: tag.count for tag in _with_within(facets.tags)},
        Section.ROUND: facets.rounds,
    }


def shape_of(facets: Facets) -> object:
    """Return what of counts makes entries: all but the numbers."""
    return (
        [place.path for place in _with_within(facets.places)],
        [month.key for month in _years_and_months(facets)],
        [bar.key for bar in bars_of(facets.months)],
        [paper.name for paper in facets.papers],
        _tag_shape(facets.tags),
        [round_ for round_ in Round if facets.rounds.get(round_)],
    )


def shape_elsewhere(searches: Iterable[SavedCount], attached: Iterable[AttachedEntry]) -> object:
    """Return the same of saved searches and of other libraries."""
    return (
        [one.saved for one in searches],
        [(other.path, other.name, other.trouble) for other in attached],
    )


def bars_of(months: Iterable[MonthCount]) -> tuple[MonthCount, ...]:
    """Return one count for each month from the first to the last, the empty ones too.

    Where that would be more than ``MOST_BARS`` it is one for each year.
    """
    years = [year for year in months if year.key]
    counts = {month.key: month.count for year in years for month in year.within}
    if not counts:
        return ()
    first, last = (_month_number(key) for key in (min(counts), max(counts)))
    if last - first < MOST_BARS:
        keys = [f"{number // 12:04}-{number % 12 + 1:02}" for number in range(first, last + 1)]
    else:
        counts = {year.key: year.count for year in years}
        keys = [f"{year:04}" for year in range(int(min(counts)), int(max(counts)) + 1)]
    return tuple(MonthCount(key, counts.get(key, 0)) for key in keys)


def _entries(
    facets: Facets, searches: Sequence[SavedCount], attached: Sequence[AttachedEntry]
) -> Iterator[Entry]:
    said = QCoreApplication.translate("Entries", "All")
    yield _choice(Section.ALL, said, facets.articles)
    if searches:
        yield _head(Section.SAVED, QCoreApplication.translate("Entries", "Saved searches"))
        for one in searches:
            yield _choice(Section.SAVED, one.saved.name, one.articles, one.saved)
    if attached:
        yield _head(Section.ATTACHED, QCoreApplication.translate("Entries", "Other libraries"))
        for other in attached:
            entry = _choice(Section.ATTACHED, other.name, other.articles, other.path)
            entry.tip, entry.trouble = str(other.path), other.trouble
            yield entry
    if facets.places:
        yield _head(Section.PLACE, QCoreApplication.translate("Entries", "Places"))
        yield from _places(facets.places)
    if facets.months:
        yield _head(Section.DATE, QCoreApplication.translate("Entries", "Dates"))
        bars = bars_of(facets.months)
        if len(bars) > 1:
            said = QCoreApplication.translate("Entries", "Articles by month")
            yield Entry(EntryKind.BARS, Section.DATE, said, bars=bars)
        yield from _months(facets.months)
    if any(paper.name for paper in facets.papers):
        yield _head(Section.PAPER, QCoreApplication.translate("Entries", "Papers"))
        yield from _papers(facets.papers)
    if facets.tags:
        yield _head(Section.TAG, QCoreApplication.translate("Entries", "Tags"))
        yield from _tags(facets.tags)
    if any(facets.rounds.values()):
        yield _head(Section.ROUND, QCoreApplication.translate("Entries", "Proofs"))
        for round_ in Round:
            if facets.rounds.get(round_):
                count = facets.rounds[round_]
                yield _choice(Section.ROUND, round_name(round_), count, round_)


def _head(section: Section, name: str) -> Entry:
    return Entry(EntryKind.HEAD, section, name)


def _choice(
    section: Section,
    name: str,
    count: int | None,
    value: object = None,
    within: Iterable[Entry] = (),
    full_name: str = "",
) -> Entry:
    choice = Choice(section, value)
    return Entry(EntryKind.CHOICE, section, name, count, choice, full_name, [*within])


def _places(counts: Iterable[PlaceCount]) -> Iterator[Entry]:
    listed = list(counts)
    if not listed:
        # So it is of nearly all: the counties.
        return
    short = short_siblings([place.name for place in listed])
    for place, name in zip(listed, short, strict=True):
        within = _places(inner for inner in place.within if inner.name)
        full_name = in_interface_script(place.name)
        said = in_interface_script(name) or QCoreApplication.translate("Entries", "No place")
        yield _choice(Section.PLACE, said, place.count, place.path, within, full_name)


def _months(counts: Iterable[MonthCount]) -> Iterator[Entry]:
    for month in counts:
        within = _months(month.within)
        yield _choice(Section.DATE, _month_name(month.key), month.count, month.key, within)


def _month_name(key: str) -> str:
    """Return what the sidebar calls a year or a month."""
    if not key:
        return QCoreApplication.translate("Entries", "No date")
    year, _, month = key.partition("-")
    if not month:
        return year
    return QLocale().standaloneMonthName(int(month), QLocale.FormatType.ShortFormat)


def _papers(counts: Iterable[PaperCount]) -> Iterator[Entry]:
    for paper in counts:
        said = paper.name or QCoreApplication.translate("Entries", "No paper")
        yield _choice(Section.PAPER, said, paper.count, paper.name)


def _tags(counts: Iterable[TagCount]) -> Iterator[Entry]:
    for tag in counts:
        yield _choice(Section.TAG, tag.name, tag.count, tag.id, _tags(tag.within))


def _adopt(above: Entry) -> None:
    for i, entry in enumerate(above.within):
        entry.above, entry.at = above, i
        _adopt(entry)


def _years_and_months(facets: Facets) -> list[MonthCount]:
    return [month for year in facets.months for month in (year, *year.within)]


def _with_within(counts: Iterable[_Nested]) -> Iterator[_Nested]:
    for count in counts:
        yield count
        yield from _with_within(count.within)


def _tag_shape(tags: Iterable[TagCount]) -> list[object]:
    return [(tag.id, tag.name, _tag_shape(tag.within)) for tag in tags]


def _month_number(key: str) -> int:
    return int(key[:4]) * 12 + int(key[5:7]) - 1
