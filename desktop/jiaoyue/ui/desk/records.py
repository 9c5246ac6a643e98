"""The record of the open article and the queries of the library, each in a sheet of its own.

Signals: ``article_wanted`` (its id), ``query_wanted`` (the id of an article and the query in it),
``hint_given`` (a sentence for the status bar).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from jiaoyue.formats.queries import QueryWords
from jiaoyue.formats.record_words import RecordWords
from jiaoyue.marks import proofreading
from jiaoyue.marks.catalogue import Round
from jiaoyue.marks.edit import withdraw
from jiaoyue.marks.record import record_of
from jiaoyue.session.proof_lane import ProofLane
from jiaoyue.ui.desk.placed import kind_name, shown_words
from jiaoyue.ui.desk.queries_sheet import QueriesSheet
from jiaoyue.ui.desk.record_sheet import RecordSheet
from jiaoyue.ui.dialogs.saved_as import chosen_file
from jiaoyue.ui.models.labels import round_name
from jiaoyue.ui.reader.wording import stamp

if TYPE_CHECKING:
    from pathlib import Path

    from jiaoyue.marks.correction import Correction
    from jiaoyue.marks.edit import Change
    from jiaoyue.marks.record import Entry
    from jiaoyue.session.session import Session
    from jiaoyue.ui.reader.reader import Reader

_Sheet = TypeVar("_Sheet", bound=QWidget)


class Records(QObject):
    """What the desk answers for, shown. Signals: see the module."""

    article_wanted = Signal(int)
    query_wanted = Signal(int, object)
    hint_given = Signal(str)

    def __init__(self, session: Session, reader: Reader) -> None:
        super().__init__(reader)
        self._session = session
        self._lane = ProofLane(session, self)
        self._reader = reader
        self._sheet: RecordSheet | None = None
        self._shown: int | None = None
        self._queries: QueriesSheet | None = None
        session.changed.connect(self._on_changed)

    # The record

    def show_record(self) -> None:
        """Show the record of the open article."""
        opened = self._reader.opened
        if opened is None:
            return
        sheet = _still_open(self._sheet) or self._new_sheet()
        self._sheet, self._shown = sheet, opened.row.id
        sheet.show_article(opened)
        sheet.show()
        sheet.activateWindow()

    def _new_sheet(self) -> RecordSheet:
        theme = self._reader.showing.typography.theme
        sheet = RecordSheet(theme, self._reader, can_write=not self._session.read_only)
        sheet.ticked.connect(self._on_ticked)
        sheet.take_back_requested.connect(self._on_take_back)
        sheet.place_chosen.connect(self._on_place_chosen)
        sheet.export_requested.connect(self._on_export)
        return sheet

    def export_to(self, path: Path) -> None:
        """Write the record that is shown to a file of the format that its suffix names."""
        opened = self._session.article(self._shown) if self._shown is not None else None
        if opened is None:
            return
        ticket = self._lane.write_record(record_of(opened), self.words(), path)
        ticket.succeeded.connect(self._on_written)

    @Slot(object)
    def _on_written(self, path: Path) -> None:
        self.hint_given.emit(self.tr("The record was written to {path}").format(path=path))

    @Slot(object)
    def _on_changed(self, change: Change) -> None:
        sheet, queries = _still_open(self._sheet), _still_open(self._queries)
        if sheet is not None and self._shown is not None:
            opened = self._session.article(self._shown)
            if opened is None:
                sheet.close()
            else:
                sheet.show_article(opened)
        if queries is not None and (change.desk or change.text or change.everything):
            self._fill_queries(queries)

    @Slot(object)
    def _on_ticked(self, entry: Entry) -> None:
        words = shown_words(entry.now or entry.was)
        if entry.checked is not None:
            label = self.tr("Uncheck “{words}”").format(words=words)
            self._session.perform(proofreading.uncheck(entry.checked), label)
        else:
            label = self.tr("Check “{words}”").format(words=words)
            edit = proofreading.check(entry.correction, self._session.by())
            self._session.perform(edit, label)

    @Slot(object)
    def _on_take_back(self, correction: Correction) -> None:
        edit = withdraw(correction, self._session.by())
        self._session.perform(edit, self.tr("Take back a correction"))

    @Slot(object)
    def _on_place_chosen(self, correction: Correction) -> None:
        if self._shown is not None:
            self.article_wanted.emit(self._shown)
        reading = self._reader.reading
        spans = reading.up(tuple(patch.span for patch in correction.patches)) if reading else ()
        if spans:
            self._reader.select(spans[0])
        self._reader.activateWindow()
        self._reader.text.setFocus()

    @Slot()
    def _on_export(self) -> None:
        opened = self._reader.opened
        name = opened.row.title if opened is not None else ""
        kinds = ";;".join(
            (
                self.tr("Word with tracked changes (*.docx)"),
                self.tr("Web page (*.html)"),
                self.tr("Table (*.csv)"),
            )
        )
        # What a title may hold and a file's name may not.
        safe = "".join("_" if c in '\\/:*?"<>|' else c for c in name).strip() or "record"
        title = self.tr("Export the record")
        path = chosen_file(self._sheet, title, f"{safe}.docx", kinds)
        if path is not None:
            self.export_to(path)

    def words(self) -> RecordWords:
        """Return what a record says, in the language of the interface."""
        return RecordWords(
            columns=(
                self.tr("No."),
                self.tr("Proof"),
                self.tr("Before"),
                self.tr("Was"),
                self.tr("Now"),
                self.tr("After"),
                self.tr("Who"),
                self.tr("When"),
                self.tr("Why"),
                self.tr("Finding"),
                self.tr("Checked"),
                self.tr("State"),
            ),
            proofs={round_: round_name(round_) for round_ in Round},
            kind=lambda kind: kind_name(kind) if kind else "",
            time=stamp,
            holds=self.tr("holds"),
            superseded=self.tr("superseded"),
            withdrawn=self.tr("taken back"),
            query=self.tr("Query"),
            open_query=self.tr("open"),
            rounds_title=self.tr("Proofs"),
            changes_title=self.tr("Changes"),
            queries_title=self.tr("Queries"),
            text_title=self.tr("Text"),
        )

    # Queries

    def show_queries(self) -> None:
        """Show the queries of the library."""
        sheet = _still_open(self._queries)
        if sheet is None:
            theme = self._reader.showing.typography.theme
            can_write = not self._session.read_only
            sheet = QueriesSheet(theme, self._reader, can_write=can_write)
            sheet.query_chosen.connect(self.query_wanted)
            sheet.export_requested.connect(self._on_queries_export)
        self._queries = sheet
        self._fill_queries(sheet)
        sheet.show()
        sheet.activateWindow()

    def export_queries_to(self, path: Path, *, only_open: bool) -> None:
        """Write the queries of the library to a file of the format that its suffix names."""
        ticket = self._lane.write_queries(self._query_words(), path, only_open=only_open)
        ticket.succeeded.connect(self._on_queries_written)

    @Slot(object)
    def _on_queries_written(self, path: Path) -> None:
        self.hint_given.emit(self.tr("The queries were written to {path}").format(path=path))

    @Slot(bool)
    def _on_queries_export(self, only_open: bool) -> None:
        kinds = ";;".join((self.tr("Table (*.csv)"), self.tr("Web page (*.html)")))
        title = self.tr("Export the queries")
        path = chosen_file(self._queries, title, self.tr("queries.csv"), kinds)
        if path is not None:
            self.export_queries_to(path, only_open=only_open)

    def _query_words(self) -> QueryWords:
        """Return what a list of queries says, in the language of the interface."""
        return QueryWords(
            title=self.tr("Queries"),
            columns=(
                self.tr("No."),
                self.tr("Article"),
                self.tr("Paper"),
                self.tr("Date"),
                self.tr("Page"),
                self.tr("Before"),
                self.tr("Words"),
                self.tr("After"),
                self.tr("Proof"),
                self.tr("Question"),
                self.tr("Evidence"),
                self.tr("Asked by"),
                self.tr("Asked"),
                self.tr("State"),
                self.tr("Answer"),
                self.tr("Answered by"),
                self.tr("Answered"),
            ),
            proofs={round_: round_name(round_) for round_ in Round},
            time=stamp,
            open=self.tr("open"),
            answered=self.tr("answered"),
            context=self.tr("Context"),
            asked=self.tr("Asked by"),
        )

    def _fill_queries(self, sheet: QueriesSheet) -> None:
        queries = self._session.queries()
        ids = list(dict.fromkeys(article for article, _ in queries if article is not None))
        titles = {row.id: row.called for row in self._session.rows(ids)}
        sheet.show_queries(queries, titles)


def _still_open(sheet: _Sheet | None) -> _Sheet | None:
    """Return a sheet if it stands there; one that was closed is about to be deleted."""
    return sheet if sheet is not None and isValid(sheet) and sheet.isVisible() else None
