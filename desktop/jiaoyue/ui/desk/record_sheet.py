"""The record of an article: each change of each proof, before and after, with a tick (核红).

Two proofs can be compared: then what the later one has and the earlier had not is listed.

Signals: ``ticked`` (Entry): tick it off, or take the tick off; ``take_back_requested``
(Correction); ``place_chosen`` (Correction); ``export_requested``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from jiaoyue.marks.catalogue import Round
from jiaoyue.marks.errata import characters_of, faults_of, rate_of
from jiaoyue.marks.record import between, record_of
from jiaoyue.ui import style
from jiaoyue.ui.desk.placed import change_words, kind_name
from jiaoyue.ui.dialogs.sheet import Sheet
from jiaoyue.ui.hint import Hint
from jiaoyue.ui.models.labels import round_name
from jiaoyue.ui.reader.wording import signed
from jiaoyue.ui.style import GRID

if TYPE_CHECKING:
    from jiaoyue.marks.opened import OpenedArticle
    from jiaoyue.marks.record import Entry

_WIDTH, _HEIGHT = 112 * GRID, 64 * GRID
_ENTRY = Qt.ItemDataRole.UserRole
_CHANGE, _PROOF, _WHO, _WHY = range(4)


class RecordSheet(Sheet):
    """The record of one article. Signals: see the module."""

    ticked = Signal(object)
    take_back_requested = Signal(object)
    place_chosen = Signal(object)
    export_requested = Signal()

    def __init__(self, theme: style.Theme, parent: QWidget, *, can_write: bool) -> None:
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Record of the Article"))
        self._theme = theme
        self._can_write = can_write
        self._opened: OpenedArticle | None = None
        self._is_filling = False
        self._former: list[QTreeWidgetItem | None] = []
        self.title = QLabel(self)
        self.title.setFont(style.serif(14))
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.rounds = QLabel(self)
        self.rounds.setWordWrap(True)
        self.rounds.setTextFormat(Qt.TextFormat.PlainText)
        self.rounds.setStyleSheet(f"color: {theme.muted.name()}")
        self.first = self._proofs(self.tr("From"), (Round.UNREAD, Round.FIRST, Round.SECOND))
        self.last = self._proofs(self.tr("To"), tuple(Round)[1:])
        self.last.addItem(self.tr("Now, and what was taken back"), None)
        self.last.setCurrentIndex(self.last.count() - 1)
        for box in (self.first, self.last):
            box.currentIndexChanged.connect(lambda _: self._fill())
        self.list = QTreeWidget(self)
        self.empty = Hint(parent=self)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.count = QLabel(self)
        for label in (self.empty, self.count):
            label.setStyleSheet(f"color: {theme.muted.name()}")
        self.take_back = QPushButton(self.tr("Take Back"), self)
        self.go = QPushButton(self.tr("Go to the Words"), self)
        self.export = QPushButton(self.tr("Export…"), self)
        self.take_back.clicked.connect(self._on_take_back)
        self.go.clicked.connect(self._on_go)
        self.export.clicked.connect(self.export_requested)
        self._prepare_list()
        self._lay_out()

    def show_article(self, opened: OpenedArticle) -> None:
        """Show the record of an article as it is now."""
        self._opened = opened
        self.title.setText(record_of(opened).title)
        rounds = [
            f"{round_name(done.before)} → {round_name(done.after)} "
            f"{signed(done.author, done.at)}".strip()
            for done in opened.rounds
        ]
        self.rounds.setText("　".join(rounds) or round_name(opened.row.round))
        self._fill()

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The entries that are to be listed: what one proof has and another had not."""
        if self._opened is None:
            return ()
        first, last = self.first.currentData(), self.last.currentData()
        if last is not None:
            return between(self._opened, Round(first), Round(last))
        had = {e.correction.id for e in between(self._opened, Round.UNREAD, Round(first))}
        return tuple(e for e in record_of(self._opened).entries if e.correction.id not in had)

    def _proofs(self, name: str, rounds: tuple[Round, ...]) -> QComboBox:
        box = QComboBox(self)
        box.setAccessibleName(name)
        for round_ in rounds:
            box.addItem(round_name(round_), round_)
        return box

    def _prepare_list(self) -> None:
        view = self.list
        view.setAccessibleName(self.windowTitle())
        view.setRootIsDecorated(False)
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setUniformRowHeights(True)
        # Rows that are filled in before the style sheet is known would be too low.
        view.ensurePolished()
        view.setHeaderLabels(
            [self.tr("Checked · change"), self.tr("Proof"), self.tr("Who and when"), self.tr("Why")]
        )
        header = view.header()
        header.setSectionResizeMode(_CHANGE, QHeaderView.ResizeMode.Stretch)
        for column in (_PROOF, _WHO):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(_WHY, QHeaderView.ResizeMode.Interactive)
        header.resizeSection(_WHY, 28 * GRID)
        header.setStretchLastSection(False)
        view.itemChanged.connect(self._on_item_changed)
        view.itemActivated.connect(lambda *_: self._on_go())
        view.currentItemChanged.connect(lambda *_: self._allow())
        QVBoxLayout(view.viewport()).addWidget(self.empty)

    def _lay_out(self) -> None:
        compared = QHBoxLayout()
        compared.setSpacing(GRID)
        arrow = QLabel("→", self)
        for part in (self.first, arrow, self.last):
            compared.addWidget(part)
        compared.addStretch(1)
        compared.addWidget(self.count)
        buttons = QHBoxLayout()
        buttons.addWidget(self.go)
        buttons.addWidget(self.take_back)
        buttons.addStretch(1)
        buttons.addWidget(self.export)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        column.addWidget(self.title)
        column.addWidget(self.rounds)
        column.addLayout(compared)
        column.addWidget(self.list, 1)
        column.addLayout(buttons)
        self.resize(_WIDTH, _HEIGHT)

    def _fill(self) -> None:
        chosen = self._chosen
        entries = self.entries
        self._is_filling = True
        self._put_away()
        for entry in entries:
            item = self._item(entry)
            self.list.addTopLevelItem(item)
            if chosen is not None and entry.correction.id == chosen.correction.id:
                self.list.setCurrentItem(item)
        first = self.list.topLevelItem(0)
        if self.list.currentItem() is None and first is not None:
            self.list.setCurrentItem(first)
        self._is_filling = False
        self.count.setText(self._said_of(entries))
        self.empty.setText(self._said_of_none())
        self.empty.setVisible(not entries)
        self._allow()

    def _put_away(self) -> None:
        """Take all rows out, and keep them until control is back: a tick fills the list anew while
        its own row still tells of it."""
        rows = range(self.list.topLevelItemCount())
        self._former.extend(self.list.takeTopLevelItem(0) for _ in rows)
        QTimer.singleShot(0, self, self._forget_former)

    @Slot()
    def _forget_former(self) -> None:
        self._former.clear()

    def _said_of_none(self) -> str:
        """Return what stands in the list while nothing else does."""
        if self._opened is not None and record_of(self._opened).entries:
            return self.tr("Nothing was changed between these two proofs.")
        return self.tr(
            "Nothing has been corrected in this article yet. Each correction will stand here, with"
            " who made it, when and why."
        )

    def _said_of(self, entries: tuple[Entry, ...]) -> str:
        """Return how many changes there are, and what the earlier proof let pass by the rule."""
        holding = [entry for entry in entries if not entry.correction.ended]
        anew = sum(bool(entry.correction.superseded_by) for entry in entries)
        back = len(entries) - len(holding) - anew
        parts = [self.tr("%n change(s)", "", len(holding))]
        checked = sum(entry.checked is not None for entry in holding)
        if checked:
            parts.append(self.tr("%n checked", "", checked))
        if anew:
            parts.append(self.tr("%n superseded", "", anew))
        if back:
            parts.append(self.tr("%n taken back", "", back))
        if self._opened is None or not (entries or self._opened.rounds):
            # Nobody has measured an article that nobody has proofread.
            return " · ".join(parts)
        rate = rate_of(faults_of(self._opened, holding), characters_of(self._opened))
        errors = self.tr("{rate} errors in 10,000 characters").format(rate=f"{rate.rate:.1f}")
        return " · ".join([*parts, errors])

    def _item(self, entry: Entry) -> QTreeWidgetItem:
        correction = entry.correction
        change = f"…{entry.before}【{change_words(entry.was, entry.now)}】{entry.after}…"
        why = [kind_name(correction.finding) if correction.finding else "", correction.reason]
        item = QTreeWidgetItem(
            [
                change.replace("\n", " "),
                round_name(entry.proof),
                signed(correction.author, correction.made),
                " · ".join(part for part in why if part),
            ]
        )
        item.setData(_CHANGE, _ENTRY, entry)
        item.setFont(_CHANGE, style.serif(11.5))
        ink = QColor(self._theme.inks[entry.proof])
        item.setForeground(_PROOF, ink)
        for column in range(4):
            item.setToolTip(column, item.text(column))
        if correction.ended:
            font = style.serif(11.5)
            font.setStrikeOut(True)
            item.setFont(_CHANGE, font)
            item.setForeground(_CHANGE, self._theme.muted)
            state = self.tr("superseded") if correction.superseded_by else self.tr("taken back")
            item.setText(_PROOF, f"{item.text(_PROOF)} · {state}")
        else:
            is_ticked = entry.checked is not None
            item.setCheckState(
                _CHANGE, Qt.CheckState.Checked if is_ticked else Qt.CheckState.Unchecked
            )
            if entry.checked is not None:
                seen = self.tr("Checked: {who}")
                who = signed(entry.checked.author, entry.checked.at)
                item.setToolTip(_CHANGE, f"{item.text(_CHANGE)}\n{seen.format(who=who)}")
        return item

    @property
    def _chosen(self) -> Entry | None:
        item = self.list.currentItem()
        return item.data(_CHANGE, _ENTRY) if item is not None else None

    def _allow(self) -> None:
        chosen = self._chosen
        holds = chosen is not None and not chosen.correction.ended
        self.go.setEnabled(holds)
        self.take_back.setEnabled(holds and self._can_write)

    @Slot(QTreeWidgetItem, int)
    def _on_item_changed(self, item: QTreeWidgetItem, _column: int) -> None:
        if not self._is_filling:
            self.ticked.emit(item.data(_CHANGE, _ENTRY))

    @Slot()
    def _on_take_back(self) -> None:
        if self._chosen is not None:
            self.take_back_requested.emit(self._chosen.correction)

    @Slot()
    def _on_go(self) -> None:
        chosen = self._chosen
        if chosen is not None and not chosen.correction.ended:
            # It would lie over the very words.
            self.close()
            self.place_chosen.emit(chosen.correction)
