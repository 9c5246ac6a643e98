"""What can be done at a place of the text, as a menu: what is particular to it first."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMenu

from jiaoyue.marks.colour import Colour
from jiaoyue.ui.reader.wording import colour_name

if TYPE_CHECKING:
    from collections.abc import Callable

    from jiaoyue.ui.reader.reader import Reader
    from jiaoyue.ui.reader.shown import Doubtful, ShownArticle


def menu_at(reader: Reader, pos_qt: int) -> QMenu:
    """Return the menu for a position of the document (-1 beside the text)."""
    menu = QMenu(reader)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    shown = reader.showing.shown
    if shown is None:
        return menu
    can_edit = reader.showing.desk is not None
    if can_edit and pos_qt >= 0:
        _add_particulars(menu, reader, shown, shown.sheet.to_offset(pos_qt))
    has_words = reader.selected_span() is not None
    if can_edit:
        for colour in Colour if has_words else ():
            said = QCoreApplication.translate("Menu", "Mark: {pencil}")
            said = said.format(pencil=colour_name(colour))
            _add(menu, said, partial(reader.highlight, colour))
        _add(menu, QCoreApplication.translate("Menu", "Correct…"), reader.correct)
        for add_part in reader.menu_parts:
            add_part(menu, pos_qt)
        menu.addSeparator()
    if has_words:
        _add(menu, QCoreApplication.translate("Menu", "Copy"), reader.copy)
    cite = QCoreApplication.translate("Menu", "Copy with source")
    _add(menu, cite, reader.copy_with_citation)
    _add(menu, QCoreApplication.translate("Menu", "Find in this article…"), reader.find)
    return menu


def _add_particulars(menu: QMenu, reader: Reader, shown: ShownArticle, offset: int) -> None:
    marks = shown.marks_at(offset)
    if marks:
        said = QCoreApplication.translate("Menu", "Note and tags of this mark…")
        _add(menu, said, lambda: reader.marks.show_cards(marks))
    correction = shown.correction_at(offset)
    if correction is not None:
        said = QCoreApplication.translate("Menu", "Take back this correction")
        _add(menu, said, lambda: reader.corrections.take_back(correction))
    doubt = shown.doubt_at(offset)
    if doubt is not None:
        _add_candidates(menu, reader, doubt)
    if not menu.isEmpty():
        menu.addSeparator()


def _add_candidates(menu: QMenu, reader: Reader, doubt: Doubtful) -> None:
    for form in dict.fromkeys((*doubt.candidates, doubt.original)):
        said = QCoreApplication.translate("Menu", "Always so here: {form}").format(form=form)
        _add(menu, said, partial(reader.corrections.settle, doubt.original, form))


def _add(menu: QMenu, said: str, do: Callable[[], object]) -> None:
    menu.addAction(said).triggered.connect(lambda: do())
