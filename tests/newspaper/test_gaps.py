"""Where a reading breaks off in the middle of a sentence, and where it only looks so."""

from __future__ import annotations

import pytest

from jiaoyue.newspaper.article import Block, Role
from jiaoyue.newspaper.gaps import GapReason
from jiaoyue.newspaper.reading import LayerName, Reading, read
from jiaoyue.text.layer import Patch
from jiaoyue.text.span import Span

WHOLE = "日前,云溪县图书馆新馆向读者开放。馆长说,新馆藏书三十万册,每天能接待读者两千人次。"
BROKEN = "新馆还设有自习室。读者林晓说,这里灯光明亮,座位宽敞,每逢周末她都要带上孩子"


def reading(*parts: tuple[str, Role], layer: LayerName = LayerName.CLEAN) -> Reading:
    text, blocks, noise = "", [], []
    for said, role in parts:
        block = Block(role, (Span(len(text), len(text) + len(said)),))
        (noise if role is Role.NOISE else blocks).append(block)
        text += said + "\n"
    return read(0, text, blocks, noise, (), layer)


def body(*texts: str) -> Reading:
    return reading(*((text, Role.BODY) for text in texts))


def test_a_paragraph_without_an_end_has_a_gap_after_it() -> None:
    found = body(WHOLE, BROKEN, WHOLE).gaps
    assert [(gap.after, gap.reason) for gap in found] == [(1, GapReason.UNENDED)]


def test_where_a_repeat_is_folded_away_behind_it_that_is_the_reason() -> None:
    found = reading(
        (WHOLE, Role.BODY), (BROKEN, Role.BODY), (WHOLE, Role.NOISE), (WHOLE, Role.BODY)
    )
    assert [gap.reason for gap in found.gaps] == [GapReason.OVERWRITTEN]


def test_the_source_layer_has_no_gaps() -> None:
    text = WHOLE + "\n" + BROKEN
    blocks = [
        Block(Role.BODY, (Span(0, len(WHOLE)),)),
        Block(Role.BODY, (Span(len(WHOLE) + 1, len(text)),)),
    ]
    assert read(0, text, blocks, (), (), LayerName.CLEAN).gaps
    assert not read(0, text, blocks, (), (), LayerName.SOURCE).gaps


def test_a_correction_that_ends_the_sentence_closes_the_gap() -> None:
    text = WHOLE + "\n" + BROKEN
    blocks = [
        Block(Role.BODY, (Span(0, len(WHOLE)),)),
        Block(Role.BODY, (Span(len(WHOLE) + 1, len(text)),)),
    ]
    end = Patch(Span(len(text), len(text)), "来坐坐。", "")
    assert not read(0, text, blocks, (), (end,), LayerName.CORRECTED).gaps


@pytest.mark.parametrize(
    "text",
    [
        WHOLE,
        WHOLE + "(林晓 周禾)",
        WHOLE + " 本报记者 林晓 文/图",
        WHOLE + "林晓",
        "新馆设有自习室、儿童区和咖啡馆,还有可以远眺云溪江的天台和报告厅。她说:“真好”",
        "新馆有以下各区。自习室设在二楼,儿童区设在一楼,其余各室的位置如下:",
    ],
)
def test_what_is_whole_or_signed_has_none(text: str) -> None:
    assert not body(WHOLE, text).gaps


def test_a_paper_that_prints_no_stops_has_none() -> None:
    assert not body(BROKEN, BROKEN, WHOLE).gaps
    assert not body("本市市商會昨日舉行會議 到者二十餘人 議決懸旗慶祝並通告各業").gaps
