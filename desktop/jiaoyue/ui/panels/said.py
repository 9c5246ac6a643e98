"""What can be said of an article by hand: its date, its place, who made it. Corrected in place.

What is written is understood below the window; here it is asked for, refused or performed.

Signals: ``words_chosen`` (Span): a person wants to see the words that prove something;
``as_read_requested`` (Fact): what the page says is to hold again; ``hint_given``.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QListWidget, QVBoxLayout, QWidget

from jiaoyue.marks.structure import set_byline, set_date, set_place
from jiaoyue.marks.unsaid import Fact
from jiaoyue.newspaper.article import Byline, Place
from jiaoyue.newspaper.date_named import date_named
from jiaoyue.newspaper.named import (
    names_listed,
    place_as_written,
    places_like,
    places_named,
    written,
)
from jiaoyue.session.session import sentence
from jiaoyue.text.errors import UserFacingError
from jiaoyue.ui import style
from jiaoyue.ui.models.interface_script import in_interface_script
from jiaoyue.ui.panels.fact import FactRow, Proof
from jiaoyue.ui.panels.fact_editor import FactEditor
from jiaoyue.ui.reader.wording import byline_line, date_line, evidence_said, place_line
from jiaoyue.ui.style import GRID

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from jiaoyue.marks.edit import Edit
    from jiaoyue.marks.opened import OpenedArticle
    from jiaoyue.ui.reader.desk import Desk

_MOST_PLACES = 6


class PlaceList(QListWidget):
    """Places to choose from. Signal: ``chosen`` (Place)."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.places: Sequence[Place] = ()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(self.tr("Places of this name"))
        self.setTextElideMode(Qt.TextElideMode.ElideLeft)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.itemClicked.connect(self._on_taken)
        self.offer(())

    def offer(self, places: Sequence[Place]) -> None:
        """Offer these places, or with none go."""
        self.places = places
        self.clear()
        for place in places:
            self.addItem(written(place))
            self.item(self.count() - 1).setToolTip(written(place))
        self.setFixedHeight(min(self.count(), _MOST_PLACES) * max(0, self.sizeHintForRow(0)) + 4)
        self.setVisible(bool(places))

    def take_focus(self) -> None:
        """Let the keyboard in, at the first place."""
        self.setCurrentRow(0)
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose with Enter; pass Escape on."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_taken()
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _on_taken(self) -> None:
        if 0 <= self.currentRow() < len(self.places):
            self.chosen.emit(self.places[self.currentRow()])


