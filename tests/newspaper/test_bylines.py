"""Names, where papers put them."""

from __future__ import annotations

import pytest

from jiaoyue.newspaper.article import Byline
from jiaoyue.newspaper.bylines import byline_of
from jiaoyue.newspaper.persons import is_name
from jiaoyue.newspaper.signs import BYLINE, credit_at_end


def names(
    opening: str = "", closing: str = "", lines: tuple[str, ...] = (), credits: tuple[str, ...] = ()
) -> Byline:
    return byline_of(opening, closing, lines, credits)


@pytest.mark.parametrize(
    ("opening", "reporters", "correspondents"),
    [
        ("本报讯 记者尤佳 通讯员白露、甘泉报道 凌晨两点，", ("尤佳",), ("白露", "甘泉")),
        ("本报讯（记者 尤佳 通讯员 白露）昨天，", ("尤佳",), ("白露",)),
        ("本报讯(记者尤佳)昨天,", ("尤佳",), ()),
        ("本报讯 记者 史　方 近日，市里", ("史方",), ()),
        ("本报讯 记者李然 近日，市里", ("李然",), ()),
        ("记者尤佳 通讯员白露报道 近年来，", ("尤佳",), ("白露",)),
        ("通讯员清工报道 职工", (), ("清工",)),
        ("新华社平江10月1日电（记者 尤佳、白露）全国", ("尤佳", "白露"), ()),
        ("【記者許大山／溪尾報導】興建多年的", ("許大山",), ()),
        ("【記者許大山、古金水／溪尾報導】興建", ("許大山", "古金水"), ()),
        ("【本報記者梁小芬報道】為了", ("梁小芬",), ()),
        ("（中央社記者許大山台北十日電）官員", ("許大山",), ()),
        ("記者許大山台北報導 官員", ("許大山",), ()),
        ("【記者許清和台北報導】官員", ("許清和",), ()),
        ("本报讯（记者尤佳和白露）昨天，", ("尤佳", "白露"), ()),
        ("（通讯员白露）昨天，", (), ("白露",)),
        ("（尤佳报道）昨天，", ("尤佳",), ()),
        ("(报道:尤佳)昨天，", ("尤佳",), ()),
        ("本报讯 （白露）昨天，", (), ("白露",)),
        ("岭南新闻讯(全媒体记者 尤佳 通讯员 白露) 昨天,", ("尤佳",), ("白露",)),
        ("本报讯（记者 尤佳）（通讯员 白露）昨天，", ("尤佳",), ("白露",)),
        ("本报讯（记者 尤佳 通讯员 县公安局 白露）昨天，", ("尤佳",), ("白露",)),
        ("本报讯（记者 尤佳 通讯员 交警 白露）昨天，", ("尤佳",), ("白露",)),
        ("本报讯 记者尤佳，通讯员白露从市公安局获悉：", ("尤佳",), ("白露",)),
        ("本报讯 尤佳、白露报道：去年以来，", (), ("尤佳", "白露")),
        ("晨报讯（记者 尤佳）昨天，", ("尤佳",), ()),
        ("【濠江日報消息】昨天，", (), ()),
        ("【大公報訊】記者尤佳報道：昨天，", ("尤佳",), ()),
        ("（本報記者許大山上海航訊）昨天，", ("許大山",), ()),
        ("中新社澳门三月五日电（记者 尤佳）昨天，", ("尤佳",), ()),
        ("本报讯（记 者 尤佳 通 讯 员 白露）昨天，", ("尤佳",), ("白露",)),
        ("本报讯（记者 洪常 萧赖 通讯员 阎习）昨天，", ("洪常", "萧赖"), ("阎习",)),
        ("新华社平江5日电（尤佳、白露）昨天，", ("尤佳", "白露"), ()),
        ("【本報許大山台南報導】官員", ("許大山",), ()),
        ("【成功訊】漁港今年豐收", (), ()),
        ("（白露專稿）甲組聯賽", ("白露",), ()),
        ("【本報記者許昌台南訊】官員", ("許昌",), ()),
        ("【本報許大山／台南電】官員", ("許大山",), ()),
        ("本报讯 昨天，记者从市里了解到，", (), ()),
        ("记者了解到，这些痛点", (), ()),
        ("记者走进车间，看到", (), ()),
    ],
)
def test_datelines_name_reporters_and_correspondents(
    opening: str, reporters: tuple[str, ...], correspondents: tuple[str, ...]
) -> None:
    found = names(opening)

    assert (found.reporters, found.correspondents) == (reporters, correspondents)


@pytest.mark.parametrize(
    ("closing", "reporters", "correspondents"),
    [
        ("一直熬下去。（记者 尤佳 通讯员 白露）", ("尤佳",), ("白露",)),
        ("一直熬下去。（南宣）", (), ("南宣",)),
        ("一直熬下去。(史　方)", (), ("史方",)),
        ("一直熬下去。（本报综合）", (), ()),
        ("一直熬下去。（完）", (), ()),
        ("一直熬下去。 本报记者 尤佳", ("尤佳",), ()),
        ("一直熬下去。本报记者 尤佳 摄影报道", ("尤佳",), ()),
        ("一直熬下去。（白露 供稿）", (), ("白露",)),
        ("参加的有骑手（骑手车队）", (), ()),
        ("一直熬下去。（安徽 白露）", (), ("白露",)),
        ("一直熬下去。（县委报道组 白露 甘泉）", (), ("白露", "甘泉")),
        ("一直熬下去。（白露　诸葛小明）", (), ("白露", "诸葛小明")),
        ("一直熬下去。（县妇联）", (), ("县妇联",)),
        ("一直熬下去。（部分）", (), ()),
        ("粳米三元（每百斤）", (), ()),
        ("一直熬下去。（有删节）", (), ()),
    ],
)
def test_signatures_at_the_end(
    closing: str, reporters: tuple[str, ...], correspondents: tuple[str, ...]
) -> None:
    found = names(closing=closing)

    assert (found.reporters, found.correspondents) == (reporters, correspondents)


