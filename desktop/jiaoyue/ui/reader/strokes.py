"""Strokes: what is drawn at words over and under the text, and how each is told apart.

Marks are painted, not written into the document's formats: changing one lays nothing out
again, what scrolls by is all that is measured, and overlapping ones can each keep their
shape. Amber and green are fills (where both lie, green keeps the lower half, and it has an
edge below), blue is an underline, rose a bar in the margin and a broken line. Each has its
own height, so that all of them can lie on one word and be seen, in any colour or in none.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QPainter,
    QPainterPath,
    QPen,
    QTextBlock,
    QTextLine,
)

from jiaoyue.marks.colour import Colour
from jiaoyue.ui import style

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from jiaoyue.ui.reader.typography import Typography
    from jiaoyue.ui.style import Theme


class Look(Enum):
    """The ways of drawing a stroke, from the undermost up."""

    AMBER = "amber"
    GREEN = "green"
    FOUND = "found"
    FOUND_HERE = "found here"
    POINTED_OUT = "pointed out"
    CLEANED = "cleaned"
    CORRECTED = "corrected"
    QUERIED = "queried"
    TORN = "torn"
    WORDING = "wording"
    NAMED = "named"
    JOINED = "joined"
    SIGNED = "signed"
    DOUBTFUL = "doubtful"
    BLUE = "blue"
    ROSE = "rose"
    CHOSEN = "chosen"


LOOK_OF: Mapping[Colour, Look] = {colour: Look(colour.value) for colour in Colour}
FINDINGS = (Look.WORDING, Look.NAMED, Look.JOINED, Look.SIGNED)
"""How findings are drawn: a wave under wording, two lines under names, dashes where text was
joined or lost, dots under signs and figures. Each has a shape of its own beside its colour."""
_FILLS = (Look.AMBER, Look.GREEN, Look.FOUND, Look.FOUND_HERE, Look.POINTED_OUT)
_FINDING_TINTS = (
    {
        Look.WORDING: "#b5382a",
        Look.NAMED: "#28649c",
        Look.JOINED: "#8a6200",
        Look.SIGNED: "#2f7436",
    },
    {
        Look.WORDING: "#e0705f",
        Look.NAMED: "#8dbbe4",
        Look.JOINED: "#d9b04a",
        Look.SIGNED: "#86c583",
    },
)


@dataclass(frozen=True, slots=True)
class Stroke:
    """One drawn stretch of one row, in Qt's units counted from the start of its block.

    ``level`` counts the strokes of the same look that already lie there.
    """

    row: int
    start_qt: int
    end_qt: int
    look: Look
    level: int = 0


@dataclass(frozen=True, slots=True)
class Box:
    """A stroke's part of one printed line; ``baseline`` and ``rect`` from the block's corner."""

    stroke: Stroke
    rect: QRectF
    baseline: float


def by_row(strokes: Iterable[Stroke]) -> dict[int, list[Stroke]]:
    """Return the strokes of each row, from the undermost up, with their levels."""
    rows: dict[int, list[Stroke]] = {}
    order = {look: i for i, look in enumerate(Look)}
    for stroke in sorted(strokes, key=lambda s: (order[s.look], s.start_qt, s.end_qt)):
        row = rows.setdefault(stroke.row, [])
        taken = {
            other.level
            for other in row
            if other.look is stroke.look and stroke.start_qt < other.end_qt
        }
        level = next(n for n in range(len(taken) + 1) if n not in taken)
        row.append(replace(stroke, level=level) if level else stroke)
    return rows


def boxes(block: QTextBlock, strokes: Iterable[Stroke]) -> list[Box]:
    """Return where the strokes of a block lie once it has been laid out."""
    layout = block.layout()
    # Qt is asked of each line once: to ask is what takes the time where many strokes lie.
    lines = [_printed(layout.lineAt(number)) for number in range(layout.lineCount())]
    return [box for stroke in strokes for box in _boxes(lines, stroke)]


@dataclass(frozen=True, slots=True)
class _Printed:
    """A line of a block: from where to where it goes in it, and how high it stands."""

    line: QTextLine
    begins: int
    ends: int
    top: float
    height: float
    baseline: float


def _printed(line: QTextLine) -> _Printed:
    begins, top = line.textStart(), line.y()
    ends = begins + line.textLength()
    return _Printed(line, begins, ends, top, line.height(), top + line.ascent())


def _boxes(lines: Sequence[_Printed], stroke: Stroke) -> Iterator[Box]:
    first = max(0, bisect_right(lines, stroke.start_qt, key=lambda line: line.begins) - 1)
    for number in range(first, len(lines)):
        here = lines[number]
        if here.begins >= stroke.end_qt and number > first:
            return
        left = left_of(here.line, max(stroke.start_qt, here.begins))
        right = left_of(here.line, min(stroke.end_qt, here.ends))
        rect = QRectF(left, here.top, max(0.0, right - left), here.height)
        yield Box(stroke, rect, here.baseline)


def left_of(line: QTextLine, at: int) -> float:
    """Return where in a line a character of its block begins, in pixels of the block."""
    answer: object = line.cursorToX(at)
    # Python gets the position with it.
    return float(answer[0] if isinstance(answer, (tuple, list)) else answer)  # type: ignore[arg-type]


def paint_under(
    painter: QPainter, corner: QPointF, found: Iterable[Box], typography: Typography
) -> None:
    """Paint what lies under the words of a block."""
    amber: list[QRectF] = []
    for box in found:
        if box.stroke.look not in _FILLS:
            continue
        rect = box.rect.translated(corner)
        if box.stroke.look is Look.AMBER:
            amber.append(rect)
        painter.fillRect(rect, _fill(box.stroke, typography))
        if box.stroke.look is Look.GREEN:
            _share(painter, rect, amber, typography)
            pencil = typography.theme.marks[Colour.GREEN]
            painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), pencil.line)


def _share(
    painter: QPainter, green: QRectF, amber: Iterable[QRectF], typography: Typography
) -> None:
    """Give the upper half of what both fill back to amber."""
    for other in amber:
        both = green.intersected(other)
        if not both.isEmpty():
            both.setHeight(both.height() / 2)
            painter.fillRect(both, typography.theme.marks[Colour.AMBER].fill)


def paint_over(
    painter: QPainter, corner: QPointF, found: Iterable[Box], typography: Typography
) -> None:
    """Paint what lies over the words of a block and beside it."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for box in found:
        look = box.stroke.look
        rect = box.rect.translated(corner)
        baseline = box.baseline + corner.y()
        if look is Look.CORRECTED:
            _paint_correction(painter, rect, baseline, typography)
        elif look in FINDINGS:
            paint_finding(painter, rect, baseline + 0.2 * typography.em, look, typography.theme)
        elif look is Look.QUERIED:
            _paint_query(painter, rect, baseline, typography)
        elif look is Look.TORN:
            _paint_tear(painter, rect, typography)
        elif look in _LINES:
            _paint_line(painter, rect, baseline, box.stroke, typography)
        elif look is Look.CHOSEN:
            painter.setPen(QPen(typography.theme.muted, 1, Qt.PenStyle.DotLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(-1.5, 0.5, 1.5, -0.5), 2, 2)
        if look is Look.FOUND_HERE:
            painter.setPen(QPen(typography.theme.accent, 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(-1, 0, 1, 0), 2, 2)
        if look is Look.ROSE:
            left = corner.x() - 0.75 * typography.em - 5 * box.stroke.level
            bar = QRectF(left, rect.top(), 3, rect.height())
            painter.fillRect(bar, typography.theme.marks[Colour.ROSE].line)


@dataclass(frozen=True, slots=True)
class _Line:
    """A line in pixels wide; ``dashes`` and what is between them in its widths, none for a whole
    one. Round ends take seven times as long to draw, and show at dots alone."""

    width: float
    dashes: tuple[float, ...] = ()
    is_round: bool = False

    def pen(self, tint: QColor) -> QPen:
        """Return the pen that draws it."""
        pen = QPen(tint, self.width)
        if self.dashes:
            pen.setDashPattern(self.dashes)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap if self.is_round else Qt.PenCapStyle.FlatCap)
        return pen


# How far below the baseline a line is drawn (in characters), and how.
_LINES: Mapping[Look, tuple[float, _Line]] = {
    Look.CLEANED: (0.17, _Line(1.0)),
    Look.DOUBTFUL: (0.17, _Line(1.6, (0.1, 2.2), is_round=True)),
    Look.BLUE: (0.27, _Line(2.0)),
    Look.ROSE: (0.36, _Line(1.5, (5.0, 1.5))),
}
_OF_FINDINGS: Mapping[Look, _Line] = {
    Look.WORDING: _Line(1.3),
    Look.NAMED: _Line(1.2),
    Look.JOINED: _Line(1.8, (4.0, 2.2)),
    Look.SIGNED: _Line(2.2, (0.1, 1.9), is_round=True),
}
_QUERY = _Line(1.2, (6.0, 2.0, 1.0, 2.0))
_TEAR = _Line(1.6, (2.0, 1.6))


def _paint_line(
    painter: QPainter, rect: QRectF, baseline: float, stroke: Stroke, typography: Typography
) -> None:
    below, line = _LINES[stroke.look]
    painter.setPen(line.pen(_line_tint(stroke.look, typography)))
    y = baseline + below * typography.em + 3 * stroke.level
    painter.drawLine(QPointF(rect.left() + 1, y), QPointF(rect.right() - 1, y))


def _paint_correction(
    painter: QPainter, rect: QRectF, baseline: float, typography: Typography
) -> None:
    """Underline what was put there; where words were only struck out, set a proofreader's caret."""
    painter.setPen(QPen(typography.theme.accent, 1.2))
    y = baseline + 0.17 * typography.em
    if rect.width() > 0:
        painter.drawLine(QPointF(rect.left() + 1, y), QPointF(rect.right() - 1, y))
        return
    x = rect.left()
    reach = 0.2 * typography.em
    painter.drawPolyline(
        [QPointF(x - reach, y + reach), QPointF(x, y), QPointF(x + reach, y + reach)]
    )


def _paint_tear(painter: QPainter, rect: QRectF, typography: Typography) -> None:
    """Set a broken upright where words are missing, between two that do not go together."""
    painter.setPen(_TEAR.pen(typography.theme.accent))
    painter.drawLine(rect.topLeft(), rect.bottomLeft())


def finding_tint(look: Look, theme: Theme) -> QColor:
    """Return the colour that findings of a look are drawn in."""
    return QColor(_FINDING_TINTS[theme.is_dark][look])


def paint_finding(painter: QPainter, rect: QRectF, y: float, look: Look, theme: Theme) -> None:
    """Paint the line of a finding along ``y``, as wide as ``rect``; a wedge where no word is."""
    tint = finding_tint(look, theme)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    left, right = rect.left() + 1, max(rect.right() - 1, rect.left() + 1)
    if rect.width() <= 0:
        painter.setPen(QPen(tint, 1.6))
        painter.drawPolyline([QPointF(left - 4, y + 4), QPointF(left, y), QPointF(left + 4, y + 4)])
        return
    painter.setPen(_OF_FINDINGS[look].pen(tint))
    if look is Look.WORDING:
        painter.drawPath(_wave(left, right, y))
        return
    for line in (y - 1, y + 2) if look is Look.NAMED else (y,):
        painter.drawLine(QPointF(left, line), QPointF(right, line))


def _wave(left: float, right: float, y: float) -> QPainterPath:
    path = QPainterPath(QPointF(left, y))
    x, up = left, True
    while x < right:
        step = min(3.0, right - x)
        path.quadTo(QPointF(x + step / 2, y - 2.4 if up else y + 2.4), QPointF(x + step, y))
        x, up = x + step, not up
    return path


def _paint_query(painter: QPainter, rect: QRectF, baseline: float, typography: Typography) -> None:
    """Set a question mark over the end of the words, as is done in the margin of a proof."""
    theme = typography.theme
    painter.setPen(_QUERY.pen(theme.accent))
    y = baseline + 0.3 * typography.em
    painter.drawLine(QPointF(rect.left() + 1, y), QPointF(rect.right() - 1, y))
    painter.setFont(style.sans(0.55 * typography.points, bold=True))
    painter.drawText(
        QPointF(rect.right() - 0.1 * typography.em, rect.top() + 0.55 * typography.em), "?"
    )


def _fill(stroke: Stroke, typography: Typography) -> QColor:
    theme = typography.theme
    if stroke.look is Look.POINTED_OUT:
        return theme.text_selection
    if stroke.look in (Look.FOUND, Look.FOUND_HERE):
        tint = QColor(theme.found)
        tint.setAlphaF(1.0 if stroke.look is Look.FOUND_HERE else 0.45)
        return tint
    fill = theme.marks[Colour(stroke.look.value)].fill
    step = 100 + 14 * stroke.level
    return fill.lighter(step) if theme.is_dark else fill.darker(step)


def _line_tint(look: Look, typography: Typography) -> QColor:
    theme = typography.theme
    return (
        theme.muted
        if look in (Look.DOUBTFUL, Look.CLEANED)
        else theme.marks[Colour(look.value)].line
    )
