"""The printed lines of a page text, and the pieces of text that plainly run on from line to line.

OCR writes a page in one of three manners: a line is a paragraph (or what a column holds of
it) with empty lines between, a line is a paragraph with two spaces before it, or every line
is one printed line as wide as its column. Only the third is mended here, by the width of the
columns; whether a piece goes on beyond a break is for the segmentation to weigh.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from jiaoyue.newspaper.signs import (
    BULLET,
    FUNCTION_END,
    HEADER,
    advertises,
    credit_at_end,
    ends_sentence,
    is_dateline,
    is_signed,
)
from jiaoyue.text.span import Span, Spans

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_WIDEST_COLUMN = 48
_END_OF_CREDIT = 8
"""Characters that the end of a credit has at most, on a line of its own."""
_INNER_PARAGRAPH = re.compile(r"(?<=[。！？…”」』）])　　+(?=\S)")
_TWO_SPACES = "\u3000\u3000"
_PARAGRAPH = re.compile(
    r"^(?:据悉|據悉|据了解|據了解|据介绍|據介紹|此外|另外|近年来|近年來|下一步|接下来|目前[，,]|记者了解到|又[据據讯訊]|又[一-鿿]{4,12}[、，])"
)
"""How paragraphs like to begin; after a sentence that ends at the very edge it decides."""
_INNER_SPACE = re.compile(r"[ 　]")
_PUNCTUATION = re.compile(r"[，。、；：！？,;:!?]")


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line without the white space around it.

    ``gap`` counts the empty lines before it; ``width`` is in full-width cells, with the
    indent of ``indent`` cells.
    """

    span: Span
    text: str
    gap: int
    indent: float
    width: float


