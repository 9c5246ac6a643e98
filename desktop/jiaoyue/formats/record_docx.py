"""An article as a Word document whose changes are tracked (ECMA-376, w:ins and w:del).

Written as the few parts that a document needs: no library that is small knows tracked
changes. The same article always gives the same bytes. Word, WPS and LibreOffice show who
changed what and when, and can accept or reject each change; the reason stands in a comment.
"""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from jiaoyue.newspaper.article import HEADS, Role

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jiaoyue.formats.record_words import RecordWords
    from jiaoyue.marks.correction import Correction
    from jiaoyue.marks.record import Record, RecordParagraph, Stretch

SUFFIX = ".docx"

_MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The earliest time that a ZIP archive can name."""

_TYPES = (
    f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships'
    '+xml"/><Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{_KIND}.document.main+xml"/>'
    f'<Override PartName="/word/styles.xml" ContentType="{_KIND}.styles+xml"/>'
    f'<Override PartName="/word/comments.xml" ContentType="{_KIND}.comments+xml"/></Types>'
)
_RELATIONS = (
    f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1"'
    f' Type="{_OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>'
)
_OF_DOCUMENT = (
    f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_OFFICE}/styles" Target="styles.xml"/>'
    f'<Relationship Id="rId2" Type="{_OFFICE}/comments" Target="comments.xml"/></Relationships>'
)
_STYLES = (
    f'{_HEAD}<w:styles xmlns:w="{_MAIN}"><w:docDefaults><w:rPrDefault><w:rPr>'
    '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="SimSun"/>'
    '<w:sz w:val="24"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault>'
    "</w:docDefaults>"
    '<w:style w:type="paragraph" w:default="1" w:styleId="Body"><w:name w:val="Normal"/>'
    '<w:pPr><w:spacing w:line="400" w:lineRule="auto"/><w:ind w:firstLineChars="200"'
    ' w:firstLine="480"/></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn'
    ' w:val="Body"/><w:pPr><w:spacing w:before="120" w:after="120"/><w:ind w:firstLineChars="0"'
    ' w:firstLine="0"/></w:pPr><w:rPr><w:b/><w:sz w:val="36"/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Head"><w:name w:val="Subtitle"/><w:basedOn'
    ' w:val="Body"/><w:pPr><w:ind w:firstLineChars="0" w:firstLine="0"/></w:pPr>'
    "</w:style></w:styles>"
)


def write_record(record: Record, words: RecordWords) -> bytes:
    """Return the article with its changes tracked, each with its reason as a comment."""
    comments = _numbered(record)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, said in (
            ("[Content_Types].xml", _TYPES),
            ("_rels/.rels", _RELATIONS),
            ("word/document.xml", _document(record, comments)),
            ("word/_rels/document.xml.rels", _OF_DOCUMENT),
            ("word/styles.xml", _STYLES),
            ("word/comments.xml", _comments(comments, words)),
        ):
            info = zipfile.ZipInfo(name, _EPOCH)
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, said)
    return out.getvalue()


def _numbered(record: Record) -> dict[str, tuple[int, Correction]]:
    """Return the corrections that show and have something to say, with their numbers."""
    shown = [s.correction for p in record.paragraphs for s in p.stretches if s.correction]
    said = {c.id: c for c in shown if c.reason or c.finding}
    return {id_: (number, c) for number, (id_, c) in enumerate(said.items())}


def _document(record: Record, comments: dict[str, tuple[int, Correction]]) -> str:
    numbers = iter(range(1_000, 1_000_000))
    body = "".join(_paragraph(p, comments, numbers) for p in record.paragraphs)
    return f'{_HEAD}<w:document xmlns:w="{_MAIN}"><w:body>{body}</w:body></w:document>'


def _paragraph(
    paragraph: RecordParagraph,
    comments: dict[str, tuple[int, Correction]],
    numbers: Iterator[int],
) -> str:
    style = "Title" if paragraph.role is Role.TITLE else "Head"
    styled = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if paragraph.role in HEADS else ""
    said: list[str] = []
    stretches = paragraph.stretches
    for i, stretch in enumerate(stretches):
        said.append(_run(stretch, numbers))
        correction = stretch.correction
        following = stretches[i + 1].correction if i + 1 < len(stretches) else None
        if correction is not None and correction is not following and correction.id in comments:
            number = comments[correction.id][0]
            said.append(f'<w:r><w:commentReference w:id="{number}"/></w:r>')
    return f"<w:p>{styled}{''.join(said)}</w:p>"


def _run(stretch: Stretch, numbers: Iterator[int]) -> str:
    words = escape(_allowed(stretch.text))
    if stretch.correction is None:
        return f'<w:r><w:t xml:space="preserve">{words}</w:t></w:r>'
    signed = f'w:id="{next(numbers)}" {_signed(stretch.correction)}'
    if stretch.is_struck:
        return f'<w:del {signed}><w:r><w:delText xml:space="preserve">{words}</w:delText></w:r></w:del>'
    return f'<w:ins {signed}><w:r><w:t xml:space="preserve">{words}</w:t></w:r></w:ins>'


def _comments(comments: dict[str, tuple[int, Correction]], words: RecordWords) -> str:
    said = "".join(
        f'<w:comment w:id="{number}" {_signed(c)}><w:p><w:r><w:t xml:space="preserve">'
        f"{escape(_allowed(_reason(c, words)))}</w:t></w:r></w:p></w:comment>"
        for number, c in comments.values()
    )
    return f'{_HEAD}<w:comments xmlns:w="{_MAIN}">{said}</w:comments>'


def _reason(correction: Correction, words: RecordWords) -> str:
    proof = words.proofs[correction.round.under_way]
    kind = words.kind(correction.finding)
    return " · ".join(part for part in (proof, kind, correction.reason) if part)


def _signed(correction: Correction) -> str:
    author = quoteattr(_allowed(correction.author) or "?")
    # The standard wants seconds, without their parts.
    date = f' w:date="{correction.made[:19]}Z"' if correction.made else ""
    return f"w:author={author}{date}"


def _allowed(text: str) -> str:
    """Return a text without the characters that XML 1.0 cannot hold."""
    return "".join(c for c in text if c in "\t\n" or (c >= " " and c not in "\ufffe\uffff"))
