"""The open article in the text and in the panels beside it: shown in all of them, gone between.

The text is scrolled to where it was left when the article was open last.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jiaoyue.marks.annotation import Annotation
    from jiaoyue.marks.correction import Correction
    from jiaoyue.marks.opened import OpenedArticle
    from jiaoyue.marks.unsaid import Fact
    from jiaoyue.session.session import Session
    from jiaoyue.ui.workbench import Workbench


class Opening(QObject):
    """What shows an article on a bench, and leads from the text to a panel and back."""

    def __init__(self, session: Session, bench: Workbench) -> None:
        super().__init__(bench)
        self._session = session
        self._bench = bench
        self._tags_asked_in_text = False
        bench.reader.mark_clicked.connect(self._on_mark_clicked)
        bench.reader.tag_requested.connect(self._on_tag_requested)
        bench.annotations.jump_requested.connect(bench.reader.choose)
        bench.tags.left.connect(self._on_tags_left)
        bench.info.correction_chosen.connect(self._on_correction_chosen)
        bench.info.as_read_requested.connect(self._on_as_read_requested)

    def show(self, opened: OpenedArticle | None) -> None:
        """Show an article, or that none is open."""
        bench = self._bench
        before = bench.reader.opened
        is_other = before != opened and (
            opened is None or before is None or before.row.id != opened.row.id
        )
        if is_other:
            # Spans of another page mean nothing here.
            bench.reader.point_out((), go_there=False)
        bench.reader.show_article(opened)
        for panel in (bench.annotations, bench.tags, bench.info):
            panel.show_article(opened)
        bench.desk.show_article(opened)
        bench.status.show_round(opened.row.round if opened is not None else None)
        if is_other:
            self.restore_scroll()

    @Slot()
    def restore_scroll(self) -> None:
        """Scroll to where the text was left."""
        opened = self._bench.reader.opened
        if opened is not None:
            kept = self._session.recall(_scroll_key(opened.row.id))
            self._bench.reader.restore_scroll(kept or "")

    def keep_scroll(self, article: int) -> None:
        """Remember where the text of an article that shows is scrolled to."""
        state = self._bench.reader.scroll_state()
        key = _scroll_key(article)
        if state != (self._session.recall(key) or ""):
            self._session.remember(key, state, unasked=True)

    @Slot(object)
    def _on_mark_clicked(self, marks: Sequence[Annotation]) -> None:
        self._bench.annotations.select(marks)
        self._bench.side.show_page(0)

    @Slot()
    def _on_tag_requested(self) -> None:
        self._tags_asked_in_text = self._bench.reader.text.hasFocus()
        self._bench.side.show_page(1)
        self._bench.tags.setFocus()

    @Slot()
    def _on_tags_left(self) -> None:
        """Go back to where tags were asked for; else to the list, where no key is a letter."""
        was_in_text, self._tags_asked_in_text = self._tags_asked_in_text, False
        (self._bench.reader.text if was_in_text else self._bench.articles.view).setFocus()

    @Slot(object)
    def _on_correction_chosen(self, correction: Correction) -> None:
        reader = self._bench.reader
        reading = reader.reading
        spans = reading.up(tuple(patch.span for patch in correction.patches)) if reading else ()
        if spans:
            reader.select(spans[0])

    @Slot(object)
    def _on_as_read_requested(self, fact: Fact) -> None:
        opened = self._session.in_hand
        if opened is not None:
            label = self.tr("Give up what was said by hand")
            self._session.jobs.take_as_read(opened, fact, label)


def _scroll_key(article: int) -> str:
    return f"window/scroll/{article}"
