"""What each piece of a page is taken for."""

from __future__ import annotations

import pytest

from jiaoyue.newspaper import signs
from jiaoyue.newspaper.alone import Alone
from jiaoyue.newspaper.clues import Clues
from jiaoyue.newspaper.kinship import Bridges
from jiaoyue.newspaper.labels import Label
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


def test_a_line_of_a_text_that_begins_with_a_number_is_no_header() -> None:
    line = "第三期茶園，今年春天每畝多收二十斤，扣除"

    assert labels("山村喝上自来水", LEAD, line, MORE)[2] == "BODY"


def test_what_stands_in_a_header_behind_the_number_of_the_page_leaves_it_one() -> None:
    assert labels("第四版文化、体育", "山村喝上自来水", LEAD, MORE)[0] == "HEADER"


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


def test_a_picture_s_text_with_its_credit_is_no_brief_though_it_bears_their_mark() -> None:
    first = "▲柳河公社修好了三座水闸，浇地四千亩，社员们说今年的麦子有了保证。"
    second = "▲青山大队养猪二百头，平均每户一头半，还办起了一个饲料加工组。"
    picture = "▲图为柳河公社的社员在水闸旁 甘来摄"

    assert labels("山村喝上自来水", LEAD, MORE, first, second, picture)[5] == "CAPTION"


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


def test_a_line_that_ends_inside_a_number_is_no_subhead() -> None:
    heads = ("山村喝上自来水", "十万居民受益")
    cut = (
        "\u3000\u3000全县现有水池三",
        "千一百座，停电的时候也不用担心，水泵房里备有两台柴油发电机。",
    )
    told = ["\u3000\u3000" + line for line in (LEAD, MORE, MORE)]

    found = labels(*heads, *told[:2], "水池修到山上", told[2], *cut, told[2], gap="\n")

    assert found[5:] == ["BODY", "BODY", "GOES_ON", "BODY"]


@pytest.mark.parametrize(
    ("head", "told"),
    [
        (
            "山村用上自来水 人数全省第一",
            "十月里水池修好，三百户都来看，水管一直接到了山坡上的学校。",
        ),
        ("全省十大水库之一", "百里长渠也通了水，社员们说今年的麦子有了保证，水费也不高。"),
        ("各村水费标准统一", "十一月起全区都按一个标准收费，水厂的职工挨家挨户抄表。"),
        ("今年用水户数", "千家万户都装了水表，比去年多了一倍，水厂为此添了两台水泵。"),
    ],
)
def test_a_head_whose_last_word_could_be_a_number_is_a_head(head: str, told: str) -> None:
    found = labels("山村喝上自来水", LEAD, MORE, head, told, MORE)

    assert found[3] in ("HEAD", "SUBHEAD")


def test_a_line_as_wide_as_its_column_may_end_inside_a_number() -> None:
    told = (
        "\u3000\u3000山里技术推广站的水池，",
        "去年修了五百座，大家都来看，都",
        "家家户户用上了水。",
        "今年全县又要再修大小水池三百一",
        "十座。站里的技术员说，水泵房里，",
        "备有两台柴油发电机，停电的时候",
        "也能抽水，大家都不用再担心了。",
    )

    found = labels("山村喝上自来水", *told, "水池修到山上", *told, gap="\n")

    assert found[:4] == ["HEAD", "BODY", "BODY", "GOES_ON"]


def test_a_picture_s_text_with_its_credit_in_one_line_parts_no_paragraph() -> None:
    picture = "九月三日，老年大学门前的广场上，学员们正在排练迎接重阳的扇子舞。记者尤佳 摄"

    found = labels("山村喝上自来水", LEAD, CUT, picture, REST)

    assert found[2:] == ["BODY", "CAPTION", "GOES_ON"]


def test_paragraphs_of_a_page_with_commas_alone_end_with_them() -> None:
    told = [
        "\u3000\u3000" + line.replace("，", "、").replace("。", "、")
        for line in (LEAD[5:] + REST, MORE + REST)
    ]
    over = ("鹽梟十一名落網", "官兵夜半圍村")

    found = labels("小南門茶館失火", *told, *over, *told[::-1], "昨日米價", told[0], gap="\n")

    assert found[1:] == ["BODY", "BODY", "HEAD", "HEAD", "BODY", "BODY", "HEAD", "BODY"]


def test_the_last_brief_of_a_column_may_have_lost_its_stop() -> None:
    found = labels(
        "山城点滴",
        "\u3000\u3000△东风机械厂试制成功小型碾米机，已有四十台运往各个公社。",
        "\u3000\u3000△红星剧团下乡演出，一个月演了二十六场，观众两万多人次。",
        "\u3000\u3000△县文化馆办起夜校，报名的青工已经有三百七十多人",
        "县人民代表大会下月开幕",
        "\u3000\u3000" + LEAD,
        gap="\n",
    )

    assert found == ["HEAD", "BODY", "BODY", "BODY", "HEAD", "OPENING"]


