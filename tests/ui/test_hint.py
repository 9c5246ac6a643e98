"""A sentence that stands for what is not there yet is broken as a person would break it."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QTextLayout, QTextOption

from jiaoyue.ui.hint import Hint


def lines(text: str, hint: Hint, width: int) -> list[str]:
    """Return the lines in which a text stands in so many pixels."""
    layout = QTextLayout(text, hint.font())
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    layout.setTextOption(option)
    layout.beginLayout()
    found = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        found.append(text[line.textStart() : line.textStart() + line.textLength()])
    layout.endLayout()
    return found


@pytest.mark.parametrize(
    "said",
    [
        "没有疑点。程序看不出的错，仍要靠眼睛。",
        "校对会指出可能有误之处，以及可能的原字。",
        "还没有批注。在正文中选中文字，按 H 标记，按 N 写批注。",
    ],
)
@pytest.mark.usefixtures("appearance")
def test_no_line_of_it_is_a_character_or_two_in_any_width(said: str) -> None:
    hint = Hint(said)
    alone = 0
    for width in range(100, 600, 5):
        hint.resize(width, 200)
        full, broken = (lines(said, hint, w) for w in (width, hint.room().width()))
        assert len(broken) == len(full)
        assert all(len(line) > 3 for line in broken), (width, broken)
        alone += len(full[-1]) < 3
    assert alone
