"""What is counted of a library: all of it, what the filter leaves, by month, and saved searches.

Counts are read beside the window: what was shown stays until the answer is there, or until one
has waited too long for it to be right.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, SignalInstance, Slot

from jiaoyue.marks.catalogue import Filter
from jiaoyue.marks.facets import Facets
from jiaoyue.session.lists import Counts, SavedCount

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jiaoyue.marks.timeline import Timeline
    from jiaoyue.session.session import Session

_PATIENCE = 150
"""Milliseconds until counts that are no longer right give way to none."""
_REST = 150
"""Milliseconds without a newer search before what it leaves is counted."""


class Counting(QObject):
    """``facets`` is what the library holds, ``narrowed`` what the filter leaves to choose from.

    Signals: ``counted(Facets)`` what the library holds; ``narrowed_to(Facets | None)`` what the
    filter leaves, ``None`` while that takes longer to count than one would wait, and
    ``timeline_came(Timeline | None)`` likewise, where somebody looks at it;
    ``saved(Sequence[SavedCount])`` are the saved searches.
    """

    counted = Signal(object)
    narrowed_to = Signal(object)
    timeline_came = Signal(object)
    saved = Signal(object)

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._wanted = Filter()
        self.facets = self.narrowed = Facets()
        self.searches: Sequence[SavedCount] = ()
        self._is_counted = False
        self._has_timeline = self._is_timeline_due = False
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST)
        self._rest.timeout.connect(self._count_due)
        self._patience = self._timer(self.narrowed_to)
        self._timeline_patience = self._timer(self.timeline_came)

    @property
    def is_resting(self) -> bool:
        """Whether it waits with counting until nobody types any more."""
        return self._rest.isActive()

    def begin(self) -> None:
        """Know nothing: another library was opened."""
        self.facets = self.narrowed = Facets()
        self.searches = ()

    def stop(self) -> None:
        """Count nothing more of what was to be counted when nobody types."""
        self._rest.stop()

    def count(self) -> None:
        """Count again what the library holds, and what the filter leaves of it."""
        self._is_counted = False
        self._count()
        if self._has_timeline:
            self._count_timeline()
        self.count_saved()

    def follow(self, wanted: Filter) -> None:
        """Count what another filter leaves; of a search only when nobody types any more."""
        before, self._wanted = self._wanted, wanted
        # Its own months do not narrow the timeline.
        self._is_timeline_due |= wanted._replace(month=None) != before._replace(month=None)
        if wanted.words and wanted.words != before.words:
            # Counting holds up whoever is still typing: the list comes first.
            self._session.lists.forget_counts()
            self._session.lists.forget_timeline()
            self._rest.start()
        elif wanted != before:
            self._count_due()

    def show_timeline(self, *, on: bool) -> None:
        """Count by month and city from now on, or no longer."""
        self._has_timeline = on
        if on:
            self._count_timeline()
        else:
            self._timeline_patience.stop()
            self._session.lists.forget_timeline()

    def count_saved(self) -> None:
        """Say which searches are saved, and count again what each finds."""
        known = {one.saved.id: one.articles for one in self.searches}
        self._on_saved_counted(
            [SavedCount(one, known.get(one.id)) for one in self._session.saved_searches()]
        )
        self._session.lists.count_saved(self._on_saved_counted)

    def _on_saved_counted(self, searches: Sequence[SavedCount]) -> None:
        self.searches = searches
        self.saved.emit(searches)

    @Slot()
    def _count_due(self) -> None:
        """Count what another filter leaves, in the sidebar and over time."""
        self._rest.stop()
        self._count()
        is_due, self._is_timeline_due = self._is_timeline_due, False
        if self._has_timeline and is_due:
            self._count_timeline()

    def _count(self) -> None:
        """Count what the filter leaves, and the whole library where that is not known."""
        wanted, lists = self._wanted, self._session.lists
        if not self._is_counted:
            lists.count(wanted, self._on_counted)
        elif wanted == Filter():
            lists.forget_counts()
            self._on_narrowed(self.facets)
            return
        else:
            lists.count_narrowed(wanted, self._on_narrowed)
        if not self._patience.isActive():
            self._patience.start()

    def _count_timeline(self) -> None:
        self._session.lists.timeline(self._wanted, self._on_timeline)
        if not self._timeline_patience.isActive():
            self._timeline_patience.start()

    def _on_timeline(self, timeline: Timeline) -> None:
        self._timeline_patience.stop()
        self.timeline_came.emit(timeline)

    def _timer(self, signal: SignalInstance) -> QTimer:
        """Return what says, when one has waited for long enough, that nothing is known."""
        made = QTimer(self)
        made.setSingleShot(True)
        made.setInterval(_PATIENCE)
        made.timeout.connect(lambda: signal.emit(None))
        return made

    def _on_counted(self, counts: Counts) -> None:
        self._is_counted = True
        self.facets = counts.whole
        self.counted.emit(counts.whole)
        self._session.lists.prepare_counts()
        self._on_narrowed(counts.narrowed)

    def _on_narrowed(self, facets: Facets) -> None:
        self._patience.stop()
        self.narrowed = facets
        self.narrowed_to.emit(facets)
