"""A file of corrections: rows of wrong and right words, checked as a whole before any is made.

The file is CSV. Its first line names the columns, in English or Chinese and any order: article
(篇), the beginning of an article's id; wrong (误); right (正), empty to take the words away; and,
where the wrong words stand more than once, before (前文) or after (后文), which they must follow or
precede. reason (理由) goes into the record. A row that cannot be meant as written stops the file,
and nothing of it is done.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from dataclasses import dataclass
from io import StringIO
from typing import TYPE_CHECKING

from jiaoyue.marks.proofreading import Wording, correct_each, in_turn
from jiaoyue.newspaper.reading import LayerName
from jiaoyue.text.errors import QT_TRANSLATE_NOOP, UserFacingError
from jiaoyue.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from jiaoyue.marks.edit import By, Edit
    from jiaoyue.marks.opened import OpenedArticle
    from jiaoyue.store.library import Library

_COLUMNS = {
    "article": "article",
    "篇": "article",
    "wrong": "wrong",
    "误": "wrong",
    "誤": "wrong",
    "right": "right",
    "正": "right",
    "before": "before",
    "前文": "before",
    "after": "after",
    "后文": "after",
    "後文": "after",
    "reason": "reason",
    "理由": "reason",
}
_NEEDED = ("article", "wrong", "right")
_SHOWN = 8

_NO_COLUMN = QT_TRANSLATE_NOOP(
    "errors",
    "The corrections file has no column {column}. Nothing was changed. "
    "Begin it with a line such as article,wrong,right.",
)
_NOT_CSV = QT_TRANSLATE_NOOP(
    "errors",
    "Line {line} of the corrections file is not CSV: {why}. Nothing was changed. "
    "Check its quotation marks.",
)
_EMPTY_CELL = QT_TRANSLATE_NOOP(
    "errors",
    "Line {line} of the corrections file leaves {column} empty. Nothing was changed. "
    "Fill the cell or delete the line.",
)
_NO_ARTICLE = QT_TRANSLATE_NOOP(
    "errors",
    "Line {line} of the corrections file: no single article has an id that begins with "
    "{article}. Nothing was changed. See “jiaoyue list”.",
)
_NOT_THERE = QT_TRANSLATE_NOOP(
    "errors",
    "Line {line} of the corrections file: “{wrong}” does not stand there as the article reads "
    "now. Nothing was changed. Correct the line or delete it.",
)
_OFTEN = QT_TRANSLATE_NOOP(
    "errors",
    "Line {line} of the corrections file: “{wrong}” stands {times} times in the article. Nothing "
    "was changed. Say in a column before or after what stands beside it.",
)
_OVERLAP = QT_TRANSLATE_NOOP(
    "errors",
    "Lines {first} and {second} of the corrections file correct the same words. "
    "Nothing was changed. Delete one of them.",
)


class CorrectionsFileError(UserFacingError):
    """A corrections file that cannot be used as it is; nothing was changed."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the file as it was written; ``line`` is where it ends."""

    line: int
    article: str
    wrong: str
    right: str
    before: str = ""
    after: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Planned:
    """A row with the place that it means; ``before`` and ``after`` are what stands beside it."""

    row: Row
    article: OpenedArticle
    span: Span
    before: str
    after: str


def read_rows(text: str) -> tuple[Row, ...]:
    """Return the rows of a corrections file. Raises CorrectionsFileError naming the line."""
    lines = csv.reader(StringIO(text.removeprefix("\ufeff"), newline=""), strict=True)
    columns: tuple[str | None, ...] | None = None
    rows = []
    try:
        for cells in lines:
            if not any(cells):
                continue
            if columns is None:
                columns = _columns(cells)
                continue
            said = {c: cell for c, cell in zip(columns, cells, strict=False) if c is not None}
            rows.append(_row(said, lines.line_num))
    except csv.Error as error:
        raise CorrectionsFileError(_NOT_CSV, line=lines.line_num, why=error) from error
    if columns is None:
        raise CorrectionsFileError(_NO_COLUMN, column="article")
    return tuple(rows)


def _columns(cells: Sequence[str]) -> tuple[str | None, ...]:
    columns = tuple(_COLUMNS.get(cell.strip().lower()) for cell in cells)
    for needed in _NEEDED:
        if needed not in columns:
            raise CorrectionsFileError(_NO_COLUMN, column=needed)
    return columns


def _row(said: Mapping[str, str], line: int) -> Row:
    for needed in ("article", "wrong"):
        if not said.get(needed):
            raise CorrectionsFileError(_EMPTY_CELL, line=line, column=needed)
    return Row(line, **{"right": "", **said, "article": said["article"].strip()})


def plan(library: Library, rows: Sequence[Row]) -> tuple[Planned, ...]:
    """Return what the rows would correct, in their order.

    Raises CorrectionsFileError for the first row whose place cannot be told.
    """
    planned = tuple(_planned(library, row) for row in rows)
    by_article: dict[int, list[Planned]] = defaultdict(list)
    for one in planned:
        for other in by_article[one.article.row.id]:
            if one.span.meets(other.span):
                raise CorrectionsFileError(_OVERLAP, first=other.row.line, second=one.row.line)
        by_article[one.article.row.id].append(one)
    return planned


def as_edit(planned: Sequence[Planned], by: By) -> Edit:
    """Return one edit that makes all that is planned, to be undone as one."""
    by_article: dict[int, list[Planned]] = defaultdict(list)
    for one in planned:
        by_article[one.article.row.id].append(one)
    return in_turn(
        "apply corrections",
        *(
            correct_each(
                "apply corrections",
                held[0].article,
                tuple(Wording(one.span, one.row.right, one.row.reason) for one in held),
                by,
            )
            for held in by_article.values()
        ),
    )


def _planned(library: Library, row: Row) -> Planned:
    found = library.find(row.article)
    article = None if found is None else library.article(found)
    if article is None:
        raise CorrectionsFileError(_NO_ARTICLE, line=row.line, article=row.article)
    text = article.reading(LayerName.CORRECTED).text
    places = [at for at in _places(text, row.wrong) if _stands_between(text, at, row)]
    if not places:
        raise CorrectionsFileError(_NOT_THERE, line=row.line, wrong=row.wrong)
    if len(places) > 1:
        raise CorrectionsFileError(_OFTEN, line=row.line, wrong=row.wrong, times=len(places))
    span = Span(places[0], places[0] + len(row.wrong))
    before = text[max(0, span.start - _SHOWN) : span.start]
    return Planned(row, article, span, before, text[span.end : span.end + _SHOWN])


def _places(text: str, words: str) -> Sequence[int]:
    out, at = [], text.find(words)
    while at >= 0:
        out.append(at)
        at = text.find(words, at + 1)
    return out


def _stands_between(text: str, at: int, row: Row) -> bool:
    return text[:at].endswith(row.before) and text.startswith(row.after, at + len(row.wrong))
