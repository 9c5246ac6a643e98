"""What each piece of a page is taken for."""

from __future__ import annotations

import pytest

from jiaoyue.newspaper import signs
from jiaoyue.newspaper.kinship import Bridges
from jiaoyue.newspaper.lines import sheet_of
from jiaoyue.newspaper.looks import looks_of
from jiaoyue.newspaper.segment import labels_of

LEAD = "本报讯 记者尤佳报道 昨天上午，新建的水厂开始试运行，可供全县十万人使用，居民家里的水压明显提高。"
MORE = (
    "据介绍，水厂用了两年时间建成，投资三千多万元，铺设管道一百二十公里，覆盖了九个乡镇的全部村庄。"
)
CUT = "工程人员说，水厂的水取自上游的水库，经过六道工序处理以后才送进管网，每天都要在"
REST = "管网的末端取样化验三次，结果在县政府的网站上公布，居民可以随时查看。"


def labels(*lines: str, gap: str = "\n\n") -> list[str]:
    sheet = sheet_of(gap.join(lines))
    looks = looks_of(sheet)
    bridges = Bridges([look.text for look in looks])
    return [label.name for label in labels_of(sheet, looks, (), bridges)]


def test_a_page_without_text_has_no_labels() -> None:
    assert labels("") == []


def test_heads_stand_over_a_dateline() -> None:
    assert labels("山村喝上自来水", "十万居民受益", LEAD, MORE) == [
        "HEAD",
        "HEAD",
        "OPENING",
        "BODY",
    ]


def test_a_line_that_ends_in_the_middle_goes_on_in_the_next() -> None:
    assert labels("山村喝上自来水", LEAD, CUT, REST) == ["HEAD", "OPENING", "BODY", "GOES_ON"]


def test_it_goes_on_beyond_a_caption_and_its_credit() -> None:
    found = labels("山村喝上自来水", LEAD, CUT, "\n\n新建的水厂。", "记者尤佳 摄", REST)

    assert found[2:] == ["BODY", "CAPTION", "CREDIT", "GOES_ON"]


def test_lone_lines_of_one_length_inside_a_text_are_subheads() -> None:
    lines = ("山村喝上自来水", LEAD, "两年建成水厂", MORE, "每日化验三次", CUT + REST)

    assert [label for label in labels(*lines) if label == "SUBHEAD"] == ["SUBHEAD"] * 2


def test_a_signature_closes_a_text() -> None:
    signed = MORE + "（通讯员 白露）"
    brief = (
        "第十一届面料展定于十月六日至九日举行，展位数量比上届增加两成，组委会邀请院校师生到场观摩。"
    )

    assert labels("水厂建成投产", signed, "秋季面料展开幕", brief) == [
        "HEAD",
        "BODY",
        "HEAD",
        "BODY",
    ]


def test_the_page_s_own_lines_are_headers() -> None:
    found = labels(
        "清源日报 2019年4月16日 星期二 第2版",
        "山村喝上自来水",
        LEAD,
        "责任编辑：白露 电话：5550123",
    )

    assert (found[0], found[-1]) == ("HEADER", "HEADER")


def test_rows_of_a_table_are_body_and_no_heads() -> None:
    rows = ("白菜 0.45 0.80", "土豆 1.10 1.60", "鸡蛋 4.35 4.80", "猪肉 11.2 13.5")

    assert labels("今日菜价", *rows) == ["HEAD", "BODY", "BODY", "BODY", "BODY"]


def test_what_sells_is_noise() -> None:
    assert labels(
        "山村喝上自来水", LEAD, "旺铺出租 临街门面八十平方米，价格面议，电话：13900000000"
    )[-1] == ("NOISE")


def test_a_line_over_texts_with_one_mark_is_their_standing_head() -> None:
    first = "▲柳河公社修好了三座水闸，浇地四千亩，社员们说今年的麦子有了保证。"
    second = "▲青山大队养猪二百头，平均每户一头半，还办起了一个饲料加工组。"

    assert labels("山村喝上自来水", LEAD, MORE, "在农村", first, second)[3:] == [
        "HEAD",
        "BODY",
        "BODY",
    ]


def test_a_table_has_its_head_though_no_dateline() -> None:
    rows = ("白米　每斤　二元四角", "砂糖　每包　五元四角", "花生油　每桶　三十元")

    assert labels("山村喝上自来水", LEAD, MORE, "昨日本埠商情", *rows)[3:] == [
        "HEAD",
        "BODY",
        "BODY",
        "BODY",
    ]


@pytest.mark.parametrize(
    ("opening", "is_dateline"),
    [
        ("江陰通訊、本縣西鄉各廠、因棉價高漲", True),
        ("嘉善訊、長途汽車昨晨", True),
        ("寧波通信、縣公安局以時屆冬令", True),
        ("業主聞訊、即呈請縣府派員", False),
        ("各界紛紛來電、請予救濟", False),
    ],
)
def test_a_dateline_may_end_with_the_comma_of_its_time(opening: str, *, is_dateline: bool) -> None:
    assert signs.is_dateline(opening) is is_dateline
