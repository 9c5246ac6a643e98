"""Words: where they begin and end in a Chinese text, by jieba's dictionary.

The dictionary is kept as it is written, a text for each first character: jieba's own table of all
words, and of all that one can begin with, takes ten times the memory.
"""

from __future__ import annotations

from functools import cache
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from jiaoyue.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_REACH = 24
"""Code points on either side that can bear on where a word ends."""


class Frequencies:
    """How often each word is met; the tokenizer asks as it would ask a mapping.

    What words begin with is there, and met 0 times where it is none itself. ``lines`` are a word,
    its frequency and more behind it, with a blank between.
    """

    def __init__(self, lines: Iterable[str]) -> None:
        self.total = 0
        self._beginning: dict[str, str] = {}
        for first, group in groupby(filter(None, lines), itemgetter(0)):
            entries = [line.split(" ")[:2] for line in group]
            self.total += sum(int(frequency) for _, frequency in entries)
            said = "".join(f"\n{word} {frequency}" for word, frequency in entries)
            self._beginning[first] = self._beginning.get(first, "") + said

    def __contains__(self, letters: str) -> bool:
        return f"\n{letters}" in self._beginning.get(letters[:1], "")

    def __getitem__(self, letters: str) -> int:
        said = self._beginning.get(letters[:1], "")
        at = said.find(f"\n{letters} ")
        return int(said[at + len(letters) + 2 :].partition("\n")[0]) if at >= 0 else 0

    def get(self, letters: str, otherwise: int = 0) -> int:
        """Return how often a word is met, ``otherwise`` where that is never."""
        return self[letters] or otherwise


class Words:
    """A segmenter with its dictionary loaded."""

    def __init__(self) -> None:
        import jieba

        self._tokenizer: Any = jieba.Tokenizer()
        with self._tokenizer.get_dict_file() as file:
            frequencies = Frequencies(line.decode("utf-8") for line in file)
        self._tokenizer.FREQ, self._tokenizer.total = frequencies, frequencies.total
        self._tokenizer.initialized = True

    def spans(self, text: str) -> Iterator[Span]:
        """Yield the words of ``text`` and all that stands between them, in order."""
        for _, start, end in self._tokenizer.tokenize(text):
            yield Span(start, end)

    def at(self, text: str, offset: int) -> Span:
        """Return the word that the code point at ``offset`` belongs to; empty at the end."""
        first = max(0, offset - _REACH)
        near = text[first : offset + _REACH]
        for span in self.spans(near):
            if span.start <= offset - first < span.end:
                return Span(first + span.start, first + span.end)
        return Span(offset, offset)


@cache
def words() -> Words:
    """Return the one segmenter, loading it at the first call."""
    return Words()