@dataclass(frozen=True, slots=True)
class Piece:
    """Printed lines that plainly run on, as one text; most often a single line.

    ``filled`` says that the last of them reaches the edge of its column.
    """

    spans: Spans
    text: str
    gap: int
    indented: bool
    filled: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page text cut into pieces, with the habits of its layout.

    ``columns`` are the usual widths of printed lines, empty where lines are not columns wide;
    ``usual_gap`` is the number of empty lines between most pieces; ``commas`` says that commas
    end even paragraphs, as in the press of the Republic.
    """

    pieces: tuple[Piece, ...]
    columns: tuple[int, ...]
    indents: bool
    punctuated: bool
    usual_gap: int
    commas: bool = False


def sheet_of(text: str) -> Sheet:
    """Cut a page text into pieces, in the order of the page."""
    lines = _indents_told(tuple(printed_lines(text)))
    columns = _column_widths(lines)
    long_lines = [line for line in lines if line.width >= (columns[0] - 3 if columns else 30)]
    indented = sum(line.indent >= 1.5 for line in lines)
    indents = indented >= 2 and indented * (12 if columns else 4) >= len(long_lines)
    punctuated = sum("。" in line.text for line in lines) * 12 >= len(lines)
    # Heads and tables have none; where a paragraph is one line, what is long is text.
    told = lines if columns or not long_lines else long_lines
    commas = not punctuated and sum("、" in x.text or "，" in x.text for x in told) * 2 >= len(told)
    if columns:
        pieces = tuple(
            _run_on(lines, columns, indents=indents, punctuated=punctuated, commas=commas)
        )
    else:
        pieces = tuple(
            Piece((line.span,), line.text, line.gap, line.indent >= 1.5) for line in lines
        )
    gaps = Counter(piece.gap for piece in pieces[1:])
    usual = gaps.most_common(1)[0][0] if gaps else 0
    return Sheet(pieces, columns, indents, punctuated, usual, commas)


def _indents_told(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """Take one space before a line for an indent where the page indents by one."""
    one = sum(0.9 <= line.indent < 1.5 for line in lines)
    if one * 12 < len(lines) or one < 3 or sum(line.indent >= 1.5 for line in lines) * 4 > one:
        return lines
    return tuple(replace(line, indent=2.0) if 0.9 <= line.indent < 1.5 else line for line in lines)


def printed_lines(text: str) -> Iterator[Line]:
    """Yield the lines that have something on them.

    Two full-width spaces inside a line, after the end of a sentence, begin a paragraph too.
    """
    gap = start = 0
    for raw in text.split("\n"):
        if not raw.strip():
            gap += 1
            start += len(raw) + 1
            continue
        cut = 0
        inner = _INNER_PARAGRAPH.finditer(raw) if _TWO_SPACES in raw else ()
        for mark in (*inner, None):
            end = mark.start() if mark else len(raw)
            yield _line(raw, start, cut, end, gap)
            cut, gap = end, 0
        start += len(raw) + 1


def _line(raw: str, start: int, cut: int, end: int, gap: int) -> Line:
    part = raw[cut:end]
    body = part.strip()
    lead = len(part) - len(part.lstrip())
    first = start + cut + lead
    indent = cells(part[:lead]) if lead else 0.0
    return Line(Span(first, first + len(body)), body, gap, indent, indent + cells(body))


def cells(text: str) -> float:
    """Return the width of a text in full-width cells; ASCII takes half of one."""
    return len(text) - len(text.encode("ascii", "ignore")) / 2


def _column_widths(lines: Sequence[Line]) -> tuple[int, ...]:
    """Return the widths that many lines share, the commonest first, or none."""
    widths = Counter(round(line.width) for line in lines if line.width >= 6)
    total = sum(widths.values())
    if total < 8:
        return ()
    runs = Counter(
        round(line.width)
        for line, below in itertools.pairwise(lines)
        if not below.gap and abs(line.width - below.width) <= 1.5
    )
    found: list[int] = []
    for width, _ in widths.most_common(12):
        near = sum(widths[width + step] for step in (-1, 0, 1))
        # Lines of one column stand one below the other; heads of equal width do not.
        below = sum(runs[width + step] for step in (-1, 0, 1))
        apart = all(abs(width - other) > 3 for other in found)
        if found and _is_verse([line for line in lines if abs(line.width - width) <= 1]):
            continue
        if width <= _WIDEST_COLUMN and apart and near >= max(5, total * 0.1) and below * 2 >= near:
            found.append(width)
    if not found or found[0] < 8:
        return ()
    held = sum(n for w, n in widths.items() if any(w - 1 <= c <= w + 2 for c in found))
    wider = sum(n for w, n in widths.items() if w > max(found) + 2)
    return tuple(found) if held >= total * 0.45 and wider <= total * 0.15 else ()


def _is_verse(lines: Sequence[Line]) -> bool:
    """Return whether most of some lines end with a stop or have a space, as verse and lists do."""
    apart = sum(
        x.text[-1] in "，。；！？：、,;" or _INNER_SPACE.search(x.text) is not None for x in lines
    )
    return apart * 2 > len(lines)


def _run_on(
    lines: Sequence[Line],
    columns: Sequence[int],
    *,
    indents: bool,
    punctuated: bool,
    commas: bool,
) -> Iterator[Piece]:
    """Join printed lines of one paragraph by the width of their column."""
    piece: list[Line] = []
    after_open = False
    cut = indents and _has_cut_text(lines, columns)
    for index, line in enumerate(lines):
        ahead = lines[index : index + 6]
        if piece and not _goes_on(
            piece,
            ahead,
            columns,
            after_open=after_open,
            indents=indents,
            punctuated=punctuated,
            commas=commas,
            cut=cut,
        ):
            yield _piece(piece, columns)
            end = piece[-1].text
            after_open = not ends_sentence(end) and (len(piece) > 1 or "，" in end)
            piece = []
        piece.append(line)
    if piece:
        yield _piece(piece, columns)


def _has_cut_text(lines: Sequence[Line], columns: Sequence[int]) -> bool:
    """Return whether a text of the page breaks off inside a sentence before heads of another.

    Then the rest of it may stand anywhere behind a whole sentence.
    """
    for at in range(1, len(lines) - 1):
        line = lines[at]
        open_end = _fills(line, columns) and not ends_sentence(line.text)
        in_text = line.indent >= 1.5 or (
            _fills(lines[at - 1], columns) and _PUNCTUATION.search(lines[at - 1].text) is not None
        )
        if open_end and in_text and _heads_ahead(lines[at + 1 : at + 6]):
            return True
    return False


def _piece(lines: Sequence[Line], columns: Sequence[int]) -> Piece:
    return Piece(
        tuple(line.span for line in lines),
        "".join(line.text for line in lines),
        lines[0].gap,
        lines[0].indent >= 1.5,
        _fills(lines[-1], columns),
    )


def _fills(line: Line, columns: Sequence[int]) -> bool:
    return any(column - 2 <= line.width <= column + 2 for column in columns)


def _begins_anew(line: Line) -> bool:
    return bool(
        line.indent >= 1.5
        or is_dateline(line.text[:80])
        or BULLET.search(line.text)
        or HEADER.search(line.text)
    )


def _head_like(line: Line, columns: Sequence[int]) -> bool:
    return (
        not ends_sentence(line.text)
        and not line.text.endswith(FUNCTION_END)
        and not (_fills(line, columns))
    )


def _closes_bracket(text: str, following: str) -> bool:
    """Return whether a bracket that one line leaves open closes soon after on the next."""
    opened = max(text.rfind("（"), text.rfind("("))
    if opened < max(text.rfind("）"), text.rfind(")"), len(text) - 12):
        return False
    return re.match(r"[^。（(）)]{1,12}[）)]", following) is not None


def _echoed(text: str, ahead: Sequence[Line]) -> bool:
    """Return whether the lines ahead say most of a line's words again, as a text does its
    head's."""
    below = "".join(line.text for line in ahead)
    runs = {text[i : i + 2] for i in range(len(text) - 1)}
    return sum(run in below for run in runs) * 5 >= len(runs) * 2


