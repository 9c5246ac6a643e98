"""Titles, places and dates are said as short as they are clear."""

from __future__ import annotations

import pytest

from jiaoyue.marks.catalogue import ArticleRow, Round
from jiaoyue.ui.models.labels import (
    date_label,
    place_label,
    row_title,
    short_place,
    short_siblings,
    shortened,
)


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("浙江省", "浙江"),
        ("杭州市", "杭州"),
        ("余杭区", "余杭"),
        ("臺北縣", "臺北"),
        ("内蒙古自治区", "内蒙古"),
        ("新疆维吾尔自治区", "新疆"),
        ("香港特别行政区", "香港"),
        ("恩施土家族苗族自治州", "恩施"),
        ("黔东南苗族侗族自治州", "黔东南"),
        ("景宁畲族自治县", "景宁"),
        ("阿里地区", "阿里"),
        ("锡林郭勒盟", "锡林郭勒"),
        ("郊区", "郊区"),
        ("赵县", "赵县"),
        ("市中区", "市中区"),
        ("重庆", "重庆"),
        ("", ""),
    ],
)
def test_a_place_is_named_as_one_says_it(name: str, short: str) -> None:
    assert short_place(name) == short


@pytest.mark.parametrize(
    ("words", "said"), [("", ""), ("渡口开渡", "渡口开渡"), ("渡口开渡了", "渡口开渡…")]
)
def test_what_is_cut_off_says_so(words: str, said: str) -> None:
    assert shortened(words, 4) == said


@pytest.mark.parametrize(
    ("title", "first_line", "said"),
    [
        ("渡口开渡", "昨日", "渡口开渡"),
        ("", "昨日", "昨日"),
        ("渡" * 30, "", "渡" * 24 + "…"),
    ],
)
def test_a_sentence_names_an_article_by_the_beginning_of_its_title(
    title: str, first_line: str, said: str
) -> None:
    row = ArticleRow(1, title, first_line, *[None] * 5, "", "", Round.UNREAD)
    assert row_title(row) == said


def test_places_that_would_be_named_alike_keep_their_names() -> None:
    assert short_siblings(["绍兴市", "绍兴县", "宁波市"]) == ["绍兴市", "绍兴县", "宁波"]


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        ("2022-06-16", "2022-06-16", "2022-06-16"),
        ("2023-05-03", "2023-06-30", "约 2023-05"),
        ("2023-05-03", "2023-05-20", "约 2023-05"),
        ("2024-02-01", "2024-02-29", "2024-02"),
        ("2021-01-01", "2021-12-31", "2021"),
        ("2021-01-01", "2022-12-31", "约 2021"),
        ("", "", ""),
    ],
)
def test_a_date_says_how_well_it_is_known(first: str, last: str, said: str) -> None:
    assert date_label(first, last, "约 {}") == said


@pytest.mark.parametrize(
    ("places", "said"),
    [
        (("浙江省", "杭州市", "余杭区"), "杭州 · 余杭"),
        (("浙江省", None, None), "浙江"),
        (("浙江省", "绍兴市", "绍兴县"), "绍兴市 · 绍兴县"),
        ((None, None, None), ""),
    ],
)
def test_a_row_names_city_and_county(places: tuple[str | None, ...], said: str) -> None:
    row = ArticleRow(1, "", "", *places[:3], None, None, "", "", Round.UNREAD)  # type: ignore[misc]
    assert place_label(row) == said
