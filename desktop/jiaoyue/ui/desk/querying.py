"""Queries of the open article: put about words, answered, worded otherwise, dropped."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from jiaoyue.marks import proofreading
from jiaoyue.marks.annotation import locate
from jiaoyue.newspaper.reading import LayerName
from jiaoyue.text.span import Span
from jiaoyue.ui.desk.placed import reason_of, shown_words
from jiaoyue.ui.desk.query_card import QueryCard
from jiaoyue.ui.reader.popover import Popover

if TYPE_CHECKING:
    from jiaoyue.marks.ledger import Query, Question
    from jiaoyue.marks.opened import OpenedArticle
    from jiaoyue.session.session import Session
    from jiaoyue.ui.desk.placed import Placed
    from jiaoyue.ui.reader.reader import Reader
    from jiaoyue.ui.style import Theme


class Querying(QObject):
    """The card of a query at its words, and what is done with it.

    Signals: ``began`` when a card is about to show, ``layer_wanted`` (LayerName), ``hint_given``
    (a sentence for the status bar), ``settled`` (Placed) when a query was put about a finding.
    """

    began = Signal()
    layer_wanted = Signal(object)
    hint_given = Signal(str)
    settled = Signal(object)

    def __init__(self, session: Session, reader: Reader) -> None:
        super().__init__(reader)
        self._session = session
        self._reader = reader
        self._asked_about: tuple[OpenedArticle, Span] | None = None
        self._answering: Query | None = None
        self._place: Placed | None = None
        self.card = QueryCard(reader)
        self.popover = Popover(self.card, reader)
        self.card.put.connect(self._on_put)
        self.card.answered.connect(self._on_answer)
        self.card.dropped.connect(self._on_dropped)
        self.card.cancelled.connect(self.popover.dismiss)
        self.popover.closed.connect(reader.text.setFocus)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        for part in (self.card, self.popover):
            part.set_theme(theme)

    def dismiss(self) -> None:
        """Take the card away."""
        self.popover.dismiss()

    def ask(self, place: Placed | None) -> None:
        """Put a query about a finding, or with none about what is selected."""
        opened, showing = self._reader.opened, self._reader.showing
        if opened is None or showing.shown is None or showing.desk is None:
            return
        reason = ""
        if place is not None:
            span, reason = place.at, reason_of(place.finding)
        else:
            selected = self._reader.selected_span()
            there = showing.shown.in_corrected(selected) if selected is not None else None
            if there is None:
                self.hint_given.emit(self.tr("Select the words to be queried first"))
                return
            span = there[1]
        self._asked_about, self._answering, self._place = (opened, span), None, place
        self.began.emit()
        self._reader.marks.bar_popover.dismiss()
        self.card.begin(span.of(opened.reading(LayerName.CORRECTED).text), reason)
        self._show_card(span)

    @Slot(object)
    def show(self, query: Query) -> None:
        """Show a query of the article, to be answered."""
        opened = self._reader.opened
        if opened is None:
            return
        spans = locate(query.anchor, opened.reading(LayerName.CORRECTED))
        self._asked_about, self._answering = None, query
        self.began.emit()
        self.card.show_query(query)
        self._show_card(spans[0] if spans else Span(0, 0))

    def _show_card(self, span: Span) -> None:
        showing = self._reader.showing
        if showing.shown is None:
            return
        if showing.view.layer is not LayerName.CORRECTED:
            self.layer_wanted.emit(LayerName.CORRECTED)
        hull = showing.hull_of(span)
        showing.text.reveal(*hull)
        self.popover.show_by(showing.rect(*hull, self._reader))
        self.card.take_focus()

    @Slot(object)
    def _on_put(self, question: Question) -> None:
        if self._asked_about is None:
            return
        opened, span = self._asked_about
        reading = opened.reading(LayerName.CORRECTED)
        try:
            edit = proofreading.ask(
                reading,
                span,
                question.reason,
                self._session.by(),
                evidence=question.evidence,
                round_=opened.row.round,
            )
        except ValueError:
            self.hint_given.emit(self.tr("There are no words here to be queried"))
            return
        label = self.tr("Query “{words}”").format(words=shown_words(span.of(reading.text)))
        if self._session.perform(edit, label):
            self.popover.dismiss()
            self.hint_given.emit(label)
            if self._place is not None:
                self.settled.emit(self._place)

    @Slot(str)
    def _on_answer(self, said: str) -> None:
        query = self._answering
        if query is None:
            return
        asked = self.card.question
        reworded = replace(query, reason=asked.reason, evidence=asked.evidence)
        edits = [proofreading.reword_query(query, asked.reason, asked.evidence)]
        if said != query.answer:
            edits.append(proofreading.answer(reworded, said, self._session.by()))
        edit = proofreading.in_turn("answer query", *edits)
        if not edit or self._session.perform(edit, self.tr("Answer a query")):
            self.popover.dismiss()

    @Slot()
    def _on_dropped(self) -> None:
        if self._answering is not None and self._session.perform(
            proofreading.drop_query(self._answering), self.tr("Drop a query")
        ):
            self.popover.dismiss()
