"""Columns of briefs, tables of prices and the page's own furniture, on pages of many papers."""

from __future__ import annotations

import pytest

from jiaoyue.newspaper.article import Role
from jiaoyue.newspaper.reader import read_page
from jiaoyue.newspaper.signs import heads_table

REPORT = (
    "　　本报讯（记者尤佳）昨天上午，新建的水厂开始试运行，可供全县十万人使用，居民家里的水压明显"
    "提高。水厂用了两年时间建成，铺设管道一百二十公里，覆盖了九个乡镇的全部村庄。"
)
ESSAY = (
    "　　搬到河边的头一个秋天，雨总是说来就来。对门的老太太见我站在门厅里发愁，递过来一把黑伞，"
    "伞柄上刻着一行小字，我猜是她丈夫的名字，便一直没有问过她。"
)


def _titles(*lines: str) -> list[str | None]:
    text = "\n".join(lines) + "\n"
    return [article.head(Role.TITLE, text) for article in read_page(text).articles]


def _bodies(*lines: str) -> list[str]:
    text = "\n".join(lines) + "\n"
    return [
        "".join(span.of(text) for b in article.blocks if b.role is Role.BODY for span in b.spans)
        for article in read_page(text).articles
    ]


def _furniture(*lines: str) -> str:
    text = "\n".join(lines) + "\n"
    return "".join(span.of(text) for block in read_page(text).furniture for span in block.spans)


@pytest.mark.parametrize("column", ["椰城快讯", "四乡简报", "战报"])
def test_the_paragraphs_under_the_name_of_a_column_are_briefs_of_their_own(column: str) -> None:
    briefs = (
        "　　琼海市博鳌镇渔民出海归来，船上多了一只受伤的海龟，已送往救护站医治。",
        "　　海口市七水厂昨起夜间停水检修，龙昆南路一带的居民须预先储水备用。",
        "　　万宁市和乐镇的小学生把省下的压岁钱买了书，寄给山里的孩子们阅读。",
    )
    found = _bodies("山村喝上自来水", REPORT, column, *briefs)
    assert [sum(brief.strip() in body for brief in briefs) for body in found[1:]] == [1, 1, 1]


def test_a_paragraph_that_says_more_of_the_one_before_is_no_brief() -> None:
    story = (
        "　　琼海市博鳌镇渔民出海归来，船上多了一只受伤的海龟，已送往救护站医治。",
        "　　据了解，这只海龟重四十公斤，是今年救起的第三只，养好伤以后就会放归大海。",
    )
    assert len(_bodies("山村喝上自来水", REPORT, "椰城快讯", *story)) == 2


@pytest.mark.parametrize(
    ("head", "row"),
    [
        ("今日菜价（元/公斤）", "菜心　1.60　上海青　1.20　西芹　2.40　通菜　1.80"),
        ("汇率参考", "1欧元=8.28人民币　1美元=6.09人民币　1英镑=9.96人民币"),
        ("今晚影剧", "大光明：秋天的故事 17:30 19:45　国泰：老街 18:00 20:00"),
    ],
)
def test_a_table_under_its_head_is_apart_from_the_essay_above(head: str, row: str) -> None:
    lines = ("河边", "借一把伞", "夏　娃", ESSAY, head, row)
    assert _titles(*lines)[-1] == head
    assert not any(row in body and "黑伞" in body for body in _bodies(*lines))


@pytest.mark.parametrize(
    "line",
    [
        "县融媒体中心主办 责编/杨婧 校对/武晓 美编/冯宇",
        "云溪晚报 1995年9月18日 星期一 农历乙亥年八月廿四 第2版 值班主任:林红",
        "雲溪日報附刊 第七版 外埠新聞",
        "云溪农民报 社址：云溪市长安街 本报代号：13—4",
        "副刊　第612期　主编　王云根　题字　沈定安",
    ],
)
def test_a_line_of_header_words_is_furniture(line: str) -> None:
    assert line in _furniture(line, "", "山村喝上自来水", REPORT)


