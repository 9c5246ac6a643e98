"""The error rate of a library from a random sample: what was drawn, what was read, what it says.

Signals: ``draw_requested`` (Wish); ``draw_confirmed`` (Wish), though what was read is forgotten;
``read_toggled`` (id, whether it was read); ``article_chosen`` (id); ``export_requested``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRegularExpression, Qt, Signal, Slot
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QSpinBox,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from jiaoyue.marks.errata import PASS, weighed
from jiaoyue.marks.sample import CONFIDENCE, MOST_SEED
from jiaoyue.ui import style
from jiaoyue.ui.desk.placed import change_words
from jiaoyue.ui.dialogs.sheet import Sheet
from jiaoyue.ui.reader.wording import signed
from jiaoyue.ui.style import GRID

if TYPE_CHECKING:
    from jiaoyue.marks.sample import Rated, Sample, SampledArticle

_WIDTH, _HEIGHT = 104 * GRID, 72 * GRID
USUAL_SIZE = 20
"""Articles that are drawn where nobody says how many."""
_ID = Qt.ItemDataRole.UserRole
_TITLE, _PRINTED, _SIZE, _FAULTS, _WEIGHT = range(5)


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be drawn: so many articles, or characters; by which seed; from where.

    ``seed`` is ``None`` where any will do.
    """

    size: int
    is_characters: bool
    seed: int | None
    is_listed_only: bool


