"""What is doubtful in the open article, and what was asked about it: sorted, filtered, counted.

A click or Enter goes there; Delete leaves the words as they are, Shift+Delete in the whole
library. The menu of classes mutes one for the library.

Signals: ``place_chosen`` (Placed), ``query_chosen`` (Query), ``ignore_requested`` and
``ignore_word_requested`` (Placed), ``mute_requested`` (Muting), ``start_requested``,
``check_requested``: look again where that failed,
``count_changed`` (int), ``shown_changed``: others are listed now.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QListView,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from jiaoyue.marks.finding import FindingKind
from jiaoyue.ui import style
from jiaoyue.ui.desk.finding_model import ENTRY, Entry, FindingDelegate, FindingModel
from jiaoyue.ui.desk.placed import Order, counted, kind_name, ordered
from jiaoyue.ui.flow import FlowLayout
from jiaoyue.ui.hint import Hint
from jiaoyue.ui.style import GRID

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jiaoyue.ui.desk.placed import Placed, PlacedQuery


_QUERIES = "queries"
"""The class of all that was asked, beside the kinds of findings."""
_ANSWERED = "answered"
"""The class of what was asked and has its answer."""


def _class_of(asked: PlacedQuery) -> str:
    return _QUERIES if asked.query.is_open else _ANSWERED


@dataclass(frozen=True, slots=True)
class Muting:
    """That findings of a kind are to be shown in this library no longer, or again."""

    kind: FindingKind
    is_muted: bool


class FindingList(QListView):
    """The list; it keeps the keys that mean something here. Signal: ``key_pressed`` (int)."""

    key_pressed = Signal(int)

    _OWN = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Delete})

    def event(self, event: QEvent) -> bool:
        """Keep the keys of the list from the window's shortcuts."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() in self._OWN
            and not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell of the keys that mean something; arrows and the rest are the list's."""
        if event.key() in self._OWN and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.key_pressed.emit(int(event.key()) | shift.value)
        else:
            super().keyPressEvent(event)


