"""A record is written as a table, as a page, and as a document that tracks its changes."""

from __future__ import annotations

import csv
import io
import zipfile
from html.parser import HTMLParser
from typing import TYPE_CHECKING
from xml.etree import ElementTree

import pytest

from jiaoyue.formats import record_csv, record_docx, record_html
from jiaoyue.formats.record_words import RecordWords
from jiaoyue.jobs.recording import RECORD_FORMATS, RecordError, write_record
from jiaoyue.marks import proofreading
from jiaoyue.marks.catalogue import Round
from jiaoyue.marks.edit import By
from jiaoyue.marks.record import Record, record_of
from jiaoyue.newspaper.reading import LayerName
from jiaoyue.store.library import Library
from jiaoyue.text.span import Span
from tests.store.desk import Desk, correct_all
from tests.store.pages import busy_page

if TYPE_CHECKING:
    from pathlib import Path

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
BY = By('周<&"', "2026-01-02T03:04:05.678Z")
COLUMNS = ("No", "Proof", "Before", "Was", "Now", "After", "Who", "When", "Why", "Finding", "Checked", "State")  # fmt: skip
WORDS = RecordWords(
    columns=COLUMNS,
    proofs={round_: f"proof {int(round_)}" for round_ in Round},
    kind=lambda kind: kind.upper(),
    time=lambda iso: iso[:10],
    holds="holds",
    superseded="superseded",
    withdrawn="taken back",
    query="query",
    open_query="open",
    rounds_title="Rounds",
    changes_title="Changes",
    queries_title="Queries",
    text_title="Text",
)


@pytest.fixture
def record(tmp_path: Path) -> Record:
    with Library(tmp_path / "l.jiaoyue") as library:
        library.add_page(busy_page())
        desk = Desk(library)
        opened = desk.articles[1]
        reading = opened.reading(LayerName.CORRECTED)
        start = reading.text.index("稻谷")
        span = Span(start, start + 2)
        why = "形近<b>\x0b"
        desk.do(correct_all(opened, (span,), "早稻", BY, reason=why, finding="lookalike"))
        desk.do(proofreading.ask(reading, span, "何种？", BY, round_=Round.UNREAD))
        desk.do(proofreading.check(desk.articles[1].holding[0], BY))
        return record_of(desk.articles[1])


def parts(written: bytes) -> dict[str, ElementTree.Element]:
    with zipfile.ZipFile(io.BytesIO(written)) as archive:
        assert archive.testzip() is None
        return {n: ElementTree.fromstring(archive.read(n)) for n in archive.namelist()}


def said(element: ElementTree.Element, *tags: str) -> str:
    return "".join(e.text or "" for e in element.iter() if e.tag in {W + tag for tag in tags})


def test_the_table_has_a_line_a_change_and_a_line_a_query(record: Record) -> None:
    written = record_csv.write_record(record, WORDS)
    assert written.startswith(b"\xef\xbb\xbf")
    head, change, query = csv.reader(io.StringIO(written.decode("utf-8-sig"), newline=""))
    assert tuple(head) == COLUMNS
    assert change[1:5] == ["proof 1", "", "稻谷", "早稻"]
    assert change[6:] == [
        '周<&"', "2026-01-02", "形近<b>\x0b", "LOOKALIKE", '周<&" 2026-01-02', "holds",
    ]  # fmt: skip
    assert (query[3], query[8], query[9], query[11]) == ("稻谷", "何种？", "query", "open")


def test_the_page_is_whole_and_shows_what_went_and_what_came(record: Record) -> None:
    class Reader(HTMLParser):
        def __init__(self) -> None:
            super().__init__()
            self.open: list[str] = []
            self.said: dict[str, str] = {}

        def handle_starttag(self, tag: str, attrs: object) -> None:
            if tag not in ("meta",):
                self.open.append(tag)

        def handle_endtag(self, tag: str) -> None:
            assert self.open.pop() == tag

        def handle_data(self, data: str) -> None:
            if self.open:
                self.said[self.open[-1]] = self.said.get(self.open[-1], "") + data

    reader = Reader()
    reader.feed(record_html.write_record(record, WORDS).decode())
    assert reader.open == []
    assert (reader.said["del"], reader.said["ins"]) == ("稻谷", "早稻")
    assert "形近<b>" in reader.said["td"]
    assert "b" not in reader.said


def test_the_document_tracks_each_change_with_who_and_when(record: Record) -> None:
    written = record_docx.write_record(record, WORDS)
    document = parts(written)["word/document.xml"]
    (struck,) = document.iter(W + "del")
    (put,) = document.iter(W + "ins")
    assert (said(struck, "delText"), said(put, "t")) == ("稻谷", "早稻")
    assert put.get(W + "author") == '周<&"'
    assert put.get(W + "date") == "2026-01-02T03:04:05Z"
    assert struck.get(W + "id") != put.get(W + "id")
    now = "\n".join(said(p, "t") for p in document.iter(W + "p"))
    assert now == "\n".join(
        "".join(s.text for s in p.stretches if not s.is_struck) for p in record.paragraphs
    )


def test_the_reason_stands_in_a_comment_at_the_change(record: Record) -> None:
    found = parts(record_docx.write_record(record, WORDS))
    (comment,) = found["word/comments.xml"].iter(W + "comment")
    (reference,) = found["word/document.xml"].iter(W + "commentReference")
    assert comment.get(W + "id") == reference.get(W + "id")
    assert said(comment, "t") == "proof 1 · LOOKALIKE · 形近<b>"


def test_the_document_has_every_part_that_it_names(record: Record) -> None:
    found = parts(record_docx.write_record(record, WORDS))
    named = {e.get("PartName", "").lstrip("/") for e in found["[Content_Types].xml"]} - {""}
    targets = {f"word/{e.get('Target')}" for e in found["word/_rels/document.xml.rels"]} | {
        e.get("Target") for e in found["_rels/.rels"]
    }
    assert named == targets
    assert named <= set(found)


def test_the_same_record_gives_the_same_bytes(record: Record) -> None:
    for write in RECORD_FORMATS.values():
        assert write(record, WORDS) == write(record, WORDS)


def test_the_name_of_the_file_says_the_format(record: Record, tmp_path: Path) -> None:
    for suffix, write in RECORD_FORMATS.items():
        path = tmp_path / f"r{suffix.upper()}"
        write_record(record, WORDS, path)
        assert path.read_bytes() == write(record, WORDS)
    with pytest.raises(RecordError, match="odt"):
        write_record(record, WORDS, tmp_path / "r.odt")
    with pytest.raises(RecordError, match="could not be written"):
        write_record(record, WORDS, tmp_path / "none" / "r.csv")
