"""The text, and beside it, when they are wanted, the layers that it was made of.

Source and clean layer stand left of the text, scrolled with it, with what changed marked. They
are for looking: who clicks in one of them is taken to the same words of the text.

Signals: ``spread_changed`` (bool).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from jiaoyue.newspaper.reading import LayerName
from jiaoyue.ui import style
from jiaoyue.ui.measures import LIST_HEAD_HEIGHT
from jiaoyue.ui.reader.layers import differences
from jiaoyue.ui.reader.showing import Showing
from jiaoyue.ui.style import GRID

if TYPE_CHECKING:
    from jiaoyue.ui.reader.view import ArticleView

_BELOW = (LayerName.SOURCE, LayerName.CLEAN)


class Spread(QWidget):
    """One to three columns of an article. Signals: see the module."""

    spread_changed = Signal(bool)

    def __init__(self, showing: Showing, parent: QWidget) -> None:
        super().__init__(parent)
        self._main = showing
        self.others: tuple[Showing, ...] = ()
        self._columns: list[_Column] = []
        self._is_following = False
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._own = _Column(showing.text, self)
        self._row.addWidget(self._own, 1)
        showing.text_changed.connect(self._refresh_soon)
        showing.text.scrolled.connect(lambda: self._follow(self._main))
        # The text itself is not to wait for what stands beside it.
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._refresh)

    @property
    def is_spread(self) -> bool:
        """Whether the layers stand beside the text."""
        return bool(self._columns) and not self._columns[0].isHidden()

    def spread(self, *, on: bool) -> None:
        """Show the layers beside the text, or the text alone."""
        if on == self.is_spread:
            return
        # What stands by the words is not where they will be.
        self._main.turned.emit()
        if on and not self.others:
            self._make()
        for column in self._columns:
            column.setVisible(on)
        self._own.name(self.tr("Corrected") if on else "")
        self._refresh()
        self.spread_changed.emit(on)

    def set_theme(self, theme: style.Theme) -> None:
        """Take the colours of a theme."""
        for column in (self._own, *self._columns):
            column.set_theme(theme)
        self._refresh()

    def _make(self) -> None:
        self.others = tuple(Showing(None, self) for _ in _BELOW)
        names = (self.tr("Source"), self.tr("Clean"))
        for number, (layer, showing) in enumerate(zip(_BELOW, self.others, strict=True)):
            showing.view = replace(showing.view, layer=layer)
            column = _Column(showing.text, self, edge=1)
            column.name(names[number])
            column.set_theme(self._main.typography.theme)
            showing.text.setAccessibleName(names[number])
            self._columns.append(column)
            self._row.insertWidget(number, column, 1)
            showing.text.scrolled.connect(lambda one=showing: self._follow(one))
            showing.text.clicked.connect(lambda at, one=showing: self._go_to(one, at))
            showing.text_changed.connect(lambda one=showing: self._mark(one))

    @Slot()
    def _refresh(self) -> None:
        """Show in every column the article that the text is of, as it is now."""
        if not self.is_spread:
            return
        shown = self._main.shown
        for showing in self.others:
            if showing.typography is not self._main.typography:
                showing.set_typography(self._main.typography)
            view = replace(
                showing.view,
                script=self._main.view.script,
                unfolded=self._main.view.unfolded,
            )
            showing.look(view)
            if shown is None:
                showing.clear()
            else:
                showing.show(shown.opened)
        self._follow(self._main)

    @Slot()
    def _refresh_soon(self) -> None:
        if self.is_spread:
            self._soon.start(0)

    def _mark(self, showing: Showing) -> None:
        if showing.shown is not None:
            showing.point_at(differences(showing.shown))

    def _follow(self, leader: Showing) -> None:
        """Scroll the other columns so that the same words stand at the same height."""
        if self._is_following or not self.is_spread or leader.shown is None:
            return
        self._is_following = True
        top_qt = leader.text.top_position()
        place = leader.shown.place_of(top_qt)
        height = leader.text.rect_of(top_qt, top_qt).top()
        is_at_top = leader.text.verticalScrollBar().value() == 0
        for showing in (*self.others, self._main):
            if showing is leader or showing.shown is None:
                continue
            bar = showing.text.verticalScrollBar()
            pos_qt = showing.shown.qt_of(place) if place is not None else None
            if is_at_top:
                bar.setValue(0)
            elif pos_qt is not None:
                # Words that do not show there, as noise, leave the column where it is.
                bar.setValue(bar.value() + showing.text.rect_of(pos_qt, pos_qt).top() - height)
        self._is_following = False

    def _go_to(self, showing: Showing, pos_qt: int) -> None:
        """Put the caret of the text where somebody clicked in another column."""
        place = showing.shown.place_of(pos_qt) if showing.shown and pos_qt >= 0 else None
        there = self._main.shown.qt_of(place) if place is not None and self._main.shown else None
        if there is not None:
            self._main.text.setFocus()
            self._main.set_cursor(there, there)
            self._main.text.reveal(there, there)


class _Column(QWidget):
    """A text with the name of its layer above, where it has one, and maybe a hairline beside it."""

    def __init__(self, text: ArticleView, parent: QWidget, *, edge: int = 0) -> None:
        super().__init__(parent)
        self._edge = edge
        self._theme = style.themes["paper"]
        self.heading = QLabel(self)
        self.heading.setContentsMargins(2 * GRID, 0, 2 * GRID, 1)
        self.heading.setFixedHeight(LIST_HEAD_HEIGHT)
        self.heading.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, edge, 0)
        column.setSpacing(0)
        column.addWidget(self.heading)
        column.addWidget(text, 1)

    def name(self, said: str) -> None:
        """Put a name above the text, or none."""
        self.heading.setText(said)
        self.heading.setVisible(bool(said))

    def set_theme(self, theme: style.Theme) -> None:
        """Take the colours of a theme."""
        self._theme = theme
        self.heading.setStyleSheet(f"color: {theme.muted.name()}")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground, and the hairlines beside the text and below its name."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._theme.paper)
        painter.fillRect(
            self.width() - self._edge, 0, self._edge, self.height(), self._theme.hairline
        )
        if not self.heading.isHidden():
            below = self.heading.geometry().bottom()
            painter.fillRect(0, below, self.width(), 1, self._theme.hairline)