VERSE = ("一条扁担颤悠悠，", "挑着星星过渡口；", "挑得汗水湿透背，", "挑来清水满田流。")


def test_verse_with_stops_stands_between_lines_without_any() -> None:
    above = (
        "山村喝上自来水",
        "\u3000\u3000" + LEAD,
        "\u3000\u3000请有关的部门认真查一查，给我们一个答复。",
    )
    heads = ("白沙乡农民　尤大贵", "一条扁担", "挑夫　艾长贵")

    found = labels(*above, *heads, *VERSE, "短评", "把水用好", "\u3000\u3000" + LEAD, gap="\n")

    assert found[6:10] == ["BODY"] * 4
    assert found[4] == found[10] == found[11] == "HEAD"


def test_a_writer_of_verse_has_his_people_behind_his_name() -> None:
    verse = (
        "山脊上第一声鸟叫",
        "抖落满林的霜",
        "斧头在你的手中",
        "像一弯刚磨好的月亮",
        "你记得每一圈年轮",
    )
    above = ("山村喝上自来水", "\u3000\u3000" + LEAD, "\u3000\u3000" + MORE)

    found = labels(*above, "伐木者", "乌兰（鄂温克族）", *verse, gap="\n")

    assert found[3:] == ["HEAD", "BYLINE", *["BODY"] * 5]


def test_a_short_line_that_breaks_off_in_a_word_of_the_page_is_no_head() -> None:
    told = (
        "白沙镇的养蜂合作",
        "社理事长艾长贵介绍，合作社按每公斤三元收购蜂蜜，社员每户增收两千元，今年又添了四十箱蜂。",
    )

    found = labels("蜂农抱成团", LEAD, *told, MORE)

    assert found == ["HEAD", "OPENING", "BODY", "GOES_ON", "BODY"]


def test_the_head_of_a_table_may_end_as_a_word_of_the_page_begins() -> None:
    told = (
        "县里新设了三个收购站，收购站每天开到晚上八点，收购站的价格贴在门口，收购站里还代卖蜂箱。"
    )
    rows = ("站名 收购(公斤) 均价(元)", "白沙 310 3.2", "青溪 284 3.1", "石桥 402 3.4")

    found = labels("蜂农抱成团", LEAD, told, MORE, "8月中旬蜂蜜收购", *rows)

    assert found[4] == "HEAD"


PROSE = (
    "\u3000\u3000水库边的老槐树又发了新芽，守闸人每天清早都要绕着它走一圈，看看树洞里的山雀还在不在。",
    "\u3000\u3000有人问他守了多少年，他说树有多粗就是多少年，说完自己先笑起来，又去摇那只旧闸轮。",
)


def test_a_name_between_an_unsigned_text_and_other_heads_signs_the_text() -> None:
    found = labels(
        "闸口的老槐树", *PROSE, "汪知秋", "山村喝上自来水", "\u3000\u3000" + LEAD, gap="\n"
    )

    assert found == ["HEAD", "BODY", "BODY", "BYLINE", "HEAD", "OPENING"]


def test_a_name_between_an_unsigned_text_and_a_report_with_its_head_behind_signs_the_text() -> None:
    told = "\u3000\u3000" + LEAD

    found = labels("闸口的老槐树", *PROSE, "汪知秋", told, "山村喝上自来水", *PROSE, gap="\n")

    assert found[:5] == ["HEAD", "BODY", "BODY", "BYLINE", "OPENING"]


def test_an_indented_pen_name_signs_the_text_above_it() -> None:
    found = labels(
        "闸口的老槐树",
        *PROSE,
        "\u3000\u3000老闸",
        "山村喝上自来水",
        "\u3000\u3000" + LEAD,
        gap="\n",
    )

    assert found == ["HEAD", "BODY", "BODY", "BYLINE", "HEAD", "OPENING"]


def test_rows_with_prices_and_hours_in_words_are_no_heads() -> None:
    prices = (
        "\u3000柳河白粳\u3000\u3000十一元二角至十二元",
        "\u3000东关尖米\u3000\u3000九元九角",
        "\u3000石桥糯米\u3000\u3000十二元一角",
    )
    hours = (
        "初六日：东关、石桥、柳河　下午四时至八时",
        "初七日：西关、北门、竹巷　上午六时至十时",
        "初八日：南门、盐仓、鱼市　下午四时至八时",
        "初九日：城外各处　上午六时至十时",
    )
    news = ("渡口添了新船", "\u3000\u3000" + LEAD)

    found = labels("昨日米市", *prices, *news, gap="\n")
    assert found == ["HEAD", "BODY", "BODY", "BODY", "HEAD", "OPENING"]
    found = labels("山村喝上自来水", LEAD, CUT, "各区供水时间", *hours, REST, gap="\n")
    assert found[3:8] == ["HEAD", "BODY", "BODY", "BODY", "BODY"]


