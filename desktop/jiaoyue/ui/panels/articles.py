"""The list of articles: a line of counts over rows of title, place and date, and first line.

It shows what it is given; which articles those are is the window's affair.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QCoreApplication,
    QModelIndex,
    QPoint,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QActionGroup, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from jiaoyue.marks.catalogue import Order
from jiaoyue.session.lists import Held
from jiaoyue.ui import style
from jiaoyue.ui.hint import Hint
from jiaoyue.ui.measures import LEAST_WIDTHS, LIST_HEAD_HEIGHT
from jiaoyue.ui.panels.article_row import EDGE, draw_line
from jiaoyue.ui.panels.article_table import ArticleTable
from jiaoyue.ui.panels.jump_field import JumpField
from jiaoyue.ui.panels.listed_words import ListedWords
from jiaoyue.ui.style import GRID, Theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jiaoyue.session.lists import Renewed
    from jiaoyue.text.script import Script
    from jiaoyue.ui.models.articles import ArticleModel


_ROOMY = 34 * GRID
_ROUND_ORDER = 8 * GRID
"""What stands around the count and the name of the order: edges, padding, a chevron."""


class ArticleList(QWidget):
    """Signals: ``chosen(int)`` the place of an article to open; ``order_requested(Order)``;
    ``clear_requested()`` to list all articles again; ``jump_requested(str)`` to the first title
    that begins so, ``next_requested(str)`` to the one after it; ``save_requested()`` to save
    what is searched for, ``concordance_requested()`` to see every place of it."""

    chosen = Signal(int)
    order_requested = Signal(object)
    clear_requested = Signal()
    jump_requested = Signal(str)
    next_requested = Signal(str)
    save_requested = Signal()
    concordance_requested = Signal()

    def __init__(self, model: ArticleModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumWidth(LEAST_WIDTHS[1])
        self._order = Order.NEWEST
        self._total: int | None = None
        self._filtered_by: Sequence[str] = ()
        self._is_search = False
        self._trouble = self._answered = ""
        self._scrolled_at_first = 0
        self.view = ArticleTable(model, theme, self)
        self.model = model
        self._words = ListedWords()
        self.view.selectionModel().currentRowChanged.connect(self._on_current_changed)
        model.modelReset.connect(self._on_reset)
        self.count = CutLine(self)
        self._clear_button = QToolButton(self)
        self._clear_button.setToolTip(self.tr("Clear the filter"))
        self._clear_button.setAccessibleName(self.tr("Clear the filter"))
        self._clear_button.setIconSize(QSize(14, 14))
        self._clear_button.clicked.connect(self.clear_requested)
        self.save_button = QToolButton(self)
        self.save_button.setToolTip(self.tr("Save this search in the sidebar"))
        self.save_button.setAccessibleName(self.tr("Save this search in the sidebar"))
        self.save_button.setIconSize(QSize(14, 14))
        self.save_button.clicked.connect(self.save_requested)
        self.places_button = QToolButton(self)
        self.places_button.setToolTip(self.tr("Show every place, a line each"))
        self.places_button.setAccessibleName(self.tr("Show every place, a line each"))
        self.places_button.setIconSize(QSize(14, 14))
        self.places_button.clicked.connect(self.concordance_requested)
        self.order = QPushButton(self)
        self.order.setProperty("role", "plain")
        self.order.clicked.connect(self.ask_for_order)
        self.orders = self._order_menu()
        self.jump_field = JumpField(self)
        self.jump_field.hide()
        self.jump_field.jump_requested.connect(self.jump_requested)
        self.jump_field.next_requested.connect(self.next_requested)
        self.jump_field.closed.connect(self._on_jump_closed)
        self._nothing = Hint(self.tr("No article matches"), self)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.clear = QPushButton(self.tr("Clear the filter"), self)
        self.clear.clicked.connect(self.clear_requested)
        self.places_button.setVisible(False)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self.view)
        self._pages.addWidget(self._empty_page())
        self._lay_out()
        self._theme = theme
        self.set_theme(theme)
        self._say()

    def say(
        self,
        total: int | None,
        order: Order,
        filtered_by: Sequence[str],
        *,
        is_search: bool = False,
    ) -> None:
        """Say how many articles are listed, if that is known, in what order, and why those."""
        for action in self.orders.actions():
            if action.data() is Order.BEST:
                action.setVisible(is_search)
        self._order = order
        self._total = total
        self._filtered_by = filtered_by
        self._is_search = is_search
        self._pages.setCurrentIndex(1 if total == 0 and (filtered_by or is_search) else 0)
        self._say()

    def say_trouble(self, said: str, answered: str = "") -> None:
        """Say that the search that stands in the field cannot be read, and why; or nothing.

        ``answered`` is the search before, which the list still answers; empty if there was none.
        """
        if (said, answered) == (self._trouble, self._answered):
            return
        self._trouble, self._answered = said, answered
        self.count.note = said
        self._tint(self.count, bad=bool(said))
        self._nothing.setText(said or self.tr("No article matches"))
        self._say()

    def select(self, place: int) -> None:
        """Mark the row of the open article; -1 where it is not in the list."""
        selection = self.view.selectionModel()
        current = self.view.currentIndex()
        # A list that gets the focus makes its first row current without choosing it.
        if current.row() == place and (place < 0 or selection.isSelected(current)):
            return
        blocked = selection.blockSignals(True)
        self.view.setCurrentIndex(self.model.index(place, 0) if place >= 0 else QModelIndex())
        selection.blockSignals(blocked)
        if place >= 0:
            self.view.scrollTo(self.model.index(place, 0))
        self.view.viewport().update()

    def begin_at(self, scrolled: int) -> None:
        """Scroll the first list that comes so many pixels down."""
        self._scrolled_at_first = scrolled

    def held(self) -> Held | None:
        """Return which article is to stay where it is seen: the open one, else the topmost."""
        current = self.view.currentIndex()
        place = current.row() if self._is_seen(current) else self.view.rowAt(0)
        row = self.model.article(place)
        return None if row is None else Held(row.id, place)

    def hold(self, renewed: Renewed, *, is_followed: bool = True) -> None:
        """Go on showing what was seen before the list was laid out anew.

        The open article is followed to its new place where it was seen, unless that is not wanted.
        """
        was_seen = is_followed and self._is_seen(self.view.currentIndex())
        self.view.executeDelayedItemsLayout()
        bar = self.view.verticalScrollBar()
        bar.setValue(bar.value() + renewed.shift * self.view.verticalHeader().defaultSectionSize())
        at = bar.value()
        self.select(-1 if renewed.opened is None else renewed.opened)
        if not was_seen:
            bar.setValue(at)

    def set_script(self, script: Script) -> None:
        """List articles in this script."""
        self._words.set_script(script)
        self.view.set_words(self._words)

    def jump(self) -> None:
        """Open the field to type ahead in."""
        self.jump_field.clear()
        self.jump_field.show()
        self.jump_field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_jumped(self, *, is_found: bool) -> None:
        """Show in the field to type ahead in whether there was a title to go to."""
        self.jump_field.show_found(is_found=is_found or not self.jump_field.text())

    @Slot()
    def ask_for_order(self) -> None:
        """Open the orders to choose from."""
        for action in self.orders.actions():
            action.setChecked(action.data() is self._order)
            if action.isChecked():
                self.orders.setActiveAction(action)
        below = self.order.mapToGlobal(self.order.rect().bottomRight())
        self.orders.popup(below - QPoint(self.orders.sizeHint().width(), 0))

    def set_theme(self, theme: Theme) -> None:
        """Draw in these colours from now on."""
        self._theme = theme
        self.view.set_theme(theme)
        palette = self.palette()
        palette.setColor(palette.ColorRole.Window, theme.paper)
        self.setPalette(palette)
        self.setAutoFillBackground(True)
        self._tint(self.count, bad=bool(self._trouble))
        self._tint(self._nothing, bad=False)
        self.places_button.setIcon(style.icon("list", theme.muted))
        self.save_button.setIcon(style.icon("bookmark", theme.muted))
        self._clear_button.setIcon(style.icon("x", theme.muted))
        self._show_order()

    def _tint(self, label: QLabel, *, bad: bool) -> None:
        own = label.palette()
        own.setColor(own.ColorRole.WindowText, self._theme.accent if bad else self._theme.muted)
        label.setPalette(own)

    def _is_seen(self, index: QModelIndex) -> bool:
        return index.isValid() and self.view.viewport().rect().intersects(
            self.view.visualRect(index)
        )

    def _lay_out(self) -> None:
        line = QWidget(self)
        line.setFixedHeight(LIST_HEAD_HEIGHT)
        head = QHBoxLayout(line)
        head.setContentsMargins(EDGE, 0, GRID, 0)
        head.setSpacing(4)
        head.addWidget(self.count, 1)
        head.addWidget(self.places_button)
        head.addWidget(self.save_button)
        head.addWidget(self._clear_button)
        head.addWidget(self.order)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(line)
        ahead = QHBoxLayout()
        ahead.setContentsMargins(GRID, 0, GRID, 0)
        ahead.addWidget(self.jump_field)
        layout.addLayout(ahead)
        layout.addWidget(self._pages, 1)

    def _empty_page(self) -> QWidget:
        page = QWidget(self)
        layout = QVBoxLayout(page)
        layout.setContentsMargins(EDGE, 8 * GRID, EDGE, 0)
        layout.setSpacing(2 * GRID)
        layout.addWidget(self._nothing)
        layout.addWidget(self.clear, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(1)
        return page

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Name the order where there is room for it."""
        super().resizeEvent(event)
        self._show_order()

    def _order_menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setAccessibleName(self.tr("Sort by"))
        group = QActionGroup(menu)
        for order in Order:
            action = menu.addAction(order_name(order))
            action.setCheckable(True)
            action.setData(order)
            action.triggered.connect(lambda _=False, o=order: self.order_requested.emit(o))
            group.addAction(action)
        return menu

    def _say(self) -> None:
        counted = [] if self._total is None else [self.tr("%n article(s)", "", self._total)]
        self.count.setText(" · ".join((*self._said_of_trouble(), *counted, *self._filtered_by)))
        # What the buttons would act on is not what stands in the field.
        is_part = (bool(self._filtered_by) or self._is_search) and not self._trouble
        self.places_button.setVisible(self._is_search and not self._trouble)
        self._clear_button.setVisible(is_part)
        self.save_button.setVisible(is_part)
        self._show_order()

    def _said_of_trouble(self) -> tuple[str, ...]:
        if not self._trouble:
            return ()
        if not self._answered:
            return (self.tr("Not understood; the list is as before"),)
        still = self.tr("Not understood; listed is still “{words}”")
        return (still.format(words=self._answered),)

    def _show_order(self) -> None:
        name = order_name(self._order)
        # Where there is little room the count is worth more than the name of the order.
        is_roomy = self.width() >= _ROOMY or not (self._filtered_by or self._is_search)
        metrics = self.fontMetrics()
        wanted = sum(map(metrics.horizontalAdvance, (self.count.text(), name)))
        has_room = is_roomy and not self._trouble and wanted + _ROUND_ORDER <= self.width()
        self.order.setText(name if has_room else "")
        self.order.setAccessibleName(self.tr("Sorted by: {order}").format(order=name))
        self.order.setToolTip(self.order.accessibleName())
        self.order.setIcon(style.icon("chevron-down", self._theme.muted))
        self.order.setIconSize(QSize(12, 12))

    @Slot()
    def _on_reset(self) -> None:
        self.view.executeDelayedItemsLayout()
        self.view.verticalScrollBar().setValue(self._scrolled_at_first)
        self._scrolled_at_first = 0

    @Slot()
    def _on_jump_closed(self) -> None:
        if self.jump_field.isVisible():
            had_focus = self.jump_field.hasFocus()
            self.jump_field.hide()
            if had_focus:
                self.view.setFocus()

    @Slot(QModelIndex, QModelIndex)
    def _on_current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid():
            self.chosen.emit(current.row())


def order_name(order: Order) -> str:
    """Return what an order is called."""
    names = {
        Order.NEWEST: QCoreApplication.translate("ArticleList", "Newest first"),
        Order.OLDEST: QCoreApplication.translate("ArticleList", "Oldest first"),
        Order.PLACE: QCoreApplication.translate("ArticleList", "By place"),
        Order.TITLE: QCoreApplication.translate("ArticleList", "By title"),
        Order.ROUND: QCoreApplication.translate("ArticleList", "By proof"),
        Order.BEST: QCoreApplication.translate("ArticleList", "Best match first"),
    }
    return names[order]


class CutLine(QLabel):
    """One line of text that is cut short where it does not fit, and says all in its tip.

    ``note`` is what the tip says besides.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.note = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what fits."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        draw_line(painter, self.rect(), self.text())
        is_cut = self.fontMetrics().horizontalAdvance(self.text()) > self.width()
        self.setToolTip("\n".join(filter(None, (self.text() if is_cut else "", self.note))))