@pytest.mark.parametrize("head", ["我乒坛健儿再捷报", "云溪送来喜报"])
def test_a_head_that_ends_in_a_report_is_no_paper(head: str) -> None:
    assert head in _titles("山村喝上自来水", REPORT, head, REPORT.replace("水厂", "球队"))


def test_a_draw_of_lots_is_no_header() -> None:
    lots = "第06214期 03 07 11 12 15"
    assert lots not in _furniture("山村喝上自来水", REPORT, "体彩昨日开奖", lots)


def test_an_answer_is_not_parted_from_its_question() -> None:
    lines = (
        *("山村喝上自来水", REPORT, "", "技术员手记", "老　田"),
        "　　问：变黄期温度怎样掌握？",
        "　　答：水压要稳，管道要勤查，居民家里的水才不断，水厂试运行的时候尤其要看住水压。",
    )
    assert sum("变黄期" in body and "答：" in body for body in _bodies(*lines)) == 1


def test_a_classified_advertisement_is_no_row_of_the_table_above() -> None:
    table = (
        "今日菜价（元/公斤）",
        "菜心 1.60 上海青 1.20 西芹 2.40",
        "空心菜 1.6 豆角 2.4 丝瓜 2.0",
    )
    wanted = "征婚　女，29岁，国企会计，觅35岁以下、有稳定工作的男士，有意者来信城西信箱21号"
    assert wanted in _furniture("山村喝上自来水", REPORT, *table, wanted)


def test_who_signs_over_verse_made_it_and_does_not_close_the_report_above() -> None:
    verse = ("河泥谣", "　　白石公社社员　张汉民", "　　战鼓声声敲，", "　　号子冲云霄。")
    lines = (
        "山村喝上自来水",
        REPORT,
        *verse,
        "　　一铲穷根断，",
        "　　二铲谷堆高。",
        "　　三铲麦穗黄，",
    )
    assert len(_bodies(*lines)) == 2
    assert "战鼓" not in _bodies(*lines)[0]


@pytest.mark.parametrize(
    "head",
    [
        "今日菜价",
        "肉價",
        "糧價",
        "今日油价",
        "金价",
        "银元行情",
        "粮食行市",
        "市况",
        "汇率参考",
        "匯市",
        "錢市",
        "股价",
        "收盘价",
        "批发价",
        "牌价一览",
        "比价表",
        "今晚影剧",
        "影讯",
        "戏目",
        "电视节目预告",
        "節目單",
        "今晚荧屏",
        "荧屏导视",
        "荧屏预告",
        "长江水位",
        "潮汐",
        "菜价（元）",
    ],
)
def test_the_head_of_a_table_is_known_by_its_words(head: str) -> None:
    assert heads_table(head)


def test_rows_of_a_table_go_on_in_lines_that_are_not_indented_as_far_as_they_are_wide() -> None:
    report = [REPORT[at : at + 26] for at in range(0, len(REPORT), 26)]
    rows = (
        "　　甲一套　18:30 本县新闻　19:35 电视",
        "剧：苍天在上(12、13)",
        "　　乙二套　20:05 卫视剧场：大河(20、",
        "21)　22:10 体育",
        "　　丙一套　18:00 直播生活　19:40 电视",
        "剧：家里家外(6、7)",
        "　　丙二套　20:00 亚运快讯　21:15 武侠",
        "片：十九妹",
    )
    titles = ("山村喝上自来水", "今晚荧屏", "老汉放归受伤苍鹰")

    found = _titles(titles[0], *report, titles[1], *rows, titles[2], *report)

    assert found == [*titles]


def test_who_gave_the_figures_of_a_table_stands_below_it() -> None:
    table = (
        "今日菜价",
        "　　大白菜　0.36　0.30　0.40",
        "　　土豆　1.00　0.90　1.00",
        "　　黄瓜　5.00　4.60　5.20",
    )
    given = "　　（市物价局菜价监测站提供）"

    found = _bodies("山村喝上自来水", REPORT, *table, given, "水厂通水", REPORT)

    assert given.strip() in found[1]
