"""The timeline: when the articles appeared and where, as bars over a legend of the top cities.

To brush is to filter by date, as in the sidebar, and both show the same. Its bars follow all else
that is filtered or searched; its months are those of the whole library, so that they stay.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from jiaoyue.marks.catalogue import Filter
from jiaoyue.marks.colour import Colour
from jiaoyue.marks.timeline import (
    MOST_PLACES,
    YEAR,
    Timeline,
    asking_for,
    between,
    month_number,
    months_asked,
)
from jiaoyue.ui import style
from jiaoyue.ui.models.interface_script import in_interface_script
from jiaoyue.ui.models.labels import short_siblings
from jiaoyue.ui.panels.articles import CutLine
from jiaoyue.ui.panels.sidebar import said_interval
from jiaoyue.ui.panels.timeline_canvas import ZOOM, TimelineCanvas
from jiaoyue.ui.style import GRID, Theme

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jiaoyue.marks.facets import Facets

_PENCILS = (Colour.BLUE, Colour.AMBER, Colour.GREEN, Colour.ROSE)


class TimelinePanel(QWidget):
    """Signals: ``filter_chosen(Filter)`` when months were chosen or taken back;
    ``close_requested()``."""

    filter_chosen = Signal(object)
    close_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._filter = Filter()
        self._timeline = Timeline()
        self._pointed: tuple[int, int] | None = None
        self._seats: list[tuple[str, str] | None] = [None] * MOST_PLACES
        self.canvas: TimelineCanvas = TimelineCanvas(theme, self)
        self.title = QLabel(self.tr("Timeline"), self)
        self.said = CutLine(self)
        self.legend = QLabel(self)
        self.legend.setTextFormat(Qt.TextFormat.RichText)
        self.undated = QPushButton(self)
        self.undated.setProperty("role", "plain")
        self.undated.clicked.connect(self._on_undated)
        self.wider = self._button(self.tr("Show More Months"))
        self.wider.clicked.connect(lambda: self.canvas.zoom(ZOOM))
        self.closer = self._button(self.tr("Show Fewer Months"))
        self.closer.clicked.connect(lambda: self.canvas.zoom(1 / ZOOM))
        self.shut = self._button(self.tr("Close the Timeline"))
        self.shut.clicked.connect(self.close_requested)
        self.canvas.chosen.connect(self._on_chosen)
        self.canvas.pointed_at.connect(self._on_pointed_at)
        self.canvas.zoomed.connect(self._on_zoomed)
        head = QHBoxLayout()
        head.setContentsMargins(2 * GRID, GRID // 2, GRID, 0)
        head.setSpacing(GRID)
        head.addWidget(self.title)
        head.addWidget(self.said, 1)
        head.addWidget(self.legend)
        head.addWidget(self.undated)
        for button in (self.wider, self.closer, self.shut):
            head.addWidget(button)
        column = QVBoxLayout(self)
        # The hairline above.
        column.setContentsMargins(0, 1, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.canvas)
        self.setAutoFillBackground(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusProxy(self.canvas)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Draw in these colours from now on."""
        self._theme = theme
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, theme.paper)
        palette.setColor(QPalette.ColorRole.WindowText, theme.ink)
        self.setPalette(palette)
        palette.setColor(QPalette.ColorRole.WindowText, theme.muted)
        for label in (self.said, self.legend):
            label.setPalette(palette)
        self.wider.setIcon(style.icon("minus", theme.muted))
        self.closer.setIcon(style.icon("plus", theme.muted))
        self.shut.setIcon(style.icon("x", theme.muted))
        self.canvas.set_theme(theme)
        self._show()

    def show_facets(self, facets: Facets) -> None:
        """Look at the months that the library has."""
        keys = [month.key for year in facets.months for month in year.within]
        if keys:
            self.canvas.set_extent(month_number(min(keys)), month_number(max(keys)))

    def show_timeline(self, timeline: Timeline | None) -> None:
        """Show these bars; none while it is ``None``."""
        self.canvas.said_empty = self._said_empty(timeline)
        self._timeline = timeline or Timeline()
        self._seat(self._timeline.places)
        self._show()

    def set_filter(self, wanted: Filter) -> None:
        """Show the months that ``wanted`` filters by as brushed."""
        self._filter = wanted
        self.canvas.set_asked(months_asked(wanted.month))
        self._say()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the hairline above."""
        painter = QPainter(self)
        painter.fillRect(0, 0, self.width(), 1, self._theme.hairline)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go away with Escape where nothing is brushed."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_requested.emit()
            return
        super().keyPressEvent(event)

    def describe(self, first: int, last: int) -> str:
        """Return months, how many articles they have, and those of each place in the legend."""
        every = between(self._timeline.months, first, last)
        said = [said_interval(asking_for(first, last)), self.tr("%n article(s)", "", every)]
        if self._timeline.places:
            said += [f"{name} {count:,}" for name, count in self._parts(first, last)]
        return " · ".join(said)

    def _parts(self, first: int, last: int) -> Iterator[tuple[str, int]]:
        months = [bar for bar in self._timeline.months if first <= bar.month <= last]
        names = (*self._names(), self.tr("Others"))
        counts = [sum(bar.parts[i] for bar in months) for i in range(len(names))]
        # Others come last, however many they are.
        named = sorted(zip(names[:-1], counts[:-1], strict=True), key=lambda part: -part[1])
        for name, count in (*named, (names[-1], counts[-1])):
            if count:
                yield name, count

    def _button(self, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setIconSize(QSize(16, 16))
        button.setToolTip(name)
        button.setAccessibleName(name)
        return button

    def _names(self) -> Sequence[str]:
        return [*map(in_interface_script, short_siblings([c for _, c in self._timeline.places]))]

    def _seat(self, places: Sequence[tuple[str, str]]) -> None:
        """Give each place a pencil; one that had one keeps it."""
        seats = [seat if seat in places else None for seat in self._seats]
        waiting = [place for place in places if place not in seats]
        self._seats = [seat or (waiting.pop(0) if waiting else None) for seat in seats]

    def _colours(self) -> list[QColor]:
        own = [
            self._theme.marks[_PENCILS[self._seats.index(place)]].line
            for place in self._timeline.places
        ]
        return [*own, self._theme.scroll]

    def _show(self) -> None:
        colours = self._colours()
        self.canvas.show_bars(self._timeline, colours)
        names = list(self._names())
        # No bar has a part of that colour where there are no others.
        if any(bar.parts[-1] for bar in self._timeline.months):
            names.append(self.tr("Others"))
        shown = zip(names, colours, strict=False) if self._timeline.months else ()
        self.legend.setText(
            "&nbsp;&nbsp; ".join(
                f'<span style="color:{colour.name()}">■</span>&nbsp;{escape(name)}'
                for name, colour in shown
            )
        )
        self.legend.setAccessibleName(", ".join(names))
        is_undated = self._filter.month == ""
        self.undated.setVisible(bool(self._timeline.undated) or is_undated)
        self.undated.setText(self.tr("%n without a date", "", self._timeline.undated))
        self._on_zoomed()
        self._say()

    def _say(self) -> None:
        months = self._pointed or months_asked(self._filter.month)
        if months is None and self._timeline.months:
            months = self._timeline.months[0].month, self._timeline.months[-1].month
            if self.canvas.axis.unit == YEAR:
                months = months[0] - months[0] % YEAR, months[1] - months[1] % YEAR + YEAR - 1
        self.said.setText("" if months is None else self.describe(*months))
        self.canvas.setAccessibleDescription(self.said.text() or self.canvas.said_empty)

    def _said_empty(self, timeline: Timeline | None) -> str:
        if timeline is None:
            return "…"
        if timeline.undated:
            return self.tr("None of these articles has a date")
        return self.tr("No article matches")

    @Slot(object)
    def _on_chosen(self, months: tuple[int, int] | None) -> None:
        month = None if months is None else asking_for(*months)
        self.filter_chosen.emit(self._filter._replace(month=month))

    @Slot(object)
    def _on_pointed_at(self, months: tuple[int, int] | None) -> None:
        self._pointed = months
        self._say()

    @Slot()
    def _on_zoomed(self) -> None:
        self.closer.setEnabled(self.canvas.can_zoom_in)
        self.wider.setEnabled(self.canvas.can_zoom_out)

    @Slot()
    def _on_undated(self) -> None:
        month = None if self._filter.month == "" else ""
        self.filter_chosen.emit(self._filter._replace(month=month))
