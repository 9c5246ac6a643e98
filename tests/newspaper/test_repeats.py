"""Passages that stand twice: which copy goes, and what repeats by nature."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jiaoyue.newspaper.kinship import Bridges
from jiaoyue.newspaper.repeats import Repeat, repeats

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

LONG = "全县已有十四个乡镇设立便民服务点，山区老人可以在家门口办理医保登记和高龄津贴等手续。"
OTHER = "连日来湿地的浅滩上水鸟成群，吸引了不少摄影爱好者前来观看，其中以天鹅最为常见。"


def same_fit(index: int) -> float:
    return 0.0


def no_head(index: int) -> bool:
    return False


def repeats_in(
    texts: Sequence[str],
    fit: Callable[[int], float],
    heads: Callable[[int], bool] = no_head,
) -> tuple[Repeat, ...]:
    return repeats(texts, fit, bridges=Bridges(texts), heads=heads)


def test_of_two_that_fit_alike_the_later_is_the_copy() -> None:
    assert repeats_in([LONG, OTHER, LONG], same_fit) == (Repeat(2, 0, LONG[:12]),)


def test_the_copy_is_the_one_that_fits_its_neighbours_worse() -> None:
    found = repeats_in([LONG, OTHER, LONG], {0: 0.0, 2: 1.0}.__getitem__)

    assert [(repeat.index, repeat.of) for repeat in found] == [(0, 2)]


def test_the_end_of_a_longer_line_said_again_is_a_copy_of_it() -> None:
    found = repeats_in([OTHER + LONG, LONG], {0: 0.0, 1: 9.0}.__getitem__)

    assert [(repeat.index, repeat.of) for repeat in found] == [(1, 0)]


def test_a_near_copy_counts() -> None:
    near = LONG.replace("十四", "四")

    assert [found.index for found in repeats_in([LONG, near], same_fit)] == [1]


def test_set_phrases_and_quoted_heads_are_left_alone() -> None:
    phrase = "守护绿水青山争当环保先锋主题宣传教育实践活动"
    texts = [phrase, OTHER + phrase, LONG + phrase]

    assert repeats_in(texts, same_fit) == ()


def test_a_repeat_inside_one_line_is_left_alone() -> None:
    assert repeats_in([LONG + LONG, OTHER], same_fit) == ()


def test_a_short_line_between_copies_goes_with_them() -> None:
    texts = [LONG, "再找市场", OTHER, LONG, "再找市场", OTHER]

    found = repeats_in(texts, same_fit, lambda index: len(texts[index]) < 20)

    assert [(repeat.index, repeat.of) for repeat in found] == [(3, 0), (4, 1), (5, 2)]
