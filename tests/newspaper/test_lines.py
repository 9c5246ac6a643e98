"""Printed lines and the pieces that run on from line to line."""

from __future__ import annotations

from jiaoyue.newspaper.lines import cells, printed_lines, sheet_of

PARAGRAPH = "昨天上午，在青石县政务服务大厅，办完开店手续的赵大姐高兴地说，材料交一次就够了，前后不到二十分钟。"


def column(text: str, width: int, indent: int = 0) -> list[str]:
    text = "　" * indent + text
    return [text[at : at + width] for at in range(0, len(text), width)]


def test_lines_have_no_white_space_around_them_and_know_the_gap() -> None:
    first, second = printed_lines("　　甲乙  \n\n\n丙\n")

    assert (first.text, first.indent, second.gap) == ("甲乙", 2, 2)
    assert (first.span.start, first.span.end) == (2, 4)


def test_two_spaces_after_a_sentence_open_a_paragraph_inside_a_line() -> None:
    assert [line.text for line in printed_lines("甲乙。　　丙丁。")] == ["甲乙。", "丙丁。"]


def test_ascii_is_half_as_wide() -> None:
    assert cells("二〇20年") == 4


def test_paragraph_lines_stay_as_they_are() -> None:
    sheet = sheet_of(f"青石县推行一窗通办\n\n{PARAGRAPH}\n\n{PARAGRAPH}")

    assert sheet.columns == ()
    assert [len(piece.spans) for piece in sheet.pieces] == [1, 1, 1]


def test_lines_as_wide_as_their_column_run_on_to_the_paragraph_s_end() -> None:
    lines = ["青石县推行一窗通办", *column(PARAGRAPH, 14, 2), *column(PARAGRAPH, 14, 2)]

    sheet = sheet_of("\n".join(lines))

    assert sheet.columns == (14,)
    assert [piece.text for piece in sheet.pieces] == ["青石县推行一窗通办", PARAGRAPH, PARAGRAPH]


def test_a_dateline_begins_anew_without_an_indent() -> None:
    dated = "【本報訊】" + PARAGRAPH
    lines = [*column(dated, 13), "溪尾大橋月底通車", *column(dated, 13)]

    assert [piece.text for piece in sheet_of("\n".join(lines)).pieces] == [
        dated,
        "溪尾大橋月底通車",
        dated,
    ]
