"""Which marks go with a copy that is taken out."""

from __future__ import annotations

import pytest

from jiaoyue.proof.copies import what_goes
from jiaoyue.text.span import Span


@pytest.mark.parametrize(
    "marked",
    [
        "大家修路，<大家修路，>修到了山顶。",
        "修到山顶，大家歌唱，<大家歌唱，>天黑才回。",
        "路修好了，车也通了<，车也通了>。",
        "天亮了。大家上山，<天亮了。大家上山，>各修一段。",
        "茶青了。<茶青了，>大家上山。",
        "乡亲，可来登记<，乡亲，可来登记>到年底。",
        "天亮了。<天亮了，只见>大家上山。",
        "就把两亩地<就把两亩>翻完。",
    ],
)
def test_one_of_the_marks_around_a_copy_stays(marked: str) -> None:
    start, end = marked.index("<"), marked.index(">") - 1
    text = marked.replace("<", "").replace(">", "")

    for copy in _with_and_without_marks(text, Span(start, end)):
        assert _taken_out(text, copy) == text[:start] + text[end:], copy.of(text)


def test_nothing_goes_with_a_copy_of_nothing_but_marks() -> None:
    assert len(what_goes("走，，走。", Span(1, 3))) == 0


def _taken_out(text: str, copy: Span) -> str:
    gone = what_goes(text, copy)
    return text[: gone.start] + text[gone.end :]


def _with_and_without_marks(text: str, span: Span) -> list[Span]:
    """Return the copy as it is and, between two marks, with both."""
    before = text[span.start] in "，。"
    after = text[span.end - 1] in "，。"
    around = [span]
    if after and text[span.start - 1] in "，。":
        around.append(Span(span.start - 1, span.end))
    if before and text[span.end : span.end + 1] in ("，", "。"):
        around.append(Span(span.start, span.end + 1))
    return around
