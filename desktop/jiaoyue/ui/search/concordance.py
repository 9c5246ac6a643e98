"""The concordance (KWIC): every place where the words sought stand, a line each, one below another.

Lines come in as they are read; they are sorted here, by what stands before or behind the words.
"""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPalette,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from jiaoyue.marks.carpet import Sorting
from jiaoyue.text.pinyin import sorting_key
from jiaoyue.ui import style
from jiaoyue.ui.models.interface_script import in_interface_script
from jiaoyue.ui.models.labels import date_of, place_label
from jiaoyue.ui.style import GRID, Theme

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from jiaoyue.session.lists import Line

Index = QModelIndex | QPersistentModelIndex
LINE = Qt.ItemDataRole.UserRole
MOST_LINES = 5_000
"""More lines than that nobody reads; a narrower search shows the rest."""
BEFORE, WORDS, AFTER, TITLE, DATE = range(5)


def sorting_name(sorting: Sorting) -> str:
    """Return what an order of lines is called."""
    names = {
        Sorting.FOUND: QCoreApplication.translate("Concordance", "As they were found"),
        Sorting.BEFORE: QCoreApplication.translate("Concordance", "By what stands before"),
        Sorting.AFTER: QCoreApplication.translate("Concordance", "By what follows"),
    }
    return names[sorting]


def _key(sorting: Sorting) -> Callable[[Line], tuple[str, str]]:
    """Return what an order compares of a line: how it is read, then how it is written."""
    if sorting is Sorting.BEFORE:
        # What stands next to the words counts first.
        return lambda line: (sorting_key(line.hit.before[::-1]), line.hit.before[::-1])
    if sorting is Sorting.AFTER:
        return lambda line: (sorting_key(line.hit.after), line.hit.after)
    return lambda _: ("", "")


