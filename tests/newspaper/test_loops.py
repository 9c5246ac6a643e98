"""A passage said twice on end is kept once; what only looks alike stays."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, strategies

from jiaoyue.newspaper import loops
from jiaoyue.newspaper.article import Block, Role
from jiaoyue.newspaper.loops import unlooped
from jiaoyue.newspaper.reader import read_page
from jiaoyue.text.span import Span

if TYPE_CHECKING:
    from types import FrameType

    from _typeshed import TraceFunction

LEAD = "日前,云溪县图书馆新馆开放。"
PASSAGE = "馆长说,新馆藏书三十万册,每天能接待读者两千人次,是全县最大的设施,"
END = "受到市民欢迎。"


def kept(text: str) -> str:
    block, _ = unlooped(Block(Role.BODY, (Span(0, len(text)),)), text)
    return "".join(span.of(text) for span in block.spans)


@pytest.mark.parametrize("times", [2, 3, 4])
def test_a_passage_said_again_and_again_is_kept_once(times: int) -> None:
    assert kept(LEAD + PASSAGE * times + END) == LEAD + PASSAGE + END


@pytest.mark.parametrize(
    "text",
    [
        LEAD + PASSAGE + END + PASSAGE + LEAD,
        LEAD + "加油,加油," * 8 + END,
        LEAD + "……" * 40 + END,
        LEAD + PASSAGE + PASSAGE.replace("三十", "四十") + END,
        LEAD,
    ],
)
def test_what_is_no_loop_stays(text: str) -> None:
    assert kept(text) == text


LONG = "馆长林晓说,新馆的书架都用本地的杉木打成,阅览室临着云溪,读者抬头便能看见对岸的青山,"


@pytest.mark.parametrize(
    "again",
    [
        LONG.replace("杉", "衫"),
        LONG.replace("架", "枷"),
        LONG.replace("云溪", "去溪"),
    ],
)
def test_a_passage_misread_the_second_time_is_kept_once(again: str) -> None:
    assert kept(LEAD + LONG + again + END) in (LEAD + LONG + END, LEAD + again + END)


@pytest.mark.parametrize(
    "other",
    [
        LONG.replace("杉木", "松板"),
        LONG.replace("对岸", "东岸"),
        LONG.replace("杉", "衫")
        .replace("打", "行")
        .replace("临", "监")
        .replace("溪", "奚")
        .replace("抬", "台"),
        LONG.replace("本地的", ""),
    ],
)
def test_a_passage_in_other_words_stays(other: str) -> None:
    assert kept(LEAD + LONG + other + END) == LEAD + LONG + other + END


def test_a_loop_over_a_column_break_becomes_noise_of_the_page() -> None:
    text = f"{LEAD}{PASSAGE}{PASSAGE[:20]}\n{PASSAGE[20:]}{END}"
    cut = len(LEAD + PASSAGE) + 20
    block, noise = unlooped(Block(Role.BODY, (Span(0, cut), Span(cut + 1, len(text)))), text)
    assert "".join(span.of(text) for span in block.spans) == LEAD + PASSAGE + END
    assert "".join(span.of(text) for one in noise for span in one.spans) == PASSAGE
    assert all(one.reason.startswith("repeats “馆长说") for one in noise)


def test_a_page_is_read_without_its_loops() -> None:
    text = f"新馆开放\n\n本报讯 记者林晓报道 {LEAD}{PASSAGE}{PASSAGE}{END}\n"
    reading = read_page(text)
    body = "".join(
        span.of(text)
        for article in reading.articles
        for block in article.blocks
        for span in block.spans
        if block.role is Role.BODY
    )
    assert body.count(PASSAGE) == 1
    assert [block.role for block in reading.furniture] == [Role.NOISE]


@given(
    strategies.lists(
        strategies.sampled_from((LEAD, PASSAGE, END, "好", PASSAGE[:30])), max_size=12
    ),
    strategies.integers(0, 400),
)
def test_nothing_is_lost_and_nothing_is_in_two_places(parts: list[str], cut: int) -> None:
    text = "".join(parts)
    cut = min(cut, len(text))
    spans = tuple(span for span in (Span(0, cut), Span(cut, len(text))) if len(span))
    block, noise = unlooped(Block(Role.BODY, spans), text)
    held = [span for one in (block, *noise) for span in one.spans]
    assert sorted(at for span in held for at in range(span.start, span.end)) == list(
        range(len(text))
    )


def test_a_long_row_of_one_phrase_takes_time_in_proportion_to_its_length() -> None:
    def steps(text: str) -> int:
        """Return how many lines of the module are run for a block of the text."""
        count = 0

        def traced(frame: FrameType, event: str, _: object) -> TraceFunction | None:
            nonlocal count
            if frame.f_code.co_filename != loops.__file__:
                return None
            count += event == "line"
            return traced

        sys.settrace(traced)
        try:
            kept(text)
        finally:
            sys.settrace(None)
        return count

    phrase = "谢谢大家的支持。"
    assert steps(phrase * 2_000) < 2.5 * steps(phrase * 1_000)
