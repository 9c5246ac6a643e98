"""Laying a character carpet and carrying out what is done on it, for one window.

Places come page by page from the index of the full text, some ahead of what is looked at; to the
end only if a person wants that. What is ticked is done as one step, beside the window.

Signals: ``left`` to go back; ``place_chosen`` (Tile) to be opened in the reader; ``hint_given``
(a sentence for the status bar) when something was done.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from shiboken6 import isValid

from jiaoyue.jobs.series import Mending
from jiaoyue.marks.carpet import Sorting, Sought, read_sought
from jiaoyue.marks.catalogue import Filter
from jiaoyue.session.proof_lane import ProofLane
from jiaoyue.ui.desk.placed import change_words
from jiaoyue.ui.models.interface_script import in_interface_script
from jiaoyue.ui.models.labels import date_of, place_label

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from jiaoyue.jobs.carpet import Woven
    from jiaoyue.marks.carpet import Tile
    from jiaoyue.marks.catalogue import ArticleRow
    from jiaoyue.marks.edit import Change
    from jiaoyue.marks.ledger import Question
    from jiaoyue.session.lists import InOrder
    from jiaoyue.session.runner import JobTicket
    from jiaoyue.session.session import Session
    from jiaoyue.session.undoing import Done
    from jiaoyue.ui.desk.carpet import CarpetPage
    from jiaoyue.ui.desk.carpet_grid import Stand

AHEAD = 1_500
"""Places that are laid beyond what is looked at."""


class CarpetDesk(QObject):
    """The carpet of one window; ``listed`` is what its list lets through. Signals: see the
    module."""

    left = Signal()
    place_chosen = Signal(object)
    hint_given = Signal(str)

    def __init__(self, session: Session, page: CarpetPage) -> None:
        super().__init__(page)
        self._session = session
        self._lane = ProofLane(session, self)
        self.listed = Filter()
        self.page = page
        self._sought = Sought(())
        self._woven: Woven | None = None
        self._of: int | None = None
        self._sorting = Sorting.FOUND
        self._wants_all = False
        self._is_stopped = False
        self._is_weaving = False
        self._looked_to = 0
        self._in_order = 0
        self._is_chosen = False
        self._laid = 0
        page.sought.connect(self.lay)
        page.sorted.connect(self._on_sorted)
        page.reading_wanted.connect(self._on_reading_wanted)
        page.correct_requested.connect(self._on_correct)
        page.ignore_requested.connect(self._on_ignore)
        page.query_requested.connect(self._on_query)
        page.opened.connect(self.place_chosen)
        page.closed.connect(self.left)
        page.pointed_at.connect(self._on_pointed_at)
        page.model.tiles_wanted.connect(self._on_tiles_wanted)
        session.changed.connect(self._on_session_changed)

    @Slot(str, bool)
    def lay(self, said: str, is_listed_only: bool = False) -> None:
        """Lay the characters that a person names."""
        words = read_sought(said)
        self._sought = Sought(words, self.listed if is_listed_only else Filter())
        self._woven, self._of = None, None
        self._wants_all = self._is_stopped = self._is_weaving = False
        self._looked_to = self._in_order = 0
        self._is_chosen = False
        self._laid += 1
        self._session.lists.forget_carpet()
        self.page.field.setText(said)
        self.page.begin("".join(words), self._swap())
        if words:
            self._weave()
        if len(words) == 1 and len(words[0]) == 1:
            self._session.lists.taken_for(words[0], self.page.offer)

    def _swap(self) -> str:
        """Say what is made of a ticked place by itself: nothing unless just two words are laid."""
        words = self._sought.words
        return f"{words[0]} ⇄ {words[1]}" if len(words) == 2 else ""

    def _weave(self) -> None:
        self._is_weaving = True
        self._session.lists.weave(self._sought, self._woven, self._on_woven)

    def _on_woven(self, woven: Woven) -> None:
        is_first = self._woven is None
        self._woven, self._is_weaving = woven, False
        if is_first:
            self._session.lists.count_carpet(self._sought.wanted, self._on_counted)
        if self._sorting is Sorting.FOUND or is_first:
            self.page.model.grow(woven.places)
        if woven.after is None:
            self._of = woven.articles
        self._go_on()
        if is_first and self.page.isVisible():
            self.page.take_focus()

    def _go_on(self) -> None:
        """Lay more where more is wanted, and else put in order what was laid."""
        woven = self._woven
        if woven is None or self._is_weaving:
            return
        ahead = woven.places < self._looked_to + AHEAD or self._wants_all
        if woven.after is not None and ahead and not self._is_stopped:
            self._weave()
        elif self._sorting is not Sorting.FOUND and self._in_order != woven.places:
            self._sort()
        self._say()

    def _say(self) -> None:
        if self._woven is not None:
            self.page.say(
                self._woven.places, self._woven.articles, self._of, is_reading=self._is_weaving
            )

    def _on_counted(self, articles: int) -> None:
        if self._woven is None or self._woven.after is not None:
            self._of = articles
        self._say()

    @Slot(bool)
    def _on_reading_wanted(self, wanted: bool) -> None:
        self._wants_all, self._is_stopped = wanted, not wanted
        self._go_on()

    @Slot(object)
    def _on_sorted(self, sorting: Sorting) -> None:
        self._sorting, self._is_chosen = sorting, True
        self._sort()

    def _sort(self) -> None:
        stand = self.page.grid.stand()
        self._session.lists.sort_carpet(
            self._sorting, stand.held, lambda done: self._on_in_order(done, stand)
        )

    def _on_in_order(self, done: InOrder, stand: Stand) -> None:
        """Show what is in order: from its beginning where a person chose it, else go on there."""
        self._in_order = done.places
        if self._is_chosen:
            self._is_chosen = False
            self.page.model.show(done.places)
            self.page.grid.go_to(0)
        else:
            self.page.grid.show_in_order(done.places, stand, done.ranks)
        self._go_on()

    @Slot(object)
    def _on_tiles_wanted(self, places: range) -> None:
        self._session.lists.carpet_tiles(
            places, self._sorting, lambda tiles: self.page.model.fill(places.start, tiles)
        )
        if places.stop > self._looked_to:
            self._looked_to = places.stop
            self._go_on()

    @Slot(object)
    def _on_pointed_at(self, tile: Tile | None) -> None:
        if tile is None:
            self.page.point_at("")
        else:
            self._session.lists.carpet_row(tile.article, self._on_row)

    def _on_row(self, rows: Sequence[ArticleRow]) -> None:
        for row in rows:
            place = in_interface_script(place_label(row))
            facts = (row.called, place, date_of(row))
            self.page.point_at(" · ".join(filter(None, facts)))

    @Slot(object)
    def _on_session_changed(self, change: Change) -> None:
        if self._woven is not None and (change.text or change.desk or change.everything):
            self.page.model.look_again()

    # What is done with the ticked

    @Slot(str)
    def _on_correct(self, text: str) -> None:
        self._with_ticked(lambda ticked: self._correct(ticked, text))

    def _correct(self, ticked: Sequence[Tile], text: str) -> None:
        mendings = [
            Mending(one.article, one.at, one.words, to)
            for one in ticked
            if (to := text or self._sought.other(one.words)) and to != one.words
        ]
        changes = {change_words(one.words, one.text) for one in mendings}
        what = self._swap() if len(changes) > 1 and not text else "、".join(sorted(changes))
        label = self.tr("Correct %n place(s): {what}", "", len(mendings)).format(what=what)
        if mendings:
            said = self.tr("Corrected %n place(s): {what}", "", len(mendings)).format(what=what)
            self._begin(ticked, self._lane.correct_series(mendings, label, reason=what), said)

    @Slot()
    def _on_ignore(self) -> None:
        def ignore(ticked: Sequence[Tile]) -> None:
            label = self.tr("Leave “{words}” as it is in %n place(s)", "", len(ticked))
            label = label.format(words="、".join(self._sought.words))
            said = self.tr("%n place(s) left as they are", "", len(ticked))
            self._begin(ticked, self._lane.ignore_places(ticked, label), said)

        self._with_ticked(ignore)

    @Slot(object)
    def _on_query(self, question: Question) -> None:
        def ask(ticked: Sequence[Tile]) -> None:
            label = self.tr("Query “{words}” in %n place(s)", "", len(ticked))
            label = label.format(words="、".join(self._sought.words))
            said = self.tr("%n place(s) queried", "", len(ticked))
            self._begin(ticked, self._lane.query_places(ticked, question, label), said)

        self._with_ticked(ask)

    def _with_ticked(self, do: Callable[[Sequence[Tile]], None]) -> None:
        """Do something with the ticked places, as they read now."""
        places = self.page.model.ticked
        if places:
            self._session.lists.carpet_ticked(places, lambda tiles: do(tiles) if tiles else None)

    def _begin(self, ticked: Sequence[Tile], ticket: JobTicket, said: str) -> None:
        """Say what was done and take the ticks off then; where the job was cancelled they stay."""
        places, laid = tuple(one.place for one in ticked), self._laid

        def end(done: Done | None) -> None:
            # A job may end after the window is gone.
            if done is None or not isValid(self):
                return
            self.hint_given.emit(said)
            # The numbers mean other places once another carpet was laid.
            if laid == self._laid:
                self.page.model.untick(places)

        ticket.succeeded.connect(end)
