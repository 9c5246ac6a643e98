"""Going to the character carpet and back: with what is selected, to the words of a tile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from jiaoyue.marks.annotation import locate
from jiaoyue.marks.carpet import MOST_SOUGHT
from jiaoyue.ui.commands.command import key_text

if TYPE_CHECKING:
    from jiaoyue.marks.carpet import Tile
    from jiaoyue.text.span import Span
    from jiaoyue.ui.actions import Actions
    from jiaoyue.ui.browsing import Browsing, Listing
    from jiaoyue.ui.workbench import Workbench


class Laying(QObject):
    """What connects the carpet to the list it is laid of and to the text.

    ``came`` is emitted when the carpet takes the place of the library.
    """

    came = Signal()

    def __init__(self, browsing: Browsing, actions: Actions, bench: Workbench) -> None:
        super().__init__(bench)
        self._browsing = browsing
        self._actions = actions
        self._bench = bench
        self._opened: tuple[int, Span | None] | None = None
        browsing.listed.connect(self._on_listed)

    def toggle(self) -> None:
        """Lay the carpet, as it was left or of what is selected, or go back."""
        bench = self._bench
        if bench.shows_carpet:
            self._on_left()
            return
        is_new = bench.carpet is None
        chosen = self._chosen()
        carpet = bench.show_carpet()
        self.came.emit()
        if is_new:
            carpet.left.connect(self._on_left)
            carpet.place_chosen.connect(self._on_tile_chosen)
            carpet.hint_given.connect(bench.status.hint)
        carpet.listed = self._browsing.listing.wanted
        if chosen:
            carpet.lay(chosen)

    def _chosen(self) -> str:
        """Return what a person selected in the text, if it is short enough to be laid.

        The words of the tile that was opened last were selected by that alone: who has not
        moved from there goes back to where they lie.
        """
        reader = self._bench.reader
        reading, span = reader.reading, reader.selected_span()
        if span is not None and (self._open_article, span) == self._opened:
            return ""
        said = span.of(reading.text).strip() if reading is not None and span is not None else ""
        if not 0 < len(said) <= MOST_SOUGHT or "\n" in said:
            return ""
        # A word is laid as a word.
        return said if len(said) == 1 else f"{said}/"

    @property
    def _open_article(self) -> int | None:
        opened = self._bench.reader.opened
        return opened.row.id if opened is not None else None

    @Slot(object)
    def _on_listed(self, listing: Listing) -> None:
        """Lay the next carpet of what is listed now."""
        if self._bench.carpet is not None:
            self._bench.carpet.listed = listing.wanted

    @Slot(object)
    def _on_tile_chosen(self, tile: Tile) -> None:
        """Open the article of a tile with its words selected."""
        reader = self._bench.reader
        self._bench.show_columns()
        self._browsing.open(tile.article)
        reading = reader.reading
        if reading is not None and self._open_article == tile.article:
            spans = locate(tile.anchor, reading)
            if spans:
                reader.select(spans[0])
                self._opened = tile.article, reader.selected_span()
        reader.text.setFocus()
        key = key_text(self._actions["carpet"].shortcut())
        self._bench.status.hint(self.tr("{key} goes back to the carpet").format(key=key))

    @Slot()
    def _on_left(self) -> None:
        self._bench.show_columns()
        self._bench.articles.view.setFocus()
