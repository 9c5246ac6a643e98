"""A library's lexicon as a file: words that are right as they stand, and where.

Each row has a word and, where it is not right everywhere, parted by tabs the paper, the first year
and the last one; any of them may be empty. A word that goes over the end of a line stands in
quotation marks, as CSV has it. What :func:`written` writes :func:`read_lexicon` reads.
"""

from __future__ import annotations

import csv
from io import StringIO
from typing import TYPE_CHECKING

from jiaoyue.marks.ledger import IgnoredWord
from jiaoyue.text.errors import QT_TRANSLATE_NOOP, UserFacingError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

EARLIEST, LATEST = 1800, 2199
"""The years that a newspaper can be of."""

_NO_WORD = QT_TRANSLATE_NOOP("errors", "The word is missing.")
_NO_YEAR = QT_TRANSLATE_NOOP(
    "errors", "“{year}” is no year from {earliest} to {latest}. Leave it empty if there is none."
)
_TURNED = QT_TRANSLATE_NOOP("errors", "The last year, {until}, is before the first, {since}.")
_IN_LINE = QT_TRANSLATE_NOOP(
    "errors",
    "Line {line} of the lexicon cannot be used. Nothing was changed. {why}",
)


class LexiconError(UserFacingError):
    """A line, or a row, that is no word with a paper and years."""


def word_of(cells: Iterable[str]) -> IgnoredWord:
    """Return what a row says: the word, just so, its paper, first and last year if any.

    Raises LexiconError.
    """
    word, paper, since, until, *_ = (*cells, "", "", "", "")
    if not word.strip():
        raise LexiconError(_NO_WORD)
    return IgnoredWord(word, paper.strip(), *years_of(since, until))


def years_of(since: str, until: str) -> tuple[int, int]:
    """Return the first and the last year, 0 for what is left empty. Raises LexiconError."""
    first, last = _year(since.strip()), _year(until.strip())
    if last and first > last:
        raise LexiconError(_TURNED, since=first, until=last)
    return first, last


def cells_of(word: IgnoredWord) -> tuple[str, str, str, str]:
    """Return the cells of a row, empty where the word is not bound."""
    return word.word, word.paper, str(word.since or ""), str(word.until or "")


def read_lexicon(text: str) -> tuple[IgnoredWord, ...]:
    """Return the words of a file's text, each once, in its order.

    Raises LexiconError, which names the line.
    """
    return tuple(dict.fromkeys(_words(text)))


def _words(text: str) -> Iterator[IgnoredWord]:
    rows = csv.reader(StringIO(text, newline=""), delimiter="\t")
    for cells in rows:
        if any(cell.strip() for cell in cells):
            try:
                yield word_of(cells)
            except LexiconError as error:
                raise LexiconError(_IN_LINE, line=rows.line_num, why=error) from error


def written(words: Iterable[IgnoredWord]) -> str:
    """Return the text of a file of some words; empty for none."""
    file = StringIO(newline="")
    rows = csv.writer(file, delimiter="\t", lineterminator="\n")
    for word in words:
        cells = [*cells_of(word)]
        while not cells[-1]:
            cells.pop()
        rows.writerow(cells)
    return file.getvalue()


def _year(said: str) -> int:
    if not said:
        return 0
    if not (said.isdecimal() and EARLIEST <= int(said) <= LATEST):
        raise LexiconError(_NO_YEAR, year=said, earliest=EARLIEST, latest=LATEST)
    return int(said)
