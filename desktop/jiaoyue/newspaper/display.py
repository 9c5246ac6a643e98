"""What a person sees of a reading: its paragraphs in the chosen script, computed, never stored."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from jiaoyue.newspaper.reading import PARAGRAPH_BREAK, Paragraph, Reading
from jiaoyue.text.conversion import NO_READINGS, Converted, Readings
from jiaoyue.text.script import Script, show
from jiaoyue.text.span import Span, Spans, position_of

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class ShownParagraph:
    """A paragraph as shown; ``start`` is where it begins in the display."""

    paragraph: Paragraph
    converted: Converted
    start: int


class Display:
    """A reading in one script; maps its own offsets to the reading's and back.

    ``fixed`` are the readings of names that a person settled for the library.
    """

    def __init__(
        self, reading: Reading, script: Script, fixed: Mapping[str, str] | None = None
    ) -> None:
        self.reading = reading
        self.script = script
        self.fixed = Readings(fixed) if fixed else NO_READINGS
        self.traditional = script is not Script.ORIGINAL and reading.is_traditional
        shown = []
        at = 0
        for paragraph in reading.paragraphs:
            converted = show(
                paragraph.layer.text, script, fixed=self.fixed, traditional=self.traditional
            )
            shown.append(ShownParagraph(paragraph, converted, at))
            at += len(converted.text) + len(PARAGRAPH_BREAK)
        self.paragraphs = tuple(shown)

    @cached_property
    def text(self) -> str:
        """What is shown, paragraphs parted by a line feed."""
        return PARAGRAPH_BREAK.join(p.converted.text for p in self.paragraphs)

    def from_reading(self, span: Span) -> Span:
        """Return where ``span`` of the reading is shown."""
        return Span(self._shown_at(span.start, end=False), self._shown_at(span.end, end=True))

    def to_reading(self, span: Span) -> Span:
        """Return what of the reading ``span`` of the display shows, covering whole words
        where the conversion changed their length."""
        start = self._read_at(span.start, end=False)
        return Span(start, max(start, self._read_at(span.end, end=len(span) > 0)))

    def up(self, spans: Spans) -> Spans:
        """Return where ``spans`` of the page are shown, in reading order."""
        return tuple(self.from_reading(span) for span in self.reading.up(spans))

    def _shown_at(self, offset: int, *, end: bool) -> int:
        i = max(0, position_of(self._reading_starts, offset))
        if not self.paragraphs:
            return 0
        shown = self.paragraphs[i]
        within = min(offset - shown.paragraph.start, len(shown.paragraph.layer.text))
        alignment = shown.converted.alignment
        if not alignment.changes:
            return shown.start + within
        at = alignment.up(Span(within, within)).start
        if end and within:
            at = alignment.up(Span(within - 1, within)).end
        return shown.start + at

    def _read_at(self, offset: int, *, end: bool) -> int:
        i = max(0, position_of(self._starts, offset))
        if not self.paragraphs:
            return 0
        shown = self.paragraphs[i]
        within = min(offset - shown.start, len(shown.converted.text))
        alignment = shown.converted.alignment
        if end and within:
            return shown.paragraph.start + alignment.down(Span(within - 1, within)).end
        if within < len(shown.converted.text):
            return shown.paragraph.start + alignment.down(Span(within, within + 1)).start
        return shown.paragraph.start + len(shown.paragraph.layer.text)

    @cached_property
    def _starts(self) -> list[int]:
        return [shown.start for shown in self.paragraphs]

    @cached_property
    def _reading_starts(self) -> list[int]:
        return [shown.paragraph.start for shown in self.paragraphs]
