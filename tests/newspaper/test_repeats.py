"""Passages that stand twice: which copy goes, and what repeats by nature."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jiaoyue.newspaper.kinship import Bridges
from jiaoyue.newspaper.repeats import Repeat, repeats

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

LONG = "全县已有十四个乡镇设立便民服务点，山区老人可以在家门口办理医保登记和高龄津贴等手续。"
OTHER = "连日来湿地的浅滩上水鸟成群，吸引了不少摄影爱好者前来观看，其中以天鹅最为常见。"


def same_fit(index: int, other: int) -> float:
    return 0.0


def fits(weights: dict[int, float]) -> Callable[[int, int], float]:
    return lambda index, _other: weights[index]


def no_head(index: int) -> bool:
    return False


def repeats_in(
    texts: Sequence[str],
    fit: Callable[[int, int], float],
    heads: Callable[[int], bool] = no_head,
) -> tuple[Repeat, ...]:
    return repeats(texts, fit, bridges=Bridges(texts), heads=heads)


def test_of_two_that_fit_alike_the_later_is_the_copy() -> None:
    assert repeats_in([LONG, OTHER, LONG], same_fit) == (Repeat(2, 0, LONG[:12]),)


def test_the_copy_is_the_one_that_fits_its_neighbours_worse() -> None:
    found = repeats_in([LONG, OTHER, LONG], fits({0: 0.0, 2: 1.0}))

    assert [(repeat.index, repeat.of) for repeat in found] == [(0, 2)]


def test_the_end_of_a_longer_line_said_again_is_a_copy_of_it() -> None:
    found = repeats_in([OTHER + LONG, LONG], fits({0: 0.0, 1: 9.0}))

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


STORY = (
    "老渡口在青山县城外，摆渡人周长河守了多年。他说，起初一天要来回许多趟，送的是学生和菜农，"
    "大桥通了车，坐船的人便少了，可他每天仍旧把船擦得干干净净，泊在石阶下等人。"
)


def said_otherwise(*words: str) -> str:
    """Return the story with each first of two words said as the second."""
    story = STORY
    for word, other in zip(words[::2], words[1::2], strict=True):
        assert word in story
        story = story.replace(word, other)
    return story


@pytest.mark.parametrize(
    "misread",
    [
        said_otherwise(
            "渡口", "渡囗", "起初", "起衩", "菜农", "莱农", "仍旧", "仍日", "石阶", "石价"
        ),
        said_otherwise("周长河", "周河", "来回许多", "来回回许多", "坐船", "座船", "泊", "沽"),
        said_otherwise("，", ",", "。", "."),
    ],
)
def test_a_line_that_differs_in_a_few_misread_characters_is_a_copy(misread: str) -> None:
    assert [found.index for found in repeats_in([STORY, OTHER, misread], same_fit)] == [2]


@pytest.mark.parametrize(
    "other",
    [
        said_otherwise("周长河", "林水生", "学生", "砖瓦", "坐船", "上山", "石阶", "柳树"),
        said_otherwise("多年", "三年", "起初", "起衩", "菜农", "莱农", "仍旧", "仍日"),
        said_otherwise("外", "东", "起初", "起衩", "菜农", "莱农", "仍旧", "仍日"),
        said_otherwise("摆渡人", "有一个摆渡人", "学生", "小学生们", "泊", "停", "坐", "乘"),
    ],
)
def test_a_line_of_one_pattern_about_something_else_is_no_copy(other: str) -> None:
    assert repeats_in([STORY, OTHER, other], same_fit) == ()


def test_rows_and_formulas_are_no_copies() -> None:
    row = "青山县  晴转多云  最高气温18℃  最低气温9℃  偏东风三级"
    lost = "遗失声明：兹有青山镇居民王小明不慎遗失身份证一张，声明作废。"
    texts = [row, row.replace("18", "21"), lost, lost.replace("王小明", "李大山")]

    assert repeats_in(texts, same_fit) == ()
