"""What of an article can be found: its folded words, field by field.

The body and the heads are those of the corrected text. Where a correction changed a block,
what the scan says there is a field of its own, so that a fix never hides it. Rules of
cleaning change nothing that folding leaves, and so none of them is asked.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from jiaoyue.marks.patterns import BREAK
from jiaoyue.newspaper.article import HEADS, Byline
from jiaoyue.store.compact import blocks_from, byline_from, spans_from, text_from
from jiaoyue.store.errors import DamagedTextError
from jiaoyue.text.fold import fold
from jiaoyue.text.layer import Layer, Patch
from jiaoyue.text.span import Span

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable, Sequence

    from jiaoyue.newspaper.article import Block
    from jiaoyue.text.span import Spans


@dataclass(frozen=True, slots=True)
class Document:
    """The folded words of an article, field by field; see :class:`jiaoyue.marks.search.Field`."""

    body: str = ""
    head: str = ""
    source: str = ""
    note: str = ""
    maker: str = ""

    @property
    def fields(self) -> tuple[str, ...]:
        """The words of each field, in the order of the index's columns."""
        return self.body, self.head, self.source, self.note, self.maker


@dataclass(frozen=True, slots=True)
class _Note:
    """A note, at home in one article and shown in each that its words reach into."""

    home: int | None
    spans: Spans
    text: str

    def shows_in(self, article: int, blocks: Sequence[Block]) -> bool:
        return article == self.home or any(
            len(span) and span.meets(own)
            for block in blocks
            for own in block.spans
            for span in self.spans
        )


def documents(
    connection: sqlite3.Connection,
    articles: Iterable[int],
    *,
    on_damaged: Callable[[int], None] | None = None,
) -> dict[int, Document]:
    """Return what can be found of each of ``articles`` that there is.

    ``on_damaged`` is told each page text that cannot be read, whose articles are then left out.
    Raises DamagedTextError where nobody is to be told.
    """
    marks = ",".join(map(str, articles))
    pages: dict[int, list[tuple[int, str, str]]] = defaultdict(list)
    for page_text, *row in connection.execute(
        "SELECT page_text, article, blocks, byline FROM article_body JOIN article ON id = article"
        f" WHERE article IN ({marks})"
    ):
        pages[page_text].append((row[0], row[1], row[2]))
    found: dict[int, Document] = {}
    for page_text, rows in pages.items():
        (packed,) = connection.execute(
            "SELECT packed FROM page_text WHERE id = ?", (page_text,)
        ).fetchone()
        try:
            text = text_from(packed)
        except DamagedTextError:
            if on_damaged is None:
                raise
            on_damaged(page_text)
            continue
        patches = _patches(connection, page_text)
        notes = _notes(connection, page_text)
        for article, blocks_kept, byline in rows:
            blocks = blocks_from(blocks_kept)
            said = [note.text for note in notes if note.shows_in(article, blocks)]
            found[article] = document(text, blocks, patches, said, byline_from(byline))
    return found


def document(
    text: str,
    blocks: Sequence[Block],
    patches: Sequence[Patch] = (),
    notes: Sequence[str] = (),
    byline: Byline | None = None,
) -> Document:
    """Return what can be found of an article of ``blocks`` of a page."""
    byline = byline or Byline()
    heads = [block for block in blocks if block.role in HEADS]
    bodies = [block for block in blocks if block.role not in HEADS]
    makers = (*byline.reporters, *byline.correspondents, *byline.photographers)
    return Document(
        body=_corrected(text, bodies, patches),
        head=_corrected(text, heads, patches),
        source=_joined(
            _raw(text, block) for block in blocks if patches and is_corrected(block, patches)
        ),
        note=_joined(notes),
        maker=_joined((*makers, byline.agency) if byline.agency else makers),
    )


def is_corrected(block: Block, patches: Iterable[Patch]) -> bool:
    """Return whether a correction may show in a block."""
    return any(patch.span.meets(span) for patch in patches for span in block.spans)


def _corrected(text: str, blocks: Sequence[Block], patches: Sequence[Patch]) -> str:
    return fold(
        "".join(
            Layer(text, patches, block.spans).text
            if patches and is_corrected(block, patches)
            else _raw(text, block)
            for block in blocks
        )
    )


def _raw(text: str, block: Block) -> str:
    return "".join(text[span.start : span.end] for span in block.spans)


def _joined(parts: Iterable[str]) -> str:
    return BREAK.join(folded for part in parts if (folded := fold(part)))


def _patches(connection: sqlite3.Connection, page_text: int) -> list[Patch]:
    return [
        Patch(Span(start, end), said, was, leans)
        for start, end, said, was, leans in connection.execute(
            'SELECT start, "end", text, was, leans FROM correction_patch'
            " JOIN correction ON id = correction WHERE page_text = ? AND ended = ''",
            (page_text,),
        )
    ]


def _notes(connection: sqlite3.Connection, page_text: int) -> list[_Note]:
    return [
        _Note(article, spans_from(spans), note)
        for article, spans, note in connection.execute(
            "SELECT article, spans, note FROM annotation WHERE page_text = ? AND note <> ''"
            " ORDER BY created, id",
            (page_text,),
        )
    ]
