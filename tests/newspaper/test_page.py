"""Bytes to page text: which encoding, what is refused, and at which byte."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import pytest

from jiaoyue.newspaper.page import LARGEST_PAGE, PageError, decode, plausibility, read_page_file
from jiaoyue.text.errors import UserFacingError

if TYPE_CHECKING:
    from pathlib import Path

SIMPLIFIED = "本报讯 记者从市供水公司了解到，昨天新建的水厂已经开始试运行，可供十万人使用。\n"
TRADITIONAL = "【本報訊】市政府昨日召開會議，討論明年度預算，議員對交通建設的經費提出質詢。\n"
HONG_KONG = "【本報訊】街坊話條邨嘅巴士脫班，佢哋已經去信運輸署，要求增加班次。\n"


@pytest.mark.parametrize(
    ("text", "written", "named"),
    [
        (SIMPLIFIED, "utf-8", "utf-8"),
        (SIMPLIFIED, "utf-8-sig", "utf-8"),
        (SIMPLIFIED, "gb18030", "gb18030"),
        (SIMPLIFIED, "gbk", "gb18030"),
        (TRADITIONAL, "utf-8", "utf-8"),
        (TRADITIONAL, "gb18030", "gb18030"),
        (TRADITIONAL, "big5", "big5"),
        (HONG_KONG, "big5hkscs", "big5hkscs"),
        ("ASCII only\n", "ascii", "utf-8"),
    ],
)
def test_the_encoding_that_reads_as_chinese_is_chosen(text: str, written: str, named: str) -> None:
    page = decode(text.encode(written))

    assert (page.text, page.encoding) == (text, named)


@pytest.mark.parametrize("order", ["le", "be"])
def test_utf_16_needs_its_mark(order: str) -> None:
    marked = ("\ufeff" + SIMPLIFIED).encode(f"utf-16-{order}")

    assert decode(marked).text == SIMPLIFIED
    with pytest.raises(PageError) as refused:
        decode("ab\n".encode(f"utf-16-{order}"))
    assert refused.value.kind == "binary"


def test_line_ends_become_newlines_and_the_hash_is_of_the_bytes() -> None:
    data = "甲。\r\n乙。\r丙。\n".encode()

    page = decode(data)

    assert page.text == "甲。\n乙。\n丙。\n"
    assert page.sha256 == hashlib.sha256(data).hexdigest()


def test_a_named_encoding_overrides_the_guess() -> None:
    data = SIMPLIFIED.encode("gb18030")

    assert decode(data, encoding="gb18030").encoding == "gb18030"
    with pytest.raises(PageError) as refused:
        decode(data, encoding="utf-8")
    assert (refused.value.kind, refused.value.offset) == ("encoding", 0)


@pytest.mark.parametrize("name", ["klingon", "base64", "idna"])
def test_an_encoding_that_is_none_is_refused(name: str) -> None:
    with pytest.raises(PageError) as refused:
        decode(SIMPLIFIED.encode(), encoding=name)
    assert refused.value.kind == "encoding"


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_one_wrong_byte_is_named_and_not_guessed_away(encoding: str) -> None:
    data = bytearray((SIMPLIFIED * 20).encode(encoding))
    line = len(SIMPLIFIED.encode(encoding))
    data[line * 7 - 1] = 0xFF

    with pytest.raises(PageError) as refused:
        decode(bytes(data))

    assert refused.value.kind == "encoding"
    assert refused.value.offset is not None
    assert abs(refused.value.offset - (line * 7 - 1)) <= 3
    assert f"{refused.value.offset:,}" in str(refused.value)


@pytest.mark.parametrize("data", [b"", b"\xef\xbb\xbf", b" \n\t\r\n"])
def test_a_file_without_text_is_refused(data: bytes) -> None:
    with pytest.raises(PageError) as refused:
        decode(data)
    assert refused.value.kind == "empty"


@pytest.mark.parametrize("data", [b"ab\0cd", b"\x89PNG\r\n\x1a\n\0\0", bytes(range(1, 32)) * 9])
def test_a_binary_file_is_refused(data: bytes) -> None:
    with pytest.raises(PageError) as refused:
        decode(data)
    assert refused.value.kind == "binary"
    assert refused.value.offset is not None


def test_a_file_too_large_is_refused_by_its_size(tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    with path.open("wb") as stream:
        stream.truncate(LARGEST_PAGE + 1)

    with pytest.raises(PageError) as refused:
        read_page_file(path)
    assert refused.value.kind == "too-large"


def test_a_file_that_cannot_be_opened_says_so(tmp_path: Path) -> None:
    with pytest.raises(PageError) as refused:
        read_page_file(tmp_path / "missing.txt")
    assert refused.value.kind == "unreadable"
    assert isinstance(refused.value, UserFacingError)


def test_a_file_is_read_as_its_bytes_are(tmp_path: Path) -> None:
    path = tmp_path / "page.txt"
    path.write_bytes(TRADITIONAL.encode("big5"))

    assert read_page_file(path) == decode(TRADITIONAL.encode("big5"))


def test_gibberish_is_not_plausible() -> None:
    wrong = SIMPLIFIED.encode("gb18030").decode("big5", "ignore")

    assert plausibility(wrong) < 0.3 < plausibility(SIMPLIFIED)