def _heads_ahead(ahead: Sequence[Line]) -> bool:
    """Return whether lines without an end of a sentence stand over a text that begins anew."""
    for line, following in itertools.pairwise(ahead[:4]):
        if ends_sentence(line.text) or line.text.endswith(FUNCTION_END) or "。" in line.text:
            return False
        if following.gap or _begins_anew(following):
            return True
    return False


def _ends_credit(text: str, following: str) -> bool:
    """Return whether a line is nothing but the end of a credit that the line before began."""
    return (
        following[0] in "摄攝影供文图圖记記者通讯訊员員）)"
        and len(following) <= _END_OF_CREDIT
        and credit_at_end(text) is None
        and credit_at_end(following) is None
        and credit_at_end(text + following) is not None
    )


def _credited(ahead: Sequence[Line]) -> bool:
    """Return whether a few lines without an indent end with one that names a photographer."""
    for place, line in enumerate(ahead):
        credit = credit_at_end(line.text)
        if credit is not None:
            return place > 0 and credit.start() <= 2
        if line.gap or _begins_anew(line):
            return False
    return False


def _goes_on(
    piece: Sequence[Line],
    ahead: Sequence[Line],
    columns: Sequence[int],
    *,
    after_open: bool,
    indents: bool,
    punctuated: bool,
    commas: bool,
    cut: bool,
) -> bool:
    """Return whether the first line ``ahead`` is the next one of the paragraph in ``piece``.

    A head may be as wide as its column by chance: what has no punctuation in it and no sign
    of a paragraph's beginning is not taken for one if the text after it begins anew.
    """
    last, line = piece[-1], ahead[0]
    following = ahead[1] if len(ahead) > 1 else None
    if line.gap or _begins_anew(line) or HEADER.search(last.text):
        return False
    if _closes_bracket(last.text, line.text):
        return True
    if _ends_credit(last.text, line.text):
        return True
    filled = _fills(last, columns)
    closed = ends_sentence(last.text)
    if closed and is_signed(last.text[-40:]) and not is_dateline(last.text[:80]):
        return False
    if not filled:
        hanging = last.text.endswith(FUNCTION_END) and last.width >= min(columns) / 2
        return not closed and hanging and _fills(line, columns)
    proven = after_open or len(piece) > 1 or _begins_anew(piece[0])
    proven = proven or _PUNCTUATION.search(last.text) is not None
    if not proven and (indents or _echoed(last.text, ahead)):
        return False
    if (closed or commas) and (_PARAGRAPH.search(line.text) or advertises(line.text)):
        return False
    if closed:
        return not (
            _head_like(line, columns)
            or _heads_ahead(ahead)
            or credit_at_end(line.text) is not None
            or (indents and (cut or _credited(ahead)))
        )
    if commas and last.text[-1] in "、，云" and not _PUNCTUATION.search(line.text):
        # Where every clause ends with a comma, a short line without one is a head.
        return _fills(line, columns) and not re.search(r"\S[ 　]+\S", line.text)
    begins = following is not None and _begins_anew(following)
    if _head_like(line, columns):
        bare = punctuated and not _PUNCTUATION.search(line.text)
        return not begins and not (bare and _heads_ahead(ahead))
    if begins and not ends_sentence(line.text):
        return _PUNCTUATION.search(line.text) is not None
    return True