class FindingsPanel(QWidget):
    """The panel. Signals: see the module."""

    place_chosen = Signal(object)
    query_chosen = Signal(object)
    ignore_requested = Signal(object)
    ignore_word_requested = Signal(object)
    mute_requested = Signal(object)
    start_requested = Signal()
    check_requested = Signal()
    count_changed = Signal(int)
    shown_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._places: tuple[Placed, ...] = ()
        self._queries: tuple[PlacedQuery, ...] = ()
        self._kind: str | None = None
        self._muted: frozenset[str] = frozenset()
        self._is_on = False
        self._is_busy = False
        self._has_failed = False
        self.order = QComboBox(self)
        self.order.setAccessibleName(self.tr("Order of the findings"))
        for order, name in (
            (Order.PLACE, self.tr("In order")),
            (Order.CONFIDENCE, self.tr("Surest")),
            (Order.KIND, self.tr("By class")),
        ):
            self.order.addItem(name, order)
        self.order.currentIndexChanged.connect(lambda _: self._show())
        self.classes = QPushButton(self.tr("Classes"), self)
        self.classes.setProperty("role", "plain")
        self.classes.setMenu(QMenu(self.classes))
        self.classes.menu().aboutToShow.connect(self._fill_classes)
        self.chips = QWidget(self)
        self._flow = FlowLayout(self.chips, gap=GRID // 2)
        self._group = QButtonGroup(self)
        self.model = FindingModel(self)
        self.delegate = FindingDelegate(style.themes["paper"], self)
        self.view = FindingList(self)
        self.empty = Hint(parent=self)
        self.start = QPushButton(self.tr("Start Proofreading"), self)
        self.start.setProperty("role", "primary")
        self.start.clicked.connect(self.start_requested)
        self.again = QPushButton(self.tr("Check Again"), self)
        self.again.setProperty("role", "primary")
        self.again.clicked.connect(self.check_requested)
        self._prepare_view()
        self._lay_out()
        self.setFocusProxy(self.view)
        self._show()

    def _prepare_view(self) -> None:
        view = self.view
        view.setModel(self.model)
        view.setItemDelegate(self.delegate)
        view.setAccessibleName(self.tr("Findings in this article"))
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Only a list that wraps lays its rows out anew at another width.
        view.setWordWrap(True)
        view.setMouseTracking(True)
        view.clicked.connect(self._on_clicked)
        view.key_pressed.connect(self._on_key_pressed)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(GRID, 0, GRID // 2, 0)
        head.addWidget(self.order, 1)
        head.addWidget(self.classes)
        row = QHBoxLayout()
        row.setContentsMargins(GRID, 0, GRID, 0)
        row.addWidget(self.chips)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self.start)
        middle.addWidget(self.again)
        middle.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, GRID, 0, 0)
        column.setSpacing(GRID)
        column.addLayout(head)
        column.addLayout(row)
        column.addWidget(self.empty)
        column.addLayout(middle)
        column.addWidget(self.view, 1)
        column.addStretch(0)

    def set_theme(self, theme: style.Theme) -> None:
        """Take the colours of a theme."""
        self.delegate.theme = theme
        palette = self.palette()
        for role in (QPalette.ColorRole.Base, QPalette.ColorRole.Window):
            palette.setColor(role, theme.paper)
        self.setPalette(palette)
        self.view.setPalette(palette)
        self.empty.setStyleSheet(f"color: {theme.muted.name()}; padding: {4 * GRID}px {3 * GRID}px")
        self.view.viewport().update()

    @property
    def shown(self) -> tuple[Placed, ...]:
        """The findings that one goes through, in the order of the list.

        They are those that are listed; all of them where only queries are.
        """
        kept = [
            p for p in self._places if self._kind in (None, _QUERIES, _ANSWERED, p.finding.kind)
        ]
        return ordered(kept, Order(self.order.currentData()))

    def set_on(self, *, is_on: bool) -> None:
        """Say whether the desk is open."""
        self._is_on = is_on
        self._show()

    def set_looking(self, *, is_busy: bool, has_failed: bool) -> None:
        """Say whether findings are still being looked for, and whether the last look failed."""
        self._is_busy, self._has_failed = is_busy, has_failed and not is_busy
        self._say_empty()

    def show_findings(
        self, places: tuple[Placed, ...], queries: tuple[PlacedQuery, ...], muted: frozenset[str]
    ) -> None:
        """List these findings and queries; ``muted`` are the kinds that are not looked for.

        As one reads they stand among each other; in another order the queries are last.
        """
        if (places, queries, muted) == (self._places, self._queries, self._muted):
            return
        self._places, self._queries, self._muted = places, queries, muted
        self._show()

    def choose(self, place: Placed | None) -> None:
        """Point out a finding in the list."""
        row = self.model.row_of(Entry(place).key) if place is not None else -1
        index = self.model.index(row) if row >= 0 else QModelIndex()
        self.view.setCurrentIndex(index)
        if index.isValid():
            self.view.scrollTo(index)

    def _show(self) -> None:
        chosen: Entry | None = self.view.currentIndex().data(ENTRY)
        if self._kind not in self._counts():
            self._kind = None
        queries = [q for q in self._queries if self._kind in (None, _class_of(q))]
        is_of_queries = self._kind in (_QUERIES, _ANSWERED)
        places = self.shown if self._is_on and not is_of_queries else ()
        listed = [(place.at.start, Entry(place)) for place in places]
        listed += [(one.start, Entry(query=one.query)) for one in queries]
        if Order(self.order.currentData()) is Order.PLACE:
            listed.sort(key=lambda one: one[0])
        self.model.show_entries([entry for _, entry in listed])
        row = self.model.row_of(chosen.key) if chosen is not None else -1
        if row >= 0:
            self.view.setCurrentIndex(self.model.index(row))
        self._fill_chips()
        self._say_empty()
        still_open = sum(one.query.is_open for one in self._queries)
        self.count_changed.emit((len(self._places) if self._is_on else 0) + still_open)
        self.shown_changed.emit()

    def _fill_chips(self) -> None:
        for button in self._group.buttons():
            self._group.removeButton(button)
            self._flow.removeWidget(button)
            button.deleteLater()
        counts = self._counts()
        if len(counts) > 1:
            names = {_QUERIES: self.tr("Query"), _ANSWERED: self.tr("Answered")}
            self._add_chip(self.tr("All"), None, sum(counts.values()))
            for kind, count in counts.items():
                self._add_chip(names.get(kind) or kind_name(kind), kind, count)
        self.chips.setVisible(len(counts) > 1)
        self._flow.invalidate()
        self.chips.updateGeometry()

    def _counts(self) -> Mapping[str, int]:
        """Return how many there are to list of each class that occurs, the queries last."""
        kinds = counted(self._places) if self._is_on else {}
        counts: dict[str, int] = {kind.value: count for kind, count in kinds.items()}
        return counts | Counter(sorted(map(_class_of, self._queries), reverse=True))

    def _add_chip(self, name: str, kind: str | None, count: int) -> None:
        chip = QPushButton(f"{name} {count}", self.chips)
        chip.setCheckable(True)
        chip.setChecked(kind == self._kind)
        chip.setProperty("role", "chip")
        chip.clicked.connect(lambda: self._filter(kind))
        self._group.addButton(chip)
        self._flow.addWidget(chip)
        chip.show()

    def _filter(self, kind: str | None) -> None:
        self._kind = kind
        self._show()

    def _fill_classes(self) -> None:
        menu = self.classes.menu()
        menu.clear()
        for kind in FindingKind:
            action = menu.addAction(kind_name(kind))
            action.setCheckable(True)
            action.setChecked(kind not in self._muted)
            action.toggled.connect(
                lambda on, kind=kind: self.mute_requested.emit(Muting(kind, not on))
            )

    def _say_empty(self) -> None:
        is_empty = self.model.rowCount() == 0
        if not self._is_on:
            said = self.tr("Proofreading points out what may be wrong and what it may be.")
        elif self._is_busy:
            said = self.tr("Looking for what may be wrong…")
        elif self._has_failed and not self._places:
            said = self.tr("The check failed: whether anything is doubtful here is not known.")
        elif self._has_failed:
            said = self.tr("Part of the check failed: there may be more to find.")
        else:
            said = self.tr("Nothing is doubtful here. What no program can see is left to the eye.")
        self.empty.setText(said)
        has_failed = self._is_on and self._has_failed
        self.empty.setVisible(is_empty or has_failed)
        self.again.setVisible(has_failed)
        self.start.setVisible(is_empty and not self._is_on)
        self.view.setVisible(not is_empty)
        for part in (self.order, self.classes):
            part.setVisible(self._is_on)

    def _on_clicked(self, index: QModelIndex) -> None:
        entry: Entry | None = index.data(ENTRY)
        if entry is None:
            return
        if entry.place is not None:
            self.place_chosen.emit(entry.place)
        elif entry.query is not None:
            self.query_chosen.emit(entry.query)

    def _on_key_pressed(self, key: int) -> None:
        entry: Entry | None = self.view.currentIndex().data(ENTRY)
        if entry is None:
            return
        if key & Qt.Key.Key_Delete.value != Qt.Key.Key_Delete.value:
            self._on_clicked(self.view.currentIndex())
        elif entry.place is not None:
            shift = key & Qt.KeyboardModifier.ShiftModifier.value
            (self.ignore_word_requested if shift else self.ignore_requested).emit(entry.place)
