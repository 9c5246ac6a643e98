"""Pages and articles as plain objects, in the form that the command line prints."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jiaoyue.newspaper.article import HEADS, Article, Block, PageReading, Role
from jiaoyue.newspaper.reading import LayerName, Reading, read
from jiaoyue.newspaper.sections import sections_of
from jiaoyue.text.span import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jiaoyue.jobs.proofing import Doubt
    from jiaoyue.jobs.reports import PageReport
    from jiaoyue.marks.finding import Finding
    from jiaoyue.marks.opened import OpenedArticle
    from jiaoyue.marks.search import Found
    from jiaoyue.newspaper.gaps import Gap
    from jiaoyue.newspaper.page import PageError
    from jiaoyue.store.storing import NewPage
    from jiaoyue.text.span import Spans


def describe_page(
    page: NewPage, source: str, found: Sequence[Finding] = (), *, explain: bool = False
) -> dict[str, Any]:
    """Return a page as ``inspect`` prints it; offsets are code points of its text."""
    reading = page.reading
    return {
        "source": source,
        "sha256": page.sha256,
        "encoding": page.encoding,
        "characters": len(page.text),
        "paper": reading.paper,
        "edition": reading.edition,
        "date": reading.date.edtf,
        "date_evidence": [
            {"span": _span(e.span) if e.span else None, "means": e.means}
            for e in reading.date.evidence
        ],
        "articles": [
            _article(article, section, reading, page.text, explain=explain)
            for article, section in zip(
                reading.articles, sections_of(reading.articles, page.text), strict=True
            )
        ],
        "furniture": [
            {"role": block.role, "spans": _spans(block.spans), "reason": block.reason}
            for block in reading.furniture
        ],
        "findings": [describe_finding(finding) for finding in found],
    }


def describe_finding(finding: Finding) -> dict[str, Any]:
    """Return a finding as ``inspect`` and ``proof`` print it.

    ``spans`` is there only when there are several; a suggestion stands for all of their words.
    """
    said: dict[str, Any] = {
        "start": finding.start,
        "end": finding.end,
        "kind": finding.kind,
        "words": finding.words,
        "reason": finding.reason.said(),
        "suggestions": list(finding.suggestions),
        "confidence": round(finding.confidence, 2),
    }
    return said if len(finding.spans) == 1 else said | {"spans": _spans(finding.spans)}


def describe_doubt(doubt: Doubt) -> dict[str, Any]:
    """Return a finding of a library as ``proof`` prints it; offsets are those of its page."""
    where = {"article": doubt.article or None, "source": doubt.source or None}
    said = where | describe_finding(doubt.finding)
    return said | {"before": doubt.before, "after": doubt.after}


def describe_error(source: str, error: PageError) -> dict[str, Any]:
    """Return a file that could not be read, as ``inspect`` prints it."""
    said = {"kind": error.kind, "message": str(error), "offset": error.offset}
    return {"source": source, "error": said}


def describe_listed(opened: OpenedArticle, public_id: str) -> dict[str, Any]:
    """Return a stored article as ``list`` prints it."""
    row = opened.row
    return {
        "id": public_id,
        "title": row.title or None,
        "date": row.date,
        "province": row.province,
        "city": row.city,
        "county": row.county,
        "town": row.town,
        "round": int(row.round),
        "tags": list(row.tags),
        "annotations": row.annotations,
        "source": opened.page.sources[0] if opened.page.sources else None,
    }


def describe_found(opened: OpenedArticle, found: Found) -> dict[str, Any]:
    """Return an article as ``search`` prints it; ``hits`` are spans of its page's text."""
    spans = sorted({span for hit in found.hits for span in hit.spans})
    return describe_listed(opened, opened.public_id) | {
        "hits": _spans(tuple(spans)),
        "snippet": found.snippet.text,
        "marked": _spans(found.snippet.marked),
    }


def describe_lines(found: Found) -> list[dict[str, Any]]:
    """Return every place found in an article, as a line of a concordance."""
    return [
        {
            "field": hit.field,
            "spans": _spans(hit.spans),
            "before": hit.before,
            "words": hit.words,
            "after": hit.after,
        }
        for hit in found.hits
    ]


def describe_shown(
    opened: OpenedArticle, public_id: str, layer: LayerName, text: str
) -> dict[str, Any]:
    """Return a stored article as ``show`` prints it; ``text`` is what is shown of it."""
    byline = opened.article.byline
    return describe_listed(opened, public_id) | {
        "layer": layer,
        "reporters": list(byline.reporters),
        "correspondents": list(byline.correspondents),
        "photographers": list(byline.photographers),
        "agency": byline.agency,
        "text": text,
        "annotated": [
            {
                "id": mark.id,
                "spans": _spans(mark.anchor.spans),
                "quote": mark.anchor.quote,
                "colour": mark.colour,
                "note": mark.note,
                "author": mark.author,
                "created": mark.created,
            }
            for mark in opened.annotations
        ],
    }


def describe_blocks(opened: OpenedArticle) -> dict[str, Any]:
    """Return an article's blocks and the furniture of its page, numbered from 1."""
    page = opened.page
    paragraphs = opened.reading(LayerName.CORRECTED).paragraphs
    return {
        "blocks": [
            _block(paragraph.block) | {"number": number, "text": paragraph.layer.text}
            for number, paragraph in enumerate(paragraphs, start=1)
        ],
        "noise": [
            _block(block)
            | {"number": number, "reason": block.reason}
            | {"text": "".join(span.of(page.text) for span in block.spans)}
            for number, block in enumerate(page.furniture, start=1)
        ],
    }


def describe_reread(page: PageReport) -> dict[str, Any]:
    """Return what reading a page again did, as ``reread`` prints it."""
    return {
        "source": page.source or None,
        "altered": page.altered,
        "made": page.made,
        "gone": page.gone,
        "kept": page.kept,
        "dated": page.dated,
        "left": page.left,
    }


def _article(
    article: Article, section: str | None, reading: PageReading, text: str, *, explain: bool
) -> dict[str, Any]:
    place, byline = article.place, article.byline
    heads = {role.value: article.head(role, text) for role in HEADS}
    said = {
        **heads,
        "section": section,
        "reporters": list(byline.reporters),
        "correspondents": list(byline.correspondents),
        "photographers": list(byline.photographers),
        "agency": byline.agency,
        "kind": article.kind,
        "province": place.province,
        "city": place.city,
        "county": place.county,
        "town": place.town,
        "adcode": place.adcode,
        "place_evidence": _spans(place.evidence),
        "date": reading.date.edtf,
        "blocks": [_block(block) for block in article.blocks],
        "gaps": _gaps(read(0, text, article.blocks, reading.furniture, (), LayerName.CLEAN)),
    }
    return said | {"reasons": list(article.reasons)} if explain else said


def _gaps(reading: Reading) -> list[dict[str, Any]]:
    """Return where text is missing: ``at`` is the end of what stands before it."""
    return [{"at": _end_before(gap, reading), "reason": gap.reason} for gap in reading.gaps]


def _end_before(gap: Gap, reading: Reading) -> int:
    paragraph = reading.paragraphs[gap.after]
    if gap.at is None:
        return paragraph.block.spans[-1].end
    return paragraph.layer.down(Span(gap.at - 1, gap.at))[-1].end


def _block(block: Block) -> dict[str, Any]:
    return {"role": Role(block.role), "spans": _spans(block.spans)}


def _spans(spans: Spans) -> list[list[int]]:
    return [_span(span) for span in spans]


def _span(span: Any) -> list[int]:
    return [span.start, span.end]
