"""The map: where the articles are, by province, and within a province by city.

What it shows follows the filter: all provinces, or the cities of the one that is chosen. To
choose is to filter, as in the sidebar, and both show the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from jiaoyue.marks.catalogue import Filter
from jiaoyue.newspaper.atlas import COUNTRY, Chart, chart
from jiaoyue.ui import style
from jiaoyue.ui.models.interface_script import in_interface_script
from jiaoyue.ui.panels.map_canvas import MapCanvas, Shaded
from jiaoyue.ui.style import GRID, Theme

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jiaoyue.marks.facets import Facets, PlaceCount


class MapPanel(QWidget):
    """Signals: ``filter_chosen(Filter)`` when an area was chosen or taken back;
    ``close_requested()``."""

    filter_chosen = Signal(object)
    close_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._filter = Filter()
        self._places: tuple[PlaceCount, ...] = ()
        self._is_counted = False
        self.back = self._button(self.tr("All of China"))
        self.back.clicked.connect(self._on_back)
        self.title = QLabel(self)
        self.said = QLabel(self)
        self.said.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.shut = self._button(self.tr("Close the Map"))
        self.shut.clicked.connect(self.close_requested)
        self.canvas = MapCanvas(theme, self)
        self.canvas.area_chosen.connect(self._on_area_chosen)
        self.canvas.pointed_at.connect(self._on_pointed_at)
        head = QHBoxLayout()
        head.setContentsMargins(GRID, GRID // 2, GRID, 0)
        head.setSpacing(GRID)
        head.addWidget(self.back)
        head.addWidget(self.title)
        head.addWidget(self.said, 1)
        head.addWidget(self.shut)
        column = QVBoxLayout(self)
        # The hairline below.
        column.setContentsMargins(0, 0, 0, 1)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.canvas, 1)
        self.setAutoFillBackground(True)
        self.setMinimumHeight(22 * GRID)
        self.setFocusProxy(self.canvas)
        self.set_theme(theme)
        self._show()

    def set_theme(self, theme: Theme) -> None:
        """Draw in these colours from now on."""
        self._theme = theme
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, theme.paper)
        palette.setColor(QPalette.ColorRole.WindowText, theme.ink)
        self.setPalette(palette)
        palette.setColor(QPalette.ColorRole.WindowText, theme.muted)
        self.said.setPalette(palette)
        self.back.setIcon(style.icon("chevron-left", theme.muted))
        self.shut.setIcon(style.icon("x", theme.muted))
        self.canvas.set_theme(theme)

    def show_facets(self, facets: Facets | None) -> None:
        """Show these counts; none while it is ``None``."""
        self._is_counted = facets is not None
        self._places = facets.places if facets is not None else ()
        self._show()

    def set_filter(self, wanted: Filter) -> None:
        """Show what ``wanted`` filters by: the map of its province, with its city chosen."""
        self._filter = wanted
        self._show()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the hairline below."""
        painter = QPainter(self)
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._theme.hairline)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back with Escape, and from all of China away."""
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Backspace):
            if self.back.isEnabled():
                self._on_back()
            else:
                self.close_requested.emit()
            return
        super().keyPressEvent(event)

    def _button(self, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setIconSize(QSize(16, 16))
        button.setToolTip(name)
        button.setAccessibleName(name)
        return button

    def _shown(self) -> Chart:
        """Return the map of the province that is chosen, else that of the country."""
        country = chart(COUNTRY)
        assert country is not None
        chosen = self._filter.place[:1]
        code = next((area.code for area in country.areas if (area.name,) == chosen), COUNTRY)
        return chart(code) or country

    def _show(self) -> None:
        shown = self._shown()
        province = self._filter.place[0] if shown.code else ""
        within = self._within(province)
        counts = {area.code: 0 for area in shown.areas}
        for area in shown.areas:
            found = _named(within, area.name) if area.code != shown.code else None
            counts[area.code] = found.count if found else 0
        chosen = self._filter.place[1:] if shown.code else ()
        codes = frozenset(area.code for area in shown.areas if area.name in chosen)
        self.title.setText(province or self.tr("All of China"))
        self.back.setEnabled(bool(shown.code))
        self.canvas.show_chart(Shaded(shown, counts, codes))
        self._on_pointed_at(None)

    def _within(self, province: str) -> Sequence[PlaceCount]:
        if not province:
            return self._places
        found = next((place for place in self._places if place.name == province), None)
        return found.within if found else ()

    @Slot(str)
    def _on_area_chosen(self, code: str) -> None:
        shown = self._shown()
        area = next((area for area in shown.areas if area.code == code), None)
        if area is None:
            # The corner, seen from all of China.
            return
        province = self._filter.place[0] if shown.code else ""
        found = _named(self._within(province), area.name)
        if found is None:
            return
        path = found.path
        if shown.code and path == self._filter.place:
            path = path[:1]
        self.filter_chosen.emit(self._filter._replace(place=path))

    @Slot()
    def _on_back(self) -> None:
        self.filter_chosen.emit(self._filter._replace(place=()))

    @Slot(object)
    def _on_pointed_at(self, code: str | None) -> None:
        shown = self._shown()
        area = next((area for area in shown.areas if area.code == code), None)
        self.said.setText("" if area is None else self.describe(area.name))
        self.canvas.setAccessibleDescription(self.said.text())

    def describe(self, name: str) -> str:
        """Return the name and the count of an area of the map that shows."""
        province = self._filter.place[0] if self._shown().code else ""
        shown = in_interface_script(name)
        if not self._is_counted:
            return shown
        found = _named(self._within(province), name)
        count = found.count if found else 0
        said = self.tr("%n article(s)", "", count)
        return f"{shown} · {said}"


def _named(places: Sequence[PlaceCount], name: str) -> PlaceCount | None:
    """Return the place of that name among these and what is within them."""
    return next((place for place in _every(places) if place.name == name), None)


def _every(places: Sequence[PlaceCount]) -> Iterator[PlaceCount]:
    yield from places
    for place in places:
        yield from _every(place.within)
