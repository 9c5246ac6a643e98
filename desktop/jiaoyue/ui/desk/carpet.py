"""The character carpet: what is laid, the grid of it, and what is to be done with the ticked tiles.

It shows and forwards; ``CarpetDesk`` does. Signals: ``sought`` (words, whether only in the list);
``sorted`` (Sorting); ``reading_wanted`` (bool) to read to the end, or no further;
``correct_requested`` (str, empty for what a character is mixed up with); ``ignore_requested``;
``query_requested`` (Question); ``opened`` (Tile); ``pointed_at`` (Tile | None); ``closed``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from jiaoyue.marks.carpet import Sorting
from jiaoyue.ui import style
from jiaoyue.ui.desk.carpet_grid import CarpetGrid, is_query
from jiaoyue.ui.desk.carpet_model import CarpetModel
from jiaoyue.ui.desk.query_card import QueryCard
from jiaoyue.ui.hint import Hint
from jiaoyue.ui.own_undo import OwnUndoLine
from jiaoyue.ui.panels.articles import CutLine
from jiaoyue.ui.reader.popover import Popover
from jiaoyue.ui.search.concordance import sorting_name
from jiaoyue.ui.style import GRID, Theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jiaoyue.marks.ledger import Question


_OFFERED = 6
"""So many characters are offered that one is taken for."""


class CarpetPage(QWidget):
    """The page. Signals: see the module."""

    sought = Signal(str, bool)
    sorted = Signal(object)
    reading_wanted = Signal(bool)
    correct_requested = Signal(str)
    ignore_requested = Signal()
    query_requested = Signal(object)
    opened = Signal(object)
    pointed_at = Signal(object)
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget, *, can_write: bool) -> None:
        super().__init__(parent)
        self._theme = theme
        self._can_write = can_write
        self._is_reading = False
        self._has_other = False
        self.model = CarpetModel(self)
        self.grid = CarpetGrid(self.model, theme, self)
        self.field = OwnUndoLine(self)
        self.field.setPlaceholderText(self.tr("Characters, such as 己已"))
        self.field.setAccessibleName(self.tr("Characters to lay side by side"))
        self.field.setMinimumWidth(12 * GRID)
        self.field.setMaximumWidth(26 * GRID)
        self.alike = tuple(self._offer_button() for _ in range(_OFFERED))
        self.within = QComboBox(self)
        self.within.setAccessibleName(self.tr("Where to look"))
        self.within.addItem(self.tr("In the library"), False)
        self.within.addItem(self.tr("In what is listed"), True)
        self.sorting = QComboBox(self)
        self.sorting.setAccessibleName(self.tr("Sorted by"))
        for sorting in Sorting:
            self.sorting.addItem(sorting_name(sorting), sorting)
        self.said = CutLine(self)
        self.read = QPushButton(self)
        self.close_button = QToolButton(self)
        self.close_button.setToolTip(self.tr("Back to the articles (Esc)"))
        self.close_button.setAccessibleName(self.close_button.toolTip())
        self.place = CutLine(self)
        self.place.setTextFormat(Qt.TextFormat.PlainText)
        self.text = OwnUndoLine(self)
        self.text.setAccessibleName(self.tr("What the ticked places are to read"))
        self.text.setMinimumWidth(10 * GRID)
        self.text.setMaximumWidth(20 * GRID)
        self.none = QPushButton(self.tr("Tick None"), self)
        self.query = QPushButton(self.tr("Query…"), self)
        self.query.setToolTip(self.tr("Query the ticked places (Ctrl+D)"))
        self.ignore = QPushButton(self.tr("Leave as They Are"), self)
        self.ignore.setToolTip(self.tr("Doubt the ticked places no more (Del)"))
        self.apply = QPushButton(self)
        self.apply.setProperty("role", "primary")
        self.apply.setToolTip(self.tr("Correct the ticked places (Ctrl+Enter)"))
        self.nothing = Hint(parent=self)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.card = QueryCard(self)
        self.card_popover = Popover(self.card, self)
        self._pages = QStackedWidget(self)
        self._lay_out()
        self._connect()
        self.set_theme(theme)
        self.begin("", "")

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._theme = theme
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, theme.paper)
        self.setPalette(palette)
        self.setAutoFillBackground(True)
        for label in (self.said, self.place, self.nothing):
            own = label.palette()
            own.setColor(QPalette.ColorRole.WindowText, theme.muted)
            label.setPalette(own)
        self.close_button.setIcon(style.icon("x", theme.muted))
        self.grid.set_theme(theme)
        for part in (self.card, self.card_popover):
            part.set_theme(theme)

    def begin(self, words: str, other: str) -> None:
        """Show another carpet; ``other`` says what ticked places are made of by themselves."""
        self.model.clear()
        self.said.clear()
        self.place.clear()
        self.read.hide()
        self.offer(())
        self.text.clear()
        self.text.setPlaceholderText(other or self.tr("Correct to"))
        self._has_other = bool(other)
        self.nothing.setText(
            ""
            if words
            else self.tr(
                "Write one character, or some that are taken for one another, and see all places"
                " where they stand: the odd ones catch the eye."
            )
        )
        self._pages.setCurrentWidget(self.nothing)
        self._allow()

    def say(self, places: int, articles: int, of: int | None, *, is_reading: bool) -> None:
        """Say how much is laid, of how many articles, and whether more is being read."""
        self._is_reading = is_reading
        said = [self.tr("%n place(s)", "", places)]
        is_whole = of is not None and articles >= of
        if is_whole:
            said.append(self.tr("in %n article(s)", "", articles))
        elif of is not None:
            count = f"{articles:,} / {of:,}"
            said.append(self.tr("{count} articles read").format(count=count))
        self.said.setText(" · ".join(said))
        self.read.setVisible(not is_whole)
        self.read.setText(self.tr("Stop") if is_reading else self.tr("Read All"))
        if places:
            self._pages.setCurrentWidget(self.grid)
        elif is_whole:
            self.nothing.setText(self.tr("They stand nowhere"))

    def offer(self, alike: Sequence[str]) -> None:
        """Offer to lay beside a character what it is taken for, the likeliest first."""
        padded = (*alike[:_OFFERED], *[""] * _OFFERED)
        for button, character in zip(self.alike, padded, strict=False):
            button.setText(f"+{character}" if character else "")
            button.setAccessibleName(
                self.tr("Lay {character} beside it").format(character=character)
            )
            button.setToolTip(button.accessibleName())
            button.setVisible(bool(character))

    def point_at(self, said: str) -> None:
        """Say where the tile stands that the keyboard is at."""
        self.place.setText(said)

    def take_focus(self) -> None:
        """Let the keyboard in: to the tiles, or to the field where there are none."""
        if self.model.count:
            if not self.grid.currentIndex().isValid():
                self.grid.go_to(0)
            self.grid.setFocus()
        else:
            self.field.setFocus()
            self.field.selectAll()

    def ask_query(self) -> None:
        """Ask what is to be asked about the ticked places."""
        if self.model.ticked and self._can_write:
            self.card.begin(self.tr("%n place(s)", "", len(self.model.ticked)))
            corner = self.query.mapTo(self, QPoint(0, 0))
            self.card_popover.show_by(QRect(corner, self.query.size()))
            self.card.take_focus()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint a hairline above the tiles and one below."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.paper)
        tiles = self._pages.geometry()
        for y in (tiles.top() - 1, tiles.bottom() + 1):
            painter.fillRect(0, y, self.width(), 1, self._theme.hairline)

    def event(self, event: QEvent) -> bool:
        """Keep the keys of the carpet from being the window's, who would do it to an article."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and (_is_apply(event) or is_query(event))
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys of the carpet from wherever on the page."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif _is_apply(event):
            self._on_apply()
        elif is_query(event):
            self.ask_query()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(2 * GRID, GRID, GRID, GRID)
        head.setSpacing(GRID)
        for part, stretch in (
            (self.field, 1),
            *((button, 0) for button in self.alike),
            (self.within, 0),
            (self.said, 1),
            (self.read, 0),
            (self.sorting, 0),
            (self.close_button, 0),
        ):
            head.addWidget(part, stretch)
        foot = QHBoxLayout()
        foot.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        foot.setSpacing(GRID)
        for part, stretch in (
            (self.place, 1),
            (self.none, 0),
            (self.query, 0),
            (self.ignore, 0),
            (self.text, 1),
            (self.apply, 0),
        ):
            foot.addWidget(part, stretch)
        self._pages.addWidget(self.nothing)
        self._pages.addWidget(self.grid)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addSpacing(1)
        column.addWidget(self._pages, 1)
        column.addSpacing(1)
        column.addLayout(foot)
        QWidget.setTabOrder(self.field, self.within)
        QWidget.setTabOrder(self.within, self.grid)

    def _connect(self) -> None:
        self.field.returnPressed.connect(self._on_sought)
        self.within.activated.connect(lambda _: self._on_sought())
        self.sorting.activated.connect(lambda _: self.sorted.emit(self.sorting.currentData()))
        self.read.clicked.connect(lambda: self.reading_wanted.emit(not self._is_reading))
        self.close_button.clicked.connect(self.closed)
        self.text.textChanged.connect(lambda _: self._allow())
        self.text.returnPressed.connect(self._on_apply)
        self.none.clicked.connect(lambda: self.model.untick())
        self.query.clicked.connect(self.ask_query)
        self.ignore.clicked.connect(self._on_ignore)
        self.apply.clicked.connect(self._on_apply)
        self.model.ticks_changed.connect(self._allow)
        self.grid.opened.connect(self.opened)
        self.grid.pointed_at.connect(self.pointed_at)
        self.grid.applied.connect(self._on_apply)
        self.grid.ignored.connect(self._on_ignore)
        self.grid.queried.connect(self.ask_query)
        self.grid.left.connect(self.closed)
        self.card.put.connect(self._on_put)
        self.card.cancelled.connect(self.card_popover.dismiss)
        self.card_popover.closed.connect(self.grid.setFocus)

    @Slot()
    def _allow(self) -> None:
        count = len(self.model.ticked)
        correct = self.tr("Correct %n place(s)", "", count) if count else self.tr("Correct")
        self.apply.setText(correct)
        can = bool(count) and self._can_write
        for button in (self.query, self.ignore):
            button.setEnabled(can)
        self.none.setEnabled(bool(count))
        self.apply.setEnabled(can and (self._has_other or bool(self.text.text())))

    def _offer_button(self) -> QPushButton:
        button = QPushButton(self)
        button.setProperty("role", "plain")
        button.setFont(style.serif(12))
        button.clicked.connect(lambda: self._add(button.text().removeprefix("+")))
        return button

    def _add(self, character: str) -> None:
        self.field.setText(self.field.text().strip() + character)
        self._on_sought()

    @Slot()
    def _on_sought(self) -> None:
        self.sought.emit(self.field.text(), bool(self.within.currentData()))

    @Slot()
    def _on_apply(self) -> None:
        if self.apply.isEnabled():
            self.correct_requested.emit(self.text.text())
            # What was written is used: the next undo is about what became of it.
            self.text.settle()
            self.grid.setFocus()
        elif self.model.ticked and self._can_write:
            self.text.setFocus()

    @Slot()
    def _on_ignore(self) -> None:
        if self.ignore.isEnabled():
            self.ignore_requested.emit()

    @Slot(object)
    def _on_put(self, question: Question) -> None:
        self.card_popover.dismiss()
        self.query_requested.emit(question)


def _is_apply(event: QKeyEvent) -> bool:
    is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
    return is_enter and bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