class SaidFacts(QWidget):
    """The facts, one below the other. Signals: see the module."""

    words_chosen = Signal(object)
    as_read_requested = Signal(object)
    hint_given = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._theme = style.themes["paper"]
        self._opened: OpenedArticle | None = None
        self._editing: Fact | None = None
        self._unknown = ""
        self.editor: FactEditor | None = None
        self.places: PlaceList | None = None
        names = {
            Fact.DATE: self.tr("Date"),
            Fact.PLACE: self.tr("Place"),
            Fact.BYLINE: self.tr("Byline"),
        }
        self.rows = {fact: FactRow(name, self) for fact, name in names.items()}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        for fact, row in self.rows.items():
            row.pencil_clicked.connect(partial(self.edit, fact))
            row.proof_chosen.connect(self.words_chosen)
            column.addWidget(row)

    def set_theme(self, theme: style.Theme) -> None:
        """Take the colours of a theme."""
        self._theme = theme
        for row in self.rows.values():
            row.set_theme(theme)
        if self.editor is not None:
            self.editor.set_theme(theme)

    def show_article(self, opened: OpenedArticle | None) -> None:
        """Show what is known of an article now; a field that is open on it stays open."""
        before, self._opened = self._opened, opened
        if opened is None or before is None or before.row.id != opened.row.id:
            self._let_go()
        if opened is None:
            return
        page, own = opened.page, opened.article
        can_edit = not self._desk.read_only
        self.rows[Fact.DATE].show_fact(
            _date_said(opened),
            tuple(_date_proofs(opened)),
            is_by_hand="date" in page.by_hand,
            can_edit=can_edit,
        )
        places = dict.fromkeys(span.of(page.text) for span in own.place.evidence)
        spans = {span.of(page.text): span for span in reversed(own.place.evidence)}
        self.rows[Fact.PLACE].show_fact(
            in_interface_script(place_line(opened.row)),
            tuple(Proof(words, spans[words]) for words in places),
            is_by_hand="place" in opened.by_hand,
            can_edit=can_edit,
        )
        self.rows[Fact.BYLINE].show_fact(
            byline_line(own.byline),
            (),
            is_by_hand="byline" in opened.by_hand,
            can_edit=can_edit,
        )

    def edit(self, fact: Fact) -> None:
        """Open the fields of a fact."""
        opened = self._opened
        if opened is None or self._desk.read_only:
            return
        self._close()
        lines, note = self._asked(fact, opened)
        by_hand = opened.page.by_hand if fact is Fact.DATE else opened.by_hand
        editor = FactEditor(
            lines,
            note=note,
            is_by_hand=fact.value in by_hand,
            theme=self._theme,
            parent=self.rows[fact],
        )
        editor.accepted.connect(self._on_accepted)
        editor.cancelled.connect(self._close)
        editor.as_read_requested.connect(self._on_as_read)
        self.editor, self._editing, self._unknown = editor, fact, ""
        if fact is Fact.PLACE:
            self.places = PlaceList(editor)
            self.places.chosen.connect(self._on_place_chosen)
            editor.put_below_lines(self.places)
            editor.first.textEdited.connect(self._on_place_typed)
            editor.down_pressed.connect(self._on_down)
        self.rows[fact].show_editor(editor)
        editor.take_focus()

    def texts(self) -> dict[str, str]:
        """Return what is said, by the names it has."""
        return {row.name.text(): row.said() for row in self.rows.values()}

    # Within

    def _asked(self, fact: Fact, opened: OpenedArticle) -> tuple[dict[str, str], str]:
        """Return the lines of a fact's fields and what they say now, and what to know of it."""
        name, own = self.rows[fact].name.text(), opened.article
        if fact is Fact.DATE:
            note = self.tr("Of the whole page. 2023-05-04, 2023-05, 2023年5月4日, 2023-05/2023-06")
            return {name: opened.page.date.edtf or ""}, note
        if fact is Fact.PLACE:
            note = self.tr("Province, city, county or town; empty where it is about no place")
            return {name: written(own.place)}, note
        byline = own.byline
        lines = {
            self.tr("Reporters"): "、".join(byline.reporters),
            self.tr("Correspondents"): "、".join(byline.correspondents),
            self.tr("Photographers"): "、".join(byline.photographers),
            self.tr("Agency"): byline.agency or "",
        }
        return lines, self.tr("Several names are parted by 、 or commas")

    def _perform(self, edit: Edit, label: str) -> None:
        if not edit or self._desk.perform(edit, label):
            self._close()
        elif self.editor is not None:
            self.editor.refuse(self.tr("It could not be saved. What you wrote stays here."))

    @Slot()
    def _on_accepted(self) -> None:
        opened, editor = self._opened, self.editor
        if opened is None or editor is None:
            return
        if not editor.is_changed:
            self._close()
        elif self._editing is Fact.DATE:
            self._save_date(opened, editor)
        elif self._editing is Fact.PLACE:
            self._save_place(opened, editor)
        else:
            reporters, correspondents, photographers, agency = editor.written().values()
            byline = Byline(
                names_listed(reporters),
                names_listed(correspondents),
                names_listed(photographers),
                agency or None,
            )
            self._perform(set_byline(opened, byline), self.tr("Set the byline"))

    def _save_date(self, opened: OpenedArticle, editor: FactEditor) -> None:
        said = editor.first.text().strip()
        try:
            edtf = date_named(said) if said else None
        except UserFacingError as error:
            editor.refuse(sentence(error))
            return
        self._perform(set_date(opened.page, edtf), self.tr("Set the date"))

    def _save_place(self, opened: OpenedArticle, editor: FactEditor) -> None:
        said = editor.first.text().strip()
        label = self.tr("Set the place")
        if not said:
            self._perform(set_place(opened, Place()), label)
            return
        found = places_named(said)
        if len(found) == 1:
            self._perform(set_place(opened, found[0]), label)
        elif found and self.places is not None:
            self.places.offer(found)
            editor.refuse(self.tr("This is the name of several places. Choose one."))
            self.places.take_focus()
        else:
            self._save_unknown(opened, editor, said, label)

    def _save_unknown(
        self, opened: OpenedArticle, editor: FactEditor, said: str, label: str
    ) -> None:
        """Take a place that the gazetteer lacks only when it is meant."""
        try:
            place = place_as_written(said)
        except UserFacingError as error:
            editor.refuse(sentence(error))
            return
        if self._unknown == said:
            self._perform(set_place(opened, place), label)
            return
        self._unknown = said
        why = self.tr("The gazetteer does not have it. Press Enter again to take it as written.")
        editor.refuse(why)

    @Slot(str)
    def _on_place_typed(self, typed: str) -> None:
        if self.places is not None:
            self.places.offer(places_like(typed, _MOST_PLACES))

    @Slot()
    def _on_down(self) -> None:
        if self.places is not None and self.places.places:
            self.places.take_focus()

    @Slot(object)
    def _on_place_chosen(self, place: Place) -> None:
        if self._opened is not None:
            self._perform(set_place(self._opened, place), self.tr("Set the place"))

    @Slot()
    def _on_as_read(self) -> None:
        fact = self._editing
        self._close()
        if fact is not None:
            self.as_read_requested.emit(fact)

    @Slot()
    def _close(self) -> None:
        if self._editing is not None:
            self.rows[self._editing].close_editor()
        self.editor = self.places = self._editing = None

    def _let_go(self) -> None:
        """Close the fields as their article goes, saying what was written there."""
        if self.editor is not None and self.editor.is_changed:
            written_there = " · ".join(said for said in self.editor.written().values() if said)
            said = self.tr("This was not saved: {words}")
            self.hint_given.emit(said.format(words=written_there))
        self._close()


def _date_said(opened: OpenedArticle) -> str:
    lines = dict.fromkeys((date_line(opened.row), opened.page.date.edtf or ""))
    return "\n".join(line for line in lines if line)


def _date_proofs(opened: OpenedArticle) -> list[Proof]:
    """Return the words that bound the date, each once, with what they mean."""
    if "date" in opened.page.by_hand:
        return []
    found: dict[Proof, None] = {}
    for evidence in opened.page.date.evidence:
        words = evidence.span.of(opened.page.text) if evidence.span else ""
        means = evidence.means.removeprefix(f"{words}：") if words else evidence.means
        found[Proof(words, evidence.span, evidence_said(means))] = None
    return list(found)
