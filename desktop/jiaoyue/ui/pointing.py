"""Words of a page shown where they stand: in the open article, in another of its page, in noise.

What proves a date may stand in any article of the page. Signal: ``hint_given``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from jiaoyue.ui.models.labels import shortened
from jiaoyue.ui.reader.flash import Flash
from jiaoyue.ui.reader.sheet import RowKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jiaoyue.newspaper.article import Block
    from jiaoyue.session.session import Session
    from jiaoyue.text.span import Span
    from jiaoyue.ui.browsing import Browsing
    from jiaoyue.ui.reader.reader import Reader
    from jiaoyue.ui.style import Theme

_LONGEST = 40


class Pointing(QObject):
    """Points out words in a reader. Signal: see the module."""

    hint_given = Signal(str)

    def __init__(self, session: Session, browsing: Browsing, reader: Reader, theme: Theme) -> None:
        super().__init__(reader)
        self._session = session
        self._browsing = browsing
        self._reader = reader
        self.flash = Flash(reader.text)
        self.flash.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self.flash.set_theme(theme)

    @Slot(object)
    def show_words(self, span: Span) -> None:
        """Show words of the open article's page, opening the article that has them."""
        opened = self._reader.opened
        if opened is None:
            return
        if not _is_in(span, opened.article.blocks):
            for article in self._session.articles_of(opened.page.id):
                other = self._session.article(article)
                if other is not None and _is_in(span, other.article.blocks):
                    self._browsing.open(article)
                    break
        if not (self._light_text(span) or self._light_fold(span)):
            words = shortened(span.of(opened.page.text), _LONGEST)
            said = self.tr("“{words}” stands outside of the articles of the page")
            self.hint_given.emit(said.format(words=words))

    def _light_text(self, span: Span) -> bool:
        showing = self._reader.showing
        shown = showing.shown
        spans = tuple(part for part in shown.display.up((span,)) if len(part)) if shown else ()
        if shown is None or not spans:
            return False
        showing.text.reveal(*showing.hull_qt(spans))
        self.flash.show_on(piece for part in spans for piece in shown.sheet.pieces(part))
        return True

    def _light_fold(self, span: Span) -> bool:
        """Open the fold that the words lie in, and light all of it."""
        showing = self._reader.showing
        shown = showing.shown
        folds = enumerate(shown.reading.folds) if shown else ()
        fold = next((i for i, fold in folds if _is_in(span, (fold.block,))), None)
        if shown is None or fold is None:
            return False
        if fold not in shown.view.unfolded:
            showing.toggle_fold(fold)
        rows = showing.shown.sheet.rows if showing.shown else ()
        for number, row in enumerate(rows):
            if row.kind is RowKind.FOLDED and row.index == fold:
                showing.text.reveal(row.start_qt, row.end_qt)
                self.flash.show_on(iter(((number, 0, row.positions.length_qt),)))
        return True


def _is_in(span: Span, blocks: Iterable[Block]) -> bool:
    return any(own.meets(span) for block in blocks for own in block.spans)
