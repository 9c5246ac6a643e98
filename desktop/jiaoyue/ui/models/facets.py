"""The sidebar as a model: what a library counts, as one tree under section heads.

An entry that filters carries a ``Choice``; how several choices combine is ``combined``'s affair.
The entries are those of the whole library, whatever is filtered, so that none moves under the
hand that chooses; only their counts follow the filter.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum, auto
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QAbstractItemModel, QLocale, QModelIndex, QObject, Qt

from jiaoyue.marks.catalogue import Filter, Round, ends_of
from jiaoyue.marks.facets import Facets, MonthCount, PaperCount, PlaceCount, TagCount
from jiaoyue.marks.saved import SavedSearch
from jiaoyue.ui.models.interface_script import in_interface_script
from jiaoyue.ui.models.labels import short_siblings
from jiaoyue.ui.reader.wording import round_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from jiaoyue.session.lists import SavedCount
    from jiaoyue.ui.models.articles import Index

_Nested = TypeVar("_Nested", PlaceCount, TagCount)
ENTRY = Qt.ItemDataRole.UserRole
MOST_BARS = 36


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


_COUNTED_ELSEWHERE = (Section.SAVED, Section.ATTACHED)


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


@dataclass(frozen=True, slots=True)
class Choice:
    """What choosing an entry filters by; within a section only one can hold."""

    section: Section
    value: object = None

    def is_chosen(self, wanted: Filter) -> bool:
        """Return whether ``wanted`` filters by it."""
        if isinstance(self.value, SavedSearch):
            return self.value.wanted == wanted
        return _chosen_value(wanted, self.section) == self.value


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


def _chosen_value(wanted: Filter, section: Section) -> object:
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


class FacetModel(QAbstractItemModel):
    """The entries of a library's facets; ``ENTRY`` is the Entry of an index."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._root = Entry(EntryKind.HEAD, Section.ALL, "")
        self._every: Sequence[Entry] = ()
        self._by_choice: Mapping[tuple[Section, object], Entry] = {}
        self._shape: object = None
        self._elsewhere: object = None
        self._searches: tuple[SavedCount, ...] = ()
        self._attached: tuple[AttachedEntry, ...] = ()

    def show(
        self,
        facets: Facets,
        searches: Iterable[SavedCount] = (),
        attached: Iterable[AttachedEntry] = (),
    ) -> None:
        """Show these counts, what the saved searches find, and what other libraries have."""
        searches, attached, shape = tuple(searches), tuple(attached), _shape(facets)
        if shape == self._shape and self.count_elsewhere(searches, attached):
            self.narrow_to(facets)
            return
        self.beginResetModel()
        self._searches, self._attached = searches, attached
        self._shape, self._elsewhere = shape, _shape_elsewhere(searches, attached)
        self._root = Entry(EntryKind.HEAD, Section.ALL, "")
        self._root.within = list(self._entries(facets))
        _adopt(self._root)
        self._every = tuple(_all(self._root.within))
        self._by_choice = {
            (e.choice.section, e.choice.value): e
            for e in self._every
            if e.choice and e.section is not Section.SAVED
        }
        self.endResetModel()

    def count_elsewhere(
        self, searches: Sequence[SavedCount], attached: Sequence[AttachedEntry]
    ) -> bool:
        """Show what is found of late by the saved searches, and in other libraries.

        Return whether these are the ones that stand here; else nothing is changed.
        """
        if _shape_elsewhere(searches, attached) != self._elsewhere:
            return False
        self._searches, self._attached = tuple(searches), tuple(attached)
        found = (*(one.articles for one in searches), *(other.articles for other in attached))
        for entry, count in zip(self._counted_elsewhere(), found, strict=True):
            if entry.count != count:
                entry.count = count
                self.dataChanged.emit(self.index_of(entry), self.index_of(entry))
        return True

    @property
    def entries(self) -> Sequence[Entry]:
        """Every entry, from the top down."""
        return self._every

    def narrow_to(self, facets: Facets | None) -> None:
        """Count what a filter leaves instead, nothing where it leaves none; ``None`` is unknown."""
        counts = counts_of(facets) if facets is not None else {}
        changed: dict[Entry, None] = {}
        for entry in self._every:
            if entry.section in _COUNTED_ELSEWHERE:
                continue
            own = counts.get(entry.section, {})
            before = entry.bars, entry.count
            if entry.kind is EntryKind.BARS:
                entry.bars = tuple(MonthCount(bar.key, own.get(bar.key, 0)) for bar in entry.bars)
            elif entry.choice is not None:
                entry.count = None if facets is None else own.get(entry.choice.value, 0)
            if (entry.bars, entry.count) != before and entry.above is not None:
                changed[entry.above] = None
        # A thousand rows shut away need no word each.
        for above in changed:
            first, last = above.within[0], above.within[-1]
            self.dataChanged.emit(self.index_of(first), self.index_of(last))

    def chosen(self, wanted: Filter) -> list[QModelIndex]:
        """Return the entries that ``wanted`` filters by."""
        saved = (e for e in self._counted_elsewhere() if e.choice and e.choice.is_chosen(wanted))
        by_section = ((one, _chosen_value(wanted, one)) for one in Section)
        found = (self._by_choice.get(key) for key in by_section)
        return [self.index_of(entry) for entry in (*saved, *found) if entry is not None]

    def index_of(self, entry: Entry) -> QModelIndex:
        """Return where an entry stands."""
        return self.createIndex(entry.at, 0, entry)

    def entry(self, index: Index) -> Entry:
        """Return the entry of an index, the root for none."""
        found = index.internalPointer() if index.isValid() else self._root
        return found if isinstance(found, Entry) else self._root

    def index(self, row: int, column: int, parent: Index | None = None) -> QModelIndex:
        above = self.entry(parent) if parent is not None else self._root
        if column != 0 or not 0 <= row < len(above.within):
            return QModelIndex()
        return self.createIndex(row, 0, above.within[row])

    def parent(self, index: Index | None = None) -> Any:
        if index is None:
            return super().parent()
        above = self.entry(index).above if index.isValid() else None
        return QModelIndex() if above is None or above is self._root else self.index_of(above)

    def rowCount(self, parent: Index | None = None) -> int:
        return len(self.entry(parent).within) if parent is not None else len(self._root.within)

    def columnCount(self, _parent: Index | None = None) -> int:
        return 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or self.entry(index).kind is not EntryKind.CHOICE:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        entry = self.entry(index)
        if role == ENTRY:
            return entry
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.name
        if role == Qt.ItemDataRole.ToolTipRole:
            named = entry.full_name if entry.full_name != entry.name else None
            return entry.trouble or entry.tip or named
        if role == Qt.ItemDataRole.AccessibleTextRole:
            name = ", ".join(filter(None, (entry.full_name or entry.name, entry.trouble)))
            is_counted = entry.kind is EntryKind.CHOICE and entry.count is not None
            return f"{name} {entry.count}" if is_counted else name
        return None

    def _counted_elsewhere(self) -> Iterator[Entry]:
        return (e for e in self._root.within if e.choice and e.section in _COUNTED_ELSEWHERE)

    def _entries(self, facets: Facets) -> Iterator[Entry]:
        yield Entry(
            EntryKind.CHOICE,
            Section.ALL,
            self.tr("All articles"),
            facets.articles,
            Choice(Section.ALL),
        )
        if self._searches:
            yield Entry(EntryKind.HEAD, Section.SAVED, self.tr("Saved searches"))
            for one in self._searches:
                choice = Choice(Section.SAVED, one.saved)
                yield Entry(EntryKind.CHOICE, Section.SAVED, one.saved.name, one.articles, choice)
        if self._attached:
            yield Entry(EntryKind.HEAD, Section.ATTACHED, self.tr("Other libraries"))
            for other in self._attached:
                yield Entry(
                    EntryKind.CHOICE,
                    Section.ATTACHED,
                    other.name,
                    other.articles,
                    Choice(Section.ATTACHED, other.path),
                    tip=str(other.path),
                    trouble=other.trouble,
                )
        if facets.places:
            yield Entry(EntryKind.HEAD, Section.PLACE, self.tr("Places"))
            yield from self._places(facets.places)
        if facets.months:
            yield Entry(EntryKind.HEAD, Section.DATE, self.tr("Dates"))
            bars = bars_of(facets.months)
            if len(bars) > 1:
                yield Entry(EntryKind.BARS, Section.DATE, self.tr("Articles by month"), bars=bars)
            yield from self._months(facets.months)
        if any(paper.name for paper in facets.papers):
            yield Entry(EntryKind.HEAD, Section.PAPER, self.tr("Papers"))
            yield from self._papers(facets.papers)
        if facets.tags:
            yield Entry(EntryKind.HEAD, Section.TAG, self.tr("Tags"))
            yield from self._tags(facets.tags)
        if any(facets.rounds.values()):
            yield Entry(EntryKind.HEAD, Section.ROUND, self.tr("Proofs"))
            yield from self._rounds(facets.rounds)

    def _places(self, counts: Iterable[PlaceCount]) -> Iterator[Entry]:
        listed = list(counts)
        if not listed:
            # So it is of nearly all: the counties.
            return
        short = short_siblings([place.name for place in listed])
        for place, name in zip(listed, short, strict=True):
            yield Entry(
                EntryKind.CHOICE,
                Section.PLACE,
                in_interface_script(name) or self.tr("No place"),
                place.count,
                Choice(Section.PLACE, place.path),
                full_name=in_interface_script(place.name),
                within=list(self._places(inner for inner in place.within if inner.name)),
            )

    def _months(self, counts: Iterable[MonthCount]) -> Iterator[Entry]:
        for month in counts:
            yield Entry(
                EntryKind.CHOICE,
                Section.DATE,
                self.month_name(month.key),
                month.count,
                Choice(Section.DATE, month.key),
                within=list(self._months(month.within)),
            )

    def month_name(self, key: str) -> str:
        """Return what the sidebar calls a year or a month."""
        if not key:
            return self.tr("No date")
        year, _, month = key.partition("-")
        if not month:
            return year
        return QLocale().standaloneMonthName(int(month), QLocale.FormatType.ShortFormat)

    def _papers(self, counts: Iterable[PaperCount]) -> Iterator[Entry]:
        for paper in counts:
            yield Entry(
                EntryKind.CHOICE,
                Section.PAPER,
                paper.name or self.tr("No paper"),
                paper.count,
                Choice(Section.PAPER, paper.name),
            )

    def _tags(self, counts: Iterable[TagCount]) -> Iterator[Entry]:
        for tag in counts:
            yield Entry(
                EntryKind.CHOICE,
                Section.TAG,
                tag.name,
                tag.count,
                Choice(Section.TAG, tag.id),
                within=list(self._tags(tag.within)),
            )

    def _rounds(self, counts: Mapping[Round, int]) -> Iterator[Entry]:
        for round_ in Round:
            if counts.get(round_):
                yield Entry(
                    EntryKind.CHOICE,
                    Section.ROUND,
                    round_name(round_),
                    counts[round_],
                    Choice(Section.ROUND, round_),
                )


