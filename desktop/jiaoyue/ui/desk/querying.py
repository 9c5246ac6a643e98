"""Queries of the open article: put about words, answered, worded otherwise, dropped."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from jiaoyue.marks import proofreading
from jiaoyue.marks.annotation import locate
from jiaoyue.marks.edit import correct
from jiaoyue.newspaper.reading import LayerName
from jiaoyue.text.span import Span
from jiaoyue.ui.desk.placed import change_words, reason_of, shown_words
from jiaoyue.ui.desk.query_card import QueryCard
from jiaoyue.ui.reader.correction_editor import Rewritten
from jiaoyue.ui.reader.popover import Popover

if TYPE_CHECKING:
    from jiaoyue.marks.edit import Edit
    from jiaoyue.marks.ledger import Query, Question
    from jiaoyue.marks.opened import OpenedArticle
    from jiaoyue.session.session import Session
    from jiaoyue.ui.desk.placed import Placed
    from jiaoyue.ui.reader.reader import Reader
    from jiaoyue.ui.style import Theme


class Querying(QObject):
    """The card of a query at its words, and what is done with it.

    Signals: ``began`` when a card is about to show, ``layer_wanted`` (LayerName), ``hint_given``
    (a sentence for the status bar), ``settled`` (Placed) when a query was put about a finding,
    ``corrected`` (Rewritten) when the answer put other words in the place of those queried.
    """

    began = Signal()
    layer_wanted = Signal(object)
    hint_given = Signal(str)
    settled = Signal(object)
    corrected = Signal(object)

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
        reading = opened.reading(LayerName.CORRECTED)
        spans = locate(query.anchor, reading)
        self._asked_about, self._answering = None, query
        self.began.emit()
        # Words in several paragraphs are no one passage that reads otherwise.
        self.card.show_query(query, spans[0].of(reading.text) if len(spans) == 1 else "")
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
        """Answer the query, and make its words read what they are to, as one step."""
        query, opened = self._answering, self._reader.opened
        if query is None or opened is None:
            return
        asked, rewritten = self.card.question, self._rewritten(query, opened)
        said = said or (rewritten.now if rewritten is not None else "")
        reworded = replace(query, reason=asked.reason, evidence=asked.evidence)
        edits = [proofreading.reword_query(query, asked.reason, asked.evidence)]
        if said != query.answer:
            edits.append(proofreading.answer(reworded, said, self._session.by()))
        label = self.tr("Answer a query")
        if rewritten is not None:
            edits.append(self._correction(rewritten, opened, asked))
            change = change_words(rewritten.was, rewritten.now)
            label = self.tr("Answer a query: {change}").format(change=change)
        edit = proofreading.in_turn("answer query", *edits)
        if edit and not self._session.perform(edit, label):
            return
        self.popover.dismiss()
        if rewritten is not None:
            self.corrected.emit(rewritten)
        elif said and said != query.answer:
            self._say_unchanged(query, opened)

    def _rewritten(self, query: Query, opened: OpenedArticle) -> Rewritten | None:
        """Return what the words of a query are to read; ``None`` where they are left."""
        reading, now = opened.reading(LayerName.CORRECTED), self.card.words_instead
        spans = locate(query.anchor, reading)
        if not now or len(spans) != 1 or spans[0].of(reading.text) == now:
            return None
        start, was = spans[0].start, spans[0].of(reading.text)
        return Rewritten(Span(start, start + len(now)), was, now)

    def _correction(self, rewritten: Rewritten, opened: OpenedArticle, asked: Question) -> Edit:
        start = rewritten.at.start
        return correct(
            opened.reading(LayerName.CORRECTED),
            opened.reading(LayerName.CLEAN),
            opened.holding,
            Span(start, start + len(rewritten.was)),
            rewritten.now,
            self._session.by(),
            round_=opened.row.round,
            reason=asked.reason,
        )

    def _say_unchanged(self, query: Query, opened: OpenedArticle) -> None:
        """Say that an answer alone changes no word."""
        reading = opened.reading(LayerName.CORRECTED)
        words = "".join(span.of(reading.text) for span in locate(query.anchor, reading))
        if words:
            said = self.tr("Answered. The text still reads “{words}”: nothing was changed")
            self.hint_given.emit(said.format(words=shown_words(words)))

    @Slot()
    def _on_dropped(self) -> None:
        if self._answering is not None and self._session.perform(
            proofreading.drop_query(self._answering), self.tr("Drop a query")
        ):
            self.popover.dismiss()