def test_a_line_below_a_table_may_head_a_text_though_it_has_a_figure() -> None:
    rows = ("白菜　　0.25　　0.30", "萝卜　　0.60　　0.65", "土豆　　1.50　　1.60")

    found = labels("柳河镇昨日菜价", *rows, "水厂铺设管道三千余米", LEAD, MORE)

    assert found == ["HEAD", "BODY", "BODY", "BODY", "HEAD", "OPENING", "BODY"]


def test_numbers_drawn_are_a_row_below_their_head() -> None:
    drawn = "红球：05　09　12　20　26　31　　蓝球：07"

    found = labels("山村喝上自来水", LEAD, "双色球第086期开奖", drawn, MORE)

    assert found == ["HEAD", "OPENING", "HEAD", "BODY", "BODY"]


def test_what_a_market_s_informant_reports_is_a_text_with_a_head() -> None:
    told = "石桥市场信息员祁连生报道：受去冬干旱影响，白芷今年减产三成，近期货源吃紧，价格一周内涨了两次。"

    found = labels("山村喝上自来水", LEAD, MORE, "石桥：白芷货紧　一周两涨", told)

    assert found[3:] == ["HEAD", "OPENING"]


def test_a_notice_is_no_subhead() -> None:
    told = "\u3000\u3000守闸人的老槐树今年要写进书里，守了多少年，树洞里的山雀还在不在，都可以写来，来稿寄县文化馆。"

    found = labels(
        "闸口的老槐树",
        "汪知秋",
        *PROSE,
        "竹巷的灯",
        "何采薇",
        *PROSE[::-1],
        "征稿启事",
        told,
        gap="\n",
    )

    assert found[8:] == ["HEAD", "BODY"]


@pytest.mark.parametrize(
    ("head", "standing"), [("短　评", True), ("簡 訊", True), ("晚　渡", False)]
)
def test_a_standing_head_may_be_spaced(head: str, *, standing: bool) -> None:
    assert signs.is_section(head) == standing


REGULATED = (
    "芦花吹雪过东洲，半是渔歌半是秋。",
    "却喜新桥横碧水，行人不再唤归舟。",
    "一盏灯明沙岸上，三更潮落石矶头。",
    "醒来忽见霜如许，染尽平田十万畴。",
)


def test_verse_ends_above_the_title_and_the_name_of_the_next() -> None:
    found = labels(
        "旧体诗词", "东洲晚渡", "汪知秋", *REGULATED, "浪淘沙·新闸", "何采薇", *REGULATED[::-1]
    )

    verse = ["BODY"] * 4
    assert found == ["HEAD", "HEAD", "BYLINE", *verse, "HEAD", "BYLINE", *verse]


def test_numbered_songs_stand_below_who_gathered_them() -> None:
    songs = ("（一）", *VERSE, "（二）", *VERSE)
    indented = ["\u3000\u3000" + line for line in songs]

    found = labels(
        "文化生活", "挑水的歌", "汪　秋搜集", *indented, "山村喝上自来水", *PROSE, gap="\n"
    )

    assert found[:5] == ["HEAD", "HEAD", "BYLINE", "BODY", "BODY"]
    assert found[13:] == ["HEAD", "BODY", "BODY"]


def test_two_heads_of_a_report_stand_below_verse_without_stops() -> None:
    verse = ("芦苇先写", "用白头写", "风翻一页", "它就忘一行", "柿子第二个写", "把灯点在枝头")
    told = "本报讯（记者应未）由柳河镇九位船工执笔的散文集《柳河船歌》，昨天上午在镇文化站首发，柳河船工自己写书还是头一回。"

    found = labels(
        "秋天的写法", "何采薇", *verse, "柳河船工写出自己的书", "《柳河船歌》昨天首发", told, MORE
    )

    assert found[2:] == [*["BODY"] * 6, "HEAD", "HEAD", "OPENING", "BODY"]


@pytest.mark.parametrize(
    ("opening", "begins"),
    [
        ("白河县柳溪公社石桥大队有个老贫农", True),
        ("白河县柳溪镇石桥村的水厂", True),
        ("柳溪镇石桥村的水厂", False),
        ("水厂送水到白河县柳溪镇石桥村", False),
    ],
)
def test_a_village_with_its_county_first_begins_a_text(opening: str, *, begins: bool) -> None:
    assert bool(signs.ADDRESS.search(opening)) == begins


def test_a_sentence_with_its_credit_in_one_line_is_rather_a_caption() -> None:
    shown = "白河农机厂的女工在装配水泵。今年产品供不应求，可望突破八百台。　尤佳摄"
    sheet = sheet_of("\n".join(("山村喝上自来水", LEAD, MORE, shown, "渡口添了新船", MORE)))
    looks = looks_of(sheet)

    scores = Alone(Clues(sheet, looks, Bridges([look.text for look in looks]))).scores(3)

    assert scores[Label.CAPTION] >= scores[Label.CREDIT] + 2.0
