"""What was parted from an article goes back to it by its words, and only then."""

from __future__ import annotations

from jiaoyue.newspaper.article import Article, Role
from jiaoyue.newspaper.reader import read_page

DAM = (
    "本报讯（记者尤佳）云岭县的石门水库大坝加固工程昨日开工，施工队从溢洪道的北岸开始清理基础，"
    "水库管理所所长葛长青说，大坝建成四十年来第一次大修。"
)
DAM_ENDS = (
    "葛长青介绍，大坝加固以后，石门水库可以多蓄水三百万方，溢洪道的北岸还要修一条便道，"
    "管理所的职工轮流值守，第一次大修预计明年汛期以前完成，下游的农田不再担心缺水和溃坝。"
)
SCHOOL = (
    "本报讯（记者郝青）城东小学的学生昨日搬进新教室，三层教学楼由一家企业捐建，窗明几净，"
    "校长杜鹃说，孩子们再也不用到祠堂里上课了。"
)
SCHOOL_ENDS = "教学楼里有十二间教室，图书室的三千册图书由市民捐赠，家长们自发送来了盆花和窗帘。"


def read(*lines: str) -> tuple[str, tuple[Article, ...]]:
    page = "\n\n".join(lines)
    return page, read_page(page).articles


def text_of(article: Article, page: str) -> str:
    return "".join(span.of(page) for block in article.blocks for span in block.spans)


def test_the_end_of_an_article_behind_its_neighbour_is_given_back() -> None:
    page, (dam, school) = read("石门水库大坝加固", DAM, "城东小学搬新楼", SCHOOL, DAM_ENDS)

    assert DAM_ENDS in text_of(dam, page)
    assert DAM_ENDS not in text_of(school, page)
    assert any("goes on" in reason for reason in dam.reasons)


def test_a_paragraph_without_words_of_another_article_stays() -> None:
    page, (dam, school) = read("石门水库大坝加固", DAM, "城东小学搬新楼", SCHOOL, SCHOOL_ENDS)

    assert SCHOOL_ENDS in text_of(school, page)
    assert not dam.head(Role.SUBHEAD, page)


def test_what_both_articles_speak_of_stays_where_it_stands() -> None:
    ours = "城东小学校长杜鹃说，孩子们不用到祠堂里上课，" + DAM_ENDS
    page, (_, school) = read("石门水库大坝加固", DAM, "城东小学搬新楼", SCHOOL, ours)

    assert ours in text_of(school, page)


SIGNED = SCHOOL + SCHOOL_ENDS + "（郝青）"


def test_a_text_without_a_head_behind_a_signed_one_goes_on_with_the_one_before() -> None:
    page, articles = read("石门水库大坝加固", DAM, "城东小学搬新楼", SIGNED, DAM_ENDS)

    assert [DAM_ENDS in text_of(article, page) for article in articles] == [True, False]


def test_a_brief_without_a_head_behind_a_signed_text_stands_alone() -> None:
    brief = (
        "县航运站昨起增开夜班渡船，末班推迟到十点，票价不变，工厂下夜班的青年人不用再绕远路回家。"
    )
    page, articles = read("石门水库大坝加固", DAM, "城东小学搬新楼", SIGNED, brief)

    assert [brief in text_of(article, page) for article in articles] == [False, False, True]


def test_a_picture_that_names_its_photographer_in_its_text_is_a_story_of_its_own() -> None:
    cut = "开学典礼上，杜鹃校长领着三百多名学生和他们的家长，在新教学楼前的操场上"
    more = "校长杜鹃说，新教室的窗台特意修得宽一些，孩子们可以把自己种的花草摆在上面，轮流浇水。"
    picture = (
        "9月1日,滨江广场,二百多名身着彩衣的市民随着鼓点跳起了秧歌。"
        "当天,第九届邻里节拉开帷幕,活动要办到月底。记者尤佳 摄"
    )
    lines = (SCHOOL, cut, picture, "升起了第一面国旗。", more, SCHOOL_ENDS)

    page, articles = read("城东小学搬新楼", *lines)

    assert [picture in text_of(article, page) for article in articles] == [False, True]
    assert cut + lines[3] in text_of(articles[0], page)
