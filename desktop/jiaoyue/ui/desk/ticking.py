"""Ticking an article of the sample as read, as a step that can be taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QUndoCommand

from jiaoyue.marks.sample import KEPT_AS, sample_from

if TYPE_CHECKING:
    from jiaoyue.marks.sample import Sample
    from jiaoyue.session.session import Session


class Ticked(QUndoCommand):
    """An article of a sample, read or not; nothing where another sample was drawn meanwhile."""

    def __init__(
        self, session: Session, sample: Sample, article: int, label: str, *, is_read: bool
    ) -> None:
        super().__init__(label)
        self._session = session
        self._drawn = sample.seed, sample.drawn
        self._article = article
        self._is_read = is_read

    def redo(self) -> None:
        """Tick it, or no longer."""
        self._tick(is_read=self._is_read)

    def undo(self) -> None:
        """Have it as it was before."""
        self._tick(is_read=not self._is_read)

    def _tick(self, *, is_read: bool) -> None:
        sample = sample_from(self._session.recall(KEPT_AS))
        if sample is None or (sample.seed, sample.drawn) != self._drawn:
            self.setObsolete(True)
            return
        ticked = sample.with_read(self._article, is_read=is_read)
        self._session.remember(KEPT_AS, ticked.to_text())
