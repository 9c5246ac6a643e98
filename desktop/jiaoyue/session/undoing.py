"""Edits on the undo stack: done already, taken back and done again, large ones by a job."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QUndoCommand
from shiboken6 import isValid

from jiaoyue.jobs.reopening import reopened
from jiaoyue.store.errors import StaleEditError, StoppedError
from jiaoyue.store.library import Library
from jiaoyue.text.errors import UserFacingError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from jiaoyue.marks.edit import Change, Edit
    from jiaoyue.marks.journal import Step
    from jiaoyue.marks.opened import OpenedArticle
    from jiaoyue.session.runner import JobTicket
    from jiaoyue.session.session import Session


log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Done:
    """An edit that a job did: what it changed, its place in the journal, and what it undid.

    ``before`` is the article that was open meanwhile and is concerned, ``after`` what it is now.
    """

    edit: Edit
    label: str
    change: Change
    seq: int
    undoes: int | None = None
    before: OpenedArticle | None = None
    after: OpenedArticle | None = None


@dataclass(frozen=True, slots=True)
class WentBack:
    """What was undone, or done ``again``: under its label, and as the journal tells it.

    ``step`` is ``None`` where it was done beside the window.
    """

    label: str
    again: bool
    step: Step | None = None


Outcome = Done | Exception | None


def do_beside(
    path: Path,
    edit: Edit,
    author: str,
    label: str,
    ticket: JobTicket,
    *,
    undoes: int | None = None,
    in_hand: Callable[[], OpenedArticle | None],
) -> Done | None:
    """Do an edit in a job's thread; ``None`` where the job was cancelled first.

    The article that is open, if the edit concerns it, is read again there as well.
    """

    def proceed(done: int, total: int) -> bool:
        ticket.report(done, total)
        return not ticket.cancelled

    with Library(path) as own:
        try:
            change, seq = own.apply(edit, author, undoes=undoes, proceed=proceed)
        except StoppedError:
            return None
        before = in_hand()
        if before is None or not concerns(change, before):
            return Done(edit, label, change, seq, undoes)
        try:
            after = reopened(own, before)
        except Exception:
            # The edit is done whatever becomes of this, and is to be undone and announced.
            log.exception("an article was not read again: %s", label)
            return Done(edit, label, change, seq, undoes)
        return Done(edit, label, change, seq, undoes, before, after)


def concerns(change: Change, opened: OpenedArticle) -> bool:
    """Return whether an open article may be different after a change."""
    if change.everything or change.names or change.tags or change.desk:
        return True
    return opened.row.id in change.articles or opened.page.id in change.page_texts


class Performed(QUndoCommand):
    """An edit already done; the stack's own first redo is therefore empty."""

    def __init__(
        self, edit: Edit, label: str, seq: int, session: Session, undoes: int | None
    ) -> None:
        super().__init__(label)
        self._edit = edit
        self._seq = seq
        self._undoes = undoes
        self._session = session
        self._only_counts = True

    def redo(self) -> None:
        if self._takes_part():
            self._run(self._edit, again=True)

    def undo(self) -> None:
        if self._takes_part():
            self._run(self._edit.inverse(), again=False)

    def _takes_part(self) -> bool:
        """Return whether there is something to do, or only the stack's count to be moved."""
        only_counts, self._only_counts = self._only_counts, False
        return not only_counts

    def _run(self, edit: Edit, *, again: bool) -> None:
        undoes = self._undoes if again else self._seq
        if self._session.is_going_back:
            # What is under way comes first, and may concern the same rows.
            self._move_back(again=again)
            return
        if self._session.is_heavy(edit):
            self._run_beside(edit, undoes=undoes, again=again)
            return
        try:
            seq = self._session.apply_again(edit, undoes=undoes)
        except StaleEditError:
            self.setObsolete(True)
        except UserFacingError:
            self._move_back(again=again)
        else:
            done = seq if again else self._seq
            if again:
                self._seq = seq
            self._session.went_back.emit(WentBack(self.text(), again, self._session.step_at(done)))

    def _run_beside(self, edit: Edit, *, undoes: int | None, again: bool) -> None:
        """Have it done by a job; the stack counts it as done, until it turns out otherwise."""

        def end(outcome: Outcome) -> None:
            if not isValid(self):
                # Another library was opened meanwhile.
                return
            if not isinstance(outcome, Done):
                self.setObsolete(isinstance(outcome, StaleEditError))
                self._move_back(again=again)
            else:
                if again:
                    self._seq = outcome.seq
                self._session.went_back.emit(WentBack(self.text(), again))

        self._session.go_back_beside(edit, undoes, self.text(), end)

    def _move_back(self, *, again: bool) -> None:
        """Move the stack's count back: nothing was done, and it can be tried again."""
        stack = self._session.undo_stack

        def move() -> None:
            at = stack.index() - 1 if again else stack.index()
            # Something may have been done meanwhile, which now stands in its place.
            if isValid(self) and stack.command(at) is self:
                self._only_counts = True
                (stack.undo if again else stack.redo)()

        QTimer.singleShot(0, stack, move)