def test_a_bare_name_under_a_dispatch_in_corner_brackets_is_a_reporter_s() -> None:
    assert names("【本報溪尾訊】農會昨天", "提高收購數量。（許大山）") == Byline(("許大山",))


def test_a_correspondent_who_took_the_picture_is_both() -> None:
    found = names("本报讯 通讯员白露摄影报道 日前，")

    assert (found.correspondents, found.photographers) == (("白露",), ("白露",))
    assert names(credits=("通讯员白露 摄",)) == Byline((), ("白露",), ("白露",))


def test_a_reporter_s_credit_names_a_photographer_only() -> None:
    assert names(credits=("水厂车间。记者尤佳 摄",)) == Byline(photographers=("尤佳",))
    assert names(credits=("（記者許大山／攝）",)) == Byline(photographers=("許大山",))
    assert names(credits=("新华社发（尤佳 摄）",)) == Byline(photographers=("尤佳",))
    assert names(credits=("圖／許大山",)) == Byline(photographers=("許大山",))


def test_text_and_picture_by_the_same_hands() -> None:
    found = names(lines=("本报记者 尤佳 通讯员 白露 文/图",))

    assert (found.reporters, found.correspondents) == (("尤佳",), ("白露",))
    assert found.photographers == ("尤佳", "白露")


def test_text_by_one_and_picture_by_another() -> None:
    found = names(lines=("记者尤佳 文",), credits=("通讯员白露 摄",))

    assert found == Byline(("尤佳",), ("白露",), ("白露",))


def test_a_bare_name_is_the_author() -> None:
    assert names(lines=("秦 晓",)).reporters == ("秦晓",)
    assert names(lines=("■記者胡竹青／雲水報導",)).reporters == ("胡竹青",)


@pytest.mark.parametrize(
    ("opening", "agency"),
    [
        ("新华社平江10月1日电 全国", "新华社"),
        ("據路透社倫敦十六日電 首相", "路透社"),
        ("【中央社台北十日電】官員", "中央社"),
        ("新华社成立以来，有许多记者", None),
        ("本报讯 昨天", None),
    ],
)
def test_the_agency_stands_in_the_dateline(opening: str, agency: str | None) -> None:
    assert names(opening).agency == agency


def test_each_name_stands_once() -> None:
    found = names("本报讯 记者尤佳报道 昨天", "熬下去。（记者 尤佳）")

    assert found.reporters == ("尤佳",)


def test_names_begin_with_surnames() -> None:
    assert all(map(is_name, ("李然", "欧阳小明", "許大山")))
    assert not any(map(is_name, ("近日", "李", "成立大会", "昨天")))


@pytest.mark.parametrize(
    ("line", "reporters", "photographers"),
    [
        ("文/本报记者 尤佳 图/本报记者 白露", ("尤佳",), ("白露",)),
        ("采写：本报记者 尤佳 摄影：白露", ("尤佳",), ("白露",)),
        ("撰文 尤佳 摄影 白露", ("尤佳",), ("白露",)),
        ("採訪/撰文：許大山 攝影：白露", ("許大山",), ("白露",)),
        ("圖文：許大山", ("許大山",), ("許大山",)),
        ("許大山 圖文", ("許大山",), ("許大山",)),
        ("新华社记者 尤佳 白露", ("尤佳", "白露"), ()),
        ("融媒体中心记者 尤佳 白露", ("尤佳", "白露"), ()),
        ("融媒记者 尤佳 见习记者 白露", ("尤佳", "白露"), ()),
        ("本報駐京記者 許大山", ("許大山",), ()),
        ("记者 尤佳 欧阳 明", ("尤佳", "欧阳明"), ()),
        ("本报评论员", (), ()),
        ("文/图：本报记者 尤佳", ("尤佳",), ("尤佳",)),
        ("尤佳 白露 文图", ("尤佳", "白露"), ("尤佳", "白露")),
        ("尤佳 白露 摄影报道", ("尤佳", "白露"), ("尤佳", "白露")),
        ("特派員許大山／台北報導", ("許大山",), ()),
    ],
)
def test_a_line_of_names_is_one_and_says_who_did_what(
    line: str, reporters: tuple[str, ...], photographers: tuple[str, ...]
) -> None:
    found = names(lines=(line,))

    assert BYLINE.search(line)
    assert (found.reporters, found.photographers) == (reporters, photographers)


def test_the_agency_of_a_line_of_names_is_known() -> None:
    assert names(lines=("中新社记者 尤佳",)).agency == "中新社"


@pytest.mark.parametrize(
    ("line", "photographers"),
    [
        ("工人在检修设备 尤佳 摄", ("尤佳",)),
        ("工人在检修设备。 摄影 尤佳", ("尤佳",)),
        ("工人檢修設備。（警方提供）", ()),
        ("（中央社）", ()),
        ("翻攝自網路", ()),
    ],
)
def test_a_credit_is_one_and_names_who_took_the_picture(
    line: str, photographers: tuple[str, ...]
) -> None:
    assert credit_at_end(line)
    assert names(credits=(line,)).photographers == photographers
