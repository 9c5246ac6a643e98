"""Rewriting what changed of a document leaves it as if all of it had been written anew."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QTextDocument

from jiaoyue.newspaper.article import Block, Role
from jiaoyue.newspaper.display import Display
from jiaoyue.newspaper.reading import LayerName, read
from jiaoyue.text.script import Script
from jiaoyue.text.span import Span
from jiaoyue.ui import style
from jiaoyue.ui.reader.document import DATE, PLACE, rewrite, write
from jiaoyue.ui.reader.sheet import Sheet
from jiaoyue.ui.reader.typography import Typography
from jiaoyue.ui.reader.wording import unbroken

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

PAGE = "春茶开采。\n清明前后上山。\n茶𠮷农很忙。\n图为茶山。\n今年增产。\n秋收\n稻谷入仓。"
LINES = [Span(*found.span()) for found in re.finditer(r"[^\n]+", PAGE)]
ROLES = (Role.TITLE, Role.BODY, Role.SUBHEAD, Role.CAPTION)
blocks = st.lists(st.tuples(st.sampled_from(LINES), st.sampled_from(ROLES)), max_size=7)


def sheet_of(chosen: list[tuple[Span, Role]]) -> Sheet:
    made = [Block(role, (span,)) for span, role in dict(chosen).items()]
    reading = read(1, PAGE, made, (), (), LayerName.CORRECTED)
    return Sheet(Display(reading, Script.ORIGINAL), facts="2023 · 青山县")


@settings(max_examples=150)
@given(before=blocks, after=blocks)
def test_what_is_rewritten_is_as_if_it_had_been_written(
    qapp: QApplication, before: list[tuple[Span, Role]], after: list[tuple[Span, Role]]
) -> None:
    typography = Typography(style.themes["paper"], 13.0)
    old, new = sheet_of(before), sheet_of(after)
    document, anew = QTextDocument(), QTextDocument()
    write(document, old, typography, printed_lines=False)

    is_done = rewrite(document, old, new, typography, printed_lines=False)

    if not is_done:
        assert document.toPlainText().split("\n") == [row.text for row in old.rows]
        return
    write(anew, new, typography, printed_lines=False)
    assert document.toPlainText() == anew.toPlainText()
    assert document.toHtml() == anew.toHtml()


def test_icon_and_words_of_a_fact_stay_on_one_line(qapp: QApplication) -> None:
    typography = Typography(style.themes["paper"], 13.0)
    reading = read(1, PAGE, [Block(Role.BODY, (LINES[0],))], (), (), LayerName.CORRECTED)
    facts = "  ".join(
        (
            "记者 何一鸣 通讯员 林小满",
            unbroken(f"{PLACE} 青山 · 茶镇"),
            unbroken(f"{DATE} 约 2023-11/12"),
        )
    )
    document = QTextDocument()
    write(
        document,
        Sheet(Display(reading, Script.ORIGINAL), facts=facts),
        typography,
        printed_lines=False,
    )
    broken = 0
    for width in range(180, 700, 4):
        document.setTextWidth(width)
        document.documentLayout().documentSize()
        layout = document.firstBlock().layout()
        ends = [layout.lineAt(i).textStart() for i in range(1, layout.lineCount())]
        broken += bool(ends)
        assert all(facts[end - 1] == " " for end in ends), (width, ends)
    assert broken
