"""The sheet about the open library: what it holds, what takes the room, and how to keep it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QLocale, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from jiaoyue.marks.colour import Colour
from jiaoyue.marks.size import LibrarySize, Part
from jiaoyue.ui.dialogs.sheet import Sheet
from jiaoyue.ui.style import GRID, Theme

if TYPE_CHECKING:
    from collections.abc import Callable

    from jiaoyue.jobs.keeping import Indexed
    from jiaoyue.session.runner import JobTicket
    from jiaoyue.session.session import Session

_WIDTH = 58 * GRID
_MOST_FAULTS = 6


class LibrarySheet(Sheet):
    """Counts, the parts of the file with a bar, and three buttons; says below what came of each."""

    def __init__(self, session: Session, name: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(name, parent)
        self.setFixedWidth(_WIDTH)
        self._session = session
        self._theme = theme
        self.where = QLabel(self)
        self.bar = _Bar(theme, self)
        self._table = QGridLayout()
        self._cells: list[QWidget] = []
        self._rows = 0
        self.check = QPushButton(self.tr("Check"), self)
        self.compact = QPushButton(self.tr("Compact"), self)
        self.rebuild = QPushButton(self.tr("Rebuild the Index"), self)
        self.said = QLabel(self.tr("Measuring…"), self)
        self._lay_out()
        self._connect()
        self._measure()

    def _lay_out(self) -> None:
        path = str(self._session.library_path)
        self.where.setText(
            self.where.fontMetrics().elidedText(
                path, Qt.TextElideMode.ElideMiddle, _WIDTH - 6 * GRID
            )
        )
        self.where.setToolTip(path)
        _colour(self.where, self._theme.muted)
        self._table.setHorizontalSpacing(2 * GRID)
        self._table.setVerticalSpacing(GRID // 2)
        self._table.setColumnStretch(1, 1)
        self.said.setWordWrap(True)
        self.said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        buttons = QHBoxLayout()
        for button, tip in (
            (
                self.check,
                self.tr("Look whether every page, mark and correction is as it should be"),
            ),
            (self.compact, self.tr("Put the index in order and give unused room back")),
            (self.rebuild, self.tr("Build the search index anew from the texts")),
        ):
            button.setToolTip(tip)
            buttons.addWidget(button)
        for button in (self.compact, self.rebuild):
            button.setEnabled(not self._session.read_only)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        column.setSpacing(2 * GRID)
        column.addWidget(self.where)
        column.addWidget(self.bar)
        column.addLayout(self._table)
        column.addLayout(buttons)
        column.addWidget(self.said)

    def _connect(self) -> None:
        session = self._session
        self.check.clicked.connect(lambda: self._begin(session.jobs.check(), self._on_checked))
        self.compact.clicked.connect(
            lambda: self._begin(session.jobs.compact(), self._on_compacted)
        )
        self.rebuild.clicked.connect(
            lambda: self._begin(session.jobs.build_index(anew=True), self._on_built)
        )

    def _measure(self) -> None:
        self._session.jobs.measure().succeeded.connect(self._on_measured)

    def _begin(self, ticket: JobTicket, done: Callable[[Any], None]) -> None:
        """Follow a job, whose progress and cancel stand in the line below the window."""
        for button in (self.check, self.compact, self.rebuild):
            button.setEnabled(False)
        self.said.setText(self.tr("{job}…").format(job=ticket.label))
        ticket.succeeded.connect(done)
        ticket.failed.connect(self._on_failed)
        ticket.finished.connect(self._on_finished)

    @Slot(object)
    def _on_measured(self, size: LibrarySize) -> None:
        locale = QLocale()
        for cell in self._cells:
            self._table.removeWidget(cell)
            cell.deleteLater()
        self._cells, self._rows = [], 0
        self.bar.show_size(size)
        counts = (
            (self.tr("Pages"), size.pages),
            (self.tr("Articles"), size.articles),
            (self.tr("Characters"), size.characters),
            (self.tr("Annotations"), size.annotations),
            (self.tr("Corrections"), size.corrections),
        )
        for name, count in counts:
            self._add_row(None, name, locale.toString(count))
        self._add_row(None, self.tr("File"), data_size(size.file), gap=True)
        for part, taken in size.parts:
            colour = part_colour(part, self._theme)
            self._add_row(colour, self._name_of(part), data_size(taken))
        if self.said.text() == self.tr("Measuring…"):
            self.said.clear()
        self.adjustSize()

    def _add_row(self, colour: QColor | None, name: str, value: str, *, gap: bool = False) -> None:
        row = self._rows
        self._rows += 1
        if gap:
            self._table.setRowMinimumHeight(row, 4 * GRID)
        label, number = QLabel(name, self), QLabel(value, self)
        number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom)
        label.setAlignment(Qt.AlignmentFlag.AlignBottom)
        self._cells += [label, number]
        self._table.addWidget(number, row, 2)
        if colour is None:
            self._table.addWidget(label, row, 0, 1, 2)
            return
        swatch = _Swatch(colour, self)
        self._cells.append(swatch)
        self._table.addWidget(swatch, row, 0)
        self._table.addWidget(label, row, 1)
        for said in (label, number):
            _colour(said, self._theme.muted)

    def _name_of(self, part: Part) -> str:
        return {
            Part.PAGES: self.tr("Page texts"),
            Part.ARTICLES: self.tr("Articles and lists"),
            Part.INDEX: self.tr("Search index"),
            Part.MARKS: self.tr("Marks and corrections"),
            Part.HISTORY: self.tr("History"),
            Part.ALL: self.tr("All together"),
            Part.FREE: self.tr("Unused"),
        }[part]

    @Slot(object)
    def _on_checked(self, faults: tuple[str, ...] | None) -> None:
        if faults is None:
            self.said.setText(self.tr("Stopped. Whether the library is whole is not known."))
        elif not faults:
            self.said.setText(self.tr("All is well."))
        else:
            said = self.tr("%n thing(s) are not as they should be:", "", len(faults))
            self.said.setText("\n".join((said, *faults[:_MOST_FAULTS])))

    @Slot(object)
    def _on_compacted(self, spared: int | None) -> None:
        if spared is None:
            self.said.setText(self.tr("Stopped. Nothing was changed."))
        else:
            size = data_size(max(0, spared))
            self.said.setText(self.tr("{size} given back.").format(size=size))

    @Slot(object)
    def _on_built(self, built: Indexed) -> None:
        self.said.setText(
            self.tr("The index is whole.")
            if built.is_whole
            else self.tr("Stopped. Searching is slower until it is built; it goes on from there.")
        )

    @Slot(object)
    def _on_failed(self, _error: object) -> None:
        # What went wrong stands over the columns, as for every job.
        self.said.setText(self.tr("That could not be done. Nothing was changed."))

    @Slot()
    def _on_finished(self) -> None:
        self.check.setEnabled(True)
        for button in (self.compact, self.rebuild):
            button.setEnabled(not self._session.read_only)
        self._measure()


def part_colour(part: Part, theme: Theme) -> QColor:
    """Return the colour of a part of the file: those of the marks, and greys for what is left."""
    marks = {
        Part.PAGES: Colour.BLUE,
        Part.ARTICLES: Colour.GREEN,
        Part.INDEX: Colour.AMBER,
        Part.MARKS: Colour.ROSE,
    }
    if part in marks:
        return theme.marks[marks[part]].line
    return theme.scroll if part is Part.FREE else theme.faint


def data_size(taken: int) -> str:
    """Return a number of bytes as a person reads it."""
    return QLocale().formattedDataSize(taken, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat)


class _Bar(QWidget):
    """The parts of a file, side by side."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._parts: tuple[tuple[Part, int], ...] = ()
        self.setFixedHeight(GRID)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_size(self, size: LibrarySize) -> None:
        """Draw the parts of this library."""
        self._parts = size.parts
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        outline = QPainterPath()
        outline.addRoundedRect(QRectF(self.rect()), GRID / 2, GRID / 2)
        painter.setClipPath(outline)
        painter.fillRect(self.rect(), self._theme.hairline)
        whole = sum(taken for _, taken in self._parts)
        at = 0.0
        for part, taken in self._parts:
            width = self.width() * taken / whole
            colour = part_colour(part, self._theme)
            painter.fillRect(QRectF(at, 0, max(0.0, width - 1), GRID), colour)
            at += width


class _Swatch(QWidget):
    """A dot of a colour, as tall as a line."""

    def __init__(self, colour: QColor, parent: QWidget) -> None:
        super().__init__(parent)
        self._colour = colour
        self.setFixedWidth(GRID)

    def sizeHint(self) -> QSize:
        return QSize(GRID, GRID)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colour)
        top = (self.height() - GRID) / 2 + 1
        painter.drawEllipse(QRectF(0, top, GRID, GRID))


def _colour(label: QLabel, colour: QColor) -> None:
    palette = label.palette()
    palette.setColor(QPalette.ColorRole.WindowText, colour)
    label.setPalette(palette)
