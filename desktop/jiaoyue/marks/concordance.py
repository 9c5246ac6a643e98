"""Where in an article a search's words stand, with what stands around them.

The words are looked for in the corrected reading, in notes and byline, and where a correction
changed something also in what the scan says there.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from jiaoyue.marks.patterns import near_spans, pattern_of
from jiaoyue.marks.search import Field, Found, Hit, Near, Snippet, Words
from jiaoyue.newspaper.article import HEADS
from jiaoyue.newspaper.reading import LayerName
from jiaoyue.text.fold import fold_with_places
from jiaoyue.text.span import Span, Spans, merged

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from jiaoyue.marks.opened import OpenedArticle
    from jiaoyue.marks.search import Search
    from jiaoyue.newspaper.reading import Reading

AROUND = 24
"""Code points before and after, in a hit."""
_SNIPPET = 90
_LEAD = 16
"""Code points of a snippet, and how many of them stand before its first hit."""
MOST_HITS = 200
"""So many hits of one article are told."""


@dataclass(frozen=True, slots=True)
class _Passage:
    """A text that may say the words, and how a span of it is found on the page."""

    field: Field
    text: str
    on_page: Callable[[Span], Spans]
    corrected: Callable[[Span], Span | None]


def found_in(article: OpenedArticle, sought: Search) -> Found:
    """Return what of a search stands in an article; no hits where it asks for no words."""
    hits: list[Hit] = []
    snippet: Snippet | None = None
    for passage in _passages(article):
        spans = _spans(passage, sought.words)
        kept = [hit for span in spans if (hit := _hit(passage, span, article)) is not None]
        if kept and snippet is None:
            snippet = _snippet(passage.text, spans)
        hits.extend(kept)
    return Found(
        article.row.id, tuple(hits[:MOST_HITS]), snippet or Snippet(article.row.first_line, ())
    )


def _passages(article: OpenedArticle) -> Iterator[_Passage]:
    reading = article.reading(LayerName.CORRECTED)
    yield _of_reading(reading, Field.BODY, heads=False)
    yield _of_reading(reading, Field.HEAD, heads=True)
    patches = [patch for correction in article.holding for patch in correction.patches]
    for block in article.article.blocks:
        if any(patch.span.meets(span) for patch in patches for span in block.spans):
            yield _scanned(article.page.text, block.spans)
    for mark in article.annotations:
        if mark.note:
            yield _Passage(Field.NOTE, mark.note, _nowhere, _not_there)
    byline = article.article.byline
    names = (*byline.reporters, *byline.correspondents, *byline.photographers, byline.agency)
    for name in names:
        if name:
            yield _Passage(Field.MAKER, name, _nowhere, _not_there)


def _of_reading(reading: Reading, field: Field, *, heads: bool) -> _Passage:
    """Return the heads of a reading, or all but them, as one passage."""
    paragraphs = [p for p in reading.paragraphs if (p.block.role in HEADS) is heads]
    places = [place for p in paragraphs for place in range(p.span.start, p.span.end)]

    def parts(span: Span) -> Spans:
        # What stands between two paragraphs of the passage is none of it.
        return merged(Span(place, place + 1) for place in places[span.start : span.end])

    def on_page(span: Span) -> Spans:
        return tuple(found for part in parts(span) for found in reading.down(part))

    def corrected(span: Span) -> Span:
        return Span(places[span.start], places[span.end - 1] + 1)

    return _Passage(field, "".join(p.layer.text for p in paragraphs), on_page, corrected)


def _scanned(page: str, block: Spans) -> _Passage:
    places = [place for span in block for place in range(span.start, span.end)]

    def on_page(span: Span) -> Spans:
        return merged(Span(place, place + 1) for place in places[span.start : span.end])

    return _Passage(Field.SOURCE, "".join(span.of(page) for span in block), on_page, _not_there)


def _spans(passage: _Passage, sought: Iterable[Words | Near]) -> Spans:
    folded, places = fold_with_places(passage.text)
    found = sorted(
        {
            Span(places[start], places[end - 1] + 1)
            for one in sought
            for start, end in _in_folded(one, passage.field, folded)
            if start < end
        }
    )
    return tuple(found)


def _in_folded(sought: Words | Near, field: Field, folded: str) -> Iterator[tuple[int, int]]:
    words = sought.words if isinstance(sought, Near) else (sought,)
    if field not in words[0].fields:
        return
    if isinstance(sought, Near):
        for group in near_spans([pattern_of(word) for word in words], sought.distance, folded):
            yield from group
    else:
        for match in pattern_of(sought).finditer(folded):
            yield match.span()


def _hit(passage: _Passage, span: Span, article: OpenedArticle) -> Hit | None:
    on_page = passage.on_page(span)
    if passage.field is Field.SOURCE and not _is_changed(on_page, article):
        # The corrected text says it as well.
        return None
    text = passage.text
    return Hit(
        passage.field,
        on_page,
        text[max(0, span.start - AROUND) : span.start],
        span.of(text),
        text[span.end : span.end + AROUND],
        passage.corrected(span),
    )


def _is_changed(spans: Spans, article: OpenedArticle) -> bool:
    return any(
        patch.span.meets(span)
        for correction in article.holding
        for patch in correction.patches
        for span in spans
    )


def _snippet(text: str, spans: Sequence[Span]) -> Snippet:
    start = max(0, min(spans[0].start - _LEAD, len(text) - _SNIPPET))
    window = Span(start, min(len(text), max(start + _SNIPPET, spans[0].end)))
    marked = merged(
        Span(max(span.start, window.start) - start, min(span.end, window.end) - start)
        for span in spans
        if span.start < window.end and window.start < span.end
    )
    return Snippet(window.of(text), marked)


def _nowhere(_: Span) -> Spans:
    return ()


def _not_there(_: Span) -> None:
    return None
