"""A library's lexicon as a file: words that are right as they stand, and where.

Each line has a word and, where it is not right everywhere, parted by tabs the paper, the first year
and the last one; any of them may be empty. A line that begins with # says nothing. What
:func:`written` writes :func:`read_lexicon` reads.
"""

from __future__ import annotations

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
    """Return what a row says: word, paper, first and last year, the last three if any.

    Raises LexiconError.
    """
    word, paper, since, until, *_ = (*(" ".join(cell.split()) for cell in cells), "", "", "", "")
    if not word:
        raise LexiconError(_NO_WORD)
    made = IgnoredWord(word, paper, _year(since), _year(until))
    if made.until and made.since > made.until:
        raise LexiconError(_TURNED, since=made.since, until=made.until)
    return made


def cells_of(word: IgnoredWord) -> tuple[str, str, str, str]:
    """Return the cells of a row, empty where the word is not bound."""
    return word.word, word.paper, str(word.since or ""), str(word.until or "")


def read_lexicon(text: str) -> tuple[IgnoredWord, ...]:
    """Return the words of a file's text, each once, in its order.

    Raises LexiconError, which names the line.
    """
    return tuple(dict.fromkeys(_words(text)))


def _words(text: str) -> Iterator[IgnoredWord]:
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip() and not line.startswith("#"):
            try:
                yield word_of(line.split("\t"))
            except LexiconError as error:
                raise LexiconError(_IN_LINE, line=number, why=error) from error


def written(words: Iterable[IgnoredWord]) -> str:
    """Return the text of a file of some words; empty for none."""
    return "".join("\t".join(cells_of(word)).rstrip("\t") + "\n" for word in words)


def _year(said: str) -> int:
    if not said:
        return 0
    if not (said.isdecimal() and EARLIEST <= int(said) <= LATEST):
        raise LexiconError(_NO_YEAR, year=said, earliest=EARLIEST, latest=LATEST)
    return int(said)
