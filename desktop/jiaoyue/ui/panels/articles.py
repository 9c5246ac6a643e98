"""The list of articles: a line of counts over rows of title, place and date, and first line.

It shows what it is given; which articles those are is the window's affair.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from jiaoyue.ui import style
from jiaoyue.ui.models.articles import ROW, ArticleModel, Rows, date_of
from jiaoyue.ui.models.labels import place_label
from jiaoyue.ui.style import GRID, Theme

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from jiaoyue.marks.catalogue import ArticleRow

Index = QModelIndex | QPersistentModelIndex
_EDGE = 2 * GRID
_BAR = 3


class ArticleList(QWidget):
    """Signals: ``chosen(int)`` an article to open; ``order_requested(bool)`` newest first or
    not; ``clear_requested()`` to list all articles again."""

    chosen = Signal(int)
    order_requested = Signal(bool)
    clear_requested = Signal()

    def __init__(self, source: Rows, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumWidth(26 * GRID)
        self.model = ArticleModel(source, self)
        self._newest_first = False
        self._filtered_by: Sequence[str] = ()
        self.view = _Table(self)
        self.view.setAccessibleName(self.tr("Articles"))
        self.view.setModel(self.model)
        self._delegate = _Delegate(theme, self.view)
        self.view.setItemDelegate(self._delegate)
        self.view.selectionModel().currentRowChanged.connect(self._on_current_changed)
        self._count = _Line(self)
        self._clear_button = QToolButton(self)
        self._clear_button.setToolTip(self.tr("Clear the filter"))
        self._clear_button.setAccessibleName(self.tr("Clear the filter"))
        self._clear_button.setIconSize(QSize(14, 14))
        self._clear_button.clicked.connect(self.clear_requested)
        self.order = QPushButton(self)
        self.order.setProperty("role", "plain")
        self.order.clicked.connect(self._on_order_clicked)
        self._nothing = QLabel(self.tr("No article matches"), self)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setWordWrap(True)
        self.clear = QPushButton(self.tr("Clear the filter"), self)
        self.clear.clicked.connect(self.clear_requested)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self.view)
        self._pages.addWidget(self._empty_page())
        self._lay_out()
        self._theme = theme
        self.set_theme(theme)
        self._say()

    def show_ids(
        self, ids: Sequence[int], *, newest_first: bool, filtered_by: Sequence[str]
    ) -> None:
        """List these articles; ``filtered_by`` says in words what was asked for, if anything."""
        self._newest_first = newest_first
        self._filtered_by = filtered_by
        self.model.show(ids)
        self._pages.setCurrentIndex(0 if ids or not filtered_by else 1)
        self._say()

    def forget(self, articles: Collection[int]) -> None:
        """Read the rows of these articles again."""
        self.model.forget(articles)

    def select(self, article: int | None) -> bool:
        """Mark an article as the open one; return whether it is in the list."""
        row = -1 if article is None else self.model.row_of(article)
        selection = self.view.selectionModel()
        blocked = selection.blockSignals(True)
        if row < 0:
            self.view.setCurrentIndex(QModelIndex())
        else:
            self.view.setCurrentIndex(self.model.index(row, 0))
        selection.blockSignals(blocked)
        if row >= 0:
            self.view.scrollTo(self.model.index(row, 0))
        self.view.viewport().update()
        return row >= 0

    def neighbour(self, step: int) -> int | None:
        """Return the article ``step`` rows from the open one, or ``None`` past either end."""
        ids = self.model.ids()
        current = self.view.currentIndex()
        row = current.row() + step if current.isValid() else 0
        return ids[row] if 0 <= row < len(ids) else None

    def set_theme(self, theme: Theme) -> None:
        """Draw in these colours from now on."""
        self._theme = theme
        self._delegate.theme = theme
        palette = self.palette()
        palette.setColor(palette.ColorRole.Window, theme.paper)
        self.setPalette(palette)
        self.setAutoFillBackground(True)
        for label in (self._count, self._nothing):
            own = label.palette()
            own.setColor(own.ColorRole.WindowText, theme.muted)
            label.setPalette(own)
        self._clear_button.setIcon(style.icon("x", theme.muted))
        self._show_order()
        self.view.viewport().update()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.FontChange:
            self._delegate.measure()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(_EDGE, 4, GRID, 4)
        head.setSpacing(4)
        head.addWidget(self._count, 1)
        head.addWidget(self._clear_button)
        head.addWidget(self.order)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self._pages, 1)

    def _empty_page(self) -> QWidget:
        page = QWidget(self)
        layout = QVBoxLayout(page)
        layout.setContentsMargins(_EDGE, 8 * GRID, _EDGE, 0)
        layout.setSpacing(2 * GRID)
        layout.addWidget(self._nothing)
        layout.addWidget(self.clear, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(1)
        return page

    def _say(self) -> None:
        count = len(self.model.ids())
        said = self.tr("%n article(s)", "", count)
        self._count.setText(" · ".join((said, *self._filtered_by)))
        self._clear_button.setVisible(bool(self._filtered_by))
        self._show_order()

    def _show_order(self) -> None:
        self.order.setText(
            self.tr("Newest first") if self._newest_first else self.tr("Oldest first")
        )
        self.order.setToolTip(self.tr("Turn the order round"))
        arrow = "arrow-down" if self._newest_first else "arrow-up"
        self.order.setIcon(style.icon(arrow, self._theme.muted))
        self.order.setIconSize(QSize(12, 12))

    @Slot()
    def _on_order_clicked(self) -> None:
        self.order_requested.emit(not self._newest_first)

    @Slot(QModelIndex, QModelIndex)
    def _on_current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid():
            self.chosen.emit(self.model.ids()[current.row()])


class _Line(QLabel):
    """One line of text that is cut short where it does not fit, and says all in its tip."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what fits."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        _draw(painter, self.rect(), self.text())
        is_cut = self.fontMetrics().horizontalAdvance(self.text()) > self.width()
        self.setToolTip(self.text() if is_cut else "")