class SampleSheet(Sheet):
    """The sample of one library. Signals: see the module."""

    draw_requested = Signal(object)
    draw_confirmed = Signal(object)
    read_toggled = Signal(int, bool)
    article_chosen = Signal(int)
    export_requested = Signal()

    def __init__(self, theme: style.Theme, parent: QWidget, *, size: int, can_write: bool) -> None:
        """Offer to draw; ``size`` articles to begin with."""
        super().__init__("", parent)
        self.setWindowTitle(self.tr("Error Rate from a Random Sample"))
        self._can_write = can_write
        self._is_filling = False
        self.size_ = QSpinBox(self)
        self.size_.setAccessibleName(self.tr("How much is drawn"))
        self.size_.setRange(1, 1_000_000)
        self.size_.setValue(size)
        # The style's padding holds for the frame alone.
        self.size_.lineEdit().setTextMargins(GRID, 0, 0, 0)
        self.unit = QComboBox(self)
        self.unit.setAccessibleName(self.tr("What is counted"))
        self.unit.addItem(self.tr("articles"), False)
        self.unit.addItem(self.tr("characters"), True)
        self.unit.activated.connect(self._on_unit)
        self.within = QComboBox(self)
        self.within.setAccessibleName(self.tr("What is drawn from"))
        self.within.addItem(self.tr("of the library"), False)
        self.within.addItem(self.tr("of what is listed"), True)
        self.seed = QLineEdit(self)
        self.seed.setAccessibleName(self.tr("Seed"))
        self.seed.setPlaceholderText(self.tr("any"))
        self.seed.setToolTip(
            self.tr("The same random seed draws the same articles again; without one, any is taken")
        )
        # It may be empty, which one of whole numbers does not let Enter through with.
        figures = QRegularExpression(f"\\d{{0,{len(str(MOST_SEED))}}}")
        self.seed.setValidator(QRegularExpressionValidator(figures, self))
        self.seed.setFixedWidth(14 * GRID)
        self.draw = QPushButton(self.tr("Draw"), self)
        self.draw.setEnabled(can_write)
        self.draw.clicked.connect(self._on_draw)
        for field in (self.size_.lineEdit(), self.seed):
            field.returnPressed.connect(self.draw.click)
        self.about = self._muted(theme)
        self.list = QTreeWidget(self)
        self.rate = QLabel(self)
        self.rate.setFont(style.serif(15))
        self.details = self._muted(theme)
        self.rule = self._muted(theme)
        self.rule.setText(
            self.tr(
                "By the national rule for newspapers (报纸期刊质量管理规定, its annex on"
                " 报纸编校差错率). A correction made in a drawn article since counts as a fault"
                " once the article is ticked as read."
            )
        )
        self.go = QPushButton(self.tr("Open the Article"), self)
        self.go.clicked.connect(self._on_open)
        self.export = QPushButton(self.tr("Export…"), self)
        self.export.clicked.connect(self.export_requested)
        for button in (self.draw, self.go, self.export):
            button.setAutoDefault(False)
        self._prepare_list()
        self._lay_out()
        self.show_nothing()

    def show_nothing(self) -> None:
        """Say what a sample is for, where none was drawn yet."""
        self.list.clear()
        self.about.setText(
            self.tr(
                "Draw some articles, read them against the print and correct what is wrong:"
                " what you find tells how much is wrong in all of them."
            )
        )
        self.rate.clear()
        self.details.clear()
        self._allow()

    def show_sample(self, rated: Rated, at: int | None = None) -> None:
        """Show a sample as it is now, and stay at the article that one was at; else be ``at`` one."""
        current = self._chosen
        if current is None:
            # It was drawn just now, or one is back from reading it, to tick it.
            current = at
            self.list.setFocus()
        self._is_filling = True
        self.list.clear()
        for one in rated.articles:
            item = self._item(one)
            self.list.addTopLevelItem(item)
            if one.id == current:
                self.list.setCurrentItem(item)
        first = self.list.topLevelItem(0)
        if self.list.currentItem() is None and first is not None:
            self.list.setCurrentItem(first)
        self._is_filling = False
        self.about.setText(self._said_of(rated.sample))
        self._say_rate(rated)
        self._allow()

    def confirm_draw(self, wish: Wish, read: int) -> None:
        """Ask whether to draw although so many articles of this sample were read."""
        said = self.tr(
            "%n article(s) of this sample were read. Drawing another forgets which.", "", read
        )
        box = QMessageBox(QMessageBox.Icon.NoIcon, self.windowTitle(), said, parent=self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        other = box.addButton(self.tr("Draw Another"), QMessageBox.ButtonRole.AcceptRole)
        keep = box.addButton(self.tr("Keep This One"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(keep)
        box.setEscapeButton(keep)
        other.clicked.connect(lambda: self.draw_confirmed.emit(wish))
        box.open()

    def _said_of(self, sample: Sample) -> str:
        said = self.tr("%n article(s) of {of}, seed {seed}", "", len(sample.articles))
        parts = (
            said.format(of=f"{sample.of:,}", seed=sample.seed),
            sample.within,
            signed(sample.author, sample.drawn),
        )
        return " · ".join(part for part in parts if part)

    def _say_rate(self, rated: Rated) -> None:
        says = rated.says
        if not rated.read:
            self.rate.setText(self.tr("Tick an article when it is read"))
            self.details.clear()
            return
        said = self.tr("{rate} errors in 10,000 characters ({sure} % sure: {low} to {high})")
        self.rate.setText(
            said.format(
                rate=f"{says.rate.rate:.1f}",
                sure=f"{CONFIDENCE:.0%}".rstrip("%"),
                low=f"{says.low:.1f}",
                high=f"{says.high:.1f}",
            )
        )
        self.details.setText(" · ".join(self._facts(rated)))

    def _facts(self, rated: Rated) -> tuple[str, ...]:
        rate = rated.says.rate
        read = self.tr("{read} of %n article(s) read", "", len(rated.articles))
        verdict = (
            self.tr("passes for a newspaper (at most {most})")
            if rate.passes
            else self.tr("does not pass for a newspaper (at most {most})")
        )
        unsure = () if rated.says.is_sure else (self.tr("too little was read to be sure"),)
        return (
            read.format(read=rated.read),
            self.tr("%n character(s)", "", rate.characters),
            self.tr("%n fault(s)", "", rate.faults),
            self.tr("counting {weight}").format(weight=f"{rate.weight:g}"),
            verdict.format(most=f"{PASS:g}"),
            *unsure,
        )

    def _item(self, one: SampledArticle) -> QTreeWidgetItem:
        faults = "　".join(change_words(f.was, f.now) for f in one.faults)
        weight = f"{weighed(one.faults):g}" if one.faults else ""
        printed = " ".join(part for part in one.printed if part)
        item = QTreeWidgetItem([one.title, printed, f"{one.characters:,}", faults, weight])
        item.setData(_TITLE, _ID, one.id)
        item.setFont(_TITLE, style.serif(11.5))
        item.setFont(_FAULTS, style.serif(11))
        for column in (_SIZE, _WEIGHT):
            item.setTextAlignment(
                column, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            )
        for column in (_TITLE, _PRINTED, _FAULTS):
            item.setToolTip(column, item.text(column))
        state = Qt.CheckState.Checked if one.is_read else Qt.CheckState.Unchecked
        item.setCheckState(_TITLE, state)
        if not self._can_write:
            item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsUserCheckable)
        return item

    def _prepare_list(self) -> None:
        view = self.list
        view.setAccessibleName(self.tr("Articles drawn; ticked ones were read"))
        view.setRootIsDecorated(False)
        view.setUniformRowHeights(True)
        # Rows that are filled in before the style sheet is known would be too low.
        view.ensurePolished()
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setHeaderLabels(
            [
                self.tr("Article"),
                self.tr("Printed in"),
                self.tr("Characters"),
                self.tr("Faults"),
                self.tr("Counting"),
            ]
        )
        header = view.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(_TITLE, QHeaderView.ResizeMode.Stretch)
        header.resizeSection(_PRINTED, 24 * GRID)
        header.setSectionResizeMode(_FAULTS, QHeaderView.ResizeMode.Stretch)
        for column in (_SIZE, _WEIGHT):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        view.itemChanged.connect(self._on_item_changed)
        view.itemActivated.connect(lambda *_: self._on_open())

    def _muted(self, theme: style.Theme) -> QLabel:
        label = QLabel(self)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setStyleSheet(f"color: {theme.muted.name()}")
        return label

    def _lay_out(self) -> None:
        drawn = QHBoxLayout()
        drawn.setSpacing(GRID)
        for part in (self.size_, self.unit, self.within, QLabel(self.tr("Seed"), self), self.seed):
            drawn.addWidget(part)
        drawn.addStretch(1)
        drawn.addWidget(self.draw)
        buttons = QHBoxLayout()
        buttons.addWidget(self.go)
        buttons.addStretch(1)
        buttons.addWidget(self.export)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        column.addLayout(drawn)
        column.addWidget(self.about)
        column.addWidget(self.list, 1)
        for part in (self.rate, self.details, self.rule):
            column.addWidget(part)
        column.addLayout(buttons)
        self.resize(_WIDTH, _HEIGHT)

    @property
    def _chosen(self) -> int | None:
        item = self.list.currentItem()
        return item.data(_TITLE, _ID) if item is not None else None

    def _allow(self) -> None:
        has_any = self.list.topLevelItemCount() > 0
        self.go.setEnabled(has_any)
        self.export.setEnabled(has_any)

    @Slot(int)
    def _on_unit(self, _: int) -> None:
        self.size_.setValue(10_000 if self.unit.currentData() else USUAL_SIZE)

    @Slot()
    def _on_draw(self) -> None:
        self.draw_requested.emit(
            Wish(
                self.size_.value(),
                bool(self.unit.currentData()),
                int(self.seed.text()) if self.seed.text() else None,
                bool(self.within.currentData()),
            )
        )

    @Slot(QTreeWidgetItem, int)
    def _on_item_changed(self, item: QTreeWidgetItem, column: int) -> None:
        if not self._is_filling and column == _TITLE:
            is_read = item.checkState(_TITLE) == Qt.CheckState.Checked
            self.read_toggled.emit(item.data(_TITLE, _ID), is_read)

    @Slot()
    def _on_open(self) -> None:
        chosen = self._chosen
        if chosen is not None:
            # It would lie over the very text that is to be read.
            self.close()
            self.article_chosen.emit(chosen)
