"""Writing a sheet into a text document, one block a row.

Every block and character format is given outright: Qt carries the format of what stood
there before into what comes next. Marks are not formats of the document; see ``strokes``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFont, QFontMetricsF, QTextCharFormat, QTextCursor, QTextDocument

from jiaoyue.ui.reader.sheet import Row, RowKind, Sheet

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jiaoyue.newspaper.article import Role
    from jiaoyue.ui.reader.typography import Typography

PLACE, DATE = "\ue000", "\ue001"
"""In the row of facts these stand for icons."""
ICONS = {PLACE: "map-pin", DATE: "calendar"}
_ROOM = "\u00a0"
"""What is written for an icon, and as wide; the view draws it there. Qt would let a line end after
an image, whatever follows."""
_MANY = 100
"""Rows that differ, from which on a document is rather written anew; and rows that may each keep
how its words are shaped."""


def write(
    document: QTextDocument, sheet: Sheet, typography: Typography, *, printed_lines: bool
) -> None:
    """Make ``document`` say what ``sheet`` says; the format of its frame stays."""
    frame = document.rootFrame().frameFormat()
    document.clear()
    document.rootFrame().setFrameFormat(frame)
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    for i, row in enumerate(sheet.rows):
        _write_row(cursor, sheet, row, typography, anew=i > 0, printed_lines=printed_lines)
    cursor.endEditBlock()


def rewrite(
    document: QTextDocument,
    before: Sheet,
    sheet: Sheet,
    typography: Typography,
    *,
    printed_lines: bool,
) -> bool:
    """Make ``document``, which says what ``before`` says, say what ``sheet`` says.

    Only the rows between the first and the last that differ are written: in a long article a
    change of one paragraph would otherwise cost as much as opening it. Return whether that was
    done: not where none stays before them, nor where they are many.
    """
    old, new = ([_said(one, row) for row in one.rows] for one in (before, sheet))
    head = _alike(old, new)
    tail = _alike(old[head:][::-1], new[head:][::-1])
    if not head or len(new) - head - tail > _MANY:
        return False
    cursor = QTextCursor(document.findBlockByNumber(head - 1))
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
    cursor.beginEditBlock()
    if head + tail < len(old):
        # From the end of the last row that stays, so that its break stays with it.
        last = document.findBlockByNumber(len(old) - tail - 1)
        cursor.setPosition(last.position() + last.length() - 1, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        stays = sheet.rows[head - 1]
        block, characters = typography.formats(
            stays.kind, _role(sheet, stays), printed_lines=printed_lines
        )
        # A block that has lost the break after it may have taken the format of the next.
        cursor.setBlockFormat(block)
        cursor.setBlockCharFormat(characters)
    for row in sheet.rows[head : len(new) - tail]:
        _write_row(cursor, sheet, row, typography, anew=True, printed_lines=printed_lines)
    cursor.endEditBlock()
    return True


def _said(sheet: Sheet, row: Row) -> tuple[object, ...]:
    """Return all that the document shows of a row."""
    return row.kind, _role(sheet, row), row.runs


def _alike(one: Sequence[object], other: Sequence[object]) -> int:
    """Return how many the two begin with alike."""
    size = min(len(one), len(other))
    return next((i for i in range(size) if one[i] != other[i]), size)


def _write_row(
    cursor: QTextCursor,
    sheet: Sheet,
    row: Row,
    typography: Typography,
    *,
    anew: bool,
    printed_lines: bool,
) -> None:
    """Write a row at the cursor, ``anew`` in a block after that of the cursor."""
    block, characters = typography.formats(row.kind, _role(sheet, row), printed_lines=printed_lines)
    if anew:
        cursor.insertBlock(block, characters)
    else:
        cursor.setBlockFormat(block)
        cursor.setBlockCharFormat(characters)
    if len(sheet.rows) <= _MANY:
        # Else Qt shapes the words again when it is asked where they stand, and to paint them.
        cursor.block().layout().setCacheEnabled(True)
    if row.kind is RowKind.FACTS:
        _write_facts(cursor, row.text, characters, typography)
        return
    for run in row.runs:
        cursor.insertText(run.text, typography.inked(characters, run))


def _role(sheet: Sheet, row: Row) -> Role | None:
    if row.kind is not RowKind.TEXT:
        return None
    return sheet.display.paragraphs[row.index].paragraph.block.role


def _write_facts(
    cursor: QTextCursor, text: str, characters: QTextCharFormat, typography: Typography
) -> None:
    room = QTextCharFormat(characters)
    room.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
    own = QFontMetricsF(room.font()).horizontalAdvance(_ROOM)
    room.setFontLetterSpacing(typography.icon_size - own)
    run = ""
    for character in text:
        if character not in ICONS:
            run += character
            continue
        cursor.insertText(run, characters)
        cursor.insertText(_ROOM, room)
        run = ""
    cursor.insertText(run, characters)
