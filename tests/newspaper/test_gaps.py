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


def joined(*lines: str) -> Reading:
    """Return the reading of one paragraph whose printed lines are these, after another."""
    text, spans = WHOLE + "\n", []
    for line in lines:
        spans.append(Span(len(text), len(text) + len(line)))
        text += line + "\n"
    first = Block(Role.BODY, (Span(0, len(WHOLE)),))
    return read(0, text, (first, Block(Role.BODY, tuple(spans))), (), (), LayerName.CLEAN)


@pytest.mark.parametrize(
    ("line", "following"),
    [
        ("新馆还设有自习室、儿童区和咖啡馆。", ",每逢周末座无虚席,读者林晓也常常带孩子来。"),
        ("新馆还设有自习室、儿童区和咖啡馆,", "。每逢周末座无虚席,读者林晓也常常带孩子来。"),
        ("读者林晓说,她最喜欢的是“", "”,每逢周末都要带上孩子来坐一坐,看一看书。"),
        ("新馆还设有自习室、儿童区和咖", "此外,每逢周末这里都有讲座,座无虚席,很受欢迎。"),
    ],
)
def test_within_a_paragraph_text_is_missing_where_a_line_cannot_follow(
    line: str, following: str
) -> None:
    (gap,) = joined(line, following).gaps

    assert (gap.after, gap.reason, gap.at) == (1, GapReason.TORN, len(line))


@pytest.mark.parametrize(
    ("line", "following"),
    [
        ("新馆还设有自习室、儿童区和咖", "啡馆,每逢周末座无虚席,读者林晓也常常带孩子来。"),
        ("新馆还设有自习室、儿童区和咖啡馆", ",每逢周末座无虚席,读者林晓也常常带孩子来。"),
        ("读者林晓说,“这里真好!", "”每逢周末她都要带上孩子来坐一坐,看一看书。"),
        ("读者林晓说,这里真好!", "?每逢周末她都要带上孩子来坐一坐,看一看书。"),
        ("新馆还设有自习室、儿童区和咖啡馆,", ",每逢周末座无虚席,读者林晓也常常带孩子来。"),
        ("新馆还设有自习室、儿童区和咖啡馆,", "此外,每逢周末这里都有讲座,座无虚席,很受欢迎。"),
        ("新馆还设有自习室和咖啡馆……", "。每逢周末座无虚席,读者林晓也常常带孩子来。"),
    ],
)
def test_a_line_that_may_follow_leaves_no_gap(line: str, following: str) -> None:
    assert joined(line, following).gaps == ()


def test_a_paragraph_that_begins_within_a_sentence_has_a_gap_before_it() -> None:
    found = body(WHOLE, "”,读者林晓说,每逢周末她都要带上孩子来坐一坐,看一看书。", WHOLE).gaps

    assert [(gap.after, gap.reason, gap.at) for gap in found] == [(0, GapReason.BEHEADED, None)]


def test_what_a_person_writes_in_closes_a_gap_within_a_paragraph() -> None:
    torn = joined(
        "新馆还设有自习室、儿童区和咖啡馆。", ",每逢周末座无虚席,读者林晓也常常带孩子来。"
    )
    page = torn.paragraphs[0].layer.below
    at = page.index("。\n,") + 1
    blocks = [paragraph.block for paragraph in torn.paragraphs]
    added = Patch(Span(at, at), "新馆很受欢迎", "")

    assert read(0, page, blocks, (), (), LayerName.CORRECTED).gaps
    assert not read(0, page, blocks, (), (added,), LayerName.CORRECTED).gaps