class _Table(QTableView):
    """One column without grid or headers: a table shows a million rows where a list cannot."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def keyboardSearch(self, search: str) -> None:
        """Do nothing: single letters are keys of the window."""


class _Delegate(QStyledItemDelegate):
    """Draws an article in three lines."""

    def __init__(self, theme: Theme, view: QTableView) -> None:
        super().__init__(view)
        self._view = view
        self.theme = theme
        self._untitled = self.tr("Untitled")
        self.measure()

    def measure(self) -> None:
        """Take the sizes of the fonts; to be called when the interface's font changes."""
        points = self._view.font().pointSizeF()
        self._title = style.serif(points * 1.16, bold=True)
        self._small = QFont(self._view.font())
        self._small.setPointSizeF(points * 0.92)
        self._title_height = QFontMetrics(self._title).height()
        self._small_height = QFontMetrics(self._small).height()
        rows = self._title_height + 2 * self._small_height
        self._view.verticalHeader().setDefaultSectionSize(rows + 3 * GRID + 6)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: ArticleRow | None = index.data(ROW)
        rect: QRect = option.rect
        painter.save()
        self._paint_ground(painter, option, rect)
        if row is not None:
            inner = rect.adjusted(_EDGE, GRID + GRID // 2, -_EDGE, 0)
            self._paint_title(
                painter, row, QRect(inner.topLeft(), QSize(inner.width(), self._title_height))
            )
            second = inner.top() + self._title_height + 3
            self._paint_facts(
                painter, row, QRect(inner.left(), second, inner.width(), self._small_height)
            )
            third = second + self._small_height + 3
            if row.title:
                self._paint_first_line(
                    painter, row, QRect(inner.left(), third, inner.width(), self._small_height)
                )
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, rect: QRect) -> None:
        state: QStyle.StateFlag = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        if selected:
            painter.fillRect(rect, self.theme.selection)
            painter.fillRect(rect.left(), rect.top(), _BAR, rect.height(), self.theme.accent)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, self.theme.hover)
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, self.theme.hairline)

    def _paint_title(self, painter: QPainter, row: ArticleRow, rect: QRect) -> None:
        painter.setFont(self._title)
        painter.setPen(self.theme.ink)
        if not row.title:
            painter.setFont(self._small)
            width = painter.fontMetrics().horizontalAdvance(self._untitled)
            painter.setPen(self.theme.muted)
            painter.drawText(rect, _right(), self._untitled)
            rect = rect.adjusted(0, 0, -width - GRID, 0)
            painter.setFont(self._title)
            painter.setPen(self.theme.ink)
        _draw(painter, rect, row.title or row.first_line)

    def _paint_facts(self, painter: QPainter, row: ArticleRow, rect: QRect) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.rounds[row.round])
        painter.drawEllipse(QRectF(rect.left(), rect.center().y() - 3, 7, 7))
        painter.setFont(self._small)
        painter.setPen(self.theme.muted)
        facts = "   ".join(filter(None, (place_label(row), date_of(row))))
        rect = rect.adjusted(12, 0, 0, 0)
        _draw(painter, rect, facts)
        taken = painter.fontMetrics().horizontalAdvance(facts)
        self._paint_chips(painter, row.tags, rect.adjusted(taken + GRID, 0, 0, 0))

    def _paint_chips(self, painter: QPainter, tags: Sequence[str], rect: QRect) -> None:
        """Draw as many tags as there is room for, from the right end."""
        right = rect.right()
        for tag in tags:
            width = painter.fontMetrics().horizontalAdvance(tag) + 2 * GRID - 4
            if right - width < rect.left():
                return
            chip = QRectF(right - width + 0.5, rect.top() + 0.5, width - 1, rect.height() - 1)
            painter.setPen(self.theme.hairline)
            painter.setBrush(self.theme.paper)
            painter.drawRoundedRect(chip, chip.height() / 2, chip.height() / 2)
            painter.setPen(self.theme.muted)
            painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, tag)
            right -= width + 4

    def _paint_first_line(self, painter: QPainter, row: ArticleRow, rect: QRect) -> None:
        painter.setFont(self._small)
        painter.setPen(self.theme.muted)
        _draw(painter, rect, row.first_line)


def _draw(painter: QPainter, rect: QRect, text: str) -> None:
    """Draw one line, cut short with an ellipsis where it does not fit."""
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, shown)


def _right() -> Qt.AlignmentFlag:
    return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
