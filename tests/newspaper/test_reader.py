"""Whole pages: articles found, lines joined, roles, names; and no text ever breaks the reader."""

from __future__ import annotations

import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from jiaoyue.newspaper.article import Kind, PageReading, Role
from jiaoyue.newspaper.page import read_page_file
from jiaoyue.newspaper.reader import READER_VERSION, read_page
from tests.newspaper.reading_score import (
    PAGES,
    TruePage,
    found_whole,
    page_names,
    score,
    true_page,
)


def assert_each_character_once(text: str, reading: PageReading) -> None:
    taken = [0] * len(text)
    owned = [block for article in reading.articles for block in article.blocks]
    for block in [*owned, *reading.furniture]:
        assert block.spans
        for span in block.spans:
            assert span.end <= len(text)
            assert span.of(text) == span.of(text).strip()
            for at in range(span.start, span.end):
                taken[at] += 1
    assert max(taken, default=0) <= 1
    left = [text[at] for at, times in enumerate(taken) if not times]
    assert not "".join(left).strip()


@pytest.fixture(params=page_names())
def page(request: pytest.FixtureRequest) -> TruePage:
    return true_page(request.param)


def test_a_page_is_read_into_its_articles(page: TruePage) -> None:
    found = score(page, read_page(page.text))

    assert found.boundaries >= 0.85
    assert found.joins >= 0.9
    assert found.roles >= 0.95


def test_titles_and_names_are_those_of_the_page(page: TruePage) -> None:
    for number, article in found_whole(page, read_page(page.text)).items():
        known = page.articles[number]
        if known["title"]:
            assert article.head(Role.TITLE, page.text) in [known["title"], *known["title_alt"]]
        for what in ("reporters", "correspondents", "photographers"):
            if not known.get(f"{what}_free") and not known.get("group"):
                also = {*known[what], *known.get(f"{what}_alt", [])}
                assert set(known[what]) <= set(getattr(article.byline, what)) <= also


def test_every_character_belongs_to_one_block(page: TruePage) -> None:
    assert_each_character_once(page.text, read_page(page.text))


def test_the_same_page_is_read_the_same_way(page: TruePage) -> None:
    assert read_page(page.text) == read_page(page.text)


def test_an_empty_page_has_no_articles() -> None:
    reading = read_page("\n\n  　\n")

    assert reading.articles == ()
    assert reading.furniture == ()


def test_a_replayed_paragraph_is_furniture_that_says_what_it_repeats() -> None:
    text = true_page("weekly-2022").text

    noise = [block for block in read_page(text).furniture if block.role is Role.NOISE]

    assert [block.reason.startswith("repeats") for block in noise] == [True]
    assert noise[0].spans[0].of(text).startswith("据了解")


def test_an_article_cut_in_two_is_one_again_and_says_why() -> None:
    text = true_page("weekly-2022").text

    bridge = read_page(text).articles[0]

    joined = ["".join(span.of(text) for span in block.spans) for block in bridge.blocks]
    assert any("立刻就能听出来" in paragraph for paragraph in joined)
    assert any("breaks off" in reason for reason in bridge.reasons)


def test_heads_below_their_texts_are_given_to_them() -> None:
    text = true_page("late-2008").text

    titles = [article.head(Role.TITLE, text) for article in read_page(text).articles]

    assert titles[0] == "抢修七小时 两万户复水"
    assert titles[-1] == "十二路公交增开区间车"


def test_kinds_are_told_apart() -> None:
    def kinds(name: str) -> set[Kind]:
        return {article.kind for article in read_page(true_page(name).text).articles}

    assert Kind.TABLE in kinds("evening-2011")
    assert Kind.PHOTO in kinds("trade-2005")
    assert Kind.LITERATURE in kinds("mainland-1978")


def test_the_header_gives_paper_edition_and_date() -> None:
    reading = read_page(true_page("hongkong-2003").text)

    assert (reading.paper, reading.edition) == ("海平日報", "A7")
    assert reading.date.edtf == "2003-06-05"


def test_what_is_known_beforehand_wins_over_the_page() -> None:
    text = true_page("hongkong-2003").text

    reading = read_page(text, paper="甲報", date="1999-01-02")

    assert reading.paper == "甲報"
    assert reading.date.edtf == "1999-01-02"


def test_the_reader_has_a_version() -> None:
    assert READER_VERSION


_PIECES = st.sampled_from(
    [
        "本报讯 记者王小明报道 ", "【本報訊】", "（记者 李四）", "通讯员张三 摄", "第2版", "广告", "简讯",
        "昨天上午，", "今年以来", "。", "，", "“", "”", "（", "）", "……", "：", "\n", "\n\n", "\n\n\n\n", "　　",
        " ", "\t", "\r", "\u2028", "\x1c", "一、", "●", "图为", "甲乙丙丁戊己庚辛壬癸", "电话12345678", "𠮷", "A",
    ]
)  # fmt: skip


@given(st.lists(_PIECES, max_size=120).map("".join))
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_no_text_breaks_the_reader(text: str) -> None:
    assert_each_character_once(text, read_page(text))


@pytest.mark.parametrize("seed", range(40))
def test_damaged_pages_are_still_read_whole(seed: int) -> None:
    chance = random.Random(seed)
    text = read_page_file(PAGES / f"{chance.choice(page_names())}.txt").text
    lines = text.split("\n")
    for _ in range(6):
        at = chance.randrange(len(lines))
        match chance.randrange(5):
            case 0:
                lines.insert(at, chance.choice(lines))
            case 1:
                lines[at] = lines[at][: chance.randrange(len(lines[at]) + 1)]
            case 2:
                lines[at : at + 2] = ["".join(lines[at : at + 2])]
            case 3:
                lines.insert(at, "")
            case _:
                other = chance.randrange(len(lines))
                lines[at], lines[other] = lines[other], lines[at]
    damaged = "\n".join(lines)

    assert_each_character_once(damaged, read_page(damaged))
