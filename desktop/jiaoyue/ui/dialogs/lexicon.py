"""The words that are never doubted in the library: a table to see, to add to and to take from.

Every change is a step like any other, saved at once, in the history, and taken back with Undo.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QCompleter,
    QFileDialog,
    QLineEdit,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from jiaoyue.jobs.lexicon_file import read_lexicon, written
from jiaoyue.marks import proofreading
from jiaoyue.newspaper.page import read_page_file
from jiaoyue.session.session import Session, sentence
from jiaoyue.text.errors import UserFacingError
from jiaoyue.ui.dialogs.saved_as import chosen_file
from jiaoyue.ui.dialogs.table_sheet import TableSheet
from jiaoyue.ui.models.lexicon import PAPER, WORD, LexiconModel
from jiaoyue.ui.style import GRID, Theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jiaoyue.marks.edit import Edit
    from jiaoyue.marks.ledger import IgnoredWord

Index = QModelIndex | QPersistentModelIndex

_WIDTHS = (0, 28 * GRID, 18 * GRID, 18 * GRID)


class LexiconSheet(TableSheet):
    """The lexicon of the open library; ``papers`` are those that can be chosen."""

    def __init__(
        self, session: Session, papers: Sequence[str], theme: Theme, parent: QWidget
    ) -> None:
        title = QCoreApplication.translate("LexiconSheet", "Words That Are Right")
        super().__init__(title, theme, parent)
        self._session = session
        self.words = LexiconModel(session.lexicon().words, theme.muted, self)
        self.show_model(self.words, _WIDTHS)
        self.view.setObjectName("lexicon")
        self.view.setItemDelegateForColumn(PAPER, _PaperDelegate(papers, self.view))
        self.empty.setText(
            self.tr("No words yet. They come here with Shift+Del at a finding, or “Add a Row”.")
        )
        self._buttons()
        self.lay_out(
            self.tr(
                "What stands here is never doubted: everywhere, in one paper, or in the years in"
                " which it was printed so."
            ),
            (self.add, self.remove, self.undo),
            (self.take, self.save),
        )
        self._connect()
        self._on_row()

    def _buttons(self) -> None:
        self.add = QPushButton(self.tr("Add a Row"), self)
        self.add.setProperty("role", "primary")
        self.add.clicked.connect(self._on_added)
        self.remove = QPushButton(self.tr("Remove"), self)
        self.remove.clicked.connect(self._on_removed)
        self.undo = QPushButton(self.tr("Undo"), self)
        self.undo.clicked.connect(self._session.undo_stack.undo)
        self.take = QPushButton(self.tr("Add from a File…"), self)
        self.take.clicked.connect(self._on_file_wanted)
        self.save = QPushButton(self.tr("Save as a File…"), self)
        self.save.clicked.connect(self._on_saving_wanted)

    def _connect(self) -> None:
        self.words.learned.connect(self._on_learned)
        self.words.reworded.connect(self._on_reworded)
        self.words.refused.connect(lambda error: self.say(sentence(error), bad=True))
        for signal in (self.words.modelReset, self.words.rowsInserted, self.words.rowsRemoved):
            signal.connect(self._on_row)
        self.view.selectionModel().selectionChanged.connect(self._on_row)
        self.view.removal_requested.connect(self._on_removed)
        self._session.changed.connect(self._on_changed)
        self._session.undo_stack.indexChanged.connect(self._on_row)
        undo = QKeySequence(QKeySequence.StandardKey.Undo)
        QShortcut(undo, self, self._session.undo_stack.undo)

    @Slot()
    def _on_row(self) -> None:
        can_write = not self._session.read_only
        rows = self.words.rowCount()
        self.empty.setVisible(not rows)
        self.save.setEnabled(bool(self.words.words))
        for part in (self.add, self.take):
            part.setEnabled(can_write)
        self.undo.setEnabled(can_write and self._session.undo_stack.canUndo())
        self.remove.setEnabled(can_write and any(0 <= row < rows for row in self.chosen_rows()))
        if not can_write:
            self.view.setEditTriggers(self.view.EditTrigger.NoEditTriggers)

    @Slot()
    def _on_changed(self) -> None:
        row = self.view.currentIndex().row()
        self.words.show(self._session.lexicon().words)
        if 0 <= row < self.words.rowCount() and not self.view.currentIndex().isValid():
            self.view.setCurrentIndex(self.words.index(row, WORD))

    @Slot(object)
    def _on_learned(self, word: IgnoredWord) -> None:
        if word in self.words.words:
            self._say_known(word)
        else:
            label = self.tr("Never doubt “{words}”").format(words=word.word)
            self._perform(proofreading.learn_words([word]), label)
        if word in self.words.words:
            self.view.setCurrentIndex(self.words.index(self.words.words.index(word), WORD))

    @Slot(object, object)
    def _on_reworded(self, old: IgnoredWord, new: IgnoredWord) -> None:
        if new in self.words.words:
            self._say_known(new)
            return
        label = self.tr("Change where “{words}” is right").format(words=new.word)
        self._perform(proofreading.reword_lexicon(old, new), label)

    @Slot()
    def _on_added(self) -> None:
        at = self.words.index(self.words.add(), WORD)
        self.view.setCurrentIndex(at)
        self.view.edit(at)

    @Slot()
    def _on_removed(self) -> None:
        gone = self.words.take_out(self.chosen_rows())
        if gone and not self._session.read_only:
            label = self.tr("Doubt %n word(s) again", "", len(gone))
            self._perform(proofreading.doubt_words_again(gone), label)

    @Slot()
    def _on_file_wanted(self) -> None:
        kinds = self.tr("Tables (*.tsv *.txt);;All files (*)")
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Add words from a file"), "", kinds)
        if chosen:
            self.take_file(Path(chosen))

    def take_file(self, path: Path) -> None:
        """Add the words of a file that are not there yet, as one step."""
        try:
            found = read_lexicon(read_page_file(path).text)
        except UserFacingError as error:
            self.say(sentence(error), bad=True)
            return
        there = frozenset(self.words.words)
        new = [word for word in found if word not in there]
        if new:
            self._perform(proofreading.learn_words(new), self.tr("Add the words of a file"))
        self.say(self.tr("%n word(s) added.", "", len(new)))

    @Slot()
    def _on_saving_wanted(self) -> None:
        kinds = self.tr("Tables (*.tsv)")
        path = chosen_file(self, self.tr("Save the words"), self.tr("words.tsv"), kinds)
        if path is not None:
            self.save_file(path)

    def save_file(self, path: Path) -> None:
        """Write the words to a file that another library can take."""
        try:
            path.write_text(written(self.words.words), "utf-8")
        except OSError as error:
            why = error.strerror or error
            self.say(self.tr("The file cannot be written: {why}").format(why=why), bad=True)
            return
        self.say(self.tr("%n word(s) saved.", "", len(self.words.words)))

    def _say_known(self, word: IgnoredWord) -> None:
        self.say(self.tr("“{words}” is there already.").format(words=word.word), bad=True)

    def _perform(self, edit: Edit, label: str) -> None:
        self.say("")
        self._session.perform(edit, label)


class _PaperDelegate(QStyledItemDelegate):
    """Offers the papers of the library while one is typed."""

    def __init__(self, papers: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self._papers = [*papers]

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        field = QLineEdit(parent)
        field.setCompleter(QCompleter(self._papers, field))
        return field
