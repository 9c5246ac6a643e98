"""What was done to a library as a table, the last of it first; it grows as one scrolls down.

Signal: ``more_wanted`` (the place of the journal before which to read on, or ``None``).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont

from jiaoyue.text.errors import QT_TRANSLATE_NOOP
from jiaoyue.ui.desk.placed import change_words
from jiaoyue.ui.models.labels import round_name
from jiaoyue.ui.reader.wording import moment
from jiaoyue.ui.style import GRID

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QColor

    from jiaoyue.marks.journal import Step

Index = QModelIndex | QPersistentModelIndex

VERBS = {
    "annotate": QT_TRANSLATE_NOOP("Steps", "Mark a passage"),
    "recolour": QT_TRANSLATE_NOOP("Steps", "Change the colour of a mark"),
    "note": QT_TRANSLATE_NOOP("Steps", "Write a note"),
    "tag annotation": QT_TRANSLATE_NOOP("Steps", "Tag a mark"),
    "move annotation": QT_TRANSLATE_NOOP("Steps", "Move the edge of a mark"),
    "remove annotation": QT_TRANSLATE_NOOP("Steps", "Remove a mark"),
    "tag": QT_TRANSLATE_NOOP("Steps", "Tag an article"),
    "untag": QT_TRANSLATE_NOOP("Steps", "Take a tag off an article"),
    "rename tag": QT_TRANSLATE_NOOP("Steps", "Rename a tag"),
    "set round": QT_TRANSLATE_NOOP("Steps", "Set the round"),
    "save search": QT_TRANSLATE_NOOP("Steps", "Save a search"),
    "rename search": QT_TRANSLATE_NOOP("Steps", "Rename a saved search"),
    "move search": QT_TRANSLATE_NOOP("Steps", "Move a saved search"),
    "remove search": QT_TRANSLATE_NOOP("Steps", "Remove a saved search"),
    "fix name": QT_TRANSLATE_NOOP("Steps", "Settle how a name is shown"),
    "switch rule off": QT_TRANSLATE_NOOP("Steps", "Switch a cleaning rule off"),
    "switch rule on": QT_TRANSLATE_NOOP("Steps", "Switch a cleaning rule on"),
    "except rule": QT_TRANSLATE_NOOP("Steps", "Leave a place as printed"),
    "apply rule again": QT_TRANSLATE_NOOP("Steps", "Clean a place again"),
    "correct": QT_TRANSLATE_NOOP("Steps", "Correct the text"),
    "correct series": QT_TRANSLATE_NOOP("Steps", "Correct like cases"),
    "apply corrections": QT_TRANSLATE_NOOP("Steps", "Apply a corrections file"),
    "withdraw correction": QT_TRANSLATE_NOOP("Steps", "Take a correction back"),
    "split article": QT_TRANSLATE_NOOP("Steps", "Split an article"),
    "merge articles": QT_TRANSLATE_NOOP("Steps", "Merge two articles"),
    "move block": QT_TRANSLATE_NOOP("Steps", "Move a paragraph"),
    "part block": QT_TRANSLATE_NOOP("Steps", "Part a heading from its text"),
    "set role": QT_TRANSLATE_NOOP("Steps", "Say what a paragraph is"),
    "mark as noise": QT_TRANSLATE_NOOP("Steps", "Set a paragraph aside"),
    "restore from noise": QT_TRANSLATE_NOOP("Steps", "Bring noise back"),
    "remove articles": QT_TRANSLATE_NOOP("Steps", "Remove from the library"),
    "set": QT_TRANSLATE_NOOP("Steps", "Say something of an article"),
    "set place": QT_TRANSLATE_NOOP("Steps", "Correct the place"),
    "set byline": QT_TRANSLATE_NOOP("Steps", "Correct the byline"),
    "set date": QT_TRANSLATE_NOOP("Steps", "Correct the date"),
    "place as read": QT_TRANSLATE_NOOP("Steps", "Take the place as read"),
    "byline as read": QT_TRANSLATE_NOOP("Steps", "Take the byline as read"),
    "date as read": QT_TRANSLATE_NOOP("Steps", "Take the date as read"),
    "read again": QT_TRANSLATE_NOOP("Steps", "Read a page again"),
    "import": QT_TRANSLATE_NOOP("Steps", "Import"),
    "query": QT_TRANSLATE_NOOP("Steps", "Query a passage"),
    "reword query": QT_TRANSLATE_NOOP("Steps", "Reword a query"),
    "answer query": QT_TRANSLATE_NOOP("Steps", "Answer a query"),
    "drop query": QT_TRANSLATE_NOOP("Steps", "Drop a query"),
    "ignore finding": QT_TRANSLATE_NOOP("Steps", "Ignore a finding"),
    "ignore word": QT_TRANSLATE_NOOP("Steps", "Ignore a word everywhere"),
    "learn words": QT_TRANSLATE_NOOP("Steps", "Add to the lexicon"),
    "change lexicon": QT_TRANSLATE_NOOP("Steps", "Change the lexicon"),
    "doubt word again": QT_TRANSLATE_NOOP("Steps", "Doubt a word again"),
    "mute kind": QT_TRANSLATE_NOOP("Steps", "Hide a kind of finding"),
    "unmute kind": QT_TRANSLATE_NOOP("Steps", "Show a kind of finding again"),
    "check correction": QT_TRANSLATE_NOOP("Steps", "Tick a correction"),
    "uncheck correction": QT_TRANSLATE_NOOP("Steps", "Untick a correction"),
}
"""What each verb of the journal is called; one of a newer program goes by its own name."""

_HEADINGS = (
    QT_TRANSLATE_NOOP("Steps", "When"),
    QT_TRANSLATE_NOOP("Steps", "Who"),
    QT_TRANSLATE_NOOP("Steps", "What was done"),
    QT_TRANSLATE_NOOP("Steps", "To what"),
    QT_TRANSLATE_NOOP("Steps", "Article"),
)
WHEN, WHO, WHAT, WORDS, ARTICLE = range(5)
_ROW_HEIGHT = 7 * GRID // 2


def step_words(step: Step) -> str:
    """Return what something was done to, in the language of the interface; may be empty."""
    return "、".join(change_words(was, now) for was, now in step.changes) or step.words


def verb_name(step: Step) -> str:
    """Return what was done, in the language of the interface."""
    said = QCoreApplication.translate("Steps", VERBS.get(step.verb, step.verb))
    if step.takes_back:
        return QCoreApplication.translate("Steps", "Take back: {what}").format(what=said)
    if step.does_again:
        return QCoreApplication.translate("Steps", "Do again: {what}").format(what=said)
    return said


class StepsModel(QAbstractTableModel):
    """The steps read so far. Signal: see the module."""

    more_wanted = Signal(object)

    def __init__(self, muted: QColor, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._muted = muted
        self._steps: list[Step] = []
        self._is_whole = True
        self._is_waiting = False

    def begin(self) -> None:
        """Forget what is there and read from the latest on."""
        self.beginResetModel()
        self._steps, self._is_whole = [], False
        self.endResetModel()
        self._ask()

    def take(self, steps: Sequence[Step]) -> None:
        """Take the next steps down; none says that these were all."""
        self._is_waiting, self._is_whole = False, not steps
        if steps:
            first = len(self._steps)
            self.beginInsertRows(QModelIndex(), first, first + len(steps) - 1)
            self._steps.extend(steps)
            self.endInsertRows()

    def step(self, index: Index) -> Step | None:
        """Return what was done in a row, or ``None`` where there is none."""
        return self._steps[index.row()] if index.isValid() else None

    def row_of(self, seq: int) -> int | None:
        """Return the row of a step, or ``None`` where it was not read."""
        return next((row for row, step in enumerate(self._steps) if step.seq == seq), None)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return how many steps were read."""
        return 0 if parent.isValid() else len(self._steps)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return how many things are said of each."""
        return 0 if parent.isValid() else len(_HEADINGS)

    def canFetchMore(self, _parent: Index) -> bool:
        """Return whether there may be earlier ones."""
        return not self._is_whole and not self._is_waiting

    def fetchMore(self, _parent: Index) -> None:
        """Ask for those before the last."""
        if not self._is_waiting:
            self._ask()

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return what a column is called."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return QCoreApplication.translate("Steps", _HEADINGS[section])
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what is said of a step; what was taken back is pale and struck out."""
        step = self.step(index)
        if step is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return self._said(step, index.column())
            case Qt.ItemDataRole.SizeHintRole:
                return QSize(0, _ROW_HEIGHT)
            case Qt.ItemDataRole.ForegroundRole if step.is_taken_back or index.column() < WHAT:
                return self._muted
            case Qt.ItemDataRole.FontRole if step.is_taken_back and index.column() >= WHAT:
                font = QFont()
                font.setStrikeOut(True)
                return font
        return None

    def _ask(self) -> None:
        self._is_waiting = True
        self.more_wanted.emit(self._steps[-1].seq if self._steps else None)

    def _said(self, step: Step, column: int) -> str:
        if column == WORDS and step.pages:
            return self.tr("%n page(s)", "", step.pages)
        if column == WORDS and step.round is not None and not step.words:
            return round_name(step.round)
        if column == WORDS and step.corrections > 1:
            every = self.tr("{words}, %n place(s) in all", "", step.corrections)
            return every.format(words=step_words(step))
        if column == ARTICLE and step.articles > 1:
            more = self.tr("{title} and %n more", "", step.articles - 1)
            return more.format(title=step.title)
        return (moment(step.at), step.author, verb_name(step), step_words(step), step.title)[column]