def counts_of(facets: Facets) -> Mapping[Section, Mapping[Any, int]]:
    """Return how many articles each choice of a section would leave, by its value."""
    every = [month for year in facets.months for month in (year, *year.within)]
    return {
        Section.ALL: {None: facets.answers},
        Section.PLACE: {place.path: place.count for place in _with_within(facets.places)},
        Section.DATE: {month.key: month.count for month in every},
        Section.PAPER: {paper.name: paper.count for paper in facets.papers},
        Section.TAG: {tag.id: tag.count for tag in _with_within(facets.tags)},
        Section.ROUND: facets.rounds,
    }


def _with_within(counts: Iterable[_Nested]) -> Iterator[_Nested]:
    for count in counts:
        yield count
        yield from _with_within(count.within)


def _shape(facets: Facets) -> object:
    """Return what of counts makes entries: all but the numbers."""
    bars = bars_of(facets.months)
    return (
        [place.path for place in _with_within(facets.places)],
        [month.key for year in facets.months for month in (year, *year.within)],
        [bar.key for bar in bars],
        [paper.name for paper in facets.papers],
        _tag_shape(facets.tags),
        [round_ for round_ in Round if facets.rounds.get(round_)],
    )


def _shape_elsewhere(searches: Iterable[SavedCount], attached: Iterable[AttachedEntry]) -> object:
    """Return the same of saved searches and of other libraries."""
    return (
        [one.saved for one in searches],
        [(other.path, other.name, other.trouble) for other in attached],
    )


def _tag_shape(tags: Iterable[TagCount]) -> list[object]:
    return [(tag.id, tag.name, _tag_shape(tag.within)) for tag in tags]


def _adopt(above: Entry) -> None:
    for i, entry in enumerate(above.within):
        entry.above, entry.at = above, i
        _adopt(entry)


def _all(entries: Iterable[Entry]) -> Iterator[Entry]:
    for entry in entries:
        yield entry
        yield from _all(entry.within)


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


def touches(key: str, month: str | None) -> bool:
    """Return whether a year or month has something of what ``Filter.month`` asks for."""
    if not month or not key:
        return month == key
    first, last = ends_of(month)
    return key <= last + "~" and first <= key + "~"


def _month_number(key: str) -> int:
    return int(key[:4]) * 12 + int(key[5:7]) - 1
