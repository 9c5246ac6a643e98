"""How an article stands in a list: title, place and date, and first line, drawn by hand.

It is all that the window needs to show a list before the rest is loaded. It knows no other part,
and nothing of what a list does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import QCoreApplication, QRect, QRectF, QSize
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPainterPath

from jiaoyue.ui import style
from jiaoyue.ui.models.labels import date_of, place_label, round_name
from jiaoyue.ui.painting import QUIET, fill, fill_path, stroke_path
from jiaoyue.ui.style import GRID, Theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jiaoyue.marks.catalogue import ArticleRow, Round
    from jiaoyue.marks.search import Snippet

EDGE = 2 * GRID
"""Between the rows' words and the sides."""
_BAR = 3
_ELLIPSIS = "…"
_GAP = "   "
_WIDEST = "国"
# The numbers of Qt.AlignmentFlag, without that namespace: see ui/painting.py.
_MIDDLE = 0x80
_CENTRE = 0x84
_RIGHT = 0x82


class RowDrawing:
    """Draws articles in a theme and in the font of an interface, each ``height`` pixels high.

    ``in_pens`` says that paler words are written in a pen, as Qt does three times as fast, and
    not through opacity, as it is done before all else is loaded: see ui/painting.py.
    """

    def __init__(self, theme: Theme, font: QFont, *, in_pens: bool = True) -> None:
        self.theme = theme
        self._in_pens = in_pens
        self._untitled = QCoreApplication.translate("ArticleTable", "Untitled")
        self.measure(font)

    def measure(self, font: QFont) -> None:
        """Take the sizes of the fonts that go with the interface's."""
        points = font.pointSizeF()
        self._rounds: dict[Round, tuple[str, int]] = {}
        self._title = style.serif(points * 1.16, bold=True)
        self._small = QFont(font)
        self._small.setPointSizeF(points * 0.92)
        self._title_height = QFontMetrics(self._title).height()
        self._small_height = QFontMetrics(self._small).height()
        self.height = self._title_height + 2 * self._small_height + 3 * GRID + 6

    def paint_ground(
        self, painter: QPainter, rect: QRect, *, is_chosen: bool, is_pointed_at: bool
    ) -> None:
        """Paint what a row stands on, and the line below it."""
        if is_chosen:
            fill(painter, rect, self.theme.selection)
            fill(painter, QRect(rect.topLeft(), QSize(_BAR, rect.height())), self.theme.accent)
        elif is_pointed_at:
            fill(painter, rect, self.theme.hover)
        fill(painter, QRect(rect.bottomLeft(), QSize(rect.width(), 1)), self.theme.hairline)

    def paint_article(
        self, painter: QPainter, rect: QRect, row: ArticleRow, snippet: Snippet | None = None
    ) -> None:
        """Paint an article; of one that a search found, what it found there."""
        inner = rect.adjusted(EDGE, GRID + GRID // 2, -EDGE, 0)
        self._paint_title(
            painter, row, QRect(inner.topLeft(), QSize(inner.width(), self._title_height))
        )
        second = inner.top() + self._title_height + 3
        self._paint_facts(
            painter, row, QRect(inner.left(), second, inner.width(), self._small_height)
        )
        third = second + self._small_height + 3
        line = QRect(inner.left(), third, inner.width(), self._small_height)
        if snippet is not None and snippet.marked:
            self._paint_snippet(painter, snippet, line)
        elif row.title:
            self._paint_first_line(painter, row, line)

    def _write_quietly(self, painter: QPainter) -> None:
        """Write paler from now on."""
        if self._in_pens:
            painter.setPen(self.theme.muted)
        else:
            painter.setOpacity(QUIET)

    def paint_coming(self, painter: QPainter, rect: QRect) -> None:
        """Paint where the words of a row will stand that is being fetched."""
        rect = rect.adjusted(EDGE, GRID + GRID // 2, -EDGE, 0)
        top = rect.top() + self._title_height // 4
        for share, height in ((0.62, self._title_height // 2), (0.34, self._small_height // 2)):
            bar = QRectF(rect.left(), top, rect.width() * share, height)
            outline = QPainterPath()
            outline.addRoundedRect(bar, 3, 3)
            fill_path(painter, outline, self.theme.hover)
            top += self._title_height + 3

    def _paint_title(self, painter: QPainter, row: ArticleRow, rect: QRect) -> None:
        if not row.title:
            painter.setFont(self._small)
            painter.save()
            self._write_quietly(painter)
            painter.drawText(rect, _RIGHT, self._untitled)
            painter.restore()
            width = painter.fontMetrics().horizontalAdvance(self._untitled)
            rect = rect.adjusted(0, 0, -width - GRID, 0)
        painter.setFont(self._title)
        draw_line(painter, rect, row.called)

    def _paint_facts(self, painter: QPainter, row: ArticleRow, rect: QRect) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        dot = QPainterPath()
        dot.addEllipse(QRectF(rect.left(), rect.center().y() - 3, 7, 7))
        fill_path(painter, dot, self.theme.rounds[row.round])
        painter.setFont(self._small)
        self._write_quietly(painter)
        rect = rect.adjusted(12, 0, 0, 0)
        metrics = painter.fontMetrics()
        place, date = place_label(row), date_of(row)
        facts = _GAP.join(filter(None, (place, date)))
        taken = metrics.horizontalAdvance(facts)
        if place and taken > rect.width():
            # Half a date tells nothing.
            room = rect.width() - metrics.horizontalAdvance(_GAP + date)
            facts = _GAP.join(filter(None, (cut_short(place, metrics, room), date)))
            taken = metrics.horizontalAdvance(facts)
        # The colour of the dot says it as well; where room is scarce the tags come first.
        round_, wide = self._round(row.round, metrics)
        chips = sum(_chip_width(tag, metrics) + GRID for tag in row.tags)
        if taken + wide + chips <= rect.width():
            facts, taken = (facts + round_ if facts else round_.lstrip()), taken + wide
        if taken <= rect.width():
            painter.drawText(rect, _MIDDLE, facts)
        else:
            draw_line(painter, rect, facts)
        self._paint_chips(painter, row.tags, rect.adjusted(taken + GRID, 0, 0, 0))

    def _round(self, round_: Round, metrics: QFontMetrics) -> tuple[str, int]:
        """Return what a round is called with the gap before it, and how wide both are."""
        if round_ not in self._rounds:
            said = _GAP + round_name(round_)
            self._rounds[round_] = said, metrics.horizontalAdvance(said)
        return self._rounds[round_]

    def _paint_chips(self, painter: QPainter, tags: Sequence[str], rect: QRect) -> None:
        """Draw as many tags as there is room for, from the right end."""
        right = rect.right()
        for tag in tags:
            width = _chip_width(tag, painter.fontMetrics())
            if right - width < rect.left():
                return
            chip = QRectF(right - width + 0.5, rect.top() + 0.5, width - 1, rect.height() - 1)
            outline = QPainterPath()
            outline.addRoundedRect(chip, chip.height() / 2, chip.height() / 2)
            painter.setOpacity(1)
            fill_path(painter, outline, self.theme.paper)
            stroke_path(painter, outline, self.theme.hairline)
            self._write_quietly(painter)
            painter.drawText(chip, _CENTRE, tag)
            right -= width + 4

    def _paint_snippet(self, painter: QPainter, snippet: Snippet, rect: QRect) -> None:
        """Draw a passage so that the first words found in it can be seen."""
        painter.setFont(self._small)
        metrics = painter.fontMetrics()
        text, first = snippet.text, snippet.marked[0]
        start = 0
        while (
            start < first.start
            and metrics.horizontalAdvance(text[start : first.end]) > 0.7 * rect.width()
        ):
            start += 1
        if start:
            text = "…" + text[start:]
        moved = start - 1 if start else 0
        painter.save()
        painter.setClipRect(rect)
        shown = metrics.elidedText(text, QtCore.Qt.TextElideMode.ElideRight, rect.width())
        for span in snippet.marked:
            left, right = span.start - moved, min(span.end - moved, len(shown))
            if 0 <= left < right:
                x = rect.left() + metrics.horizontalAdvance(shown[:left])
                width = metrics.horizontalAdvance(shown[left:right])
                painter.fillRect(x, rect.top(), width, rect.height(), self.theme.found)
        painter.setPen(self.theme.muted)
        painter.drawText(rect, QtCore.Qt.AlignmentFlag.AlignVCenter, shown)
        painter.setPen(self.theme.ink)
        for span in snippet.marked:
            left, right = span.start - moved, min(span.end - moved, len(shown))
            if 0 <= left < right:
                x = rect.left() + metrics.horizontalAdvance(shown[:left])
                painter.setClipRect(
                    QRect(
                        x, rect.top(), metrics.horizontalAdvance(shown[left:right]), rect.height()
                    )
                )
                painter.drawText(rect, QtCore.Qt.AlignmentFlag.AlignVCenter, shown)
        painter.restore()

    def _paint_first_line(self, painter: QPainter, row: ArticleRow, rect: QRect) -> None:
        painter.setFont(self._small)
        self._write_quietly(painter)
        draw_line(painter, rect, row.first_line)


def _chip_width(tag: str, metrics: QFontMetrics) -> int:
    return metrics.horizontalAdvance(tag) + 2 * GRID - 4


def draw_line(painter: QPainter, rect: QRect, text: str) -> None:
    """Draw one line, cut short with an ellipsis where it does not fit."""
    painter.drawText(rect, _MIDDLE, cut_short(text, painter.fontMetrics(), rect.width()))


def cut_short(text: str, metrics: QFontMetrics, width: int) -> str:
    """Return as much of a text as is at most ``width`` pixels wide, with an ellipsis if not all.

    No character is wider than a Chinese one, so that what fits for sure need not be measured.
    """
    fitting = max(width, 0) // metrics.horizontalAdvance(_WIDEST)
    while fitting < len(text) and metrics.horizontalAdvance(text[: fitting + 1]) <= width:
        fitting += 1
    if fitting >= len(text):
        return text
    while fitting and metrics.horizontalAdvance(text[:fitting] + _ELLIPSIS) > width:
        fitting -= 1
    return text[:fitting].rstrip() + _ELLIPSIS
