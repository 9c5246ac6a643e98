"""Signing a proof: into the next round, and what is said of it where something is still open.

Nothing asks before a signature, which is one key and one step to undo; what it left open is said
after it, with a way there and a way back. The same is said of a final text that was changed.

Signals: ``noticed`` (Notice), ``settled`` (the subject of a notice that is no longer so),
``hint_given`` (a sentence for the status bar), ``signed`` when an article was.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from jiaoyue.marks.catalogue import Round
from jiaoyue.marks.edit import set_round
from jiaoyue.ui.models.labels import round_name, row_title
from jiaoyue.ui.strips import Notice, Offer

if TYPE_CHECKING:
    from jiaoyue.marks.opened import OpenedArticle
    from jiaoyue.session.session import Session
    from jiaoyue.ui.browsing import Browsing
    from jiaoyue.ui.workbench import Workbench

_SIGNED = "signed"
"""The subject of the strip that says what a signature left open."""
_FINAL = "final"
"""The subject of the strip that says that a final text was changed."""


SUBJECTS = frozenset((_SIGNED, _FINAL))
"""All subjects of its strips: what they offer is gone with the bench that they were said of."""


@dataclass(frozen=True, slots=True)
class StillOpen:
    """What is open in an article; ``is_checked`` says that its findings are known."""

    findings: int = 0
    queries: int = 0
    unchecked: int = 0
    is_checked: bool = True

    def __bool__(self) -> bool:
        return bool(self.findings or self.queries or self.unchecked or not self.is_checked)


def unchecked(opened: OpenedArticle, to: Round) -> int:
    """Return how many changes nobody has compared with the print, of those that ought to be.

    What one proof changed is compared in the next; before a text is final, all of it is.
    """
    ticked = {one.correction for one in opened.checked}
    return sum(
        one.id not in ticked and (to is Round.FINAL or one.round < opened.row.round)
        for one in opened.holding
    )


class Signing(QObject):
    """Signs the open article. Signals: see the module."""

    noticed = Signal(object)
    settled = Signal(str)
    hint_given = Signal(str)
    signed = Signal()

    def __init__(self, session: Session, browsing: Browsing, bench: Workbench) -> None:
        super().__init__(bench)
        self._session = session
        self._browsing = browsing
        self._bench = bench
        self._signed: tuple[int, Round] | None = None
        self._final = browsing.article
        self._is_told = False
        browsing.opened.connect(self._on_opened)

    def sign(self, round_: Round) -> None:
        """Put the open article into a round."""
        self._sign(round_, goes_on=False)

    def finish(self) -> None:
        """Take the open article into the next round, and open the one after it in the list."""
        opened = self._browsing.article
        if opened is not None:
            self._sign(opened.row.round.under_way, goes_on=True)

    def look_again(self) -> None:
        """Say no longer what a signature left open, if that was taken back."""
        if self._signed is not None:
            article, round_ = self._signed
            if not any(row.round is round_ for row in self._session.rows([article])):
                self._signed = None
                self.settled.emit(_SIGNED)

    def _sign(self, round_: Round, *, goes_on: bool) -> None:
        self._bench.desk.typing.finish()
        opened = self._browsing.article
        if opened is None:
            return
        left, before = self._still_open(opened, round_), opened.row.round
        if goes_on:
            self._browsing.finish()
        else:
            self._browsing.set_round(round_)
        rows = self._session.rows([opened.row.id])
        if not rows or rows[0].round is not round_:
            return
        row = rows[0]
        said = self.tr("“{title}” is done, and is now: {round}")
        said = said.format(title=row_title(row), round=round_name(round_))
        if round_ is Round.UNREAD:
            said = round_name(round_)
        self.hint_given.emit(said)
        if round_ > before and left:
            self._say_open(row.id, said, left, before, round_)
        self.signed.emit()

    def _still_open(self, opened: OpenedArticle, to: Round) -> StillOpen:
        found = self._bench.desk.findings
        is_known = not (found.finder.is_busy or found.finder.has_failed)
        return StillOpen(
            len(found.places),
            sum(query.is_open for query in opened.queries),
            unchecked(opened, to),
            not found.is_on or is_known,
        )

    def _say_open(
        self, article: int, said: str, left: StillOpen, before: Round, after: Round
    ) -> None:
        parts = (
            (not left.is_checked, self.tr("the check was not through")),
            (left.findings, self.tr("%n finding(s)", "", left.findings)),
            (left.queries, self.tr("%n open query(s)", "", left.queries)),
            (left.unchecked, self.tr("%n change(s) not checked", "", left.unchecked)),
        )
        what = " · ".join(part for is_there, part in parts if is_there)
        whole = self.tr("{said}. Still open: {what}").format(said=said, what=what)
        at, label = self._session.undo_stack.index(), self._session.undo_stack.undoText()
        self._signed = article, after

        def take_back(_: str) -> None:
            self._take_back(at, label, article, before)

        go = Offer(self.tr("Go There"), (), lambda _: self._go_to(article, left))
        back = Offer(self.tr("Take the Signature Back"), (), take_back)
        self.noticed.emit(Notice(whole, subject=_SIGNED, offer=go, also=(back,)))

    def _go_to(self, article: int, left: StillOpen) -> None:
        self._bench.show_columns()
        self._browsing.open(article)
        opened, desk = self._browsing.article, self._bench.desk
        if opened is None or opened.row.id != article:
            return
        queries = [query for query in opened.queries if query.is_open]
        if left.findings or not left.is_checked:
            desk.next()
        elif queries and not self._session.read_only:
            desk.queries.show(queries[0])
        else:
            self._bench.records.show_record()

    def _take_back(self, at: int, label: str, article: int, before: Round) -> None:
        """Undo a step that is the last one still; what came after it stays as it is."""
        stack = self._session.undo_stack
        if (stack.index(), stack.undoText()) == (at, label):
            stack.undo()
            return
        for row in self._session.rows([article]):
            edit = set_round(article, row.round, before, self._session.by())
            self._session.perform(edit, round_name(before))

    # A final text

    @Slot(object)
    def _on_opened(self, opened: OpenedArticle | None) -> None:
        """Say that a text was final when it was changed, at the first change and no other."""
        was, row = self._final, opened.row if opened is not None else None
        is_same = was is not None and row is not None and was.row.id == row.id
        if opened is None or row is None or row.round is not Round.FINAL:
            self._final = opened
            self._say_no_more()
        elif was is None or not is_same or was.row.round is not Round.FINAL:
            self._final = opened
            if is_same:
                self._say_no_more()
        elif opened.holding == was.holding:
            self._say_no_more()
        elif not self._is_told:
            self._is_told = True
            self._say_final(opened)

    def _say_no_more(self) -> None:
        if self._is_told:
            self._is_told = False
            self.settled.emit(_FINAL)

    def _say_final(self, opened: OpenedArticle) -> None:
        row = opened.row
        said = self.tr("“{title}” is final, and was changed just now.")
        said = said.format(title=row_title(row))
        stack = self._session.undo_stack
        # It is told of before it stands on the stack.
        at = stack.index() + 1

        def take_back(_: str) -> None:
            if stack.index() == at:
                stack.undo()
            else:
                self._bench.show_columns()
                self._browsing.open(row.id)
                self._bench.records.show_record()

        def reopen(_: str) -> None:
            for now in self._session.rows([row.id]):
                edit = set_round(row.id, now.round, Round.THIRD, self._session.by())
                self._session.perform(edit, round_name(Round.THIRD))

        back = Offer(self.tr("Take the Change Back"), (), take_back)
        third = self.tr("Back to: {round}").format(round=round_name(Round.THIRD))
        notice = Notice(said, subject=_FINAL, offer=back, also=(Offer(third, (), reopen),))
        self.noticed.emit(notice)
