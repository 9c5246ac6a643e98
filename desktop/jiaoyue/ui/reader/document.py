"""Writing a sheet into a text document, one block a row.

Every block and character format is given outright: Qt carries the format of what stood
there before into what comes next. Marks are not formats of the document; see ``strokes``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import (
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextImageFormat,
)

from jiaoyue.ui.reader.sheet import Row, RowKind, Sheet

if TYPE_CHECKING:
    from jiaoyue.newspaper.article import Role
    from jiaoyue.ui.reader.typography import Typography

PLACE, DATE = "\ue000", "\ue001"
"""In the row of facts these stand for icons; they are one UTF-16 unit, as an image is."""

_ICONS = {PLACE: "map-pin", DATE: "calendar"}


def write(
    document: QTextDocument, sheet: Sheet, typography: Typography, *, printed_lines: bool
) -> None:
    """Make ``document`` say what ``sheet`` says."""
    document.clear()
    _add_icons(document, typography)
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    for i, row in enumerate(sheet.rows):
        block, characters = typography.formats(
            row.kind, _role(sheet, row), printed_lines=printed_lines
        )
        if i:
            cursor.insertBlock(block, characters)
        else:
            cursor.setBlockFormat(block)
            cursor.setBlockCharFormat(characters)
        if row.kind is RowKind.FACTS:
            _write_facts(cursor, row.text, characters, typography)
        else:
            for run in row.runs:
                cursor.insertText(run.text, typography.inked(characters, run))
    cursor.endEditBlock()


def _role(sheet: Sheet, row: Row) -> Role | None:
    if row.kind is not RowKind.TEXT:
        return None
    return sheet.display.paragraphs[row.index].paragraph.block.role


def _write_facts(
    cursor: QTextCursor, text: str, characters: QTextCharFormat, typography: Typography
) -> None:
    run = ""
    for character in text:
        if character not in _ICONS:
            run += character
            continue
        cursor.insertText(run, characters)
        cursor.insertImage(_icon_format(_ICONS[character], characters, typography))
        run = ""
    cursor.insertText(run, characters)


def _icon_format(
    name: str, characters: QTextCharFormat, typography: Typography
) -> QTextImageFormat:
    made = QTextImageFormat()
    made.merge(characters)
    made.setName(_address(name).toString())
    made.setWidth(typography.icon_size)
    made.setHeight(typography.icon_size)
    made.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignMiddle)
    return made


def _add_icons(document: QTextDocument, typography: Typography) -> None:
    kind = QTextDocument.ResourceType.ImageResource.value
    for name in _ICONS.values():
        document.addResource(kind, _address(name), typography.icon(name))


def _address(name: str) -> QUrl:
    return QUrl(f"icon:{name}")