class ConcordanceModel(QAbstractTableModel):
    """Lines of a concordance; ``LINE`` is the Line of an index."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._found: list[Line] = []
        self._lines: list[Line] = []
        self._sorting = Sorting.FOUND

    @property
    def lines(self) -> Sequence[Line]:
        """The lines in the order shown."""
        return self._lines

    def clear(self) -> None:
        """Show nothing, in the same order."""
        self.beginResetModel()
        self._found, self._lines = [], []
        self.endResetModel()

    def take(self, lines: Sequence[Line]) -> None:
        """Take more lines in, each in its place."""
        self._found.extend(lines)
        if self._sorting is Sorting.FOUND and lines:
            first = len(self._lines)
            self.beginInsertRows(QModelIndex(), first, first + len(lines) - 1)
            self._lines.extend(lines)
            self.endInsertRows()
        elif lines:
            self.sort_by(self._sorting)

    def sort_by(self, sorting: Sorting) -> None:
        """Show the lines in another order."""
        self.beginResetModel()
        self._sorting = sorting
        self._lines = sorted(self._found, key=_key(sorting))
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else 5

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == LINE:
            return line
        if role == Qt.ItemDataRole.DisplayRole:
            return cells(line)[index.column()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return " ".join(cells(line))
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        return column_names()[section]


def cells(line: Line) -> tuple[str, str, str, str, str]:
    """Return what a line shows, from the left."""
    row = line.row
    facts = " · ".join(filter(None, (in_interface_script(place_label(row)), date_of(row))))
    return line.hit.before, line.hit.words, line.hit.after, row.called, facts


def column_names() -> tuple[str, str, str, str, str]:
    """Return what the columns are called."""
    return (
        QCoreApplication.translate("Concordance", "Before"),
        QCoreApplication.translate("Concordance", "Words"),
        QCoreApplication.translate("Concordance", "After"),
        QCoreApplication.translate("Concordance", "Title"),
        QCoreApplication.translate("Concordance", "Place and date"),
    )


def as_csv(lines: Sequence[Line]) -> str:
    """Return lines as a table that spreadsheets read (RFC 4180)."""
    file = io.StringIO()
    writer = csv.writer(file)
    writer.writerow(column_names())
    writer.writerows(map(cells, lines))
    return file.getvalue()


class Concordance(QWidget):
    """Signals: ``chosen(Line)`` a line to open; ``closed()`` to go back to the list."""

    chosen = Signal(object)
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = ConcordanceModel(self)
        self.said = QLabel(self)
        self.sorting = QComboBox(self)
        self.sorting.setAccessibleName(self.tr("Sorted by"))
        for sorting in Sorting:
            self.sorting.addItem(sorting_name(sorting), sorting)
        self.sorting.currentIndexChanged.connect(self._on_sorted)
        self.copy_button = QPushButton(self.tr("Copy as CSV"), self)
        self.copy_button.clicked.connect(self.copy_all)
        self.close_button = QToolButton(self)
        self.close_button.setToolTip(self.tr("Back to the list (Esc)"))
        self.close_button.setAccessibleName(self.tr("Back to the list (Esc)"))
        self.close_button.clicked.connect(self.closed)
        self.table = LineTable(self.model, theme, self)
        self.table.activated.connect(self._on_activated)
        self.table.left.connect(self.closed)
        self.table.copied.connect(self._on_copied)
        self._lay_out()
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, theme.paper)
        self.setPalette(palette)
        self.setAutoFillBackground(True)
        self.close_button.setIcon(style.icon("x", theme.muted))
        self.copy_button.setIcon(style.icon("copy", theme.muted))
        self.table.set_theme(theme)

    def begin(self) -> None:
        """Show the lines of another search."""
        self.model.clear()
        self.say("", is_whole=False)

    def take(self, lines: Sequence[Line]) -> None:
        """Take more lines in."""
        self.model.take(lines)
        if self.model.lines and not self.table.currentIndex().isValid():
            self.table.setCurrentIndex(self.model.index(0, WORDS))

    def say(self, words: str, *, is_whole: bool) -> None:
        """Say what the lines are of, and whether these are all."""
        count = len(self.model.lines)
        said = (
            self.tr("%n place(s)", "", count)
            if is_whole
            else self.tr("the first %n place(s)", "", count)
        )
        self.said.setText(f"{words} · {said}" if words else "")
        self.copy_button.setEnabled(count > 0)

    @Slot()
    def copy_all(self) -> None:
        """Copy every line as a table."""
        QGuiApplication.clipboard().setText(as_csv(self.model.lines))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(2 * GRID, GRID, GRID, GRID)
        head.setSpacing(GRID)
        head.addWidget(self.said, 1)
        for part in (self.sorting, self.copy_button, self.close_button):
            head.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.table, 1)

    @Slot(int)
    def _on_sorted(self, _at: int) -> None:
        self.model.sort_by(Sorting(self.sorting.currentData()))

    @Slot(QModelIndex)
    def _on_activated(self, index: QModelIndex) -> None:
        self.chosen.emit(index.data(LINE))

    @Slot()
    def _on_copied(self) -> None:
        rows = sorted({index.row() for index in self.table.selectedIndexes()})
        QGuiApplication.clipboard().setText(as_csv([self.model.lines[row] for row in rows]))


class LineTable(QTableView):
    """The lines with the words sought below one another. Signals: ``left()`` by Escape,
    ``copied()`` by the key for it."""

    left = Signal()
    copied = Signal()

    def __init__(self, model: ConcordanceModel, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setModel(model)
        self._delegate = _Delegate(theme, self)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(self.tr("Places where the words stand"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 2 * GRID)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column in (BEFORE, AFTER, TITLE):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(WORDS, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(DATE, QHeaderView.ResizeMode.Interactive)
        header.resizeSection(DATE, self.fontMetrics().horizontalAdvance("国") * 14)

    def set_theme(self, theme: Theme) -> None:
        """Draw in these colours from now on."""
        self._delegate.theme = theme
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, theme.paper)
        palette.setColor(QPalette.ColorRole.Window, theme.paper)
        self.setPalette(palette)
        self.viewport().setPalette(palette)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open a line with Enter, copy lines, and leave with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.currentIndex().isValid():
                self.activated.emit(self.currentIndex())
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copied.emit()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Do nothing: single letters are keys of the window."""


class _Delegate(QStyledItemDelegate):
    """Draws what stands before the words up to them, and the words so that they stand out."""

    def __init__(self, theme: Theme, view: QTableView) -> None:
        super().__init__(view)
        self.theme = theme
        self._serif = style.serif(view.font().pointSizeF() * 1.08)
        self._words = QFont(self._serif)
        self._words.setBold(True)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width = QFontMetrics(self._words).horizontalAdvance(str(index.data() or ""))
        return QSize(width + 2 * GRID, 0)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, self.theme.selection)
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, self.theme.hairline)
        column = index.column()
        text = str(index.data() or "").replace("\n", " ")
        cut, aligned = Qt.TextElideMode.ElideRight, Qt.AlignmentFlag.AlignLeft
        inner = rect.adjusted(GRID, 0, -GRID, 0)
        painter.setPen(self.theme.ink)
        painter.setFont(self._serif)
        if column == BEFORE:
            cut, aligned = Qt.TextElideMode.ElideLeft, Qt.AlignmentFlag.AlignRight
            inner = rect.adjusted(2 * GRID, 0, -2, 0)
        elif column == WORDS:
            painter.setFont(self._words)
            painter.setPen(self.theme.accent)
            aligned = Qt.AlignmentFlag.AlignHCenter
            inner = rect
        elif column == AFTER:
            inner = rect.adjusted(2, 0, -GRID, 0)
        else:
            painter.setFont(option.font)
            painter.setPen(self.theme.muted)
        shown = painter.fontMetrics().elidedText(text, cut, inner.width())
        painter.drawText(inner, aligned | Qt.AlignmentFlag.AlignVCenter, shown)
        painter.restore()
