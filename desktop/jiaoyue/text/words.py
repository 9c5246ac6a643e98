"""Words: where they begin and end in a Chinese text, by jieba's dictionary.

Loading the dictionary takes about a second. It is built line by line rather than read from
jieba's cache: unmarshalling that would hold the interpreter, and with it the window, at once.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from jiaoyue.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

_REACH = 24
"""Code points on either side that can bear on where a word ends."""


class Words:
    """A segmenter with its dictionary loaded."""

    def __init__(self) -> None:
        import jieba

        self._tokenizer: Any = jieba.Tokenizer()
        loaded = self._tokenizer.gen_pfdict(self._tokenizer.get_dict_file())
        self._tokenizer.FREQ, self._tokenizer.total = loaded
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
